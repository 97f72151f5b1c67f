import Foundation
import TestSupport
import Testing

@testable import OfficeFiles

/// Drafts and files that nobody would think of.
@Suite struct OfficeMutantTests {
  /// Texts that make trouble, in any order.
  static let pieces = [
    "a", "é", "😀", " ", "\n", "\t", "\r", "\u{0}", "\u{1F}", "\u{FFFE}", "_x000D_", "_", "x0041_", "=", "+", "'", "\"",
    "&",
    "<", "]]>", ",", "\u{200F}", "1", "-", ".5", "E3", "2019-04-10",
  ]

  static func value(_ generator: inout SeededGenerator) -> CellValue? {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return nil
    case 1:
      let digits = Int.random(in: -999_999...999_999, using: &generator)
      let scale = Int.random(in: 0...6, using: &generator)
      return .number(DecimalText.normalised("\(digits)E-\(scale)") ?? "0")
    case 2:
      let serial = Int.random(in: DaySerial.firstCommonDay...DaySerial.lastDay, using: &generator)
      return DaySerial.day(of: serial, is1904: false).map { .date($0) }
    case 3: return .boolean(Bool.random(using: &generator))
    default:
      let count = Int.random(in: 1...6, using: &generator)
      return .text((0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined())
    }
  }

  static func draft(_ generator: inout SeededGenerator) -> WorkbookDraft {
    let sheets = (0..<Int.random(in: 1...3, using: &generator)).map { number in
      var sheet = SheetDraft(name: "Blad \(number)")
      sheet.isHidden = number > 0 && Bool.random(using: &generator)
      sheet.isProtected = Bool.random(using: &generator)
      sheet.rows = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          let style = CellDraft.Style.allCases.randomElement(using: &generator) ?? .plain
          return CellDraft(value(&generator), style: style, isOpen: Bool.random(using: &generator))
        }
      }
      return sheet
    }
    return WorkbookDraft(title: "Proef \u{1}", created: WorkbookWriterTests.day, sheets: sheets)
  }

  /// What is to be read of a draft.
  static func expected(_ draft: WorkbookDraft) -> Workbook {
    Workbook(
      sheets: draft.sheets.map { sheet in
        let rows = sheet.rows.enumerated().compactMap { number, cells -> WorkbookSheet.Row? in
          let there = cells.enumerated().compactMap { column, cell in
            cell.value.map { WorkbookSheet.Cell(column: column + 1, value: $0) }
          }
          return there.isEmpty ? nil : WorkbookSheet.Row(number: number + 1, cells: there)
        }
        return WorkbookSheet(name: sheet.name, isHidden: sheet.isHidden, rows: rows)
      })
  }

  @Test func `whatever is written is read as it was`() throws {
    var generator = SeededGenerator(seed: 1904)
    for _ in 0..<150 {
      let draft = Self.draft(&generator)
      let bytes = try WorkbookWriter.bytes(of: draft)
      #expect(try Workbook(reading: bytes) == Self.expected(draft))
    }
  }

  @Test func `escapes and days go there and back`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      let text = (0..<5).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      #expect(EscapedText.unescaped(EscapedText.escaped(text)) == text)
    }
    for serial in DaySerial.firstCommonDay...60_000 {
      #expect(DaySerial.day(of: serial, is1904: false).flatMap(DaySerial.serial) == serial)
    }
  }

  /// Files of each kind, small ones.
  static func bases() throws -> [[UInt8]] {
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>2.5</v></c><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
    let paragraph = "<w:p><w:r><w:t>a</w:t><w:tab/></w:r></w:p>"
    let table = "<w:tbl><w:tr><w:tc>\(paragraph)</w:tc></w:tr></w:tbl>"
    let control = "<w:sdt><w:sdtPr><w:tag w:val=\"a\"/></w:sdtPr><w:sdtContent>\(paragraph)</w:sdtContent></w:sdt>"
    let cells = """
      <table:table table:name="B"><table:table-row table:number-rows-repeated="2"><table:table-cell \
      table:number-columns-repeated="3" office:value-type="float" office:value="3"><text:p>3<text:s text:c="2"/></text:p>\
      </table:table-cell></table:table-row></table:table>
      """
    return [
      Zip.workbook(rows, texts: "<si><t>a_x0041_</t></si>").bytes, Zip.document(paragraph + table + control).bytes,
      Zip.openDocument("spreadsheet", cells).bytes, Zip.openDocument("text", cells + "<text:p>a</text:p>").bytes,
      try WorkbookWriter.bytes(of: WorkbookReadingTests.workbook()),
    ]
  }

  @Test func `a mutant of a file is read or refused`() throws {
    var generator = SeededGenerator(seed: 42)
    let bases = try Self.bases()
    var refused = 0
    var read = 0
    for number in 0..<3000 {
      var bytes = bases[number % bases.count]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 2: bytes.removeSubrange(place..<min(place + 8, bytes.count))
        default: bytes.insert(contentsOf: bytes[place..<min(place + 16, bytes.count)], at: place)
        }
      }
      if Self.look(at: bytes) { read += 1 } else { refused += 1 }
    }
    #expect(refused > 1000)
    #expect(read > 50)
  }

  /// The same with parts that are changed before they are packed, so that the zip holds.
  @Test func `a mutant of a part is read or refused`() {
    var generator = SeededGenerator(seed: 7)
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>43000</v></c></row>"
    let formats =
      "<numFmts><numFmt numFmtId=\"200\" formatCode=\"d-m\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>"
    let zips = [
      Zip.workbook(rows, texts: "<si><t>a</t></si>", formats: formats),
      Zip.document("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
      Zip.openDocument(
        "spreadsheet", "<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"),
      Zip.openDocument("text", "<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"),
    ]
    var read = 0
    for number in 0..<3000 {
      var zip = zips[number % zips.count]
      let part = Int.random(in: 0..<zip.parts.count, using: &generator)
      let text = zip.parts[part].bytes
      let tags = text.indices.filter { text[$0] == UInt8(ascii: "<") }
      guard let start = tags.randomElement(using: &generator), let end = tags.randomElement(using: &generator) else {
        continue
      }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: zip.parts[part].bytes.removeSubrange(min(start, end)..<max(start, end))
      case 1: zip.parts[part].bytes.insert(contentsOf: text[min(start, end)..<max(start, end)], at: start)
      default:
        let digits = text.indices.filter { text[$0] >= UInt8(ascii: "0") && text[$0] <= UInt8(ascii: "9") }
        guard let digit = digits.randomElement(using: &generator) else { continue }
        zip.parts[part].bytes.replaceSubrange(digit...digit, with: "99999999999999999999".utf8.prefix(number % 20 + 1))
      }
      if Self.look(at: zip.bytes) { read += 1 }
    }
    #expect(read > 200)
  }

  /// Reads a file as whatever it may be; says whether it could be read.
  static func look(at bytes: [UInt8]) -> Bool {
    let workbook = try? Workbook(reading: bytes)
    let document = try? WordDocument(reading: bytes)
    return workbook != nil || document != nil
  }
}
