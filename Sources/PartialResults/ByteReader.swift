/// Takes numbers and texts from bytes, never past their end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  /// Where the next byte stands.
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether all bytes were taken.
  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func byte() throws(PartialFailure) -> UInt8 {
    guard position < bytes.endIndex else { throw .damaged }
    position += 1
    return bytes[position - 1]
  }

  mutating func take(_ count: Int) throws(PartialFailure) -> ArraySlice<UInt8> {
    guard count <= bytes.endIndex - position else { throw .damaged }
    position += count
    return bytes[(position - count)..<position]
  }

  /// A number written in seven bits a byte, in as few bytes as it needs.
  mutating func number() throws(PartialFailure) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let next = try byte()
      let part = UInt64(next & 0x7F)
      guard shift < 63 || part < 2, shift == 0 || next != 0 else { throw .damaged }
      value |= part << shift
      if next & 0x80 == 0 { return value }
    }
    throw .damaged
  }

  mutating func number(below limit: Int) throws(PartialFailure) -> Int {
    let value = try number()
    guard limit > 0, value < UInt64(limit) else { throw .damaged }
    return Int(value)
  }

  /// The number of things to come, each of which takes so many bytes at least.
  mutating func count(ofAtLeast length: Int) throws(PartialFailure) -> Int {
    let value = try number()
    guard value <= UInt64((bytes.endIndex - position) / length) else { throw .damaged }
    return Int(value)
  }

  mutating func text() throws(PartialFailure) -> String {
    let length = try count(ofAtLeast: 1)
    guard let text = String(validating: try take(length), as: UTF8.self) else { throw .damaged }
    return text
  }

  mutating func eightBytes() throws(PartialFailure) -> UInt64 {
    try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
