import ArgumentParser
import Foundation

/// Writes what the user asked for: each file whole or not at all, and none in the place of an input.
struct OutputFiles {
  private let inputs: Set<String>

  /// - Parameter inputs: the files that belong to the input.
  init(sparing inputs: [String]) {
    self.inputs = Set(inputs.map(Self.resolved))
  }

  /// Whether the user means a folder: one that exists, or a name without ending.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) { return isFolder.boolValue }
    return path.hasSuffix("/") || URL(fileURLWithPath: path).pathExtension.isEmpty
  }

  /// The place for a result: `-` is standard output, as is no place at all.
  static func place(_ output: String?) -> String? { output == "-" ? nil : output }

  /// Makes the folder where it is not there yet.
  func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ValidationError("de map “\(path)” kan niet worden gemaakt; kies een andere plaats met -o.")
    }
  }

  /// Writes beside the place and moves it there, so that an interrupted run leaves the old file whole.
  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Writes bytes in the same way.
  func write(_ bytes: [UInt8], to path: String) throws { try write(Data(bytes), to: path) }

  private func write(_ bytes: Data, to path: String) throws {
    if inputs.contains(Self.resolved(path)) {
      throw ValidationError("“\(path)” hoort bij de invoer en wordt niet overschreven; kies een andere plaats met -o.")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      throw ValidationError("de map “\(folder)” bestaat niet; maak haar eerst, of kies een andere plaats met -o.")
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ValidationError("“\(path)” kan niet worden geschreven; kies een andere plaats met -o.")
    }
  }

  /// Puts a new text in the place of a file that the user asked to change, whole or not at all.
  ///
  /// A link is followed, so that it stays one; the permissions stay. Where the file is no longer what was read, it is left
  /// alone.
  func rewrite(_ path: String, from old: Data?, to text: String) throws {
    let place = Self.resolved(path)
    let manager = FileManager.default
    guard manager.contents(atPath: place) == old else {
      throw ValidationError("“\(path)” is intussen veranderd; er is niets geschreven. Begin opnieuw.")
    }
    let folder = URL(fileURLWithPath: place).deletingLastPathComponent().path
    let isWritable = old == nil || manager.isWritableFile(atPath: place)
    let beside = "\(folder)/.netwerktoets-\(UUID().uuidString)"
    var attributes: [FileAttributeKey: Any] = [:]
    if let mode = try? manager.attributesOfItem(atPath: place)[.posixPermissions] {
      attributes[.posixPermissions] = mode
    }
    guard isWritable, manager.createFile(atPath: beside, contents: Data(text.utf8)) else {
      throw ValidationError("“\(path)” kan niet worden geschreven; er is niets veranderd.")
    }
    do {
      if !attributes.isEmpty { try manager.setAttributes(attributes, ofItemAtPath: beside) }
      guard rename(beside, place) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(atPath: beside)
      throw ValidationError("“\(path)” kan niet worden geschreven; er is niets veranderd.")
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}

extension OutputFiles {
  /// What a command makes before it is written; says what may stand in the way where a workbook cannot be made.
  static func made<Made>(_ make: () throws -> Made) throws -> Made {
    do {
      return try make()
    } catch {
      throw ValidationError(
        "een werkmap kan niet worden gemaakt; kijk of er ruimte is voor tijdelijke bestanden, en of een tekst niet langer "
          + "is dan 32.767 tekens.")
    }
  }
}
