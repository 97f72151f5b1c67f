import OfficeFiles

/// The rows of a sheet of a dossier form, wherever they stand: known by their headings and codes.
struct FormSheetReading {
  /// A cell that has something in it.
  struct Cell {
    let number: Int
    let value: CellValue

    /// What is in it; a truth value as people write it here, and nothing of an error.
    var text: String {
      switch value {
      case .boolean(let isTrue): isTrue ? DutchFormWords.yes : DutchFormWords.no
      case .error: ""
      default: value.written
      }
    }

    var isBlank: Bool { value != .error && text.formPlain.isEmpty }
  }

  /// A row under the headings of a section.
  struct Row {
    let section: FormSection
    let number: Int
    /// The number of the column of each heading.
    let columns: [FormColumn: Int]
    /// What stands under a heading.
    private(set) var cells: [FormColumn: Cell] = [:]

    fileprivate init(_ section: FormSection, number: Int, columns: [FormColumn: Int]) {
      (self.section, self.number, self.columns) = (section, number, columns)
    }

    subscript(column: FormColumn) -> Cell? { cells[column] }

    fileprivate mutating func take(_ cell: Cell, as column: FormColumn) { cells[column] = cell }

    /// The code by which it is known.
    var code: String { self[section.key]?.text ?? "" }

    /// The columns that were filled in; a name of an inspector alone says nothing of a client.
    var filled: [FormColumn] {
      section.columns.filter { column in
        column != section.key && !column.isPrinted && column != .inspector && cells[column].map { !$0.isBlank } == true
      }
    }
  }

  /// The rows of all sections, from top to bottom.
  private(set) var rows: [Row] = []
  /// Cells under no known heading.
  private(set) var strays: [(row: Int, cell: Cell)] = []

  /// Whether it is laid out as a sheet of a form.
  var isOfForm: Bool { rows.contains { $0.section == .head } }

  init(_ sheet: WorkbookSheet) {
    var current: (section: FormSection, columns: [Int: FormColumn])?
    for row in sheet.rows {
      let cells = row.cells.map { Cell(number: $0.column, value: $0.value) }.filter { !$0.isBlank }
      if cells.isEmpty { continue }
      if let headed = FormSection.headed(by: cells.map { ($0.number, $0.text) }) {
        current = headed
        strays += cells.filter { headed.columns[$0.number] == nil }.map { (row.number, $0) }
        continue
      }
      guard let current else {
        strays += cells.map { (row.number, $0) }
        continue
      }
      let numbers = Dictionary(current.columns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      var read = Row(current.section, number: row.number, columns: numbers)
      for cell in cells {
        if let column = current.columns[cell.number] {
          read.take(cell, as: column)
        } else {
          strays.append((row.number, cell))
        }
      }
      if !read.cells.isEmpty { rows.append(read) }
    }
  }
}
