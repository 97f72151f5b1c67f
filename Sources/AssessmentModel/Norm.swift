/// A group of norms ("thema").
public struct Theme: Hashable, Sendable {
  /// The identifier in the framework.
  public let id: String
  /// The name for people.
  public let name: String
  /// Where it comes from.
  public let provenance: Provenance
  /// Its norms: indices into ``Framework/norms``.
  public let norms: Range<Int>

  /// Makes a theme.
  public init(id: String, name: String, provenance: Provenance, norms: Range<Int>) {
    self.id = id
    self.name = name
    self.provenance = provenance
    self.norms = norms
  }
}

/// What care is held against ("norm"); its text is quoted from the source word for word.
public struct Norm: Hashable, Sendable {
  /// The identifier in extracts and results.
  public let id: String
  /// The short name for tables.
  public let name: String
  /// The norm itself.
  public let text: String
  /// Where it comes from.
  public let provenance: Provenance
  /// Its criteria: indices into ``Framework/criteria``. A norm without criteria is rated itself and stands there once,
  /// under its own identifier.
  public let criteria: Range<Int>
  /// Whether the norm has no criteria of its own.
  public let isRatedItself: Bool

  /// Makes a norm.
  public init(
    id: String, name: String, text: String, provenance: Provenance, criteria: Range<Int>, isRatedItself: Bool
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.provenance = provenance
    self.criteria = criteria
    self.isRatedItself = isRatedItself
  }
}

/// A question that an inspector answers about one client from one source ("criterium").
public struct Criterion: Hashable, Sendable {
  /// The largest number of criteria that a framework may have.
  public static let most = 1000

  /// How the voices of a criterion become one level ("regel").
  public enum Rule: String, CaseIterable, Sendable {
    /// The lowest: for what all must know, record or exchange ("zwakste").
    case weakest = "zwakste"
    /// The middle one, halves rounded down ("midden").
    case middle = "midden"
    /// The first in order that has a level ("leidend").
    case leading = "leidend"
  }

  /// The identifier in extracts.
  public let id: String
  /// The question.
  public let question: String
  /// Whether the norm cannot be rated without it ("kerncriterium").
  public let isCore: Bool
  /// How its voices become one level.
  public let rule: Rule
  /// Its voices in order: indices into ``Framework/voices``.
  public let voices: [Int]
  /// What each level looks like, lowest first.
  public let descriptors: [String]
  /// Where the question comes from.
  public let provenance: Provenance

  /// Makes a criterion.
  public init(
    id: String, question: String, isCore: Bool, rule: Rule, voices: [Int], descriptors: [String],
    provenance: Provenance
  ) {
    self.id = id
    self.question = question
    self.isCore = isCore
    self.rule = rule
    self.voices = voices
    self.descriptors = descriptors
    self.provenance = provenance
  }
}
