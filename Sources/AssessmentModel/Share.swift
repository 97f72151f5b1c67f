/// A part of a whole as an exact fraction ("deel"), such as 1/3; never a rounded number.
public struct Share: Hashable, Sendable {
  /// The upper number of the fraction.
  public let numerator: Int
  /// The lower number, above zero.
  public let denominator: Int

  /// Makes a fraction above zero and up to one, or nothing.
  public init?(_ numerator: Int, of denominator: Int) {
    guard numerator > 0, denominator >= numerator, denominator <= 1000 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether `part` of `whole` is at least this share.
  public func isReached(by part: Int, of whole: Int) -> Bool { comparison(of: part, with: whole).holds }

  /// How `part` of `whole` is held against this share.
  public func comparison(of part: Int, with whole: Int) -> ShareComparison {
    ShareComparison(share: self, part: part, whole: whole)
  }

  /// The smallest part of `whole` that is at least this share.
  public func leastPart(of whole: Int) -> Int { (numerator * whole + denominator - 1) / denominator }
}

extension Share: CustomStringConvertible {
  /// As written in a framework, such as `1/3`.
  public var description: String { "\(numerator)/\(denominator)" }
}

/// A number of things held against a share of them ("vergelijking met een deel"), as a comparison of whole numbers: 5 of
/// 15 is at least a third, as 3 × 5 ≥ 1 × 15.
public struct ShareComparison: Hashable, Sendable {
  /// The share that is asked.
  public let share: Share
  /// The number of things that count.
  public let part: Int
  /// The number of all things.
  public let whole: Int

  /// The number of things that count, times the lower number of the share.
  public var left: Int { share.denominator * part }
  /// The number of all things, times the upper number of the share.
  public var right: Int { share.numerator * whole }
  /// Whether the things that count are at least the share.
  public var holds: Bool { left >= right }
}
