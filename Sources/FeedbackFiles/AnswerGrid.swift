import Diagnostics
import FeedbackRound

/// Cells in rows, whatever file they come from: a sheet, a table of a document, or a CSV file.
struct AnswerGrid {
  /// A cell that has something in it.
  struct Cell {
    let column: Int
    let text: String
    let position: FilePosition
  }

  var rows: [[Cell]] = []
}

/// What grids say, in rows under a line of headings or as labels with values.
struct GridForm {
  /// The fields of one answer, as they stand there.
  typealias Record = [FormField: AnswerGrid.Cell]

  private static let head: Set<FormField> = [.round, .version, .form, .saves, .role, .general]
  private static let typed: Set<FormField> = [.form, .role, .recognition, .remark, .addition, .general]

  /// What stands beside labels and is about the whole form.
  private(set) var labelled: Record = [:]
  private(set) var records: [Record] = []
  /// Where something was typed outside the places of the form.
  private(set) var strays: [FilePosition] = []
  private var open: Record = [:]

  /// Reads grids from top to bottom.
  init(_ grids: [AnswerGrid]) {
    for grid in grids { add(grid) }
  }

  /// Whether this is a form at all.
  var isForm: Bool { !records.isEmpty || labelled[.round] != nil }

  private mutating func add(_ grid: AnswerGrid) {
    var columns: [Int: FormField]?
    for row in grid.rows {
      let cells = row.filter { !$0.text.trimmed.isEmpty }
      if cells.isEmpty { continue }
      if let columns {
        take(cells, under: columns)
      } else if let found = Self.headings(cells) {
        columns = found
      } else {
        takeLabelled(cells)
      }
    }
    close()
  }

  /// The fields of columns, where a row has their names: at least three, with the code and a place to answer.
  private static func headings(_ cells: [AnswerGrid.Cell]) -> [Int: FormField]? {
    var columns: [Int: FormField] = [:]
    for cell in cells {
      if let field = FormField(written: cell.text), !columns.values.contains(field) { columns[cell.column] = field }
    }
    let fields = Set(columns.values)
    let canAnswer = !fields.isDisjoint(with: [.recognition, .remark, .addition])
    return fields.count >= 3 && fields.contains(.code) && canAnswer ? columns : nil
  }

  private mutating func take(_ cells: [AnswerGrid.Cell], under columns: [Int: FormField]) {
    var record: Record = [:]
    for cell in cells {
      if let field = columns[cell.column] {
        if let value = Self.value(cell, of: field) { record[field] = value }
      } else {
        strays.append(cell.position)
      }
    }
    if !record.isEmpty { records.append(record) }
  }

  private mutating func takeLabelled(_ cells: [AnswerGrid.Cell]) {
    guard let field = FormField(written: cells[0].text) else { return }
    let value = cells.dropFirst().lazy.compactMap { Self.value($0, of: field) }.first
    if Self.head.contains(field) {
      if let value, labelled[field] == nil { labelled[field] = value }
      return
    }
    if field == .statement || open[field] != nil { close() }
    if let value { open[field] = value }
  }

  private mutating func close() {
    if open[.code] != nil || open[.digest] != nil { records.append(open) }
    open = [:]
  }

  /// The cell, unless what stands there is the form's own.
  private static func value(_ cell: AnswerGrid.Cell, of field: FormField) -> AnswerGrid.Cell? {
    let text = cell.text.trimmed
    if text.isEmpty || (typed.contains(field) && DutchFormWords.placeholders.contains(text)) { return nil }
    return AnswerGrid.Cell(column: cell.column, text: text, position: cell.position)
  }
}

extension GridForm {
  /// The forms: one, or several where numbers or roles in the rows tell them apart.
  func sheets(file: String, digest: String) -> [AnswerSheet] {
    var sheets: [AnswerSheet] = []
    var form = labelled[.form]?.text
    var role = labelled[.role]?.text ?? ""
    for record in records {
      if let own = record[.form]?.text, own != form {
        form = own
        role = record[.role]?.text ?? labelled[.role]?.text ?? ""
      }
      role = record[.role]?.text ?? role
      let round = record[.round]?.text ?? labelled[.round]?.text ?? ""
      let version = record[.version]?.text ?? labelled[.version]?.text ?? ""
      let place = record.values.map(\.position).min() ?? FilePosition(file: file)
      let isSame = { (sheet: AnswerSheet) in
        sheet.round == round && sheet.version == version && sheet.form == form
          && (sheet.role == role || sheet.role.isEmpty)
      }
      if sheets.last.map(isSame) != true {
        sheets.append(
          AnswerSheet(
            file: file, fileDigest: digest, round: round, version: version, form: form,
            saves: labelled[.saves].flatMap { Int($0.text) }, role: role, generalRemark: "", answers: [],
            position: sheets.isEmpty ? FilePosition(file: file) : place))
      }
      sheets[sheets.count - 1].role = role
      add(record, at: place, to: &sheets[sheets.count - 1])
    }
    if sheets.isEmpty {
      sheets = [
        AnswerSheet(
          file: file, fileDigest: digest, round: labelled[.round]?.text ?? "",
          version: labelled[.version]?.text ?? "", form: form, saves: nil, role: role, generalRemark: "", answers: [],
          position: FilePosition(file: file))
      ]
    }
    if let general = labelled[.general]?.text { sheets[0].generalRemark = general }
    // Forms of one file are told apart by their place in it, so that bytes say nothing about them.
    if sheets.count > 1 {
      for number in sheets.indices { sheets[number].fileDigest = "\(digest)-\(number + 1)" }
    }
    return sheets
  }

  private func add(_ record: Record, at place: FilePosition, to sheet: inout AnswerSheet) {
    let code = record[.code]?.text.withoutFormulaMark ?? ""
    let remark = record[.remark]?.text ?? ""
    let addition = record[.addition]?.text ?? ""
    if code.lowercased() == FormField.general.rawValue {
      let texts = [sheet.generalRemark, remark, addition].filter { !$0.isEmpty }
      sheet.generalRemark = texts.joined(separator: "\n")
      return
    }
    sheet.answers.append(
      WrittenAnswer(
        statement: code, digest: record[.digest]?.text, recognition: record[.recognition]?.text ?? "", remark: remark,
        addition: addition, text: record[.statement]?.text.withoutFormulaMark,
        position: record[.code]?.position ?? place))
  }
}

extension String {
  /// Without blanks around it.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }

  /// Without the mark by which a CSV keeps a spreadsheet from taking a text for a formula.
  var withoutFormulaMark: String {
    guard first == "'", let second = dropFirst().first, "=+-@".contains(second) else { return self }
    return String(dropFirst())
  }
}
