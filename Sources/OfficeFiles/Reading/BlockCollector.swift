/// Takes paragraphs and cells as they are read, and makes a document of them.
struct BlockCollector {
  private let part: String
  private let budget: ReadingBudget
  private(set) var document = WordDocument(blocks: [])
  private var tableDepth = 0
  private var rows: [WordDocument.Row] = []
  private var cells: [WordDocument.Cell] = []
  private var column = 1
  /// The paragraphs of the cell at hand; `nil` outside of cells.
  private var lines: [String]?
  private var linesLength = 0

  init(part: String, budget: ReadingBudget) {
    self.part = part
    self.budget = budget
  }

  /// Whether a table is at hand that lies in no other.
  var isInOuterTable: Bool { tableDepth == 1 }

  /// Adds a paragraph; in a cell an empty one too.
  mutating func add(_ text: String, style: String?) throws(OfficeFailure) {
    guard text.utf8.count <= OfficeLimits.text else { throw .tooLarge(.text, part: part) }
    if lines != nil {
      linesLength += text.utf8.count + 1
      guard linesLength <= OfficeLimits.text else { throw .tooLarge(.text, part: part) }
      lines?.append(text)
    } else if !text.isEmpty {
      guard budget.takeCell(text: text.utf8.count), budget.takeRow() else { throw .tooLarge(.content, part: part) }
      document.blocks.append(.paragraph(WordDocument.Paragraph(style: style, text: text)))
    }
  }

  /// Adds a field.
  mutating func add(_ control: WordDocument.Control) throws(OfficeFailure) {
    let length = control.text.utf8.count + (control.tag?.utf8.count ?? 0)
    guard budget.takeCell(text: length), budget.takeRow() else { throw .tooLarge(.content, part: part) }
    document.controls.append(control)
  }

  /// Begins a table.
  mutating func beginTable() {
    tableDepth += 1
    if tableDepth == 1 { rows = [] }
  }

  /// Ends a table.
  mutating func endTable() {
    tableDepth -= 1
    if tableDepth == 0 { document.blocks.append(.table(WordDocument.Table(rows: rows))) }
  }

  /// Begins a row of a table that lies in no other, a number of columns from the left.
  mutating func beginRow() {
    guard isInOuterTable else { return }
    cells = []
    column = 1
  }

  /// Leaves out columns at the left.
  mutating func skip(columns: Int) {
    if isInOuterTable, lines == nil { column += min(max(columns, 0), WorkbookLimits.columns) }
  }

  /// Ends a row, some number of times the same.
  mutating func endRow(times: Int = 1, isDropped: Bool = false) throws(OfficeFailure) {
    guard isInOuterTable, !isDropped else { return }
    for _ in 0..<times {
      guard budget.takeRow() else { throw .tooLarge(.content, part: part) }
      rows.append(WordDocument.Row(cells: cells))
    }
  }

  /// Begins a cell of a table that lies in no other.
  mutating func beginCell() {
    guard isInOuterTable else { return }
    lines = []
    linesLength = 0
  }

  /// Ends a cell that takes a number of columns, some number of times the same.
  mutating func endCell(columns: Int, times: Int = 1) throws(OfficeFailure) {
    guard isInOuterTable, var lines else { return }
    self.lines = nil
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    let text = lines.joined(separator: "\n")
    for _ in 0..<times {
      guard budget.takeCell(text: text.utf8.count) else { throw .tooLarge(.content, part: part) }
      cells.append(WordDocument.Cell(column: column, text: text))
      column += min(max(columns, 1), WorkbookLimits.columns)
      guard column <= WorkbookLimits.columns * 2 else { throw .tooLarge(.place, part: part) }
    }
  }
}
