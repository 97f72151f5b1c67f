import Foundation
import TestSupport
import Testing

/// The schemas of agendas take what is good and what is written, and refuse what is not, as far as a schema can see it.
@Suite struct AgendaSchemaTests {
  /// Bad files that a schema can tell: those whose form is wrong.
  static let seen: Set = ["K005", "K012", "N327"]

  @Test func `it takes good agendas, and of the bad ones those that only the instrument or the calendar can tell`()
    throws
  {
    let good = [
      "proef-agenda", "agenda-menzis-lhv-2021/best", "agenda-menzis-lhv-2021/utrecht-overvecht",
    ].map { ProjectFiles.path("Fixtures/instrumenten/\($0)/agenda.yaml") }
    let folder = ProjectFiles.path("Fixtures/instrumenten/proef-agenda/fout")
    let bad = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
      .map { "\(folder)/\($0)" }
    for (file, verdict) in try SchemaTests.verdicts((good + bad).map { ("agenda", $0) }) {
      let code = String(URL(filePath: file).lastPathComponent.prefix(4))
      #expect((verdict == "ok") == (good.contains(file) || !Self.seen.contains(code)), "\(file): \(verdict)")
    }
  }

  /// A change in good JSON that the schema must see, with which JSON.
  static let spoilt: [(schema: String, old: String, new: String)] = [
    ("agenda-uit", "\"status\": \"open\"", "\"status\": \"begonnen\""),
    ("agenda-uit", "\"termijnVoorbij\": false", "\"x\": 1"),
    ("agenda-uit", "\"termijn\": null", "\"termijn\": \"morgen\""),
    ("actieagenda-uit", "\"kolom\": \"onzeker\"", "\"kolom\": \"volgorde\""),
    ("actieagenda-uit", "\"regel\": ", "\"lijn\": "), ("actieagenda-uit", "\"afTeSpreken\"", "\"smart\""),
    ("resultaat", "\"nu\": ", "\"later\": "), ("resultaat", "\"weggelatenFouten\": 0", "\"weggelatenFouten\": null"),
  ]

  @Test func `the schemas take what the program writes, and refuse what is spoilt`() throws {
    let folder = try TemporaryFolder()
    let area = "Fixtures/instrumenten/agenda-menzis-lhv-2021/best"
    let commands = [
      ("agenda-uit", ["agenda", "page", area, "--format", "json"]),
      ("actieagenda-uit", ["agenda", "show", "--format", "json"]),
      ("actieagenda-uit", ["agenda", "show", "--actor", "lhv", "--format", "json"]),
      ("resultaat", ["score", area, "--format", "json"]),
    ]
    var pairs: [(schema: String, file: String)] = []
    var texts: [String: String] = [:]
    for (number, (schema, arguments)) in commands.enumerated() {
      let run = try OtherFrameworkTests.program(arguments)
      #expect(run.status == 0, "\(run.errors)")
      texts[schema] = texts[schema] ?? run.output
      pairs.append((schema, try folder.write(Array(run.output.utf8), to: "goed-\(number).json")))
    }
    for (number, (schema, old, new)) in Self.spoilt.enumerated() {
      let good = try #require(texts[schema])
      #expect(good.contains(old), "\(old)")
      let text = good.replacing(old, with: new, maxReplacements: 1)
      pairs.append((schema, try folder.write(Array(text.utf8), to: "fout-\(number).json")))
    }
    for (file, verdict) in try SchemaTests.verdicts(pairs) {
      #expect((verdict == "ok") == file.contains("goed-"), "\(file): \(verdict)")
    }
  }
}
