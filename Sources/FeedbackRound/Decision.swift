public import AssessmentModel
public import Diagnostics
public import Disclosure

/// What the inspectors do with a statement, given the answers to it ("besluit").
public struct Decision: Hashable, Sendable {
  /// What is done ("soort besluit").
  public enum Kind: String, CaseIterable, Sendable {
    /// Nothing was decided yet.
    case open
    /// The statement stays as it is.
    case keep = "behouden"
    /// It gets another text, or the norm another rating.
    case adapt = "aanpassen"
    /// It is a finding that was not there yet.
    case add = "toevoegen"
    /// It goes.
    case drop = "vervallen"
  }

  /// The identifier of the statement, or of the finding that is new.
  public var statement: String
  /// What is done.
  public var kind: Kind
  /// The text as it was read by participants.
  public var oldText: String?
  /// The text it gets; of the rating of a norm, the level.
  public var newText: String?
  /// Why.
  public var reason: String?
  /// Who decided it, and when.
  public var inspector: String?
  /// The day.
  public var date: CalendarDate?
  /// Of a new finding: the identifier of its norm.
  public var norm: String?
  /// Of a new finding: what kind it is.
  public var findingKind: Finding.Kind?
  /// Of a new or changed finding: what it rests on; `nil` where that stays.
  public var evidence: [String]?
  /// Of a new or changed finding: the factors recognised in it; `nil` where those stay.
  public var factors: [FactorCode]?
  /// Why the texts of the decision are shown outside as they are, although something was found in them.
  public var release: String?
  /// Where it stands.
  public var position: FilePosition
  /// Where its parts stand, by their key.
  public var places: [String: FilePosition]

  /// Makes a decision of which nothing else is known.
  public init(statement: String, kind: Kind, position: FilePosition) {
    self.statement = statement
    self.kind = kind
    self.position = position
    places = [:]
  }

  /// Where a part stands, else the whole.
  func place(of key: String) -> FilePosition { places[key] ?? position }
}

/// Whether what a participant wrote is shown outside the team ("vrijgave").
public struct Release: Hashable, Sendable {
  /// How it is shown ("soort vrijgave").
  public enum Kind: String, CaseIterable, Sendable {
    /// Nothing was decided yet.
    case open
    /// As it was written.
    case asWritten = "ja"
    /// With what was found in it taken out.
    case masked = "afgeschermd"
    /// Not at all.
    case withheld = "nee"
  }

  /// The key of the response.
  public var response: String
  /// How it is shown.
  public var kind: Kind
  /// Why, where something was found in it and it is shown as it was written.
  public var reason: String?
  /// The factors recognised in the response; who says so is the role of who wrote it.
  public var factors: [FactorCode]
  /// Where it stands.
  public var position: FilePosition

  /// Makes a release.
  public init(
    response: String, kind: Kind, reason: String? = nil, factors: [FactorCode] = [], position: FilePosition
  ) {
    self.response = response
    self.kind = kind
    self.reason = reason
    self.factors = factors
    self.position = position
  }
}

/// All that was decided about a round, as it stands in a file ("besluiten").
public struct Decisions: Hashable, Sendable {
  /// The identifier of the round.
  public var round: String
  /// The version of its statements.
  public var version: String
  /// Who decided, where a decision does not say so itself.
  public var inspector: String?
  /// The day, where a decision does not say so itself.
  public var date: CalendarDate?
  /// The decisions, in the order of the file.
  public var decisions: [Decision]
  /// What is shown of what participants wrote.
  public var releases: [Release]
  /// Where the file begins.
  public var position: FilePosition

  /// Makes decisions.
  public init(
    round: String, version: String, inspector: String? = nil, date: CalendarDate? = nil, decisions: [Decision] = [],
    releases: [Release] = [], position: FilePosition
  ) {
    self.round = round
    self.version = version
    self.inspector = inspector
    self.date = date
    self.decisions = decisions
    self.releases = releases
    self.position = position
  }

  /// The decision about a statement.
  public subscript(statement: String) -> Decision? { decisions.first { $0.statement == statement } }

  /// What was decided about showing a response.
  public subscript(release key: String) -> Release? { releases.first { $0.response == key } }

  /// Who decided, and when: of the decision itself, else of all.
  public func decider(of decision: Decision) -> (inspector: String?, date: CalendarDate?) {
    (decision.inspector ?? inspector, decision.date ?? date)
  }
}

extension Decisions {
  /// The last day on which something was decided, which is that of the new status.
  public var latestDate: CalendarDate? {
    decisions.filter { $0.kind != .open }.compactMap { decider(of: $0).date }.max() ?? date
  }
}

extension CollectedAnswers {
  /// What is found in each response, by its key.
  public func hits(_ search: PersonalDataSearch) -> [String: [PersonalDataHit]] {
    Dictionary(responses.map { ($0.key, search.hits(in: $0.text)) }) { first, _ in first }
  }
}
