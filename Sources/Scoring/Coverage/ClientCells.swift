import AssessmentModel

/// One client as coverage sees it: what each source said of each criterion, and what a visit could still fill.
struct ClientCells {
  let result: ClientResult
  /// Per criterion and source what was said.
  private let sayings: [[SourceSaying]]
  /// Per criterion the sources that could still give a level, a bit each.
  let open: [UInt64]
  /// The sources of which all that was said is "niet van toepassing", a bit each.
  let closedSources: UInt64
  private let framework: Framework

  init(_ result: ClientResult, _ explanations: [SourceExplanation], in framework: Framework) {
    self.result = result
    self.framework = framework
    let silent = Array(repeating: SourceSaying.nothing, count: framework.sources.count)
    var sayings = Array(repeating: silent, count: framework.criteria.count)
    var agreed = Array(repeating: UInt64(0), count: framework.criteria.count)
    var spoke: UInt64 = 0
    var spokeOfClient: UInt64 = 0
    for explanation in explanations {
      let saying = explanation.statement.saying
      let bit = UInt64(1) << UInt64(explanation.source)
      sayings[explanation.criterion][explanation.source] = saying
      if explanation.lines.contains(where: \.assessment.isConsensus) { agreed[explanation.criterion] |= bit }
      if saying != .nothing { spoke |= bit }
      if saying == .level || saying == .notAssessed { spokeOfClient |= bit }
    }
    self.sayings = sayings
    let closed = spoke & ~spokeOfClient
    closedSources = closed
    let outcomes = result.ratings.flatMap(\.criteria).map(\.outcome)
    open = framework.criteria.indices.map { criterion in
      if outcomes[criterion] == .notApplicable { return 0 }
      let couldSpeak = framework.voicedSources(ofCriterion: criterion).filter {
        sayings[criterion][$0] == .nothing || sayings[criterion][$0] == .notAssessed
      }
      return UInt64(bitsOf: couldSpeak) & ~closed & ~agreed[criterion]
    }
  }

  /// The rating of a norm after sources were visited that each gave a level wherever they could.
  ///
  /// Which level does not matter: whether there is a rating, and whether it is two-sided, depends on none.
  func rating(ofNorm norm: Int, afterVisiting sources: UInt64) -> ClientRating {
    let now = result.ratings[norm]
    let criteria = now.criteria.map { criterion in
      let filled = open[criterion.criterion] & sources
      if filled == 0 { return criterion }
      return CriterionResult(
        criterion: criterion.criterion,
        outcome: criterion.outcome.rating == nil ? .rated(framework.scale.lowest) : criterion.outcome,
        isDivergent: criterion.isDivergent, ratingSources: criterion.ratingSources | filled)
    }
    return ClientRating(norm: norm, criteria: criteria, in: framework)
  }

  /// The sources that could still give a level on a criterion of a norm, a bit each.
  func openSources(ofNorm norm: Int) -> UInt64 {
    framework.norms[norm].criteria.reduce(0) { $0 | open[$1] }
  }

  /// What is missing, norm by norm and source by source.
  var coverage: ClientCoverage {
    ClientCoverage(
      client: result.client, organisations: result.organisations, seenSources: result.sources,
      closedSources: closedSources.bits, norms: framework.norms.indices.map(coverage),
      sources: framework.norms.indices.flatMap { norm in
        framework.sources.indices.compactMap { coverage(ofSource: $0, norm: norm) }
      })
  }

  /// What is missing for a norm.
  func coverage(ofNorm norm: Int) -> NormCoverage {
    let rating = result.ratings[norm]
    let all = self.rating(ofNorm: norm, afterVisiting: .max)
    let applicable = rating.criteria.filter { $0.outcome != .notApplicable }
    let unrated = rating.reason == nil ? [] : applicable.filter { $0.outcome.rating == nil }
    let core = unrated.filter { framework.criteria[$0.criterion].isCore }
    let others = unrated.filter { !framework.criteria[$0.criterion].isCore }
    let enough = framework.rules.leastCriteria.leastPart(of: applicable.count)
    let lacking = enough - (applicable.count - unrated.count)
    return NormCoverage(
      rating: rating, missingCore: core.map { criterion($0.criterion) },
      missingCriteria: unrated.isEmpty ? 0 : max(core.count, lacking, 1),
      otherOpen: others.map { criterion($0.criterion) }, canBeRated: all.outcome.rating != nil,
      missingSides: applicable.isEmpty ? [] : missingSides(of: rating), canBeTwoSided: all.isTwoSided)
  }

  private func missingSides(of rating: ClientRating) -> [OpenSide] {
    let core = rating.criteria.filter { framework.criteria[$0.criterion].isCore }
    let spoke = core.reduce(UInt64(0)) { $0 | $1.ratingSources }
    return framework.sides.compactMap { side in
      let ofSide = UInt64(bitsOf: framework.sources.indices.filter { framework.sources[$0].party == side })
      if spoke & ofSide != 0 { return nil }
      let criteria = core.map { OpenCriterion(criterion: $0.criterion, sources: (open[$0.criterion] & ofSide).bits) }
      return OpenSide(party: side, criteria: criteria.filter { !$0.sources.isEmpty })
    }
  }

  private func criterion(_ index: Int) -> OpenCriterion {
    OpenCriterion(criterion: index, sources: open[index].bits)
  }

  private func coverage(ofSource source: Int, norm: Int) -> SourceCoverage? {
    let voiced = framework.norms[norm].criteria.filter { framework.voicedSources(ofCriterion: $0).contains(source) }
    let context = framework.norms[norm].criteria.count {
      !voiced.contains($0) && sayings[$0][source] != .nothing
    }
    guard !voiced.isEmpty || context > 0 else { return nil }
    func number(_ saying: SourceSaying) -> Int { voiced.count { sayings[$0][source] == saying } }
    return SourceCoverage(
      source: source, norm: norm, criteria: voiced.count, rated: number(.level), notApplicable: number(.notApplicable),
      notAssessed: number(.notAssessed), silent: number(.nothing), context: context,
      open: voiced.count { open[$0] >> UInt64(source) & 1 == 1 })
  }
}

extension Framework {
  /// The sources in a voice of a criterion, in order, each once.
  func voicedSources(ofCriterion criterion: Int) -> [Int] {
    UInt64(bitsOf: criteria[criterion].voices.flatMap { voices[$0].sources }).bits
  }
}

extension UInt64 {
  /// A set of small numbers as bits.
  init(bitsOf numbers: [Int]) { self = numbers.reduce(0) { $0 | 1 << UInt64($1) } }

  /// The numbers of the bits that are set, lowest first.
  var bits: [Int] {
    var rest = self
    var numbers: [Int] = []
    while rest != 0 {
      numbers.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return numbers
  }
}
