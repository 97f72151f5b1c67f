import AssessmentModel
package import Reporting
import Scoring

/// The trace of ratings as JSON, as `docs/formats.md` describes it: every step, and all that a program needs to compute
/// it again from the lines.
package struct TraceJSON {
  private let trace: AreaTrace
  private let framework: Framework
  private let lines: LineJSON

  /// The trace of one werkgebied, with the rules of the framework.
  package static func value(of trace: AreaTrace) -> JSONValue {
    let mark: [(key: String, value: JSONValue)] = trace.mark.map { [("kenmerk", .string($0))] } ?? []
    return .object(
      [("kader", RulesJSON.value(of: trace.framework))] + mark + [("werkgebied", TraceJSON(trace).area)])
  }

  private init(_ trace: AreaTrace) {
    self.trace = trace
    framework = trace.framework
    lines = LineJSON(framework: trace.framework, withTexts: trace.client != nil)
  }

  private var area: JSONValue {
    let result = trace.area.result
    return .object([
      ("werkgebied", .string(result.key.werkgebied.description)),
      ("toetsing", .text(result.key.inspection?.description)),
      ("organisatie", .text(result.key.organisation?.description)), ("naam", .text(trace.area.werkgebied?.name)),
      (
        "weggelaten",
        .object([
          ("regels", .number(result.omissions.lines)),
          ("codes", .array(result.omissions.codes.sorted().map(JSONValue.string))),
        ])
      ),
      ("normen", .array(trace.explanations.map(value))),
    ])
  }

  private func value(of explanation: AreaExplanation) -> JSONValue {
    .object([
      ("norm", .string(framework.norms[explanation.norm].id)), ("oordeel", lines.level(explanation.rating)),
      ("reden", .text(explanation.reason?.rawValue)),
      ("vaststelling", ResultJSON.determination(of: trace.area, norm: explanation.norm, framework.scale)),
      ("stappen", steps(of: explanation)),
      (
        "clienten",
        .array(explanation.clients.filter { trace.client == nil || $0.client == trace.client }.map(value))
      ),
    ])
  }

  /// The step from the clients to the werkgebied.
  private func steps(of explanation: AreaExplanation) -> JSONValue {
    let counts = explanation.counts
    return .object([
      ("aantallen", .object(zip(framework.scale.levels, counts.perLevel).map { ($0.id, .number($1)) })),
      ("beoordeeld", .number(counts.rated)), ("nietBeoordeeld", .number(counts.notAssessed)),
      ("nietVanToepassing", .number(counts.notApplicable)),
      ("tweezijdig", .count(explanation.twoSided?.part)), ("dekking", Self.value(of: explanation.coverage)),
      ("meerderheid", lines.level(explanation.majority)),
      (
        "begrenzers",
        .array(
          explanation.limiters.map {
            .object([("naam", .string($0.limiter.name)), ("vergelijking", Self.value(of: $0.comparison))])
          })
      ),
      ("begrensdDoor", .text(explanation.limitedBy)),
      ("indicatiefDoor", .array(explanation.indications.map { .string($0.rawValue) })),
      ("verdeeld", .bool(explanation.isDivided)),
    ])
  }

  /// A number held against a share, as the two whole numbers that are compared: it holds where `links` ≥ `rechts`.
  private static func value(of comparison: ShareComparison) -> JSONValue {
    .object([
      ("aantal", .number(comparison.part)), ("van", .number(comparison.whole)),
      ("deel", .string(comparison.share.description)), ("links", .number(comparison.left)),
      ("rechts", .number(comparison.right)), ("geldt", .bool(comparison.holds)),
    ])
  }

  private func value(of client: ClientExplanation) -> JSONValue {
    let rating = client.rating
    return .object([
      ("client", .string(client.client.description)),
      ("oordeel", rating.reason == nil ? .string(framework.scale[rating.outcome].id) : .null),
      ("reden", .text(rating.reason?.rawValue)), ("tweezijdig", rating.isTwoSided.map(JSONValue.bool) ?? .null),
      (
        "stappen",
        .object([
          ("vanToepassing", .number(client.steps.applicable.count)), ("beoordeeld", .number(client.steps.rated.count)),
          ("dekking", Self.value(of: client.steps.coverage)),
          (
            "kerncriteriaZonderOordeel",
            .array(
              client.steps.core.filter { $0.outcome.rating == nil }.map {
                .string(framework.criteria[$0.criterion].id)
              })
          ),
          ("midden", lines.level(client.steps.middle)),
          (
            "begrenzers",
            .array(
              client.steps.limiters.map {
                .object([
                  ("naam", .string($0.limiter.name)),
                  ("door", .array($0.criteria.map { .string(framework.criteria[$0].id) })),
                ])
              })
          ),
          ("begrensdDoor", .text(rating.limitedBy)),
        ])
      ),
      ("criteria", .array(client.criteria.map(value))),
    ])
  }

  private func value(of criterion: CriterionExplanation) -> JSONValue {
    .object([
      ("criterium", .string(framework.criteria[criterion.result.criterion].id)),
      ("oordeel", .string(framework.scale[criterion.result.outcome].id)),
      ("uiteenlopend", .bool(criterion.result.isDivergent)),
      (
        "stemmen",
        .array(
          criterion.voices.map {
            .object([
              ("stem", .string(framework.voices[$0.voice].id)), ("oordeel", lines.level($0.rating)),
              ("bronnen", .array($0.sources.map(lines.value))),
            ])
          })
      ),
      ("zonderStem", .array(criterion.context.map(lines.value))),
    ])
  }
}
