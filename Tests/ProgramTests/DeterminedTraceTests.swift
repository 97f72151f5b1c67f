import Foundation
import TestSupport
import Testing

/// What was determined, and what facts say against a rating, in the traces that lead there.
@Suite struct DeterminedTraceTests {
  private static let frameworks = ["--frameworks", ProjectFiles.path("Fixtures/kaders")]

  /// A folder with Best, of which one norm was determined as proposed and one as another level.
  private func determined() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: ProjectFiles.path("Fixtures/igj-2020/xml/best"), toPath: "\(folder.path)/best")
    for arguments in [["CC1", "VG"], ["CC2", "V", "--reason", "Zo is het", "--evidence", "AI1"]] {
      let run = try Program.run(
        ["determine", "best"] + arguments + ["--by", "i1", "--date", "2026-06-03"], in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
    }
    return folder
  }

  /// Makes the determination about CC2 outdated.
  private func outdate(_ folder: TemporaryFolder) throws {
    let extract = try folder.text("best/gesprekken.xml")
    let old = try #require(extract.firstMatch(of: #/criterium="CC2\.\d" waarde="voldoet"/#)).output
    let new = old.replacing("\"voldoet\"", with: "\"voldoet_niet\"")
    try folder.write(extract.replacing(String(old), with: new, maxReplacements: 1), to: "best/gesprekken.xml")
  }

  @Test func `a determination is the rating in headings and tables, with the proposal beside it where that differs`()
    throws
  {
    let folder = try determined()
    func trace(_ options: String...) throws -> String {
      try Program.run(["trace", "best"] + options, in: folder.path).output
    }
    var text = try trace()
    #expect(text.contains(#/\nCC1 [^\n]+: voldoet grotendeels \(vastgesteld\)\n/#))
    #expect(text.contains(#/\nCC2 [^\n]+: voldoet \(vastgesteld; voorstel: voldoet [^\n;]+\)\n/#))
    #expect(text.contains(#/\nIZ1 [^\n(]+: voldoet grotendeels\n/#))
    #expect(!text.contains("erouderd"))
    try outdate(folder)
    text = try trace()
    #expect(text.contains(#/\nCC2 [^\n]+: voldoet \(vastgesteld, verouderd; voorstel: /#))
    #expect(text.contains("Verouderd: oordelen of rekenregels veranderden"))
    let page = try trace("--format", "html")
    #expect(page.matches(of: #/CC2 [^<]+: voldoet \(vastgesteld, verouderd; voorstel: /#).count >= 1)
    let summary = try #require(page.firstMatch(of: #/Heel Best.*?<\/tr>/#.dotMatchesNewlines())).output
    #expect(summary.contains("vastgesteld, verouderd") && summary.contains("voorstel: "))
  }

  @Test func `what rests on a line is the proposal beside the determination`() throws {
    let folder = try determined()
    let extract = try folder.text("best/gesprekken.xml").split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(extract.firstIndex { $0.contains("criterium=\"CC2.") }) + 1
    let text = try Program.run(["trace", "best", "--from", "gesprekken.xml:\(line)"], in: folder.path).output
    #expect(text.contains("Voldoet (vastgesteld; voorstel: ") && text.contains("het voorstel wel"), "\(text)")
  }

  @Test func `each line of a contradiction leads to its check, its sentence and the sentence of the report`() throws {
    for input in ["ouder-dan", "ontbreekt", "verschilt", "voor-of-na", "ander-kader"] {
      let path = ProjectFiles.path("Fixtures/feiten/\(input)/vuurt.xml")
      let check = try JSON(Program.run(["check", path, "--format", "json"] + Self.frameworks).output)
      let contradictions = check["werkgebieden"]?.items.first?["tegenspraken"]?.items ?? []
      #expect(!contradictions.isEmpty)
      for contradiction in contradictions {
        let places = ["oordeelregels", "feitregels", "dossierregels"].flatMap { contradiction[$0]?.items ?? [] }
        #expect(!places.isEmpty)
        for place in places {
          guard case .number(let line)? = place["regel"] else { continue }
          let from = ["trace", path, "--from", "vuurt.xml:\(Int(line))"] + Self.frameworks
          let rows = try JSON(Program.run(from + ["--format", "json"]).output)["gebruik"]?.items ?? []
          let row = try #require(rows.first { $0["tegenspraken"]?.items.contains(contradiction) ?? false }, "\(place)")
          let sentences = row["zinnen"]?.items ?? []
          #expect(sentences.contains { $0["rust"]?.text == "via_tegenspraak" && $0["soort"]?.text == "rapport" })
          let text = try Program.run(from).output
          #expect(text.contains(try #require(contradiction["toets"]?.text)))
          #expect(text.contains("Tegenspraken waar de regel bij hoort"))
        }
      }
    }
  }

  @Test func `a report alone does not name a page that is not there`() throws {
    let folder = try TemporaryFolder()
    let input = ProjectFiles.path("Fixtures/feiten/ouder-dan/vuurt.xml")
    for (output, file, words) in [
      ("los.html", "los.html", "zie netwerktoets check."), ("uit", "", "zie de onderbouwing."),
    ] {
      _ = try Program.run(["report", input, "-o", output] + Self.frameworks, in: folder.path)
      let written = try #require(
        folder.files.first { $0.hasPrefix("\(output)/") && $0.hasSuffix(".html") && !$0.contains("onderbouwing") }
          ?? (file.isEmpty ? nil : file))
      let text = try folder.text(written)
      #expect(text.contains(words), "\(written)")
      #expect(text.contains("zie de onderbouwing") == file.isEmpty)
    }
  }

  @Test func `a day to come and a finding that is not there are noticed, and recorded all the same`() throws {
    let folder = try determined()
    func determine(_ options: String...) throws -> String {
      let run = try Program.run(["determine", "best", "CC1", "VG", "--by", "i1"] + options, in: folder.path)
      #expect(run.status == 0)
      return run.output
    }
    #expect(try determine("--date", "9000-01-02").contains("Let op: 2 januari 9000 ligt in de toekomst."))
    #expect(try !determine("--date", "2019-01-02").contains("Let op"))
    #expect(try determine("--evidence", "AI99").contains("Let op: “AI99” lijkt een bevinding"))
    #expect(try determine("--evidence", "ai1").contains("Let op: “ai1”"))
    for piece in ["AI1", "focusgroep 3 juni", "BE-03 CC1.1", "Z9", "AI"] {
      #expect(try !determine("--evidence", piece).contains("lijkt"), "\(piece)")
    }
  }
}
