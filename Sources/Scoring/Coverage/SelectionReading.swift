import AssessmentModel

/// What the dossiers of one client tell about one selection criterion.
struct SelectionReading {
  private let requirement: SelectionCriterion.Requirement
  private let dossiers: [Dossier]
  /// The dossiers that tell it.
  let origins: [LineOrigin]
  /// Whether they tell different values.
  let isContradictory: Bool
  /// The words that the framework does not list, each once, in the order of code points.
  let others: [String]

  init(_ requirement: SelectionCriterion.Requirement, _ dossiers: [Dossier]) {
    self.requirement = requirement
    let telling = dossiers.filter { $0.tells(requirement) }
    self.dossiers = telling
    origins = telling.map(\.origin)
    switch requirement {
    case .age: isContradictory = Set(telling.compactMap(\.age)).count > 1
    case .inCare: isContradictory = Set(telling.compactMap(\.inCareSince)).count > 1
    case .problem, .vulnerability, .professionalJudgement: isContradictory = false
    }
    switch requirement {
    case .problem(let wanted): others = Self.others(telling.flatMap(\.problems), than: wanted)
    case .vulnerability(_, let examples):
      others = Self.others(telling.flatMap(\.vulnerabilities).compactMap(\.kind), than: examples)
    case .age, .inCare, .professionalJudgement: others = []
    }
  }

  /// Whether another day may give another verdict.
  var dependsOnDay: Bool {
    switch requirement {
    case .inCare, .vulnerability: true
    case .age, .problem, .professionalJudgement: false
    }
  }

  /// The verdict on a day; `nil` where no day is known.
  func outcome(on day: CalendarDate?) -> SelectionFinding.Outcome {
    switch requirement {
    case .professionalJudgement: return .init(verdict: .notInFiles, reason: .judgement)
    case _ where dossiers.isEmpty: return .init(verdict: .unknown, reason: .notTold)
    case .age(let least): return ofAll(dossiers.compactMap(\.age).map { $0 >= least ? .enough : .tooLittle })
    case .problem(let wanted):
      let listed = Set(wanted.map(Self.folded))
      let isListed = dossiers.flatMap(\.problems).contains { listed.contains(Self.folded($0)) }
      return isListed ? .init(verdict: .met, reason: .enough) : .init(verdict: .notMet, reason: .otherOnly)
    case .inCare(let months):
      guard let day else { return .init(verdict: .unknown, reason: .noDay) }
      return ofAll(
        dossiers.compactMap(\.inCareSince).map { since in
          if since > day { return .later }
          return since.adding(months: months).map { $0 <= day } == true ? .enough : .tooLittle
        })
    case .vulnerability(let months, _): return vulnerability(within: months, on: day)
    }
  }

  /// What all dossiers say: a verdict where they agree on it.
  private func ofAll(_ reasons: [SelectionReason]) -> SelectionFinding.Outcome {
    let met = reasons.count { $0 == .enough }
    if met == reasons.count { return .init(verdict: .met, reason: .enough) }
    if met > 0 { return .init(verdict: .unknown, reason: .contradiction) }
    return .init(verdict: .notMet, reason: reasons.contains(.tooLittle) ? .tooLittle : .later)
  }

  /// One event within so many months before the day suffices; of any kind, as those of the framework are examples.
  private func vulnerability(within months: Int, on day: CalendarDate?) -> SelectionFinding.Outcome {
    guard let day else { return .init(verdict: .unknown, reason: .noDay) }
    let events = dossiers.flatMap(\.vulnerabilities)
    let dates = events.compactMap(\.since)
    if dates.contains(where: { $0 <= day && ($0.adding(months: months).map { $0 >= day } ?? true) }) {
      return .init(verdict: .met, reason: .enough)
    }
    if dates.count < events.count { return .init(verdict: .unknown, reason: .noDate) }
    return .init(verdict: .notMet, reason: dates.allSatisfy { $0 > day } ? .later : .tooLongAgo)
  }

  private static func others(_ words: [String], than listed: [String]) -> [String] {
    let known = Set(listed.map(folded))
    return words.filter { !known.contains(folded($0)) }.map { ExactName($0) }.distinctAndSorted.map(\.description)
  }

  /// Case, and a blank or hyphen for an underscore, do not matter.
  private static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}

extension Dossier {
  fileprivate func tells(_ requirement: SelectionCriterion.Requirement) -> Bool {
    switch requirement {
    case .age: age != nil
    case .inCare: inCareSince != nil
    case .problem: !problems.isEmpty
    case .vulnerability: !vulnerabilities.isEmpty
    case .professionalJudgement: false
    }
  }
}
