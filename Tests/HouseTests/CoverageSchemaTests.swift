import Foundation
import TestSupport
import Testing

/// The JSON of coverage and its schema.
@Suite struct CoverageSchemaTests {
  /// A change in good coverage that the schema must see.
  static let spoiltCoverage = [
    ("\"openCellen\": ", "\"openCel\": "), ("\"uitslag\": \"voldaan\"", "\"uitslag\": \"ja\""),
    ("\"dekking\": [", "\"dekkingen\": ["), ("\"nogTeBeoordelen\": 0", "\"nogTeBeoordelen\": null"),
    ("\"alleenGeinventariseerd\": false", "\"alleenGeinventariseerd\": true"),
    ("\"verhouding\": \"te_weinig\"", "\"verhouding\": \"weinig\""), ("\"doel\": \"oordeel\"", "\"doel\": \"alles\""),
  ]

  @Test func `the schema of coverage takes what coverage writes, of every framework, and refuses what is spoilt`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputs = [
      "Fixtures/igj-2020/xml", "Fixtures/vectors/small-extract.csv", "Fixtures/kaders/proef-wijkwelzijn/extract.xml",
    ]
    var texts: [String] = []
    for input in inputs {
      texts.append(try OtherFrameworkTests.program(["coverage", "--format", "json", input]).output)
    }
    let good = texts.count
    for (old, new) in Self.spoiltCoverage {
      let source = try #require(texts[..<good].first { $0.contains(old) }, "\(old)")
      texts.append(source.replacing(old, with: new, maxReplacements: 1))
    }
    let files = try texts.enumerated().map { number, text in
      let file = folder.appending(path: "dekking-\(number).json")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let verdicts = try SchemaTests.verdicts(files.map { ("dekking", $0) })
    for (number, file) in files.enumerated() {
      #expect((verdicts[file] == "ok") == (number < good), "\(number): \(verdicts[file] ?? "")")
    }
  }
}
