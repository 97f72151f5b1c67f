import ArgumentParser
import AssessmentModel
import Diagnostics
import Instruments
import Rendering
import Reporting
import Workflows

/// What helps working together and what stands in the way.
struct Factors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factors",
    abstract: "Laat zien wat samenwerken helpt of in de weg staat, in de bron en in de bevindingen.",
    discussion: """
      Voorbeelden:
        netwerktoets factors show
        netwerktoets factors count extracten/
        netwerktoets factors actions extracten/utrecht-overvecht -o wat-te-doen.html
        netwerktoets factors check extracten/

      Een bevinding in werkgebied.yaml krijgt factoren zo:
        factoren: [{factor: tijd, polariteit: belemmerend}]
      """,
    subcommands: [FactorsShow.self, FactorsCount.self, FactorsActions.self, FactorsCheck.self])
}

/// Shows a factor model.
struct FactorsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Laat een factormodel zien, met de vindplaats van elk deel.",
    discussion: """
      Voorbeelden:
        netwerktoets factors show
        netwerktoets factors show -o factoren.html

      Einde: 0 gedaan; 2 verkeerd gebruik; 3 het factormodel is niet te lezen.
      """)

  @OptionGroup var options: InstrumentOptions
  @OptionGroup var page: FactorPageOptions

  func run() throws {
    guard let model = try options.read(.factorModel, as: FactorModel.self) else { return try Ending.nothingDone.end() }
    try page.write(FactorModelPage.page(of: model), json: FactorJSON.value(of: model), sparing: [])
  }
}

/// What the commands about coded findings share: the input, the model, and rounds of feedback.
struct FactorInputOptions: ParsableArguments {
  @OptionGroup var input: InputOptions
  @OptionGroup var areas: AreaOptions

  @Option(help: ArgumentHelp("Het factormodel; nodig als er meer zijn.", valueName: "id"))
  var instrument: String?

  @Option(
    help: ArgumentHelp(
      "De map van een terugkoppelronde met besluiten: haar reacties tellen ook; vaker te geven.", valueName: "ronde"))
  var round: [String] = []

  /// What was read, with all that is said about it written; nothing where nothing could be done.
  func read() throws -> (run: ScoringRun, input: AssessedInput, factors: FactorRun)? {
    guard
      let model = try InstrumentOptions.read(
        .factorModel, as: FactorModel.self, named: instrument, folder: input.reading.frameworks)
    else { return nil }
    let run = input.assess()
    guard let assessed = run.assessed else { return nil }
    let wanted = assessed.areas.filter { areas.selection.contains($0) }
    if wanted.isEmpty { throw areas.nothingSelected }
    do {
      let factors = try FactorRun(wanted, in: assessed, model: model, rounds: round)
      Messages(format: input.messageFormat).write(factors.diagnostics)
      return (run, assessed, factors)
    } catch .noRound(let folder) {
      throw ValidationError("“\(folder)” is geen map van een ronde met besluiten.yaml; maak die met feedback decide.")
    } catch .otherInput(let folder) {
      throw ValidationError("de ronde in “\(folder)” gaat over een ander werkgebied dan de invoer.")
    }
  }

  /// How a run ends in which all was written.
  static func ending(_ run: ScoringRun, _ factors: FactorRun) -> Ending {
    run.hasErrors || factors.diagnostics.contains { $0.severity == .error } ? .inputHadErrors : .done
  }
}

/// Counts factors in findings and remarks.
struct FactorsCount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Telt per werkgebied en rol welke factoren helpen of hinderen, en waar dat op rust.",
    discussion: """
      Voorbeelden:
        netwerktoets factors count extracten/
        netwerktoets factors count extracten/ --area best -o factoren.html
        netwerktoets factors count extracten/best --round ronde --format json

      Geteld worden bevindingen en reacties, geen cliënten. Er zijn geen totalen en er is geen rangorde.

      Einde: 0 gedaan; 1 gedaan, maar er zaten fouten in de invoer; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var options: FactorInputOptions
  @OptionGroup var page: FactorPageOptions

  func run() throws {
    guard let (run, input, factors) = try options.read() else { return try Ending.nothingDone.end() }
    let marks = factors.count.areas.compactMap { input.mark(of: $0.area) }
    let distinct = marks.enumerated().filter { marks.firstIndex(of: $1) == $0 }.map(\.element)
    let mark = distinct.isEmpty ? nil : distinct.joined(separator: " – ")
    try page.write(
      FactorCountPage.page(of: factors.count, mark: mark), json: FactorJSON.value(of: factors.count, mark: mark),
      sparing: run.inputFiles + factors.inputFiles)
    try FactorInputOptions.ending(run, factors).end()
  }
}

/// Holds a model and the codes of findings against each other.
struct FactorsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Controleert het factormodel en de factoren bij bevindingen en reacties.",
    discussion: """
      Voorbeelden:
        netwerktoets factors check extracten/
        netwerktoets factors check extracten/best --round ronde

      Gezocht wordt naar factoren die het model niet heeft, naar bevindingen over wat helpt of hindert zonder factor, en
      naar factoren met de andere polariteit dan hun bevinding.

      Einde: 0 niets gevonden; 1 er zaten fouten in de invoer; 2 verkeerd gebruik; 3 er was niets te doen; 4 er is iets om
      na te kijken.
      """)

  @OptionGroup var options: FactorInputOptions

  func run() throws {
    guard let (run, _, factors) = try options.read() else { return try Ending.nothingDone.end() }
    Messages(format: options.input.messageFormat).write(factors.questions)
    StandardOutput.write(DutchFactorAccount.checked(factors.count, questions: factors.questions.count))
    let ending = FactorInputOptions.ending(run, factors)
    try (ending == .done && !factors.questions.isEmpty ? .somethingFound : ending).end()
  }
}

/// The form and the place of a page about factors.
struct FactorPageOptions: ParsableArguments {
  /// The forms in which it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @Option(help: "Tekst voor de terminal, JSON of HTML.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Bestand; anders de uitvoer.", valueName: "uit"))
  var output: String?

  func validate() throws {
    guard let output = OutputFiles.place(output) else { return }
    if OutputFiles.isFolder(output) {
      throw ValidationError("“\(output)” is een map; geef met -o een bestand.")
    }
    guard format == nil, formatOfFile == nil else { return }
    throw ValidationError(
      "welke vorm “\(output)” krijgt is niet duidelijk; eindig op .html, .json of .txt, of geef --format.")
  }

  /// Writes the page where and as it is asked for.
  func write(_ page: Page, json: @autoclosure () -> JSONValue, sparing inputs: [String]) throws {
    let text =
      switch format ?? formatOfFile ?? .text {
      case .text: PageText.text(of: page)
      case .json: json().indented
      case .html: HTMLPage.render(page)
      }
    guard let place = OutputFiles.place(output) else { return StandardOutput.write(text) }
    try OutputFiles(sparing: inputs).write(text, to: place)
  }

  private var formatOfFile: Format? {
    switch OutputFiles.place(output)?.split(separator: ".").last?.lowercased() {
    case "json": .json
    case "html", "htm": .html
    case "txt": .text
    default: nil
    }
  }
}
