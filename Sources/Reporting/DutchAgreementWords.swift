import AssessmentModel
import Scoring

/// The Dutch words of who agrees with whom ("overeenstemming").
enum DutchAgreementWords {
  static let title = "Overeenstemming tussen inspecteurs en tussen bronnen"
  static let confidentiality = "Intern: noemt inspecteurs"
  static let framework = "Kader"
  static let reading = "Lezen:"
  static let guidance =
    "De cijfers gaan over deze oordelen en over geen andere. De cliënten zijn gekozen en niet geloot; daarom staan er "
    + "geen betrouwbaarheidsintervallen bij. Oordelen worden vergeleken en geteld, nooit gemiddeld."
  static let betweenInspectors = "Tussen inspecteurs"
  static let betweenSources = "Tussen bronnen"
  static let unnamed = "(niet genoemd)"

  static func area(_ area: AssessedArea) -> String {
    let round = (area.key.inspection?.description ?? area.werkgebied?.inspection?.description)
    return area.name + (round.map { ", toetsing \($0)" } ?? "")
  }

  // Between inspectors

  static let firstRatings =
    "Vergeleken is het eerste oordeel van elke inspecteur over dezelfde cliënt, dezelfde bron en hetzelfde criterium. Een "
    + "consensus telt hier niet mee."

  /// Why there is nothing to compare; `nil` where there is.
  static func nothingToCompare(_ agreement: InspectorAgreement) -> String? {
    guard agreement.units == 0 else { return nil }
    let why =
      switch agreement.inspectors.count {
      case 0: "Er zijn geen oordelen van inspecteurs afzonderlijk."
      case 1 where agreement.inspectors[0].description.isEmpty:
        "Geen oordeel noemt een inspecteur; zij gelden samen als één."
      case 1: "Alle oordelen zijn van één inspecteur."
      default:
        "Geen twee inspecteurs beoordeelden dezelfde cliënt, dezelfde bron en hetzelfde criterium."
      }
    return why + " Er is niets te vergelijken."
  }

  /// The pairs in counts, without a verb that would have to agree with them.
  static func pairs(_ counts: AgreementCounts) -> String {
    let number = DutchNumbers.count(counts.pairs, "paar oordelen", "paren oordelen")
    guard counts.pairs > 0 else { return "Geen paar oordelen waarin beiden een niveau gaven." }
    let parts = [
      counts.exact > 0 ? "\(DutchNumbers.whole(counts.exact)) gelijk" : nil,
      counts.adjacent > 0 ? "\(DutchNumbers.whole(counts.adjacent)) met één niveau verschil" : nil,
      counts.further > 0 ? "\(DutchNumbers.whole(counts.further)) met meer dan één niveau verschil" : nil,
    ].compactMap(\.self)
    return "\(number): \(DutchNumbers.list(parts))."
  }

  static func nonRatings(_ counts: AgreementCounts, scale: Scale) -> String? {
    guard counts.nonRatingPairs > 0 else { return nil }
    let names = DutchNumbers.list(
      [scale.notApplicable.label.inSentence, scale.notAssessed.label.inSentence], last: "of")
    let parts = [
      counts.sameNonRating > 0 ? "\(DutchNumbers.whole(counts.sameNonRating)) keer bij beiden hetzelfde" : nil,
      counts.otherNonRating > 0 ? "\(DutchNumbers.whole(counts.otherNonRating)) keer verschillend" : nil,
    ].compactMap(\.self)
    return "Daarnaast \(DutchNumbers.count(counts.nonRatingPairs, "paar", "paren")) met ‘\(names)’: "
      + "\(DutchNumbers.list(parts)). Zij tellen in de andere cijfers niet mee."
  }

  static func contradictions(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    return
      "\(DutchNumbers.whole(number)) keer gaf een inspecteur op de eerste datum verschillende oordelen over hetzelfde; "
      + "die zijn niet vergeleken."
  }

  static func coefficient(_ coefficient: Coefficient) -> String {
    switch coefficient {
    case .value(let value): DutchNumbers.twoDecimals(value)
    case .tooFewPairs: "te weinig paren"
    case .notComputable: "niet te berekenen"
    }
  }

  static func alpha(_ coefficient: Coefficient) -> String {
    let words =
      switch coefficient {
      case .value(let value): DutchNumbers.twoDecimals(value)
      case .tooFewPairs: "te weinig paren (minder dan \(DutchNumbers.word(Coefficient.leastPairs)))"
      case .notComputable: "niet te berekenen (alle vergeleken oordelen zijn van hetzelfde niveau)"
      }
    return "Krippendorffs alfa (ordinaal) over alle oordelen: \(words)."
  }

  static let coefficientTerms = [
    LabelledText(
      label: "Krippendorffs alfa",
      text: "hoeveel minder de inspecteurs verschillen dan bij toeval: 1 is volledige overeenstemming, 0 is wat toeval "
        + "geeft. Voor elk aantal inspecteurs tegelijk."),
    LabelledText(
      label: "Kappa, lineair en kwadratisch gewogen",
      text: "hetzelfde voor twee inspecteurs. Een verschil telt naar het aantal niveaus, of naar het kwadraat daarvan."),
    LabelledText(
      label: "Te weinig paren",
      text: "minder dan \(DutchNumbers.word(Coefficient.leastPairs)); dan zijn er alleen aantallen."
    ),
    LabelledText(
      label: "Niet te berekenen",
      text:
        "ook toeval zou volledige overeenstemming geven, bijvoorbeeld omdat alles van hetzelfde niveau is. Dat is niet "
        + "hetzelfde als 1."),
  ]

