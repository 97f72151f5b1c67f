import ArgumentParser
import AssessmentModel
import Diagnostics
import FeedbackRound
import Foundation
import Reporting
import Workflows

/// A round of feedback: statements out, answers in.
struct Feedback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Vraagt of bevindingen worden herkend, en leest de antwoorden.",
    discussion: """
      Voorbeelden:
        netwerktoets feedback export extracten/best --kind focusgroep -o ronde
        netwerktoets feedback import ronde
        netwerktoets feedback show ronde -o terugkoppeling.html
        netwerktoets feedback decide ronde extracten/best

      De formulieren werken zonder dit programma. Wat terugkomt, legt u in de map antwoorden van de ronde.
      """,
    subcommands: [
      FeedbackExportCommand.self, FeedbackImportCommand.self, FeedbackShowCommand.self, FeedbackDecideCommand.self,
    ])
}

/// Writes the statements of a werkgebied as forms.
struct FeedbackExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Maakt formulieren met de bevindingen als stellingen: HTML, XLSX, DOCX en CSV.",
    discussion: """
      Voorbeelden:
        netwerktoets feedback export extracten/best --kind focusgroep --deadline 2019-07-01 -o ronde
        netwerktoets feedback export extracten/ --area best --kind digitale_ronde --to huisartsen -o ronde
        netwerktoets feedback export extracten/best --kind feitelijke_controle --role Bestuurder -o ronde

      Er gaan geen cliënten, codes, organisaties of aantallen onder de vijf naar buiten. Lijkt een tekst toch iets
      persoonlijks te bevatten, dan worden er geen formulieren gemaakt. In vrijgave.csv staat dan welke stelling het is;
      pas de tekst aan in werkgebied.yaml, of vul een reden in waarom het mag, en doe het opnieuw.

      Einde: 0 gedaan; 1 gedaan, maar er zaten fouten in de invoer; 2 verkeerd gebruik; 3 er was niets te doen; 4 er is
      iets tegengehouden.
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "focusgroep, digitale_ronde, controle_samenvatting of feitelijke_controle.", valueName: "soort"),
    transform: Self.kind)
  var kind: RoundKind = .focusGroup

  @Option(name: .customLong("to"), help: ArgumentHelp("Voor wie het is, in woorden; vaker te geven.", valueName: "wie"))
  var addressees: [String] = []

  @Option(help: ArgumentHelp("Tot en met welke dag, als 2019-07-01.", valueName: "datum"))
  var deadline: String?

  @Option(
    name: .customLong("role"),
    help: ArgumentHelp("Een rol om uit te kiezen; vaker te geven. Anders die van het kader.", valueName: "rol"))
  var roles: [String] = []

  @Option(help: ArgumentHelp("Het werkgebied, als de invoer er meer heeft.", valueName: "werkgebied"))
  var area: String?

  @Option(help: ArgumentHelp("De toetsing, als het werkgebied er meer heeft.", valueName: "toetsing"))
  var toetsing: String?

  @Option(help: ArgumentHelp("De organisatie, als het kader organisaties beoordeelt.", valueName: "organisatie"))
  var organisatie: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("De map van de ronde.", valueName: "map"))
  var output: String

  private static func kind(_ text: String) throws -> RoundKind {
    if let kind = RoundKind(rawValue: text.lowercased()) { return kind }
    let known = RoundKind.allCases.map(\.rawValue)
    let candidate = NearMiss.candidate(for: text, among: known).map { "Bedoelde u “\($0)”?" }
    throw ValidationError(
      "“--kind” kent “\(text.singleLine)” niet. \(candidate ?? "Kies uit: \(known.joined(separator: ", ")).")")
  }

  func validate() throws {
    if let deadline, CalendarDate(iso: deadline) == nil {
      throw ValidationError("“--deadline” is geen bestaande datum; schrijf haar als 2019-07-01.")
    }
    for (option, texts) in [("--to", addressees), ("--role", roles)]
    where texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("“\(option)” is leeg; vul het in of laat het weg.")
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("“\(output)” is een bestand; geef met -o een map.")
    }
  }

  func run() throws {
    let run = input.assess()
    guard let assessed = run.assessed else { return try Ending.nothingDone.end() }
    let area: AssessedArea
    do {
      area = try TraceSelection(
        in: assessed, area: self.area, round: toetsing, organisation: organisatie, norms: []
      ).area
    } catch {
      throw ValidationError(TraceComplaints.text(of: error))
    }
    let place = "\(output)/\(ReleaseList.fileName)"
    let releases = ReleaseList(FileManager.default.contents(atPath: place).map { Array($0) })
    let request = RoundRequest(
      kind: kind, addressees: addressees, deadline: deadline.flatMap { CalendarDate(iso: $0) }, roles: roles)
    let export = FeedbackExport(area, of: run, assessed, request, releases: releases)
    guard !export.round.statements.isEmpty else {
      Complaint.write(DutchFeedbackAccount.noStatements)
      return try Ending.nothingDone.end()
    }
    if let other = FeedbackFolder.round(in: output), other.id != export.round.id {
      throw ValidationError(DutchFeedbackAccount.otherRound(other.id, in: output))
    }
    let isDecided = FileManager.default.fileExists(atPath: "\(output)/\(DecisionOutcome.changeLogName)")
    if let other = FeedbackFolder.round(in: output), other.version != export.round.version, isDecided {
      throw ValidationError(DutchFeedbackAccount.decided(in: output))
    }
    let files = OutputFiles(sparing: run.inputFiles)
    try files.makeFolder(output)
    guard export.held.isEmpty else {
      try files.write(releases.text(holding: export.held), to: place)
      StandardOutput.write(DutchFeedbackAccount.held(export.held, place), to: STDERR_FILENO)
      return try Ending.somethingFound.end()
    }
    try files.makeFolder("\(output)/\(FeedbackExport.answerFolder)")
    let written = try OutputFiles.made { try export.files() }
    for file in written { try files.write(file.bytes, to: "\(output)/\(file.name)") }
    StandardOutput.write(DutchFeedbackAccount.exported(export.round, to: output, written.map(\.name)))
    try (run.hasErrors ? Ending.inputHadErrors : .done).end()
  }
}
