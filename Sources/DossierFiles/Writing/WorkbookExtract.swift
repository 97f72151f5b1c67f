import AssessmentModel
import OfficeFiles

/// Dossier extracts as a workbook with a sheet per table: text as text, dates as dates, filters above the columns.
extension ExtractWriter {
  /// The bytes of the workbook; nothing where it would be larger than a workbook that can be read again.
  public var xlsx: [UInt8]? {
    let draft = WorkbookDraft(
      title: "Dossierextract", created: WorkbookDay(framework.validFrom), sheets: CSVTable.written.flatMap(sheets))
    guard let bytes = try? WorkbookWriter.bytes(of: draft), (try? Workbook(reading: bytes)) != nil else { return nil }
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
