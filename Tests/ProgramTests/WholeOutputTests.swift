import Foundation
import TestSupport
import Testing

/// Output is written whole or not at all, and a run that falls tells nothing of what it held.
@Suite struct WholeOutputTests {
  private static let input = "Fixtures/igj-2020/xml"
  private static let old = "{\"oud\": true}\n"

  @Test(arguments: [SIGKILL, SIGTERM])
  func `a run that is ended at any moment leaves the old file or the new one, never a half`(number: Int32) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/uit.json"
    let new = try Program.run(["score", Self.input, "--format", "json"]).output
    var ended = 0
    for step in 0..<24 {
      try folder.write(Self.old, to: "uit.json")
      let process = try Program.start(["score", Self.input, "-o", path])
      usleep(UInt32(step) * 12_000)
      if process.isRunning { kill(process.processIdentifier, number) }
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { ended += 1 }
      let text = try folder.text("uit.json")
      #expect(text == Self.old || text == new, "after \(step * 12) ms")
    }
    #expect(ended > 0)
  }

  @Test(arguments: [
    ["score", "-o", "uit.json"], ["report", "-o", "uit"], ["compare", "-o", "uit.html"],
  ])
  func `where a file cannot become as long as it must be, the old one stays and nothing stands beside it`(
    command: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let place = "\(folder.path)/\(command[2])"
    let kept = command[0] == "report" ? "uit/best.html" : command[2]
    try folder.write(Self.old, to: kept)
    let errors = "\(folder.path)/fouten"
    try folder.write("", to: "fouten")
    let process = try Program.start(
      [command[0], Self.input, "-o", place], limits: "ulimit -f 2",
      errors: try #require(FileHandle(forWritingAtPath: errors)))
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    #expect(try folder.text("fouten").contains("kan niet worden geschreven"))
    #expect(try folder.text(kept) == Self.old)
    let names = folder.files.filter { !$0.hasSuffix(".html") || $0 == kept }
    #expect(Set(names).isSubset(of: [kept, "fouten", "uit/oordelen.json", "uit/verslag.txt"]), "\(names)")
  }

  @Test func `a run that falls writes no picture of its memory`() throws {
    let folder = try TemporaryFolder()
    let rows = String(repeating: "dorp;A;huisarts;CC1.1;VN;GEHEIM\n", count: 400_000)
    try folder.write("werkgebied;client;bron;criterium;oordeel;toelichting\n" + rows, to: "lang.csv")
    let errors = "\(folder.path)/fouten"
    try folder.write("", to: "fouten")
    let process = try Program.start(
      ["score", "\(folder.path)/lang.csv", "--framework", "igj-zorgnetwerken-2017"],
      limits: "cd \(folder.path) && ulimit -c unlimited", errors: try #require(FileHandle(forWritingAtPath: errors)),
      environment: ["SWIFT_BACKTRACE": "enable=yes,color=no"])
    usleep(400_000)
    #expect(process.isRunning)
    kill(process.processIdentifier, SIGSEGV)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try folder.text("fouten") == "")
    #expect(folder.files == ["fouten", "lang.csv"])
  }

  /// What the program opens, as the system sees it.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  func `nothing is opened but inputs, frameworks and outputs, and no socket at all`() throws {
    let folder = try TemporaryFolder()
    let trace = "\(folder.path)/spoor"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      ["-f", "-e", "trace=open,openat,openat2,creat,socket,connect,bind,execve", "-o", trace, Program.path]
      + ["score", ProjectFiles.path(Self.input), "-o", "\(folder.path)/uit.json"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let lines = try folder.text("spoor").split(separator: "\n")
    #expect(lines.filter { $0.contains("socket(") || $0.contains("connect(") || $0.contains("bind(") } == [])
    #expect(lines.count { $0.contains("execve(") } == 1)
    let opened = lines.compactMap { $0.firstMatch(of: #/open(?:at2?)?\([^"]*"([^"]*)"/#).map { String($0.1) } }
    // What the loader, the time zone and the C library read of the system itself.
    let system = ["/lib", "/usr/lib", "/usr/share", "/etc/", "/proc/", "/sys/", "/dev/", "/opt/swift", "/usr/libexec"]
    let own = opened.filter { path in !system.contains { path.hasPrefix($0) } }
    let expected = [ProjectFiles.root, folder.path]
    #expect(own.filter { path in path.hasPrefix("/") && !expected.contains { path.hasPrefix($0) } } == [])
    #expect(own.contains { $0.hasSuffix("best.xml") || $0.contains("/best/") })
  }
}
