public import AssessmentModel

/// Whether a client meets a selection criterion, as far as files tell ("uitslag van een selectiecriterium").
public enum SelectionVerdict: String, CaseIterable, Sendable {
  /// The dossiers say so ("voldaan").
  case met = "voldaan"
  /// The dossiers say otherwise ("niet voldaan").
  case notMet = "niet_voldaan"
  /// No dossier tells, or dossiers contradict each other ("onbekend").
  case unknown = "onbekend"
  /// No file holds it, as the judgement of a professional ("niet in een bestand").
  case notInFiles = "niet_in_een_bestand"
}

/// Why a verdict on a selection criterion is as it is ("grond van een uitslag").
public enum SelectionReason: String, CaseIterable, Sendable {
  /// The value is enough.
  case enough = "genoeg"
  /// The value is too low: too young, too short in care.
  case tooLittle = "te_weinig"
  /// What is asked is not among what the dossiers list.
  case otherOnly = "alleen_andere"
  /// What happened is too long ago.
  case tooLongAgo = "te_lang_geleden"
  /// The date is after the day for which it is looked at.
  case later = "na_die_dag"
  /// No dossier tells it.
  case notTold = "niet_vermeld"
  /// It is told without the date that is needed.
  case noDate = "zonder_datum"
  /// Neither the day of the visit nor a reference date is known.
  case noDay = "geen_dag_bekend"
  /// Sources contradict each other, and it matters.
  case contradiction = "tegenstrijdig"
  /// It is in no file.
  case judgement = "niet_na_te_gaan"
}

/// One selection criterion held against one client ("selectie van een cliënt").
public struct SelectionFinding: Hashable, Sendable {
  /// A verdict on a day ("uitslag op een dag").
  public struct Outcome: Hashable, Sendable {
    /// Whether it is met.
    public let verdict: SelectionVerdict
    /// Why.
    public let reason: SelectionReason
  }

  /// The criterion: index into ``Framework/selection``.
  public let criterion: Int
  /// On the day of the client's first visit, or on the reference date where that day is not known.
  public let outcome: Outcome
  /// On the reference date, where that is another day; else `nil`.
  public let onReferenceDate: Outcome?
  /// Whether sources gave different values, even where that makes no difference.
  public let isContradictory: Bool
  /// The words of dossiers that the framework does not list.
  public let others: [String]
  /// The dossiers that told it, in the order of reading.
  public let origins: [LineOrigin]

  /// Whether the reference date gives another verdict than the day of the visit.
  public var differsByDay: Bool { onReferenceDate.map { $0.verdict != outcome.verdict } ?? false }
}

/// The selection criteria held against one client ("selectie").
///
/// Clients are chosen before they are visited, so what was true on the day of the first visit decides: the earliest date
/// of a rating of the client. The verdict on the reference date of the werkgebied stands beside it.
public struct ClientSelection: Hashable, Sendable {
  /// The code of the client.
  public let client: ExactName
  /// The day of the first visit: the earliest date of a rating, where one has a date.
  public let visit: CalendarDate?
  /// What was found, in the order of the framework.
  public let findings: [SelectionFinding]

  static func all(
    of clients: [ExactName], lines: ExtractLines, referenceDate: CalendarDate?, framework: Framework
  ) -> [ClientSelection] {
    if framework.selection.isEmpty { return [] }
    let dossiers = Dictionary(grouping: lines.dossiers, by: \.origin.client)
    var visits: [ExactName: CalendarDate] = [:]
    for assessment in lines.assessments {
      guard let date = assessment.date else { continue }
      visits[assessment.origin.client] = min(date, visits[assessment.origin.client] ?? date)
    }
    return clients.map { client in
      let visit = visits[client]
      let known = dossiers[client] ?? []
      return ClientSelection(
        client: client, visit: visit,
        findings: framework.selection.enumerated().map { number, criterion in
          let counted = known.filter {
            criterion.sources.isEmpty || criterion.sources.contains($0.origin.source)
          }
          return SelectionFinding(number, criterion, counted, visit: visit, referenceDate: referenceDate)
        })
    }
  }
}

extension SelectionFinding {
  fileprivate init(
    _ number: Int, _ criterion: SelectionCriterion, _ dossiers: [Dossier], visit: CalendarDate?,
    referenceDate: CalendarDate?
  ) {
    let reading = SelectionReading(criterion.requirement, dossiers)
    let outcome = reading.outcome(on: visit ?? referenceDate)
    let other = visit != nil && referenceDate != visit ? referenceDate : nil
    self.criterion = number
    self.outcome = outcome
    onReferenceDate = reading.dependsOnDay ? other.map { reading.outcome(on: $0) } : nil
    isContradictory = reading.isContradictory
    others = reading.others
    origins = reading.origins
  }
}

extension [ExactName] {
  /// Each name once, in order.
  var distinctAndSorted: [ExactName] { Set(self).sorted() }
}
