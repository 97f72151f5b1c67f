internal import CLibXML2

/// A start tag, valid only while it is handed over: nothing of it is copied.
public struct StartTag {
  /// An attribute: its name, where the handler knows it, and its value.
  public struct Attribute {
    /// The number of the name in the vocabulary of the handler; `nil` for one that is not in it, and for one in a
    /// namespace.
    public let name: Int?
    /// The value, UTF-8, references resolved.
    public let value: UnsafeRawBufferPointer
  }

  /// The number of the name of the element in the vocabulary of the handler; `nil` for one that is not in it, and for
  /// one of another namespace.
  public let name: Int?
  /// The number of attributes.
  public let attributeCount: Int
  /// The attributes that are in the vocabulary: a bit each, by the number of the name.
  public let known: UInt64
  /// Whether there are attributes that are not in the vocabulary.
  public let hasUnknown: Bool

  @usableFromInline let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// Per name of the vocabulary which attribute has it, where one does.
  @usableFromInline let indices: UnsafePointer<UInt8>
  let names: UnsafePointer<InternedNames>
  let context: xmlParserCtxtPtr

  /// The number of the attribute with a name of the vocabulary, where there is one.
  @inlinable public func index(of name: Int) -> Int? { known >> UInt64(name) & 1 == 0 ? nil : Int(indices[name]) }

  /// The value of the attribute with a name of the vocabulary, where there is one: UTF-8, references resolved.
  @inlinable public func value(of name: Int) -> UnsafeRawBufferPointer? {
    guard known >> UInt64(name) & 1 == 1, let attributes else { return nil }
    let field = attributes + Int(indices[name]) * 5
    return UnsafeRawBufferPointer(start: field[3], count: field[4].map { $0 - (field[3] ?? $0) } ?? 0)
  }

  /// The attribute with a number.
  public func attribute(at index: Int) -> Attribute {
    guard let attributes else { preconditionFailure("an element without attributes was asked for one") }
    let field = attributes + index * 5
    let value = UnsafeRawBufferPointer(start: field[3], count: field[4].map { $0 - (field[3] ?? $0) } ?? 0)
    return Attribute(name: field[2] == nil ? names.pointee[field[0]] : nil, value: value)
  }

  /// Where the tag begins.
  public var place: XMLFailure.Place { TagText(context)?.begin ?? context.place }

  /// Whether the tag takes more bytes, in UTF-8.
  func isLonger(than length: Int) -> Bool { TagText(context)?.isLonger(than: length) ?? false }

  /// Where the tag ends.
  public var endPlace: XMLFailure.Place { context.place }

  /// Where the value of an attribute begins.
  public func place(ofAttribute index: Int) -> XMLFailure.Place {
    guard let text = TagText(context) else { return place }
    return text.place(ofAttribute: Array(writtenName(ofAttribute: index).utf8)) ?? text.begin
  }

  /// Whether the name of an attribute is written with a prefix.
  public func hasPrefix(attribute index: Int) -> Bool { attributes?[index * 5 + 1] != nil }

  /// The name of an attribute as written, with its prefix.
  public func writtenName(ofAttribute index: Int) -> String {
    guard let attributes, let localName = attributes[index * 5] else { return "" }
    let prefix = attributes[index * 5 + 1].map { String(cString: $0) + ":" } ?? ""
    return prefix + String(cString: localName)
  }
}

/// The names of a vocabulary as libxml2 keeps them: one address per name, so that addresses are compared.
struct InternedNames {
  /// The largest number of names, so that a set of them is a number.
  static let most = 64
  private static let bits = 8

  /// Open addressing by address, four times as long as there are names at most; zero for a free place.
  private let addresses: UnsafeMutablePointer<UInt>
  private let numbers: UnsafeMutablePointer<UInt8>

  init(_ vocabulary: [String], in context: xmlParserCtxtPtr) {
    precondition(vocabulary.count <= Self.most)
    addresses = .allocate(capacity: 1 << Self.bits)
    addresses.initialize(repeating: 0, count: 1 << Self.bits)
    numbers = .allocate(capacity: 1 << Self.bits)
    numbers.initialize(repeating: 0, count: 1 << Self.bits)
    for (number, name) in vocabulary.enumerated() {
      let address = UInt(bitPattern: xmlDictLookup(context.pointee.dict, name, -1))
      var place = Self.place(of: address)
      while addresses[place] != 0 { place = (place + 1) & (1 << Self.bits - 1) }
      addresses[place] = address
      numbers[place] = UInt8(number)
    }
  }

