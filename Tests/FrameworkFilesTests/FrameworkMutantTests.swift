import AssessmentModel
import Diagnostics
import FrameworkFiles
import TestSupport
import Testing

/// Every key and every value of a good `kader.yaml` left out, put in twice and misspelled: each gives a diagnostic on its
/// line, or stands on the list of harmless ones with the reason.
///
/// Of the framework of the tests every mutant is read. Of the shipped one, which is four times as long and in which sixteen
/// criteria are read by the same lines of code, the first three and then every eighth of each change at each path.
@Suite struct FrameworkMutantTests {
  static let invented = "Fixtures/kaders/proef-wijkwelzijn/kader.yaml"
  static let shipped = "Frameworks/igj-zorgnetwerken-2017/kader.yaml"

  @Test func `every mutant is said on its line, or is harmless for a reason`() async throws {
    let own = YAMLMutants(try ProjectFiles.text(Self.invented)).all()
    let all = YAMLMutants(try ProjectFiles.text(Self.shipped)).all()
    let some = all.sampled(first: 3, thenEvery: 8)
    #expect(own.count > 1500 && all.count > 4000 && some.count > 900)

    let outcomes = await (own + some).read { text in Framework.read(text, file: "kader.yaml").diagnostics }
    AreaMutantTests.expect(outcomes, explainedBy: HarmlessMutants.ofFrameworks)
  }

  @Test(arguments: [invented, shipped])
  func `the unchanged file has nothing wrong`(file: String) throws {
    #expect(Framework.read(try ProjectFiles.text(file), file: file).diagnostics == [])
  }
}
