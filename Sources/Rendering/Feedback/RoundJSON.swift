import AssessmentModel
package import FeedbackRound

/// A round of feedback as JSON ("ronde.json"): what forms are made of, and what answers are held against.
package enum RoundJSON {
  /// The round as `ronde.json`.
  package static func value(of round: Round) -> JSONValue {
    .object([
      ("ronde", .string(round.id)), ("versie", .string(round.version)), ("soort", .string(round.kind.rawValue)),
      ("adressaten", .array(round.addressees.map(JSONValue.string))),
      ("sluit", .text(round.deadline?.description)), ("werkgebied", .string(round.werkgebied.description)),
      ("toetsing", .text(round.inspection?.description)), ("naam", .string(round.name)),
      (
        "kader",
        .object([
          ("id", .string(round.framework)), ("versie", .string(round.frameworkVersion)),
          ("titel", .string(round.frameworkTitle)),
        ])
      ), ("status", .text(round.status?.rawValue)), ("peildatum", .text(round.referenceDate?.description)),
      ("vermelding", .text(round.mark)),
      (
        "rollen",
        .array(round.roles.map { .object([("id", .string($0.id)), ("label", .string($0.label))]) })
      ),
      (
        "normen",
        .array(
          round.norms.map {
            .object([("id", .string($0.id)), ("naam", .string($0.name)), ("tekst", .string($0.text))])
          })
      ), ("stellingen", .array(round.statements.map(value))),
    ])
  }

  private static func value(of statement: Statement) -> JSONValue {
    let (finding, kind, rating): (String?, String, String?) =
      switch statement.subject {
      case .rating(let label): (nil, "oordeel", label)
      case .finding(let id, let kind): (id, kind.rawValue, nil)
      }
    return .object([
      ("nummer", .number(statement.number)), ("id", .string(statement.id)), ("norm", .string(statement.norm)),
      ("bevinding", .text(finding)), ("soort", .string(kind)), ("voorstel", .text(rating)),
      ("tekst", .string(statement.text)), ("kenmerk", .string(statement.digest)),
    ])
  }
}
