import Scoring

/// Finds what a cell or attribute means where case and surrounding blanks do not matter.
struct FoldedTable<Meaning: Sendable>: Sendable {
  private var names = NameTable()
  private var meanings: [Meaning] = []
  /// Short names in plain letters, found without a copy: the name as numbers, and the place of its meaning plus one.
  private var short: [(name: ShortName, place: Int)] = []
  /// The names as they should be written, to suggest one.
  let suggestions: [String]

  init(_ entries: [(written: String, meaning: Meaning)], suggestions: [String]? = nil) {
    self.suggestions = suggestions ?? entries.map(\.written)
    for entry in entries {
      var folded = entry.written.lowercased()
      let number = folded.withUTF8 { names.number(of: UnsafeRawBufferPointer($0)) }
      if number == meanings.count { meanings.append(entry.meaning) }
    }
    fillShort()
  }

  /// What the bytes mean, or nothing.
  subscript(_ bytes: UnsafeRawBufferPointer) -> Meaning? {
    let trimmed = bytes.trimmed
    if let name = ShortName(folding: trimmed) {
      var slot = name.hash & (short.count - 1)
      while short[slot].place != 0 {
        if short[slot].name == name { return meanings[short[slot].place - 1] }
        slot = (slot + 1) & (short.count - 1)
      }
      return nil
    }
    guard trimmed.count <= 128 else { return nil }
    var folded = String(decoding: trimmed, as: UTF8.self).lowercased()
    return folded.withUTF8 { names.existingNumber(of: UnsafeRawBufferPointer($0)) }.map { meanings[$0] }
  }

  private mutating func fillShort() {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    short = Array(repeating: (ShortName(), 0), count: size)
    for number in 0..<names.count {
      guard let name = names.withBytes(of: number, ShortName.init(folding:)) else { continue }
      var slot = name.hash & (size - 1)
      while short[slot].place != 0 { slot = (slot + 1) & (size - 1) }
      short[slot] = (name, number + 1)
    }
  }
}

/// A name of at most 32 plain letters as five numbers: its letters, small, and how many there are.
private struct ShortName: Equatable, Sendable {
  private var words: SIMD4<UInt64> = .zero
  private var count = 0

  init() {}

  /// Nothing for longer names, and for other than plain letters, of which the small ones are not that simple.
  init?(folding bytes: UnsafeRawBufferPointer) {
    count = bytes.count
    switch count {
    case 0: return nil
    case 1...3:
      words[0] = UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
    case 4...7:
      words[0] = Self.half(bytes, 0) | Self.half(bytes, count - 4) << 32
    case 8...16:
      words[0] = Self.word(bytes, 0)
      words[1] = Self.word(bytes, count - 8)
    case 17...32:
      words = [
        Self.word(bytes, 0), Self.word(bytes, 8), Self.word(bytes, count - 16), Self.word(bytes, count - 8),
      ]
    default: return nil
    }
    let all = words[0] | words[1] | words[2] | words[3]
    if all & 0x8080_8080_8080_8080 != 0 { return nil }
    // A byte from A to Z has its top bit set in the first sum and not in the second; that bit becomes 0x20.
    let isCapital = (words &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(words &+ 0x2525_2525_2525_2525) & 0x8080_8080_8080_8080
    words |= isCapital &>> 2
  }

  var hash: Int {
    let mixed = (words[0] ^ words[1] &* 0x9E37_79B9_7F4A_7C15 ^ words[2] ^ words[3]) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ UInt64(count)) >> 40)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  private static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
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
