import Foundation
import TestSupport
import Testing

/// The schemas of answers to a self-scan and of what they come to hold what the program writes for good, and refuse what
/// is spoilt.
@Suite struct ScanSchemaTests {
  static let spoilt: [(schema: String, changes: [(String, String)])] = [
    (
      "zelfscan-antwoorden",
      [
        ("\"soort\": \"ingevulde", "\"soort\": \"lege"), ("\"rij\": \"2\"", "\"rij\": \"nul\""),
        ("\"huidig\": \"", "\"huidig\": 1, \"x\": \""), ("\"route\"", "\"weg\""), ("\"velden\"", "\"cijfers\""),
      ]
    ),
    (
      "zelfscan-uitkomst",
      [
        ("\"reden\": \"", "\"reden\": \"om_"), ("\"eigenaar\": null", "\"eigenaar\": \"iemand\""),
        ("\"mogelijkPersoonsgegeven\": 0", "\"mogelijkPersoonsgegeven\": -1"), ("\"nummer\": 1", "\"nummer\": 0"),
        ("\"stappen\"", "\"scores\""), ("\"herkomst\": \"bron\"", "\"herkomst\": \"gok\""),
      ]
    ),
  ]

  @Test func `the schemas take what the commands write, and refuse what is spoilt`() throws {
    let folder = try TemporaryFolder()
    let fixtures = "Fixtures/instrumenten/scan-ha-so-2025"
    let answers = ["\(fixtures)/best/antwoorden", "\(fixtures)/fout/antwoorden/aspecten.csv"]
    let together = try OtherFrameworkTests.program("scan", "import", answers[0], "--format", "json").output
    let result = try OtherFrameworkTests.program("scan", "report", answers[0], answers[1], "--format", "json").output
    let texts = ["zelfscan-antwoorden": together, "zelfscan-uitkomst": result]
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
