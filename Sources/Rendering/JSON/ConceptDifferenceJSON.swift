import AssessmentModel
package import FeedbackRound

/// What differs between the concept and what came of it as JSON, as `docs/schema/terugkoppelverschil.schema.json` describes
/// it.
package enum ConceptDifferenceJSON {
  /// The whole difference, with what was decided.
  package static func value(of difference: ConceptDifference, _ decisions: Decisions) -> JSONValue {
    .object([
      ("ronde", .string(decisions.round)), ("versie", .string(decisions.version)),
      ("gelijk", .bool(difference.isEmpty)),
      (
        "status",
        difference.status.map {
          .object([("oud", .text($0.before?.rawValue)), ("nieuw", .text($0.now?.rawValue))])
        } ?? .null
      ),
      (
        "oordelen",
        .array(
          difference.ratings.map { change in
            .object([("norm", .string(change.norm)), ("oud", .text(change.before)), ("nieuw", .text(change.now))])
          })
      ),
      ("bevindingen", .array(difference.findings.map { finding($0, decisions) })),
      ("volgorde", difference.order.map { .array($0.map(JSONValue.string)) } ?? .null),
    ])
  }

  private static func finding(_ change: ConceptDifference.FindingChange, _ decisions: Decisions) -> JSONValue {
    let decision = decisions[change.id]
    let decider = decision.map(decisions.decider)
    return .object([
      ("id", .string(change.id)), ("oud", state(change.before)), ("nieuw", state(change.now)),
      ("besluit", .text(decision?.kind.rawValue)), ("reden", .text(decision?.reason)),
      ("door", .text(decider?.inspector)), ("datum", .text(decider?.date?.description)),
    ])
  }

  private static func state(_ state: ConceptState.FindingState?) -> JSONValue {
    guard let state else { return .null }
    return .object([
      ("norm", .string(state.norm)), ("soort", .string(state.kind.rawValue)), ("tekst", .string(state.text)),
    ])
  }
}
