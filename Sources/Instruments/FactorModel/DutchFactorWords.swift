import AssessmentModel
import Reporting

/// The Dutch words of pages about factors.
enum DutchFactorWords {
  // What every page says

  static let instrument = "Instrument"
  static func instrument(_ head: InstrumentHead) -> String { "\(head.title) (\(head.id), versie \(head.version))" }
  static let sources = "Bron"
  static func source(_ document: SourceDocument) -> String {
    "\(document.publisher), \(document.title)" + (document.year.map { ", \($0)" } ?? ", zonder jaar")
  }
  static let framework = "Kader"
  static func tied(_ tie: FrameworkTie) -> String { tie.framework }

  static func place(_ provenance: Provenance, in documents: [SourceDocument]) -> String {
    guard case .source(let id, let heading, let line) = provenance else { return own }
    let document = documents.first { $0.id == id }
    let name = document.map { $0.publisher + ($0.year.map { " \($0)" } ?? "") } ?? id
    return "\(name), “\(heading)”, regel \(line)"
  }
  static let own = "eigen voorstel"
  static func named(framework id: String) -> String { "kader \(id)" }
  static func named(agenda id: String) -> String { "actieagenda \(id)" }

  static let accountHeading = "Van wie wat is"
  static func account(_ model: FactorModel) -> [String] {
    var lines = [
      "Een factor heeft zelf geen polariteit: dezelfde factor kan helpen en hinderen. Die hoort bij elk voorkomen.",
      "Waar “eigen voorstel” staat, komt iets niet uit de bron maar van dit project: de koppeling van factoren en "
        + "aanbevelingen aan normen is dat altijd.",
    ]
    if let explanation = model.head.tie?.explanation { lines.append(explanation.closed) }
    lines.append("Aantallen zijn bevindingen en reacties, geen cliënten; zij worden niet opgeteld en niet vergeleken.")
    return lines
  }

  // The model

  static let modelSubtitle = "Factormodel"
  static let whatItIs = "Wat dit is"
  static let occurrence = "Wat de bron zegt"
  static let factor = "Factor"
  static let effect = "Werking"
  static let whereFrom = "Vindplaats"
  static let named = "Genoemd door"
  static let norms = "Normen (eigen voorstel)"
  static let recommendations = "Aanbevelingen"
  static let objectives = "Doelstellingen van de actieagenda (eigen voorstel)"
  static let related = "Lijkt op (eigen voorstel)"
  static let frameworkRecommendations = "Aanbevelingen van het kader (eigen voorstel)"
  static let ownCluster = "Indeling in dit cluster: eigen voorstel."
  static func numbered(_ number: String?, _ text: String) -> String { number.map { "\($0). \(text)" } ?? text }
  static func effect(_ label: String, _ state: FactorOccurrence.State) -> String {
    switch state {
    case .present: "\(label), door er te zijn"
    case .absent: "\(label), door te ontbreken"
    }
  }
  static func occurrences(_ factor: String) -> String { "Waar de bron “\(factor)” noemt" }
  static func finding(_ number: String) -> String { "bevinding \(number)" }
  static let findings = "Bevindingen van de bron"
  static func findings(in part: String) -> String { "Bevindingen: \(part)" }
  static let number = "Nummer"
  static let found = "Bevinding"
  static let advice = "Aanbeveling"
  static let forWhom = "Voor"
  static let forFactors = "Bij de factoren"
  static func advice(at level: String) -> String { "Aanbevelingen: \(level)" }
  static let tools = "De bron noemt als hulp"
  static func tied(_ name: String, isOwn: Bool) -> String { isOwn ? "\(name) (\(own))" : name }

  // Counts

