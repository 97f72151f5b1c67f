import ArgumentParser
import Diagnostics
import FeedbackRound
import Foundation
import Rendering
import Workflows

/// Reads the forms that came back, and says what counts.
struct FeedbackImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Leest wat terugkwam, en zegt wat meetelt en wat niet.",
    discussion: """
      Voorbeelden:
        netwerktoets feedback import ronde
        netwerktoets feedback import ronde ~/Downloads/antwoorden-*.json

      Gelezen wordt alles in de map antwoorden van de ronde: .json, .xlsx, .ods, .docx, .odt en .csv, onder elke naam.
      Bestanden die u meegeeft, komen daar eerst bij. Hetzelfde formulier telt één keer; wat niet meetelt, blijft bewaard.

      Einde: 0 gedaan; 1 gedaan, maar er telt iets niet mee; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @Argument(help: ArgumentHelp("De map van de ronde.", valueName: "map"))
  var folder: String

  @Argument(help: ArgumentHelp("Bestanden die er eerst bij komen.", valueName: "bestand"))
  var files: [String] = []

  @Option(name: .customLong("diagnostics"), help: "Meldingen als tekst of als regels JSON.")
  var messageFormat: ReadingOptions.MessageFormat = .text

  func validate() throws {
    for file in files {
      var isFolder: ObjCBool = false
      if !FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) || isFolder.boolValue {
        throw ValidationError("“\(file)” is geen bestand.")
      }
    }
  }

  func run() throws {
    if !files.isEmpty, FeedbackFolder.round(in: folder) != nil {
      do {
        try FeedbackFolder.add(files, to: folder)
      } catch {
        throw ValidationError("in de map “\(folder)” kan niet worden geschreven; er is niets gelezen.")
      }
    }
    let read = FeedbackFolder(folder)
    Messages(format: messageFormat).write(read.log)
    guard let answers = read.answers else { return try Ending.nothingDone.end() }
    StandardOutput.write(DutchFeedbackAccount.imported(answers, files: read.files))
    try (read.log.hasErrors ? Ending.inputHadErrors : .done).end()
  }
}

/// Shows what came back: recognition in counts, and what was written.
struct FeedbackShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Toont per stelling en rol hoe vaak zij werd herkend, met de opmerkingen.",
    discussion: """
      Voorbeelden:
        netwerktoets feedback show ronde
        netwerktoets feedback show ronde -o terugkoppeling.html
        netwerktoets feedback show ronde -o terugkoppeling.xlsx

      Bovenaan staat wat de meeste deelnemers niet herkennen. De uitvoer bevat wat deelnemers schreven en is voor
      het team.

      Einde: 0 gedaan; 1 gedaan, maar er telt iets niet mee; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  /// The forms in which it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, xlsx, json }

  @Argument(help: ArgumentHelp("De map van de ronde.", valueName: "map"))
  var folder: String

  @Option(help: "Tekst voor de terminal, HTML, een werkmap of JSON.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  @Option(name: .customLong("diagnostics"), help: "Meldingen als tekst of als regels JSON.")
  var messageFormat: ReadingOptions.MessageFormat = .text

  private var place: String? { OutputFiles.place(output) }

  private var chosen: Format? {
    if let format { return format }
    guard let ending = place?.split(separator: ".").last?.lowercased() else { return .text }
    return ending == "txt" ? .text : Format(rawValue: ending)
  }

  func validate() throws {
    if let place, OutputFiles.isFolder(place) {
      throw ValidationError("“\(place)” is een map; geef met -o een bestand.")
    }
    guard let chosen else {
      throw ValidationError(
        "welke vorm “\(output ?? "")” krijgt is niet duidelijk; eindig op .html, .xlsx, .json of .txt, of geef --format."
      )
    }
    if chosen == .xlsx, place == nil {
      throw ValidationError("een werkmap past niet op de uitvoer; geef met -o een bestand.")
    }
  }

  func run() throws {
    let read = FeedbackFolder(folder)
    Messages(format: messageFormat).write(read.log)
    guard let answers = read.answers else { return try Ending.nothingDone.end() }
    let bytes = try OutputFiles.made { try self.bytes(of: answers) }
    if let place {
      try OutputFiles(sparing: read.inputFiles).write(bytes, to: place)
    } else {
      StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
    try (read.log.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func bytes(of answers: CollectedAnswers) throws -> [UInt8] {
    switch chosen ?? .text {
    case .text: Array(PageText.text(of: FeedbackPage.page(of: answers)).utf8)
    case .html: Array(HTMLPage.render(FeedbackPage.page(of: answers)).utf8)
    case .json: Array(FeedbackJSON.value(of: answers).indented.utf8)
    case .xlsx: try FeedbackFolder.workbook(of: answers)
    }
  }
}
