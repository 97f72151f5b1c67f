import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Instruments
import Reporting
import TestSupport
import Testing

/// The agenda of a werkgebied: read, held against its instrument, and changed without loss.
@Suite struct AreaAgendaTests {
  static let folder = "Fixtures/instrumenten/proef-agenda"

  static func framework() throws -> Framework {
    let library = FrameworkLibrary(folders: [ProjectFiles.path("Fixtures/kaders")])
    return try #require(library.framework("proef-wijkwelzijn")?.value)
  }

  static func agenda() throws -> AreaAgenda {
    let checked = AreaAgenda.read(try ProjectFiles.text("\(folder)/agenda.yaml"), file: "agenda.yaml")
    #expect(checked.diagnostics == [])
    return try #require(checked.value)
  }

  static func review(_ agenda: AreaAgenda, day: String?) throws -> AgendaReview {
    AgendaReview(
      agenda, instrument: try ActionAgendaTests.second(), framework: try framework(),
      day: day.flatMap { CalendarDate(iso: $0) })
  }

  @Test func `what the instrument asks for and what is late is found, and nothing more`() throws {
    let agenda = try Self.agenda()
    let before = try Self.review(agenda, day: "2031-06-01")
    #expect(before.diagnostics == [])
    // This instrument asks for no measure; what is done needs nothing.
    #expect(before.flaws.map(\.point.id) == ["ontmoeten.inloop-1"])
    #expect(before.flaws.first?.missing == [.owner, .due])
    let after = try Self.review(agenda, day: "2031-06-02")
    #expect(after.flaws.map(\.isLate) == [false, true])
    #expect(try Self.review(agenda, day: nil).flaws.count == 1)
  }

  @Test func `an unrated norm is kept as such`() throws {
    #expect(try Self.agenda().standings.map(\.level) == ["matig", nil])
  }

