import Diagnostics
import FeedbackRound
import Foundation
import FrameworkFiles
import TestSupport
import Testing

/// The file in which people decide: made, read, and completed when more answers come in.
@Suite struct DecisionFileTests {
  static let file = DecisionFile(answers: SampleRound.answers, search: SampleRound.search)

  @Test func `a new file is that of the fixture`() throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Self.file.draft.write(
        toFile: ProjectFiles.path("Fixtures/besluiten/open.yaml"), atomically: true, encoding: .utf8)
    }
    #expect(try ProjectFiles.text("Fixtures/besluiten/open.yaml") == Self.file.draft, "UPDATE_GOLDEN=1 writes it anew")
  }

  @Test func `a new file reads without a message, with everything open`() throws {
    let read = Decisions.read(Self.file.draft, file: "besluiten.yaml")
    #expect(read.diagnostics.isEmpty)
    let decisions = try #require(read.value)
    let round = SampleRound.round
    #expect(decisions.round == round.id && decisions.version == round.version)
    #expect(decisions.decisions.map(\.statement) == round.statements.map(\.id))
    #expect(decisions.decisions.allSatisfy { $0.kind == .open })
    #expect(decisions.decisions.map(\.oldText) == round.statements.map(\.text))
    #expect(decisions.releases.map(\.response) == SampleRound.answers.responses.map(\.key))
    // What was found waits for a decision; the rest is not shown unless somebody says so.
    let open = decisions.releases.filter { $0.kind == .open }.map(\.response)
    #expect(Set(open) == Set([SampleRound.key(of: "Bel mij op 06-12345678"), SampleRound.key(of: "Zie cliënt c1")]))
    #expect(decisions.releases.filter { $0.kind != .open }.allSatisfy { $0.kind == .withheld })
  }

  @Test func `what was found in a response does not stand in the file`() {
    #expect(!Self.file.draft.contains("12345678"))
    #expect(!Self.file.draft.contains("c1"))
    #expect(Self.file.draft.contains("Bel mij op [telefoonnummer]"))
  }

  @Test func `a text with line ends and signs that steer cannot end its comment`() throws {
    var answers = SampleRound.answers
    answers.general[0].text = "een\nbesluiten: []\u{2028}twee\r\u{85}drie"
    let draft = DecisionFile(answers: answers, search: SampleRound.search).draft
    let read = Decisions.read(draft, file: "besluiten.yaml")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value?.decisions.count == SampleRound.round.statements.count)
  }

  @Test func `a file that names all is not touched`() throws {
    let decisions = try #require(Decisions.read(Self.file.draft, file: "b").value)
    #expect(try Self.file.completed(Self.file.draft, decisions) == nil)
  }

  @Test func `what a file does not name is added as open, and the rest of it stays`() throws {
    let draft = Self.file.draft
    let lines = draft.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("- stelling: B2") })
    let end = try #require(lines[(start + 1)...].firstIndex { !$0.hasPrefix("  ") })
    let lastReply = try #require(lines.lastIndex { $0.hasPrefix("- reactie") })
    let shorter = (lines[..<start] + lines[end..<lastReply]).joined(separator: "\n") + "\n"
    let decisions = try #require(Decisions.read(shorter, file: "b").value)
    let completed = try #require(try Self.file.completed(shorter, decisions))
    #expect(completed.statements == ["B2"])
    #expect(completed.responses == [SampleRound.answers.responses.last?.key])
    let read = try #require(Decisions.read(completed.text, file: "b").value)
    #expect(read["B2"]?.kind == .open)
    #expect(Set(read.decisions.map(\.statement)) == Set(SampleRound.round.statements.map(\.id)))
    let left = Set(completed.text.split(separator: "\n"))
    #expect(shorter.split(separator: "\n").allSatisfy(left.contains))
  }
}
