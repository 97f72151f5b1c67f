import AssessmentModel
import Diagnostics
import TestSupport
import Testing

@testable import Scoring

/// The lines of a source say the same as the packed ratings that are scored.
@Suite struct SourceExplanationTests {
  @Test(arguments: 0..<300)
  func `lines with places give the statement that packed ratings give`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let lines = (0..<Int.random(in: 1...7, using: &random)).map { number in line(number, &random) }
    let explanation = SourceExplanation(lines)
    let packed = lines.map { line in
      PackedRating(
        Observation(
          criterion: 0, source: 0, outcome: line.outcome, date: line.date, isConsensus: line.isConsensus,
          inspector: Int(line.inspector.description) ?? 0))
    }
    #expect(explanation.statement == SourceStatement(packed.sorted()[...]))
    #expect(explanation.lines.count == lines.count)
  }

  private func line(_ number: Int, _ random: inout SeededGenerator) -> Assessment {
    let outcomes: [Outcome] = [0, 1, 2, 3].map { .rated(Rating(rank: $0)) } + [.notApplicable, .notAssessed]
    return Assessment(
      origin: LineOrigin(
        area: AreaKey(werkgebied: ExactName("a"), inspection: nil), client: ExactName("c"), source: 0,
        organisation: nil, position: FilePosition(file: "a.csv", line: number + 2), lines: (number + 2)...(number + 2)),
      criterion: 0, outcome: outcomes[Int.random(in: 0..<6, using: &random)],
      date: Int.random(in: 0..<3, using: &random) == 0
        ? nil : CalendarDate(dayNumber: 700_000 + Int.random(in: 0..<3, using: &random)),
      isConsensus: Int.random(in: 0..<5, using: &random) == 0,
      inspector: ExactName(String(Int.random(in: 0..<3, using: &random))), evidence: Evidence())
  }
}
