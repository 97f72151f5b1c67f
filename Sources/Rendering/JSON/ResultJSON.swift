import AssessmentModel
package import Reporting
import Scoring

/// The result of scoring as JSON, as `docs/formats.md` describes it.
package enum ResultJSON {
  /// The whole result; with the ratings of each client where they were kept.
  package static func value(of input: AssessedInput, withClients: Bool) -> JSONValue {
    let framework = input.framework
    var members: [(key: String, value: JSONValue)] = [
      ("kader", .object([("id", .string(framework.id)), ("versie", .string(framework.version))]))
    ]
    if let mark = input.mark { members.append(("kenmerk", .string(mark))) }
    let areas = input.areas
    members.append(
      ("werkgebieden", .made(areas.count) { value(of: areas[$0], in: input, withClients: withClients) }))
    return .object(members)
  }

  private static func value(of area: AssessedArea, in input: AssessedInput, withClients: Bool) -> JSONValue {
    let framework = input.framework
    let result = area.result
    var members: [(key: String, value: JSONValue)] = [
      ("werkgebied", .string(result.key.werkgebied.description))
    ]
    if framework.subject == .organisation {
      members.append(("organisatie", .text(result.key.organisation?.description)))
    }
    members += [
      ("toetsing", .text(result.key.inspection?.description)),
      ("naam", .text(area.ownName)),
      ("clienten", .number(result.clients)),
      ("dossiers", .number(result.dossiers)),
      ("gesprekken", .number(result.conversations)),
      (
        "weggelaten",
        .object([
          ("regels", .number(result.omissions.lines)),
          ("codes", .array(result.omissions.codes.sorted().map(JSONValue.string))),
        ])
      ),
      ("normen", .array(result.ratings.map { value(of: $0, area, framework) })),
    ]
    if let measures = area.measures { members.append(("maatregelen", MeasureJSON.value(of: measures, framework))) }
    if let mark = input.mark(of: area) { members.append(("kenmerk", .string(mark))) }
    if withClients {
      members.append(("clientoordelen", .array(result.clientResults.map { value(of: $0, framework) })))
    }
    return .object(members)
  }

  private static func value(of rating: AreaRating, _ area: AssessedArea, _ framework: Framework) -> JSONValue {
    let scale = framework.scale
    let aantallen = zip(scale.levels, rating.counts.perLevel).map { ($0.id, JSONValue.number($1)) }
    let perBron = zip(framework.sources, rating.perSource).map { ($0.id, JSONValue.number($1)) }
    return .object([
      ("norm", .string(framework.norms[rating.norm].id)),
      ("oordeel", .text(rating.rating.map { scale[$0].id })),
      ("reden", .text(rating.reason?.rawValue)),
      ("vaststelling", determination(of: area, norm: rating.norm, scale)),
      ("indicatief", .bool(!rating.indications.isEmpty)),
      ("indicatiefDoor", .array(rating.indications.map { .string($0.rawValue) })),
      ("begrensdDoor", .text(rating.limitedBy)),
      ("verdeeld", .bool(rating.isDivided)),
      ("beoordeeld", .number(rating.counts.rated)),
      ("nietBeoordeeld", .number(rating.counts.notAssessed)),
      ("nietVanToepassing", .number(rating.counts.notApplicable)),
      // Without sides in the framework nobody was seen from both.
      ("tweezijdig", .number(rating.twoSided ?? 0)),
      ("perBron", .object(perBron)),
      ("aantallen", .object(aantallen)),
      (
        "uiteenlopend",
        .object([
          ("getoond", .number(rating.divergence.toShow)), ("vastTeStellen", .number(rating.divergence.toDetermine)),
        ])
      ),
      ("stabiliteit", rating.robustness.map { value(of: $0, scale) } ?? .null),
    ])
  }

  static func determination(of area: AssessedArea, norm: Int, _ scale: Scale) -> JSONValue {
    guard let determination = area.determination(ofNorm: norm) else { return .null }
    return .object([
      ("oordeel", .string(determination.rating.map { scale[$0].id } ?? Determination.noRating)),
      ("datum", .string(determination.date.description)),
      ("door", .string(determination.inspector)),
      ("tweede", .text(determination.second)),
      ("reden", .text(determination.reason)),
      ("onderbouwing", .array(determination.evidence.map(JSONValue.string))),
      ("verouderd", isOutdated(area.standing(ofNorm: norm))),
    ])
  }

  /// Whether the ratings changed since; `null` where that cannot be seen.
  private static func isOutdated(_ standing: BasisStanding?) -> JSONValue {
    switch standing {
    case .current: .bool(false)
    case .outdated: .bool(true)
    case .unknown, nil: .null
    }
  }

  private static func value(of robustness: Robustness, _ scale: Scale) -> JSONValue {
    func level(_ rating: Rating?) -> JSONValue { .text(rating.map { scale[$0].id }) }
    return .object([
      ("alternatieven", .object(robustness.alternatives.map { ($0.rule.rawValue, level($0.rating)) })),
      (
        "omslag",
        .object([
          ("omlaag", .count(robustness.tippingPoint.down)), ("omhoog", .count(robustness.tippingPoint.up)),
        ])
      ),
      ("opDeGrens", .bool(robustness.isOnTheEdge)),
      (
        "zonderOrganisatie",
        .object(robustness.withoutOrganisation.map { ($0.name.description, level($0.rating)) })
      ),
    ])
  }

  private static func value(of client: ClientResult, _ framework: Framework) -> JSONValue {
    .object([
      ("client", .string(client.client.description)),
      ("normen", .array(client.ratings.map { value(of: $0, framework) })),
    ])
  }

  private static func value(of rating: ClientRating, _ framework: Framework) -> JSONValue {
    let oordeel: JSONValue = rating.reason == nil ? .string(framework.scale[rating.outcome].id) : .null
    return .object([
      ("norm", .string(framework.norms[rating.norm].id)),
      ("oordeel", oordeel),
      ("reden", .text(rating.reason?.rawValue)),
      ("tweezijdig", .bool(rating.isTwoSided ?? false)),
      (
        "criteria",
        .array(
          rating.criteria.map { criterion in
            .object([
              ("criterium", .string(framework.criteria[criterion.criterion].id)),
              ("oordeel", .string(framework.scale[criterion.outcome].id)),
              ("uiteenlopend", .bool(criterion.isDivergent)),
            ])
          })
      ),
    ])
  }
}
