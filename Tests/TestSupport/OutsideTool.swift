import Foundation

/// Programs of others that tests hold the project against.
package enum OutsideTool {
  /// A program that failed, with what it wrote.
  package struct Failure: Error {
    package let output: String
  }

  /// Changes a workbook as somebody with a spreadsheet would; the changes are those of `edit-workbook.py`.
  package static func edit(_ workbook: String, to target: String, _ changes: [String]) throws {
    try run(
      ProjectFiles.path(".venv/bin/python"),
      [ProjectFiles.path("Tests/Support/edit-workbook.py"), workbook, target] + changes)
  }

  /// Writes what `read-office.py` finds in a document to a file.
  package static func readOffice(_ document: String, into place: String) throws {
    try run(
      ProjectFiles.path(".venv/bin/python"),
      [ProjectFiles.path("Tests/Support/read-office.py"), document, "--output", place])
  }

  /// Opens files with LibreOffice and saves them in another form, in a folder.
  package static func convert(_ files: [String], to form: String, in folder: String) throws {
    let profile = try TemporaryFolder()
    try run(
      "/usr/bin/env",
      [
        "soffice", "-env:UserInstallation=file://\(profile.path)/profile", "--headless", "--convert-to", form,
        "--outdir", folder,
      ] + files)
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let scratch = try TemporaryFolder()
    let place = try scratch.write([], to: "output")
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: place))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: place)), as: UTF8.self))
    }
  }
}
