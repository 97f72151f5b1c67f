public import AssessmentModel
public import Diagnostics
public import Scoring

/// A contradiction in finished words ("tegenspraak in woorden"), with the places of its lines.
public struct ContradictionWords: Hashable, Sendable {
  /// The client.
  public let client: String
  /// The source of the rating.
  public let source: String
  /// The identifier of the criterion.
  public let criterion: String
  /// The rating.
  public let rating: RatingWords
  /// What speaks against it, in one sentence.
  public let sentence: String
  /// Where the rating stands.
  public let ratingPlaces: [FilePosition]
  /// Where the facts stand, those they are held against last.
  public let factPlaces: [FilePosition]
  /// Where the dossiers stand in which a fact is missing, or which have the date it is held against.
  public let dossierPlaces: [FilePosition]
  /// Why it stands, who says so and when; `nil` while it is open.
  public let acceptance: String?

  /// Finds the words of a contradiction.
  public init(_ settled: SettledContradiction, framework: Framework, referenceDate: CalendarDate?) {
    let contradiction = settled.contradiction
    let check = framework.factChecks[contradiction.check]
    client = contradiction.client.description
    source = framework.sources[contradiction.source].label
    criterion = framework.criteria[check.criterion].id
    rating = RatingWords(contradiction.rating, in: framework.scale)
    sentence = Filling(contradiction: contradiction, framework: framework, referenceDate: referenceDate).sentence
    ratingPlaces = Self.places(contradiction.ratings.map(\.origin))
    factPlaces = Self.places((contradiction.facts + contradiction.otherFacts).map(\.origin))
    dossierPlaces = Self.places(contradiction.dossiers.map(\.origin))
    acceptance = settled.acceptance.map(DutchFactWords.acceptance)
  }

  /// The lines of both, each with what stands there.
  var lines: [String] {
    ratingPlaces.map { DutchFactWords.ratingLine($0.description) }
      + factPlaces.map { DutchFactWords.factLine($0.description) }
      + dossierPlaces.map { DutchFactWords.dossierLine($0.description) }
  }

  /// The beginnings of lines, each once; where in the line something stands says nothing more.
  private static func places(_ origins: [LineOrigin]) -> [FilePosition] {
    var seen: Set<FilePosition> = []
    return origins.map { FilePosition(file: $0.position.file, sheet: $0.position.sheet, line: $0.position.line) }
      .filter { seen.insert($0).inserted }
  }
}

/// Fills in the sentence of a check.
private struct Filling {
  let contradiction: Contradiction
  let framework: Framework
  let referenceDate: CalendarDate?

  private var check: FactCheck { framework.factChecks[contradiction.check] }
  private var definition: FactDefinition { framework.facts[check.fact] }
  private var fact: Fact? { contradiction.facts.first }

  var sentence: String {
    let text = check.sentence.parts.map { part in
      switch part {
      case .text(let text): text
      case .place(let place): words(for: place)
      }
    }.joined()
    return text.asSentence.closed
  }

  private func words(for place: FactSentence.Place) -> String {
    switch place {
    case .rating: framework.scale[contradiction.rating].label.inSentence
    case .source: labels([contradiction.source])
    case .criterion: framework.criteria[check.criterion].id
    case .fact: definition.label.inSentence
    case .factSources: labels(fact.map { [$0.origin.source] } ?? contradiction.factSources)
    case .months: contradiction.months.map(DutchFactWords.months) ?? ""
    case .limit: if case .olderThan(let months) = check.kind { DutchFactWords.months(months) } else { "" }
    case .date: fact.map { DutchFactWords.value($0.value, of: definition) } ?? ""
    case .referenceDate: referenceDate.map(DutchNumbers.date) ?? ""
    case .otherFact: otherFact
    case .otherDate: contradiction.otherDate.map(DutchNumbers.date) ?? ""
    case .value: fact.map { DutchFactWords.value($0.value, of: definition) } ?? ""
    case .otherValues:
      contradiction.otherFacts.map { other in
        DutchFactWords.statement(
          DutchFactWords.value(other.value, of: definition), by: labels([other.origin.source]))
      }.joined(separator: ", ")
    case .otherSources: labels(contradiction.otherFacts.map(\.origin.source))
    }
  }

  private var otherFact: String {
    guard case .ordered(_, let moment) = check.kind else { return "" }
    return DutchFactWords.moment(moment, in: framework)
  }

  private func labels(_ sources: [Int]) -> String {
    DutchNumbers.list(sources.map { framework.sources[$0].label.inSentence })
  }
}
