package import AssessmentModel
package import Reporting

/// The Dutch words of the forms of a round of feedback ("woorden van een antwoordformulier"), the same in each format.
package enum DutchFormWords {
  static func label(_ field: FormField) -> String {
    switch field {
    case .round: "Ronde"
    case .version: "Versie"
    case .form: "Formuliernummer"
    case .saves: "Opgeslagen"
    case .role: "Uw rol"
    case .number: "Nr."
    case .code: "Code"
    case .digest: "Kenmerk"
    case .norm: "Norm"
    case .statement: "Stelling"
    case .recognition: "Uw antwoord"
    case .remark: "Opmerking"
    case .addition: "Aanvulling"
    case .general: "Opmerking over het geheel"
    }
  }

  package static func title(_ round: Round) -> String { "Herkent u dit? Terugkoppeling over \(round.name)" }

  package static let chooseAnswer = "Kies een antwoord"
  package static let chooseRole = "Kies uw rol"
  package static let type = "Typ hier"
  /// What stands in an empty place of a form and is no answer.
  package static let placeholders = [chooseAnswer, chooseRole, type, formHelp]

  /// What must be known of a round before the rest.
  package static func facts(_ round: Round) -> [LabelledText] {
    [
      LabelledText(label: "Soort", text: DutchRoundWords.kind(round.kind)),
      round.addressees.isEmpty ? nil : LabelledText(label: "Voor", text: DutchNumbers.list(round.addressees)),
      round.deadline.map { LabelledText(label: "Antwoord uiterlijk", text: DutchNumbers.date($0)) },
      LabelledText(label: "Kader", text: round.frameworkTitle),
      round.inspection.map { LabelledText(label: "Toetsing", text: $0.description) },
      round.referenceDate.map { LabelledText(label: "Peildatum", text: DutchNumbers.date($0)) },
      round.status.map { LabelledText(label: "Status", text: DutchReportWords.status($0)) },
    ].compactMap(\.self)
  }

  /// Why people are asked, what they are asked, and what happens with it.
  package static func introduction(_ round: Round) -> [LabelledText] {
    [
      LabelledText(label: "Waarover gaat dit?", text: about(round)),
      LabelledText(
        label: "Wat vragen wij?",
        text: "Kies bij elke stelling of u haar herkent. U kunt een opmerking maken, en aanvullen wat er ontbreekt. U "
          + "hoeft niet alles in te vullen."),
      LabelledText(
        label: "Wat gebeurt er met uw antwoorden?",
        text: "Alleen de inspecteurs van deze toetsing lezen uw antwoorden. Zij tellen per stelling hoe vaak zij wordt "
          + "herkend, en besluiten of de stelling blijft, wordt aangepast of vervalt. Daarna krijgt u te lezen wat er met "
          + "de reacties is gedaan. Wat u schrijft, wordt alleen aangehaald als de inspecteurs daartoe besluiten en er "
          + "geen persoonsgegevens in staan."),
      LabelledText(
        label: "Geen namen.",
        text: "Schrijf geen namen, geboortedatums, adressen of telefoonnummers op: niet van cliënten, niet van "
          + "collega’s en niet van uzelf. Wij vragen alleen uw rol."),
      round.deadline.map {
        LabelledText(
          label: "Tot wanneer?", text: "Stuur uw antwoorden uiterlijk op \(DutchNumbers.date($0)) terug naar wie u dit "
            + "formulier stuurde.")
      },
    ].compactMap(\.self)
  }

  private static func about(_ round: Round) -> String {
    let what = "De stellingen zijn voorlopige bevindingen over de zorg in \(round.name), norm voor norm. "
    switch round.kind {
    case .focusGroup:
      return what + "Zij worden in de focusgroep besproken; met dit formulier bereidt u zich voor of antwoordt u daarna."
    case .digitalRound:
      return what + "Er is geen bijeenkomst: u antwoordt op dit formulier."
    case .summaryCheck:
      return what + "Zij vatten samen wat ons is verteld. Wij vragen of de samenvatting klopt."
    case .factualCheck:
      return what + "Wij vragen of de feiten kloppen. Een feit dat niet klopt, herstellen wij; het oordeel blijft aan de "
        + "inspectie."
    }
  }

  /// How a form is filled in and sent back, beside the introduction.
  package static let workbookHelp =
    "Vul de lichte cellen in en bewaar de werkmap. Laat code en kenmerk staan: daaraan zien wij bij welke stelling een "
    + "antwoord hoort."
  package static let documentHelp =
    "Vul bij elke stelling de drie vakken in en bewaar het document. Laat code en kenmerk staan: daaraan zien wij bij "
    + "welke stelling een antwoord hoort."
  package static let formHelp = "Alleen invullen als er een nummer bij uw uitnodiging staat."
  package static let sheetName = "Stellingen"
  package static let choicesSheet = "Keuzes"
  package static let norm = "Norm:"

  /// The heading of a norm.
  package static func heading(_ norm: RoundNorm) -> String { "\(norm.id). \(norm.name)" }

  /// The heading of a statement.
  package static func heading(_ statement: Statement) -> String {
    "Stelling \(statement.number) (\(DutchRoundWords.kind(statement.subject)))"
  }
}
