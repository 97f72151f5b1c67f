import AssessmentModel
import Diagnostics
import OfficeFiles
import Scoring

/// Reads one sheet of a dossier form: a source that was looked at.
struct FormSheetReader {
  private let sheet: WorkbookSheet
  private let record: FormRecord
  /// Whether the framework asks other things now than when the form was made.
  private let hasOtherQuestions: Bool
  private let interpreter: ExtractInterpreter
  private let reading: FormSheetReading

  init(_ sheet: WorkbookSheet, record: FormRecord, hasOtherQuestions: Bool, interpreter: ExtractInterpreter) {
    self.sheet = sheet
    self.record = record
    self.hasOtherQuestions = hasOtherQuestions
    self.interpreter = interpreter
    reading = FormSheetReading(sheet)
  }

  private var framework: Framework { interpreter.words.framework }

  func read() {
    guard reading.isOfForm else {
      if let (row, cell) = reading.strays.first { interpreter.report(.foreignSheet(at: position(row, cell.number))) }
      return
    }
    let orphans = self.orphans
    let orphaned = Set(orphans.map(\.number))
    for (row, cell) in reading.strays where !record.hasPrinted(cell.text) && !orphaned.contains(row) {
      interpreter.report(.textBeside(at: position(row, cell.number)))
    }
    let rows = reading.rows.filter { row in
      guard !orphaned.contains(row.number) else { return false }
      warnOfCells(row)
      return check(row)
    }
    if let first = orphans.first {
      let filled = orphans.count { !$0.filled.isEmpty }
      interpreter.omit(
        .withoutHeadings(at: position(first.number, first.columns[.field] ?? 1)), lines: filled, area: nil)
    }
    let head = FormHead(rows.filter { $0.section == .head }, interpreter, position)
    let content = rows.filter { $0.section != .head && !$0.filled.isEmpty }
    guard head.isFilled(besides: record) || !content.isEmpty else { return }
    if let changed = head.changed(from: record, onSheet: sheet.name) {
      return interpreter.omit(
        .changedIdentity(changed.field.code, at: changed.position), lines: max(1, content.count), area: area(head))
    }
    take(head, content)
  }

  // MARK: What is wrong with a row before it is read

  /// Rows of a table whose headings are gone: under those of the head, what stands in them has no meaning.
  private var orphans: [FormSheetReading.Row] {
    let sections = Set(reading.rows.map(\.section))
    let codes =
      (sections.contains(.ratings) ? [] : framework.criteria.map(\.id))
      + (sections.contains(.facts) ? [] : framework.facts.map(\.id))
    let lost = Set(codes.map(\.formFolded))
    return lost.isEmpty ? [] : reading.rows.filter { lost.contains($0.code.formFolded) }
  }

  /// Says of cells what no reader sees: an error in the place of a value, a text that became a day.
  private func warnOfCells(_ row: FormSheetReading.Row) {
    for (column, number) in row.columns {
      guard let cell = row[column] else { continue }
      if cell.value == .error { interpreter.omit(.errorInCell(at: position(row.number, number)), lines: 0, area: nil) }
      guard case .date = cell.value, !column.isPrinted, !isDay(column, row) else { continue }
      interpreter.report(.dayInText(at: position(row.number, number)))
    }
  }

  /// Whether a day may stand in a cell.
  private func isDay(_ column: FormColumn, _ row: FormSheetReading.Row) -> Bool {
    switch column {
    case .date, .since: return true
    case .entry: return [.inCareSince, .referenceDate].contains(FormField(code: row.code))
    case .value:
      let fact = framework.facts.first { $0.id.formFolded == row.code.formFolded }
      return fact?.kind == .date
    default: return false
    }
  }

