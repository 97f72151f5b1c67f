/// A place on the scale of one framework ("oordeel"), lowest first.
///
/// Ratings are compared and counted, never averaged: a rank and nothing else to compute with. Labels, number and order
/// of the levels belong to ``Scale``, which comes from the framework.
public struct Rating: Comparable, Hashable, Sendable {
  /// The place on the scale, from zero for the lowest level.
  public let rank: Int

  /// Makes the rating at a place of a scale.
  public init(rank: Int) {
    precondition(rank >= 0)
    self.rank = rank
  }

  /// Lower on the scale.
  public static func < (low: Rating, high: Rating) -> Bool { low.rank < high.rank }
}

/// What was said about one criterion or norm for one client ("uitkomst"): a rating, or one of the two non-ratings.
public enum Outcome: Hashable, Sendable {
  /// A level of the scale.
  case rated(Rating)
  /// It does not concern this client ("niet van toepassing"); it leaves the denominator.
  case notApplicable
  /// It concerns this client, but was not or could not be rated ("niet beoordeeld"); it stays in for coverage.
  case notAssessed

  /// The rating, where there is one.
  public var rating: Rating? {
    if case .rated(let rating) = self { rating } else { nil }
  }
}
