package import AssessmentModel
import Foundation
package import Reporting
import Scoring

/// An earlier result, read back to say what changed since.
package struct PreviousResult {
  /// What it says.
  package let snapshot: ResultSnapshot

  /// Reads a result in JSON; nothing where there is none, or it is something else.
  ///
  /// - Parameter framework: the framework under which results are compared.
  package init?(path: String, framework: Framework) {
    let levels = framework.scale.levels.map(\.id)
    guard let data = FileManager.default.contents(atPath: path),
      let result = try? JSONDecoder().decode(Result.self, from: data)
    else { return nil }
    snapshot = ResultSnapshot(
      framework: result.kader?.id, version: result.kader?.versie,
      areas: result.werkgebieden.map { $0.area(levels: levels) })
  }

  /// The identifier of the framework that a result in JSON names; nothing where the file is something else.
  package static func framework(namedIn path: String) -> String? {
    struct Head: Decodable {
      let kader: FrameworkName
      let werkgebieden: [Nothing]
    }
    struct Nothing: Decodable {}
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return (try? JSONDecoder().decode(Head.self, from: data))?.kader.id
  }

  /// What differs from a result, in the order of werkgebieden and norms.
  package func changes(to input: AssessedInput) -> [ResultChange] {
    ResultSnapshot(input).changes(since: snapshot)
  }

  private struct FrameworkName: Decodable {
    let id: String
    let versie: String?
  }

  private struct Result: Decodable {
    let kader: FrameworkName?
    let werkgebieden: [Area]
  }

  private struct Area: Decodable {
    let werkgebied: String
    let toetsing: String?
    let organisatie: String?
    let clienten: Int?
    let dossiers: Int?
    let gesprekken: Int?
    let weggelaten: Omitted?
    let normen: [Norm]
    let clientoordelen: [Client]?

    func area(levels: [String]) -> ResultSnapshot.Area {
      var values: [ResultAspect: String] = [:]
      let numbers: [(ResultAspect, Int?)] = [
        (.clients, clienten), (.dossiers, dossiers), (.conversations, gesprekken), (.omitted, weggelaten?.regels),
      ]
      for (aspect, number) in numbers { values[aspect] = number.map(String.init) }
      return ResultSnapshot.Area(
        key: AreaKey(
          werkgebied: ExactName(werkgebied), inspection: toetsing.map { ExactName($0) },
          organisation: organisatie.map { ExactName($0) }),
        statement: ResultChange.Statement(values),
        norms: normen.map { ($0.norm, $0.statement(levels: levels)) },
        clients: clientoordelen.map(Self.outcomes))
    }

    private static func outcomes(of clients: [Client]) -> [String: [ExactName: String]] {
      var outcomes: [String: [ExactName: String]] = [:]
      for client in clients {
        for norm in client.normen {
          outcomes[norm.norm, default: [:]][ExactName(client.client)] = norm.oordeel ?? norm.reden
        }
      }
      return outcomes
    }
  }

  private struct Omitted: Decodable {
    let regels: Int
  }

  private struct Norm: Decodable {
    let norm: String
    let oordeel: String?
    let reden: String?
    let vaststelling: Determined?
    let aantallen: [String: Int]
    let nietBeoordeeld: Int?
    let nietVanToepassing: Int?
    let indicatiefDoor: [String]?
    let begrensdDoor: String?
    let verdeeld: Bool?
    let stabiliteit: Robustness?
    let uiteenlopend: Divergence?

    func statement(levels: [String]) -> ResultChange.Statement {
      typealias Statement = ResultChange.Statement
      var values: [ResultAspect: String] = [
        .rating: oordeel ?? "", .reason: reden ?? "", .determination: vaststelling?.oordeel ?? "",
        .counts: levels.map { "\(aantallen[$0] ?? 0)" }.joined(separator: "/"), .limitedBy: begrensdDoor ?? "",
        .onTheEdge: stabiliteit.map { Statement.yesNo($0.opDeGrens) } ?? "",
      ]
      values[.determinedBy] = vaststelling.map(\.determinedBy) ?? ""
      values[.determinationReason] = vaststelling?.reden ?? ""
      values[.evidence] = vaststelling.map { $0.onderbouwing.map(Statement.evidence) } ?? ""
      values[.outdated] = Statement.outdated(vaststelling.map(\.verouderd))
      values[.notAssessed] = nietBeoordeeld.map(String.init)
      values[.notApplicable] = nietVanToepassing.map(String.init)
      values[.indications] = indicatiefDoor?.joined(separator: ", ")
      values[.divided] = verdeeld.map(Statement.yesNo)
      values[.divergence] = uiteenlopend.map { "\($0.getoond)/\($0.vastTeStellen)" }
      return Statement(values)
    }
  }

  private struct Determined: Decodable {
    let oordeel: String
    let datum: String?
    let door: String?
    let tweede: String?
    let reden: String?
    let onderbouwing: [String]?
    let verouderd: Bool?

    /// When and by whom; `nil` where the result does not say.
    var determinedBy: String? {
      guard let datum, let door else { return nil }
      return ResultChange.Statement.determinedBy(date: datum, inspector: door, second: tweede)
    }
  }

  private struct Robustness: Decodable {
    let opDeGrens: Bool
  }

  private struct Divergence: Decodable {
    let getoond: Int
    let vastTeStellen: Int
  }

  private struct Client: Decodable {
    let client: String
    let normen: [ClientNorm]
  }

  private struct ClientNorm: Decodable {
    let norm: String
    let oordeel: String?
    let reden: String?
  }
}
