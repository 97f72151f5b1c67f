import ArgumentParser
import Diagnostics
import Rendering
import Reporting
import Workflows

/// Says what is wrong with an input, and which facts in it speak against ratings.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Zegt wat er mis is met de invoer en welke feiten een oordeel tegenspreken.",
    discussion: """
      Voorbeelden:
        netwerktoets check extracten/best
        netwerktoets check extracten/ --format json

      Meldingen gaan naar de foutuitvoer, met bestand, regel, kolom en wat eraan te doen is. Tegenspraken tussen feiten
      en oordelen gaan naar de uitvoer, met de regels van beide. Zij veranderen geen oordeel.
      Einde: 0 alles in orde; 1 er zijn fouten; 2 verkeerd gebruik; 3 er was niets te lezen; 4 er
      staan tegenspraken open.
      """)

  /// The forms in which what was found can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var input: InputOptions

  @Option(help: "Tekst of JSON.")
  var format: Format = .text

  func run() throws {
    let assessment = input.assess()
    var log = assessment.log
    guard let assessed = assessment.assessed, let counts = assessment.counts else {
      if format == .text { StandardOutput.write("Niets gelezen; \(problems(log)).\n") }
      return try Ending.nothingDone.end()
    }
    let checks = FactCheckRun(assessment)
    Messages(format: input.messageFormat).write(checks.diagnostics)
    log.append(contentsOf: checks.diagnostics)
    switch format {
    case .text:
      let parts = [
        DutchReportWords.number(counts.areas, of: counts.subject),
        DutchNumbers.count(counts.clients, "cliënt", "cliënten"), DutchNumbers.count(counts.rows, "regel", "regels"),
      ]
      StandardOutput.write(
        "\(parts.joined(separator: ", ")); \(problems(log)).\n"
          + FactCheckText.text(of: checks.areas, framework: assessed.framework))
    case .json: StandardOutput.write(FactCheckJSON.value(of: assessed, areas: checks.areas, log: log).indented)
    }
    try ending(log, open: checks.open).end()
  }

  /// Errors in the input go before what a check found: what was left out may have caused it.
  private func ending(_ log: DiagnosticLog, open: Int) -> Ending {
    if log.hasErrors { return .inputHadErrors }
    return open > 0 ? .somethingFound : .done
  }

  private func problems(_ log: DiagnosticLog) -> String {
    DutchNumbers.count(log.errorCount, "fout", "fouten") + ", "
      + DutchNumbers.count(log.warningCount, "waarschuwing", "waarschuwingen")
  }
}
