import Scoring

/// Finds what a cell or attribute means where case and surrounding blanks do not matter.
struct FoldedTable<Meaning> {
  private var names = NameTable()
  private var meanings: [Meaning] = []
  /// The names as they should be written, to suggest one.
  let suggestions: [String]

  init(_ entries: [(written: String, meaning: Meaning)], suggestions: [String]? = nil) {
    self.suggestions = suggestions ?? entries.map(\.written)
    for entry in entries {
      var folded = entry.written.lowercased()
      let number = folded.withUTF8 { names.number(of: UnsafeRawBufferPointer($0)) }
      if number == meanings.count { meanings.append(entry.meaning) }
    }
  }

  /// What the bytes mean, or nothing.
  subscript(_ bytes: UnsafeRawBufferPointer) -> Meaning? {
    let trimmed = bytes.trimmed
    guard trimmed.count <= 128 else { return nil }
    if trimmed.contains(where: { $0 >= 0x80 }) {
      var folded = String(decoding: trimmed, as: UTF8.self).lowercased()
      return folded.withUTF8 { names.existingNumber(of: UnsafeRawBufferPointer($0)) }.map { meanings[$0] }
    }
    return withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
      for offset in 0..<trimmed.count {
        let byte = trimmed[offset]
        buffer[offset] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return names.existingNumber(of: UnsafeRawBufferPointer(rebasing: buffer[..<trimmed.count])).map { meanings[$0] }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes without blanks around them.
  var trimmed: UnsafeRawBufferPointer {
    var (start, end) = (0, count)
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
  var isBlank: Bool { trimmed.isEmpty }

  /// Whether blanks stand around the bytes.
  var hasOuterBlanks: Bool { trimmed.count != count }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
