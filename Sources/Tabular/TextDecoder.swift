internal import CByteSearch

/// How the bytes of a text file become characters.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, strictly.
  case utf8
  /// UTF-16, low byte first.
  case utf16LittleEndian
  /// UTF-16, high byte first.
  case utf16BigEndian
  /// Windows-1252, as older spreadsheets write it.
  case windows1252

  /// The encoding that a byte-order mark tells, and how long the mark is; UTF-8 where there is none.
  public static func told(byMarkIn head: UnsafeRawBufferPointer) -> (encoding: TextEncoding, markLength: Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return (.utf8, 0)
  }
}

/// Makes UTF-8 of bytes as they come, exactly: what cannot be decoded is an error, never another character.
struct TextDecoder {
  private let encoding: TextEncoding
  /// Bytes of a character that is not complete yet.
  private var pending: [UInt8] = []

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Appends the characters of the next bytes.
  ///
  /// - Returns: whether all could be decoded.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Bool {
    switch encoding {
    case .utf8:
      return decodeUTF8(bytes, into: &text)
    case .windows1252:
      return decodeWindows1252(bytes, into: &text)
    case .utf16LittleEndian, .utf16BigEndian:
      return decodeUTF16(bytes, into: &text)
    }
  }

  /// Whether no character is left half.
  var isComplete: Bool { pending.isEmpty }

  /// Bytes of a character of which the rest is still to come.
  var bytesHeld: Int { pending.count }

  /// Forgets them, for who reads them again.
  mutating func forgetHeld() { pending.removeAll(keepingCapacity: true) }

  /// Checks bytes of UTF-8 that need no copy, where nothing is held; a character that is not whole is held.
  ///
  /// - Returns: how many of them are whole characters; nothing where the rest can never be one.
  mutating func check(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let valid = nt_utf8_prefix(start, bytes.count)
    if valid == bytes.count { return valid }
    // At most three bytes of a character may still be on their way.
    let rest = bytes[valid...]
    guard rest.count < 4, UTF8Check.mayBegin(rest) else { return nil }
    pending = Array(rest)
    return valid
  }

  private mutating func decodeUTF8(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Bool {
    let start = text.count
    text.append(contentsOf: pending)
    text.append(contentsOf: bytes)
    pending.removeAll(keepingCapacity: true)
    guard let whole = text.withUnsafeBytes({ check(UnsafeRawBufferPointer(rebasing: $0[start...])) }) else {
      return false
    }
    text.removeLast(text.count - start - whole)
    return true
  }

  private func decodeWindows1252(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Bool {
    for byte in bytes {
      guard let scalar = Self.windows1252(byte) else { return false }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }
    return true
  }

  private mutating func decodeUTF16(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Bool {
    pending.append(contentsOf: bytes)
    var units: [UInt16] = []
    units.reserveCapacity(pending.count / 2)
    for index in stride(from: 0, to: pending.count - 1, by: 2) {
      let (first, second) = (UInt16(pending[index]), UInt16(pending[index + 1]))
      units.append(encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first)
    }
    // The first half of a pair waits for the second.
    if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    pending.removeFirst(units.count * 2)
    return !transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) { text.append($0) }
  }

  /// The character of a byte in Windows-1252; five bytes have none.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = upperHalf[Int(byte) - 0x80]
    return scalar == 0 ? nil : Unicode.Scalar(scalar)
  }

  private static let upperHalf: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}

/// Checks the end of what was read for being the beginning of a character of UTF-8.
private enum UTF8Check {
  /// Whether these bytes, fewer than a character needs, may become one.
  static func mayBegin(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, length(startingWith: first) > bytes.count else { return false }
    return isCharacter(bytes)
  }

  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func isCharacter(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    guard let second = bytes.dropFirst().first else { return true }
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    return allowed.contains(second) && bytes.dropFirst(2).allSatisfy { (0x80...0xBF).contains($0) }
  }
}
