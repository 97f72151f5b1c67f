import AssessmentModel
import Reporting
import TestSupport
import Testing

@Suite struct ComparisonTests {
  private let framework = SampleFramework.make(levels: 3, hasSides: true, themes: [1])

  private func area(
    _ id: String, _ clients: SampleArea.Clients, _ change: (inout Werkgebied) -> Void = { _ in }
  ) -> AssessedArea {
    var werkgebied = SampleArea.complete(id: id, framework: framework)
    werkgebied.name = id.uppercased()
    change(&werkgebied)
    return SampleArea.assessed(SampleArea.result([clients], framework: framework, id: id, round: "2031"), werkgebied)
  }

  private func comparison(_ areas: [AssessedArea]) -> Comparison {
    Comparison(AssessedInput(framework: framework, areas: areas, inspection: nil))
  }

  @Test func `werkgebieden differ clearly where the ranges of their ratings do not overlap`() throws {
    let areas = [
      area("a", .init([12, 0, 0], twoSided: 12)), area("b", .init([0, 0, 12], twoSided: 12)),
      area("c", .init([0, 0, 12], twoSided: 12)),
    ]
    let differences = try #require(comparison(areas).differences)
    #expect(differences.items.map(\.text) == ["A lager dan B en C."])
  }

  @Test func `a clear difference with a rating that is only indicative says so`() throws {
    let areas = [area("a", .init([12, 0, 0], twoSided: 12)), area("b", .init([0, 0, 12], twoSided: 1))]
    let differences = try #require(comparison(areas).differences)
    #expect(differences.items.map(\.text) == ["A lager dan B (indicatief)."])
  }

  @Test func `where ranges overlap the difference may lie elsewhere`() throws {
    let areas = [area("a", .init([0, 7, 5], twoSided: 12)), area("b", .init([0, 5, 7], twoSided: 12))]
    let differences = try #require(comparison(areas).differences)
    #expect(differences.items[0].text.hasPrefix("geen duidelijk verschil; het kan aan rekenregel, bronnen of"))
  }

  @Test func `cells hold the rating, the count and the certainty`() throws {
    let areas = [area("a", .init([0, 0, 5])), area("b", .init([0, 0, 12], twoSided: 12))]
    let cells = try #require(comparison(areas).ratings).themes[0].rows[0].cells
    #expect(cells.map(\.rating.label) == ["Trap 3", "Trap 3"])
    #expect(cells.map(\.count) == ["5 van 5 cliënten", "12 van 12 cliënten"])
    #expect(cells[0].flags.first == "indicatief (weinig cliënten, beide zijden: 0 van 5)")
    #expect(cells[1].flags.isEmpty)
  }

  @Test func `a share of two-sided clients that differs by more than a quarter is noted, a quarter is not`() {
    func notes(_ twoSided: Int) -> [String] {
      let areas = [
        area("a", .init([0, 0, 12], twoSided: 12)), area("b", .init([0, 0, 12], twoSided: twoSided)),
      ]
      return comparison(areas).comparability?.items ?? []
    }
    #expect(notes(9).isEmpty)
    #expect(notes(8).count == 1)
    #expect(notes(8)[0].contains("afspraak 1 (B 8 van 12, A 12 van 12)"))
  }

  @Test func `other methods, rounds, age classes and years are noted`() throws {
    let other = SampleArea.result([.init([0, 0, 12])], framework: framework, id: "b", round: "2032")
    var werkgebied = SampleArea.complete(id: "b", framework: framework)
    werkgebied.name = "B"
    werkgebied.population = [
      PopulationFigure(label: "75 jaar en ouder", ageClass: "65+", year: 2028, unit: .percentage, thousandths: 100)
    ]
    let inventory = area("c", .init([])) { $0.method = .inventory }
    let areas = [area("a", .init([0, 0, 12])), SampleArea.assessed(other, werkgebied), inventory]
    let notes = try #require(comparison(areas).comparability).items
    #expect(notes.contains("Andere werkwijze: A en B getoetst; C alleen geïnventariseerd."))
    #expect(notes.contains("Andere toetsing: A 2031; B 2032."))
    #expect(notes.contains("Andere leeftijdsklassen: A 75+; B 65+."))
    #expect(notes.contains("Ander jaar bij ‘75 jaar en ouder’: A 2030; B 2028."))
  }

  @Test func `werkgebieden that are alike have no notes`() {
    let areas = [area("a", .init([0, 0, 12])), area("b", .init([0, 1, 11]))]
    #expect(comparison(areas).comparability == nil)
  }

  @Test func `activities have a total where each number is known or said to be missing`() throws {
    let areas = [area("a", .init([0, 0, 12])), area("b", .init([0, 1, 11])) { $0.activities[1].number = 9 }]
    let table = try #require(comparison(areas).figures.first { $0.heading.contains("Activiteiten") })
    #expect(table.columns == ["A", "B", "Totaal"])
    #expect(table.rows.map { $0.cells.map(\.text) } == [["4", "4", "8"], ["–", "9", "9"], ["–", "–", "–"]])
    #expect(table.rows[1].cells.map(\.mark) == ["a", "a", "b"])
    #expect(table.notes.map(\.text) == ["Vervallen.", "Totaal van 1 van de 2 werkgebieden."])
  }

  @Test func `a werkgebied that was only inventoried has no column of ratings`() throws {
    let areas = [area("a", .init([0, 0, 12])), area("c", .init([])) { $0.method = .inventory }]
    let comparison = comparison(areas)
    #expect(try #require(comparison.ratings).areas == ["A"])
    #expect(comparison.ratings?.absent?.hasPrefix("C staat niet in tabel 1") == true)
  }

  @Test func `figures that werkgebieden do not share are left open`() throws {
    let areas = [area("a", .init([0, 0, 12])), area("b", .init([0, 1, 11])) { $0.population.removeFirst() }]
    let table = try #require(comparison(areas).figures.first { $0.heading.contains("Bevolking") })
    #expect(table.rows[0].cells.map(\.text) == ["29.822", "–", "17.285.137"])
    #expect(table.rows[1].cells.map(\.text) == ["14,2%", "14,2%", "9,05%"])
  }
}
