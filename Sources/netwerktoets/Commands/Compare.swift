import ArgumentParser
import AssessmentModel
import Instruments
import Rendering
import Reporting
import Workflows

/// Puts werkgebieden side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Zet werkgebieden naast elkaar: oordelen per norm, activiteiten en bevolking.",
    discussion: """
      Voorbeelden:
        netwerktoets compare extracten/
        netwerktoets compare extracten/ -o vergelijking.html

      Zonder -o een tabel op de terminal. Er is geen rangorde en geen totaal: oordelen worden niet opgeteld.

      Einde: 0 vergeleken; 1 vergeleken, maar er zaten fouten in de invoer; 2 verkeerd gebruik; 3 er was niets te
      vergelijken.
      """)

  /// The forms in which a comparison can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, html, json, csv }

  @OptionGroup var input: InputOptions

  @Option(help: "Tabel voor de terminal, HTML, JSON of CSV.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  @Flag(help: "Geen oordeel over een werkgebied waarvan regels zijn weggelaten.")
  var strict = false

  func validate() throws {
    guard let output = OutputFiles.place(output), format == nil, Self.format(ofFile: output) == nil else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json, .csv of .txt, of geef --format.")
  }

  func run() throws {
    let assessment = input.assess(isStrict: strict)
    guard let assessed = assessment.assessed else { return try Ending.nothingDone.end() }
    let files = OutputFiles(sparing: assessment.inputFiles)
    let place = OutputFiles.place(output)
    let text =
      switch format ?? Self.format(ofFile: place) ?? .table {
      case .table: ResultText.comparison(of: assessed) + (factors(assessed).map(ResultText.figures) ?? "")
      case .html: HTMLComparison.render(Comparison(assessed, further: factors(assessed).map { [$0] } ?? []))
      case .json: ResultJSON.value(of: assessed, withClients: false).indented
      case .csv: ResultCSV.text(of: assessed, withClients: false)
      }
    if let place, OutputFiles.isFolder(place) {
      try files.makeFolder(place)
      let ending = format == .table ? "txt" : (format ?? .html).rawValue
      try files.write(text, to: "\(place)/vergelijking.\(ending)")
    } else if let place {
      try files.write(text, to: place)
    } else {
      StandardOutput.write(text)
    }
    try (assessment.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  /// Factors by werkgebieden, where the findings of one have factors and there is a model for the framework.
  private func factors(_ assessed: AssessedInput) -> FigureTable? {
    let library = FrameworkFolders.instruments(folder: input.reading.frameworks)
    guard assessed.areas.contains(where: \.hasFactors) else { return nil }
    guard let model = FactorRun.model(for: assessed.framework.id, in: library) else {
      Complaint.write(DutchFactorAccount.noModel(assessed.framework.id))
      return nil
    }
    let coded = assessed.areas.map { CodedArea($0, framework: assessed.framework, model: model) }
    Messages(format: input.messageFormat).write(coded.flatMap(\.diagnostics))
    return FactorCountPage.comparison(of: FactorCount(of: coded, framework: assessed.framework, model: model))
  }

  /// The form that the ending of a file asks for; HTML for a folder.
  private static func format(ofFile path: String?) -> Format? {
    guard let path else { return nil }
    if OutputFiles.isFolder(path) { return .html }
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ending == "txt" ? .table : Format(rawValue: ending)
  }
}
