import AssessmentModel
import Diagnostics
package import Reporting
import Scoring

/// Coverage as JSON, as `docs/schema/dekking.schema.json` describes it.
package enum CoverageJSON {
  /// All werkgebieden.
  package static func value(of input: CoveredInput) -> JSONValue {
    let framework = input.assessed.framework
    var members: [(key: String, value: JSONValue)] = [
      ("kader", .object([("id", .string(framework.id)), ("versie", .string(framework.version))])),
      (
        "begrippen",
        .object([
          ("minimum", .string(DutchCoverageWords.minimum(framework))),
          ("openCel", .string(DutchCoverageWords.openCell)),
        ])
      ),
    ]
    if let mark = input.assessed.mark { members.append(("kenmerk", .string(mark))) }
    let areas = input.areas.map { covered in
      let mark = input.assessed.mark(of: covered.area)
      return JSONValue.object(Self.area(covered, framework) + (mark.map { [("kenmerk", .string($0))] } ?? []))
    }
    return .object(members + [("werkgebieden", .array(areas))])
  }

  private static func area(_ covered: CoveredArea, _ framework: Framework) -> [(key: String, value: JSONValue)] {
    let area = covered.area
    var members: [(key: String, value: JSONValue)] = [("werkgebied", .string(area.key.werkgebied.description))]
    if framework.subject == .organisation { members.append(("organisatie", .text(area.key.organisation?.description))) }
    members += [
      ("toetsing", .text(area.key.inspection?.description)), ("naam", .text(area.werkgebied?.name)),
      ("peildatum", .text(area.referenceDate?.date.description)), ("alleenGeinventariseerd", .bool(area.isInventory)),
      ("clienten", .number(area.result.clients)), ("dossiers", .number(area.result.dossiers)),
      ("gesprekken", .number(area.result.conversations)), ("weggelatenRegels", .number(area.result.omissions.lines)),
    ]
    guard let coverage = covered.coverage else { return members }
    return members + [
      ("normen", .array(coverage.shortages.map { value(of: $0, area, framework) })),
      ("steekproefplan", .array(coverage.plan.map { value(of: $0, framework) })),
      ("selectie", .array(coverage.selection.map { value(of: $0, framework) })),
      ("bezoekvoorstellen", .array(coverage.proposals.map { value(of: $0, framework) })),
      ("dekking", .array(coverage.clients.map { value(of: $0, framework) })),
    ]
  }

  private static func value(of shortage: NormShortage, _ area: AssessedArea, _ framework: Framework) -> JSONValue {
    let rating = area.result.ratings[shortage.norm]
    return .object([
      ("norm", .string(framework.norms[shortage.norm].id)),
      ("oordeel", .text(rating.rating.map { framework.scale[$0].id })), ("reden", .text(rating.reason?.rawValue)),
      ("beoordeeld", .number(shortage.rated)), ("nietBeoordeeld", .number(shortage.notAssessed)),
      ("nietVanToepassing", .number(shortage.notApplicable)), ("tweezijdig", .count(shortage.twoSided)),
      (
        "nogNodig",
        .object([
          ("voorOordeel", .number(shortage.clientsForRating)),
          ("nieuweClientenVoorOordeel", .number(shortage.newClientsForRating)),
          ("voorNietWeinig", .number(shortage.clientsForFirmness)),
          ("voorTweezijdig", .count(shortage.clientsForTwoSides)),
        ])
      ),
      ("binnenBereik", .number(shortage.clientsInReach)),
    ])
  }

  private static func value(of result: PlanResult, _ framework: Framework) -> JSONValue {
    .object([
      ("onderdeel", .string(result.item.id)), ("tekst", .string(result.item.text)),
      ("telt", .string(result.item.counted.rawValue)), ("per", .string(result.item.unit.rawValue)),
      ("bronnen", .array(result.item.sources.map { .string(framework.sources[$0].id) })),
      ("werkgebied", .object(members(of: result.whole))),
      (
        "organisaties",
        .array(
          result.organisations.map { row in
            .object([("organisatie", .text(row.organisation?.description))] + members(of: row))
          })
      ),
      ("zonderOrganisatie", .number(result.withoutOrganisation)),
    ])
  }

  private static func members(of row: PlanResult.Row) -> [(key: String, value: JSONValue)] {
    [
      ("gedaan", .number(row.done)), ("minimaal", .number(row.least)), ("hoogstens", .count(row.most)),
      ("verhouding", .string(row.standing.rawValue)),
    ]
  }

  private static func value(of selection: ClientSelection, _ framework: Framework) -> JSONValue {
    func outcome(_ outcome: SelectionFinding.Outcome) -> [(key: String, value: JSONValue)] {
      [("uitslag", .string(outcome.verdict.rawValue)), ("grond", .string(outcome.reason.rawValue))]
    }
    return .object([
      ("client", .string(selection.client.description)), ("eersteBezoek", .text(selection.visit?.description)),
      (
        "criteria",
        .array(
          selection.findings.map { finding in
            .object(
              [("criterium", .string(framework.selection[finding.criterion].id))] + outcome(finding.outcome) + [
                ("opPeildatum", finding.onReferenceDate.map { .object(outcome($0)) } ?? .null),
                ("verschillend", .bool(finding.isContradictory)),
                ("overig", .array(finding.others.map(JSONValue.string))),
                ("regels", .array(finding.origins.map { .string($0.position.description) })),
              ])
          })
      ),
    ])
  }

  private static func value(of proposal: VisitProposal, _ framework: Framework) -> JSONValue {
    .object([
      ("doel", .string(proposal.goal.rawValue)), ("werkwijze", .string(proposal.method.rawValue)),
      ("openCellen", .number(proposal.openCells)),
      (
        "bezoeken",
        .array(
          proposal.visits.map { visit in
            .object([
              ("client", .string(visit.client.description)), ("bron", .string(framework.sources[visit.source].id)),
              ("criteria", .array(visit.criteria.map { .string(framework.criteria[$0].id) })),
            ])
          })
      ),
      (
        "normen",
        .array(
          proposal.forecasts.map { forecast in
            .object([
              ("norm", .string(framework.norms[forecast.norm].id)), ("uitkomst", .string(forecast.ending.rawValue)),
              ("beoordeeld", .number(forecast.rated)), ("tweezijdig", .count(forecast.twoSided)),
              ("nieuweClienten", .count(forecast.newClients)),
            ])
          })
      ),
    ])
  }

  private static func value(of client: ClientCoverage, _ framework: Framework) -> JSONValue {
    func sources(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .string(framework.sources[$0].id) }) }
    return .object([
      ("client", .string(client.client.description)),
      ("organisaties", .array(client.organisations.map { .string($0.description) })),
      ("gezien", sources(client.seenSources)), ("gesloten", sources(client.closedSources)),
      ("normen", .array(client.norms.indices.map { value(of: client, norm: $0, framework) })),
    ])
  }

  private static func value(of client: ClientCoverage, norm: Int, _ framework: Framework) -> JSONValue {
    let coverage = client.norms[norm]
    func open(_ criterion: OpenCriterion) -> JSONValue {
      .object([
        ("criterium", .string(framework.criteria[criterion.criterion].id)),
        ("bronnen", .array(criterion.sources.map { .string(framework.sources[$0].id) })),
      ])
    }
    let rating = coverage.rating
    return .object([
      ("norm", .string(framework.norms[norm].id)),
      ("oordeel", rating.reason == nil ? .string(framework.scale[rating.outcome].id) : .null),
      ("reden", .text(rating.reason?.rawValue)), ("tweezijdig", rating.isTwoSided.map(JSONValue.bool) ?? .null),
      ("nogTeBeoordelen", .number(coverage.missingCriteria)),
      ("kerncriteria", .array(coverage.missingCore.map(open))), ("overige", .array(coverage.otherOpen.map(open))),
      ("kanOordeel", .bool(coverage.canBeRated)),
      (
        "zijden",
        .array(
          coverage.missingSides.map { side in
            .object([
              ("zijde", .string(framework.parties[side.party].id)), ("kerncriteria", .array(side.criteria.map(open))),
            ])
          })
      ),
      ("kanTweezijdig", coverage.canBeTwoSided.map(JSONValue.bool) ?? .null),
      ("bronnen", .array(client.sources.filter { $0.norm == norm }.map { value(of: $0, framework) })),
    ])
  }

  private static func value(of source: SourceCoverage, _ framework: Framework) -> JSONValue {
    .object([
      ("bron", .string(framework.sources[source.source].id)), ("criteria", .number(source.criteria)),
      ("niveau", .number(source.rated)), ("nietVanToepassing", .number(source.notApplicable)),
      ("nietBeoordeeld", .number(source.notAssessed)), ("niets", .number(source.silent)),
      ("buitenStem", .number(source.context)), ("open", .number(source.open)),
    ])
  }
}
