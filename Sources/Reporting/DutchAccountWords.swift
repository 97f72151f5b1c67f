import AssessmentModel
import Scoring

/// The words of the account of a report: what was done, read and left out, and the rules.
extension DutchReportWords {
  static let account = "Hoe dit rapport tot stand kwam"
  static let numberColumn = "Aantal"
  static let omissions = "Niet meegeteld"
  static let methodUnknown = "Over de werkwijze is verder niets bekend; de invoer bevat alleen oordelen."
  static let nothingCalculated = "Er is niets berekend: bij een inventarisatie zijn de rekenregels niet toegepast."

  static func number(_ number: Int?) -> String { number.map(DutchNumbers.whole) ?? "–" }

  static func heading(of subject: AccountSection.Block.Subject, note: String) -> String {
    switch subject {
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

  static func basisBeside(_ file: String) -> String {
    "Waar elk oordeel op rust staat, regel voor regel, in \(file) (vertrouwelijk)."
  }

  static func actionsBeside(_ file: String) -> String {
    "Wat in de weg staat en wie wat kan doen, staat in \(file)."
  }

  /// A remark, with what it is about before it where it does not say so itself.
  static func remark(_ text: String, about: String?) -> String {
    guard let about, !text.lowercased().contains(about.lowercased()) else { return text.closed }
    return "\(about.asSentence): \(text)".closed
  }

  static func omissionDetail(_ lines: Int, of rows: Int, codes: [String]) -> String {
    let what =
      lines == 0
      ? "Een of meer hele bestanden" : "\(DutchNumbers.whole(lines)) van \(DutchNumbers.count(rows, "regel", "regels"))"
    return "\(what), met melding \(DutchNumbers.list(codes)). De meldingen bij het inlezen noemen plaats en reden."
  }

  static func frameworkInFull(_ framework: Framework) -> String {
    "Kader: \(framework.title) (\(version(framework.version, of: framework.id)))."
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
    "Bron: het laatste oordeel telt; van meer inspecteurs hun gezamenlijke oordeel, anders het midden."

  static func ruleOfCriteria(numbers: [(rule: Criterion.Rule, number: Int)], divergence: Int) -> String {
    let rules = numbers.map { rule, number in
      let what =
        switch rule {
        case .weakest: "de laagste"
        case .middle: "de middelste"
        case .leading: "de eerste"
        }
      return "\(what) (\(number)×)"
    }
    let levels = DutchNumbers.count(divergence, "niveau", "niveaus")
    return "Criterium: \(DutchNumbers.list(rules, last: "of")) stem; uiteenlopend vanaf \(levels) verschil."
  }

  static func ruleOfClients(leastCriteria: Share) -> String {
    "Norm per cliënt: het midden, naar beneden afgerond, als \(DutchNumbers.share(leastCriteria)) van de criteria "
      + "die gelden en elk kerncriterium zijn beoordeeld."
  }
  static let ruleOfDirectNorms = "Norm per cliënt: het oordeel over de norm zelf."
  static let ruleOfSomeDirectNorms = "Een norm zonder criteria wordt zelf beoordeeld."

  static func ruleOfMinimums(_ rules: ScoringRules, hasSides: Bool) -> String {
    let oneSided = hasSides ? " of als minder dan \(DutchNumbers.share(rules.leastTwoSided)) tweezijdig is" : ""
    return "Geen oordeel onder \(clients(rules.leastClients)) of als minder dan "
      + "\(DutchNumbers.share(rules.leastCoverage)) is beoordeeld. Indicatief onder \(rules.fewClients)\(oneSided). "
      + "Verdeeld: laagste en hoogste niveau elk vanaf \(DutchNumbers.share(rules.divided))."
  }

  static func ruleOfRobustness(alternatives: [Alternative.Rule], hasOrganisations: Bool) -> String {
    let others = alternatives.map { rule in
      switch rule {
      case .withoutLimiters: "zonder begrenzers"
      case .twoThirds: "bij twee derde"
      case .fourFifths: "bij vier vijfde"
      case .mostFrequent: "als meest voorkomende"
      case .twoSidedOnly: "alleen tweezijdig"
      }
    }
    let all = others + (hasOrganisations ? ["zonder elke organisatie"] : [])
    return "Ook berekend \(DutchNumbers.list(all)); laagste tot hoogste is het bereik. "
      + "Omslag: zoveel cliënten veranderen het oordeel."
  }

  static let ruleOfDetermination =
    "De uitkomst is een voorstel. Inspecteurs stellen vast, met een reden waar zij afwijken."
}
