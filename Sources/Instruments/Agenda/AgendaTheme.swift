public import AssessmentModel

/// A theme of an agenda with its occasion, goals and objectives ("thema van een actieagenda").
public struct AgendaTheme: Hashable, Sendable {
  /// The key.
  public let id: String
  /// Its name.
  public let name: String
  /// The main theme: index into ``ActionAgenda/mainThemes``.
  public let mainTheme: Int
  /// Why the theme is there.
  public let occasions: [AgendaOccasion]
  /// What is to be reached.
  public let goals: [AgendaGoal]
  /// The objectives; a theme may have none.
  public let objectives: [Objective]
  /// Where the source refers to.
  public let references: [AgendaReference]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a theme.
  public init(
    id: String, name: String, mainTheme: Int, occasions: [AgendaOccasion] = [], goals: [AgendaGoal] = [],
    objectives: [Objective], references: [AgendaReference] = [], provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.mainTheme = mainTheme
    self.occasions = occasions
    self.goals = goals
    self.objectives = objectives
    self.references = references
    self.provenance = provenance
  }
}

/// Why a theme or objective is there ("aanleiding").
public struct AgendaOccasion: Hashable, Sendable {
  /// Its number in the source, where it has one.
  public let number: String?
  /// The text.
  public let text: String
  /// What stands in the way ("knelpunten").
  public let problems: [String]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an occasion.
  public init(number: String? = nil, text: String, problems: [String] = [], provenance: Provenance) {
    self.number = number
    self.text = text
    self.problems = problems
    self.provenance = provenance
  }
}

/// What a theme is to reach ("doel").
public struct AgendaGoal: Hashable, Sendable {
  /// Its number in the source, where it has one.
  public let number: String?
  /// The text.
  public let text: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a goal.
  public init(number: String? = nil, text: String, provenance: Provenance) {
    self.number = number
    self.text = text
    self.provenance = provenance
  }
}

/// What is to be done so that a goal is reached, with what is asked of whom ("doelstelling"); a part of one is one too
/// ("deeldoelstelling").
public struct Objective: Hashable, Sendable {
  /// The key, which begins with that of the theme or objective it stands under.
  public let id: String
  /// Its number or letter in the source: a label, which may repeat.
  public let number: String
  /// The text.
  public let text: String
  /// What must be known about it.
  public let note: String?
  /// Where the source refers to.
  public let references: [AgendaReference]
  /// Why it is there, where that is said of this objective.
  public let occasions: [AgendaOccasion]
  /// The norms it serves, by their identifiers in the framework of the agenda: a proposal of this project.
  public let norms: [String]
  /// What is asked, cell by cell from left to right; empty cells of the source are not there.
  public let cells: [AgendaCell]
  /// Its parts.
  public let parts: [Objective]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an objective.
  public init(
    id: String, number: String, text: String, note: String? = nil, references: [AgendaReference] = [],
    occasions: [AgendaOccasion] = [], norms: [String] = [], cells: [AgendaCell] = [], parts: [Objective] = [],
    provenance: Provenance
  ) {
    self.id = id
    self.number = number
    self.text = text
    self.note = note
    self.references = references
    self.occasions = occasions
    self.norms = norms
    self.cells = cells
    self.parts = parts
    self.provenance = provenance
  }

  /// Itself and all its parts, each before its own parts.
  public var withParts: [Objective] { [self] + parts.flatMap(\.withParts) }
}

/// What is asked of one actor for an objective ("cel van een actieagenda"): tasks in one column.
public struct AgendaCell: Hashable, Sendable {
  /// Of whom it is asked ("kolom").
  public enum Column: Hashable, Sendable {
    /// One actor, and what shows that: index into ``ActionAgenda/actors``.
    case certain(actor: Int, ground: ColumnGround)
    /// The text does not show which; all that it can be, in the order of the columns, and a presumption of this project.
    case uncertain(possible: [Int], presumed: Int?)

    /// Who it can be: one where that is certain.
    public var actors: [Int] {
      switch self {
      case .certain(let actor, _): [actor]
      case .uncertain(let possible, _): possible
      }
    }

    /// Whether the source shows whose it is.
    public var isCertain: Bool { if case .certain = self { true } else { false } }
  }

  /// Of whom it is asked.
  public let column: Column
  /// The tasks.
  public let tasks: [AgendaTask]

  /// Makes a cell.
  public init(column: Column, tasks: [AgendaTask]) {
    self.column = column
    self.tasks = tasks
  }
}

/// Something that is asked of an actor ("taak").
public struct AgendaTask: Hashable, Sendable {
  /// The key, which begins with that of its objective.
  public let id: String
  /// Its number in the source, where it has one.
  public let number: String?
  /// The text; `nil` where the source only refers to something else.
  public let text: String?
  /// Where the source refers to.
  public let references: [AgendaReference]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a task; one without text must refer to something.
  public init(
    id: String, number: String? = nil, text: String?, references: [AgendaReference] = [], provenance: Provenance
  ) {
    precondition(text != nil || !references.isEmpty)
    self.id = id
    self.number = number
    self.text = text
    self.references = references
    self.provenance = provenance
  }
}

/// A reference of the source within its agenda or out of it ("verwijzing van een agenda").
///
/// It stays a reference: what it leads to does not take its place.
public struct AgendaReference: Hashable, Sendable {
  /// What it leads to ("soort verwijzing").
  public enum Kind: String, CaseIterable, Sendable {
    /// A theme of the agenda, by its key.
    case theme = "thema"
    /// An objective of the agenda, by its key: the tasks of the same actor are meant.
    case objective = "doelstelling"
    /// A document of the agenda, by its key.
    case document
    /// An appendix of the source, by its title.
    case appendix = "bijlage"
  }

  /// What it leads to.
  public let kind: Kind
  /// The key or title of what it leads to.
  public let target: String
  /// The number of a task there, where one is named.
  public let task: String?
  /// The words of the source.
  public let words: String

  /// Makes a reference.
  public init(kind: Kind, target: String, task: String? = nil, words: String) {
    self.kind = kind
    self.target = target
    self.task = task
    self.words = words
  }
}
