import Diagnostics
import FeedbackRound
import OfficeFiles

/// Answers in workbooks and documents, of Microsoft's and of the open format.
enum OfficeAnswers {
  /// Whether a file is a zip, or one of the old files that Office can also protect.
  static func isOffice(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// What a file has: its sheets or tables, and where text stands that is in none of them and not of the form.
  typealias Content = (grids: [AnswerGrid], strays: [FilePosition])

  /// The sheets or tables of a file; which of both it has, its parts say.
  static func grids(in bytes: [UInt8], file: String, of round: Round) -> Result<Content, Diagnostic.Refusal> {
    do throws(OfficeFailure) {
      return .success((grids(of: try Workbook(reading: bytes), file: file), []))
    } catch .otherFormat(let format) where !format.isWorkbook {
      return documentGrids(in: bytes, file: file, of: round)
    } catch {
      return .failure(.init(diagnostic: .refused(error, at: FilePosition(file: file))))
    }
  }

  private static func documentGrids(
    in bytes: [UInt8], file: String, of round: Round
  ) -> Result<Content, Diagnostic.Refusal> {
    do throws(OfficeFailure) {
      let document = try WordDocument(reading: bytes)
      return .success((grids(of: document, file: file), strays(in: document, file: file, of: round)))
    } catch {
      return .failure(.init(diagnostic: .refused(error, at: FilePosition(file: file))))
    }
  }

  /// The paragraphs that somebody typed beside the tables.
  private static func strays(in document: WordDocument, file: String, of round: Round) -> [FilePosition] {
    let own = DutchFormWords.OwnParagraphs(round)
    return document.paragraphs.enumerated().compactMap { number, paragraph in
      own.contains(paragraph.text)
        ? nil : FilePosition(file: file, sheet: DutchOfficeWords.paragraph(number + 1))
    }
  }

  /// The tables of a document.
  private static func grids(of document: WordDocument, file: String) -> [AnswerGrid] {
    document.tables.enumerated().map { number, table in
      AnswerGrid(
        rows: table.rows.enumerated().map { row, cells in
          cells.cells.map { cell in
            AnswerGrid.Cell(
              column: cell.column, text: cell.text,
              position: FilePosition(
                file: file, sheet: DutchOfficeWords.table(number + 1), line: row + 1, column: cell.column))
          }
        })
    }
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

extension Diagnostic {
  fileprivate static func refused(_ failure: OfficeFailure, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T125", ["reden": DutchOfficeWords.reason(failure)], at: position)
  }
}
