package import Diagnostics
package import Foundation
import FrameworkFiles
package import Instruments

/// Where the agendas of a werkgebied stand: `agenda.yaml`, and beside it `agenda-….yaml` of earlier rounds.
package enum AgendaFolder {
  /// An agenda that was read.
  package struct Found: Sendable {
    /// Where it stands.
    package let path: String
    /// What it says; `nil` where there is none that can be read.
    package let agenda: AreaAgenda?
    /// What was said about its form.
    package let diagnostics: [Diagnostic]
    /// Its bytes; `nil` where there is no file.
    package let data: Data?

    /// Its text.
    package var text: String? { data.flatMap { String(validating: $0, as: UTF8.self) } }
  }

  /// The name of the file about the last round.
  package static let name = "agenda.yaml"

  /// Whether a file is an agenda, by its name.
  static func isAgenda(_ name: String) -> Bool {
    name == self.name || (name.hasPrefix("agenda-") && name.hasSuffix(".yaml"))
  }

  /// Reads the agenda that a user means: a file, or that in a folder.
  package static func read(meant path: String) -> Found {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let file = isThere && !isFolder.boolValue ? path : "\(folder)/\(name)"
    return read(file, name: file)
  }

  /// Reads a file.
  static func read(_ path: String, name: String) -> Found {
    let data = FileManager.default.contents(atPath: path)
    guard let data else {
      return Found(path: path, agenda: nil, diagnostics: [.noAgenda(at: FilePosition(file: name))], data: nil)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      return Found(path: path, agenda: nil, diagnostics: [.unreadable(at: FilePosition(file: name))], data: data)
    }
    let checked = AreaAgenda.read(text, file: name)
    return Found(path: path, agenda: checked.value, diagnostics: checked.diagnostics, data: data)
  }
}

extension Diagnostic {
  fileprivate static func noAgenda(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "N325", at: position) }
  fileprivate static func unreadable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N002", at: position)
  }
}
