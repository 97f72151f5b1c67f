import AssessmentModel
import Foundation
import TestSupport
import Testing

/// Facts against ratings through the program: of each kind an input that is contradicted and one that is not, side by side
/// with what `check` says. `UPDATE_GOLDEN=1 swift test --filter FactCheckProgramTests` writes that anew.
@Suite struct FactCheckProgramTests {
  static let folder = "Fixtures/feiten"

  /// The inputs: files in the folders, and folders that are an input as a whole.
  static func inputs() throws -> [String] {
    let manager = FileManager.default
    let path = ProjectFiles.path(folder)
    return try manager.contentsOfDirectory(atPath: path).sorted().flatMap { name -> [String] in
      let files = (try? manager.contentsOfDirectory(atPath: "\(path)/\(name)")) ?? []
      if files.contains("werkgebied.yaml") { return [name] }
      return files.filter { $0.hasSuffix(".xml") }.sorted().map { "\(name)/\($0)" }
    }
  }

  static func check(_ input: String, _ options: String...) throws -> Program.Run {
    try Program.run(
      ["check", input, "--frameworks", ProjectFiles.path("Fixtures/kaders")] + options, in: ProjectFiles.path(folder))
  }

  @Test func `each input gives what stands beside it`() throws {
    let inputs = try Self.inputs()
    #expect(inputs.count >= 14)
    for input in inputs {
      let run = try Self.check(input)
      let golden = "\(Self.folder)/\(input.split(separator: ".")[0]).uitvoer.txt"
      let text = run.output + run.errors
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try text.write(toFile: ProjectFiles.path(golden), atomically: true, encoding: .utf8)
      }
      #expect((try? ProjectFiles.text(golden)) == text, "\(input): UPDATE_GOLDEN=1 writes it anew")
      let isQuiet = !input.hasSuffix("vuurt.xml") && input != "aanvaard"
      #expect(run.status == (isQuiet ? 0 : 4), "\(input)")
      #expect(run.output.contains("Geen feit spreekt een oordeel tegen") == isQuiet, "\(input)")
    }
  }

  private static func unindented(_ block: String) -> String { block.replacing("\n    ", with: "\n") }

  @Test func `each kind has an input that is contradicted and one that is not`() throws {
    let inputs = try Self.inputs()
    for kind in ["ouder-dan", "ontbreekt", "verschilt", "voor-of-na", "buiten-lijst", "ander-kader"] {
      #expect(inputs.contains("\(kind)/vuurt.xml") && inputs.contains("\(kind)/zwijgt.xml"), "\(kind)")
    }
  }

  @Test func `every check of the invented framework is found by its identifier, without code`() throws {
    let framework = try ProjectFiles.framework("proef-wijkwelzijn", in: "Fixtures/kaders")
    let output = try Self.check("ander-kader/vuurt.xml").output
    #expect(framework.factChecks.count == 8)
    for check in framework.factChecks { #expect(output.contains("toets \(check.id)\n"), "\(check.id)") }
  }

  @Test func `the lines that are named hold the rating and the fact`() throws {
    for input in try Self.inputs() where input.hasSuffix("vuurt.xml") {
      for match in try Self.check(input).output.matches(of: #/    (oordeel|feit|dossier): (.+):(\d+)\n/#) {
        let lines = try ProjectFiles.text("\(Self.folder)/\(match.2)").split(
          separator: "\n", omittingEmptySubsequences: false)
        let line = lines[(Int(match.3) ?? 0) - 1]
        #expect(line.contains("<\(match.1) "), "\(input): \(line)")
      }
    }
  }

  @Test func `the line that is offered is an acceptance once it is filled in, and then nothing is open`() throws {
    let output = try Self.check("verschilt/vuurt.xml").output
    let offered = output.matches(of: #/    (- toets: .+\n(?:      .+\n){6})/#).map { String($0.1) }
    #expect(offered.count == 2)
    let scratch = try TemporaryFolder()
    try scratch.write(try ProjectFiles.text("\(Self.folder)/verschilt/vuurt.xml"), to: "in/a.xml")
    let head = "werkgebied: proefdorp\naanvaard:\n"
    try scratch.write(head + offered.map(Self.unindented).joined(), to: "in/werkgebied.yaml")
    let empty = try Program.run(["check", "in"], in: scratch.path)
    #expect(empty.status == 1)
    #expect(Set(empty.codes) == ["K011"] && empty.codes.count == 6)
    let filled = offered.map {
      $0.replacing("reden: \"\"", with: "reden: \"Verzonnen, en wel: zo # dus\"")
        .replacing("door: \"\"", with: "door: \"i1\"").replacing("datum: \"\"", with: "datum: \"2030-06-20\"")
    }
    try scratch.write(head + filled.map(Self.unindented).joined(), to: "in/werkgebied.yaml")
    let settled = try Program.run(["check", "in"], in: scratch.path)
    #expect(settled.status == 0 && settled.errors.isEmpty)
    #expect(settled.output.contains("2 tegenspraken tussen feiten en oordelen, alle aanvaard."))
  }

  @Test func `an acceptance with an unknown key does not count, and no message repeats text`() throws {
    let scratch = try TemporaryFolder()
    for file in ["oordelen.csv", "feiten.csv"] {
      try scratch.write(try ProjectFiles.text("\(Self.folder)/aanvaard/\(file)"), to: "in/\(file)")
    }
    let area = try ProjectFiles.text("\(Self.folder)/aanvaard/werkgebied.yaml")
    let whole = area.replacing(#/\n  reden: .+/#, with: "\n  reden: \"Verzonnen.\"")
    try scratch.write(whole, to: "in/werkgebied.yaml")
    #expect(try Program.run(["check", "in"], in: scratch.path).output.contains("waarvan 1 aanvaard"))
    let split = whole.replacing("  reden: \"Verzonnen.\"", with: "  reden: \"Verzonnen.\"\n  mevrouw is boos:")
    try scratch.write(split, to: "in/werkgebied.yaml")
    let run = try Program.run(["check", "in"], in: scratch.path)
    #expect(run.codes.contains("K006") && !run.errors.contains("mevrouw") && !run.output.contains("aanvaard: "))
  }

  @Test func `the same input gives the same findings from XML and from tables`() throws {
    let found = try ["xml", "csv"].map { format in
      let run = try Program.run(["check", "Fixtures/igj-2020/\(format)", "--format", "json"])
      #expect(run.status == 4)
      // Where the lines stand is another place in another format.
      let places = #/"(oordeel|feit|dossier)regels": \[[^\]]*\]/#
      return run.output.replacing(places, with: "").replacing(#/"bestand": "[^"]*"/#, with: "")
    }
    #expect(found[0] == found[1])
  }

  @Test func `the example has a few contradictions per area, and one that was accepted`() throws {
    let output = try Program.run(["check", "Fixtures/igj-2020/xml", "--format", "json"]).output
    let result = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let areas = try #require(result["werkgebieden"] as? [[String: Any]])
    let found = areas.map { $0["tegenspraken"] as? [[String: Any]] ?? [] }
    #expect(found.map(\.count) == [0, 2, 3, 0, 5, 7])
    #expect(found.flatMap { $0 }.count { !($0["aanvaard"] is NSNull) } == 1)
    #expect(result["openTegenspraken"] as? Int == 16)
  }

  @Test func `errors in the input go before what the check found`() throws {
    let scratch = try TemporaryFolder()
    try scratch.write(try ProjectFiles.text("\(Self.folder)/ouder-dan/vuurt.xml"), to: "in/a.xml")
    try scratch.write("werkgebied;client;bron;criterium;oordeel\nx;y;huisarts;CC1.1;zomaar\n", to: "in/b.csv")
    #expect(try Program.run(["check", "in"], in: scratch.path).status == 1)
  }

  @Test func `a framework without checks says nothing of contradictions`() throws {
    let scratch = try TemporaryFolder()
    let text = try ProjectFiles.text("Fixtures/kaders/goed/kader-klein.yaml")
    let checks = try #require(text.range(of: #"feitentoetsen:[\s\S]*?(?=selectie:)"#, options: .regularExpression))
    try scratch.write(
      text.replacingCharacters(in: checks, with: "").replacing("  overzicht: per_bron\n", with: ""),
      to: "kaders/verzonnen/kader.yaml")
    try scratch.write("werkgebied;client;bron;criterium;oordeel\nx;y;helper;TH1.1;hoog\n", to: "a.csv")
    let run = try Program.run(
      ["check", "a.csv", "--frameworks", "kaders", "--framework", "verzonnen"], in: scratch.path)
    #expect(run.status == 0)
    #expect(run.output == "1 werkgebied, 1 cliënt, 1 regel; 0 fouten, 0 waarschuwingen.\n")
  }

  @Test func `no text of a dossier stands in what check says`() throws {
    let run = try Self.check("ander-kader/vuurt.xml")
    let json = try Self.check("ander-kader/vuurt.xml", "--format", "json")
    for text in [run.output, json.output] { #expect(!text.contains("apart") && !text.contains("Verzonnen.")) }
  }
}
