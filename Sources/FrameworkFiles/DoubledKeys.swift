import Diagnostics
import Yams

/// Keys that stand twice in one mapping, set aside so that the rest of the file is read all the same.
///
/// Yams gives up at the first such mapping and says where the key stands for the first time. That one is renamed, by a
/// sign of the private use area in the place of its first sign so that no column moves, and the file is read again.
struct DoubledKeys {
  /// The number of doubled keys after which a file is given up.
  private static let most = 100

  private var names: [String: String] = [:]

  /// Whether no key stands twice.
  var isEmpty: Bool { names.isEmpty }

  /// The key as it was written, where this one was set aside.
  func original(of key: YAMLNode) -> String? { isEmpty ? nil : key.scalar.flatMap { names[$0] } }

  /// Reads a text; a key that is found twice is renamed in it until none is left.
  mutating func compose(_ text: String) throws -> Node? {
    var text = text
    while true {
      do {
        // Without rules everything is text: "ja" and ja are one key, and nothing is typed.
        return try Yams.compose(yaml: text, .basic)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let key = keys.first, let renamed = rename(key, at: context.mark, in: text) else {
          throw YamlError.duplicatedKeysInMapping(duplicates: keys, context: context)
        }
        text = renamed
      }
    }
  }

  /// The text with another name for the key at a place, or nothing where the place does not hold it.
  private mutating func rename(_ key: String, at mark: Mark, in text: String) -> String? {
    guard names.count < Self.most, let first = key.unicodeScalars.first,
      let sign = Unicode.Scalar(UInt32(0xE000 + names.count)),
      var place = text.unicodeScalars.index(line: mark.line, column: mark.column)
    else { return nil }
    var scalars = text.unicodeScalars
    if scalars[place] == "\"" || scalars[place] == "'" { scalars.formIndex(after: &place) }
    guard scalars[place...].starts(with: key.unicodeScalars), first != sign else { return nil }
    scalars.replaceSubrange(place...place, with: [sign])
    names[String(sign) + String(String.UnicodeScalarView(key.unicodeScalars.dropFirst()))] = names[key] ?? key
    return String(scalars)
  }
}

extension String.UnicodeScalarView {
  /// The place of a line and column, both from one, by the line ends of YAML.
  func index(line: Int, column: Int) -> Index? {
    var place = startIndex
    var current = 1
    while current < line, place < endIndex {
      let scalar = self[place]
      formIndex(after: &place)
      switch scalar {
      case "\r":
        if place < endIndex, self[place] == "\n" { formIndex(after: &place) }
        current += 1
      case "\n", "\u{85}", "\u{2028}", "\u{2029}": current += 1
      default: break
      }
    }
    guard current == line, let found = index(place, offsetBy: column - 1, limitedBy: endIndex), found < endIndex else {
      return nil
    }
    return found
  }
}

extension String {
  /// The number of references to anchors that the text can hold; zero where it has no anchor.
  var aliases: Int {
    var (anchors, aliases) = (0, 0)
    var before: UInt8 = 0x20
    var sign: UInt8 = 0
    // A sign after a blank or bracket, with a name right after it.
    for byte in utf8 {
      if sign != 0, byte > 0x20, byte != UInt8(ascii: "*"), byte != UInt8(ascii: "&") {
        if sign == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
      }
      let isSign = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&")
      sign = isSign && Self.mayComeBeforeAnchor.contains(before) ? byte : 0
      before = byte
    }
    return anchors == 0 ? 0 : aliases
  }

  private static let mayComeBeforeAnchor = Set(" \t\r\n[{,:?-".utf8)
}
