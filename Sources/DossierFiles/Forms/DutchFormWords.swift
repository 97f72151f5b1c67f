import AssessmentModel

/// The words of a dossier form, in its workbook.
enum DutchFormWords {
  static let form = "Dossierformulier"
  static func title(_ source: String) -> String { "\(form): \(source)" }
  static let use =
    "Vul alleen de lichte vakken in; de rest is beveiligd, zonder wachtwoord. Een vraag die u overslaat, laat u leeg. "
    + "Onder elke tabel staan lege rijen voor wat vaker voorkomt: een tweede inspecteur, een consensus, een latere datum."
  static func lowLevels(_ labels: [String]) -> String {
    "Bij \(labels.map { "‘\($0)’" }.joined(separator: " en ")) hoort een vindplaats of een toelichting."
  }
  static let moreOrganisations = "Van een andere organisatie dan op het blad hiervoor."

  static func name(of section: FormSection) -> String {
    switch section {
    case .head: "Over wie het gaat"
    case .ratings: "Oordelen"
    case .facts: "Feiten"
    }
  }

  static func heading(of column: FormColumn) -> String {
    switch column {
    case .field: "Gegeven"
    case .what: "Wat"
    case .hint: "Aanwijzing"
    case .entry: "Invullen"
    case .since: "Sinds"
    case .criterion: "Criterium"
    case .question: "Vraag"
    case .levels: "Wat elk niveau betekent"
    case .outcome: "Oordeel"
    case .date: "Datum"
    case .locator: "Vindplaats"
    case .explanation: "Toelichting"
    case .ground: "Grondslag"
    case .series: "Soort"
    case .inspector: "Inspecteur"
    case .fact: "Feit"
    case .wanted: "Gevraagd"
    case .value: "Waarde"
    }
  }

  static func label(of field: FormField) -> String {
    switch field {
    case .werkgebied: "Werkgebied"
    case .inspection: "Toetsing"
    case .client: "Cliënt"
    case .referenceDate: "Peildatum"
    case .source: "Bron"
    case .organisation: "Organisatie"
    case .seen: "Dossier gelezen of gesprek gevoerd"
    case .age: "Leeftijd"
    case .inCareSince: "In zorg sinds"
    case .problem: "Problematiek"
    case .vulnerability: "Kwetsbaarheid"
    }
  }

  static func hint(for field: FormField) -> String {
    switch field {
    case .werkgebied, .inspection, .client, .referenceDate, .source: ""
    case .organisation: "De code van de organisatie, geen naam."
    case .seen: "Kies ja als u deze bron hebt gezien, ook als u verder niets kon invullen."
    case .age: "In hele jaren."
    case .inCareSince: "De dag waarop de zorg begon, als 10-04-2019."
    case .problem: "Eén per rij."
    case .vulnerability: "Eén per rij; bij “Sinds” de dag waarop het begon."
    }
  }

  static func levels(_ labels: [String], _ descriptors: [String]) -> String {
    zip(labels, descriptors).reversed().map { "\($0): \($1)" }.joined(separator: "\n")
  }

  static func wanted(_ kind: FactDefinition.Kind) -> String {
    switch kind {
    case .date: "een datum, als 10-04-2019"
    case .number: "een geheel getal"
    case .yesNo: "ja of nee"
    case .text: "enkele woorden, geen namen"
    case .choice: "een keuze uit de lijst"
    }
  }

  static let consensus = "consensus"
  static let yes = "ja"
  static let no = "nee"
}
