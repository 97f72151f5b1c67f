import ArgumentParser
import Diagnostics
import Foundation
import Instruments
import Rendering
import Reporting
import Workflows

/// Answers to a self-scan.
struct ScanAnswerOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Ingevulde formulieren, of mappen ermee.", valueName: "antwoorden"))
  var inputs: [String]

  @OptionGroup var instrument: InstrumentOptions

  @Option(name: .customLong("diagnostics"), help: "Meldingen als tekst of als regels JSON.")
  var messageFormat: ReadingOptions.MessageFormat = .text

  func validate() throws {
    for input in inputs where !FileManager.default.fileExists(atPath: input) {
      throw ValidationError("“\(input)” bestaat niet.")
    }
  }

  /// What was read, with all there is to say about it written; nothing where the self-scan does not hold.
  func read() throws -> ScanReading? {
    guard let scan = try instrument.read(.selfScan, as: SelfScan.self) else { return nil }
    let reading = ScanReading(inputs, of: scan)
    Messages(format: messageFormat).write(reading.log)
    return reading
  }
}

/// The form and the place of a result about a self-scan.
struct ScanPageOptions: ParsableArguments {
  /// The forms in which it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, xlsx, json, csv }

  @Option(help: "De vorm; anders volgt zij uit de naam bij -o.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  private var place: String? { OutputFiles.place(output) }

  private var formatOfPlace: Format? {
    guard let ending = place?.split(separator: ".").last?.lowercased() else { return .text }
    return ending == "txt" ? .text : Format(rawValue: ending)
  }

  /// The form that is asked for, or that the ending of the file asks for.
  var chosen: Format { format ?? formatOfPlace ?? .text }

  /// Holds what is asked for against what can be made.
  func check(_ known: [Format]) throws {
    if let place, OutputFiles.isFolder(place) {
      throw ValidationError("“\(place)” is een map; geef met -o een bestand.")
    }
    guard let found = format ?? formatOfPlace, known.contains(found) else {
      let endings = known.map { $0 == .text ? ".txt" : ".\($0.rawValue)" }.joined(separator: ", ")
      throw ValidationError("deze vorm kan hier niet; eindig bij -o op \(endings), of geef --format.")
    }
    if found == .xlsx, place == nil {
      throw ValidationError("een werkmap past niet op de uitvoer; geef met -o een bestand.")
    }
  }

  /// Writes the result where it is asked for.
  func write(_ bytes: [UInt8], sparing inputs: [String]) throws {
    guard let place else { return StandardOutput.write(String(decoding: bytes, as: UTF8.self)) }
    try OutputFiles(sparing: inputs).write(bytes, to: place)
  }
}

/// Reads answers, says what counts, and puts them together in one file.
struct ScanImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Leest ingevulde formulieren, zegt wat meetelt, en zet ze samen in één bestand.",
    discussion: """
      Voorbeelden:
        netwerktoets scan import antwoorden
        netwerktoets scan import antwoorden nagekomen.xlsx -o samen.csv
        netwerktoets scan import antwoorden -o samen.json

      Gelezen wordt .json (van het formulier in de browser), .xlsx, .ods en .csv, onder elke naam. Wat niet meetelt,
      wordt gezegd en blijft in het rapport staan. In het ene bestand komt alles wat bij deze zelfscan hoort.

      Einde: 0 gedaan; 1 gedaan, maar er telt iets niet mee; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var answers: ScanAnswerOptions
  @OptionGroup var page: ScanPageOptions

  func validate() throws { try page.check([.text, .json, .csv]) }

  func run() throws {
    guard let reading = try answers.read() else { return try Ending.nothingDone.end() }
    switch page.chosen {
    case .json:
      let value = ScanSheetJSON.value(of: reading.ownSheets, reading.result.answers.scan)
      try page.write(Array(value.indented.utf8), sparing: reading.files)
    case .csv: try page.write(Array(ScanSheetCSV.text(of: reading.ownSheets).utf8), sparing: reading.files)
    default: try page.write(Array(DutchScanAccount.read(reading).utf8), sparing: reading.files)
    }
    try reading.ending.end()
  }
}

/// Puts what respondents said beside each other.
struct ScanReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Zet naast elkaar wat de invullers schreven: nu, straks, verschillen en stappen.",
    discussion: """
      Voorbeelden:
        netwerktoets scan report antwoorden
        netwerktoets scan report antwoorden --about Best -o scan.html
        netwerktoets scan report antwoorden -o scan.xlsx

      Het rapport bevat wat mensen schreven. Wat op een persoonsgegeven lijkt, wordt gemeld; kijk voordat u het deelt.

      Einde: 0 gedaan; 1 gedaan, maar er telt iets niet mee; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var answers: ScanAnswerOptions

  @Option(help: ArgumentHelp("Waarover het gaat, zoals de naam van een werkgebied.", valueName: "naam"))
  var about: String?

  @Option(help: ArgumentHelp("Een regel op elk blad, zoals “Verzonnen antwoorden”.", valueName: "tekst"))
  var mark: String?

  @OptionGroup var page: ScanPageOptions

  func validate() throws { try page.check([.text, .html, .xlsx, .json]) }

  func run() throws {
    guard let reading = try answers.read() else { return try Ending.nothingDone.end() }
    try page.write(try bytes(of: reading), sparing: reading.files)
    try reading.ending.end()
  }

  private func bytes(of reading: ScanReading) throws -> [UInt8] {
    var shown: Page {
      ScanReportPage.page(of: reading.result, about: about, mark: mark, unread: reading.unread)
    }
    switch page.chosen {
    case .html: return Array(HTMLPage.render(shown).utf8)
    case .xlsx: return try ScanOffice.result(reading.result)
    case .json:
      return Array(
        ScanResultJSON.value(of: reading.result, about: about, mark: mark, unread: reading.unread).indented.utf8)
    case .text, .csv: return Array(PageText.text(of: shown).utf8)
    }
  }
}

extension ScanReading {
  /// How a run ends that read these answers.
  fileprivate var ending: Ending {
    if result.answers.respondents.isEmpty, result.answers.held.isEmpty { return .nothingDone }
    return log.hasErrors ? .inputHadErrors : .done
  }
}