  func deallocate() {
    addresses.deallocate()
    numbers.deallocate()
  }

  subscript(pointer: UnsafePointer<xmlChar>?) -> Int? {
    let address = UInt(bitPattern: pointer)
    var place = Self.place(of: address)
    while addresses[place] != address {
      if addresses[place] == 0 { return nil }
      place = (place + 1) & (1 << Self.bits - 1)
    }
    return Int(numbers[place])
  }

  /// Addresses differ in their low bits; the product spreads them over the high ones.
  private static func place(of address: UInt) -> Int {
    Int(truncatingIfNeeded: (UInt64(address) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}

/// The text of the start tag that libxml2 has just read, which still stands in its buffer.
private struct TagText {
  /// How far the beginning of the line is looked for, so that a file of one line does not take the square of its length.
  private static let mostBytesBefore = 8 << 10

  private let bytes: UnsafeBufferPointer<xmlChar>
  let begin: XMLFailure.Place

  init?(_ context: xmlParserCtxtPtr) {
    guard let input = context.pointee.input, let base = input.pointee.base, let end = input.pointee.cur else {
      return nil
    }
    var start = end
    var lineFeeds = 0
    repeat {
      guard start > base else { return nil }
      start -= 1
      if start.pointee == UInt8(ascii: "\n") { lineFeeds += 1 }
    } while start.pointee != UInt8(ascii: "<")
    bytes = UnsafeBufferPointer(start: start, count: end - start)

    // The column is counted from the line feed before the tag where the buffer still holds it; libxml2's own count,
    // which takes some characters for several, is for lines longer than that.
    var lineStart = start
    let first = start - base > TagText.mostBytesBefore ? start - TagText.mostBytesBefore : base
    while lineStart > first, (lineStart - 1).pointee != UInt8(ascii: "\n") { lineStart -= 1 }
    let holdsLineStart = lineStart > first || first == base && input.pointee.consumed == 0
    let before = UnsafeBufferPointer(start: lineStart, count: start - lineStart)
    let column =
      holdsLineStart ? before.characterCount + 1 : max(Int(input.pointee.col) - bytes.characterCount, 1)
    begin = XMLFailure.Place(line: Int(input.pointee.line) - lineFeeds, column: column)
  }

  func isLonger(than length: Int) -> Bool { bytes.count > length }

  /// Where the value of the attribute with this name begins, after its quotation mark.
  func place(ofAttribute name: [UInt8]) -> XMLFailure.Place? {
    var position = 0
    while position < bytes.count {
      guard let equals = bytes[position...].firstIndex(of: UInt8(ascii: "=")) else { return nil }
      var nameEnd = equals
      while nameEnd > position, bytes[nameEnd - 1].isBlank { nameEnd -= 1 }
      var nameStart = nameEnd
      while nameStart > position, !bytes[nameStart - 1].isBlank { nameStart -= 1 }
      var quote = equals + 1
      while quote < bytes.count, bytes[quote].isBlank { quote += 1 }
      guard quote < bytes.count else { return nil }
      if bytes[nameStart..<nameEnd].elementsEqual(name) { return place(at: quote + 1) }
      guard let close = bytes[(quote + 1)...].firstIndex(of: bytes[quote]) else { return nil }
      position = close + 1
    }
    return nil
  }

  private func place(at offset: Int) -> XMLFailure.Place {
    let before = UnsafeBufferPointer(rebasing: bytes[..<offset])
    guard let lineFeed = before.lastIndex(of: UInt8(ascii: "\n")) else {
      return XMLFailure.Place(line: begin.line, column: begin.column + before.characterCount)
    }
    let lines = before.count { $0 == UInt8(ascii: "\n") }
    let rest = UnsafeBufferPointer(rebasing: before[(lineFeed + 1)...])
    return XMLFailure.Place(line: begin.line + lines, column: rest.characterCount + 1)
  }
}

extension UnsafeBufferPointer<xmlChar> {
  /// The number of characters in UTF-8: bytes that do not continue one.
  fileprivate var characterCount: Int { count { $0 & 0xC0 != 0x80 } }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension xmlParserCtxtPtr {
  /// Where the parser is now.
  var place: XMLFailure.Place {
    let input = pointee.input
    return XMLFailure.Place(line: max(Int(input?.pointee.line ?? 1), 1), column: max(Int(input?.pointee.col ?? 1), 1))
  }
}
