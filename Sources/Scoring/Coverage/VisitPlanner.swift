import AssessmentModel

/// Looks for the visits that lift every norm above its minimum, and says where none can.
struct VisitPlanner {
  /// The proposal.
  let proposal: VisitProposal

  init(_ cells: [ClientCells], result: AreaResult, framework: Framework, goal: VisitProposal.Goal) {
    let needs = VisitNeeds(cells, result: result, framework: framework, goal: goal)
    var (problem, dropped, isSmallest) = (needs.problem, Set<Int>(), needs.isComplete)
    var choices: [CoveringProblem.Option?] = problem.clients.map { _ in nil }
    while true {
      let greedy = GreedyCover(problem)
      choices = greedy.choices
      guard isSmallest, needs.openCells <= VisitProposal.mostCellsForSmallest else {
        isSmallest = false
        break
      }
      switch SmallestCover.search(problem, known: greedy.isComplete ? greedy.choices : nil) {
      case .found(let smallest): choices = smallest
      case .gaveUp(let best):
        choices = best ?? choices
        isSmallest = false
      case .impossible:
        // Each norm can be lifted by itself; the last two-sided one that stands in the way of the others is let go.
        guard let last = needs.problem.needs.indices.last(where: { $0 >= problem.ratingNeeds && !dropped.contains($0) })
        else { preconditionFailure("visits to all lift every norm that can be rated") }
        dropped.insert(last)
        problem = needs.problem.without(needs: dropped)
        continue
      }
      break
    }
    let visited = choices.map { $0?.visits ?? 0 }
    proposal = VisitProposal(
      goal: goal, method: isSmallest ? .smallest : .approximation, openCells: needs.openCells,
      visits: zip(cells, visited).flatMap { Self.visits(to: $0, $1, framework) },
      forecasts: needs.forecasts(visited, dropped: dropped))
  }

  private static func visits(
    to cells: ClientCells, _ sources: UInt64, _ framework: Framework
  ) -> [VisitProposal.Visit] {
    sources.bits.map { source in
      VisitProposal.Visit(
        client: cells.result.client, source: source,
        criteria: framework.criteria.indices.filter { cells.open[$0] >> UInt64(source) & 1 == 1 })
    }
  }
}

/// What every norm needs to be lifted, and what visits can do for it.
struct VisitNeeds {
  /// The task in numbers.
  let problem: CoveringProblem
  /// The number of clients and sources that could add something to a norm that falls short.
  let openCells: Int
  /// Whether every set of visits was looked at.
  let isComplete: Bool
  private let cells: [ClientCells]
  private let result: AreaResult
  private let framework: Framework
  private let goal: VisitProposal.Goal
  /// The norms that need rated clients and can get them.
  private let ratingNorms: [Int]
  /// The norms that must be two-sided and can be.
  private let sidedNorms: [Int]
  /// The norms that cannot be lifted, and why.
  private let outOfReach: [Int: VisitProposal.Ending]

  init(_ cells: [ClientCells], result: AreaResult, framework: Framework, goal: VisitProposal.Goal) {
    self.cells = cells
    self.result = result
    self.framework = framework
    self.goal = goal
    let norms = Array(framework.norms.indices)
    let needed = norms.map {
      framework.rules.neededForRating(result.ratings[$0].counts) - result.ratings[$0].counts.rated
    }
    let margins = norms.map { framework.rules.twoSidedMargin(result.ratings[$0]) }
    let isShort = norms.map { needed[$0] > 0 || (goal == .twoSided && margins[$0] < 0) }
    let shortNorms = norms.filter { isShort[$0] }
    let sources = cells.map { Self.usefulSources($0, shortNorms, goal) }
    openCells = sources.reduce(0) { $0 + $1.nonzeroBitCount }
    // A visit also speaks to norms that do not fall short, and can make those one-sided.
    let options = zip(cells, sources).map { cells, sources in
      ClientOptions(cells, sources: sources, norms: norms, framework: framework)
    }
    isComplete = options.allSatisfy(\.isComplete)

    var outOfReach: [Int: VisitProposal.Ending] = [:]
    for norm in norms where needed[norm] > 0 {
      let inReach = options.count { client in
        !client.now[norm].isRated && client.sets.contains { $0.norms[norm].isRated }
      }
      if inReach < needed[norm] { outOfReach[norm] = .tooFewClients }
    }
    if goal == .twoSided {
      for norm in norms where outOfReach[norm] == nil {
        let best = SidedReach(norm: norm, options, share: framework.rules.leastTwoSided)
        if margins[norm] + best.gain(rating: needed[norm]) < 0 { outOfReach[norm] = .tooFewTwoSided }
      }
    }
    self.outOfReach = outOfReach
    let ratingNorms = norms.filter { needed[$0] > 0 && outOfReach[$0] != .tooFewClients }
    let sidedNorms = goal == .twoSided ? norms.filter { outOfReach[$0] == nil } : []
    self.ratingNorms = ratingNorms
    self.sidedNorms = sidedNorms
    problem = CoveringProblem(
      clients: options.map { client in
        CoveringProblem.useful(
          client.sets.map { set in
            let rated = ratingNorms.map { set.norms[$0].isRated && !client.now[$0].isRated ? 1 : 0 }
            let sided = sidedNorms.map { norm in
              framework.rules.leastTwoSided.margin(set.norms[norm])
                - framework.rules.leastTwoSided.margin(client.now[norm])
            }
            return CoveringProblem.Option(visits: set.visits, gains: rated + sided)
          })
      },
      needs: ratingNorms.map { needed[$0] } + sidedNorms.map { -margins[$0] }, ratingNeeds: ratingNorms.count)
  }

