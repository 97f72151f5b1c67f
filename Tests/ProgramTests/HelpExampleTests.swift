import Testing

/// The examples in the help of the program.
struct HelpExampleTests {
  private static let commands = [
    "check", "score", "report", "compare", "trace", "coverage", "agreement", "consensus", "determine", "diff",
  ]

  @Test func `an example of the program stands on one line`() throws {
    let lines = try Program.run(["--help"]).output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "Voorbeelden:"))
    let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(examples.count >= Self.commands.count - 1)
    #expect(examples.allSatisfy { $0.hasPrefix("  netwerktoets ") && $0.count <= 80 })
  }

  @Test(arguments: ["report", "compare", "check", "diff"])
  func `the exit codes stand in the help, in order`(command: String) throws {
    let help = try Program.run([command, "--help"]).output
    let ending = try #require(help.split(separator: "Einde: ").dropFirst().first?.split(separator: "\n\n").first)
    let codes = "; \(ending)".replacing("\n", with: " ").matches(of: #/; (\d) /#).compactMap { Int($0.1) }
    #expect(codes.starts(with: [0, 1, 2, 3]) && codes == codes.sorted())
  }

  @Test func `the example of a determination needs no reason`() throws {
    let help = try Program.run(["--help"]).output
    let example = try #require(help.split(separator: "\n").first { $0.contains("netwerktoets determine") })
    let words = example.split(separator: " ").map(String.init)
    let rest = Array(words.dropFirst(3))
    let run = try Program.run(["determine", "Fixtures/igj-2020/csv/best"] + rest + ["--dry-run"])
    #expect(run.status == 0, "\(run.errors)")
  }
}
