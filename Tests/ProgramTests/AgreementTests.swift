import Foundation
import TestSupport
import Testing

/// The commands `agreement` and `consensus`, as people run them.
@Suite struct AgreementTests {
  private static let header =
    "werkgebied;toetsing;client;bron;organisatie;criterium;oordeel;datum;inspecteur;soort;grondslag;vindplaats;"
    + "toelichting\n"

  /// Rows of ratings with the given inspector: client, criterion, outcome.
  private static func row(_ client: String, _ criterion: String, _ outcome: String, _ inspector: String) -> String {
    "dorp;;\(client);huisarts;;\(criterion);\(outcome);2026-04-10;\(inspector);;dossier;blz. 1;reden \(inspector)\n"
  }

  /// Six clients, all V on each side, with a difference between inspectors on one of them.
  private static let rows =
    (1...6).flatMap { client in
      ["CC1.1", "CC1.2"].flatMap { criterion in
        [
          row("c\(client)", criterion, client < 4 ? "VN" : "V", "i1"),
          row("c\(client)", criterion, client < 4 ? "VN" : "V", "i2")
            .replacing(";VN;", with: client == 3 ? ";V;" : ";VN;"),
        ]
      }
    }

  @Test func `a sheet that is filled in is an extract that settles the differences`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + Self.rows.joined(), to: "in/a.csv")
    let sheet = try Program.run(["consensus", "in", "-o", "consensus.csv"], in: folder.path)
    #expect(sheet.status == 0 && sheet.output == "" && sheet.errors == "")
    let lines = try folder.text("consensus.csv").split(separator: "\r\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[1] == "dorp;;c3;huisarts;;CC1.1;;;i1, i2;consensus;dossier;blz. 1;")
    let json = try JSON(try Program.run(["consensus", "in", "--format", "json"], in: folder.path).output)
    let open = try #require(json["werkgebieden"]?.items.first?["open"]?.items)
    #expect(open.map { $0["criterium"]?.text } == ["CC1.1", "CC1.2"])

    for (level, place) in [("voldoet_niet", 0), ("voldoet", 1)] {
      let filled = lines[1].replacing("CC1.1;;;", with: "CC1.1;\(level);2026-05-01;") + "afgesproken"
      try folder.write(lines[0] + "\r\n" + filled + "\r\n", to: "in/consensus.csv")
      let score = try Program.run(["score", "in", "--format", "json"], in: folder.path)
      #expect(score.status == 0 && score.errors == "")
      let norm = try #require(try JSON(score.output)["werkgebieden"]?.items.first?["normen"]?.items.first)
      let effect = try #require(open.first?["gevolgen"]?.items[place])
      #expect(effect["oordeel"]?.text == level)
      #expect(effect["werkgebied"]?["oordeel"] == norm["oordeel"])
      #expect(effect["werkgebied"]?["opDeGrens"] == norm["stabiliteit"]?["opDeGrens"])
      #expect(effect["werkgebied"]?["indicatiefDoor"] == norm["indicatiefDoor"])
      let after = try JSON(try Program.run(["consensus", "in", "--format", "json"], in: folder.path).output)
      let area = try #require(after["werkgebieden"]?.items.first)
      #expect(area["open"]?.items.map { $0["criterium"]?.text } == ["CC1.2"])
      #expect(area["afgehandeld"]?.items.first?["consensus"]?["toelichting"]?.text == "afgesproken")
    }
  }

  @Test func `a row that is not filled in is left out, and said`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + Self.rows.joined(), to: "in/a.csv")
    #expect(try Program.run(["consensus", "in", "-o", "in/consensus.csv"], in: folder.path).status == 0)
    let score = try Program.run(["score", "in"], in: folder.path)
    #expect(score.status == 1 && score.codes.count == 2)
  }

  @Test func `the order of rows and the format of the input do not change who agrees`() throws {
    let runs = try ["csv", "xml"].map {
      try Program.run(["agreement", "Fixtures/igj-2020/\($0)", "--format", "json"])
    }
    #expect(runs[0].status == 0 && runs[0].output == runs[1].output)
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 7)
    var outputs: Set<String> = []
    for _ in 0..<4 {
      try folder.write(Self.header + Self.rows.shuffled(using: &random).joined(), to: "a.csv")
      for format in ["text", "csv", "html"] {
        outputs.insert(format + (try Program.run(["agreement", "a.csv", "--format", format], in: folder.path).output))
      }
    }
    #expect(outputs.count == 3)
  }

  @Test func `counts and coefficients are in every form`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + Self.rows.joined(), to: "a.csv")
    func run(_ format: String) throws -> String {
      try Program.run(["agreement", "a.csv", "--format", format], in: folder.path).output
    }
    let text = try run("text")
    #expect(text.contains("12 paren oordelen: 10 gelijk en 2 met meer dan één niveau verschil."))
    // Computed with krippendorff 0.9.0; kappa with scikit-learn 1.9.1.
    #expect(text.contains("Krippendorffs alfa (ordinaal) over alle oordelen: 0,67."))
    #expect(try run("html").contains("0,67"))
    let json = try JSON(try run("json"))["werkgebieden"]?.items.first?["tussenInspecteurs"]
    #expect(json?["totaal"]?["alfa"]?["waarde"] == .number(0.671429))
    #expect(json?["tweetallen"]?.items.first?["kappaLineair"]?["waarde"] == .number(0.666667))
    let csv = try run("csv").split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    #expect(Set(csv.map(\.count)).count == 1)
    #expect(csv.contains { $0.contains("inspecteurs") && $0.contains("0.666667") })
  }

  @Test(arguments: [
    (["V;i1", "VG;i1"], "Alle oordelen zijn van één inspecteur."),
    (["V;", "VG;"], "Geen oordeel noemt een inspecteur"),
    (["V;i1", "VG;i2"], "Geen twee inspecteurs beoordeelden"),
  ])
  func `where there is nothing to compare it says why`(outcomes: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let rows = zip(outcomes, ["CC1.1", "CC1.2"]).map { "dorp;c1;huisarts;\($1);\($0)\n" }
    try folder.write("werkgebied;client;bron;criterium;oordeel;inspecteur\n" + rows.joined(), to: "a.csv")
    let run = try Program.run(["agreement", "a.csv"], in: folder.path)
    #expect(run.status == 0 && run.output.contains(words))
    let sheet = try Program.run(["consensus", "a.csv"], in: folder.path)
    #expect(sheet.status == 0 && sheet.output.contains("Er is niets af te handelen."))
  }

  @Test func `a code that a spreadsheet would change is not in the table, and that is said`() throws {
    let folder = try TemporaryFolder()
    let rows =
      Self.row("-1", "CC1.1", "V", "=i1") + Self.row("-1", "CC1.1", "VN", "i2") + Self.row("c2", "CC1.1", "V", "=i1")
      + Self.row("c2", "CC1.1", "VG", "i2")
    try folder.write(Self.header + rows, to: "a.csv")
    let run = try Program.run(["consensus", "a.csv", "--format", "csv"], in: folder.path)
    #expect(run.status == 0 && run.errors.contains("1 verschil staat niet in de CSV"))
    #expect(!run.output.contains("-1;") && run.output.contains(";'=i1, i2;"))
  }

  @Test func `only the werkgebied and round that are asked for are shown`() throws {
    let input = "Fixtures/vectors/small-extract.csv"
    let run = try Program.run(["agreement", input, "--area", "gebied-01", "--toetsing", "2027", "--format", "json"])
    let areas = try JSON(run.output)["werkgebieden"]?.items ?? []
    #expect(areas.map { $0["werkgebied"]?.text } == ["gebied-01"] && areas.map { $0["toetsing"]?.text } == ["2027"])
    for command in ["agreement", "consensus"] {
      let none = try Program.run([command, input, "--area", "elders"])
      #expect(none.status == 2 && none.errors.contains("elders") && none.output == "")
      #expect(try Program.run([command, input, "-o", "Fixtures"]).status == 2)
      #expect(try Program.run([command, input, "-o", "a.doc"]).status == 2)
      #expect(try Program.run([command, "nergens.csv"]).status == 3)
    }
  }
}
