import ArgumentParser
import Foundation
import FrameworkFiles
import Rendering
import Reporting
import Workflows

/// Says what changed between two inputs or results, and which lines caused it.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Zegt wat er veranderde tussen twee invoeren of resultaten, en door welke regels.",
    discussion: """
      Voorbeelden:
        netwerktoets diff vorige-week/ vandaag/
        netwerktoets diff uit/oordelen.json extracten/
        netwerktoets diff vorige-week/ vandaag/ -o verschil.html

      Elk van beide is een invoer (bestand of map) of een resultaat (oordelen.json). Bij twee invoeren staat bij elke norm
      welke regels kwamen, gingen of veranderden, met bestand en regel.

      Einde: 0 er is geen verschil; 1 er zaten fouten in een invoer; 2 verkeerd gebruik; 3 er was niets te vergelijken;
      4 er is verschil.
      """)

  /// The forms in which a difference can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @Argument(help: ArgumentHelp("De eerste: een invoer, of een resultaat (.json).", valueName: "oud"))
  var before: String

  @Argument(help: ArgumentHelp("De tweede: een invoer, of een resultaat (.json).", valueName: "nieuw"))
  var now: String

  @Option(help: "Tekst voor de terminal, JSON of HTML.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard let output = OutputFiles.place(output), format == nil, Self.format(ofFile: output) == nil else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json of .txt, of geef --format.")
  }

  func run() throws {
    let sides = [before, now].map(side)
    let runs = sides.compactMap { if case .input(let run) = $0 { run } else { nil } }
    let difference: ResultDifference
    do {
      difference = try ResultDifference(
        from: sides[0], to: sides[1], names: (before, now), library: reading.library)
    } catch {
      if case .nothingRead = error { return try Ending.nothingDone.end() }
      StandardOutput.write(
        "fout: \(DutchDifferenceRefusal.words(error))\n", to: FileHandle.standardError.fileDescriptor)
      return try Ending.nothingDone.end()
    }
    let place = OutputFiles.place(output)
    let text =
      switch format ?? Self.format(ofFile: place) ?? .text {
      case .text: PageText.text(of: Page(difference))
      case .json: DifferenceJSON.value(of: difference).indented
      case .html: HTMLPage.render(Page(difference))
      }
    if let place {
      let results = [before, now].filter(DifferenceSide.isResult)
      try OutputFiles(sparing: runs.flatMap(\.inputFiles) + results).write(text, to: place)
    } else {
      StandardOutput.write(text)
    }
    if runs.contains(where: \.hasErrors) { return try Ending.inputHadErrors.end() }
    try (difference.isEmpty ? Ending.done : .somethingFound).end()
  }

  private func side(_ path: String) -> DifferenceSide {
    if DifferenceSide.isResult(path) { return .result(path: path) }
    return .input(reading.assess([path]) { $0.keepsClients = true })
  }

  /// The form that the ending of a file asks for.
  private static func format(ofFile path: String?) -> Format? {
    switch path?.split(separator: ".").last?.lowercased() {
    case "html", "htm": .html
    case "json": .json
    case "txt": .text
    default: nil
    }
  }
}

/// The Dutch words of why two results are not held against each other.
enum DutchDifferenceRefusal {
  static func words(_ refusal: DifferenceRefusal) -> String {
    switch refusal {
    case .nothingRead(let name): "van “\(name)” is niets te lezen."
    case .notAResult(let name): "“\(name)” is geen resultaat; geef een oordelen.json van score, of een invoer."
    case .unknownFramework(let id, let known):
      "kader “\(id)” van het resultaat is niet bekend; geef met --frameworks de map ervan. Bekend zijn: "
        + "\(known.joined(separator: ", "))."
    case .otherFramework(let before, let now):
      "de een is naar kader “\(before)” beoordeeld, de ander naar “\(now)”; die zijn niet te vergelijken."
    }
  }
}
