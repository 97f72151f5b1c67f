package import AssessmentModel
package import Diagnostics
package import Reporting
package import Scoring

/// Holds facts against ratings, werkgebied by werkgebied: what `check` lists and the report's appendix shows.
package struct FactCheckRun {
  /// The werkgebieden that were held against the checks, in order; none where the framework has nothing to hold or show.
  package private(set) var areas: [(area: AssessedArea, result: FactCheckResult)] = []
  /// What is wrong with acceptances.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the lines of the input again and checks them.
  package init(_ run: ScoringRun) {
    guard let input = run.assessed, Self.looksAtLines(of: input.framework) else { return }
    var results: [(area: AssessedArea, result: FactCheckResult)] = []
    run.forEachArea { area, lines in
      results.append((area, Self.result(of: area, lines, input.framework)))
    }
    areas = results
    diagnostics = acceptanceDiagnostics(input)
  }

  /// Whether a framework has anything to hold against ratings, or to show of facts.
  package static func looksAtLines(of framework: Framework) -> Bool {
    !framework.factChecks.isEmpty || framework.facts.contains(where: \.isShownPerSource)
  }

  /// What the checks say of one werkgebied, of which all lines are at hand.
  package static func result(
    of area: AssessedArea, _ lines: ExtractLines, _ framework: Framework
  ) -> FactCheckResult {
    FactCheckResult(
      lines, framework: framework, referenceDate: area.referenceDate?.date,
      acceptances: area.werkgebied?.acceptances ?? [])
  }

  /// What is known of a werkgebied by its key.
  package func result(of key: AreaKey) -> FactCheckResult? { areas.first { $0.area.key == key }?.result }

  /// The number of contradictions that nobody accepted.
  package var open: Int { areas.reduce(0) { $0 + $1.result.open.count } }

  /// An acceptance of a `werkgebied.yaml` that holds for several rounds is good where it is good in one of them.
  private func acceptanceDiagnostics(_ input: AssessedInput) -> [Diagnostic] {
    let used = Set(areas.flatMap { $0.result.accepted }.compactMap { $0.acceptance?.position })
    var said: Set<FilePosition> = []
    var diagnostics: [Diagnostic] = []
    for (_, result) in areas {
      for (acceptance, rating) in result.outdated
      where !used.contains(acceptance.position) && said.insert(acceptance.position).inserted {
        diagnostics.append(.outdatedAcceptance(now: input.framework.scale[rating].id, at: acceptance.position))
      }
    }
    for area in input.areas {
      for acceptance in area.werkgebied?.acceptances ?? []
      where !used.contains(acceptance.position) && said.insert(acceptance.position).inserted {
        diagnostics.append(.unmatchedAcceptance(at: acceptance.position))
      }
    }
    return diagnostics.sorted { $0.position < $1.position }
  }
}

extension Diagnostic {
  fileprivate static func unmatchedAcceptance(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "W110", at: position)
  }

  fileprivate static func outdatedAcceptance(now rating: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "W111", ["oordeel": rating], at: position)
  }
}
