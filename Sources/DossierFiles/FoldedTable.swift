import Scoring

/// Finds what a cell or attribute means where case and surrounding blanks do not matter.
struct FoldedTable<Meaning: Sendable>: Sendable {
  private let names: NameTable
  private let meanings: [Meaning]
  private let short: ShortNames<Meaning>
  /// The names as they should be written, to suggest one.
  let suggestions: [String]

  init(_ entries: [(written: String, meaning: Meaning)], suggestions: [String]? = nil) {
    self.suggestions = suggestions ?? entries.map(\.written)
    var (names, meanings) = (NameTable(), [Meaning]())
    for entry in entries {
      var folded = entry.written.lowercased()
      let number = folded.withUTF8 { names.number(of: UnsafeRawBufferPointer($0)) }
      if number == meanings.count { meanings.append(entry.meaning) }
    }
    (self.names, self.meanings) = (names, meanings)
    short = ShortNames(names, meanings)
  }

  /// What the bytes mean, or nothing.
  subscript(_ bytes: UnsafeRawBufferPointer) -> Meaning? {
    let trimmed = bytes.trimmed
    if let name = ShortName(folding: trimmed) { return short[name] }
    guard trimmed.count <= 128 else { return nil }
    var folded = String(decoding: trimmed, as: UTF8.self).lowercased()
    return folded.withUTF8 { names.existingNumber(of: UnsafeRawBufferPointer($0)) }.map { meanings[$0] }
  }
}

/// What short names in plain letters mean, found without a copy.
private struct ShortNames<Meaning: Sendable>: Sendable {
  /// Open addressing, four times as long as there are names at least.
  private var slots: [(name: ShortName, meaning: Meaning?)]

  init(_ names: NameTable, _ meanings: [Meaning]) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: (ShortName(), nil), count: size)
    for number in 0..<names.count {
      guard let name = names.withBytes(of: number, ShortName.init(folding:)) else { continue }
      var slot = name.hash & (size - 1)
      while slots[slot].meaning != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = (name, meanings[number])
    }
  }

  subscript(name: ShortName) -> Meaning? {
    var slot = name.hash & (slots.count - 1)
    while let meaning = slots[slot].meaning {
      if slots[slot].name == name { return meaning }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// A name of at most 32 plain letters as five numbers: its letters, small, and how many there are.
private struct ShortName: Equatable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  private var count = 0

  init() {}

  /// Nothing for longer names, and for other than plain letters, of which the small ones are not that simple.
  init?(folding bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return nil }
    count = bytes.count
    switch count {
    case 0: return nil
    case 1...3:
      first = UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
    case 4...7:
      first = Self.half(start, 0) | Self.half(start, count - 4) << 32
    case 8...16:
      (first, second) = (Self.word(start, 0), Self.word(start, count - 8))
    case 17...32:
      (first, second) = (Self.word(start, 0), Self.word(start, 8))
      (third, fourth) = (Self.word(start, count - 16), Self.word(start, count - 8))
    default: return nil
    }
    if (first | second | third | fourth) & 0x8080_8080_8080_8080 != 0 { return nil }
    (first, second) = (Self.small(first), Self.small(second))
    if count > 16 { (third, fourth) = (Self.small(third), Self.small(fourth)) }
  }

  var hash: Int {
    let mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15 ^ third ^ fourth) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ UInt64(count)) >> 40)
  }

  /// Eight letters with the capitals made small.
  private static func small(_ letters: UInt64) -> UInt64 {
    // A byte from A to Z has its top bit set in the first sum and not in the second; that bit becomes 0x20.
    let isCapital = (letters &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(letters &+ 0x2525_2525_2525_2525) & 0x8080_8080_8080_8080
    return letters | isCapital >> 2
  }

  private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  private static func half(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes without blanks around them.
  var trimmed: UnsafeRawBufferPointer {
    var (start, end) = (0, count)
    // Most have none: no blank byte is higher than a blank, and a no-break space has two bytes.
    if end > 0, self[0] > 0x20, self[0] != 0xC2, self[end - 1] > 0x20, self[end - 1] != 0xA0 { return self }
    while true {
      if start < end, self[start].isBlank {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        // A no-break space, which spreadsheets leave behind.
        start += 2
      } else {
        break
      }
    }
    while true {
      if end > start, self[end - 1].isBlank {
        end -= 1
      } else if end - 1 > start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// Whether there is nothing but blanks.
  var isBlank: Bool {
    if let first, first > 0x20, first != 0xC2 { return false }
    return trimmed.isEmpty
  }

  /// Whether blanks stand around the bytes.
  var hasOuterBlanks: Bool { trimmed.count != count }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
