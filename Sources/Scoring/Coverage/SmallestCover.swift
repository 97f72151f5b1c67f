/// A smallest set of visits, found by branch and bound ("kleinste verzameling").
///
/// Clients are decided one after the other. A branch is left where even the cheapest way to gain what is still needed,
/// seen need by need or for some needs together, costs as much as the best set known; and where the same was needed
/// before at no higher cost. The number of steps is limited, not the time, so that the same input gives the same visits.
struct SmallestCover {
  /// How a search ended.
  enum Ending {
    /// A smallest set: the choice for each client.
    case found([CoveringProblem.Option?])
    /// No set gains all that is needed.
    case impossible
    /// The search took too many steps; the best set until then, where one was known or found.
    case gaveUp([CoveringProblem.Option?]?)
  }

  /// The largest number of steps.
  static let mostSteps = 300_000

  private struct State: Hashable {
    let place: Int
    let first: Int
    let needs: [Int]
  }

  private let problem: CoveringProblem
  /// The clients with options, those with the same options beside each other.
  private let order: [Int]
  /// Whether a client has the same options as the one before it.
  private let repeatsKind: [Bool]
  private let bounds: CoverBounds
  private var best: [Int: CoveringProblem.Option]?
  private var bestCost: Int
  private var steps = 0
  private var seen: [State: Int] = [:]

  /// Searches for a set.
  ///
  /// - Parameter known: a set that gains all that is needed, where one is known.
  static func search(_ problem: CoveringProblem, known: [CoveringProblem.Option?]?) -> Ending {
    var search = SmallestCover(problem, known: known)
    var chosen: [Int: CoveringProblem.Option] = [:]
    search.decide(from: 0, first: 0, needs: problem.needs, cost: 0, &chosen)
    let found = search.best.map { best in problem.clients.indices.map { best[$0] } }
    if search.steps >= mostSteps { return .gaveUp(found) }
    return found.map(Ending.found) ?? .impossible
  }

  private init(_ problem: CoveringProblem, known: [CoveringProblem.Option?]?) {
    self.problem = problem
    let kinds = Dictionary(grouping: problem.clients.indices.filter { !problem.clients[$0].isEmpty }) {
      problem.clients[$0]
    }
    let order = kinds.values.sorted { $0[0] < $1[0] }.flatMap(\.self)
    self.order = order
    repeatsKind = order.indices.map { place in
      place > 0 && problem.clients[order[place]] == problem.clients[order[place - 1]]
    }
    bounds = CoverBounds(order.map { problem.clients[$0] }, needs: problem.needs)
    if let known {
      best = [:]
      for (client, option) in known.enumerated() { best?[client] = option }
    }
    bestCost = known.map { $0.reduce(0) { $0 + ($1?.cost ?? 0) } } ?? .max
  }

  /// Decides for the clients from a place on. Of clients with the same options the later ones choose no earlier option.
  private mutating func decide(
    from place: Int, first: Int, needs: [Int], cost: Int, _ chosen: inout [Int: CoveringProblem.Option]
  ) {
    steps += 1
    if cost >= bestCost || steps >= Self.mostSteps { return }
    if needs.allSatisfy({ $0 <= 0 }) {
      (best, bestCost) = (chosen, cost)
      return
    }
    guard place < order.count else { return }
    let needs = bounds.clamped(needs, from: place)
    guard let least = bounds.leastCost(of: needs, from: place), least < bestCost - cost else { return }
    let state = State(place: place, first: first, needs: needs)
    if let before = seen[state], before <= cost { return }
    seen[state] = cost
    let client = order[place]
    let options = problem.clients[client]
    let staysInKind = place + 1 < order.count && repeatsKind[place + 1]
    for index in first..<options.count {
      let left = needs.indices.map { needs[$0] - options[index].gains[$0] }
      chosen[client] = options[index]
      decide(
        from: place + 1, first: staysInKind ? index : 0, needs: left, cost: cost + options[index].cost, &chosen)
      chosen[client] = nil
    }
    decide(from: place + 1, first: staysInKind ? options.count : 0, needs: needs, cost: cost, &chosen)
  }
}

