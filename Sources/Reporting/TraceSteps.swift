import AssessmentModel
import Scoring

/// The steps from lines to ratings in sentences ("stappen"), one sentence per rule that was applied.
struct TraceSteps {
  let framework: Framework

  private var scale: Scale { framework.scale }
  private var rules: ScoringRules { framework.rules }

  /// From the clients to the werkgebied; the determination beside it.
  func area(_ explanation: AreaExplanation, determination: Determination?, standing: BasisStanding?) -> [String] {
    let counts = explanation.counts
    var steps = [
      TraceWords.counted(counts, scale: scale), TraceWords.enoughClients(counts.rated, least: rules.leastClients),
      TraceWords.coverage(explanation.coverage),
    ]
    if explanation.reason == .linesLeftOut { steps.append(TraceWords.withheld) }
    if explanation.reason == nil, let majority = explanation.majority {
      steps.append(
        TraceWords.majority(explanation.reaching, rated: counts.rated, majority: majority, scale: scale))
      steps += explanation.limiters.map { TraceWords.limiter($0, majority: majority, scale: scale) }
    }
    steps.append(TraceWords.proposal(rating(of: explanation), limitedBy: explanation.limitedBy))
    if explanation.rating != nil {
      steps.append(TraceWords.fewClients(counts.rated, under: rules.fewClients))
      if let twoSided = explanation.twoSided { steps.append(TraceWords.twoSided(twoSided)) }
      steps.append(TraceWords.divided(explanation.ends, isDivided: explanation.isDivided))
    }
    steps.append(
      determination.map { TraceWords.determined($0, scale: scale, isOutdated: standing == .outdated) }
        ?? TraceWords.notDetermined)
    return steps
  }

  /// From the criteria to the norm.
  func client(_ client: ClientExplanation) -> [String] {
    let steps = client.steps
    let isRatedItself = framework.norms[client.rating.norm].isRatedItself
    var sentences = [isRatedItself ? TraceWords.ratedItself : TraceWords.applicable(steps, scale: scale)]
    if !steps.applicable.isEmpty, !isRatedItself {
      sentences.append(TraceWords.enoughCriteria(steps.coverage))
      let isRated = Dictionary(grouping: steps.core) { $0.outcome.rating != nil }
      sentences.append(TraceWords.core(rated: ids(isRated[true]), missing: ids(isRated[false])))
    }
    if let middle = steps.middle, !isRatedItself || client.rating.limitedBy != nil {
      sentences.append(TraceWords.middle(steps.rated.compactMap(\.outcome.rating), middle, scale: scale))
      sentences +=
        steps.limiters.isEmpty
        ? [TraceWords.noLimit]
        : steps.limiters.map {
          TraceWords.limit($0, criteria: $0.criteria.map { framework.criteria[$0].id }, middle: middle, scale: scale)
        }
    }
    sentences.append(TraceWords.outcome(words(for: client.rating)))
    if let isTwoSided = client.rating.isTwoSided {
      let sides = client.coreSources.map { side, sources in
        (framework.parties[side].label, sources.map { framework.sources[$0].label.inSentence })
      }
      sentences.append(TraceWords.twoSided(sides, isTwoSided: isTwoSided))
    }
    return sentences
  }

  private func ids(_ criteria: [CriterionResult]?) -> [String] {
    (criteria ?? []).map { framework.criteria[$0.criterion].id }
  }

  /// How the voices give the level of a criterion, voice by voice.
  func criterion(_ explanation: CriterionExplanation) -> [String] {
    let criterion = framework.criteria[explanation.result.criterion]
    let voices = explanation.voices.map { voice in
      TraceWords.voice(
        framework.voices[voice.voice], rating: voice.rating.map { scale[$0].short },
        sources: voice.sources.map(source))
    }
    let context = explanation.context.map { framework.sources[$0.source].label.inSentence }
    return [TraceWords.rule(criterion.rule, voices: criterion.voices.count)] + voices
      + (context.isEmpty ? [] : [TraceWords.context(context)])
      + (explanation.result.isDivergent ? [TraceWords.divergent] : [])
  }

  /// What a source said, several inspectors taken together.
  private func source(_ explanation: SourceExplanation) -> String {
    let label = framework.sources[explanation.source].label
    let levels = explanation.counted.compactMap(\.outcome.rating)
    if let rating = explanation.rating {
      guard levels.count > 1 else { return TraceWords.source(label, scale[rating].short) }
      return TraceWords.middleOf(label, levels.sorted().map { scale[$0].short }, scale[rating].short)
    }
    let said = Set(explanation.counted.map { scale[$0.outcome].short }).sorted()
    return TraceWords.source(label, said.isEmpty ? TraceWords.nothingCounts : said.joined(separator: "/"))
  }

  /// The proposed rating of a norm, or why there is none.
  func rating(of explanation: AreaExplanation) -> String {
    explanation.rating.map { scale[$0].label }
      ?? TraceWords.none(Words.reason(explanation.reason, rules: rules, counts: explanation.counts))
  }

  /// The rating in force of a norm: what was determined, with the proposal beside it where that differs.
  ///
  /// - Parameter isShort: whether the proposal is in its short form, for tables.
  func ratingInForce(
    of explanation: AreaExplanation, in area: AssessedArea, isShort: Bool = false
  ) -> (rating: String, beside: [String]) {
    let norm = explanation.norm
    guard let determination = area.determination(ofNorm: norm), let standing = area.standing(ofNorm: norm) else {
      return (rating(of: explanation), [])
    }
    let beside = explanation.rating.map { isShort ? scale[$0].short : scale[$0].label } ?? Words.noRating
    let isEqual = determination.rating == explanation.rating
    return (
      determination.rating.map { scale[$0].label } ?? Words.noRating,
      [Words.determined(standing)] + (isEqual ? [] : [TraceWords.proposalBeside(beside)])
    )
  }

  /// The rating of a client, or why there is none.
  func words(for rating: ClientRating) -> String {
    switch rating.outcome {
    case .notAssessed:
      "\(scale.notAssessed.label): "
        + Words.reason(rating.reason, rules: rules, counts: RatingCounts(perLevel: [], notAssessed: 1))
    case .notApplicable, .rated: scale[rating.outcome].label
    }
  }

  /// What a reader must know of the rating of a client, briefly.
  func remarks(on client: ClientExplanation) -> [String] {
    let rating = client.rating
    var remarks: [String] = []
    if rating.reason != nil {
      remarks.append(Words.reason(rating.reason, rules: rules, counts: RatingCounts(perLevel: [], notAssessed: 1)))
    }
    if let limiter = rating.limitedBy { remarks.append(TraceWords.limited(limiter)) }
    let divergent = client.criteria.filter(\.result.isDivergent).map { framework.criteria[$0.result.criterion].id }
    if !divergent.isEmpty { remarks.append(TraceWords.divergent(divergent)) }
    if rating.outcome.rating != nil, rating.isTwoSided == false { remarks.append(TraceWords.notTwoSided) }
    let contradicted = client.lines.count { $0.standing == .contradicted }
    if contradicted > 0 { remarks.append(TraceWords.contradicted(contradicted)) }
    return remarks
  }
}

/// The words of traces.
typealias TraceWords = DutchTraceWords
