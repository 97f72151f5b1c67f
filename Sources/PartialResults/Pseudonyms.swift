import AssessmentModel
import Digests

/// Names that only those who hold the key can make again ("schuilnaam"): HMAC-SHA-256, as 64 hexadecimal digits.
public struct Pseudonyms: Sendable {
  /// The least number of bytes that a key has.
  public static let leastKeyLength = 16

  private let digest: KeyedDigest

  /// Takes the bytes of a key file; a line end after them is no part of the key.
  ///
  /// Nothing where the key is too short.
  public init?(keyFile: [UInt8]) {
    var key = keyFile[...]
    if key.last == UInt8(ascii: "\n") { key.removeLast() }
    if key.last == UInt8(ascii: "\r") { key.removeLast() }
    guard key.count >= Self.leastKeyLength else { return nil }
    digest = KeyedDigest(key: Array(key))
  }

  /// What tells keys apart without telling anything of them.
  public var keyCheck: [UInt8] { digest.digest(of: Array("netwerktoets deelresultaat sleutel".utf8)) }

  /// The pseudonym of the code of a client: of its bytes alone, so that others can make it too.
  func client(_ code: UnsafeRawBufferPointer) -> ExactName {
    ExactName(Hexadecimal.text(of: digest.digest(of: Array(code))))
  }

  /// The pseudonym of an inspector, which no client's code gives.
  func inspector(_ name: UnsafeRawBufferPointer) -> ExactName {
    ExactName(Hexadecimal.text(of: digest.digest(of: Array("inspecteur\0".utf8) + Array(name))))
  }
}

/// Bytes as hexadecimal digits, lower case, and back.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(of bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func bytes(of text: String) -> [UInt8] {
    let values = text.utf8.map { digit in UInt8(digits.firstIndex(of: digit) ?? 0) }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
