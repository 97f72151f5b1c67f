import AssessmentModel
import TestSupport
import Testing

@testable import Scoring

/// Selection criteria held against what dossiers tell.
@Suite struct SelectionTests {
  /// The findings about the only client, as `criterion: verdict (reason)`, with the reference date where it differs.
  private static func findings(
    visit: String? = "2020-02-20", day: String? = "2020-09-30", framework: Framework? = nil,
    _ build: (inout LinedExtract) throws -> Void
  ) throws -> [String: SelectionFinding] {
    let framework = try framework ?? TestExtract.shipped()
    var extract = try LinedExtract([], in: framework)
    let (source, criterion) = (framework.sources[0].id, framework.criteria[0].id)
    try extract.add("c \(source) \(criterion) \(framework.scale.levels[0].short)" + (visit.map { " \($0)" } ?? ""))
    try build(&extract)
    let client = try #require(try extract.coverage(on: day).selection.first)
    #expect(client.visit == visit.flatMap { CalendarDate(iso: $0) })
    return Dictionary(
      uniqueKeysWithValues: zip(framework.selection, client.findings).map { ($0.id, $1) })
  }

  private static func text(_ finding: SelectionFinding?) -> String {
    guard let finding else { return "-" }
    func words(_ outcome: SelectionFinding.Outcome) -> String {
      "\(outcome.verdict.rawValue) \(outcome.reason.rawValue)"
    }
    return words(finding.outcome) + (finding.differsByDay ? " / " + (finding.onReferenceDate.map(words) ?? "") : "")
      + (finding.isContradictory ? " !" : "")
  }

  @Test(arguments: [
    ([75], "voldaan genoeg"), ([74], "niet_voldaan te_weinig"), ([], "onbekend niet_vermeld"),
    ([80, 80], "voldaan genoeg"), ([80, 81], "voldaan genoeg !"), ([74, 80], "onbekend tegenstrijdig !"),
    ([60, 61], "niet_voldaan te_weinig !"),
  ])
  func `an age counts as it stands, where sources agree on what matters`(ages: [Int], expected: String) throws {
    let found = try Self.findings { extract in
      for (age, source) in zip(ages, ["wijkverpleging", "huisarts"]) {
        try extract.add(dossier: "c \(source)", age: age)
      }
    }
    #expect(Self.text(found["leeftijd"]) == expected)
    #expect(found["leeftijd"]?.origins.count == ages.count)
  }

  @Test(arguments: [
    ("2019-08-20", "voldaan genoeg"), ("2019-08-21", "niet_voldaan te_weinig / voldaan genoeg"),
    ("2020-02-21", "niet_voldaan na_die_dag / voldaan genoeg"), ("2020-12-01", "niet_voldaan na_die_dag"),
    ("2020-05-01", "niet_voldaan na_die_dag"),
  ])
  func `months in care are counted to the first visit, and beside it to the reference date`(
    since: String, expected: String
  ) throws {
    let found = try Self.findings { try $0.add(dossier: "c wijkverpleging", since: since) }
    #expect(Self.text(found["in_zorg"]) == expected)
  }

  @Test func `of care only the dossiers of the sources that the criterion names tell`() throws {
    let found = try Self.findings { try $0.add(dossier: "c huisarts", since: "2010-01-01") }
    #expect(Self.text(found["in_zorg"]) == "onbekend niet_vermeld")
    #expect(found["in_zorg"]?.origins.isEmpty == true)
  }

  @Test(arguments: [
    (["2019-09-01"], "voldaan genoeg / niet_voldaan te_lang_geleden"),
    (["2019-08-20"], "voldaan genoeg / niet_voldaan te_lang_geleden"),
    (["2019-08-19"], "niet_voldaan te_lang_geleden"),
    (["2019-01-01", "2020-02-20"], "voldaan genoeg / niet_voldaan te_lang_geleden"),
    (["2020-06-01"], "niet_voldaan na_die_dag / voldaan genoeg"), (["2031-01-01"], "niet_voldaan na_die_dag"),
    (["-"], "onbekend zonder_datum"), (["-", "2020-01-01"], "voldaan genoeg / onbekend zonder_datum"),
    ([], "onbekend niet_vermeld"),
  ])
  func `one event within the months suffices, on the day of the visit and on the reference date`(
    dates: [String], expected: String
  ) throws {
    let found = try Self.findings { extract in
      try extract.add(
        dossier: "c wijkverpleging", events: dates.map { (kind: "ziekenhuisopname", since: $0 == "-" ? nil : $0) })
    }
    #expect(Self.text(found["kwetsbaarheid"]) == expected)
  }

