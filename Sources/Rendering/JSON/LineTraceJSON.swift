import AssessmentModel
import Diagnostics
package import Reporting
import Scoring

/// What rests on a line, as JSON, as `docs/formats.md` describes it.
package struct LineTraceJSON {
  private let framework: Framework
  private let lines: LineJSON

  /// Everything that rests on a line.
  package static func value(of page: LineTracePage) -> JSONValue {
    let writer = LineTraceJSON(
      framework: page.framework, lines: LineJSON(framework: page.framework, withTexts: true))
    let place: [(key: String, value: JSONValue)] = [
      ("bestand", .string(page.place.file)), ("regel", .count(page.place.line)),
    ]
    let framework = JSONValue.object([
      ("id", .string(page.framework.id)), ("versie", .string(page.framework.version)),
    ])
    return .object(
      [("kader", framework)] + place + LineJSON.sheet(of: page.place) + [
        ("weggelaten", .array(page.omitted.map(JSONValue.string))),
        ("gebruik", .array(page.traces.flatMap(\.rows).map(writer.value))),
      ])
  }

  private func value(of row: LineTrace) -> JSONValue {
    let origin = row.origin
    let about: [(key: String, value: JSONValue)] = [
      ("werkgebied", .string(origin.area.werkgebied.description)),
      ("toetsing", .text(origin.area.inspection?.description)),
      ("organisatie", .text(origin.area.organisation?.description)), ("client", .string(origin.client.description)),
      ("bron", .string(framework.sources[origin.source].id)),
    ]
    return .object(
      about + content(of: row) + [
        ("telt", .bool(row.counts)), ("oordelen", .array(row.cell.map(ratings) ?? [])),
        (
          "tegenspraken",
          .array(
            row.contradictions.map { FactCheckJSON.value(of: $0, referenceDate: row.referenceDate, framework) })
        ),
        ("zinnen", .array(row.sentences.map(value))),
      ])
  }

  private func content(of row: LineTrace) -> [(key: String, value: JSONValue)] {
    switch row.content {
    case .rating(let rating, let standing, let isContext):
      [
        ("soort", .string("oordeel")), ("criterium", .string(framework.criteria[rating.criterion].id)),
        ("heeftStem", .bool(!isContext)), ("inhoud", .object(lines.members(of: rating, standing))),
      ]
    case .fact(let fact):
      [
        ("soort", .string("feit")), ("feit", .string(framework.facts[fact.definition].id)),
        ("inhoud", .object(LineJSON.place(fact.origin) + [("vindplaats", .text(fact.locator))])),
      ]
    case .dossier(let dossier):
      [
        ("soort", .string("dossier")),
        (
          "inhoud",
          .object(
            LineJSON.place(dossier.origin) + [("organisatie", .text(dossier.origin.organisation?.description))])
        ),
      ]
    }
  }

  private func ratings(of cell: LineTrace.Cell) -> [JSONValue] {
    let norm = framework.norms[cell.area.norm]
    let result = cell.criterion.result
    let client = cell.client.rating
    return [
      .object([
        ("over", .string("criterium_client")), ("norm", .string(norm.id)),
        ("criterium", .string(framework.criteria[result.criterion].id)),
        ("oordeel", .string(framework.scale[result.outcome].id)), ("reden", .null),
      ]),
      .object([
        ("over", .string("norm_client")), ("norm", .string(norm.id)), ("criterium", .null),
        ("oordeel", client.reason == nil ? .string(framework.scale[client.outcome].id) : .null),
        ("reden", .text(client.reason?.rawValue)),
      ]),
      .object([
        ("over", .string("norm_werkgebied")), ("norm", .string(norm.id)), ("criterium", .null),
        ("oordeel", lines.level(cell.area.rating)), ("reden", .text(cell.area.reason?.rawValue)),
      ]),
    ]
  }

  private func value(of sentence: LineTrace.Sentence) -> JSONValue {
    let (way, finding, norm): (String, String?, Int?) =
      switch sentence.way {
      case .direct: ("rechtstreeks", nil, nil)
      case .directFinding(let id): ("rechtstreeks", id, nil)
      case .rating(let norm): ("via_oordeel", nil, norm)
      case .contradiction: ("via_tegenspraak", nil, nil)
      case .finding(let id, let norm): ("via_oordeel", id, norm)
      }
    return .object([
      ("soort", .string(sentence.kind.rawValue)), ("id", .text(sentence.id)), ("tekst", .string(sentence.text)),
      ("rust", .string(way)), ("bevinding", .text(finding)), ("norm", .text(norm.map { framework.norms[$0].id })),
    ])
  }
}
