import ArgumentParser
import AssessmentModel
import Rendering
import Reporting
import Workflows

/// Writes a report per werkgebied.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Schrijft per werkgebied een rapport: één HTML-bestand dat op twee A4'tjes past.",
    discussion: """
      Voorbeelden:
        netwerktoets report extracten/ -o rapporten
        netwerktoets report extracten/best -o best.html

      In een map komen naast de rapporten ook oordelen.json en verslag.txt.
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Map voor de rapporten, of bij één werkgebied een bestand.", valueName: "uit"))
  var output: String?

  @Flag(help: "Geen oordeel over een werkgebied waarvan regels zijn weggelaten.")
  var strict = false

  func run() throws {
    let assessment = input.assess(isStrict: strict)
    guard let assessed = assessment.assessed else { return try Ending.nothingDone.end() }
    if let output, OutputFile.isFolder(output) {
      try OutputFile.makeFolder(output)
      for (name, area) in zip(FileNames.unique(for: assessed.areas.map(\.key)), assessed.areas) {
        try OutputFile(path: "\(output)/\(name).html").write(page(of: area, assessed))
      }
      try BatchFiles(assessed: assessed, log: assessment.log, folder: output).write(withClients: false)
      let number = DutchNumbers.count(assessed.areas.count, "rapport", "rapporten")
      StandardOutput.write("\(number), oordelen.json en verslag.txt in \(output)\n")
    } else {
      guard let area = assessed.areas.first, assessed.areas.count == 1 else {
        throw ValidationError(
          "de invoer heeft \(assessed.areas.count) werkgebieden; geef met -o een map op voor de rapporten.")
      }
      let text = page(of: area, assessed)
      if let output { try OutputFile(path: output).write(text) } else { StandardOutput.write(text) }
    }
    try (assessment.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func page(of area: AssessedArea, _ assessed: AssessedInput) -> String {
    HTMLReport.render(AreaReport(area, framework: assessed.framework, inspection: assessed.inspection))
  }
}
