import Foundation
import TestSupport

/// Other programs that look at our files, and make files that we read.
enum Tool {
  /// A program that did not do what it was asked.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs Python with the packages of the tests, those that scripts use at hand, and gives what it prints.
  static func python(_ script: String, _ arguments: [String] = []) throws -> String {
    try run(
      ProjectFiles.path(".venv/bin/python"),
      ["-c", "import copy, datetime, openpyxl, os, random, sys, zipfile\n" + script] + arguments)
  }

  /// Converts a file by LibreOffice, and gives the bytes of what it made.
  static func libreOffice(_ bytes: [UInt8], name: String, to filter: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: name)
    let output = "\(folder.path)/out"
    _ = try run(
      "/usr/bin/env",
      [
        "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", filter,
        "--outdir",
        output, file,
      ])
    let made = try FileManager.default.contentsOfDirectory(atPath: output)
    guard let first = made.first else { throw Failure(description: "LibreOffice made nothing of \(name)") }
    return [UInt8](try Data(contentsOf: URL(filePath: "\(output)/\(first)")))
  }

  /// Runs a program to its end, and gives what it prints.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let folder = try TemporaryFolder()
    // Files rather than pipes: a full pipe would make both wait for ever.
    let handles = try ["out", "err"].map { name in
      try FileHandle(forWritingTo: URL(filePath: try folder.write([], to: name)))
    }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    let texts = try ["out", "err"].map { name in
      String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")), as: UTF8.self)
    }
    guard process.terminationStatus == 0 else { throw Failure(description: "\(program): \(texts[1])") }
    return texts[0]
  }
}
