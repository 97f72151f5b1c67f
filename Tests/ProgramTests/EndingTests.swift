import Foundation
import TestSupport
import Testing

/// How a run ends.
@Suite struct EndingTests {
  private static let fixtures = "Fixtures/extracten"

  @Test(arguments: ["check", "score", "compare"])
  func `a good input ends with 0`(command: String) throws {
    let run = try Program.run([command, "\(Self.fixtures)/goed/volledig.xml"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output != "")
  }

  @Test(arguments: ["check", "score", "compare"])
  func `an input with errors ends with 1, and the good in it is used`(command: String) throws {
    let run = try Program.run([command, "\(Self.fixtures)/fout/waarde-onbekend.xml"])
    #expect(run.status == 1)
    #expect(run.output.contains("dorp") || command == "check")
    #expect(run.codes == ["D105", "D105", "D101"])
  }

  @Test(arguments: ["check", "score", "compare"])
  func `a warning is no error`(command: String) throws {
    let run = try Program.run([command, "\(Self.fixtures)/fout/bron-zonder-stem.xml"])
    #expect(run.status == 0)
    #expect(run.codes == ["D132"])
  }

  @Test(arguments: [
    [], ["--onzin"], ["onzin"], ["score"], ["score", "x", "--format", "pdf"], ["score", "x", "--peildatum", "morgen"],
    ["score", "x", "--peildatum", "2026-02-30"], ["score", "x", "--onzin"], ["check"], ["score", "x", "--jobs", "0"],
    ["check", "x", "--jobs", "veel"],
    ["check", "x", "--diagnostics", "xml"],
    ["report"], ["frameworks", "show"], ["frameworks", "show", "onzin"], ["frameworks", "onzin"],
  ])
  func `wrong use ends with 2 and says how to use it, in Dutch`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    if arguments.isEmpty {
      #expect(run.status == 0 || run.status == 2)
      return
    }
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("fout: "))
    for word in ["Error", "Usage", "Missing", "Unexpected", "Unknown", "expected", "invalid", "Help"] {
      #expect(!run.errors.contains(word), "\(run.errors)")
    }
  }

  @Test(arguments: [
    "doctype.xml", "afgebroken.xml", "leeg.csv", "binair.csv", "kop-onbekend.csv", "open-aanhalingsteken.csv",
    "gecomprimeerd.xml", "bestaat-niet.xml",
  ])
  func `where nothing can be done a run ends with 3 and writes no result`(name: String) throws {
    for command in ["check", "score", "report", "compare"] {
      let output = try TemporaryFolder()
      let options = command == "check" ? [] : ["-o", "\(output.path)/uit.\(command == "score" ? "json" : "html")"]
      let run = try Program.run(
        [command, "\(Self.fixtures)/fout/\(name)", "--framework", "igj-zorgnetwerken-2017"] + options)
      #expect(run.status == 3, "\(command)")
      #expect(!run.codes.isEmpty)
      #expect(output.files.isEmpty)
    }
  }

  @Test func `the names of files in messages are those that were given`() throws {
    let folder = ProjectFiles.path("\(Self.fixtures)/fout")
    let near = try Program.run(["check", "./norm-beoordeeld.xml"], in: folder)
    #expect(near.errors.hasPrefix("./norm-beoordeeld.xml:7:25: fout [D106]: "))
    let far = try Program.run(["check", "\(folder)/norm-beoordeeld.xml"])
    #expect(far.errors.hasPrefix("\(folder)/norm-beoordeeld.xml:7:25: fout [D106]: "))
  }

  @Test func `each message is a line and a second one with the way out`() throws {
    let run = try Program.run([
      "check", "\(Self.fixtures)/fout/waarde-onbekend.csv", "--framework", "igj-zorgnetwerken-2017",
    ])
    let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 10)
    for (number, line) in lines.enumerated() {
      #expect(line.hasPrefix("  ") == (number % 2 == 1))
      if number % 2 == 0 { #expect(line.contains(#/^[^:]+:\d+:\d+: (fout|waarschuwing) \[[A-Z]\d{3}\]: ./#)) }
    }
  }

  @Test func `messages are lines of JSON where that is asked`() throws {
    let run = try Program.run([
      "check", "\(Self.fixtures)/fout/waarde-onbekend.csv", "--diagnostics", "json", "--framework",
      "igj-zorgnetwerken-2017",
    ])
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines {
      let message = try JSON(String(line))
      #expect(message.keys == ["bestand", "regel", "kolom", "ernst", "code", "melding", "uitweg"])
      #expect(message["bestand"] == .string("\(Self.fixtures)/fout/waarde-onbekend.csv"))
      #expect(message["ernst"] == .string("fout"))
    }
    #expect(try JSON(String(lines[0]))["regel"] == .number(3))
    #expect(try JSON(String(lines[0]))["kolom"] == .number(11))
    let whole = try Program.run(["check", "\(Self.fixtures)/fout/leeg.csv", "--diagnostics", "json"])
    #expect(try JSON(whole.errors)["regel"] == .null)
    #expect(whole.status == 3)
  }

  @Test(arguments: [
    [], ["check"], ["score"], ["report"], ["compare"], ["determine"], ["diff"], ["frameworks"], ["frameworks", "list"],
    ["frameworks", "show"],
    ["frameworks", "check"],
  ])
  func `each command has help in Dutch`(command: [String]) throws {
    let run = try Program.run(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("GEBRUIK: netwerktoets"))
    #expect(run.output.contains("OPTIES:"))
    for word in ["USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "OVERVIEW", "Show ", "default:", "values:", "See '"] {
      #expect(!run.output.contains(word), "\(word)")
    }
    #expect(try Program.run(["help"] + command).output.contains("GEBRUIK: netwerktoets"))
  }

  @Test func `the version is told`() throws {
    let run = try Program.run(["--version"])
    #expect(run.status == 0)
    #expect(run.output.contains(#/^\d+\.\d+\.\d+\n$/#))
  }
}
