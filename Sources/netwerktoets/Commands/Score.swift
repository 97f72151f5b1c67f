import ArgumentParser
import AssessmentModel
import Diagnostics
import Rendering
import Reporting
import Workflows

/// Scores an input: per werkgebied the rating of each norm.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Geeft per werkgebied het oordeel per norm, van onderaf opgebouwd.",
    discussion: """
      Voorbeelden:
        netwerktoets score extracten/best
        netwerktoets score extract.csv --format json
        netwerktoets score extracten/ --clients -o oordelen.csv
        netwerktoets score extracten/ -o uit      oordelen.json, oordelen.csv en verslag.txt in de map uit

      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  /// The forms in which a result can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  @OptionGroup var input: InputOptions

  @Option(help: "Tabel voor de terminal, JSON, of een lange CSV.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Bestand, of map voor alles met een verslag; anders de uitvoer.", valueName: "uit"))
  var output: String?

  @Flag(help: "Ook de oordelen per cliënt.")
  var clients = false

  @Flag(help: "Geen oordeel over een werkgebied waarvan regels zijn weggelaten.")
  var strict = false

  func validate() throws {
    guard let output = OutputFiles.place(output), !OutputFiles.isFolder(output), format == nil,
      Self.format(ofFile: output) == nil
    else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .json, .csv of .txt, of geef --format.")
  }

  func run() throws {
    let assessment = input.assess(keepsClients: clients, isStrict: strict)
    guard let assessed = assessment.assessed else { return try Ending.nothingDone.end() }
    let files = OutputFiles(sparing: assessment.inputFiles)
    let place = OutputFiles.place(output)
    if let place, OutputFiles.isFolder(place) {
      try writeFolder(place, files, assessed, assessment.log)
    } else {
      let text = text(of: assessed, as: format ?? Self.format(ofFile: place) ?? .table)
      if let place { try files.write(text, to: place) } else { StandardOutput.write(text) }
    }
    try (assessment.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func writeFolder(
    _ folder: String, _ files: OutputFiles, _ assessed: AssessedInput, _ log: DiagnosticLog
  ) throws {
    try files.makeFolder(folder)
    try files.write(ResultCSV.text(of: assessed, withClients: clients), to: "\(folder)/oordelen.csv")
    if format == .table { try files.write(ResultText.text(of: assessed), to: "\(folder)/oordelen.txt") }
    try BatchFiles(assessed: assessed, log: log, folder: folder, files: files).write(withClients: clients)
    let number = DutchReportWords.number(assessed.areas.count, of: assessed.framework.subject)
    StandardOutput.write("\(number): \(folder)/oordelen.json, oordelen.csv en verslag.txt\n")
  }

  private func text(of assessed: AssessedInput, as format: Format) -> String {
    switch format {
    case .table: ResultText.text(of: assessed)
    case .json: ResultJSON.value(of: assessed, withClients: clients).indented
    case .csv: ResultCSV.text(of: assessed, withClients: clients)
    }
  }

  /// The form that the ending of a file asks for.
  private static func format(ofFile path: String?) -> Format? {
    switch path?.split(separator: ".").last?.lowercased() {
    case "json": .json
    case "csv": .csv
    case "txt": .table
    default: nil
    }
  }
}
