public import AssessmentModel
public import Reporting
import Scoring

/// Findings and ratings at one moment ("stand van bevindingen en oordelen"), as far as participants were asked about them.
public struct ConceptState: Hashable, Sendable {
  /// A finding ("bevinding").
  public struct FindingState: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The norm: its identifier.
    public let norm: String
    /// What kind it is.
    public let kind: Finding.Kind
    /// The text, closed with a full stop.
    public let text: String

    /// Makes a finding.
    public init(id: String, norm: String, kind: Finding.Kind, text: String) {
      self.id = id
      self.norm = norm
      self.kind = kind
      self.text = text
    }
  }

  /// The rating of a norm ("oordeel").
  public struct RatingState: Hashable, Sendable {
    /// The norm: its identifier.
    public let norm: String
    /// The words of the rating; `nil` where there is none.
    public let label: String?

    /// Makes a rating.
    public init(norm: String, label: String?) {
      self.norm = norm
      self.label = label
    }
  }

  /// How far the report is.
  public var status: Werkgebied.Status?
  /// The ratings, in the order of the framework.
  public var ratings: [RatingState]
  /// The findings, in the order of the norms.
  public var findings: [FindingState]

  /// Makes a state.
  public init(status: Werkgebied.Status?, ratings: [RatingState], findings: [FindingState]) {
    self.status = status
    self.ratings = ratings
    self.findings = findings
  }

  /// What a round asked about.
  ///
  /// - Parameter norms: the identifiers of the norms of the framework, in order.
  public init(of round: Round, norms: [String]) {
    status = round.status
    ratings = norms.map { norm in
      let label = round.statements.first { $0.norm == norm && $0.finding == nil }.flatMap { statement -> String? in
        if case .rating(let label) = statement.subject { label } else { nil }
      }
      return RatingState(norm: norm, label: label)
    }
    findings = round.statements.compactMap { statement in
      guard case .finding(let id, let kind) = statement.subject else { return nil }
      return FindingState(id: id, norm: statement.norm, kind: kind, text: statement.text)
    }
  }

  /// What is known of a werkgebied now.
  public init(of area: AssessedArea, framework: Framework) {
    status = area.werkgebied?.status
    ratings = framework.norms.indices.map { norm in
      let rating = area.isInventory ? nil : area.ratingInForce(ofNorm: norm)
      return RatingState(norm: framework.norms[norm].id, label: rating.map { framework.scale[$0].label })
    }
    let all = area.werkgebied?.findings ?? []
    findings = framework.norms.indices.flatMap { norm in
      all.filter { $0.norm == norm }.map {
        FindingState(id: $0.id, norm: framework.norms[norm].id, kind: $0.kind, text: $0.text.closed)
      }
    }
  }
}

/// Everything that differs between the concept that participants saw and what came of it ("verschil met het concept").
///
/// It is complete: applied to the concept it gives what came of it, sign by sign and in the same order.
public struct ConceptDifference: Hashable, Sendable {
  /// What became of a finding ("verandering van een bevinding").
  public struct FindingChange: Hashable, Sendable {
    /// What it was; `nil` where it is new.
    public let before: ConceptState.FindingState?
    /// What it is; `nil` where it is gone.
    public let now: ConceptState.FindingState?

    /// The identifier.
    public var id: String { now?.id ?? before?.id ?? "" }
    /// The norm it is about now, or was.
    public var norm: String { now?.norm ?? before?.norm ?? "" }
  }

  /// What became of a rating ("verandering van een oordeel").
  public struct RatingChange: Hashable, Sendable {
    /// The norm: its identifier.
    public let norm: String
    /// The words it had.
    public let before: String?
    /// The words it has.
    public let now: String?
  }

