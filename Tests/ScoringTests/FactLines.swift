import AssessmentModel
import Diagnostics
import Scoring
import TestSupport

/// The lines of an extract in short, so that a test shows its case: `client source` and then a rating (`N1.1 T3`), a fact
/// (`dag=2030-01-31`), the day on which the client became more vulnerable (`sinds:2030-01-31`), the day on which care began
/// (`zorg:2030-01-31`) or nothing, which is a dossier. Last come an inspector (`i1`), a date and `consensus`.
struct FactLines {
  /// What the lines may state.
  static let facts = [
    FactDefinition(id: "dag", label: "Dag van het plan", kind: .date),
    FactDefinition(id: "dag2", label: "Dag van het gesprek", kind: .date),
    FactDefinition(id: "aantal", label: "Aantal plannen", kind: .number),
    FactDefinition(
      id: "wie", label: "Wie het regelt", kind: .choice(["arts", "buur", "niemand"]), isShownPerSource: true),
    FactDefinition(id: "naam", label: "Naam van het plan", kind: .text),
    FactDefinition(id: "gedeeld", label: "Het plan is gedeeld", kind: .yesNo),
  ]

  let framework: Framework
  private(set) var lines = ExtractLines()

  init(_ texts: [String], in framework: Framework) throws {
    self.framework = framework
    for (number, text) in texts.enumerated() { try add(text, line: number + 1) }
  }

  /// A framework with one check.
  static func framework(_ check: FactCheck) -> Framework { SampleFramework.make(facts: facts, factChecks: [check]) }

  /// A check on the first criterion from its highest level, or another.
  static func check(
    _ fact: String, _ kind: FactCheck.Kind, from rank: Int = 2, ratedBy: [Int] = [0, 1], statedBy: [Int]? = nil
  ) throws -> FactCheck {
    guard let number = facts.firstIndex(where: { $0.id == fact }) else { throw TestExtract.Unknown(word: fact) }
    return FactCheck(
      id: "toets", kind: kind, fact: number, criterion: 0, least: Rating(rank: rank), ratedBy: ratedBy,
      statedBy: statedBy, sentence: FactSentence(parts: [.text("beoordeeld als "), .place(.rating)]), provenance: .own)
  }

  private mutating func add(_ text: String, line: Int) throws {
    var words = text.split(separator: " ").map(String.init)
    guard let source = framework.sources.firstIndex(where: { $0.id == words[1] }) else {
      throw TestExtract.Unknown(word: words[1])
    }
    let origin = LineOrigin(
      area: AreaKey(werkgebied: ExactName("a"), inspection: nil), client: ExactName(words[0]), source: source,
      organisation: nil, position: FilePosition(file: "a.csv", line: line), lines: line...line)
    words.removeFirst(2)
    let date = words.dropFirst().compactMap { CalendarDate(iso: $0) }.last
    guard let first = words.first else { return append(dossier: origin) }
    if first.hasPrefix("sinds:") || first.hasPrefix("zorg:") {
      guard let day = CalendarDate(iso: String(first.drop { $0 != ":" }.dropFirst())) else {
        throw TestExtract.Unknown(word: first)
      }
      return append(dossier: origin, since: first.hasPrefix("s") ? day : nil, began: first.hasPrefix("z") ? day : nil)
    }
    if let separator = first.firstIndex(of: "=") {
      return try append(fact: String(first[..<separator]), String(first[separator...].dropFirst()), origin, date)
    }
    guard let criterion = framework.criteria.firstIndex(where: { $0.id == first }) else {
      throw TestExtract.Unknown(word: first)
    }
    lines.assessments.append(
      Assessment(
        origin: origin, criterion: criterion, outcome: try framework.outcome(words[1]), date: date,
        isConsensus: words.contains("consensus"), inspector: ExactName(words.first { $0.hasPrefix("i") } ?? ""),
        evidence: Evidence()))
  }

  private mutating func append(dossier origin: LineOrigin, since: CalendarDate? = nil, began: CalendarDate? = nil) {
    let vulnerabilities = since.map { [Dossier.Vulnerability(kind: nil, since: $0)] } ?? []
    lines.dossiers.append(
      Dossier(origin: origin, age: nil, inCareSince: began, problems: [], vulnerabilities: vulnerabilities))
  }

  private mutating func append(fact id: String, _ text: String, _ origin: LineOrigin, _ date: CalendarDate?) throws {
    guard let number = Self.facts.firstIndex(where: { $0.id == id }),
      let value = Self.value(text, of: Self.facts[number])
    else { throw TestExtract.Unknown(word: id) }
    lines.facts.append(Fact(origin: origin, definition: number, value: value, date: date, locator: nil))
  }

  private static func value(_ text: String, of definition: FactDefinition) -> Fact.Value? {
    switch definition.kind {
    case .date: CalendarDate(iso: text).map(Fact.Value.date)
    case .number: Int(text).map(Fact.Value.number)
    case .yesNo: .yesNo(text == "ja")
    case .choice(let choices): choices.firstIndex(of: text).map(Fact.Value.choice)
    case .text: .text(text)
    }
  }
}
