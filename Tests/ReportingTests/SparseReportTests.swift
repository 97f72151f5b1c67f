import AssessmentModel
import Reporting
import Scoring
import TestSupport
import Testing

/// Reports of which little is known.
@Suite struct SparseReportTests {
  private let framework = SampleFramework.make()

  @Test func `without werkgebied yaml a report names everything that is not known`() throws {
    let result = SampleArea.result([.init([1, 2, 3])], framework: framework, id: "gebied-17")
    let date = CalendarDate(year: 2024, month: 3, day: 14)
    let report = AreaReport(SampleArea.assessed(result, date: date, origin: .latestDate), framework: framework)
    let unknown = try #require(report.unknown)
    for part in [
      "naam van het werkgebied", "toetsing", "bevolking", "zorgnetwerk", "activiteiten", "werkwijze", "bevindingen",
      "algemene conclusie", "conclusies", "aanbevelingen", "werkgebied.yaml",
    ] {
      #expect(unknown.text.contains(part), "\(part)")
    }
    #expect(report.name == "gebied-17")
    #expect(report.draftMark == "CONCEPT")
    #expect(report.header[1].text == "14 maart 2024 (laatste datum in de invoer)")
    #expect(report.results != nil && report.population == nil && report.network == nil && report.actions == nil)
    #expect(report.account.activities == nil)
  }

  @Test func `an inventory has no ratings, also where there are dossiers`() {
    var werkgebied = SampleArea.complete(framework: framework)
    werkgebied.method = .inventory
    let result = SampleArea.result([.init([1, 2, 3])], framework: framework)
    let report = AreaReport(SampleArea.assessed(result, werkgebied), framework: framework)
    #expect(report.results == nil)
    #expect(report.findings?.themes.first?.rows.first?.text == "Men belt.")
    #expect(report.subtitle == "Inventarisatie zonder oordelen")
    #expect(report.unknown?.text.contains("oordelen per norm") == true)
    #expect(report.account.blocks.last?.items.count == 1)
  }

  @Test func `an inventory is final when it is published`() {
    var werkgebied = SampleArea.complete(framework: framework)
    werkgebied.method = .inventory
    werkgebied.status = .published
    let area = SampleArea.assessed(SampleArea.result([], framework: framework), werkgebied)
    #expect(AreaReport(area, framework: framework).draftMark == nil)
  }

  @Test func `what was left out stands at the top, with its codes, and again in the account`() {
    let result = SampleArea.result(
      [.init([1, 2, 3])], framework: framework, omitted: [(code: "D107", lines: 1), (code: "D104", lines: 2)])
    let report = AreaReport(SampleArea.assessed(result, rows: 1412), framework: framework)
    #expect(report.input.isWarning)
    #expect(report.input.text.contains("3 regels van de invoer zijn niet meegeteld (D104, D107)."))
    let block = report.account.blocks.first { $0.subject == .omissions }
    #expect(block?.items.first?.hasPrefix("3 van 1.412 regels, met melding D104 en D107.") == true)
  }

  @Test func `a whole file that was left out is said too`() {
    let result = SampleArea.result(
      [.init([1, 2, 3])], framework: framework, omitted: [(code: "D001", lines: 0)])
    let report = AreaReport(SampleArea.assessed(result), framework: framework)
    #expect(report.input.text.contains("Een of meer bestanden van de invoer zijn niet meegeteld (D001)."))
  }

  @Test func `what was left out of werkgebied yaml is said apart from the rows`() {
    let result = SampleArea.result([.init([1, 2, 3])], framework: framework)
    let area = AssessedArea(
      result: result, werkgebied: nil, leftOutOfAreaFile: Omissions(codes: ["K050"], lines: 1), referenceDate: nil,
      files: ["dossiers.csv"], rows: 6)
    let input = AreaReport(area, framework: framework).input
    #expect(input.isWarning)
    #expect(
      input.text.contains(
        "Alle 6 regels van de invoer tellen mee. Uit werkgebied.yaml is 1 onderdeel weggelaten (K050)."))
  }

  @Test func `percentages have a decimal where others beside them have one`() throws {
    var werkgebied = Werkgebied(id: ExactName("a"))
    werkgebied.population = [
      PopulationFigure(label: "Ouderen", unit: .percentage, thousandths: 4000, netherlandsThousandths: 4500)
    ]
    let area = SampleArea.assessed(SampleArea.result([], framework: framework), werkgebied)
    let population = try #require(AreaReport(area, framework: framework).population)
    #expect(population.measures[0].bars.map(\.text) == ["4,0%", "4,5%"])
  }

  @Test func `parts of a werkgebied stand beside each other`() throws {
    var werkgebied = Werkgebied(id: ExactName("a"))
    werkgebied.name = "Stad"
    werkgebied.neighbourhoods = ["Noord", "Zuid"]
    werkgebied.population = [
      PopulationFigure(label: "Noord: ouderen", unit: .percentage, thousandths: 7000),
      PopulationFigure(label: "Zuid: ouderen", unit: .percentage, thousandths: 101_000),
      PopulationFigure(label: "Gemeente: ouderen", unit: .percentage, thousandths: 6000),
      PopulationFigure(label: "Noord: inwoners", unit: .number, thousandths: 3_098_000),
    ]
    let area = SampleArea.assessed(SampleArea.result([], framework: framework), werkgebied)
    let population = try #require(AreaReport(area, framework: framework).population)
    #expect(population.measures.map(\.label) == ["Ouderen"])
    #expect(population.measures[0].bars.map(\.place) == ["Noord", "Zuid", "Gemeente"])
    #expect(population.measures[0].bars.map(\.isOwn) == [true, true, false])
    #expect(population.scale == 101_000)
    #expect(population.notes.first == "Inwoners: Noord 3.098.")
  }
}
