public import AssessmentModel
public import Scoring

/// The words of facts and of what speaks against ratings ("woorden van feiten").
public enum DutchFactWords {
  static let contradictions = "Tegenspraken tussen feiten en oordelen"
  static let none = "Geen feit spreekt een oordeel tegen."
  static let open = "Nog open"
  static let accepted = "Aanvaard, met reden"
  static let perCheck = "Per feitentoets"
  static let explanation =
    "Een tegenspraak is een feit uit een dossier of gesprek dat niet past bij het oordeel van een bron. Zij verandert "
    + "geen oordeel: beoordeel opnieuw, of aanvaard haar met een reden in werkgebied.yaml."
  static let client = "Cliënt"
  static let rating = "Oordeel"
  static let contradiction = "Tegenspraak"
  static let lines = "Regels"
  static let acceptedBecause = "Aanvaard"
  static let check = "Feitentoets"
  static let asked = "Gevraagd"
  static let answer = "Antwoord"
  static let clientsStated = "Cliënten met een antwoord"
  static let contested = "verschillend op dezelfde dag"
  static let notStated = "–"

  /// What a value is called.
  public static func value(_ value: Fact.Value, of definition: FactDefinition) -> String {
    switch value {
    case .date(let date): return DutchNumbers.date(date)
    case .number(let number): return DutchNumbers.whole(number)
    case .yesNo(let isYes): return isYes ? "ja" : "nee"
    case .choice(let number):
      guard case .choice(let choices) = definition.kind else { return "" }
      return String(choices[number].map { $0 == "_" ? " " : $0 })
    // The text of a dossier is never said again.
    case .text: return ""
    }
  }

  static func months(_ number: Int) -> String { DutchNumbers.count(number, "maand", "maanden") }

  static func statement(_ value: String, by source: String) -> String { "\(value) (\(source))" }

  static func moment(_ moment: FactCheck.Moment, in framework: Framework) -> String {
    switch moment {
    case .fact(let definition): framework.facts[definition].label.inSentence
    case .vulnerability: "de laatste keer dat de cliënt kwetsbaarder werd"
    case .inCareSince: "het begin van de zorg"
    }
  }

  static func acceptance(_ acceptance: Acceptance) -> String {
    "\(acceptance.reason.closed) (\(acceptance.inspector), \(DutchNumbers.date(acceptance.date)))"
  }

  /// How many contradictions there are, such as "3 tegenspraken tussen feiten en oordelen, waarvan 1 aanvaard"; without
  /// full stop.
  public static func number(of contradictions: Int, accepted: Int) -> String {
    let all = DutchNumbers.count(
      contradictions, "tegenspraak tussen feit en oordeel", "tegenspraken tussen feiten en oordelen")
    switch accepted {
    case 0: return all
    case contradictions: return all + (contradictions == 1 ? ", aanvaard" : ", alle aanvaard")
    default: return all + ", waarvan \(DutchNumbers.whole(accepted)) aanvaard"
    }
  }

  /// The sentence of the two-page report; `nil` where the framework asks nothing of facts.
  ///
  /// - Parameter hasBasis: whether what the ratings rest on stands beside the report.
  static func accountSentence(_ result: FactCheckResult, hasChecks: Bool, hasBasis: Bool) -> String? {
    guard hasChecks else { return nil }
    guard !result.contradictions.isEmpty else { return none }
    return number(of: result.contradictions.count, accepted: result.accepted.count)
      + "; zie \(hasBasis ? "de onderbouwing" : "netwerktoets check")."
  }

  /// Why some checks were not held.
  public static func skipped(_ reason: FactCheckResult.Skipped) -> String {
    switch reason {
    case .noReferenceDate: "Er is geen peildatum; toetsen op ouderdom zijn overgeslagen."
    case .noFacts: "De invoer noemt geen enkel feit; toetsen op ontbrekende feiten zijn overgeslagen."
    }
  }

  /// What a check asks, for the table of all checks.
  public static func asked(_ check: FactCheck, in framework: Framework) -> String {
    let definition = framework.facts[check.fact]
    let fact = "‘\(definition.label)’"
    func values(_ values: Set<Fact.Value>) -> String {
      let words = values.map { if case .text(let text) = $0 { text } else { value($0, of: definition) } }
      return DutchNumbers.list(words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, last: "of")
    }
    switch check.kind {
    case .olderThan(let number): return "\(fact) ouder dan \(months(number))"
    case .absent: return "\(fact) ontbreekt"
    case .differs: return "\(fact) verschilt tussen bronnen"
    case .ordered(let order, let moment):
      return "\(fact) ligt \(order == .before ? "voor" : "na") \(self.moment(moment, in: framework))"
    case .outside(let allowed): return "\(fact) is iets anders dan \(values(allowed))"
    case .outsideRange(let least, let most):
      let bounds = [
        least.map { "lager dan \(DutchNumbers.whole($0))" }, most.map { "hoger dan \(DutchNumbers.whole($0))" },
      ]
      return "\(fact) is \(DutchNumbers.list(bounds.compactMap { $0 }, last: "of"))"
    }
  }

  /// Which ratings it speaks against.
  public static func from(_ check: FactCheck, in framework: Framework) -> String {
    "\(framework.criteria[check.criterion].id), vanaf \(framework.scale[check.least].label.inSentence)"
  }

  static func agreement(_ statements: FactStatements) -> String {
    let compared = statements.clients.compactMap(\.agrees)
    guard !compared.isEmpty else { return "Bij geen cliënt noemen twee bronnen of meer iets." }
    let same = compared.count { $0 }
    let clients = DutchNumbers.count(compared.count, "cliënt", "cliënten")
    return "Bij \(clients) noemen twee bronnen of meer iets: bij \(DutchNumbers.whole(same)) hetzelfde, bij "
      + "\(DutchNumbers.whole(compared.count - same)) niet hetzelfde."
  }

  static func statedBySource(_ label: String) -> String { "Wie noemt wat: \(label)" }
  static func countsCaption(_ label: String) -> String { "\(label): antwoorden per bron, in aantallen cliënten" }
  static func clientsCaption(_ label: String) -> String { "\(label): per cliënt, bron voor bron" }
  static let sameAnswer = "Hetzelfde"
  static func sameAnswer(_ agrees: Bool?) -> String { agrees.map { $0 ? "ja" : "nee" } ?? notStated }

  static func ratingLine(_ place: String) -> String { "oordeel: \(place)" }
  static func factLine(_ place: String) -> String { "feit: \(place)" }
  static func dossierLine(_ place: String) -> String { "dossier: \(place)" }
}
