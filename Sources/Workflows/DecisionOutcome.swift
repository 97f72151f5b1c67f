import AssessmentModel
import Diagnostics
import Digests
package import FeedbackRound
import Foundation
import FrameworkFiles
import OfficeFiles
import Rendering
package import Reporting
import Scoring

/// What comes of decisions that are complete: all of it, before anything is written.
package struct DecisionOutcome {
  /// The page for the participants, which is written when decisions were carried out.
  package static let changeLogName = "wat-deden-we.html"

  /// The file of the werkgebied.
  package let areaFile: FeedbackDecisions.FileChange
  /// What was done, for participants.
  package let changeLog: Page
  /// Everything that became another since the concept.
  package let difference: ConceptDifference
  /// That difference as a page.
  package let differencePage: Page
  /// The decisions.
  package let decisions: Decisions
  /// The werkgebied as it is after that.
  package let area: AssessedArea
  /// What the report is made with.
  let framework: Framework
  let inspection: Inspection?
  let factChecks: FactCheckResult?

  /// Whether the file of the werkgebied already is as it should be.
  package var isApplied: Bool { areaFile.old == Data(areaFile.text.utf8) }

  /// What is made for participants and inspectors, by the names of the files.
  package func files() -> [(name: String, bytes: [UInt8])] {
    let report = AreaReport(area, framework: framework, inspection: inspection, factChecks: factChecks)
    let log = WordWriter.bytes(of: PageDocument.draft(of: changeLog, created: day))
    return [
      (Self.changeLogName, Array(HTMLPage.render(changeLog).utf8)), ("wat-deden-we.docx", log),
      ("wat-deden-we.txt", Array(PageText.text(of: changeLog).utf8)),
      ("verschil.html", Array(HTMLPage.render(differencePage).utf8)),
      ("verschil.json", Array(ConceptDifferenceJSON.value(of: difference, decisions).indented.utf8)),
      ("gebiedsrapport.html", Array(HTMLReport.render(report).utf8)),
    ]
  }

  /// The day on which was decided, for the properties of a document.
  private var day: WorkbookDay {
    let (year, month, day) = (decisions.latestDate ?? CalendarDate(dayNumber: 0)).components
    return WorkbookDay(year: year, month: month, day: day)
  }
}

extension FeedbackDecisions {
  /// What comes of the decisions; they must be complete.
  package func outcome() throws(DecisionRefusal) -> DecisionOutcome? {
    guard isComplete, let review else { return nil }
    guard let path = run.areaFile(of: area.key) else { throw .noAreaFile }
    let described = Set(input.areas.filter { run.areaFile(of: $0.key) == path }.map(\.key.withoutOrganisation))
    if described.count > 1 { throw .severalRounds(path) }
    guard let old = FileManager.default.contents(atPath: path), let text = String(validating: old, as: UTF8.self) else {
      throw .unreadable(path)
    }
    let edit = AreaFileEdit(framework: framework)
    let new: String
    do {
      new = try edit.applying(
        review.decisions, of: answers.round, organisation: area.key.organisation, in: text, file: path)
    } catch {
      throw .edit(error, path)
    }
    guard let written = Werkgebied.read(new, file: path, framework: framework).value else {
      throw .edit(.errors(0), path)
    }
    let after = assessed(with: written)
    let norms = framework.norms.map(\.id)
    let difference = ConceptDifference(
      from: ConceptState(of: answers.round, norms: norms), to: ConceptState(of: after, framework: framework))
    return DecisionOutcome(
      areaFile: FileChange(path: path, old: old, text: new),
      changeLog: ChangeLogPage.page(of: review, search: search), difference: difference,
      differencePage: Page(difference, review), decisions: review.decisions, area: after, framework: framework,
      inspection: input.inspection,
      factChecks: FactCheckRun.looksAtLines(of: framework)
        ? FactCheckRun.result(of: after, run.lines(of: area), framework) : nil)
  }

  /// The werkgebied with the findings and the status that were written.
  private func assessed(with written: Werkgebied) -> AssessedArea {
    let own = area.key.organisation.map(written.about) ?? written
    var werkgebied = area.werkgebied ?? own
    werkgebied.findings = own.findings
    werkgebied.status = own.status
    werkgebied.statusDate = own.statusDate
    return AssessedArea(
      result: area.result, werkgebied: werkgebied, leftOutOfAreaFile: area.leftOutOfAreaFile,
      standings: area.standings, referenceDate: area.referenceDate, files: area.files, rows: area.rows)
  }
}
