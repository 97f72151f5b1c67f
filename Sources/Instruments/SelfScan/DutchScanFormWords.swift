import AssessmentModel
package import Reporting

/// The Dutch words of the forms of a self-scan ("woorden van een scanformulier"), the same in each format.
package enum DutchScanFormWords {
  static func label(_ heading: ScanHeading) -> String {
    switch heading {
    case .instrument: "Instrument"
    case .version: "Versie"
    case .form: "Formuliernummer"
    case .saves: "Opgeslagen"
    case .respondent: "Uw code"
    case .role: "Uw rol"
    case .function: "Uw functie"
    case .level: "Niveau"
    case .route: "Uw antwoord op de vraag vooraf"
    case .row: "Nr."
    case .line: "Rij"
    case .question: "Vraag"
    case .field: "Veld"
    case .text: "Tekst"
    }
  }

  package static let subtitle = "Zelfscan, om in te vullen"
  package static let sheetName = "Zelfscan"
  package static let choicesSheet = "Keuzes"
  package static let chooseRole = "Kies uw rol"
  package static let chooseRoute = "Kies een antwoord"
  package static let chooseLevel = "Leeg laten als u over alle niveaus antwoordt"
  package static let routeHeading = "De vraag vooraf"
  package static let whoHeading = "Over uzelf"
  package static let roleLegend = "Als wie vult u in?"
  package static let functionLabel = "Uw functie, bijvoorbeeld uw beroep"
  package static let respondentLabel = "Uw code, als er een bij uw uitnodiging staat"
  package static let levelLegend = "Waarover antwoordt u?"
  package static let everyLevel = "Alles wat aan mij wordt gevraagd"
  package static let together = " Vul dit samen in."

  /// What must be known before filling in.
  package static func introduction(_ scan: SelfScan) -> [LabelledText] {
    var parts: [LabelledText] = []
    if let explanation = scan.head.explanation {
      parts.append(LabelledText(label: "Waarover gaat dit?", text: explanation))
    }
    parts.append(LabelledText(label: "Wat vragen wij?", text: question(scan)))
    parts.append(LabelledText(label: "Geen namen.", text: noNames))
    return parts
  }

  private static func question(_ scan: SelfScan) -> String {
    let fields = scan.fields.filter { $0.kind != .topic }.map {
      $0.term.explanation.map { [$0] } ?? ["\($0.term.label)."]
    }
    let meaning = zip(scan.fields.filter { $0.kind != .topic }, fields)
      .map { "\($0.term.label): \($1.joined())" }.joined(separator: " ")
    return "Schrijf bij elk onderdeel in eigen woorden. \(meaning) U hoeft niet alles in te vullen."
  }

  private static let noNames =
    "Schrijf geen namen, geboortedatums, adressen of telefoonnummers op: niet van patiënten, niet van collega’s en niet "
    + "van uzelf."

  /// The heading of a part.
  package static func heading(_ part: ScanPart, of scan: SelfScan) -> String {
    "\(part.id) \(scan.questions[part.question].name)"
  }

  /// When a part is asked, about which level and of whom.
  package static func asked(_ part: ScanPart, of scan: SelfScan) -> String {
    let who = DutchNumbers.list(part.respondents.map { scan.respondents[$0].label.inSentence })
    let route = part.route.map { "bij het antwoord “\(scan.routes[$0].term.label)”" } ?? "bij elk antwoord"
    let together = part.isTogether ? together : ""
    return
      "Niveau: \(scan.levels[part.level].label.inSentence). Gevraagd \(route), aan \(who).\(together)"
  }

  /// What a row asks, with the scale where the source names one.
  package static func text(_ row: ScanRow, of scan: SelfScan) -> String {
    row.scale.map { "\(row.text) (\(scan.scales[$0].label.inSentence))" } ?? row.text
  }

  package static func footer(_ scan: SelfScan) -> String {
    "Instrument \(scan.head.id), versie \(scan.head.version). \(sources(scan))"
  }

  /// The documents it rests on.
  package static func sources(_ scan: SelfScan) -> String {
    let documents = scan.head.documents.map { document in
      "\(document.publisher), \(document.title)" + (document.year.map { " (\($0))" } ?? "")
    }
    return "Bron: \(documents.joined(separator: "; "))."
  }

  package static let workbookHelp =
    "Vul de lichte cellen in en bewaar de werkmap. Laat de nummers staan: daaraan is te zien bij welke vraag een antwoord "
    + "hoort. Begin een antwoord niet met “=”."
  package static let printHelp =
    "Vul in met pen. Beantwoord eerst de vraag vooraf; daarna alleen de delen die bij uw antwoord en uw rol horen."
  package static let printSubtitle = "Zelfscan, om op papier in te vullen"
}

// MARK: The form in a browser

extension DutchScanFormWords {
  package static let introductionHeading = "Voor u begint"
  package static let savingLabel = "Bewaren."
  package static let savingText =
    "Deze bladzijde werkt zonder internet, verstuurt niets en onthoudt niets. Met de knop onderaan bewaart u uw antwoorden "
    + "in een bestand; dat stuurt u zelf terug. U kunt tussendoor bewaren en later verdergaan."
  package static let noScript =
    "In deze browser staat JavaScript uit, en dan kan deze bladzijde uw antwoorden niet bewaren. Zet het aan, of gebruik "
    + "de werkmap."
  package static let loadHeading = "Verdergaan"
  package static let loadLabel = "Open een bestand met antwoorden dat u eerder bewaarde"
  package static let saveHeading = "Bewaren en terugsturen"
  package static let save = "Bewaar mijn antwoorden"
  package static let saveHelp =
    "Het bestand komt bij uw downloads. Stuur het terug naar wie u dit formulier stuurde."
  package static let more = "Nog een regel"
  package static func at(_ id: String) -> String { "bij \(id)" }

  /// What the script of the form says, by the name it has there.
  package static let script: [(name: String, words: String)] = [
    ("voortgang", "U vulde iets in bij {aantal} van de {alle} onderdelen die aan u worden gevraagd."),
    ("geenRoute", "Beantwoord eerst de vraag vooraf; daarna ziet u wat wordt gevraagd."),
    ("geenRol", "U koos nog niet als wie u invult."),
    (
      "verborgen",
      "{aantal} teksten staan bij onderdelen die nu niet aan u worden gevraagd. Zij gaan niet mee in het bestand, en komen "
        + "terug als u uw keuze terugdraait."
    ),
    ("bewaard", "Bewaard als {bestand}, bij uw downloads."),
    ("geopend", "Uw antwoorden staan weer op de bladzijde."),
    (
      "anders",
      "{aantal} teksten uit het bestand passen niet op dit formulier; bewaar het oude bestand en stuur het mee."
    ),
    ("geenBestand", "Dit is geen bestand met antwoorden op deze zelfscan. Er is niets veranderd."),
  ]
}