  @Test func `without a day of visit the reference date decides, and without either nothing is known`() throws {
    let build: (inout LinedExtract) throws -> Void = {
      try $0.add(dossier: "c wijkverpleging", since: "2020-05-01", events: [(nil, "2020-05-01")])
    }
    let dated = try Self.findings(visit: nil, build)
    #expect(Self.text(dated["in_zorg"]) == "niet_voldaan te_weinig" && dated["in_zorg"]?.onReferenceDate == nil)
    #expect(Self.text(dated["kwetsbaarheid"]) == "voldaan genoeg")
    let without = try Self.findings(visit: nil, day: nil, build)
    #expect(Self.text(without["in_zorg"]) == "onbekend geen_dag_bekend")
    #expect(Self.text(without["kwetsbaarheid"]) == "onbekend geen_dag_bekend")
  }

  @Test func `one problem of the list suffices, others are kept`() throws {
    let found = try Self.findings { extract in
      try extract.add(dossier: "c wijkverpleging", problems: ["copd", "Complexe somatiek"])
      try extract.add(dossier: "c huisarts", problems: ["artrose", "copd"], events: [("val", "2020-01-01")])
    }
    #expect(Self.text(found["problematiek"]) == "voldaan genoeg")
    #expect(found["problematiek"]?.others == ["artrose", "copd"])
    #expect(Self.text(found["kwetsbaarheid"]).hasPrefix("voldaan") && found["kwetsbaarheid"]?.others == ["val"])
    let other = try Self.findings { try $0.add(dossier: "c wijkverpleging", problems: ["copd"]) }
    #expect(Self.text(other["problematiek"]) == "niet_voldaan alleen_andere")
    #expect(Self.text(other["inschatting"]) == "niet_in_een_bestand niet_na_te_gaan")
  }

  @Test func `another framework has its own bounds and sources`() throws {
    let framework = try TestExtract.invented()
    let found = try Self.findings(visit: "2031-02-01", day: "2031-02-01", framework: framework) { extract in
      try extract.add(dossier: "c apotheek", age: 60, since: "2000-01-01", problems: ["Geldzorgen"])
      try extract.add(dossier: "c wijkteam", since: "2030-02-02", events: [("verhuizing", "2030-02-01")])
    }
    #expect(Self.text(found["ouder"]) == "voldaan genoeg")
    #expect(Self.text(found["bekend"]) == "niet_voldaan te_weinig")
    #expect(Self.text(found["vraag"]) == "voldaan genoeg")
    #expect(Self.text(found["teruggang"]) == "voldaan genoeg")
  }
}

/// The sample plan held against what was done.
@Suite struct PlanTests {
  @Test func `numbers are held against the plan, of the werkgebied and of each organisation`() throws {
    var lines =
      (1...5).map { "a\($0) wijkverpleging @thuiszorg-a" } + (1...6).map { "b\($0) wijkverpleging @thuiszorg-b" }
    lines += [
      "a1 client", "a1 mantelzorger", "a2 client", "b1 client", "x huisarts", "x praktijkondersteuner", "a1 huisarts",
    ]
    // A client of two organisations counts for each, and once in the werkgebied.
    lines += ["a5 wijkverpleging @thuiszorg-b"]
    let plan = try LinedExtract(lines, in: TestExtract.shipped()).coverage().plan
    func text(_ row: PlanResult.Row) -> String {
      "\(row.organisation?.description ?? "") \(row.done) \(row.standing.rawValue)"
    }
    let all = Dictionary(uniqueKeysWithValues: plan.map { ($0.item.id, $0) })
    #expect(all["thuiszorgorganisaties"].map { text($0.whole) } == " 2 te_weinig")
    let nursing = try #require(all["dossiers_wijkverpleging"])
    #expect(text(nursing.whole) == " 11 meer" && nursing.whole.least == 10)
    #expect(nursing.organisations.map(text) == ["thuiszorg-a 5 volgens_plan", "thuiszorg-b 7 meer"])
    let talks = try #require(all["gesprekken_clienten"])
    #expect(talks.organisations.map(text) == ["thuiszorg-a 2 volgens_plan", "thuiszorg-b 1 te_weinig"])
    let practice = try #require(all["dossiers_huisartsenzorg"])
    // Two sources of one party are one dossier.
    #expect(practice.whole.done == 2 && practice.withoutOrganisation == 1)
    #expect(practice.organisations.map(\.done) == [1, 0])
  }
}
