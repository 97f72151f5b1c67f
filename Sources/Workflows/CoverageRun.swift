import AssessmentModel
package import Reporting
import Scoring

extension ScoringRun {
  /// What was looked at of each werkgebied, and what is missing; `nil` where nothing could be done.
  ///
  /// The ratings of clients must have been kept.
  ///
  /// - Parameter isWanted: which werkgebieden are asked for.
  package func coverage(where isWanted: (AssessedArea) -> Bool = { _ in true }) -> CoveredInput? {
    guard let assessed else { return nil }
    var covered: [AreaKey: CoveredArea] = [:]
    forEachArea { area, lines in
      guard isWanted(area) else { return }
      covered[area.key] = CoveredArea(area, lines: lines, framework: assessed.framework)
    }
    let areas = assessed.areas.filter(isWanted).map { area in
      covered[area.key] ?? CoveredArea(area, lines: nil, framework: assessed.framework)
    }
    return CoveredInput(assessed: assessed, areas: areas)
  }
}
