import Foundation

/// A program that a test runs, with all that it wrote.
struct Subprocess {
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program of the path, or at a path, to its end.
  static func run(_ program: String, _ arguments: [String], input: String = "") throws -> Subprocess {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    // Files rather than pipes: a full pipe would make both wait for ever.
    let folder = FileManager.default.temporaryDirectory
    let places = ["out", "err", "in"].map { folder.appending(path: "\(UUID().uuidString).\($0)") }
    for place in places { try Data(input.utf8).write(to: place) }
    defer { for place in places { try? FileManager.default.removeItem(at: place) } }
    let handles = try places[..<2].map { try FileHandle(forWritingTo: $0) }
    for handle in handles { try handle.truncate(atOffset: 0) }
    let given = try FileHandle(forReadingFrom: places[2])
    process.standardInput = given
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles + [given] { try handle.close() }
    let texts = try places[..<2].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Subprocess(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
