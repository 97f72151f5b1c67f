/// A piece of a row of an extract: a column of a CSV table, or an attribute in XML.
enum ExtractColumn: String, CaseIterable {
  case werkgebied, toetsing, client, bron, organisatie
  case criterium, oordeel, datum, inspecteur, soort, grondslag, vindplaats, toelichting
  case feit, waarde
  case leeftijd, problematiek, kwetsbaarheid
  case inZorgSinds = "in_zorg_sinds"
  case kwetsbaarheidSinds = "kwetsbaarheid_sinds"
}
