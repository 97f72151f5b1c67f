import AssessmentModel
import Diagnostics
package import Reporting

/// What differs between two results as JSON, as `docs/schema/verschil.schema.json` describes it.
package enum DifferenceJSON {
  /// The whole difference.
  package static func value(of difference: ResultDifference) -> JSONValue {
    .object([
      ("kader", .string(difference.framework.id)),
      ("oud", side(difference.names.before, difference.versions.before)),
      ("nieuw", side(difference.names.now, difference.versions.now)),
      ("gelijk", .bool(difference.isEmpty)),
      ("werkgebieden", .array(difference.areas.map { area(of: $0, difference) })),
    ])
  }

  private static func side(_ name: String, _ version: String?) -> JSONValue {
    .object([("naam", .string(name)), ("kaderVersie", .text(version))])
  }

  private static func area(of key: AreaKey, _ difference: ResultDifference) -> JSONValue {
    let whole = difference.change(of: nil, in: key)
    let organisation = key.organisation.map { [("organisatie", JSONValue.string($0.description))] } ?? []
    return .object(
      [("werkgebied", .string(key.werkgebied.description))] + organisation + [
        ("toetsing", .text(key.inspection?.description)),
        ("stand", .string(standing(of: whole))),
        ("veranderingen", aspects(of: whole)),
        ("normen", .array(difference.norms(of: key).map { norm(of: $0, in: key, difference) })),
      ])
  }

  private static func standing(of change: ResultChange?) -> String {
    guard let change else { return "gebleven" }
    if change.before == nil { return "nieuw" }
    return change.now == nil ? "weg" : "gebleven"
  }

  private static func norm(of id: String, in key: AreaKey, _ difference: ResultDifference) -> JSONValue {
    let change = difference.change(of: id, in: key)
    let clients = difference.clients.map { _ in
      JSONValue.array(difference.clients(ofNorm: id, in: key).map { client(of: $0) })
    }
    let lines = difference.lines.map { _ in
      JSONValue.array(difference.lines(ofNorm: id, in: key).map { line(of: $0, difference.framework) })
    }
    return .object([
      ("norm", .string(id)), ("stand", .string(standing(of: change))), ("veranderingen", aspects(of: change)),
      ("clienten", clients ?? .null), ("regels", lines ?? .null),
    ])
  }

  private static func aspects(of change: ResultChange?) -> JSONValue {
    .array(
      (change?.aspects ?? []).map { aspect, before, now in
        .object([("wat", .string(aspect.rawValue)), ("oud", .text(before)), ("nieuw", .text(now))])
      })
  }

  private static func client(of change: ClientChange) -> JSONValue {
    .object([
      ("client", .string(change.client.description)), ("oud", .text(change.before)), ("nieuw", .text(change.now)),
    ])
  }

  private static func line(of change: LineChange, _ framework: Framework) -> JSONValue {
    func side(_ side: LineChange.Side?) -> JSONValue {
      guard let side else { return .null }
      return .object(
        [
          ("oordeel", .string(framework.scale[side.outcome].id)), ("bestand", .string(side.position.file)),
          ("regel", .count(side.position.line)),
        ] + LineJSON.sheet(of: side.position))
    }
    let inspector = change.inspector.description
    return .object([
      ("client", .string(change.client.description)), ("bron", .string(framework.sources[change.source].id)),
      ("criterium", .string(framework.criteria[change.criterion].id)),
      ("inspecteur", .text(inspector.isEmpty ? nil : inspector)), ("datum", .text(change.date?.description)),
      ("consensus", .bool(change.isConsensus)), ("oud", side(change.before)), ("nieuw", side(change.now)),
    ])
  }
}
