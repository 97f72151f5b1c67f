public import AssessmentModel

/// What the sources of one client say about one criterion, taken together ("criteriumoordeel"): step 2.
public struct CriterionResult: Hashable, Sendable {
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The level, or why there is none.
  public let outcome: Outcome
  /// Whether two voices differ by as many levels as the framework calls divergent ("uiteenlopend").
  public let isDivergent: Bool
  /// The sources that gave a level that counts: a bit each.
  let ratingSources: UInt64
}

extension CriterionResult {
  /// Lets the voices speak and the rule decide.
  ///
  /// - Parameter statements: per source what it said; sources in no voice of the criterion are context and do not count.
  init(criterion index: Int, statements: [SourceStatement], in framework: Framework) {
    let criterion = framework.criteria[index]
    var levels: [Rating] = []
    var spoke = false
    var onlyNotApplicable = true
    var ratingSources: UInt64 = 0
    for voice in criterion.voices.map({ framework.voices[$0] }) {
      for source in voice.sources {
        let statement = statements[source]
        if statement.isSilent { continue }
        spoke = true
        if statement.saidNotAssessed { onlyNotApplicable = false }
        if statement.rating != nil { ratingSources |= 1 << UInt64(source) }
      }
      if let level = voice.rating(of: statements) { levels.append(level) }
    }
    self.criterion = index
    self.ratingSources = ratingSources
    if let rating = criterion.rule.rating(of: levels) {
      outcome = .rated(rating)
    } else {
      outcome = spoke && onlyNotApplicable ? .notApplicable : .notAssessed
    }
    isDivergent = (levels.max()?.rank ?? 0) - (levels.min()?.rank ?? 0) >= framework.rules.divergence
  }
}

extension Voice {
  /// The level of the voice: the lowest or the highest that one of its sources gave; `nil` where none gave one.
  func rating(of statements: [SourceStatement]) -> Rating? {
    sources.reduce(nil) { level, source in
      guard let rating = statements[source].rating else { return level }
      return level.map { selection == .lowest ? min($0, rating) : max($0, rating) } ?? rating
    }
  }
}

extension Criterion.Rule {
  /// The level of the voices that have one, in order.
  func rating(of levels: [Rating]) -> Rating? {
    switch self {
    case .weakest: return levels.min()
    case .middle: return Scoring.middle(of: levels)
    case .leading: return levels.first
    }
  }
}
