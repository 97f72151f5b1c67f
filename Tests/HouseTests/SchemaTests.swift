import Foundation
import TestSupport
import Testing

/// The JSON Schemas of `docs/schema` and the program hold the same files for good, and the same for bad.
@Suite struct SchemaTests {
  /// Bad files that a schema cannot tell from good ones, with the reason.
  static let unseen = [
    "K007-sleutel-dubbel": "a doubled key is gone once the file is loaded",
    "K018-bestaat-al": "two elements with one name are two different elements to a schema",
    "K019-verwijzing-verschreven": "a reference to nothing", "K020-verwijzing-onbekend": "a reference to nothing",
    "K022-nergens-gebruikt": "a name that nothing refers to; a warning",
    "K030-eindigt-te-vroeg": "two dates compared with each other",
    "K033-zelfde-schrijfwijze": "words of several levels compared with each other",
    "K035-zijde-zonder-bron": "a side held against the sources",
    "K040-telt-met-gaten": "a list held against the order of the scale",
    "K060-feit-van-ander-type": "the kind of a check held against the type of another element",
    "K063-grenzen-verwisseld": "two numbers compared with each other",
    "werkgebied-K066-twee-keer-aanvaard": "two acceptances of one contradiction are two elements",
    "K080-bron-van-andere-soort": "a source held against what is counted",
    "K081-hoogstens-onder-minimaal": "two numbers compared with each other",
    "K082-geen-organisaties": "a plan held against a list elsewhere",
    "werkgebied-dubbel": "a doubled key is gone, two determinations on one norm are two elements",
    "werkgebied-verwijzingen": "references to nothing",
  ]

  /// What each schema says of each file: "ok", or what is wrong.
  static func verdicts(_ pairs: [(schema: String, file: String)]) throws -> [String: String] {
    let python = ProjectFiles.path(".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "install it: make test-tools, or python3 -m venv .venv && .venv/bin/pip install jsonschema PyYAML")
    let input = pairs.map { "\(ProjectFiles.path("docs/schema/\($0.schema).schema.json"))\t\($0.file)\n" }.joined()
    let run = try Subprocess.run(python, [ProjectFiles.path("Tests/Support/check-schema.py")], input: input)
    try #require(run.status == 0, "\(run.errors)")
    return Dictionary(
      uniqueKeysWithValues: run.output.split(separator: "\n").map { line in
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "")
      })
  }

  /// The YAML files below a folder with the schema of their kind.
  static func files(below folder: String) throws -> [(schema: String, file: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: ProjectFiles.path(folder)).sorted().compactMap { path in
      let name = path.split(separator: "/").last ?? ""
      guard name.hasSuffix(".yaml") else { return nil }
      let schema = ["werkgebied", "toetsing", "instrument"].first { name.hasPrefix($0) } ?? "kader"
      return (schema, ProjectFiles.path("\(folder)/\(path)"))
    }
  }

