import ArgumentParser
import Diagnostics
import Reporting
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
      StandardOutput.write("Niets gelezen; \(problems(log)).\n")
      return try Ending.nothingDone.end()
    }
    let parts = [
      DutchNumbers.count(counts.areas, "werkgebied", "werkgebieden"),
      DutchNumbers.count(counts.clients, "cliënt", "cliënten"), DutchNumbers.count(counts.rows, "regel", "regels"),
    ]
    StandardOutput.write("\(parts.joined(separator: ", ")); \(problems(log)).\n")
    try (log.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func problems(_ log: DiagnosticLog) -> String {
    DutchNumbers.count(log.errorCount, "fout", "fouten") + ", "
      + DutchNumbers.count(log.warningCount, "waarschuwing", "waarschuwingen")
  }
}
