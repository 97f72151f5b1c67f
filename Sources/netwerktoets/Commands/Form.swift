import ArgumentParser
import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Rendering
import Reporting
import Workflows

/// Makes the forms that inspectors fill in on a visit.
struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Maakt dossierformulieren: een werkmap per cliënt, om bij het bezoek in te vullen.",
    discussion: """
      Voorbeelden:
        netwerktoets form extracten/best -o formulieren
        netwerktoets form extracten/ --area best --client BE-03 --inspector i2 -o formulieren
        netwerktoets form --framework igj-zorgnetwerken-2017 --area best --client BE-16 -o formulieren
        netwerktoets form --blank --framework igj-zorgnetwerken-2017 -o formulier.html

      Met een invoer staat erop wat van de cliënt bekend is, ook tekst uit dossiers. Een ingevuld formulier (.xlsx of
      .ods) is zelf invoer: netwerktoets check formulieren/

      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @Argument(
    help: ArgumentHelp("Bestanden of mappen met wat bekend is; zonder is het formulier leeg.", valueName: "invoer"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("Het werkgebied; met een invoer: alleen dit.", valueName: "code"))
  var area: String?

  @Option(help: ArgumentHelp("De toetsing.", valueName: "toetsing"))
  var toetsing: String?

  @Option(help: ArgumentHelp("De organisatie, als het kader organisaties beoordeelt.", valueName: "organisatie"))
  var organisatie: String?

  @Option(help: ArgumentHelp("De cliënt; mag vaker. Zonder: alle van de invoer.", valueName: "cliënt"))
  var client: [String] = []

  @Option(help: ArgumentHelp("De inspecteur, die bij elk criterium een rij krijgt.", valueName: "inspecteur"))
  var inspector: String?

  @Flag(help: "Eén leeg formulier om af te drukken, in HTML.")
  var blank = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Map voor de formulieren; met --blank een bestand.", valueName: "uit"))
  var output: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    let given = [
      ("--area", area), ("--toetsing", toetsing), ("--organisatie", organisatie), ("--inspector", inspector),
    ]
    for (option, text) in given + client.map({ ("--client", $0) })
    where text.map({ $0.allSatisfy(\.isWhitespace) }) == true {
      throw ValidationError("“\(option)” is leeg; vul het in of laat het weg.")
    }
    if blank { return try validateBlank() }
    guard let folder = OutputFiles.place(output) else {
      throw ValidationError("een werkmap is geen tekst; zeg met -o in welke map de formulieren komen.")
    }
    if !OutputFiles.isFolder(folder) {
      throw ValidationError("“\(folder)” is een bestand; geef met -o een map, waarin elk formulier zijn naam krijgt.")
    }
    if inputs.isEmpty, area == nil || client.isEmpty {
      throw ValidationError("geef een invoer, of met --area en --client over wie het formulier gaat.")
    }
  }

  private func validateBlank() throws {
    if !inputs.isEmpty || !client.isEmpty || inspector != nil || area != nil || toetsing != nil || organisatie != nil {
      throw ValidationError("--blank is een leeg formulier; gebruik het alleen met --framework.")
    }
    if let output = OutputFiles.place(output), OutputFiles.isFolder(output) {
      throw ValidationError("“\(output)” is een map; geef bij --blank een bestand, zoals formulier.html.")
    }
    if let output = OutputFiles.place(output), !output.lowercased().hasSuffix(".html") {
      throw ValidationError("--blank schrijft een bladzijde om af te drukken; geef met -o een naam op .html.")
    }
  }

  func run() throws {
    if blank { return try writeBlank() }
    let scoring = inputs.isEmpty ? nil : reading.assess(inputs) { _ in }
    if let scoring, scoring.assessed == nil { return try Ending.nothingDone.end() }
    let forms = try scoring.map(forms) ?? blankForms()
    guard let forms else { return try Ending.nothingDone.end() }
    try write(forms, sparing: scoring?.inputFiles ?? [])
    try (scoring?.hasErrors == true ? Ending.inputHadErrors : .done).end()
  }

  private var request: FormRun.Request {
    var request = FormRun.Request()
    request.clients = client
    request.inspector = inspector
    return request
  }

  // MARK: Which forms

  private func forms(of scoring: ScoringRun) throws -> [FormRun.Made]? {
    let selection = AreaSelection(werkgebied: area, inspection: toetsing)
    let isSelected = { (found: AssessedArea) in
      selection.contains(found) && (organisatie == nil || found.key.organisation == organisatie.map { ExactName($0) })
    }
    guard scoring.assessed?.areas.contains(where: isSelected) == true else {
      throw ValidationError("dit werkgebied staat niet in de invoer; netwerktoets score laat zien welke er zijn.")
    }
    do {
      return try FormRun(request, of: scoring, where: isSelected).forms
    } catch let failure as FormRun.Failure {
      throw ValidationError(DutchFormComplaints.text(of: failure))
    }
  }

  private func blankForms() throws -> [FormRun.Made]? {
    guard let framework = try chosenFramework(), let area else { return nil }
    if framework.subject == .organisation, organisatie == nil {
      throw ValidationError("dit kader beoordeelt organisaties; zeg met --organisatie over welke het gaat.")
    }
    let key = AreaKey(
      werkgebied: ExactName(area), inspection: toetsing.map { ExactName($0) },
      organisation: framework.subject == .organisation ? organisatie.map { ExactName($0) } : nil)
    let date = reading.peildatum.flatMap { CalendarDate(iso: $0) }
    return FormRun(request, framework: framework, area: key, referenceDate: date).forms
  }

  /// The framework that the user names, or the only one; nothing where it cannot be read, which was said.
  private func chosenFramework() throws -> Framework? {
    let library = reading.library
    let known = library.entries.map(\.id)
    guard let id = reading.framework ?? (known.count == 1 ? known.first : nil) else {
      throw ValidationError("kies met --framework een kader uit: \(known.joined(separator: ", ")).")
    }
    return try Frameworks.framework(id, folder: reading.frameworks)
  }

  // MARK: Writing

  private func writeBlank() throws {
    guard let framework = try chosenFramework() else { return try Ending.nothingDone.end() }
    let text = HTMLPage.render(FormPage(framework).page)
    guard let place = OutputFiles.place(output) else { return StandardOutput.write(text) }
    try OutputFiles(sparing: []).write(text, to: place)
  }

  /// Writes each form; one that is there already and differs may have been filled in, and then nothing is written.
  private func write(_ forms: [FormRun.Made], sparing inputs: [String]) throws {
    guard let folder = OutputFiles.place(output) else { return }
    let names = FileNames.unique(forClients: forms.map { ($0.area, $0.client) })
    let places = names.map { "\(folder)/\($0).xlsx" }
    do {
      for (form, place) in zip(forms, places) where FileManager.default.fileExists(atPath: place) {
        if FileManager.default.contents(atPath: place) != Data(try form.bytes()) {
          throw ValidationError("“\(place)” bestaat al en kan ingevuld zijn; kies met -o een andere map.")
        }
      }
      let files = OutputFiles(sparing: inputs)
      try files.makeFolder(folder)
      for (form, place) in zip(forms, places) { try files.write(try form.bytes(), to: place) }
    } catch let failure as FormRun.Failure {
      throw ValidationError(DutchFormComplaints.text(of: failure))
    }
    StandardOutput.write(DutchFormComplaints.account(of: forms.count, in: folder))
    if !self.inputs.isEmpty {
      for form in forms where form.isBlank {
        Complaint.write(DutchFormComplaints.notInInput(form.client.description))
      }
    }
  }
}

/// What the program says about forms that it makes, or cannot make.
enum DutchFormComplaints {
  static func text(of failure: FormRun.Failure) -> String {
    switch failure {
    case .severalAreas(let known):
      "een van de cliënten staat niet in de invoer; zeg met --area waar hij bij hoort. "
        + "Kies uit: \(known.prefix(20).map(\.singleLine).joined(separator: ", "))."
    case .noClients: "de invoer heeft hier geen cliënten; geef met --client voor wie een formulier nodig is."
    case .textTooLong(let position):
      "op \(position) staat een tekst die langer is dan een cel van een werkmap kan zijn; kort hem in."
    case .notMade: "een formulier kan niet worden gemaakt; kijk of er ruimte is voor tijdelijke bestanden."
    }
  }

  static func account(of number: Int, in folder: String) -> String {
    "\(DutchNumbers.count(number, "formulier", "formulieren")) in \(folder)\n"
  }

  static func notInInput(_ client: String) -> String {
    "let op: cliënt “\(client.singleLine)” staat niet in de invoer; dit formulier is leeg."
  }
}
