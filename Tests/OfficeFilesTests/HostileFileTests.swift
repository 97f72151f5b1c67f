import Foundation
import Glibc
import TestSupport
import Testing
import XMLReading

@testable import OfficeFiles

/// Files that are made to do harm, or that are no office files at all.
@Suite struct HostileFileTests {
  static let cell = "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>"

  /// What reading says, which is to come at once.
  static func failure(_ bytes: [UInt8]) -> OfficeFailure? {
    let start = secondsOfThread()
    var failure: OfficeFailure?
    do throws(OfficeFailure) { _ = try Workbook(reading: bytes) } catch { failure = error }
    #expect(secondsOfThread() - start < allowedSeconds)
    return failure
  }

  /// The time that the processor worked for this thread, which others do not make longer.
  static func secondsOfThread() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  #if DEBUG
    /// Without optimisation.
    static let allowedSeconds = 10.0
  #else
    static let allowedSeconds = 1.0
  #endif

  /// A workbook of ours with parts changed.
  static func changed(_ change: (inout Zip) -> Void) -> [UInt8] {
    var zip = Zip.workbook(cell)
    change(&zip)
    return zip.bytes
  }

  static func index(_ name: String, in zip: Zip) -> Int { zip.parts.firstIndex { $0.name == name } ?? 0 }

  @Test func `the workbook that the others are made of can be read`() {
    #expect(Self.failure(Zip.workbook(Self.cell).bytes) == nil)
  }

  @Test(arguments: [
    ([], OfficeFailure.notOffice), (Array("Hallo".utf8), .notOffice), (Array("PK\u{3}\u{4}".utf8), .damaged(part: nil)),
    (Zip(["a.txt": "a"]).bytes, .notOffice), (Zip(["mimetype": "image/png"]).bytes, .notOffice),
    (Zip(["mimetype": "application/vnd.oasis.opendocument.spreadsheet"]).bytes, .missing(part: "content.xml")),
    (Zip.openDocument("presentation", "").bytes, .notOffice),
    (Zip.openDocument("text", "").bytes, .otherFormat(.odt)), (Zip.document("").bytes, .otherFormat(.docx)),
    (Array(Zip.workbook(cell).bytes.dropLast(10)), .damaged(part: nil)),
    (Array(Zip.workbook(cell).bytes.prefix(300)), .damaged(part: nil)),
  ])
  func `what is no workbook is refused by what it is`(bytes: [UInt8], expected: OfficeFailure) {
    #expect(Self.failure(bytes) == expected)
  }

