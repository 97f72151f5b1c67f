import Foundation
import TestSupport
import Testing

/// What changed between two inputs or results, and by which lines.
@Suite struct DiffTests {
  private static let best = "Fixtures/igj-2020/xml/best"

  private func twoCopies() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["oud", "nieuw"] {
      try FileManager.default.copyItem(atPath: ProjectFiles.path(Self.best), toPath: "\(folder.path)/\(name)")
    }
    return folder
  }

  private func diff(_ folder: TemporaryFolder, _ arguments: String...) throws -> (run: Program.Run, json: JSON) {
    let run = try Program.run(["diff"] + arguments + ["--format", "json"], in: folder.path)
    return (run, try JSON(run.output))
  }

  private func norm(_ id: String, _ json: JSON) -> JSON? {
    json["werkgebieden"]?.items.first?["normen"]?.items.first { $0["norm"] == .string(id) }
  }

  @Test func `the same ratings are no difference, from XML or CSV, in any order`() throws {
    let folder = try twoCopies()
    let same = try diff(folder, "oud", "nieuw")
    #expect(same.run.status == 0 && same.json["gelijk"] == .bool(true) && same.json["werkgebieden"] == .array([]))
    let csv = ProjectFiles.path("Fixtures/igj-2020/csv/best")
    #expect(try diff(folder, "oud", csv).run.status == 0)
    let text = try Program.run(["diff", "oud", "nieuw"], in: folder.path)
    #expect(text.status == 0 && text.output.contains("Er is geen verschil."))
  }

  /// One changed line: its old and new place and value, the client it is of, and no other norm.
  @Test func `a changed line is shown with both places, under its norm only`() throws {
    let folder = try twoCopies()
    let text = try folder.text("nieuw/thuiszorg-a.xml")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("criterium=\"CC1.1\" waarde=\"voldoet\"") })
    lines[place] = lines[place].replacing("waarde=\"voldoet\"", with: "waarde=\"voldoet_niet\"")
    // A blank line above moves it, which is no difference by itself.
    lines.insert("", at: place)
    try folder.write(lines.joined(separator: "\n"), to: "nieuw/thuiszorg-a.xml")
    let (run, json) = try diff(folder, "oud", "nieuw")
    #expect(run.status == 4)
    #expect(json["werkgebieden"]?.items.first?["normen"]?.items.map { $0["norm"]?.text } == ["CC1"])
    let changed = norm("CC1", json)?["regels"]?.items ?? []
    #expect(changed.count == 1)
    let line = try #require(changed.first)
    #expect(line["oud"]?["oordeel"] == .string("voldoet") && line["nieuw"]?["oordeel"] == .string("voldoet_niet"))
    #expect(
      line["oud"]?["bestand"] == .string("oud/thuiszorg-a.xml") && line["oud"]?["regel"] == .number(Double(place + 1)))
    #expect(line["nieuw"]?["regel"] == .number(Double(place + 2)))
    #expect(norm("CC1", json)?["clienten"]?.items.map { $0["client"] } == [line["client"]])
    let page = try Program.run(["diff", "oud", "nieuw"], in: folder.path)
    #expect(page.output.contains("oud/thuiszorg-a.xml:\(place + 1)") && page.status == 4)
  }

  /// The reverse difference has old and new the other way round.
  @Test func `the other way round is the same with old and new exchanged`() throws {
    let folder = try twoCopies()
    let text = try folder.text("nieuw/huisartsenzorg.xml")
    let line = try #require(text.firstMatch(of: #/\n[^\n]*<oordeel criterium="IZ1.2"[^\n]*/#)).output
    try folder.write(text.replacing(String(line), with: "", maxReplacements: 1), to: "nieuw/huisartsenzorg.xml")
    let (there, back) = (try diff(folder, "oud", "nieuw").json, try diff(folder, "nieuw", "oud").json)
    let (gone, come) = (norm("IZ1", there), norm("IZ1", back))
    #expect(gone?["regels"]?.items.count == 1 && come?["regels"]?.items.count == 1)
    #expect(gone?["regels"]?.items.first?["nieuw"] == .null && come?["regels"]?.items.first?["oud"] == .null)
    #expect(gone?["regels"]?.items.first?["oud"] == come?["regels"]?.items.first?["nieuw"])
    let exchanged = { (json: JSON?) in
      (json?["veranderingen"]?.items ?? []).map { [$0["wat"], $0["oud"], $0["nieuw"]] }
    }
    #expect(exchanged(gone) == exchanged(come).map { [$0[0], $0[2], $0[1]] })
  }

  @Test func `a determination is a difference, and so are werkgebieden that came or went`() throws {
    let folder = try twoCopies()
    let arguments = ["determine", "nieuw", "CC1", "VG", "--by", "i1", "--date", "2026-11-21"]
    #expect(try Program.run(arguments, in: folder.path).status == 0)
    let (run, json) = try diff(folder, "oud", "nieuw")
    #expect(run.status == 4)
    let changes = norm("CC1", json)?["veranderingen"]?.items.map { $0["wat"]?.text } ?? []
    #expect(changes == ["vaststelling", "vastgesteldDoor", "verouderd"])
    let whole = ProjectFiles.path("Fixtures/igj-2020/xml")
    let areas = try diff(folder, whole, "oud").json["werkgebieden"]?.items ?? []
    #expect(areas.count == 5 && areas.allSatisfy { $0["stand"] == .string("weg") })
    let come = try diff(folder, "oud", whole).json["werkgebieden"]?.items ?? []
    #expect(come.count == 5 && come.allSatisfy { $0["stand"] == .string("nieuw") })
  }

  @Test func `another reason or other evidence is a difference, also where the level stayed`() throws {
    let folder = try twoCopies()
    for (name, reason, evidence) in [("oud", "Zo is het", ["B1"]), ("nieuw", "Zo_is het nu", ["B1", "AI1"])] {
      let arguments = ["determine", name, "CC1", "V", "--by", "i1", "--reason", reason, "--date", "2026-11-21"]
      #expect(try Program.run(arguments + evidence.flatMap { ["--evidence", $0] }, in: folder.path).status == 0)
    }
    let (run, json) = try diff(folder, "oud", "nieuw")
    #expect(run.status == 4)
    let changes = norm("CC1", json)?["veranderingen"]?.items ?? []
    #expect(changes.map { $0["wat"]?.text } == ["vaststellingReden", "onderbouwing"])
    #expect(changes.map { $0["oud"]?.text } == ["Zo is het", "B1"])
    #expect(changes.map { $0["nieuw"]?.text } == ["Zo_is het nu", "B1; AI1"])
    // A result says the same as the input it was made of.
    #expect(try Program.run(["score", "oud", "--clients", "-o", "uit"], in: folder.path).status == 0)
    #expect(try diff(folder, "uit/oordelen.json", "oud").run.status == 0)
    #expect(
      norm("CC1", try diff(folder, "uit/oordelen.json", "nieuw").json)?["veranderingen"]
        == norm("CC1", json)?["veranderingen"])
    let page = try Program.run(["diff", "oud", "nieuw"], in: folder.path).output
    #expect(page.contains("Zo_is het nu") && page.contains("B1; AI1"))
  }

  @Test func `a result can stand on either side, and it is said that it has no lines`() throws {
    let folder = try twoCopies()
    _ = try Program.run(["score", "oud", "--clients", "-o", "uit"], in: folder.path)
    _ = try Program.run(["score", "oud", "-o", "kort.json"], in: folder.path)
    for pair in [["uit/oordelen.json", "nieuw"], ["nieuw", "kort.json"], ["kort.json", "uit/oordelen.json"]] {
      let run = try Program.run(["diff"] + pair, in: folder.path)
      #expect(run.status == 0, "\(run.output)")
      #expect(run.output.contains("zonder regels") && run.output.contains("geen verschil"))
    }
    let text = try folder.text("nieuw/thuiszorg-a.xml")
    let changed = text.replacing("waarde=\"voldoet\"", with: "waarde=\"voldoet_niet\"")
    try folder.write(changed, to: "nieuw/thuiszorg-a.xml")
    let (run, json) = try diff(folder, "uit/oordelen.json", "nieuw")
    #expect(run.status == 4)
    let first = json["werkgebieden"]?.items.first?["normen"]?.items.first
    #expect(first?["regels"] == .null && first?["clienten"]?.items.isEmpty == false)
  }

  @Test func `two frameworks are not compared, and what is no result is said`() throws {
    let folder = try twoCopies()
    let other = ProjectFiles.path("Fixtures/kaders/proef-wijkwelzijn/extract.xml")
    let kaders = ["--frameworks", ProjectFiles.path("Fixtures/kaders")]
    let refused = try Program.run(["diff", "oud", other] + kaders, in: folder.path)
    #expect(refused.status == 3 && refused.errors.contains("niet te vergelijken") && refused.output == "")
    try folder.write("{\"a\": 1}", to: "iets.json")
    let nothing = try Program.run(["diff", "iets.json", "oud"], in: folder.path)
    #expect(nothing.status == 3 && nothing.errors.contains("iets.json"))
    #expect(try Program.run(["diff", "is-er-niet", "oud"], in: folder.path).status == 3)
    #expect(try Program.run(["diff", "oud"], in: folder.path).status == 2)
    #expect(try Program.run(["diff", "oud", "nieuw", "-o", "verschil.pdf"], in: folder.path).status == 2)
    #expect(
      try Program.run(["diff", "oud", "nieuw", "-o", "oud/gesprekken.xml", "--format", "json"], in: folder.path).status
        == 2)
  }

  @Test func `errors in an input end with 1, also where there is a difference`() throws {
    let folder = try twoCopies()
    let text = try folder.text("nieuw/thuiszorg-a.xml")
    try folder.write(
      text.replacing("waarde=\"voldoet\"", with: "waarde=\"zeker\"", maxReplacements: 1), to: "nieuw/thuiszorg-a.xml")
    let (run, json) = try diff(folder, "oud", "nieuw")
    #expect(run.status == 1 && run.codes == ["D105"] && json["gelijk"] == .bool(false))
    let whole = json["werkgebieden"]?.items.first?["veranderingen"]?.items ?? []
    #expect(whole.map { $0["wat"] } == [.string("weggelaten")])
  }

  @Test func `a page of HTML is written whole, with what a person may not spread on it`() throws {
    let folder = try twoCopies()
    let text = try folder.text("nieuw/thuiszorg-a.xml")
    try folder.write(text.replacing("waarde=\"voldoet\"", with: "waarde=\"voldoet_niet\""), to: "nieuw/thuiszorg-a.xml")
    let run = try Program.run(["diff", "oud", "nieuw", "-o", "verschil.html"], in: folder.path)
    #expect(run.status == 4 && run.output == "")
    let page = try folder.text("verschil.html")
    #expect(page.contains("Vertrouwelijk") && page.contains("BE-0") && page.contains("nieuw/thuiszorg-a.xml:"))
  }

  @Test func `a page with nothing but a determination says that it names inspectors`() throws {
    let folder = try TemporaryFolder()
    let area = ProjectFiles.path("Fixtures/igj-2020/csv/best")
    for name in ["oud", "nieuw"] {
      try FileManager.default.copyItem(atPath: area, toPath: "\(folder.path)/\(name)")
    }
    let recorded = try Program.run(
      ["determine", "nieuw", "CC1", "voldoet_grotendeels", "--by", "i1"], in: folder.path)
    #expect(recorded.status == 0)
    let page = try Program.run(["diff", "oud", "nieuw", "--format", "html"], in: folder.path).output
    #expect(page.contains("Vertrouwelijk: noemt inspecteurs"))
    let same = try Program.run(["diff", "oud", "oud", "--format", "html"], in: folder.path).output
    #expect(!same.contains("Vertrouwelijk"))
  }
}
