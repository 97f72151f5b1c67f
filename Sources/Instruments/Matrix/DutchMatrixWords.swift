import AssessmentModel
import Reporting

/// The words of pages of a responsibility matrix.
enum DutchMatrixWords {
  // The head of each page

  static let instrument = "Instrument"
  static let source = "Bron"
  static let yearLabel = "Peiljaar"
  static func instrument(_ head: InstrumentHead) -> String { "\(head.title) (\(head.id), versie \(head.version))" }
  static func document(_ document: SourceDocument) -> String {
    "\(document.publisher), \(document.title)" + (document.year.map { ", \($0)" } ?? "")
  }
  static func yearNotice(_ year: Int) -> String {
    "Producten en bekostiging zijn die van \(year) en kunnen nu anders zijn."
  }
  static func yearCaption(_ caption: String, _ year: Int) -> String { "\(caption), peiljaar \(year)" }
  static let ownLabel = "Eigen voorstel."
  static func own(_ parts: [String]) -> String {
    let choice =
      "De verdeling in situaties en indicaties, en waaruit een hoofdstuk van de overeenkomst wordt voorgevuld, zijn "
      + "keuzes van dit project. De nummers (U1, V1, P1) zijn van deze bladzijde."
    guard !parts.isEmpty else { return "Alle inhoud komt uit de bron, met kop en regel. \(choice)" }
    return "Van dit project, niet van de bron: \(DutchNumbers.list(parts)). \(choice)"
  }
  static func place(_ provenance: Provenance, _ documents: [SourceDocument]) -> String {
    switch provenance {
    case .own: return "eigen voorstel"
    case .source(let id, let heading, let line):
      let name = documents.count > 1 ? (documents.first { $0.id == id }?.title).map { "\($0), " } ?? "" : ""
      return "\(name)\(heading), regel \(line)"
    }
  }

  // Columns

  static let situation = "Situatie"
  static let indication = "Indicatie"
  static let exceptions = "Uitzonderingen"
  static let place = "Vindplaats"
  static let appliesTo = "Geldt voor"
  static let care = "Zorg"
  static let by = "Door"
  static let what = "Wat"
  static let number = "Nr."
  static let conditions = "Voorwaarden"
  static let occasion = "Bij"
  static let name = "Naam"
  static let code = "Code"
  static let result = "Resultaat"
  static let scheme = "Regeling"
  static let codes = "Prestatie"
  static let doctor = "Arts"
  static let term = "Begrip"
  static let kind = "Soort"
  static let reason = "Waarom"
  static let instead = "Kijk bij"
  static let rows = "Rijen"

  static func conditionMark(_ number: Int) -> String { "V\(number + 1)" }
  static func exceptionMark(_ number: Int) -> String { "U\(number + 1)" }
  static func productMark(_ number: Int) -> String { "P\(number + 1)" }
  static let always = "altijd"
  static let none = "–"
  static func byLocation(_ doctors: [String]) -> String { DutchNumbers.list(doctors, last: "of") + ", naar locatie" }
  static func forms(_ forms: [String]) -> String { "Vormen: \(DutchNumbers.list(forms))." }
  static func covers(_ labels: [String]) -> String { "Omvat: \(DutchNumbers.list(labels))." }

  // Sections of the whole matrix