  @Test func `the schemas take every good file`() throws {
    let folders = [
      "Frameworks", "Fixtures/kaders/goed", "Fixtures/kaders/proef-wijkwelzijn", "Fixtures/igj-2020",
      "Fixtures/igj-zorg-thuis",
    ]
    let pairs = try folders.flatMap(Self.files)
    #expect(pairs.count >= 20)
    for (file, verdict) in try Self.verdicts(pairs) { #expect(verdict == "ok", "\(file)") }
  }

  @Test func `the schemas refuse every bad file, but those that a schema cannot see`() throws {
    let pairs = try Self.files(below: "Fixtures/kaders/fout")
    var unseen = Set(Self.unseen.keys)
    for (file, verdict) in try Self.verdicts(pairs) {
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      #expect((verdict == "ok") == (Self.unseen[name] != nil), "\(name): \(verdict)")
      unseen.remove(name)
    }
    #expect(unseen == [], "listed, but not there")
  }

  @Test func `the schema of checks takes what check writes, and refuses what is spoilt`() throws {
    let scratch = try TemporaryFolder()
    let inputs = [
      "Fixtures/igj-2020/csv", "Fixtures/feiten/aanvaard", "Fixtures/feiten/ander-kader/vuurt.xml",
      "Fixtures/feiten/ontbreekt/geen-feiten.xml", "Fixtures/vectors/small-extract.csv",
    ]
    for (number, input) in inputs.enumerated() {
      let run = try OtherFrameworkTests.program(["check", input, "--format", "json"])
      let file = try scratch.write(Array(run.output.utf8), to: "goed-\(number).json")
      #expect(try Self.verdicts([("controle", file)])[file] == "ok", "\(input)")
    }
    let good = try OtherFrameworkTests.program(["check", "Fixtures/feiten/aanvaard", "--format", "json"]).output
    for (number, (old, new)) in [
      ("\"openTegenspraken\": ", "\"openTegenspraken\": -"), ("\"zin\"", "\"zon\""),
      ("\"aanvaard\": null", "\"aanvaard\": {}"),
      ("\"overgeslagen\": []", "\"overgeslagen\": [\"zomaar\"]"), ("\"regel\": ", "\"regel\": 0, \"x\": "),
    ].enumerated() {
      #expect(good.contains(old))
      let file = try scratch.write(
        Array(good.replacing(old, with: new, maxReplacements: 1).utf8), to: "fout-\(number).json")
      #expect(try Self.verdicts([("controle", file)])[file] != "ok", "\(old)")
    }
  }

  /// A change in a good result that the schema must see.
  static let spoilt = [
    ("\"tweezijdig\"", "\"tweezijdg\""), ("\"reden\": null", "\"reden\": \"zomaar\""),
    ("\"indicatief\": false", "\"indicatief\": \"nee\""), ("\"clienten\": ", "\"clienten\": -1"),
    ("\"weggelaten\"", "\"extra\": 1, \"weggelaten\""), ("\"omlaag\": ", "\"omlaag\": 0.5, \"omlaagg\": "),
    ("\"stabiliteit\": null", "\"stabiliteit\": {}"), ("\"uiteenlopend\": false", "\"uiteenlopend\": 0"),
    ("\"oordeel\": null", "\"oordeel\": 3"), ("\"werkgebieden\"", "\"gebieden\""),
  ]

  @Test func `the schema of results takes what score writes, of every framework, and refuses what is spoilt`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputs = [
      ["Fixtures/igj-2020/xml", "--clients"], ["Fixtures/vectors/small-extract.csv", "--clients"],
      ["Fixtures/vectors/small-extract.xml"],
      ["Fixtures/igj-zorg-thuis/csv"],
      ["Fixtures/kaders/proef-wijkwelzijn/extract.xml", "--clients"],
    ]
    var good: [String] = []
    for (number, input) in inputs.enumerated() {
      let run = try OtherFrameworkTests.program(["score", "--format", "json"] + input)
      let file = folder.appending(path: "goed-\(number).json")
      try run.output.write(to: file, atomically: true, encoding: .utf8)
      good.append(run.output)
      #expect(try Self.verdicts([("resultaat", file.path)])[file.path] == "ok")
    }
    var pairs: [(schema: String, file: String)] = []
    for (number, (old, new)) in Self.spoilt.enumerated() {
      let source = try #require(good.first { $0.contains(old) }, "\(old)")
      let file = folder.appending(path: "fout-\(number).json")
      try source.replacing(old, with: new, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)
      pairs.append(("resultaat", file.path))
    }
    for (file, verdict) in try Self.verdicts(pairs) { #expect(verdict != "ok", "\(file)") }
  }

  /// What `trace` is asked, the schema of what it writes, and changes that the schema must see.
  static let traces: [(schema: String, options: [String], spoilt: [(String, String)])] = [
    (
      "onderbouwing", ["Fixtures/igj-2020/xml/best", "--norm", "CC2"],
      [
        ("\"rol\": \"telt\"", "\"rol\": \"zomaar\""), ("\"deel\": \"", "\"deel\": \"x"), ("\"links\"", "\"linx\""),
        ("\"consensus\": false", "\"consensus\": \"nee\""), ("\"zonderStem\": []", "\"zonderStem\": null"),
        ("\"stemmen\"", "\"stem\""), ("\"vanRegel\": ", "\"vanRegel\": -"),
        ("\"neemt\": \"laagste\"", "\"neemt\": \"midden\""),
      ]
    ),
    (
      "onderbouwing", ["Fixtures/kaders/proef-wijkwelzijn/extract.xml", "--area", "plaatsrode", "--client", "P7"],
      [("\"tweezijdig\": true", "\"tweezijdig\": 1"), ("\"reden\": null", "\"reden\": \"x\"")]
    ),
    (
      "regelgebruik", ["Fixtures/igj-2020/xml/best", "--from", "thuiszorg-a.xml:21"],
      [
        ("\"telt\": true", "\"telt\": null"), ("\"over\": \"norm_client\"", "\"over\": \"norm\""),
        ("\"rust\": \"via_oordeel\"", "\"rust\": \"soms\""), ("\"soort\": \"oordeel\"", "\"soort\": \"feit\""),
      ]
    ),
    (
      "regelgebruik", ["Fixtures/igj-2020/xml/best", "--from", "thuiszorg-a.xml:8"],
      [("\"feit\": ", "\"fet\": ")]
    ),
    ("regelgebruik", ["Fixtures/igj-2020/xml/best", "--from", "thuiszorg-a.xml:4"], [("\"gebruik\"", "\"gebruikt\"")]),
    (
      "regelgebruik", ["Fixtures/kaders/proef-wijkwelzijn/extract.xml", "--from", "extract.xml:122"],
      [("\"D121\"", "121")]
    ),
  ]

  @Test(arguments: traces.indices)
  func `the schemas of traces take what trace writes, and refuse what is spoilt`(number: Int) throws {
    let (schema, options, spoilt) = Self.traces[number]
    let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let good = try OtherFrameworkTests.program(["trace", "--format", "json"] + options).output
    var texts = [good]
    for (old, new) in spoilt {
      try #require(good.contains(old), "\(old)")
      texts.append(good.replacing(old, with: new, maxReplacements: 1))
    }
    let files = try texts.enumerated().map { number, text in
      let file = folder.appending(path: "\(number).json")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let verdicts = try Self.verdicts(files.map { (schema, $0) })
    #expect(verdicts[files[0]] == "ok")
    for (file, (old, _)) in zip(files.dropFirst(), spoilt) { #expect(verdicts[file] != "ok", "\(old)") }
  }

  @Test func `the schema of differences takes what diff writes, and refuses what is spoilt`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "verschil-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let old = "Fixtures/vectors/small-extract.csv"
    let changed = folder.appending(path: "nieuw.csv")
    // A line gone, one that says something else, and one that is new; rows end with CR and LF, which is one character.
    var new = try ProjectFiles.text(old).split(whereSeparator: \.isNewline).map(String.init)
    try #require(new[1].contains(";voldoet;") && new[2].contains(";05-002;"))
    new[1] = new[1].replacing(";voldoet;", with: ";voldoet_niet;")
    new[2] = new[2].replacing(";05-002;", with: ";05-999;")
    new.remove(at: 3)
    try new.joined(separator: "\n").write(to: changed, atomically: true, encoding: .utf8)
    let score = try OtherFrameworkTests.program(["score", old, "--format", "json"])
    try score.output.write(to: folder.appending(path: "oud.json"), atomically: true, encoding: .utf8)
    var good: [String] = []
    let organisations = ["Fixtures/igj-zorg-thuis/csv", "Fixtures/igj-zorg-thuis/csv/best"]
    let result = folder.appending(path: "oud.json").path
    for pair in [
      [old, changed.path], [old, old], [result, changed.path], ["Fixtures/igj-2020/xml", old], organisations,
    ] {
      let run = try OtherFrameworkTests.program(["diff"] + pair + ["--format", "json"])
      let file = folder.appending(path: "goed-\(good.count).json")
      try run.output.write(to: file, atomically: true, encoding: .utf8)
      good.append(run.output)
      #expect(try Self.verdicts([("verschil", file.path)])[file.path] == "ok", "\(run.errors)")
    }
    #expect(good[0].contains("\"oud\": null"))
    #expect(good[2].contains("\"regels\": null"))
    #expect(good[4].contains("\"organisatie\": \"thuiszorg-a\""))
    let spoilt = [
      ("\"gelijk\": false", "\"gelijk\": \"nee\""), ("\"stand\": \"gebleven\"", "\"stand\": \"bijna\""),
      ("\"wat\": \"", "\"wat\": \"x"), ("\"consensus\": false", "\"consensus\": null"), ("\"regel\": ", "\"regel\": -"),
      ("\"kader\"", "\"extra\": 1, \"kader\""), ("\"clienten\"", "\"client\""),
    ]
    var pairs: [(schema: String, file: String)] = []
    for (number, (old, new)) in spoilt.enumerated() {
      #expect(good[0].contains(old), "\(old)")
      let file = folder.appending(path: "fout-\(number).json")
      try good[0].replacing(old, with: new, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)
      pairs.append(("verschil", file.path))
    }
    for (file, verdict) in try Self.verdicts(pairs) { #expect(verdict != "ok", "\(file)") }
  }
}
