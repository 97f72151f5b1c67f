import Foundation
import TestSupport
import Testing

/// Determinations and differences where the framework rates organisations: each organisation has its own.
@Suite struct OrganisationDeterminationTests {
  private static let best = "Fixtures/igj-zorg-thuis/csv/best"

  /// A folder with the werkgebied as `best/`, without what the example determined.
  private func copy(as names: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names {
      try FileManager.default.copyItem(atPath: ProjectFiles.path(Self.best), toPath: "\(folder.path)/\(name)")
      let text = try folder.text("\(name)/werkgebied.yaml")
      let list = try #require(text.firstMatch(of: #/(?s)vaststellingen:\n.*?\nconclusies:\n/#)).output
      try folder.write(text.replacing(String(list), with: "conclusies:\n"), to: "\(name)/werkgebied.yaml")
    }
    return folder
  }

  private func determine(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Run {
    try Program.run(["determine", "best"] + arguments + ["--date", "2026-11-21"], in: folder.path)
  }

  /// What was determined about a norm: per organisation "level, outdated".
  private func determined(_ folder: TemporaryFolder, norm: String) throws -> (codes: [String], found: [String: String])
  {
    let run = try Program.run(["score", "best", "--format", "json"], in: folder.path)
    var found: [String: String] = [:]
    for area in try JSON(run.output)["werkgebieden"]?.items ?? [] {
      let determination = area["normen"]?.items.first { $0["norm"] == .string(norm) }?["vaststelling"]
      guard let determination, determination != .null, let name = area["organisatie"]?.text else { continue }
      let isOutdated = determination["verouderd"]
      let standing = isOutdated == .bool(true) ? "ja" : isOutdated == .bool(false) ? "nee" : "onbekend"
      found[name] = "\(determination["oordeel"]?.text ?? "?"), \(standing)"
    }
    return (run.codes, found)
  }

  @Test func `a determination is recorded for one organisation, and replaces only its own`() throws {
    let folder = try copy(as: "best")
    let first = try determine(folder, "PA1", "V", "--by", "i1", "--organisatie", "thuiszorg-a")
    #expect(first.status == 0 && first.errors == "", "\(first.errors)")
    #expect(first.output.hasPrefix("Thuiszorg A (Best), PA1 Indicatiestelling: vastgesteld Voldoet.\n"))
    let written = #/vaststellingen:\n- organisatie: thuiszorg-a\n  norm: PA1\n  oordeel: voldoet\n/#
    #expect(try folder.text("best/werkgebied.yaml").contains(written))
    let second = try determine(folder, "PA1", "VG", "--by", "i1", "--organisatie", "thuiszorg-b")
    #expect(second.status == 0 && !second.output.contains("vervangen"))
    let both = try determined(folder, norm: "PA1")
    #expect(both.codes == [])
    #expect(both.found == ["thuiszorg-a": "voldoet, nee", "thuiszorg-b": "voldoet_grotendeels, nee"])
    let third = try determine(
      folder, "PA1", "VG", "--by", "i2", "--organisatie", "thuiszorg-a", "--reason", "Toch", "--evidence", "B1")
    #expect(third.output.contains("De eerdere vaststelling over PA1 (Voldoet, 2026-11-21, i1) is vervangen."))
    #expect(try folder.text("best/werkgebied.yaml").matches(of: #/\n  norm: PA1\n  oordeel/#).count == 2)
    let found = try determined(folder, norm: "PA1").found
    #expect(found == ["thuiszorg-a": "voldoet_grotendeels, nee", "thuiszorg-b": "voldoet_grotendeels, nee"])
  }

  @Test func `ratings of one organisation that change make only its own determination outdated`() throws {
    let folder = try copy(as: "best")
    for (organisation, level) in [("thuiszorg-a", "V"), ("thuiszorg-b", "VG")] {
      #expect(try determine(folder, "PA1", level, "--by", "i1", "--organisatie", organisation).status == 0)
    }
    let text = try folder.text("best/oordelen.csv")
    let old = ";thuiszorg-b;PA1;voldoet;"
    try #require(text.contains(old))
    try folder.write(
      text.replacing(old, with: ";thuiszorg-b;PA1;voldoet_grotendeels;", maxReplacements: 1), to: "best/oordelen.csv")
    let changed = try determined(folder, norm: "PA1")
    #expect(changed.codes == ["W120"])
    #expect(changed.found == ["thuiszorg-a": "voldoet, nee", "thuiszorg-b": "voldoet_grotendeels, ja"])
  }

  @Test func `one about all organisations stays, and holds for those without their own`() throws {
    let folder = try copy(as: "best")
    let text = try folder.text("best/werkgebied.yaml")
    let general = """
      vaststellingen:
      - norm: PA2
        oordeel: voldoet_grotendeels
        datum: 2026-11-20
        door: i3
        tweede: i2
        reden: Zo is het bij alle drie
        onderbouwing: [B1]
      conclusies:

      """
    try folder.write(text.replacing("conclusies:\n", with: general, maxReplacements: 1), to: "best/werkgebied.yaml")
    let run = try determine(folder, "PA2", "V", "--by", "i1", "--organisatie", "thuiszorg-b")
    #expect(run.status == 0 && !run.output.contains("vervangen"), "\(run.errors)")
    #expect(run.output.contains("voor alle organisaties is vastgesteld (Voldoet grotendeels, 2026-11-20, i3)"))
    #expect(try folder.text("best/werkgebied.yaml").contains("- norm: PA2\n  oordeel: voldoet_grotendeels\n"))
    let found = try determined(folder, norm: "PA2").found
    #expect(
      found == [
        "thuiszorg-a": "voldoet_grotendeels, onbekend", "thuiszorg-b": "voldoet, nee",
        "thuiszorg-c": "voldoet_grotendeels, onbekend",
      ])
  }

