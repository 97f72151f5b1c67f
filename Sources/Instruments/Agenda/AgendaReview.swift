public import AssessmentModel
public import Diagnostics

/// An agenda of a werkgebied held against the instrument and the framework it names ("toets van een agenda").
public struct AgendaReview: Sendable {
  /// A point of which not everything is agreed, or whose term is past ("open afspraak").
  public struct Flaw: Hashable, Sendable {
    /// The point.
    public let point: AgendaPoint
    /// What the instrument asks for and nobody filled in.
    public let missing: [AgreementDemand.Field]
    /// Whether its term is past.
    public let isLate: Bool
  }

  /// The agenda.
  public let agenda: AreaAgenda
  /// What is wrong with what it refers to.
  public let diagnostics: [Diagnostic]
  /// The points that are not agreed on yet or late, in their order.
  public let flaws: [Flaw]
  /// The day that terms were held against.
  public let day: CalendarDate?

  /// Reviews an agenda.
  ///
  /// - Parameter day: the day that terms are held against; without it no term is past.
  public init(_ agenda: AreaAgenda, instrument: ActionAgenda, framework: Framework?, day: CalendarDate?) {
    self.agenda = agenda
    self.day = day
    diagnostics = Self.diagnostics(of: agenda, instrument: instrument, framework: framework)
    flaws = agenda.points.filter(\.isPending).compactMap { point in
      let missing = instrument.demand.fields.filter { point[$0] == nil }
      let isLate = day.map(point.isLate) ?? false
      return missing.isEmpty && !isLate ? nil : Flaw(point: point, missing: missing, isLate: isLate)
    }
  }

  /// What is wrong with what an agenda refers to.
  ///
  /// - Parameters:
  ///   - instrument: its instrument; `nil` where that cannot be read, which is said elsewhere.
  ///   - framework: the framework that it is held against; `nil` where there is none of that name.
  ///   - used: the identifier of the framework that rated the werkgebied; without it that of the instrument counts.
  public static func diagnostics(
    of agenda: AreaAgenda, instrument: ActionAgenda?, framework: Framework?, used: String? = nil
  ) -> [Diagnostic] {
    let tied = instrument.flatMap { $0.head.id == agenda.instrument ? $0.head.tie?.framework : nil }
    if let wanted = used ?? tied, wanted != agenda.framework {
      var known = KnownReferences(instrument, nil)
      known.check(agenda)
      return [.otherFramework(agenda.framework, wanted: wanted, at: agenda.frameworkPosition)] + known.diagnostics
    }
    var known = KnownReferences(instrument, framework)
    if framework == nil { known.refer(.framework, [agenda.framework], [], at: agenda.frameworkPosition) }
    known.check(agenda)
    return known.diagnostics
  }

  /// Whether anything is wrong with what it refers to.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What an agenda can refer to.
private struct KnownReferences {
  private let instrument: ActionAgenda?
  private let framework: Framework?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ instrument: ActionAgenda?, _ framework: Framework?) {
    self.instrument = instrument
    self.framework = framework
  }

  mutating func check(_ agenda: AreaAgenda) {
    if let instrument, agenda.instrument != instrument.head.id {
      diagnostics.append(.otherInstrument(agenda.instrument, at: agenda.position))
      return
    }
    if let instrument, agenda.version != instrument.head.version {
      diagnostics.append(.otherVersion(agenda.version, now: instrument.head.version, at: agenda.position))
    }
    if let framework {
      let levels = framework.scale.levels.map(\.id)
      refer(.level, [agenda.firstGood], levels, at: agenda.position)
      for standing in agenda.standings {
        refer(.norm, [standing.norm], framework.norms.map(\.id), at: standing.position)
        refer(.level, [standing.level].compactMap(\.self), levels, at: standing.position)
      }
    }
    for point in agenda.points { check(point) }
  }

  private mutating func check(_ point: AgendaPoint) {
    if let framework { refer(.norm, point.norms, framework.norms.map(\.id), at: point.position) }
    guard let instrument else { return }
    let objective = point.objective.flatMap(instrument.objective)
    refer(.objective, [point.objective].compactMap(\.self), instrument.objectives.map(\.id), at: point.position)
    refer(.actor, [point.actor].compactMap(\.self) + point.possible, instrument.actors.map(\.id), at: point.position)
    let all = instrument.objectives.flatMap(\.cells).flatMap(\.tasks).map(\.id)
    refer(.task, point.tasks, all, at: point.position)
    guard let objective else { return }
    let own = objective.cells.flatMap(\.tasks).map(\.id)
    for task in point.tasks where all.contains(task) && !own.contains(task) {
      diagnostics.append(.taskOfOther(task, objective: objective.id, at: point.position))
    }
  }

  enum Kind: String {
    case framework = "kader"
    case level = "niveau"
    case norm
    case objective = "doelstelling"
    case actor
    case task = "taak"
  }

  mutating func refer(_ kind: Kind, _ names: [String], _ known: [String], at position: FilePosition) {
    for name in names where !known.contains(name) {
      diagnostics.append(.unknown(kind.rawValue, name, known: known, at: position))
    }
  }
}

extension Diagnostic {
  fileprivate static func otherInstrument(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N320", ["instrument": id], at: position)
  }

  fileprivate static func otherFramework(_ id: String, wanted: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N328", ["kader": id, "wel": wanted], at: position)
  }

  fileprivate static func otherVersion(_ version: String, now: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N321", ["versie": version, "nu": now], at: position)
  }

  fileprivate static func unknown(
    _ kind: String, _ id: String, known: [String], at position: FilePosition
  ) -> Diagnostic {
    if let meant = NearMiss.candidate(for: id, among: known) {
      return Diagnostic(.error, "N322", ["soort": kind, "id": id, "bedoeld": meant], at: position)
    }
    return Diagnostic(.error, "N323", ["soort": kind, "id": id], at: position)
  }

  fileprivate static func taskOfOther(_ task: String, objective: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N324", ["taak": task, "doelstelling": objective], at: position)
  }
}
