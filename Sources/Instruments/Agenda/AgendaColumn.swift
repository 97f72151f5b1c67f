import AssessmentModel
import Reporting

/// A column of the workbook of an agenda ("kolom van een agenda"): what it is called and what stands in it.
public enum AgendaColumn: String, CaseIterable, Sendable {
  /// The identifier of the point.
  case id = "Punt"
  /// The theme of its objective.
  case theme = "Thema"
  /// Its objective.
  case objective = "Doelstelling"
  /// Of whom it is asked.
  case actor = "Van wie"
  /// The norms it serves.
  case norms = "Normen"
  /// What is to be done.
  case text = "Wat"
  /// Who sees to it.
  case owner = "Eigenaar"
  /// By when.
  case due = "Termijn"
  /// How it is measured.
  case measure = "Maat"
  /// How far it is.
  case status = "Status"
  /// What must be known about it.
  case note = "Toelichting"

  /// Whether it is to be filled in.
  public var isOpen: Bool {
    switch self {
    case .id, .theme, .objective, .actor, .norms: false
    case .text, .owner, .due, .measure, .status, .note: true
    }
  }

  /// What stands in it for a point; empty where nothing does.
  public func text(of point: AgendaPoint, in instrument: ActionAgenda) -> String {
    switch self {
    case .id: point.id
    case .theme: point.objective.flatMap { instrument.theme(ofObjective: $0)?.name } ?? ""
    case .objective: point.objective.flatMap(instrument.objective).map(DutchAreaAgendaWords.objective) ?? ""
    case .actor: Self.actors(of: point, in: instrument)
    case .norms: point.norms.joined(separator: ", ")
    case .text: point.text
    case .owner: point.owner ?? ""
    case .due: point.due?.description ?? ""
    case .measure: point.measure ?? ""
    case .status: point.status.rawValue
    case .note: point.note ?? ""
    }
  }

  private static func actors(of point: AgendaPoint, in instrument: ActionAgenda) -> String {
    func name(_ id: String) -> String { instrument.actors.first { $0.id == id }?.label ?? id }
    if let actor = point.actor { return name(actor) }
    return point.possible.isEmpty ? "" : DutchAgendaWords.possible(point.possible.map(name))
  }
}
