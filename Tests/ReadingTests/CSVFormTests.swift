import AssessmentModel
import Diagnostics
import Tabular
import TestSupport
import Testing

/// The form of CSV: cells, quotation marks and line ends.
@Suite struct CSVFormTests {
  /// What a reader hands on of a text, or how it fails.
  struct Outcome: Equatable {
    var records: [[String]] = []
    var lines: [Int] = []
    var flaws: [CSVRecord.Flaw?] = []
    var places: [String] = []
    var failure: CSVFailure?

    init(
      _ bytes: [UInt8], delimiter: Character = ";", encoding: TextEncoding = .utf8, piece: Int = .max
    ) {
      var reader = CSVPushReader(delimiter: delimiter.asciiValue ?? 0, encoding: encoding)
      var rest = bytes[...]
      var outcome = Self.empty
      func take(_ record: CSVRecord) {
        outcome.records.append((0..<record.count).map { String(decoding: record[$0], as: UTF8.self) })
        outcome.lines.append(record.line)
        outcome.flaws.append(record.flaw?.kind)
        outcome.places.append(
          contentsOf: (0..<record.count).map {
            let place = record.place(ofCell: $0)
            return "\(place.line):\(place.column)"
          })
      }
      do throws(CSVFailure) {
        while !rest.isEmpty {
          let part = Array(rest.prefix(piece))
          rest = rest.dropFirst(piece)
          let fed = part.withUnsafeBytes { bytes in
            Result { () throws(CSVFailure) in try reader.feed(bytes, record: take) }
          }
          try fed.get()
        }
        try reader.finish(record: take)
      } catch {
        outcome.failure = error
      }
      self = outcome
    }

    private init() {}
    private static let empty = Outcome()

    init(_ text: String, piece: Int = .max) { self.init(Array(text.utf8), piece: piece) }
  }

  @Test(arguments: [
    ("a;b\n", [["a", "b"]]),
    ("a;b", [["a", "b"]]),
    ("a;b\r\n", [["a", "b"]]),
    ("a;b\r\nc;d\n", [["a", "b"], ["c", "d"]]),
    ("\"a\";\"b\"\n", [["a", "b"]]),
    ("\"a;b\";c\n", [["a;b", "c"]]),
    ("\"a \"\"b\"\" c\"\n", [["a \"b\" c"]]),
    ("\"\"\"\"\n", [["\""]]),
    ("\"\";\n", [["", ""]]),
    ("\"a\nb\";c\n", [["a\nb", "c"]]),
    ("\"a\r\nb\";c\r\n", [["a\r\nb", "c"]]),
    ("\"a\rb\"\n", [["a\rb"]]),
    (";;\n", [["", "", ""]]),
    ("\n", [[""]]),
    ("", []),
    (" a ; b \n", [[" a ", " b "]]),
    ("é;ü🙂\n", [["é", "ü🙂"]]),
  ])
  func `cells are taken exactly`(text: String, records: [[String]]) {
    let outcome = Outcome(text)
    #expect(outcome.records == records)
    #expect(outcome.failure == nil)
    #expect(outcome.flaws.allSatisfy { $0 == nil })
  }

  @Test(arguments: [
    ("a\"b;c\n", CSVRecord.Flaw.strayQuote), ("\"a\"b;c\n", .strayQuote), ("\"a\" ;c\n", .strayQuote),
    (" \"a\";c\n", .strayQuote), ("a\rb;c\n", .loneCarriageReturn), ("a;b\r", .loneCarriageReturn),
    ("a;b\rc;d\n", .loneCarriageReturn),
  ])
  func `a record with a flaw is marked, and the next is read`(text: String, flaw: CSVRecord.Flaw) {
    let outcome = Outcome(text)
    #expect(outcome.flaws.first == flaw)
    #expect(outcome.failure == nil)
    guard text.hasSuffix("\n") else { return }
    let followed = Outcome(text + "x;y\n")
    #expect(followed.records.last == ["x", "y"])
    #expect(followed.flaws.last == .some(nil))
  }

