import Foundation
import TestSupport
import Testing

@testable import OfficeFiles

/// What we write, as openpyxl sees it.
@Suite struct WorkbookWriterTests {
  static let day = WorkbookDay(year: 2020, month: 3, day: 1)

  static func draft(_ rows: [[CellDraft]], change: (inout SheetDraft) -> Void = { _ in }) -> WorkbookDraft {
    var sheet = SheetDraft(name: "Blad één")
    sheet.rows = rows
    change(&sheet)
    return WorkbookDraft(title: "Proef", created: day, sheets: [sheet])
  }

  /// Has openpyxl open a workbook, and print what a script says of it.
  static func openpyxl(_ draft: WorkbookDraft, _ script: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(try WorkbookWriter.bytes(of: draft), to: "werkmap.xlsx")
    return try Tool.python("wb = openpyxl.load_workbook(sys.argv[1])\n" + script, [file])
      .trimmingCharacters(in: .newlines)
  }

  @Test func `the same draft gives the same bytes`() throws {
    let draft = Self.draft([[CellDraft("a"), .input(), CellDraft(.number("0.5"))]])
    let bytes = try WorkbookWriter.bytes(of: draft)
    #expect(try WorkbookWriter.bytes(of: draft) == bytes)
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test func `values keep their kind, and nothing becomes a formula`() throws {
    let values: [CellValue] = [
      .text("=1+1"), .text("+31"), .text("-5"), .text("@a"), .text(" spaties "), .text("één\ntwee"), .number("84"),
      .number("0.1"), .number("12345678901234567890"), .date(WorkbookDay(year: 2019, month: 4, day: 10)),
      .date(WorkbookDay(year: 1899, month: 4, day: 10)), .date(WorkbookDay(year: 2019, month: 2, day: 30)),
      .boolean(true), .boolean(false), .error, .text("a\u{1}b\u{0}c_x0041_"),
    ]
    let seen = try Self.openpyxl(
      Self.draft([values.map { CellDraft($0) }]),
      "print([(c.data_type, str(c.value)) for c in wb.worksheets[0][1]])")
    #expect(
      seen == """
        [('s', '=1+1'), ('s', '+31'), ('s', '-5'), ('s', '@a'), ('s', ' spaties '), ('s', 'één\\ntwee'), ('n', '84'), \
        ('n', '0.1'), ('s', '12345678901234567890'), ('d', '2019-04-10 00:00:00'), ('s', '1899-04-10'), \
        ('s', '2019-02-30'), ('b', 'True'), ('b', 'False'), ('s', '#'), ('s', 'a_x0001_b_x0000_c_x0041_')]
        """)
  }

