package import AssessmentModel
import Foundation
package import Reporting
import Scoring

/// An earlier result, read back to say what changed since.
package struct PreviousResult {
  private let statements: [AreaKey: [String: ResultChange.Statement]]

  /// Reads a result in JSON; nothing where there is none, or it is something else.
  ///
  /// - Parameter framework: the framework under which results are compared.
  package init?(path: String, framework: Framework) {
    let levels = framework.scale.levels.map(\.id)
    guard let data = FileManager.default.contents(atPath: path),
      let result = try? JSONDecoder().decode(Result.self, from: data)
    else { return nil }
    statements = Dictionary(
      result.werkgebieden.map { area in
        let key = AreaKey(
          werkgebied: ExactName(area.werkgebied), inspection: area.toetsing.map { ExactName($0) },
          organisation: area.organisatie.map { ExactName($0) })
        let norms = area.normen.map {
          ($0.norm, $0.statement(levels: levels))
        }
        return (key, Dictionary(norms) { first, _ in first })
      }
    ) { first, _ in first }
  }

  /// What differs from a result, in the order of werkgebieden and norms.
  package func changes(to input: AssessedInput) -> [ResultChange] {
    var changes: [ResultChange] = []
    var gone = Set(statements.keys)
    for area in input.areas {
      let key = area.result.key
      gone.remove(key)
      guard let before = statements[key] else {
        changes.append(ResultChange(area: key, norm: nil, before: nil, now: nil))
        continue
      }
      for rating in area.result.ratings {
        let norm = input.framework.norms[rating.norm].id
        let determination = area.determination(ofNorm: rating.norm)
        let now = ResultChange.Statement(
          rating: rating.rating.map { input.framework.scale[$0].id }, reason: rating.reason?.rawValue,
          determination: determination.map { $0.rating.map { input.framework.scale[$0].id } ?? Determination.noRating },
          perLevel: rating.counts.perLevel)
        if before[norm] != now { changes.append(ResultChange(area: key, norm: norm, before: before[norm], now: now)) }
      }
    }
    let none = ResultChange.Statement(rating: nil, reason: nil, determination: nil, perLevel: [])
    return changes + gone.sorted().map { ResultChange(area: $0, norm: nil, before: none, now: nil) }
  }

  private struct Result: Decodable {
    let werkgebieden: [Area]
  }

  private struct Area: Decodable {
    let werkgebied: String
    let toetsing: String?
    let organisatie: String?
    let normen: [Norm]
  }

  private struct Norm: Decodable {
    let norm: String
    let oordeel: String?
    let reden: String?
    let vaststelling: Determined?
    let aantallen: [String: Int]

    func statement(levels: [String]) -> ResultChange.Statement {
      ResultChange.Statement(
        rating: oordeel, reason: reden, determination: vaststelling?.oordeel,
        perLevel: levels.map { aantallen[$0] ?? 0 })
    }
  }

  private struct Determined: Decodable {
    let oordeel: String
  }
}
