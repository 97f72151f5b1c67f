import AssessmentModel
import Scoring

/// The words of a comparison of werkgebieden.
extension DutchReportWords {
  static let noRanking = "Dit is geen ranglijst"
  static let comparisonAccount = "Verantwoording"
  static let notComparable = "Niet zonder meer vergelijkbaar"

  static func inspectionTitle(_ title: String) -> String { "Toetsing: \(title)".closed }
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

  static func indicative(_ name: String) -> String { "\(name) (indicatief)" }
  static func normsTogether(_ names: [String]) -> String {
    DutchNumbers.list(names.prefix(1) + names.dropFirst().map(\.inSentence))
  }
  static let tooFewRatingsToCompare = "te weinig oordelen om te vergelijken."
  static let sameRating = "overal hetzelfde oordeel."
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
  static let activityColumn = "Activiteit"
  static let total = "Totaal"

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
