import AssessmentModel
import Diagnostics

/// What a row tells beside ratings: facts, dates and a description of the client.
extension ExtractInterpreter {
  /// Takes a fact: its name must be known and its value of the right type.
  func fact(name: Bytes?, value: Bytes?, date: Bytes?, subject: Subject, place: Place) {
    var problems: [Diagnostic] = []
    _ = self.date(date, .datum, place, &problems)
    if let name, !name.isBlank {
      if let number = words.facts[name] {
        let definition = words.framework.facts[number]
        if let value, !value.isBlank {
          if !isValid(value, for: definition) { problems.append(.wrongFactValue(definition, at: place(.waarde))) }
        } else {
          problems.append(missingValue(.waarde, at: place(.waarde)))
        }
      } else {
        problems.append(.unknownValue(.feit, name, words.facts.suggestions, code: "D108", at: place(.feit)))
      }
    } else {
      problems.append(missingValue(.feit, at: place(.feit)))
    }
    if !problems.isEmpty { omit(problems, area: subject.area) }
  }

  /// Takes what a row tells of a client beside ratings and facts.
  func description(
    age: Bytes?, inCareSince: Bytes?, vulnerableSince: [Bytes], subject: Subject, place: Place
  ) {
    var problems: [Diagnostic] = []
    _ = date(inCareSince, .inZorgSinds, place, &problems)
    for since in vulnerableSince { _ = date(since, .kwetsbaarheidSinds, place, &problems) }
    if let age, !age.isBlank {
      let digits = age.trimmed
      if !(1...3).contains(digits.count) || !digits.allSatisfy({ (0x30...0x39).contains($0) })
        || (digits.count == 3 && digits[0] > 0x31)
      {
        problems.append(.wrongAge(at: place(.leeftijd)))
      }
    }
    if !problems.isEmpty { omit(problems, area: subject.area) }
  }

  /// A date, or nothing where the cell is empty; said where there is no such day.
  func date(_ bytes: Bytes?, _ column: ExtractColumn, _ place: Place, _ problems: inout [Diagnostic]) -> CalendarDate? {
    guard let bytes, !bytes.isBlank else { return nil }
    let trimmed = bytes.trimmed
    if trimmed.count <= 10 {
      if let date = CalendarDate(iso: trimmed) { return date }
      if format.acceptsDayFirst, let date = CalendarDate(dayFirst: trimmed) { return date }
    }
    problems.append(
      .impossibleDate(format.name(of: column), dayFirst: format.acceptsDayFirst, at: place(column)))
    return nil
  }

  private func isValid(_ value: Bytes, for definition: FactDefinition) -> Bool {
    switch definition.kind {
    case .date:
      var problems: [Diagnostic] = []
      return date(value, .waarde, { _ in FilePosition(file: "") }, &problems) != nil
    case .number:
      let digits = value.trimmed
      return (1...18).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
    case .yesNo: return words.yesNo[value] != nil
    case .choice(let choices): return FoldedTable(choices.map { ($0, true) })[value] != nil
    case .text: return true
    }
  }
}

extension Diagnostic {
  fileprivate static func impossibleDate(
    _ column: String, dayFirst: Bool, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      .error, "D109",
      ["kolom": column, "vormen": dayFirst ? "2019-04-10 of 10-04-2019" : "2019-04-10"], at: position)
  }

  fileprivate static func wrongFactValue(_ definition: FactDefinition, at position: FilePosition) -> Diagnostic {
    let wanted =
      switch definition.kind {
      case .date: "een datum, zoals 2019-04-10"
      case .number: "een geheel getal"
      case .yesNo: "ja of nee"
      case .choice(let choices): "een van: \(choices.joined(separator: ", "))"
      case .text: "een tekst"
      }
    return Diagnostic(.error, "D111", ["feit": definition.id, "gevraagd": wanted], at: position)
  }

  fileprivate static func wrongAge(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "D112", at: position) }
}
