import AssessmentModel
import Scoring

/// The Dutch words of the sheet for agreeing on ratings ("consensusblad").
enum DutchConsensusWords {
  static let title = "Consensusblad"
  static let confidentiality = "Vertrouwelijk: bevat tekst uit dossiers"
  static let reading = "Invullen:"
  static let guidance =
    "Bespreek de verschillen, bovenaan de grootste. Noteer wat u afspreekt als een oordeel van de soort consensus; het CSV-"
    + "bestand van dit blad heeft er een regel voor. De gevolgen zijn berekend alsof alleen dat ene verschil wordt "
    + "afgehandeld, en gaan over het voorstel; een vaststelling verandert niet vanzelf."
  static let open = "Af te handelen"
  static let settled = "Afgehandeld"
  static let overview = "Overzicht"
  static let number = "Nr."
  static let client = "Cliënt"
  static let source = "Bron"
  static let criterion = "Criterium"
  static let ratings = "Oordelen"
  static let distance = "Niveaus verschil"
  static let reach = "Gevolg, hoogstens"
  static let inspector = "Inspecteur"
  static let rating = "Oordeel"
  static let date = "Datum"
  static let place = "Plaats in de invoer"
  static let locator = "Vindplaats"
  static let reason = "Toelichting"
  static let outcome = "Afgesproken"
  static let clientRating = "Norm bij de cliënt"

  static func areaRating(_ subject: Framework.Subject) -> String { "Norm \(place(subject))" }

  /// Of what the rating of a norm is.
  private static func place(_ subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "in het werkgebied"
    case .organisation: "bij de organisatie"
    }
  }

  static let certainty = "Zekerheid"
  static let settledBy = "Afgehandeld door"
  static let effects = "Wat een afspraak betekent"
  static let said = "Wat de inspecteurs zeggen"
  static let noDate = "geen datum"
  static let nothing = "niets vermeld"
  static let now = "nu"
  static let none = "geen"

  static let nothingOpen = "Er is niets af te handelen."

  static func openCount(_ number: Int) -> String {
    number == 1
      ? "Er is 1 verschil af te handelen." : "Er zijn \(DutchNumbers.whole(number)) verschillen af te handelen."
  }

  static func heading(_ number: Int, client: ExactName, source: String, criterion: String) -> String {
    "\(number). \(criterion), cliënt \(client), \(source.inSentence)"
  }

  static let context = "Deze bron telt bij dit criterium niet mee en is context; een afspraak verandert geen oordeel."
  static let contradicted =
    "Er is een consensus genoteerd die zichzelf tegenspreekt; daardoor telt van deze bron nu niets. Noteer een nieuwe, met "
    + "een latere datum."

  static func determined(_ label: String) -> String { "Over de norm is vastgesteld: \(label)." }
  static let noRating = "geen oordeel"

  static func reach(_ reach: Disagreement.Reach, _ subject: Framework.Subject) -> String {
    switch reach {
    case .criterion: "geen gevolg voor de norm"
    case .client: "ander oordeel bij de cliënt"
    case .certainty: "andere zekerheid \(place(subject))"
    case .rating: "ander oordeel \(place(subject))"
    }
  }

  static func nowSays(_ label: String?) -> String { label.map { "nu (\($0.inSentence))" } ?? "nu (geen niveau)" }

  static func area(_ proposal: AreaProposal, scale: Scale) -> String {
    guard let rating = proposal.rating else {
      return proposal.reason.map { "\(noRating): \(words(of: $0))" } ?? noRating
    }
    return scale[rating].label
  }

  static func certainty(_ proposal: AreaProposal) -> String {
    var words = proposal.indications.map { indication in
      switch indication {
      case .fewClients: "indicatief (weinig cliënten)"
      case .oneSided: "indicatief (eenzijdig)"
      }
    }
    if proposal.isOnTheEdge { words.append("op de grens") }
    if proposal.isDivided { words.append("verdeeld") }
    if let limiter = proposal.limitedBy { words.append("begrensd (\(limiter.replacing("_", with: " ")))") }
    return words.isEmpty ? "–" : words.joined(separator: ", ")
  }

  private static func words(of reason: NoRatingReason) -> String {
    switch reason {
    case .noRatings: "niets beoordeeld"
    case .tooFewCriteria: "te weinig criteria"
    case .coreCriterionMissing: "kerncriterium ontbreekt"
    case .tooFewClients: "te weinig cliënten"
    case .tooLittleCoverage: "te weinig dekking"
    case .linesLeftOut: "regels weggelaten"
    }
  }

  static let agreedRating = "Afgesproken oordeel"
  static let agreedReason = "Reden"
  static let agreedDate = "Datum"
  static let blank = "……………………………………………………………………"
  static let shortBlank = "…… - …… - ……………"

  /// The levels to choose from, each with a box to tick.
  static func choices(_ scale: Scale) -> String {
    (scale.levels + [scale.notApplicable, scale.notAssessed]).map { "☐ \($0.short)" }.joined(separator: "   ")
  }

  static func agreed(on label: String, date: String?) -> String {
    "consensus: \(label.inSentence)" + (date.map { ", \($0)" } ?? "")
  }
  static let revised = "een nieuw oordeel; de inspecteurs zeggen nu hetzelfde"
}
