import AssessmentModel
import Scoring

/// The Dutch words of the trace of a rating ("onderbouwing"): the rule of every step, as an inspector would say it.
package enum DutchTraceWords {
  typealias Report = DutchReportWords

  // The page

  static let subtitle = "Onderbouwing"
  package static let confidentiality = "Vertrouwelijk, niet voor publicatie"
  static let summary = "Cliënten en normen"
  static let summaryCaption = "Oordeel per cliënt en norm"
  static let client = "Cliënt"
  static let rating = "Oordeel"
  static let remarks = "Wat opvalt"
  static let folder = "Bestanden in"
  static let dash = "–"
  static func whole(_ area: String) -> String { "Heel \(area)" }
  static let noClients = "Er zijn geen cliënten."
  static let inventory = "Dit werkgebied is alleen geïnventariseerd: er zijn geen oordelen om te onderbouwen."
  static let textsLabel = "Toelichtingen:"

  static func title(_ area: String, round: String?) -> String { area + (round.map { ", toetsing \($0)" } ?? "") }

  static func textsElsewhere(_ example: String) -> String {
    "wat inspecteurs uit dossiers opschreven staat hier niet; vraag het per cliënt op, zoals met --client \(example)."
  }
  static let tooManyLabel = "Te veel regels:"
  static func tooMany(_ lines: Int, most: Int) -> String {
    "dit werkgebied heeft \(DutchNumbers.whole(lines)) regels en deze bladzijde toont er hoogstens "
      + "\(DutchNumbers.whole(most)). Vraag ze op met netwerktoets trace, met --norm en --client."
  }

  static func heading(_ norm: Norm, rating: String, beside: [String]) -> String {
    "\(norm.id) \(norm.name): \(inForce(rating, beside: beside))"
  }
  static func inForce(_ rating: String, beside: [String]) -> String {
    rating.inSentence + (beside.isEmpty ? "" : " (\(beside.joined(separator: "; ")))")
  }
  static func proposalBeside(_ rating: String) -> String { "voorstel: \(rating.inSentence)" }
  static func clientHeading(_ client: String, _ norm: Norm, rating: String) -> String {
    "\(client), \(norm.id): \(rating.inSentence)"
  }
  static func clientsCaption(_ norm: Norm) -> String { "\(norm.id): oordeel per cliënt" }
  static func criteriaCaption(_ client: String, _ norm: Norm) -> String {
    "\(client), \(norm.id): oordeel per criterium"
  }
  static func linesCaption(_ client: String, _ norm: Norm) -> String {
    "\(client), \(norm.id): de regels waar dit op rust"
  }
  static let criteriaColumns = ["Criterium", "Oordeel", "Hoe de stemmen dit geven"]
  static let lineColumns = ["Criterium, bron", "Oordeel", "Wie, wanneer", "Plaats", "Telt de regel?"]
  static let noLines = "Over deze norm is bij deze cliënt niets gezegd."
  static func metAt(_ place: String) -> String { "De cliënt staat in \(place) en telt daarom mee." }

  static func none(_ reason: String) -> String { "geen oordeel: \(reason)" }

  // The werkgebied, step by step

  static func counted(_ counts: RatingCounts, scale: Scale) -> String {
    let levels = zip(counts.perLevel, scale.levels).map { "\($0) \($1.label.inSentence)" }
    return "Geteld: \(Report.clients(counts.rated + counts.notAssessed + counts.notApplicable)). "
      + "\(DutchNumbers.list(levels)); \(counts.notAssessed) \(scale.notAssessed.label.inSentence) en "
      + "\(counts.notApplicable) \(scale.notApplicable.label.inSentence)."
  }

  static func enoughClients(_ rated: Int, least: Int) -> String {
    "Genoeg cliënten? \(rated) beoordeeld, ten minste \(least) nodig: \(rated >= least ? "ja" : "nee")."
  }

  static func coverage(_ comparison: ShareComparison) -> String {
    "Genoeg dekking? \(comparison.part) beoordeeld van de \(comparison.whole) voor wie de norm geldt, ten minste "
      + "\(DutchNumbers.share(comparison.share)) nodig: \(sum(comparison)): \(comparison.holds ? "ja" : "nee")."
  }

  static let withheld = "Er zijn regels weggelaten, en gevraagd is om dan geen oordeel te geven."

  static func majority(_ reaching: [Int], rated: Int, majority: Rating, scale: Scale) -> String {
    let checks = scale.ratings.reversed().prefix { $0 >= majority }.map { level in
      let number = reaching[level.rank]
      let orHigher = level == scale.highest ? "" : " of hoger"
      let comparison = 2 * number > rated ? "2 × \(number) > \(rated): ja" : "2 × \(number) ≤ \(rated): nee"
      return "\(Report.quoted(scale[level].label))\(orHigher) \(number), \(comparison)"
    }
    return "Meerderheid: het hoogste niveau dat meer dan de helft van de \(rated) haalt. "
      + "\(checks.joined(separator: "; ")). Dat is \(Report.quoted(scale[majority].label))."
  }

  static func limiter(_ limit: AreaExplanation.Limit, majority: Rating, scale: Scale) -> String {
    let limiter = limit.limiter
    let counted = Report.quoted(scale[limiter.counted].label) + (limiter.counted == scale.lowest ? "" : " of lager")
    let asked = "\(limit.comparison.part) van \(limit.comparison.whole) \(counted), "
    let share = "vanaf \(DutchNumbers.share(limiter.share)): \(sum(limit.comparison))"
    guard limit.comparison.holds else { return "Begrenzer ‘\(name(limiter.name))’: \(asked)\(share): geldt niet." }
    let nothing = limiter.cap < majority ? "" : "; dat verlaagt hier niets"
    return "Begrenzer ‘\(name(limiter.name))’: \(asked)\(share): geldt, hoogstens "
      + "\(Report.quoted(scale[limiter.cap].label))\(nothing)."
  }

  static func proposal(_ rating: String, limitedBy: String?) -> String {
    "Voorstel: \(rating.inSentence)" + (limitedBy.map { ", begrensd door ‘\(name($0))’" } ?? "") + "."
  }

  static func fewClients(_ rated: Int, under number: Int) -> String {
    "Indicatief door weinig cliënten? \(rated) beoordeeld, indicatief onder \(number): \(rated < number ? "ja" : "nee")."
  }
  static func twoSided(_ comparison: ShareComparison) -> String {
    "Indicatief door één zijde? \(comparison.part) van \(comparison.whole) tweezijdig, ten minste "
      + "\(DutchNumbers.share(comparison.share)) nodig: \(sum(comparison)): \(comparison.holds ? "nee" : "ja")."
  }
  static func divided(_ ends: (lowest: ShareComparison, highest: ShareComparison), isDivided: Bool) -> String {
    "Verdeeld? Op het laagste niveau \(ends.lowest.part), op het hoogste \(ends.highest.part), beide vanaf "
      + "\(DutchNumbers.share(ends.lowest.share)) van \(ends.lowest.whole): \(sum(ends.lowest)) en \(sum(ends.highest)): "
      + "\(isDivided ? "ja" : "nee")."
  }
  static let notDetermined = "Er is geen vaststelling: het voorstel geldt zolang inspecteurs niets vaststellen."

  static func determined(_ determination: Determination, scale: Scale, isOutdated: Bool) -> String {
    let rating = determination.rating.map { Report.quoted(scale[$0].label) } ?? Report.noRating.inSentence
    let second = determination.second.map { ", tweede inspecteur \($0)" } ?? ""
    let reason = determination.reason.map { " Reden: \($0.closed)" } ?? ""
    let evidence = determination.evidence.isEmpty ? "" : " Rust op: \(determination.evidence.joined(separator: "; "))."
    let outdated = isOutdated ? " Verouderd: oordelen of rekenregels veranderden sindsdien; zij geldt nog." : ""
    return "Vastgesteld, naast het voorstel: \(rating) op \(DutchNumbers.date(determination.date)) door "
      + "\(determination.inspector)\(second).\(reason)\(evidence)\(outdated)"
  }

  /// A comparison of whole numbers, such as "3 × 5 ≥ 15" or "3 × 8 < 2 × 15".
  static func sum(_ comparison: ShareComparison) -> String {
    let share = comparison.share
    func times(_ factor: Int, _ number: Int) -> String { factor == 1 ? "\(number)" : "\(factor) × \(number)" }
    return times(share.denominator, comparison.part) + (comparison.holds ? " ≥ " : " < ")
      + times(share.numerator, comparison.whole)
  }

  /// The name of a limiter for people.
  static func name(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }
}
