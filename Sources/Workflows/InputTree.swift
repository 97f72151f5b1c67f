import Diagnostics
import Foundation

/// A folder of the input with what stands in it: extracts, and perhaps `werkgebied.yaml` or `toetsing.yaml`.
struct InputFolder: Sendable {
  /// A file with the name under which messages speak of it.
  struct File: Sendable {
    let path: String
    let name: String
  }

  let name: String
  /// Whether it is one, and not a single file that was given.
  var isFolder = true
  var extracts: [File] = []
  var areaFile: File?
  var inspectionFile: File?
  /// Agendas of this round and of earlier ones.
  var agendaFiles: [File] = []

  /// The paths of all files in it that are read.
  var files: [String] { (extracts + [areaFile, inspectionFile].compactMap(\.self) + agendaFiles).map(\.path) }
}

/// Finds the files of the input.
struct InputTree {
  private static let extractEndings: Set = ["xml", "csv", "tsv", "xlsx", "ods"]
  /// Files that people keep beside extracts, of which nothing needs to be said.
  private static let silentEndings: Set = ["md", "html", "yaml", "yml", "png"]
  private static let mostLevels = 16

  private(set) var folders: [InputFolder] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether extracts have no place in it, as parts stand in theirs.
  private let isOfParts: Bool

  /// Looks at files and folders; a folder is searched with all folders in it, in the order of names.
  init(_ paths: [String], isOfParts: Bool = false) {
    self.isOfParts = isOfParts
    for path in paths {
      var path = path
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      var isFolder: ObjCBool = false
      let file = InputFolder.File(path: path, name: path)
      if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        diagnostics.append(.notFound(at: FilePosition(file: path)))
      } else if isFolder.boolValue {
        search(path, level: 0)
      } else {
        folders.append(InputFolder(name: path, isFolder: false, extracts: [file]))
      }
    }
    warnOfMissingAreaFiles()
  }

  private mutating func search(_ path: String, level: Int) {
    guard level < Self.mostLevels, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      diagnostics.append(.unreadableFolder(at: FilePosition(file: path)))
      return
    }
    var folder = InputFolder(name: path)
    var subfolders: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !Self.isHidden(name) {
      let full = path == "/" ? "/\(name)" : "\(path)/\(name)"
      let file = InputFolder.File(path: full, name: full)
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        // A link to a folder could lead round in a circle.
        if (try? FileManager.default.destinationOfSymbolicLink(atPath: full)) == nil {
          subfolders.append(full)
        } else {
          diagnostics.append(.linkedFolder(at: FilePosition(file: full)))
        }
        continue
      }
      switch name {
      case "werkgebied.yaml": folder.areaFile = file
      case "toetsing.yaml": folder.inspectionFile = file
      case _ where AgendaFolder.isAgenda(name): folder.agendaFiles.append(file)
      default:
        let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        if isOfParts, Self.extractEndings.contains(ending) {
          diagnostics.append(.extractBesideParts(at: FilePosition(file: full)))
        } else if Self.extractEndings.contains(ending) {
          folder.extracts.append(file)
        } else if !Self.silentEndings.contains(ending) {
          // A link to what is not there may have been a whole werkgebied.
          diagnostics.append(
            exists ? .passedOver(at: FilePosition(file: full)) : .notFound(at: FilePosition(file: full)))
        }
      }
    }
    let isEmpty = folder.extracts.isEmpty && folder.areaFile == nil
    if !isEmpty || folder.inspectionFile != nil { folders.append(folder) }
    if isEmpty, subfolders.isEmpty { diagnostics.append(.noExtractInFolder(at: FilePosition(file: path))) }
    for subfolder in subfolders { search(subfolder, level: level + 1) }
  }

  /// Whether a name is of a file that is not for people, such as the `~$` that lies beside a workbook that is open.
  private static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  /// Where other areas have one, a missing `werkgebied.yaml` is worth a word.
  private mutating func warnOfMissingAreaFiles() {
    guard folders.contains(where: { $0.areaFile != nil }) else { return }
    for folder in folders where folder.areaFile == nil && !folder.extracts.isEmpty {
      diagnostics.append(.noAreaFile(at: FilePosition(file: folder.name)))
    }
  }
}

extension Diagnostic {
  fileprivate static func notFound(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "I101", at: position) }
  fileprivate static func unreadableFolder(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I106", at: position)
  }
  fileprivate static func noExtractInFolder(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I107", at: position)
  }
  fileprivate static func passedOver(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "I120", at: position)
  }
  fileprivate static func linkedFolder(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "I122", at: position)
  }
  fileprivate static func extractBesideParts(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "P112", at: position)
  }
  fileprivate static func noAreaFile(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "I121", at: position)
  }
}
