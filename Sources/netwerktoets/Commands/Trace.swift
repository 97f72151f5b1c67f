import ArgumentParser
import Rendering
import Reporting
import Workflows

/// Opens ratings down to the lines they rest on, and says what rests on a line.
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Laat zien waar een oordeel op rust, en wat er op een regel van de invoer rust.",
    discussion: """
      Voorbeelden:
        netwerktoets trace extracten/best --norm IZ1
        netwerktoets trace extracten/ --area best --norm IZ1 --client BE-03
        netwerktoets trace extracten/best -o best-onderbouwing.html
        netwerktoets trace extracten/best --from thuiszorg-a.xml:21

      De uitvoer gaat over cliënten: zij is niet voor publicatie. Met --client staan er ook toelichtingen uit dossiers in.

      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  /// The forms in which a trace can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Het werkgebied: code of naam; niet nodig als er één is.", valueName: "werkgebied"))
  var area: String?

  @Option(help: ArgumentHelp("De toetsing, als het werkgebied er meer heeft.", valueName: "toetsing"))
  var toetsing: String?

  @Option(help: ArgumentHelp("De organisatie, als het kader organisaties beoordeelt.", valueName: "organisatie"))
  var organisatie: String?

  @Option(help: ArgumentHelp("De norm; mag vaker. Zonder: alle normen.", valueName: "norm"))
  var norm: [String] = []

  @Option(help: ArgumentHelp("Eén cliënt, met alles wat er staat.", valueName: "cliënt"))
  var client: String?

  @Option(help: ArgumentHelp("Wat er op een regel rust, als thuiszorg-a.xml:21.", valueName: "bestand:regel"))
  var from: String?

  @Option(help: "Tekst voor de terminal, JSON, of een bladzijde.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  @Flag(help: "Geen oordeel over een werkgebied waarvan regels zijn weggelaten.")
  var strict = false

  func validate() throws {
    if from != nil, area != nil || toetsing != nil || organisatie != nil || !norm.isEmpty || client != nil {
      throw ValidationError(
        "--from zoekt in de hele invoer; gebruik het zonder --area, --toetsing, --norm en --client.")
    }
    guard let output = OutputFiles.place(output), format == nil, Self.format(ofFile: output) == nil else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json of .txt, of geef --format.")
  }

  func run() throws {
    let assessment = input.assess(isStrict: strict)
    guard let assessed = assessment.assessed else { return try Ending.nothingDone.end() }
    guard let text = try text(of: assessment, assessed) else { return try Ending.nothingDone.end() }
    if let place = OutputFiles.place(output) {
      try OutputFiles(sparing: assessment.inputFiles).write(text, to: place)
    } else {
      StandardOutput.write(text)
    }
    try (assessment.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  /// What there is to write; nothing where there is nothing, which was said.
  private func text(of run: ScoringRun, _ assessed: AssessedInput) throws -> String? {
    do {
      if let from {
        let page = try LineSearch(from, in: run, assessed).page
        if page.isEmpty {
          Complaint.write(TraceComplaints.nothing(at: page.place))
          return nil
        }
        return write(page.page, json: LineTraceJSON.value(of: page))
      }
      let selection = try TraceSelection(
        in: assessed, area: area, round: toetsing, organisation: organisatie, norms: norm)
      if selection.area.isInventory {
        Complaint.write(TraceComplaints.inventory(selection.area.name))
        return nil
      }
      let lines = run.lines(of: selection.area)
      let trace = AreaTrace(
        selection.area, in: assessed, lines: lines, norms: selection.norms,
        client: try TraceSelection.client(client, in: lines))
      if !trace.agreesWithRatings {
        Complaint.write(TraceComplaints.changed)
        return nil
      }
      return write(trace.page(), json: TraceJSON.value(of: trace))
    } catch let failure as TraceSelection.Failure {
      throw ValidationError(TraceComplaints.text(of: failure))
    } catch let failure as LineSearch.Failure {
      throw ValidationError(TraceComplaints.text(of: failure))
    }
  }

  private func write(_ page: Page, json: @autoclosure () -> JSONValue) -> String {
    switch format ?? Self.format(ofFile: OutputFiles.place(output)) ?? .text {
    case .text: PageText.text(of: page)
    case .json: json().indented
    case .html: HTMLPage.render(page)
    }
  }

  /// The form that the ending of a file asks for.
  private static func format(ofFile path: String?) -> Format? {
    switch path?.split(separator: ".").last?.lowercased() {
    case "json": .json
    case "html", "htm": .html
    case "txt": .text
    default: nil
    }
  }
}
