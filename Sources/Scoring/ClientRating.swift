public import AssessmentModel

/// The rating of one norm for one client ("cliëntoordeel"): step 3.
public struct ClientRating: Hashable, Sendable {
  /// The norm: index into ``Framework/norms``.
  public let norm: Int
  /// The rating, "niet van toepassing", or "niet beoordeeld".
  public let outcome: Outcome
  /// Why it was not assessed; `nil` where it was, or does not apply.
  public let reason: NoRatingReason?
  /// The limiter that lowered it, where one did.
  public let limitedBy: String?
  /// Whether each side gave a level on a core criterion ("tweezijdig"); `nil` where the framework has no sides.
  public let isTwoSided: Bool?
  /// The criteria it was put together from.
  public let criteria: [CriterionResult]
  /// The sources that gave a level that counts on a criterion of the norm: a bit each.
  let ratingSources: UInt64
}

/// Why there is no rating ("reden").
public enum NoRatingReason: String, CaseIterable, Sendable {
  /// Nothing was rated ("geen oordelen").
  case noRatings = "geen_oordelen"
  /// Fewer of the applicable criteria were rated than the framework asks ("te weinig criteria").
  case tooFewCriteria = "te_weinig_criteria"
  /// An applicable core criterion was not rated ("kerncriterium ontbreekt").
  case coreCriterionMissing = "kerncriterium_ontbreekt"
  /// Fewer clients were rated than the framework asks ("te weinig cliënten").
  case tooFewClients = "te_weinig_clienten"
  /// A smaller share of the clients was rated than the framework asks ("te weinig dekking").
  case tooLittleCoverage = "te_weinig_dekking"
  /// Lines of the area were left out, and the user asked for no rating then ("regels weggelaten").
  case linesLeftOut = "regels_weggelaten"
}

extension ClientRating {
  /// Puts the criteria of a norm together: enough of them, the middle, and the limiters.
  init(norm index: Int, criteria: [CriterionResult], in framework: Framework) {
    let rules = framework.rules
    let applicable = criteria.filter { $0.outcome != .notApplicable }
    let rated = applicable.filter { $0.outcome.rating != nil }
    let coreCriteria = applicable.filter { framework.criteria[$0.criterion].isCore }
    norm = index
    self.criteria = criteria
    ratingSources = criteria.reduce(0) { $0 | $1.ratingSources }
    isTwoSided = Self.isTwoSided(criteria, in: framework)

    reason =
      if applicable.isEmpty {
        nil
      } else if rated.isEmpty {
        .noRatings
      } else if !rules.leastCriteria.isReached(by: rated.count, of: applicable.count) {
        .tooFewCriteria
      } else if coreCriteria.contains(where: { $0.outcome.rating == nil }) {
        .coreCriterionMissing
      } else {
        nil
      }
    guard reason == nil, let unlimited = middle(of: rated.compactMap(\.outcome.rating)) else {
      outcome = applicable.isEmpty ? .notApplicable : .notAssessed
      limitedBy = nil
      return
    }
    let strictest =
      rules.clientLimiters
      .filter { limiter in
        (limiter.scope == .criteria ? rated : coreCriteria).contains {
          ($0.outcome.rating).map { $0 <= limiter.counted } == true
        }
      }
      .min { $0.cap < $1.cap }
    outcome = .rated(min(unlimited, strictest?.cap ?? unlimited))
    limitedBy = strictest.flatMap { $0.cap < unlimited ? $0.name : nil }
  }

  /// Whether each side gave a level on a core criterion; of several core criteria one suffices.
  private static func isTwoSided(_ criteria: [CriterionResult], in framework: Framework) -> Bool? {
    guard !framework.sides.isEmpty else { return nil }
    let sources = criteria.reduce(UInt64(0)) { framework.criteria[$1.criterion].isCore ? $0 | $1.ratingSources : $0 }
    return framework.sides.allSatisfy { side in
      framework.sources.indices.contains { framework.sources[$0].party == side && sources >> UInt64($0) & 1 == 1 }
    }
  }
}
