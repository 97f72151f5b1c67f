import AssessmentModel

/// What the clients of a werkgebied fall short of for one norm ("tekort van een norm").
public struct NormShortage: Hashable, Sendable {
  /// The norm: index into ``Framework/norms``.
  public let norm: Int
  /// The number of clients with a rating.
  public let rated: Int
  /// The number of clients without one.
  public let notAssessed: Int
  /// The number of clients whom the norm does not concern.
  public let notApplicable: Int
  /// The number of rated clients seen from each side; `nil` where the framework has no sides.
  public let twoSided: Int?
  /// Why the werkgebied has no rating, where it has none.
  public let reason: NoRatingReason?
  /// How many of the clients without a rating must get one for the werkgebied to have a rating.
  public let clientsForRating: Int
  /// How many clients that are not in the extract are needed beside those.
  public let newClientsForRating: Int
  /// How many rated clients more are needed not to be few ("weinig cliënten").
  public let clientsForFirmness: Int
  /// How many of the rated clients must become two-sided, as many as are rated now; `nil` where the framework has no
  /// sides.
  public let clientsForTwoSides: Int?
  /// How many of the clients without a rating could get one by visits to sources that can still say something.
  public let clientsInReach: Int

  init(_ rating: AreaRating, clientsInReach: Int, in framework: Framework) {
    let rules = framework.rules
    let counts = rating.counts
    let needed = rules.neededForRating(counts) - counts.rated
    norm = rating.norm
    rated = counts.rated
    notAssessed = counts.notAssessed
    notApplicable = counts.notApplicable
    twoSided = rating.twoSided
    reason = rules.reasonForNoRating(counts)
    clientsForRating = min(max(0, needed), counts.notAssessed)
    newClientsForRating = max(0, needed - counts.notAssessed)
    clientsForFirmness = max(0, rules.fewClients - counts.rated)
    clientsForTwoSides = rating.twoSided.map { max(0, rules.leastTwoSided.leastPart(of: counts.rated) - $0) }
    self.clientsInReach = clientsInReach
  }
}

extension ScoringRules {
  /// How many clients must have a rating for the area to have one, of those that have one or have none now.
  func neededForRating(_ counts: RatingCounts) -> Int {
    max(leastClients, leastCoverage.leastPart(of: counts.rated + counts.notAssessed))
  }

  /// How many new clients, all rated, would still give a rating once so many of a number have one; `nil` where no number
  /// would, as where the framework asks all to be rated.
  func newClientsNeeded(rated: Int, of total: Int) -> Int? {
    let few = max(0, leastClients - rated)
    // (rated + new) / (total + new) must reach the share.
    let lacking = leastCoverage.numerator * total - leastCoverage.denominator * rated
    let perClient = leastCoverage.denominator - leastCoverage.numerator
    if lacking <= 0 { return few }
    return perClient == 0 ? nil : max(few, (lacking + perClient - 1) / perClient)
  }
}
