import AssessmentModel
import Diagnostics
import FeedbackRound
import Foundation
import FrameworkFiles
import Reporting
import TestSupport
import Testing

/// Decisions held against round, answers and werkgebied: what is wrong with each, by the fixture of its code.
@Suite struct DecisionReviewTests {
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path("Fixtures/besluiten/\(folder)")).sorted()
  }

  /// The werkgebied that a bad file is held against, where what is wrong is there.
  static func werkgebied(for code: String) -> Werkgebied {
    var area = SampleRound.werkgebied
    switch code {
    case "B103": area.status = .determined
    case "B115": area.determinations = [SampleArea.determination(norm: 0, 1)]
    case "B116": area.findings.remove(at: 0)
    case "B117": area.findings[0].text = "Men belt elkaar nooit"
    case "B119":
      var determination = SampleArea.determination(norm: 0, 2)
      determination.evidence = ["B3"]
      area.determinations = [determination]
    case "B120", "B121":
      area.findings.append(Finding(id: "B9", norm: 0, kind: .finding, text: "Iets anders", evidence: []))
    default: break
    }
    return area
  }

  /// What is said of a file, and what was made of it.
  static func review(_ path: String, _ werkgebied: Werkgebied) throws -> (said: [Diagnostic], review: DecisionReview) {
    let text = try ProjectFiles.text("Fixtures/besluiten/\(path)")
    let read = Decisions.read(text, file: "besluiten.yaml")
    let review = DecisionReview(
      try #require(read.value), answers: SampleRound.answers, area: SampleRound.area(werkgebied),
      framework: SampleRound.framework, search: SampleRound.search)
    return (read.diagnostics + review.diagnostics, review)
  }

  @Test func `of a good file nothing is said, and all is decided`() throws {
    for file in try Self.files(in: "goed") {
      let (said, review) = try Self.review("goed/\(file)", SampleRound.werkgebied)
      #expect(said.isEmpty, "\(file): \(said)")
      #expect(review.isComplete, "\(file)")
    }
  }

  @Test func `of a bad file its code is said and no other, at a line`() throws {
    for file in try Self.files(in: "fout") {
      let code = String(file.prefix(4))
      let (said, review) = try Self.review("fout/\(file)", Self.werkgebied(for: code))
      let codes = Set(said.map(\.code))
      // What could not be read may also be missing.
      let isOfForm = code.hasPrefix("K")
      #expect(isOfForm ? codes.contains(code) : codes == [code], "\(file): \(codes.sorted())")
      #expect(said.allSatisfy { $0.position.line != nil && $0.position.column != nil }, "\(file)")
      if !isOfForm { #expect(review.isComplete == said.allSatisfy { $0.severity == .warning }, "\(file)") }
    }
  }

  @Test func `every code about decisions has a bad file`() throws {
    let codes = Set(try Self.files(in: "fout").map { String($0.prefix(4)) })
    let known = DiagnosticCatalogue.dutch.words.keys.filter { $0.hasPrefix("B1") }
    #expect(Set(known).subtracting(codes) == [])
  }

  @Test func `no message repeats what a participant wrote or an inspector decided`() throws {
    for file in try Self.files(in: "fout") {
      let (said, _) = try Self.review("fout/\(file)", Self.werkgebied(for: String(file.prefix(4))))
      for diagnostic in said {
        let text = DiagnosticCatalogue.dutch.text(of: diagnostic)
        for part in ["Bel mij", "12345678", "c1", "gedeelde", "plan", "Zuid"] {
          #expect(!text.contains(part), "\(text)")
        }
      }
    }
  }

  @Test func `what is open is listed, and keeps the rest from being done`() throws {
    let text = try ProjectFiles.text("Fixtures/besluiten/open.yaml")
    let decisions = try #require(Decisions.read(text, file: "b").value)
    let review = DecisionReview(
      decisions, answers: SampleRound.answers, area: SampleRound.area(), framework: SampleRound.framework,
      search: SampleRound.search)
    #expect(review.diagnostics.isEmpty)
    #expect(review.open.map(\.id) == SampleRound.round.statements.map(\.id))
    #expect(review.openResponses.map(\.text) == ["Bel mij op 06-12345678", "Zie cliënt c1"])
    #expect(!review.isComplete)
  }

  @Test func `another rating that was determined is good`() throws {
    let text = try ProjectFiles.text("Fixtures/besluiten/fout/B114-niet-vastgesteld.yaml")
    let decisions = try #require(Decisions.read(text, file: "b").value)
    var werkgebied = SampleRound.werkgebied
    werkgebied.determinations = [SampleArea.determination(norm: 0, 1)]
    let review = DecisionReview(
      decisions, answers: SampleRound.answers, area: SampleRound.area(werkgebied), framework: SampleRound.framework,
      search: SampleRound.search)
    #expect(review.diagnostics.isEmpty, "\(review.diagnostics)")
  }

  @Test func `an identifier that a finding about another organisation has is refused`() throws {
    let text = try ProjectFiles.text("Fixtures/besluiten/goed/alles.yaml")
    let review = DecisionReview(
      try #require(Decisions.read(text, file: "b").value), answers: SampleRound.answers, area: SampleRound.area(),
      framework: SampleRound.framework, search: SampleRound.search, otherFindings: ["B4"])
    #expect(review.diagnostics.map(\.code) == ["B121"])
  }
}
