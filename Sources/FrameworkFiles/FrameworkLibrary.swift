public import AssessmentModel
public import Diagnostics
import Foundation

/// The frameworks that are known: those of the user's folders, and those built in.
public struct FrameworkLibrary: Sendable {
  /// A framework file and where it is.
  public struct Entry: Sendable {
    /// The name of its folder, which is the identifier of the framework.
    public let id: String
    /// How messages call the file.
    public let name: String
    /// Reads its text.
    public let text: @Sendable () throws -> String
  }

  /// The frameworks, in the order of their identifiers; of two with the same one that of the first folder.
  public let entries: [Entry]

  /// The shipped frameworks, built into the program.
  public static var builtIn: [Entry] { Entry.builtIn(named: fileName) }

  private static let fileName = "kader.yaml"

  /// Looks for frameworks in folders, in this order, and then among those built in.
  ///
  /// - Parameter folders: folders that have a folder with `kader.yaml` per framework; those that do not exist are
  ///   passed over.
  public init(folders: [String]) { entries = Entry.all(named: Self.fileName, in: folders) }

  /// The framework with an identifier, or what is wrong with its file; `nil` where there is none.
  public func framework(_ id: String) -> Checked<Framework>? {
    entries.first { $0.id == id }.map(Self.read)
  }

  /// Reads one entry.
  public static func read(_ entry: Entry) -> Checked<Framework> {
    guard let text = try? entry.text() else {
      return Checked(nil, diagnostics: [.unreadableFramework(at: FilePosition(file: entry.name))])
    }
    let checked = Framework.read(text, file: entry.name)
    guard let framework = checked.value, framework.id != entry.id else { return checked }
    return Checked(
      nil, diagnostics: checked.diagnostics + [.otherIdentifier(entry.id, at: FilePosition(file: entry.name, line: 1))])
  }
}

extension FrameworkLibrary.Entry {
  /// What was built into the program, by the name that the file has in each folder.
  static func builtIn(named fileName: String) -> [Self] {
    EmbeddedTexts.all.compactMap { path, text in
      let parts = path.split(separator: "/")
      guard parts.count == 2, parts[1] == fileName else { return nil }
      return Self(id: String(parts[0]), name: "ingebouwd: \(path)", text: { text })
    }
  }

  /// What is in folders, in this order, and then built in; in the order of the identifiers.
  static func all(named fileName: String, in folders: [String]) -> [Self] {
    var found: [String: Self] = [:]
    for folder in folders {
      for id in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where found[id] == nil {
        let path = "\(folder)/\(id)/\(fileName)"
        guard FileManager.default.fileExists(atPath: path) else { continue }
        found[id] = Self(id: id, name: path, text: { try String(contentsOfFile: path, encoding: .utf8) })
      }
    }
    for entry in builtIn(named: fileName) where found[entry.id] == nil { found[entry.id] = entry }
    return found.values.sorted { $0.id < $1.id }
  }
}

extension Diagnostic {
  fileprivate static func unreadableFramework(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K051", at: position)
  }

  fileprivate static func otherIdentifier(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K052", ["id": id], at: position)
  }
}
