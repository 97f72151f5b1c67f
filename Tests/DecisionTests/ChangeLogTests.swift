import AssessmentModel
import Diagnostics
import Disclosure
import FeedbackRound
import FrameworkFiles
import Reporting
import TestSupport
import Testing

/// What participants are told: what was asked, how it was received in words, what was done and why; and nothing else.
@Suite struct ChangeLogTests {
  static func review(_ path: String) throws -> DecisionReview {
    let decisions = try #require(
      Decisions.read(try ProjectFiles.text("Fixtures/besluiten/\(path)"), file: "besluiten.yaml").value)
    return DecisionReview(
      decisions, answers: SampleRound.answers, area: SampleRound.area(), framework: SampleRound.framework,
      search: SampleRound.search)
  }

  /// All texts of a page.
  static func texts(_ page: Page) -> [String] {
    func texts(_ section: PageSection) -> [String] {
      [section.heading]
        + section.blocks.flatMap { block -> [String] in
          switch block {
          case .paragraph(let text): [text]
          case .list(let items, _): items
          case .terms(let terms): terms.flatMap { [$0.label, $0.text] }
          case .notice(let notice): [notice.label, notice.text]
          case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.lines) }
          }
        } + section.sections.flatMap(texts)
    }
    return [page.title, page.subtitle] + page.header.map(\.text) + page.sections.flatMap(texts)
  }

  @Test func `of each statement stands what was asked, done and why`() throws {
    let review = try Self.review("goed/alles.yaml")
    let page = ChangeLogPage.page(of: review, search: SampleRound.search)
    let texts = Self.texts(page)
    for statement in SampleRound.round.statements { #expect(texts.contains(statement.text)) }
    for decision in review.decisions.decisions {
      if let reason = decision.reason { #expect(texts.contains(reason), "\(reason)") }
      if let text = decision.newText { #expect(texts.contains("\(text)."), "\(text)") }
    }
    #expect(texts.contains("De bevinding is vervallen."))
    #expect(texts.contains("De tekst is aangepast."))
    #expect(texts.contains("De bevinding is toegevoegd."))
    #expect(texts.contains("na terugkoppeling, 21 juni 2031"))
    #expect(page.confidentiality == nil)
  }

  @Test func `a response stands in it only as was decided, and never who gave it where they are few`() throws {
    let texts = Self.texts(ChangeLogPage.page(of: try Self.review("goed/alles.yaml"), search: SampleRound.search))
    #expect(texts.contains("“Zo is het” (buurtwerker)"))
    #expect(texts.contains("“Bel mij op [telefoonnummer]”"))
    #expect(texts.contains("“Mooi gedaan” (buurtwerker)"))
    #expect(!texts.contains { $0.contains("Zie cliënt") || $0.contains("06-1") || $0.contains("potheker") })
    let released = Self.texts(
      ChangeLogPage.page(of: try Self.review("goed/met-vrijgave.yaml"), search: SampleRound.search))
    #expect(released.contains("“Bel mij op 06-12345678”"))
  }

  @Test func `it names no client, no organisation and no inspector`() throws {
    let texts = Self.texts(ChangeLogPage.page(of: try Self.review("goed/alles.yaml"), search: SampleRound.search))
    for text in texts { #expect(SampleRound.search.hits(in: text).isEmpty, "\(text)") }
    #expect(!texts.contains { $0.contains("i1") || $0.contains("i2") })
  }

  /// How many chose what, and what is said of it.
  struct Received: Sendable {
    let yes, partly, no, unknown: Int
    let words: String
  }

  @Test(arguments: [
    Received(yes: 0, partly: 0, no: 0, unknown: 0, words: "Hierop kwam geen antwoord."),
    Received(yes: 4, partly: 0, no: 0, unknown: 0, words: "te weinig antwoorden"),
    Received(yes: 5, partly: 0, no: 0, unknown: 0, words: "Iedereen die er iets over kon zeggen, herkende dit."),
    Received(yes: 0, partly: 0, no: 5, unknown: 0, words: "Niemand die er iets over kon zeggen, herkende dit."),
    Received(yes: 0, partly: 5, no: 0, unknown: 0, words: "herkende dit deels."),
    Received(yes: 4, partly: 0, no: 0, unknown: 1, words: "Te weinig mensen konden hier iets over zeggen."),
    Received(yes: 2, partly: 1, no: 0, unknown: 4, words: "De meesten konden hier niets over zeggen."),
    Received(yes: 0, partly: 0, no: 0, unknown: 5, words: "kon hier niets over zeggen"),
    Received(yes: 5, partly: 0, no: 0, unknown: 5, words: "Veel anderen konden er niets over zeggen."),
    Received(yes: 6, partly: 0, no: 1, unknown: 0, words: "De meesten herkenden dit, maar niet iedereen."),
    Received(yes: 6, partly: 1, no: 0, unknown: 0, words: "De meesten herkenden dit, anderen deels."),
    Received(yes: 1, partly: 0, no: 6, unknown: 0, words: "De meesten herkenden dit niet, anderen wel."),
    Received(yes: 0, partly: 1, no: 6, unknown: 0, words: "De meesten herkenden dit niet, anderen deels."),
    Received(yes: 1, partly: 5, no: 1, unknown: 0, words: "De meesten herkenden dit deels."),
    Received(yes: 3, partly: 0, no: 3, unknown: 0, words: "De antwoorden liepen uiteen"),
  ])
  func `how a statement was received is said in words, without a number`(received: Received) {
    var counts = RecognitionCounts()
    for (choice, number) in [
      (Recognition.recognised, received.yes), (.partly, received.partly), (.notRecognised, received.no),
      (.cannotSay, received.unknown),
    ] {
      for _ in 0..<number { counts.add(choice) }
    }
    let words = DutchDecisionWords.reception(counts, least: ChangeLogPage.least)
    #expect(words.contains(received.words), "\(words)")
    #expect(!words.contains { $0.isNumber })
  }
}
