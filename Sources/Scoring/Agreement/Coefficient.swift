/// How well raters agree beyond chance, or why no number says so ("maat van overeenstemming").
public enum Coefficient: Hashable, Sendable {
  /// The number of pairs of levels from which a coefficient is given (docs/scoring.md, "Agreement").
  public static let leastPairs = 10

  /// The coefficient: 1 is full agreement, 0 what chance alone would give, below 0 less than that.
  case value(Double)
  /// There are fewer pairs than ``leastPairs`` ("te weinig paren").
  case tooFewPairs
  /// Chance alone would give full agreement, as where all is at one level, so that there is nothing to compare with
  /// ("niet te berekenen").
  case notComputable

  /// One minus the observed disagreement as a part of that of chance.
  init(observed: Double, expected: Double) {
    self = expected == 0 ? .notComputable : .value(1 - observed / expected)
  }

  /// The same where there are enough pairs.
  func withPairs(_ pairs: Int) -> Coefficient { pairs < Self.leastPairs ? .tooFewPairs : self }
}
