import AssessmentModel

/// The words of the guide that an inspector takes along.
extension DutchReportWords {
  static let guide = "Leidraad bij het bezoek"
  static let rated = "Beoordeelt"
  static let valid = "Geldig"
  static func validity(from: String, until: String?) -> String {
    "vanaf \(from)" + (until.map { " tot en met \($0)" } ?? "")
  }

  // Before the visit

  static let howToUse = "Zo gebruikt u deze leidraad"
  static func stepsOfUse(
    low: [String], notApplicable: String, notAssessed: String, subject: Framework.Subject
  ) -> [String] {
    let organisation =
      subject == .organisation ? " Noteer bij elk dossier en elk gesprek om welke organisatie het gaat." : ""
    return [
      "Neem per cliënt een eigen exemplaar mee en vul bovenaan in om wie het gaat: een code, nooit een naam.\(organisation)",
      "Ga per bron de vragen langs. Beoordeel alleen wat die bron laat zien of vertelt, niet wat u van een andere weet.",
      "Lees de beschrijvingen van hoog naar laag en kies de eerste die past. Staan er twee mogelijkheden in, dan is één genoeg.",
      "Noteer de datum en de vindplaats, en een korte toelichting. Bij \(DutchNumbers.list(low.map(quoted), last: "of")) "
        + "is een vindplaats of toelichting altijd nodig.",
      "Speelt iets bij deze cliënt niet, kies dan \(quoted(notApplicable)). Kon u het niet nagaan, kies dan "
        + "\(quoted(notAssessed)).",
      "Zijn er twee inspecteurs, vul dan ieder eerst zelf in. Wat u daarna samen vindt, noteert u apart als consensus.",
      "Neem alles over in een dossierextract; de codes in deze leidraad zijn die van het extract.",
    ]
  }

  static let theScale = "De schaal"
  static let levelsCaption = "Niveaus van hoog naar laag, en wat geen oordeel is"
  static let levelColumns = ["Niveau", "Kort", "Code in het extract"]
  static let meaningOfNotApplicable = "De vraag speelt bij deze cliënt niet; zij telt dan niet mee."
  static let meaningOfNotAssessed = "De vraag speelt wel, maar u kon haar niet beantwoorden; dat verlaagt de dekking."

  static let theSources = "De bronnen"
  static let sourcesCaption = "Van wie u iets kunt horen of lezen"
  static let sourceColumns = ["Bron", "Soort", "Partij", "Code in het extract"]
  static func kind(_ kind: InformationSource.Kind) -> String {
    switch kind {
    case .dossier: "dossier"
    case .conversation: "gesprek"
    }
  }
  static func bothSides(_ sides: [String]) -> String {
    "Een cliënt is van beide zijden gezien als \(DutchNumbers.list(sides)) elk een oordeel kregen."
  }

  static let theSample = "Wie in de steekproef hoort"
  static let sampleIntroduction = "Ga bij elke cliënt na of dit klopt; noteer waar het niet klopt."
  static func leastClients(_ rules: ScoringRules, _ subject: Framework.Subject) -> String {
    "Met minder dan \(clients(rules.leastClients)) beoordeeld krijgt een \(noun(subject, 1)) bij een norm geen oordeel; "
      + "onder \(clients(rules.fewClients)) is het oordeel indicatief."
  }
  static func selection(_ text: String, _ requirement: SelectionCriterion.Requirement) -> String {
    switch requirement {
    case .age, .inCare, .professionalJudgement: text.closed
    case .problem(let words), .vulnerability(_, let words):
      words.isEmpty ? text.closed : "\(text.closed) Trefwoorden in het extract: \(DutchNumbers.list(words))."
    }
  }

  static let thisVisit = "Dit bezoek"
  static let thisVisitCaption = "Over wie deze aantekeningen gaan"
  static let formColumns = ["Gegeven", "Invullen"]
  static func formRows(_ subject: Framework.Subject) -> [String] {
    ["Werkgebied", "Toetsing"] + (subject == .organisation ? ["Organisatie (code)"] : [])
      + ["Cliënt (code)", "Leeftijd en in zorg sinds", "Inspecteur (code)", "Datum van het bezoek"]
  }

