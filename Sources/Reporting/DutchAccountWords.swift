import AssessmentModel
import Scoring

/// The words of the account of a report: what was done, read and left out, and the rules.
extension DutchReportWords {
  static let account = "Hoe dit rapport tot stand kwam"
  static let activitiesHere = "Activiteiten in dit werkgebied"
  static let activityColumns = ["Activiteit", "Aantal"]
  static let omissions = "Niet meegeteld"
  static let noDossiers = "Geen dossiers en geen gesprekken met een oordeel."
  static let methodUnknown = "Over de werkwijze is verder niets bekend; de invoer bevat alleen oordelen."
  static let nothingCalculated = "Er is niets berekend: bij een inventarisatie zijn de rekenregels niet toegepast."

  static func number(_ number: Int?) -> String { number.map(DutchNumbers.whole) ?? "–" }

  static func heading(of subject: AccountSection.Block.Subject, note: String) -> String {
    switch subject {
    case .basis: "Dossiers en gesprekken"
    case .omissions: omissions
    case .method: "Kader en werkwijze"
    case .generalInformation: "Algemene informatie (krijgt geen oordeel)"
    case .remarks: "Opmerkingen"
    case .rules: "Rekenregels: \(note)"
    }
  }

  static func basis(dossiers: Int, conversations: Int, clients number: Int) -> String {
    let spoken = conversations == 0 ? "geen gesprekken" : DutchNumbers.count(conversations, "gesprek", "gesprekken")
    return "\(DutchNumbers.count(dossiers, "dossier", "dossiers")) en \(spoken) over \(clients(number))."
  }

  static func read(files: Int, rows: Int) -> String {
    "Gelezen: \(DutchNumbers.count(files, "bestand", "bestanden")), \(DutchNumbers.count(rows, "regel", "regels"))."
  }

  static func omissionDetail(_ lines: Int, of rows: Int, codes: [String]) -> String {
    let what =
      lines == 0
      ? "Een of meer hele bestanden" : "\(DutchNumbers.whole(lines)) van \(DutchNumbers.count(rows, "regel", "regels"))"
    return "\(what), met melding \(DutchNumbers.list(codes)). De meldingen bij het inlezen noemen plaats en reden."
  }

  static func frameworkInFull(_ framework: Framework) -> String {
    let parts = [
      DutchNumbers.count(framework.themes.count, "thema", "thema’s"),
      DutchNumbers.count(framework.norms.count, "norm", "normen"),
    ]
    let criteria =
      framework.norms.allSatisfy(\.isRatedItself)
      ? [] : [DutchNumbers.count(framework.criteria.count, "criterium", "criteria")]
    let name = "\(framework.title) (\(version(framework.version, of: framework.id)))"
    return "Kader: \(name), \(DutchNumbers.list(parts + criteria))."
  }

  static func origin(of date: CalendarDate, _ origin: AssessedArea.ReferenceDateOrigin) -> String {
    let place =
      switch origin {
      case .extract: "uit het dossierextract"
      case .areaFile: "uit werkgebied.yaml"
      case .option: "opgegeven bij de opdracht"
      case .latestDate: "niet opgegeven; dit is de laatste datum in de invoer"
      }
    return "Peildatum \(DutchNumbers.date(date)): \(place)."
  }

  // The rules, step by step

  static let ruleOfSources =
    "Per bron telt het laatste oordeel; van meer inspecteurs hun gezamenlijke oordeel, anders het midden."

  static func ruleOfCriteria(numbers: [(rule: Criterion.Rule, number: Int)], divergence: Int) -> String {
    let rules = numbers.map { rule, number in
      let what =
        switch rule {
        case .weakest: "de laagste stem"
        case .middle: "het midden van de stemmen"
        case .leading: "de eerste stem op volgorde"
        }
      return "\(what) (\(number)×)"
    }
    return "Per criterium telt wat het kader kiest: \(DutchNumbers.list(rules, last: "of")). "
      + "Stemmen met \(DutchNumbers.word(divergence)) niveaus verschil of meer zijn uiteenlopend."
  }

  static func ruleOfClients(leastCriteria: Share) -> String {
    "Norm per cliënt: het midden van de criteria, naar beneden afgerond, als minstens \(DutchNumbers.share(leastCriteria)) "
      + "van wat van toepassing is en elk kerncriterium is beoordeeld."
  }
  static let ruleOfDirectNorms = "Norm per cliënt: het oordeel over de norm zelf."
  static let ruleOfSomeDirectNorms = "Een norm zonder criteria wordt zelf beoordeeld."
  static let ruleOfArea = "Norm voor het werkgebied: het hoogste niveau dat meer dan de helft van de cliënten haalt."

  static func ruleOfMinimums(_ rules: ScoringRules, hasSides: Bool) -> String {
    let oneSided = hasSides ? " of als minder dan \(DutchNumbers.share(rules.leastTwoSided)) tweezijdig is" : ""
    return "Geen oordeel bij minder dan \(clients(rules.leastClients)) of minder dan "
      + "\(DutchNumbers.share(rules.leastCoverage)) beoordeeld. Indicatief bij minder dan \(rules.fewClients)\(oneSided). "
      + "Verdeeld: laagste en hoogste niveau elk bij \(DutchNumbers.share(rules.divided)) of meer."
  }

  static func ruleOfRobustness(alternatives: [Alternative.Rule], hasOrganisations: Bool) -> String {
    let others = alternatives.map { rule in
      switch rule {
      case .withoutLimiters: "zonder begrenzers"
      case .twoThirds: "bij twee derde"
      case .fourFifths: "bij vier vijfde"
      case .mostFrequent: "als het meest voorkomende"
      case .twoSidedOnly: "op tweezijdige cliënten alleen"
      }
    }
    let all = others + (hasOrganisations ? ["zonder elke organisatie"] : [])
    return "Stabiliteit: het oordeel is ook berekend \(DutchNumbers.list(all)); laagste tot hoogste is het bereik. "
      + "Omslag is het kleinste aantal cliënten dat het oordeel verandert; bij 1 is het op de grens."
  }

  static let ruleOfDetermination =
    "De uitkomst is een voorstel; inspecteurs stellen vast. Wijken zij af, dan staan beide oordelen en de reden hier."
}
