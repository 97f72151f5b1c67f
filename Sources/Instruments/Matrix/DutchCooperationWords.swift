import AssessmentModel
import Reporting

/// The words of the outline of a cooperation agreement.
enum DutchCooperationWords {
  static let draftMark = "OPZET"
  static func subtitle(_ title: String, _ place: String) -> String {
    "\(title), voor \(place): voorgevuld, te bespreken, aan te vullen en te ondertekenen"
  }
  static let area = "Werkgebied"
  static let blank = "[in te vullen]"
  static let leftOutLabel = "Weggelaten."
  static let leftOut =
    "Een deel van werkgebied.yaml is niet gelezen; de meldingen zeggen wat. Kijk na wat hier ontbreekt."
  static let filledLabel = "Voorgevuld."
  static let filled =
    "Hoofdstukken en vragen zijn van de bron. Het werkgebied komt uit werkgebied.yaml, de zorg uit de matrix. "
    + "Waar \(blank) staat, beslist u; ondertekening en invulplekken zijn een eigen voorstel."
  static func missingLabel(_ what: [String]) -> String { "Niet bekend: \(DutchNumbers.list(what))." }
  static let missing = "Het staat niet in werkgebied.yaml."
  static let question = "Vraag"
  static let place = "Vindplaats"
  static let agreed = "Hier afgesproken"
  static let arranged = "Hoe wij dit regelen"
  static let addition = "Aanvulling"
  static let ownAnswer = "Antwoord"

  // The area

  static let name = "Naam"
  static let municipality = "Gemeente"
  static let region = "Regio"
  static let neighbourhoods = "Wijken"
  static let referenceDate = "Peildatum"
  static let network = "Rollen in het zorgnetwerk"
  static let networkCaption = "Wie er werkt, en wat er van bekend is"
  static let role = "Rol"
  static let features = "Wat bekend is"
  static let organisations = "Organisaties"
  static let organisationsCaption = "Organisaties in het werkgebied"
  static let organisation = "Organisatie"
  static let population = "Bevolkingscijfers"
  static let populationCaption = "Wie er woont"
  static let figure = "Wat"
  static let year = "Jaar"
  static let value = "Hier"
  static let source = "Bron"
  static func value(_ figure: PopulationFigure) -> String {
    figure.unit == .percentage
      ? DutchNumbers.percentage(thousandths: figure.thousandths) : DutchNumbers.decimal(thousandths: figure.thousandths)
  }

  // The matrix

  static let careCaption = "Wie welke zorg geeft, volgens de bron"
  static let conditionsCaption = "Waaraan voldaan moet zijn, volgens de bron"
  static func twiceLabel(_ cell: String) -> String { "Twee antwoorden: \(cell)." }
  static let twice = "De tabel van de bron noemt dit in meer dan één rij. Spreek af wat hier geldt."
  static func gapLabel(_ cell: String) -> String { "Geen antwoord: \(cell)." }
  static let gap = "De tabel van de bron noemt dit niet. Spreek af wat hier geldt."
  static let product = "Product"
  static let workedOutCaption = "Hoe wij elk product uitvoeren"
  static func earlier(_ chapter: String) -> String { "Wat de bron hierover zegt, staat in het hoofdstuk “\(chapter)”." }

  // Signing

  static let signing = "Ondertekening"
  static let signingCaption = "Wie tekent (eigen voorstel)"
  static let doctor = "Namens"
  static let signature = "Handtekening"
  static let date = "Datum"
}