  @Test func `files of before 2007 and locked ones have a word of their own`() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let old = head + [UInt8](repeating: 0, count: 2000)
    #expect(Self.failure(old) == .before2007)
    var locked = old
    let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), 0] }
    locked.replaceSubrange(1152..<(1152 + name.count), with: name)
    #expect(Self.failure(locked) == .passwordProtected)
    #expect(Self.failure(Self.changed { $0.parts[2].flags = 1 }) == .passwordProtected)
    var sheet = Zip.openDocument("spreadsheet", "")
    let manifest = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry>\
      <manifest:encryption-data/></manifest:file-entry></manifest:manifest>
      """
    sheet.parts.append(Zip.Part("META-INF/manifest.xml", manifest))
    #expect(Self.failure(sheet.bytes) == .passwordProtected)
  }

  @Test func `a binary workbook is refused, one with macros is read`() {
    let typed = { (type: String) in
      Self.changed {
        let text = String(decoding: $0.parts[0].bytes, as: UTF8.self)
        let plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        $0.parts[0].bytes = Array(text.replacing(plain, with: type).utf8)
      }
    }
    #expect(Self.failure(typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main")) == .binary)
    #expect(Self.failure(typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml")) == nil)
    #expect(Self.failure(typed("text/plain")) == .notOffice)
  }

  @Test(arguments: [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/teksten.xml",
    "xl/stijlen.xml", "xl/blad.xml",
  ])
  func `a document type is refused in every part`(name: String) {
    let types = [
      "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">",
    ]
    for type in types {
      let bytes = Self.changed { zip in
        let index = Self.index(name, in: zip)
        zip.parts[index].bytes = Array(type.utf8) + zip.parts[index].bytes
      }
      guard case .illFormed(part: name, .documentType)? = Self.failure(bytes) else {
        Issue.record("\(name) with \(type): \(String(describing: Self.failure(bytes)))")
        continue
      }
    }
  }

  @Test func `a zip that lies of itself is refused`() {
    let sheet = Self.index("xl/blad.xml", in: Zip.workbook(""))
    let said = { (size: UInt32) in Self.failure(Self.changed { $0.parts[sheet].saidSize = size }) }
    #expect(said(5) == .damaged(part: "xl/blad.xml"))
    #expect(said(900_000) == .damaged(part: "xl/blad.xml"))
    #expect(said(UInt32.max - 1) == .tooLarge(.unpacked, part: "xl/blad.xml"))
    #expect(said(38 << 20) == .tooLarge(.ratio, part: "xl/blad.xml"))
    #expect(Self.failure(Self.changed { $0.parts[sheet].saidCRC = 1 }) == .damaged(part: "xl/blad.xml"))
    #expect(Self.failure(Self.changed { $0.parts[sheet].method = 14 }) == .damaged(part: "xl/blad.xml"))
    #expect(Self.failure(Self.changed { $0.parts.append($0.parts[sheet]) }) == .damaged(part: "xl/blad.xml"))
    #expect(Self.failure(Self.changed { $0.parts.append(Zip.Part("../a", "")) }) == .damaged(part: nil))
    #expect(Self.failure(Self.changed { $0.parts.append(Zip.Part("/a", "")) }) == .damaged(part: nil))
    #expect(Self.failure(Self.changed { $0.parts.append(Zip.Part("a\\b", "")) }) == .damaged(part: nil))
    #expect(Self.failure(Self.changed { $0.parts.remove(at: sheet) }) == .missing(part: "xl/blad.xml"))
    let many = Self.changed { for number in 0..<10_001 { $0.parts.append(Zip.Part("a\(number)", "")) } }
    #expect(Self.failure(many) == .tooLarge(.parts, part: nil))
  }

  /// Bombs, made by Python as it packs: a script that writes the parts of a zip `z`, and what it is refused for.
  static let bombs: [(String, OfficeFailure.Limit)] = [
    // A gigabyte of white space.
    ("big(b'<worksheet>', b' ' * (1 << 20), 1024)", .unpacked),
    // Just under the limit of a part, packed a thousand times smaller.
    ("big(b'<worksheet>', b' ' * (1 << 20), 38)", .ratio),
    // Several parts, each of which could be.
    (
      """
      part = b''.join(os.urandom(100).hex().encode() * 40 for _ in range(3500))
      for n in range(4): z.writestr('p%d' % n, part)
      """, .unpacked
    ),
    // A text without end.
    (
      """
      r = random.Random(1)
      part = bytes(r.choice(b'abcdefgh') for _ in range(200000))
      big(head + b'<sheetData><row><c t="str"><v>', part, 10, b'</v></c></row></sheetData></worksheet>')
      """, .text
    ),
  ]

  @Test(arguments: bombs) func `a bomb is refused`(script: String, limit: OfficeFailure.Limit) throws {
    let folder = try TemporaryFolder()
    var zip = Zip.workbook("")
    zip.parts.removeLast()
    let base = try folder.write(zip.bytes, to: "basis.xlsx")
    _ = try Tool.python(
      """
      z = zipfile.ZipFile(sys.argv[1], 'a', zipfile.ZIP_DEFLATED)
      head = b'<worksheet xmlns="\(Zip.sheet)">'
      def big(start, piece, times, end=b'</worksheet>'):
        with z.open('xl/blad.xml', 'w') as part:
          part.write(start)
          for _ in range(times): part.write(piece)
          part.write(end)
      \(script)
      z.close()
      """, [base])
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: base)))
    guard case .tooLarge(limit, _)? = Self.failure(bytes) else {
      Issue.record("\(limit): \(String(describing: Self.failure(bytes)))")
      return
    }
  }

  @Test func `parts that lie over each other are refused`() throws {
    let folder = try TemporaryFolder()
    let base = try folder.write(Zip.workbook(Self.cell).bytes, to: "basis.xlsx")
    // Hundred names for the same bytes.
    _ = try Tool.python(
      """
      z = zipfile.ZipFile(sys.argv[1], 'a', zipfile.ZIP_DEFLATED)
      z.writestr('a', os.urandom(20000))
      info = z.getinfo('a')
      for n in range(100):
        other = copy.copy(info)
        other.filename = 'b%d' % n
        z.filelist.append(other)
        z.NameToInfo[other.filename] = other
      z._didModify = True
      z.close()
      """, [base])
    #expect(Self.failure([UInt8](try Data(contentsOf: URL(filePath: base)))) == .damaged(part: nil))
  }

  @Test func `what repeats itself without end is refused, and what is empty takes no room`() throws {
    let table = { (rows: String) in
      Zip.openDocument("spreadsheet", "<table:table table:name=\"B\">\(rows)</table:table>").bytes
    }
    let cell = "office:value-type=\"float\" office:value=\"1\""
    let empty = """
      <table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="99999999999"/>\
      </table:table-row><table:table-row><table:table-cell \(cell)/></table:table-row>
      """
    let workbook = try Workbook(reading: table(empty))
    #expect(workbook.sheets[0].rows == [.init(number: 1_048_576, cells: [.init(column: 1, value: .number("1"))])])
    let wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"20000\" \(cell)/></table:table-row>"
    #expect(Self.failure(table(wide)) == .tooLarge(.place, part: "content.xml"))
    let long = """
      <table:table-row table:number-rows-repeated="2147483647"><table:table-cell \(cell)/></table:table-row>
      """
    #expect(Self.failure(table(long)) == .tooLarge(.place, part: "content.xml"))
    let many = """
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell \(cell)/></table:table-row>
      """
    #expect(Self.failure(table(many)) == .tooLarge(.content, part: "content.xml"))
    let spaces = """
      <table:table-row><table:table-cell><text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>
      """
    #expect(Self.failure(table(spaces)) == .tooLarge(.text, part: "content.xml"))
    let text = String(repeating: "a", count: 100_000)
    let fat = """
      <table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>\(text)</text:p></table:table-cell>\
      </table:table-row>
      """
    #expect(Self.failure(table(fat)) == .tooLarge(.content, part: "content.xml"))
    let deep = String(repeating: "<table:table>", count: 200)
    guard case .illFormed(_, .tooComplex)? = Self.failure(table(deep)) else { return #expect(Bool(false)) }
  }
}
