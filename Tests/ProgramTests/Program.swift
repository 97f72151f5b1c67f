import Foundation
import TestSupport

/// The program as it was built, run as people run it.
enum Program {
  /// What a run did.
  struct Run {
    /// The exit code, or the number of the signal that ended it.
    let status: Int32
    let isCrash: Bool
    let output: String
    let errors: String

    /// The codes of the messages in the errors, in their order.
    var codes: [String] { errors.matches(of: #/\[([A-Z]\d{3})\]: /#).map { String($0.output.1) } }
  }

  /// The program stands beside the tests.
  private static let executable: URL = {
    let beside = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("netwerktoets")
    if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return URL(fileURLWithPath: ProjectFiles.path(".build/debug/netwerktoets"))
  }()

  /// Where it stands.
  static var path: String { executable.path }

  /// Starts it as a shell would, with limits set before it, and gives the process.
  static func start(
    _ arguments: [String], limits: String = "true", errors: FileHandle = .nullDevice,
    environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "\(limits) && exec \"$0\" \"$@\"", executable.path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: ProjectFiles.root)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    return process
  }

  /// Runs it and waits; its output goes to files, as a pipe that is full would hold it up.
  static func run(
    _ arguments: [String], in folder: String = ProjectFiles.root, environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    let output = try handle("\(scratch.path)/output")
    let errors = try handle("\(scratch.path)/errors")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, isCrash: process.terminationReason == .uncaughtSignal,
      output: try exactText("\(scratch.path)/output"), errors: try exactText("\(scratch.path)/errors"))
  }

  /// The text of a file, with its byte-order mark where it has one.
  private static func exactText(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private static func handle(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

extension TemporaryFolder {
  /// The files in it, with the folders they are in, in order.
  var files: [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// The text of a file in it.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }
}