  @Test(arguments: [
    ("a;\"b\nc;d\n", CSVFailure.unclosedQuote(line: 1, column: 3)),
    ("a;b\né;\"c\n\n", .unclosedQuote(line: 2, column: 3)),
    ("\"a\nb\";\"c", .unclosedQuote(line: 2, column: 4)),
    ("a\n\0\n", .nul(line: 2)),
    ("\"a\n\0\"\n", .nul(line: 2)),
    ("\"a\"\0;b\n", .nul(line: 1)),
  ])
  func `a break of the form has its place`(text: String, failure: CSVFailure) {
    #expect(Outcome(text).failure == failure)
  }

  @Test func `the place of a cell is counted in lines and characters`() {
    let outcome = Outcome("é🙂;b\n\"c\nd\";\"e\"\n")
    #expect(outcome.places == ["1:1", "1:4", "2:1", "3:4"])
    #expect(outcome.lines == [1, 2])
  }

  @Test(arguments: [1, 2, 3, 7])
  func `pieces of any size give the same as the whole`(piece: Int) throws {
    var texts = [
      "a;\"b\"\"c\"\"\";\r\n\"d\r\ne\";é🙂\n\n;x\ry\n\"open", "a;b\r\n\"c\"d;\"e\nf\"\nlast", "x\r\ny\0z",
    ]
    texts.append(try ProjectFiles.text("Fixtures/extracten/goed/oordelen.csv"))
    for text in texts {
      #expect(Outcome(text, piece: piece) == Outcome(text), "\(text.prefix(20))")
      for (encoding, bytes) in [
        (TextEncoding.utf16LittleEndian, text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        (.utf16BigEndian, text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      ] {
        let wide = Outcome(bytes, encoding: encoding, piece: piece)
        #expect(wide == Outcome(text), "\(encoding) \(text.prefix(20))")
      }
    }
  }

  @Test(
    arguments: [
      ([0x61, 0xC3], CSVFailure.notUTF8), ([0xC0, 0x80], .notUTF8), ([0xED, 0xA0, 0x80], .notUTF8),
      ([0xF5, 0x80, 0x80, 0x80], .notUTF8), ([0xE9, 0x20, 0x20], .notUTF8), ([0xF0, 0x8F, 0x80, 0x80], .notUTF8),
    ] as [([UInt8], CSVFailure)])
  func `what is no UTF-8 is not guessed at`(bytes: [UInt8], failure: CSVFailure) {
    for piece in [1, 2, .max] { #expect(Outcome(bytes, piece: piece).failure == failure) }
  }

  @Test func `half a character of UTF-16 fails with its line`() {
    #expect(
      Outcome([0x61, 0, 0x0A, 0, 0x62], encoding: .utf16LittleEndian).failure == .undecodable(line: 2))
    #expect(Outcome([0x00, 0xDC, 0x0A, 0], encoding: .utf16LittleEndian).failure == .undecodable(line: 1))
    #expect(Outcome([0x3D, 0xD8], encoding: .utf16LittleEndian).failure == .undecodable(line: 1))
  }

  @Test func `Windows-1252 has its own upper half, with five holes`() {
    #expect(Outcome([0x80, 0x3B, 0xE9, 0x92, 0x0A], encoding: .windows1252).records == [["€", "é’"]])
    for hole: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      #expect(Outcome([0x0A, hole], encoding: .windows1252).failure == .undecodable(line: 2))
    }
  }

  @Test func `a record of more than 16 MiB is refused, whatever makes it so long`() {
    let large = Array(repeating: UInt8(ascii: "x"), count: 20 << 20)
    let before = Array("a;b\n".utf8)
    #expect(Outcome(before + large, piece: 1 << 18).failure == .recordTooLong(line: 2))
    #expect(Outcome(before + [0x22] + large + [0x22], piece: 1 << 18).failure == .recordTooLong(line: 2))
  }

  @Test func `a long record just below the limit is read, and what follows it`() {
    let long = Array(repeating: UInt8(ascii: "x"), count: 3 << 20)
    let outcome = Outcome([0x22] + long + Array("\";b\nc;d\n".utf8), piece: 1 << 18)
    #expect(outcome.records.map(\.count) == [2, 2])
    #expect(outcome.records.first?.first?.utf8.count == 3 << 20)
    #expect(outcome.lines == [1, 2])
  }
}
