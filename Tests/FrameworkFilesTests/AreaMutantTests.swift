import AssessmentModel
import Diagnostics
import FrameworkFiles
import TestSupport
import Testing

/// The same for `werkgebied.yaml` and `toetsing.yaml`.
@Suite struct AreaMutantTests {
  static let folder = "Fixtures/kaders/proef-wijkwelzijn"

  @Test func `every mutant of a werkgebied is said on its line, or is harmless for a reason`() async throws {
    let framework = try ProjectFiles.framework("proef-wijkwelzijn", in: "Fixtures/kaders")
    let mutants = YAMLMutants(try ProjectFiles.text("\(Self.folder)/werkgebied.yaml")).all()
    #expect(mutants.count > 400)
    let outcomes = await mutants.read { Werkgebied.read($0, file: "werkgebied.yaml", framework: framework).diagnostics }
    Self.expect(outcomes, explainedBy: HarmlessMutants.ofAreas)
  }

  @Test func `every mutant of an inspection is said on its line, or is harmless for a reason`() async throws {
    let framework = try ProjectFiles.framework("proef-wijkwelzijn", in: "Fixtures/kaders")
    let mutants = YAMLMutants(try ProjectFiles.text("\(Self.folder)/toetsing.yaml")).all()
    #expect(mutants.count > 60)
    let outcomes = await mutants.read { Inspection.read($0, file: "toetsing.yaml", framework: framework).diagnostics }
    Self.expect(outcomes, explainedBy: HarmlessMutants.ofInspections)
  }

  static func expect(_ outcomes: [MutantOutcome], explainedBy harmless: [HarmlessMutants]) {
    let silent = outcomes.filter { !$0.isSaidOnItsLine }
    let unexplained = silent.filter { outcome in
      !harmless.contains { $0.covers(outcome.mutant) && (!$0.isSaidElsewhere || !outcome.said.isEmpty) }
    }
    #expect(unexplained.isEmpty, "\(unexplained.map(\.mutant).summary)")
    for entry in harmless {
      for path in entry.paths {
        let alone = HarmlessMutants(changes: entry.changes, paths: [path], reason: entry.reason)
        #expect(
          silent.contains { alone.covers($0.mutant) }, "\(path) is on the list and never harmless: \(entry.reason)")
      }
    }
  }

  @Test func `the unchanged files have nothing wrong`() throws {
    let framework = try ProjectFiles.framework("proef-wijkwelzijn", in: "Fixtures/kaders")
    let area = try ProjectFiles.text("\(Self.folder)/werkgebied.yaml")
    let inspection = try ProjectFiles.text("\(Self.folder)/toetsing.yaml")
    #expect(Werkgebied.read(area, file: "werkgebied.yaml", framework: framework).diagnostics == [])
    #expect(Inspection.read(inspection, file: "toetsing.yaml", framework: framework).diagnostics == [])
  }
}