  /// What is refused: arguments, and words of the answer.
  static let refused: [(arguments: [String], words: [String], absent: String)] = [
    ([], ["3 organisaties", "--organisatie", "thuiszorg-a, thuiszorg-b, thuiszorg-c"], "toetsing"),
    (["--organisatie", "thuiszorg-x"], ["“thuiszorg-x”", "Bedoelde u “thuiszorg-"], "toetsing"),
    (["--organisatie", "elders"], ["“elders”", "thuiszorg-a, thuiszorg-b, thuiszorg-c"], "toetsing"),
    (["--toetsing", "1999"], ["1999", "best (toetsing 2019)."], "organisatie"),
  ]

  @Test(arguments: refused.indices)
  func `without an organisation that is there it is refused, with those that are`(number: Int) throws {
    let (arguments, words, absent) = Self.refused[number]
    let folder = try copy(as: "best")
    let before = try folder.text("best/werkgebied.yaml")
    let run = try Program.run(["determine", "best", "PA1", "V", "--by", "i1"] + arguments, in: folder.path)
    #expect(run.status == 2 && run.output == "", "\(run.errors)")
    for word in words { #expect(run.errors.contains(word), "\(word): \(run.errors)") }
    #expect(!run.errors.contains(absent), "\(run.errors)")
    #expect(try folder.text("best/werkgebied.yaml") == before)
  }

  @Test func `the option means nothing where werkgebieden are rated, and needs organisations to choose from`() throws {
    let other = try Program.run(
      ["determine", "Fixtures/igj-2020/xml/best", "CC1", "VG", "--by", "i1", "--organisatie", "thuiszorg-a"])
    #expect(other.status == 2 && other.errors.contains("laat --organisatie weg"))
    let folder = try TemporaryFolder()
    try folder.write("werkgebied: leeg\nkader: igj-zorg-thuis\n", to: "best/werkgebied.yaml")
    let none = try determine(folder, "PA1", "geen_oordeel", "--by", "i1", "--organisatie", "thuiszorg-a")
    #expect(none.status == 2 && none.errors.contains("geen organisatie bekend"), "\(none.errors)")
  }

  @Test func `of several werkgebieden one is chosen, each named once`() throws {
    let folder = try TemporaryFolder()
    let source = ProjectFiles.path("Fixtures/igj-zorg-thuis/csv")
    try FileManager.default.copyItem(atPath: source, toPath: "\(folder.path)/best")
    let several = try determine(folder, "PA1", "V", "--by", "i1", "--organisatie", "thuiszorg-a")
    #expect(several.status == 2 && several.errors.matches(of: #/\bbest \(toetsing/#).count == 1, "\(several.errors)")
    let one = try determine(folder, "PA1", "V", "--by", "i1", "--area", "best", "--organisatie", "thuiszorg-a")
    #expect(one.status == 0 && one.output.contains("best/best/werkgebied.yaml is bijgewerkt."), "\(one.errors)")
  }

  @Test func `without a werkgebied.yaml one is made, with the organisation in the determination`() throws {
    let folder = try copy(as: "best")
    try FileManager.default.removeItem(atPath: "\(folder.path)/best/werkgebied.yaml")
    let run = try Program.run(
      [
        "determine", "best", "PA1", "V", "--by", "i1", "--organisatie", "thuiszorg-a", "--framework", "igj-zorg-thuis",
      ], in: folder.path)
    #expect(run.status == 0 && run.output.contains("best/werkgebied.yaml is gemaakt."), "\(run.errors)")
    let text = try folder.text("best/werkgebied.yaml")
    #expect(text.contains("kader: igj-zorg-thuis\nvaststellingen:\n- organisatie: thuiszorg-a\n  norm: PA1\n"))
    #expect(try determined(folder, norm: "PA1").found == ["thuiszorg-a": "voldoet, nee"])
  }

  // Differences

  @Test func `a difference names the organisation, in JSON and on the page`() throws {
    let folder = try copy(as: "best", "vorige")
    #expect(try determine(folder, "PA1", "V", "--by", "i1", "--organisatie", "thuiszorg-a").status == 0)
    let text = try folder.text("best/oordelen.csv")
    let rows = text.split(whereSeparator: \.isNewline).filter { !$0.contains(";thuiszorg-c;") }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "best/oordelen.csv")
    let yaml = try folder.text("best/werkgebied.yaml")
    try #require(yaml.contains("- id: thuiszorg-c\n"))
    let json = try Program.run(["diff", "vorige", "best", "--format", "json"], in: folder.path)
    #expect(json.status == 4, "\(json.errors)")
    let areas = try JSON(json.output)["werkgebieden"]?.items ?? []
    #expect(areas.map { $0["organisatie"]?.text } == ["thuiszorg-a", "thuiszorg-c"])
    let page = try Program.run(["diff", "vorige", "best"], in: folder.path).output
    #expect(page.contains("best, organisatie thuiszorg-a, toetsing 2019"), "\(page)")
    #expect(!page.contains("erkgebied"))
    let base = ["diff", ProjectFiles.path("Fixtures/igj-2020/xml"), ProjectFiles.path("Fixtures/igj-2020/xml/best")]
    let other = try Program.run(base + ["--format", "json"])
    #expect(other.status == 4 && !other.output.contains("\"organisatie\""))
  }

