public import AssessmentModel

/// The rating of one norm for a werkgebied, as the rules propose it ("werkgebiedoordeel"): step 4.
public struct AreaRating: Hashable, Sendable {
  /// Why a rating is only indicative ("indicatief door").
  public enum Indication: String, CaseIterable, Sendable {
    /// Few clients ("weinig cliënten").
    case fewClients = "weinig_clienten"
    /// Too few of the clients were seen from each side ("eenzijdig").
    case oneSided = "eenzijdig"
  }

  /// The norm: index into ``Framework/norms``.
  public let norm: Int
  /// The proposed rating; `nil` where there is none.
  public let rating: Rating?
  /// Why there is none.
  public let reason: NoRatingReason?
  /// Why it is only indicative; empty where it is not.
  public let indications: [Indication]
  /// The limiter that lowered it, where one did ("begrensd door").
  public let limitedBy: String?
  /// Whether many clients are at the lowest and many at the highest level ("verdeeld").
  public let isDivided: Bool
  /// The number of clients per level.
  public let counts: RatingCounts
  /// The number of rated clients seen from each side ("tweezijdig"); `nil` where the framework has no sides.
  public let twoSided: Int?
  /// Per source the number of clients for whom it gave a level that counts.
  public let perSource: [Int]
  /// The clients with divergent voices ("uiteenlopend").
  public let divergence: Divergence
  /// How firm the rating stands; `nil` where there is none.
  public let robustness: Robustness?
}

/// For how many clients the voices on a criterion of a norm diverge ("uiteenlopend").
public struct Divergence: Hashable, Sendable {
  /// On a criterion where the weakest voice decides: a finding in itself, to be shown.
  public internal(set) var toShow = 0
  /// On a criterion of another rule: put up for determination.
  public internal(set) var toDetermine = 0

  mutating func add(_ rating: ClientRating, in framework: Framework) {
    var (isToShow, isToDetermine) = (false, false)
    for result in rating.criteria where result.isDivergent {
      if framework.criteria[result.criterion].rule == .weakest { isToShow = true } else { isToDetermine = true }
    }
    if isToShow { toShow += 1 }
    if isToDetermine { toDetermine += 1 }
  }
}

/// The rating that the rules give to counts, without regard to how many clients there are.
struct LimitedMajority: Hashable, Sendable {
  let rating: Rating
  let limitedBy: String?
}

extension ScoringRules {
  /// The limited majority of the clients, or nothing where none was rated.
  func limitedMajority(of counts: RatingCounts) -> LimitedMajority? {
    guard let majority = counts.majority else { return nil }
    guard let limiter = strictestLimiter(for: counts), limiter.cap < majority else {
      return LimitedMajority(rating: majority, limitedBy: nil)
    }
    return LimitedMajority(rating: limiter.cap, limitedBy: limiter.name)
  }

  /// The limiter that caps lowest, if any holds; of equal caps the first.
  private func strictestLimiter(for counts: RatingCounts) -> AreaLimiter? {
    areaLimiters
      .filter { $0.comparison(with: counts).holds }
      .min { $0.cap < $1.cap }
  }

  /// How many clients are rated, held against the share of those whom the norm concerns ("dekking").
  func coverage(of counts: RatingCounts) -> ShareComparison {
    leastCoverage.comparison(of: counts.rated, with: counts.rated + counts.notAssessed)
  }

  /// Why these counts give no rating; `nil` where they do.
  func reasonForNoRating(_ counts: RatingCounts) -> NoRatingReason? {
    if counts.rated == 0 { return .noRatings }
    if counts.rated < leastClients { return .tooFewClients }
    if !coverage(of: counts).holds { return .tooLittleCoverage }
    return nil
  }

  /// Why a rating on these counts is only indicative, in fixed order.
  func indications(of counts: RatingCounts, twoSided: Int?) -> [AreaRating.Indication] {
    var indications: [AreaRating.Indication] = []
    if counts.rated < fewClients { indications.append(.fewClients) }
    if let twoSided, !leastTwoSided.isReached(by: twoSided, of: counts.rated) { indications.append(.oneSided) }
    return indications
  }

  /// Whether both the lowest and the highest level have a large share of the rated clients.
  func areDivided(_ counts: RatingCounts) -> Bool {
    counts.rated > 0 && divided.isReached(by: counts.perLevel.first ?? 0, of: counts.rated)
      && divided.isReached(by: counts.perLevel.last ?? 0, of: counts.rated)
  }
}

extension AreaLimiter {
  /// How many clients are at its levels, held against the share from which it holds.
  func comparison(with counts: RatingCounts) -> ShareComparison {
    share.comparison(of: counts.number(upTo: counted), with: counts.rated)
  }
}

extension RatingCounts {
  /// The highest level that more than half of the rated clients reach ("meerderheid").
  var majority: Rating? { highest { 2 * $0 > rated } }

  /// The highest level that at least this share of the rated clients reaches.
  func highest(reachedBy share: Share) -> Rating? { highest { share.isReached(by: $0, of: rated) } }

  /// The level with most clients; of several the lowest ("meest voorkomend").
  var mostFrequent: Rating? {
    guard rated > 0, let most = perLevel.max() else { return nil }
    return perLevel.firstIndex(of: most).map(Rating.init(rank:))
  }

  private func highest(where isEnough: (Int) -> Bool) -> Rating? {
    guard rated > 0 else { return nil }
    return perLevel.indices.reversed().map(Rating.init(rank:)).first { isEnough(number(from: $0)) }
  }
}
