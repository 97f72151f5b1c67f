import AssessmentModel
import TestSupport
import Testing

@testable import Scoring

/// Collections of several files are merged in any order and grouping, with the same result.
@Suite struct MergeTests {
  /// Random lines about few clients, so that they meet: repeats, contradictions, consensus and organisations.
  static func lines(_ number: Int, in framework: Framework, using random: inout SeededGenerator) -> [String] {
    let outcomes = framework.scale.levels.map(\.short) + ["nvt", "nb"]
    let dates = ["", "2019-01-01", "2019-02-01", "2019-03-01"]
    let extras = ["", "", "", "consensus"]
    return (0..<number).map { _ in
      let client = "c\(Int.random(in: 1...8, using: &random))"
      let source = framework.sources[Int.random(in: framework.sources.indices, using: &random)].id
      let criterion = framework.criteria[Int.random(in: framework.criteria.indices, using: &random)].id
      let inspector = ["", "i1", "i2"][Int.random(in: 0...2, using: &random)]
      let organisation = ["", "@a", "@b"][Int.random(in: 0...2, using: &random)]
      return [
        client, source, criterion, outcomes[Int.random(in: outcomes.indices, using: &random)], inspector,
        dates[Int.random(in: dates.indices, using: &random)], extras[Int.random(in: extras.indices, using: &random)],
        organisation,
      ].joined(separator: " ")
    }
  }

  /// Everything that a result says, as text to compare.
  static func description(of collected: CollectedRatings, in framework: Framework) -> String {
    let scored = Scorer(framework: framework, options: .init(keepsClients: true)).score(collected)
    let areas = scored.result.areas.map { area in
      """
      \(area.key) \(area.clients) \(area.dossiers) \(area.conversations) \(area.omissions.lines) \
      \(area.omissions.codes.sorted()) \(String(describing: area.dates)) \(area.ratings) \(area.clientResults)
      """
    }
    let duplicates = scored.duplicates.map { "\($0)" }.sorted()
    return (areas + duplicates).joined(separator: "\n")
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `order and grouping of files do not change the result`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let framework = seed.isMultiple(of: 2) ? try TestExtract.invented() : try TestExtract.shipped()
    var lines: [(text: String, area: String)] = []
    for area in ["x", "y"] { lines += Self.lines(150, in: framework, using: &random).map { ($0, area) } }

    var whole = try TestExtract([], in: framework)
    for line in lines { try whole.add(line.text, area: line.area) }
    let expected = Self.description(of: whole.collected, in: framework)

    for _ in 1...4 {
      var parts = try (0..<5).map { _ in try TestExtract([], in: framework) }
      for line in lines.shuffled(using: &random) {
        try parts[Int.random(in: 0..<5, using: &random)].add(line.text, area: line.area)
      }
      var collections = parts.map(\.collected).shuffled(using: &random)
      // Merge neighbours until one is left: another grouping every time.
      while collections.count > 1 {
        let place = Int.random(in: 0..<collections.count - 1, using: &random)
        collections[place].merge(collections.remove(at: place + 1))
      }
      #expect(Self.description(of: try #require(collections.first), in: framework) == expected)
    }
  }

  @Test func `omissions, rows, dates and reference dates are merged`() throws {
    let framework = try TestExtract.shipped()
    var first = try TestExtract(["c1 huisarts CC1.1 V 2019-05-01"], in: framework).collected
    var second = try TestExtract(["c1 huisarts CC1.2 V 2018-05-01"], in: framework).collected
    first.omit("D103", lines: 2, area: 0)
    second.omit("D104", area: 0)
    second.noteRow(area: 0)
    let dates = try [
      #require(CalendarDate(year: 2019, month: 5, day: 31)), #require(CalendarDate(iso: "2018-01-01")),
    ]
    first.note(referenceDate: dates[0], area: 0)
    second.note(referenceDate: dates[1], area: 0)
    first.merge(second)
    let area = try #require(Scorer(framework: framework).score(first).result.areas.first)
    #expect(area.omissions.lines == 3)
    #expect(area.omissions.codes == ["D103", "D104"])
    #expect(area.referenceDate == dates[0])
    #expect(area.dates.map { "\($0.lowerBound) \($0.upperBound)" } == "2018-05-01 2019-05-01")
    #expect(area.clients == 1)
    #expect(first.areas[0].rows == 1)
  }

  @Test func `a packed rating gives back what was packed, at every bound`() throws {
    let dates = [nil, CalendarDate(dayNumber: 0), CalendarDate(dayNumber: CalendarDate.lastDayNumber)]
    let outcomes: [Outcome] =
      [.notApplicable, .notAssessed] + (0..<Scale.mostLevels).map { .rated(Rating(rank: $0)) }
    for criterion in [0, 1, Criterion.most - 1] {
      for source in [0, 1, InformationSource.most - 1] {
        for inspector in [0, 1, PackedRating.mostInspectors - 1] {
          for date in dates {
            for outcome in outcomes {
              let packed = PackedRating(
                Observation(
                  criterion: criterion, source: source, outcome: outcome, date: date, isConsensus: false,
                  inspector: inspector))
              #expect(packed.criterion == criterion && packed.source == source && packed.inspector == inspector)
              #expect(packed.date == date && packed.outcome == outcome && !packed.isConsensus)
            }
          }
        }
      }
    }
  }
}
