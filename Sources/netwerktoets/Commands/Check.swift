import ArgumentParser
import Diagnostics
import Workflows

/// Says what is wrong with an input.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Zegt wat er mis is met de invoer, zonder oordelen te geven.",
    discussion: """
      Voorbeeld:
        netwerktoets check extracten/best

      Meldingen gaan naar de foutuitvoer, met bestand, regel, kolom en wat eraan te doen is.
      Einde: 0 alles in orde; 1 er zijn fouten; 3 er was niets te lezen.
      """)

  @OptionGroup var input: InputOptions

  func run() throws {
    let assessment = input.assess()
    let log = assessment.log
    guard let counts = assessment.counts else {
      StandardOutput.write("Niets gelezen: \(log.errorCount) fouten.\n")
      return try Ending.nothingDone.end()
    }
    StandardOutput.write(
      "\(counts.areas) werkgebieden, \(counts.clients) cliënten, \(counts.rows) regels; "
        + "\(log.errorCount) fouten, \(log.warningCount) waarschuwingen.\n")
    try (log.hasErrors ? Ending.inputHadErrors : .done).end()
  }
}
