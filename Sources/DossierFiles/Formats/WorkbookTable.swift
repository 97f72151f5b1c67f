import Diagnostics
import OfficeFiles

/// A sheet that holds one of the three tables of the extract in CSV.
struct WorkbookTable {
  /// The rows in which a header is looked for: people put a title above a table.
  private static let rowsToSearch = 50

  let sheet: WorkbookSheet
  /// Which table it is; nothing where the header cannot be used.
  let header: CSVHeader?
  /// What there is to say about the header.
  let diagnostics: [Diagnostic]
  /// The rows below the header that have something in them.
  let rows: ArraySlice<WorkbookSheet.Row>
  /// The number of the column of each of the cells of the header.
  private let columns: [Int]

  /// Finds the table; nothing where no row names columns.
  init?(_ sheet: WorkbookSheet, fileName: String) {
    let top = sheet.rows.prefix(Self.rowsToSearch)
    guard let index = top.firstIndex(where: { Self.namesColumns($0) }) else { return nil }
    let row = sheet.rows[index]
    let cells = row.cells.filter { !Self.isBlank($0.value.written) }
    columns = cells.map(\.column)
    let read = CSVHeader.read(cells.map(\.value.written), fileName: fileName) { number in
      FilePosition(file: fileName, sheet: sheet.name, line: row.number, column: cells[number].column)
    }
    self.sheet = sheet
    header = read.header
    diagnostics = read.diagnostics
    rows = sheet.rows[(index + 1)...].filter { row in row.cells.contains { !Self.isBlank($0.value.written) } }[...]
  }

  /// The number of the column in which something stands; nothing where the table has no such column.
  func column(of column: ExtractColumn) -> Int? { header?.cell(column).map { columns[$0] } }

  /// Whether a column has a name above it.
  func hasName(column: Int) -> Bool { columns.contains(column) }

  /// One name of a column may be a word among data: `client` is a source too.
  private static func namesColumns(_ row: WorkbookSheet.Row) -> Bool {
    let names = row.cells.map { cell in
      String(cell.value.written.lowercased().filter { !$0.isWhitespace })
    }
    return Set(names.compactMap(ExtractColumn.init(name:))).count > 1
  }

  private static func isBlank(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { UnsafeRawBufferPointer($0).isBlank }
  }
}
