extension XMLExtract {
  /// The names of elements and attributes.
  enum Name: Int, CaseIterable {
    case dossierextract, dossier, problematiek, kwetsbaarheid, feit, oordeel
    case kader, werkgebied, toetsing, peildatum
    case client, bron, organisatie, leeftijd, inZorgSinds, sinds
    case naam, waarde, criterium, soort, grondslag, inspecteur, datum, vindplaats

    /// The name as it is written.
    var spelling: String { String(describing: self) }

    /// All names as they are written, by number.
    static let vocabulary = allCases.map(\.spelling)

    /// The attributes that an element may have: a bit each, by the number of the element.
    private static let attributeBits = allCases.map { element in
      element.attributes.reduce(UInt32(0)) { $0 | 1 << UInt32($1.rawValue) }
    }

    /// Whether an element may have an attribute.
    func hasAttribute(_ number: Int) -> Bool { Self.attributeBits[rawValue] >> UInt32(number) & 1 == 1 }

    /// The attributes that an element may have.
    var attributes: [Name] {
      switch self {
      case .dossierextract: [.kader, .werkgebied, .toetsing, .peildatum]
      case .dossier: [.client, .bron, .werkgebied, .toetsing, .organisatie, .leeftijd, .inZorgSinds]
      case .kwetsbaarheid: [.sinds]
      case .feit: [.naam, .waarde, .datum, .vindplaats]
      case .oordeel: [.criterium, .waarde, .datum, .inspecteur, .soort, .grondslag, .vindplaats]
      default: []
      }
    }
  }
}

extension ExtractColumn {
  /// The attribute in which XML has what this column has.
  var attribute: XMLExtract.Name {
    switch self {
    case .werkgebied: .werkgebied
    case .toetsing: .toetsing
    case .client: .client
    case .bron: .bron
    case .organisatie: .organisatie
    case .criterium: .criterium
    case .oordeel, .waarde: .waarde
    case .datum: .datum
    case .inspecteur: .inspecteur
    case .soort: .soort
    case .grondslag: .grondslag
    case .vindplaats, .toelichting: .vindplaats
    case .feit: .naam
    case .leeftijd: .leeftijd
    case .problematiek: .problematiek
    case .kwetsbaarheid: .kwetsbaarheid
    case .inZorgSinds: .inZorgSinds
    case .kwetsbaarheidSinds: .sinds
    }
  }
}
