public import AssessmentModel

/// How firm a rating of a werkgebied stands ("stabiliteit"): what other rules, other clients or the absence of an
/// organisation would have made of it.
public struct Robustness: Hashable, Sendable {
  /// The rating by other rules on the same ratings of clients ("alternatieven"), in fixed order.
  public let alternatives: [Alternative]
  /// How many clients would have to be rated otherwise for the rating to change ("omslag").
  public let tippingPoint: TippingPoint
  /// Per organisation the rating without its clients, in the order of names ("zonder organisatie").
  public let withoutOrganisation: [(name: ExactName, rating: Rating?)]

  /// One client rated otherwise would change the rating ("op de grens").
  public var isOnTheEdge: Bool { tippingPoint.down == 1 || tippingPoint.up == 1 }

  /// The lowest to the highest of a rating, its alternatives and the ratings without an organisation.
  public func range(around rating: Rating) -> ClosedRange<Rating> {
    let all = alternatives.compactMap(\.rating) + withoutOrganisation.compactMap(\.rating)
    return all.reduce(rating...rating) { min($0.lowerBound, $1)...max($0.upperBound, $1) }
  }

  /// Equal parts.
  public static func == (first: Robustness, second: Robustness) -> Bool {
    first.alternatives == second.alternatives && first.tippingPoint == second.tippingPoint
      && first.withoutOrganisation.elementsEqual(second.withoutOrganisation, by: ==)
  }

  /// The parts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(alternatives)
    hasher.combine(tippingPoint)
    for (name, rating) in withoutOrganisation {
      hasher.combine(name)
      hasher.combine(rating)
    }
  }
}

/// The rating by another rule ("alternatief").
public struct Alternative: Hashable, Sendable {
  /// Which rule.
  public enum Rule: String, CaseIterable, Sendable {
    /// The majority alone ("zonder begrenzers").
    case withoutLimiters = "zonder_begrenzers"
    /// The highest level that two thirds reach ("twee derde").
    case twoThirds = "twee_derde"
    /// The highest level that four fifths reach ("vier vijfde").
    case fourFifths = "vier_vijfde"
    /// The level with most clients ("meest voorkomend").
    case mostFrequent = "meest_voorkomend"
    /// The limited majority of the two-sided clients ("alleen tweezijdig").
    case twoSidedOnly = "alleen_tweezijdig"
  }

  /// Which rule.
  public let rule: Rule
  /// What it gives; `nil` where there are too few two-sided clients.
  public let rating: Rating?
}

/// The smallest number of clients that would have to be rated otherwise for the rating to change ("omslag").
public struct TippingPoint: Hashable, Sendable {
  /// Rated lower, by any number of levels; `nil` only where the rating is the lowest.
  public let down: Int?
  /// Rated higher, by any number of levels; `nil` only where the rating is the highest.
  public let up: Int?
}

extension ScoringRules {
  /// The rating by each other rule.
  func alternatives(for counts: RatingCounts, twoSided: RatingCounts) -> [Alternative] {
    Alternative.Rule.allCases.map { rule in
      let rating: Rating? =
        switch rule {
        case .withoutLimiters: counts.majority
        case .twoThirds: Share(2, of: 3).flatMap(counts.highest(reachedBy:))
        case .fourFifths: Share(4, of: 5).flatMap(counts.highest(reachedBy:))
        case .mostFrequent: counts.mostFrequent
        case .twoSidedOnly: twoSided.rated < leastClients ? nil : limitedMajority(of: twoSided)?.rating
        }
      return Alternative(rule: rule, rating: rating)
    }
  }

  /// How many clients would have to be rated otherwise.
  ///
  /// A client moved further never brings the rating back, and a client from the other end of the scale helps at least as
  /// much as any other; so the best are moved to the bottom (the worst to the top), and the number is found by halving.
  func tippingPoint(of counts: RatingCounts) -> TippingPoint {
    let rating = limitedMajority(of: counts)?.rating
    return TippingPoint(
      down: smallest(upTo: counts.rated) { number in
        limitedMajority(of: counts.lowering(number)).map { lowered in rating.map { lowered.rating < $0 } ?? false }
          ?? false
      },
      up: smallest(upTo: counts.rated) { number in
        limitedMajority(of: counts.raising(number)).map { raised in rating.map { raised.rating > $0 } ?? false }
          ?? false
      }
    )
  }

  private func smallest(upTo most: Int, where holds: (Int) -> Bool) -> Int? {
    guard most > 0, holds(most) else { return nil }
    var (low, high) = (1, most)
    while low < high {
      let half = (low + high) / 2
      if holds(half) { high = half } else { low = half + 1 }
    }
    return low
  }
}
