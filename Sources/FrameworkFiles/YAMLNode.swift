import Diagnostics
import Yams

/// One value of a YAML file as readers need it: what it holds and where it stands, without tags, styles and anchors.
struct YAMLNode: Equatable {
  /// What a value holds.
  enum Content: Equatable {
    case scalar(String)
    case list([YAMLNode])
    case mapping([Entry])
    /// A reference that was not followed.
    case alias
  }

  /// A key with its value, in the order of the file.
  struct Entry: Equatable {
    let key: YAMLNode
    let value: YAMLNode
  }

  let content: Content
  /// From one; `nil` where the place is not known.
  let line: Int?
  /// In characters, from one; `nil` where the place is not known.
  let column: Int?

  /// The text, where it is one.
  var scalar: String? { if case .scalar(let text) = content { text } else { nil } }

  /// The elements, where it is a list.
  var list: [YAMLNode]? { if case .list(let elements) = content { elements } else { nil } }

  /// The keys with their values, where it is a mapping.
  var mapping: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }

  /// The value of a key, where it is a mapping that has it.
  subscript(_ key: String) -> YAMLNode? { mapping?.first { $0.key.scalar == key }?.value }
}

/// Turns what Yams composed into nodes for readers, up to a number of them.
///
/// Anchors can make few bytes into many nodes, so that they are counted as they are followed.
struct YAMLNodes {
  private var left: Int

  /// - Parameter most: the largest number of nodes.
  init(most: Int) { left = most }

  /// The node with all below it, or nothing where those are too many.
  mutating func take(_ node: Node) -> YAMLNode? {
    left -= 1
    guard left > 0 else { return nil }
    let content: YAMLNode.Content
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string)
    case .alias: content = .alias
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence {
        guard let element = take(element) else { return nil }
        elements.append(element)
      }
      content = .list(elements)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        guard let key = take(key), let value = take(value) else { return nil }
        entries.append(YAMLNode.Entry(key: key, value: value))
      }
      content = .mapping(entries)
    }
    let mark = node.mark
    return YAMLNode(content: content, line: mark?.line, column: mark?.column)
  }
}
