import ArgumentParser
import AssessmentModel
import Diagnostics
import Foundation
import PartialResults
import Workflows

/// Joins what parties made of their extracts with `score --partial`, and scores it as if it were one input.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Voegt deelresultaten van partijen samen tot het oordeel dat zij samen krijgen.",
    discussion: """
      Voorbeelden:
        netwerktoets merge a.part b.part
        netwerktoets merge a.part b.part gebieden/ -o uit
        netwerktoets merge a.part b.part --partial -o ab.part

      Een deel maakt elke partij met score, --partial en --key-file.
      Van mappen worden alleen werkgebied.yaml en toetsing.yaml gelezen, voor namen, vaststellingen en bevindingen.
      De uitkomst is die van score over alle extracten samen; cliënten hebben een schuilnaam.

      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @Argument(help: ArgumentHelp("Deelresultaten, en mappen met werkgebied.yaml.", valueName: "deel"))
  var inputs: [String]

  @Option(help: ArgumentHelp("Map met kaders; gaat voor de ingebouwde.", valueName: "map"))
  var frameworks: String?

  @Option(
    help: ArgumentHelp("De peildatum voor werkgebieden die er zelf geen hebben, als 2019-04-10.", valueName: "datum"))
  var peildatum: String?

  @Option(name: .customLong("diagnostics"), help: "Meldingen als tekst of als regels JSON.")
  var messageFormat: ReadingOptions.MessageFormat = .text

  @OptionGroup var result: ResultOptions

  @Flag(help: "Geen oordelen, maar weer een deelresultaat.")
  var partial = false

  @OptionGroup var key: KeyOptions

  func validate() throws {
    try FrameworkFolders.validate(frameworks)
    if let peildatum, CalendarDate(iso: peildatum) == nil {
      throw ValidationError("“--peildatum” is geen bestaande datum; schrijf haar als 2019-04-10.")
    }
    if partial { try result.validatePart() } else { try result.validateForm() }
  }

  func run() throws {
    let library = FrameworkFolders.library(folder: frameworks)
    let parts = MergeRun(partFiles, library: library, pseudonyms: try key.pseudonyms())
    let spared = partFiles + [key.file].compactMap(\.self)
    if partial {
      Messages(format: messageFormat).write(parts.diagnostics)
      guard let joined = parts.joined else { return try Ending.nothingDone.end() }
      try result.write(joined.part, sparing: spared)
      return try (joined.part.hadErrors ? Ending.inputHadErrors : .done).end()
    }
    var request = ScoringRun.Request(inputs: folders, library: library)
    request.parts = parts
    request.referenceDate = peildatum.flatMap { CalendarDate(iso: $0) }
    request.keepsClients = result.clients
    request.isStrict = result.strict
    let run = ScoringRun(request)
    Messages(format: messageFormat).write(run.log)
    guard let assessed = run.assessed else { return try Ending.nothingDone.end() }
    try result.write(assessed, run.log, sparing: run.inputFiles + spared)
    try (run.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private var folders: [String] { inputs.filter(Self.isFolder) }
  private var partFiles: [String] { inputs.filter { !Self.isFolder($0) } }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
