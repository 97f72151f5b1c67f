package import AssessmentModel
import Diagnostics
package import Foundation
package import FrameworkFiles
package import Reporting
package import Scoring

/// What an inspector wants to determine, in the words of the command.
package struct DeterminationRequest {
  /// The identifier of the norm.
  package var norm: String
  /// A level: its identifier, label or a synonym; or that there is no rating.
  package var rating: String
  /// When, who, and why.
  package var date: CalendarDate
  package var inspector: String
  package var second: String?
  package var reason: String?
  package var evidence: [String] = []
  /// The werkgebied and the round, where the input has several.
  package var werkgebied: String?
  package var inspection: String?
  /// The organisation, where the framework rates those and the werkgebied has several.
  package var organisation: String?

  /// Asks for a determination.
  package init(norm: String, rating: String, date: CalendarDate, inspector: String) {
    self.norm = norm
    self.rating = rating
    self.date = date
    self.inspector = inspector
  }
}

/// Why a determination is not recorded; nothing was written.
package enum DeterminationRefusal: Error {
  /// The input has no such werkgebied; those it has.
  case unknownArea(String, known: [AreaKey])
  /// The input has several; these.
  case severalAreas([AreaKey])
  /// The framework rates no organisations.
  case noOrganisations
  /// It rates organisations, and none is known there.
  case noOrganisationKnown
  /// No such organisation is rated there; those that are.
  case unknownOrganisation(String, known: [String])
  /// Several organisations are rated there; these.
  case severalOrganisations([String])
  /// It was only inventoried.
  case inventory
  case unknownNorm(String, known: [String])
  case unknownRating(String, known: [String])
  /// Something that step 5 asks for is missing, held against the proposal.
  case flaws([DeterminationFlaw], proposal: Rating?)
  /// The second inspector is the first one.
  case sameInspector
  /// No folder is known in which the file would stand, or one about another werkgebied stands there.
  case noPlace(String?)
  /// The file describes several rounds at once.
  case severalRounds(String)
  case unreadable(String)
  case edit(AreaFileEdit.Failure, String)
}

