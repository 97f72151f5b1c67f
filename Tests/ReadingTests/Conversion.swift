import AssessmentModel
import Diagnostics
import DossierFiles
import Scoring
import TestSupport

/// Extracts, what they say, and the same in another form.
struct Conversion {
  /// The forms in which extracts can be written, and how they are divided over files.
  enum Form: CaseIterable { case xml, xmlPerPart, csv, xlsx }

  /// Whom a row is about.
  struct Subject: Hashable {
    let area: AreaKey
    let client: ExactName
    let source: Int
    let organisation: ExactName?

    init(_ origin: LineOrigin) {
      (area, client, source, organisation) = (origin.area, origin.client, origin.source, origin.organisation)
    }
  }

  /// What can be compared of a rating.
  struct Rating: Hashable {
    let subject: Subject
    let criterion: Int
    let outcome: Outcome
    let date: CalendarDate?
    let isConsensus: Bool
    let inspector: ExactName
    let ground: Evidence.Ground?
    let locator: String?
    let explanation: String?
  }

  /// What can be compared of a fact.
  struct StatedFact: Hashable {
    let subject: Subject
    let definition: Int
    let value: Fact.Value
    let date: CalendarDate?
    let locator: String?
  }

  /// What can be compared of what else was told.
  struct Description: Hashable {
    let subject: Subject
    let age: Int?
    let inCareSince: CalendarDate?
    let problems: [String]
    let vulnerabilities: [Dossier.Vulnerability]
  }

  /// All lines, in their order.
  struct Rows: Hashable {
    var ratings: [Rating] = []
    var facts: [StatedFact] = []
    var descriptions: [Description] = []
    var clients: [ExactName] = []
  }

  let sources: [Reading.Source]
  let framework: Framework
  let reading: Reading
  let rows: Rows

  init(_ sources: [Reading.Source], _ framework: Framework) throws {
    self.sources = sources
    self.framework = framework
    let folder = try TemporaryFolder()
    let files = try sources.map { (path: try folder.write($0.bytes, to: $0.name), name: $0.name) }
    reading = try Reading(paths: files, framework: framework)
    rows = Rows(LineReader(framework: framework).lines(in: files))
  }

  /// The same, written and read again.
  func converted(to form: Form) throws -> Conversion {
    let (writer, _) = try writer(for: form.extractForm)
    switch form {
    case .csv:
      return try Conversion(writer.csv.map { Reading.Source("\($0.name).csv", $0.bytes) }, framework)
    case .xlsx: return try Conversion([Reading.Source("extract.xlsx", try writer.xlsx())], framework)
    case .xml where Set(writer.parts.map(\.referenceDate)).count == 1:
      return try Conversion([Reading.Source("extract.xml", writer.xml ?? [])], framework)
    case .xml, .xmlPerPart:
      var files: [Reading.Source] = []
      writer.forEachXML { _, bytes in files.append(Reading.Source("extract-\(files.count).xml", bytes)) }
      return try Conversion(files, framework)
    }
  }

  /// What is said about what a form cannot hold: line, column and code, in order.
  func messages(to form: Form) throws -> [String] {
    try writer(for: form.extractForm).1.perFile.flatMap(\.diagnostics)
      .map { "\($0.position.line ?? 0):\($0.position.column ?? 0) \($0.code)" }
  }

  private func writer(for form: ExtractForm) throws -> (ExtractWriter, DiagnosticLog) {
    let folder = try TemporaryFolder()
    let files = try sources.map { (path: try folder.write($0.bytes, to: $0.name), name: $0.name) }
    let (rows, log) = LineReader(framework: framework).rows(in: files, for: form)
    let dates = reading.areas.compactMap { area in area.referenceDate.map { (area.key, $0) } }
    return (
      ExtractWriter(rows, framework: framework, referenceDates: Dictionary(uniqueKeysWithValues: dates)), log
    )
  }

  /// What differs in meaning, in words; nothing where all is the same.
  ///
  /// The same are: the rows about each client by each source, in their order; the order in which clients are met; and
  /// the result, but for what was left out before.
  func difference(from other: Conversion) -> String? {
    let (own, others) = (rows.perSubject, other.rows.perSubject)
    if own.ratings != others.ratings { return "ratings" }
    if own.facts != others.facts { return "facts" }
    if own.descriptions != others.descriptions { return "descriptions" }
    if Set(rows.clients) != Set(other.rows.clients) { return "clients" }
    let result = reading.areas.map(Result.init)
    return result == other.reading.areas.map(Result.init) ? nil : "result"
  }

  private struct Result: Hashable {
    let key: AreaKey
    let counts: [Int]
    let referenceDate: CalendarDate?
    let dates: ClosedRange<CalendarDate>?
    let ratings: [AreaRating]
    let clients: [ClientDigest]

    init(_ area: AreaDigest) {
      (key, counts, referenceDate, dates) = (area.key, area.counts, area.referenceDate, area.dates)
      (ratings, clients) = (area.ratings, area.clients)
    }
  }
}

extension Conversion.Form {
  fileprivate var extractForm: ExtractForm {
    switch self {
    case .xml, .xmlPerPart: .xml
    case .csv: .csv
    case .xlsx: .xlsx
    }
  }
}

extension Conversion.Rows {
  init(_ lines: ExtractLines) {
    ratings = lines.assessments.map { line in
      Conversion.Rating(
        subject: Conversion.Subject(line.origin), criterion: line.criterion, outcome: line.outcome, date: line.date,
        isConsensus: line.isConsensus, inspector: line.inspector, ground: line.evidence.ground,
        locator: line.evidence.locator, explanation: line.evidence.explanation)
    }
    facts = lines.facts.map { line in
      Conversion.StatedFact(
        subject: Conversion.Subject(line.origin), definition: line.definition, value: line.value, date: line.date,
        locator: line.locator)
    }
    // A dossier of which nothing is told is there in XML for its ratings.
    descriptions = lines.dossiers.map { line in
      Conversion.Description(
        subject: Conversion.Subject(line.origin), age: line.age, inCareSince: line.inCareSince, problems: line.problems,
        vulnerabilities: line.vulnerabilities)
    }.filter { $0.age != nil || $0.inCareSince != nil || !$0.problems.isEmpty || !$0.vulnerabilities.isEmpty }
    clients = lines.clients.map(\.client)
  }

  /// The rows about each client by each source, in their order: XML puts those together.
  fileprivate var perSubject: PerSubject {
    PerSubject(
      ratings: Dictionary(grouping: ratings, by: \.subject), facts: Dictionary(grouping: facts, by: \.subject),
      descriptions: Dictionary(grouping: descriptions, by: \.subject))
  }

  fileprivate struct PerSubject: Hashable {
    let ratings: [Conversion.Subject: [Conversion.Rating]]
    let facts: [Conversion.Subject: [Conversion.StatedFact]]
    let descriptions: [Conversion.Subject: [Conversion.Description]]
  }
}
