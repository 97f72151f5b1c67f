/// One element of a list in a YAML file, to be written: keys with a text or a list of texts each.
public struct YAMLItem: Sendable {
  /// The value of a key.
  public enum Value: Sendable {
    /// A text, between quotation marks where YAML would take it for something else.
    case text(String)
    /// A text that always stands between quotation marks.
    case quoted(String)
    /// A list of texts.
    case list([String])
    /// A list of elements, each on one line.
    case items([YAMLItem])
  }

  /// The keys with their values, in order.
  public let fields: [(key: String, value: Value)]

  /// Makes an element.
  public init(_ fields: [(key: String, value: Value)]) { self.fields = fields }

  /// The lines of the element in block style, without indentation: a dash before the first.
  var blockLines: [String] {
    var lines: [String] = []
    for (key, value) in fields {
      switch value {
      case .text(let text): lines.append("\(key): \(Self.scalar(text, inFlow: false))")
      case .quoted(let text): lines.append("\(key): \(Self.quoted(text))")
      case .list(let texts):
        lines.append("\(key):")
        lines += texts.map { "- \(Self.scalar($0, inFlow: false))" }
      case .items(let items):
        lines.append("\(key):")
        lines += items.map { "- \($0.flow)" }
      }
    }
    return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  /// The element in flow style, on one line.
  var flow: String {
    let parts = fields.map { key, value in
      switch value {
      case .text(let text): "\(key): \(Self.scalar(text, inFlow: true))"
      case .quoted(let text): "\(key): \(Self.quoted(text))"
      case .list(let texts): "\(key): [\(texts.map { Self.scalar($0, inFlow: true) }.joined(separator: ", "))]"
      case .items(let items): "\(key): [\(items.map(\.flow).joined(separator: ", "))]"
      }
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  /// A text as it can stand in YAML: plain where every reader takes it for this text, else between quotation marks.
  static func scalar(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// Words that some reader of YAML takes for a truth or for nothing.
  private static let reserved: Set = ["ja", "nee", "yes", "no", "on", "off", "true", "false", "null", "y", "n"]

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    if text.isISODate { return true }
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " ",
      !reserved.contains(text.lowercased()), !text.contains("  ")
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " .-_/()'’‘;".unicodeScalars.contains($0)
        || (!inFlow && $0 == ",")
    }
  }

  /// A text between double quotation marks.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.mustBeEscaped { result += scalar.escaped } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }
}

extension String {
  fileprivate var isISODate: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return parts.map(\.utf8.count) == [4, 2, 2] && areDigits
  }
}

extension Unicode.Scalar {
  /// Controls, line ends and marks that a person cannot see.
  fileprivate var mustBeEscaped: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: self != " "
    default: value == 0xFEFF
    }
  }

  fileprivate var escaped: String {
    let digits = String(value, radix: 16)
    let length = value > 0xFFFF ? 8 : 4
    return (length == 8 ? "\\U" : "\\u") + String(repeating: "0", count: length - digits.count) + digits
  }
}