  @Test func `choices, protection, hidden sheets and panes are there`() throws {
    var draft = Self.draft([[CellDraft("Kop", style: .columnHeading)], [.input()], [.input()], [CellDraft("dicht")]]) {
      $0.isProtected = true
      $0.frozenRows = 1
      $0.frozenColumns = 1
      $0.filterRow = 1
      $0.columnWidths = [20, 30.5]
      let long = (1...40).map { "Keuze nummer \($0)" }
      let cell = { (row: Int) in CellRange(rows: row...row, columns: 1...1) }
      $0.choices = [
        ChoiceDraft(range: cell(2), kind: .oneOf(["ja", "nee"]), prompt: "Kies & \"wijs\""),
        ChoiceDraft(range: cell(3), kind: .oneOf(["ja, soms", "nee"]), isStrict: false),
        ChoiceDraft(range: cell(4), kind: .oneOf(long), prompt: String(repeating: "é", count: 300)),
        ChoiceDraft(range: cell(5), kind: .date),
        ChoiceDraft(
          range: cell(6), kind: .oneOfCells(sheet: "O'er", range: CellRange(rows: 1...2, columns: 28...28))),
      ]
    }
    var hidden = SheetDraft(name: "O'er")
    hidden.isHidden = true
    draft.sheets.append(hidden)
    let seen = try Self.openpyxl(
      draft,
      """
      s = wb.worksheets[0]
      print([(x.title, x.sheet_state) for x in wb.worksheets], wb.active.title)
      print(s.protection.sheet, s.protection.password, [r[0].protection.locked for r in s['A1:A4']])
      print(s.freeze_panes, s.auto_filter.ref, s.print_title_rows, s.page_setup.orientation, s.page_setup.fitToHeight)
      for v in s.data_validations.dataValidation:
        print(v.sqref, v.type, v.formula1, v.formula2, v.errorStyle, v.prompt and len(v.prompt))
      print([c.value for c in wb['Keuzelijsten']['A']][:3], wb['Keuzelijsten']['B40'].value)
      """)
    #expect(
      seen == """
        [('Blad één', 'visible'), ("O'er", 'hidden'), ('Keuzelijsten', 'hidden')] Blad één
        True None [True, False, False, True]
        B2 A1:A4 $1:$1 landscape 0
        A2 list "ja,nee" None None 13
        A3 list 'Keuzelijsten'!$A$1:$A$2 None warning None
        A4 list 'Keuzelijsten'!$B$1:$B$40 None None 255
        A5 date 61 2958465 None None
        A6 list 'O''er'!$AB$1:$AB$2 None None None
        ['ja, soms', 'nee', None] Keuze nummer 40
        """)
  }

  @Test func `a cell to fill in takes text as text, and a day as a day`() throws {
    let seen = try Self.openpyxl(
      Self.draft([[.input(), .input(.number("3")), .input(), CellDraft("a")]]) {
        $0.choices = [ChoiceDraft(range: CellRange(rows: 1...1, columns: 3...3), kind: .date)]
      }, "print([c.number_format for c in wb.worksheets[0][1]])")
    #expect(seen == "['@', 'General', 'dd-mm-yyyy', 'General']")
  }

  @Test func `rows get the height of their text`() throws {
    let text = Array(repeating: "woorden", count: 40).joined(separator: " ")
    let seen = try Self.openpyxl(
      Self.draft([[CellDraft(text, style: .note)], [CellDraft(text)], [CellDraft("kort")]]) {
        $0.columnWidths = [20, 20]
        $0.merged = [
          CellRange(rows: 1...1, columns: 1...2), CellRange(rows: 3...3, columns: 1...2),
          CellRange(rows: 4...4, columns: 1...1),
        ]
      },
      """
      s = wb.worksheets[0]
      print(sorted(r.coord for r in s.merged_cells.ranges), s['A1'].value[:9])
      print([s.row_dimensions[r].height for r in (1, 2, 3)])
      """)
    #expect(seen == "['A1:B1', 'A3:B3'] woorden w\n[112.0, 300.0, None]")
  }

  @Test(arguments: [
    (Self.draft([]) { $0.isHidden = true }, WorkbookWritingFailure.noVisibleSheet),
    (Self.draft([]) { $0.name = "" }, .sheetName("")), (Self.draft([]) { $0.name = "a/b" }, .sheetName("a/b")),
    (Self.draft([]) { $0.name = "'a" }, .sheetName("'a")),
    (
      Self.draft([]) { $0.name = String(repeating: "é", count: 32) }, .sheetName(String(repeating: "é", count: 32))
    ),
    (
      WorkbookDraft(title: "", created: day, sheets: [SheetDraft(name: "Een"), SheetDraft(name: "een")]),
      .sheetName("een")
    ),
    (
      Self.draft([[], [CellDraft("a"), CellDraft(String(repeating: "a", count: 32_768))]]),
      .textTooLong(sheet: "Blad één", row: 2, column: 2)
    ),
    (
      Self.draft([]) { $0.merged = Array(repeating: CellRange(rows: 1...2, columns: 1...2), count: 2) },
      .range(sheet: "Blad één", CellRange(rows: 1...2, columns: 1...2))
    ),
    (
      Self.draft([]) {
        $0.choices = [ChoiceDraft(range: CellRange(rows: 1...2, columns: 1...2), kind: .oneOf([]))]
      }, .choices(sheet: "Blad één", CellRange(rows: 1...2, columns: 1...2))
    ),
  ])
  func `what cannot be written is refused`(draft: WorkbookDraft, failure: WorkbookWritingFailure) {
    #expect(throws: failure) { try WorkbookWriter.bytes(of: draft) }
  }
}
