import ArgumentParser
import Diagnostics
import FeedbackRound
import Foundation
import Workflows

/// Checks what was decided about a round, and makes what comes of it.
struct FeedbackDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Maakt en toetst besluiten.yaml, en verwerkt de besluiten.",
    discussion: """
      Voorbeelden:
        netwerktoets feedback decide ronde extracten/best
        netwerktoets feedback decide ronde extracten/best --apply

      De eerste keer komt besluiten.yaml in de map van de ronde: vul per stelling in wat u besluit, en waarom. Daarna
      zegt deze opdracht wat er nog open is of niet klopt. Is alles besloten, dan verwerkt --apply de besluiten: de
      bevindingen en de status in werkgebied.yaml. In de map van de ronde komen dan “wat deden we met uw reactie” voor
      de deelnemers, en het verschil met het concept en het gebiedsrapport voor de inspecteurs.

      Einde: 0 alles is besloten; 1 er zaten fouten in de besluiten, de antwoorden of de invoer; 2 verkeerd gebruik;
      3 er was niets te doen; 4 er is nog niet over alles besloten.
      """)

  @Argument(help: ArgumentHelp("De map van de ronde.", valueName: "ronde"))
  var folder: String

  @Argument(help: ArgumentHelp("De invoer waarvan de ronde is gemaakt.", valueName: "invoer"))
  var inputs: [String]

  @Flag(help: "Verwerk de besluiten; alleen als alles is besloten.")
  var apply = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let round = FeedbackFolder(folder)
    Messages(format: reading.messageFormat).write(round.log)
    guard let answers = round.answers else { return try Ending.nothingDone.end() }
    let run = reading.assess(inputs) { $0.keepsClients = true }
    guard let assessed = run.assessed else { return try Ending.nothingDone.end() }
    let decisions: FeedbackDecisions
    let outcome: DecisionOutcome?
    do {
      decisions = try FeedbackDecisions(in: folder, answers, assessed, run)
      outcome = try decisions.outcome()
    } catch {
      Complaint.write(DutchDecideWords.refusal(error))
      return try Ending.nothingDone.end()
    }
    Messages(format: reading.messageFormat).write(decisions.diagnostics)
    let files = OutputFiles(sparing: run.inputFiles)
    if let file = decisions.file { try files.rewrite(file.path, from: file.old, to: file.text) }
    StandardOutput.write(DutchDecideWords.account(of: decisions))
    guard let outcome else {
      let hasErrors = decisions.diagnostics.contains { $0.severity == .error }
      return try (hasErrors || run.hasErrors || round.log.hasErrors ? Ending.inputHadErrors : .somethingFound).end()
    }
    if apply { try write(outcome, files) }
    StandardOutput.write(DutchDecideWords.account(of: outcome, isApplied: apply, folder: folder))
    try (run.hasErrors || round.log.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  /// Writes all that comes of the decisions; the file of the werkgebied first, so that nothing is told that was not done.
  private func write(_ outcome: DecisionOutcome, _ files: OutputFiles) throws {
    let file = outcome.areaFile
    if !outcome.isApplied { try files.rewrite(file.path, from: file.old, to: file.text) }
    for result in outcome.files() { try files.write(result.bytes, to: "\(folder)/\(result.name)") }
  }
}
