import Foundation
import TestSupport
import Testing

/// The schemas of agreement and of the consensus sheet hold what the program writes for good, and refuse what is spoilt.
@Suite struct AgreementSchemaTests {
  /// What each command writes, and a change in it that its schema must see.
  static let spoilt: [(command: String, schema: String, changes: [(String, String)])] = [
    (
      "agreement", "overeenstemming",
      [
        ("\"paren\": ", "\"paren\": -1"), ("\"reden\": \"te_weinig_paren\"", "\"reden\": \"zomaar\""),
        ("\"zelfdeStem\": true", "\"zelfdeStem\": \"ja\""), ("\"kruistabel\"", "\"tabel\""),
        ("\"reden\": null", "\"reden\": \"te_weinig_paren\""), ("\"waarde\": 0.", "\"waarde\": 7."),
      ]
    ),
    (
      "consensus", "consensusblad",
      [
        ("\"reikwijdte\": \"", "\"reikwijdte\": \"ver_"), ("\"niveausVerschil\": ", "\"niveausVerschil\": 0."),
        ("\"afgehandeldDoor\": \"consensus\"", "\"afgehandeldDoor\": \"nieuw_oordeel\""),
        ("\"opDeGrens\"", "\"grens\""), ("\"datum\": \"2", "\"datum\": \"12"),
        ("\"bestand\"", "\"extra\": 1, \"bestand\""),
      ]
    ),
  ]

  static let inputs = [
    "Fixtures/igj-2020/xml", "Fixtures/vectors/small-extract.csv", "Fixtures/kaders/proef-wijkwelzijn/extract.xml",
  ]

  @Test(arguments: [0, 1])
  func `the schema takes what the command writes, of every framework, and refuses what is spoilt`(index: Int) throws {
    let (command, schema, changes) = Self.spoilt[index]
    let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var good: [String] = []
    for (number, input) in Self.inputs.enumerated() {
      good.append(try OtherFrameworkTests.program(command, "--format", "json", input).output)
      try good[number].write(to: folder.appending(path: "goed-\(number).json"), atomically: true, encoding: .utf8)
    }
    var pairs = good.indices.map { (schema: schema, file: folder.appending(path: "goed-\($0).json").path) }
    for (file, verdict) in try SchemaTests.verdicts(pairs) { #expect(verdict == "ok", "\(file)") }
    pairs = []
    for (number, (old, new)) in changes.enumerated() {
      let source = try #require(good.first { $0.contains(old) }, "\(old)")
      let file = folder.appending(path: "fout-\(number).json")
      try source.replacing(old, with: new, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)
      pairs.append((schema, file.path))
    }
    for (file, verdict) in try SchemaTests.verdicts(pairs) { #expect(verdict != "ok", "\(file)") }
  }
}
