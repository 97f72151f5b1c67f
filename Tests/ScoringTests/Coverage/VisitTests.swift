import AssessmentModel
import TestSupport
import Testing

@testable import Scoring

/// The visits that lift every norm above its minimum.
@Suite struct VisitTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let framework: String
    let seed: Int
    let clients: Int
    let density: Int
    var testDescription: String { "\(framework) \(seed): \(clients) clients, \(density) of 10" }

    static let small = (0..<18).map {
      Case(framework: names[$0 % 3], seed: $0, clients: 5 + $0 % 5, density: 3 + $0 % 6)
    }
    static let large = (0..<3).map {
      Case(framework: names[$0 % 3], seed: 900 + $0, clients: 25 + $0, density: 2 + $0 % 4)
    }
    private static let names = ["shipped", "invented", "without sides"]

    func extract() throws -> LinedExtract {
      let framework =
        switch self.framework {
        case "shipped": try TestExtract.shipped()
        case "invented": try TestExtract.invented()
        default: SampleFramework.make(levels: 5)
        }
      return try LinedExtract.random(seed, clients: clients, density: density, in: framework)
    }
  }

  @Test(arguments: Case.small + Case.large)
  func `after the visits every norm that is said to be lifted is, whatever level they give`(example: Case) throws {
    let before = try example.extract()
    let coverage = try before.coverage()
    for proposal in coverage.proposals {
      for shift in 0..<3 {
        var after = before
        let levels = before.framework.scale.ratings
        try after.visit(proposal.visits) { levels[($0 + shift) % levels.count] }
        let ratings = try after.extract.area().ratings
        for forecast in proposal.forecasts {
          let rating = ratings[forecast.norm]
          #expect(rating.counts.rated == forecast.rated && rating.twoSided == forecast.twoSided)
          guard forecast.ending.isReached else {
            #expect(rating.reason != nil || rating.indications.contains(.oneSided))
            continue
          }
          #expect(rating.reason == nil)
          if proposal.goal == .twoSided { #expect(!rating.indications.contains(.oneSided)) }
        }
      }
    }
  }

  @Test(arguments: Case.small + Case.large)
  func `a norm is left short only where all visits together do not lift it`(example: Case) throws {
    let before = try example.extract()
    let coverage = try before.coverage()
    let proposal = try #require(coverage.proposals.first { $0.goal == .rating })
    var everywhere = before
    let cells = coverage.clients.flatMap { client in
      before.framework.sources.indices.map { source in
        VisitProposal.Visit(
          client: client.client, source: source,
          criteria: Set(
            client.norms.flatMap { $0.missingCore + $0.otherOpen }.filter { $0.sources.contains(source) }.map(
              \.criterion)
          ).sorted())
      }
    }
    try everywhere.visit(cells) { _ in before.framework.scale.highest }
    let most = try everywhere.extract.area().ratings
    for forecast in proposal.forecasts {
      #expect((most[forecast.norm].reason == nil) == forecast.ending.isReached)
    }
  }

  @Test(arguments: Case.small)
  func `no smaller set of visits does the same`(example: Case) throws {
    let extract = try example.extract()
    for proposal in try extract.coverage().proposals where proposal.method == .smallest {
      let goals = proposal.forecasts.filter(\.ending.isReached).map(\.norm)
      let cells = try Cells(extract)
      for size in 0..<proposal.visits.count where cells.numberOfSets(size) <= 200 {
        cells.forEachSet(size) { visited in #expect(!cells.lifts(goals, proposal.goal, visited)) }
      }
    }
  }

  @Test func `two clients that miss the same are visited by one source that fills all`() throws {
    // Four clients are rated; a fifth needs one visit to the district nurse, who can fill all, or two to others.
    var lines: [String] = []
    for client in ["a", "b", "c", "d"] {
      for criterion in [
        "CC1.1", "CC1.2", "CC2.1", "CC2.2", "CC3.1", "CC3.2", "IZ1.2", "IZ2.1", "IZ2.2", "IZ3.1", "IZ3.2",
      ] {
        lines += ["\(client) wijkverpleging \(criterion) V", "\(client) huisarts \(criterion) V"]
      }
    }
    let extract = try LinedExtract(lines + ["e client CC2.1 V"], in: TestExtract.shipped())
    let proposal = try #require(try extract.coverage().proposals.first)
    #expect(proposal.method == .smallest)
    #expect(proposal.visits.map { "\($0.client) \(extract.framework.sources[$0.source].id)" } == ["e huisarts"])
    #expect(proposal.forecasts.allSatisfy { $0.ending == .reached && $0.rated == 5 })
  }

  @Test func `the order of lines does not matter`() throws {
    for example in Case.small.prefix(6) {
      let extract = try example.extract()
      var random = SeededGenerator(seed: 7)
      var other = try LinedExtract([], in: extract.framework)
      for client in extract.lines.assessments.map(\.origin.client).distinctAndSorted.shuffled(using: &random) {
        try other.add("\(client) \(extract.framework.sources[0].id)")
      }
      for line in extract.lines.assessments.shuffled(using: &random) { try other.add(extract.text(of: line)) }
      let wanted = Set(extract.lines.assessments.map(\.origin.client))
      var same = try LinedExtract([], in: extract.framework)
      for client in wanted.sorted() { try same.add("\(client) \(extract.framework.sources[0].id)") }
      for line in extract.lines.assessments { try same.add(extract.text(of: line)) }
      #expect(try other.coverage().proposals == same.coverage().proposals)
    }
  }
}

/// Visits looked at one by one, without the search.
private struct Cells {
  let cells: [ClientCells]
  let result: AreaResult
  let framework: Framework

  init(_ extract: LinedExtract) throws {
    framework = extract.framework
    result = try extract.extract.area()
    let explanations = Dictionary(grouping: extract.lines.sourceExplanations, by: \.client)
    cells = result.clientResults.map { ClientCells($0, explanations[$0.client] ?? [], in: extract.framework) }
  }

  var none: [UInt64] { cells.map { _ in 0 } }

  /// All clients and sources that could still say anything at all.
  private var all: [(client: Int, source: UInt64)] {
    cells.enumerated().flatMap { client, cells in
      cells.open.reduce(0, |).bits.map { (client, 1 << UInt64($0)) }
    }
  }

  /// How many sets of visits there are of a size.
  func numberOfSets(_ size: Int) -> Int {
    (0..<size).reduce(1) { number, step in number > 1_000_000 ? number : number * (all.count - step) / (step + 1) }
  }

  func forEachSet(_ size: Int, _ body: ([UInt64]) -> Void) {
    let all = all
    func choose(from first: Int, _ left: Int, _ visited: [UInt64]) {
      if left == 0 { return body(visited) }
      for number in first..<all.count {
        var more = visited
        more[all[number].client] |= all[number].source
        choose(from: number + 1, left - 1, more)
      }
    }
    choose(from: 0, size, none)
  }

  func lifts(_ norms: [Int], _ goal: VisitProposal.Goal, _ visited: [UInt64]) -> Bool {
    norms.allSatisfy { norm in
      let ratings = zip(cells, visited).map { $0.rating(ofNorm: norm, afterVisiting: $1) }
      let rated = ratings.filter { $0.outcome.rating != nil }
      let isRated = rated.count >= framework.rules.neededForRating(result.ratings[norm].counts)
      return isRated
        && (goal == .rating
          || framework.rules.leastTwoSided.isReached(by: rated.count { $0.isTwoSided == true }, of: rated.count))
    }
  }
}

extension LinedExtract {
  /// A rating as a short line.
  func text(of line: Assessment) -> String {
    var words = [
      line.origin.client.description, framework.sources[line.origin.source].id, framework.criteria[line.criterion].id,
      framework.scale[line.outcome].short,
    ]
    if !line.inspector.description.isEmpty { words.append(line.inspector.description) }
    if let date = line.date { words.append(date.description) }
    if line.isConsensus { words.append("consensus") }
    return words.joined(separator: " ")
  }
}