  /// Whether a row can be read; says what is in the way, and which of its printed texts was changed.
  private func check(_ row: FormSheetReading.Row) -> Bool {
    let isFilled = !row.filled.isEmpty
    for column in row.section.columns where column.isPrinted {
      guard let cell = row[column], !record.hasPrinted(cell.text, beside: row.code) else { continue }
      let isOfOtherRow = printedElsewhere(cell.text, besides: row)
      if isFilled, isOfOtherRow {
        let key = position(row.number, row.columns[row.section.key] ?? cell.number)
        interpreter.omit(.codeOfOtherRow(row.section.codeName, at: key), area: nil)
        return false
      }
      if !isOfOtherRow { interpreter.report(.textBeside(at: position(row.number, cell.number))) }
    }
    if !isFilled, !row.code.isEmpty, !isKnown(row), !record.hasPrinted(row.code) {
      interpreter.report(.textBeside(at: position(row.number, row[row.section.key]?.number ?? 1)))
    }
    warnOfOtherQuestion(row, isFilled: isFilled)
    return true
  }

  /// Whether a text was printed beside another code than that of its row.
  private func printedElsewhere(_ text: String, besides row: FormSheetReading.Row) -> Bool {
    let codes: [String] =
      switch row.section {
      case .head: FormField.allCases.map(\.code)
      case .ratings: framework.criteria.map(\.id)
      case .facts: framework.facts.map(\.id)
      }
    return codes.contains { record.hasPrinted(text, beside: $0) }
  }

  private func isKnown(_ row: FormSheetReading.Row) -> Bool {
    switch row.section {
    case .head: FormField(code: row.code) != nil
    case .ratings: framework.criteria.contains { $0.id.formFolded == row.code.formFolded }
    case .facts: framework.facts.contains { $0.id.formFolded == row.code.formFolded }
    }
  }

  private func warnOfOtherQuestion(_ row: FormSheetReading.Row, isFilled: Bool) {
    guard hasOtherQuestions, isFilled, row.section == .ratings, let cell = row[.question],
      let criterion = framework.criteria.first(where: { $0.id.formFolded == row.code.formFolded }),
      criterion.question.formPlain != cell.text.formPlain
    else { return }
    interpreter.report(.otherQuestion(criterion.id, at: position(row.number, cell.number)))
  }

  // MARK: What the rows say

  private func area(_ head: FormHead) -> Int? {
    withBytes(record.area.werkgebied.description) { werkgebied in
      withBytes(record.area.inspection?.description) { inspection in
        withBytes(organisation(head)) { organisation in
          let names = ExtractInterpreter.AreaNames(
            werkgebied: werkgebied, inspection: inspection, organisation: organisation)
          return interpreter.area(names, referenceDate: record.referenceDate, place: head)
        }
      }
    }
  }

  /// The organisation of the sheet: where the form is about one, that.
  private func organisation(_ head: FormHead) -> String? {
    record.area.organisation?.description ?? head.text(of: .organisation)
  }

  private func take(_ head: FormHead, _ content: [FormSheetReading.Row]) {
    head.reportFlaws(hasContent: !content.isEmpty)
    guard let area = area(head) else { return }
    interpreter.noteRow(area: area)
    guard let subject = subject(head, area, rows: content.count) else { return }
    let description = head.description(of: subject)
    for row in content {
      interpreter.noteRow(area: area)
      let bytes = FormRowBytes(row, position)
      if row.section == .ratings { takeRating(bytes, subject) } else { takeFact(bytes, subject) }
    }
    guard let observer = interpreter.observer else { return }
    observer.dossier(description, of: interpreter)
  }

  private func subject(_ head: FormHead, _ area: Int, rows: Int) -> ExtractInterpreter.Subject? {
    let organisation = organisation(head)
    return withBytes(organisation) { organisation in
      var problems: [ExtractInterpreter.Problem] = []
      let names = ExtractInterpreter.AreaNames(werkgebied: nil, inspection: nil, organisation: organisation)
      if let missing = interpreter.missingOrganisation(names, place: head) { problems.append(missing) }
      let source = withBytes(head.text(of: .source)) { interpreter.source($0, place: head) }
      switch source {
      case .failure(let rejection): problems.append(rejection)
      case .success(let source):
        guard problems.isEmpty else { break }
        return withBytes(record.client.description) { client in
          client.map {
            interpreter.subject(area: area, client: $0, source: source, organisation: organisation, place: head)
          }
        }
      }
      for (number, problem) in problems.enumerated() {
        interpreter.omit(problem, lines: number == 0 ? max(1, rows) : 0, area: area)
      }
      return nil
    }
  }

