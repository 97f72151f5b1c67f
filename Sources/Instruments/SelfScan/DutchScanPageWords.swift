import AssessmentModel
import Reporting

/// The Dutch words of pages about a self-scan ("woorden van een zelfscan").
package enum DutchScanPageWords {
  static let showSubtitle = "Zelfscan: de vragen"
  package static let reportSubtitle = "Zelfscan: wat de invullers schreven"
  package static let confidentiality = "Vertrouwelijk: bevat wat deelnemers schreven"
  static let unknownRole = "Rol onbekend"
  static let unknownRoute = "niet bekend"

  static let instrumentLabel = "Instrument"
  static func instrument(_ scan: SelfScan) -> String { "\(scan.head.id), versie \(scan.head.version)" }
  static let aboutLabel = "Over"
  static let routeLabel = "De vraag vooraf"
  static let respondentsLabel = "Invullers"
  static let documentsLabel = "Brondocument"
  static func document(_ document: SourceDocument) -> String {
    "\(document.publisher), \(document.title)" + (document.year.map { ", \($0)" } ?? ", jaar niet genoemd")
  }

  static let aspect = "Aspect"
  package static let who = "Wie"
  static let rowColumns = ["Nr.", "Wat wordt gevraagd", "In te vullen", "Waar het vandaan komt"]
  static func rowsCaption(_ part: ScanPart) -> String { "Aspecten van \(part.id)" }
  static let routesHeading = "De vraag vooraf"
  static func route(_ route: ScanRoute, rows: Int) -> String {
    "\(route.term.label): \(route.title). Op deze route worden \(DutchNumbers.whole(rows)) genummerde aspecten gevraagd."
  }
  static let repeats = "mag vaker worden ingevuld"
  static let fieldsHeading = "Wat wordt ingevuld"
  static let nothingChosen = "Bij deze keuze hoort geen enkele vraag."

  // Where it comes from

  static func place(_ provenance: Provenance) -> String {
    switch provenance {
    case .own: "eigen voorstel van dit project"
    case .source(let document, let heading, let line): "\(document), “\(heading)”, regel \(line)"
    }
  }
  static let originHeading = "Waar de vragen vandaan komen"
  static let originText =
    "De vragen staan in eigen woorden; opbouw en nummers zijn van de bron waar dat hieronder staat. Een regel telt vanaf "
    + "het begin van de tekst van het document."
  static let originCaption = "Vindplaats per deel"
  static let originColumns = ["Deel", "De vraag", "De inleiding", "De aspecten"]
  static func lines(_ first: Int, _ last: Int, _ document: String) -> String {
    first == last ? "\(document), regel \(first)" : "\(document), regel \(first) tot en met \(last)"
  }
  static func own(_ number: Int) -> String {
    number == 1 ? "1 eigen voorstel van dit project" : "\(DutchNumbers.whole(number)) eigen voorstellen van dit project"
  }

  // What was left out

  static let heldLabel = "Apart gehouden:"
  static func held(_ number: Int) -> String {
    number == 1
      ? "1 tekst telt niet mee; zij staat onderaan, met de reden."
      : "\(DutchNumbers.whole(number)) teksten tellen niet mee; zij staan onderaan, met de reden."
  }
  static let unreadLabel = "Niet gelezen:"
  static func unread(_ files: [String]) -> String {
    files.count == 1
      ? "het bestand \(files[0]); de melding zegt waarom."
      : "de bestanden \(DutchNumbers.list(files)); de meldingen zeggen waarom."
  }
  static let personalLabel = "Persoonsgegevens?"
  static func personal(_ places: [String]) -> String {
    let count = DutchNumbers.count(places.count, "tekst", "teksten")
    return "In \(count) staat misschien een persoonsgegeven: \(DutchNumbers.list(places)). Kijk voordat u dit deelt."
  }
  static let nobodyLabel = "Nog niets:"
  static let nobody = "er is geen formulier dat meetelt."
  static let routesLabel = "Niet dezelfde route:"
  static func routes(_ counts: [String]) -> String {
    "de invullers beantwoorden de vraag vooraf verschillend (\(DutchNumbers.list(counts))). Ieder kreeg de vragen van de "
      + "eigen route."
  }

  // Who answered, and what

  static let whoHeading = "Wie vulde in"
  static let whoCaption = "Invullers per rol"
  static let whoColumns = ["Wie", "Als wie in de zelfscan", "Aantal", "De vraag vooraf"]
  static func entriesCaption(_ part: ScanPart) -> String { "Nu en straks, \(part.id)" }
  static func topic(_ text: String) -> String { "Onderwerp: \(text)" }
  static let noTopic = "Zonder onderwerp"
  static let nothing = "Hier vulde niemand iets in."
  static let nobodyAnswered = "Gevraagd, en door niemand beantwoord:"
  static let nobodyAdded = "Open voor aanvulling, en niets toegevoegd:"

  // Differences

  static let differencesHeading = "Verschillen tussen rollen"
  static let differencesText =
    "Per aspect: wie zegt hoe het is, wie noemt een wens, en wie vulde niets in terwijl het wel was gevraagd. Aspecten "
    + "waarover ieder evenveel zegt staan hier niet. Wat zij zeggen staat hierboven naast elkaar; gewogen wordt het niet."
  static let differencesCaption = "Wie zegt iets, per aspect"
  static let differenceColumns = ["Aspect", "Zegt hoe het is", "Noemt een wens", "Gevraagd, niets ingevuld"]
  static let oneGroup = "Er is één rol; verschillen tussen rollen zijn er niet te zien."
  static let noDifferences = "Er is geen aspect waarover de ene rol iets zegt en de andere niet."
  static let none = "niemand"

  // Steps

  package static let stepsHeading = "Stappen die volgen"
  static let stepsText =
    "Een stap staat hier als iemand een wens of ambitie invulde. Of de huidige situatie daar al aan voldoet, beslissen de "
    + "mensen die samenwerken; zij vullen ook in wie de stap zet en wanneer zij klaar is."
  static let stepsCaption = "Wensen, met hoe het nu is"
  package static let stepColumns = ["Aspect", "Wens of ambitie", "Hoe het nu is", "Wie zet de stap", "Klaar op"]
  static let noSteps = "Niemand vulde een wens of ambitie in."
  static let notDescribed = "niet beschreven"

  package static let stepSheetColumns = ["Nr."] + stepColumns
  package static let answersSheet = "Antwoorden"
  package static let emptySheet = "Niet beantwoord"
  package static let part = "Deel"
  package static let code = "Code"

  // What is empty

  package static let emptyHeading = "Niet beantwoord en niet gevraagd"
  static let emptyText =
    "Niet beantwoord is: gevraagd, en leeg gelaten. Niet gevraagd is: het hoort bij een andere route, is voor anderen, of "
    + "gaat over een ander niveau. Open regels tellen hier niet mee."
  static let emptyCaption = "Per invuller"
  package static let emptyColumns = ["Wie", "Niet beantwoord", "Niet gevraagd"]
  static let everything = "alles is beantwoord"
  static let nothingAsked = "er is niets gevraagd"
  static let roleUnknownAsked = "niet bekend is wat is gevraagd, want de rol ontbreekt"
  static let routeUnknownAsked =
    "niet bekend is wat bij de route is gevraagd, want het antwoord op de vraag vooraf ontbreekt"
  static let asked = "alles is gevraagd"

  package static func reason(_ reason: ScanState.Reason) -> String {
    switch reason {
    case .route: "andere route"
    case .role: "voor anderen"
    case .level: "ander niveau"
    case .unknownRoute: "route niet bekend"
    case .unknownRole: "rol niet bekend"
    }
  }

  // What does not count

  package static let heldHeading = "Apart gehouden"
  static let heldText = "Deze teksten tellen niet mee. Herstel het formulier als de reden een vergissing is."
  static let heldCaption = "Teksten die niet meetellen"
  package static let heldColumns = ["Plaats", "Reden", "Code", "Aspect", "Veld", "Tekst"]

  package static func reason(_ reason: HeldScanText.Reason) -> String {
    switch reason {
    case .otherInstrument: "ander instrument"
    case .otherVersion: "andere versie"
    case .unknownRow: "onbekend aspect"
    case .otherRoute: "van een andere route"
    case .unknownRoute: "route niet bekend"
    case .unknownField: "onbekend veld"
    case .unknownLine: "onbekende rij"
    case .doubled: "twee teksten op één plaats"
    case .doubledRespondent: "twee formulieren van één invuller"
    case .savedAgain: "later opnieuw bewaard"
    case .brokenCell: "fout van het rekenblad"
    }
  }
}
