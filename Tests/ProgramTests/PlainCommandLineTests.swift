import TestSupport
import Testing

/// The command line that is read in the short way means what it means when it is read in full.
@Suite struct PlainCommandLineTests {
  private static func written(_ words: [String]) throws -> String {
    let run = try Program.run(words)
    #expect(!run.isCrash)
    return "\(run.status)\n\(run.output)\n\(run.errors)"
  }

  @Test(arguments: ["Fixtures/igj-2020/xml", "Fixtures/extracten", "Fixtures/nergens.xml"])
  func `inputs alone give what they give with an option`(input: String) throws {
    let path = ProjectFiles.path(input)
    let full = try Self.written(["score", path, "--diagnostics", "text"])
    #expect(try Self.written(["score", path]) == full)
    #expect(try Self.written(["score", path, "--jobs", "2"]) == full)
    #expect(try Self.written(["score", "--jobs", "2", path]) == full)
  }

  @Test(arguments: [
    ["score"], ["score", ""], ["score", "--jobs"], ["score", "--jobs", "2"], ["score", "--jobs", "0", "x.csv"],
    ["score", "--jobs", "65", "x.csv"], ["score", "--jobs", "twee", "x.csv"], ["score", "--peildatum", "x", "x.csv"],
    ["scoor", "x.csv"], ["score", "x.csv", "--geen"],
  ])
  func `what is wrong is said as before`(words: [String]) throws {
    let run = try Program.run(words)
    #expect(!run.isCrash && run.status == (words == ["score", ""] ? 3 : 2), "\(run.status) \(run.errors)")
    #expect(!run.errors.isEmpty)
  }
}
