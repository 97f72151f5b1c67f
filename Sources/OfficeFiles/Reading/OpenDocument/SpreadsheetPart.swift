/// The contents of a workbook of OpenDocument.
struct SpreadsheetPart: PartContent {
  enum Name: String, CaseIterable {
    case spreadsheet = "office:spreadsheet"
    case table = "table:table"
    case row = "table:table-row"
    case cell = "table:table-cell"
    case coveredCell = "table:covered-table-cell"
    case paragraph = "text:p"
    case spaces = "text:s"
    case tab = "text:tab"
    case lineBreak = "text:line-break"
    case annotation = "office:annotation"
    case frame = "draw:frame"
    case ruby = "text:ruby-text"
    case style = "style:style"
    case tableProperties = "style:table-properties"
    case tableName = "table:name"
    case tableStyle = "table:style-name"
    case display = "table:display"
    case styleName = "style:name"
    case columnsRepeated = "table:number-columns-repeated"
    case rowsRepeated = "table:number-rows-repeated"
    case count = "text:c"
    case formula = "table:formula"
    case type = "office:value-type"
    case extendedType = "calcext:value-type"
    case value = "office:value"
    case date = "office:date-value"
    case truth = "office:boolean-value"
    case string = "office:string-value"
  }

  static let namespaces = OpenDocumentNames.namespaces
  static let part = "content.xml"

  /// A cell as it is read.
  private struct OpenCell {
    var times = 1
    var type: String?
    var isError = false
    var value: String?
    var text: String?
    var paragraphs: [String] = []
    var length = 0
  }

  private let budget: ReadingBudget
  private(set) var sheets: [WorkbookSheet] = []
  private var hiddenStyles: Set<String> = []
  private var styleName: String?
  private var rows: RowCollector?
  private var tableDepth = 0
  /// In how many elements we are whose text is not that of a cell.
  private var asideDepth = 0
  private var row = 1
  private var rowTimes = 1
  private var column = 1
  private var cell: OpenCell?
  private var paragraph: ParagraphText?

  init(budget: ReadingBudget) { self.budget = budget }

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .style: styleName = attributes[.styleName]
    case .tableProperties where parent == .style:
      if attributes[.display] == "false", let styleName { hiddenStyles.insert(styleName) }
    case .table:
      tableDepth += 1
      if tableDepth == 1, parent == .spreadsheet { beginTable(attributes) }
    case .row where tableDepth == 1:
      rowTimes = OpenDocumentNames.times(attributes[.rowsRepeated])
      column = 1
      try rows?.begin(row)
    case .cell, .coveredCell:
      if tableDepth == 1, asideDepth == 0, parent == .row { beginCell(attributes) }
    case .annotation, .frame, .ruby: asideDepth += 1
    default: if asideDepth == 0, tableDepth == 1, cell != nil { beginText(name, attributes) }
    }
  }

  private mutating func beginTable(_ attributes: PartAttributes<Name>) {
    let name = attributes[.tableName] ?? ""
    let isHidden = attributes[.tableStyle].map(hiddenStyles.contains) ?? false
    sheets.append(WorkbookSheet(name: name, isHidden: isHidden))
    rows = RowCollector(sheet: name, part: Self.part, budget: budget)
    row = 1
  }

  private mutating func beginCell(_ attributes: PartAttributes<Name>) {
    var cell = OpenCell()
    cell.times = OpenDocumentNames.times(attributes[.columnsRepeated])
    cell.type = attributes[.type]
    cell.isError = attributes[.extendedType] == "error"
    switch cell.type {
    case "date": cell.value = attributes[.date]
    case "boolean": cell.value = attributes[.truth]
    case "string": cell.text = attributes[.string]
    default: cell.value = attributes[.value]
    }
    // LibreOffice makes a number with a formula of a truth value of .xlsx.
    if let formula = attributes[.formula], formula == "of:=TRUE()" || formula == "of:=FALSE()" {
      cell.type = "boolean"
      cell.value = formula == "of:=TRUE()" ? "true" : "false"
    }
    self.cell = cell
  }

  private mutating func beginText(_ name: Name, _ attributes: PartAttributes<Name>) {
    switch name {
    case .paragraph: paragraph = ParagraphText()
    case .spaces: paragraph?.append(0x20, times: OpenDocumentNames.times(attributes[.count]))
    case .tab: paragraph?.append(0x09)
    case .lineBreak: paragraph?.append(0x0A)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {
    if asideDepth == 0, tableDepth == 1 { paragraph?.append(bytes) }
  }

  mutating func end(_ name: Name, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .style: styleName = nil
    case .annotation, .frame, .ruby: asideDepth -= 1
    case .paragraph where asideDepth == 0 && tableDepth == 1: try endParagraph()
    case .cell, .coveredCell: if tableDepth == 1, asideDepth == 0, parent == .row { try endCell() }
    case .row where tableDepth == 1: try endRow()
    case .table:
      tableDepth -= 1
      if tableDepth == 0, var collector = rows {
        rows = nil
        sheets[sheets.count - 1].rows = try collector.finished()
      }
    default: break
    }
  }

  private mutating func endParagraph() throws(OfficeFailure) {
    guard let paragraph else { return }
    self.paragraph = nil
    let text = paragraph.value
    cell?.paragraphs.append(text)
    cell?.length += text.utf8.count + 1
    if paragraph.isTooLong || (cell?.length ?? 0) > OfficeLimits.text { throw .tooLarge(.text, part: Self.part) }
  }

  private mutating func endCell() throws(OfficeFailure) {
    guard let cell else { return }
    self.cell = nil
    defer { column += cell.times }
    guard let value = Self.value(of: cell), rows != nil else { return }
    // What is repeated to the end of the sheet is a form without contents of its own.
    guard column + cell.times - 1 <= WorkbookLimits.columns else { throw .tooLarge(.place, part: Self.part) }
    for offset in 0..<cell.times { try rows?.add(value, column: column + offset) }
  }

  private mutating func endRow() throws(OfficeFailure) {
    defer { row += rowTimes }
    guard let collected = rows?.hasCells, collected else { return }
    try rows?.end()
    try rows?.repeatLast(times: rowTimes - 1)
  }

  private static func value(of cell: OpenCell) -> CellValue? {
    if cell.isError { return .error }
    let shown = cell.text ?? cell.paragraphs.joined(separator: "\n")
    switch cell.type {
    case "float", "percentage", "currency":
      if let number = cell.value.flatMap({ DecimalText.normalised($0) }) { return .number(number) }
    case "date":
      if let day = cell.value.flatMap({ WorkbookDay(isoText: $0) }) { return .date(day) }
    case "boolean":
      if let truth = cell.value { return .boolean(truth == "true") }
    default: break
    }
    return shown.isEmpty ? nil : .text(shown)
  }
}

/// Reads workbooks of OpenDocument.
enum OpenDocumentWorkbook {
  static func read(_ package: OfficePackage) throws(OfficeFailure) -> Workbook {
    let empty = SpreadsheetPart(budget: ReadingBudget())
    return Workbook(sheets: try PartReader.read(package.mainPart, of: package.archive, into: empty).sheets)
  }
}
