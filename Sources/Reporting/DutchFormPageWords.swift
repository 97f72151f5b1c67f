import AssessmentModel

typealias FormWords = DutchFormPageWords

/// The words of the form that is filled in by hand.
enum DutchFormPageWords {
  static let form = "Dossierformulier"
  static let use =
    "Eén formulier per cliënt. Vul per bron in wat die laat zien of vertelt; sla over wat u niet hebt gezien. Kies bij "
    + "elke vraag één niveau, en neem het daarna over in de werkmap van netwerktoets form."
  static let toldCaption = "Wat deze bron over de cliënt vertelt"
  static func toldRows(_ kind: InformationSource.Kind) -> [String] {
    let date =
      switch kind {
      case .dossier: "Datum waarop het dossier is gelezen"
      case .conversation: "Datum van het gesprek"
      }
    return [date, "Organisatie (code)", "Leeftijd", "In zorg sinds", "Problematiek", "Kwetsbaarheid, en sinds wanneer"]
  }
  static let ratingCaption = "Kies één"
  static let noRating = "Geen oordeel."
  static let noteRows = ["Vindplaats", "Grondslag: dossier, gesprek of beide", "Toelichting"]
  static let factColumns = ["Feit", "Wat u noteert", "Waarde", "Datum en vindplaats"]
}
