import ArgumentParser
import AssessmentModel
import Diagnostics
import PartialResults
import Rendering
import Reporting
import Workflows

/// In which form a result is written, and where.
struct ResultOptions: ParsableArguments {
  /// The forms in which a result can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

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

  /// Whether it is clear which form a file gets.
  func validateForm() throws {
    guard let output = OutputFiles.place(output), !OutputFiles.isFolder(output), format == nil,
      Self.format(ofFile: output) == nil
    else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .json, .csv of .txt, of geef --format.")
  }

  /// Whether what was asked for can be had of a part.
  func validatePart() throws {
    guard OutputFiles.place(output) != nil else {
      throw ValidationError("een deelresultaat is geen tekst; zeg met -o in welk bestand het komt.")
    }
    if format != nil || clients || strict {
      throw ValidationError(
        "--format, --clients en --strict horen bij een uitkomst; geef ze bij merge, zonder --partial.")
    }
  }

  /// Writes a result.
  func write(_ assessed: AssessedInput, _ log: DiagnosticLog, sparing inputs: [String]) throws {
    let files = OutputFiles(sparing: inputs)
    let place = OutputFiles.place(output)
    if let place, OutputFiles.isFolder(place) { return try writeFolder(place, files, assessed, log) }
    let text = text(of: assessed, as: format ?? Self.format(ofFile: place) ?? .table)
    if let place { try files.write(text, to: place) } else { StandardOutput.write(text) }
  }

  /// Writes a part.
  func write(_ part: PartialResult, sparing inputs: [String]) throws {
    guard let place = OutputFiles.place(output) else { preconditionFailure("a part without a place was let through") }
    try OutputFiles(sparing: inputs).write(part.bytes, to: place)
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
