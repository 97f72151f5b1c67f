import AssessmentModel
import Diagnostics
import Scoring
import TestSupport
import Testing

/// Facts against ratings: each kind at its boundaries, as a table.
@Suite struct FactCheckTests {
  /// A case: the lines, and what contradicts, as `client source line,line|line` with the lines of the rating, the facts
  /// and the dossiers.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let fact: String
    let kind: FactCheck.Kind
    var least = 2
    var ratedBy = [0, 1]
    var statedBy: [Int]?
    var on: String? = "2030-06-15"
    let lines: [String]
    let expected: [String]
  }

  private static func old(_ name: String, _ day: String, months: Int, on: String?, _ expected: [String]) -> Case {
    Case(
      testDescription: name, fact: "dag", kind: .olderThan(months: months), on: on,
      lines: ["c apotheker N1.1 T3", "c apotheker dag=\(day)"], expected: expected)
  }

  static let ages = [
    old("on the day itself it is not older", "2029-06-15", months: 12, on: "2030-06-15", []),
    old("a day later it is", "2029-06-15", months: 12, on: "2030-06-16", ["c apotheker 1|2|"]),
    old("a month that is shorter ends on its last day", "2029-08-31", months: 6, on: "2030-02-28", []),
    old("and is over on the first of the next", "2029-08-31", months: 6, on: "2030-03-01", ["c apotheker 1|2|"]),
    old("a leap day is a year old on the last of February", "2028-02-29", months: 12, on: "2029-02-28", []),
    old("and older on the first of March", "2028-02-29", months: 12, on: "2029-03-01", ["c apotheker 1|2|"]),
    old("a day that is still to come is never old", "2031-01-01", months: 1, on: "2030-06-15", []),
    old("without reference date nothing is old", "1990-01-01", months: 1, on: nil, []),
    old("past the last year of the calendar nothing is old", "9999-06-15", months: 12, on: "9999-12-31", []),
  ]

  static let levels = [
    Case(
      testDescription: "a level below the first that is spoken against stays", fact: "aantal",
      kind: .outsideRange(least: 1, most: nil), lines: ["c apotheker N1.1 T2", "c apotheker aantal=0"], expected: []),
    Case(
      testDescription: "every level from it on does not", fact: "aantal", kind: .outsideRange(least: 1, most: nil),
      least: 1,
      lines: ["c apotheker N1.1 T2", "c buurtwerker N1.1 T3", "c apotheker aantal=0", "c buurtwerker aantal=0"],
      expected: ["c apotheker 1|3|", "c buurtwerker 2|4|"]),
    Case(
      testDescription: "what is not of this framework's sources to be held is not held", fact: "aantal",
      kind: .outsideRange(least: 1, most: nil), ratedBy: [1],
      lines: ["c apotheker N1.1 T3", "c apotheker aantal=0"], expected: []),
    Case(
      testDescription: "another criterion is not spoken against", fact: "aantal",
      kind: .outsideRange(least: 1, most: nil), lines: ["c apotheker N2.1 T3", "c apotheker aantal=0"], expected: []),
    Case(
      testDescription: "a later rating of the same inspector settles it", fact: "aantal",
      kind: .outsideRange(least: 1, most: nil),
      lines: ["c apotheker N1.1 T3 i1 2030-01-01", "c apotheker N1.1 T1 i1 2030-02-01", "c apotheker aantal=0"],
      expected: []),
    Case(
      testDescription: "a consensus settles what inspectors said", fact: "aantal",
      kind: .outsideRange(least: 1, most: nil),
      lines: ["c apotheker N1.1 T3 i1", "c apotheker N1.1 T1 consensus", "c apotheker aantal=0"], expected: []),
    Case(
      testDescription: "of several inspectors the line that is high enough is named", fact: "aantal",
      kind: .outsideRange(least: 1, most: nil),
      lines: ["c apotheker N1.1 T1 i1", "c apotheker N1.1 T3 i2", "c apotheker N1.1 T3 i3", "c apotheker aantal=0"],
      expected: ["c apotheker 2,3|4|"]),
    Case(
      testDescription: "a non-rating says nothing that could be wrong", fact: "aantal",
      kind: .outsideRange(least: 1, most: nil), least: 0, lines: ["c apotheker N1.1 nbk", "c apotheker aantal=0"],
      expected: []),
  ]

  static let values = [
    Case(
      testDescription: "the bounds themselves are allowed", fact: "aantal", kind: .outsideRange(least: 1, most: 2),
      lines: [
        "a apotheker N1.1 T3", "a apotheker aantal=1", "b apotheker N1.1 T3", "b apotheker aantal=2",
        "c apotheker N1.1 T3", "c apotheker aantal=3",
      ], expected: ["c apotheker 5|6|"]),
    Case(
      testDescription: "a value outside the list contradicts", fact: "wie", kind: .outside([.choice(0), .choice(1)]),
      lines: ["a apotheker N1.1 T3", "a apotheker wie=buur", "b apotheker N1.1 T3", "b apotheker wie=niemand"],
      expected: ["b apotheker 3|4|"]),
    Case(
      testDescription: "the value stated last counts, no date before any", fact: "gedeeld",
      kind: .outside([.yesNo(true)]),
      lines: [
        "a apotheker N1.1 T3", "a apotheker gedeeld=ja 2030-02-01", "a apotheker gedeeld=nee 2030-01-01",
        "a apotheker gedeeld=nee", "b apotheker N1.1 T3", "b apotheker gedeeld=nee 2030-03-01",
        "b apotheker gedeeld=ja 2030-02-01",
      ], expected: ["b apotheker 5|6|"]),
    Case(
      testDescription: "of different values on the latest day none counts", fact: "gedeeld",
      kind: .outside([.yesNo(true)]),
      lines: ["c apotheker N1.1 T3", "c apotheker gedeeld=ja", "c apotheker gedeeld=nee"], expected: []),
    Case(
      testDescription: "the same value twice is one", fact: "gedeeld", kind: .outside([.yesNo(true)]),
      lines: ["c apotheker N1.1 T3", "c apotheker gedeeld=nee", "c apotheker gedeeld=nee"],
      expected: ["c apotheker 1|2|"]),
    Case(
      testDescription: "the fact of a named source is held against the rating of another", fact: "wie",
      kind: .outside([.choice(0)]), statedBy: [1],
      lines: ["c apotheker N1.1 T3", "c apotheker wie=niemand", "c buurtwerker wie=buur"],
      expected: ["c apotheker 1|3|"]),
    Case(
      testDescription: "of several named sources each that contradicts is named", fact: "wie",
      kind: .outside([.choice(0)]), ratedBy: [0], statedBy: [1, 0],
      lines: [
        "a apotheker N1.1 T3", "a buurtwerker wie=buur", "a apotheker wie=niemand", "b apotheker N1.1 T3",
        "b buurtwerker wie=arts", "b apotheker wie=niemand",
      ], expected: ["a apotheker 1|3,2|", "b apotheker 4|6|"]),
  ]

  static let absences = [
    Case(
      testDescription: "what another source states is absent here; the dossier is named", fact: "dag", kind: .absent,
      lines: ["c apotheker N1.1 T3", "c apotheker", "c buurtwerker", "c buurtwerker dag=2030-01-01"],
      expected: ["c apotheker 1||2"]),
    Case(
      testDescription: "what one of the named sources states is not absent", fact: "dag", kind: .absent,
      statedBy: [0, 1], lines: ["c apotheker N1.1 T3", "c buurtwerker dag=2030-01-01"], expected: []),
    Case(
      testDescription: "what was stated in two ways is not absent", fact: "aantal", kind: .absent,
      lines: ["c apotheker N1.1 T3", "c apotheker aantal=1", "c apotheker aantal=2"], expected: []),
    Case(
      testDescription: "in an input without any fact none is absent", fact: "dag", kind: .absent,
      lines: ["c apotheker N1.1 T3", "c apotheker"], expected: []),
    Case(
      testDescription: "facts about another client are facts", fact: "dag", kind: .absent,
      lines: ["c apotheker N1.1 T3", "d buurtwerker aantal=1"], expected: ["c apotheker 1||"]),
  ]

  static let differences = [
    Case(
      testDescription: "two sources that differ both contradict, where both are rated high", fact: "wie",
      kind: .differs(except: []),
      lines: ["c apotheker N1.1 T3", "c buurtwerker N1.1 T3", "c apotheker wie=arts", "c buurtwerker wie=buur"],
      expected: ["c apotheker 1|3,4|", "c buurtwerker 2|4,3|"]),
    Case(
      testDescription: "a value that says nothing is left out", fact: "wie", kind: .differs(except: [.choice(2)]),
      lines: ["c apotheker N1.1 T3", "c buurtwerker N1.1 T3", "c apotheker wie=arts", "c buurtwerker wie=niemand"],
      expected: []),
    Case(
      testDescription: "a source that states nothing differs from nobody", fact: "wie", kind: .differs(except: []),
      lines: ["c apotheker N1.1 T3", "c buurtwerker wie=buur"], expected: []),
    Case(
      testDescription: "texts are compared, and never said", fact: "naam", kind: .differs(except: []), ratedBy: [0],
      lines: ["c apotheker N1.1 T3", "c apotheker naam=een", "c buurtwerker naam=twee"],
      expected: ["c apotheker 1|2,3|"]),
  ]

  static let orders = [
    Case(
      testDescription: "the day before is before", fact: "dag", kind: .ordered(.before, .fact(1)),
      lines: ["c apotheker N1.1 T3", "c apotheker dag=2030-01-01", "c apotheker dag2=2030-01-02"],
      expected: ["c apotheker 1|2,3|"]),
    Case(
      testDescription: "the same day is neither before nor after", fact: "dag", kind: .ordered(.before, .fact(1)),
      lines: ["c apotheker N1.1 T3", "c apotheker dag=2030-01-01", "c apotheker dag2=2030-01-01"], expected: []),
    Case(
      testDescription: "the day after is after, also in the future", fact: "dag", kind: .ordered(.after, .fact(1)),
      lines: ["c apotheker N1.1 T3", "c apotheker dag=2040-01-02", "c apotheker dag2=2040-01-01"],
      expected: ["c apotheker 1|2,3|"]),
    Case(
      testDescription: "the other fact is one of the same source", fact: "dag", kind: .ordered(.before, .fact(1)),
      lines: ["c apotheker N1.1 T3", "c apotheker dag=2030-01-01", "c buurtwerker dag2=2030-01-02"], expected: []),
    Case(
      testDescription: "the latest day of vulnerability counts, of whichever dossier", fact: "dag",
      kind: .ordered(.before, .vulnerability),
      lines: [
        "c apotheker N1.1 T3", "c apotheker dag=2030-01-10", "c apotheker sinds:2030-01-01",
        "c buurtwerker sinds:2030-01-11",
      ], expected: ["c apotheker 1|2|4"]),
    Case(
      testDescription: "the earliest beginning of care counts", fact: "dag", kind: .ordered(.before, .inCareSince),
      lines: [
        "c apotheker N1.1 T3", "c apotheker dag=2030-01-10", "c apotheker zorg:2030-01-10",
        "c buurtwerker zorg:2030-01-11",
      ], expected: []),
  ]

  @Test(arguments: ages + levels + values + absences + differences + orders)
  func `a check finds what contradicts, and nothing else`(example: Case) throws {
    let check = try FactLines.check(
      example.fact, example.kind, from: example.least, ratedBy: example.ratedBy, statedBy: example.statedBy)
    let framework = FactLines.framework(check)
    let lines = try FactLines(example.lines, in: framework).lines
    func found(_ lines: ExtractLines) -> [String] {
      FactCheckResult(lines, framework: framework, referenceDate: example.on.flatMap { CalendarDate(iso: $0) })
        .contradictions.map { Self.short($0.contradiction, framework) }
    }
    #expect(found(lines) == example.expected)
    var turned = lines
    turned.assessments.reverse()
    turned.facts.reverse()
    turned.dossiers.reverse()
    #expect(found(turned) == example.expected, "the order of lines changes nothing")
  }

  private static func short(_ contradiction: Contradiction, _ framework: Framework) -> String {
    func lines(_ origins: [LineOrigin]) -> String {
      origins.map { String($0.position.line ?? 0) }.joined(separator: ",")
    }
    return "\(contradiction.client) \(framework.sources[contradiction.source].id) "
      + "\(lines(contradiction.ratings.map(\.origin)))|"
      + "\(lines((contradiction.facts + contradiction.otherFacts).map(\.origin)))|"
      + lines(contradiction.dossiers.map(\.origin))
  }

  @Test(arguments: [
    ("2030-01-15", "2030-01-14", 0), ("2030-01-15", "2030-02-14", 0), ("2030-01-15", "2030-02-15", 1),
    ("2028-11-10", "2030-06-15", 19), ("2029-08-31", "2030-02-28", 6), ("2029-08-31", "2030-02-27", 5),
    ("2028-02-29", "2029-02-28", 12), ("2030-01-15", "2030-01-15", 0),
  ])
  func `whole months are counted by the calendar`(first: String, last: String, months: Int) throws {
    let days = try [first, last].map { try #require(CalendarDate(iso: $0)) }
    #expect(days[0].wholeMonths(until: days[1]) == months)
  }
}
