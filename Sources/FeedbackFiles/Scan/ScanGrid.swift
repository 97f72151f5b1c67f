import Diagnostics
import Instruments

/// What grids say about a self-scan: labels with values above, and rows under a line of headings.
///
/// A row has a column for each field, as a workbook for people has, or one field and its text.
struct ScanGrid {
  private enum Column: Hashable {
    case heading(ScanHeading)
    /// A field, by its identifier.
    case field(String)
  }

  private struct Record {
    var heads: [ScanHeading: AnswerGrid.Cell] = [:]
    var texts: [(field: String, cell: AnswerGrid.Cell)] = []
  }

  private static let about: [ScanHeading] = [
    .instrument, .version, .form, .saves, .respondent, .role, .function, .level, .route,
  ]

  private let fieldNames: [String: String]
  private let isCSV: Bool
  private var labelled: [ScanHeading: AnswerGrid.Cell] = [:]
  private var records: [Record] = []
  private var strays: [FilePosition] = []
  /// Whether a line of headings was found.
  private(set) var isForm = false

  /// Reads grids from top to bottom.
  init(_ grids: [AnswerGrid], fields: [ScanField], isCSV: Bool) {
    fieldNames = Dictionary(
      fields.flatMap { field in [field.term.id, field.term.label].map { ($0.foldedWord, field.term.id) } }
    ) { first, _ in first }
    self.isCSV = isCSV
    for grid in grids { add(grid) }
  }

  private mutating func add(_ grid: AnswerGrid) {
    var columns: [Int: Column]?
    for row in grid.rows {
      let cells = row.compactMap(content)
      if cells.isEmpty { continue }
      if let columns {
        take(cells, under: columns)
      } else if let found = headings(cells) {
        columns = found
        isForm = true
      } else {
        takeLabelled(cells)
      }
    }
  }

  /// The cell with its text as it is held against the scan; nothing where it is blank.
  private func content(_ cell: AnswerGrid.Cell) -> AnswerGrid.Cell? {
    let text = cell.text.replacing("\r\n", with: "\n").trimmed
    if text.isEmpty { return nil }
    return AnswerGrid.Cell(
      column: cell.column, text: isCSV ? text.withoutFormulaMark : text, position: cell.position)
  }

  /// The columns, where a row has their names: the aspect, and a place to answer.
  private func headings(_ cells: [AnswerGrid.Cell]) -> [Int: Column]? {
    var columns: [Int: Column] = [:]
    for cell in cells {
      let field = fieldNames[cell.text.foldedWord].map(Column.field)
      if let column = ScanHeading(written: cell.text).map(Column.heading) ?? field,
        !columns.values.contains(column)
      {
        columns[cell.column] = column
      }
    }
    let found = Set(columns.values)
    let isWide = found.contains { if case .field = $0 { true } else { false } }
    let isLong = found.isSuperset(of: [.heading(.field), .heading(.text)])
    return found.contains(.heading(.row)) && (isWide || isLong) ? columns : nil
  }

  private mutating func take(_ cells: [AnswerGrid.Cell], under columns: [Int: Column]) {
    var record = Record()
    for cell in cells {
      switch columns[cell.column] {
      case .heading(let heading): record.heads[heading] = cell
      case .field(let field): record.texts.append((field, cell))
      case nil: strays.append(cell.position)
      }
    }
    if let text = record.heads[.text] { record.texts.append((record.heads[.field]?.text ?? "", text)) }
    // A row that the form itself has, with nothing filled in, says nothing.
    let isAbout = Self.about.contains { record.heads[$0] != nil }
    if !record.texts.isEmpty || isAbout { records.append(record) }
  }

  private mutating func takeLabelled(_ cells: [AnswerGrid.Cell]) {
    for (label, value) in zip(cells, cells.dropFirst()) where value.column == label.column + 1 {
      guard let heading = ScanHeading(written: label.text), Self.about.contains(heading), labelled[heading] == nil
      else { continue }
      labelled[heading] = value
    }
  }

  // MARK: Forms

  /// The forms: one, or one per respondent where rows tell them apart.
  func sheets(file: String) -> (sheets: [ScanSheet], diagnostics: [Diagnostic]) {
    var sheets: [ScanSheet] = []
    var diagnostics = strays.map { Diagnostic.outsideTheScan(at: $0) }
    for record in records {
      let number = sheet(of: record, in: &sheets, &diagnostics, file)
      let row = record.heads[.row]?.text ?? ""
      for (field, cell) in record.texts {
        sheets[number].texts.append(
          ScanText(
            row: row, line: record.heads[.line]?.text ?? "", field: field, text: cell.text, position: cell.position))
      }
    }
    if sheets.isEmpty {
      let empty = Record()
      _ = sheet(of: empty, in: &sheets, &diagnostics, file)
    }
    return (sheets, diagnostics)
  }

  /// The form that a row belongs to, which is added where it is the first of its respondent.
  private func sheet(
    of record: Record, in sheets: inout [ScanSheet], _ diagnostics: inout [Diagnostic], _ file: String
  ) -> Int {
    func value(_ heading: ScanHeading) -> String { (record.heads[heading] ?? labelled[heading])?.text ?? "" }
    let place = record.heads.values.map(\.position).min()
    let form = value(.form)
    let respondent = value(.respondent)
    if let number = sheets.firstIndex(where: {
      $0.respondent.foldedWord == respondent.foldedWord && ($0.form ?? "") == form
    }) {
      for (heading, first) in sheets[number].heads {
        guard let cell = record.heads[heading], cell.text.foldedWord != first.foldedWord else { continue }
        diagnostics.append(.secondValue(heading, at: cell.position))
      }
      return number
    }
    sheets.append(
      ScanSheet(
        file: file, instrument: value(.instrument), version: value(.version), form: form.isEmpty ? nil : form,
        saves: Int(value(.saves)), respondent: respondent, role: value(.role), function: value(.function),
        level: value(.level), route: value(.route),
        position: sheets.isEmpty && labelled[.instrument] != nil
          ? FilePosition(file: file) : place ?? FilePosition(file: file)))
    return sheets.count - 1
  }
}

extension ScanSheet {
  /// What is the same for all that one respondent says.
  fileprivate var heads: [(ScanHeading, String)] {
    [
      (.instrument, instrument), (.version, version), (.role, role), (.function, function), (.level, level),
      (.route, route),
    ]
  }
}

extension Diagnostic {
  static func outsideTheScan(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "N137", at: position) }

  fileprivate static func secondValue(_ heading: ScanHeading, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N138", ["veld": heading.rawValue], at: position)
  }
}
