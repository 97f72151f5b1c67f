import AssessmentModel

/// What one source said about one criterion for one client, all inspectors and dates taken together: step 1.
struct SourceStatement: Hashable, Sendable {
  /// The level, where one was given.
  var rating: Rating?
  /// Whether an inspector said "niet van toepassing".
  var saidNotApplicable = false
  /// Whether an inspector said "niet beoordeeld".
  var saidNotAssessed = false

  /// Whether anything was said that counts.
  var isSilent: Bool { rating == nil && !saidNotApplicable && !saidNotAssessed }

  /// Takes the sorted ratings of one criterion and source together; several inspectors give the middle of their levels.
  init(_ ratings: ArraySlice<PackedRating>) {
    var levels: [Rating] = []
    Self.forEachCounted(of: ratings) { counted in
      switch counted.outcome {
      case .rated(let level): levels.append(level)
      case .notApplicable: saidNotApplicable = true
      case .notAssessed: saidNotAssessed = true
      }
    }
    rating = middle(of: levels)
  }

  init(rating: Rating? = nil, saidNotApplicable: Bool = false, saidNotAssessed: Bool = false) {
    self.rating = rating
    self.saidNotApplicable = saidNotApplicable
    self.saidNotAssessed = saidNotAssessed
  }

  /// Gives those of the sorted ratings of one criterion and source that count, one of each series.
  ///
  /// Per inspector the latest date counts, and nothing where it contradicts itself. A consensus replaces all single
  /// inspectors, also where it is a non-rating or contradicts itself.
  static func forEachCounted(of ratings: ArraySlice<PackedRating>, _ body: (PackedRating) -> Void) {
    var start = ratings.startIndex
    while start < ratings.endIndex {
      let end = ratings[start...].firstIndex { !$0.isSameSeries(as: ratings[start]) } ?? ratings.endIndex
      let last = ratings[end - 1]
      let first = ratings[start..<end].first { $0.isSameMoment(as: last) }
      if first == last { body(last) }
      if last.isConsensus { break }
      start = end
    }
  }
}
