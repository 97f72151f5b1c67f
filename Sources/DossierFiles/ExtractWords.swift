import AssessmentModel

/// What the cells and attributes of extracts can mean under one framework.
struct ExtractWords: Sendable {
  /// What a name in the place of a criterion is.
  enum CriterionMeaning {
    case criterion(Int)
    /// A norm that has criteria and so cannot be rated itself.
    case normWithCriteria
  }

  let framework: Framework
  let criteria: FoldedTable<CriterionMeaning>
  let sources: FoldedTable<Int>
  let outcomes: FoldedTable<Outcome>
  let facts: FoldedTable<Int>
  let series = FoldedTable([("consensus", true)])
  let grounds = FoldedTable(Evidence.Ground.allCases.map { ($0.rawValue, $0) })
  let yesNo = FoldedTable([("ja", true), ("nee", false)])
  /// The values that a fact of a list may have, by the identifier of the fact.
  let choices: [String: FoldedTable<Int>]
  /// Per criterion the sources that are in one of its voices: a bit each.
  let sourcesHeard: [UInt64]
  /// The sources of which the organisation counts: a bit each.
  let organisationSources: UInt64
  /// Whether each organisation of a werkgebied is rated.
  let ratesOrganisations: Bool
  /// The highest level that asks for a locator or an explanation: the lower half of the scale.
  let highestToExplain: Rating

  init(_ framework: Framework) {
    self.framework = framework
    let norms = framework.norms.filter { !$0.isRatedItself }.map { ($0.id, CriterionMeaning.normWithCriteria) }
    criteria = FoldedTable(
      framework.criteria.enumerated().map { ($1.id, .criterion($0)) } + norms,
      suggestions: framework.criteria.map(\.id))
    sources = FoldedTable(framework.sources.enumerated().map { ($1.id, $0) })
    outcomes = FoldedTable(
      framework.scale.spellings.map { ($0.written, $0.outcome) },
      suggestions: (framework.scale.levels + [framework.scale.notApplicable, framework.scale.notAssessed]).map(\.id))
    facts = FoldedTable(framework.facts.enumerated().map { ($1.id, $0) })
    choices = Dictionary(
      framework.facts.compactMap { fact in
        guard case .choice(let choices) = fact.kind else { return nil }
        return (fact.id, FoldedTable(choices.enumerated().map { ($1, $0) }))
      }, uniquingKeysWith: { first, _ in first })
    sourcesHeard = framework.criteria.map { criterion in
      criterion.voices.flatMap { framework.voices[$0].sources }.reduce(0) { $0 | 1 << UInt64($1) }
    }
    organisationSources = framework.organisationSources.reduce(0) { $0 | 1 << UInt64($1) }
    ratesOrganisations = framework.subject == .organisation
    highestToExplain = Rating(rank: framework.scale.levels.count / 2 - 1)
  }
}
