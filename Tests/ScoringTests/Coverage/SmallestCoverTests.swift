import TestSupport
import Testing

@testable import Scoring

/// The search for a smallest set against trying every set.
@Suite struct SmallestCoverTests {
  /// A random task: up to six clients with up to three sources, two or three needs; of some something can be lost.
  static func random(_ seed: Int) -> CoveringProblem {
    var random = SeededGenerator(seed: UInt64(seed))
    let ratings = Int.random(in: 0...2, using: &random)
    let sided = Int.random(in: (ratings == 0 ? 1 : 0)...2, using: &random)
    let clients = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let sources = Int.random(in: 0...3, using: &random)
      return CoveringProblem.useful(
        (1..<(1 << sources)).map { visits in
          CoveringProblem.Option(
            visits: UInt64(visits),
            gains: (0..<ratings).map { _ in Int.random(in: 0...1, using: &random) }
              + (0..<sided).map { _ in Int.random(in: -1...2, using: &random) })
        })
    }
    let needs =
      (0..<ratings).map { _ in Int.random(in: 0...4, using: &random) }
      + (0..<sided).map { _ in Int.random(in: -2...5, using: &random) }
    return CoveringProblem(clients: clients, needs: needs, ratingNeeds: ratings)
  }

  /// The cost of the smallest set by trying all.
  static func smallest(_ problem: CoveringProblem) -> Int? {
    var best: Int?
    func go(_ client: Int, _ needs: [Int], _ cost: Int) {
      if client == problem.clients.count {
        if needs.allSatisfy({ $0 <= 0 }) { best = min(best ?? cost, cost) }
        return
      }
      go(client + 1, needs, cost)
      for option in problem.clients[client] { go(client + 1, zip(needs, option.gains).map(-), cost + option.cost) }
    }
    go(0, problem.needs, 0)
    return best
  }

  static func cost(_ choices: [CoveringProblem.Option?]) -> Int { choices.reduce(0) { $0 + ($1?.cost ?? 0) } }

  @Test(arguments: 0..<600)
  func `the search finds a set as small as trying every set does`(seed: Int) {
    let problem = Self.random(seed)
    let greedy = GreedyCover(problem)
    let expected = Self.smallest(problem)
    for known in [greedy.isComplete ? greedy.choices : nil, nil] {
      switch SmallestCover.search(problem, known: known) {
      case .found(let choices):
        #expect(Self.cost(choices) == expected)
        #expect(problem.needs(after: choices).allSatisfy { $0 <= 0 })
      case .impossible: #expect(expected == nil)
      case .gaveUp: Issue.record("so small a task is never given up")
      }
    }
    if greedy.isComplete, let expected { #expect(Self.cost(greedy.choices) >= expected) }
    #expect(problem.needs(after: greedy.choices) == greedy.needs)
  }

  /// Forty clients with one visit each, of which each helps some of six norms: as many cells as are searched exactly.
  @Test(arguments: 0..<20)
  func `forty cells are within reach of the search`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 5000)
    let isSided = seed % 2 == 1
    let clients = (0..<(seed % 4 == 0 ? 40 : 20)).map { _ in
      CoveringProblem.useful(
        (1...(seed % 4 == 0 ? 1 : 3)).map { visits in
          let rated = (0..<6).map { _ in Int.random(in: 0...2, using: &random) == 0 ? 1 : 0 }
          let sided = rated.map {
            $0 == 0 ? Int.random(in: 0...1, using: &random) : (Bool.random(using: &random) ? 1 : -1)
          }
          return CoveringProblem.Option(visits: UInt64(visits), gains: rated + (isSided ? sided : []))
        })
    }
    let needs = (0..<6).map { _ in Int.random(in: 2...5, using: &random) }
    let sided = isSided ? needs.map { _ in Int.random(in: 0...2, using: &random) } : []
    let problem = CoveringProblem(clients: clients, needs: needs + sided, ratingNeeds: 6)
    let greedy = GreedyCover(problem)
    if case .gaveUp = SmallestCover.search(problem, known: greedy.isComplete ? greedy.choices : nil) {
      Issue.record("given up")
    }
  }
}
