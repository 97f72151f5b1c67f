public import Diagnostics
import Disclosure

extension ScanAnswers {
  /// Holds forms against a self-scan: what counts, what does not and why, and all there is to say about it.
  ///
  /// Nothing that was written is lost: a text counts, or is in ``ScanAnswers/held``. A form that is there twice counts
  /// once.
  ///
  /// - Parameter sheets: the forms, in the order of their files.
  public static func collect(
    _ sheets: [ScanSheet], for scan: SelfScan
  ) -> (answers: ScanAnswers, diagnostics: [Diagnostic]) {
    var collection = ScanCollection(scan)
    for sheet in collection.once(sheets.filter { collection.belongs($0) }) { collection.add(sheet) }
    collection.searchHeld()
    return (collection.answers, collection.diagnostics)
  }
}

/// The answers of a self-scan while they are being collected.
struct ScanCollection {
  let scan: SelfScan
  var answers: ScanAnswers
  var diagnostics: [Diagnostic] = []
  private let rows: [String: Int]
  private let fields: [String: Int]
  private let search = PersonalDataSearch()

  init(_ scan: SelfScan) {
    self.scan = scan
    answers = ScanAnswers(scan: scan, respondents: [], entries: [], held: [], personal: [])
    rows = Dictionary(scan.rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
    fields = Self.names(scan.fields.map { [$0.term.id, $0.term.label] })
  }

  /// What words stand for, by the number of those that have them.
  private static func names(_ words: [[String]]) -> [String: Int] {
    Dictionary(words.enumerated().flatMap { number, words in words.map { ($0.foldedWord, number) } }) { first, _ in
      first
    }
  }

  // MARK: Which forms

  mutating func belongs(_ sheet: ScanSheet) -> Bool {
    if sheet.instrument != scan.head.id {
      diagnostics.append(.otherScan(sheet.instrument, expected: scan.head.id, at: sheet.position))
      hold(sheet, .otherInstrument)
      return false
    }
    if sheet.version != scan.head.version {
      diagnostics.append(.otherScanVersion(sheet.version, expected: scan.head.version, at: sheet.position))
      hold(sheet, .otherVersion)
      return false
    }
    return true
  }

  /// The forms without those that are there again, and without those of which it is not clear which one counts.
  mutating func once(_ sheets: [ScanSheet]) -> [ScanSheet] {
    var groups: [[ScanSheet]] = []
    for sheet in sheets {
      guard let place = groups.firstIndex(where: { $0[0].isBySame(as: sheet) }) else {
        groups.append([sheet])
        continue
      }
      if let same = groups[place].first(where: { $0.says == sheet.says }) {
        diagnostics.append(.sameScanForm(as: same.file, at: sheet.position))
      } else if let older = groups[place].firstIndex(where: { $0.isOtherSave(of: sheet) }) {
        let earlier = groups[place][older]
        let isNewer = (earlier.saves ?? 0) < (sheet.saves ?? 0)
        groups[place][older] = isNewer ? sheet : earlier
        let (newer, left) = isNewer ? (sheet, earlier) : (earlier, sheet)
        diagnostics.append(.scanSavedAgain(newer.file, at: left.position))
        hold(left, .savedAgain)
      } else {
        groups[place].append(sheet)
      }
    }
    for group in groups where group.count > 1 {
      for sheet in group {
        let other = group.first { $0.position != sheet.position }
        diagnostics.append(.doubledRespondent(other: other?.file ?? "", at: sheet.position))
        hold(sheet, .doubledRespondent)
      }
    }
    return groups.filter { $0.count == 1 }.map { $0[0] }
  }

  private mutating func hold(_ sheet: ScanSheet, _ reason: HeldScanText.Reason) {
    answers.held += sheet.texts.map { HeldScanText(reason: reason, written: $0, respondent: sheet.respondent) }
  }

  // MARK: What counts of a form

  mutating func add(_ sheet: ScanSheet) {
    if sheet.texts.isEmpty { return diagnostics.append(.emptyScan(at: sheet.position)) }
    let number = answers.respondents.count
    let route = place(sheet.route, among: scan.routes.map(\.words))
    let role = place(sheet.role, among: scan.respondents.map(\.words))
    let level = place(sheet.level, among: scan.levels.map(\.words))
    if route == nil { diagnostics.append(.noRoute(isBlank: sheet.route.isEmpty, scan, at: sheet.position)) }
    if role == nil { diagnostics.append(.noScanRole(isBlank: sheet.role.isEmpty, scan, at: sheet.position)) }
    if level == nil, !sheet.level.isEmpty { diagnostics.append(.unknownLevel(scan, at: sheet.position)) }
    let respondent = ScanRespondent(
      code: sheet.code, role: role, function: sheet.function, level: level, route: route, file: sheet.file)
    answers.respondents.append(respondent)
    sayPersonal(in: sheet.function, at: ScanHeading.function.rawValue, sheet.position)
    var found: [Place: [ScanText]] = [:]
    for text in sheet.texts {
      switch place(of: text, by: respondent) {
      case .success(let place): found[place, default: []].append(text)
      case .failure(let flaw):
        if let diagnostic = flaw.diagnostic { diagnostics.append(diagnostic) }
        answers.held.append(HeldScanText(reason: flaw.reason, written: text, respondent: sheet.respondent))
      }
    }
    for (place, texts) in found.sorted(by: { $0.key < $1.key }) { count(texts, at: place, of: number, sheet) }
    sayNotAsked(of: number, sheet)
  }

  private func place(_ written: String, among words: [[String]]) -> Int? {
    written.isEmpty ? nil : Self.names(words)[written.foldedWord]
  }

  /// A place of the form.
  private struct Place: Hashable, Comparable {
    let row: Int
    let line: Int
    let field: Int

    static func < (first: Place, second: Place) -> Bool {
      (first.row, first.line, first.field) < (second.row, second.line, second.field)
    }
  }

  private struct Flaw: Error {
    let reason: HeldScanText.Reason
    let diagnostic: Diagnostic?
  }

  private func place(of text: ScanText, by respondent: ScanRespondent) -> Result<Place, Flaw> {
    guard let row = rows[text.row] else {
      let candidate = NearMiss.candidate(for: text.row, among: scan.rows.map(\.id))
      let said = Diagnostic.unknownScanRow(text.row, candidate: candidate, at: text.position)
      return .failure(Flaw(reason: .unknownRow, diagnostic: said))
    }
    if let needed = scan.parts[scan.rows[row].part].route, needed != respondent.route {
      guard let own = respondent.route else { return .failure(Flaw(reason: .unknownRoute, diagnostic: nil)) }
      let said = Diagnostic.rowOfOtherRoute(
        text.row, own: scan.routes[own].term.label, needed: scan.routes[needed].term.label, at: text.position)
      return .failure(Flaw(reason: .otherRoute, diagnostic: said))
    }
    guard let field = fields[text.field.foldedWord], scan.rows[row].fields.contains(field) else {
      let known = scan.rows[row].fields.map { scan.fields[$0].term.id }
      let said = Diagnostic.unknownScanField(text.row, known: known, at: text.position)
      return .failure(Flaw(reason: .unknownField, diagnostic: said))
    }
    guard let line = text.line.isEmpty ? 1 : Int(text.line), line >= 1, line <= 999, line == 1 || scan.rows[row].isOpen
    else {
      return .failure(
        Flaw(
          reason: .unknownLine,
          diagnostic: .unknownLine(text.row, isOpen: scan.rows[row].isOpen, at: text.position)))
    }
    guard text.text != Self.brokenCell else {
      return .failure(Flaw(reason: .brokenCell, diagnostic: .brokenCell(text.row, at: text.position)))
    }
    return .success(Place(row: row, line: line, field: field))
  }

  /// What a workbook shows where it could not work out a formula.
  private static let brokenCell = "#"

  private mutating func count(_ texts: [ScanText], at place: Place, of respondent: Int, _ sheet: ScanSheet) {
    let first = texts[0]
    if texts.count > 1 {
      let isSame = texts.allSatisfy { $0.text == first.text }
      diagnostics.append(
        isSame
          ? .doubledAlike(first.row, at: texts[1].position) : .doubledPlace(first.row, at: texts[1].position))
      guard isSame else {
        answers.held += texts.map { HeldScanText(reason: .doubled, written: $0, respondent: sheet.respondent) }
        return
      }
    }
    if let last = answers.entries.last, last.respondent == respondent, last.row == place.row, last.line == place.line {
      answers.entries[answers.entries.count - 1].texts[place.field] = first.text
    } else {
      answers.entries.append(
        ScanEntry(respondent: respondent, row: place.row, line: place.line, texts: [place.field: first.text]))
    }
    guard sayPersonal(in: first.text, at: first.row, first.position) else { return }
    let entry = answers.entries.count - 1
    if answers.personal.last != entry { answers.personal.append(entry) }
  }

  /// Says what a text may say about who somebody is; gives whether it may.
  @discardableResult private mutating func sayPersonal(
    in text: String, at place: String, _ position: FilePosition
  ) -> Bool {
    let kinds = Set(search.hits(in: text).map(\.kind))
    if kinds.isEmpty { return false }
    let words = kinds.map(DutchDisclosureWords.name).sorted().joined(separator: ", ")
    diagnostics.append(.mayBePersonal(place, kinds: words, at: position))
    return true
  }

  /// Says the same of texts that do not count: they stand in the report too.
  mutating func searchHeld() {
    for held in answers.held {
      sayPersonal(in: held.written.text, at: held.written.row.asIdentifier, held.written.position)
    }
  }

  /// Says that a respondent answered what is for others; it counts, as the source advises who answers and forbids nothing.
  private mutating func sayNotAsked(of respondent: Int, _ sheet: ScanSheet) {
    let parts = Set(answers.entries.filter { $0.respondent == respondent }.map { scan.rows[$0.row].part }).sorted()
    for part in parts {
      switch answers.respondents[respondent].notAsked(scan.parts[part]) {
      case .role, .level: diagnostics.append(.forOthers(scan.parts[part].id, at: sheet.position))
      case .route, .unknownRoute, .unknownRole, nil: continue
      }
    }
  }
}

extension ScanRoute {
  /// The words by which it is known.
  fileprivate var words: [String] { [term.id, term.label] + (number.map { [$0] } ?? []) }
}

extension ScanTerm {
  /// The words by which it is known.
  fileprivate var words: [String] { [id, label] }
}

extension ScanSheet {
  /// Whether another form is of the same respondent: by code, by number, or by all its words where it has neither.
  fileprivate func isBySame(as other: ScanSheet) -> Bool {
    if !respondent.isEmpty || !other.respondent.isEmpty { return respondent.foldedWord == other.respondent.foldedWord }
    if let form, let otherForm = other.form { return form == otherForm }
    return form == nil && other.form == nil && !texts.isEmpty && says == other.says
  }

  /// Whether the other is the same form, saved another time.
  fileprivate func isOtherSave(of other: ScanSheet) -> Bool {
    guard let form, form == other.form, let saves, let otherSaves = other.saves else { return false }
    return saves != otherSaves
  }

  /// The code; the number of the form or nothing where none was given.
  fileprivate var code: String { respondent.isEmpty ? String((form ?? "").prefix(8)) : respondent }
}
