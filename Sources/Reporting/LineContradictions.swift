import AssessmentModel
import Scoring

/// Finds the contradictions between facts and ratings that a line is part of.
struct LineContradictions {
  private let result: FactCheckResult
  private let framework: Framework

  /// - Parameter lines: all lines about the werkgebied.
  init(_ lines: ExtractLines, of area: AssessedArea, in framework: Framework) {
    self.framework = framework
    result = FactCheckResult(
      lines, framework: framework, referenceDate: area.referenceDate?.date,
      acceptances: area.werkgebied?.acceptances ?? [])
  }

  /// Those that what stands on a line is part of: as the rating, as a fact, or as the dossier that lacks one.
  func all(with content: LineTrace.Content) -> [SettledContradiction] {
    result.contradictions.filter { settled in
      let contradiction = settled.contradiction
      return switch content {
      case .rating(let rating, _, _): contradiction.ratings.contains(rating)
      case .fact(let fact): contradiction.facts.contains(fact) || contradiction.otherFacts.contains(fact)
      case .dossier(let dossier): contradiction.dossiers.contains(dossier)
      }
    }
  }

  /// The sentence of the report that counts contradictions, where it counts one of these.
  func sentences(on contradictions: [SettledContradiction]) -> [LineTrace.Sentence] {
    guard let check = contradictions.first?.contradiction.check else { return [] }
    let text = DutchFactWords.number(of: result.contradictions.count, accepted: result.accepted.count).closed
    return [.init(kind: .report, id: nil, text: text, way: .contradiction(framework.factChecks[check].id))]
  }
}
