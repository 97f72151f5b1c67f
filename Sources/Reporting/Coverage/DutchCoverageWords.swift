package import AssessmentModel
import Scoring

/// The Dutch words about coverage ("woorden over dekking").
package enum DutchCoverageWords {
  static let subtitle = "Dekking: wat is bekeken en wat nog ontbreekt"
  static let confidentiality = "Intern: bevat codes van cliënten"
  static let inventoryLabel = "Alleen geïnventariseerd."
  static let inventory = "Er zijn geen dossiers beoordeeld, dus er is geen dekking."
  static let omittedLabel = "Weggelaten."
  static let round = "Toetsing"
  static let framework = "Kader"
  static let referenceDate = "Peildatum"
  static let looked = "Bekeken"
  static let norm = "norm"
  static let rating = "oordeel"
  static let rated = "n"
  static let neededForRating = "nodig: oordeel"
  static let twoSided = "tweezijdig"
  static let neededForTwoSides = "nodig: tweezijdig"
  static let oneSided = "eenzijdig"
  static let shortagesHeading = "Wat per norm ontbreekt"
  static let shortagesCaption = "Per norm het aantal cliënten, en hoeveel er nog nodig zijn"
  static let planHeading = "Plan en uitvoering"
  static let planCaption = "Het steekproefplan van het kader en wat in de invoer staat"
  static let organisationsCaption = "Per organisatie: gedaan, en hoe zich dat tot het plan verhoudt"
  static let activitiesCaption = "Opgegeven in werkgebied.yaml bij activiteiten; niet geteld uit de invoer"
  static let number = "nr."
  static let planned = "plan"
  static let expected = "verwacht"
  static let done = "gedaan"
  static let standing = "verhouding"
  static let organisation = "organisatie"
  static let withoutOrganisation = "zonder organisatie"
  static let activity = "activiteit"
  static let given = "opgegeven"
  static let selectionHeading = "Selectie van cliënten"
  static let selectionCaption = "Selectiecriteria van het kader, in aantallen cliënten"
  static let exceptionsCaption = "Bijzonderheden per cliënt"
  static let criterion = "criterium"
  static let judgement = "(staat in geen bestand en is niet nagegaan)"
  static let client = "cliënt"
  static let visitDay = "eerste bezoek"
  static let exception = "bijzonderheid"
  static let unknownDay = "onbekend"
  static let noExceptions = "Geen bijzonderheden."
  static let visitsHeading = "Voorgestelde bezoeken"
  static let visitsCaption = "De bezoeken"
  static let now = "nu"
  static let after = "straks"
  static let ending = "uitkomst"
  static let source = "bron"
  static let criteriaToFill = "criteria die nog open zijn"
  static let missingHeading = "Wat per cliënt ontbreekt"
  static let missingCaption = "Cliënten en normen zonder oordeel, of met een oordeel van één zijde"
  static let missing = "ontbreekt"
  static let nothingMissing = "Elke cliënt heeft bij elke norm een oordeel waar dat van toepassing is."
  static let sourcesHeading = "Wat elke bron zei"
  static let sourcesCaption = "Per cliënt en bron: beoordeelde criteria van de criteria waarbij de bron een stem heeft"

  static let planNote = """
    Geteld is wat in de invoer staat. Een cliënt hoort bij de organisatie die zijn dossier noemt; noemt het er twee, dan \
    telt hij bij beide. Bij een plan per organisatie is het verwachte aantal dat van alle genoemde organisaties samen.
    """
  static let selectionNote = """
    Bepalend is de dag van het eerste bezoek: de vroegste datum van een oordeel over de cliënt, want cliënten worden vóór \
    het bezoek gekozen. Zonder die datum geldt de peildatum. Waar de peildatum een andere uitslag geeft, staat die erbij.
    """
  package static let openCell = """
    Een bezoek is één cliënt en één bron. Aangenomen is dat het bezoek een niveau oplevert bij elk criterium dat voor die \
    bron nog open is. Open is een criterium waarbij de bron een stem heeft, dat op de cliënt van toepassing is, waarbij de \
    bron nog geen niveau en geen ‘niet van toepassing’ gaf en waarover geen consensus is. Een bron die alleen ‘niet van \
    toepassing’ zei, wordt niet voorgesteld. Een open cel is een cliënt en een bron waarmee een norm die tekortkomt nog \
    iets kan winnen: een niveau bij een criterium zonder niveau, of het niveau van een zijde die er geen gaf.
    """

  static func title(_ name: String) -> String { "Dekking \(name)" }

  static func omitted(_ lines: Int) -> String {
    "Van de invoer \(lines == 1 ? "is 1 regel" : "zijn \(DutchNumbers.whole(lines)) regels") weggelaten; zie de meldingen."
  }

  static func counts(_ result: AreaResult) -> String {
    DutchNumbers.list([
      clients(result.clients), DutchNumbers.count(result.dossiers, "dossier", "dossiers"),
      DutchNumbers.count(result.conversations, "gesprek", "gesprekken"),
    ])
  }

  static func clients(_ number: Int) -> String { DutchNumbers.count(number, "cliënt", "cliënten") }
  static func neededForFirmness(_ number: Int) -> String { "nodig: \(clients(number))" }
  static func metOnReferenceDate(_ met: Int, _ number: Int) -> String { "\(met) (peildatum \(number))" }
  static func part(_ number: Int) -> String { "nr. \(number)" }

  static func noRating(_ reason: NoRatingReason?) -> String {
    switch reason {
    case .noRatings: "niets beoordeeld"
    case .tooFewCriteria: "te weinig criteria"
    case .coreCriterionMissing: "kerncriterium ontbreekt"
    case .tooFewClients: "te weinig cliënten"
    case .tooLittleCoverage: "te weinig dekking"
    case .linesLeftOut: "regels weggelaten"
    case nil: "niet van toepassing"
    }
  }

  /// The minimum of a norm, by the rules of the framework.
  package static func minimum(_ framework: Framework) -> String {
    let rules = framework.rules
    var text = """
      Het minimum van een norm: ten minste \(clients(rules.leastClients)) met een oordeel, en een oordeel voor ten minste \
      \(DutchNumbers.share(rules.leastCoverage)) van de cliënten voor wie de norm geldt. Onder \
      \(clients(rules.fewClients)) is een oordeel indicatief.
      """
    if !framework.sides.isEmpty {
      let sides = framework.sides.map { framework.parties[$0].label.inSentence }
      text += """
         Tweezijdig is een cliënt bij wie \(DutchNumbers.list(sides)) elk een niveau gaven op een kerncriterium; dat hoort \
        voor ten minste \(DutchNumbers.share(rules.leastTwoSided)) van de beoordeelde cliënten zo te zijn.
        """
    }
    return text
  }

  static func needed(_ shortage: NormShortage) -> String {
    let parts = [
      shortage.clientsForRating > 0 ? "nog \(shortage.clientsForRating) van deze cliënten" : nil,
      shortage.newClientsForRating > 0
        ? "nog \(shortage.newClientsForRating) \(shortage.newClientsForRating == 1 ? "nieuwe cliënt" : "nieuwe cliënten")"
        : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "genoeg" : DutchNumbers.list(parts)
  }

  static let none = "–"

  /// What was determined beside a proposal; `nil` for no rating.
  static func determined(_ label: String?, isOutdated: Bool) -> String {
    "vastgesteld: \(label ?? "geen oordeel")\(isOutdated ? " (verouderd)" : "")"
  }

  static func more(_ number: Int) -> String { number == 0 ? "genoeg" : "nog \(number)" }

  static func range(_ row: PlanResult.Row) -> String {
    guard let most = row.most else { return "ten minste \(row.least)" }
    return most == row.least ? String(most) : "\(row.least) tot \(most)"
  }

  static func standing(_ standing: PlanResult.Standing) -> String {
    switch standing {
    case .short: "te weinig"
    case .exact: "volgens plan"
    case .over: "meer"
    }
  }

  static func done(_ row: PlanResult.Row) -> String { "\(row.done) (\(standing(row.standing)))" }
}