  private func takeRating(_ row: FormRowBytes, _ subject: ExtractInterpreter.Subject) {
    row.withValues { value in
      let fields = ExtractInterpreter.RatingFields(
        criterion: value(.criterium), outcome: value(.oordeel), date: value(.datum), inspector: value(.inspecteur),
        series: value(.soort), ground: value(.grondslag), locator: value(.vindplaats))
      guard let outcome = interpreter.rating(fields, subject: subject, place: row) else { return }
      let explanation = value(.toelichting).flatMap { $0.isBlank ? nil : $0 }
      if interpreter.asksForExplanation(outcome), value(.vindplaats)?.isBlank ?? true, explanation == nil {
        interpreter.report(.lowWithoutExplanation(at: row.of(.oordeel)))
      }
      if interpreter.wantsTexts, let explanation {
        interpreter.observer?.explanation(String(decoding: explanation.trimmed, as: UTF8.self), lastLine: row.number)
      }
    }
  }

  private func takeFact(_ row: FormRowBytes, _ subject: ExtractInterpreter.Subject) {
    row.withValues { value in
      let fields = ExtractInterpreter.FactFields(
        name: value(.feit), value: value(.waarde), date: value(.datum), locator: value(.vindplaats))
      interpreter.fact(fields, subject: subject, place: row)
    }
  }

  private func position(_ row: Int, _ column: Int) -> FilePosition {
    FilePosition(file: interpreter.fileName, sheet: sheet.name, line: row, column: column)
  }
}

/// Gives the bytes of a text, valid only while they are shown; nothing of no text.
func withBytes<Result>(_ text: String?, _ body: (UnsafeRawBufferPointer?) -> Result) -> Result {
  guard var text else { return body(nil) }
  return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
}

/// The values of a row of a form as bytes, with where they stand.
struct FormRowBytes: RowPlaces {
  let number: Int
  private let keyColumn: Int
  private let columns: [ExtractColumn: Int]
  private let texts: [ExtractColumn: Range<Int>]
  private let bytes: [UInt8]
  private let position: (Int, Int) -> FilePosition

  init(_ row: FormSheetReading.Row, _ position: @escaping (Int, Int) -> FilePosition) {
    var (bytes, texts, columns): ([UInt8], [ExtractColumn: Range<Int>], [ExtractColumn: Int]) = ([], [:], [:])
    for (column, number) in row.columns {
      guard let extract = column.extractColumn else { continue }
      columns[extract] = number
      guard let cell = row[column], !cell.text.isEmpty else { continue }
      let start = bytes.count
      bytes += Array(cell.text.utf8)
      texts[extract] = start..<bytes.count
    }
    number = row.number
    keyColumn = row.columns[row.section.key] ?? 1
    (self.bytes, self.texts, self.columns, self.position) = (bytes, texts, columns, position)
  }

  func of(_ column: ExtractColumn?) -> FilePosition {
    position(number, column.flatMap { columns[$0] } ?? keyColumn)
  }

  /// Gives the value of each column, valid only while it is shown.
  func withValues(_ body: ((ExtractColumn) -> UnsafeRawBufferPointer?) -> Void) {
    bytes.withUnsafeBytes { all in
      body { column in texts[column].map { UnsafeRawBufferPointer(rebasing: all[$0]) } }
    }
  }
}

extension FormSection {
  /// What its codes are called.
  fileprivate var codeName: String { DutchFormWords.heading(of: key).lowercased() }
}

extension Diagnostic {
  fileprivate static func withoutHeadings(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F116", at: position)
  }

  fileprivate static func foreignSheet(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F127", at: position)
  }

  fileprivate static func textBeside(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F121", at: position)
  }

  fileprivate static func changedIdentity(_ field: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F104", ["gegeven": field], at: position)
  }

  fileprivate static func codeOfOtherRow(_ code: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F105", ["code": code], at: position)
  }

  fileprivate static func errorInCell(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F109", at: position)
  }

  fileprivate static func otherQuestion(_ criterion: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F122", ["criterium": criterion], at: position)
  }

  fileprivate static func dayInText(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F124", at: position)
  }
}
