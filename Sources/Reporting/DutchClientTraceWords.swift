import AssessmentModel
import Scoring

/// The words about one client: from the criteria to the norm, and from the lines to the criteria.
extension DutchTraceWords {
  static let ratedItself = "Deze norm heeft geen criteria: zij wordt zelf beoordeeld."

  static func applicable(_ steps: ClientSteps, scale: Scale) -> String {
    let (number, all) = (steps.applicable.count, steps.criteria.count)
    if number == 0 {
      return "Geen van de criteria geldt voor deze cliënt: \(scale.notApplicable.label.inSentence)."
    }
    return
      "Van \(DutchNumbers.count(all, "criterium", "criteria")) \(number == 1 ? "geldt er" : "gelden er") \(number)."
  }

  static func enoughCriteria(_ comparison: ShareComparison) -> String {
    "Genoeg criteria? \(comparison.part) van \(comparison.whole) beoordeeld, ten minste "
      + "\(DutchNumbers.share(comparison.share)) nodig: \(sum(comparison)): \(comparison.holds ? "ja" : "nee")."
  }

  static func core(rated: [String], missing: [String]) -> String {
    if rated.isEmpty && missing.isEmpty { return "Geen kerncriterium geldt hier." }
    let present = rated.isEmpty ? [] : ["beoordeeld \(DutchNumbers.list(rated))"]
    let absent = missing.isEmpty ? [] : ["niet beoordeeld \(DutchNumbers.list(missing)), en dus geen oordeel"]
    return "Kerncriteria: \((present + absent).joined(separator: "; "))."
  }

  static func middle(_ ratings: [Rating], _ middle: Rating, scale: Scale) -> String {
    let words = ratings.sorted().map { scale[$0].short }
    guard words.count > 1 else { return "Midden van \(words.joined()): \(scale[middle].short)." }
    let sorted = ratings.sorted()
    let isBetween = words.count.isMultiple(of: 2) && sorted[words.count / 2] != sorted[words.count / 2 - 1]
    let rounded = isBetween ? ", halverwege de middelste twee, naar beneden afgerond" : ""
    return "Midden van \(DutchNumbers.list(words)): \(scale[middle].short)\(rounded)."
  }

  static func limit(_ limit: ClientSteps.Limit, criteria: [String], middle: Rating, scale: Scale) -> String {
    let nothing = limit.limiter.cap < middle ? "" : "; dat verlaagt hier niets"
    return "Begrenzer ‘\(name(limit.limiter.name))’ geldt door \(DutchNumbers.list(criteria)): hoogstens "
      + "\(scale[limit.limiter.cap].short)\(nothing)."
  }
  static let noLimit = "Geen begrenzer geldt."

  static func outcome(_ rating: String) -> String { "Oordeel over de norm: \(rating.inSentence)." }

  static func twoSided(_ sides: [(side: String, sources: [String])], isTwoSided: Bool) -> String {
    let parts = sides.map { side, sources in
      sources.isEmpty ? "\(side.inSentence) niet" : "\(side.inSentence) door \(DutchNumbers.list(sources))"
    }
    return "\(isTwoSided ? "Tweezijdig" : "Niet tweezijdig"): op een kerncriterium gaf "
      + "\(DutchNumbers.list(parts)) een niveau."
  }

  // Criteria and voices

  static func criterion(_ id: String, isCore: Bool) -> String { isCore ? "\(id) (kern)" : id }

  static func rule(_ rule: Criterion.Rule, voices: Int) -> String {
    guard voices > 1 else { return "Er is één stem." }
    return switch rule {
    case .weakest: "De laagste stem telt."
    case .middle: "Het midden van de stemmen telt."
    case .leading: "De eerste stem met een niveau telt."
    }
  }

  static func voice(_ voice: Voice, rating: String?, sources: [String]) -> String {
    guard !sources.isEmpty else { return "\(voice.label.asSentence): niets gezegd." }
    let selection =
      sources.count < 2 ? "" : voice.selection == .lowest ? "; de laagste telt" : "; de hoogste telt"
    return "\(voice.label.asSentence): \(rating ?? "geen niveau") (\(sources.joined(separator: ", "))\(selection))."
  }

  static func source(_ label: String, _ rating: String) -> String { "\(label.inSentence) \(rating)" }
  static func middleOf(_ label: String, _ ratings: [String], _ middle: String) -> String {
    "\(label.inSentence) \(middle), midden van \(DutchNumbers.list(ratings))"
  }
  static func context(_ sources: [String]) -> String {
    "Telt niet, heeft hier geen stem: \(DutchNumbers.list(sources))."
  }
  static let divergent = "Uiteenlopend: de stemmen verschillen veel."
  static let nothingCounts = "zonder regel die telt"

  // What stands out in a table of clients

  static func limited(_ limiter: String) -> String { "begrensd: \(name(limiter))" }
  static func divergent(_ criteria: [String]) -> String { "uiteenlopend: \(criteria.joined(separator: ", "))" }
  static let notTwoSided = "niet tweezijdig"
  static func contradicted(_ lines: Int) -> String {
    "\(DutchNumbers.count(lines, "regel", "regels")) tegenstrijdig"
  }

  // Lines

  static func standing(_ standing: LineStanding, isContext: Bool) -> String {
    if isContext, standing == .counted { return "nee, bron zonder stem" }
    return switch standing {
    case .counted: "ja"
    case .superseded: "nee, later vervangen"
    case .replacedByConsensus: "nee, vervangen door consensus"
    case .repeated: "herhaling, telt één keer"
    case .contradicted: "nee, tegenstrijdig"
    }
  }

  static func who(_ line: Assessment) -> String {
    let inspector = line.inspector.description.isEmpty ? nil : line.inspector.description
    let parts = [line.isConsensus ? "consensus" : nil, inspector, line.date.map(DutchNumbers.date)]
    let words = parts.compactMap(\.self).joined(separator: ", ")
    return words.isEmpty ? "niet genoemd" : words
  }

  static func ground(_ evidence: Evidence) -> String? {
    evidence.ground.map { "grondslag: \($0.rawValue)" }
  }
  static func explanation(_ text: String) -> String { "toelichting: \(text)" }

  // What else the lines tell of a client

  static let told = "Feiten en gegevens uit de dossiers"
  static let toldIntroduction = "Zij veranderen geen oordeel."
  static func toldCaption(_ client: String) -> String { "\(client): feiten en gegevens" }
  static let toldColumns = ["Wat", "Waarde", "Bron", "Plaats"]
  static let age = "leeftijd in jaren"
  static let inCare = "in zorg sinds"
  static let problems = "problematiek volgens het dossier"
  static let vulnerability = "kwetsbaarheid volgens het dossier"
  static let organisation = "organisatie"
  static func vulnerability(_ value: Dossier.Vulnerability) -> String {
    let since = value.since.map { "sinds \(DutchNumbers.date($0))" }
    return [value.kind, since].compactMap(\.self).joined(separator: " ")
  }
  static func fact(_ value: Fact.Value, of definition: FactDefinition) -> String {
    switch value {
    case .date(let date): return DutchNumbers.date(date)
    case .number(let number): return DutchNumbers.whole(number)
    case .yesNo(let isYes): return isYes ? "ja" : "nee"
    case .choice(let index):
      if case .choice(let choices) = definition.kind, choices.indices.contains(index) { return choices[index] }
      return ""
    case .text(let text): return text
    }
  }
}
