import Foundation

/// The file of a part.
public enum PartialFile {
  /// The length of the digest at its end, which tells files apart.
  public static let digestLength = PartialLayout.digestLength

  /// Reads a file whole; only an ordinary one.
  public static func read(_ path: String) throws(PartialFailure) -> [UInt8] {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else { throw .unreadable }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .noPart }
    guard let head = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else { throw .unreadable }
    defer { try? head.close() }
    // What is no part is not read whole.
    guard let first = try? head.read(upToCount: PartialLayout.magic.count) else { throw .noPart }
    guard first.elementsEqual(PartialLayout.magic) else { throw .noPart }
    guard let rest = try? head.readToEnd() else { throw .damaged }
    return Array(first + rest)
  }
}
