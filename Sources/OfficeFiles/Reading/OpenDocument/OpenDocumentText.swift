/// The namespaces of OpenDocument.
enum OpenDocumentNames {
  private static let start = "urn:oasis:names:tc:opendocument:xmlns:"

  static let namespaces = [
    (prefix: "office", addresses: [start + "office:1.0"]),
    (prefix: "table", addresses: [start + "table:1.0"]),
    (prefix: "text", addresses: [start + "text:1.0"]),
    (prefix: "style", addresses: [start + "style:1.0"]),
    (prefix: "draw", addresses: [start + "drawing:1.0"]),
    (prefix: "calcext", addresses: ["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"]),
    (prefix: "loext", addresses: ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"]),
  ]

  /// How often something is repeated: at least once, and not so often that it cannot be counted.
  static func times(_ written: String?) -> Int {
    guard let written else { return 1 }
    return min(max(Int(written) ?? 1, 1), 1 << 31)
  }
}

/// The text of a paragraph of OpenDocument: white space is one space, and none at the start, but for what is written out.
///
/// One at the end stays, as LibreOffice has it.
struct ParagraphText {
  private var bytes: [UInt8] = []
  private var hasSpace = false
  private(set) var isTooLong = false

  /// Adds what stands in the file.
  mutating func append(_ more: UnsafeRawBufferPointer) {
    for byte in more {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        hasSpace = !bytes.isEmpty
      } else {
        add(byte)
      }
    }
  }

  /// Adds characters that are written out.
  mutating func append(_ byte: UInt8, times: Int = 1) {
    guard bytes.count + times <= OfficeLimits.text else {
      isTooLong = true
      return
    }
    for _ in 0..<times { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    guard bytes.count + 2 <= OfficeLimits.text else {
      isTooLong = true
      return
    }
    if hasSpace { bytes.append(0x20) }
    hasSpace = false
    bytes.append(byte)
  }

  /// The text.
  var value: String { String(decoding: hasSpace ? bytes + [0x20] : bytes, as: UTF8.self) }
}
