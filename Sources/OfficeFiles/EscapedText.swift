/// Characters that XML does not allow, as Office Open XML writes them: `_x0001_`.
enum EscapedText {
  /// A text with what XML does not allow written out, and with what would read as such written out too.
  static func escaped(_ text: String) -> String {
    let needsNothing = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "_") && $0 != 0xEF }
    if needsNothing { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isForbidden(scalar) || scalar == "_" && code(in: scalars, at: index) != nil {
        result.append(contentsOf: "_x\(hexadecimal(scalar.value))_".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text with what was written out put back.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var units: [UInt16] = []
    var result = ""
    var index = 0
    while index < scalars.count {
      if scalars[index] == "_", let code = code(in: scalars, at: index) {
        units.append(code)
        index += 7
      } else {
        result += decoded(&units)
        result.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    return result + decoded(&units)
  }

  /// A text without characters that XML does not allow, for where there is no way to write them out.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? " " : $0 }))
  }

  /// Whether XML does not allow a character, or changes it.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func code(in scalars: [Unicode.Scalar], at index: Int) -> UInt16? {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return nil }
    let digits = scalars[(index + 2)...(index + 5)]
    guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func decoded(_ units: inout [UInt16]) -> String {
    defer { units.removeAll() }
    return units.isEmpty ? "" : String(decoding: units, as: UTF16.self)
  }
}
