import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Rendering
import Reporting
import TestSupport
import Testing
import Workflows

/// What a trace prints is what was scored, and can be computed again from the lines that it prints.
@Suite struct TracePropertyTests {
  struct Case: CustomTestStringConvertible {
    let framework: String
    let folder: String
    let seed: UInt64
    let isXML: Bool

    var testDescription: String { "\(framework) \(isXML ? "xml" : "csv") \(seed)" }
  }

  /// Ten inputs, with twenty cells of each.
  static let cases = [("igj-zorgnetwerken-2017", "Frameworks"), ("proef-wijkwelzijn", "Fixtures/kaders")]
    .flatMap { framework, folder in
      (1...5).map { Case(framework: framework, folder: folder, seed: UInt64($0), isXML: $0 % 2 == 0) }
    }
  static let cellsPerCase = 20

  /// A random input, read and scored, with its files.
  private struct Input {
    let folder: TemporaryFolder
    let framework: Framework
    let run: ScoringRun
    let assessed: AssessedInput
    let scored: JSON
    let lines: [String: [String]]
  }

  private static func input(_ test: Case) throws -> Input {
    let folder = try TemporaryFolder()
    let framework = try ProjectFiles.framework(test.framework, in: test.folder)
    let random = RandomInput(framework, seed: test.seed, rows: framework.criteria.count * 22)
    var lines: [String: [String]] = [:]
    for (name, text) in test.isXML ? random.xml : random.csv {
      let path = try folder.write(Array(text.utf8), to: name)
      lines[path] = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    let library = FrameworkLibrary(folders: [ProjectFiles.path(test.folder)])
    var request = ScoringRun.Request(inputs: lines.keys.sorted(), library: library)
    request.framework = framework.id
    request.keepsClients = true
    let run = ScoringRun(request)
    let assessed = try #require(run.assessed)
    return Input(
      folder: folder, framework: framework, run: run, assessed: assessed,
      scored: try JSON(ResultJSON.value(of: assessed, withClients: true).indented), lines: lines)
  }

  /// A criterion of a norm for a client of a werkgebied that has lines.
  private struct Cell {
    let area: AssessedArea
    let areaLines: ExtractLines
    let norm: JSON
    let client: JSON
    let criterion: JSON

    var lines: [JSON] {
      ((criterion["stemmen"]?.items.flatMap { $0["bronnen"]?.items ?? [] } ?? [])
        + (criterion["zonderStem"]?.items ?? [])).flatMap { $0["regels"]?.items ?? [] }
    }
  }

  @Test(arguments: cases)
  func `steps computed again from the printed lines give the printed rating, which is that of score`(
    test: Case
  ) throws {
    let input = try Self.input(test)
    var random = SeededGenerator(seed: test.seed)
    var cells: [Cell] = []
    var ratings = 0
    for (area, scored) in zip(input.assessed.areas, input.scored["werkgebieden"]?.items ?? []) {
      let lines = input.run.lines(of: area)
      let trace = AreaTrace(area, in: input.assessed, lines: lines)
      #expect(trace.agreesWithRatings)
      let printed = try JSON(TraceJSON.value(of: trace).indented)
      let again = try TraceRecomputation(printed)
      let norms = try #require(printed["werkgebied"]?["normen"]?.items)
      try #require(norms.count == input.framework.norms.count)
      for (number, norm) in norms.enumerated() {
        try Self.compare(norm, number, with: scored, again)
        ratings += norm["oordeel"] == .null ? 0 : 1
        for client in norm["clienten"]?.items ?? [] {
          cells += (client["criteria"]?.items ?? []).map {
            Cell(area: area, areaLines: lines, norm: norm, client: client, criterion: $0)
          }
        }
      }
    }
    let chosen = cells.filter { !$0.lines.isEmpty }.shuffled(using: &random).prefix(Self.cellsPerCase)
    #expect(chosen.count == Self.cellsPerCase && ratings > 0)
    for cell in chosen { try Self.hold(cell, input) }
    let place = try #require(chosen.first?.lines.first)
    let (file, line) = (try #require(place["bestand"]?.text), try #require(place["regel"]?.integer))
    let found = try LineSearch("\(file):\(line)", in: input.run, input.assessed).page
    #expect(found.traces.flatMap(\.rows).contains { $0.cell != nil })
  }

  /// The printed ratings against those computed again and those of score.
  private static func compare(
    _ norm: JSON, _ number: Int, with scored: JSON, _ again: TraceRecomputation
  ) throws {
    let clients = norm["clienten"]?.items ?? []
    let computed = again.printed(again.area(clients))
    let ofScore = try #require(scored["normen"]?.items[number])
    #expect([norm["oordeel"], norm["reden"]] == [computed.rating, computed.reason])
    #expect([norm["oordeel"], norm["reden"]] == [ofScore["oordeel"], ofScore["reden"]])
    #expect(norm["stappen"]?["aantallen"] == ofScore["aantallen"])
    for key in ["begrensdDoor", "indicatiefDoor", "verdeeld", "beoordeeld", "nietBeoordeeld", "nietVanToepassing"] {
      #expect(norm["stappen"]?[key] == ofScore[key], "\(key)")
    }
    let scoredClients = scored["clientoordelen"]?.items ?? []
    #expect(clients.map { $0["client"] } == scoredClients.map { $0["client"] })
    for (client, scoredClient) in zip(clients, scoredClients) {
      let (result, isTwoSided) = again.client(client)
      let computed = again.printed(result)
      let ofScore = try #require(scoredClient["normen"]?.items[number])
      #expect([client["oordeel"], client["reden"]] == [computed.rating, computed.reason])
      #expect([client["oordeel"], client["reden"]] == [ofScore["oordeel"], ofScore["reden"]])
      #expect(client["tweezijdig"] == isTwoSided.map(JSON.bool) ?? .null)
      #expect(
        client["criteria"]?.items.map { $0["oordeel"] } == ofScore["criteria"]?.items.map { $0["oordeel"] })
    }
  }

  /// Every line of a cell holds what is said of it, and leads back to the cell.
  private static func hold(_ cell: Cell, _ input: Input) throws {
    for line in cell.lines {
      let file = try #require(line["bestand"]?.text)
      let number = try #require(line["regel"]?.integer)
      let text = try #require(input.lines[file])[number - 1]
      let word = try #require(line["oordeel"]?.text)
      #expect(text.contains(word), "\(file):\(number)")
      let first = try #require(line["vanRegel"]?.integer)
      let last = try #require(line["totRegel"]?.integer)
      #expect((first...last).contains(number))

      let rows = LineTrace.all(
        on: number, of: file, area: cell.area, in: input.assessed, lines: cell.areaLines)
      let found = LineTracePage(
        FilePosition(file: file, line: number), [(cell.area, rows)], omitted: [], in: input.assessed)
      let uses = try JSON(LineTraceJSON.value(of: found).indented)["gebruik"]?.items ?? []
      let own = try #require(
        uses.first {
          $0["client"] == cell.client["client"] && $0["criterium"] == cell.criterion["criterium"]
            && $0["inhoud"]?["regel"] == line["regel"]
        }, "\(file):\(number) does not lead back")
      #expect(own["inhoud"]?["rol"] == line["rol"])
      #expect(
        own["oordelen"]?.items.map { $0["oordeel"] } == [cell.criterion, cell.client, cell.norm].map { $0["oordeel"] })
      let isHeard = own["heeftStem"] == .bool(true)
      let countsForSource = ["telt", "herhaald"].contains(line["rol"]?.text)
      #expect(own["telt"] == .bool(isHeard && countsForSource))
    }
  }

  @Test(arguments: cases.prefix(2))
  func `the program prints what the values say`(test: Case) throws {
    let input = try Self.input(test)
    let area = try #require(input.assessed.areas.first)
    let options = ["--framework", input.framework.id, "--frameworks", ProjectFiles.path(test.folder)]
    let files = input.lines.keys.sorted()
    let run = try Program.run(["trace"] + files + ["--area", "dorp", "--toetsing", "", "--format", "json"] + options)
    #expect(run.status == 1)
    let trace = AreaTrace(area, in: input.assessed, lines: input.run.lines(of: area))
    #expect(run.output == TraceJSON.value(of: trace).indented)
  }
}
