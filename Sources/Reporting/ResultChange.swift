public import AssessmentModel

/// What changed about one norm of a werkgebied since an earlier result ("verandering").
public struct ResultChange: Hashable, Sendable {
  /// What one result says about a norm: identifiers of levels and reasons, as results have them.
  public struct Statement: Hashable, Sendable {
    /// The level; `nil` without a rating.
    public let rating: String?
    /// Why there is none.
    public let reason: String?
    /// What was determined: a level, or that there is no rating; `nil` where nothing was.
    public let determination: String?
    /// The number of clients per level, lowest first.
    public let perLevel: [Int]

    /// Makes a statement.
    public init(rating: String?, reason: String?, determination: String?, perLevel: [Int]) {
      self.rating = rating
      self.reason = reason
      self.determination = determination
      self.perLevel = perLevel
    }
  }

  /// The werkgebied.
  public let area: AreaKey
  /// The identifier of the norm; `nil` where the whole werkgebied came or went.
  public let norm: String?
  /// What was said before; `nil` where it is new.
  public let before: Statement?
  /// What is said now; `nil` where it is gone.
  public let now: Statement?

  /// Makes a change.
  public init(area: AreaKey, norm: String?, before: Statement?, now: Statement?) {
    self.area = area
    self.norm = norm
    self.before = before
    self.now = now
  }
}
