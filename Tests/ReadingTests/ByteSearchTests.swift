import CByteSearch
import TestSupport
import Testing

/// What looks at 64 bytes at a time finds what looking at each of them finds, in each of its forms.
@Suite struct ByteSearchTests {
  /// The forms that this processor has.
  private static let forms = nt_has_avx2() ? [false, true] : [false]

  private static let characters = [
    "a", "b", " ", "é", "–", "’", "€", "अ", "한", "\u{80}", "\u{FFFD}", "😀", "\u{10FFFF}",
  ]
  /// An overlong form, a surrogate, bytes alone and beginnings without an end.
  private static let mistakes: [[UInt8]] = [
    [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    [0xC3], [0xE2, 0x82], [0xF5], [0xFF],
  ]

  /// Text of which one character in so many is outside ASCII, perhaps with a mistake somewhere.
  private static func text(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    let length = Int.random(in: 0..<600, using: &random)
    let oneIn = [1, 4, 40].randomElement(using: &random) ?? 1
    let known = Int.random(in: 4...characters.count, using: &random)
    while bytes.count < length {
      let isPlain = Int.random(in: 0..<oneIn, using: &random) > 0
      bytes += Array(characters[Int.random(in: 0..<(isPlain ? 3 : known), using: &random)].utf8)
    }
    if Bool.random(using: &random), let mistake = mistakes.randomElement(using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      bytes.replaceSubrange(place..<min(place + mistake.count, bytes.count), with: mistake)
    }
    return bytes
  }

  /// The number of bytes before the first that cannot be decoded, as the standard library sees it.
  private static func wholeCharacters(in bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
    return count
  }

  @Test func `each form finds the same whole characters`() {
    var random = SeededGenerator(seed: 9)
    var mistaken = 0
    for _ in 0..<4000 {
      let bytes = Self.text(&random)
      let whole = Self.wholeCharacters(in: bytes)
      if whole < bytes.count { mistaken += 1 }
      for form in Self.forms {
        let found = bytes.withUnsafeBufferPointer { nt_utf8_prefix_with($0.baseAddress, $0.count, form) }
        #expect(found == whole, "\(bytes)")
      }
    }
    #expect((1000..<3000).contains(mistaken))
  }

  private struct Found: Equatable {
    var isClean = false
    var numbers: [Int] = []
    var cells: [[UInt32]] = []
  }

  private static func record(_ bytes: [UInt8], usesAVX2: Bool) -> Found {
    var cells = [nt_cell](repeating: nt_cell(), count: 12)
    let room = cells.count
    let record = bytes.withUnsafeBufferPointer {
      nt_clean_record_with($0.baseAddress, $0.count, UInt8(ascii: ";"), &cells, room, usesAVX2)
    }
    guard record.is_clean else { return Found() }
    return Found(
      isClean: true, numbers: [record.cells, record.end, record.next, record.line_feeds],
      cells: cells[..<record.cells].map { [$0.start, $0.end, $0.origin, $0.is_doubled ? 1 : 0] })
  }

  @Test func `each form finds the same records`() {
    var random = SeededGenerator(seed: 10)
    let long = String(repeating: "woorden ", count: 12)
    let pieces = [";", "abc", "\"\(long)\"", "\"x\"\"y\"", "\n", "\"r1\nr2\"", "\r\n", long, "\"", "\r", "\0"]
    var clean = 0
    for _ in 0..<6000 {
      let known = Bool.random(using: &random) ? pieces.count : 8
      let count = Int.random(in: 0..<14, using: &random)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<known, using: &random)] }.joined()
      let plain = Self.record(Array(text.utf8), usesAVX2: false)
      if plain.isClean { clean += 1 }
      for form in Self.forms { #expect(Self.record(Array(text.utf8), usesAVX2: form) == plain, "\(text)") }
      // With line ends only where a record ends, what was found is what stands there.
      if plain.isClean, let first = plain.cells.first, let last = plain.cells.last {
        #expect(first[2] == 0 && Int(last[1]) <= plain.numbers[1] && plain.numbers[1] < plain.numbers[2])
      }
    }
    #expect(clean > 1000)
  }
}
