/// Whom a recommendation is for ("geadresseerde").
public struct Addressee: Hashable, Sendable {
  /// The identifier in the framework.
  public let id: String
  /// The words for people.
  public let label: String

  /// Makes an addressee.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}

/// On which scale something is to be done ("niveau van een aanbeveling").
public enum ActionLevel: String, CaseIterable, Sendable {
  /// In the werkgebied.
  case werkgebied
  /// In the region ("regio").
  case region = "regio"
  /// In the whole country ("land").
  case country = "land"
}

/// A recommendation of the catalogue of a framework ("aanbeveling").
public struct CatalogueRecommendation: Hashable, Sendable {
  /// The identifier in the framework.
  public let id: String
  /// On which scale.
  public let level: ActionLevel
  /// Whom it is for: indices into ``Framework/addressees``.
  public let addressees: [Int]
  /// What is recommended.
  public let text: String
  /// The norms it serves: indices into ``Framework/norms``.
  public let norms: [Int]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a recommendation.
  public init(
    id: String, level: ActionLevel, addressees: [Int], text: String, norms: [Int], provenance: Provenance
  ) {
    self.id = id
    self.level = level
    self.addressees = addressees
    self.text = text
    self.norms = norms
    self.provenance = provenance
  }
}
