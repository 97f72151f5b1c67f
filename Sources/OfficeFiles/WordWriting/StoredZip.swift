/// A zip file of parts as they are, without compression: small enough to need no library, and the same bytes each time.
///
/// - Source: APPNOTE.TXT 6.3 of PKWARE: local headers, central directory and its end; no zip64, so that a part and the
///   whole stay below 4 GiB.
struct StoredZip {
  private var contents: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a part.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let offset = UInt32(contents.count)
    let name = Array(name.utf8)
    let sums =
      Self.little(CRC32.checksum(of: bytes)) + Self.little(UInt32(bytes.count)) + Self.little(UInt32(bytes.count))
    // Version 2.0, names in UTF-8, stored, the first day that the format knows.
    let head =
      Self.little(UInt16(20)) + Self.little(UInt16(1 << 11)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
      + Self.little(UInt16(0x21)) + sums + Self.little(UInt16(name.count)) + Self.little(UInt16(0))
    contents += Self.little(UInt32(0x0403_4B50)) + head + name + bytes
    directory +=
      Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + head + Self.little(UInt16(0))
      + Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt32(0)) + Self.little(offset) + name
    count += 1
  }

  /// The whole file.
  var bytes: [UInt8] {
    contents + directory + Self.little(UInt32(0x0605_4B50)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
      + Self.little(count) + Self.little(count) + Self.little(UInt32(directory.count))
      + Self.little(UInt32(contents.count)) + Self.little(UInt16(0))
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

/// The checksum that zip files carry: CRC-32 of ISO 3309, with the polynomial in reverse.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// The checksum of some bytes.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
