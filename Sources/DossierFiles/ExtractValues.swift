import AssessmentModel
import Diagnostics

/// What a row tells beside ratings: facts, dates and a description of the client.
extension ExtractInterpreter {
  /// The parts of a fact as they stand in the file.
  struct FactFields {
    var name: Bytes?
    var value: Bytes?
    var date: Bytes?
    var locator: Bytes?
  }

  /// Takes a fact: its name must be known and its value of the right type.
  func fact(_ fields: FactFields, subject: Subject, place: some RowPlaces) {
    var problems: [Problem] = []
    let date = self.date(fields.date, .datum, place, &problems)
    var fact: (definition: Int, value: Fact.Value)?
    if let name = fields.name, !name.isBlank {
      if let number = words.facts[name] {
        let definition = words.framework.facts[number]
        if let value = fields.value, !value.isBlank {
          fact = self.value(value, of: definition).map { (number, $0) }
          if fact == nil { problems.append(problem("D111", .wrongFactValue(definition, at: place.of(.waarde)))) }
        } else {
          problems.append(missingValue(.waarde, at: place.of(.waarde)))
        }
      } else {
        problems.append(unknownValue(.feit, name, words.facts.suggestions, code: "D108", place))
      }
    } else {
      problems.append(missingValue(.feit, at: place.of(.feit)))
    }
    guard problems.isEmpty else { return omit(problems, area: subject.area) }
    if let observer, let fact {
      let row = FactRow(
        definition: fact.definition, value: fact.value, date: date, locator: fields.locator, subject: subject,
        place: { place.of($0) })
      observer.fact(row, of: self)
    }
  }

  /// What a row tells of a client beside ratings and facts: an age, and dates.
  ///
  /// What is wrong is said, and is `nil`; the dates of vulnerability come back one by one.
  func description(
    age: Bytes?, inCareSince: Bytes?, vulnerableSince: [Bytes], subject: Subject, place: some RowPlaces
  ) -> (age: Int?, inCareSince: CalendarDate?, vulnerableSince: [CalendarDate?]) {
    var problems: [Problem] = []
    let began = date(inCareSince, .inZorgSinds, place, &problems)
    let since = vulnerableSince.map { date($0, .kwetsbaarheidSinds, place, &problems) }
    var years: Int?
    if let age, !age.isBlank {
      let digits = age.trimmed
      if (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
        digits.count < 3 || digits[0] <= 0x31
      {
        years = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      } else {
        problems.append(problem("D112", .wrongAge(at: place.of(.leeftijd))))
      }
    }
    if !problems.isEmpty { omit(problems, area: subject.area) }
    return (years, began, since)
  }

  /// A date, or nothing where the cell is empty; said where there is no such day.
  func date(_ bytes: Bytes?, _ column: ExtractColumn, _ place: some RowPlaces, _ problems: inout [Problem])
    -> CalendarDate?
  {
    guard let bytes, !bytes.isBlank else { return nil }
    if let date = date(bytes) { return date }
    problems.append(
      problem(
        "D109", .impossibleDate(format.name(of: column), dayFirst: format.acceptsDayFirst, at: place.of(column))))
    return nil
  }

  /// The day that is written; nothing where there is no such day. Rows mostly have that of the row before.
  private func date(_ bytes: Bytes) -> CalendarDate? {
    let written = LastDate(bytes)
    if let lastDate, let written, lastDate.written == written { return lastDate.date }
    let trimmed = bytes.trimmed
    guard trimmed.count <= 10 else { return nil }
    let date = CalendarDate(iso: trimmed) ?? (format.acceptsDayFirst ? CalendarDate(dayFirst: trimmed) : nil)
    if let date, let written { lastDate = (written, date) }
    return date
  }

  private func value(_ value: Bytes, of definition: FactDefinition) -> Fact.Value? {
    switch definition.kind {
    case .date: return date(value).map(Fact.Value.date)
    case .number:
      let digits = value.trimmed
      guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    case .yesNo: return words.yesNo[value].map(Fact.Value.yesNo)
    case .choice(let choices):
      return choices.isEmpty ? nil : words.choices[definition.id]?[value].map(Fact.Value.choice)
    case .text: return .text(wantsTexts ? String(decoding: value.trimmed, as: UTF8.self) : "")
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
