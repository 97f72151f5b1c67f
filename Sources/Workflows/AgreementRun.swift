import AssessmentModel
package import Reporting
package import Scoring

/// Which werkgebieden of an input are asked for.
package struct AreaSelection {
  private let werkgebied: ExactName?
  private let inspection: ExactName?

  /// Selects by the code of a werkgebied, by a round (an empty one means none), by both, or all.
  package init(werkgebied: String?, inspection: String?) {
    self.werkgebied = werkgebied.map { ExactName($0) }
    self.inspection = inspection.map { ExactName($0) }
  }

  /// Whether a werkgebied is asked for; its round is that of its extracts, else that of `werkgebied.yaml`.
  package func contains(_ area: AssessedArea) -> Bool {
    let round = area.key.inspection ?? area.werkgebied?.inspection
    let isRound =
      inspection == nil || inspection == round || (inspection == ExactName("") && area.key.inspection == nil)
    return (werkgebied == nil || werkgebied == area.key.werkgebied) && isRound
  }
}

/// Who agrees with whom, and what is to be agreed on: what `agreement` and `consensus` do.
package struct AgreementRun {
  private let run: ScoringRun
  private let selection: AreaSelection

  /// Looks at some werkgebieden of what was scored.
  package init(_ run: ScoringRun, selection: AreaSelection) {
    self.run = run
    self.selection = selection
  }

  /// Whether any werkgebied is asked for.
  package var isEmpty: Bool { !(run.assessed?.areas.contains(where: selection.contains) ?? false) }

  /// Per werkgebied who agrees with whom; an inventory has nothing to compare.
  package var agreements: [(area: AssessedArea, agreement: AreaAgreement)] {
    perArea { area, explanations, framework in
      AreaAgreement(area.key, explanations: explanations, framework: framework)
    }.map { (area: $0, agreement: $1) }
  }

  /// Per werkgebied what is to be agreed on.
  package var sheets: [(area: AssessedArea, sheet: ConsensusSheet)] {
    perArea { area, explanations, framework in
      ConsensusSheet(explanations, result: area.result, framework: framework)
    }.map { (area: $0, sheet: $1) }
  }

  private func perArea<Found>(
    _ body: (AssessedArea, [SourceExplanation], Framework) -> Found
  ) -> [(AssessedArea, Found)] {
    guard let assessed = run.assessed else { return [] }
    let wanted = assessed.areas.filter(selection.contains)
    if let area = wanted.first, wanted.count == 1 {
      return [(area, body(area, run.lines(of: area).sourceExplanations, assessed.framework))]
    }
    var found: [AreaKey: Found] = [:]
    run.forEachArea { area, lines in
      guard selection.contains(area) else { return }
      found[area.key] = body(area, lines.sourceExplanations, assessed.framework)
    }
    return wanted.map { ($0, found[$0.key] ?? body($0, [], assessed.framework)) }
  }
}
