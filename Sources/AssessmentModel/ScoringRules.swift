/// The rules by which ratings are put together ("rekenregels"): data of the framework, printed in every report.
public struct ScoringRules: Hashable, Sendable {
  /// Whose rules they are and what they are worth, in one sentence.
  public let note: String
  /// The difference in levels from which voices diverge ("uiteenlopend").
  public let divergence: Int
  /// The least share of the applicable criteria that must be rated.
  public let leastCriteria: Share
  /// What limits the rating of one client.
  public let clientLimiters: [ClientLimiter]
  /// The least number of rated clients for an area to have a rating.
  public let leastClients: Int
  /// The least share of clients rated among those rated or not assessed ("dekking").
  public let leastCoverage: Share
  /// The number of clients under which a rating is indicative ("weinig cliënten").
  public let fewClients: Int
  /// The share of two-sided clients under which a rating is indicative ("eenzijdig").
  public let leastTwoSided: Share
  /// The share of both lowest and highest level from which the clients are divided ("verdeeld").
  public let divided: Share
  /// What limits the rating of an area.
  public let areaLimiters: [AreaLimiter]

  /// Makes a set of rules.
  public init(
    note: String, divergence: Int, leastCriteria: Share, clientLimiters: [ClientLimiter], leastClients: Int,
    leastCoverage: Share, fewClients: Int, leastTwoSided: Share, divided: Share, areaLimiters: [AreaLimiter]
  ) {
    self.note = note
    self.divergence = divergence
    self.leastCriteria = leastCriteria
    self.clientLimiters = clientLimiters
    self.leastClients = leastClients
    self.leastCoverage = leastCoverage
    self.fewClients = fewClients
    self.leastTwoSided = leastTwoSided
    self.divided = divided
    self.areaLimiters = areaLimiters
  }
}

/// A cap on the rating of a norm for one client ("begrenzer").
public struct ClientLimiter: Hashable, Sendable {
  /// Which criteria can set it off ("geldt voor").
  public enum Scope: String, CaseIterable, Sendable {
    /// Core criteria only.
    case coreCriteria = "kerncriteria"
    /// Every criterion.
    case criteria
  }

  /// The name in results.
  public let name: String
  /// Which criteria can set it off.
  public let scope: Scope
  /// It holds where such a criterion is at this level or lower: the lowest levels, without gaps.
  public let counted: Rating
  /// The highest rating it allows.
  public let cap: Rating
  /// The rule in words.
  public let text: String

  /// Makes a limiter.
  public init(name: String, scope: Scope, counted: Rating, cap: Rating, text: String) {
    self.name = name
    self.scope = scope
    self.counted = counted
    self.cap = cap
    self.text = text
  }
}

/// A cap on the rating of a norm for a werkgebied ("begrenzer").
public struct AreaLimiter: Hashable, Sendable {
  /// The name in results.
  public let name: String
  /// The levels it counts: this one and lower, without gaps.
  public let counted: Rating
  /// It holds where at least this share of the clients is counted.
  public let share: Share
  /// The highest rating it allows.
  public let cap: Rating
  /// The rule in words.
  public let text: String

  /// Makes a limiter.
  public init(name: String, counted: Rating, share: Share, cap: Rating, text: String) {
    self.name = name
    self.counted = counted
    self.share = share
    self.cap = cap
    self.text = text
  }
}
