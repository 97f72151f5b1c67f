import AssessmentModel
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
    var facts = [LabelledText(label: "Soort", text: DutchRoundWords.kind(round.kind))]
    func add(_ label: String, _ text: String?) {
      if let text { facts.append(LabelledText(label: label, text: text)) }
    }
    add("Voor", round.addressees.isEmpty ? nil : DutchNumbers.list(round.addressees))
    add("Antwoord uiterlijk", round.deadline.map(DutchNumbers.date))
    add("Kader", round.frameworkTitle)
    add("Toetsing", round.inspection?.description)
    add("Peildatum", round.referenceDate.map(DutchNumbers.date))
    add("Status", round.status.map(DutchReportWords.status))
    return facts
  }

  /// Why people are asked, what they are asked, and what happens with it.
  package static func introduction(_ round: Round) -> [LabelledText] {
    var parts = [LabelledText(label: "Waarover gaat dit?", text: about(round))]
    func add(_ label: String, _ text: String) { parts.append(LabelledText(label: label, text: text)) }
    add("Wat vragen wij?", question)
    add("Wat gebeurt er met uw antwoorden?", purpose)
    add("Geen namen.", noNames)
    if let deadline = round.deadline { add("Tot wanneer?", until(DutchNumbers.date(deadline))) }
    return parts
  }

  private static let question =
    "Kies bij elke stelling of u haar herkent. U kunt een opmerking maken, en aanvullen wat er ontbreekt. U hoeft niet alles "
    + "in te vullen."
  private static let purpose =
    "Alleen de inspecteurs van deze toetsing lezen uw antwoorden. Zij tellen per stelling hoe vaak zij wordt herkend, en "
    + "besluiten of de stelling blijft, wordt aangepast of vervalt. Daarna krijgt u te lezen wat er met de reacties is "
    + "gedaan. Wat u schrijft, wordt alleen aangehaald als de inspecteurs daartoe besluiten en er geen persoonsgegevens in "
    + "staan."
  private static let noNames =
    "Schrijf geen namen, geboortedatums, adressen of telefoonnummers op: niet van cliënten, niet van collega’s en niet van "
    + "uzelf. Wij vragen alleen uw rol."

  private static func until(_ day: String) -> String {
    "Stuur uw antwoorden uiterlijk op \(day) terug naar wie u dit formulier stuurde."
  }

  private static func about(_ round: Round) -> String {
    let what = "De stellingen zijn voorlopige bevindingen over de zorg in \(round.name), norm voor norm. "
    switch round.kind {
    case .focusGroup:
      return what
        + "Zij worden in de focusgroep besproken; met dit formulier bereidt u zich voor of antwoordt u daarna."
    case .digitalRound:
      return what + "Er is geen bijeenkomst: u antwoordt op dit formulier."
    case .summaryCheck:
      return what + "Zij vatten samen wat ons is verteld. Wij vragen of de samenvatting klopt."
    case .factualCheck:
      return what
        + "Wij vragen of de feiten kloppen. Een feit dat niet klopt, herstellen wij; het oordeel blijft aan de "
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

extension DutchFormWords {
  /// The paragraphs that a document has of itself, beside its tables.
  package struct OwnParagraphs {
    private let texts: Set<String>
    /// How paragraphs begin that differ from version to version.
    private let beginnings: [String]

    /// Those of a round.
    package init(_ round: Round) {
      var texts = [title(round), DutchRoundWords.kind(round.kind), documentHelp, FormField.general.label]
      texts += [round.mark].compactMap(\.self)
      texts += introduction(round).map { "\($0.label) \($0.text)" }
      for norm in round.norms { texts += [heading(norm), "\(DutchFormWords.norm) \(norm.text)"] }
      self.texts = Set(texts.map(Self.folded))
      let opening = introduction(round).prefix(1).map(\.label) + ["Tot wanneer?"]
      beginnings = (opening + ["\(FormField.statement.label) "]).map(Self.folded)
    }

    /// Whether a paragraph is one of them.
    package func contains(_ paragraph: String) -> Bool {
      let text = Self.folded(paragraph)
      return text.isEmpty || texts.contains(text) || beginnings.contains { text.hasPrefix($0) }
    }

    private static func folded(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
  }
}

// MARK: The form in a browser

extension DutchFormWords {
  package static let introductionHeading = "Voor u begint"
  package static let savingLabel = "Bewaren."
  package static let savingText =
    "Deze bladzijde werkt zonder internet en verstuurt niets. Met de knop onderaan bewaart u uw antwoorden in een bestand; "
    + "dat stuurt u zelf terug. U kunt tussendoor bewaren en later verdergaan."
  package static let noScript =
    "In deze browser staat JavaScript uit, en dan kan deze bladzijde uw antwoorden niet bewaren. Zet het aan, of gebruik "
    + "het formulier als werkmap of document."
  package static let loadHeading = "Verdergaan"
  package static let loadLabel = "Open een bestand met antwoorden dat u eerder bewaarde"
  package static let draftLabel = "Onthoud mijn antwoorden in deze browser"
  package static let draftHelp =
    "Staat dit uit, dan onthoudt de browser niets. Zet het alleen aan op een apparaat dat van u is; zet u het weer uit, dan "
    + "is het onthoudene weg."
  package static let roleLegend = "Uw rol"
  package static let generalHeading = "Over het geheel"
  package static let saveHeading = "Bewaren en terugsturen"
  package static let save = "Bewaar mijn antwoorden"
  package static let saveHelp =
    "Het bestand komt bij uw downloads. Stuur het terug naar wie u dit formulier stuurde. Op papier kunt u deze bladzijde "
    + "ook afdrukken en invullen."
  package static let clear = "Wis keuze"
  package static let additionLabel = "Aanvulling: wat ontbreekt er?"

  package static func ofStatement(_ number: Int) -> String { "bij stelling \(number)" }

  package static func footer(_ round: Round) -> String { "Ronde \(round.id), versie \(round.version)." }

  /// What the script of the form says, by the name it has there.
  package static let script: [(name: String, words: String)] = [
    ("voortgang", "U koos een antwoord bij {aantal} van de {alle} stellingen."),
    ("geenRol", "U koos nog geen rol."),
    ("bewaard", "Bewaard als {bestand}, bij uw downloads."),
    ("geopend", "Uw antwoorden staan weer op de bladzijde."),
    (
      "anders",
      "Een deel van uw antwoorden staat weer op de bladzijde. {aantal} gaan over een stelling die intussen anders is; bewaar "
        + "het oude bestand en stuur het mee."
    ),
    ("geenBestand", "Dit is geen bestand met antwoorden van deze ronde. Er is niets veranderd."),
    ("conceptTerug", "Uw antwoorden van de vorige keer staan weer op de bladzijde."),
    ("conceptKanNiet", "Deze browser kan niets onthouden. Bewaar uw antwoorden in een bestand."),
  ]
}
