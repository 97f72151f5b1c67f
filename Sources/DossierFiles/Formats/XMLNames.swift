extension XMLExtract {
  /// The names of elements and attributes.
  enum Name: Int, CaseIterable {
    case dossierextract, dossier, problematiek, kwetsbaarheid, feit, oordeel
    case kader, werkgebied, toetsing, peildatum
    case client, bron, organisatie, leeftijd, inZorgSinds, sinds
    case naam, waarde, criterium, soort, grondslag, inspecteur, datum, vindplaats

    /// The name as it is written.
    var spelling: String {
      switch self {
      case .dossierextract: "dossierextract"
      case .dossier: "dossier"
      case .problematiek: "problematiek"
      case .kwetsbaarheid: "kwetsbaarheid"
      case .feit: "feit"
      case .oordeel: "oordeel"
      case .kader: "kader"
      case .werkgebied: "werkgebied"
      case .toetsing: "toetsing"
      case .peildatum: "peildatum"
      case .client: "client"
      case .bron: "bron"
      case .organisatie: "organisatie"
      case .leeftijd: "leeftijd"
      case .inZorgSinds: "inZorgSinds"
      case .sinds: "sinds"
      case .naam: "naam"
      case .waarde: "waarde"
      case .criterium: "criterium"
      case .soort: "soort"
      case .grondslag: "grondslag"
      case .inspecteur: "inspecteur"
      case .datum: "datum"
      case .vindplaats: "vindplaats"
      }
    }

    /// All names as they are written, by number.
    static let vocabulary = allCases.map(\.spelling)

    /// The attributes that an element may have: a bit each, by number.
    var attributeBits: UInt64 {
      switch self {
      case .dossierextract: Self.bitsOfExtract
      case .dossier: Self.bitsOfDossier
      case .kwetsbaarheid: Self.bitsOfVulnerability
      case .feit: Self.bitsOfFact
      case .oordeel: Self.bitsOfRating
      default: 0
      }
    }

    private static let bitsOfExtract = bits(dossierextract)
    private static let bitsOfDossier = bits(dossier)
    private static let bitsOfVulnerability = bits(kwetsbaarheid)
    private static let bitsOfFact = bits(feit)
    private static let bitsOfRating = bits(oordeel)

    private static func bits(_ element: Name) -> UInt64 {
      element.attributes.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

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
    case .kader: .kader
    case .peildatum: .peildatum
    }
  }
}
