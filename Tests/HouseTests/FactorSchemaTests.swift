import Foundation
import TestSupport
import Testing

/// The JSON about factors and its schemas.
@Suite struct FactorSchemaTests {
  /// A change in what is good that the schema must see.
  static let spoilt = [
    ("factoren", "\"polariteit\": \"bevorderend\"", "\"polariteit\": \"goed\""),
    ("factoren", "\"staat\": \"afwezig\"", "\"staat\": \"weg\""),
    ("factoren", "\"clusterEigen\": true", "\"clusterEigen\": \"ja\""),
    ("factoren", "\"factorcodes\": 0", "\"factorcodes\": null"),
    ("factoren", "\"gecodeerdeReacties\": 0", "\"gecodeerd\": 0"),
    ("wat-te-doen", "\"zeker\": false", "\"zeker\": null"),
    ("wat-te-doen", "\"tekortOnder\"", "\"tekort\""),
    ("wat-te-doen", "\"koppeling\"", "\"eigen\""),
  ]

  @Test func `the schemas take what the commands write, and refuse what is spoilt`() throws {
    let folder = try TemporaryFolder()
    let areas = "Fixtures/igj-2020/csv"
    let commands = [
      ("factoren", ["show"]), ("factoren", ["count", areas]),
      ("wat-te-doen", ["actions", "\(areas)/utrecht-overvecht"]),
      ("wat-te-doen", ["actions", "\(areas)/best"]),
      ("factoren", ["count", "Fixtures/igj-zorg-thuis/csv"]),
    ]
    var texts: [(schema: String, text: String)] = []
    for (schema, arguments) in commands {
      let run = try OtherFrameworkTests.program(["factors"] + arguments + ["--format", "json"])
      texts.append((schema, run.output))
    }
    let good = texts.count
    for (schema, old, new) in Self.spoilt {
      let source = try #require(texts[..<good].first { $0.schema == schema && $0.text.contains(old) }, "\(old)")
      texts.append((schema, source.text.replacing(old, with: new, maxReplacements: 1)))
    }
    let pairs = try texts.enumerated().map { number, item in
      try folder.write(Array(item.text.utf8), to: "\(number).json")
      return (schema: item.schema, file: "\(folder.path)/\(number).json")
    }
    let verdicts = try SchemaTests.verdicts(pairs)
    for (number, pair) in pairs.enumerated() {
      #expect((verdicts[pair.file] == "ok") == (number < good), "\(number): \(verdicts[pair.file] ?? "")")
    }
  }
}
