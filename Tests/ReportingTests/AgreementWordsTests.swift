import AssessmentModel
import TestSupport
import Testing

@testable import Reporting
@testable import Scoring

/// The sentences about who agrees with whom.
@Suite struct AgreementWordsTests {
  private let framework = SampleFramework.make()

  private func sentence(_ counts: [[Int]], isOneVoice: Bool = false, context: [Int] = []) -> String {
    let comparison = SourceComparison(
      criterion: 0, first: 0, second: 1, isOneVoice: isOneVoice, context: context, table: CrossTable(counts))
    return DutchAgreementWords.picture(comparison, framework: framework)
  }

  @Test func `the picture of two sources is worded by number`() {
    let start = "Het beeld van apotheker en buurtwerker komt bij "
    let cases: [([[Int]], String)] = [
      ([[0, 0, 0], [0, 8, 1], [0, 0, 3]], "11 van 12 cliënten overeen; bij 1 cliënt is dat van apotheker lager."),
      ([[0, 0, 0], [0, 0, 0], [0, 0, 3]], "alle 3 cliënten overeen."),
      ([[0, 0, 0], [0, 1, 0], [0, 0, 1]], "beide cliënten overeen."),
      ([[0, 0, 0], [0, 0, 0], [0, 0, 1]], "de enige cliënt overeen."),
      ([[0, 0, 0], [1, 0, 0], [0, 0, 0]], "de enige cliënt niet overeen; dat van buurtwerker is lager."),
      (
        [[0, 0, 1], [0, 0, 0], [0, 0, 0]],
        "de enige cliënt niet overeen; dat van apotheker is lager. Het verschil is meer dan één niveau."
      ),
      (
        [[0, 0, 1], [0, 0, 0], [0, 1, 0]],
        "geen van beide cliënten overeen; bij 1 cliënt is dat van apotheker lager en bij 1 cliënt dat van buurtwerker. "
          + "Bij 1 cliënt is het verschil meer dan één niveau."
      ),
      (
        [[0, 3, 0], [0, 0, 0], [0, 0, 0]], "geen van de 3 cliënten overeen; bij 3 cliënten is dat van apotheker lager."
      ),
      ([[0, 3, 0], [0, 1, 0], [0, 0, 0]], "1 van 4 cliënten overeen; bij 3 cliënten is dat van apotheker lager."),
    ]
    for (counts, words) in cases { #expect(sentence(counts) == start + words) }
  }

  @Test func `one voice and context are said`() {
    let counts = [[0, 0, 0], [0, 0, 0], [0, 0, 3]]
    #expect(sentence(counts, isOneVoice: true).hasSuffix(" Zij spreken hier met één stem."))
    #expect(sentence(counts, context: [1]).hasSuffix(" Buurtwerker telt hier niet mee en is context."))
    #expect(sentence(counts, context: [0, 1]).hasSuffix(" Beide tellen hier niet mee en zijn context."))
  }

  @Test func `pairs are worded without what did not happen`() {
    func words(_ outcomes: [(Int, Int)]) -> String {
      var counts = AgreementCounts()
      for (first, second) in outcomes { counts.add(.rated(Rating(rank: first)), .rated(Rating(rank: second))) }
      return DutchAgreementWords.pairs(counts)
    }
    #expect(words([]) == "Geen paar oordelen waarin beiden een niveau gaven.")
    #expect(words([(1, 1)]) == "1 paar oordelen: 1 gelijk.")
    #expect(
      words([(1, 1), (0, 1), (2, 0), (0, 0)])
        == "4 paren oordelen: 2 gelijk, 1 met één niveau verschil en 1 met meer dan één niveau verschil.")
  }

  @Test(arguments: [
    (0.8153, "0,82"), (-0.0439, "-0,04"), (1, "1,00"), (0, "0,00"), (-0.001, "0,00"), (0.605, "0,61"), (-1, "-1,00"),
  ])
  func `a coefficient has two decimals and a comma`(value: Double, words: String) {
    #expect(DutchAgreementWords.coefficient(.value(value)) == words)
  }

  @Test func `no coefficient is words, never a number`() {
    #expect(DutchAgreementWords.coefficient(.tooFewPairs) == "te weinig paren")
    #expect(DutchAgreementWords.coefficient(.notComputable) == "niet te berekenen")
  }

  @Test func `the appendix has no more than ten sentences about sources, and says how many more there are`() throws {
    let framework = SampleFramework.make(themes: [12])
    let comparisons = framework.criteria.indices.map { criterion in
      SourceComparison(
        criterion: criterion, first: 0, second: 1, isOneVoice: false, context: [],
        table: CrossTable([[0, criterion + 1, 0], [0, 1, 0], [0, 0, 0]]))
    }
    let section = SourceComparisonSection(comparisons, framework: framework).brief
    guard case .list(let items, _) = try #require(section.blocks.dropFirst().first) else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 10 && items.first?.hasPrefix("N12.1: het beeld") == true)
    guard case .paragraph(let rest) = try #require(section.blocks.last) else {
      Issue.record("no sentence about the rest")
      return
    }
    #expect(rest.hasPrefix("Nog 2 vergelijkingen"))
  }
}
