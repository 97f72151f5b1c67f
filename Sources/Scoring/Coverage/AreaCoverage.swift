public import AssessmentModel

/// What of a werkgebied was looked at and what is missing ("dekking"): client by client, and for each norm.
public struct AreaCoverage: Sendable {
  /// Which werkgebied it is.
  public let key: AreaKey
  /// The clients, in the order of their codes.
  public let clients: [ClientCoverage]
  /// What each norm falls short of, in the order of the framework.
  public let shortages: [NormShortage]
  /// The selection criteria held against each client, in the order of the clients.
  public let selection: [ClientSelection]
  /// The sample plan held against what was done, in the order of the plan.
  public let plan: [PlanResult]
  /// The visits that would lift every norm above its minimum: for a rating, and where the framework has sides also for
  /// two-sidedness.
  public let proposals: [VisitProposal]

  /// Looks at a werkgebied.
  ///
  /// - Parameters:
  ///   - result: its ratings, with those of each client.
  ///   - lines: its lines, and those of no other.
  ///   - referenceDate: its reference date, where it has one.
  ///   - framework: what it was held against.
  public init(result: AreaResult, lines: ExtractLines, referenceDate: CalendarDate?, framework: Framework) {
    precondition(result.clientResults.count == result.clients, "the ratings of clients must be kept")
    let explanations = Dictionary(grouping: lines.sourceExplanations, by: \.client)
    let cells = result.clientResults.map { ClientCells($0, explanations[$0.client] ?? [], in: framework) }
    let clients = cells.map(\.coverage)
    self.clients = clients
    key = result.key
    shortages = result.ratings.map { rating in
      let inReach = clients.count {
        $0.norms[rating.norm].rating.reason != nil && $0.norms[rating.norm].canBeRated
      }
      return NormShortage(rating, clientsInReach: inReach, in: framework)
    }
    selection = ClientSelection.all(
      of: result.clientResults.map(\.client), lines: lines, referenceDate: referenceDate, framework: framework)
    plan = framework.samplePlan.map { PlanResult($0, result.clientResults, in: framework) }
    let goals: [VisitProposal.Goal] = framework.sides.isEmpty ? [.rating] : [.rating, .twoSided]
    proposals = goals.map { VisitPlanner(cells, result: result, framework: framework, goal: $0).proposal }
  }
}