  @Test func `an organisation that came or went is called so`() throws {
    let folder = try copy(as: "best", "vorige")
    let text = try folder.text("best/oordelen.csv")
    try folder.write(
      text + "best;2019;BE-99;wijkverpleging;thuiszorg-q;PA1;voldoet;2019-05-02;i1;;dossier;blz. 1;\n",
      to: "best/oordelen.csv")
    try FileManager.default.removeItem(atPath: "\(folder.path)/best/werkgebied.yaml")
    try FileManager.default.removeItem(atPath: "\(folder.path)/vorige/werkgebied.yaml")
    let options = ["--framework", "igj-zorg-thuis"]
    let come = try Program.run(["diff", "vorige", "best"] + options, in: folder.path)
    #expect(come.output.contains("Deze organisatie is nieuw."), "\(come.output) \(come.errors)")
    let gone = try Program.run(["diff", "best", "vorige"] + options, in: folder.path)
    #expect(gone.output.contains("Deze organisatie is er niet meer."))
    try folder.write(
      text.replacing(";thuiszorg-a;PA1;voldoet;", with: ";thuiszorg-a;PA1;zeker;"), to: "best/oordelen.csv")
    let flawed = try Program.run(["diff", "vorige", "best"] + options, in: folder.path)
    #expect(flawed.status == 1 && flawed.output.contains("Hele organisatie"), "\(flawed.output)")
  }
}