  // Norms

  static let theNorm = "Norm"
  static let provenance = "Herkomst"
  static func place(of provenance: Provenance, in documents: [SourceDocument]) -> String {
    switch provenance {
    case .own: "eigen tekst van dit kader."
    case .source(let id, let heading, let line):
      ([documents.first { $0.id == id }.map(document) ?? id, heading] + ["regel \(line)"]).joined(separator: ", ") + "."
    }
  }
  private static func document(_ document: SourceDocument) -> String {
    document.year.map { "\(document.publisher), \($0)" } ?? document.publisher
  }
  static let ratedItself = "Deze norm heeft geen losse vragen: u beoordeelt haar zelf, per bron."
  static func numbered(_ id: String, _ text: String) -> String { "\(id)\u{a0}\u{a0}\(text)" }

  static let whoSpeaks = "Wie erover gaat"
  static func voice(_ label: String, takes selection: Voice.Selection, of sources: [String]) -> String {
    guard sources.count > 1 else { return sources.first == label ? label : "\(label) (\(sources.joined()))" }
    let takes =
      switch selection {
      case .lowest: "de laagste telt"
      case .highest: "de hoogste telt"
      }
    return "\(label): \(DutchNumbers.list(sources.map(\.inSentence))), \(takes)"
  }

  static let howPutTogether = "Hoe het samenkomt"
  static func rule(_ rule: Criterion.Rule, voices: [String]) -> String {
    guard voices.count > 1 else { return "Er is één stem; die telt." }
    return switch rule {
    case .weakest: "Het laagste van de stemmen telt: ieder moet het op orde hebben."
    case .middle: "Het midden van de stemmen telt, naar beneden afgerond."
    case .leading: "De eerste van deze stemmen met een oordeel telt: \(voices.joined(separator: ", dan "))."
    }
  }
  static let coreCriterion = "Kerncriterium"
  static let meaningOfCoreCriterion = "Zonder oordeel hierover krijgt de norm er bij deze cliënt geen."

  static let factsAgainst = "Welke feiten u nagaat"
  static let factsAgainstIntroduction =
    "Elk van deze feiten spreekt een oordeel tegen; noteer het, of geef een ander oordeel."
  static func check(_ asked: String, from level: String) -> String {
    "\(asked): past niet bij ‘\(level.inSentence)’ of hoger.".asSentence
  }

  static let whatLevelsMean = "Wat elk niveau betekent"
  static let descriptorColumns = ["Niveau", "Wat u ziet of hoort"]
  static let yourNotes = "Uw aantekeningen"
  static let noteColumns = ["Bron", "Oordeel", "Datum", "Vindplaats", "Toelichting"]
  static func box(_ short: String) -> String { "☐\u{a0}\(short)" }
  static let blank = "……………………………………"
  static let shortBlank = "…………"
  static let longBlank = "………………………"

  // Facts and rules

  static let theFacts = "Feiten om te noteren"
  static let factsIntroduction =
    "Een feit is na te gaan zonder te oordelen. Noteer wat deze bron zegt, ook als een andere bron iets anders zegt."
  static let factsCaption = "Per bron in te vullen"
  static let factColumns = ["Feit", "Wat u noteert", "Code in het extract", "Waarde", "Vindplaats"]
  static func wanted(_ type: FactDefinition.Kind) -> String {
    switch type {
    case .date: "een datum"
    case .number: "een getal"
    case .yesNo: "ja of nee"
    case .text: "enkele woorden, geen namen"
    case .choice(let choices): DutchNumbers.list(choices, last: "of")
    }
  }

  static let theScoring = "Zo komt het oordeel tot stand"
  static func rulesNote(_ note: String) -> String { "Rekenregels: \(note).".asSentence }
}
