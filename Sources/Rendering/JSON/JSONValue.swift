/// A JSON value whose keys keep their order, so that the same values give the same bytes.
package enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  /// A number in millionths, written with six decimals.
  case millionths(Int)
  case string(String)
  case array([JSONValue])
  /// An array of so many values, each made when it is written, so that a large one never stands whole in memory.
  case made(Int, (Int) -> JSONValue)
  case object([(key: String, value: JSONValue)])

  /// A text or `null`.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// A number or `null`.
  static func count(_ number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .null }

  /// A number rounded to six decimals, a half away from zero.
  static func decimal(_ number: Double) -> JSONValue {
    .millionths(Int((number * 1_000_000).rounded(.toNearestOrAwayFromZero)))
  }

  /// The value as text over several lines, with two blanks per level and a line feed at the end.
  package var indented: String {
    var text = ""
    write(into: &text, indentation: 0)
    return text + "\n"
  }

  /// The value as text on one line.
  package var oneLine: String {
    var text = ""
    write(into: &text, indentation: nil)
    return text
  }

  private func write(into text: inout String, indentation: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += String(number)
    case .millionths(let number):
      let decimals = String(String(number.magnitude % 1_000_000 + 1_000_000).dropFirst())
      text += (number < 0 ? "-" : "") + "\(number.magnitude / 1_000_000).\(decimals)"
    case .string(let string): Self.write(quoted: string, into: &text)
    case .array(let values):
      Self.write("[", "]", values, into: &text, indentation) { value, text, deeper in
        value.write(into: &text, indentation: deeper)
      }
    case .made(let count, let value):
      let start = text.utf8.count
      Self.write("[", "]", 0..<count, into: &text, indentation) { number, text, deeper in
        value(number).write(into: &text, indentation: deeper)
        // Room for all where all are like the first, within reason, so that a long text is not copied to make room.
        if number == 0 { text.reserveCapacity(text.utf8.count + min((text.utf8.count - start) * count, 128 << 20)) }
      }
    case .object(let members):
      Self.write("{", "}", members, into: &text, indentation) { member, text, deeper in
        Self.write(quoted: member.key, into: &text)
        text += ": "
        member.value.write(into: &text, indentation: deeper)
      }
    }
  }

  private static func write<Elements: Collection>(
    _ opening: String, _ closing: String, _ elements: Elements, into text: inout String, _ indentation: Int?,
    _ element: (Elements.Element, inout String, Int?) -> Void
  ) {
    text += opening
    for (number, value) in elements.enumerated() {
      if number > 0 { text += indentation == nil ? ", " : "," }
      if let indentation { text += "\n" + String(repeating: "  ", count: indentation + 1) }
      element(value, &text, indentation.map { $0 + 1 })
    }
    if let indentation, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
    text += closing
  }

  private static func write(quoted string: String, into text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most texts are identifiers, of which nothing needs to be written otherwise.
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let code = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
