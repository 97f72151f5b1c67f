public import AssessmentModel

/// Something that a result says of a norm or a werkgebied ("onderdeel van een resultaat"), to be held against another.
public enum ResultAspect: String, CaseIterable, Sendable {
  // Of a werkgebied
  /// The number of clients.
  case clients = "clienten"
  /// The number of dossiers.
  case dossiers
  /// The number of conversations.
  case conversations = "gesprekken"
  /// The number of lines left out.
  case omitted = "weggelaten"
  // Of a norm
  /// The rating.
  case rating = "oordeel"
  /// Why there is none.
  case reason = "reden"
  /// What was determined.
  case determination = "vaststelling"
  /// When and by whom.
  case determinedBy = "vastgesteldDoor"
  /// The reason that was given.
  case determinationReason = "vaststellingReden"
  /// The evidence that was named.
  case evidence = "onderbouwing"
  /// Whether that is outdated.
  case outdated = "verouderd"
  /// The number of clients per level, lowest first.
  case counts = "aantallen"
  /// The number of clients not assessed.
  case notAssessed = "nietBeoordeeld"
  /// The number of clients whom it does not concern.
  case notApplicable = "nietVanToepassing"
  /// Why the rating is only indicative.
  case indications = "indicatiefDoor"
  /// Whether one client would change it.
  case onTheEdge = "opDeGrens"
  /// Whether many clients are at either end.
  case divided = "verdeeld"
  /// What limited it.
  case limitedBy = "begrensdDoor"
  /// For how many clients voices diverge: shown, and put up for determination.
  case divergence = "uiteenlopend"
}

/// What changed about a norm or about a werkgebied since an earlier result ("verandering").
public struct ResultChange: Hashable, Sendable {
  /// What one result says: identifiers of levels and reasons, and counts, as results have them; empty for nothing.
  public struct Statement: Hashable, Sendable {
    /// The aspects that the result knows of.
    public let values: [ResultAspect: String]

    /// Makes a statement.
    public init(_ values: [ResultAspect: String]) { self.values = values }

    /// What is said of an aspect; `nil` where nothing is, or it is not known.
    public subscript(aspect: ResultAspect) -> String? { values[aspect].flatMap { $0.isEmpty ? nil : $0 } }

    /// The aspects in which it differs, of those that both know.
    public func differences(from other: Statement) -> [ResultAspect] {
      ResultAspect.allCases.filter { aspect in
        guard let own = values[aspect], let others = other.values[aspect] else { return false }
        return !own.utf8.elementsEqual(others.utf8)
      }
    }
  }

  /// The werkgebied.
  public let area: AreaKey
  /// The identifier of the norm; `nil` where it is about the whole werkgebied.
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

  /// The aspects that changed, each with what was said before and now; none where it came or went.
  public var aspects: [(aspect: ResultAspect, before: String?, now: String?)] {
    guard let before, let now else { return [] }
    return now.differences(from: before).map { ($0, before[$0], now[$0]) }
  }
}

/// A client whose rating of a norm changed ("veranderd cliëntoordeel"): levels and reasons as results have them.
public struct ClientChange: Hashable, Sendable {
  /// The werkgebied.
  public let area: AreaKey
  /// The identifier of the norm.
  public let norm: String
  /// The client.
  public let client: ExactName
  /// The level, "not applicable" or the reason before; `nil` where the client is new.
  public let before: String?
  /// The same now; `nil` where the client is gone.
  public let now: String?
}
