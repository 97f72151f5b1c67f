import AssessmentModel
import Diagnostics
import Reporting
import Scoring

/// Lines of extracts as JSON: where they stand, what they say, and what became of them.
struct LineJSON {
  let framework: Framework
  /// Whether the texts of the dossier are given too.
  let withTexts: Bool

  /// Where a line stands.
  static func place(_ origin: LineOrigin) -> [(key: String, value: JSONValue)] {
    [
      ("bestand", .string(origin.position.file)), ("regel", .count(origin.position.line)),
      ("kolom", .count(origin.position.column)), ("vanRegel", .number(origin.lines.lowerBound)),
      ("totRegel", .number(origin.lines.upperBound)),
    ] + sheet(of: origin.position)
  }

  /// The sheet on which a line stands; nothing in a file of lines, so that what is said of those stays as it was.
  static func sheet(of position: FilePosition) -> [(key: String, value: JSONValue)] {
    position.sheet.map { [("blad", .string($0))] } ?? []
  }

  func value(of line: SourceExplanation.Line) -> JSONValue { .object(members(of: line.assessment, line.standing)) }

  func members(of line: Assessment, _ standing: LineStanding) -> [(key: String, value: JSONValue)] {
    let evidence = line.evidence
    let texts: [(key: String, value: JSONValue)] = withTexts ? [("toelichting", .text(evidence.explanation))] : []
    return Self.place(line.origin) + [
      ("oordeel", .string(framework.scale[line.outcome].id)), ("datum", .text(line.date?.description)),
      ("inspecteur", .string(line.inspector.description)), ("consensus", .bool(line.isConsensus)),
      ("organisatie", .text(line.origin.organisation?.description)), ("grondslag", .text(evidence.ground?.rawValue)),
      ("vindplaats", .text(evidence.locator)),
    ] + texts + [("rol", .string(standing.rawValue))]
  }

  func value(of source: SourceExplanation) -> JSONValue {
    .object([
      ("bron", .string(framework.sources[source.source].id)), ("oordeel", level(source.rating)),
      ("regels", .array(source.lines.map(value))),
    ])
  }

  func level(_ rating: Rating?) -> JSONValue { .text(rating.map { framework.scale[$0].id }) }
}