  /// The sources that could add something for a client to a norm that falls short, a bit each: a level on a criterion that
  /// has none, where that can lead to a rating; or the level of a side that gave none, where that can make it two-sided.
  private static func usefulSources(_ cells: ClientCells, _ norms: [Int], _ goal: VisitProposal.Goal) -> UInt64 {
    norms.reduce(0) { sources, norm in
      let coverage = cells.coverage(ofNorm: norm)
      guard coverage.canBeRated else { return sources }
      var useful = (coverage.missingCore + coverage.otherOpen).flatMap(\.sources)
      if goal == .twoSided, coverage.canBeTwoSided == true {
        useful += coverage.missingSides.flatMap(\.criteria).flatMap(\.sources)
      }
      return sources | UInt64(bitsOf: useful)
    }
  }

  /// Where each norm ends.
  ///
  /// - Parameters:
  ///   - visited: per client the sources that are visited.
  ///   - dropped: the needs that were let go.
  func forecasts(_ visited: [UInt64], dropped: Set<Int>) -> [VisitProposal.Forecast] {
    framework.norms.indices.map { norm in
      var (rated, twoSided) = (0, 0)
      for (cells, sources) in zip(cells, visited) {
        let rating = cells.rating(ofNorm: norm, afterVisiting: sources)
        if rating.outcome.rating == nil { continue }
        rated += 1
        if rating.isTwoSided == true { twoSided += 1 }
      }
      return forecast(norm, rated: rated, twoSided: twoSided, dropped: dropped)
    }
  }

  private func forecast(_ norm: Int, rated: Int, twoSided: Int, dropped: Set<Int>) -> VisitProposal.Forecast {
    let rules = framework.rules
    let counts = result.ratings[norm].counts
    let isLifted =
      rated >= rules.neededForRating(counts)
      && (goal == .rating || rules.leastTwoSided.isReached(by: twoSided, of: rated))
    let wasLifted =
      rules.reasonForNoRating(counts) == nil
      && (goal == .rating || rules.twoSidedMargin(result.ratings[norm]) >= 0)
    let isDropped = sidedNorms.firstIndex(of: norm).map { dropped.contains(ratingNorms.count + $0) } ?? false
    let ending: VisitProposal.Ending =
      if isLifted {
        wasLifted ? .already : .reached
      } else if let reason = outOfReach[norm] {
        reason
      } else {
        isDropped ? .notTogether : .notFound
      }
    return VisitProposal.Forecast(
      norm: norm, ending: ending, rated: rated, twoSided: framework.sides.isEmpty ? nil : twoSided,
      newClients: isLifted ? nil : newClients(norm))
  }

  /// How many new clients would still lift a norm once everything is visited.
  private func newClients(_ norm: Int) -> Int? {
    let all = cells.map { $0.rating(ofNorm: norm, afterVisiting: .max) }
    let rated = all.filter { $0.outcome.rating != nil }
    let counts = result.ratings[norm].counts
    guard
      let forRating = framework.rules.newClientsNeeded(rated: rated.count, of: counts.rated + counts.notAssessed)
    else { return nil }
    guard goal == .twoSided else { return forRating }
    let share = framework.rules.leastTwoSided
    let lacking = share.numerator * rated.count - share.denominator * rated.count { $0.isTwoSided == true }
    if lacking <= 0 { return forRating }
    let perClient = share.denominator - share.numerator
    return perClient == 0 ? nil : max(forRating, (lacking + perClient - 1) / perClient)
  }
}

/// How far a norm can be made two-sided, looked at by itself.
private struct SidedReach {
  /// Per client the most that can be gained, and the most where the client becomes rated; `nil` where it is rated or
  /// cannot be.
  private let clients: [(any: Int, rated: Int?)]

  init(norm: Int, _ options: [ClientOptions], share: Share) {
    clients = options.map { client in
      let now = share.margin(client.now[norm])
      let gains = client.sets.map { (gain: share.margin($0.norms[norm]) - now, isRated: $0.norms[norm].isRated) }
      let rated = client.now[norm].isRated ? nil : gains.filter(\.isRated).map(\.gain).max()
      return (max(0, gains.map(\.gain).max() ?? 0), rated)
    }
  }

  /// The most that can be gained where at least so many clients more become rated.
  func gain(rating number: Int) -> Int {
    // A client of whom being rated costs nothing is rated first.
    let losses = clients.compactMap { client in client.rated.map { client.any - $0 } }.sorted()
    return clients.reduce(0) { $0 + $1.any } - losses.prefix(max(0, number)).reduce(0, +)
  }
}

extension ScoringRules {
  /// How far the two-sided clients are above the share that is asked, in parts of its denominator; below zero where they
  /// are too few.
  fileprivate func twoSidedMargin(_ rating: AreaRating) -> Int {
    leastTwoSided.denominator * (rating.twoSided ?? 0) - leastTwoSided.numerator * rating.counts.rated
  }
}

extension Share {
  /// What one client adds to how far the two-sided ones are above this share.
  fileprivate func margin(_ state: ClientOptions.State) -> Int {
    (state.isTwoSided ? denominator : 0) - (state.isRated ? numerator : 0)
  }
}
