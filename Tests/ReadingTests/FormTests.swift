import AssessmentModel
import Diagnostics
import DossierFiles
import Foundation
import Scoring
import TestSupport
import Testing

/// A form read back says what it was made of.
@Suite struct FormTests {
  /// What a line says, without where it stands.
  private enum Statement: Hashable {
    case rating(AreaKey, ExactName, Int, ExactName?, Int, Outcome, CalendarDate?, Bool, ExactName, Evidence)
    case fact(AreaKey, ExactName, Int, ExactName?, Int, Fact.Value, CalendarDate?, String?)
    case dossier(
      AreaKey, ExactName, Int, ExactName?, Int?, CalendarDate?, [String], [AssessmentModel.Dossier.Vulnerability])
  }

  private static func statements(_ lines: ExtractLines) -> [Statement: Int] {
    let ratings = lines.assessments.map { line in
      let origin = line.origin
      return Statement.rating(
        origin.area, origin.client, origin.source, origin.organisation, line.criterion, line.outcome, line.date,
        line.isConsensus, line.inspector, line.evidence)
    }
    let facts = lines.facts.map { line in
      let origin = line.origin
      return Statement.fact(
        origin.area, origin.client, origin.source, origin.organisation, line.definition, line.value, line.date,
        line.locator)
    }
    let dossiers = lines.dossiers.map { line in
      let origin = line.origin
      return Statement.dossier(
        origin.area, origin.client, origin.source, origin.organisation, line.age, line.inCareSince, line.problems,
        line.vulnerabilities)
    }
    return Dictionary((ratings + facts + dossiers).map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The extracts of the project, each with its framework.
  private static let extracts: [(folder: String, framework: String, home: String)] = [
    ("Fixtures/igj-2020/xml/best", "igj-zorgnetwerken-2017", "Frameworks"),
    ("Fixtures/igj-zorg-thuis/xml/best", "igj-zorg-thuis", "Frameworks"),
    ("Fixtures/kaders/proef-wijkwelzijn", "proef-wijkwelzijn", "Fixtures/kaders"),
  ]

  @Test(arguments: extracts.indices)
  func `the form of each client says the same lines as the extract`(number: Int) throws {
    let extract = Self.extracts[number]
    let framework = try ProjectFiles.framework(extract.framework, in: extract.home)
    let folder = ProjectFiles.path(extract.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }.sorted()
    let lines = LineReader(framework: framework).lines(in: names.map { ("\(folder)/\($0)", $0) })
    try Self.expectSame(lines, framework)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `wild texts, doubled lines and other organisations come back too`(seed: UInt64) throws {
    let framework = try Reading.framework.get()
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(RandomExtract(seed: seed, rows: 120).xml().utf8), to: "wild.xml")
    try Self.expectSame(
      LineReader(framework: framework).lines(in: [(path, "wild.xml")]), framework, mergesDossiers: true)
  }

  /// - Parameter mergesDossiers: whether several dossiers of one source become one sheet.
  private static func expectSame(
    _ lines: ExtractLines, _ framework: Framework, mergesDossiers: Bool = false
  ) throws {
    struct Key: Hashable {
      let area: AreaKey
      let client: ExactName
    }
    let folder = try TemporaryFolder()
    var seen = 0
    for key in Set(lines.clients.map { Key(area: $0.area, client: $0.client) }) {
      func isOwn(_ origin: LineOrigin) -> Bool { origin.area == key.area && origin.client == key.client }
      var own = ExtractLines()
      own.assessments = lines.assessments.filter { isOwn($0.origin) }
      own.facts = lines.facts.filter { isOwn($0.origin) }
      own.dossiers = lines.dossiers.filter { isOwn($0.origin) }
      var form = DossierForm(framework: framework, area: key.area, client: key.client)
      form.lines = own
      let path = try folder.write(form.bytes(), to: "form-\(seen).xlsx")
      let reading = try Reading(paths: [(path, "form.xlsx")], framework: framework)
      let formCodes = reading.codes.filter { $0.hasPrefix("F") }
      #expect(formCodes == [], "\(reading.messages)")
      let back = LineReader(framework: framework).lines(in: [(path, "form.xlsx")])
      var (was, now) = (withoutLoneOrganisation(own), withoutLoneOrganisation(back))
      if mergesDossiers { (was.dossiers, now.dossiers) = ([], []) }
      #expect(statements(was) == statements(now), "\(key.client)")
      #expect(back.assessments.allSatisfy { $0.origin.position.sheet != nil && $0.origin.position.column == 4 })
      seen += 1
    }
    #expect(seen > 3)
  }

  /// Lines that name no organisation go with those of the only one on a form; both then say the same.
  private static func withoutLoneOrganisation(_ lines: ExtractLines) -> ExtractLines {
    var lines = lines
    func moved(_ origin: LineOrigin) -> LineOrigin {
      let others = lines.assessments.map(\.origin) + lines.facts.map(\.origin) + lines.dossiers.map(\.origin)
      let names = Set(others.filter { $0.source == origin.source }.map(\.organisation))
      let known = names.compactMap(\.self)
      guard origin.organisation == nil, known.count == 1 else { return origin }
      return LineOrigin(
        area: origin.area, client: origin.client, source: origin.source, organisation: known[0],
        position: origin.position, lines: origin.lines)
    }
    lines.assessments = lines.assessments.map { line in
      Assessment(
        origin: moved(line.origin), criterion: line.criterion, outcome: line.outcome, date: line.date,
        isConsensus: line.isConsensus, inspector: line.inspector, evidence: line.evidence)
    }
    return lines
  }

  @Test func `a form that nobody filled in says nothing, and nothing is said of it`() throws {
    let framework = try Reading.framework.get()
    var form = DossierForm(
      framework: framework, area: AreaKey(werkgebied: ExactName("best"), inspection: nil), client: ExactName("BE-99"))
    form.inspector = "i2"
    let reading = try Reading("leeg.xlsx", bytes: form.bytes())
    #expect(reading.messages == "")
    #expect(reading.areas.isEmpty)
    #expect(reading.files.first?.collected != nil)
  }

  @Test func `the same form gives the same bytes`() throws {
    let framework = try Reading.framework.get()
    let form = DossierForm(
      framework: framework, area: AreaKey(werkgebied: ExactName("best"), inspection: nil), client: ExactName("BE-99"))
    #expect(try form.bytes() == form.bytes())
  }
}
