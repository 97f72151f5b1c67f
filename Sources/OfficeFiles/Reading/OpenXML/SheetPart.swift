/// A sheet of a workbook of Office Open XML.
struct SheetPart: PartContent {
  enum Name: String, CaseIterable {
    case data = "x:sheetData"
    case row = "x:row"
    case cell = "x:c"
    case value = "x:v"
    case inline = "x:is"
    case run = "x:r"
    case text = "x:t"
    case phonetic = "x:rPh"
    case reference = "r"
    case look = "s"
    case type = "t"
    case space = "xml:space"
  }

  /// What the sheet needs of the rest of the workbook.
  struct Surroundings {
    var texts: [String] = []
    var areDays: [Bool] = []
    var is1904 = false
  }

  static let namespaces = SpreadsheetNames.namespaces

  private let sheet: String
  private let surroundings: Surroundings
  private let budget: ReadingBudget
  private let part: String
  private var rows: RowCollector
  private var text: CellText
  private var row = 0
  private var column = 0
  private var type = "n"
  private var isDay = false

  init(sheet: String, part: String, surroundings: Surroundings, budget: ReadingBudget) {
    self.sheet = sheet
    self.part = part
    self.surroundings = surroundings
    self.budget = budget
    rows = RowCollector(sheet: sheet, part: part, budget: budget)
    text = CellText(part: part)
  }

  /// The rows, from top to bottom.
  mutating func finished() throws(OfficeFailure) -> [WorkbookSheet.Row] { try rows.finished() }

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .row where parent == .data:
      if let written = attributes[.reference] {
        guard let number = Int(written), (1...WorkbookLimits.rows).contains(number) else {
          throw .wrongCell(sheet: sheet, row: nil, column: nil)
        }
        row = number
      } else {
        row += 1
      }
      column = 0
      try rows.begin(row)
    case .cell where parent == .row: try beginCell(attributes)
    case .value where parent == .cell: text.begin(keepsSpace: true)
    case .text where parent == .inline || parent == .run: text.begin(keepsSpace: attributes[.space] == "preserve")
    default: break
    }
  }

  private mutating func beginCell(_ attributes: PartAttributes<Name>) throws(OfficeFailure) {
    if let written = attributes[.reference] {
      guard let place = Self.place(written), place.row == row else {
        throw .wrongCell(sheet: sheet, row: row, column: nil)
      }
      column = place.column
    } else {
      column += 1
    }
    guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { throw .tooLarge(.place, part: part) }
    type = attributes[.type] ?? "n"
    let look = attributes[.look].flatMap { Int($0) } ?? 0
    isDay = surroundings.areDays.indices.contains(look) && surroundings.areDays[look]
    text.clear()
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {
    if name == .value || name == .text { text.append(bytes) }
  }

  mutating func end(_ name: Name, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .value, .text: text.end()
    case .cell where parent == .row:
      if let value = try value() { try rows.add(value, column: column) }
    case .row where parent == .data: try rows.end()
    default: break
    }
  }

  /// What stands in the cell; `nil` where it is empty.
  private func value() throws(OfficeFailure) -> CellValue? {
    let written = try text.value()
    switch type {
    case "s":
      guard !written.isEmpty else { return nil }
      guard let index = Int(written), surroundings.texts.indices.contains(index) else {
        throw .wrongCell(sheet: sheet, row: row, column: column)
      }
      return Self.text(surroundings.texts[index])
    case "inlineStr", "str": return Self.text(EscapedText.unescaped(written))
    case "b": return written.isEmpty ? nil : .boolean(SpreadsheetNames.isTrue(written))
    case "e": return .error
    case "d": return written.isEmpty ? nil : WorkbookDay(isoText: written).map { .date($0) } ?? .text(written)
    default: return written.isEmpty ? nil : number(written)
    }
  }

  private func number(_ written: String) -> CellValue {
    guard let number = DecimalText.normalised(written) else { return .text(written) }
    // The time of day is what stands behind the point.
    if isDay, !number.hasPrefix("-"), let serial = number.split(separator: ".").first.flatMap({ Int($0) }),
      let day = DaySerial.day(of: serial, is1904: surroundings.is1904)
    {
      return .date(day)
    }
    return .number(number)
  }

  private static func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }

  /// The row and column of a cell by its name: `B12`.
  static func place(_ name: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { return nil }
    }
    return row > 0 && column > 0 ? (row, column) : nil
  }
}

extension WorkbookDay {
  /// The day of a text that begins with one: `2019-04-10`, `2019-04-10T12:00:00`.
  init?(isoText: String) {
    let parts = isoText.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
