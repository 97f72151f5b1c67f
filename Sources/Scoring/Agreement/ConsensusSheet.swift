public import AssessmentModel

/// What the inspectors of a werkgebied have to talk about ("consensusblad"): where they do not say the same, with what
/// agreement would do.
public struct ConsensusSheet: Sendable {
  /// What is to be settled: by distance, the largest first and those with a non-rating last, then by reach.
  public let open: [Disagreement]
  /// What was settled, by client, criterion and source.
  public let settled: [Disagreement]

  /// Finds the disagreements of one werkgebied.
  ///
  /// To be settled is what counts now, the latest rating of each inspector; on what they differed at first and do not
  /// now was settled.
  ///
  /// - Parameters:
  ///   - explanations: what was said about it, in the order of clients and criteria.
  ///   - result: its ratings, by the same lines.
  public init(_ explanations: [SourceExplanation], result: AreaResult, framework: Framework) {
    precondition(explanations.allSatisfy { $0.area == result.key })
    var found: [Disagreement] = []
    var start = explanations.startIndex
    while start < explanations.endIndex {
      let client = explanations[start].client
      let end = explanations[start...].firstIndex { $0.client != client } ?? explanations.endIndex
      let settlements = ClientSettlements(explanations[start..<end], result: result, framework: framework)
      found += explanations[start..<end].compactMap(settlements.disagreement)
      start = end
    }
    settled = found.filter { !$0.isOpen }
    open = found.filter(\.isOpen).map { (disagreement: $0, distance: $0.distance ?? 0, reach: $0.reach) }
      .enumerated()
      .sorted { first, second in
        let (one, other) = (first.element, second.element)
        if one.distance != other.distance { return one.distance > other.distance }
        return one.reach == other.reach ? first.offset < second.offset : one.reach > other.reach
      }
      .map(\.element.disagreement)
  }
}

/// What agreement on a source would do to the norms of one client, and so to those of the werkgebied.
private struct ClientSettlements {
  private let result: AreaResult
  private let framework: Framework
  /// What each source says now, by criterion.
  private let statements: [Int: [Int: SourceStatement]]

  init(_ explanations: ArraySlice<SourceExplanation>, result: AreaResult, framework: Framework) {
    self.result = result
    self.framework = framework
    statements = Dictionary(grouping: explanations, by: \.criterion).mapValues { ofCriterion in
      Dictionary(uniqueKeysWithValues: ofCriterion.map { ($0.source, $0.statement) })
    }
  }

  func disagreement(_ explanation: SourceExplanation) -> Disagreement? {
    let series = explanation.inspectorSeries
    let latest = series.compactMap(\.lastMoment.onlyStatement)
    let first = series.compactMap(\.firstMoment.onlyStatement)
    let differsNow = latest.differs
    guard differsNow || first.differs else { return nil }
    let status = status(of: explanation, differsNow: differsNow)
    let norm = framework.norm(ofCriterion: explanation.criterion)
    let before = rating(ofNorm: norm)
    let isOpen = status == .open || status == .contradictedConsensus
    let voices = framework.criteria[explanation.criterion].voices.map { framework.voices[$0] }
    return Disagreement(
      client: explanation.client, criterion: explanation.criterion, norm: norm, source: explanation.source,
      isContext: !voices.contains { $0.sources.contains(explanation.source) },
      assessments: differsNow ? latest : first, status: status, sourceRating: explanation.rating,
      now: Disagreement.State(client: before.outcome, proposal: AreaProposal(result.ratings[norm])),
      effects: isOpen ? latest.outcomes.map { effect(of: $0, on: explanation, from: before) } : [])
  }

  private func status(of explanation: SourceExplanation, differsNow: Bool) -> Disagreement.Status {
    guard explanation.lines.contains(where: \.assessment.isConsensus) else { return differsNow ? .open : .revised }
    if let agreed = explanation.counted.first { return .agreed(agreed) }
    return differsNow ? .contradictedConsensus : .revised
  }

  /// What the norm becomes where a consensus on this outcome is added.
  private func effect(
    of outcome: Outcome, on explanation: SourceExplanation, from before: ClientRating
  ) -> Disagreement.Effect {
    let after = rating(
      ofNorm: before.norm, replacing: (explanation.criterion, explanation.source, SourceStatement(outcome)))
    let area = result.ratings[before.norm]
    var counts = area.counts
    counts.remove(before.outcome)
    counts.add(after.outcome)
    let twoSided = area.twoSided.map { $0 - before.twoSidedNumber + after.twoSidedNumber }
    let withheld = area.reason == .linesLeftOut ? area.reason : nil
    let proposal = AreaProposal(of: counts, twoSided: twoSided, rules: framework.rules, withheld: withheld)
    return Disagreement.Effect(
      outcome: outcome, state: Disagreement.State(client: after.outcome, proposal: proposal))
  }

  /// Steps 2 and 3 for one norm, where asked with another statement of one source.
  private func rating(
    ofNorm index: Int, replacing changed: (criterion: Int, source: Int, statement: SourceStatement)? = nil
  ) -> ClientRating {
    let criteria = framework.norms[index].criteria.map { criterion in
      var ofSources = framework.sources.indices.map { statements[criterion]?[$0] ?? SourceStatement() }
      if let changed, changed.criterion == criterion { ofSources[changed.source] = changed.statement }
      return CriterionResult(criterion: criterion, statements: ofSources, in: framework)
    }
    return ClientRating(norm: index, criteria: criteria, in: framework)
  }
}

extension [Assessment] {
  /// Whether they say different things.
  fileprivate var differs: Bool { Set(map(\.outcome)).count > 1 }

  /// What they say, each once: the lowest level first, then "niet van toepassing", then "niet beoordeeld".
  fileprivate var outcomes: [Outcome] {
    let levels = Set(compactMap(\.outcome.rating)).sorted().map(Outcome.rated)
    return levels + [.notApplicable, .notAssessed].filter { map(\.outcome).contains($0) }
  }
}

extension ClientRating {
  /// One where it counts among the two-sided rated clients, else zero.
  fileprivate var twoSidedNumber: Int { isTwoSided == true && outcome.rating != nil ? 1 : 0 }
}

extension SourceStatement {
  /// What a consensus on this outcome makes a source say.
  fileprivate init(_ outcome: Outcome) {
    self.init(
      rating: outcome.rating, saidNotApplicable: outcome == .notApplicable, saidNotAssessed: outcome == .notAssessed)
  }
}
