import AssessmentModel
package import Reporting
package import Scoring

/// Who agrees with whom as JSON, as `docs/schema/overeenstemming.schema.json` describes it.
package enum AgreementJSON {
  /// The werkgebieden of an input.
  package static func value(of areas: [(area: AssessedArea, agreement: AreaAgreement)], in input: AssessedInput)
    -> JSONValue
  {
    let framework = input.framework
    return .document(
      in: input,
      areas: areas.map { area, agreement in
        area.head(in: input) + [
          ("tussenInspecteurs", value(of: agreement.inspectors, framework)),
          ("tussenBronnen", .array(agreement.sources.map { value(of: $0, framework) })),
        ]
      })
  }

  private static func value(of agreement: InspectorAgreement, _ framework: Framework) -> JSONValue {
    .object([
      ("inspecteurs", .array(agreement.inspectors.map(JSONValue.inspector))),
      ("vergeleken", .number(agreement.units)),
      ("tegenstrijdig", .number(agreement.contradictions)),
      ("totaal", .object(members(of: agreement.total))),
      (
        "normen",
        .array(
          zip(framework.norms, agreement.norms).map { norm, part in
            .object([("norm", .string(norm.id))] + members(of: part))
          })
      ),
      (
        "criteria",
        .array(
          zip(framework.criteria, agreement.criteria).map { criterion, counts in
            .object([("criterium", .string(criterion.id))] + members(of: counts))
          })
      ),
      ("tweetallen", .array(agreement.pairs.map(value))),
    ])
  }

  private static func value(of pair: InspectorAgreement.Pair) -> JSONValue {
    .object(
      [("inspecteurs", .array([.inspector(pair.first), .inspector(pair.second)]))] + members(of: pair.counts) + [
        ("kappaLineair", value(of: pair.linearKappa)), ("kappaKwadratisch", value(of: pair.quadraticKappa)),
        ("kruistabel", value(of: pair.table)),
      ])
  }

  private static func members(of part: InspectorAgreement.Part) -> [(key: String, value: JSONValue)] {
    members(of: part.counts) + [("alfa", value(of: part.alpha))]
  }

  private static func members(of counts: AgreementCounts) -> [(key: String, value: JSONValue)] {
    [
      ("paren", .number(counts.pairs)), ("gelijk", .number(counts.exact)), ("aangrenzend", .number(counts.adjacent)),
      ("verder", .number(counts.further)),
      (
        "zonderNiveau",
        .object([("gelijk", .number(counts.sameNonRating)), ("verschillend", .number(counts.otherNonRating))])
      ),
    ]
  }

  private static func value(of coefficient: Coefficient) -> JSONValue {
    let value: JSONValue = if case .value(let number) = coefficient { .decimal(number) } else { .null }
    return .object([("waarde", value), ("reden", .text(coefficient.reason))])
  }

  private static func value(of table: CrossTable) -> JSONValue {
    .array(table.counts.map { .array($0.map(JSONValue.number)) })
  }

  private static func value(of comparison: SourceComparison, _ framework: Framework) -> JSONValue {
    let table = comparison.table
    func id(_ source: Int) -> JSONValue { .string(framework.sources[source].id) }
    return .object([
      ("criterium", .string(framework.criteria[comparison.criterion].id)),
      ("bronnen", .array([id(comparison.first), id(comparison.second)])),
      ("zelfdeStem", .bool(comparison.isOneVoice)),
      ("context", .array(comparison.context.map(id))),
      ("clienten", .number(table.total)), ("gelijk", .number(table.exact)), ("aangrenzend", .number(table.adjacent)),
      ("verder", .number(table.further)), ("eersteLager", .number(table.firstLower)),
      ("tweedeLager", .number(table.secondLower)), ("kruistabel", value(of: table)),
    ])
  }
}

extension Coefficient {
  /// Why there is no value, as results write it; `nil` where there is one.
  var reason: String? {
    switch self {
    case .value: nil
    case .tooFewPairs: "te_weinig_paren"
    case .notComputable: "niet_te_berekenen"
    }
  }
}

extension JSONValue {
  /// An inspector; `null` where none is named.
  static func inspector(_ name: ExactName) -> JSONValue { name.description.isEmpty ? .null : .string(name.description) }

  /// A result about some werkgebieden: framework, scale, mark, and the members of each.
  static func document(in input: AssessedInput, areas: [[(key: String, value: JSONValue)]]) -> JSONValue {
    let framework = input.framework
    return .object([
      ("kader", .object([("id", .string(framework.id)), ("versie", .string(framework.version))])),
      ("schaal", .array(framework.scale.levels.map { .string($0.id) })),
      ("kenmerk", .text(input.mark)),
      ("werkgebieden", .array(areas.map(JSONValue.object))),
    ])
  }
}

extension AssessedArea {
  /// Which werkgebied it is.
  func head(in input: AssessedInput) -> [(key: String, value: JSONValue)] {
    let isOrganisation = input.framework.subject == .organisation
    return [("werkgebied", .string(key.werkgebied.description))]
      + (isOrganisation ? [("organisatie", .text(key.organisation?.description))] : []) + [
        ("toetsing", .text(key.inspection?.description)), ("naam", .text(werkgebied?.name)),
        ("kenmerk", .text(input.mark(of: self))),
      ]
  }
}
