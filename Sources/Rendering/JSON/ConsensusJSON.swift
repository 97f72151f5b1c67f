import AssessmentModel
import Diagnostics
package import Reporting
package import Scoring

/// What inspectors have to agree on as JSON, as `docs/schema/consensusblad.schema.json` describes it.
package enum ConsensusJSON {
  /// The werkgebieden of an input.
  package static func value(of areas: [(area: AssessedArea, sheet: ConsensusSheet)], in input: AssessedInput)
    -> JSONValue
  {
    let framework = input.framework
    return .document(
      in: input,
      areas: areas.map { area, sheet in
        area.head(in: input) + [
          ("open", .array(sheet.open.map { value(of: $0, framework) })),
          ("afgehandeld", .array(sheet.settled.map { value(of: $0, framework) })),
        ]
      })
  }

  private static func value(of disagreement: Disagreement, _ framework: Framework) -> JSONValue {
    let scale = framework.scale
    var members: [(key: String, value: JSONValue)] = [
      ("client", .string(disagreement.client.description)),
      ("norm", .string(framework.norms[disagreement.norm].id)),
      ("criterium", .string(framework.criteria[disagreement.criterion].id)),
      ("bron", .string(framework.sources[disagreement.source].id)),
      ("context", .bool(disagreement.isContext)),
      ("niveausVerschil", .count(disagreement.distance)),
      ("oordelen", .array(disagreement.assessments.map { value(of: $0, scale) })),
    ]
    guard disagreement.isOpen else {
      members.append(("afgehandeldDoor", .string(disagreement.status.word)))
      var agreed: JSONValue = .null
      if case .agreed(let assessment) = disagreement.status { agreed = value(of: assessment, scale) }
      return .object(members + [("consensus", agreed)])
    }
    return .object(
      members + [
        ("consensusTegenstrijdig", .bool(disagreement.status == .contradictedConsensus)),
        ("reikwijdte", .string(disagreement.reach.word)),
        (
          "nu",
          .object(
            [("bron", .text(disagreement.sourceRating.map { scale[$0].id }))]
              + self.members(of: disagreement.now, scale))
        ),
        (
          "gevolgen",
          .array(
            disagreement.effects.map { effect in
              .object([("oordeel", .string(scale[effect.outcome].id))] + self.members(of: effect.state, scale))
            })
        ),
      ])
  }

  private static func value(of assessment: Assessment, _ scale: Scale) -> JSONValue {
    let position = assessment.origin.position
    return .object(
      [
        ("inspecteur", .inspector(assessment.inspector)), ("oordeel", .string(scale[assessment.outcome].id)),
        ("datum", .text(assessment.date?.description)), ("grondslag", .text(assessment.evidence.ground?.rawValue)),
        ("vindplaats", .text(assessment.evidence.locator)), ("toelichting", .text(assessment.evidence.explanation)),
        ("bestand", .string(position.file)), ("regel", .count(position.line)),
      ] + LineJSON.sheet(of: position))
  }

  private static func members(of state: Disagreement.State, _ scale: Scale) -> [(key: String, value: JSONValue)] {
    let proposal = state.proposal
    return [
      ("client", .string(scale[state.client].id)),
      (
        "werkgebied",
        .object([
          ("oordeel", .text(proposal.rating.map { scale[$0].id })), ("reden", .text(proposal.reason?.rawValue)),
          ("indicatiefDoor", .array(proposal.indications.map { .string($0.rawValue) })),
          ("begrensdDoor", .text(proposal.limitedBy)), ("verdeeld", .bool(proposal.isDivided)),
          ("opDeGrens", .bool(proposal.isOnTheEdge)),
        ])
      ),
    ]
  }
}

extension Disagreement.Status {
  /// What settled it, as results write it.
  fileprivate var word: String {
    switch self {
    case .open, .contradictedConsensus: "open"
    case .agreed: "consensus"
    case .revised: "nieuw_oordeel"
    }
  }
}

extension Disagreement.Reach {
  /// How far it reaches, as results write it.
  fileprivate var word: String {
    switch self {
    case .criterion: "criterium"
    case .client: "client"
    case .certainty: "zekerheid"
    case .rating: "oordeel"
    }
  }
}
