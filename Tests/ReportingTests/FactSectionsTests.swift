import AssessmentModel
import Diagnostics
import Reporting
import Scoring
import TestSupport
import Testing

/// What the appendix and the report say of facts against ratings.
@Suite struct FactSectionsTests {
  static let facts = [
    FactDefinition(id: "plan.dag", label: "Dag van het plan", kind: .date),
    FactDefinition(
      id: "wie_regelt", label: "Wie het regelt", kind: .choice(["eigen_arts", "buur"]), isShownPerSource: true),
  ]

  /// A sentence with a place of each kind asked for.
  static func sentence(_ places: [FactSentence.Place]) -> FactSentence {
    FactSentence(parts: [.text("zo")] + places.flatMap { [.text("; \($0.rawValue) "), .place($0)] })
  }

  static func check(
    _ id: String, _ fact: Int, _ kind: FactCheck.Kind, _ places: [FactSentence.Place]
  ) -> FactCheck {
    FactCheck(
      id: id, kind: kind, fact: fact, criterion: 0, least: Rating(rank: 1), ratedBy: [0, 1], statedBy: nil,
      sentence: sentence(places), provenance: .own)
  }

  static let checks = [
    check(
      "oud", 0, .olderThan(months: 1),
      [.rating, .source, .criterion, .fact, .factSources, .months, .limit, .date, .referenceDate]),
    check("anders", 1, .differs(except: []), [.value, .otherValues, .otherSources]),
    check("eerder", 0, .ordered(.before, .vulnerability), [.otherFact, .otherDate]),
  ]

  static let framework = SampleFramework.make(facts: facts, factChecks: checks)

  static func origin(_ client: String, _ source: Int, _ line: Int) -> LineOrigin {
    LineOrigin(
      area: AreaKey(werkgebied: ExactName("proefgebied"), inspection: nil), client: ExactName(client), source: source,
      organisation: nil, position: FilePosition(file: "in/a.csv", line: line, column: 7), lines: line...line)
  }

  static func result(accepting: Bool) throws -> FactCheckResult {
    var lines = ExtractLines()
    let day = try #require(CalendarDate(iso: "2030-03-10"))
    lines.assessments = [
      Assessment(
        origin: origin("c1", 0, 2), criterion: 0, outcome: .rated(Rating(rank: 2)), date: nil, isConsensus: false,
        inspector: ExactName("i1"), evidence: Evidence(explanation: "Geheime toelichting."))
    ]
    lines.facts = [
      Fact(origin: origin("c1", 0, 3), definition: 0, value: .date(day), date: nil, locator: nil),
      Fact(origin: origin("c1", 0, 4), definition: 1, value: .choice(0), date: nil, locator: nil),
      Fact(origin: origin("c1", 1, 5), definition: 1, value: .choice(1), date: nil, locator: nil),
      Fact(origin: origin("c2", 1, 6), definition: 1, value: .choice(1), date: nil, locator: nil),
    ]
    lines.dossiers = [
      Dossier(
        origin: origin("c1", 1, 7), age: nil, inCareSince: nil, problems: [],
        vulnerabilities: [.init(kind: "val", since: CalendarDate(iso: "2030-04-01"))])
    ]
    let acceptance = Acceptance(
      check: 0, client: ExactName("c1"), source: 0, rating: Rating(rank: 2), reason: "Het lag thuis", inspector: "i1",
      date: try #require(CalendarDate(iso: "2030-06-20")), position: FilePosition(file: "werkgebied.yaml", line: 9))
    return FactCheckResult(
      lines, framework: framework, referenceDate: CalendarDate(iso: "2030-06-15"),
      acceptances: accepting ? [acceptance] : [])
  }

  static func area() -> AssessedArea {
    SampleArea.assessed(
      SampleArea.result([.init([0, 1, 1])], framework: framework), SampleArea.complete(framework: framework),
      date: CalendarDate(iso: "2030-06-15"))
  }

  @Test func `every place of a sentence is filled`() throws {
    let words = try Self.result(accepting: false).contradictions.map {
      ContradictionWords($0, framework: Self.framework, referenceDate: CalendarDate(iso: "2030-06-15"))
    }
    #expect(
      words.map(\.sentence) == [
        "Zo; oordeel trap 3; bron apotheker; criterium N1.1; feit dag van het plan; feitbron apotheker; maanden 3 "
          + "maanden; grens 1 maand; datum 10 maart 2030; peildatum 15 juni 2030.",
        "Zo; waarde eigen arts; andere_waarden buur (buurtwerker); andere_bronnen buurtwerker.",
        "Zo; ander_feit de laatste keer dat de cliënt kwetsbaarder werd; andere_datum 1 april 2030.",
      ])
    #expect(words.map { $0.ratingPlaces.map(\.line) } == [[2], [2], [2]])
    #expect(words.map { $0.factPlaces.map(\.line) } == [[3], [4, 5], [3]])
    #expect(words[2].dossierPlaces.map(\.description) == ["in/a.csv:7"])
  }

