/// A zip made of one input, so that a fuzzer reaches what is inside: of noise alone no zip comes into being.
///
/// Each part begins with a line `=== name`; what follows up to the next such line are its bytes, put in without packing.
public enum FuzzArchive {
  /// The zip; an input that is a zip itself stays as it is.
  public static func bytes(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if input.starts(with: "PK".utf8) { return Array(input) }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    var count = 0
    for part in parts(input) {
      let (crc, size) = (crc(part.body), part.body.count)
      let head = number(20, 2) + number(0, 4) + number(0x21_0000, 4) + number(crc, 4) + number(size, 4) + number(size, 4)
        + number(part.name.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + head + number(0, 10) + number(file.count, 4) + part.name
      file += number(0x0403_4B50, 4) + head + part.name + part.body
      count += 1
    }
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
    return file + directory + end + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  }

  private static func parts(_ input: UnsafeBufferPointer<UInt8>) -> [(name: [UInt8], body: [UInt8])] {
    var parts: [(name: [UInt8], body: [UInt8])] = []
    for line in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: "=== ".utf8), parts.count < 64 {
        parts.append((Array(line.dropFirst(4)), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].body += line + [UInt8(ascii: "\n")]
      }
    }
    // The line end before the next name is no part of the body.
    return parts.map { ($0.name, Array($0.body.dropLast())) }
  }

  /// A number in this many bytes, the least first.
  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> Int {
    Int(~bytes.reduce(UInt32.max) { crc, byte in table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 })
  }
}
