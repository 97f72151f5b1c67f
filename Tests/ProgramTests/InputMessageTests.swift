import Diagnostics
import Foundation
import TestSupport
import Testing

/// What is said about files and folders as a whole.
@Suite struct InputMessageTests {
  private static let folder = "Fixtures/extracten/mappen"

  static let cases: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder))) ?? []
    return all.filter { !$0.contains(".") }.sorted()
  }()

  @Test(arguments: cases)
  func `a folder gets exactly the messages beside it`(name: String) throws {
    let run = try Program.run(["check", name], in: ProjectFiles.path(Self.folder))
    let golden = ProjectFiles.path("\(Self.folder)/\(name).meldingen.txt")
    let now = "einde \(run.status)\n\(run.errors)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try now.write(toFile: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: golden, encoding: .utf8) == now)
  }

  @Test func `every code about files and folders is shown, or it stands here by which test`() throws {
    let elsewhere: Set = ["I101", "I102", "I104", "I105", "I106", "I108", "I117", "I119", "I122"]
    var shown: Set<String> = []
    for name in Self.cases {
      shown.formUnion(try Program.run(["check", name], in: ProjectFiles.path(Self.folder)).codes)
    }
    for code in DiagnosticCatalogue.dutch.words.keys.sorted() where code.hasPrefix("I") {
      #expect(shown.contains(code) || elsewhere.contains(code), "\(code)")
    }
    #expect(shown.contains("D135"))
  }

  @Test func `what is not there, is no file, or is no text is said, and the rest is done`() throws {
    let folder = try TemporaryFolder()
    let good = try ProjectFiles.text("Fixtures/extracten/goed/oordelen.csv")
    try folder.write(good, to: "goed.csv")
    try folder.write(Array(0...255), to: "binair.csv")
    try folder.write("", to: "leeg.csv")
    let cases = [("is-er-niet.csv", "I101"), ("/dev/null", "I105"), ("binair.csv", "I104"), ("leeg.csv", "I103")]
    for (name, code) in cases {
      let alone = try Program.run(["check", name], in: folder.path)
      #expect(alone.codes == [code], "\(name)")
      #expect(alone.status == 3)
      let together = try Program.run(["check", name, "goed.csv"], in: folder.path)
      #expect(together.codes == [code], "\(name)")
      #expect(together.status == 1)
    }
  }

  @Test func `a file that is larger than allowed is left out unread, and the others count`() throws {
    let folder = try TemporaryFolder()
    let head = "werkgebied;client;bron\n"
    try folder.write(head + "dorp;A;huisarts\n", to: "klein.csv")
    try folder.write(head + String(repeating: "dorp;B;huisarts\n", count: 62_600), to: "groot.csv")
    let alone = try Program.run(["check", "groot.csv", "--max-size", "1"], in: folder.path)
    #expect(alone.codes == ["I108"])
    #expect(alone.status == 3)
    let together = try Program.run(["check", "groot.csv", "klein.csv", "--max-size", "1"], in: folder.path)
    #expect(together.codes == ["I108"])
    #expect(together.status == 1)
    #expect(try Program.run(["check", "groot.csv", "--max-size", "2"], in: folder.path).status == 0)
    for size in ["0", "-1", "1000001", "x"] {
      #expect(try Program.run(["check", "klein.csv", "--max-size=\(size)"], in: folder.path).status == 2)
    }
  }

  @Test func `files whose werkgebieden do not fit together are left out whole`() throws {
    let folder = try TemporaryFolder()
    for (name, first) in [("a", 0), ("b", 6000)] {
      let rows = (first..<first + 6000).map { "w\($0);A;huisarts\n" }
      try folder.write("werkgebied;client;bron\n" + rows.joined(), to: "\(name).csv")
    }
    let run = try Program.run(["check", "a.csv", "b.csv"], in: folder.path)
    #expect(run.codes == ["I119"])
    #expect(run.errors.hasPrefix("b.csv: fout"))
    #expect(run.status == 1)
  }

  @Test func `a result that cannot be written to standard output is a fault that is said`() throws {
    let folder = try TemporaryFolder()
    let errors = try folder.write("", to: "fouten")
    let process = try Program.start(
      ["score", ProjectFiles.path("Fixtures/extracten/goed/oordelen.csv")], limits: "exec >/dev/full",
      errors: try #require(FileHandle(forWritingAtPath: errors)))
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try folder.text("fouten").contains("kan niet worden geschreven"))
  }

  @Test func `a link to what is not there is said, whatever it is called`() throws {
    let folder = try TemporaryFolder()
    try folder.write(try ProjectFiles.text("Fixtures/extracten/goed/oordelen.csv"), to: "in/dorp/goed.csv")
    for name in ["in/stad", "in/dorp/weg.csv", "in/dorp/weg"] {
      let link = "\(folder.path)/\(name)"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/is/er/niet")
      let run = try Program.run(["check", "in"], in: folder.path)
      #expect(run.codes == ["I101"], "\(name)")
      #expect(run.errors.hasPrefix("\(name): "))
      #expect(run.status == 1)
      try FileManager.default.removeItem(atPath: link)
    }
  }

  @Test func `folders that lie too deep end`() throws {
    let folder = try TemporaryFolder()
    let good = try ProjectFiles.text("Fixtures/extracten/goed/oordelen.csv")
    try folder.write(good, to: "diep/" + String(repeating: "map/", count: 30) + "goed.csv")
    #expect(try Program.run(["check", "diep"], in: folder.path).codes == ["I106"])
  }

  @Test func `a link to a folder is not followed, which is said`() throws {
    let folder = try TemporaryFolder()
    let good = try ProjectFiles.text("Fixtures/extracten/goed/oordelen.csv")
    try folder.write(good, to: "elders/goed.csv")
    try folder.write(good, to: "in/dorp/goed.csv")
    let links = ["in/stad": "../elders", "in/dorp/lus": "../dorp"]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(link)", withDestinationPath: target)
    }
    let run = try Program.run(["check", "in"], in: folder.path)
    #expect(run.output.contains("4 regels; 0 fouten, 2 waarschuwingen"))
    #expect(run.codes == ["I122", "I122"])
    #expect(run.status == 0)
  }

  @Test func `a file that may not be read is said`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try ProjectFiles.text("Fixtures/extracten/goed/oordelen.csv"), to: "dicht.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // Who may read everything has nothing to be refused.
    if FileManager.default.isReadableFile(atPath: path) { return }
    let run = try Program.run(["check", "dicht.csv"], in: folder.path)
    #expect(run.codes == ["I102"])
    #expect(run.status == 3)
  }

  @Test func `a name of a file cannot rewrite the terminal`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "naar\u{1B}[2Jgeestig\u{202E}.csv")
    let run = try Program.run(["check", "."], in: folder.path)
    #expect(!run.errors.contains("\u{1B}"))
    #expect(!run.errors.contains("\u{202E}"))
    #expect(!run.codes.isEmpty)
  }
}
