import AssessmentModel
import Diagnostics
import Scoring

/// When and how a rating was given, and by whom.
extension ExtractInterpreter {
  struct Circumstances {
    let date: CalendarDate?
    let isConsensus: Bool
    let inspector: Int
  }

  /// What was said by the row before, where the bytes are the same and there was nothing to say of them.
  func knownCircumstances(_ written: Bytes?) -> Circumstances? {
    guard let written, lastCircumstances.said != nil, lastCircumstances.written == written else { return nil }
    return lastCircumstances.said
  }

  /// When and how a rating was given, and by whom; nothing where that is not known, which is said.
  func circumstances(_ fields: RatingFields, _ place: some RowPlaces, _ problems: inout [Problem]) -> Circumstances? {
    if let known = fields.knownCircumstances { return known }
    lastCircumstances.said = nil
    let known = problems.count
    let date = self.date(fields.date, .datum, place, &problems)
    var isConsensus = false
    if let series = fields.series, !series.isBlank {
      if words.series[series] != nil {
        isConsensus = true
      } else {
        problems.append(unknownValue(.soort, series, words.series.suggestions, code: "D107", place))
      }
    }
    var isGroundKnown = true
    if let ground = fields.ground, !ground.isBlank, !isKnown(ground: ground) {
      isGroundKnown = false
      warn(.unknownGround(ground, words.grounds.suggestions, at: place.of(.grondslag)))
    }
    guard let inspector = inspector(fields.inspector ?? Bytes(start: nil, count: 0), place) else {
      problems.append(problem("D110", .tooManyInspectors(at: place.of(.inspecteur))))
      return nil
    }
    let said = Circumstances(date: date, isConsensus: isConsensus, inspector: inspector)
    if let written = fields.circumstances, isGroundKnown, problems.count == known {
      lastCircumstances.written.take(written)
      lastCircumstances.said = said
    }
    return said
  }

  /// The number of an inspector; nothing where there are too many. Rows mostly have the one of the row before.
  private func inspector(_ name: Bytes, _ place: some RowPlaces) -> Int? {
    if lastInspector.number >= 0, lastInspector.name == name { return lastInspector.number }
    let known = collected.inspectors.count
    guard let number = collected.inspector(name) else { return nil }
    if number == known { warnOfBlanks(around: name, .inspecteur, place) }
    lastInspector.name.take(name)
    lastInspector.number = number
    return number
  }

  private func isKnown(ground: Bytes) -> Bool {
    if lastGround.isKnown, lastGround.written == ground { return true }
    lastGround.isKnown = words.grounds[ground] != nil
    lastGround.written.take(ground)
    return lastGround.isKnown
  }
}

extension Diagnostic {
  fileprivate static func tooManyInspectors(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "D110", at: position)
  }

  fileprivate static func unknownGround(
    _ written: UnsafeRawBufferPointer, _ known: [String], at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.warning, "D131", ["bekend": known.joined(separator: ", ")], at: position)
  }
}
