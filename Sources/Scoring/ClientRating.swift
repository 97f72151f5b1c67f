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
    self.init(norm: index, steps: ClientSteps(criteria, in: framework), in: framework)
  }

  /// Puts the steps together.
  init(norm index: Int, steps: ClientSteps, in framework: Framework) {
    norm = index
    criteria = steps.criteria
    ratingSources = criteria.reduce(0) { $0 | $1.ratingSources }
    isTwoSided = Self.isTwoSided(criteria, in: framework)
    reason = steps.reason
    guard let unlimited = steps.middle else {
      outcome = steps.applicable.isEmpty ? .notApplicable : .notAssessed
      limitedBy = nil
      return
    }
    let strictest = steps.limiters.map(\.limiter).min { $0.cap < $1.cap }
    outcome = .rated(min(unlimited, strictest?.cap ?? unlimited))
    limitedBy = strictest.flatMap { $0.cap < unlimited ? $0.name : nil }
  }

  /// The rating of another client of whom the same was found on each criterion, though by other sources.
  init(like other: ClientRating, criteria: [CriterionResult], in framework: Framework) {
    (norm, outcome, reason, limitedBy) = (other.norm, other.outcome, other.reason, other.limitedBy)
    self.criteria = criteria
    ratingSources = criteria.reduce(0) { $0 | $1.ratingSources }
    isTwoSided = Self.isTwoSided(criteria, in: framework)
  }

  /// Whether each side gave a level on a core criterion; of several core criteria one suffices.
  private static func isTwoSided(_ criteria: [CriterionResult], in framework: Framework) -> Bool? {
    guard !framework.sides.isEmpty else { return nil }
    return framework.sides.allSatisfy { !framework.sources(ofSide: $0, ratingCoreOf: criteria).isEmpty }
  }
}

extension Framework {
  /// The sources of a side that gave a level on a core criterion.
  func sources(
    ofSide side: Int, ratingCoreOf criteria: [CriterionResult]
  ) -> LazyFilterSequence<Range<Int>> {
    let rating = criteria.reduce(UInt64(0)) { self.criteria[$1.criterion].isCore ? $0 | $1.ratingSources : $0 }
    return sources.indices.lazy.filter { sources[$0].party == side && rating >> UInt64($0) & 1 == 1 }
  }
}
