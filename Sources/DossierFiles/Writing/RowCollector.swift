import AssessmentModel
public import Diagnostics
import Scoring

extension LineReader {
  /// The rows of files, with nothing in them that a form cannot hold.
  ///
  /// What the first reading left out is left out here too; a file that it left out whole is not to be given. A sign or
  /// length that the form does not have costs the text that part of it, and a name the row; both are said.
  ///
  /// - Parameters:
  ///   - files: the files, with the names under which messages speak of them.
  ///   - form: the form in which they will be written.
  public func rows(
    in files: [(path: String, name: String)], for form: ExtractForm
  ) -> (rows: ExtractRows, log: DiagnosticLog) {
    let collector = RowCollector(form)
    for file in files { collector.read(file, framework: framework) }
    return (collector.rows, collector.log)
  }
}

/// Keeps the rows of extracts that are read again.
private final class RowCollector: LineObserver {
  let wantsTexts = true
  private(set) var rows = ExtractRows()
  private(set) var log = DiagnosticLog()
  private let form: ExtractForm
  /// The names of which it was said that a spreadsheet makes a formula of them.
  private var likeFormulas: Set<ExactName> = []
  private var before = (rows: ExtractRows().mark, log: DiagnosticLog())
  /// Whom the rows that come are about; nothing where a name of it cannot be written.
  private var current: Int32?
  /// Where the rating stands that was kept last; nothing where the last one was not.
  private var lastRating: FilePosition?

  init(_ form: ExtractForm) { self.form = form }

  func read(_ file: (path: String, name: String), framework: Framework) {
    before = (rows.mark, log)
    LineReader.show(file, to: self, framework: framework)
  }

  func startAgain() {
    rows.goBack(to: before.rows)
    log = before.log
  }

  func subject(_ row: SubjectRow, of interpreter: ExtractInterpreter) {
    let area = interpreter.collected.areas[row.subject.area]
    let client = area.codes[row.subject.client]
    current = nil
    let names: KeyValuePairs<ExtractColumn, ExactName?> = [
      .werkgebied: area.key.werkgebied, .toetsing: area.key.inspection, .client: client, .organisatie: row.organisation,
    ]
    for (column, name) in names {
      if let name, !canWrite(name, column, row.place, interpreter) { return }
    }
    current = rows.subject(
      ExtractRows.Subject(
        area: rows.area(area.key), client: client, source: row.subject.source, organisation: row.organisation))
  }

  func rating(_ row: RatingRow, of interpreter: ExtractInterpreter) {
    lastRating = nil
    guard let subject = current else { return }
    let observation = row.observation
    let inspector = interpreter.collected.inspectors[observation.inspector]
    guard canWrite(inspector, .inspecteur, row.place, interpreter) else { return }
    let position = row.place(row.outcomeColumn)
    rows.add(
      ExtractRows.Rating(
        subject: subject, criterion: Int32(observation.criterion), outcome: observation.outcome,
        date: observation.date, isConsensus: observation.isConsensus, inspector: rows.inspector(inspector),
        ground: row.ground, locator: text(row.locator, .vindplaats, at: { row.place(.vindplaats) }, interpreter),
        explanation: nil))
    lastRating = position
  }

  func explanation(_ text: String, lastLine: Int) {
    guard let lastRating else { return }
    rows.explainLast(fitting(text, ExtractColumn.toelichting.name) { lastRating })
  }

  func fact(_ row: FactRow, of interpreter: ExtractInterpreter) {
    guard let subject = current else { return }
    var value = row.value
    if case .text(let text) = value {
      value = .text(fitting(text, interpreter.format.name(of: .waarde), in: .attribute) { row.place(.waarde) })
    }
    rows.add(
      ExtractRows.StatedFact(
        subject: subject, definition: Int32(row.definition), value: value, date: row.date,
        locator: text(row.locator, .vindplaats, at: { row.place(.vindplaats) }, interpreter)))
  }

