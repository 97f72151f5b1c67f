import AssessmentModel
import Diagnostics
import Scoring
import TestSupport
import Testing

/// Contradictions are settled by rating anew or by accepting them with a reason, and who states what is counted.
@Suite struct AcceptanceTests {
  private func acceptance(_ client: String, source: Int, rank: Int, line: Int) throws -> Acceptance {
    Acceptance(
      check: 0, client: ExactName(client), source: source, rating: Rating(rank: rank), reason: "Verzonnen.",
      inspector: "i1", date: try #require(CalendarDate(iso: "2030-06-01")),
      position: FilePosition(file: "werkgebied.yaml", line: line))
  }

  @Test func `an acceptance holds for one check, client, source and rating`() throws {
    let framework = FactLines.framework(try FactLines.check("gedeeld", .outside([.yesNo(true)]), from: 1))
    let clients = ["a", "b", "c", "d"]
    let lines = try FactLines(
      clients.flatMap { ["\($0) apotheker N1.1 \($0 == "b" ? "T2" : "T3")", "\($0) apotheker gedeeld=nee"] },
      in: framework
    ).lines
    let result = FactCheckResult(
      lines, framework: framework, referenceDate: nil,
      acceptances: [
        try acceptance("a", source: 0, rank: 2, line: 1), try acceptance("b", source: 0, rank: 2, line: 2),
        try acceptance("c", source: 1, rank: 2, line: 3), try acceptance("x", source: 0, rank: 2, line: 4),
      ])
    #expect(result.accepted.map(\.contradiction.client.description) == ["a"])
    #expect(result.open.map(\.contradiction.client.description) == ["b", "c", "d"])
    #expect(result.outdated.map { "\($0.acceptance.position.line ?? 0) \($0.rating.rank)" } == ["2 1"])
    #expect(result.unmatched.map(\.position.line) == [3, 4])
  }

  @Test func `what could not be held is said`() throws {
    func skipped(_ kind: FactCheck.Kind, _ lines: [String], on date: CalendarDate?) throws -> [String] {
      let framework = FactLines.framework(try FactLines.check("dag", kind))
      return FactCheckResult(try FactLines(lines, in: framework).lines, framework: framework, referenceDate: date)
        .skipped.map(\.rawValue)
    }
    let day = try #require(CalendarDate(iso: "2030-06-15"))
    #expect(try skipped(.olderThan(months: 1), ["c apotheker N1.1 T3"], on: nil) == ["geen_peildatum"])
    #expect(try skipped(.olderThan(months: 1), ["c apotheker N1.1 T3"], on: day) == [])
    #expect(try skipped(.absent, ["c apotheker N1.1 T3"], on: nil) == ["geen_feiten"])
    #expect(try skipped(.absent, ["c apotheker aantal=1"], on: nil) == [])
  }

  @Test func `who states what is counted per source, and compared per client`() throws {
    let framework = SampleFramework.make(facts: FactLines.facts)
    let lines = try FactLines(
      [
        "a apotheker wie=arts", "a buurtwerker wie=arts", "b apotheker wie=arts", "b buurtwerker wie=buur",
        "c apotheker wie=buur", "d apotheker wie=buur", "d apotheker wie=arts", "d buurtwerker wie=arts",
        "e apotheker aantal=2",
      ], in: framework
    ).lines
    let result = FactCheckResult(lines, framework: framework, referenceDate: nil)
    let statements = try #require(result.statements.first)
    #expect(result.statements.count == 1 && statements.definition == 3)
    #expect(statements.clients.map(\.client.description) == ["a", "b", "c", "d"])
    #expect(statements.clients.map(\.agrees) == [true, false, nil, nil])
    #expect(statements.clients[3].perSource == [.contested, .value(.choice(0))])
    #expect([0, 1].map { statements.number(of: .choice(0), by: $0) } == [2, 2])
    #expect([0, 1].map { statements.number(of: .choice(1), by: $0) } == [1, 1])
  }
}