  static let countTitle = "Wat helpt en wat in de weg staat"
  static func countTitle(_ name: String) -> String { "Wat helpt en wat in de weg staat in \(name)" }
  static let countSubtitle = "Factoren in bevindingen en reacties"
  static let ownCoding =
    "De codes zijn door de inspecteurs aan bevindingen en reacties gegeven; zij staan niet in de bron."
  static let codedHeading = "Wat er gecodeerd is"
  static let codedCaption = "Bevindingen en reacties, en hoeveel daarvan een factor hebben"
  static let area = "Werkgebied"
  static let findingsColumn = "Bevindingen"
  static let codedColumn = "met een factor"
  static let remarksColumn = "Reacties"
  static func coded(_ number: Int, of all: Int) -> String { all == 0 ? none : "\(number) van \(all)" }
  static let none = "–"
  static let notSeen = "niet herkend"
  static let notCodedMeaning =
    "in dit werkgebied is niets gecodeerd. Niet herkend wil niet zeggen dat de factor er niet is."
  static let notSeenMeaning = "dat wil niet zeggen dat de factor er niet is."
  static func noColumn(_ areas: [String]) -> String {
    "in \(DutchNumbers.list(areas)) heeft geen bevinding een factor; zij staan niet in de tabel."
  }
  static let notCoded = "\(none): \(notCodedMeaning)"
  static let comparisonHeading = "Wat helpt en wat in de weg staat"
  static func comparisonCaption(_ head: InstrumentHead) -> String {
    "aantal bevindingen per factor van \(head.id), versie \(head.version); geen rangorde, geen totaal"
  }
  static let tableHeading = "Factoren per werkgebied"
  static let tableCaption = "Per factor hoeveel bevindingen en reacties zeggen dat hij helpt of hindert, en welke"
  static let roleHeading = "Factoren per rol"
  static func roleHeading(_ area: String) -> String { "Factoren per rol: \(area)" }
  static let roleCaption = "Wie het zegt, als dat is genoteerd"
  static let noRole = "rol niet genoemd"
  static let passagesHeading = "Waar het op rust"
  static func passages(_ area: String) -> String { "Waar het op rust: \(area)" }
  static let passagesCaption = "De bevindingen met een factor, in hun volgorde"
  static let norm = "Norm"
  static let text = "Tekst"
  static let factors = "Factoren"
  static func code(_ factor: String, _ polarity: String, role: String?) -> String {
    "\(factor): \(polarity.inSentence)" + (role.map { " (\($0.inSentence))" } ?? "")
  }
  static func short(_ label: String, _ findings: [String], _ remarks: Int) -> String {
    let own = findings.isEmpty ? "" : " \(findings.count) (\(findings.joined(separator: ", ")))"
    return "\(label):\(own)" + (remarks == 0 ? "" : " \(DutchNumbers.count(remarks, "reactie", "reacties"))")
  }
  static func sighting(_ label: String, _ findings: [String], _ remarks: Int) -> String {
    let parts =
      (findings.isEmpty
        ? []
        : ["\(DutchNumbers.count(findings.count, "bevinding", "bevindingen")) (\(findings.joined(separator: ", ")))"])
      + (remarks == 0 ? [] : [DutchNumbers.count(remarks, "reactie", "reacties")])
    return "\(label): \(DutchNumbers.list(parts))"
  }
  static func absent(_ names: [String]) -> String {
    "Niet herkend, wat niet wil zeggen dat zij er niet zijn: \(DutchNumbers.list(names.map(\.inSentence)))."
  }
  static let omittedLabel = "Weggelaten:"
  static func unknownCodes(_ number: Int, in area: String) -> String {
    "\(area): \(DutchNumbers.count(number, "code telt", "codes tellen")) niet mee, want het model heeft die factor niet."
  }
  static let nothingCodedLabel = "Niet gecodeerd:"
  static func nothingCoded(_ areas: [String]) -> String {
    "Geen bevinding heeft een factor: \(DutchNumbers.list(areas)). Zet “factoren” bij bevindingen in werkgebied.yaml."
  }
  static let otherFrameworkLabel = "Ander kader:"
  static func otherFramework(_ head: InstrumentHead, _ framework: Framework) -> String {
    head.tie.map {
      "Het model sluit aan op \($0.framework) en niet op \(framework.id); koppelingen aan normen gelden hier niet."
    } ?? "Het model sluit op geen kader aan; er zijn geen koppelingen aan normen."
  }
}
