public import AssessmentModel

/// One criterion, client and source on which inspectors do not say the same ("verschilpunt").
public struct Disagreement: Hashable, Sendable {
  /// What became of it ("afhandeling").
  public enum Status: Hashable, Sendable {
    /// It is still to be settled.
    case open
    /// A consensus was noted, but it says different things at one moment, so that nothing of the source counts.
    case contradictedConsensus
    /// A consensus was noted.
    case agreed(Assessment)
    /// The inspectors rated anew and now say the same.
    case revised
  }

  /// What a norm would be, for the client and for the werkgebied ("stand van een norm").
  public struct State: Hashable, Sendable {
    /// The rating of the norm for the client.
    public let client: Outcome
    /// The proposal for the werkgebied.
    public let proposal: AreaProposal
  }

  /// What comes of it where one of the outcomes is agreed on ("gevolg").
  public struct Effect: Hashable, Sendable {
    /// What is agreed on.
    public let outcome: Outcome
    /// What the norm then is.
    public let state: State
  }

  /// How far an agreement on one of the outcomes could reach ("reikwijdte").
  public enum Reach: Int, Comparable, Sendable {
    /// No further than the criterion.
    case criterion
    /// The rating of the norm for the client, or its place among those that count.
    case client
    /// How sure the rating of the norm for the werkgebied is.
    case certainty
    /// The rating of the norm for the werkgebied, or whether there is one.
    case rating

    /// Less far.
    public static func < (near: Reach, far: Reach) -> Bool { near.rawValue < far.rawValue }
  }

  /// The client.
  public let client: ExactName
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The norm: index into ``Framework/norms``.
  public let norm: Int
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// Whether the source is in no voice of the criterion, so that nothing changes whatever is agreed.
  public let isContext: Bool
  /// What each inspector says, in the order of names; of what was rated anew, what they said at first.
  public let assessments: [Assessment]
  /// What became of it.
  public let status: Status
  /// The level that the source has now; `nil` where it has none.
  public let sourceRating: Rating?
  /// What the norm is now.
  public let now: State
  /// What comes of agreement on each of the outcomes, lowest level first, non-ratings last; none where it is settled.
  public let effects: [Effect]

  /// The largest number of levels between two inspectors; `nil` where no two gave different levels.
  public var distance: Int? {
    let ranks = assessments.compactMap(\.outcome.rating?.rank)
    guard let low = ranks.min(), let high = ranks.max(), low < high else { return nil }
    return high - low
  }

  /// Whether it is still to be settled.
  public var isOpen: Bool {
    switch status {
    case .open, .contradictedConsensus: true
    case .agreed, .revised: false
    }
  }

  /// How far agreement on one of the outcomes could reach.
  public var reach: Reach {
    effects.map { effect in
      let (before, after) = (now.proposal, effect.state.proposal)
      if (before.rating, before.reason) != (after.rating, after.reason) { return .rating }
      if !before.isAsSure(as: after) { return .certainty }
      return now.client == effect.state.client ? .criterion : .client
    }.max() ?? .criterion
  }
}

/// The rating that the rules propose for a norm of a werkgebied, and how sure it is ("voorstel per norm").
public struct AreaProposal: Hashable, Sendable {
  /// The rating; `nil` where there is none.
  public let rating: Rating?
  /// Why there is none.
  public let reason: NoRatingReason?
  /// Why it is only indicative; empty where it is not.
  public let indications: [AreaRating.Indication]
  /// Whether one client rated otherwise would change it ("op de grens").
  public let isOnTheEdge: Bool
  /// Whether many clients are at the lowest and many at the highest level ("verdeeld").
  public let isDivided: Bool
  /// The limiter that lowered it, where one did ("begrensd door").
  public let limitedBy: String?

  /// Whether all that makes a rating less sure is the same.
  func isAsSure(as other: AreaProposal) -> Bool {
    (indications, isOnTheEdge, isDivided, limitedBy)
      == (other.indications, other.isOnTheEdge, other.isDivided, other.limitedBy)
  }
}

extension AreaProposal {
  /// What scoring proposed.
  init(_ rating: AreaRating) {
    self.init(
      rating: rating.rating, reason: rating.reason, indications: rating.indications,
      isOnTheEdge: rating.robustness?.isOnTheEdge ?? false, isDivided: rating.isDivided, limitedBy: rating.limitedBy)
  }

  /// What step 4 proposes for counts.
  ///
  /// - Parameter withheld: why no rating is given, whatever the counts are.
  init(of counts: RatingCounts, twoSided: Int?, rules: ScoringRules, withheld: NoRatingReason?) {
    let reason = withheld ?? rules.reasonForNoRating(counts)
    let proposal = reason == nil ? rules.limitedMajority(of: counts) : nil
    let tippingPoint = proposal.map { _ in rules.tippingPoint(of: counts) }
    self.init(
      rating: proposal?.rating, reason: reason,
      indications: proposal == nil ? [] : rules.indications(of: counts, twoSided: twoSided),
      isOnTheEdge: tippingPoint.map { $0.down == 1 || $0.up == 1 } ?? false, isDivided: rules.areDivided(counts),
      limitedBy: proposal?.limitedBy)
  }
}
