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
  public func isReached(by part: Int, of whole: Int) -> Bool { denominator * part >= numerator * whole }
}

extension Share: CustomStringConvertible {
  /// As written in a framework, such as `1/3`.
  public var description: String { "\(numerator)/\(denominator)" }
}
