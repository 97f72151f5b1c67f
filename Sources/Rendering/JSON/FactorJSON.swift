import AssessmentModel
package import Instruments
import Reporting
import Scoring

/// Factor models and counts of factors as JSON, as `docs/schema/factoren.schema.json` describes them.
package enum FactorJSON {
  /// A model.
  package static func value(of model: FactorModel) -> JSONValue {
    .object([
      ("factormodel", head(of: model.head)), ("actieagenda", .text(model.agenda?.id)),
      ("clusters", .array(model.clusters.map { label($0, key: "naam") })),
      (
        "polariteiten",
        .array(FactorPolarity.allCases.compactMap { model.polarities[$0] }.map { label($0, key: "label") })
      ),
      ("factoren", .array(model.factors.map { factor(of: $0, in: model) })),
      ("bevindingen", .array(model.findings.map { finding(of: $0, in: model) })),
      ("aanbevelingen", .array(model.recommendations.map { recommendation(of: $0, in: model) })),
    ])
  }

  /// A count.
  package static func value(of count: FactorCount, mark: String?) -> JSONValue {
    .object([
      ("factormodel", head(of: count.model.head)), ("kader", .string(count.framework.id)), ("kenmerk", .text(mark)),
      ("werkgebieden", .array(count.areas.map { area(of: $0, in: count) })),
    ])
  }

  /// Which instrument it is, and what it rests on.
  static func head(of head: InstrumentHead) -> JSONValue {
    .object([
      ("id", .string(head.id)), ("versie", .string(head.version)), ("titel", .string(head.title)),
      ("kader", .text(head.tie?.framework)),
      (
        "documenten",
        .array(
          head.documents.map {
            .object([
              ("id", .string($0.id)), ("titel", .string($0.title)), ("uitgever", .string($0.publisher)),
              ("jaar", .count($0.year)),
            ])
          })
      ),
    ])
  }

  /// Where something comes from; `null` for a proposal of this project.
  static func place(of provenance: Provenance) -> JSONValue {
    guard case .source(let document, let heading, let line) = provenance else { return .null }
    return .object([("document", .string(document)), ("kop", .string(heading)), ("regel", .number(line))])
  }

  private static func label(_ label: FactorLabel, key: String) -> JSONValue {
    .object([("id", .string(label.id)), (key, .string(label.label)), ("vindplaats", place(of: label.provenance))])
  }

  private static func factor(of factor: Factor, in model: FactorModel) -> JSONValue {
    .object([
      ("id", .string(factor.id)), ("nummer", .text(factor.number)), ("naam", .string(factor.name)),
      ("cluster", .string(model.clusters[factor.cluster].id)), ("clusterEigen", .bool(factor.isOwnCluster)),
      ("verwantAan", .array(factor.related.map { .string(model.factors[$0].id) })),
      ("normen", .array(factor.norms.map { .string($0.id) })),
      ("aanbevelingenVanKader", .array(factor.frameworkRecommendations.map { .string($0.id) })),
      ("doelstellingen", .array(factor.objectives.map { .string($0.id) })),
      (
        "voorkomens",
        .array(
          factor.occurrences.map { occurrence in
            .object([
              ("id", .string(occurrence.id)), ("polariteit", .string(occurrence.polarity.rawValue)),
              ("staat", .string(occurrence.state.rawValue)), ("tekst", .string(occurrence.text)),
              ("genoemdDoor", .text(occurrence.saidBy)),
              ("bevinding", .text(occurrence.finding.map { model.findings[$0].id })),
              ("vindplaats", place(of: occurrence.provenance)),
            ])
          })
      ),
      ("vindplaats", place(of: factor.provenance)),
    ])
  }

  private static func finding(of finding: FactorModelFinding, in model: FactorModel) -> JSONValue {
    .object([
      ("id", .string(finding.id)), ("nummer", .string(finding.number)), ("deel", .string(model.parts[finding.part].id)),
      ("tekst", .string(finding.text)), ("vindplaats", place(of: finding.provenance)),
    ])
  }

  private static func recommendation(of item: FactorRecommendation, in model: FactorModel) -> JSONValue {
    .object([
      ("id", .string(item.id)), ("nummer", .string(item.number)), ("niveau", .string(model.levels[item.level].id)),
      ("aan", .array(item.addressees.map { .string(model.addressees[$0].id) })), ("tekst", .string(item.text)),
      ("hulpmiddelen", .array(item.tools.map(JSONValue.string))),
      (
        "bijFactoren",
        .array(
          item.ties.map {
            .object([("factor", .string(model.factors[$0.factor].id)), ("vindplaats", place(of: $0.provenance))])
          })
      ),
      ("normen", .array(item.norms.map { .string($0.id) })), ("vindplaats", place(of: item.provenance)),
    ])
  }

  private static func area(of coded: CodedArea, in count: FactorCount) -> JSONValue {
    let area = coded.area
    let organisation = area.key.organisation.map { [("organisatie", JSONValue.string($0.description))] } ?? []
    let omissions = area.result.omissions
    return .object(
      [("werkgebied", .string(area.key.werkgebied.description))] + organisation + [
        ("toetsing", .text(area.key.inspection?.description)), ("naam", .text(area.ownName)),
        (
          "weggelaten",
          .object([
            ("regels", .number(omissions.lines)),
            ("codes", .array(omissions.codes.sorted().map(JSONValue.string))),
            ("factorcodes", .number(coded.unknownCodes)),
          ])
        ),
        ("bevindingen", .number(coded.findings.count)), ("gecodeerdeBevindingen", .number(coded.codedFindings)),
        ("reacties", .number(coded.remarks)), ("gecodeerdeReacties", .number(coded.codedRemarks)),
        (
          "factoren",
          .array(
            count.model.factors.indices.filter { factor in coded.sightings.contains { $0.factor == factor } }
              .map { sightings(of: $0, coded, count) })
        ),
      ])
  }

  private static func sightings(of factor: Int, _ coded: CodedArea, _ count: FactorCount) -> JSONValue {
    func list(_ polarity: FactorPolarity) -> JSONValue {
      .array(coded.sightings(of: factor, polarity).map { value(of: $0, count.framework) })
    }
    return .object([
      ("factor", .string(count.model.factors[factor].id)), ("bevorderend", list(.promoting)),
      ("belemmerend", list(.hindering)),
    ])
  }

  /// Where a factor was recognised.
  static func value(of sighting: FactorSighting, _ framework: Framework) -> JSONValue {
    .object([
      ("bevinding", .text(sighting.finding)), ("reactie", .text(sighting.remark)),
      ("norm", .text(sighting.norm.map { framework.norms[$0].id })), ("rol", .text(sighting.role)),
    ])
  }
}
