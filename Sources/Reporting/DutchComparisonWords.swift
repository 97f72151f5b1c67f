import AssessmentModel
import Scoring

/// The words of a comparison of werkgebieden.
extension DutchReportWords {
  static let noRanking = "Dit is geen ranglijst"
  static let guidance = [
    "Cliënten zijn gekozen en niet geloot: een aantal zegt iets over hen, niet over alle mensen in het gebied.",
    "Gebieden verschillen in bevolking, zorgaanbod, aantal dossiers en werkwijze. Een totaaloordeel is er niet.",
    "Een verschil is pas duidelijk als het standhoudt bij andere rekenregels en zonder één organisatie.",
  ]
  static let differsPerArea = "per gebied verschillend"
  static let comparisonAccount = "Verantwoording"
  static let notComparable = "Niet zonder meer vergelijkbaar"

  static func comparisonName(_ areas: Int) -> String { "Vergelijking van \(werkgebieden(areas))" }
  static func comparisonTitle(_ areas: Int) -> String { "\(werkgebieden(areas).asSentence) naast elkaar" }
  private static func werkgebieden(_ number: Int) -> String {
    "\(DutchNumbers.word(number)) \(number == 1 ? "werkgebied" : "werkgebieden")"
  }

  static func inspectionTitle(_ title: String) -> String { "Toetsing: \(title)".closed }
  static func rulesBelong(note: String) -> String {
    "De oordelen zijn berekend met rekenregels (\(note)); zij staan in elk gebiedsrapport. "
      + "Stelden inspecteurs een ander oordeel vast, dan staat dat in tabel 1, met het voorstel erbij."
  }
  static func onlyInventoried(_ names: [String]) -> String {
    let verb = names.count == 1 ? "staat" : "staan"
    return "\(DutchNumbers.list(names)) \(verb) niet in tabel 1: daar is niet getoetst maar geïnventariseerd."
  }

  // Table 1

  static let tableOfRatings = "Tabel 1. Oordelen per norm"
  static func tableOfRatingsCaption(lowest: String) -> String {
    "Cliënten die ten minste dit oordeel halen; bij \(quoted(lowest)): die het kregen."
  }
  static func proposal(_ label: String) -> String { "voorstel \(quoted(label))" }

  static func rangeFlag(_ range: String) -> String { "bereik\u{a0}\(range)" }

  static let clearDifferences = "Waar gebieden duidelijk verschillen"
  static let clearDifferencesExplained =
    "Een verschil is duidelijk als het standhoudt bij andere rekenregels en zonder één organisatie: de bereiken van de "
    + "oordelen overlappen niet. Anders kan het ook aan de rekenregel, de bronnen of een organisatie liggen. Een "
    + "indicatief oordeel heeft een smalle basis, ook waar het verschil duidelijk is."
  static func indicative(_ name: String) -> String { "\(name) (indicatief)" }
  static func normsTogether(_ names: [String]) -> String {
    DutchNumbers.list(names.prefix(1) + names.dropFirst().map(\.inSentence))
  }
  static let tooFewRatingsToCompare = "te weinig oordelen om te vergelijken."
  static let sameRating = "overal hetzelfde oordeel."
  static let noClearDifference = "geen duidelijk verschil; het kan aan rekenregel, bronnen of een organisatie liggen."
  static func lower(_ names: [String], than others: [String]) -> String {
    "\(DutchNumbers.list(names)) lager dan \(DutchNumbers.list(others))"
  }

  // What is not comparable

  static let noYear = "zonder jaar"
  static func method(_ method: Werkgebied.Method?) -> String {
    switch method {
    case .inspection: "getoetst"
    case .inventory: "alleen geïnventariseerd"
    case nil: "werkwijze onbekend"
    }
  }
  static func methodsDiffer(_ values: String) -> String { "Andere werkwijze: \(values)." }
  static func roundsDiffer(_ values: String) -> String { "Andere toetsing: \(values)." }
  static func frameworksDiffer(_ values: String) -> String { "Ander kader: \(values)." }
  static func ageClassesDiffer(_ values: String) -> String { "Andere leeftijdsklassen: \(values)." }
  static func yearsDiffer(_ measure: String, _ values: String) -> String { "Ander jaar bij ‘\(measure)’: \(values)." }
  static func twoSidedDiffers(_ norms: [String]) -> String {
    "Het deel tweezijdig bekeken cliënten verschilt meer dan een kwart bij \(norms.joined(separator: "; "))."
  }
  static func twoSidedShares(
    _ norm: String, low: (name: String, part: Int, whole: Int), high: (name: String, part: Int, whole: Int)
  ) -> String {
    "\(norm.inSentence) (\(low.name) \(low.part) van \(low.whole), \(high.name) \(high.part) van \(high.whole))"
  }

  // Tables of figures

  static let tableOfBasis = "Waar de oordelen op rusten"
  static let tableOfBasisCaption = "Niet meegeteld: regels van de invoer."
  static let basisColumn = "Gegeven"
  static let basisClients = "Cliënten"
  static let basisDossiers = "Dossiers"
  static let basisConversations = "Gesprekken"
  static let basisOmissions = "Niet meegeteld"
  static let basisFlaws = "Weggelaten uit werkgebied.yaml"
  static func omitted(_ omissions: Omissions) -> String {
    if omissions.isEmpty { return "geen" }
    let what = omissions.lines == 0 ? "bestand" : DutchNumbers.whole(omissions.lines)
    return "\(what) (\(omissions.codes.sorted().joined(separator: ", ")))"
  }

  static let tableOfActivities = "Tabel 2. Activiteiten"
  static let tableOfInventories = "Activiteiten bij inventarisaties"
  static let tableOfActivitiesCaption = "Aantallen per werkgebied; – is niet gedaan of niet bekend."
  static let activityColumn = "Activiteit"
  static let total = "Totaal"
  static func totalOfSome(_ number: Int, of whole: Int) -> String {
    "totaal van \(number) van de \(whole) werkgebieden"
  }

  static let tableOfPopulation = "Tabel 3. Bevolking"
  static let tableOfParts = "Bevolking van delen van werkgebieden"
  static let figureColumn = "Cijfer"
  static let placeColumn = "Waar"
  static func tableOfPopulationCaption(_ sources: [String]) -> String {
    "– is niet bekend." + (sources.isEmpty ? "" : " " + source(sources))
  }
  static func differentNational(_ texts: [String]) -> String {
    "Voor Nederland worden genoemd: \(DutchNumbers.list(texts))."
  }
  static func inNumbers(_ measure: String) -> String { "\(measure) (aantal)" }
  /// A part of a werkgebied, with the name of that where it does not say so itself; without a part the werkgebied.
  static func place(_ place: String?, in area: String) -> String {
    place.map { $0.contains(area) ? $0 : "\($0) (\(area))" } ?? area
  }
}
