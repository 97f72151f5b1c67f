import Foundation
import TestSupport
import Testing

/// What `coverage` writes, and where.
@Suite struct CoverageTests {
  private static let areas = ProjectFiles.path("Fixtures/igj-2020/csv")

  @Test func `coverage is information: it ends with zero though much is missing`() throws {
    let run = try Program.run(["coverage", Self.areas])
    #expect(run.status == 0 && run.errors.isEmpty)
    for word in ["Dekking Best", "Dekking Emmen", "Alleen geïnventariseerd", "kleinste verzameling", "UO-02"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  @Test func `the same input gives the same bytes, from XML and CSV but for the lines`() throws {
    let runs = try ["csv", "csv", "xml"].map { form in
      try Program.run(["coverage", ProjectFiles.path("Fixtures/igj-2020/\(form)"), "--format", "csv"]).output
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
    let rows = runs[0].split(separator: "\r\n")
    #expect(runs[0].unicodeScalars.first == "\u{FEFF}" && rows.count > 1000)
    // The mark of every row has a semicolon, in quotes.
    #expect(Set(rows.dropFirst().map { $0.count { $0 == ";" } - 1 }) == [rows[0].count { $0 == ";" }])
  }

  @Test func `in two periods the day of the visit decides, and the reference date stands beside it`() throws {
    let run = try Program.run(["coverage", Self.areas, "--area", "utrecht-overvecht", "--format", "json"])
    let area = try #require(try JSON(run.output)["werkgebieden"]?.items.first)
    let vulnerable = try #require(area["selectie"]?.items).compactMap { client in
      client["criteria"]?.items.first { $0["criterium"]?.text == "kwetsbaarheid" }
    }
    #expect(vulnerable.count == 20 && vulnerable.allSatisfy { $0["uitslag"]?.text == "voldaan" })
    #expect(vulnerable.count { $0["opPeildatum"]?["uitslag"]?.text == "niet_voldaan" } == 10)
  }

  @Test func `one werkgebied or one round is chosen, and another one is wrong use`() throws {
    let one = try Program.run(["coverage", Self.areas, "--area", "best", "--toetsing", "2019"])
    #expect(one.status == 0 && one.output.contains("Dekking Best") && !one.output.contains("Overvecht"))
    let near = try Program.run(["coverage", Self.areas, "--area", "bets"])
    #expect(near.status == 2 && near.errors.contains("Bedoelde u “best”?") && near.output.isEmpty)
    #expect(try Program.run(["coverage", Self.areas, "--area", "best", "--toetsing", "1999"]).status == 2)
    #expect(try Program.run(["coverage", Self.areas, "--format", "html"]).status == 2)
    #expect(try Program.run(["coverage", "bestaat-niet"]).status == 3)
  }

  @Test func `a folder gets a page per werkgebied, one table and one JSON`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["coverage", Self.areas, "-o", "uit"], in: folder.path)
    #expect(run.status == 0)
    #expect(folder.files.count { $0.hasSuffix(".html") } == 6)
    #expect(folder.files.contains("uit/dekking.json") && folder.files.contains("uit/dekking.csv"))
    let page = try folder.text("uit/dekking-best.html")
    #expect(page.contains("Intern: bevat codes van cliënten") && page.contains("BE-05"))
    let file = try Program.run(["coverage", Self.areas, "--area", "best", "-o", "best.html"], in: folder.path)
    #expect(file.status == 0)
    #expect(try folder.text("best.html") == page)
    #expect(try Program.run(["coverage", Self.areas, "-o", "uit.docx"], in: folder.path).status == 2)
  }

  @Test func `an extract with errors ends with one and says what was left out`() throws {
    let run = try Program.run(["coverage", ProjectFiles.path("Fixtures/extracten/fout/waarde-onbekend.csv")])
    #expect(run.status == 1 && run.output.contains("weggelaten"))
  }

  @Test func `what was determined stands under the proposal`() throws {
    let input = "Fixtures/igj-zorg-thuis/csv/den-haag-bouwlust-en-vrederust"
    let folder = try TemporaryFolder()
    let run = try Program.run(["coverage", input, "-o", "\(folder.path)/uit"])
    #expect(run.status == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/uit").filter {
      $0.hasSuffix(".html")
    }
    let texts = try pages.map { try folder.text("uit/\($0)") }
    #expect(texts.count == 4 && texts.count { $0.contains("vastgesteld: voldoet grotendeels") } == 1)
  }
}
