import ArgumentParser

/// The form and the place of a result that is a page.
struct PageOptions: ParsableArguments {
  /// The forms in which it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, csv }

  @Option(help: "Tekst voor de terminal, JSON, HTML of CSV.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  func validate() throws {
    guard let output = OutputFiles.place(output) else { return }
    if OutputFiles.isFolder(output) {
      throw ValidationError("“\(output)” is een map; geef met -o een bestand.")
    }
    guard format == nil, formatOfFile == nil else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json, .csv of .txt, of geef --format.")
  }

  /// The form that is asked for, or that the ending of the file asks for.
  var chosen: Format { format ?? formatOfFile ?? .text }

  /// Writes the result where it is asked for.
  func write(_ text: String, sparing inputs: [String]) throws {
    guard let place = OutputFiles.place(output) else { return StandardOutput.write(text) }
    try OutputFiles(sparing: inputs).write(text, to: place)
  }

  private var formatOfFile: Format? {
    let ending = OutputFiles.place(output)?.split(separator: ".").last?.lowercased()
    return ending == "txt" ? .text : ending.flatMap { Format(rawValue: $0) }
  }
}
