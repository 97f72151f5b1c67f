import Diagnostics
import FeedbackRound
import OfficeFiles

/// Answers in workbooks and documents, of Microsoft's and of the open format.
enum OfficeAnswers {
  /// Whether a file is a zip, or one of the old files that Office can also protect.
  static func isOffice(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// The sheets or tables of a file.
  static func grids(in bytes: [UInt8], file: String) -> Result<[AnswerGrid], Diagnostic.Refusal> {
    .failure(.init(diagnostic: .notAForm(at: FilePosition(file: file))))
  }

  /// What is visible of a workbook.
  static func grids(of workbook: Workbook, file: String) -> [AnswerGrid] {
    workbook.sheets.filter { !$0.isHidden }.map { sheet in
      AnswerGrid(
        rows: sheet.rows.map { row in
          row.cells.map { cell in
            AnswerGrid.Cell(
              column: cell.column, text: cell.value.written,
              position: FilePosition(file: file, sheet: sheet.name, line: row.number, column: cell.column))
          }
        })
    }
  }
}
