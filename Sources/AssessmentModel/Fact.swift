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
  /// Whether it is shown who states what about each client ("overzicht per bron").
  public let isShownPerSource: Bool

  /// Makes a definition.
  public init(id: String, label: String, kind: Kind, isShownPerSource: Bool = false) {
    self.id = id
    self.label = label
    self.kind = kind
    self.isShownPerSource = isShownPerSource
  }
}

/// A fact that one source stated about a client ("feit").
public struct Fact: Hashable, Sendable {
  /// What was stated, by the type of the fact ("waarde").
  public enum Value: Hashable, Sendable {
    /// A date.
    case date(CalendarDate)
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case yesNo(Bool)
    /// One of the list of the definition: its index.
    case choice(Int)
    /// Any text: text of a dossier, never for a message.
    case text(String)
  }

  /// Where it stands and whom it is about.
  public let origin: LineOrigin
  /// What it is a fact about: index into ``Framework/facts``.
  public let definition: Int
  /// What was stated.
  public let value: Value
  /// When it was stated, where that is known ("datum").
  public let date: CalendarDate?
  /// The place in the dossier ("vindplaats").
  public let locator: String?

  /// Makes a fact.
  public init(origin: LineOrigin, definition: Int, value: Value, date: CalendarDate?, locator: String?) {
    self.origin = origin
    self.definition = definition
    self.value = value
    self.date = date
    self.locator = locator
  }
}
