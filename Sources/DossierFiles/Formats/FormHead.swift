import AssessmentModel
import Diagnostics
import Scoring

/// The head of a sheet of a dossier form: whom it is about, and what was told beside ratings and facts.
struct FormHead: RowPlaces {
  private let interpreter: ExtractInterpreter
  private let position: (Int, Int) -> FilePosition
  private let rows: [FormSheetReading.Row]
  /// The first row of each field that may stand once.
  private var first: [FormField: FormSheetReading.Row] = [:]

  init(
    _ rows: [FormSheetReading.Row], _ interpreter: ExtractInterpreter,
    _ position: @escaping (Int, Int) -> FilePosition
  ) {
    (self.rows, self.interpreter, self.position) = (rows, interpreter, position)
    for row in rows {
      guard let field = FormField(code: row.code) else { continue }
      // An empty row does not stand in the way of one that is filled in.
      if let known = first[field], !known.filled.isEmpty || row.filled.isEmpty { continue }
      first[field] = row
    }
  }

  func of(_ column: ExtractColumn?) -> FilePosition {
    let field = column.flatMap { column in FormField.allCases.first { $0.extractColumn == column } }
    guard let row = field.flatMap({ first[$0] }) else {
      return rows.first.map { position($0.number, $0.columns[.field] ?? 1) } ?? position(1, 1)
    }
    return place(of: row)
  }

  private func place(of row: FormSheetReading.Row, _ column: FormColumn = .entry) -> FilePosition {
    position(row.number, row.columns[column] ?? row.columns[.field] ?? 1)
  }

  /// What stands at a field; nothing where it is empty.
  func text(of field: FormField) -> String? {
    first[field]?[.entry].map(\.text).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether anything was filled in, beside what the form was made with.
  func isFilled(besides record: FormRecord) -> Bool {
    rows.contains { row in
      guard !row.filled.isEmpty else { return false }
      switch FormField(code: row.code) {
      case .werkgebied, .inspection, .client, .referenceDate, .source: return false
      case .organisation: return record.area.organisation == nil
      case .seen: return seen != false
      case .age, .inCareSince, .problem, .vulnerability, nil: return true
      }
    }
  }

  /// Whether the source is said to have been looked at; nothing where that is not said, or not to be read.
  private var seen: Bool? {
    withBytes(text(of: .seen)) { $0.flatMap { interpreter.words.yesNo[$0] } }
  }

  /// The first of the printed names that is another than that of the form.
  func changed(from record: FormRecord, onSheet tab: String) -> (field: FormField, position: FilePosition)? {
    let printed: [(FormField, String?)] =
      [
        (.werkgebied, record.area.werkgebied.description), (.inspection, record.area.inspection?.description),
        (.client, record.client.description), (.referenceDate, record.referenceDate?.description),
      ] + (record.area.organisation.map { [(.organisation, $0.description)] } ?? [])
      + record.sheets.filter { $0.tab == tab }.map { (.source, $0.source) }
    for (field, name) in printed where (text(of: field)?.formPlain ?? "") != (name?.formPlain ?? "") {
      return (field, first[field].map { place(of: $0) } ?? of(nil))
    }
    return nil
  }

  /// Says what is wrong with rows that belong to no field, or to one that has a value already.
  func reportFlaws(hasContent: Bool) {
    for row in rows where !row.filled.isEmpty {
      guard let field = FormField(code: row.code) else {
        let known = FormField.allCases.map(\.code)
        let candidate = NearMiss.candidate(for: row.code.formFolded, among: known)
        interpreter.omit(.unknownField(candidate, at: place(of: row)), lines: 0, area: nil)
        continue
      }
      if !field.mayRepeat, let known = first[field], known.number != row.number {
        let first = place(of: known).description
        interpreter.omit(.doubledField(field.code, first: first, at: place(of: row)), lines: 0, area: nil)
      }
      if field != .vulnerability, row[.since].map({ !$0.isBlank }) == true {
        interpreter.report(.sinceWithoutUse(at: place(of: row, .since)))
      }
    }
    guard let row = first[.seen], text(of: .seen)?.formPlain.isEmpty == false else { return }
    if seen == nil { interpreter.report(.unknownSeen(at: place(of: row))) }
    if seen == false, hasContent { interpreter.report(.filledInUnseen(at: place(of: row))) }
  }

  /// What was told of the client, whose dates and age are held against what is possible.
  func description(of subject: ExtractInterpreter.Subject) -> DossierRow {
    let told = withBytes(text(of: .age)) { age in
      withBytes(text(of: .inCareSince)) { since in
        interpreter.description(age: age, inCareSince: since, vulnerableSince: [], subject: subject, place: self)
      }
    }
    let vulnerabilities = rows.filter { FormField(code: $0.code) == .vulnerability && !$0.filled.isEmpty }.map { row in
      let since = withBytes(row[.since]?.text) { since in
        interpreter.description(
          age: nil, inCareSince: nil, vulnerableSince: [since].compactMap(\.self), subject: subject,
          place: SincePlace(position: place(of: row, .since)))
      }
      return Dossier.Vulnerability(kind: Self.trimmed(row[.entry]), since: since.vulnerableSince.first ?? nil)
    }
    let problems = rows.filter { FormField(code: $0.code) == .problem }.compactMap { Self.trimmed($0[.entry]) }
    let start = of(.bron)
    return DossierRow(
      subject: subject, age: told.age, inCareSince: told.inCareSince, problems: problems,
      vulnerabilities: vulnerabilities.filter { $0.kind != nil || $0.since != nil },
      lastLine: rows.last?.number, place: { column in column == nil ? start : self.of(column) })
  }

  private static func trimmed(_ cell: FormSheetReading.Cell?) -> String? {
    withBytes(cell?.text) { bytes in
      bytes.flatMap { $0.isBlank ? nil : String(decoding: $0.trimmed, as: UTF8.self) }
    }
  }

  /// Where the day of one vulnerability stands.
  private struct SincePlace: RowPlaces {
    let position: FilePosition

    func of(_ column: ExtractColumn?) -> FilePosition { position }
  }
}

extension Diagnostic {
  fileprivate static func unknownField(_ candidate: String?, at position: FilePosition) -> Diagnostic {
    let known = FormField.allCases.map(\.code).joined(separator: ", ")
    let wayOut = candidate.map { "Bedoelde u “\($0)”?" } ?? "Bekend zijn: \(known)."
    return Diagnostic(.error, "F106", ["uitweg": wayOut], at: position)
  }

  fileprivate static func doubledField(_ field: String, first: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F107", ["gegeven": field, "eerste": first], at: position)
  }

  fileprivate static func unknownSeen(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F128", at: position)
  }

  fileprivate static func sinceWithoutUse(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F121", at: position)
  }

  fileprivate static func filledInUnseen(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F123", at: position)
  }
}
