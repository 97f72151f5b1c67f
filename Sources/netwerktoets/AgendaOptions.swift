import ArgumentParser
import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Instruments
import Rendering
import Workflows

/// In which form something about an agenda is written, and where.
struct AgendaOutput: ParsableArguments {
  /// The forms in which it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, xlsx }

  @Option(help: "Tekst voor de terminal, JSON, HTML of een werkmap (xlsx).")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  func validate() throws {
    guard let output = OutputFiles.place(output) else {
      if format == .xlsx { throw ValidationError("een werkmap is geen tekst; zeg met -o in welk bestand zij komt.") }
      return
    }
    if OutputFiles.isFolder(output) { throw ValidationError("“\(output)” is een map; geef met -o een bestand.") }
    guard format == nil, formatOfFile == nil else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json, .xlsx of .txt, of geef --format.")
  }

  /// The form that is asked for, or that the ending of the file asks for.
  var chosen: Format { format ?? formatOfFile ?? .text }

  /// Writes a text.
  func write(_ text: String, sparing inputs: [String]) throws {
    guard let place = OutputFiles.place(output) else { return StandardOutput.write(text) }
    try OutputFiles(sparing: inputs).write(text, to: place)
  }

  /// Writes a workbook.
  func write(_ bytes: [UInt8], sparing inputs: [String]) throws {
    guard let place = OutputFiles.place(output) else {
      preconditionFailure("a workbook without a place was let through")
    }
    try OutputFiles(sparing: inputs).write(bytes, to: place)
  }

  /// The bytes of a workbook; nothing, with the reason said, where it cannot be made.
  static func bytes(_ make: () throws(AgendaBytes.Failure) -> [UInt8]) -> [UInt8]? {
    do throws(AgendaBytes.Failure) {
      return try make()
    } catch {
      Complaint.write(DutchAgendaAccount.failure(error))
      return nil
    }
  }

  private var formatOfFile: Format? {
    let ending = OutputFiles.place(output)?.split(separator: ".").last?.lowercased()
    return switch ending {
    case "txt": .text
    case "htm": .html
    default: ending.flatMap { Format(rawValue: $0) }
    }
  }
}

/// The agenda of a werkgebied that a command looks at, and the day on which.
struct AreaAgendaOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("De map van het werkgebied, of een agenda.yaml.", valueName: "agenda"))
  var agenda: String

  @OptionGroup var options: InstrumentOptions

  @Option(
    help: ArgumentHelp(
      "De dag waarop termijnen worden bekeken, als 2026-11-21; anders de peildatum van de agenda.", valueName: "datum"))
  var peildatum: String?

  func validate() throws {
    if let peildatum, CalendarDate(iso: peildatum) == nil {
      throw ValidationError("“--peildatum” is geen bestaande datum; schrijf haar als 2026-11-21.")
    }
  }

  /// An agenda that was read, with all that is said about it written.
  struct Read {
    let found: AgendaFolder.Found
    let review: AgendaReview
    let instrument: ActionAgenda
    let framework: Framework?

    /// Whether anything in the file was wrong.
    var hasErrors: Bool { found.diagnostics.contains { $0.severity == .error } || review.hasErrors }
    /// The bytes of its workbook; nothing, with the reason said, where it cannot be made.
    func workbook() -> [UInt8]? {
      let tooLong = AgendaBytes.tooLong(in: review.agenda, instrument: instrument)
      Messages(format: .text).write(tooLong)
      guard tooLong.isEmpty else { return nil }
      let draft = AgendaWorkbook.draft(of: review.agenda, instrument: instrument)
      return AgendaOutput.bytes { () throws(AgendaBytes.Failure) in try AgendaBytes.of(draft) }
    }

    /// The number of things that are wrong.
    var errors: Int { (found.diagnostics + review.diagnostics).count { $0.severity == .error } }
  }

  /// Reads the agenda and its instrument; nothing where there is nothing to look at.
  func read() throws -> Read? {
    let found = AgendaFolder.read(meant: agenda)
    let messages = Messages(format: .text)
    messages.write(found.diagnostics)
    guard let agenda = found.agenda else { return nil }
    var options = options
    let known = FrameworkFolders.instruments(folder: options.frameworks).entries(of: .actionAgenda)
    // The agenda says which instrument it is of.
    if options.instrument == nil, known.contains(where: { $0.id == agenda.instrument }) {
      options.instrument = agenda.instrument
    }
    guard let instrument = try options.read(.actionAgenda, as: ActionAgenda.self) else { return nil }
    let framework = FrameworkFolders.library(folder: options.frameworks).framework(agenda.framework)?.value
    let day = peildatum.flatMap { CalendarDate(iso: $0) } ?? agenda.referenceDate
    let review = AgendaReview(agenda, instrument: instrument, framework: framework, day: day)
    messages.write(review.diagnostics)
    return Read(found: found, review: review, instrument: instrument, framework: framework)
  }
}
