/// What an inspection plans to look at ("onderdeel van het steekproefplan"), such as five clients per organisation.
public struct SamplePlanItem: Hashable, Sendable {
  /// What is counted ("telt").
  public enum Counted: String, CaseIterable, Sendable {
    /// The organisations that dossiers name.
    case organisations = "organisaties"
    /// The clients of whom one of the sources has a line.
    case clients = "clienten"
    /// The dossiers: distinct client and party.
    case dossiers
    /// The conversations: distinct client and source.
    case conversations = "gesprekken"
  }

  /// For what the numbers hold ("per").
  public enum Unit: String, CaseIterable, Sendable {
    /// The werkgebied as a whole.
    case werkgebied
    /// Each organisation.
    case organisation = "organisatie"
  }

  /// The identifier in the framework.
  public let id: String
  /// The plan in words.
  public let text: String
  /// What is counted.
  public let counted: Counted
  /// For what the numbers hold.
  public let unit: Unit
  /// The sources that are counted: indices into ``Framework/sources``; empty where all are.
  public let sources: [Int]
  /// The least number.
  public let least: Int
  /// The largest number, where the plan has one.
  public let most: Int?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a part of a plan.
  public init(
    id: String, text: String, counted: Counted, unit: Unit, sources: [Int], least: Int, most: Int?,
    provenance: Provenance
  ) {
    precondition(most.map { $0 >= least } ?? true)
    self.id = id
    self.text = text
    self.counted = counted
    self.unit = unit
    self.sources = sources
    self.least = least
    self.most = most
    self.provenance = provenance
  }
}
