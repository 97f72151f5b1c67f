/// Which parts a part of a file of Office Open XML refers to.
struct Relationships: PartContent {
  enum Name: String, CaseIterable {
    case relationship = "rel:Relationship"
    case id = "Id"
    case type = "Type"
    case target = "Target"
    case mode = "TargetMode"
  }

  /// A part that is referred to.
  struct Relationship {
    /// The last word of the type: `worksheet`.
    let kind: String
    /// The name of the part.
    let part: String
  }

  static let namespaces = [
    (prefix: "rel", addresses: ["http://schemas.openxmlformats.org/package/2006/relationships"])
  ]

  /// The folder of the part that refers, by the parts of its path.
  private let folder: [Substring]
  private(set) var byID: [String: Relationship] = [:]
  private var inOrder: [Relationship] = []

  private init(folder: [Substring]) { self.folder = folder }

  /// Those of a part; an empty name is the file itself.
  static func of(_ part: String, in archive: ZipArchive) throws(OfficeFailure) -> Relationships {
    let path = part.split(separator: "/")
    let name = (path.dropLast() + ["_rels", "\(path.last ?? "").rels"]).joined(separator: "/")
    let empty = Relationships(folder: Array(path.dropLast()))
    return archive.has(name) ? try PartReader.read(name, of: archive, into: empty) : empty
  }

  /// The first of a kind.
  func first(ofKind kind: String) -> Relationship? { inOrder.first { $0.kind == kind } }

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) {
    // What lies outside of the file is not looked at.
    guard name == .relationship, attributes[.mode] != "External", let type = attributes[.type],
      let target = attributes[.target], let part = resolved(target)
    else { return }
    let relationship = Relationship(kind: type.split(separator: "/").last.map(String.init) ?? "", part: part)
    if let id = attributes[.id] { byID[id] = relationship }
    inOrder.append(relationship)
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {}

  mutating func end(_ name: Name, in parent: Name?) {}

  /// The name of a part from how it is referred to; `nil` where that leads out of the file.
  private func resolved(_ target: String) -> String? {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step != ".." {
        path.append(step)
      } else if path.popLast() == nil {
        return nil
      }
    }
    return path.joined(separator: "/")
  }
}
