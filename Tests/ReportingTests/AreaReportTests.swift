import AssessmentModel
import Reporting
import Scoring
import TestSupport
import Testing

@Suite struct AreaReportTests {
  private let framework = SampleFramework.make(levels: 3, hasSides: true)
  private let clients: [SampleArea.Clients] = [
    .init([1, 3, 11], twoSided: 12), .init([0, 8, 2], notAssessed: 3, notApplicable: 2, twoSided: 3), .init([1, 1, 0]),
  ]

  private func report(_ change: (inout Werkgebied) -> Void = { _ in }) -> AreaReport {
    var werkgebied = SampleArea.complete(framework: framework)
    change(&werkgebied)
    let result = SampleArea.result(clients, framework: framework, round: "2031")
    let date = CalendarDate(year: 2031, month: 5, day: 31)
    return AreaReport(SampleArea.assessed(result, werkgebied, date: date), framework: framework)
  }

  @Test func `the head says round, date, framework and status`() {
    let report = report()
    #expect(report.documentName == "Gebiedsrapport Proefstad-Noord, toetsing 2031")
    #expect(report.subtitle == "Proef op de som")
    #expect(
      report.header.map(\.text) == [
        "2031", "31 mei 2031", "proefkader, versie 7", "concept, rapport nog niet vastgesteld",
      ])
    #expect(report.mark == "PROEF: alles verzonnen")
  }

  @Test func `a result has the word of the scale, a count and no percentage below thirty clients`() throws {
    let norms = try #require(report().results).themes.flatMap(\.norms)
    #expect(norms.map(\.rating.label) == ["Trap 3", "Trap 2", "Geen oordeel"])
    #expect(norms[0].count == "11 van 15 cliënten ‘trap 3’")
    #expect(norms[1].count == "10 van 10 cliënten ten minste ‘trap 2’; voor 2 niet van toepassing")
    #expect(norms[2].count == "2 van 15 cliënten beoordeeld")
    #expect(!norms.contains { $0.count.contains("%") })
  }

  @Test func `from thirty clients on there is a percentage too`() throws {
    let result = SampleArea.result([.init([6, 6, 28])], framework: framework)
    let results = try #require(AreaReport(SampleArea.assessed(result), framework: framework).results)
    #expect(results.themes[0].norms[0].shortCount == "28 van 40 cliënten (70%)")
  }

  @Test func `certainty has its reasons`() throws {
    let norms = try #require(report().results).themes.flatMap(\.norms)
    let texts = norms.map { $0.flags.map { ($0.label.map { $0 + ": " } ?? "") + $0.text } }
    #expect(texts[0] == ["Omslag 4 lager; bereik\u{a0}T2\u{2060}–\u{2060}T3"])
    #expect(texts[1].first == "Indicatief: beide zijden gezien: 3 van 10")
    #expect(texts[2] == ["Geen oordeel: minder dan 3 cliënten beoordeeld"])
  }

  @Test func `a framework without sides has no one-sided ratings and no word about sides`() throws {
    let plain = SampleFramework.make(levels: 3, hasSides: false)
    let result = SampleArea.result([.init([0, 0, 4])], framework: plain)
    let report = AreaReport(SampleArea.assessed(result), framework: plain)
    let words = try #require(report.results)
    #expect(words.themes[0].norms[0].flags.map(\.text).first == "minder dan 6 cliënten")
    let sentences: [String] = report.account.blocks.flatMap(\.items)
    #expect(!sentences.contains { $0.contains("tweezijdig") })
  }

  @Test func `a determination that differs stands beside the proposal, with its reason`() throws {
    let report = report {
      $0.determinations = [SampleArea.determination(norm: 0, 0), SampleArea.determination(norm: 1, 1)]
    }
    let results = try #require(report.results)
    let norms = results.themes.flatMap(\.norms)
    #expect(norms[0].rating.label == "Trap 1")
    #expect(norms[0].proposal?.label == "Trap 3")
    #expect(norms[0].count == "1 van 15 cliënten ‘trap 1’")
    #expect(norms[1].origin == "vastgesteld" && norms[1].proposal == nil)
    #expect(results.deviations.count == 1)
    #expect(results.deviations[0].text.contains("door i1, tweede inspecteur i2; voorstel ‘trap 3’. Reden: het blijkt"))
    #expect(results.deviations[0].text.contains("gesprek 5"))
  }

  @Test func `norms on which sources diverge are named, with the number of clients`() throws {
    let clients: [SampleArea.Clients] = [
      .init([4, 3, 2], divergent: 2), .init([0, 5, 2]), .init([0, 5, 2], divergent: 1),
    ]
    let result = SampleArea.result(clients, framework: framework)
    let results = try #require(AreaReport(SampleArea.assessed(result), framework: framework).results)
    #expect(results.divergence?.text == "afspraak 1 2; afspraak 3 1.")
    #expect(report().results?.divergence == nil)
  }

  @Test func `no rating can be determined`() throws {
    let report = report { $0.determinations = [SampleArea.determination(norm: 0, nil)] }
    let norm = try #require(report.results).themes[0].norms[0]
    #expect(norm.rating.rank == nil)
    #expect(norm.proposal?.label == "Trap 3")
    #expect(norm.count == "15 van 15 cliënten beoordeeld")
  }

  @Test(arguments: Werkgebied.Status.allCases, [false, true])
  func `it is a draft until it is published with every norm determined`(status: Werkgebied.Status, isComplete: Bool) {
    let report = report { werkgebied in
      werkgebied.status = status
      werkgebied.determinations = (isComplete ? [0, 1, 2] : [0, 2]).map { SampleArea.determination(norm: $0, 1) }
    }
    #expect((report.draftMark == nil) == (status == .published && isComplete))
  }

  @Test func `actions stand by addressees, measures first`() throws {
    let actions = try #require(report().actions)
    #expect(actions.heading == "Verbetermaatregelen en aanbevelingen")
    #expect(
      actions.groups.map(\.heading) == [
        "Verbetermaatregelen voor apotheken en buurtteams", "Aanbeveling voor provincie (regio)",
      ])
    #expect(actions.groups[0].items.map(\.text) == ["Bel elkaar.", "Blijf bellen."])
    #expect(actions.groups[0].items[0].norms == ["Afspraak 1"])
    #expect(actions.groups[0].items[0].note == "Eigenaar: de kring. Uiterlijk 1 april 2032. Loopt.")
  }

  @Test func `numbers of people are written and shares are bars on one scale`() throws {
    let population = try #require(report().population)
    #expect(population.measures.map(\.label) == ["75 jaar en ouder, 2030"])
    #expect(population.measures[0].bars.map(\.text) == ["14,2%", "9,05%"])
    #expect(population.measures[0].bars.map(\.isOwn) == [true, false])
    #expect(population.scale == 20_000)
    #expect(population.notes.first == "Inwoners, 2030: werkgebied 29.822, Nederland 17.285.137.")
    #expect(population.measures[0].mark == "a")
    #expect(population.remarks == [LabelledText(label: "a", text: "75 jaar en ouder: geschat.")])
  }

  @Test func `the rules are printed with the note, the limits and the limiters of the framework`() throws {
    let block = try #require(report().account.blocks.last)
    let text = block.items.joined(separator: " ")
    #expect(block.heading == "Rekenregels: een proef, van niemand")
    for words in [
      "Een kern op trap 1 houdt alles op trap 1.", "Bij twee op de zeven op trap 1 blijft het trap 1.",
      "onder 3 cliënten",
      "minder dan een kwart", "onder 6", "minder dan twee derde tweezijdig", "vanaf twee vijfde", "zonder begrenzers",
      "vier vijfde", "vanaf 1 niveau",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
