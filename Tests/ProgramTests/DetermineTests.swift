import Digests
import Foundation
import TestSupport
import Testing

/// Recording a determination: what is written, what is refused, and what becomes of it when the ratings change.
@Suite struct DetermineTests {
  private static let best = "Fixtures/igj-2020/xml/best"

  /// A folder with the area as `best/`.
  private func copy(of source: String = best, as name: String = "best") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: ProjectFiles.path(source), toPath: "\(folder.path)/\(name)")
    return folder
  }

  private func determine(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Run {
    try Program.run(["determine", "best"] + arguments + ["--date", "2026-11-21"], in: folder.path)
  }

  private func score(_ folder: TemporaryFolder, _ options: [String] = []) throws -> (run: Program.Run, json: JSON) {
    let run = try Program.run(["score", "best", "--format", "json"] + options, in: folder.path)
    return (run, try JSON(run.output))
  }

  private func determination(_ json: JSON, norm: String) -> JSON? {
    json["werkgebieden"]?.items.first?["normen"]?.items.first { $0["norm"] == .string(norm) }?["vaststelling"]
  }

  @Test func `digests are those of the standard`() {
    #expect(
      SHA256Digest(of: "abc").hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256Digest().hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    var parts = SHA256Digest(of: "a")
    for part in ["", "bé", "c"] { parts.append(part) }
    #expect(parts.hexadecimal == SHA256Digest(of: "abéc").hexadecimal)
  }

  @Test func `an equal determination is recorded with its basis, and only it changes the file`() throws {
    let folder = try copy()
    let before = try folder.text("best/werkgebied.yaml")
    let run = try determine(folder, "cc1", "VG", "--by", "i1")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(run.output.contains("Best, CC1") && run.output.contains("Voorstel: Voldoet grotendeels."))
    let after = try folder.text("best/werkgebied.yaml")
    let difference = after.split(separator: "\n").difference(from: before.split(separator: "\n"))
    #expect(difference.removals.isEmpty && difference.insertions.count == 6)
    #expect(after.contains(#/vaststellingen:\n- norm: CC1\n  oordeel: voldoet_grotendeels\n  datum: 2026-11-21\n/#))
    let (scored, json) = try score(folder)
    #expect(scored.errors == "" && scored.status == 0)
    #expect(determination(json, norm: "CC1")?["verouderd"] == .bool(false))
    #expect(determination(json, norm: "CC1")?["oordeel"] == .string("voldoet_grotendeels"))
  }

  @Test func `one about the same norm is replaced, which is said`() throws {
    let folder = try copy()
    _ = try determine(folder, "CC1", "VG", "--by", "i1")
    let before = try folder.text("best/werkgebied.yaml")
    let run = try determine(folder, "CC1", "geen oordeel", "--by", "i3", "--reason", "Toch niet", "--evidence", "B1")
    #expect(run.status == 0)
    #expect(run.output.contains("De eerdere vaststelling over CC1 (Voldoet grotendeels, 2026-11-21, i1) is vervangen."))
    let after = try folder.text("best/werkgebied.yaml")
    #expect(after.matches(of: #/- norm: CC1\n  oordeel/#).count == 1)
    #expect(after.hasPrefix(String(before.prefix { $0 != "§" }.prefix(2000))))
    #expect(after.contains("  oordeel: geen_oordeel\n") && after.contains("  reden: Toch niet\n"))
  }

  /// What is refused before anything is written: arguments, and a word of the answer.
  static let refused: [(arguments: [String], words: [String])] = [
    (
      ["CC1", "V", "--by", "i1"],
      ["--reason", "--evidence", "is ‘voldoet grotendeels’, en de vaststelling verschilt daarvan: geef"]
    ),
    (["CC1", "V", "--by", "i1", "--reason", "x"], ["--evidence"]),
    (["CC1", "V", "--by", "i1", "--evidence", "x"], ["--reason"]),
    (["CC1", "VN", "--by", "i1", "--evidence", "x", "--reason", "x"], ["--second", "daar twee niveaus of meer van"]),
    (["CC1", "VN", "--by", "i1", "--evidence", "x", "--reason", "x", "--second", "i1"], ["tweede inspecteur"]),
    (["CC1", "VG", "--by", "i1", "--second", "i1"], ["tweede inspecteur"]),
    (["CC1", "VG", "--by", "i1", "--second", " I1 "], ["tweede inspecteur"]),
    (["CC1", "geen_oordeel", "--by", "i1"], ["--reason", "--evidence"]),
    (["CC9", "V", "--by", "i1"], ["CC9", "CC1"]), (["CC1", "nvt", "--by", "i1"], ["nvt", "geen_oordeel"]),
    (["CC1", "voldot", "--by", "i1"], ["Bedoelde u “voldoet”?"]), (["CC1", "VG"], ["--by"]),
    (["CC1", "VG", "--by", " "], ["--by"]), (["CC1", "VG", "--by", "i1", "--reason", ""], ["--reason"]),
    (["CC1", "VG", "--by", "i1", "--area", "elders"], ["elders", "best"]),
    (["CC1", "VG", "--by", "i1", "--toetsing", "1999"], ["1999"]),
  ]

  @Test(arguments: refused.indices)
  func `what step 5 does not allow is refused, and nothing is written`(number: Int) throws {
    let (arguments, words) = Self.refused[number]
    let folder = try copy()
    let before = try folder.text("best/werkgebied.yaml")
    let run = try Program.run(["determine", "best"] + arguments, in: folder.path)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output == "")
    for word in words { #expect(run.errors.contains(word), "\(word): \(run.errors)") }
    #expect(try folder.text("best/werkgebied.yaml") == before)
    #expect(folder.files.allSatisfy { !$0.contains("netwerktoets-") })
  }

  @Test func `where the ratings change it is outdated everywhere, and stays in force`() throws {
    let folder = try copy()
    _ = try determine(folder, "CC2", "V", "--by", "i1", "--reason", "Zo is het", "--evidence", "AI1")
    let extract = try folder.text("best/gesprekken.xml")
    let old = try #require(extract.firstMatch(of: #/criterium="CC2\.\d" waarde="voldoet"/#)).output
    let changed = extract.replacing(
      String(old), with: old.replacing("\"voldoet\"", with: "\"voldoet_niet\""), maxReplacements: 1)
    try folder.write(changed, to: "best/gesprekken.xml")
    let (run, json) = try score(folder)
    #expect(run.status == 0 && run.codes == ["W120"], "\(run.errors)")
    #expect(run.errors.hasPrefix("best/werkgebied.yaml:"))
    #expect(determination(json, norm: "CC2")?["verouderd"] == .bool(true))
    #expect(determination(json, norm: "CC2")?["oordeel"] == .string("voldoet"))
    #expect(
      try Program.run(["score", "best"], in: folder.path).output.contains("Voldoet (vastgesteld, verouderd; voorstel: ")
    )
    #expect(
      try Program.run(["compare", "best"], in: folder.path).output.contains("(vastgesteld, verouderd; voorstel: "))
    let csv = try Program.run(["score", "best", "--format", "csv"], in: folder.path).output
    let row = try #require(csv.split(separator: "\r\n").first { $0.contains(";CC2;") && $0.contains(";werkgebied;") })
    #expect(row.hasSuffix(";ja"))
    _ = try Program.run(["report", "best", "-o", "uit"], in: folder.path)
    #expect(try folder.text("uit/best.html").contains("vastgesteld, verouderd; voorstel:"))
    #expect(try folder.text("uit/verslag.txt").contains("CC2: voldoet (vastgesteld, verouderd; voorstel: "))
    #expect(
      try Program.run(["compare", "best", "--format", "html"], in: folder.path).output.contains(
        "vastgesteld, verouderd"))
    // Another norm does not care.
    _ = try determine(folder, "CC1", "VG", "--by", "i1")
    try folder.write(extract, to: "best/gesprekken.xml")
    #expect(try score(folder).run.codes == [])
  }

  @Test func `the same ratings as CSV, or in another order, leave it as it is`() throws {
    let folder = try copy()
    for norm in ["CC1", "IZ2"] { #expect(try determine(folder, norm, "VG", "--by", "i1").status == 0) }
    for file in folder.files where file.hasSuffix(".xml") {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(file)")
    }
    let csv = ProjectFiles.path("Fixtures/igj-2020/csv/best")
    for name in try FileManager.default.contentsOfDirectory(atPath: csv) where name.hasSuffix(".csv") {
      let text = try String(contentsOfFile: "\(csv)/\(name)", encoding: .utf8)
      var lines = text.split(whereSeparator: \.isNewline)
      let head = lines.removeFirst()
      try folder.write(([head] + lines.reversed()).joined(separator: "\n") + "\n", to: "best/\(name)")
    }
    let (run, json) = try score(folder)
    #expect(run.codes == [])
    for norm in ["CC1", "IZ2"] { #expect(determination(json, norm: norm)?["verouderd"] == .bool(false)) }
  }

  @Test func `a label in the framework changes nothing, a rule makes it outdated`() throws {
    let folder = try copy()
    #expect(try determine(folder, "CC1", "VG", "--by", "i1").status == 0)
    let id = "igj-zorgnetwerken-2017"
    let framework = try ProjectFiles.text("Frameworks/\(id)/kader.yaml")
    for (old, new, codes) in [
      ("label: Voldoet niet", "label: Schiet tekort", []), ("minimum_clienten: 5", "minimum_clienten: 6", ["W120"]),
    ] {
      #expect(framework.contains(old), "\(old)")
      try folder.write(framework.replacing(old, with: new, maxReplacements: 1), to: "kaders/\(id)/kader.yaml")
      #expect(try score(folder, ["--frameworks", "kaders"]).run.codes == codes, "\(new)")
    }
  }

  @Test func `one without a basis is said, and one with a spoilt basis is an error with its line`() throws {
    let folder = try copy()
    _ = try determine(folder, "CC1", "VG", "--by", "i1")
    let text = try folder.text("best/werkgebied.yaml")
    let basis = try #require(text.firstMatch(of: #/  basis: .*\n/#)).output
    try folder.write(text.replacing(String(basis), with: ""), to: "best/werkgebied.yaml")
    let (without, json) = try score(folder)
    #expect(without.codes == ["W121"] && without.status == 0)
    #expect(determination(json, norm: "CC1")?["verouderd"] == .null)
    try folder.write(text.replacing("sha256:", with: "sha1:"), to: "best/werkgebied.yaml")
    let spoilt = try score(folder).run
    #expect(spoilt.codes.contains("K053") && spoilt.status == 1)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("  basis") } ?? 0
    #expect(spoilt.errors.contains("best/werkgebied.yaml:\(line + 1):10: fout [K053]"))
    // The way out is the command.
    #expect(try determine(folder, "CC1", "VG", "--by", "i1").status == 1)
    #expect(try score(folder).run.codes == [])
  }

  @Test func `a dry run writes nothing and shows what would be written`() throws {
    let folder = try copy()
    let before = try folder.text("best/werkgebied.yaml")
    let run = try determine(folder, "CC1", "VG", "--by", "i1", "--dry-run")
    #expect(run.status == 0 && run.output.contains("  - norm: CC1\n") && run.output.hasPrefix("Proef"))
    #expect(try folder.text("best/werkgebied.yaml") == before)
  }

  @Test func `without a werkgebied.yaml a small one is made, beside the extracts`() throws {
    let folder = try copy()
    try FileManager.default.removeItem(atPath: "\(folder.path)/best/werkgebied.yaml")
    let run = try determine(folder, "CC1", "VG", "--by", "i1")
    #expect(run.status == 0 && run.output.contains("best/werkgebied.yaml is gemaakt."))
    let text = try folder.text("best/werkgebied.yaml")
    #expect(
      text.hasPrefix(
        "werkgebied: best\ntoetsing: \"2019\"\nkader: igj-zorgnetwerken-2017\nvaststellingen:\n- norm: CC1\n"))
    #expect(try score(folder).run.codes == [])
    // A single file is in no folder that is known to be the area's.
    let alone = try Program.run(
      ["determine", "best/gesprekken.xml", "CC1", "geen_oordeel", "--by", "i1"], in: folder.path)
    #expect(alone.status == 2 && alone.errors.contains("geef de map"))
  }

  @Test func `a link stays a link, and permissions stay`() throws {
    let folder = try copy()
    let place = "\(folder.path)/best/werkgebied.yaml"
    let elsewhere = "\(folder.path)/echt.yaml"
    try FileManager.default.moveItem(atPath: place, toPath: elsewhere)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "../echt.yaml")
    #expect(try determine(folder, "CC1", "VG", "--by", "i1").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place) == "../echt.yaml")
    #expect(try folder.text("echt.yaml").contains("vaststellingen:"))
    let mode = try FileManager.default.attributesOfItem(atPath: elsewhere)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o640)
  }

  @Test func `a file with errors is left alone; an input with errors is not, but that is said`() throws {
    let folder = try copy()
    let good = try folder.text("best/werkgebied.yaml")
    let bad = good.replacing("werkwijze: toetsing", with: "werkwijze: gokken")
    try folder.write(bad, to: "best/werkgebied.yaml")
    let refused = try determine(folder, "CC1", "VG", "--by", "i1")
    #expect(refused.status == 3 && refused.errors.contains("netwerktoets check"))
    #expect(try folder.text("best/werkgebied.yaml") == bad)
    try folder.write(good, to: "best/werkgebied.yaml")
    let extract = try folder.text("best/gesprekken.xml")
    try folder.write(
      extract.replacing("waarde=\"voldoet\"", with: "waarde=\"zeker\"", maxReplacements: 1), to: "best/gesprekken.xml")
    let run = try determine(folder, "CC1", "VG", "--by", "i1")
    #expect(run.status == 1 && run.output.contains("Let op"))
    try folder.write(extract, to: "best/gesprekken.xml")
  }

  @Test func `of several werkgebieden one is chosen`() throws {
    let folder = try copy(of: "Fixtures/igj-2020/xml", as: "best")
    let several = try determine(folder, "CC1", "VG", "--by", "i1")
    #expect(several.status == 2 && several.errors.contains("--area"))
    #expect(try determine(folder, "CC1", "VG", "--by", "i1", "--area", "best").status == 0)
    #expect(try folder.text("best/best/werkgebied.yaml").contains("vaststellingen:"))
    let inventory = try determine(folder, "CC1", "V", "--by", "i1", "--area", "emmen")
    #expect(inventory.status == 2 && inventory.errors.contains("geïnventariseerd"))
  }
}
