public import AssessmentModel

/// How often two inspectors who rated the same said the same ("overeenstemming in aantallen").
public struct AgreementCounts: Hashable, Sendable {
  /// The number of pairs at the same level.
  public private(set) var exact = 0
  /// The number of pairs one level apart.
  public private(set) var adjacent = 0
  /// The number of pairs further apart than one level.
  public private(set) var further = 0
  /// The number of pairs in which both gave the same non-rating.
  public private(set) var sameNonRating = 0
  /// The number of pairs in which one or both gave a non-rating, not the same.
  public private(set) var otherNonRating = 0

  /// The number of pairs of levels.
  public var pairs: Int { exact + adjacent + further }
  /// The number of pairs with a non-rating, which are in none of the figures about levels.
  public var nonRatingPairs: Int { sameNonRating + otherNonRating }
  /// The number of pairs of any kind.
  public var all: Int { pairs + nonRatingPairs }

  /// No pairs.
  public init() {}

  mutating func add(_ first: Outcome, _ second: Outcome) {
    guard let one = first.rating, let other = second.rating else {
      if first == second { sameNonRating += 1 } else { otherNonRating += 1 }
      return
    }
    switch abs(one.rank - other.rank) {
    case 0: exact += 1
    case 1: adjacent += 1
    default: further += 1
    }
  }
}

/// How inspectors agree who rated the same client, source and criterion ("overeenstemming tussen inspecteurs"): on the
/// first rating of each, never on a consensus.
public struct InspectorAgreement: Sendable {
  /// The pairs on one norm or criterion, or on all.
  public struct Part: Hashable, Sendable {
    /// The pairs.
    public let counts: AgreementCounts
    /// Krippendorff's alpha with the ordinal metric over everything that two or more gave a level.
    public let alpha: Coefficient
  }

  /// Two inspectors.
  public struct Pair: Hashable, Sendable {
    /// The one whose name comes first; empty where no inspector is named.
    public let first: ExactName
    /// The other.
    public let second: ExactName
    /// Their pairs.
    public let counts: AgreementCounts
    /// Their levels: rows of the first, columns of the second.
    public let table: CrossTable
    /// Kappa with linear weights, on the full scale.
    public var linearKappa: Coefficient { table.kappa(.linear).withPairs(counts.pairs) }
    /// Kappa with quadratic weights, on the full scale.
    public var quadraticKappa: Coefficient { table.kappa(.quadratic).withPairs(counts.pairs) }
  }

  /// The inspectors who rated anything, in the order of names; one without a name is one of its own.
  public let inspectors: [ExactName]
  /// The number of clients, sources and criteria together that two or more inspectors spoke about.
  public let units: Int
  /// How often an inspector said different things at a first moment, which then is not compared.
  public let contradictions: Int
  /// All pairs together.
  public let total: Part
  /// The pairs of each norm, in the order of the framework.
  public let norms: [Part]
  /// The counts of each criterion, in the order of the framework.
  public let criteria: [AgreementCounts]
  /// Each two inspectors who rated the same, in the order of names.
  public let pairs: [Pair]

  /// Compares first ratings, in any order.
  public init(_ units: [FirstRatings], inspectors: Set<ExactName>, framework: Framework) {
    let levels = framework.scale.levels.count
    var criteria = framework.criteria.map { _ in AgreementCounts() }
    var values = framework.criteria.map { _ in [[Rating]]() }
    var pairs: [[ExactName]: (counts: AgreementCounts, table: CrossTable)] = [:]
    var total = AgreementCounts()
    let shared = units.filter { $0.assessments.count > 1 }
    for unit in shared {
      for (number, first) in unit.assessments.enumerated() {
        for second in unit.assessments[(number + 1)...] {
          let names = [first.inspector, second.inspector]
          criteria[unit.criterion].add(first.outcome, second.outcome)
          total.add(first.outcome, second.outcome)
          var pair = pairs[names] ?? (AgreementCounts(), CrossTable(levels: levels))
          pair.counts.add(first.outcome, second.outcome)
          if let one = first.outcome.rating, let other = second.outcome.rating { pair.table.add(one, other) }
          pairs[names] = pair
        }
      }
      values[unit.criterion].append(unit.assessments.compactMap(\.outcome.rating))
    }
    self.inspectors = inspectors.sorted()
    self.units = shared.count
    self.criteria = criteria
    contradictions = units.reduce(0) { $0 + $1.contradictions }
    self.total = Part(counts: total, values: Array(values.joined()), levels: levels)
    norms = framework.norms.map { norm in
      Part(
        counts: criteria[norm.criteria].reduce(into: AgreementCounts()) { $0.add($1) },
        values: Array(values[norm.criteria].joined()), levels: levels)
    }
    self.pairs = pairs.map { Pair(first: $0[0], second: $0[1], counts: $1.counts, table: $1.table) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}

extension AgreementCounts {
  fileprivate mutating func add(_ other: AgreementCounts) {
    exact += other.exact
    adjacent += other.adjacent
    further += other.further
    sameNonRating += other.sameNonRating
    otherNonRating += other.otherNonRating
  }
}

extension InspectorAgreement.Part {
  fileprivate init(counts: AgreementCounts, values: [[Rating]], levels: Int) {
    self.counts = counts
    alpha = Coefficient.ordinalAlpha(of: values, levels: levels).withPairs(counts.pairs)
  }
}
