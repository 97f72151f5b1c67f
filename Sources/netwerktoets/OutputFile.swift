import ArgumentParser
import Foundation

/// A file or folder that the user asked to be written; each file is written whole or not at all.
struct OutputFile {
  let path: String

  /// Whether the user means a folder: one that exists, or a name without ending.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) { return isFolder.boolValue }
    return path.hasSuffix("/") || URL(fileURLWithPath: path).pathExtension.isEmpty
  }

  /// Makes the folder where it is not there yet.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ValidationError("de map “\(path)” kan niet worden gemaakt; kies een andere plaats met -o.")
    }
  }

  /// Writes beside the place and moves it there, so that an interrupted run leaves the old file whole.
  func write(_ text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ValidationError("“\(path)” kan niet worden geschreven; kies een andere plaats met -o.")
    }
  }
}
