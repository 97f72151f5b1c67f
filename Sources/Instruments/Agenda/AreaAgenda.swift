public import AssessmentModel
public import Diagnostics

/// What is agreed on in a werkgebied after a round of inspection ("agenda van een werkgebied"): points with an owner, a
/// term and a measure, and the ratings from which they came.
///
/// Identifiers are kept as they were written: ``AgendaReview`` holds them against the instrument and the framework.
public struct AreaAgenda: Hashable, Sendable {
  /// The rating of a norm when the agenda was made ("oordeel van toen").
  public struct Standing: Hashable, Sendable {
    /// The identifier of the norm.
    public var norm: String
    /// The identifier of the level; `nil` where the norm had no rating, so that nothing rests on it.
    public var level: String?
    /// Where it stands.
    public var position: FilePosition

    /// Makes a standing.
    public init(norm: String, level: String?, position: FilePosition = FilePosition(file: "")) {
      self.norm = norm
      self.level = level
      self.position = position
    }
  }

  /// The werkgebied.
  public var werkgebied: ExactName
  /// The round that it was made after; `nil` where the round has no name.
  public var inspection: ExactName?
  /// The name of the werkgebied for people.
  public var name: String?
  /// The identifier of the instrument.
  public var instrument: String
  /// The version of the instrument that it was made with.
  public var version: String
  /// The identifier of the framework.
  public var framework: String
  /// The reference date of that round.
  public var referenceDate: CalendarDate?
  /// A line for every page, such as that it is invented ("kenmerk").
  public var mark: String?
  /// The identifier of the lowest level that does not fall short.
  public var firstGood: String
  /// The ratings of the norms at that time.
  public var standings: [Standing]
  /// The points.
  public var points: [AgendaPoint]
  /// Where the file begins.
  public var position = FilePosition(file: "")
  /// Where the framework stands.
  public var frameworkPosition = FilePosition(file: "")

  /// Makes an agenda.
  public init(
    werkgebied: ExactName, inspection: ExactName?, name: String? = nil, instrument: String, version: String,
    framework: String, referenceDate: CalendarDate? = nil, mark: String? = nil, firstGood: String,
    standings: [Standing], points: [AgendaPoint]
  ) {
    self.werkgebied = werkgebied
    self.inspection = inspection
    self.name = name
    self.instrument = instrument
    self.version = version
    self.framework = framework
    self.referenceDate = referenceDate
    self.mark = mark
    self.firstGood = firstGood
    self.standings = standings
    self.points = points
  }

  /// The name for people, else the identifier.
  public var title: String { name ?? werkgebied.description }

  /// The point with an identifier.
  public subscript(id: String) -> AgendaPoint? { points.first { $0.id == id } }
}

/// One thing to be agreed on in a werkgebied ("agendapunt"): what is asked of one actor for an objective, or something
/// that those who work there added.
public struct AgendaPoint: Hashable, Sendable {
  /// The identifier, once in an agenda.
  public var id: String
  /// The key of the objective; `nil` for a point of their own.
  public var objective: String?
  /// The key of the actor, where the source shows it.
  public var actor: String?
  /// The keys of the actors that it can be, where the source does not show it.
  public var possible: [String]
  /// The keys of the tasks.
  public var tasks: [String]
  /// The norms it serves, by their identifiers.
  public var norms: [String]
  /// What is to be done, in words that may be changed.
  public var text: String
  /// Who sees to it.
  public var owner: String?
  /// By when.
  public var due: CalendarDate?
  /// How it is measured.
  public var measure: String?
  /// How far it is.
  public var status: Recommendation.Status
  /// What must be known about it.
  public var note: String?
  /// Where it stands, to say what is wrong with it.
  public var position = FilePosition(file: "")

  /// Makes a point of which nothing is agreed yet.
  public init(
    id: String, objective: String? = nil, actor: String? = nil, possible: [String] = [], tasks: [String] = [],
    norms: [String], text: String, status: Recommendation.Status = .open
  ) {
    self.id = id
    self.objective = objective
    self.actor = actor
    self.possible = possible
    self.tasks = tasks
    self.norms = norms
    self.text = text
    self.status = status
  }

  /// What is agreed under a field; `nil` where nothing is.
  public subscript(field: AgreementDemand.Field) -> String? {
    switch field {
    case .owner: owner
    case .due: due?.description
    case .measure: measure
    }
  }

  /// Whether there is still something to be done.
  public var isPending: Bool { status == .open || status == .inProgress }

  /// Whether its term is past and it is not done ("te laat"), held against a day of the input.
  public func isLate(on day: CalendarDate) -> Bool { isPending && (due.map { $0 < day } ?? false) }

  /// Whether anything was agreed on or done since it was made.
  public var isTouched: Bool { owner != nil || due != nil || measure != nil || note != nil || status != .open }
}
