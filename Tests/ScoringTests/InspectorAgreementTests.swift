import AssessmentModel
import TestSupport
import Testing

@testable import Scoring

/// Which ratings of inspectors are compared, and how they are counted.
@Suite struct InspectorAgreementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: [String]
    /// Exact, adjacent, further, the same non-rating, another non-rating, and contradictions.
    let counts: [Int]
  }

  static let cases: [Case] = [
    .init(
      testDescription: "the same level", lines: ["VG i1 2026-04-10", "VG i2 2026-05-10"], counts: [1, 0, 0, 0, 0, 0]),
    .init(testDescription: "one level", lines: ["VG i1", "V i2"], counts: [0, 1, 0, 0, 0, 0]),
    .init(testDescription: "more levels", lines: ["VN i1", "V i2"], counts: [0, 0, 1, 0, 0, 0]),
    .init(
      testDescription: "the first of each counts, whatever was said later",
      lines: ["V i1 2026-04-10", "VN i1 2026-04-11", "V i2 2026-05-10"], counts: [1, 0, 0, 0, 0, 0]),
    .init(
      testDescription: "no date comes before any date",
      lines: ["V i1 2026-04-10", "VN i1", "V i2"], counts: [0, 0, 1, 0, 0, 0]),
    .init(
      testDescription: "a consensus is nobody's first",
      lines: ["V i1 2026-04-10", "V i2 2026-04-10", "VN i3 2026-04-01 consensus"], counts: [1, 0, 0, 0, 0, 0]),
    .init(
      testDescription: "a consensus does not undo what they said at first",
      lines: ["V i1", "VN i2", "V consensus"], counts: [0, 0, 1, 0, 0, 0]),
    .init(
      testDescription: "an inspector without a name is one of its own", lines: ["V", "VG i1"],
      counts: [0, 1, 0, 0, 0, 0]),
    .init(
      testDescription: "a first moment that contradicts itself gives nothing",
      lines: ["V i1 2026-04-10", "VN i1 2026-04-10", "V i1 2026-04-11", "V i2", "VG i3"],
      counts: [0, 1, 0, 0, 0, 1]),
    .init(
      testDescription: "the same twice is one rating", lines: ["V i1 2026-04-10", "V i1 2026-04-10", "V i2"],
      counts: [1, 0, 0, 0, 0, 0]),
    .init(testDescription: "the same non-rating", lines: ["nvt i1", "nvt i2"], counts: [0, 0, 0, 1, 0, 0]),
    .init(testDescription: "two non-ratings", lines: ["nvt i1", "nb i2"], counts: [0, 0, 0, 0, 1, 0]),
    .init(testDescription: "a level and a non-rating", lines: ["nvt i1", "V i2"], counts: [0, 0, 0, 0, 1, 0]),
    .init(
      testDescription: "three inspectors are three pairs", lines: ["V i1", "VG i2", "VN i3"],
      counts: [0, 1, 2, 0, 0, 0]),
    .init(
      testDescription: "one inspector is no pair", lines: ["V i1", "VG i1 2026-04-10"], counts: [0, 0, 0, 0, 0, 0]),
  ]

  @Test(arguments: cases)
  func `pairs are made of first ratings`(item: Case) throws {
    let lines = item.lines.map { "c1 huisarts CC1.1 \($0)" }
    for order in [lines, lines.reversed()] {
      let agreement = try TestLines(order, in: TestExtract.shipped()).agreement.inspectors
      let counts = agreement.total.counts
      #expect(
        [
          counts.exact, counts.adjacent, counts.further, counts.sameNonRating, counts.otherNonRating,
          agreement.contradictions,
        ] == item.counts)
      #expect(agreement.criteria[0] == counts && agreement.norms[0].counts == counts)
    }
  }

  @Test func `other clients, sources and criteria are not compared`() throws {
    let agreement = try TestLines(
      ["c1 huisarts CC1.1 V i1", "c2 huisarts CC1.1 V i2", "c1 huisarts CC1.2 V i2", "c1 wijkverpleging CC1.1 V i2"],
      in: TestExtract.shipped()
    ).agreement.inspectors
    #expect(agreement.total.counts == AgreementCounts() && agreement.units == 0 && agreement.pairs.isEmpty)
    #expect(agreement.inspectors.map(\.description) == ["i1", "i2"])
  }

  @Test func `coefficients come from ten pairs on`() throws {
    for (number, isEnough) in [(9, false), (10, true)] {
      let lines = (1...number).flatMap { client in
        [
          "c\(client) huisarts CC1.1 \(client == 1 ? "VG" : "V") i1",
          "c\(client) huisarts CC1.1 \(client < 3 ? "VG" : "V") i2",
        ]
      }
      let agreement = try TestLines(lines, in: TestExtract.shipped()).agreement.inspectors
      let pair = try #require(agreement.pairs.first)
      for coefficient in [agreement.total.alpha, agreement.norms[0].alpha, pair.linearKappa, pair.quadraticKappa] {
        if case .value = coefficient { #expect(isEnough) } else { #expect(!isEnough && coefficient == .tooFewPairs) }
      }
      #expect(agreement.norms[1].alpha == .tooFewPairs)
    }
  }

  @Test func `pairs with a non-rating do not make enough pairs`() throws {
    let lines = (1...12).flatMap { client in
      [
        "c\(client) huisarts CC1.1 V i1",
        "c\(client) huisarts CC1.1 \(client < 4 ? "nvt" : client == 5 ? "VN" : "V") i2",
      ]
    }
    let agreement = try TestLines(lines, in: TestExtract.shipped()).agreement.inspectors
    #expect(agreement.total.counts.pairs == 9 && agreement.total.counts.otherNonRating == 3)
    #expect(agreement.total.alpha == .tooFewPairs && agreement.pairs[0].linearKappa == .tooFewPairs)
  }

  @Test func `no variation cannot be computed, and is not full agreement`() throws {
    let lines = (1...12).flatMap { ["c\($0) huisarts CC1.1 V i1", "c\($0) huisarts CC1.1 V i2"] }
    let agreement = try TestLines(lines, in: TestExtract.shipped()).agreement.inspectors
    #expect(agreement.total.alpha == .notComputable)
    #expect(agreement.pairs[0].linearKappa == .notComputable && agreement.pairs[0].quadraticKappa == .notComputable)
  }

  @Test(arguments: [2, 3, 7], [2, 5, 40])
  func `any scale and any number of inspectors add up, in any order of rows`(levels: Int, inspectors: Int) throws {
    let framework = SampleFramework.make(levels: levels, themes: [2, 1])
    var random = SeededGenerator(seed: UInt64(levels * 100 + inspectors))
    var lines: [String] = []
    for client in 1...8 {
      for inspector in 1...inspectors where Int.random(in: 0..<4, using: &random) > 0 {
        let source = framework.sources[Int.random(in: 0..<2, using: &random)].id
        let criterion = framework.criteria[Int.random(in: 0..<3, using: &random)].id
        let level = framework.scale.levels[Int.random(in: 0..<levels, using: &random)].short
        lines.append("c\(client) \(source) \(criterion) \(level) i\(inspector)")
      }
    }
    let agreement = try TestLines(lines, in: framework).agreement
    let again = try TestLines(lines.shuffled(using: &random), in: framework).agreement
    let (one, other) = (agreement.inspectors, again.inspectors)
    #expect(one.total == other.total && one.norms == other.norms && one.pairs == other.pairs)
    #expect(agreement.sources == again.sources)
    #expect(one.pairs.reduce(0) { $0 + $1.counts.all } == one.total.counts.all)
    #expect(one.pairs.allSatisfy { $0.table.total == $0.counts.pairs && $0.table.exact == $0.counts.exact })
    #expect(one.norms.reduce(0) { $0 + $1.counts.pairs } == one.total.counts.pairs)
    #expect(one.pairs.allSatisfy { $0.first < $0.second && $0.table.counts.count == levels })
  }
}
