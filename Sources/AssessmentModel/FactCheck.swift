public import Diagnostics

/// A fact that speaks against a rating, as a framework declares it ("feitentoets"): data, so that a new one needs no code.
public struct FactCheck: Hashable, Sendable {
  /// What is asked of the fact ("soort").
  public enum Kind: Hashable, Sendable {
    /// Its date lies more than that many months before the reference date ("ouder dan").
    case olderThan(months: Int)
    /// It was not stated ("ontbreekt").
    case absent
    /// Sources state different values, leaving out some that say nothing, such as "onbekend" ("verschilt").
    case differs(except: Set<Fact.Value>)
    /// Its date lies before or after another ("voor", "na").
    case ordered(Order, Moment)
    /// Its value is not one of those ("buiten lijst").
    case outside(Set<Fact.Value>)
    /// Its number is lower or higher than those bounds, which belong to what is allowed ("buiten lijst").
    case outsideRange(least: Int?, most: Int?)
  }

  /// On which side of another date a date lies.
  public enum Order: String, CaseIterable, Sendable {
    /// Earlier ("voor").
    case before = "voor"
    /// Later ("na").
    case after = "na"
  }

  /// A date that another is held against ("ander feit").
  public enum Moment: Hashable, Sendable {
    /// The date of another fact of the same source: index into ``Framework/facts``.
    case fact(Int)
    /// The latest day on which the client became more vulnerable, as any of the dossiers says.
    case vulnerability
    /// The day on which care began, as any of the dossiers says; the earliest.
    case inCareSince
  }

  /// The identifier in the framework, which an acceptance names.
  public let id: String
  /// What is asked.
  public let kind: Kind
  /// Of which fact: index into ``Framework/facts``.
  public let fact: Int
  /// The criterion whose ratings it speaks against: index into ``Framework/criteria``.
  public let criterion: Int
  /// The lowest level that it speaks against; every higher one too ("vanaf").
  public let least: Rating
  /// The sources whose ratings are held against it: indices into ``Framework/sources`` ("bronnen").
  public let ratedBy: [Int]
  /// The sources whose fact counts; `nil` where each rating is held against the fact of its own source, or, of a fact
  /// that differs, where all sources are compared ("feit van").
  public let statedBy: [Int]?
  /// What is said of it, with places to fill in ("zin").
  public let sentence: FactSentence
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a check.
  public init(
    id: String, kind: Kind, fact: Int, criterion: Int, least: Rating, ratedBy: [Int], statedBy: [Int]?,
    sentence: FactSentence, provenance: Provenance
  ) {
    self.id = id
    self.kind = kind
    self.fact = fact
    self.criterion = criterion
    self.least = least
    self.ratedBy = ratedBy
    self.statedBy = statedBy
    self.sentence = sentence
    self.provenance = provenance
  }
}

/// The sentence of a fact check, with places that the program fills in ("zin van een feitentoets").
public struct FactSentence: Hashable, Sendable {
  /// What can be filled in; the raw value is the word between braces.
  public enum Place: String, CaseIterable, Sendable {
    /// The level of the rating.
    case rating = "oordeel"
    /// The source of the rating.
    case source = "bron"
    /// The criterion, by its identifier.
    case criterion = "criterium"
    /// The words of the fact.
    case fact = "feit"
    /// The sources whose fact was looked at.
    case factSources = "feitbron"
    /// The number of whole months between the date of the fact and the reference date.
    case months = "maanden"
    /// The number of months that the check allows.
    case limit = "grens"
    /// The date of the fact.
    case date = "datum"
    /// The reference date.
    case referenceDate = "peildatum"
    /// The words of the other fact.
    case otherFact = "ander_feit"
    /// The date of the other fact.
    case otherDate = "andere_datum"
    /// The value of the fact; never of one that is any text.
    case value = "waarde"
    /// The values of the other sources, each with its source; never of a fact that is any text.
    case otherValues = "andere_waarden"
    /// The other sources, which state something else.
    case otherSources = "andere_bronnen"
  }

  /// A piece of a sentence.
  public enum Part: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A place to fill in.
    case place(Place)
  }

  /// The pieces in order.
  public let parts: [Part]

  /// Makes a sentence.
  public init(parts: [Part]) { self.parts = parts }
}

/// That inspectors let a contradiction stand, and why ("aanvaarding").
public struct Acceptance: Hashable, Sendable {
  /// The check: index into ``Framework/factChecks``.
  public let check: Int
  /// The client.
  public let client: ExactName
  /// The source of the rating: index into ``Framework/sources``.
  public let source: Int
  /// The rating that stands; after another one it no longer holds.
  public let rating: Rating
  /// Why.
  public let reason: String
  /// Who accepted it.
  public let inspector: String
  /// When.
  public let date: CalendarDate
  /// Where it stands.
  public let position: FilePosition

  /// Makes an acceptance.
  public init(
    check: Int, client: ExactName, source: Int, rating: Rating, reason: String, inspector: String, date: CalendarDate,
    position: FilePosition
  ) {
    self.check = check
    self.client = client
    self.source = source
    self.rating = rating
    self.reason = reason
    self.inspector = inspector
    self.date = date
    self.position = position
  }
}
