import ArgumentParser
import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Rendering
import Reporting
import Workflows

/// Lists, shows and checks frameworks.
struct Frameworks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frameworks",
    abstract: "Toont en controleert kaders.",
    discussion: """
      Voorbeelden:
        netwerktoets frameworks list
        netwerktoets frameworks show igj-zorgnetwerken-2017
        netwerktoets frameworks guide igj-zorgnetwerken-2017 -o leidraad.html
        netwerktoets frameworks check mijn-kader/kader.yaml
      """,
    subcommands: [List.self, Show.self, Guide.self, CheckFile.self])

  /// Which frameworks are known.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Noemt de bekende kaders.")

    @Option(help: ArgumentHelp("Map met kaders; gaat voor de ingebouwde.", valueName: "map"))
    var frameworks: String?

    func validate() throws { try FrameworkFolders.validate(frameworks) }

    func run() throws {
      let read = FrameworkFolders.library(folder: frameworks).entries.map { FrameworkLibrary.read($0) }
      Messages(format: .text).write(read.flatMap(\.diagnostics))
      StandardOutput.write(FrameworkText.list(read.compactMap(\.value)))
      try (read.contains { $0.value == nil } ? Ending.inputHadErrors : .done).end()
    }
  }

  /// What is in a framework.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Toont een kader met normen, criteria en rekenregels.")

    @Argument(help: ArgumentHelp("Het kader.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Map met kaders; gaat voor de ingebouwde.", valueName: "map"))
    var frameworks: String?

    func validate() throws { try FrameworkFolders.validate(frameworks) }

    func run() throws {
      guard let framework = try Frameworks.framework(id, folder: frameworks) else {
        return try Ending.nothingDone.end()
      }
      StandardOutput.write(FrameworkText.text(of: framework))
    }
  }

  /// What an inspector takes along.
  struct Guide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "guide",
      abstract: "Maakt de leidraad voor bij het bezoek: vragen, niveaus, bronnen en ruimte om te schrijven.",
      discussion: """
        Voorbeelden:
          netwerktoets frameworks guide igj-zorg-thuis -o leidraad.html
          netwerktoets frameworks guide igj-zorg-thuis --format text

        De leidraad is HTML en laat zich op A4 afdrukken.
        Einde: 0 gedaan; 2 verkeerd gebruik; 3 het kader is niet te lezen.
        """)

    /// The forms in which a guide can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case html, text }

    @Argument(help: ArgumentHelp("Het kader.", valueName: "id"))
    var id: String

    @Option(help: "HTML, of tekst voor de terminal.")
    var format: Format?

    @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
    var output: String?

    @Option(help: ArgumentHelp("Map met kaders; gaat voor de ingebouwde.", valueName: "map"))
    var frameworks: String?

    func validate() throws {
      try FrameworkFolders.validate(frameworks)
      guard let output = OutputFiles.place(output) else { return }
      if OutputFiles.isFolder(output) {
        throw ValidationError("geef een naam van een bestand, zoals leidraad.html, geen map.")
      }
      if format == nil, Self.format(ofFile: output) == nil {
        throw ValidationError(
          "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html of .txt, of geef --format.")
      }
    }

    func run() throws {
      guard let framework = try Frameworks.framework(id, folder: frameworks) else {
        return try Ending.nothingDone.end()
      }
      let place = OutputFiles.place(output)
      let page = GuidePage(framework).page
      let text =
        switch format ?? place.flatMap(Self.format) ?? .html {
        case .html: HTMLPage.render(page)
        case .text: PageText.text(of: page)
        }
      if let place { try OutputFiles(sparing: []).write(text, to: place) } else { StandardOutput.write(text) }
    }

    /// The form that the ending of a file asks for.
    private static func format(ofFile path: String) -> Format? {
      switch path.split(separator: ".").last?.lowercased() {
      case "html", "htm": .html
      case "txt": .text
      default: nil
      }
    }
  }

  /// The framework that is asked for, with all that is said about it written; nothing where it does not hold.
  static func framework(_ id: String, folder: String?) throws -> Framework? {
    let library = FrameworkFolders.library(folder: folder)
    guard let checked = library.framework(id) else {
      let known = library.entries.map(\.id)
      let wayOut = NearMiss.candidate(for: id, among: known).map { "Bedoelde u “\($0)”?" }
      throw ValidationError(
        "dit kader is niet bekend. \(wayOut ?? "Bekend zijn: \(known.joined(separator: ", ")).")")
    }
    Messages(format: .text).write(checked.diagnostics)
    return checked.value
  }

  /// What is wrong with the file of a framework.
  struct CheckFile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Zegt alles wat er mis is met een kader.yaml.",
      discussion: "Einde: 0 alles in orde; 1 er zijn fouten; 3 het bestand is niet te lezen.")

    @Argument(help: ArgumentHelp("Het bestand kader.yaml.", valueName: "bestand"))
    var file: String

    @Option(name: .customLong("diagnostics"), help: "Meldingen als tekst of als regels JSON.")
    var messageFormat: InputOptions.MessageFormat = .text

    func run() throws {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        let code = FileManager.default.fileExists(atPath: file) ? "I102" : "I101"
        Messages(format: messageFormat).write([Diagnostic(.error, code, at: FilePosition(file: file))])
        return try Ending.nothingDone.end()
      }
      let checked = Framework.read(text, file: file)
      Messages(format: messageFormat).write(checked.diagnostics)
      guard let framework = checked.value else {
        let errors = checked.diagnostics.count { $0.severity == .error }
        StandardOutput.write("\(file): \(DutchNumbers.count(errors, "fout", "fouten")).\n")
        return try Ending.inputHadErrors.end()
      }
      StandardOutput.write(
        "\(file): in orde (\(framework.norms.count) normen, \(framework.criteria.count) criteria, "
          + "\(framework.sources.count) bronnen, \(framework.scale.levels.count) niveaus).\n")
    }
  }
}
