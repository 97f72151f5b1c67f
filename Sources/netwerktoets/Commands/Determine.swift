import ArgumentParser
import AssessmentModel
import Foundation
import Reporting
import Workflows

/// Records what the inspectors determined about a norm, with what it rests on.
struct Determine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "determine",
    abstract: "Legt een vaststelling over een norm vast in werkgebied.yaml, met waar zij op rust.",
    discussion: """
      Voorbeelden:
        netwerktoets determine extracten/best CC1 voldoet_grotendeels --by i1
        netwerktoets determine extracten/best IZ1 voldoet --by i1 --second i2 \\
            --reason "Uit de gesprekken blijkt …" --evidence AI1 --evidence "focusgroep 3 juni"
        netwerktoets determine extracten/best CC2 geen_oordeel --by i1 --reason "…" --evidence B4 --dry-run
        netwerktoets determine extracten IZ1 voldoet_grotendeels --area best --by i1
        netwerktoets determine extracten/best PA1 voldoet --organisatie thuiszorg-a --by i1

      Het berekende oordeel is een voorstel. Een vaststelling die ervan verschilt, vraagt een reden en ten minste één
      stuk waar zij op rust. Scheelt zij twee niveaus of meer, of is er geen voorstel, dan kijkt een tweede inspecteur
      mee. Ontbreekt er iets, dan wordt er niets geschreven.

      Einde: 0 vastgelegd; 1 vastgelegd, maar er zaten fouten in de invoer; 2 verkeerd gebruik, of geweigerd; 3 er was
      niets te doen.
      """)

  @Argument(
    help: ArgumentHelp("De map van het werkgebied, of een map met meer werkgebieden en --area.", valueName: "map"))
  var input: String

  @Argument(help: ArgumentHelp("De norm.", valueName: "norm"))
  var norm: String

  @Argument(help: ArgumentHelp("Een niveau van de schaal, of geen_oordeel.", valueName: "oordeel"))
  var rating: String

  @Option(help: ArgumentHelp("Wie vaststelt.", valueName: "inspecteur"))
  var by: String

  @Option(help: ArgumentHelp("De tweede inspecteur; een ander dan bij --by.", valueName: "inspecteur"))
  var second: String?

  @Option(help: ArgumentHelp("Waarom.", valueName: "tekst"))
  var reason: String?

  @Option(help: ArgumentHelp("Een stuk, bevinding of algemene informatie; vaker te geven.", valueName: "stuk"))
  var evidence: [String] = []

  @Option(help: ArgumentHelp("De dag, als 2026-11-21; anders vandaag.", valueName: "datum"))
  var date: String?

  @Option(help: ArgumentHelp("Het werkgebied, als de invoer er meer heeft.", valueName: "werkgebied"))
  var area: String?

  @Option(help: ArgumentHelp("De toetsing, als het werkgebied er meer heeft.", valueName: "toetsing"))
  var toetsing: String?

  @Option(help: ArgumentHelp("De organisatie, als het kader organisaties beoordeelt.", valueName: "organisatie"))
  var organisatie: String?

  @Flag(help: "Laat zien wat er zou komen te staan, en schrijf niets.")
  var dryRun = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if let date, CalendarDate(iso: date) == nil {
      throw ValidationError("“--date” is geen bestaande datum; schrijf haar als 2026-11-21.")
    }
    let texts = [("--by", by), ("--second", second), ("--reason", reason)] + evidence.map { ("--evidence", $0) }
    for (option, text) in texts where text.map(Self.isBlank) == true {
      throw ValidationError("“\(option)” is leeg; vul het in of laat het weg.")
    }
  }

  func run() throws {
    let run = reading.assess([input]) { $0.keepsBasis = true }
    guard let assessed = run.assessed else { return try Ending.nothingDone.end() }
    let plan: DeterminationPlan
    do {
      plan = try DeterminationPlan(request, assessed, run)
    } catch {
      let words = DutchDeterminationWords(framework: assessed.framework)
      StandardOutput.write("fout: \(words.refusal(error))\n", to: FileHandle.standardError.fileDescriptor)
      if case .edit = error { return try Ending.nothingDone.end() }
      return try Ending.wrongUse.end()
    }
    if !dryRun {
      try OutputFiles(sparing: []).rewrite(plan.file, from: plan.old, to: plan.text)
    }
    let words = DutchDeterminationWords(framework: assessed.framework)
    StandardOutput.write(words.account(of: plan, isDryRun: dryRun, today: Self.today))
    try (run.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private var request: DeterminationRequest {
    var request = DeterminationRequest(
      norm: norm, rating: rating, date: date.flatMap { CalendarDate(iso: $0) } ?? Self.today, inspector: by)
    request.second = second
    request.reason = reason
    request.evidence = evidence
    request.werkgebied = area
    request.inspection = toetsing
    request.organisation = organisatie
    return request
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// The day that the calendar of this computer shows.
  private static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(dayNumber: 0)
  }
}
