import Crypto
import Foundation

/// HMAC-SHA-256 under one key, of which nothing can be read back.
///
/// - Source: FIPS 198-1, by swift-crypto; no cryptography of our own.
public struct KeyedDigest: Sendable {
  /// The length of a digest, in bytes.
  public static let length = 32

  private let key: SymmetricKey

  /// Takes a key as the bytes it consists of.
  public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// The digest of some bytes.
  public func digest(of bytes: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
  }
}
