import AssessmentModel
import Scoring

/// The rules of a framework in sentences ("rekenregels"), each from the data by which ratings are computed.
struct RulesInWords {
  private let framework: Framework
  private let rules: ScoringRules

  init(_ framework: Framework) {
    self.framework = framework
    rules = framework.rules
  }

  /// Step by step, from the source to the werkgebied.
  var sentences: [String] {
    [
      Words.ruleOfSources,
      Words.ruleOfCriteria(numbers: criteriaPerRule, divergence: rules.divergence),
      clientRule,
      Words.ruleOfArea(framework.subject) + limits(rules.areaLimiters.map(\.text)),
      Words.ruleOfMinimums(rules, hasSides: !framework.sides.isEmpty),
      Words.ruleOfRobustness(alternatives: alternatives, hasOrganisations: !framework.organisationSources.isEmpty),
      Words.ruleOfDetermination,
    ]
  }

  /// How many criteria have which rule; a rule that none has is not named.
  private var criteriaPerRule: [(rule: Criterion.Rule, number: Int)] {
    Criterion.Rule.allCases
      .map { rule in (rule, framework.criteria.filter { $0.rule == rule }.count) }
      .filter { $0.1 > 0 }
  }

  /// Norms that are rated themselves have no criteria to put together.
  private var clientRule: String {
    if framework.norms.allSatisfy(\.isRatedItself) { return Words.ruleOfDirectNorms }
    let exception = framework.norms.contains(where: \.isRatedItself) ? " " + Words.ruleOfSomeDirectNorms : ""
    return Words.ruleOfClients(leastCriteria: rules.leastCriteria) + limits(rules.clientLimiters.map(\.text))
      + exception
  }

  private func limits(_ texts: [String]) -> String { texts.map { " " + $0.closed }.joined() }

  private var alternatives: [Alternative.Rule] {
    Alternative.Rule.allCases.filter { $0 != .twoSidedOnly || !framework.sides.isEmpty }
  }
}
