import ArgumentParser
import AssessmentModel
import Instruments
import Rendering
import Reporting
import Workflows

/// Writes what stands in the way and who can do what.
struct FactorsActions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Schrijft wat in de weg staat en wie wat kan doen, bij normen die tekortschieten.",
    discussion: """
      Voorbeelden:
        netwerktoets factors actions extracten/utrecht-overvecht
        netwerktoets factors actions extracten/ --area best -o best-wat-te-doen.html

      Van een norm die tekortschiet, via de factoren in bevindingen, naar aanbevelingen en taken. Wat niet op een bevinding
      rust, staat er niet in. In een map schrijft report deze bladzijde naast elk rapport met gecodeerde bevindingen.

      Einde: 0 gedaan; 1 gedaan, maar er zaten fouten in de invoer; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var options: FactorInputOptions
  @OptionGroup var page: FactorPageOptions

  func run() throws {
    guard let (run, input, factors) = try options.read() else { return try Ending.nothingDone.end() }
    guard let coded = factors.count.areas.first, factors.count.areas.count == 1 else {
      throw ValidationError(
        "de invoer heeft \(DutchReportWords.number(factors.count.areas.count, of: input.framework.subject)); kies er een met --area, of gebruik report met een map."
      )
    }
    let library = FrameworkFolders.instruments(folder: options.input.reading.frameworks)
    let model = factors.count.model
    let agenda = FactorRun.agenda(of: model, in: library)
    Messages(format: options.input.messageFormat).write(agenda.map(model.diagnostics(against:)) ?? [])
    let chapter = ActionChapter(
      of: coded, framework: input.framework, model: model, agenda: agenda)
    try page.write(
      ActionChapterPage.page(of: chapter, mark: input.mark(of: coded.area)), json: ActionChapterJSON.value(of: chapter),
      sparing: run.inputFiles + factors.inputFiles)
    try FactorInputOptions.ending(run, factors).end()
  }
}
