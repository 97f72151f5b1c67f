import AssessmentModel
package import Diagnostics
package import Reporting
package import Scoring

/// What `check` found as JSON: how much was read, what was wrong, and the contradictions between facts and ratings.
package enum FactCheckJSON {
  /// The whole result of a check.
  package static func value(
    of input: AssessedInput, areas: [(area: AssessedArea, result: FactCheckResult)], log: DiagnosticLog
  ) -> JSONValue {
    let framework = input.framework
    let results = Dictionary(areas.map { ($0.area.key, $0.result) }) { first, _ in first }
    let open = areas.reduce(0) { $0 + $1.result.open.count }
    var members: [(key: String, value: JSONValue)] = [
      ("kader", .object([("id", .string(framework.id)), ("versie", .string(framework.version))]))
    ]
    if let mark = input.mark { members.append(("kenmerk", .string(mark))) }
    members += [
      ("fouten", .number(log.errorCount)), ("waarschuwingen", .number(log.warningCount)),
      ("openTegenspraken", .number(open)),
      ("werkgebieden", .array(input.areas.map { value(of: $0, results[$0.key], framework) })),
    ]
    return .object(members)
  }

  private static func value(of area: AssessedArea, _ result: FactCheckResult?, _ framework: Framework) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("werkgebied", .string(area.key.werkgebied.description))]
    if framework.subject == .organisation {
      members.append(("organisatie", .text(area.key.organisation?.description)))
    }
    members += [
      ("toetsing", .text(area.key.inspection?.description)),
      ("naam", .text(area.werkgebied?.name)),
      ("peildatum", .text(area.referenceDate?.date.description)),
      ("clienten", .number(area.result.clients)),
      ("regels", .number(area.rows)),
      ("overgeslagen", .array((result?.skipped ?? []).map { .string($0.rawValue) })),
      (
        "tegenspraken",
        .array(
          (result?.contradictions ?? []).map {
            value(of: $0, referenceDate: area.referenceDate?.date, framework)
          })
      ),
      ("overzichten", .array((result?.statements ?? []).map { value(of: $0, framework) })),
    ]
    return .object(members)
  }

  /// A contradiction with its lines.
  static func value(
    of settled: SettledContradiction, referenceDate: CalendarDate?, _ framework: Framework
  ) -> JSONValue {
    let contradiction = settled.contradiction
    let check = framework.factChecks[contradiction.check]
    let words = ContradictionWords(settled, framework: framework, referenceDate: referenceDate)
    return .object([
      ("toets", .string(check.id)),
      ("feit", .string(framework.facts[check.fact].id)),
      ("criterium", .string(words.criterion)),
      ("client", .string(words.client)),
      ("bron", .string(framework.sources[contradiction.source].id)),
      ("oordeel", .string(framework.scale[contradiction.rating].id)),
      ("zin", .string(words.sentence)),
      ("oordeelregels", places(words.ratingPlaces)),
      ("feitregels", places(words.factPlaces)),
      ("dossierregels", places(words.dossierPlaces)),
      ("aanvaard", settled.acceptance.map(value(of:)) ?? .null),
    ])
  }

  private static func value(of acceptance: Acceptance) -> JSONValue {
    .object([
      ("reden", .string(acceptance.reason)), ("door", .string(acceptance.inspector)),
      ("datum", .string(acceptance.date.description)), ("bestand", .string(acceptance.position.file)),
      ("regel", .count(acceptance.position.line)),
    ])
  }

  private static func value(of statements: FactStatements, _ framework: Framework) -> JSONValue {
    let definition = framework.facts[statements.definition]
    let compared = statements.clients.compactMap(\.agrees)
    return .object([
      ("feit", .string(definition.id)),
      ("hetzelfde", .number(compared.count { $0 })),
      ("verschillend", .number(compared.count { !$0 })),
      ("clienten", .array(statements.clients.map { value(of: $0, definition, framework) })),
    ])
  }

  private static func value(
    of client: FactStatements.Client, _ definition: FactDefinition, _ framework: Framework
  ) -> JSONValue {
    let perSource = zip(framework.sources, client.perSource).map { source, statement in
      let value: JSONValue =
        switch statement {
        case .value(let value): .string(definition.identifier(of: value))
        case .contested, nil: .null
        }
      return (key: source.id, value: value)
    }
    return .object([("client", .string(client.client.description)), ("perBron", .object(perSource))])
  }

  private static func places(_ positions: [FilePosition]) -> JSONValue {
    .array(
      positions.map { position in
        .object(
          [("bestand", .string(position.file)), ("regel", .count(position.line))] + LineJSON.sheet(of: position))
      })
  }
}

extension FactDefinition {
  /// A value as extracts write it.
  fileprivate func identifier(of value: Fact.Value) -> String {
    switch value {
    case .date(let date): return date.description
    case .number(let number): return String(number)
    case .yesNo(let isYes): return isYes ? "ja" : "nee"
    case .choice(let number):
      guard case .choice(let choices) = kind else { return "" }
      return choices[number]
    case .text: return ""
    }
  }
}
