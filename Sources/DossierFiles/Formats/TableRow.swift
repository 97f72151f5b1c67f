import AssessmentModel
import Diagnostics
import Scoring

/// A row of one of the three tables, in whatever file it stands: what its columns hold, and where they stand.
protocol TableRow: RowPlaces {
  /// The value of a column; nothing where there is none, or nothing in it.
  subscript(column: ExtractColumn) -> UnsafeRawBufferPointer? { get }
  /// The bytes that hold date, inspector, series and ground, where they stand together.
  var circumstances: UnsafeRawBufferPointer? { get }
}

extension TableRow {
  var circumstances: UnsafeRawBufferPointer? { nil }
}

extension ExtractInterpreter {
  /// Notes whom a row is about; nothing where that is not known, which is said.
  func subject(of row: some TableRow) -> Subject? {
    var problems: [Problem] = []
    let names = AreaNames(
      werkgebied: row[.werkgebied], inspection: row[.toetsing], organisation: row[.organisatie])
    let area = area(names, referenceDate: nil, place: row)
    if let area {
      noteRow(area: area)
    } else {
      problems.append(missingArea(names, at: row.of(.werkgebied)))
    }
    let client = row[.client]
    if client == nil { problems.append(missingValue(.client, at: row.of(.client))) }
    let withoutOrganisation = missingOrganisation(names, place: row)
    if let withoutOrganisation { problems.append(withoutOrganisation) }
    switch source(row[.bron], place: row) {
    case .failure(let rejection): problems.append(rejection)
    case .success(let source):
      if let area, let client, withoutOrganisation == nil {
        return subject(area: area, client: client, source: source, organisation: row[.organisatie], place: row)
      }
    }
    omit(problems, area: area)
    return nil
  }

  /// Takes what a row says about its subject.
  func content(of table: CSVTable, _ subject: Subject, _ row: some TableRow) {
    switch table {
    case .ratings: rating(subject, row)
    case .facts:
      let fields = FactFields(
        name: row[.feit], value: row[.waarde], date: row[.datum], locator: row[.vindplaats])
      fact(fields, subject: subject, place: row)
    case .dossiers: dossier(subject, row)
    }
  }

  private func rating(_ subject: Subject, _ row: some TableRow) {
    var fields = RatingFields(criterion: row[.criterium], outcome: row[.oordeel])
    fields.circumstances = observer == nil ? row.circumstances : nil
    fields.knownCircumstances = knownCircumstances(fields.circumstances)
    if fields.knownCircumstances == nil {
      (fields.date, fields.inspector) = (row[.datum], row[.inspecteur])
      (fields.series, fields.ground) = (row[.soort], row[.grondslag])
    }
    if observer != nil { fields.locator = row[.vindplaats] }
    guard let outcome = rating(fields, subject: subject, place: row) else { return }
    if asksForExplanation(outcome), row[.vindplaats]?.isBlank ?? true, row[.toelichting]?.isBlank ?? true {
      warn(.lowWithoutExplanation(at: row.of(.oordeel)))
    }
    if wantsTexts, let explanation = row[.toelichting], !explanation.isBlank {
      let place = row.of(.toelichting)
      // A row of a sheet is one, whatever stands in its cells.
      let lineFeeds = place.sheet == nil ? explanation.count { $0 == UInt8(ascii: "\n") } : 0
      observer?.explanation(
        String(decoding: explanation.trimmed, as: UTF8.self), lastLine: (place.line ?? 1) + lineFeeds)
    }
  }

  private func dossier(_ subject: Subject, _ row: some TableRow) {
    guard isOfSameFramework(row[.kader], subject, place: row) else { return }
    note(referenceDate: row[.peildatum], subject, place: row)
    func parts(_ column: ExtractColumn) -> [Bytes] { row[column].map(CellValues.parts) ?? [] }
    let description = description(
      age: row[.leeftijd], inCareSince: row[.inZorgSinds], vulnerableSince: parts(.kwetsbaarheidSinds),
      subject: subject, place: row)
    guard let observer else { return }
    let (kinds, since) = (parts(.kwetsbaarheid).map(CellValues.text), description.vulnerableSince)
    let vulnerabilities = (0..<max(kinds.count, since.count)).map { number in
      Dossier.Vulnerability(
        kind: number < kinds.count ? kinds[number] : nil, since: number < since.count ? since[number] : nil)
    }
    let shown = DossierRow(
      subject: subject, age: description.age, inCareSince: description.inCareSince,
      problems: parts(.problematiek).compactMap(CellValues.text),
      vulnerabilities: vulnerabilities.filter { $0.kind != nil || $0.since != nil }, place: { row.of($0) })
    observer.dossier(shown, of: self)
  }

  // MARK: What is said of the whole extract

  /// Whether a row names no framework, or the one that the rows before it name; another one is said.
  private func isOfSameFramework(_ name: Bytes?, _ subject: Subject, place: some RowPlaces) -> Bool {
    guard let name, !name.isBlank else { return true }
    if let first = wholeExtract.framework {
      if first.name == name.trimmed { return true }
      omit(.otherFramework(first.position, at: place.of(.kader)), area: subject.area)
      return false
    }
    var first = LastBytes()
    first.take(name.trimmed)
    wholeExtract.framework = (first, place.of(.kader))
    return true
  }

  /// Notes the reference date that a row gives its werkgebied; of different ones the last counts, and it is said.
  private func note(referenceDate written: Bytes?, _ subject: Subject, place: some RowPlaces) {
    guard let written, !written.isBlank else { return }
    var problems: [Problem] = []
    guard let date = date(written, .peildatum, place, &problems) else {
      report(.wrongReferenceDate(dayFirst: format.acceptsDayFirst, at: place.of(.peildatum)))
      return
    }
    collected.note(referenceDate: date, area: subject.area)
    if let first = wholeExtract.referenceDates[subject.area] {
      if first.date != date, wholeExtract.differing.insert(subject.area).inserted {
        warn(.differentReferenceDates(first.position, at: place.of(.peildatum)))
      }
    } else {
      wholeExtract.referenceDates[subject.area] = (date, place.of(.peildatum))
    }
  }

  /// What rows of a table say of the whole extract, and where they first say it.
  struct WholeExtract {
    fileprivate(set) var framework: (name: LastBytes, position: FilePosition)?
    fileprivate var referenceDates: [Int: (date: CalendarDate, position: FilePosition)] = [:]
    /// The werkgebieden of which it was said that their reference dates differ.
    fileprivate var differing: Set<Int> = []
  }
}

extension Diagnostic {
  fileprivate static func otherFramework(_ first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "D114", ["eerste": first.description], at: position)
  }

  fileprivate static func wrongReferenceDate(dayFirst: Bool, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "D115", ["vormen": dayFirst ? "2019-04-10 of 10-04-2019" : "2019-04-10"], at: position)
  }

  fileprivate static func differentReferenceDates(_ first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "D136", ["eerste": first.description], at: position)
  }
}
