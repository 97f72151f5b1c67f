import Foundation
import TestSupport
import Testing

/// Parties score together with the program: parts out, parts in.
@Suite struct MergeCommandTests {
  private static let example = "Fixtures/igj-2020/xml"
  private static let areas = ["best", "oud-beijerland", "utrecht-overvecht", "den-haag-bouwlust-en-vrederust"]

  private static func folderWithKey(_ key: String = "een sleutel van de partijen samen\n") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(key, to: "sleutel")
    return folder
  }

  private static func part(
    of inputs: String..., named name: String, in folder: TemporaryFolder, key: String = "sleutel"
  ) throws -> String {
    let path = "\(folder.path)/\(name).part"
    let run = try Program.run(
      ["score"] + inputs + ["--partial", "--key-file", "\(folder.path)/\(key)", "-o", path])
    #expect(run.status == 0, "\(run.errors)")
    return path
  }

  @Test func `merged parts give the result of all extracts together, to the byte`() throws {
    let folder = try Self.folderWithKey()
    let parts = try Self.areas.map { try Self.part(of: "\(Self.example)/\($0)", named: $0, in: folder) }
    // What is known beside the extracts goes to who merges.
    for area in try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(Self.example)) {
      for name in ["\(area)/werkgebied.yaml", area] where name.hasSuffix(".yaml") {
        guard let text = try? ProjectFiles.text("\(Self.example)/\(name)") else { continue }
        try folder.write(text, to: "gebieden/\(name)")
      }
    }
    let whole = try Program.run(["score", Self.example, "--format", "json"])
    let once = try Program.run(["merge"] + parts + ["\(folder.path)/gebieden", "--format", "json"])
    #expect(once.status == 0, "\(once.errors)")
    #expect(once.output == whole.output)

    let pair = "\(folder.path)/paar.part"
    #expect(try Program.run(["merge", parts[3], parts[0], "--partial", "-o", pair]).status == 0)
    let twice = try Program.run(
      ["merge", "\(folder.path)/gebieden", parts[2], pair, parts[1], "--format", "json", "--key-file"]
        + ["\(folder.path)/sleutel"])
    #expect(twice.output == whole.output)
  }

  @Test func `two parties that say something about one client are heard together`() throws {
    let folder = try Self.folderWithKey()
    let header = "werkgebied;client;bron;criterium;oordeel;datum\n"
    let framework = ["--framework", "igj-zorgnetwerken-2017"]
    var parts: [String] = []
    for (name, rows) in [
      ("a", "dorp;A;huisarts;CC1.1;V;2026-04-10\ndorp;A;huisarts;CC1.2;V;2026-04-10\n"),
      ("b", "dorp;A;huisarts;CC1.1;V;2026-04-10\ndorp;A;huisarts;CC1.2;VG;2026-04-10\n"),
    ] {
      try folder.write(header + rows, to: "\(name).csv")
      parts.append("\(folder.path)/\(name).part")
      let run = try Program.run(
        ["score", "\(folder.path)/\(name).csv", "--partial", "--key-file", "\(folder.path)/sleutel", "-o"]
          + [parts[parts.count - 1]] + framework)
      #expect(run.status == 0, "\(run.errors)")
    }
    let merged = try Program.run(["merge"] + parts + ["--format", "json", "--clients"])
    #expect(merged.status == 1)
    #expect(merged.codes.sorted() == ["P110", "P111"])
    #expect(!merged.errors.contains("dorp;A"))
    let result = try #require(
      JSONSerialization.jsonObject(with: Data(merged.output.utf8)) as? [String: Any])
    let area = try #require((result["werkgebieden"] as? [[String: Any]])?.first)
    #expect(area["clienten"] as? Int == 1)
    #expect((area["weggelaten"] as? [String: Any])?["regels"] as? Int == 2)
    let client = try #require((area["clientoordelen"] as? [[String: Any]])?.first?["client"] as? String)
    #expect(client.count == 64)
    let whole = try Program.run(
      ["score", "\(folder.path)/a.csv", "\(folder.path)/b.csv", "--format", "json", "--clients"] + framework)
    #expect(whole.output == merged.output.replacing(client, with: "A"))
    #expect(whole.status == 1)
  }

  @Test func `what cannot be joined is said, and nothing is made of the rest`() throws {
    let folder = try Self.folderWithKey()
    try folder.write("een heel andere sleutel dan zij", to: "anders")
    let good = try Self.part(of: "\(Self.example)/best", named: "best", in: folder)
    let other = try Self.part(of: "\(Self.example)/oud-beijerland", named: "anders", in: folder, key: "anders")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: good)))
    let damaged = try folder.write(Array(bytes.dropLast(100)), to: "half.part")
    let text = try folder.write("werkgebied;client\n", to: "tekst.part")
    var newer = bytes
    newer[8] = 9
    let later = try folder.write(newer, to: "later.part")
    let output = "\(folder.path)/uit.json"
    for (path, code) in [
      (other, "P106"), (damaged, "P104"), (text, "P102"), (later, "P103"), ("\(folder.path)/geen.part", "P101"),
      ("/dev/zero", "P102"),
    ] {
      let run = try Program.run(["merge", good, path, "-o", output])
      #expect(run.status == 3, "\(code)")
      #expect(run.codes == [code])
      #expect(!FileManager.default.fileExists(atPath: output))
    }
    let key = try Program.run(["merge", good, "--key-file", "\(folder.path)/anders"])
    #expect(key.codes == ["P106"])
    #expect(key.status == 3)

    // The same framework with another text is another framework.
    let changed = try ProjectFiles.text("Frameworks/igj-zorgnetwerken-2017/kader.yaml") + "\n# anders\n"
    try folder.write(changed, to: "kaders/igj-zorgnetwerken-2017/kader.yaml")
    let framework = try Program.run(["merge", good, "--frameworks", "\(folder.path)/kaders"])
    #expect(framework.codes == ["P108"])
    #expect(framework.status == 3)
  }

  @Test func `a part given twice counts once, and extracts beside parts do not count`() throws {
    let folder = try Self.folderWithKey()
    let good = try Self.part(of: "\(Self.example)/best", named: "best", in: folder)
    let once = try Program.run(["merge", good, "--format", "json"])
    let twice = try Program.run(["merge", good, good, "--format", "json"])
    #expect(twice.output == once.output)
    #expect(twice.codes == ["P109"])
    #expect(twice.status == 0)
    let extract = try Program.run(["merge", good, "\(Self.example)/oud-beijerland", "--format", "json"])
    #expect(Set(extract.codes) == ["P112"])
    #expect(extract.status == 1)
    #expect(!extract.output.contains("\"clienten\": 20"))
  }

  @Test(arguments: [
    ["score", "x.csv", "--partial", "-o", "x.part"], ["score", "x.csv", "--partial", "--key-file", "sleutel"],
    ["score", "x.csv", "--partial", "--key-file", "kort", "-o", "x.part"], ["score", "x.csv", "--key-file", "sleutel"],
    ["score", "x.csv", "--partial", "--key-file", "geen", "-o", "x.part"],
    ["score", "x.csv", "--partial", "--key-file", "sleutel", "-o", "x.part", "--format", "json"],
    ["score", "x.csv", "--partial", "--key-file", "sleutel", "-o", "sleutel"], ["merge"],
    ["merge", "x.part", "-o", "x.pdf"],
  ])
  func `wrong use ends with 2 and writes nothing`(arguments: [String]) throws {
    let folder = try Self.folderWithKey()
    try folder.write("te kort", to: "kort")
    let csv = "werkgebied;client;bron;criterium;oordeel\ndorp;A;huisarts;CC1.1;V\n"
    try folder.write(csv, to: "x.csv")
    let run = try Program.run(arguments, in: folder.path)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains("fout: "))
    #expect(folder.files == ["kort", "sleutel", "x.csv"])
  }
}
