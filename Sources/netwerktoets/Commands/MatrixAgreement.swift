import ArgumentParser
import AssessmentModel
import ExternalTools
import Instruments
import Rendering
import Reporting
import Scoring
import Workflows

/// Makes the outline of a cooperation agreement for each area.
struct MatrixAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Maakt de opzet van een samenwerkingsovereenkomst, voorgevuld uit werkgebied en matrix.",
    discussion: """
      Voorbeelden:
        netwerktoets matrix agreement extracten/best -o uit
        netwerktoets matrix agreement extracten/ --area best -o overeenkomst.docx
        netwerktoets matrix agreement extracten/best

      In een map komt per werkgebied een overeenkomst als .html, .docx en .odt. Wat werkgebied.yaml noemt staat erin; de
      rest is een plek om in te vullen. Uit dossiers komt niets. Een .docx of .odt maakt netwerktoets met pandoc.
      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten, of het instrument is niet goed; 2 verkeerd gebruik; 3 er
      was niets te doen; 4 gedaan, maar zonder .docx en .odt.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var areas: AreaOptions

  @Option(help: ArgumentHelp("De matrix; nodig als er meer zijn.", valueName: "id"))
  var instrument: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Map, of een bestand op .html, .docx, .odt of .txt; anders de uitvoer.", valueName: "uit"))
  var output: String?

  func validate() throws {
    guard let place = OutputFiles.place(output), !OutputFiles.isFolder(place) else { return }
    switch DocumentOptions.format(ofFile: place) {
    case .text, .html, .docx, .odt: return
    default:
      throw ValidationError("“\(place)” kan geen overeenkomst worden; eindig op .html, .docx, .odt of .txt.")
    }
  }

  func run() throws {
    let matrix = try InstrumentOptions.read(
      .responsibilityMatrix, as: ResponsibilityMatrix.self, named: instrument, folder: input.reading.frameworks)
    guard let matrix else { return try Ending.inputHadErrors.end() }
    let run = input.assess()
    guard let assessed = run.assessed else { return try Ending.nothingDone.end() }
    let made = try agreements(of: matrix, assessed)
    let files = OutputFiles(sparing: run.inputFiles)
    let isWhole: Bool
    if let place = OutputFiles.place(output), OutputFiles.isFolder(place) {
      isWhole = try write(made, to: place, files)
    } else {
      isWhole = try write(made, toFile: OutputFiles.place(output), files)
    }
    try (run.hasErrors ? Ending.inputHadErrors : isWhole ? .done : .somethingFound).end()
  }

  /// An outline per area that is asked for; one that nothing is known of has the name of its code.
  private func agreements(
    of matrix: ResponsibilityMatrix, _ assessed: AssessedInput
  ) throws -> [(key: AreaKey, page: Page)] {
    let found = assessed.areas.filter(areas.selection.contains)
    if found.isEmpty { throw areas.nothingSelected }
    var made: [(key: AreaKey, page: Page)] = []
    for area in found {
      // Where organisations are rated, an agreement is still one of the whole area.
      let key = AreaKey(werkgebied: area.key.werkgebied, inspection: area.key.inspection)
      if made.contains(where: { $0.key == key }) { continue }
      var known = area.werkgebied ?? Werkgebied(id: key.werkgebied)
      known.mark = assessed.mark(of: area)
      // Rows of dossiers that were left out do not matter: nothing of them goes into an agreement.
      let isPartial = area.leftOutOfAreaFile != Omissions()
      made.append((key, CooperationPage(matrix, for: known, isPartial: isPartial).page))
    }
    return made
  }

  // MARK: Writing

  /// Writes one outline; whether all was written that was asked for.
  private func write(
    _ made: [(key: AreaKey, page: Page)], toFile place: String?, _ files: OutputFiles
  ) throws -> Bool {
    guard made.count == 1, let page = made.first?.page else {
      throw ValidationError(
        "de invoer heeft \(made.count) werkgebieden; geef met -o een map op, of kies er een met --area.")
    }
    guard let place else {
      StandardOutput.write(PageText.text(of: page))
      return true
    }
    switch DocumentOptions.format(ofFile: place) {
    case .html: try files.write(HTMLPage.render(page), to: place)
    case .docx, .odt:
      guard let format = DocumentOptions.format(ofFile: place)?.converted else { return false }
      do {
        try files.write(try OfficePage(page).bytes(as: format, by: try Pandoc()), to: place)
      } catch let failure as Pandoc.Failure {
        Complaint.write(DutchConverterWords.text(of: failure, for: [format]))
        throw ExitCode(Ending.nothingDone.rawValue)
      }
    default: try files.write(PageText.text(of: page), to: place)
    }
    return true
  }

  /// Writes all outlines in each form; what the converter cannot make is said once, and the rest is written.
  private func write(
    _ made: [(key: AreaKey, page: Page)], to folder: String, _ files: OutputFiles
  ) throws -> Bool {
    try files.makeFolder(folder)
    let names = FileNames.unique(for: made.map(\.key)).map { "overeenkomst-\($0)" }
    for (name, agreement) in zip(names, made) {
      try files.write(HTMLPage.render(agreement.page), to: "\(folder)/\(name).html")
    }
    var written = names.map { "\($0).html" }
    do {
      let pandoc = try Pandoc()
      for (name, agreement) in zip(names, made) {
        let page = OfficePage(agreement.page)
        for format in Pandoc.Format.allCases {
          try files.write(try page.bytes(as: format, by: pandoc), to: "\(folder)/\(name).\(format.rawValue)")
          written.append("\(name).\(format.rawValue)")
        }
      }
    } catch let failure as Pandoc.Failure {
      Complaint.write(DutchConverterWords.text(of: failure, for: Pandoc.Format.allCases))
      StandardOutput.write("\(folder): \(DutchNumbers.list(written))\n")
      return false
    }
    StandardOutput.write("\(folder): \(DutchNumbers.list(written))\n")
    return true
  }
}
