import AssessmentModel
import Diagnostics
import FrameworkFiles
import Instruments
import Reporting

// The measures of earlier rounds, of which the agenda stands beside `werkgebied.yaml`.
extension RunState {
  /// Reads the agendas of a folder; one of another werkgebied is said and not used.
  mutating func readAgendas(_ folder: InputFolder, of werkgebied: ExactName) {
    for file in folder.agendaFiles {
      let found = AgendaFolder.read(file.path, name: file.name)
      if found.agenda == nil { log.append(contentsOf: found.diagnostics) }
      if let agenda = found.agenda, agenda.werkgebied != werkgebied {
        log.append(.agendaOfOther(at: agenda.position))
      } else {
        agendas.append(found)
      }
    }
  }

  /// The area with what became of the measures of the latest earlier round whose agenda stands beside it.
  mutating func withMeasures(_ area: AssessedArea, _ framework: Framework) -> AssessedArea {
    let earlier = agendas.filter { $0.agenda?.isEarlier(than: area) ?? false }.max { first, second in
      guard let first = first.agenda?.referenceDate else { return true }
      return second.agenda?.referenceDate.map { first < $0 } ?? false
    }
    guard let earlier, let agenda = earlier.agenda else { return area }
    let said = earlier.diagnostics + references(of: agenda, framework)
    log.append(contentsOf: said)
    let leftOut = said.count { $0.severity == .error }
    return AssessedArea(
      result: area.result, werkgebied: area.werkgebied, leftOutOfAreaFile: area.leftOutOfAreaFile,
      standings: area.standings, referenceDate: area.referenceDate, files: area.files, rows: area.rows,
      measures: agenda.followUp(area, in: framework, leftOut: leftOut))
  }

  /// What is wrong with what an agenda refers to, as `agenda check` says it.
  private func references(of agenda: AreaAgenda, _ framework: Framework) -> [Diagnostic] {
    let entries = request.instruments().entries(of: .actionAgenda)
    let entry = entries.first { $0.id == agenda.instrument }
    let instrument = entry.map { InstrumentLibrary.read($0, as: ActionAgenda.self) }
    let unknown =
      entry == nil
      ? [Diagnostic(.error, "N323", ["soort": "instrument", "id": agenda.instrument], at: agenda.position)] : []
    return unknown + (instrument?.diagnostics ?? [])
      + AgendaReview.diagnostics(of: agenda, instrument: instrument?.value, framework: framework, used: framework.id)
  }
}

extension Diagnostic {
  fileprivate static func agendaOfOther(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N326", at: position)
  }
}