/// A determination with the file it goes into, before and after: all that there is to decide before anything is written.
package struct DeterminationPlan {
  /// The file, and how it is called.
  package let file: String
  /// What it holds now; `nil` where it is not there yet.
  package let old: Data?
  /// What it will hold.
  package let text: String
  /// What is recorded.
  package let determination: Determination
  /// The lines of it as they are written.
  package let lines: [String]
  /// Whether it replaces one about the same norm of the same organisation, which could stand or not.
  package let isReplacement: Bool
  /// The werkgebied.
  package let area: AssessedArea
  /// The proposal of the rules.
  package let proposal: Rating?

  /// The evidence that is written like an identifier of the file, but is none of its findings and general information.
  package var unknownEvidence: [String] {
    let known = (area.werkgebied?.findings.map(\.id) ?? []) + (area.werkgebied?.generalInformation.map(\.id) ?? [])
    let letters = Set(known.compactMap(Self.letters(before:)))
    return determination.evidence.filter { text in
      !known.contains(text) && Self.letters(before: text).map(letters.contains) ?? false
    }
  }

  /// The letters of what is written as letters and a number, such as "b" of "B12".
  private static func letters(before text: String) -> String? {
    let letters = text.prefix(while: \.isLetter)
    let number = text.dropFirst(letters.count)
    guard !letters.isEmpty, !number.isEmpty, number.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return letters.lowercased()
  }

  /// Decides everything, by the rules of step 5.
  ///
  /// - Parameter run: what was read and scored, with its basis kept.
  package init(_ request: DeterminationRequest, _ input: AssessedInput, _ run: ScoringRun) throws(DeterminationRefusal)
  {
    let framework = input.framework
    area = try Self.area(request, input)
    if area.isInventory { throw .inventory }
    let norm = try Self.norm(request.norm, framework)
    proposal = area.result.ratings[norm].rating
    let wanted = Determination(
      norm: norm, rating: try Self.rating(request.rating, framework), date: request.date,
      inspector: request.inspector, second: request.second, reason: request.reason, evidence: request.evidence,
      basis: run.basis(ofNorm: norm, in: area.key), position: .init(file: ""),
      organisation: area.key.organisation)
    if wanted.isSecondTheFirst { throw .sameInspector }
    let flaws = wanted.flaws(against: proposal)
    if !flaws.isEmpty { throw .flaws(flaws, proposal: proposal) }
    determination = wanted

    let edit = AreaFileEdit(framework: framework)
    file = try Self.file(of: area, input, run)
    old = FileManager.default.contents(atPath: file)
    let before: String
    if let old {
      guard let text = String(validating: old, as: UTF8.self) else { throw .unreadable(file) }
      before = text
    } else {
      before = edit.newFile(for: area.key)
    }
    do {
      (text, isReplacement) = try edit.setting(wanted, in: before, file: file)
    } catch {
      throw .edit(error, file)
    }
    lines = edit.lines(of: wanted)
  }

  private static func area(
    _ request: DeterminationRequest, _ input: AssessedInput
  ) throws(DeterminationRefusal) -> AssessedArea {
    let keys = rounds(of: input.areas)
    var found = input.areas
    if let wanted = request.werkgebied {
      found = found.filter { $0.key.werkgebied == ExactName(wanted) }
      if found.isEmpty { throw .unknownArea(wanted, known: keys) }
    }
    if let wanted = request.inspection {
      // An empty one means the werkgebied that names no round.
      found = found.filter { wanted.isEmpty ? $0.key.inspection == nil : $0.key.inspection == ExactName(wanted) }
      if found.isEmpty { throw .unknownArea(wanted, known: keys) }
    }
    guard rounds(of: found).count == 1 else { throw .severalAreas(rounds(of: found)) }
    return try organisation(request.organisation, among: found, input.framework)
  }

  /// The werkgebieden with their rounds, each once.
  private static func rounds(of areas: [AssessedArea]) -> [AreaKey] {
    Set(areas.map(\.key.withoutOrganisation)).sorted()
  }

  /// The organisation of one werkgebied; the werkgebied itself where those are rated.
  private static func organisation(
    _ wanted: String?, among areas: [AssessedArea], _ framework: Framework
  ) throws(DeterminationRefusal) -> AssessedArea {
    let known = areas.compactMap { $0.key.organisation?.description }
    if framework.subject == .organisation, known.isEmpty { throw .noOrganisationKnown }
    var found = areas
    if let wanted {
      guard framework.subject == .organisation else { throw .noOrganisations }
      found = found.filter { $0.key.organisation == ExactName(wanted) }
      if found.isEmpty { throw .unknownOrganisation(wanted, known: known) }
    }
    guard found.count == 1, let area = found.first else { throw .severalOrganisations(known) }
    return area
  }

  private static func norm(_ written: String, _ framework: Framework) throws(DeterminationRefusal) -> Int {
    let ids = framework.norms.map(\.id)
    let found = ids.firstIndex(of: written) ?? ids.firstIndex { $0.lowercased() == written.lowercased() }
    guard let found else { throw .unknownNorm(written, known: ids) }
    return found
  }

  /// The level, or `nil` for "no rating"; the two non-ratings of clients are none of an area.
  private static func rating(_ written: String, _ framework: Framework) throws(DeterminationRefusal) -> Rating? {
    let folded = written.lowercased()
    if [Determination.noRating, Determination.noRating.replacing("_", with: " ")].contains(folded) { return nil }
    let found = framework.scale.spellings.first { $0.written == folded }?.outcome
    guard let rating = found?.rating else {
      throw .unknownRating(written, known: framework.scale.levels.map(\.id) + [Determination.noRating])
    }
    return rating
  }

  /// The `werkgebied.yaml` of the area, or where one would stand: beside its extracts.
  private static func file(
    of area: AssessedArea, _ input: AssessedInput, _ run: ScoringRun
  ) throws(DeterminationRefusal) -> String {
    if let file = run.areaFile(of: area.key) {
      let described = rounds(of: input.areas.filter { run.areaFile(of: $0.key) == file })
      if described.count > 1 { throw .severalRounds(file) }
      return file
    }
    let folders = Set(area.files.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) })
    guard folders.count == 1, let folder = folders.first, !folder.isEmpty, run.isFolder(folder) else {
      throw .noPlace(nil)
    }
    let file = "\(folder)/werkgebied.yaml"
    if FileManager.default.fileExists(atPath: file) { throw .noPlace(file) }
    return file
  }
}
