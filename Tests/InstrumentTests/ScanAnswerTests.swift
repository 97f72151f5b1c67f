import Diagnostics
import FeedbackFiles
import Foundation
import Instruments
import TestSupport
import Testing

/// What counts of the forms of a self-scan, and what does not and why.
@Suite struct ScanAnswerTests {
  static func sheet(
    _ respondent: String, in scan: SelfScan, role: String = "zorginhoudelijk", route: String = "ja",
    form: String? = nil, saves: Int? = nil, file: String, _ texts: [(row: String, field: String, text: String)]
  ) -> ScanSheet {
    let place = FilePosition(file: file)
    return ScanSheet(
      file: file, instrument: scan.head.id, version: scan.head.version, form: form, saves: saves,
      respondent: respondent, role: role, route: route,
      texts: texts.map { ScanText(row: $0.row, line: "", field: $0.field, text: $0.text, position: place) },
      position: place)
  }

  @Test func `each bad file of answers says what stands beside it`() throws {
    let scan = try SelfScanTests.shipped()
    let folder = "\(SelfScanTests.fixtures)/fout/antwoorden"
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder))
      .filter { !$0.hasSuffix(".txt") }.sorted()
    var shown: Set<String> = []
    for name in names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: ProjectFiles.path("\(folder)/\(name)")))
      let read = ScanAnswerFile.read(Array(bytes), file: name, of: scan)
      let collected = ScanAnswers.collect(read.sheets, for: scan)
      let said = read.diagnostics + collected.diagnostics
      try expectGolden(said, at: "\(folder)/\(name).meldingen.txt")
      shown.formUnion(said.map(\.code))
      // Nothing that was written is lost: it counts, or stands apart.
      let written = read.sheets.flatMap(\.texts).map(\.text)
      let counted = collected.answers.entries.flatMap { $0.texts.values }
      let kept = Set(counted + collected.answers.held.map(\.written.text))
      #expect(Set(written) == kept, "\(name)")
    }
    let elsewhere: Set = ["N112", "N113", "N114", "N136", "N139", "N140"]
    let known = DiagnosticCatalogue.dutch.words.keys.filter { ("N110"..."N199").contains($0) }
    #expect(shown.union(elsewhere) == Set(known))
    #expect(shown.isDisjoint(with: elsewhere))
  }

  @Test func `no message repeats a text that somebody filled in`() throws {
    let scan = try SelfScanTests.shipped()
    let folder = "\(SelfScanTests.fixtures)/fout/antwoorden"
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder))
    for name in names where !name.hasSuffix(".txt") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: ProjectFiles.path("\(folder)/\(name)")))
      let read = ScanAnswerFile.read(Array(bytes), file: name, of: scan)
      for diagnostic in read.diagnostics + ScanAnswers.collect(read.sheets, for: scan).diagnostics {
        #expect(!diagnostic.arguments.values.contains { $0.contains("Verzonnen") || $0.contains("zomaar") }, "\(name)")
      }
    }
  }

  @Test func `nobody whose role or route is not known is said to have answered everything`() throws {
    let scan = try SelfScanTests.shipped()
    let sheets = [
      Self.sheet("r1", in: scan, role: "", route: "", file: "a", [("4.1", "huidig", "Weinig.")]),
      Self.sheet("r2", in: scan, route: "", file: "b", [("4.1", "huidig", "Weinig.")]),
    ]
    let result = ScanResult(ScanAnswers.collect(sheets, for: scan).answers)
    let lines = result.answers.respondents.indices.map { ScanReportPage.unanswered(by: $0, in: result) }
    #expect(lines.count == 2 && lines[0] == ["niet bekend is wat is gevraagd, want de rol ontbreekt"])
    #expect(lines[1].last?.hasPrefix("niet bekend is wat bij de route is gevraagd") == true)
  }

  @Test func `what is not asked is something else than what is not answered`() throws {
    let scan = try SelfScanTests.shipped()
    let sheets = [
      Self.sheet("r1", in: scan, file: "a", [("1.1.1", "huidig", "Goed."), ("3.1.5.a", "wens", "Sneller.")]),
      Self.sheet("r2", in: scan, role: "beleid", route: "nog_niet", file: "b", [("4.1", "huidig", "Weinig.")]),
    ]
    let answers = ScanAnswers.collect(sheets, for: scan).answers
    func state(_ id: String, _ respondent: Int) throws -> ScanState {
      answers.state(of: try #require(scan.rows.firstIndex { $0.id == id }), for: respondent)
    }
    #expect(try state("1.1.1", 0) == .answered)
    #expect(try state("3.1.5", 0) == .answered)
    #expect(try state("3.1.5.b", 0) == .notAnswered)
    #expect(try state("1.1.10", 0) == .nothingAdded)
    #expect(try state("1.2.1", 0) == .notAsked(.route))
    #expect(try state("1.2.1", 1) == .notAsked(.role))
    #expect(try state("4.2", 1) == .notAnswered)
  }

  @Test func `the last save of a form counts, and two forms with one code do not`() throws {
    let scan = try SelfScanTests.shipped()
    let first = Self.sheet("r1", in: scan, form: "f1", saves: 1, file: "a", [("1.1.1", "huidig", "Oud.")])
    let second = Self.sheet("r1", in: scan, form: "f1", saves: 2, file: "b", [("1.1.1", "huidig", "Nieuw.")])
    let again = Self.sheet("r1", in: scan, form: "f1", saves: 2, file: "c", [("1.1.1", "huidig", "Nieuw.")])
    for order in [[first, second, again], [second, again, first], [again, first, second]] {
      let (answers, diagnostics) = ScanAnswers.collect(order, for: scan)
      #expect(answers.entries.map { $0.texts.values.first } == ["Nieuw."])
      #expect(answers.held.map(\.reason) == [.savedAgain])
      #expect(diagnostics.map(\.code).sorted() == ["N112", "N113"])
    }
    let other = Self.sheet("R1 ", in: scan, file: "d", [("1.1.1", "huidig", "Iets anders.")])
    let (answers, diagnostics) = ScanAnswers.collect([first, other], for: scan)
    #expect(answers.respondents.isEmpty)
    #expect(answers.held.map(\.reason) == [.doubledRespondent, .doubledRespondent])
    #expect(diagnostics.map(\.code) == ["N114", "N114"])
  }

  @Test func `the examples of the formats are read`() throws {
    let scan = try SelfScanTests.shipped()
    let page = try ProjectFiles.text("docs/formats.md")
    let section = try #require(page.split(separator: "## Ingevulde zelfscan\n").last?.split(separator: "\n## ").first)
    let examples = section.matches(of: #/```(?:csv|json)\n([^`]+)```/#).map { Array(String($0.1).utf8) }
    #expect(examples.count == 2)
    for example in examples {
      let read = ScanAnswerFile.read(example, file: "voorbeeld", of: scan)
      let collected = ScanAnswers.collect(read.sheets, for: scan)
      #expect(read.diagnostics + collected.diagnostics == [])
      #expect(collected.answers.entries.count == 1)
    }
  }

  @Test func `a file that is too large is not read`() throws {
    let bytes = [UInt8](repeating: 0x7B, count: AnswerFile.mostBytes + 1)
    let read = ScanAnswerFile.read(bytes, file: "groot.json", of: try SelfScanTests.shipped())
    #expect(read.diagnostics.map(\.code) == ["N136"])
    #expect(read.sheets.isEmpty)
  }
}
