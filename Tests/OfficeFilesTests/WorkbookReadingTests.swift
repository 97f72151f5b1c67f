import Foundation
import TestSupport
import Testing

@testable import OfficeFiles

/// What we read of workbooks of ours and of others.
@Suite struct WorkbookReadingTests {
  static let values: [CellValue] = [
    .text("=1+1"), .text("één\ntwee"), .text(" spaties  binnen "), .text("a\tb"), .text("_x0041_"), .text("<&\"'>"),
    .text("😀"), .number("84"), .number("0.1"), .number("-2.5"), .number("1000000"), .number("0.000001"),
    .date(WorkbookDay(year: 2019, month: 4, day: 10)), .date(WorkbookDay(year: 1900, month: 3, day: 1)),
    .date(WorkbookDay(year: 9999, month: 12, day: 31)), .boolean(true), .boolean(false),
  ]

  static func workbook() -> WorkbookDraft {
    var first = SheetDraft(name: "Blad één")
    first.rows = [values.map { CellDraft($0) }, [], [CellDraft(nil), CellDraft("b3", style: .input, isOpen: true)]]
    first.merged = [CellRange(rows: 3...3, columns: 2...4)]
    first.choices = [ChoiceDraft(range: CellRange(rows: 3...3, columns: 2...2), kind: .oneOf(["b3", "c"]))]
    var second = SheetDraft(name: "Verborgen & 'n blad")
    second.isHidden = true
    second.rows = [[CellDraft("formulier"), CellDraft("3f")]]
    return WorkbookDraft(title: "Proef", created: WorkbookWriterTests.day, sheets: [first, second])
  }

  /// What is read of the draft.
  static func expected() -> Workbook {
    let cells = values.enumerated().map { WorkbookSheet.Cell(column: $0 + 1, value: $1) }
    let third = WorkbookSheet.Row(number: 3, cells: [.init(column: 2, value: .text("b3"))])
    let hidden = WorkbookSheet.Row(
      number: 1, cells: [.init(column: 1, value: .text("formulier")), .init(column: 2, value: .text("3f"))])
    return Workbook(sheets: [
      WorkbookSheet(name: "Blad één", rows: [WorkbookSheet.Row(number: 1, cells: cells), third]),
      WorkbookSheet(name: "Verborgen & 'n blad", isHidden: true, rows: [hidden]),
    ])
  }

  @Test func `what was written is read`() throws {
    let bytes = try WorkbookWriter.bytes(of: Self.workbook())
    #expect(try Workbook(reading: bytes) == Self.expected())
    #expect(try OfficeFormat.of(bytes) == .xlsx)
  }

  @Test func `what LibreOffice makes of ours is read the same`() throws {
    let bytes = try WorkbookWriter.bytes(of: Self.workbook())
    let ods = try Tool.libreOffice(bytes, name: "werkmap.xlsx", to: "ods")
    #expect(try OfficeFormat.of(ods) == .ods)
    Self.expectSame(try Workbook(reading: ods))
    let xlsx = try Tool.libreOffice(ods, name: "werkmap.ods", to: "xlsx")
    #expect(try OfficeFormat.of(xlsx) == .xlsx)
    var expected = Self.expected()
    // This loss is of LibreOffice.
    expected.sheets[0].rows[0].cells[3].value = .text("ab")
    Self.expectSame(try Workbook(reading: xlsx), expected)
  }

