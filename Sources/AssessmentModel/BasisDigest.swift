/// What a determination rested on, as one short text ("basis van een vaststelling"): two of them are equal where the
/// counted ratings and the rules were the same.
///
/// It is written by the command that records a determination, never by hand, and says nothing about what it is made of.
public struct BasisDigest: Hashable, Sendable, CustomStringConvertible {
  /// The name of the algorithm, before the digits.
  public static let prefix = "sha256:"
  /// The number of hexadecimal digits.
  public static let digits = 64

  /// The prefix and the digits, such as `sha256:9f86…`.
  public let description: String

  /// Makes a basis of digits: 64 hexadecimal ones in lower case; nothing of anything else.
  public init?(hexadecimal: String) {
    let allowed = Set("0123456789abcdef".utf8)
    guard hexadecimal.utf8.count == Self.digits, hexadecimal.utf8.allSatisfy(allowed.contains) else { return nil }
    description = Self.prefix + hexadecimal
  }

  /// Reads a basis as a file has it.
  public init?(_ text: String) {
    guard text.hasPrefix(Self.prefix) else { return nil }
    self.init(hexadecimal: String(text.dropFirst(Self.prefix.count)))
  }
}
