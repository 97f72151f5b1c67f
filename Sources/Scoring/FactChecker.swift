import AssessmentModel

/// Holds the facts of one werkgebied against what its sources said ("feitentoetsen"): exact, and without a clock.
///
/// Each fact of a source is the one it stated last; where it stated different values at that time it has none, and is not
/// absent either. Facts are held on their own, source by source: one that contradicts suffices. Dates in the future are
/// dates like others; they are never old.
struct FactChecker {
  let framework: Framework
  let referenceDate: CalendarDate?
  let stated: StatedFacts

  /// A rating that a check may speak against.
  private struct Held {
    let check: FactCheck
    let client: ExactName
    let source: Int
    /// The sources whose fact counts.
    let factSources: [Int]
  }

  /// What speaks against a rating.
  private struct Basis {
    var facts: [Fact] = []
    var otherFacts: [Fact] = []
    var dossiers: [Dossier] = []
    var months: Int?
    var otherDate: CalendarDate?
  }

  /// The contradictions, by client, check and source.
  func contradictions(in lines: ExtractLines) -> [Contradiction] {
    guard !framework.factChecks.isEmpty else { return [] }
    var found: [Contradiction] = []
    for explanation in lines.sourceExplanations {
      let counted = explanation.counted
      for (number, check) in framework.factChecks.enumerated()
      where check.criterion == explanation.criterion && check.ratedBy.contains(explanation.source) {
        let ratings = counted.filter { line in line.outcome.rating.map { $0 >= check.least } ?? false }
        guard let highest = ratings.compactMap(\.outcome.rating).max() else { continue }
        let all = Array(framework.sources.indices)
        let held = Held(
          check: check, client: explanation.client, source: explanation.source,
          factSources: check.statedBy ?? (check.comparesSources ? all : [explanation.source]))
        guard let basis = basis(held) else { continue }
        found.append(
          Contradiction(
            check: number, client: held.client, source: held.source, rating: highest, ratings: ratings,
            facts: basis.facts, otherFacts: basis.otherFacts, dossiers: basis.dossiers, factSources: held.factSources,
            months: basis.months, otherDate: basis.otherDate))
      }
    }
    return found.sorted {
      $0.client != $1.client ? $0.client < $1.client : ($0.check, $0.source) < ($1.check, $1.source)
    }
  }

  /// What speaks against a rating; `nil` where nothing does.
  private func basis(_ held: Held) -> Basis? {
    switch held.check.kind {
    case .olderThan(let months): older(than: months, held)
    case .absent: absent(held)
    case .differs(let exceptions): differing(held, except: exceptions)
    case .ordered(let order, let moment): misplaced(held, order, moment)
    case .outside(let allowed): facts(held) { !allowed.contains($0.value) }
    case .outsideRange(let least, let most):
      facts(held) { fact in
        guard case .number(let number) = fact.value else { return false }
        return least.map { number < $0 } == true || most.map { number > $0 } == true
      }
    }
  }

  /// The values that the sources state, one each, in the order of the framework.
  private func values(_ held: Held, of definition: Int) -> [Fact] {
    held.factSources.sorted().compactMap { stated.value(of: definition, by: $0, for: held.client) }
  }

  private func facts(_ held: Held, where contradicts: (Fact) -> Bool) -> Basis? {
    let facts = values(held, of: held.check.fact).filter(contradicts)
    return facts.isEmpty ? nil : Basis(facts: facts)
  }

  /// Older than N months is: N months after it the reference date had not come; on that very day it is not older.
  private func older(than months: Int, _ held: Held) -> Basis? {
    guard let referenceDate else { return nil }
    var basis = facts(held) { fact in
      guard case .date(let date) = fact.value, let limit = date.adding(months: months) else { return false }
      return limit < referenceDate
    }
    if case .date(let date)? = basis?.facts.first?.value { basis?.months = date.wholeMonths(until: referenceDate) }
    return basis
  }

  /// Absent is what none of the sources states, in an input that states facts.
  private func absent(_ held: Held) -> Basis? {
    guard !stated.isEmpty, held.factSources.allSatisfy({ stated[held.check.fact, $0, held.client] == nil }) else {
      return nil
    }
    return Basis(dossiers: stated.dossiers(of: held.client, by: held.factSources))
  }

  /// The value of the source itself is held against that of the others; where it is not among those compared, the
  /// others are held against each other.
  private func differing(_ held: Held, except exceptions: Set<Fact.Value>) -> Basis? {
    let facts = values(held, of: held.check.fact).filter { !exceptions.contains($0.value) }
    let isCompared = held.factSources.contains(held.source)
    guard let own = isCompared ? facts.first(where: { $0.origin.source == held.source }) : facts.first else {
      return nil
    }
    let others = facts.filter { $0.value != own.value }
    return others.isEmpty ? nil : Basis(facts: [own], otherFacts: others)
  }

  private func misplaced(_ held: Held, _ order: FactCheck.Order, _ moment: FactCheck.Moment) -> Basis? {
    var basis = Basis()
    for fact in values(held, of: held.check.fact) {
      guard case .date(let date) = fact.value, let other = other(moment, held.client, fact.origin.source),
        order == .before ? date < other.date : date > other.date
      else { continue }
      if basis.facts.isEmpty { basis.otherDate = other.date }
      basis.facts.append(fact)
      basis.otherFacts += other.fact.map { [$0] } ?? []
      basis.dossiers = other.dossiers
    }
    return basis.facts.isEmpty ? nil : basis
  }

  /// The date that a fact of a source is held against, and the lines that have it.
  private func other(
    _ moment: FactCheck.Moment, _ client: ExactName, _ source: Int
  ) -> (date: CalendarDate, fact: Fact?, dossiers: [Dossier])? {
    switch moment {
    case .fact(let definition):
      guard let fact = stated.value(of: definition, by: source, for: client), case .date(let date) = fact.value else {
        return nil
      }
      return (date, fact, [])
    case .vulnerability:
      let dossiers = stated.dossiers(of: client)
      guard let date = dossiers.flatMap(\.vulnerabilities).compactMap(\.since).max() else { return nil }
      return (date, nil, dossiers.filter { $0.vulnerabilities.contains { $0.since == date } })
    case .inCareSince:
      let dossiers = stated.dossiers(of: client)
      guard let date = dossiers.compactMap(\.inCareSince).min() else { return nil }
      return (date, nil, dossiers.filter { $0.inCareSince == date })
    }
  }
}

extension FactCheck {
  /// Whether it looks at more sources than that of the rating where the framework names none.
  fileprivate var comparesSources: Bool { if case .differs = kind { true } else { false } }
}
