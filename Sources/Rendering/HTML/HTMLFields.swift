import Mustache

/// What fills a template: texts that were escaped, switches and lists.
///
/// Templates print every field as it is, with three braces, because the escaping of the template engine goes by
/// characters and passes over a quotation mark that carries an accent. So a text is escaped here, once, when it comes in.
package struct HTMLFields: MustacheParent, Sendable {
  /// The content of one field.
  package enum Content: Sendable {
    /// A text from anywhere; it is escaped.
    case text(String)
    /// Markup that this module made itself.
    case markup(String)
    /// A switch.
    case flag(Bool)
    /// Zero or more of the same.
    case list([HTMLFields])

    /// One or none of the same.
    static func optional(_ fields: HTMLFields?) -> Content { .list(fields.map { [$0] } ?? []) }
    /// A list in which each has one text.
    static func texts(_ name: String, _ texts: [String]) -> Content { .list(texts.map { [name: .text($0)] }) }
  }

  private var contents: [String: Content]

  /// The content of a field.
  package subscript(name: String) -> Content? {
    get { contents[name] }
    set { contents[name] = newValue }
  }

  /// What the template engine asks for.
  package func child(named name: String) -> Any? {
    switch contents[name] {
    case .text(let text): Self.escaped(text)
    case .markup(let markup): markup
    case .flag(let flag): flag
    case .list(let list): list
    case nil: nil
    }
  }

  /// A text in which no character has a meaning in HTML, in elements as well as in quoted attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension HTMLFields: ExpressibleByDictionaryLiteral {
  /// The fields by name; a name that stands twice is a mistake in the program.
  package init(dictionaryLiteral elements: (String, Content)...) {
    contents = Dictionary(uniqueKeysWithValues: elements)
  }
}
