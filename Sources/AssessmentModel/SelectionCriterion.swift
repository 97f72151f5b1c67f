/// A condition for a client to be in the sample ("selectiecriterium").
public struct SelectionCriterion: Hashable, Sendable {
  /// What is asked of a client.
  public enum Requirement: Hashable, Sendable {
    /// At least this many years old.
    case age(least: Int)
    /// In care for at least this many months.
    case inCare(leastMonths: Int)
    /// One of these problems.
    case problem(oneOf: [String])
    /// More vulnerable within this many months, for instance by one of these.
    case vulnerability(withinMonths: Int, examples: [String])
    /// The judgement of a professional, which no file holds.
    case professionalJudgement
  }

  /// The identifier in the framework.
  public let id: String
  /// The condition in words.
  public let text: String
  /// The condition as data.
  public let requirement: Requirement
  /// The sources whose dossiers tell it: indices into ``Framework/sources``; empty where all do.
  public let sources: [Int]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a criterion.
  public init(id: String, text: String, requirement: Requirement, sources: [Int] = [], provenance: Provenance) {
    self.id = id
    self.text = text
    self.requirement = requirement
    self.sources = sources
    self.provenance = provenance
  }
}
