/// A fact that an extract may state ("feit"), such as the day on which a care plan was evaluated.
public struct FactDefinition: Hashable, Sendable {
  /// What its value may be ("type").
  public enum Kind: Hashable, Sendable {
    /// A date.
    case date
    /// A whole number.
    case number
    /// Yes or no ("ja_nee").
    case yesNo
    /// One of a list ("keuze").
    case choice([String])
    /// Any text ("tekst").
    case text
  }

  /// The name in extracts.
  public let id: String
  /// The words for people.
  public let label: String
  /// What its value may be.
  public let kind: Kind

  /// Makes a definition.
  public init(id: String, label: String, kind: Kind) {
    self.id = id
    self.label = label
    self.kind = kind
  }
}
