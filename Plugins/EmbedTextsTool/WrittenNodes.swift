import Yams

/// Writes the nodes of a YAML text down, so that a text that was built in need not be parsed at every start.
enum WrittenNodes {
  /// What `EmbeddedNodes` reads; empty where the text cannot be read, so that reading it says what is wrong.
  static func of(_ text: String) -> String {
    guard let top = try? Yams.compose(yaml: text, .basic), case .mapping = top else { return "" }
    var written = ""
    write(top, to: &written)
    return written
  }

  private static func write(_ node: Node, to written: inout String) {
    func begin(_ kind: String, _ count: Int) {
      written += "\(kind)\(node.mark?.line ?? 0),\(node.mark?.column ?? 0),\(count):"
    }
    switch node {
    case .scalar(let scalar):
      begin("s", scalar.string.utf8.count)
      written += scalar.string
    case .sequence(let sequence):
      begin("l", sequence.count)
      for element in sequence { write(element, to: &written) }
    case .mapping(let mapping):
      begin("m", mapping.count)
      for (key, value) in mapping {
        write(key, to: &written)
        write(value, to: &written)
      }
    // The letter is unknown to the reader, which then reads the text itself.
    case .alias: begin("a", 0)
    }
  }
}
