package import AssessmentModel
package import Scoring

/// A werkgebied with what was looked at of it and what is missing ("werkgebied met dekking").
package struct CoveredArea: Sendable {
  /// The werkgebied.
  package let area: AssessedArea
  /// What was looked at; `nil` where the werkgebied was only inventoried.
  package let coverage: AreaCoverage?

  /// Looks at a werkgebied of which the ratings of clients were kept.
  ///
  /// - Parameters:
  ///   - area: the werkgebied.
  ///   - lines: its lines; `nil` where it was only inventoried.
  ///   - framework: what it was held against.
  package init(_ area: AssessedArea, lines: ExtractLines?, framework: Framework) {
    self.area = area
    coverage = lines.map {
      AreaCoverage(result: area.result, lines: $0, referenceDate: area.referenceDate?.date, framework: framework)
    }
  }
}

/// Several werkgebieden of one input with what was looked at ("invoer met dekking").
package struct CoveredInput: Sendable {
  /// The input that they are of.
  package let assessed: AssessedInput
  /// The werkgebieden, in order.
  package let areas: [CoveredArea]

  /// Makes an input.
  package init(assessed: AssessedInput, areas: [CoveredArea]) {
    self.assessed = assessed
    self.areas = areas
  }
}
