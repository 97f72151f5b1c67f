import Reporting

/// The Dutch words about what came back in a round ("woorden van een terugkoppeling").
package enum DutchTallyWords {
  package static func title(_ round: Round) -> String { "Terugkoppeling \(round.name)" }
  package static let confidentiality = "Vertrouwelijk: bevat wat deelnemers schreven, alleen voor het team"
  static let roundLabel = "Ronde"
  static func version(_ version: String, of id: String) -> String { "\(id), versie \(version)" }
  static let formsLabel = "Formulieren"
  static let noForms = "nog geen"
  static func forms(_ number: Int, of role: String) -> String { "\(DutchNumbers.whole(number)) \(role.inSentence)" }

  static let nothing = "Nog niets:"
  static let nothingYet = "er is nog geen formulier dat meetelt. Leg wat terugkomt in de map antwoorden."
  static let heldLabel = "Apart gehouden:"
  static func heldCount(_ number: Int) -> String {
    number == 1
      ? "1 antwoord telt niet mee; het staat onderaan, met de reden."
      : "\(DutchNumbers.whole(number)) antwoorden tellen niet mee; zij staan onderaan, met de reden."
  }
  static let unansweredLabel = "Zonder keuze:"
  static func unanswered(_ numbers: [Int]) -> String {
    let list = DutchNumbers.list(numbers.map(String.init))
    return numbers.count == 1
      ? "bij stelling \(list) koos niemand een antwoord." : "bij de stellingen \(list) koos niemand een antwoord."
  }

  package static let rankingHeading = "Wat het minst wordt herkend"
  package static let rankingRule =
    "Bovenaan staat de stelling die de meeste deelnemers niet herkennen; bij een gelijk aantal die de meesten deels "
    + "herkennen, daarna die de meesten niet kunnen beoordelen, en dan de laagste van nummer. Het zijn aantallen van wie "
    + "antwoordde: zij zeggen niets over wie dat niet deed."
  static let rankingCaption = "Herkenning per stelling, in aantallen"
  package static let contradictory = "Tegengesteld."
  static let contradictoryText = "Sommige deelnemers herkennen dit, andere niet."
  static let noAnswer = "Bij deze stelling koos niemand een antwoord."

  static func heading(_ statement: Statement) -> String {
    "Stelling \(statement.number): \(DutchRoundWords.kind(statement.subject)) (\(statement.id))"
  }

  static func countsCaption(_ number: Int) -> String { "Herkenning van stelling \(number) per rol" }
  package static let role = "Rol"
  package static let all = "Samen"

  package static func heading(_ kind: Response.Kind) -> String {
    switch kind {
    case .remark: "Opmerkingen"
    case .addition: "Aanvullingen"
    case .general: generalHeading
    }
  }

  static let generalHeading = "Over het geheel"

  /// A text with the role of who wrote it, and what that one chose.
  static func said(_ response: Response, in round: Round) -> String {
    let choice = response.recognition.map { ", \(DutchRoundWords.choice($0).inSentence)" } ?? ""
    return "\(round.roles[response.role].label)\(choice): \(response.text)"
  }

  static let heldHeading = "Apart gehouden"
  static let heldText =
    "Deze antwoorden tellen niet mee. Is de reden een vergissing, herstel dan het formulier in de map antwoorden; de "
    + "meldingen van feedback import zeggen hoe."
  static let heldCaption = "Antwoorden die niet meetellen"
  package static let heldColumns = ["Plaats", "Reden", "Rol", "Stelling", "Antwoord", "Opmerking", "Aanvulling"]

  package static func reason(_ reason: HeldAnswer.Reason) -> String {
    switch reason {
    case .unknownStatement: "onbekende stelling"
    case .editedIdentifier: "code of kenmerk veranderd"
    case .olderText: "over een eerdere tekst"
    case .doubled: "twee antwoorden op een stelling"
    case .unknownChoice: "geen van de keuzes"
    case .otherRound: "van een andere ronde"
    case .savedAgain: "later opnieuw opgeslagen"
    }
  }

  package static let countsSheet = "Herkenning"
  package static let textsSheet = "Reacties"
  package static let heldSheet = "Apart gehouden"
  package static let kindColumn = "Soort"
  package static let textColumn = "Tekst"
  package static let keyColumn = "Sleutel"
}
