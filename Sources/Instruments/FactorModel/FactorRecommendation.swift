public import AssessmentModel

/// What the source of a factor model found ("bevinding van de bron"): no finding of an inspector.
public struct FactorModelFinding: Hashable, Sendable {
  /// The identifier in the model.
  public let id: String
  /// The number that the source prints: a label, no key.
  public let number: String
  /// The part of the source: index into ``FactorModel/parts``.
  public let part: Int
  /// What was found, in other words.
  public let text: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a finding.
  public init(id: String, number: String, part: Int, text: String, provenance: Provenance) {
    self.id = id
    self.number = number
    self.part = part
    self.text = text
    self.provenance = provenance
  }
}

/// What the source of a factor model recommends ("aanbeveling van het factormodel").
public struct FactorRecommendation: Hashable, Sendable {
  /// The identifier in the model.
  public let id: String
  /// The number that the source prints: a label, no key.
  public let number: String
  /// On which scale: index into ``FactorModel/levels``.
  public let level: Int
  /// Whom it is for: indices into ``FactorModel/addressees``.
  public let addressees: [Int]
  /// What is recommended, in other words.
  public let text: String
  /// What the source names as a help.
  public let tools: [String]
  /// The factors it goes into.
  public let ties: [FactorTie]
  /// The norms it serves, in this project's view.
  public let norms: [OutsideReference]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a recommendation.
  public init(
    id: String, number: String, level: Int, addressees: [Int], text: String, tools: [String] = [], ties: [FactorTie],
    norms: [OutsideReference] = [], provenance: Provenance
  ) {
    self.id = id
    self.number = number
    self.level = level
    self.addressees = addressees
    self.text = text
    self.tools = tools
    self.ties = ties
    self.norms = norms
    self.provenance = provenance
  }
}

/// That a recommendation goes into a factor ("koppeling van aanbeveling aan factor"), and who says so.
public struct FactorTie: Hashable, Sendable {
  /// The factor: index into ``FactorModel/factors``.
  public let factor: Int
  /// Where the source ties them, or that this project does.
  public let provenance: Provenance

  /// Makes a tie.
  public init(factor: Int, provenance: Provenance) {
    self.factor = factor
    self.provenance = provenance
  }
}
