import AssessmentModel

/// How many times each level was given, for the few levels of one client.
struct LevelCounts {
  private var counts = SIMD32<UInt16>.zero
  private(set) var number = 0
  private(set) var lowest: Rating?
  private(set) var highest: Rating?
  private(set) var first: Rating?

  init(_ ratings: some Sequence<Rating> = []) {
    for rating in ratings { add(rating) }
  }

  mutating func add(_ rating: Rating) {
    if number == 0 {
      (first, lowest, highest) = (rating, rating, rating)
    } else {
      if let known = lowest, rating < known { lowest = rating }
      if let known = highest, rating > known { highest = rating }
    }
    counts[rating.rank] += 1
    number += 1
  }

  /// The middle of them; see ``middle(of:)``.
  var middle: Rating? {
    guard number > 0 else { return nil }
    if lowest == highest { return lowest }
    let upper = rank(at: number / 2)
    return Rating(rank: number.isMultiple(of: 2) ? (rank(at: number / 2 - 1) + upper) / 2 : upper)
  }

  /// The level at a place when all stand in order.
  private func rank(at place: Int) -> Int {
    var passed = 0
    for rank in counts.indices {
      passed += Int(counts[rank])
      if passed > place { return rank }
    }
    return counts.scalarCount - 1
  }
}
