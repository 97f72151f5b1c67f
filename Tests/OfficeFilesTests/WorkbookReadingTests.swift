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
}
