/// Whom to visit so that enough is gained of everything ("dekkingsopgave"): for each client at most one of some options.
struct CoveringProblem {
  /// The sources to visit at one client, what that costs and what it gains.
  struct Option: Hashable {
    /// The sources, a bit each.
    let visits: UInt64
    /// What is gained towards each need; below zero where something is lost.
    let gains: [Int]

    /// The number of visits.
    var cost: Int { visits.nonzeroBitCount }

    /// Whether it costs no more than another, and gains no less of anything.
    func isAsGood(as other: Option) -> Bool {
      cost <= other.cost && zip(gains, other.gains).allSatisfy { $0 >= $1 }
    }
  }

  /// Per client the options, the cheapest first; doing nothing is always possible beside them.
  let clients: [[Option]]
  /// What must be gained at least; zero or less where something may be lost.
  let needs: [Int]
  /// The number of needs that come first: those of ratings, of which nothing can be lost.
  let ratingNeeds: Int

  /// Keeps of some options those that no other makes superfluous, the cheapest first.
  static func useful(_ options: [Option]) -> [Option] {
    var kept: [Option] = []
    for option in options.sorted(by: { ($0.cost, $0.visits) < ($1.cost, $1.visits) })
    where option.gains.contains(where: { $0 > 0 }) && !kept.contains(where: { $0.isAsGood(as: option) }) {
      kept.append(option)
    }
    return kept
  }

  /// What is still needed after these choices.
  func needs(after choices: [Option?]) -> [Int] {
    choices.reduce(into: needs) { needs, option in
      guard let option else { return }
      for index in needs.indices { needs[index] -= option.gains[index] }
    }
  }

  /// The same without some of the needs.
  func without(needs dropped: Set<Int>) -> CoveringProblem {
    let kept = needs.indices.filter { !dropped.contains($0) }
    return CoveringProblem(
      clients: clients.map { options in
        Self.useful(options.map { option in Option(visits: option.visits, gains: kept.map { option.gains[$0] }) })
      },
      needs: kept.map { needs[$0] }, ratingNeeds: kept.count { $0 < ratingNeeds })
  }
}

/// A set of visits found step by step, always the one that helps most for what it costs ("benadering").
struct GreedyCover {
  /// The choice for each client.
  private(set) var choices: [CoveringProblem.Option?]
  private let problem: CoveringProblem
  /// What is still needed.
  private(set) var needs: [Int]
  /// Clients with the same options have the same number, so that one of them is looked at for all.
  private let kinds: [Int]

  init(_ problem: CoveringProblem) {
    self.problem = problem
    choices = problem.clients.map { _ in nil }
    needs = problem.needs
    var numbers: [[CoveringProblem.Option]: Int] = [:]
    kinds = problem.clients.map { options in
      let number = numbers[options] ?? numbers.count
      numbers[options] = number
      return number
    }
    let ratings = 0..<problem.ratingNeeds
    while let move = bestMove(for: ratings, keeping: 0..<0) { make(move) }
    while let move = bestMove(for: problem.ratingNeeds..<needs.count, keeping: ratings) { make(move) }
    dropSuperfluous()
  }

  /// Whether all that is needed is gained.
  var isComplete: Bool { needs.allSatisfy { $0 <= 0 } }

  private struct Move {
    let client: Int
    let option: CoveringProblem.Option?
    let gain: Int
    let cost: Int
    /// What it gains of everything else, to choose between equals.
    let aside: Int

    func isBetter(than other: Move?) -> Bool {
      guard let other else { return true }
      let (own, its) = (gain * other.cost, other.gain * cost)
      if own != its { return own > its }
      if aside != other.aside { return aside > other.aside }
      return cost < other.cost
    }
  }

  private struct Situation: Hashable {
    let kind: Int
    let visits: UInt64
  }

  /// The move that lowers what is lacking of these needs most for its cost; the first client of several.
  private func bestMove(for wanted: Range<Int>, keeping kept: Range<Int>) -> Move? {
    guard wanted.contains(where: { needs[$0] > 0 }) else { return nil }
    var best: Move?
    var seen: Set<Situation> = []
    for client in problem.clients.indices where !problem.clients[client].isEmpty {
      let current = choices[client]
      guard seen.insert(Situation(kind: kinds[client], visits: current?.visits ?? 0)).inserted else { continue }
      for option in problem.clients[client] where option.cost > current?.cost ?? 0 {
        func change(_ need: Int) -> Int { option.gains[need] - (current?.gains[need] ?? 0) }
        let gain = wanted.reduce(0) { $0 + max(0, needs[$1]) - max(0, needs[$1] - change($1)) }
        guard gain > 0, !kept.contains(where: { needs[$0] - change($0) > max(0, needs[$0]) }) else { continue }
        let move = Move(
          client: client, option: option, gain: gain, cost: option.cost - (current?.cost ?? 0),
          aside: needs.indices.reduce(0) { $0 + change($1) })
        if move.isBetter(than: best) { best = move }
      }
    }
    return best
  }

  private mutating func make(_ move: Move) { choose(move.option, for: move.client) }

  private mutating func choose(_ option: CoveringProblem.Option?, for client: Int) {
    for index in needs.indices {
      needs[index] -= (option?.gains[index] ?? 0) - (choices[client]?.gains[index] ?? 0)
    }
    choices[client] = option
  }

  /// Takes back what later choices made superfluous, the last clients first.
  private mutating func dropSuperfluous() {
    for client in choices.indices.reversed() {
      guard let current = choices[client] else { continue }
      let cheaper: [CoveringProblem.Option?] = [nil] + problem.clients[client].filter { $0.cost < current.cost }
      let before = needs
      for option in cheaper {
        choose(option, for: client)
        if zip(needs, before).allSatisfy({ $0 <= max(0, $1) }) { break }
        choose(current, for: client)
      }
    }
  }
}
