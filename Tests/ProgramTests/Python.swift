import Foundation
import TestSupport
import Testing

/// The scripts of `Tests/Support`, which judge and fill in files by what others make of them.
enum Python {
  /// Runs a script with the Python of the tests; gives its exit status and all it wrote.
  static func run(_ script: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let python = ProjectFiles.path(".venv/bin/python")
    try #require(FileManager.default.isExecutableFile(atPath: python), "install it: make test-tools")
    return try execute(python, [ProjectFiles.path("Tests/Support/\(script)")] + arguments)
  }

  /// Opens a file in LibreOffice and saves it as another kind, in a folder.
  static func convert(_ file: String, to kind: String, in folder: String) throws {
    let scratch = try TemporaryFolder()
    let run = try execute(
      "/usr/bin/soffice",
      ["-env:UserInstallation=file://\(scratch.path)/lo", "--headless", "--convert-to", kind, "--outdir", folder, file])
    try #require(run.status == 0, "\(run.output)")
  }

  private static func execute(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let scratch = try TemporaryFolder()
    let place = URL(fileURLWithPath: "\(scratch.path)/output")
    try Data().write(to: place)
    let output = try FileHandle(forWritingTo: place)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: place), as: UTF8.self))
  }
}
