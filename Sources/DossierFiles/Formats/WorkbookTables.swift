import Diagnostics
import OfficeFiles

/// Reads the tables of a workbook: what CSV has in files stands on sheets, below the same headers.
struct WorkbookTables {
  private let workbook: Workbook
  private let interpreter: ExtractInterpreter
  private let tables: [WorkbookTable]

  init(_ workbook: Workbook, _ interpreter: ExtractInterpreter) {
    self.workbook = workbook
    self.interpreter = interpreter
    tables = Self.tables(of: workbook, fileName: interpreter.fileName)
  }

  private static func tables(of workbook: Workbook, fileName: String) -> [WorkbookTable] {
    workbook.sheets.compactMap { WorkbookTable($0, fileName: fileName) }
  }

  /// Whether no sheet has a table.
  var isEmpty: Bool { tables.isEmpty }

  /// Reads all sheets; one whose header cannot be used is left out.
  func read() {
    for sheet in workbook.sheets where !sheet.rows.isEmpty && !tables.contains(where: { $0.sheet.name == sheet.name }) {
      interpreter.report(.sheetWithoutTable(at: place(of: sheet)))
    }
    for table in tables {
      for diagnostic in table.diagnostics { interpreter.report(diagnostic) }
      guard let header = table.header else {
        interpreter.omit(.refusedSheet(at: place(of: table.sheet)), lines: table.rows.count, area: nil)
        continue
      }
      if table.sheet.isHidden { interpreter.report(.hiddenSheet(at: place(of: table.sheet))) }
      var reader = WorkbookTableReader(table, header, interpreter)
      for row in table.rows { reader.read(row) }
    }
  }

  private func place(of sheet: WorkbookSheet) -> FilePosition {
    FilePosition(file: interpreter.fileName, sheet: sheet.name)
  }

  /// The first framework that a table of dossiers names, and where.
  static func framework(namedIn workbook: Workbook, fileName: String) -> (id: String, position: FilePosition)? {
    for table in tables(of: workbook, fileName: fileName) {
      guard let column = table.column(of: .kader) else { continue }
      for row in table.rows {
        let id = Array((row[column]?.written ?? "").utf8)
          .withUnsafeBytes { String(decoding: $0.trimmed, as: UTF8.self) }
        if id.isEmpty { continue }
        return (id, FilePosition(file: fileName, sheet: table.sheet.name, line: row.number, column: column))
      }
    }
    return nil
  }

  /// Gives each name in the place of a criterion, until no more is wanted.
  static func forEachCriterion(in workbook: Workbook, _ body: (UnsafeRawBufferPointer) -> Bool) {
    for table in tables(of: workbook, fileName: "") {
      guard let column = table.column(of: .criterium) else { continue }
      for row in table.rows {
        let wantsMore = Array((row[column]?.written ?? "").utf8).withUnsafeBytes { $0.isBlank || body($0) }
        if !wantsMore { return }
      }
    }
  }
}

/// Reads the rows of one sheet.
private struct WorkbookTableReader {
  /// Columns of codes, which a spreadsheet changes where it takes them for numbers: `0012` becomes 12, `1.10` becomes 1.1.
  private static let codes: Set<ExtractColumn> = [.werkgebied, .client, .organisatie, .inspecteur, .criterium, .feit]
  private static let dates: Set<ExtractColumn> = [.datum, .inZorgSinds, .kwetsbaarheidSinds, .peildatum, .waarde]

  private let table: WorkbookTable
  private let header: CSVHeader
  private let interpreter: ExtractInterpreter
  /// The columns of the table, by the numbers of those of the sheet.
  private let columns: [Int: ExtractColumn]
  /// The columns of which something was said that need be said once.
  private var said: Set<Int> = []
  /// The values of the row at hand.
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = Array(repeating: 0..<0, count: ExtractColumn.allCases.count)

  init(_ table: WorkbookTable, _ header: CSVHeader, _ interpreter: ExtractInterpreter) {
    (self.table, self.header, self.interpreter) = (table, header, interpreter)
    columns = Dictionary(
      uniqueKeysWithValues: ExtractColumn.allCases.compactMap { column in
        table.column(of: column).map { ($0, column) }
      })
  }

  mutating func read(_ row: WorkbookSheet.Row) {
    bytes.removeAll(keepingCapacity: true)
    for index in ranges.indices { ranges[index] = 0..<0 }
    for cell in row.cells { take(cell, of: row) }
    bytes.withUnsafeBytes { bytes in
      let read = ReadRow(table: table, fileName: interpreter.fileName, row: row, bytes: bytes, ranges: ranges)
      guard let subject = interpreter.subject(of: read) else { return }
      interpreter.content(of: header.table, subject, read)
    }
  }

  private mutating func take(_ cell: WorkbookSheet.Cell, of row: WorkbookSheet.Row) {
    let position = FilePosition(
      file: interpreter.fileName, sheet: table.sheet.name, line: row.number, column: cell.column)
    guard let column = columns[cell.column] else {
      // Of a column with a name that is not known it was said at the header.
      if !table.hasName(column: cell.column), said.insert(cell.column).inserted {
        interpreter.report(.namelessColumn(at: position))
      }
      return
    }
    var written = cell.value.written
    switch cell.value {
    case .error:
      interpreter.report(.errorOfSpreadsheet(at: position))
      written = ""
    case .number:
      if Self.codes.contains(column), said.insert(cell.column).inserted {
        interpreter.report(.codeIsNumber(column, at: position))
      }
    case .date:
      if !Self.dates.contains(column) { interpreter.report(.dateForText(at: position)) }
    case .boolean(let isTrue): if column == .waarde { written = isTrue ? "ja" : "nee" }
    case .text: break
    }
    let start = bytes.count
    bytes.append(contentsOf: written.utf8)
    ranges[column.rawValue] = start..<bytes.count
  }

  /// The values of a row, and where its cells stand.
  private struct ReadRow: TableRow {
    let table: WorkbookTable
    let fileName: String
    let row: WorkbookSheet.Row
    let bytes: UnsafeRawBufferPointer
    let ranges: [Range<Int>]

    subscript(column: ExtractColumn) -> UnsafeRawBufferPointer? {
      let range = ranges[column.rawValue]
      return range.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: bytes[range])
    }

    func of(_ column: ExtractColumn?) -> FilePosition {
      let number = column.flatMap { table.column(of: $0) } ?? row.cells.first?.column ?? 1
      return FilePosition(file: fileName, sheet: table.sheet.name, line: row.number, column: number)
    }
  }
}

extension Diagnostic {
  fileprivate static func refusedSheet(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F130", at: position)
  }

  fileprivate static func sheetWithoutTable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F131", at: position)
  }

  fileprivate static func hiddenSheet(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F132", at: position)
  }

  fileprivate static func codeIsNumber(_ column: ExtractColumn, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F133", ["kolom": column.name], at: position)
  }

  fileprivate static func namelessColumn(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F134", at: position)
  }

  fileprivate static func errorOfSpreadsheet(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F109", at: position)
  }

  fileprivate static func dateForText(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F124", at: position)
  }
}
