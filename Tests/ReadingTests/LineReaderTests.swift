import AssessmentModel
import Diagnostics
import DossierFiles
import Foundation
import Scoring
import TestSupport
import Testing

/// Lines are read again with places and texts: the same lines that were scored.
@Suite struct LineReaderTests {
  private static let seeds: [UInt64] = [11, 12, 13]

  private struct Statement: Hashable {
    let area: AreaKey
    let client: ExactName
    let source: Int
    let organisation: ExactName?
    let criterion: Int
    let outcome: Outcome
    let date: CalendarDate?
    let isConsensus: Bool
    let inspector: ExactName
    let locator: String?
    let explanation: String?

    init(_ line: Assessment) {
      (area, client, source) = (line.origin.area, line.origin.client, line.origin.source)
      (organisation, criterion, outcome) = (line.origin.organisation, line.criterion, line.outcome)
      (date, isConsensus, inspector) = (line.date, line.isConsensus, line.inspector)
      (locator, explanation) = (line.evidence.locator, line.evidence.explanation)
    }
  }

  private static func lines(_ name: String, _ text: String) throws -> ExtractLines {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: name)
    return LineReader(framework: try Reading.framework.get()).lines(in: [(path, name)])
  }

  @Test(arguments: seeds)
  func `XML and CSV of the same rows give the same lines`(seed: UInt64) throws {
    let extract = RandomExtract(seed: seed)
    let fromXML = try Self.lines("extract.xml", extract.xml()).assessments
    let fromCSV = try Self.lines("extract.csv", extract.csv()).assessments
    #expect(fromXML.map(Statement.init) == fromCSV.map(Statement.init))
    #expect(fromXML.count > 40)
  }

  @Test(arguments: seeds)
  func `each place holds the rating that it names`(seed: UInt64) throws {
    let extract = RandomExtract(seed: seed)
    for (name, text) in [("extract.xml", extract.xml()), ("extract.csv", extract.csv(end: "\r\n"))] {
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      for assessment in try Self.lines(name, text).assessments {
        let line = try #require(assessment.origin.position.line)
        #expect(assessment.origin.lines.contains(line))
        let (first, last) = (assessment.origin.lines.lowerBound, assessment.origin.lines.upperBound)
        let whole = lines[(first - 1)..<last].joined(separator: "\n")
        let codes = try Reading.framework.get().scale[assessment.outcome]
        let spellings = [codes.id, codes.label] + codes.synonyms
        let own = lines[line - 1].lowercased()
        #expect(spellings.contains { own.contains($0.lowercased()) }, "\(name):\(line)")
        if let text = assessment.evidence.explanation?.components(separatedBy: "\n").last, !text.contains("\"") {
          #expect(whole.contains(text) || whole.contains("&"), "\(name):\(line)")
        }
      }
    }
  }

  @Test func `the lines of an example have its facts and what is told of clients`() throws {
    let text = try ProjectFiles.text("Fixtures/igj-2020/xml/best/thuiszorg-a.xml")
    let lines = try Self.lines("thuiszorg-a.xml", text)
    #expect(lines.dossiers.count == text.components(separatedBy: "<dossier ").count - 1)
    #expect(lines.facts.count == text.components(separatedBy: "<feit ").count - 1)
    #expect(lines.assessments.count == text.components(separatedBy: "<oordeel ").count - 1)
    let first = try #require(lines.dossiers.first)
    #expect(first.age == 86 && first.problems == ["complexe_somatiek", "hartfalen"])
    #expect(first.inCareSince == CalendarDate(iso: "2016-11-07"))
    #expect(first.vulnerabilities == [.init(kind: "ziekenhuisopname", since: CalendarDate(iso: "2019-01-14"))])
    #expect(lines.facts.first?.locator == "zorgplan, blz. 1")
  }

  @Test func `the tables of CSV have the same facts and dossiers as the XML`() throws {
    let framework = try Reading.framework.get()
    func all(_ form: String) throws -> ExtractLines {
      let folder = "Fixtures/igj-2020/\(form)/best"
      let names = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder)).sorted()
      return LineReader(framework: framework).lines(
        in: names.filter { !$0.hasSuffix(".yaml") }.map { (ProjectFiles.path("\(folder)/\($0)"), $0) })
    }
    let (xml, csv) = (try all("xml"), try all("csv"))
    func facts(_ lines: ExtractLines) -> Set<String> {
      Set(
        lines.facts.map { "\($0.origin.client) \($0.origin.source) \($0.definition) \($0.value) \($0.locator ?? "")" })
    }
    func dossiers(_ lines: ExtractLines) -> Set<String> {
      Set(
        lines.dossiers.map {
          "\($0.origin.client) \($0.origin.source) \($0.age ?? 0) \($0.problems) \($0.vulnerabilities)"
        })
    }
    #expect(facts(xml) == facts(csv))
    #expect(dossiers(xml) == dossiers(csv))
    #expect(Set(xml.assessments.map(Statement.init)) == Set(csv.assessments.map(Statement.init)))
  }
}
