import Foundation
import TestSupport
import Testing

/// The schemas of a round and of what came back hold what the program writes for good, and refuse what is spoilt.
@Suite struct FeedbackSchemaTests {
  static let spoilt: [(schema: String, changes: [(String, String)])] = [
    (
      "ronde",
      [
        ("\"kenmerk\": \"", "\"kenmerk\": \"x"), ("\"soort\": \"focusgroep\"", "\"soort\": \"feest\""),
        ("\"voorstel\": null", "\"voorstel\": \"Goed\""), ("\"sluit\": null", "\"sluit\": \"gauw\""),
        ("\"nummer\": 1,", "\"nummer\": 0,"), ("\"vermelding\"", "\"iets\""),
      ]
    ),
    (
      "terugkoppeling",
      [
        ("\"herkend\": 1", "\"herkend\": -1"), ("\"reden\": \"", "\"reden\": \"om_"),
        ("\"sleutel\": \"R", "\"sleutel\": \"Q"), ("\"tegengesteld\": true", "\"tegengesteld\": 1"),
        ("\"algemeen\"", "\"overig\""),
      ]
    ),
  ]

  @Test func `the schemas take what the commands write, and refuse what is spoilt`() throws {
    let folder = try TemporaryFolder()
    let round = "\(folder.path)/ronde"
    let exported = try OtherFrameworkTests.program("feedback", "export", "Fixtures/igj-2020/csv/best", "-o", round)
    try #require(exported.status == 0)
    let filled = try Subprocess.run(
      ProjectFiles.path(".venv/bin/python"), [ProjectFiles.path("Tests/Support/fill-feedback.py"), round])
    try #require(filled.status == 0, "\(filled.errors)")
    let program = ProjectFiles.path(".build/debug/netwerktoets")
    let shown = try Subprocess.run(program, ["feedback", "show", round, "--format", "json"]).output
    let texts = [
      "ronde": try String(contentsOfFile: "\(round)/ronde.json", encoding: .utf8), "terugkoppeling": shown,
    ]
    for (schema, changes) in Self.spoilt {
      let good = try #require(texts[schema])
      var pairs = [(schema: schema, file: "\(folder.path)/\(schema)-goed.json")]
      try good.write(toFile: pairs[0].file, atomically: true, encoding: .utf8)
      for (number, (old, new)) in changes.enumerated() {
        try #require(good.contains(old), "\(schema): \(old)")
        pairs.append((schema, "\(folder.path)/\(schema)-fout-\(number).json"))
        try good.replacing(old, with: new, maxReplacements: 1).write(
          toFile: pairs[number + 1].file, atomically: true, encoding: .utf8)
      }
      for (file, verdict) in try SchemaTests.verdicts(pairs) {
        #expect((verdict == "ok") == file.contains("-goed"), "\(file): \(verdict)")
      }
    }
  }
}
