import ArgumentParser
import FrameworkFiles
import Instruments
import Rendering

/// Lists instruments.
struct InstrumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruments",
    abstract: "Noemt de instrumenten naast het kader: zelfscan, matrix, agenda en factoren.",
    discussion: """
      Voorbeelden:
        netwerktoets instruments
        netwerktoets instruments --frameworks mijn-kaders

      Een instrument oordeelt niet. Het staat als instrument.yaml in een map met zijn naam, naast de kaders.
      Einde: 0 gedaan; 2 verkeerd gebruik.
      """)

  @Option(help: ArgumentHelp("Map met kaders en instrumenten; gaat voor de ingebouwde.", valueName: "map"))
  var frameworks: String?

  func validate() throws { try FrameworkFolders.validate(frameworks) }

  func run() throws {
    let entries = FrameworkFolders.instruments(folder: frameworks).entries
    StandardOutput.write(InstrumentText.list(entries.map { ($0.id, $0.kind?.rawValue, $0.title) }))
  }
}