  /// How far the report was, and is; `nil` where that is the same.
  public let status: StatusChange?
  /// The ratings that changed, in the order of the framework.
  public let ratings: [RatingChange]
  /// The findings that changed, came or went: in the order of now, then those that are gone.
  public let findings: [FindingChange]
  /// The identifiers in their new order; `nil` where those that stayed stand as they did and new ones at the end of their
  /// norm.
  public let order: [String]?

  /// How far the report was, and is ("verandering van de status").
  public struct StatusChange: Hashable, Sendable {
    /// It was.
    public let before: Werkgebied.Status?
    /// It is.
    public let now: Werkgebied.Status?
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { status == nil && ratings.isEmpty && findings.isEmpty && order == nil }

  /// The findings that are new.
  public var added: [FindingChange] { findings.filter { $0.before == nil } }
  /// The findings that are gone.
  public var dropped: [FindingChange] { findings.filter { $0.now == nil } }
  /// The findings that are another than they were.
  public var changed: [FindingChange] { findings.filter { $0.before != nil && $0.now != nil } }

  /// Holds two states of the same werkgebied against each other.
  public init(from before: ConceptState, to now: ConceptState) {
    status = before.status == now.status ? nil : StatusChange(before: before.status, now: now.status)
    let norms =
      now.ratings.map(\.norm)
      + before.ratings.map(\.norm).filter { norm in
        !now.ratings.contains { $0.norm == norm }
      }
    ratings = norms.compactMap { norm in
      let old = before.ratings.first { $0.norm == norm }?.label
      let new = now.ratings.first { $0.norm == norm }?.label
      return Self.isSame(old, new) ? nil : RatingChange(norm: norm, before: old, now: new)
    }
    let old = Dictionary(before.findings.map { ($0.id, $0) }) { first, _ in first }
    let new = Set(now.findings.map(\.id))
    let stayed = now.findings.compactMap { finding -> FindingChange? in
      let earlier = old[finding.id]
      let isSame = earlier.map { Self.isSame($0, finding) } ?? false
      return isSame ? nil : FindingChange(before: earlier, now: finding)
    }
    findings = stayed + before.findings.filter { !new.contains($0.id) }.map { FindingChange(before: $0, now: nil) }
    let usual = Self.merged(before.findings, findings, norms: norms).map(\.id)
    let order = now.findings.map(\.id)
    self.order = usual == order ? nil : order
  }

  /// The state that an earlier one becomes.
  public func applied(to before: ConceptState) -> ConceptState {
    var state = before
    if let status { state.status = status.now }
    state.ratings = before.ratings.map { rating in
      ratings.first { $0.norm == rating.norm }.map { ConceptState.RatingState(norm: $0.norm, label: $0.now) } ?? rating
    }
    state.findings = Self.merged(before.findings, findings, norms: before.ratings.map(\.norm))
    if let order {
      let byID = Dictionary(state.findings.map { ($0.id, $0) }) { first, _ in first }
      state.findings = order.compactMap { byID[$0] }
    }
    return state
  }

  /// The findings with what changed, by norm; new ones at the end of theirs.
  private static func merged(
    _ before: [ConceptState.FindingState], _ changes: [FindingChange], norms: [String]
  ) -> [ConceptState.FindingState] {
    let byID = Dictionary(changes.map { ($0.id, $0) }) { first, _ in first }
    let stayed = before.compactMap { finding in byID[finding.id].map(\.now) ?? finding }
    let all = stayed + changes.filter { $0.before == nil }.compactMap(\.now)
    return norms.flatMap { norm in all.filter { $0.norm == norm } } + all.filter { !norms.contains($0.norm) }
  }

  /// By code points: Swift's own comparison would take "é" in one and in two for the same.
  private static func isSame(_ first: String?, _ second: String?) -> Bool {
    first.map { Array($0.utf8) } == second.map { Array($0.utf8) }
  }

  private static func isSame(_ first: ConceptState.FindingState, _ second: ConceptState.FindingState) -> Bool {
    first == second && isSame(first.text, second.text)
  }
}
