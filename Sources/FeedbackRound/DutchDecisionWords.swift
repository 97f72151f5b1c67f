import AssessmentModel
package import Disclosure
import Reporting

/// The Dutch words of decisions, of the change log for participants and of the difference with the concept ("woorden van
/// besluiten").
package enum DutchDecisionWords {
  // MARK: Kinds

  /// What was found, each once, such as "telefoonnummer en naam van een persoon".
  package static func kinds(_ kinds: [PersonalDataHit.Kind]) -> String {
    let found = PersonalDataHit.Kind.allCases.filter(kinds.contains)
    return DutchNumbers.list(found.map(DutchDisclosureWords.name))
  }

  static func status(_ status: Werkgebied.Status?) -> String {
    switch status {
    case nil: "niet genoemd"
    case .proposal: "voorstel"
    case .draft: "concept"
    case .afterFeedback: "na terugkoppeling"
    case .determined: "vastgesteld"
    case .published: "gepubliceerd"
    }
  }

  static let noRating = "geen oordeel"

  // MARK: Change log

  static let changeLogTitle = "Wat deden we met uw reactie"
  static func changeLogSubtitle(_ name: String) -> String { "Terugkoppeling van het toezicht in \(name)" }
  static let area = "Werkgebied"
  static let inspection = "Toetsing"
  static let kind = "Soort ronde"
  static let reportStatus = "Stand van het rapport"
  static func status(_ date: CalendarDate) -> String { "na terugkoppeling, \(DutchNumbers.date(date))" }

  static let introductionHeading = "Leeswijzer"
  static let introduction = [
    "U las onze voorlopige bevindingen en liet weten of u ze herkent. Dank daarvoor. Hier leest u per bevinding wat wij met "
      + "de reacties deden, en waarom.",
    "Wij noemen niemand bij naam, en geven geen aantallen per beroepsgroep. Antwoorden van minder dan vijf mensen zetten "
      + "wij niet om in woorden als “de meesten”. Een reactie staat hier alleen als de inspecteurs besloten haar te tonen.",
    "Een oordeel volgt uit de dossiers en gesprekken, niet uit het aantal mensen dat het herkent. Een reactie kan wel laten "
      + "zien dat wij iets misten of scherper moeten opschrijven.",
  ]

  static let summaryHeading = "In het kort"
  static func forms(_ number: Int, _ least: Int) -> String {
    if number == 0 { return "Wij kregen geen ingevulde formulieren terug." }
    if number < least { return "Wij kregen enkele ingevulde formulieren terug." }
    return "Wij kregen \(DutchNumbers.count(number, "ingevuld formulier", "ingevulde formulieren")) terug."
  }
  static func summary(kept: Int, changed: Int, added: Int, dropped: Int) -> [String] {
    [
      line(kept, "bevinding of oordeel bleef", "bevindingen en oordelen bleven", "zoals het was", "zoals zij waren"),
      line(changed, "bevinding of oordeel is", "bevindingen en oordelen zijn", "aangepast", "aangepast"),
      line(added, "bevinding is", "bevindingen zijn", "toegevoegd", "toegevoegd"),
      line(dropped, "bevinding is", "bevindingen zijn", "vervallen", "vervallen"),
    ].compactMap(\.self)
  }
  private static func line(
    _ number: Int, _ one: String, _ many: String, _ endOne: String, _ endMany: String
  ) -> String? {
    switch number {
    case 0: nil
    case 1: "Eén \(one) \(endOne)."
    default: "\(DutchNumbers.word(number).asSentence) \(many) \(endMany)."
    }
  }

  static func normHeading(_ norm: RoundNorm) -> String { "\(norm.id) \(norm.name)" }
  static func statementHeading(_ statement: Statement) -> String {
    "\(statement.number). \(DutchRoundWords.kind(statement.subject).asSentence)"
  }
  static func additionHeading(_ decision: Decision) -> String {
    "Nieuw: \(decision.findingKind.map(DutchReportWords.kind) ?? DutchReportWords.kind(.finding))"
  }
  static let asked = "Wat wij schreven"
  static let received = "Hoe dit werd ontvangen"
  static let done = "Wat wij deden"
  static let why = "Waarom"
  static let becomes = "Dit staat er nu"
  static let quotes = "Reacties"
  static func quote(_ text: String, role: String?) -> String { "“\(text)”\(role.map { " (\($0))" } ?? "")" }

  static func action(_ kind: Decision.Kind, isRating: Bool) -> String {
    switch kind {
    case .open: ""
    case .keep: isRating ? "Het oordeel is gebleven." : "De bevinding is gebleven."
    case .adapt: isRating ? "Het oordeel is aangepast." : "De tekst is aangepast."
    case .add: "De bevinding is toegevoegd."
    case .drop: "De bevinding is vervallen."
    }
  }
  static let keptUncontested = "Er kwamen geen antwoorden die om een andere tekst vragen."

  static let generalHeading = "Reacties over het geheel"

  // MARK: Reception

  /// How a statement was received, in words: never how many, never by whom.
  ///
  /// - Parameter least: the fewest answers that are put into words.
  package static func reception(_ counts: RecognitionCounts, least: Int) -> String {
    let total = counts.total
    if total == 0 { return "Hierop kwam geen antwoord." }
    if total < least { return "Hierop kwamen te weinig antwoorden om er iets over te zeggen." }
    let spoken = total - counts[.cannotSay]
    if spoken == 0 { return "Wie antwoordde, kon hier niets over zeggen." }
    let beside = 2 * counts[.cannotSay] >= total ? " Veel anderen konden er niets over zeggen." : ""
    if spoken < least {
      return 2 * spoken < total
        ? "De meesten konden hier niets over zeggen." : "Te weinig mensen konden hier iets over zeggen."
    }
    return recognised(counts, of: spoken) + beside
  }

  private static func recognised(_ counts: RecognitionCounts, of spoken: Int) -> String {
    let (yes, partly, no) = (counts[.recognised], counts[.partly], counts[.notRecognised])
    if yes == spoken { return "Iedereen die er iets over kon zeggen, herkende dit." }
    if no == spoken { return "Niemand die er iets over kon zeggen, herkende dit." }
    if partly == spoken { return "Iedereen die er iets over kon zeggen, herkende dit deels." }
    if 2 * yes > spoken {
      return no > 0 ? "De meesten herkenden dit, maar niet iedereen." : "De meesten herkenden dit, anderen deels."
    }
    if 2 * no > spoken {
      return yes > 0
        ? "De meesten herkenden dit niet, anderen wel." : "De meesten herkenden dit niet, anderen deels."
    }
    if 2 * partly > spoken { return "De meesten herkenden dit deels." }
    return "De antwoorden liepen uiteen: sommigen herkenden dit, anderen deels of niet."
  }

  // MARK: Difference

  static let differenceTitle = "Van concept naar na terugkoppeling"
  static func differenceSubtitle(_ name: String) -> String { "Alle verschillen in bevindingen en oordelen, \(name)" }
  static let confidentiality = "VERTROUWELIJK: alleen voor de inspecteurs"
  static let round = "Ronde"
  static let nothing = "Er is niets veranderd."
  static let completeness =
    "Dit overzicht is volledig voor de status, de oordelen en de bevindingen van de ronde: wat hier niet staat, is gelijk "
    + "gebleven. Van een bevinding gaat het om norm, soort en tekst."
  static let statusHeading = "Status"
  static func status(from before: Werkgebied.Status?, to now: Werkgebied.Status?) -> String {
    "Was: \(status(before)). Is nu: \(status(now))."
  }
  static let ratingsHeading = "Oordelen"
  static let norm = "Norm"
  static let was = "Was"
  static let isNow = "Is nu"
  static let changedHeading = "Aangepaste bevindingen"
  static let addedHeading = "Toegevoegde bevindingen"
  static let droppedHeading = "Vervallen bevindingen"
  static let orderHeading = "Volgorde"
  static func order(_ ids: [String]) -> String { "De bevindingen staan nu zo: \(DutchNumbers.list(ids))." }
  static let finding = "Bevinding"
  static let reason = "Reden"
  static let withoutDecision = "geen besluit; in werkgebied.yaml zelf veranderd"
  static func state(_ state: ConceptState.FindingState) -> [String] {
    ["\(state.norm), \(DutchReportWords.kind(state.kind))", state.text]
  }
}
