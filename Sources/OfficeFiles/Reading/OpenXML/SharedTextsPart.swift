/// The texts that cells of a workbook share.
struct SharedTextsPart: PartContent {
  enum Name: String, CaseIterable {
    case item = "x:si"
    case run = "x:r"
    case text = "x:t"
    case phonetic = "x:rPh"
    case space = "xml:space"
  }

  static let namespaces = SpreadsheetNames.namespaces

  private let part: String
  private let budget: ReadingBudget
  private var text: CellText
  private(set) var texts: [String] = []

  init(part: String, budget: ReadingBudget) {
    self.part = part
    self.budget = budget
    text = CellText(part: part)
  }

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) {
    switch name {
    case .item: text.clear()
    case .text where parent == .item || parent == .run: text.begin(keepsSpace: attributes[.space] == "preserve")
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {
    if name == .text { text.append(bytes) }
  }

  mutating func end(_ name: Name, in parent: Name?) throws(OfficeFailure) {
    if name == .text { text.end() }
    guard name == .item else { return }
    let written = try text.value()
    // An empty text takes its place in the list as well.
    guard budget.takeCell(text: written.utf8.count) else { throw .tooLarge(.content, part: part) }
    texts.append(EscapedText.unescaped(written))
  }
}

/// The text of a cell as it is read, of any number of pieces.
struct CellText {
  private let part: String
  private var bytes: [UInt8] = []
  private var pieceStart: Int?
  private var keepsSpace = false
  private var isTooLong = false

  init(part: String) { self.part = part }

  /// Begins a cell.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    pieceStart = nil
    isTooLong = false
  }

  /// Begins a piece; without a word that white space at its ends matters it does not.
  mutating func begin(keepsSpace: Bool) {
    pieceStart = bytes.count
    self.keepsSpace = keepsSpace
  }

  /// Adds to the piece.
  mutating func append(_ more: UnsafeRawBufferPointer) {
    guard pieceStart != nil else { return }
    guard bytes.count + more.count <= OfficeLimits.text else {
      isTooLong = true
      return
    }
    bytes.append(contentsOf: more)
  }

  /// Ends the piece.
  mutating func end() {
    guard let start = pieceStart else { return }
    pieceStart = nil
    guard !keepsSpace else { return }
    while bytes.count > start, let last = bytes.last, Self.isBlank(last) { bytes.removeLast() }
    let blanks = bytes[start...].prefix(while: Self.isBlank).count
    if blanks > 0 { bytes.removeSubrange(start..<(start + blanks)) }
  }

  /// The text.
  func value() throws(OfficeFailure) -> String {
    guard !isTooLong else { throw .tooLarge(.text, part: part) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
