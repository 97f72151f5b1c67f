import ArgumentParser
import AssessmentModel
import Diagnostics
import FrameworkFiles
import Instruments
import Rendering
import Workflows

/// Writes the agenda of a werkgebied as a workbook to fill in.
struct AgendaExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Maakt van agenda.yaml een werkmap om in te vullen.",
    discussion: """
      Voorbeelden:
        netwerktoets agenda export extracten/best -o agenda-best.xlsx

      In te vullen zijn: wat, eigenaar, termijn, maat, status en toelichting. Lees de werkmap terug met “agenda import”.

      Einde: 0 gedaan; 1 gedaan, maar er zitten fouten in de agenda; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var options: AreaAgendaOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("De werkmap, eindigend op .xlsx.", valueName: "uit"))
  var output: String

  func validate() throws {
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("een werkmap eindigt op .xlsx; geef met -o zo'n naam.")
    }
  }

  func run() throws {
    guard let read = try options.read() else { return try Ending.nothingDone.end() }
    guard let bytes = read.workbook() else { return try Ending.nothingDone.end() }
    try OutputFiles(sparing: [read.found.path]).write(bytes, to: output)
    StandardOutput.write("\(output): \(DutchAreaAgendaWords.summary(read.review))\n")
    try (read.hasErrors ? Ending.inputHadErrors : .done).end()
  }
}

/// Takes a workbook that was filled in.
struct AgendaImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Verwerkt een ingevulde werkmap in agenda.yaml, en zegt wat er verandert.",
    discussion: """
      Voorbeelden:
        netwerktoets agenda import extracten/best agenda-best.xlsx
        netwerktoets agenda import extracten/best agenda-best.ods --dry-run

      Opmerkingen, volgorde en alles wat niet veranderde, blijven staan. Past er iets niet, dan wordt er niets geschreven.

      Einde: 0 gedaan; 1 er zaten fouten in de werkmap of de agenda, en er is niets veranderd; 2 verkeerd gebruik; 3 er was
      niets te doen.
      """)

  @OptionGroup var options: AreaAgendaOptions

  @Argument(help: ArgumentHelp("De ingevulde werkmap, .xlsx of .ods.", valueName: "werkmap"))
  var workbook: String

  @Flag(help: "Laat zien wat er zou veranderen, en schrijf niets.")
  var dryRun = false

  func run() throws {
    guard let read = try options.read(), let text = read.found.text else { return try Ending.nothingDone.end() }
    if read.hasErrors {
      Complaint.write(DutchAgendaAccount.errorsFirst)
      return try Ending.inputHadErrors.end()
    }
    let changes = AgendaImport(workbook, into: read.review.agenda, instrument: read.instrument)
    Messages(format: .text).write(changes.diagnostics)
    if changes.hasErrors { return try Ending.inputHadErrors.end() }
    if !changes.changes.isEmpty {
      let new: String
      do {
        new = try AreaAgendaFile.setting(changes.changes, of: read.review.agenda, in: text)
      } catch {
        Complaint.write(DutchAgendaAccount.refusal(.notSafe(read.found.path)))
        return try Ending.nothingDone.end()
      }
      if !dryRun { try OutputFiles(sparing: []).rewrite(read.found.path, from: read.found.data, to: new) }
    }
    StandardOutput.write(DutchAgendaAccount.account(of: changes.changes, file: read.found.path, isDryRun: dryRun))
  }
}

/// Says what is not agreed on yet.
struct AgendaCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Zegt welke punten nog niet zijn afgesproken, en welke termijn voorbij is.",
    discussion: """
      Voorbeelden:
        netwerktoets agenda check extracten/best
        netwerktoets agenda check extracten/best --peildatum 2026-11-21

      Een punt dat open is of loopt, heeft een eigenaar, een termijn en een maat. Aanduidingen die niet bestaan, zijn fouten.

      Einde: 0 alles is afgesproken; 1 er zitten fouten in de agenda; 2 verkeerd gebruik; 3 er was niets te doen; 4 er is nog
      iets af te spreken, of een termijn is voorbij.
      """)

  @OptionGroup var options: AreaAgendaOptions

  func run() throws {
    guard let read = try options.read() else { return try Ending.nothingDone.end() }
    StandardOutput.write(DutchAgendaAccount.account(of: read.review))
    if read.hasErrors { return try Ending.inputHadErrors.end() }
    try (read.review.flaws.isEmpty ? Ending.done : .somethingFound).end()
  }
}

/// Writes the agenda of a werkgebied as a page.
struct AgendaPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Schrijft de agenda van een werkgebied als bladzijde.",
    discussion: """
      Voorbeelden:
        netwerktoets agenda page extracten/best -o agenda-best.html
        netwerktoets agenda page extracten/best --format json

      Einde: 0 gedaan; 1 gedaan, maar er zitten fouten in de agenda; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var options: AreaAgendaOptions
  @OptionGroup var output: AgendaOutput

  func run() throws {
    guard let read = try options.read() else { return try Ending.nothingDone.end() }
    let page = AreaAgendaPage(
      read.review, instrument: read.instrument, framework: read.framework, saidOfFile: read.found.diagnostics
    ).page
    let inputs = [read.found.path]
    switch output.chosen {
    case .text: try output.write(PageText.text(of: page), sparing: inputs)
    case .html: try output.write(HTMLPage.render(page), sparing: inputs)
    case .json: try output.write(AreaAgendaJSON.value(of: read.review, leftOut: read.errors).indented, sparing: inputs)
    case .xlsx:
      guard let bytes = read.workbook() else { return try Ending.nothingDone.end() }
      try output.write(bytes, sparing: inputs)
    }
    try (read.hasErrors ? Ending.inputHadErrors : .done).end()
  }
}
