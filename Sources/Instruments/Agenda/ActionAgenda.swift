public import AssessmentModel

/// What is asked of whom to reach goals, by theme ("actieagenda"): objectives with tasks for actors, as a source gives
/// them.
///
/// The numbers of the source are labels and no keys. Where its text does not show which actor a task belongs to, the
/// column is uncertain and has all actors that it can be. Indices hold: an agenda that exists is valid.
public struct ActionAgenda: Hashable, Sendable {
  /// What it shares with other instruments.
  public let head: InstrumentHead
  /// Of whom something is asked: the columns, in the order of the source.
  public let actors: [AgendaActor]
  /// What the three grounds on which a column is known are called.
  public let grounds: [ColumnGround: ColumnGroundWords]
  /// What the source leaves to those who use it.
  public let demand: AgreementDemand
  /// The main themes.
  public let mainThemes: [AgendaMainTheme]
  /// Points that are asked of one actor outside the tables.
  public let attentionPoints: [AttentionPoint]
  /// The themes.
  public let themes: [AgendaTheme]

  /// Makes an agenda of parts that fit together.
  public init(
    head: InstrumentHead, actors: [AgendaActor], grounds: [ColumnGround: ColumnGroundWords], demand: AgreementDemand,
    mainThemes: [AgendaMainTheme], attentionPoints: [AttentionPoint], themes: [AgendaTheme]
  ) {
    precondition(themes.allSatisfy { mainThemes.indices.contains($0.mainTheme) })
    precondition(attentionPoints.allSatisfy { actors.indices.contains($0.actor) })
    self.head = head
    self.actors = actors
    self.grounds = grounds
    self.demand = demand
    self.mainThemes = mainThemes
    self.attentionPoints = attentionPoints
    self.themes = themes
    precondition(objectives.flatMap(\.cells).allSatisfy { $0.column.actors.allSatisfy(actors.indices.contains) })
  }

  /// All objectives, each before its parts, in the order of the source.
  public var objectives: [Objective] { themes.flatMap(\.objectives).flatMap(\.withParts) }

  /// The objective with a key.
  public func objective(_ id: String) -> Objective? { objectives.first { $0.id == id } }

  /// The theme of an objective.
  public func theme(ofObjective id: String) -> AgendaTheme? {
    themes.first { $0.objectives.flatMap(\.withParts).contains { $0.id == id } }
  }

  /// The objectives that serve a norm, in the order of the source.
  ///
  /// - Parameter norm: its identifier in the framework of ``InstrumentHead/tie``.
  public func objectives(serving norm: String) -> [Objective] { objectives.filter { $0.norms.contains(norm) } }

  /// The documents that something was taken from; others are only referred to.
  public var citedDocuments: [SourceDocument] {
    var cited: Set<String> = []
    func cite(_ provenance: Provenance) {
      if case .source(let document, _, _) = provenance { cited.insert(document) }
    }
    for theme in themes { cite(theme.provenance) }
    for objective in objectives {
      cite(objective.provenance)
      for task in objective.cells.flatMap(\.tasks) { cite(task.provenance) }
    }
    return head.documents.filter { cited.contains($0.id) }
  }

  /// The norms that something is tied to, each once, in the order in which they appear.
  public var norms: [String] {
    objectives.flatMap(\.norms).reduce(into: []) { known, norm in if !known.contains(norm) { known.append(norm) } }
  }
}

/// Of whom an agenda asks something ("actor").
public struct AgendaActor: Hashable, Sendable {
  /// The key.
  public let id: String
  /// The words for people.
  public let label: String
  /// What it is in the care network, where that is said.
  public let role: String?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an actor.
  public init(id: String, label: String, role: String? = nil, provenance: Provenance) {
    self.id = id
    self.label = label
    self.role = role
    self.provenance = provenance
  }
}

/// What shows to whom a cell belongs ("kolomgrond").
public enum ColumnGround: String, CaseIterable, Sendable {
  /// The order of the cells leaves one column ("volgorde").
  case order = "volgorde"
  /// Its words name the actor ("woorden").
  case words = "woorden"
  /// The text does not show it ("onzeker").
  case uncertain = "onzeker"
}

/// What a ground is called ("woorden van een kolomgrond").
public struct ColumnGroundWords: Hashable, Sendable {
  /// The words for people.
  public let label: String
  /// Where they come from.
  public let provenance: Provenance

  /// Makes words.
  public init(label: String, provenance: Provenance) {
    self.label = label
    self.provenance = provenance
  }
}

/// What a source asks those who use it to agree on ("te maken afspraak").
public struct AgreementDemand: Hashable, Sendable {
  /// What is to be agreed on ("afspraakveld").
  public enum Field: String, CaseIterable, Sendable {
    /// Who sees to it ("eigenaar").
    case owner = "eigenaar"
    /// By when ("termijn").
    case due = "termijn"
    /// How it is measured ("maat").
    case measure = "maat"
  }

  /// What the source says of it.
  public let text: String
  /// What is asked for.
  public let fields: [Field]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a demand.
  public init(text: String, fields: [Field], provenance: Provenance) {
    self.text = text
    self.fields = fields
    self.provenance = provenance
  }
}

/// A heading over themes ("hoofdthema").
public struct AgendaMainTheme: Hashable, Sendable {
  /// The key.
  public let id: String
  /// Its number in the source.
  public let number: String
  /// Its name.
  public let name: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a main theme.
  public init(id: String, number: String, name: String, provenance: Provenance) {
    self.id = id
    self.number = number
    self.name = name
    self.provenance = provenance
  }
}

/// What is asked of one actor outside the tables ("aandachtspunt").
public struct AttentionPoint: Hashable, Sendable {
  /// The key.
  public let id: String
  /// The actor: index into ``ActionAgenda/actors``.
  public let actor: Int
  /// What is asked.
  public let text: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a point.
  public init(id: String, actor: Int, text: String, provenance: Provenance) {
    self.id = id
    self.actor = actor
    self.text = text
    self.provenance = provenance
  }
}
