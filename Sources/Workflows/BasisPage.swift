package import AssessmentModel
package import Reporting
package import Scoring

/// The page beside a report: what its ratings rest on, and where that is weak ("onderbouwing").
package enum BasisPage {
  /// Puts the trace of a werkgebied together with what else its lines tell.
  ///
  /// - Parameters:
  ///   - trace: the ratings, down to their lines.
  ///   - lines: all lines of the werkgebied.
  ///   - factChecks: what facts say against its ratings; `nil` where that was not looked at.
  package static func page(
    of trace: AreaTrace, _ area: AssessedArea, _ lines: ExtractLines, in input: AssessedInput,
    factChecks: FactCheckResult?
  ) -> Page {
    let facts = factChecks.map { FactSections($0, of: area, framework: input.framework).sections } ?? []
    let agreement = AgreementPage.appendixSections(
      of: AreaAgreement(area.key, explanations: lines.sourceExplanations, framework: input.framework),
      framework: input.framework)
    return trace.page(further: facts + agreement)
  }
}