  @Test func `each bad agenda says what stands beside it, and shows the code of its name`() throws {
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    let wrong = "\(Self.folder)/fout"
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(wrong)).sorted()
    for name in names where name.hasSuffix(".yaml") {
      let checked = AreaAgenda.read(try ProjectFiles.text("\(wrong)/\(name)"), file: name)
      let said =
        checked.diagnostics + (try checked.value.map { try Self.review($0, day: nil).diagnostics } ?? [])
      let text = said.map { DiagnosticCatalogue.dutch.text(of: $0) + "\n" }.joined()
      let golden = "\(wrong)/\(name.dropLast(5)).meldingen.txt"
      if isUpdating { try text.write(toFile: ProjectFiles.path(golden), atomically: true, encoding: .utf8) }
      #expect((try? ProjectFiles.text(golden)) == text, "\(name): UPDATE_GOLDEN=1 writes it anew")
      #expect(said.contains { $0.code == name.prefix(4) }, "\(name): \(said.map(\.code))")
    }
  }

  @Test func `points of an instrument have one identifier each, and name their tasks once`() throws {
    for instrument in [try ActionAgendaTests.agenda(), try ActionAgendaTests.second()] {
      let points = instrument.points(serving: Set(instrument.norms))
      #expect(Set(points.map(\.id)).count == points.count)
      let tasks = instrument.objectives.filter { !$0.norms.isEmpty }.flatMap(\.cells).flatMap(\.tasks).map(\.id)
      #expect(points.flatMap(\.tasks) == tasks)
      #expect(points.allSatisfy { ($0.actor == nil) != $0.possible.isEmpty || $0.tasks.isEmpty })
      #expect(points.allSatisfy { !$0.text.isEmpty && !$0.norms.isEmpty })
    }
    #expect(
      try ActionAgendaTests.second().points(serving: ["WW2"]).map(\.id) == [
        "ontmoeten.vervoer-1", "ontmoeten.vervoer.busje-0",
      ])
  }

  @Test func `a new file reads back as what it was made of, without a problem`() throws {
    for instrument in [try ActionAgendaTests.agenda(), try ActionAgendaTests.second()] {
      let agenda = AreaAgenda(
        werkgebied: ExactName("0123: \"dorp\""), inspection: ExactName("2031"), name: "Dorp # 1",
        instrument: instrument.head.id, version: instrument.head.version, framework: "k",
        referenceDate: CalendarDate(iso: "2031-04-30"), mark: "Verzonnen: niet echt", firstGood: "goed",
        standings: [.init(norm: "WW1", level: "matig"), .init(norm: "WW2", level: nil)],
        points: instrument.points(serving: Set(instrument.norms)))
      let text = AreaAgendaFile.draft(of: agenda, instrument: instrument)
      let read = AreaAgenda.read(text, file: "agenda.yaml")
      #expect(read.diagnostics == [])
      #expect(read.value?.bare == agenda.bare)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 || $0.contains("[") })
    }
  }

  /// Texts that files and people write, also those that YAML would take for something else.
  static let texts = [
    "", "Wijkteam", "ja", "2031-07-01", "- streep", "a: b", "“haken” en 'streepjes'", "#geen opmerking", "1.10", "null",
    "[lijst]", "{a: b}", "*anker", "&anker", "!tag", "100%",
    "lange tekst " + String(repeating: "woord ", count: 40) + "eind",
    "dubbel \"aangehaald\"", "terug\\slash", "é ü 日本", "? vraag", "| pijp", "> haak", "@", "`",
  ]

  @Test func `random changes change what they say and nothing else, whatever the texts are`() throws {
    var generator = SeededGenerator(seed: 41)
    let original = try ProjectFiles.text("\(Self.folder)/agenda.yaml")
    func comments(_ text: String) -> [String] {
      text.split(separator: "\n").compactMap { line in line.firstIndex(of: "#").map { String(line[$0...]) } }
        .filter { $0.hasPrefix("# ") }.sorted()
    }
    for _ in 0..<150 {
      var (text, agenda) = (original, try Self.agenda())
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let point = try #require(agenda.points.randomElement(using: &generator))
        let key = try #require(AreaAgendaFile.Change.Key.allCases.randomElement(using: &generator))
        let new = try #require(Self.value(of: key, &generator))
        let change = AreaAgendaFile.Change(point: point.id, key: key, old: point.value(of: key), new: new)
        text = try AreaAgendaFile.setting([change], of: agenda, in: text)
        let read = AreaAgenda.read(text, file: "agenda.yaml")
        #expect(read.diagnostics == [])
        let after = try #require(read.value)
        #expect(after[point.id]?.value(of: key) == new)
        for other in agenda.points {
          for otherKey in AreaAgendaFile.Change.Key.allCases where other.id != point.id || otherKey != key {
            #expect(after[other.id]?.value(of: otherKey) == other.value(of: otherKey), "\(other.id) \(otherKey)")
          }
        }
        agenda = after
      }
      #expect(comments(text) == comments(original))
      #expect(agenda.points.map(\.id) == (try Self.agenda()).points.map(\.id))
    }
  }

  private static func value(
    of key: AreaAgendaFile.Change.Key, _ generator: inout SeededGenerator
  ) -> String? {
    switch key {
    case .due: ["", "2031-12-31", "2032-02-29"].randomElement(using: &generator)
    case .status: Recommendation.Status.allCases.randomElement(using: &generator)?.rawValue
    case .text: texts.dropFirst().randomElement(using: &generator)
    case .owner, .measure, .note: texts.randomElement(using: &generator)
    }
  }

  @Test func `a page names every point, and says first what was left out`() throws {
    let agenda = try Self.agenda()
    let instrument = try ActionAgendaTests.second()
    let review = try Self.review(agenda, day: "2032-01-01")
    func page(_ said: [Diagnostic]) throws -> Page {
      AreaAgendaPage(review, instrument: instrument, framework: try Self.framework(), saidOfFile: said).page
    }
    let good = try page([])
    #expect(good.notices.map(\.isWarning) == [false, false])
    let cells = Self.cells(of: good.sections).flatMap(\.lines)
    for point in agenda.points { #expect(cells.contains(point.id) && cells.contains(point.text), "\(point.id)") }
    #expect(cells.contains("kolom niet te zien in de tekst (regel 27)"))
    #expect(cells.contains("kan zijn: Gemeente of Buurthuis"))
    let wrong = Diagnostic(.error, "N323", at: FilePosition(file: "agenda.yaml", line: 1))
    #expect(try page([wrong]).notices.first?.isWarning == true)
  }

  static func cells(of sections: [PageSection]) -> [PageTable.Cell] {
    sections.flatMap { section in
      section.blocks.flatMap { block -> [PageTable.Cell] in
        if case .table(let table) = block { table.rows.flatMap(\.cells) } else { [] }
      } + cells(of: section.sections)
    }
  }

  @Test func `the page of a source shows each task once, and of an actor the certain apart from the possible`() throws {
    for instrument in [try ActionAgendaTests.agenda(), try ActionAgendaTests.second()] {
      let all = instrument.objectives.flatMap(\.cells)
      let whole = Self.tasks(AgendaPage(instrument, framework: nil).page.sections)
      #expect(whole == all.flatMap(\.tasks).count + instrument.actors.count + instrument.attentionPoints.count)
      for actor in instrument.actors.indices {
        let sections = AgendaPage(instrument, framework: nil, actor: actor).page.sections
        func number(_ id: String) -> Int { Self.tasks(sections.filter { $0.id == id }) }
        let own = all.filter { $0.column.actors.contains(actor) }
        #expect(number("zeker") == own.filter(\.column.isCertain).flatMap(\.tasks).count)
        #expect(number("mogelijk") == own.filter { !$0.column.isCertain }.flatMap(\.tasks).count)
      }
      for theme in instrument.themes.indices {
        let page = AgendaPage(instrument, framework: nil, theme: theme).page
        let own = instrument.themes[theme].objectives.flatMap(\.withParts).flatMap(\.cells).flatMap(\.tasks)
        #expect(Self.tasks(page.sections) == own.count)
      }
    }
  }

  private static func tasks(_ sections: [PageSection]) -> Int {
    sections.reduce(0) { sum, section in
      sum + tasks(section.sections)
        + section.blocks.reduce(0) { if case .table(let table) = $1 { $0 + table.rows.count } else { $0 } }
    }
  }
}

extension AreaAgenda {
  /// What it says, without where.
  var bare: AreaAgenda {
    var bare = self
    bare.position = FilePosition(file: "")
    bare.frameworkPosition = FilePosition(file: "")
    for number in bare.points.indices { bare.points[number].position = FilePosition(file: "") }
    for number in bare.standings.indices { bare.standings[number].position = FilePosition(file: "") }
    return bare
  }
}
