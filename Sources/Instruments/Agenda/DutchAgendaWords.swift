package import AssessmentModel
import Reporting

/// The Dutch words of action agendas ("woorden van actieagenda's").
package enum DutchAgendaWords {
  // The source

  package static let subtitle = "Actieagenda"
  package static let instrument = "Instrument"
  package static let sources = "Bron"
  package static let mentioned = "Genoemd, niet gelezen"
  package static let tiedTo = "Sluit aan op"
  package static let view = "Getoond"
  package static let wordsLabel = "Woorden:"
  package static let wordsNotice =
    "De tekst is in eigen woorden; namen en nummers zijn van de bron. Een nummer is een opschrift en kan vaker voorkomen."
  package static let ownLabel = "Van dit project:"
  package static let actorsHeading = "Van wie wordt iets gevraagd"
  package static let actorColumns = ["Actor", "Rol", "Taken", "Mogelijke taken", "Vindplaats"]
  package static let noRole = "niet genoemd"
  package static let actorsCaption = "Taken per actor: wat zeker van die partij is, en wat van haar kan zijn"
  package static let demandHeading = "Wat de bron overlaat"
  package static let attentionHeading = "Aandachtspunten buiten de tabellen"
  package static let attentionColumns = ["Van wie", "Wat wordt gevraagd", "Vindplaats"]
  package static let taskColumns = ["Van wie", "Wat wordt gevraagd", "Vindplaats"]
  package static let actorTaskColumns = ["Doelstelling", "Wat wordt gevraagd", "Vindplaats"]
  package static let possibleColumns = ["Doelstelling", "Wat wordt gevraagd", "Kan zijn van", "Vindplaats"]
  package static let occasion = "Aanleiding"
  package static let problems = "Knelpunten"
  package static let goal = "Doel"
  package static let objectiveLabel = "Doelstelling"
  package static let note = "Toelichting"
  package static let refersTo = "Verwijst naar"
  package static let norms = "Dient norm (voorstel van dit project)"
  package static let place = "Vindplaats"
  package static let own = "eigen, van dit project"
  package static let noTasks = "De bron noemt hier geen taken."
  package static let noObjectives = "De bron noemt bij dit thema geen doelstellingen."
  package static let nothing = "Hier staat niets."

  package static func version(_ head: InstrumentHead) -> String { "\(head.id), versie \(head.version)" }

  package static func document(_ document: SourceDocument) -> String {
    "\(document.publisher), \(document.title)" + (document.year.map { " (\($0))" } ?? " (geen jaar genoemd)")
  }

  package static func tie(_ tie: FrameworkTie) -> String {
    "kader \(tie.framework)" + (tie.provenance == .own ? "; een voorstel van dit project" : "")
  }

  package static func ownNotice(tie: FrameworkTie?, uncertain: Int, of tasks: Int, presumed: Int) -> String {
    let tied = tie == nil ? "" : "Welke doelstelling bij welke norm past, is een voorstel. "
    let columns =
      uncertain == 0
      ? "Van alle \(tasks) taken laat de bron zien van wie zij zijn."
      : "Van \(uncertain) van de \(tasks) taken laat de tekst van de bron niet zien van wie zij zijn; zij staan apart, met wie "
        + "het kan zijn. Bij \(presumed) daarvan staat een vermoeden van dit project."
    return tied + columns
  }

  package static func mainTheme(_ theme: AgendaMainTheme) -> String { "\(theme.number) \(theme.name)" }
  package static func theme(_ name: String) -> String { "thema \(name)" }

  package static func numbered(_ number: String?, _ text: String) -> String {
    number.map { "\($0). \(text)" } ?? text
  }

  package static func objective(_ objective: Objective, of theme: String, task: String?) -> String {
    "doelstelling \(objective.number) van \(theme)" + (task.map { ", taak \($0)" } ?? "")
  }

  package static func reference(_ words: String, to target: String) -> String { "\(words.closedBare) (\(target))." }

  package static func place(_ provenance: Provenance, among documents: [SourceDocument]) -> String {
    switch provenance {
    case .own: own
    case .source(let document, let heading, let line):
      (documents.count > 1 ? "\(document): " : "") + "‘\(heading)’, regel \(line)"
    }
  }

  package static func notVisible(_ provenance: Provenance) -> String {
    if case .source(_, _, let line) = provenance { "kolom niet te zien in de tekst (regel \(line))" } else { own }
  }

  package static func possible(_ names: [String]) -> String {
    "kan zijn: \(DutchNumbers.list(names, last: "of"))"
  }

  package static func presumed(_ name: String) -> String { "vermoedelijk \(name) (vermoeden van dit project)" }
  package static func ground(_ label: String) -> String { "(\(label))" }
  package static func certain(_ actor: String) -> String { "Zeker van: \(actor)" }
  package static func maybe(_ actor: String) -> String { "Kan van \(actor) zijn: kolom niet te zien in de tekst" }
  package static func onlyActor(_ actor: String) -> String { "alleen wat van \(actor) is of kan zijn" }
  package static func onlyTheme(_ theme: String) -> String { "alleen thema \(theme)" }
  package static func tasksCaption(_ objective: Objective, of theme: String) -> String {
    "Taken bij \(theme), \(objective.number)"
  }
}

extension String {
  /// The text without a full stop at its end.
  fileprivate var closedBare: String { hasSuffix(".") ? String(dropLast()) : self }
}
