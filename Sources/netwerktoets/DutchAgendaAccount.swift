import AssessmentModel
import FrameworkFiles
import Instruments
import Reporting
import Workflows

/// What the commands about agendas say of what they did, in Dutch.
enum DutchAgendaAccount {
  static let errorsFirst = "er zitten fouten in de agenda; verhelp die eerst. Er is niets veranderd."

  static func account(of plan: AgendaMakingPlan, _ framework: Framework, isDryRun: Bool) -> String {
    func names(_ norms: [Int]) -> String { DutchNumbers.list(norms.map { framework.norms[$0].id }) }
    let level = framework.scale[plan.shortfall.firstGood].label.inSentence
    var lines = [
      plan.norms.short.isEmpty
        ? "Geen norm komt tekort (lager dan ‘\(level)’)." : "Tekort (lager dan ‘\(level)’): \(names(plan.norms.short))."
    ]
    if let chosen = plan.chosen {
      let isAnyShort = chosen.contains(where: plan.norms.short.contains)
      lines.append("Gekozen: \(names(chosen))\(isAnyShort ? "" : "; daarvan komt niets tekort").")
    }
    if !plan.norms.withoutRating.isEmpty {
      lines.append("Zonder oordeel, daar rust niets op: \(names(plan.norms.withoutRating)).")
    }
    let points = DutchNumbers.count(plan.added.count, "punt", "punten")
    if plan.old == nil, plan.added.isEmpty {
      lines.append(
        "Er is geen agenda gemaakt. Met --voldoende-vanaf kiest u zelf vanaf welk niveau een norm niet tekortkomt.")
    } else if plan.old == nil {
      lines.append("\(plan.file)\(isDryRun ? " zou" : ""): \(points)\(isDryRun ? " krijgen" : "").")
    } else if !plan.isNeeded {
      lines.append("\(plan.file): er komt niets bij.")
    } else if !plan.added.isEmpty {
      let ids = plan.added.map(\.id).joined(separator: ", ")
      lines.append("\(plan.file): er \(isDryRun ? "zouden bijkomen" : "zijn bijgekomen"): \(ids).")
    }
    for norm in framework.norms.map(\.id) {
      let shared = plan.joined.filter { $0.new.contains(norm) }.map(\.point)
      guard !shared.isEmpty else { continue }
      let verb = isDryRun ? "zouden ook horen" : "horen nu ook"
      lines.append("\(plan.file): bij \(norm) \(verb) punten die er al staan: \(shared.joined(separator: ", ")).")
    }
    if !plan.noLongerAsked.isEmpty {
      lines.append("Geen norm vraagt nog om: \(plan.noLongerAsked.joined(separator: ", ")); die punten blijven staan.")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  static func failure(_ failure: AgendaBytes.Failure) -> String {
    switch failure {
    case .textTooLong(let sheet, let row, let column):
      "op blad \(sheet), rij \(row), kolom \(column) komt een tekst die langer is dan een cel van een werkmap kan zijn; "
        + "kort hem in. Er is niets geschreven."
    case .notMade: "de werkmap kan niet worden gemaakt; kijk of er ruimte is voor tijdelijke bestanden."
    }
  }

  static func account(of review: AgendaReview) -> String {
    let flaws = review.flaws.map { "  \($0.point.id): \(DutchAreaAgendaWords.missing($0))" }
    let end = flaws.isEmpty ? [DutchAreaAgendaWords.nothingOpen] : flaws
    return ([DutchAreaAgendaWords.title(review.agenda), DutchAreaAgendaWords.summary(review)] + end)
      .map { $0 + "\n" }.joined()
  }

  static func account(of changes: [AreaAgendaFile.Change], file: String, isDryRun: Bool) -> String {
    if changes.isEmpty { return "\(file): er is niets veranderd.\n" }
    let lines = changes.map { change in
      let old = change.old.isEmpty ? "leeg" : "“\(change.old)”"
      let new = change.new.isEmpty ? "leeg" : "“\(change.new)”"
      return "  \(change.point), \(change.key.rawValue): \(old) → \(new)"
    }
    let number = DutchNumbers.count(changes.count, "wijziging", "wijzigingen")
    return (["\(file): \(number)\(isDryRun ? ", nog niet geschreven" : "")"] + lines).map { $0 + "\n" }.joined()
  }

  static func refusal(_ refusal: AgendaRefusal) -> String {
    switch refusal {
    case .otherFramework(let tied, let used):
      let own = tied.map { "sluit aan op kader \($0)" } ?? "sluit op geen kader aan"
      return "deze actieagenda \(own); de invoer is beoordeeld met \(used). Kies met --instrument een andere agenda."
    case .organisations: return "dit kader beoordeelt organisaties; een agenda is van een werkgebied."
    case .inventory: return "dit werkgebied is alleen geïnventariseerd; er zijn geen oordelen waar een agenda op rust."
    case .unknownLevel(let level, let known):
      return "niveau “\(level)” bestaat niet in dit kader; kies uit: \(known.joined(separator: ", "))."
    case .lowestLevel: return "onder het laagste niveau is niets; kies met --voldoende-vanaf een hoger niveau."
    case .otherAgenda(let file):
      return
        "\(file) is van een andere toetsing, een ander werkgebied of een andere bron. Hernoem haar eerst, bijvoorbeeld "
        + "tot agenda-2019.yaml; een volgend rapport begint dan met wat ervan is geworden."
    case .otherLimit(let file, let stored, let asked):
      return
        "\(file) rekent met voldoende_vanaf: \(stored), en niet met \(asked); er is niets veranderd. Laat "
        + "--voldoende-vanaf weg, of verander eerst voldoende_vanaf in dat bestand: die grens geldt voor al haar punten."
    case .errors(let file): return "\(file) heeft fouten; “agenda check” noemt ze. Er is niets veranderd."
    case .noPlace: return "het is niet duidelijk in welke map agenda.yaml hoort; geef de map van één werkgebied."
    case .notSafe(let file):
      return
        "\(file) is zo geschreven dat zij niet veilig is bij te werken; er is niets veranderd. Pas haar met de hand aan."
    case .unknownNorms(let norms):
      return "de actieagenda noemt normen die het kader niet heeft: \(DutchNumbers.list(norms)). Pas sluit_aan_bij aan."
    }
  }

  static func ending(of refusal: AgendaRefusal) -> Ending {
    switch refusal {
    case .otherFramework, .unknownLevel, .lowestLevel, .organisations, .otherAgenda, .otherLimit: .wrongUse
    case .inventory, .errors, .noPlace, .notSafe, .unknownNorms: .nothingDone
    }
  }
}
