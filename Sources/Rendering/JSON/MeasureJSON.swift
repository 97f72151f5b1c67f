import AssessmentModel
import Reporting

/// What became of measures as JSON, a part of `docs/schema/resultaat.schema.json`.
enum MeasureJSON {
  static func value(of followUp: MeasureFollowUp, _ framework: Framework) -> JSONValue {
    let scale = framework.scale
    return .object([
      ("toetsing", .text(followUp.round)), ("peildatum", .text(followUp.date?.description)),
      ("weggelatenFouten", .number(followUp.leftOut)),
      (
        "normen",
        .array(
          followUp.norms.map { norm in
            var toen: String?
            if case .rated(let rating) = norm.before { toen = scale[rating].id }
            let members: [(String, JSONValue)] = [
              ("norm", .string(framework.norms[norm.norm].id)), ("toen", .text(toen)),
              ("nu", .text(norm.now.map { scale[$0].id })),
            ]
            return .object(members + (norm.before == .unknown ? [("toenBekend", .bool(false))] : []))
          })
      ),
      (
        "punten",
        .array(
          followUp.items.map { item in
            .object([
              ("punt", .string(item.id)), ("tekst", .string(item.text)),
              ("normen", .array(item.norms.map { .string(framework.norms[$0].id) })), ("eigenaar", .text(item.owner)),
              ("termijn", .text(item.due?.description)), ("status", .string(item.status.rawValue)),
              ("termijnVoorbij", .bool(item.isLate)),
            ])
          })
      ),
    ])
  }
}
