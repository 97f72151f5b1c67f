public import AssessmentModel
public import Reporting

/// Which norms of a werkgebied fall short ("tekort"), and from which level on a norm does not.
///
/// The framework says it by its rules: the levels that a limiter counts are those that weigh against a werkgebied. Where
/// no limiter counts any, all levels below the highest fall short. A user may name another level.
public struct Shortfall: Hashable, Sendable {
  /// The lowest level that does not fall short.
  public let firstGood: Rating

  /// Makes a shortfall below a level.
  public init(below level: Rating) { firstGood = level }

  /// The shortfall that the rules of a framework give.
  public init(of framework: Framework) {
    let counted = framework.rules.areaLimiters.map(\.counted) + framework.rules.clientLimiters.map(\.counted)
    let highest = framework.scale.highest
    guard let last = counted.max() else {
      self.init(below: highest)
      return
    }
    self.init(below: min(Rating(rank: last.rank + 1), highest))
  }

  /// Whether a rating falls short.
  public func contains(_ rating: Rating) -> Bool { rating < firstGood }

  /// The norms that fall short, by the rating in force; those without a rating are not among them.
  ///
  /// - Returns: indices into ``Framework/norms``, in order.
  public func norms(of area: AssessedArea, in framework: Framework) -> [Int] {
    area.isInventory
      ? []
      : framework.norms.indices.filter { norm in area.ratingInForce(ofNorm: norm).map(contains) ?? false }
  }

  /// The norms without a rating, on which nothing rests.
  public func normsWithoutRating(of area: AssessedArea, in framework: Framework) -> [Int] {
    framework.norms.indices.filter { area.isInventory || area.ratingInForce(ofNorm: $0) == nil }
  }
}