  /// Holds a workbook against what was written, cell by cell so that a difference has a place.
  static func expectSame(_ workbook: Workbook, _ expected: Workbook = expected()) {
    #expect(workbook.sheets.map(\.name) == expected.sheets.map(\.name))
    #expect(workbook.sheets.map(\.isHidden) == expected.sheets.map(\.isHidden))
    for (sheet, other) in zip(workbook.sheets, expected.sheets) {
      #expect(sheet.rows.map(\.number) == other.rows.map(\.number))
      for (row, otherRow) in zip(sheet.rows, other.rows) {
        #expect(row.cells.map(\.column) == otherRow.cells.map(\.column))
        for (cell, otherCell) in zip(row.cells, otherRow.cells) { #expect(cell == otherCell) }
      }
    }
  }

  /// What stands in the rows of a workbook of one sheet, row by row.
  static func read(_ zip: Zip) throws -> [[CellValue]] {
    try Workbook(reading: zip.bytes).sheets[0].rows.map { $0.cells.map(\.value) }
  }

  @Test func `each type of cell is read`() throws {
    let rows = """
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>in</t><r><t xml:space="preserve"> rijk </t></r>\
      <rPh><t>uitspraak</t></rPh></is></c><c r="C2" t="str"><f>A1</f><v>uit_x000D_</v></c><c r="D2" t="b"><v>1</v></c>\
      <c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2" t="d"><v>2019-04-10T00:00:00Z</v></c><c r="G2"><f>1+1</f><v>2</v></c>\
      <c r="H2"/><c r="I2" t="s"/><c r="AB2"><v>-0.50</v></c></row>
      """
    let texts =
      "<si><t>nul</t></si><si><r><t>rijk</t></r><r><t xml:space=\"preserve\"> tekst</t></r><rPh><t>x</t></rPh></si>"
    let sheet = try Workbook(reading: Zip.workbook(rows, texts: texts).bytes).sheets[0]
    #expect(
      sheet.rows == [
        .init(
          number: 2,
          cells: [
            .init(column: 1, value: .text("rijk tekst")), .init(column: 2, value: .text("in rijk ")),
            .init(column: 3, value: .text("uit\r")), .init(column: 4, value: .boolean(true)),
            .init(column: 5, value: .error), .init(column: 6, value: .date(.init(year: 2019, month: 4, day: 10))),
            .init(column: 7, value: .number("2")), .init(column: 28, value: .number("-0.5")),
          ])
      ])
    let strict = Zip.workbook(
      rows, texts: texts, namespace: "http://purl.oclc.org/ooxml/spreadsheetml/main",
      relations: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    #expect(try Workbook(reading: strict.bytes).sheets[0] == sheet)
  }

  @Test func `rows and cells need no names, and may come in any order`() throws {
    let free = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    #expect(try Self.read(Zip.workbook(free)) == [[.number("1"), .number("2")], [.number("3")]])
    let mixed = "<row r=\"3\"><c r=\"B3\"><v>2</v></c><c r=\"A3\"><v>1</v></c></row><row r=\"1\"><c><v>0</v></c></row>"
    #expect(try Self.read(Zip.workbook(mixed)) == [[.number("0")], [.number("1"), .number("2")]])
  }

  @Test(
    arguments: [
      ("<row r=\"0\"/>", nil, nil), ("<row r=\"1048577\"/>", nil, nil), ("<row r=\"x\"/>", nil, nil),
      ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", 1, nil),
      ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", 1, nil),
      ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", 1, 1),
      ("<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>", 1, nil),
      ("<row><c/><c t=\"s\"><v>0</v></c></row>", 1, 2), ("<row><c t=\"s\"><v>-1</v></c></row>", 1, 1),
    ] as [(String, Int?, Int?)])
  func `a cell without a place of its own is said`(rows: String, row: Int?, column: Int?) {
    #expect(throws: OfficeFailure.wrongCell(sheet: "Blad", row: row, column: column)) {
      try Workbook(reading: Zip.workbook(rows).bytes)
    }
  }

