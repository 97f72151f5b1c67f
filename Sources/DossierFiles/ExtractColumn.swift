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
    case .inZorgSinds: "in_zorg_sinds"
    case .kwetsbaarheidSinds: "kwetsbaarheid_sinds"
    default: String(describing: self)
    }
  }

  /// The column with a name, where there is one.
  init?(name: String) {
    guard let column = Self.byName[name] else { return nil }
    self = column
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
