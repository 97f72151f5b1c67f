import AssessmentModel
import Reporting

/// The Dutch words of the page about what stands in the way and who can do what.
enum DutchActionChapterWords {
  static func title(_ name: String) -> String { "\(name): wat staat in de weg, wie kan wat doen" }
  static let subtitle = "Van tekortschietende norm naar aanbeveling en taak"
  static let noAgendaLabel = "Geen taken:"
  static func noAgenda(_ head: InstrumentHead, _ framework: Framework) -> String {
    "\(head.id) noemt geen doelstellingen van een actieagenda die aansluit op \(framework.id); taken staan hier dus niet."
  }

  static let guidance = "Hoe dit is gemaakt"
  static func counts(short: Int, hindered: Int, level: String) -> String {
    switch short {
    case 0:
      "Geen norm schiet tekort: alle oordelen zijn ‘\(level.inSentence)’ of hoger, of ontbreken. Er volgt dus niets."
    default:
      "\(DutchNumbers.count(short, "norm schiet", "normen schieten")) tekort, met een oordeel onder "
        + "‘\(level.inSentence)’. "
        + (hindered == 0
          ? "Bij geen daarvan is een belemmerende factor gecodeerd; er volgt dus niets."
          : "Bij \(hindered) daarvan is een belemmerende factor gecodeerd.")
    }
  }
  static let steps = [
    "Begonnen is bij de normen die tekortschieten, met het oordeel dat geldt.",
    "Daarbij staan de bevindingen over die norm, en de factoren die de inspecteurs erin herkenden.",
    "Bij elke factor die belemmert staan de aanbevelingen van het factormodel en van het kader die erop ingaan.",
    "Ook staan daar de taken van de actieagenda, uit doelstellingen die op de factor ingaan en de norm dienen.",
  ]
  static let noCause =
    "Dat een factor bij een norm is gezien, zegt niet dat hij de oorzaak is van het oordeel. Wie iets doet en wanneer, is aan "
    + "het werkgebied."

  static func norm(_ id: String, _ name: String) -> String { "\(id) \(name)" }
  static func heading(_ norm: String, _ rating: String) -> String { "\(norm): \(rating.inSentence)" }
  static let noFindings = "Over deze norm is geen bevinding opgeschreven; er volgt hier niets."
  static let nothingCoded = "Geen van deze bevindingen heeft een factor; er volgt hier niets."
  static let nothingHinders = "Geen factor belemmert hier; wat helpt, is het behouden waard, en verder volgt er niets."
  static let findingsCaption = "Bevindingen over deze norm"
  static let factorsCaption = "Factoren in deze bevindingen, en waar zij naartoe leiden"
  static let finding = "Bevinding"
  static let kind = "Soort"
  static let text = "Tekst"
  static let factor = "Factor"
  static let leadsTo = "Leidt naar"
  static let rating = "Oordeel"
  static func kind(_ kind: Finding.Kind) -> String {
    switch kind {
    case .finding: "bevinding"
    case .goodExample: "goed voorbeeld"
    case .canBeBetter: "kan beter"
    case .clientExperience: "ervaring van een cliënt"
    case .informalCarerExperience: "ervaring van een mantelzorger"
    case .promoting: "bevorderend"
    case .hindering: "belemmerend"
    }
  }
  static func sighting(_ name: String, role: String?) -> String { name + (role.map { " (\($0.inSentence))" } ?? "") }
  static func sighting(_ factor: String, finding: String, role: String?) -> String {
    "\(factor) (\(finding)\(role.map { ", \($0.inSentence)" } ?? ""))"
  }
  static func adviceNumber(_ number: String, isOwn: Bool) -> String {
    "aanbeveling \(number)" + (isOwn ? " (\(DutchFactorWords.own))" : "")
  }
  static func objective(_ number: String, theme: String) -> String {
    "doelstelling \(number), \(theme) (\(DutchFactorWords.own))"
  }
  static func catalogueNumber(_ id: String) -> String { "\(id) van het kader (\(DutchFactorWords.own))" }

  static let othersHeading = "Normen die niet tekortschieten"
  static let othersCaption = "Welke factoren daar zijn gezien, en in welke bevinding"
  static let othersNote = "Hieruit volgen hier geen aanbevelingen of taken."
  static let withoutRatingHeading = "Normen zonder oordeel"
  static let withoutRating = "Zonder oordeel is niet te zeggen of een norm tekortschiet; hier volgt niets uit."

  static let actionsHeading = "Wie kan wat doen"
  static let actionsNote = "Elke regel noemt de factoren en de normen waarop hij rust, en waar hij vandaan komt."
  static func adviceFor(_ names: String) -> String { "Aanbevolen aan \(names)" }
  static let adviceCaption = "Aanbevelingen van het factormodel"
  static let adviceColumns = ["Nr.", "Aanbeveling", "Om deze factoren", "Bij norm", "Vindplaats"]
  static let catalogueHeading = "Aanbevelingen van het kader"
  static let catalogueCaption = "Aanbevelingen van het kader, met voor wie"
  static func tasksFor(_ actor: String) -> String { "Gevraagd van \(actor)" }
  static let tasksCaption = "Taken van de actieagenda"
  static let taskColumns = ["Taak", "Bij doelstelling", "Om deze factoren", "Bij norm", "Vindplaats"]
  static let openTasksHeading = "Gevraagd van wie, is in de tekst niet te zien"
  static let openTasks =
    "De bron is een tabel waarvan de tekst de kolommen niet meer toont. Genoemd is wie het kan zijn."
  static let possibleActors = "Wie het kan zijn"

  static func account(_ model: InstrumentHead, _ agenda: InstrumentHead?) -> [String] {
    [
      "De factoren bij bevindingen zijn door de inspecteurs gecodeerd; het factormodel zegt niet wat er in dit gebied speelt.",
      "Welke factor, aanbeveling of doelstelling bij welke norm hoort, is een eigen voorstel. Waar de bron zelf een "
        + "aanbeveling aan een factor koppelt, staat er geen “eigen voorstel” bij.",
    ] + [model.tie?.explanation, agenda?.tie?.explanation].compactMap { $0?.closed }.once
      + ["Teksten van aanbevelingen en taken staan in eigen woorden; de vindplaats zegt waar de bron ze heeft."]
  }
}
