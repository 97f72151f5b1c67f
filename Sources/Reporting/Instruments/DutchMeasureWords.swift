package import AssessmentModel

/// The Dutch words about measures of an earlier round ("woorden over maatregelen").
package enum DutchMeasureWords {
  static func heading(round: String?) -> String {
    "Wat er van de maatregelen is geworden" + (round.map { " (toetsing \($0))" } ?? "")
  }

  static func summary(_ followUp: MeasureFollowUp) -> String {
    let items = followUp.items
    func number(_ status: Recommendation.Status) -> Int { items.count { $0.status == status } }
    let late = items.count(where: \.isLate)
    let counts = Recommendation.Status.allCases.filter { number($0) > 0 }.map {
      "\(number($0)) \($0 == .inProgress && number($0) > 1 ? "lopen" : words($0))"
    }
    let all = "\(DutchNumbers.count(items.count, "maatregel", "maatregelen")): \(DutchNumbers.list(counts))"
    let past = late == 0 ? "" : "; bij \(late) was de termijn op de peildatum voorbij"
    let untouched = items.count { !$0.isTouched }
    let rest = untouched == 0 ? "" : " Over \(untouched) is niets afgesproken."
    let left = followUp.leftOut == 0 ? "" : " \(leftOut(followUp.leftOut))"
    return (items.isEmpty ? "Er waren geen maatregelen." : all + past + ".") + rest + left + " "
      + "De oordelen van toen en nu staan ernaast; of een maatregel ze veranderde, zegt dit niet."
  }

  package static func leftOut(_ number: Int) -> String {
    "Uit agenda.yaml is weggelaten wat fout is: \(DutchNumbers.count(number, "fout", "fouten"))."
  }

  static func norm(_ name: String, before: String, now: String?) -> String {
    "\(name): toen \(before), nu \(rating(now))."
  }

  static func before(_ before: MeasureFollowUp.Norm.Before, _ framework: Framework) -> String {
    switch before {
    case .rated(let rating): self.rating(framework.scale[rating].label)
    case .unrated: rating(nil)
    case .unknown: "niet bekend"
    }
  }

  /// Says where the rest is that a report has no room for.
  package static func elsewhere(_ number: Int) -> String {
    number == 1
      ? "Wat hier niet meer past, staat in de onderbouwing (1 regel)."
      : "Wat hier niet meer past, staat in de onderbouwing (\(number) regels)."
  }

  private static func rating(_ label: String?) -> String { label.map { "‘\($0.inSentence)’" } ?? "geen oordeel" }

  static func item(_ item: MeasureFollowUp.Item, norms: [String]) -> String {
    var parts = [words(item.status)]
    if let owner = item.owner { parts.append("eigenaar \(owner)") }
    if let due = item.due { parts.append("termijn \(DutchNumbers.date(due))" + (item.isLate ? ", voorbij" : "")) }
    let serves = norms.isEmpty ? "" : " (\(DutchNumbers.list(norms)))"
    return "\(item.text.closed)\(serves) \(parts.joined(separator: "; ").asSentence.closed)"
  }

  /// How far a measure is.
  package static func words(_ status: Recommendation.Status) -> String {
    switch status {
    case .open: "niet begonnen"
    case .inProgress: "loopt"
    case .done: "gereed"
    case .dropped: "vervallen"
    }
  }

  // Text in the terminal

  package static func lines(of followUp: MeasureFollowUp, in framework: Framework) -> [String] {
    guard let section = MeasureSection(followUp, framework: framework) else { return [] }
    return ["\(section.heading)", section.summary] + section.items.map { "- \($0)" }
  }
}