  static let level = "Niveau"
  static let perNorm = "Per norm"
  static let perCriterion = "Per criterium"
  static let perPair = "Per tweetal inspecteurs"
  static let terms = "Wat de maten zeggen"
  static let norm = "Norm"
  static let criterion = "Criterium"
  static let inspectors = "Inspecteurs"
  static let pairsColumn = "Paren"
  static let exact = "Gelijk"
  static let adjacent = "Eén niveau"
  static let further = "Meer"
  static let alphaColumn = "Alfa"
  static let linear = "Kappa lineair"
  static let quadratic = "Kappa kwadratisch"

  static func nonRatingColumn(_ scale: Scale) -> String {
    "Met \(scale.notApplicable.short) of \(scale.notAssessed.short)"
  }

  static func inspector(_ name: ExactName) -> String { name.description.isEmpty ? unnamed : name.description }

  static func inspectors(_ first: ExactName, _ second: ExactName) -> String {
    "\(inspector(first)) en \(inspector(second))"
  }

  static func crossTable(_ first: String, _ second: String) -> String {
    "Rijen: \(first); kolommen: \(second)"
  }

  // Between sources

  static let noSources =
    "Bij geen criterium gaven twee bronnen bij dezelfde cliënt een niveau. Er is niets te vergelijken."
  static let sourcesGuidance =
    "Een bron ziet wat zij kan zien. Een verschil is een bevinding en geen fout; daarom staat er geen maat bij."

  /// On how many clients two sources give the same picture, and which of them is lower how often.
  static func picture(_ comparison: SourceComparison, framework: Framework) -> String {
    let first = framework.sources[comparison.first].label.inSentence
    let second = framework.sources[comparison.second].label.inSentence
    let table = comparison.table
    let sentence =
      "Het beeld van \(first) en \(second) komt bij \(clients(table.exact, of: table.total))"
    return sentence + difference(table, first, second) + notes(comparison, framework: framework)
  }

  /// Which of the two is lower how often, and how often by more than one level.
  private static func difference(_ table: CrossTable, _ first: String, _ second: String) -> String {
    let lower = [(number: table.firstLower, source: first), (number: table.secondLower, source: second)]
      .filter { $0.number > 0 }
    guard let one = lower.first else { return "." }
    if table.total == 1 {
      return "; dat van \(one.source) is lager." + (table.further == 1 ? " Het verschil is meer dan één niveau." : "")
    }
    func clients(_ number: Int) -> String { "bij \(DutchNumbers.count(number, "cliënt", "cliënten"))" }
    let others = lower.dropFirst().map { " en \(clients($0.number)) dat van \($0.source)" }.joined()
    let further = table.further == 0 ? "" : " \(clients(table.further).asSentence) is het verschil meer dan één niveau."
    return "; \(clients(one.number)) is dat van \(one.source) lager\(others)." + further
  }

  private static func clients(_ number: Int, of whole: Int) -> String {
    switch (Quantifier(number, of: whole), whole) {
    case (.none, 1): "de enige cliënt niet overeen"
    case (_, 1): "de enige cliënt overeen"
    case (.none, 2): "geen van beide cliënten overeen"
    case (.none, _): "geen van de \(DutchNumbers.whole(whole)) cliënten overeen"
    case (.all, 2): "beide cliënten overeen"
    case (.all, _): "alle \(DutchNumbers.whole(whole)) cliënten overeen"
    case (.one, _), (.several, _): "\(DutchNumbers.whole(number)) van \(DutchNumbers.whole(whole)) cliënten overeen"
    }
  }

  private static func notes(_ comparison: SourceComparison, framework: Framework) -> String {
    if comparison.isOneVoice { return " Zij spreken hier met één stem." }
    let context = comparison.context.map { framework.sources[$0].label }
    switch context.count {
    case 0: return ""
    case 1: return " \(context[0].asSentence) telt hier niet mee en is context."
    default: return " Beide tellen hier niet mee en zijn context."
    }
  }

  static func moreComparisons(_ number: Int) -> String {
    "Nog \(DutchNumbers.count(number, "vergelijking", "vergelijkingen")) met verschillen "
      + "\(number == 1 ? "staat" : "staan") in het overzicht van de overeenstemming."
  }

  static let sourcesAgree =
    "Waar twee stemmen over dezelfde cliënt en hetzelfde criterium een niveau gaven, was het gelijk."
}

extension DutchNumbers {
  /// A number with two decimals and a comma, such as "0,81"; a half goes away from zero.
  static func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded(.toNearestOrAwayFromZero))
    let magnitude = hundredths.magnitude
    let rest = magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(magnitude / 100),\(rest < 10 ? "0" : "")\(rest)"
  }
}
