public import AssessmentModel

/// What the rating of a norm for one client is put together from ("stappen van een cliëntoordeel"): step 3, up to the
/// strictest limiter.
public struct ClientSteps: Hashable, Sendable {
  /// A limiter that holds, with the criteria that set it off ("begrenzer die geldt").
  public struct Limit: Hashable, Sendable {
    /// The limiter.
    public let limiter: ClientLimiter
    /// The criteria at its level or lower, one or more: indices into ``Framework/criteria``.
    public let criteria: [Int]
  }

  /// All criteria of the norm.
  public let criteria: [CriterionResult]
  /// Those that concern the client.
  public let applicable: [CriterionResult]
  /// Those of them that have a level.
  public let rated: [CriterionResult]
  /// The core criteria among the applicable ones.
  public let core: [CriterionResult]
  /// How many of the applicable criteria are rated, held against the share that the framework asks.
  public let coverage: ShareComparison
  /// Why there is no rating; `nil` where there is one, or where no criterion concerns the client.
  public let reason: NoRatingReason?
  /// The middle of the rated criteria; `nil` without a rating.
  public let middle: Rating?
  /// The limiters that hold, in the order of the framework; none without a rating.
  public let limiters: [Limit]

  /// Takes the steps over the criteria of one norm.
  init(_ criteria: [CriterionResult], in framework: Framework) {
    let rules = framework.rules
    let applicable = criteria.filter { $0.outcome != .notApplicable }
    let rated = applicable.filter { $0.outcome.rating != nil }
    let core = applicable.filter { framework.criteria[$0.criterion].isCore }
    coverage = rules.leastCriteria.comparison(of: rated.count, with: applicable.count)
    reason =
      if applicable.isEmpty {
        nil
      } else if rated.isEmpty {
        .noRatings
      } else if !coverage.holds {
        .tooFewCriteria
      } else if core.contains(where: { $0.outcome.rating == nil }) {
        .coreCriterionMissing
      } else {
        nil
      }
    middle = reason == nil ? Scoring.middle(of: rated.compactMap(\.outcome.rating)) : nil
    limiters =
      middle == nil
      ? []
      : rules.clientLimiters.compactMap { limiter in
        let low = (limiter.scope == .criteria ? rated : core)
          .filter { ($0.outcome.rating).map { $0 <= limiter.counted } == true }
        return low.isEmpty ? nil : Limit(limiter: limiter, criteria: low.map(\.criterion))
      }
    self.criteria = criteria
    self.applicable = applicable
    self.rated = rated
    self.core = core
  }
}
