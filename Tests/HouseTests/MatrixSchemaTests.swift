import Foundation
import TestSupport
import Testing

/// The schema of a responsibility matrix takes what the commands write, and refuses what is spoilt.
@Suite struct MatrixSchemaTests {
  static let runs: [[String]] = [
    ["show"], ["check"], ["ask", "logeeropvang", "wlz"], ["ask", "respijtzorg", "wlz", "algemeen"],
  ]

  /// A change in what a run writes, by its number, that the schema must see.
  static let spoilt: [(run: Int, old: String, new: String)] = [
    (0, "\"peiljaar\": 2016", "\"peiljaar\": \"2016\""), (0, "\"keus\": \"vast\"", "\"keus\": \"soms\""),
    (0, "\"regel\": 636", "\"regel\": 0"), (0, "\"gaten\"", "\"leemtes\""), (0, "\"omvat\"", "\"bevat\""),
    (1, "\"soort\": \"controle\"", "\"soort\": \"matrix\""), (1, "\"verschiltBij\": [", "\"verschiltBij\": [1, "),
    (2, "\"uitkomst\": \"overlap\"", "\"uitkomst\": \"goed\""), (3, "\"zorg\": [", "\"zorg\": [\"beide\", "),
    (3, "\"reden\": \"heet_anders\"", "\"reden\": \"zomaar\""),
  ]

  @Test func `it takes what the commands write, of every matrix, and refuses what is spoilt`() throws {
    let folder = try TemporaryFolder()
    var good: [String] = []
    let second = [["show"], ["check"], ["ask", "kliniek", "met_polis"]].map {
      $0 + ["--frameworks", ProjectFiles.path("Fixtures/instrumenten"), "--instrument", "proef-matrix"]
    }
    for arguments in Self.runs + second {
      let run = try Subprocess.run(
        ProjectFiles.path(".build/debug/netwerktoets"), ["matrix"] + arguments + ["--format", "json"])
      #expect(run.status == 0 || run.status == 4, "\(run.errors)")
      good.append(run.output)
    }
    var pairs: [(schema: String, file: String)] = []
    for (number, text) in good.enumerated() {
      pairs.append(("matrix", try folder.write(Array(text.utf8), to: "goed-\(number).json")))
    }
    for (number, change) in Self.spoilt.enumerated() {
      try #require(good[change.run].contains(change.old), "\(change.old)")
      let text = good[change.run].replacing(change.old, with: change.new, maxReplacements: 1)
      pairs.append(("matrix", try folder.write(Array(text.utf8), to: "fout-\(number).json")))
    }
    for (file, verdict) in try SchemaTests.verdicts(pairs) {
      #expect((verdict == "ok") == file.contains("/goed-"), "\(file): \(verdict)")
    }
  }
}
