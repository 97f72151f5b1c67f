import Foundation
import TestSupport
import Testing

/// Commands that write several files, or files that people fill in, leave each of them old or new, never a half.
@Suite struct WholeFolderTests {
  private static let best = "Fixtures/igj-2020/xml/best"

  /// A command, and what it writes into: a folder, or one file.
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let output: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases: [Case] = [
    Case(words: ["convert", best, "--to", "csv"], output: "uit"),
    Case(words: ["convert", best, "--to", "xml"], output: "uit"),
    Case(words: ["form", best, "--client", "BE-01"], output: "uit"),
    Case(words: ["feedback", "export", best], output: "uit"),
    Case(words: ["merge", "deel.part"], output: "uit.json"),
    Case(words: ["compare", "Fixtures/igj-2020/xml"], output: "uit.html"),
    Case(words: ["trace", best, "--norm", "CC1"], output: "uit.html"),
    Case(words: ["coverage", best], output: "uit.html"),
  ]

  /// Runs a case in a folder; what is there already are old files under the names of all that it writes.
  private struct Place {
    let folder: TemporaryFolder
    let words: [String]
    let new: [String: [UInt8]]

    init(_ given: Case) throws {
      folder = try TemporaryFolder()
      let part = "\(folder.path)/deel.part"
      try folder.write("een sleutel voor deze proef\n", to: "sleutel")
      _ = try Program.run(
        ["score", WholeFolderTests.best, "--partial", "--key-file", "\(folder.path)/sleutel", "-o", part])
      words = given.words.map { $0 == "deel.part" ? part : $0 } + ["-o", "\(folder.path)/\(given.output)"]
      let run = try Program.run(words)
      try #require([0, 1].contains(run.status), "\(run.errors)")
      new = try Self.outputs(in: folder)
      try #require(!new.isEmpty)
    }

    static let old = Array("oud\n".utf8)

    /// The files of the output by their names; those that a run left beside their place begin with a point.
    static func outputs(in folder: TemporaryFolder) throws -> [String: [UInt8]] {
      let names = folder.files.filter {
        $0.hasPrefix("uit") && $0.split(separator: "/").last?.hasPrefix(".") == false
      }
      return Dictionary(
        uniqueKeysWithValues: try names.map { name in
          (name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))))
        })
    }

    func layOld() throws {
      for name in new.keys { try folder.write(Self.old, to: name) }
    }

    /// Each file is the old one or the new one, and there is no other.
    func expectWhole(_ comment: Comment) throws {
      let now = try Self.outputs(in: folder)
      #expect(Set(now.keys) == Set(new.keys), comment)
      for (name, bytes) in now { #expect(bytes == Self.old || bytes == new[name], "\(name): \(comment)") }
    }
  }

  @Test(arguments: cases)
  func `a run that is ended at any moment leaves each file old or new`(given: Case) throws {
    let place = try Place(given)
    let clock = ContinuousClock()
    // A round of feedback is not made anew over one that differs, so that its own files are left to it.
    let start = clock.now
    _ = try Program.run(place.words)
    let length = clock.now - start
    for step in 0..<8 {
      if given.words.first != "feedback" { try place.layOld() }
      let process = try Program.start(place.words)
      let pause = length * Double(step + 1) / 9
      usleep(UInt32(pause / .microseconds(1)))
      if process.isRunning { kill(process.processIdentifier, step.isMultiple(of: 2) ? SIGKILL : SIGTERM) }
      process.waitUntilExit()
      try place.expectWhole("step \(step)")
    }
  }

  @Test(arguments: cases)
  func `on a full disk each file stays old, and is said not to be written`(given: Case) throws {
    let place = try Place(given)
    if given.words.first != "feedback" { try place.layOld() }
    try place.folder.write("", to: "fouten")
    let errors = try #require(FileHandle(forWritingAtPath: "\(place.folder.path)/fouten"))
    let process = try Program.start(place.words, limits: "ulimit -f 1", errors: errors)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    #expect(try place.folder.text("fouten").contains(/kan niet worden (geschreven|gemaakt)/))
    try place.expectWhole("full disk")
  }
}