/// What it costs at least to gain something from the clients that are not decided yet ("ondergrens").
struct CoverBounds {
  /// Some of the needs, added up.
  private let sums: [[Int]]
  /// Per place and sum the least cost of gaining zero, one, two and so on; it ends where no more can be gained.
  private let costs: [[[Int]]]
  /// Per place and need the most that can still be lost.
  private let losses: [[Int]]

  init(_ clients: [[CoveringProblem.Option]], needs: [Int]) {
    sums = Self.sums(of: needs.count)
    var losses = [Array(repeating: 0, count: needs.count)]
    var costs: [[[Int]]] = []
    for client in clients.reversed() {
      let last = losses[losses.count - 1]
      losses.append(last.indices.map { need in last[need] - min(0, client.map { $0.gains[need] }.min() ?? 0) })
    }
    self.losses = losses.reversed()
    for place in clients.indices {
      costs.append(sums.map { Self.costs(ofGaining: $0, from: clients[place...]) })
    }
    self.costs = costs
  }

  /// The needs, no lower than what can still be lost of them: more than that makes no difference.
  func clamped(_ needs: [Int], from place: Int) -> [Int] {
    needs.indices.map { max(needs[$0], -losses[place][$0]) }
  }

  /// The least cost of gaining what is needed; `nil` where it cannot be gained.
  func leastCost(of needs: [Int], from place: Int) -> Int? {
    var least = 0
    for (sum, costs) in zip(sums, costs[place]) {
      let needed = sum.reduce(0) { $0 + needs[$1] }
      if needed <= 0 { continue }
      guard needed < costs.count else { return nil }
      least = max(least, costs[needed])
    }
    return least
  }

  /// Every set of a few needs; of many only single ones, pairs and all.
  private static func sums(of count: Int) -> [[Int]] {
    if count <= 6 {
      return (0..<(1 << count)).dropFirst().map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
    }
    let single = (0..<count).map { [$0] }
    let pairs = count <= 12 ? (0..<count).flatMap { first in (first + 1..<count).map { [first, $0] } } : []
    return single + pairs + [Array(0..<count)]
  }

  /// A stretch of options of one client: so much more gain for so much more cost.
  private struct Stretch {
    let gain: Int
    let cost: Int
  }

  private static func costs(ofGaining sum: [Int], from clients: ArraySlice<[CoveringProblem.Option]>) -> [Int] {
    let steepestFirst = clients.flatMap { stretches(of: $0, sum) }
      .sorted { $0.gain * $1.cost > $1.gain * $0.cost }
    var costs = [0]
    var (gained, paid) = (0, 0)
    for stretch in steepestFirst {
      for more in 1...stretch.gain {
        costs.append(paid + (more * stretch.cost + stretch.gain - 1) / stretch.gain)
      }
      gained += stretch.gain
      paid += stretch.cost
    }
    return costs
  }

  /// The options that gain most for their cost, from the cheapest on: the upper hull of gain over cost.
  private static func stretches(of options: [CoveringProblem.Option], _ sum: [Int]) -> [Stretch] {
    let points = options.map { option in (gain: sum.reduce(0) { $0 + option.gains[$1] }, cost: option.cost) }
    var stretches: [Stretch] = []
    var (gain, cost) = (0, 0)
    while true {
      let further = points.filter { $0.gain > gain && $0.cost > cost }
      let steepest = further.max { first, second in
        let (one, other) = ((first.gain - gain) * (second.cost - cost), (second.gain - gain) * (first.cost - cost))
        return one != other ? one < other : first.gain < second.gain
      }
      guard let steepest else { return stretches }
      stretches.append(Stretch(gain: steepest.gain - gain, cost: steepest.cost - cost))
      (gain, cost) = (steepest.gain, steepest.cost)
    }
  }
}
