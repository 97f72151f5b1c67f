public import AssessmentModel

/// What scoring gives ("resultaat"): per werkgebied the rating of each norm.
public struct ScoringResult: Sendable {
  /// The werkgebieden, in the order of their keys.
  public let areas: [AreaResult]
}

/// The ratings of one werkgebied ("resultaat").
public struct AreaResult: Sendable {
  /// Which one it is.
  public let key: AreaKey
  /// The number of clients with any row.
  public let clients: Int
  /// The number of dossiers: distinct client and party of the sources that are dossiers.
  public let dossiers: Int
  /// The number of conversations: distinct client and source of the other sources ("gesprekken").
  public let conversations: Int
  /// What was left out of its input.
  public let omissions: Omissions
  /// The reference date that extracts gave; the latest of several ("peildatum").
  public let referenceDate: CalendarDate?
  /// The earliest and the latest date of its ratings.
  public let dates: ClosedRange<CalendarDate>?
  /// The rating of each norm, in the order of the framework.
  public let ratings: [AreaRating]
  /// The ratings of each client, in the order of codes; empty unless asked for.
  public let clientResults: [ClientResult]
}

/// The ratings of one client ("resultaat").
public struct ClientResult: Sendable {
  /// The code of the client.
  public let client: ExactName
  /// The sources with any row about the client: indices into ``Framework/sources``.
  public let sources: [Int]
  /// The organisations named for the client by the sources that the framework looks at, sorted.
  public let organisations: [ExactName]
  /// The rating of each norm, in the order of the framework.
  public let ratings: [ClientRating]
}

/// Two or more rows that say something about the same thing at the same moment ("dubbele regel").
public struct Duplicate: Hashable, Sendable {
  /// The werkgebied.
  public let area: AreaKey
  /// The client.
  public let client: ExactName
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// Whether they are of the consensus.
  public let isConsensus: Bool
  /// The inspector; empty for a consensus.
  public let inspector: ExactName
  /// The date, where they have one.
  public let date: CalendarDate?
  /// Whether they say different things.
  public let isContradiction: Bool
  /// Whether they are the latest of their series, so that a contradiction leaves them all out.
  public let isLatest: Bool
  /// The number of rows.
  public let rows: Int
}
