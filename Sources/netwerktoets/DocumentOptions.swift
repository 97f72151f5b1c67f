import ArgumentParser
import ExternalTools
import Rendering
import Reporting
import Workflows

/// The form and the place of a page that can also be an office document.
struct DocumentOptions: ParsableArguments {
  /// The forms in which it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, xlsx, docx, odt

    /// The form of the converter, where it makes this one.
    var converted: Pandoc.Format? { Pandoc.Format(rawValue: rawValue) }

    /// Whether it is bytes rather than text.
    var isBinary: Bool { self == .xlsx || converted != nil }
  }

  @Option(help: "Tekst voor de terminal, JSON, HTML, of een werkmap (xlsx) of document (docx, odt).")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  func validate() throws {
    guard let output = OutputFiles.place(output) else {
      if format?.isBinary == true { throw ValidationError("deze vorm is geen tekst; zeg met -o in welk bestand.") }
      return
    }
    if OutputFiles.isFolder(output) { throw ValidationError("“\(output)” is een map; geef met -o een bestand.") }
    guard format == nil, Self.format(ofFile: output) == nil else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json, .txt, .xlsx, .docx of .odt, "
        + "of geef --format.")
  }

  /// Writes a page in the form that is asked for.
  ///
  /// - Parameters:
  ///   - year: the year of the page, for the properties of a workbook.
  ///   - json: the same as JSON.
  func write(_ page: Page, year: Int, json: () -> JSONValue) throws {
    let place = OutputFiles.place(output)
    let format = format ?? place.flatMap(Self.format) ?? .text
    let document = OfficePage(page)
    let files = OutputFiles(sparing: [])
    if let converted = format.converted, let place {
      return try files.write(try Self.converted(document, as: converted), to: place)
    }
    if format == .xlsx, let place {
      guard let bytes = document.workbook(year: year) else {
        throw ValidationError("de werkmap kan niet worden gemaakt; kijk of er ruimte is voor tijdelijke bestanden.")
      }
      return try files.write(bytes, to: place)
    }
    let text =
      switch format {
      case .json: json().indented
      case .html: HTMLPage.render(page)
      default: PageText.text(of: page)
      }
    if let place { try files.write(text, to: place) } else { StandardOutput.write(text) }
  }

  /// The bytes of a document; where it cannot be made, that is said and the run ends.
  private static func converted(_ document: OfficePage, as format: Pandoc.Format) throws -> [UInt8] {
    do {
      return try document.bytes(as: format, by: try Pandoc())
    } catch {
      Complaint.write(DutchConverterWords.text(of: error, for: [format]))
      throw ExitCode(Ending.nothingDone.rawValue)
    }
  }

  /// The form that the ending of a file asks for.
  static func format(ofFile path: String) -> Format? {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ending == "txt" ? .text : ending == "htm" ? .html : Format(rawValue: ending)
  }
}

/// What the program says where documents cannot be made.
enum DutchConverterWords {
  static func text(of failure: Pandoc.Failure, for formats: [Pandoc.Format]) -> String {
    let what = DutchNumbers.list(formats.map { "." + $0.rawValue })
    let reason =
      switch failure {
      case .missing: "pandoc is niet geïnstalleerd. Installeer het met: \(Pandoc.installation)"
      case .tooSlow: "pandoc werd niet op tijd klaar. Probeer het later nog eens."
      case .failed(let status):
        "pandoc kon het document niet maken\(status.map { " (einde \($0))" } ?? ""). Werk pandoc bij, of neem HTML."
      case .noPlace: "er is geen plaats voor tijdelijke bestanden. Maak ruimte en probeer het opnieuw."
      }
    return "\(what) niet gemaakt: \(reason)"
  }
}
