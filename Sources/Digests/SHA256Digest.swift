import Crypto

/// The SHA-256 of a text that comes in parts, as 64 lower-case hexadecimal digits.
///
/// - Source: FIPS 180-4, by swift-crypto; no cryptography of our own.
public struct SHA256Digest: Sendable {
  private var state = SHA256()

  /// The digest of nothing yet.
  public init() {}

  /// The digest of a text.
  public init(of text: String) { append(text) }

  /// Adds a part, taken as its UTF-8 bytes.
  public mutating func append(_ part: String) {
    var part = part
    part.withUTF8 { state.update(bufferPointer: UnsafeRawBufferPointer($0)) }
  }

  /// Adds a part.
  public mutating func append(_ part: UnsafeRawBufferPointer) { state.update(bufferPointer: part) }

  /// The digest of all parts so far, as its 32 bytes.
  public var bytes: [UInt8] { Array(state.finalize()) }

  /// The digest of all parts so far: two hexadecimal digits per byte, lower case.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
