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
    self.init(criterion: index, in: framework) { statements[$0] }
  }

  /// Lets the voices speak and the rule decide, from what each source said.
  init(criterion index: Int, in framework: Framework, _ statement: (Int) -> SourceStatement) {
    var levels = LevelCounts()
    var spoke = false
    var onlyNotApplicable = true
    var ratingSources: UInt64 = 0
    for voice in framework.criteria[index].voices {
      for source in framework.voices[voice].sources {
        let said = statement(source)
        if said.isSilent { continue }
        spoke = true
        if said.saidNotAssessed { onlyNotApplicable = false }
        if said.rating != nil { ratingSources |= 1 << UInt64(source) }
      }
      if let level = framework.voices[voice].rating(of: statement) { levels.add(level) }
    }
    self.criterion = index
    self.ratingSources = ratingSources
    if let rating = framework.criteria[index].rule.rating(of: levels) {
      outcome = .rated(rating)
    } else {
      outcome = spoke && onlyNotApplicable ? .notApplicable : .notAssessed
    }
    isDivergent = (levels.highest?.rank ?? 0) - (levels.lowest?.rank ?? 0) >= framework.rules.divergence
  }
}

extension Voice {
  /// The level of the voice: the lowest or the highest that one of its sources gave; `nil` where none gave one.
  func rating(of statements: [SourceStatement]) -> Rating? { rating { statements[$0] } }

  /// The same, from what each source said.
  func rating(of statement: (Int) -> SourceStatement) -> Rating? {
    var level: Rating?
    for source in sources {
      guard let rating = statement(source).rating else { continue }
      level = level.map { selection == .lowest ? min($0, rating) : max($0, rating) } ?? rating
    }
    return level
  }
}

extension Criterion.Rule {
  /// The level of the voices that have one, in order.
  func rating(of levels: LevelCounts) -> Rating? {
    switch self {
    case .weakest: levels.lowest
    case .middle: levels.middle
    case .leading: levels.first
    }
  }
}
