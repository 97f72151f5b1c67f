import Foundation
import TestSupport
import Testing

/// The schema of decisions takes what is good and refuses what is not, as far as a schema can see it.
@Suite struct DecisionSchemaTests {
  /// Bad files that a schema can tell: those whose form is wrong.
  static let seen: Set = ["K005", "K012", "K013", "K016"]

  static func pairs(_ folder: String) throws -> [(schema: String, file: String)] {
    try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder)).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { ("besluiten", ProjectFiles.path("\(folder)/\($0)")) }
  }

  @Test func `it takes every good file, and the one that is made`() throws {
    let pairs = try Self.pairs("Fixtures/besluiten/goed") + Self.pairs("Fixtures/besluiten")
    #expect(pairs.count >= 3)
    for (file, verdict) in try SchemaTests.verdicts(pairs) { #expect(verdict == "ok", "\(file): \(verdict)") }
  }

  @Test func `it refuses what the reader says of the form, and takes what only the round can tell`() throws {
    for (file, verdict) in try SchemaTests.verdicts(Self.pairs("Fixtures/besluiten/fout")) {
      let code = String(URL(filePath: file).lastPathComponent.prefix(4))
      #expect((verdict != "ok") == Self.seen.contains(code), "\(file): \(verdict)")
    }
  }

  @Test func `the schema of the difference takes what is written, and refuses what is spoilt`() throws {
    let folder = try TemporaryFolder()
    let (input, round) = ("\(folder.path)/best", "\(folder.path)/ronde")
    try FileManager.default.copyItem(atPath: ProjectFiles.path("Fixtures/igj-2020/csv/best"), toPath: input)
    _ = try OtherFrameworkTests.program(["feedback", "export", input, "-o", round])
    _ = try OtherFrameworkTests.program(["feedback", "decide", round, input])
    let place = "\(round)/besluiten.yaml"
    let text = try String(contentsOfFile: place, encoding: .utf8)
      .replacing("door:\ndatum:", with: "door: i1\ndatum: 2019-06-20")
      .replacing("besluit: open\n  nieuw:\n", with: "besluit: aanpassen\n  nieuw: Anders\n", maxReplacements: 3)
      .replacing("besluit: aanpassen\n  nieuw: Anders\n", with: "besluit: behouden\n", maxReplacements: 1)
      .replacing("besluit: open", with: "besluit: behouden").replacing("reden:\n", with: "reden: Daarom\n")
    try text.write(toFile: place, atomically: true, encoding: .utf8)
    let run = try OtherFrameworkTests.program(["feedback", "decide", round, input, "--apply"])
    #expect(run.status == 0, "\(run.errors)")
    let good = try String(contentsOfFile: "\(round)/verschil.json", encoding: .utf8)
    #expect(try SchemaTests.verdicts([("besluiten", place)])[place] == "ok")
    var pairs = [("terugkoppelverschil", "\(round)/verschil.json")]
    for (number, (old, new)) in [
      ("\"gelijk\": false", "\"gelijk\": 0"), ("\"oud\": \"concept\"", "\"oud\": \"zomaar\""), ("\"soort\"", "\"srt\""),
      ("\"besluit\": \"aanpassen\"", "\"besluit\": \"wijzigen\""), ("\"volgorde\": null", "\"x\": null"),
    ].enumerated() {
      #expect(good.contains(old), "\(old)")
      let spoilt = Array(good.replacing(old, with: new, maxReplacements: 1).utf8)
      pairs.append(("terugkoppelverschil", try folder.write(spoilt, to: "fout-\(number).json")))
    }
    for (file, verdict) in try SchemaTests.verdicts(pairs) {
      #expect((verdict == "ok") == file.hasSuffix("verschil.json"), "\(file): \(verdict)")
    }
  }
}