  @Test func `days are known by their notation, and counted from 1900 or 1904`() throws {
    let codes = [
      "d-m-yyyy", "[$-413]d mmmm yyyy;@", "h:mm", "mmm", "0.00 \"dagen\"", "[Red]0", "[h]:mm:ss", "\\d0", "General",
    ]
    let formats = codes.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
    }
    let looks =
      (0..<codes.count).map { "<xf numFmtId=\"\(200 + $0)\"/>" } + ["<xf numFmtId=\"14\"/><xf numFmtId=\"20\"/>"]
    let styles = "<numFmts>\(formats.joined())</numFmts><cellXfs>\(looks.joined())</cellXfs>"
    let cells = (0..<(codes.count + 2)).map { "<c s=\"\($0)\"><v>43565.75</v></c>" }.joined()
    let day = CellValue.date(.init(year: 2019, month: 4, day: 10))
    let number = CellValue.number("43565.75")
    #expect(
      try Self.read(Zip.workbook("<row>\(cells)</row>", formats: styles)) == [
        [day, day, number, day, number, number, number, number, number, day, number]
      ])
    let serials = ["1", "59", "60", "61", "2958465", "2958466", "-1", "0"]
    let row = serials.map { "<c s=\"0\"><v>\($0)</v></c>" }.joined()
    let shown = { (properties: String) in
      try Self.read(Zip.workbook("<row>\(row)</row>", formats: styles, properties: properties))[0].map(\.written)
    }
    #expect(
      try shown("") == [
        "1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "9999-12-31", "2958466", "-1", "0",
      ])
    #expect(
      try shown("date1904=\"1\"") == [
        "1904-01-02", "1904-02-29", "1904-03-01", "1904-03-02", "2958465", "2958466", "-1", "1904-01-01",
      ])
  }

  @Test func `what openpyxl writes is read`() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/werkmap.xlsx"
    _ = try Tool.python(
      """
      from openpyxl.cell.rich_text import CellRichText, TextBlock
      from openpyxl.cell.text import InlineFont
      wb = openpyxl.Workbook()
      wb.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
      s = wb.active
      s.title = "Één"
      s.append(["a", 1, 0.29, True, datetime.date(2019, 4, 10), datetime.datetime(2020, 2, 29, 13, 5), None, "=1+1"])
      s["B3"] = CellRichText("rijke ", TextBlock(InlineFont(b=True), "tekst"))
      wb.create_chartsheet("Grafiek")
      wb.create_sheet("Verborgen").sheet_state = "veryHidden"
      wb.save(sys.argv[1])
      """, [file])
    let workbook = try Workbook(path: file)
    #expect(workbook.sheets.map(\.name) == ["Één", "Verborgen"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    let rows = workbook.sheets[0].rows
    // openpyxl saves no result with a formula.
    #expect(
      rows.map { $0.cells.map(\.value.written) } == [
        ["a", "1", "0.29", "waar", "2019-04-10", "2020-02-29"], ["rijke tekst"],
      ])
    #expect(rows[1].number == 3)
    #expect(rows[1][2] == .text("rijke tekst"))
    #expect(throws: OfficeFailure.unreadable) { try Workbook(path: folder.path) }
    #expect(throws: OfficeFailure.unreadable) { try Workbook(path: "\(folder.path)/weg.xlsx") }
  }

  @Test func `cells of OpenDocument are read by their type`() throws {
    let cell = { (attributes: String, text: String) in
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    let cells = [
      cell("office:value-type=\"float\" office:value=\"1E3\"", "duizend"),
      cell("office:value-type=\"percentage\" office:value=\"0.5\"", "50%"),
      cell("office:value-type=\"date\" office:date-value=\"2019-04-10T08:00:00\"", "10 april"),
      cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "WAAR"),
      cell("office:value-type=\"string\" calcext:value-type=\"error\"", "#DEEL/0!"),
      cell("office:value-type=\"time\" office:time-value=\"PT10H30M00S\"", "10:30"),
      cell("office:value-type=\"string\" table:number-columns-repeated=\"2\"", " a<text:s/> b</text:p><text:p>c"),
      "<table:covered-table-cell><office:annotation><text:p>kanttekening</text:p></office:annotation></table:covered-table-cell>",
      cell("office:value-type=\"string\" office:string-value=\"waarde\"", "vertoning"),
    ]
    let style = """
      <style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>
      """
    let content = """
      <table:table table:name="Eén" table:style-name="t"><table:table-row table:number-rows-repeated="2">\(cells.joined())\
      </table:table-row></table:table><table:table table:name="Twee"/>
      """
    let workbook = try Workbook(reading: Zip.openDocument("spreadsheet", content, styles: style).bytes)
    #expect(workbook.sheets.map(\.name) == ["Eén", "Twee"])
    #expect(workbook.sheets.map(\.isHidden) == [true, false])
    #expect(workbook.sheets[0].rows.map(\.number) == [1, 2])
    for row in workbook.sheets[0].rows {
      #expect(
        row.cells.map(\.value) == [
          .number("1000"), .number("0.5"), .date(.init(year: 2019, month: 4, day: 10)), .boolean(true), .error,
          .text("10:30"), .text("a  b\nc"), .text("a  b\nc"), .text("waarde"),
        ])
      #expect(row.cells.map(\.column) == [1, 2, 3, 4, 5, 6, 7, 8, 10])
    }
  }

  @Test(
    arguments: [
      ("84", "84"), ("0.28999999999999998", "0.29"), ("1E-3", "0.001"), ("1e+21", "1000000000000000000000"),
      ("-0", "0"),
      ("007.50", "7.5"), (".5", "0.5"), ("5.", "5"), ("12345678901234567890", "12345678901234567890"),
      ("0.1234567890123456789", "0.12345678901234568"), ("-2.5E2", "-250"), ("1E400", nil), ("1e", nil), ("abc", nil),
      ("", nil), ("-", nil), ("1 2", nil), ("0x10", nil), ("nan", nil), ("+3", "3"), ("100", "100"), ("0.10", "0.1"),
    ] as [(String, String?)])
  func `a number is the shortest decimal text`(written: String, expected: String?) {
    #expect(DecimalText.normalised(written) == expected)
  }
}