  func dossier(_ row: DossierRow, of interpreter: ExtractInterpreter) {
    guard let subject = current,
      row.age != nil || row.inCareSince != nil || !row.problems.isEmpty || !row.vulnerabilities.isEmpty
    else { return }
    func fit(_ text: String, _ column: ExtractColumn) -> String {
      fitting(text, column.name) { row.place(column) }
    }
    let problems = row.problems.map { fit($0, .problematiek) }
    let vulnerabilities = row.vulnerabilities.map {
      Dossier.Vulnerability(kind: $0.kind.map { fit($0, .kwetsbaarheid) }, since: $0.since)
    }
    func describe(_ problems: [String], _ vulnerabilities: [Dossier.Vulnerability], isFirst: Bool) {
      rows.add(
        ExtractRows.Description(
          subject: subject, age: isFirst ? row.age : nil, inCareSince: isFirst ? row.inCareSince : nil,
          problems: problems, vulnerabilities: vulnerabilities))
    }
    // What a table has in one cell may be too much for it together.
    let inOneCell = [problems, vulnerabilities.map { $0.kind ?? "" }].map { $0.joined(separator: "| ") }
    let isTooMuch = inOneCell.contains { form.shortened($0, to: form.room(in: .text)) != nil }
    guard form != .xml, isTooMuch else { return describe(problems, vulnerabilities, isFirst: true) }
    describe([], [], isFirst: true)
    for problem in problems { describe([problem], [], isFirst: false) }
    for vulnerability in vulnerabilities { describe([], [vulnerability], isFirst: false) }
  }

  /// Whether a name can be written as it is; another name would be somebody else.
  private func canWrite(
    _ name: ExactName, _ column: ExtractColumn, _ place: ExtractInterpreter.Place, _ interpreter: ExtractInterpreter
  ) -> Bool {
    if form.holds(name.description), form.shortened(name.description, to: form.roomForName) == nil {
      if form == .csv, ExtractForm.looksLikeFormula(name.description), likeFormulas.insert(name).inserted {
        log.append(.nameLikeFormula(interpreter.format.name(of: column), at: place(column)))
      }
      return true
    }
    log.append(.unwritableName(interpreter.format.name(of: column), form, at: place(column)))
    return false
  }

  private func text(
    _ bytes: UnsafeRawBufferPointer?, _ column: ExtractColumn, at place: () -> FilePosition,
    _ interpreter: ExtractInterpreter
  ) -> String? {
    guard let bytes, !bytes.isBlank else { return nil }
    let text = String(decoding: bytes.trimmed, as: UTF8.self)
    return fitting(text, interpreter.format.name(of: column), in: .attribute, at: place)
  }

  /// A text as the form can hold it; what it cannot hold is said.
  private func fitting(
    _ text: String, _ column: String, in part: ExtractForm.Place = .text, at place: () -> FilePosition
  ) -> String {
    var text = text
    if !form.holds(text) {
      log.append(.replacedSign(column, form, at: place()))
      text = form.replacing(in: text)
    }
    if let short = form.shortened(text, to: form.room(in: part)) {
      log.append(.shortenedText(column, form, at: place()))
      text = short
    }
    return text
  }
}

extension Diagnostic {
  fileprivate static func nameLikeFormula(_ column: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "O120", ["kolom": column], at: position)
  }

  fileprivate static func unwritableName(_ column: String, _ form: ExtractForm, at position: FilePosition) -> Diagnostic
  {
    Diagnostic(.error, "O101", ["kolom": column, "vorm": form.rawValue], at: position)
  }

  fileprivate static func replacedSign(_ column: String, _ form: ExtractForm, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "O102", ["kolom": column, "vorm": form.rawValue], at: position)
  }

  fileprivate static func shortenedText(_ column: String, _ form: ExtractForm, at position: FilePosition) -> Diagnostic
  {
    Diagnostic(
      .error, "O103", ["kolom": column, "vorm": form.rawValue], at: position)
  }
}
