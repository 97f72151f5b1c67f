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

  func validate() throws {
    guard let output = OutputFiles.place(output), !OutputFiles.isFolder(output) else { return }
    guard ["html", "htm"].contains(output.split(separator: ".").last?.lowercased() ?? "") else {
      throw ValidationError("een rapport is HTML; geef een naam die eindigt op .html, of een map.")
    }
  }

  func run() throws {
    let assessment = input.assess(isStrict: strict)
    guard let assessed = assessment.assessed else { return try Ending.nothingDone.end() }
    let files = OutputFiles(sparing: assessment.inputFiles)
    let place = OutputFiles.place(output)
    if let place, OutputFiles.isFolder(place) {
      try files.makeFolder(place)
      for (name, area) in zip(FileNames.unique(for: assessed.areas.map(\.key)), assessed.areas) {
        try files.write(page(of: area, assessed), to: "\(place)/\(name).html")
      }
      try BatchFiles(assessed: assessed, log: assessment.log, folder: place, files: files).write(withClients: false)
      let number = DutchNumbers.count(assessed.areas.count, "rapport", "rapporten")
      StandardOutput.write("\(number), oordelen.json en verslag.txt in \(place)\n")
    } else {
      guard let area = assessed.areas.first, assessed.areas.count == 1 else {
        throw ValidationError(
          "de invoer heeft \(assessed.areas.count) werkgebieden; geef met -o een map op voor de rapporten.")
      }
      let text = page(of: area, assessed)
      if let place { try files.write(text, to: place) } else { StandardOutput.write(text) }
    }
    try (assessment.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func page(of area: AssessedArea, _ assessed: AssessedInput) -> String {
    HTMLReport.render(AreaReport(area, framework: assessed.framework, inspection: assessed.inspection))
  }
}
