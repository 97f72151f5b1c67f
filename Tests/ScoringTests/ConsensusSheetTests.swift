import AssessmentModel
import Diagnostics
import TestSupport
import Testing

@testable import Scoring

/// What is to be agreed on, and what agreement would do.
@Suite struct ConsensusSheetTests {
  private func sheet(_ lines: [String]) throws -> ConsensusSheet {
    try #require(try TestLines(lines.map { "c1 huisarts CC1.1 \($0)" }, in: TestExtract.shipped()).sheet)
  }

  @Test func `only what inspectors do not say the same is open, with the line of each`() throws {
    #expect(try sheet(["V i1", "V i2"]).open.isEmpty)
    #expect(try sheet(["V i1"]).open.isEmpty)
    let open = try sheet(["V i1", "VG i2", "V i3"]).open
    #expect(open.count == 1 && open[0].distance == 1 && open[0].status == .open)
    #expect(open[0].assessments.map(\.inspector.description) == ["i1", "i2", "i3"])
    #expect(open[0].assessments.map(\.origin.position.line) == [2, 3, 4])
    #expect(open[0].effects.map(\.outcome.rating?.rank) == [2, 3])
  }

  @Test func `a level beside a non-rating has no distance, and both can be agreed on`() throws {
    let open = try sheet(["nvt i1", "V i2"]).open
    #expect(open.count == 1 && open[0].distance == nil)
    #expect(open[0].effects.map(\.outcome) == [.rated(Rating(rank: 3)), .notApplicable])
    #expect(try sheet(["nvt i1", "V i2", "V i3"]).open.first?.distance == nil)
  }

  @Test func `what a consensus settled stands apart`() throws {
    let found = try sheet(["V i1 2026-04-10", "VN i2 2026-04-10", "VG 2026-04-20 consensus"])
    #expect(found.open.isEmpty && found.settled.count == 1)
    guard case .agreed(let agreed) = try #require(found.settled.first).status else {
      Issue.record("not agreed")
      return
    }
    #expect(agreed.outcome == .rated(Rating(rank: 2)) && agreed.origin.position.line == 4)
    #expect(found.settled[0].effects.isEmpty)
  }

  @Test func `what the inspectors rated anew is settled, and a later difference is open`() throws {
    let revised = try sheet(["V i1 2026-04-10", "VN i2 2026-04-10", "V i2 2026-04-11"])
    #expect(revised.open.isEmpty && revised.settled.map(\.status) == [.revised])
    #expect(revised.settled.first?.assessments.map(\.outcome.rating?.rank) == [3, 0])
    let later = try sheet(["V i1 2026-04-10", "V i2 2026-04-10", "VN i2 2026-04-11"])
    #expect(later.open.first?.distance == 3)
  }

  @Test func `a consensus that contradicts itself settles nothing`() throws {
    let found = try sheet(["V i1", "VN i2", "VG 2026-04-20 consensus", "V 2026-04-20 consensus"])
    #expect(found.open.map(\.status) == [.contradictedConsensus] && found.settled.isEmpty)
    #expect(found.open.first?.sourceRating == nil)
  }

  @Test func `the largest distance comes first, and of equal ones what reaches furthest`() throws {
    let pad = (2...6).flatMap { ["c\($0) huisarts CC1.1 V i1", "c\($0) huisarts CC1.2 V i1"] }
    let lines = try TestLines(
      pad + [
        "c1 huisarts CC1.1 VG i1", "c1 huisarts CC1.1 V i2", "c3 huisarts CC1.2 nvt i2", "c4 huisarts CC1.2 VN i2",
        "c5 client CC1.1 V i1", "c5 client CC1.1 VG i2",
      ], in: TestExtract.shipped())
    let open = try #require(lines.sheet).open
    #expect(open.map(\.distance) == [3, 1, 1, nil])
    #expect(open.map(\.client.description) == ["c4", "c1", "c5", "c3"])
    #expect(open[2].isContext && open[2].reach == .criterion)
  }

  /// The cheap way, counts with one client moved, against the long way: the line added and all scored again.
  @Test(arguments: 0..<30)
  func `the effect of agreement is what scoring makes of the added line`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let framework =
      switch seed % 3 {
      case 0: try TestExtract.shipped()
      case 1: try TestExtract.invented()
      default: SampleFramework.make(levels: 5, hasSides: seed % 2 == 0, themes: [2, 1])
      }
    let made = try TestLines(Self.lines(in: framework, &random), in: framework)
    let sheet = try #require(made.sheet)
    var compared = 0
    let before = try #require(made.result(of: made.lines.assessments))
    for disagreement in sheet.open {
      #expect(disagreement.now.proposal == AreaProposal(before.ratings[disagreement.norm]))
      for effect in disagreement.effects {
        let first = try #require(disagreement.assessments.first)
        let agreed = Assessment(
          origin: first.origin, criterion: first.criterion, outcome: effect.outcome,
          date: CalendarDate(dayNumber: 800_000), isConsensus: true, inspector: ExactName(""), evidence: Evidence())
        let after = try #require(made.result(of: made.lines.assessments + [agreed]))
        #expect(effect.state.proposal == AreaProposal(after.ratings[disagreement.norm]))
        let client = after.clientResults.first { $0.client == disagreement.client }
        #expect(client?.ratings[disagreement.norm].outcome == effect.state.client)
        compared += 1
      }
    }
    #expect(compared > 0)
  }

  private static func lines(in framework: Framework, _ random: inout SeededGenerator) -> [String] {
    let scale = framework.scale
    let outcomes = scale.levels.map(\.short) + [scale.notApplicable.short, scale.notAssessed.short]
    let dates = ["", "2026-04-10", "2026-04-11"]
    return (0..<150).map { _ in
      let outcome = outcomes.randomElement(using: &random) ?? ""
      let criterion = framework.criteria.prefix(6).randomElement(using: &random)?.id ?? ""
      let source = framework.sources.prefix(4).randomElement(using: &random)?.id ?? ""
      let series = Int.random(in: 0..<20, using: &random) == 0 ? "consensus" : ""
      return [
        "c\(Int.random(in: 1...9, using: &random))", source, criterion, outcome,
        "i\(Int.random(in: 1...3, using: &random))", dates.randomElement(using: &random) ?? "", series,
      ].joined(separator: " ")
    }
  }
}
