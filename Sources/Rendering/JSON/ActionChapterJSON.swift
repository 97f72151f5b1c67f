import AssessmentModel
package import Instruments
import Reporting

/// What stands in the way and who can do what, as JSON, as `docs/schema/wat-te-doen.schema.json` describes it.
package enum ActionChapterJSON {
  /// The chapter of a werkgebied.
  package static func value(of chapter: ActionChapter) -> JSONValue {
    let framework = chapter.framework
    let key = chapter.coded.area.key
    let organisation = key.organisation.map { [("organisatie", JSONValue.string($0.description))] } ?? []
    func norms(_ norms: [Int]) -> JSONValue { .array(norms.map { .string(framework.norms[$0].id) }) }
    return .object(
      [("werkgebied", .string(key.werkgebied.description))] + organisation + [
        ("toetsing", .text(key.inspection?.description)), ("kader", .string(framework.id)),
        ("factormodel", FactorJSON.head(of: chapter.model.head)),
        ("actieagenda", chapter.agenda.map { FactorJSON.head(of: $0.head) } ?? .null),
        ("tekortOnder", .string(framework.scale[chapter.shortfall.firstGood].id)),
        ("normen", .array(chapter.parts.map { value(of: $0, chapter) })),
        ("nietTekort", norms(chapter.others)), ("zonderOordeel", norms(chapter.withoutRating)),
        (
          "taken",
          .array(
            chapter.tasks.map { grounded in
              let actors = (chapter.agenda?.actors ?? [])
              return .object([
                ("taak", .string(grounded.task.id)), ("doelstelling", .string(grounded.objective.id)),
                ("actoren", .array(grounded.column.actors.map { .string(actors[$0].id) })),
                ("zeker", .bool(grounded.column.isCertain)), ("tekst", .text(grounded.task.text)),
                (
                  "verwijst",
                  .array(chapter.agenda.map { $0.links(of: grounded.task).map(JSONValue.string) } ?? [])
                ),
                ("factoren", .array(grounded.factors.map { .string(chapter.model.factors[$0].id) })),
                ("normen", norms(grounded.norms)), ("vindplaats", FactorJSON.place(of: grounded.task.provenance)),
              ])
            })
        ),
      ])
  }

  private static func value(of part: ActionChapter.NormPart, _ chapter: ActionChapter) -> JSONValue {
    .object([
      ("norm", .string(chapter.framework.norms[part.norm].id)),
      ("oordeel", .string(chapter.framework.scale[part.rating].id)),
      ("bevindingen", .array(part.findings.map { .string($0.id) })),
      ("factoren", .array(part.factors.map { value(of: $0, chapter) })),
    ])
  }

  private static func value(of part: ActionChapter.FactorPart, _ chapter: ActionChapter) -> JSONValue {
    func sightings(_ sightings: [FactorSighting]) -> JSONValue {
      .array(sightings.map { FactorJSON.value(of: $0, chapter.framework) })
    }
    return .object([
      ("factor", .string(chapter.model.factors[part.factor].id)), ("belemmerend", sightings(part.hindering)),
      ("bevorderend", sightings(part.promoting)),
      (
        "aanbevelingen",
        .array(
          part.advice.map { advice in
            let item = chapter.model.recommendations[advice.recommendation]
            return .object([
              ("aanbeveling", .string(item.id)), ("tekst", .string(item.text)),
              ("aan", .array(item.addressees.map { .string(chapter.model.addressees[$0].id) })),
              ("vindplaats", FactorJSON.place(of: item.provenance)),
              ("koppeling", FactorJSON.place(of: advice.tie.provenance)),
            ])
          })
      ),
      ("aanbevelingenVanKader", .array(part.catalogue.map { .string(chapter.framework.recommendations[$0].id) })),
      ("doelstellingen", .array(part.objectives.map { .string($0.id) })),
    ])
  }
}
