import ArgumentParser
import Diagnostics
import Foundation
import FrameworkFiles
import Instruments
import Rendering
import Workflows

/// The self-scan: questions out, answers of several people in, and what they come to.
struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Zelfscan: vragen en formulieren uit, antwoorden van meer mensen naast elkaar.",
    discussion: """
      Voorbeelden:
        netwerktoets scan show --route ja
        netwerktoets scan form -o formulieren
        netwerktoets scan import antwoorden
        netwerktoets scan report antwoorden -o scan.html

      Een zelfscan oordeelt niet en telt niets op. De formulieren werken zonder dit programma en zonder internet.
      """,
    subcommands: [ScanShowCommand.self, ScanFormCommand.self, ScanImportCommand.self, ScanReportCommand.self])
}

/// Which questions, of which self-scan.
struct ScanChoiceOptions: ParsableArguments {
  @OptionGroup var instrument: InstrumentOptions

  @Option(help: ArgumentHelp("Alleen de vragen bij dit antwoord op de vraag vooraf.", valueName: "antwoord"))
  var route: String?

  @Option(help: ArgumentHelp("Alleen de vragen aan deze rol.", valueName: "rol"))
  var who: String?

  @Option(help: ArgumentHelp("Alleen de vragen op dit niveau.", valueName: "niveau"))
  var level: String?

  /// The self-scan and what is chosen of it; nothing where its file does not hold.
  func read() throws -> (scan: SelfScan, request: ScanFormRequest)? {
    guard let scan = try instrument.read(.selfScan, as: SelfScan.self) else { return nil }
    let request = ScanFormRequest(
      route: try Self.place(route, "--route", scan.routes.map(\.term)),
      role: try Self.place(who, "--who", scan.respondents), level: try Self.place(level, "--level", scan.levels))
    return (scan, request)
  }

  private static func place(_ written: String?, _ option: String, _ terms: [ScanTerm]) throws -> Int? {
    guard let written else { return nil }
    if let place = terms.firstIndex(where: { $0.id == written || $0.label.foldedWord == written.foldedWord }) {
      return place
    }
    let ids = terms.map(\.id)
    let wayOut = NearMiss.candidate(for: written, among: ids).map { "Bedoelde u “\($0)”?" }
    throw ValidationError(
      "“\(option)” kent “\(written.singleLine)” niet. \(wayOut ?? "Kies uit: \(ids.joined(separator: ", ")).")")
  }
}

/// Shows the questions.
struct ScanShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Toont de vragen, met waar elk vandaan komt.",
    discussion: """
      Voorbeelden:
        netwerktoets scan show
        netwerktoets scan show --route nog_niet --level wijk
        netwerktoets scan show --who beleid -o vragen.html

      Einde: 0 gedaan; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var choice: ScanChoiceOptions
  @OptionGroup var page: ScanPageOptions

  func validate() throws { try page.check([.text, .html]) }

  func run() throws {
    guard let (scan, request) = try choice.read() else { return try Ending.nothingDone.end() }
    let shown = ScanShowPage.page(of: scan, request)
    switch page.chosen {
    case .html: try page.write(Array(HTMLPage.render(shown).utf8), sparing: [])
    default: try page.write(Array(PageText.text(of: shown).utf8), sparing: [])
    }
    try (request.parts(of: scan).isEmpty ? Ending.nothingDone : .done).end()
  }
}

/// Writes forms.
struct ScanFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Maakt formulieren: HTML dat zonder internet werkt, XLSX en een om af te drukken.",
    discussion: """
      Voorbeelden:
        netwerktoets scan form -o formulieren
        netwerktoets scan form --route ja --who zorginhoudelijk -o formulieren

      Zonder --route bepaalt de vraag vooraf op het formulier zelf wat wordt gevraagd. In de map komen zelfscan.html,
      zelfscan.xlsx en zelfscan-afdruk.html.

      Einde: 0 gedaan; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var choice: ScanChoiceOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("De map voor de formulieren.", valueName: "map"))
  var output: String

  func validate() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("“\(output)” is een bestand; geef met -o een map.")
    }
  }

  func run() throws {
    guard let (scan, request) = try choice.read() else { return try Ending.nothingDone.end() }
    guard !request.parts(of: scan).isEmpty else {
      Complaint.write(DutchScanAccount.noQuestions)
      return try Ending.nothingDone.end()
    }
    let files = OutputFiles(sparing: [])
    try files.makeFolder(output)
    let written: [(name: String, bytes: [UInt8])] = [
      ("zelfscan.html", Array(ScanFormHTML.render(scan, request).utf8)),
      ("zelfscan.xlsx", try ScanOffice.form(of: scan, request)),
      ("zelfscan-afdruk.html", Array(HTMLPage.render(ScanPrintPage.page(of: scan, request)).utf8)),
    ]
    for file in written { try files.write(file.bytes, to: "\(output)/\(file.name)") }
    StandardOutput.write(DutchScanAccount.forms(written.map(\.name), in: output))
  }
}
