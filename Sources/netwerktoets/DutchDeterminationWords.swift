import AssessmentModel
import Diagnostics
import FrameworkFiles
import Reporting
import Scoring
import Workflows

/// The Dutch words of recording a determination: what was done, or why it was refused.
struct DutchDeterminationWords {
  let framework: Framework

  /// What was recorded, or would be.
  ///
  /// - Parameter today: the day on which it is recorded, to notice a date in the future.
  func account(of plan: DeterminationPlan, isDryRun: Bool, today: CalendarDate) -> String {
    let determination = plan.determination
    let norm = framework.norms[determination.norm]
    var lines = isDryRun ? ["Proef: er is niets geschreven.", ""] : []
    lines.append("\(plan.area.name), \(norm.id) \(norm.name): vastgesteld \(label(determination.rating)).".singleLine)
    lines.append("Voorstel: \(label(plan.proposal)).")
    let old = plan.area.determination(ofNorm: determination.norm)
    if plan.isReplacement {
      let was = old.map { " (\(label($0.rating)), \($0.date), \($0.inspector))".singleLine } ?? ""
      lines.append("De eerdere vaststelling over \(norm.id)\(was) \(isDryRun ? "wordt" : "is") vervangen.")
    } else if determination.organisation != nil, let old {
      let what = "(\(label(old.rating)), \(old.date), \(old.inspector))".singleLine
      lines.append("Wat voor alle organisaties is vastgesteld \(what), geldt voor deze organisatie niet meer.")
    }
    if !plan.area.result.omissions.isEmpty {
      lines.append("Let op: er zijn regels van de invoer weggelaten. Komen die er later bij, dan is dit verouderd.")
    }
    if determination.date > today {
      lines.append("Let op: \(DutchNumbers.date(determination.date)) ligt in de toekomst. Klopt --date?")
    }
    lines += plan.unknownEvidence.map { text in
      "Let op: “\(text)” lijkt een bevinding of algemene informatie, maar staat niet in werkgebied.yaml.".singleLine
    }
    let verb = plan.old == nil ? "gemaakt" : "bijgewerkt"
    lines.append(isDryRun ? "In \(plan.file.singleLine) komt te staan:" : "\(plan.file.singleLine) is \(verb).")
    if isDryRun { lines += plan.lines.map { "  " + $0 } }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Why nothing was recorded, and what to do.
  func refusal(_ refusal: DeterminationRefusal) -> String {
    switch refusal {
    case .unknownArea(let written, let known):
      "werkgebied of toetsing “\(written.singleLine)” staat niet in de invoer; bekend zijn: \(names(known))."
    case .severalAreas(let known):
      "de invoer heeft meer werkgebieden; kies er een met --area en --toetsing: \(names(known))."
    case .noOrganisations: "dit kader beoordeelt werkgebieden en geen organisaties; laat --organisatie weg."
    case .noOrganisationKnown:
      "er is hier geen organisatie bekend; noem ze in werkgebied.yaml onder “organisaties”, of in het extract."
    case .unknownOrganisation(let written, let known):
      "er is hier geen organisatie “\(written.singleLine)” beoordeeld. " + wayOut(written, known.map(\.singleLine))
    case .severalOrganisations(let known):
      "hier zijn \(known.count) organisaties beoordeeld; kies er een met --organisatie: \(list(known))."
    case .inventory: "dit werkgebied is alleen geïnventariseerd; er is niets vast te stellen."
    case .unknownNorm(let written, let known):
      "norm “\(written.singleLine)” bestaat niet. " + wayOut(written, known)
    case .unknownRating(let written, let known):
      "“\(written.singleLine)” is geen niveau van dit kader. " + wayOut(written, known)
    case .flaws(let flaws, let proposal):
      "er is niets vastgelegd. " + words(flaws, beside: proposal)
    case .sameInspector: "er is niets vastgelegd: de tweede inspecteur is dezelfde als de eerste; vul een ander in."
    case .noPlace(let file?): "\(file.singleLine) gaat over een ander werkgebied; zet dit werkgebied in een eigen map."
    case .noPlace(nil): "er is geen map waarin werkgebied.yaml hoort; geef de map van het werkgebied op."
    case .severalRounds(let file):
      "\(file.singleLine) geldt voor meer toetsingen tegelijk; vul er “toetsing” in, en maak er een per toetsing."
    case .unreadable(let file): "\(file.singleLine) is geen tekst in UTF-8; sla het zo op."
    case .edit(let failure, let file): "\(file.singleLine) is niet veranderd: \(words(failure))"
    }
  }

  /// What a determination lacks beside the proposal, and how to give it.
  private func words(_ flaws: [DeterminationFlaw], beside proposal: Rating?) -> String {
    let asked = flaws.map { flaw in
      switch flaw {
      case .missingReason: "geef met --reason de reden"
      case .missingEvidence: "noem met --evidence ten minste één stuk, bevinding of algemene informatie"
      case .missingSecondInspector: "laat een tweede inspecteur meekijken (--second)"
      }
    }.joined(separator: "; ")
    guard let proposal else { return "Er is geen voorstel, dus de vaststelling vraagt meer: \(asked)." }
    let level = "‘\(framework.scale[proposal].label.inSentence)’"
    let away = flaws.contains(.missingSecondInspector) ? "daar twee niveaus of meer van" : "daarvan"
    return "Het voorstel is \(level), en de vaststelling verschilt \(away): \(asked)."
  }

  private func words(_ failure: AreaFileEdit.Failure) -> String {
    switch failure {
    case .errors: "er staan fouten in. Herstel eerst wat netwerktoets check erover zegt."
    case .list(.notReadable): "het is geen YAML met sleutels. Herstel het eerst."
    case .list(.notAList): "onder “vaststellingen” staat geen lijst. Maak er een lijst van, of haal de sleutel weg."
    case .list(.notSafe):
      "het is zo geschreven dat er meer zou veranderen dan de vaststelling. Zet de lijst gewoon onder elkaar, zonder "
        + "verwijzingen (&, *), of zet een regeleinde aan het eind."
    }
  }

  private func wayOut(_ written: String, _ known: [String]) -> String {
    NearMiss.candidate(for: written, among: known).map { "Bedoelde u “\($0)”?" }
      ?? "Bekend zijn: \(known.joined(separator: ", "))."
  }

  private func label(_ rating: Rating?) -> String { rating.map { framework.scale[$0].label } ?? "geen oordeel" }

  private func names(_ keys: [AreaKey]) -> String {
    list(keys.map { $0.werkgebied.description + ($0.inspection.map { " (toetsing \($0))" } ?? "") })
  }

  private func list(_ names: [String]) -> String {
    names.prefix(12).map(\.singleLine).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}
