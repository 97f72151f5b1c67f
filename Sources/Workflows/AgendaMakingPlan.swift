import AssessmentModel
import Diagnostics
package import Foundation
import FrameworkFiles
package import Instruments
package import Reporting

/// Why there is no agenda of a werkgebied; nothing was written.
package enum AgendaRefusal: Error {
  /// The instrument is tied to another framework, or to none.
  case otherFramework(tied: String?, used: String)
  /// The framework rates organisations.
  case organisations
  /// It was only inventoried.
  case inventory
  /// The framework has no such level.
  case unknownLevel(String, known: [String])
  /// No norm falls short below the lowest level.
  case lowestLevel
  /// The file that is there is of another round, werkgebied or instrument.
  case otherAgenda(String)
  /// The file that is there has errors.
  case errors(String)
  /// No folder is known in which the file would stand.
  case noPlace
  /// The file cannot be changed safely.
  case notSafe(String)
  /// The instrument names norms that the framework does not have.
  case unknownNorms([String])
}

/// An agenda of a werkgebied with the file it goes into, before and after: all that there is to decide before anything is
/// written.
package struct AgendaMakingPlan {
  /// The file.
  package let file: String
  /// What it holds now; `nil` where it is not there yet.
  package let old: Data?
  /// What it will hold.
  package let text: String
  /// The agenda.
  package let agenda: AreaAgenda
  /// The points that are new in it.
  package let added: [AgendaPoint]
  /// The points that are there and that no norm asks for any more.
  package let noLongerAsked: [String]
  /// The norms that fall short, and those without a rating: indices into ``Framework/norms``.
  package let norms: (short: [Int], withoutRating: [Int])
  /// Whether all norms were looked at.
  package let isWhole: Bool
  /// Whether there is anything to write.
  package var isNeeded: Bool { !added.isEmpty }
  /// From which level on a norm does not fall short.
  package let shortfall: Shortfall

  /// Decides everything.
  ///
  /// - Parameters:
  ///   - wantedNorms: only these norms: indices into ``Framework/norms``.
  ///   - level: the identifier of the lowest level that does not fall short; the framework's rules say it else.
  package init(
    _ area: AssessedArea, in input: AssessedInput, _ run: ScoringRun, from instrument: ActionAgenda,
    norms wantedNorms: [Int],
    level: String?
  ) throws(AgendaRefusal) {
    let framework = input.framework
    guard instrument.head.tie?.framework == framework.id else {
      throw .otherFramework(tied: instrument.head.tie?.framework, used: framework.id)
    }
    guard framework.subject == .werkgebied else { throw .organisations }
    if area.isInventory { throw .inventory }
    let unknown = instrument.norms.filter { id in !framework.norms.contains { $0.id == id } }
    if !unknown.isEmpty { throw .unknownNorms(unknown) }
    shortfall = try Self.shortfall(level, framework)
    norms = (
      shortfall.norms(of: area, in: framework).filter(wantedNorms.contains),
      shortfall.normsWithoutRating(of: area, in: framework).filter(wantedNorms.contains)
    )
    let wanted = AreaAgenda(for: area, in: input, from: instrument, shortfall: shortfall, norms: wantedNorms)
    file = try Self.file(of: area, run)
    let found = AgendaFolder.read(file, name: file)
    old = found.data
    isWhole = wantedNorms.count == framework.norms.count
    guard found.data != nil else {
      (text, agenda, added, noLongerAsked) = (
        AreaAgendaFile.draft(of: wanted, instrument: instrument), wanted, wanted.points, []
      )
      return
    }
    guard let known = found.agenda, let before = found.text,
      !found.diagnostics.contains(where: { $0.severity == .error })
    else { throw .errors(file) }
    guard known.isSame(as: wanted) else { throw .otherAgenda(file) }
    let ids = Set(known.points.map(\.id))
    added = wanted.points.filter { !ids.contains($0.id) }
    noLongerAsked = !isWhole ? [] : known.points.filter { $0.objective != nil && wanted[$0.id] == nil }.map(\.id)
    do {
      text = try AreaAgendaFile.adding(added, to: before)
    } catch {
      throw .notSafe(file)
    }
    agenda = known
  }

  private static func shortfall(_ level: String?, _ framework: Framework) throws(AgendaRefusal) -> Shortfall {
    guard let level else { return Shortfall(of: framework) }
    let folded = level.lowercased()
    guard let rating = framework.scale.spellings.first(where: { $0.written == folded })?.outcome.rating else {
      throw .unknownLevel(level, known: framework.scale.levels.map(\.id))
    }
    if rating == framework.scale.lowest { throw .lowestLevel }
    return Shortfall(below: rating)
  }

  /// Beside `werkgebied.yaml`, else beside the extracts.
  private static func file(of area: AssessedArea, _ run: ScoringRun) throws(AgendaRefusal) -> String {
    func folder(_ file: String) -> String { String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) }
    let folders = run.areaFile(of: area.key).map { [folder($0)] } ?? Set(area.files.map(folder)).sorted()
    guard folders.count == 1, let place = folders.first, !place.isEmpty, run.isFolder(place) else { throw .noPlace }
    return "\(place)/\(AgendaFolder.name)"
  }
}

extension AreaAgenda {
  /// Whether both are about the same round of the same werkgebied, made with the same instrument.
  fileprivate func isSame(as other: AreaAgenda) -> Bool {
    werkgebied == other.werkgebied && inspection == other.inspection && instrument == other.instrument
      && framework == other.framework
  }
}
