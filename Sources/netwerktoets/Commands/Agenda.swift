import ArgumentParser
import AssessmentModel
import Diagnostics
import FrameworkFiles
import Instruments
import Rendering
import Reporting
import Workflows

/// The action agenda: what a source asks of whom, and what a werkgebied agrees on.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Wie wordt wat gevraagd: de actieagenda van de bron, en die van een werkgebied.",
    discussion: """
      Voorbeelden:
        netwerktoets agenda show --theme mdo
        netwerktoets agenda make extracten/utrecht-overvecht
        netwerktoets agenda export extracten/best -o agenda.xlsx
        netwerktoets agenda import extracten/best agenda.xlsx
        netwerktoets agenda check extracten/best --peildatum 2026-11-21
        netwerktoets agenda page extracten/best -o agenda.html

      Een agenda oordeelt niet en telt niets op. Zij staat als agenda.yaml naast werkgebied.yaml.
      """,
    subcommands: [
      AgendaShow.self, AgendaMake.self, AgendaExport.self, AgendaImportCommand.self, AgendaCheck.self,
      AgendaPageCommand.self,
    ])
}

/// Shows the agenda of a source.
struct AgendaShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Toont de actieagenda van de bron: geheel, per thema of per actor.",
    discussion: """
      Voorbeelden:
        netwerktoets agenda show -o agenda.html
        netwerktoets agenda show --actor huisartsenpraktijk
        netwerktoets agenda show --theme mdo --format json
        netwerktoets agenda show -o taken.xlsx

      Per actor staat apart wat zeker van die actor is, en wat van die actor kan zijn omdat de tekst van de bron de kolom
      niet laat zien.

      Einde: 0 gedaan; 1 het instrument heeft fouten; 2 verkeerd gebruik.
      """)

  @OptionGroup var options: InstrumentOptions

  @Option(help: ArgumentHelp("Alleen wat van deze actor is of kan zijn.", valueName: "actor"))
  var actor: String?

  @Option(help: ArgumentHelp("Alleen dit thema.", valueName: "thema"))
  var theme: String?

  @OptionGroup var output: AgendaOutput

  func run() throws {
    guard let agenda = try options.read(.actionAgenda, as: ActionAgenda.self) else {
      return try Ending.inputHadErrors.end()
    }
    let actor = try actor.map { try Self.number($0, "actor", agenda.actors.map { ($0.id, $0.label) }) }
    let theme = try theme.map { try Self.number($0, "thema", agenda.themes.map { ($0.id, $0.name) }) }
    let framework = agenda.head.tie.flatMap {
      FrameworkFolders.library(folder: options.frameworks).framework($0.framework)?.value
    }
    let page = AgendaPage(agenda, framework: framework, actor: actor, theme: theme).page
    switch output.chosen {
    case .text: try output.write(PageText.text(of: page), sparing: [])
    case .html: try output.write(HTMLPage.render(page), sparing: [])
    case .json: try output.write(AgendaJSON.value(of: agenda, actor: actor, theme: theme).indented, sparing: [])
    case .xlsx:
      let draft = AgendaWorkbook.draft(of: agenda, actor: actor, theme: theme)
      guard let bytes = AgendaOutput.bytes({ () throws(AgendaBytes.Failure) in try AgendaBytes.of(draft) }) else {
        return try Ending.nothingDone.end()
      }
      try output.write(bytes, sparing: [])
    }
  }

  /// The number of what is named, by its key or its words.
  private static func number(_ name: String, _ kind: String, _ known: [(id: String, label: String)]) throws -> Int {
    let folded = name.lowercased()
    if let found = known.firstIndex(where: { $0.id == name })
      ?? known.firstIndex(where: { $0.id.lowercased() == folded || $0.label.lowercased() == folded })
    {
      return found
    }
    let ids = known.map(\.id)
    let wayOut = NearMiss.candidate(for: name, among: ids).map { "Bedoelde u “\($0)”?" }
    throw ValidationError("\(kind) “\(name)” is er niet. \(wayOut ?? "Er is: \(ids.joined(separator: ", ")).")")
  }
}

