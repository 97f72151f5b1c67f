public import Diagnostics

/// What the inspectors determined about a norm, beside the proposal of the rules ("vaststelling").
public struct Determination: Hashable, Sendable {
  /// How files and results write that there is no rating ("geen oordeel").
  public static let noRating = "geen_oordeel"

  /// The norm: index into ``Framework/norms``.
  public var norm: Int
  /// The rating; `nil` where they determined that there is none ("geen oordeel").
  public var rating: Rating?
  /// When.
  public var date: CalendarDate
  /// Who.
  public var inspector: String
  /// The second inspector, where there was one.
  public var second: String?
  /// Why.
  public var reason: String?
  /// What it rests on.
  public var evidence: [String]
  /// What the proposal rested on when this was determined; `nil` where nobody recorded it.
  public var basis: BasisDigest?
  /// Where it stands, to say what is wrong with it.
  public var position: FilePosition
  /// The organisation it is about; `nil` where it is about all that is rated.
  public var organisation: ExactName?

  /// Makes a determination.
  public init(
    norm: Int, rating: Rating?, date: CalendarDate, inspector: String, second: String? = nil, reason: String? = nil,
    evidence: [String] = [], basis: BasisDigest? = nil, position: FilePosition, organisation: ExactName? = nil
  ) {
    self.norm = norm
    self.rating = rating
    self.date = date
    self.inspector = inspector
    self.second = second
    self.reason = reason
    self.evidence = evidence
    self.basis = basis
    self.position = position
    self.organisation = organisation
  }

  /// Whether the second inspector is the first one again: the same but for capitals and spaces.
  public var isSecondTheFirst: Bool { second.map { Self.folded($0) == Self.folded(inspector) } ?? false }

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
