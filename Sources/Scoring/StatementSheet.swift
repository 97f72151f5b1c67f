import AssessmentModel

/// What each source said about each criterion for one client: filled anew for every client, in the same memory.
struct StatementSheet {
  private let sources: Int
  private var statements: [SourceStatement]
  /// Which of them are filled.
  private var filled: [Int] = []
  private var hasRepeats = false

  init(_ framework: Framework) {
    sources = framework.sources.count
    statements = Array(repeating: SourceStatement(), count: framework.criteria.count * sources)
  }

  subscript(criterion: Int, source: Int) -> SourceStatement { statements[criterion * sources + source] }

  /// Takes the ratings of a client where no source says more than one thing about a criterion.
  ///
  /// - Returns: whether that was so; else the sheet is not to be used.
  mutating func fill(from log: RatingLog, _ entry: RatingLog.Entry) -> Bool {
    clear()
    log.forEach(of: entry) { rating in take(rating) }
    return !hasRepeats
  }

  /// Takes the ratings of a client, sorted.
  mutating func fill(from sorted: [PackedRating]) {
    clear()
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let end = sorted[start...].firstIndex { !$0.isSameSource(as: sorted[start]) } ?? sorted.endIndex
      set(SourceStatement(sorted[start..<end]), of: sorted[start])
      start = end
    }
  }

  private mutating func take(_ rating: PackedRating) {
    switch rating.outcome {
    case .rated(let level): set(SourceStatement(rating: level), of: rating)
    case .notApplicable: set(SourceStatement(saidNotApplicable: true), of: rating)
    case .notAssessed: set(SourceStatement(saidNotAssessed: true), of: rating)
    }
  }

  private mutating func set(_ statement: SourceStatement, of rating: PackedRating) {
    let place = rating.criterion * sources + rating.source
    if !statements[place].isSilent { hasRepeats = true }
    statements[place] = statement
    filled.append(place)
  }

  private mutating func clear() {
    for place in filled { statements[place] = SourceStatement() }
    filled.removeAll(keepingCapacity: true)
    hasRepeats = false
  }
}
