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
  /// The file that is there holds norms against another level than was asked for.
  case otherLimit(String, stored: String, asked: String)
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
  /// A point that is there and that norms come to share ("gedeeld punt").
  package struct Joined {
    /// The identifier of the point.
    package let point: String
    /// The identifiers of the norms that are new to it.
    package let new: [String]
    /// The identifiers of all norms that it serves then.
    package let norms: [String]
  }

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
  /// The points that are there and that more norms ask for.
  package let joined: [Joined]
  /// The points that are there and that no norm asks for any more.
  package let noLongerAsked: [String]
  /// The norms that fall short, and those without a rating: indices into ``Framework/norms``.
  package let norms: (short: [Int], withoutRating: [Int])
  /// The norms that the user chose: indices into ``Framework/norms``; `nil` where all were looked at.
  package let chosen: [Int]?
  /// Whether there is anything to write.
  package var isNeeded: Bool { !added.isEmpty || !joined.isEmpty }
  /// From which level on a norm does not fall short.
  package let shortfall: Shortfall

  /// Decides everything.
  ///
  /// - Parameters:
  ///   - wantedNorms: only these norms: indices into ``Framework/norms``.
  ///   - level: the identifier of the lowest level that does not fall short; the agenda that is there says it
  ///     else, and where there is none the framework's rules.
  package init(
    _ area: AssessedArea, in input: AssessedInput, _ run: ScoringRun, from instrument: ActionAgenda,
    norms wantedNorms: [Int],
    level: String?
  ) throws(AgendaRefusal) {
    let framework = input.framework
    try Self.check(area, framework, instrument)
    file = try Self.file(of: area, run)
    let found = AgendaFolder.read(file, name: file)
    let known = try Self.known(found, of: area, framework, instrument)
    shortfall = try Self.shortfall(level, known, framework, file)
    norms = (
      shortfall.norms(of: area, in: framework), shortfall.normsWithoutRating(of: area, in: framework)
    )
    let wanted = AreaAgenda(for: area, in: input, from: instrument, shortfall: shortfall, norms: wantedNorms)
    old = found.data
    chosen = wantedNorms.count == framework.norms.count ? nil : wantedNorms
    guard let known, let before = found.text else {
      (text, agenda, added) = (AreaAgendaFile.draft(of: wanted, instrument: instrument), wanted, wanted.points)
      (joined, noLongerAsked) = ([], [])
      return
    }
    let order = framework.norms.map(\.id)
    added = wanted.points.filter { known[$0.id] == nil }
    joined = wanted.points.compactMap { point in
      known[point.id].flatMap { Joined($0, with: point.norms, order: order) }
    }
    noLongerAsked =
      chosen != nil ? [] : known.points.filter { $0.objective != nil && wanted[$0.id] == nil }.map(\.id)
    do {
      let norms = joined.map { (point: $0.point, norms: $0.norms) }
      text = try AreaAgendaFile.adding(added, to: try AreaAgendaFile.setting(norms: norms, of: known, in: before))
    } catch {
      throw .notSafe(file)
    }
    agenda = known
  }

  private static func check(
    _ area: AssessedArea, _ framework: Framework, _ instrument: ActionAgenda
  ) throws(AgendaRefusal) {
    guard instrument.head.tie?.framework == framework.id else {
      throw .otherFramework(tied: instrument.head.tie?.framework, used: framework.id)
    }
    guard framework.subject == .werkgebied else { throw .organisations }
    if area.isInventory { throw .inventory }
    let unknown = instrument.norms.filter { id in !framework.norms.contains { $0.id == id } }
    if !unknown.isEmpty { throw .unknownNorms(unknown) }
  }

  /// The agenda that is there; `nil` where there is none yet.
  private static func known(
    _ found: AgendaFolder.Found, of area: AssessedArea, _ framework: Framework, _ instrument: ActionAgenda
  ) throws(AgendaRefusal) -> AreaAgenda? {
    guard found.data != nil else { return nil }
    guard let known = found.agenda, found.text != nil, !found.diagnostics.contains(where: { $0.severity == .error })
    else { throw .errors(found.path) }
    guard known.isOf(area, framework, instrument) else { throw .otherAgenda(found.path) }
    return known
  }

  /// What the agenda that is there says, which holds for all its points; else the user, else the framework.
  private static func shortfall(
    _ level: String?, _ known: AreaAgenda?, _ framework: Framework, _ file: String
  ) throws(AgendaRefusal) -> Shortfall {
    let asked = try level.map { level throws(AgendaRefusal) in try rating(level, framework) }
    if let known {
      guard let rank = framework.scale.levels.firstIndex(where: { $0.id == known.firstGood }) else {
        throw .errors(file)
      }
      let stored = Rating(rank: rank)
      if let asked, asked != stored {
        throw .otherLimit(file, stored: known.firstGood, asked: framework.scale[asked].id)
      }
      return Shortfall(below: stored)
    }
    guard let asked else { return Shortfall(of: framework) }
    if asked == framework.scale.lowest { throw .lowestLevel }
    return Shortfall(below: asked)
  }

  private static func rating(_ level: String, _ framework: Framework) throws(AgendaRefusal) -> Rating {
    let folded = level.lowercased()
    guard let rating = framework.scale.spellings.first(where: { $0.written == folded })?.outcome.rating else {
      throw .unknownLevel(level, known: framework.scale.levels.map(\.id))
    }
    return rating
  }

  /// Beside `werkgebied.yaml`, else beside the extracts.
  private static func file(of area: AssessedArea, _ run: ScoringRun) throws(AgendaRefusal) -> String {
    func folder(_ file: String) -> String { String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) }
    let folders = run.areaFile(of: area.key).map { [folder($0)] } ?? Set(area.files.map(folder)).sorted()
    guard folders.count == 1, let place = folders.first, !place.isEmpty, run.isFolder(place) else { throw .noPlace }
    return "\(place)/\(AgendaFolder.name)"
  }
}

extension AgendaMakingPlan.Joined {
  /// `nil` where the point serves all of the norms already.
  fileprivate init?(_ point: AgendaPoint, with norms: [String], order: [String]) {
    let own = Set(point.norms)
    new = norms.filter { !own.contains($0) }
    if new.isEmpty { return nil }
    self.point = point.id
    let all = own.union(norms)
    self.norms = order.filter(all.contains) + point.norms.filter { !order.contains($0) }
  }
}

extension AreaAgenda {
  /// Whether it is about this round of this werkgebied, made with this instrument.
  fileprivate func isOf(_ area: AssessedArea, _ framework: Framework, _ instrument: ActionAgenda) -> Bool {
    werkgebied == area.key.werkgebied && inspection == area.key.inspection ?? area.werkgebied?.inspection
      && self.instrument == instrument.head.id && self.framework == framework.id
  }
}
