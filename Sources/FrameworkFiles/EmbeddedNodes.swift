import Foundation

/// Reads the nodes of a text that was built in, as they were written down while building: it is not parsed again.
///
/// A node is a letter for its kind, its line, its column and a number, each of these followed by a sign. After a text
/// come as many bytes as the number says, after a list as many nodes, after a mapping twice as many.
struct EmbeddedNodes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// The node at the top of a text; nothing where it was not built in.
  static func top(of text: String) -> YAMLNode? {
    guard let number = EmbeddedTexts.all.firstIndex(where: { $0.text.hasSameBytes(as: text) }) else { return nil }
    return top(written: EmbeddedTexts.nodes[number])
  }

  /// The node that was written down; nothing where that is not whole.
  static func top(written: String) -> YAMLNode? {
    var written = written
    return written.withUTF8 { bytes in
      var nodes = EmbeddedNodes(bytes: bytes)
      guard let top = nodes.next(), nodes.place == bytes.count else { return nil }
      return top
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func next() -> YAMLNode? {
    guard place < bytes.count else { return nil }
    let kind = bytes[place]
    place += 1
    guard let line = number(), let column = number(), let count = number(), count <= bytes.count - place else {
      return nil
    }
    guard let content = content(kind, count) else { return nil }
    return YAMLNode(content: content, line: line, column: column)
  }

  private mutating func content(_ kind: UInt8, _ count: Int) -> YAMLNode.Content? {
    switch kind {
    case UInt8(ascii: "s"):
      place += count
      return .scalar(String(decoding: UnsafeBufferPointer(rebasing: bytes[(place - count)..<place]), as: UTF8.self))
    case UInt8(ascii: "l"):
      var elements: [YAMLNode] = []
      elements.reserveCapacity(count)
      for _ in 0..<count {
        guard let element = next() else { return nil }
        elements.append(element)
      }
      return .list(elements)
    case UInt8(ascii: "m"):
      var entries: [YAMLNode.Entry] = []
      entries.reserveCapacity(count)
      for _ in 0..<count {
        guard let key = next(), let value = next() else { return nil }
        entries.append(YAMLNode.Entry(key: key, value: value))
      }
      return .mapping(entries)
    default: return nil
    }
  }

  /// The number up to the next sign that is no digit, which is passed.
  private mutating func number() -> Int? {
    var number = 0
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]), place - start < 9 {
      number = number * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    guard place > start, place < bytes.count else { return nil }
    place += 1
    return number
  }
}

extension String {
  /// Whether both have the same bytes: other than by `==`, which takes two spellings of an accent for the same, at the
  /// cost of looking for them.
  fileprivate func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return Data(utf8) == Data(other.utf8)
  }
}
