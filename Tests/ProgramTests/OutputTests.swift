import Foundation
import TestSupport
import Testing

/// What `score` writes, and where.
@Suite struct OutputTests {
  private static let extract = ProjectFiles.path("Fixtures/igj-2020/csv/best")

  @Test func `score works without any option in an empty folder, and leaves it empty`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["score", Self.extract], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("Best"))
    #expect(folder.files.isEmpty)
    let bare = try Program.run(["score", ProjectFiles.path("Fixtures/extracten/goed/oordelen.csv")], in: folder.path)
    #expect(bare.status == 0)
    #expect(bare.output.contains("dorp"))
  }

  @Test func `the result comes as a table, as JSON and as a long CSV`() throws {
    let table = try Program.run(["score", Self.extract, "--format", "table"]).output
    #expect(table.contains("CC1"))
    let json = try JSON(try Program.run(["score", Self.extract, "--format", "json"]).output)
    let area = try #require(json["werkgebieden"]?.items.first)
    #expect(
      area.keys.isSuperset(of: [
        "werkgebied", "toetsing", "naam", "clienten", "dossiers", "gesprekken", "weggelaten", "normen",
      ]))
    #expect(area["clientoordelen"] == nil)
    let norm = try #require(area["normen"]?.items.first)
    #expect(
      norm.keys.isSuperset(of: [
        "norm", "oordeel", "reden", "vaststelling", "indicatief", "indicatiefDoor", "begrensdDoor", "verdeeld",
        "beoordeeld", "nietBeoordeeld", "nietVanToepassing", "tweezijdig", "perBron", "aantallen", "stabiliteit",
      ]))
    let csv = try Program.run(["score", "Fixtures/vectors/small-extract.csv", "--format", "csv"]).output
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    let widths = Set(csv.split(whereSeparator: \.isNewline).map { $0.count { $0 == ";" } })
    #expect(widths.count == 1)
    #expect(!csv.contains(#/\d,\d/#))
  }

  @Test func `the ratings of clients come where they are asked for`() throws {
    let json = try JSON(try Program.run(["score", Self.extract, "--format", "json", "--clients"]).output)
    let client = try #require(json["werkgebieden"]?.items.first?["clientoordelen"]?.items.first)
    #expect(client.keys == ["client", "normen"])
    let norm = try #require(client["normen"]?.items.first)
    #expect(norm.keys.isSuperset(of: ["norm", "oordeel", "reden", "tweezijdig", "criteria"]))
    #expect(norm["criteria"]?.items.first?.keys == ["criterium", "oordeel", "uiteenlopend"])
    let without = try Program.run(["score", Self.extract, "--format", "csv"]).output
    let with = try Program.run(["score", Self.extract, "--format", "csv", "--clients"]).output
    #expect(with.count > without.count)
  }

  @Test(arguments: ["json", "csv", "txt"])
  func `a file gets the form of its ending, is written whole, and nothing beside it`(ending: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("oud", to: "uit.\(ending)")
    let run = try Program.run(["score", Self.extract, "-o", "uit.\(ending)"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(folder.files == ["uit.\(ending)"])
    let format = ending == "txt" ? "table" : ending
    #expect(try folder.text("uit.\(ending)") == Program.run(["score", Self.extract, "--format", format]).output)
  }

  @Test func `a place that cannot be written is wrong use, and says so`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["score", Self.extract, "-o", "is/er/niet/uit.json"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("-o"))
    #expect(folder.files.isEmpty)
  }

  @Test func `a folder gets the result and a report of the run, which tells what changed`() throws {
    let folder = try TemporaryFolder()
    let header = "werkgebied;client;bron;criterium;oordeel\n"
    func rows(_ outcome: String, clients: Int = 6) -> String {
      (1...clients).flatMap { client in
        ["huisarts", "wijkverpleging"].map { "dorp;V-\(client);\($0);CC1.1;\(outcome)\n" }
      }.joined()
    }
    try folder.write(header + rows("V"), to: "in/dorp.csv")
    let first = try Program.run(["score", "in", "-o", "uit"], in: folder.path)
    #expect(first.status == 0)
    #expect(folder.files == ["in/dorp.csv", "uit/oordelen.csv", "uit/oordelen.json", "uit/verslag.txt"])
    #expect(try folder.text("uit/verslag.txt").contains("Er was geen vorig resultaat in deze map."))

    _ = try Program.run(["score", "in", "-o", "uit"], in: folder.path)
    let unchanged = try folder.text("uit/verslag.txt")
    #expect(unchanged.contains("Wat er veranderde sinds het vorige resultaat\n  Niets.\n"))

    try folder.write(header + rows("VN") + "dorp;V-1;huisarts;CC9.9;V\nstad;V-1;huisarts;CC1.1;V\n", to: "in/dorp.csv")
    let third = try Program.run(["score", "in", "-o", "uit"], in: folder.path)
    #expect(third.status == 1)
    let report = try folder.text("uit/verslag.txt")
    #expect(report.contains(#/dorp, CC1: was voldoet, .*0/0/0/6.*, is voldoet niet, .*6/0/0/0/#))
    #expect(report.contains("stad: nieuw."))
    #expect(report.contains("Weggelaten: 1 regels (D103)."))
    #expect(report.contains("Geen oordeel over CC2: niets beoordeeld."))
    #expect(report.contains("Bestanden: in/dorp.csv"))
    #expect(report.contains("[D103]"))
  }

  @Test func `the same input gives the same bytes, whatever the names of files, the locale and the time zone`() throws {
    let folder = try TemporaryFolder()
    for (number, name) in ["best/oordelen.csv", "best/dossiers.csv", "best/feiten.csv"].enumerated() {
      let text = try ProjectFiles.text("Fixtures/igj-2020/csv/\(name)")
      try folder.write(text, to: "een/\(number).csv")
      try folder.write(text, to: "twee/\(9 - number).csv")
    }
    let one = try Program.run(["score", "een", "--format", "json"], in: folder.path)
    let other = try Program.run(
      ["score", "twee", "--format", "json"], in: folder.path,
      environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"])
    #expect(one.output == other.output)
    #expect(one.output != "")
  }

  @Test func `the reference date is that of the input, else the one given, else the latest`() throws {
    let folder = try TemporaryFolder()
    let header = "werkgebied;client;bron;criterium;oordeel;datum\n"
    try folder.write(header + "dorp;V-1;huisarts;CC1.1;V;2026-04-10\n", to: "zonder.csv")
    #expect(try Program.run(["score", "zonder.csv"], in: folder.path).output.contains("2026-04-10 (de laatste datum"))
    let given = try Program.run(["score", "zonder.csv", "--peildatum", "2026-05-31"], in: folder.path)
    #expect(given.output.contains("2026-05-31 (opgegeven"))
    let own = try Program.run([
      "score", "Fixtures/extracten/goed/volledig.xml", "--peildatum", "2020-01-01",
    ])
    #expect(own.output.contains("2026-05-31 (uit het extract"))
  }

  @Test func `strictly, an area of which lines were left out has no rating`() throws {
    let folder = try TemporaryFolder()
    let good = (1...6).flatMap { client in ["huisarts", "wijkverpleging"].map { "dorp;V-\(client);\($0);CC1.1;V\n" } }
    let header = "werkgebied;client;bron;criterium;oordeel\n"
    try folder.write(header + good.joined() + "dorp;V-1;huisarts;CC1.2;goed\n", to: "dorp.csv")
    func rating(_ options: [String]) throws -> JSON? {
      let run = try Program.run(["score", "dorp.csv", "--format", "json"] + options, in: folder.path)
      #expect(run.status == 1)
      return try JSON(run.output)["werkgebieden"]?.items.first?["normen"]?.items.first
    }
    #expect(try rating([])?["oordeel"] == .string("voldoet"))
    #expect(try rating(["--strict"])?["oordeel"] == .null)
    #expect(try rating(["--strict"])?["reden"] != .null)
  }

  @Test func `the framework can be chosen, and one that is not known is said`() throws {
    let chosen = try Program.run(["score", Self.extract, "--framework", "igj-zorgnetwerken-2017"])
    #expect(chosen.status == 0)
    let unknown = try Program.run(["score", Self.extract, "--framework", "igj-zorgnetwerken-2071"])
    #expect(unknown.status == 3)
    #expect(unknown.codes == ["I113"])
    #expect(unknown.errors.contains("Bedoelde u “igj-zorgnetwerken-2017”?"))
  }
}
