public import AssessmentModel

/// Writes the rows of extracts, so that reading them again gives the same rows.
public struct ExtractWriter: Sendable {
  let rows: ExtractRows
  let framework: Framework
  private let referenceDates: [CalendarDate?]

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - rows: the rows, read for the form in which they are written.
  ///   - framework: the framework under which they were read.
  ///   - referenceDates: the reference date that the extracts give, of what has one.
  public init(_ rows: ExtractRows, framework: Framework, referenceDates: [AreaKey: CalendarDate]) {
    self.rows = rows
    self.framework = framework
    self.referenceDates = rows.areaKeys.map { referenceDates[$0] }
  }

  /// The werkgebieden and rounds with one reference date each, in order, so that one file in XML can be about each.
  public var parts: [ExtractPart] {
    var numbers: [ExtractPart: [Int]] = [:]
    for (number, key) in rows.areaKeys.enumerated() {
      let part = ExtractPart(key: key.withoutOrganisation, referenceDate: referenceDates[number], areas: [])
      numbers[part, default: []].append(number)
    }
    return numbers.map { ExtractPart(key: $0.key, referenceDate: $0.referenceDate, areas: $1) }.sorted()
  }

  /// The reference date that the extracts give what a subject belongs to.
  func referenceDate(of subject: ExtractRows.Subject) -> CalendarDate? { referenceDates[subject.area] }

  /// A value of a fact as extracts have it.
  func written(_ fact: ExtractRows.StatedFact) -> String {
    switch fact.value {
    case .date(let date): return date.description
    case .number(let number): return String(number)
    case .yesNo(let isYes): return isYes ? "ja" : "nee"
    case .choice(let index):
      guard case .choice(let choices) = framework.facts[Int(fact.definition)].kind else { return "" }
      return choices[index]
    case .text(let text): return text
    }
  }
}

/// A werkgebied in a round, with the reference date of its extracts: what one file in XML can be about.
public struct ExtractPart: Hashable, Comparable, Sendable {
  /// The werkgebied and the round.
  public let key: AreaKey
  /// The reference date, where the extracts give one.
  public let referenceDate: CalendarDate?
  /// What of it is rated: numbers of ``ExtractRows/areaKeys``.
  let areas: [Int]

  /// By werkgebied and round, then by date, none first.
  public static func < (first: ExtractPart, second: ExtractPart) -> Bool {
    if first.key != second.key { return first.key < second.key }
    return (first.referenceDate?.dayNumber ?? -1) < (second.referenceDate?.dayNumber ?? -1)
  }
}
