public import AssessmentModel

/// How a norm for a werkgebied came to its proposed rating ("uitleg van een oordeel"): every step, down to the lines.
///
/// It is computed by the functions that scoring uses, from lines with places and texts instead of packed ratings.
public struct AreaExplanation: Sendable {
  /// A limiter, held against the clients ("begrenzer, getoetst").
  public struct Limit: Hashable, Sendable {
    /// The limiter.
    public let limiter: AreaLimiter
    /// The clients it counts, held against the share from which it holds.
    public let comparison: ShareComparison
  }

  /// The werkgebied.
  public let area: AreaKey
  /// The norm: index into ``Framework/norms``.
  public let norm: Int
  /// The clients of the werkgebied, in the order of their codes.
  public let clients: [ClientExplanation]
  /// The number of clients per level, and of those without.
  public let counts: RatingCounts
  /// The proposed rating; `nil` where there is none.
  public let rating: Rating?
  /// Why there is none.
  public let reason: NoRatingReason?
  /// How many clients are rated of those whom the norm concerns, held against the share that is asked.
  public let coverage: ShareComparison
  /// The level that more than half of the rated clients reach; `nil` where none is rated.
  public let majority: Rating?
  /// Every limiter of the framework, held against the counts.
  public let limiters: [Limit]
  /// The limiter that lowered the rating, where one did.
  public let limitedBy: String?
  /// Why the rating is only indicative.
  public let indications: [AreaRating.Indication]
  /// How many rated clients were seen from each side, held against the share that is asked; `nil` without sides.
  public let twoSided: ShareComparison?
  /// How many are at the lowest, and how many at the highest level, held against the share from which they are divided.
  public let ends: (lowest: ShareComparison, highest: ShareComparison)
  /// Whether many clients are at the lowest and many at the highest level.
  public let isDivided: Bool

  /// Explains what the clients come to.
  ///
  /// - Parameter withheld: why a rating is kept back whatever the clients come to.
  init(
    area: AreaKey, norm: Int, clients: [ClientExplanation], withheld: NoRatingReason?, in framework: Framework
  ) {
    var tally = NormTally(framework: framework, organisations: 0)
    for client in clients { tally.add(client.rating, organisations: []) }
    let result = tally.rating(norm: norm, organisations: [], withheld: withheld)
    let rules = framework.rules
    self.area = area
    self.norm = norm
    self.clients = clients
    counts = result.counts
    rating = result.rating
    reason = result.reason
    coverage = rules.coverage(of: counts)
    majority = counts.majority
    limiters = rules.areaLimiters.map { [counts] in Limit(limiter: $0, comparison: $0.comparison(with: counts)) }
    limitedBy = result.limitedBy
    indications = result.indications
    twoSided = result.twoSided.map { [counts] in rules.leastTwoSided.comparison(of: $0, with: counts.rated) }
    ends = (
      rules.divided.comparison(of: counts.perLevel.first ?? 0, with: counts.rated),
      rules.divided.comparison(of: counts.perLevel.last ?? 0, with: counts.rated)
    )
    isDivided = result.isDivided
  }

  /// The number of clients that reach a level, for each level, lowest first.
  public var reaching: [Int] { counts.perLevel.indices.map { counts.number(from: Rating(rank: $0)) } }
}

extension ExtractLines {
  /// How norms of a werkgebied came to their ratings, in the order given.
  ///
  /// - Parameters:
  ///   - area: the werkgebied; lines of others are passed over.
  ///   - norms: indices into ``Framework/norms``.
  ///   - withheld: why ratings are kept back whatever the clients come to.
  public func explanations(
    of area: AreaKey, norms: some Sequence<Int>, in framework: Framework, withheld: NoRatingReason? = nil
  ) -> [AreaExplanation] {
    var said: [ExactName: [Int: [SourceExplanation]]] = [:]
    for origin in clients where origin.area == area { said[origin.client] = [:] }
    for source in sourceExplanations where source.area == area {
      said[source.client, default: [:]][source.criterion, default: []].append(source)
    }
    let codes = said.keys.sorted()
    return norms.map { norm in
      AreaExplanation(
        area: area, norm: norm,
        clients: codes.map { ClientExplanation(client: $0, norm: norm, said: said[$0] ?? [:], in: framework) },
        withheld: withheld, in: framework)
    }
  }
}
