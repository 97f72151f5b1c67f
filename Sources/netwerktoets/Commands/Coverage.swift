import ArgumentParser
import AssessmentModel
import Diagnostics
import Rendering
import Reporting
import Workflows

/// Says what was looked at, what is missing, and which visits would mend that.
struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Zegt wat er is bekeken, wat er per norm ontbreekt en welke bezoeken dat verhelpen.",
    discussion: """
      Voorbeelden:
        netwerktoets coverage extracten/best
        netwerktoets coverage extracten/ --area best --format json
        netwerktoets coverage extracten/best -o dekking.html
        netwerktoets coverage extracten/ -o uit      per werkgebied een bladzijde, dekking.json en dekking.csv

      De uitvoer bevat codes van cliënten en is voor intern gebruik.
      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  /// The forms in which coverage can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, csv }

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Alleen dit werkgebied.", valueName: "werkgebied"))
  var area: String?

  @Option(help: ArgumentHelp("Alleen deze toetsing.", valueName: "toetsing"))
  var toetsing: String?

  @Option(help: "Tekst voor de terminal, JSON, HTML of een lange CSV.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand of map; anders de uitvoer.", valueName: "uit"))
  var output: String?

  func validate() throws {
    guard let output = OutputFiles.place(output), !OutputFiles.isFolder(output), format == nil,
      Self.format(ofFile: output) == nil
    else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json, .csv of .txt, of geef --format.")
  }

  func run() throws {
    let run = input.assess(keepsClients: true)
    guard let covered = run.coverage(where: isWanted) else { return try Ending.nothingDone.end() }
    if covered.areas.isEmpty { throw unknownArea(covered.assessed.areas) }
    let files = OutputFiles(sparing: run.inputFiles)
    let place = OutputFiles.place(output)
    if let place, OutputFiles.isFolder(place) {
      try write(covered, to: place, files)
    } else {
      let text = try text(of: covered, as: format ?? Self.format(ofFile: place) ?? .text)
      if let place { try files.write(text, to: place) } else { StandardOutput.write(text) }
    }
    try (run.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func isWanted(_ candidate: AssessedArea) -> Bool {
    (area == nil || area.map { ExactName($0) } == candidate.key.werkgebied)
      && (toetsing == nil
        || toetsing.map { ExactName($0) } == candidate.key.inspection ?? candidate.werkgebied?.inspection)
  }

  private func unknownArea(_ areas: [AssessedArea]) -> ValidationError {
    let known = Set(areas.map(\.key.werkgebied)).sorted().map(\.description)
    if let area, !known.contains(area) {
      let wayOut = NearMiss.candidate(for: area, among: known).map { "Bedoelde u “\($0)”?" }
      let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
      return ValidationError("dit werkgebied staat niet in de invoer. \(wayOut ?? "Er is: \(some).")")
    }
    return ValidationError("deze toetsing staat niet in de invoer; laat --toetsing weg om te zien wat er is.")
  }

  private func text(of covered: CoveredInput, as format: Format) throws -> String {
    switch format {
    case .text:
      return pages(of: covered).map(PageText.text).joined(separator: "\n")
    case .json: return CoverageJSON.value(of: covered).indented
    case .csv: return CoverageCSV.text(of: covered)
    case .html:
      guard covered.areas.count == 1, let page = pages(of: covered).first else {
        throw ValidationError(
          "de invoer heeft \(covered.areas.count) werkgebieden; geef met -o een map op, of kies er een met --area.")
      }
      return HTMLPage.render(page)
    }
  }

  private func pages(of covered: CoveredInput) -> [Page] {
    covered.areas.map { CoveragePage.page(of: $0, in: covered.assessed) }
  }

  /// In a folder a page for each werkgebied, and one table and one JSON for all; or only the form that is asked for.
  private func write(_ covered: CoveredInput, to folder: String, _ files: OutputFiles) throws {
    try files.makeFolder(folder)
    let names = FileNames.unique(for: covered.areas.map(\.area.key))
    var written: [String] = []
    func write(_ text: String, _ name: String) throws {
      try files.write(text, to: "\(folder)/\(name)")
      written.append(name)
    }
    for (name, page) in zip(names, pages(of: covered)) {
      if format == nil || format == .html { try write(HTMLPage.render(page), "dekking-\(name).html") }
      if format == .text { try write(PageText.text(of: page), "dekking-\(name).txt") }
    }
    if format == nil || format == .json { try write(CoverageJSON.value(of: covered).indented, "dekking.json") }
    if format == nil || format == .csv { try write(CoverageCSV.text(of: covered), "dekking.csv") }
    StandardOutput.write("\(folder): \(DutchNumbers.list(written))\n")
  }

  /// The form that the ending of a file asks for.
  private static func format(ofFile path: String?) -> Format? {
    switch path?.split(separator: ".").last?.lowercased() {
    case "json": .json
    case "csv": .csv
    case "html", "htm": .html
    case "txt": .text
    default: nil
    }
  }
}
