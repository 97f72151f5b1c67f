import AssessmentModel
import OfficeFiles

/// Why no workbook could be made.
public enum WorkbookExtractFailure: Error, Hashable, Sendable {
  /// It would be larger than a workbook that can be read again.
  case tooLarge
  /// There is no place to make it.
  case notMade
}

/// Dossier extracts as a workbook with a sheet per table: text as text, dates as dates, filters above the columns.
extension ExtractWriter {
  /// More rows than this have no place in a workbook that can be read again, whatever is in them.
  private static let mostRows = 250_000

  /// The bytes of the workbook.
  public func xlsx() throws(WorkbookExtractFailure) -> [UInt8] {
    guard rows.subjectCount + rows.factCount + rows.ratingCount <= Self.mostRows else { throw .tooLarge }
    let draft = WorkbookDraft(
      title: "Dossierextract", created: WorkbookDay(framework.validFrom), sheets: CSVTable.written.flatMap(sheets))
    let bytes: [UInt8]
    do throws(WorkbookWritingFailure) {
      bytes = try WorkbookWriter.bytes(of: draft)
    } catch {
      throw error == .notMade ? .notMade : .tooLarge
    }
    do throws(OfficeFailure) { _ = try Workbook(reading: bytes) } catch { throw .tooLarge }
    return bytes
  }

  /// The sheets of a table that has rows: more than one where they do not fit.
  private func sheets(of table: CSVTable) -> [SheetDraft] {
    var sheets: [SheetDraft] = []
    forEachRow(of: table) { cells in
      if sheets.isEmpty || sheets[sheets.count - 1].rows.count == WorkbookLimits.rows {
        sheets.append(Self.sheet(of: table, number: sheets.count + 1))
      }
      sheets[sheets.count - 1].rows.append(cells.map(Self.cell))
    }
    return sheets
  }

  private static func sheet(of table: CSVTable, number: Int) -> SheetDraft {
    var sheet = SheetDraft(name: number == 1 ? table.title : "\(table.title) \(number)")
    sheet.columnWidths = table.writtenColumns.map(\.width)
    sheet.frozenRows = 1
    sheet.filterRow = 1
    sheet.rows = [table.writtenColumns.map { CellDraft($0.name, style: .columnHeading) }]
    return sheet
  }

  private static func cell(_ cell: ExtractCell) -> CellDraft {
    switch cell {
    case .empty: CellDraft(nil)
    case .word(let text), .name(let text), .text(let text): CellDraft(.text(text))
    case .date(let date): CellDraft(.date(WorkbookDay(date)))
    case .number(let number): CellDraft(.number(String(number)))
    }
  }
}

extension ExtractColumn {
  /// The width of its column, in characters.
  fileprivate var width: Double {
    switch self {
    case .toelichting: 60
    case .vindplaats, .problematiek, .kwetsbaarheid: 30
    case .werkgebied, .bron, .organisatie, .oordeel, .feit, .waarde, .kader, .kwetsbaarheidSinds: 20
    default: 13
    }
  }
}
