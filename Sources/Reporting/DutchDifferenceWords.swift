import AssessmentModel

/// The Dutch words of what differs between two results.
package enum DutchDifferenceWords {
  static let title = "Verschil"
  static let confidentiality = "Vertrouwelijk: noemt cliënten en inspecteurs"
  static let confidentialInspectors = "Vertrouwelijk: noemt inspecteurs"
  static let before = "Oud"
  static let now = "Nieuw"
  static let norm = "Norm"
  static let what = "Wat"
  static let clients = "Cliënten met een ander oordeel"
  static let lines = "Regels die kwamen, gingen of veranderden"
  package static let none = "geen"
  static let nothing = "Er is geen verschil."
  static let nothingExplained = "Alle oordelen, aantallen, vaststellingen en regels zijn gelijk."
  static let nothingExplainedWithoutLines = "Alle oordelen, aantallen en vaststellingen zijn gelijk."
  static let noLines = "Een resultaat geeft oordelen zonder regels; daarom staat hier niet welke regels het zijn."
  static let noClients = "Niet beide hebben oordelen per cliënt; die staan er daarom niet bij."
  static let normAdded = "nieuw"
  static let normRemoved = "niet meer"
  static let attention = "Let op:"
  static let consensus = "consensus"
  static let unnamed = "niet genoemd"

  static func subtitle(_ framework: Framework) -> String { "Kader: \(framework.title) (\(framework.id))" }

  static func otherVersion(_ before: String?, _ now: String?) -> String {
    "de versie van het kader verschilt: \(before ?? none) en \(now ?? none). Een verschil kan aan de rekenregels liggen."
  }

  static func area(_ key: AreaKey) -> String {
    key.werkgebied.description + (key.organisation.map { ", organisatie \($0)" } ?? "")
      + (key.inspection.map { ", toetsing \($0)" } ?? "")
  }

  static func added(_ key: AreaKey) -> String {
    key.organisation == nil ? "Dit werkgebied is nieuw." : "Deze organisatie is nieuw."
  }

  static func removed(_ key: AreaKey) -> String {
    key.organisation == nil ? "Dit werkgebied is er niet meer." : "Deze organisatie is er niet meer."
  }

  static func whole(_ key: AreaKey) -> String { key.organisation == nil ? "Hele werkgebied" : "Hele organisatie" }

  static func changes(in area: String) -> String { "Wat veranderde: \(area)" }
  static func clients(ofNorm norm: String) -> String { "\(clients): \(norm)" }
  static func lines(ofNorm norm: String) -> String { "\(lines): \(norm)" }
  static let clientColumns = ["Cliënt", before, now]
  static let lineColumns = ["Cliënt", "Bron", "Criterium", "Inspecteur", "Datum", before, now]
  static let changeColumns = [norm, what, before, now]

  /// What an aspect of a result is called.
  package static func label(_ aspect: ResultAspect) -> String {
    switch aspect {
    case .clients: "Cliënten"
    case .dossiers: "Dossiers"
    case .conversations: "Gesprekken"
    case .omitted: "Weggelaten regels"
    case .rating: "Oordeel"
    case .reason: "Reden van geen oordeel"
    case .determination: "Vaststelling"
    case .determinedBy: "Vastgesteld op en door"
    case .determinationReason: "Reden van de vaststelling"
    case .evidence: "Waar de vaststelling op rust"
    case .outdated: "Verouderd"
    case .counts: "Cliënten van laag naar hoog"
    case .notAssessed: "Niet beoordeeld"
    case .notApplicable: "Niet van toepassing"
    case .indications: "Indicatief door"
    case .onTheEdge: "Op de grens"
    case .divided: "Verdeeld"
    case .limitedBy: "Begrensd door"
    case .divergence: "Uiteenlopend, getoond en vast te stellen"
    }
  }
}
