import AssessmentModel
package import Instruments

/// The agenda of a source as JSON, as `docs/schema/actieagenda-uit.schema.json` describes it.
package enum AgendaJSON {
  private typealias Members = [(key: String, value: JSONValue)]

  /// All of it, or what concerns one actor or theme.
  package static func value(of agenda: ActionAgenda, actor: Int?, theme: Int?) -> JSONValue {
    let themes = theme.map { [agenda.themes[$0]] } ?? agenda.themes
    return .object([
      ("instrument", .string(agenda.head.id)), ("versie", .string(agenda.head.version)),
      ("titel", .string(agenda.head.title)), ("kader", .text(agenda.head.tie?.framework)),
      (
        "bronnen",
        .array(
          agenda.head.documents.map { document in
            .object([
              ("id", .string(document.id)), ("titel", .string(document.title)),
              ("uitgever", .string(document.publisher)), ("jaar", .count(document.year)),
            ])
          })
      ),
      ("actor", .text(actor.map { agenda.actors[$0].id })),
      (
        "actoren",
        .array(
          agenda.actors.map { actor in
            .object([("id", .string(actor.id)), ("label", .string(actor.label)), ("rol", .text(actor.role))])
          })
      ),
      ("afTeSpreken", .array(agenda.demand.fields.map { .string($0.rawValue) })),
      (
        "aandachtspunten",
        .array(
          agenda.attentionPoints.filter { point in actor.map { point.actor == $0 } ?? true }.map { point in
            .object([
              ("id", .string(point.id)), ("actor", .string(agenda.actors[point.actor].id)),
              ("tekst", .string(point.text)), ("vindplaats", place(point.provenance)),
            ])
          })
      ),
      ("themas", .array(themes.map { self.theme($0, actor, agenda) })),
    ])
  }

  private static func theme(_ theme: AgendaTheme, _ actor: Int?, _ agenda: ActionAgenda) -> JSONValue {
    .object([
      ("id", .string(theme.id)), ("naam", .string(theme.name)),
      ("hoofdthema", .string(agenda.mainThemes[theme.mainTheme].id)),
      ("aanleiding", .array(theme.occasions.map(occasion))),
      (
        "doelen",
        .array(
          theme.goals.map { goal in
            .object([
              ("nummer", .text(goal.number)), ("tekst", .string(goal.text)), ("vindplaats", place(goal.provenance)),
            ])
          })
      ),
      ("verwijst", .array(theme.references.map(reference))), ("vindplaats", place(theme.provenance)),
      ("doelstellingen", .array(theme.objectives.map { objective($0, actor, agenda) })),
    ])
  }

  private static func objective(_ objective: Objective, _ actor: Int?, _ agenda: ActionAgenda) -> JSONValue {
    let cells = objective.cells.filter { cell in actor.map(cell.column.actors.contains) ?? true }
    return .object([
      ("id", .string(objective.id)), ("nummer", .string(objective.number)), ("tekst", .string(objective.text)),
      ("toelichting", .text(objective.note)), ("aanleiding", .array(objective.occasions.map(occasion))),
      ("normen", .array(objective.norms.map(JSONValue.string))),
      ("verwijst", .array(objective.references.map(reference))), ("vindplaats", place(objective.provenance)),
      ("gevraagd", .array(cells.map { cell($0, agenda) })),
      ("deeldoelstellingen", .array(objective.parts.map { self.objective($0, actor, agenda) })),
    ])
  }

  private static func cell(_ cell: AgendaCell, _ agenda: ActionAgenda) -> JSONValue {
    let names = cell.column.actors.map { agenda.actors[$0].id }
    var ground = ColumnGround.uncertain
    var presumed: String?
    switch cell.column {
    case .certain(_, let known): ground = known
    case .uncertain(_, let actor): presumed = actor.map { agenda.actors[$0].id }
    }
    return .object([
      ("kolom", .string(ground.rawValue)), ("actor", .text(cell.column.isCertain ? names.first : nil)),
      ("mogelijk", .array(cell.column.isCertain ? [] : names.map(JSONValue.string))), ("vermoedelijk", .text(presumed)),
      (
        "taken",
        .array(
          cell.tasks.map { task in
            .object([
              ("id", .string(task.id)), ("nummer", .text(task.number)), ("tekst", .text(task.text)),
              ("verwijst", .array(task.references.map(reference))), ("vindplaats", place(task.provenance)),
            ])
          })
      ),
    ])
  }

  private static func occasion(_ occasion: AgendaOccasion) -> JSONValue {
    .object([
      ("nummer", .text(occasion.number)), ("tekst", .string(occasion.text)),
      ("knelpunten", .array(occasion.problems.map(JSONValue.string))), ("vindplaats", place(occasion.provenance)),
    ])
  }

  private static func reference(_ reference: AgendaReference) -> JSONValue {
    .object([
      ("soort", .string(reference.kind.rawValue)), ("naar", .string(reference.target)), ("taak", .text(reference.task)),
      ("letterlijk", .string(reference.words)),
    ])
  }

  /// Where an element stands in its source; nothing for what is this project's own.
  private static func place(_ provenance: Provenance) -> JSONValue {
    guard case .source(let document, let heading, let line) = provenance else { return .null }
    return .object([("document", .string(document)), ("kop", .string(heading)), ("regel", .number(line))])
  }
}

/// The agenda of a werkgebied as JSON, as `docs/schema/agenda-uit.schema.json` describes it.
package enum AreaAgendaJSON {
  /// The agenda with what is not agreed on yet.
  package static func value(of review: AgendaReview, leftOut: Int) -> JSONValue {
    let agenda = review.agenda
    return .object([
      ("werkgebied", .string(agenda.werkgebied.description)), ("naam", .text(agenda.name)),
      ("toetsing", .text(agenda.inspection?.description)), ("peildatum", .text(agenda.referenceDate?.description)),
      ("kenmerk", .text(agenda.mark)), ("instrument", .string(agenda.instrument)), ("versie", .string(agenda.version)),
      ("kader", .string(agenda.framework)), ("voldoendeVanaf", .string(agenda.firstGood)),
      ("bekekenOp", .text(review.day?.description)), ("weggelatenFouten", .number(leftOut)),
      (
        "normen",
        .array(
          agenda.standings.map { .object([("norm", .string($0.norm)), ("oordeel", .text($0.level))]) })
      ),
      ("punten", .array(agenda.points.map { point($0, review) })),
    ])
  }

  private static func point(_ point: AgendaPoint, _ review: AgendaReview) -> JSONValue {
    let flaw = review.flaws.first { $0.point.id == point.id }
    return .object([
      ("id", .string(point.id)), ("doelstelling", .text(point.objective)), ("actor", .text(point.actor)),
      ("mogelijk", .array(point.possible.map(JSONValue.string))), ("taken", .array(point.tasks.map(JSONValue.string))),
      ("normen", .array(point.norms.map(JSONValue.string))), ("tekst", .string(point.text)),
      ("eigenaar", .text(point.owner)), ("termijn", .text(point.due?.description)), ("maat", .text(point.measure)),
      ("status", .string(point.status.rawValue)), ("toelichting", .text(point.note)),
      ("ontbreekt", .array((flaw?.missing ?? []).map { .string($0.rawValue) })),
      ("termijnVoorbij", .bool(flaw?.isLate ?? false)),
    ])
  }
}
