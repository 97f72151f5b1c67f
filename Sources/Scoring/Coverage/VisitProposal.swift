public import AssessmentModel

/// Visits that would lift every norm of a werkgebied above its minimum ("bezoekvoorstel").
///
/// A visit is one client and one source. It is taken to give a level on every criterion that the source can still speak
/// to for that client (see ``OpenCriterion``); which level does not matter. The minimum of a norm is what the framework
/// asks for a rating of the werkgebied: enough clients, and enough of those whom the norm concerns. For two-sidedness it
/// is that, and enough two-sided clients not to be "eenzijdig".
public struct VisitProposal: Hashable, Sendable {
  /// What the visits are for ("doel").
  public enum Goal: String, CaseIterable, Sendable {
    /// A rating for every norm ("oordeel").
    case rating = "oordeel"
    /// A rating for every norm that is not one-sided ("tweezijdig").
    case twoSided = "tweezijdig"
  }

  /// How the visits were found ("werkwijze").
  public enum Method: String, CaseIterable, Sendable {
    /// No smaller set does the same ("kleinste").
    case smallest = "kleinste"
    /// Visit by visit, the one that helps most first; a smaller set may exist ("benadering").
    case approximation = "benadering"
  }

  /// One client and one source ("bezoek").
  public struct Visit: Hashable, Sendable {
    /// The client.
    public let client: ExactName
    /// The source: index into ``Framework/sources``.
    public let source: Int
    /// The criteria it would give a level: indices into ``Framework/criteria``.
    public let criteria: [Int]
  }

  /// Where a norm ends by the visits ("uitkomst van een norm").
  public enum Ending: String, CaseIterable, Sendable {
    /// It is above its minimum as it is ("al genoeg").
    case already = "al_genoeg"
    /// The visits lift it ("door bezoeken").
    case reached = "door_bezoeken"
    /// Too few clients can be rated, even by all visits ("te weinig cliënten").
    case tooFewClients = "te_weinig_clienten"
    /// Too few clients can be seen from each side, even by all visits ("te weinig tweezijdig").
    case tooFewTwoSided = "te_weinig_tweezijdig"
    /// It could be lifted, but not together with the norms before it ("niet samen met andere").
    case notTogether = "niet_samen_met_andere"
    /// No visits were found that lift it, though some may exist ("niet gevonden").
    case notFound = "niet_gevonden"

    /// Whether it is above its minimum in the end.
    public var isReached: Bool { self == .already || self == .reached }
  }

  /// Where one norm stands after the visits ("vooruitzicht").
  public struct Forecast: Hashable, Sendable {
    /// The norm: index into ``Framework/norms``.
    public let norm: Int
    /// Where it ends.
    public let ending: Ending
    /// The number of rated clients after the visits.
    public let rated: Int
    /// The number of two-sided ones among them; `nil` where the framework has no sides.
    public let twoSided: Int?
    /// How many new clients, each rated (and two-sided, where that is the goal), would still lift it after all visits that
    /// can be made; `nil` where it is lifted without, or where no number would do.
    public let newClients: Int?
  }

  /// The largest number of open cells for which a smallest set is sought.
  public static let mostCellsForSmallest = 40

  /// What the visits are for.
  public let goal: Goal
  /// How they were found.
  public let method: Method
  /// The open cells: the clients and sources that could add something to a norm that falls short, that is a level on a
  /// criterion that has none, or the level of a side that gave none, where visits can lead to a rating or make it two-sided.
  public let openCells: Int
  /// The visits, by client and source.
  public let visits: [Visit]
  /// The norms, in the order of the framework.
  public let forecasts: [Forecast]
}
