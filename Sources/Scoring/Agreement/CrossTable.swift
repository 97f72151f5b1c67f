import AssessmentModel

/// How often each level of one goes with each level of another ("kruistabel"), on the full scale: levels that nobody
/// used are there too.
public struct CrossTable: Hashable, Sendable {
  /// How much a difference weighs in kappa ("weging").
  public enum Weights: CaseIterable, Sendable {
    /// The number of levels between.
    case linear
    /// Its square.
    case quadratic

    func weight(_ distance: Int) -> Int { self == .linear ? distance : distance * distance }
  }

  /// The counts: a row per level of the first, lowest first, with a column per level of the second.
  public private(set) var counts: [[Int]]

  /// An empty table for a scale of this many levels.
  public init(levels: Int) { counts = Array(repeating: Array(repeating: 0, count: levels), count: levels) }

  /// Makes a table of counts, as many columns as rows.
  init(_ counts: [[Int]]) {
    precondition(counts.allSatisfy { $0.count == counts.count })
    self.counts = counts
  }

  mutating func add(_ first: Rating, _ second: Rating) { counts[first.rank][second.rank] += 1 }

  /// The number of pairs.
  public var total: Int { counts.joined().reduce(0, +) }
  /// The number of pairs at the same level.
  public var exact: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }
  /// The number of pairs one level apart.
  public var adjacent: Int { number { abs($0 - $1) == 1 } }
  /// The number of pairs further apart than one level.
  public var further: Int { number { abs($0 - $1) > 1 } }
  /// The number of pairs in which the first is the lower.
  public var firstLower: Int { number { $0 < $1 } }
  /// The number of pairs in which the second is the lower.
  public var secondLower: Int { number { $0 > $1 } }

  private func number(where holds: (Int, Int) -> Bool) -> Int {
    var number = 0
    for (row, columns) in counts.enumerated() {
      for (column, count) in columns.enumerated() where holds(row, column) { number += count }
    }
    return number
  }

  /// Weighted kappa: one minus the weighted disagreement as a part of that of two who rate as often at each level, but
  /// by chance.
  ///
  /// Sums and products are whole numbers until the last division; beyond 2^53 they are the nearest Double.
  ///
  /// - Source: Cohen (1968), Psychological Bulletin 70, with weights for disagreement: distance, and its square as in
  ///   Fleiss and Cohen (1973).
  public func kappa(_ weights: Weights) -> Coefficient {
    let rows = counts.map { $0.reduce(0, +) }
    let columns = counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    var observed = 0
    var expected = 0.0
    for row in counts.indices {
      for column in counts.indices {
        let weight = weights.weight(abs(row - column))
        observed += weight * counts[row][column]
        expected += Double(weight * rows[row]) * Double(columns[column])
      }
    }
    return Coefficient(observed: Double(observed) * Double(total), expected: expected)
  }
}
