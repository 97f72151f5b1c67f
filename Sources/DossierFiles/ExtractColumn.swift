/// A piece of a row of an extract: a column of a CSV table, or an attribute in XML.
enum ExtractColumn: Int, CaseIterable {
  case werkgebied, toetsing, client, bron, organisatie
  case criterium, oordeel, datum, inspecteur, soort, grondslag, vindplaats, toelichting
  case feit, waarde
  case leeftijd, problematiek, kwetsbaarheid, inZorgSinds, kwetsbaarheidSinds
  case kader, peildatum

  /// The name as a table writes it.
  var name: String {
    switch self {
    case .werkgebied: "werkgebied"
    case .toetsing: "toetsing"
    case .client: "client"
    case .bron: "bron"
    case .organisatie: "organisatie"
    case .criterium: "criterium"
    case .oordeel: "oordeel"
    case .datum: "datum"
    case .inspecteur: "inspecteur"
    case .soort: "soort"
    case .grondslag: "grondslag"
    case .vindplaats: "vindplaats"
    case .toelichting: "toelichting"
    case .feit: "feit"
    case .waarde: "waarde"
    case .leeftijd: "leeftijd"
    case .problematiek: "problematiek"
    case .kwetsbaarheid: "kwetsbaarheid"
    case .inZorgSinds: "in_zorg_sinds"
    case .kwetsbaarheidSinds: "kwetsbaarheid_sinds"
    case .kader: "kader"
    case .peildatum: "peildatum"
    }
  }

  /// The column with a name, where there is one.
  init?(name: String) {
    guard let column = Self.byName[name] else { return nil }
    self = column
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