  @Test func `the sections show what is open, what was accepted and who states what`() throws {
    let sections = FactSections(
      try Self.result(accepting: true), of: Self.area(), framework: Self.framework,
      link: { "#regel-\($0.ratings.first?.origin.position.line ?? 0)" }
    ).sections
    #expect(sections.map(\.id) == ["tegenspraken", "overzicht-wie-regelt"])
    let tables = sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.rows.count) == [2, 1, 3, 3, 2])
    #expect(
      tables[0].rows[0].cells[3]
        == .init(["oordeel: in/a.csv:2", "feit: in/a.csv:4", "feit: in/a.csv:5"], link: "#regel-2"))
    #expect(tables[1].rows[0].cells.last?.lines == ["Het lag thuis. (i1, 20 juni 2030)"])
    #expect(tables[2].rows.map { $0.cells.suffix(2).flatMap(\.lines) } == [["0", "1"], ["1", "0"], ["1", "0"]])
    #expect(
      tables[3].rows.map { $0.cells.flatMap(\.lines) } == [
        ["Eigen arts", "1", "0"], ["Buur", "0", "2"], ["Cliënten met een antwoord", "1", "2"],
      ])
    #expect(
      tables[4].rows.map { $0.cells.flatMap(\.lines) } == [
        ["c1", "eigen arts", "buur", "nee"], ["c2", "–", "buur", "–"],
      ])
    #expect(!"\(sections)".contains("Geheime toelichting"))
  }

  @Test func `without checks and overviews there is no section`() throws {
    let framework = SampleFramework.make()
    let result = FactCheckResult(ExtractLines(), framework: framework, referenceDate: nil)
    #expect(FactSections(result, of: Self.area(), framework: framework).sections == [])
  }

  @Test func `the account of the report says how many there are, and how many were accepted`() throws {
    func said(_ result: FactCheckResult?) -> [String] {
      AreaReport(Self.area(), framework: Self.framework, factChecks: result).account.blocks.flatMap(\.items)
        .filter { $0.contains("tegenspra") || $0.contains("spreekt") }
    }
    #expect(said(nil) == [])
    #expect(
      said(try Self.result(accepting: false)) == ["3 tegenspraken tussen feiten en oordelen; zie netwerktoets check."])
    #expect(
      said(try Self.result(accepting: true))
        == ["3 tegenspraken tussen feiten en oordelen, waarvan 1 aanvaard; zie netwerktoets check."])
    let quiet = FactCheckResult(ExtractLines(), framework: Self.framework, referenceDate: nil)
    #expect(said(quiet) == ["Geen feit spreekt een oordeel tegen."])
  }

  @Test(arguments: [
    (0, 0, "0 tegenspraken tussen feiten en oordelen"), (1, 0, "1 tegenspraak tussen feit en oordeel"),
    (1, 1, "1 tegenspraak tussen feit en oordeel, aanvaard"),
    (2, 2, "2 tegenspraken tussen feiten en oordelen, alle aanvaard"),
    (1000, 3, "1.000 tegenspraken tussen feiten en oordelen, waarvan 3 aanvaard"),
  ])
  func `numbers of contradictions are said in words`(all: Int, accepted: Int, expected: String) {
    #expect(DutchFactWords.number(of: all, accepted: accepted) == expected)
  }
}
