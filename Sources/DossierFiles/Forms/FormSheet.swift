import AssessmentModel
import OfficeFiles

/// Writes one sheet of a dossier form.
struct FormSheet {
  /// The number of empty rows under the ratings, and under the facts.
  private static let spareRatings = 6
  private static let spareFacts = 4
  /// The number of rows for problems and for vulnerabilities, at least; one more is always empty.
  private static let fewestProblems = 4
  private static let fewestVulnerabilities = 3
  private static let widths: [Double] = [16, 40, 56, 24, 13, 26, 50, 13, 13, 13]

  private let form: DossierForm
  private let part: FormPart
  private let lists: FormLists
  private var rows: [[CellDraft]] = []
  private var choices: [ChoiceDraft] = []
  /// Digests of what was printed.
  private(set) var printed: Set<String> = []

  init(form: DossierForm, part: FormPart, lists: FormLists) {
    (self.form, self.part, self.lists) = (form, part, lists)
  }

  private var framework: Framework { form.framework }
  private var nextRow: Int { rows.count + 1 }

  mutating func draft(named name: String) -> SheetDraft {
    let low = framework.scale.levels.prefix(framework.scale.levels.count / 2).map(\.label)
    add(DutchFormWords.title(framework.sources[part.source].label), .title)
    add(DutchFormWords.use, .note)
    add(DutchFormWords.lowLevels(low), .note)
    rows.append([])
    writeHead()
    rows.append([])
    writeRatings()
    if !framework.facts.isEmpty {
      rows.append([])
      writeFacts()
    }
    var sheet = SheetDraft(name: name)
    sheet.isProtected = true
    sheet.columnWidths = Self.widths
    sheet.rows = rows
    sheet.choices = choices
    // Titles and notes run over the columns beside them.
    sheet.merged = (1...3).map { CellRange(rows: $0...$0, columns: 1...7) }
    return sheet
  }

  // MARK: What is printed

  private mutating func add(_ text: String, _ style: CellDraft.Style) {
    printed.insert(FormRecord.mark(of: text))
    rows.append([CellDraft(text, style: style)])
  }

  private mutating func begin(_ section: FormSection) {
    add(DutchFormWords.name(of: section), .heading)
    rows.append(section.columns.map { CellDraft(DutchFormWords.heading(of: $0), style: .columnHeading) })
  }

  /// The cells with which a row begins: its code, and what was printed beside it.
  private mutating func beginning(_ code: String, _ texts: String...) -> [CellDraft] {
    for text in texts where !text.isEmpty { printed.insert(FormRecord.mark(of: text, beside: code)) }
    return [CellDraft(code, style: .note)] + texts.map { CellDraft($0) }
  }

  // MARK: The head

  private mutating func writeHead() {
    begin(.head)
    writeFixed(.werkgebied, form.area.werkgebied.description)
    if let inspection = form.area.inspection { writeFixed(.inspection, inspection.description) }
    writeFixed(.client, form.client.description)
    if let date = form.referenceDate { writeFixed(.referenceDate, date.description) }
    writeFixed(.source, framework.sources[part.source].id)
    if let organisation = form.area.organisation {
      writeFixed(.organisation, organisation.description)
    } else {
      writeOpen(.organisation, part.organisation.map { .text($0.description) })
    }
    let seen = nextRow
    writeOpen(.seen, part.isSeen ? .text(DutchFormWords.yes) : nil)
    add(lists.choice(.yesNo, rows: seen...seen, column: FormSection.head.number(of: .entry)))
    writeOpen(.age, part.age.map { .number(String($0)) })
    let day = nextRow
    writeOpen(.inCareSince, part.inCareSince.map(CellValue.day))
    add(FormLists.day(rows: day...day, column: FormSection.head.number(of: .entry)))
    for number in 0..<max(Self.fewestProblems, part.problems.count + 1) {
      writeOpen(.problem, number < part.problems.count ? .text(part.problems[number]) : nil)
    }
    let first = nextRow
    for number in 0..<max(Self.fewestVulnerabilities, part.vulnerabilities.count + 1) {
      let known = number < part.vulnerabilities.count ? part.vulnerabilities[number] : nil
      writeOpen(.vulnerability, known?.kind.map { .text($0) }, since: known?.since)
    }
    add(FormLists.day(rows: first...(nextRow - 1), column: FormSection.head.number(of: .since)))
  }

  private mutating func writeFixed(_ field: FormField, _ value: String) {
    rows.append(beginning(field.code, DutchFormWords.label(of: field), "") + [CellDraft(value)])
  }

  private mutating func writeOpen(_ field: FormField, _ value: CellValue?, since: CalendarDate? = nil) {
    let own = beginning(field.code, DutchFormWords.label(of: field), DutchFormWords.hint(for: field))
    let day = field == .vulnerability ? [CellDraft.input(since.map(CellValue.day))] : []
    rows.append(own + [.input(value)] + day)
  }

  // MARK: Ratings

