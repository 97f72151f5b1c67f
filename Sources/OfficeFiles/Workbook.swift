/// A workbook as it was read from a file ("werkmap"): what stands in its cells, and no formulas, styles or pictures.
public struct Workbook: Hashable, Sendable {
  /// Its sheets, in the order of the workbook.
  public var sheets: [WorkbookSheet]

  /// Makes a workbook.
  public init(sheets: [WorkbookSheet]) { self.sheets = sheets }

  /// The sheet with a name; capitals matter.
  public subscript(name: String) -> WorkbookSheet? { sheets.first { $0.name == name } }
}

/// A sheet of a workbook ("blad").
public struct WorkbookSheet: Hashable, Sendable {
  /// A row that has something in it ("rij").
  public struct Row: Hashable, Sendable {
    /// The number, from one.
    public var number: Int
    /// The cells that have something in them, from left to right.
    public var cells: [Cell]

    /// Makes a row.
    public init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// What stands in a column, counted from one.
    public subscript(column: Int) -> CellValue? { cells.first { $0.column == column }?.value }
  }

  /// A cell that has something in it ("cel").
  public struct Cell: Hashable, Sendable {
    /// The number of its column, from one.
    public var column: Int
    /// What stands in it.
    public var value: CellValue

    /// Makes a cell.
    public init(column: Int, value: CellValue) {
      self.column = column
      self.value = value
    }
  }

  /// The name on its tab.
  public var name: String
  /// Whether it is hidden.
  public var isHidden: Bool
  /// The rows that have something in them, from top to bottom.
  public var rows: [Row]

  /// Makes a sheet.
  public init(name: String, isHidden: Bool = false, rows: [Row] = []) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
  }
}

/// What stands in a cell ("celwaarde"); the result where the cell has a formula.
public enum CellValue: Hashable, Sendable {
  /// Text, as typed.
  case text(String)
  /// A number, in the shortest decimal form that is exact, with a point: `84`, `0.5`.
  case number(String)
  /// A day; a time of day is dropped.
  case date(WorkbookDay)
  /// A truth value.
  case boolean(Bool)
  /// An error of the workbook, such as a division by zero.
  case error

  /// As text: a day as `2019-04-10`, a truth value as `waar` or `onwaar`, an error as `#`.
  public var written: String {
    switch self {
    case .text(let text): return text
    case .number(let number): return number
    case .date(let day): return day.description
    case .boolean(let isTrue): return isTrue ? "waar" : "onwaar"
    case .error: return "#"
    }
  }
}

/// A day in a workbook ("dag"), which has been looked at no further: the 30th of February is one.
public struct WorkbookDay: Hashable, Sendable, CustomStringConvertible {
  /// The year.
  public var year: Int
  /// The month, from one.
  public var month: Int
  /// The day of the month, from one.
  public var day: Int

  /// Makes a day.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// As files of machines have it: `2019-04-10`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
