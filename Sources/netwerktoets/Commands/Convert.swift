import ArgumentParser
import AssessmentModel
import Diagnostics
import Foundation
import Reporting
import Workflows

/// Writes extracts in another form, without loss.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Zet extracten om naar XML, CSV of een werkmap, zonder verlies.",
    discussion: """
      Voorbeelden:
        netwerktoets convert extracten/ --to xml -o uit          een map per werkgebied, met extract.xml
        netwerktoets convert extracten/best --to xml -o best.xml
        netwerktoets convert best.xml --to csv -o uit            oordelen.csv, feiten.csv en dossiers.csv
        netwerktoets convert formulieren/ --to xlsx -o alles.xlsx

      Wat het programma niet leest, gaat niet mee; dat staat bij de meldingen. Een werkgebied.yaml blijft waar hij is. De
      uitvoer bevat tekst uit dossiers.

      Einde: 0 alles omgezet; 1 omgezet, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  /// The forms in which extracts can be written.
  enum Form: String, ExpressibleByArgument, CaseIterable { case xml, csv, xlsx }

  @OptionGroup var input: InputOptions

  @Option(help: "De vorm: XML, drie tabellen in CSV, of een werkmap met drie bladen.")
  var to: Form

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Bestand of map: CSV wil een map, een werkmap een bestand, XML een van beide.", valueName: "uit")
  )
  var output: String

  func validate() throws {
    if input.reading.peildatum != nil {
      throw ValidationError("--peildatum gaat niet mee in wat convert schrijft; geef haar bij score of report.")
    }
    let place = OutputFiles.place(output)
    let isFolder = place.map(OutputFiles.isFolder) ?? false
    let ending = place?.split(separator: ".").last?.lowercased()
    switch to {
    case .xml:
      guard let place, !isFolder, ending != "xml" else { return }
      throw ValidationError("“\(place)” is geen naam voor XML; eindig op .xml, of geef een map.")
    case .csv:
      if !isFolder { throw ValidationError("--to csv schrijft meer bestanden; geef met -o een map.") }
    case .xlsx:
      if isFolder || ending != "xlsx" {
        throw ValidationError("--to xlsx schrijft een werkmap; geef met -o een bestand dat eindigt op .xlsx.")
      }
    }
  }

  func run() throws {
    let scoring = input.assess()
    guard let conversion = ConversionRun(scoring, to: to.workflow) else { return try Ending.nothingDone.end() }
    Messages(format: input.messageFormat).write(conversion.log)
    guard conversion.counts.dossiers > 0 else {
      Complaint.write("er staat geen dossier of gesprek in de invoer; er is niets omgezet.")
      return try Ending.nothingDone.end()
    }
    let files = OutputFiles(sparing: scoring.inputFiles)
    switch to {
    case .xml: try writeXML(conversion, files)
    case .csv: try writeCSV(conversion, files)
    case .xlsx: try writeWorkbook(conversion, files)
    }
    try (scoring.hasErrors || conversion.log.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func writeXML(_ conversion: ConversionRun, _ files: OutputFiles) throws {
    if let place = OutputFiles.place(output), OutputFiles.isFolder(place) {
      let names = FileNames.ofExtracts(conversion.parts)
      try refuse(folder: place)
      var rest = names[...]
      try conversion.forEachXML { bytes in
        guard let name = rest.popFirst() else { return }
        try files.makeFolder("\(place)/\(name.folder)")
        try files.write(bytes, to: "\(place)/\(name.folder)/\(name.file).xml")
      }
      return tell(conversion, DutchNumbers.count(names.count, "bestand", "bestanden"), in: place)
    }
    guard let bytes = conversion.xml else {
      throw ValidationError(
        "de werkgebieden hebben niet dezelfde peildatum, en een bestand in XML heeft er één; geef met -o een map.")
    }
    guard let place = OutputFiles.place(output) else {
      return StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
    try refuse(folder: URL(fileURLWithPath: place).deletingLastPathComponent().path)
    try files.write(bytes, to: place)
    tell(conversion, "", in: place)
  }

  private func writeCSV(_ conversion: ConversionRun, _ files: OutputFiles) throws {
    try refuse(folder: output)
    try files.makeFolder(output)
    let tables = conversion.csv
    for name in ConversionRun.tableNames where !tables.contains(where: { $0.name == name }) {
      guard FileManager.default.fileExists(atPath: "\(output)/\(name).csv") else { continue }
      throw ValidationError(
        "in “\(output)” staat al \(name).csv, dat niet bij deze omzetting hoort en mee zou tellen; geef met -o een andere map."
      )
    }
    for table in tables { try files.write(table.bytes, to: "\(output)/\(table.name).csv") }
    tell(conversion, tables.map { "\($0.name).csv" }.joined(separator: ", "), in: output)
  }

  private func writeWorkbook(_ conversion: ConversionRun, _ files: OutputFiles) throws {
    try refuse(folder: URL(fileURLWithPath: output).deletingLastPathComponent().path)
    switch conversion.xlsx {
    case .success(let bytes): try files.write(bytes, to: output)
    case .failure(.tooLarge):
      throw ValidationError("de werkmap zou te groot worden om weer te lezen; neem --to csv, of minder werkgebieden.")
    case .failure(.notMade):
      throw ValidationError(
        "er is geen plaats om de werkmap te maken; maak ruimte in de map voor tijdelijke bestanden.")
    }
    tell(conversion, "", in: output)
  }

  /// Extracts in a folder of the input would be read with those that they were made of, and count twice.
  private func refuse(folder: String) throws {
    func resolved(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    let place = resolved(folder)
    var isFolder: ObjCBool = false
    for path in input.inputs where FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue, (place + "/").hasPrefix(resolved(path) + "/") else { continue }
      throw ValidationError(
        "“\(folder)” hoort bij de invoer; daar zou alles dubbel komen te staan. Kies een andere plaats met -o.")
    }
  }

  private func tell(_ conversion: ConversionRun, _ what: String, in place: String) {
    let counts = conversion.counts
    let parts = [
      DutchNumbers.count(counts.areas, "werkgebied", "werkgebieden"),
      DutchNumbers.count(counts.dossiers, "dossier of gesprek", "dossiers en gesprekken"),
      DutchNumbers.count(counts.ratings, "oordeel", "oordelen"), DutchNumbers.count(counts.facts, "feit", "feiten"),
    ]
    StandardOutput.write("\(place): \(parts.joined(separator: ", "))\(what.isEmpty ? "" : " in \(what)")\n")
  }
}

extension Convert.Form {
  fileprivate var workflow: ConversionRun.Form {
    switch self {
    case .xml: .xml
    case .csv: .csv
    case .xlsx: .xlsx
    }
  }
}
