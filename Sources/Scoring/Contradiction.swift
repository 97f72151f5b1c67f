public import AssessmentModel

/// A fact that speaks against what one source said about a client ("tegenspraak"), with the lines of both.
public struct Contradiction: Hashable, Sendable {
  /// The check that found it: index into ``Framework/factChecks``.
  public let check: Int
  /// The client.
  public let client: ExactName
  /// The source of the rating: index into ``Framework/sources``.
  public let source: Int
  /// The rating that is spoken against; of several inspectors the highest.
  public let rating: Rating
  /// The lines of that rating that count and are high enough.
  public let ratings: [Assessment]
  /// The facts that speak against it, one per source that stated it; none where the fact is absent.
  public let facts: [Fact]
  /// What those facts are held against: the facts of other sources, or the other fact of the same one.
  public let otherFacts: [Fact]
  /// The lines about the client in which an absent fact could have stood, or which have the other date.
  public let dossiers: [Dossier]
  /// The sources whose fact was looked at: indices into ``Framework/sources``.
  public let factSources: [Int]
  /// The whole months between the first of the facts and the reference date, where its age is asked.
  public let months: Int?
  /// The date that the first of the facts was held against.
  public let otherDate: CalendarDate?
}

/// A contradiction, and whether it was accepted with a reason ("tegenspraak met aanvaarding").
public struct SettledContradiction: Hashable, Sendable {
  /// The contradiction.
  public let contradiction: Contradiction
  /// Why it stands; `nil` while it is open.
  public let acceptance: Acceptance?

  /// Whether nobody accepted it yet.
  public var isOpen: Bool { acceptance == nil }
}

/// What the fact checks of a framework say of one werkgebied ("uitkomst van de feitentoetsen").
public struct FactCheckResult: Sendable {
  /// Why some checks could not be held ("overgeslagen").
  public enum Skipped: String, CaseIterable, Sendable {
    /// There is no reference date, so nothing is old ("geen peildatum").
    case noReferenceDate = "geen_peildatum"
    /// The input states no fact at all, so none is missing ("geen feiten").
    case noFacts = "geen_feiten"
  }

  /// The contradictions, by client, check and source.
  public let contradictions: [SettledContradiction]
  /// The checks that could not be held, by reason.
  public let skipped: [Skipped]
  /// The facts of which it is shown who states what, in the order of the framework.
  public let statements: [FactStatements]
  /// The acceptances that belong to no contradiction.
  public let unmatched: [Acceptance]
  /// The acceptances of a contradiction whose rating is another now, with that rating.
  public let outdated: [(acceptance: Acceptance, rating: Rating)]

  /// The contradictions that nobody accepted.
  public var open: [SettledContradiction] { contradictions.filter(\.isOpen) }
  /// The contradictions that were accepted.
  public var accepted: [SettledContradiction] { contradictions.filter { !$0.isOpen } }

  /// Holds the lines of one werkgebied against the checks.
  ///
  /// - Parameters:
  ///   - lines: all lines about the werkgebied, and no others.
  ///   - framework: what the lines refer to, with its checks.
  ///   - referenceDate: the day for which the werkgebied is looked at, where there is one.
  ///   - acceptances: the contradictions that inspectors let stand.
  public init(
    _ lines: ExtractLines, framework: Framework, referenceDate: CalendarDate?, acceptances: [Acceptance] = []
  ) {
    let stated = StatedFacts(lines)
    let found = FactChecker(framework: framework, referenceDate: referenceDate, stated: stated)
      .contradictions(in: lines)
    var left = acceptances
    contradictions = found.map { contradiction in
      let place = left.firstIndex { $0.isAbout(contradiction) && $0.rating == contradiction.rating }
      return SettledContradiction(contradiction: contradiction, acceptance: place.map { left.remove(at: $0) })
    }
    outdated = left.compactMap { acceptance in
      found.first(where: acceptance.isAbout).map { (acceptance, $0.rating) }
    }
    unmatched = left.filter { acceptance in !found.contains(where: acceptance.isAbout) }
    let kinds = framework.factChecks.map(\.kind)
    skipped = Skipped.allCases.filter { reason in
      switch reason {
      case .noReferenceDate: referenceDate == nil && kinds.contains { if case .olderThan = $0 { true } else { false } }
      case .noFacts: stated.isEmpty && kinds.contains(.absent)
      }
    }
    statements = framework.facts.indices.filter { framework.facts[$0].isShownPerSource }
      .map { FactStatements(of: $0, in: stated, sources: framework.sources.count) }
  }
}

extension Acceptance {
  fileprivate func isAbout(_ contradiction: Contradiction) -> Bool {
    check == contradiction.check && client == contradiction.client && source == contradiction.source
  }
}