  static let matrixTitle = "Wie geeft welke zorg?"
  static let theTable = "De matrix"
  static func tableCaption(_ group: String) -> String { "\(group): wie welke zorg geeft" }
  static let absencesTitle = "Wat de bron zegt over wat niet in de tabel staat"
  static let absencesCaption = "Situaties die in geen rij staan, met de reden van de bron"
  static func reason(_ reason: MatrixAbsence.Reason) -> String {
    switch reason {
    case .excluded: "komt niet voor"
    case .otherName: "heet in de tabel anders"
    }
  }
  static let exceptionsCaption = "Wanneer het anders mag zijn"
  static let conditionsCaption = "Waaraan voldaan moet zijn"
  static let tasksTitle = "Wat er verder bij hoort"
  static func task(_ doctor: String, _ pairs: String) -> String { "\(doctor): \(pairs)" }
  static let productsTitle = "Producten"
  static let productsCaption = "Wat er te vragen is"
  static let fundingTitle = "Bekostiging"
  static let fundingCaption = "Wie waaruit betaald wordt"
  static let outlineTitle = "Opzet van een overeenkomst"
  static let outlineCaption = "Hoofdstukken, en waaruit ze zijn voor te vullen (eigen keus)"
  static let chapter = "Hoofdstuk"
  static let question = "Vraag"
  static let filling = "Voorgevuld uit"
  static func filling(_ filling: AgreementOutline.Filling) -> String {
    switch filling {
    case .area: "het werkgebied"
    case .matrix: "de matrix"
    case .products: "de producten"
    case .tasks: "de taken"
    case .conditions: "de voorwaarden"
    case .funding: "de bekostiging"
    case .themselves: "niets: zelf invullen"
    }
  }
  static let termsTitle = "Begrippen"
  static let termsCaption = "Artsen, zorgsoorten, situaties en indicaties"
  static let kinds = ["arts", "zorgsoort", "situatie", "indicatie"]

  // What does not fit

  static let findingsTitle = "Wat dubbel is of ontbreekt"
  static let findingsLabel = "De bron past niet overal."
  static let nothingFound = "Elke situatie staat met elke indicatie in één rij, of de bron zegt waarom niet."
  static let findingsRule = "Zo staat het in de bron; er is niets opgelost of ingevuld."
  static func counts(_ findings: MatrixFindings) -> String {
    let parts = [
      (findings.overlaps.count, "combinatie in meer dan één rij", "combinaties in meer dan één rij"),
      (findings.gaps.count, "combinatie in geen rij", "combinaties in geen rij"),
      (findings.rowlessExceptions.count, "uitzondering in geen rij", "uitzonderingen in geen rij"),
    ]
    let found = parts.filter { $0.0 > 0 }.map { DutchNumbers.count($0.0, $0.1, $0.2) }
    return "\(DutchNumbers.list(found)). \(findingsRule)"
  }
  static let overlapsTitle = "In meer dan één rij"
  static let gapsTitle = "In geen rij"
  static let gapsCaption = "Combinaties waar de tabel niets over zegt, en de bron niet zegt waarom"
  static let rowlessTitle = "Uitzonderingen in geen rij"
  static let whatElse = "Wat de bron wel zegt"
  static func differing(_ kinds: [String]) -> String {
    kinds.isEmpty ? "dezelfde artsen" : "andere artsen bij: \(DutchNumbers.list(kinds))"
  }

  // An answer

  static let answerTitle = "Wie geeft hier welke zorg?"
  static let asked = "Gevraagd"
  static func asked(_ situation: String, _ indication: String) -> String { "\(situation) × \(indication)" }
  static func outcome(_ answer: MatrixAnswer, _ differing: [String]) -> (label: String, text: String) {
    switch answer.outcome {
    case .answered: return ("Eén rij antwoordt.", "")
    case .overlapping:
      let rest =
        differing.isEmpty ? "Zij noemen dezelfde artsen." : "Zij verschillen bij: \(DutchNumbers.list(differing))."
      return ("\(DutchNumbers.word(answer.pairs.count).capitalizedFirst) rijen antwoorden.", "\(rest) \(findingsRule)")
    case .absent: return ("Geen rij antwoordt.", "De bron zegt wel waarom.")
    case .gap: return ("Geen rij antwoordt.", "De bron zegt niet waarom: een gat van de bron. Er is niets ingevuld.")
    }
  }
  static let answerTable = "Wat de tabel zegt"
  static let exceptionOutside = "staat in geen rij"
}

extension String {
  /// The text with a capital at its start.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