/// Makes the agenda of a werkgebied.
struct AgendaMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Maakt agenda.yaml van een getoetst werkgebied: wat wordt van wie gevraagd.",
    discussion: """
      Voorbeelden:
        netwerktoets agenda make extracten/utrecht-overvecht
        netwerktoets agenda make extracten/ --area utrecht-overvecht --dry-run
        netwerktoets agenda make extracten/best --norm IZ2 --voldoende-vanaf voldoet

      Er komt een punt voor elke partij van wie een doelstelling iets vraagt, bij elke norm die tekortkomt. Op een norm
      zonder oordeel rust niets. Wat tekortkomt, volgt uit de niveaus die de begrenzers van het kader tellen; met
      --voldoende-vanaf zegt u het zelf. Staat agenda.yaml er al, dan komen er alleen nieuwe punten bij.

      Einde: 0 gedaan; 1 gedaan, maar er zaten fouten in de invoer; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var input: InputOptions
  @Option(help: ArgumentHelp("De actieagenda; nodig als er meer van zijn.", valueName: "id"))
  var instrument: String?

  @Option(help: ArgumentHelp("Het werkgebied, als de invoer er meer heeft.", valueName: "werkgebied"))
  var area: String?

  @Option(help: ArgumentHelp("De toetsing, als het werkgebied er meer heeft.", valueName: "toetsing"))
  var toetsing: String?

  @Option(
    name: .customLong("norm"), help: ArgumentHelp("Alleen deze norm; vaker te geven. Anders alle.", valueName: "norm"))
  var norms: [String] = []

  @Option(
    help: ArgumentHelp("Het laagste niveau dat niet tekortkomt; anders volgens het kader.", valueName: "niveau"))
  var voldoendeVanaf: String?

  @Flag(help: "Laat zien wat er zou komen te staan, en schrijf niets.")
  var dryRun = false

  func run() throws {
    var options = InstrumentOptions()
    (options.instrument, options.frameworks) = (instrument, input.reading.frameworks)
    let run = input.assess()
    guard let assessed = run.assessed else { return try Ending.nothingDone.end() }
    if instrument == nil { options.instrument = tiedInstrument(assessed.framework.id) }
    guard let agenda = try options.read(.actionAgenda, as: ActionAgenda.self) else {
      return try Ending.inputHadErrors.end()
    }
    let plan: AgendaMakingPlan
    do {
      let selection = try TraceSelection(in: assessed, area: area, round: toetsing, organisation: nil, norms: norms)
      plan = try AgendaMakingPlan(
        selection.area, in: assessed, run, from: agenda, norms: selection.norms, level: voldoendeVanaf)
    } catch let failure as TraceSelection.Failure {
      throw ValidationError(TraceComplaints.text(of: failure))
    } catch let refusal as AgendaRefusal {
      Complaint.write(DutchAgendaAccount.refusal(refusal))
      return try DutchAgendaAccount.ending(of: refusal).end()
    }
    if !dryRun, plan.isNeeded {
      try OutputFiles(sparing: []).rewrite(plan.file, from: plan.old, to: plan.text)
    }
    StandardOutput.write(DutchAgendaAccount.account(of: plan, assessed.framework, isDryRun: dryRun))
    if run.hasErrors { return try Ending.inputHadErrors.end() }
    try (plan.isNeeded || plan.old != nil ? Ending.done : .nothingDone).end()
  }

  /// The only agenda that is tied to the framework, where there are several.
  private func tiedInstrument(_ framework: String) -> String? {
    let entries = FrameworkFolders.instruments(folder: input.reading.frameworks).entries(of: .actionAgenda)
    guard entries.count > 1 else { return nil }
    let tied = entries.filter {
      InstrumentLibrary.read($0, as: ActionAgenda.self).value?.head.tie?.framework == framework
    }
    return tied.count == 1 ? tied.first?.id : nil
  }
}
