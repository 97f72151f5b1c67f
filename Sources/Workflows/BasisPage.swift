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
    let framework = input.framework
    let anchors = trace.anchors
    let facts =
      factChecks.map { result in
        FactSections(result, of: area, framework: framework) { contradiction in
          let criterion = framework.factChecks[contradiction.check].criterion
          return "#" + anchors.client(contradiction.client, norm: framework.norm(ofCriterion: criterion))
        }.sections
      } ?? []
    let agreement = AgreementPage.appendixSections(
      of: AreaAgreement(area.key, explanations: lines.sourceExplanations, framework: framework), framework: framework)
    let covered = CoveredArea(area, lines: lines, framework: framework)
    let coverage = covered.coverage.map { CoveragePage(area, $0, framework: framework).appendix } ?? []
    let measures = MeasureSection(of: area, framework: framework).map { [$0.section] } ?? []
    return trace.page(further: measures + facts + agreement + coverage)
  }
}
