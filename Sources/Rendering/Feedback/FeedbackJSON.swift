import Diagnostics
package import FeedbackRound

/// What came back in a round, as JSON.
package enum FeedbackJSON {
  /// Everything that counts, what was written, and what does not count.
  package static func value(of answers: CollectedAnswers) -> JSONValue {
    let round = answers.round
    let roles = zip(round.roles, answers.sheetsPerRole).map { role, number in
      JSONValue.object([("rol", .string(role.id)), ("aantal", .number(number))])
    }
    return .object([
      ("ronde", .string(round.id)), ("versie", .string(round.version)), ("formulieren", .number(answers.sheets)),
      ("formulierenPerRol", .array(roles)),
      ("volgorde", .array(answers.byDisagreement.map { .string(round.statements[$0.statement].id) })),
      ("stellingen", .array(answers.tallies.map { value(of: $0, in: round) })),
      ("algemeen", .array(answers.general.map { value(of: $0, in: round) })),
      ("apartGehouden", .array(answers.held.map(value))),
    ])
  }

  private static func value(of tally: StatementTally, in round: Round) -> JSONValue {
    let statement = round.statements[tally.statement]
    return .object([
      ("nummer", .number(statement.number)), ("stelling", .string(statement.id)), ("norm", .string(statement.norm)),
      ("herkenning", value(of: tally.all)), ("tegengesteld", .bool(tally.all.isContradictory)),
      (
        "perRol",
        .array(
          tally.perRole.map {
            .object([("rol", .string(round.roles[$0.role].id)), ("herkenning", value(of: $0.counts))])
          })
      ), ("reacties", .array(tally.responses.map { value(of: $0, in: round) })),
    ])
  }

  private static func value(of counts: RecognitionCounts) -> JSONValue {
    .object(Recognition.allCases.map { ($0.rawValue, .number(counts[$0])) })
  }

  private static func value(of response: Response, in round: Round) -> JSONValue {
    .object([
      ("sleutel", .string(response.key)), ("soort", .string(response.kind.rawValue)),
      ("rol", .string(round.roles[response.role].id)), ("herkenning", .text(response.recognition?.rawValue)),
      ("tekst", .string(response.text)),
    ])
  }

  private static func value(of held: HeldAnswer) -> JSONValue {
    .object([
      ("reden", .string(held.reason.rawValue)), ("plaats", .string(held.written.position.description)),
      ("rol", .string(held.role)), ("stelling", .string(held.written.statement)),
      ("antwoord", .string(held.written.recognition)), ("opmerking", .string(held.written.remark)),
      ("aanvulling", .string(held.written.addition)),
    ])
  }
}
