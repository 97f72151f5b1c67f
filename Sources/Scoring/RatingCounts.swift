public import AssessmentModel

/// How many clients have which rating on one norm ("aantallen"): counts, and nothing else.
public struct RatingCounts: Hashable, Sendable {
  /// The number of clients per level, lowest first.
  public private(set) var perLevel: [Int]
  /// The number of clients not assessed.
  public private(set) var notAssessed: Int
  /// The number of clients whom the norm does not concern.
  public private(set) var notApplicable: Int

  /// Makes counts.
  public init(perLevel: [Int], notAssessed: Int = 0, notApplicable: Int = 0) {
    self.perLevel = perLevel
    self.notAssessed = notAssessed
    self.notApplicable = notApplicable
  }

  /// The number of clients with a rating.
  public var rated: Int { perLevel.reduce(0, +) }

  /// The number of clients at a level or lower.
  public func number(upTo level: Rating) -> Int { perLevel[...level.rank].reduce(0, +) }

  /// The number of clients at a level or higher.
  public func number(from level: Rating) -> Int { perLevel[level.rank...].reduce(0, +) }

  mutating func add(_ outcome: Outcome) { change(outcome, by: 1) }
  mutating func remove(_ outcome: Outcome) { change(outcome, by: -1) }

  private mutating func change(_ outcome: Outcome, by number: Int) {
    switch outcome {
    case .rated(let rating): perLevel[rating.rank] += number
    case .notAssessed: notAssessed += number
    case .notApplicable: notApplicable += number
    }
  }

  /// The counts after the best rated clients, that many, would have been rated at the lowest level.
  func lowering(_ number: Int) -> RatingCounts { moving(number, from: perLevel.indices.reversed(), to: 0) }

  /// The counts after the worst rated clients, that many, would have been rated at the highest level.
  func raising(_ number: Int) -> RatingCounts { moving(number, from: Array(perLevel.indices), to: perLevel.count - 1) }

  private func moving(_ number: Int, from levels: [Int], to target: Int) -> RatingCounts {
    var moved = self
    var left = number
    for level in levels where level != target {
      let step = min(left, moved.perLevel[level])
      moved.perLevel[level] -= step
      moved.perLevel[target] += step
      left -= step
    }
    return moved
  }
}