  private mutating func writeRatings() {
    begin(.ratings)
    let first = nextRow
    for criterion in framework.criteria.indices {
      let known = part.ratings.filter { $0.criterion == criterion }
      for rating in known { writeRating(criterion, rating) }
      guard isHeard(criterion) else { continue }
      // Each inspector says what he found before a consensus, so a form for one has a row for him.
      let isOpen = form.inspector.map { name in !known.contains { $0.inspector == ExactName(name) } } ?? known.isEmpty
      if isOpen { writeRating(criterion, nil) }
    }
    let spare = nextRow
    for _ in 0..<Self.spareRatings {
      rows.append([.input(), CellDraft(nil), CellDraft(nil)] + ratingCells(nil, by: nil))
    }
    let last = nextRow - 1
    let section = FormSection.ratings
    add(lists.choice(.criteria, rows: spare...last, column: section.number(of: .criterion)))
    add(lists.choice(.outcomes, rows: first...last, column: section.number(of: .outcome)))
    add(lists.choice(.grounds, rows: first...last, column: section.number(of: .ground)))
    add(lists.choice(.series, rows: first...last, column: section.number(of: .series)))
    add(FormLists.day(rows: first...last, column: section.number(of: .date)))
  }

  /// Whether the source has a voice in a criterion.
  private func isHeard(_ criterion: Int) -> Bool {
    framework.criteria[criterion].voices.contains { framework.voices[$0].sources.contains(part.source) }
  }

  private mutating func writeRating(_ number: Int, _ rating: Assessment?) {
    let criterion = framework.criteria[number]
    let levels = DutchFormWords.levels(framework.scale.levels.map(\.label), criterion.descriptors)
    rows.append(beginning(criterion.id, criterion.question, levels) + ratingCells(rating, by: form.inspector))
  }

  /// - Parameter inspector: who is to give the rating, where there is none yet.
  private func ratingCells(_ rating: Assessment?, by inspector: String?) -> [CellDraft] {
    let inspector = rating.map { $0.inspector.description } ?? inspector
    return [
      .input(rating.map { .text(framework.scale[$0.outcome].label) }),
      .input(rating?.date.map(CellValue.day)), .text(rating?.evidence.locator),
      .text(rating?.evidence.explanation), .text(rating?.evidence.ground?.rawValue),
      .text(rating?.isConsensus == true ? DutchFormWords.consensus : nil), .text(inspector),
    ]
  }

  // MARK: Facts

  private mutating func writeFacts() {
    begin(.facts)
    let first = nextRow
    for (number, definition) in framework.facts.enumerated() {
      let known = part.facts.filter { $0.definition == number }
      let firstOfFact = nextRow
      for fact in known { writeFact(definition, fact) }
      if known.isEmpty { writeFact(definition, nil) }
      let rows = firstOfFact...(nextRow - 1)
      let column = FormSection.facts.number(of: .value)
      switch definition.kind {
      case .yesNo: add(lists.choice(.yesNo, rows: rows, column: column))
      case .choice: add(lists.choice(.choices(number), rows: rows, column: column))
      case .date: add(FormLists.day(rows: rows, column: column))
      case .number, .text: break
      }
    }
    let spare = nextRow
    for _ in 0..<Self.spareFacts {
      rows.append([.input(), CellDraft(nil), CellDraft(nil)] + factCells(nil, nil))
    }
    let last = nextRow - 1
    add(lists.choice(.facts, rows: spare...last, column: FormSection.facts.number(of: .fact)))
    add(FormLists.day(rows: first...last, column: FormSection.facts.number(of: .date)))
  }

  private mutating func writeFact(_ definition: FactDefinition, _ fact: Fact?) {
    rows.append(
      beginning(definition.id, definition.label, DutchFormWords.wanted(definition.kind)) + factCells(definition, fact))
  }

  private func factCells(_ definition: FactDefinition?, _ fact: Fact?) -> [CellDraft] {
    let value = definition.flatMap { definition in fact.map { Self.value($0.value, of: definition) } }
    return [
      .input(value), .input(fact?.date.map(CellValue.day)), .text(fact?.locator),
    ]
  }

  private static func value(_ value: Fact.Value, of definition: FactDefinition) -> CellValue {
    switch value {
    case .date(let date): return .day(date)
    case .number(let number): return .whole(number)
    case .yesNo(let isTrue): return .text(isTrue ? DutchFormWords.yes : DutchFormWords.no)
    case .choice(let index):
      guard case .choice(let choices) = definition.kind else {
        preconditionFailure("a choice of a fact without a list")
      }
      return .text(choices[index])
    case .text(let text): return .text(text)
    }
  }

  private mutating func add(_ choice: ChoiceDraft?) {
    if let choice { choices.append(choice) }
  }
}

extension FormSection {
  /// The number of a column where a form is written, from one.
  func number(of column: FormColumn) -> Int { (columns.firstIndex(of: column) ?? 0) + 1 }
}

extension CellValue {
  /// A day; in words where it is before the calendar of workbooks, which begins in 1900 and has a flaw in its first year.
  fileprivate static func day(_ date: CalendarDate) -> CellValue {
    date.components.year > 1900 ? .date(WorkbookDay(date)) : .text(date.description)
  }

  /// A whole number; as text where workbooks, which keep fifteen digits, would round it.
  fileprivate static func whole(_ number: Int) -> CellValue {
    String(number).count > 15 ? .text(String(number)) : .number(String(number))
  }
}

extension CellDraft {
  /// A place to fill in with a text, empty where there is none.
  fileprivate static func text(_ text: String?) -> CellDraft {
    .input(text.flatMap { $0.isEmpty ? nil : .text($0) })
  }
}
