/// Takes cells as they are read, and makes rows of them, however they are ordered in the file.
struct RowCollector {
  private let sheet: String
  private let part: String
  private let budget: ReadingBudget
  private var rows: [WorkbookSheet.Row] = []
  private var row = 0
  private var cells: [WorkbookSheet.Cell] = []
  private var isOrdered = true

  init(sheet: String, part: String, budget: ReadingBudget) {
    self.sheet = sheet
    self.part = part
    self.budget = budget
  }

  /// Whether the row has cells.
  var hasCells: Bool { !cells.isEmpty }

  /// Begins a row.
  mutating func begin(_ number: Int) throws(OfficeFailure) {
    if !cells.isEmpty { try end() }
    row = number
  }

  /// Adds a cell to the row.
  mutating func add(_ value: CellValue, column: Int) throws(OfficeFailure) {
    guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { throw .tooLarge(.place, part: part) }
    var length = 0
    if case .text(let text) = value { length = text.utf8.count }
    guard budget.takeCell(text: length) else { throw .tooLarge(.content, part: part) }
    cells.append(WorkbookSheet.Cell(column: column, value: value))
  }

  /// Ends the row; one without cells is none.
  mutating func end() throws(OfficeFailure) {
    guard !cells.isEmpty else { return }
    if !zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) {
      cells.sort { $0.column < $1.column }
      if let twice = zip(cells, cells.dropFirst()).first(where: { $0.column == $1.column }) {
        throw .wrongCell(sheet: sheet, row: row, column: twice.0.column)
      }
    }
    guard budget.takeRow() else { throw .tooLarge(.content, part: part) }
    if let last = rows.last, last.number >= row { isOrdered = false }
    rows.append(WorkbookSheet.Row(number: row, cells: Array(cells)))
    cells.removeAll(keepingCapacity: true)
  }

  /// Repeats the row that ended last. Its cells count again: they take no room, but each is looked at.
  mutating func repeatLast(times: Int) throws(OfficeFailure) {
    guard let last = rows.last, times > 0 else { return }
    guard times <= WorkbookLimits.rows - last.number else { throw .tooLarge(.place, part: part) }
    for step in 0..<times {
      guard budget.takeRow(), last.cells.allSatisfy({ _ in budget.takeCell() }) else {
        throw .tooLarge(.content, part: part)
      }
      rows.append(WorkbookSheet.Row(number: last.number + step + 1, cells: last.cells))
    }
  }

  /// The rows, from top to bottom.
  mutating func finished() throws(OfficeFailure) -> [WorkbookSheet.Row] {
    try end()
    guard !isOrdered else { return rows }
    rows.sort { $0.number < $1.number }
    if let twice = zip(rows, rows.dropFirst()).first(where: { $0.number == $1.number }) {
      throw .wrongCell(sheet: sheet, row: twice.0.number, column: nil)
    }
    return rows
  }
}
