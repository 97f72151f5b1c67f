/// A workbook to be written ("werkmap"): values with a form, and what may be filled in.
public struct WorkbookDraft: Hashable, Sendable {
  /// The title in its properties.
  public var title: String
  /// The day in its properties, so that the same contents give the same bytes.
  public var created: WorkbookDay
  /// Its sheets; the first is the one that opens.
  public var sheets: [SheetDraft]

  /// Makes a workbook.
  public init(title: String, created: WorkbookDay, sheets: [SheetDraft]) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }
}

/// A sheet to be written ("blad").
public struct SheetDraft: Hashable, Sendable {
  /// The name on its tab, at most 31 characters, without `[ ] : * ? / \`.
  public var name: String
  /// Whether it is hidden.
  public var isHidden = false
  /// Whether only cells that are ``CellDraft/isOpen`` can be changed; there is no password.
  public var isProtected = false
  /// The width of each column, in characters.
  public var columnWidths: [Double] = []
  /// The number of rows that stay in sight above.
  public var frozenRows = 0
  /// The number of columns that stay in sight at the left.
  public var frozenColumns = 0
  /// The row, from one, whose cells are the headings of a table with filters, down to the last row.
  public var filterRow: Int?
  /// Whether it is printed on its side, and as wide as one page in any case.
  public var isLandscape = true
  /// The rows, from the first; an empty row is empty.
  public var rows: [[CellDraft]] = []
  /// What people can choose from in cells.
  public var choices: [ChoiceDraft] = []
  /// The cells that are one, row by row.
  public var merged: [CellRange] = []

  /// Makes an empty sheet.
  public init(name: String) { self.name = name }
}

/// A cell to be written ("cel").
public struct CellDraft: Hashable, Sendable {
  /// How it looks.
  public enum Style: Hashable, Sendable, CaseIterable {
    /// As text is.
    case plain
    /// The title of the sheet.
    case title
    /// A heading within the sheet.
    case heading
    /// The heading of a column.
    case columnHeading
    /// Small words that explain.
    case note
    /// A place to fill in: light ground and a border.
    case input
  }

  /// What stands in it; `nil` where it is empty.
  public var value: CellValue?
  /// How it looks.
  public var style: Style
  /// Whether it can be changed where the sheet is protected.
  public var isOpen: Bool

  /// Makes a cell; text is wrapped.
  public init(_ value: CellValue?, style: Style = .plain, isOpen: Bool = false) {
    self.value = value
    self.style = style
    self.isOpen = isOpen
  }

  /// Makes a cell of text; a text that looks like a formula stays text.
  public init(_ text: String, style: Style = .plain, isOpen: Bool = false) {
    self.init(text.isEmpty ? nil : .text(text), style: style, isOpen: isOpen)
  }

  /// A place to fill in.
  public static func input(_ value: CellValue? = nil) -> CellDraft {
    CellDraft(value, style: .input, isOpen: true)
  }
}

/// Cells from one corner to the other, rows and columns from one ("bereik").
public struct CellRange: Hashable, Sendable {
  /// The rows.
  public var rows: ClosedRange<Int>
  /// The columns.
  public var columns: ClosedRange<Int>

  /// Makes a range.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// What people can choose from in cells ("keuzelijst").
public struct ChoiceDraft: Hashable, Sendable {
  /// What is allowed in the cells.
  public enum Kind: Hashable, Sendable {
    /// One of these texts; where they are longer than 255 characters together, or one has a comma, they are put on a
    /// hidden sheet of their own.
    case oneOf([String])
    /// One of the texts in cells of a sheet.
    case oneOfCells(sheet: String, range: CellRange)
    /// A day.
    case date
  }

  /// The cells.
  public var range: CellRange
  /// What is allowed in them.
  public var kind: Kind
  /// What stands beside the cell when it is chosen: at most 255 characters.
  public var prompt: String?
  /// Whether something else is refused; else it is only advised against.
  public var isStrict: Bool

  /// Makes a choice.
  public init(range: CellRange, kind: Kind, prompt: String? = nil, isStrict: Bool = true) {
    self.range = range
    self.kind = kind
    self.prompt = prompt
    self.isStrict = isStrict
  }
}
