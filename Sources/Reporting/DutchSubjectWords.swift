package import AssessmentModel

/// The words that differ with what a framework rates: a werkgebied, or an organisation in it.
extension DutchReportWords {
  /// So many of what is rated.
  package static func number(_ number: Int, of subject: Framework.Subject) -> String {
    DutchNumbers.count(number, noun(subject, 1), noun(subject, 2))
  }

  /// What is rated, in the singular or the plural.
  package static func noun(_ subject: Framework.Subject, _ number: Int) -> String {
    switch subject {
    case .werkgebied: number == 1 ? "werkgebied" : "werkgebieden"
    case .organisation: number == 1 ? "organisatie" : "organisaties"
    }
  }

  static func reportKind(of subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "Gebiedsrapport"
    case .organisation: "Organisatierapport"
    }
  }

  static func nameOf(_ subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "naam van het werkgebied"
    case .organisation: "naam van de organisatie"
    }
  }

  /// The name of an organisation, with the werkgebied after it: the same organisation may be in several.
  static func organisation(_ name: String, in werkgebied: String) -> String { "\(name) (\(werkgebied))" }

  /// The heading over who works there.
  static func surroundings(_ subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "Het zorgnetwerk"
    case .organisation: "De organisatie en haar omgeving"
    }
  }

  static func activitiesHere(_ subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "Activiteiten in dit werkgebied"
    case .organisation: "Activiteiten bij deze organisatie"
    }
  }

  static func ruleOfArea(_ subject: Framework.Subject) -> String {
    "\(noun(subject, 1).asSentence): het hoogste niveau dat meer dan de helft van de cliënten haalt."
  }

  static func meaningOfRange(_ subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "bij andere rekenregels of zonder één organisatie."
    case .organisation: "bij andere rekenregels."
    }
  }

  // Comparisons

  static func comparisonName(_ number: Int, of subject: Framework.Subject) -> String {
    "Vergelijking van \(inWords(number, of: subject))"
  }

  static func comparisonTitle(_ number: Int, of subject: Framework.Subject) -> String {
    "\(inWords(number, of: subject).asSentence) naast elkaar"
  }

  private static func inWords(_ number: Int, of subject: Framework.Subject) -> String {
    "\(DutchNumbers.word(number)) \(noun(subject, number))"
  }

  static func guidance(_ subject: Framework.Subject) -> [String] {
    switch subject {
    case .werkgebied:
      [
        "Cliënten zijn gekozen en niet geloot: een aantal zegt iets over hen, niet over alle mensen in het gebied.",
        "Gebieden verschillen in bevolking, zorgaanbod, aantal dossiers en werkwijze. Een totaaloordeel is er niet.",
        "Een verschil is pas duidelijk als het standhoudt bij andere rekenregels en zonder één organisatie.",
      ]
    case .organisation:
      [
        "Cliënten zijn gekozen en niet geloot: een aantal zegt iets over hen, niet over alle cliënten van de organisatie.",
        "Organisaties verschillen in omvang, cliënten, werkgebied en aantal dossiers. Een totaaloordeel is er niet.",
        "Een verschil is pas duidelijk als het standhoudt bij andere rekenregels.",
      ]
    }
  }

  static func differs(per subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "per gebied verschillend"
    case .organisation: "per organisatie verschillend"
    }
  }

  static func rulesBelong(note: String, _ subject: Framework.Subject) -> String {
    "De oordelen zijn berekend met rekenregels (\(note)); zij staan in elk \(reportKind(of: subject).inSentence). "
      + "Stelden inspecteurs een ander oordeel vast, dan staat dat in tabel 1, met het voorstel erbij."
  }

  static func clearDifferences(_ subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "Waar gebieden duidelijk verschillen"
    case .organisation: "Waar organisaties duidelijk verschillen"
    }
  }

  static func clearDifferencesExplained(_ subject: Framework.Subject) -> String {
    let (alone, cause) =
      switch subject {
      case .werkgebied: (" en zonder één organisatie", "de rekenregel, de bronnen of een organisatie")
      case .organisation: ("", "de rekenregel of de bronnen")
      }
    return "Een verschil is duidelijk als het standhoudt bij andere rekenregels\(alone): de bereiken van de oordelen "
      + "overlappen niet. Anders kan het ook aan \(cause) liggen. Een indicatief oordeel heeft een smalle basis, ook waar "
      + "het verschil duidelijk is."
  }

  static func noClearDifference(_ subject: Framework.Subject) -> String {
    switch subject {
    case .werkgebied: "geen duidelijk verschil; het kan aan rekenregel, bronnen of een organisatie liggen."
    case .organisation: "geen duidelijk verschil; het kan aan rekenregel of bronnen liggen."
    }
  }

  static func tableOfActivitiesCaption(_ subject: Framework.Subject) -> String {
    "Aantallen per \(noun(subject, 1)); – is niet gedaan of niet bekend."
  }

  static func totalOfSome(_ number: Int, of whole: Int, _ subject: Framework.Subject) -> String {
    "totaal van \(number) van de \(whole) \(noun(subject, 2))"
  }
}
