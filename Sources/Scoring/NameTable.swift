public import AssessmentModel

/// Numbers names in the order in which they are first met ("namenlijst"), by their bytes; one copy of each is kept.
public struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each name ends in `bytes`; it begins where the one before it ends.
  private var ends: [UInt32] = []
  /// Open addressing: a number plus one, or zero for a free place; always a power of two long.
  private var slots: [UInt32] = []

  /// Makes an empty table.
  public init() {}

  /// The number of names.
  public var count: Int { ends.count }

  /// The name with a number.
  public subscript(number: Int) -> ExactName { ExactName(utf8: bytes[range(of: number)]) }

  /// The number of a name, new where it was not met before.
  public mutating func number(of name: UnsafeRawBufferPointer) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    var place = Self.hash(name) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if isEqual(number, to: name) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    slots[place] = UInt32(ends.count)
    return ends.count - 1
  }

  /// The number of a name that was met before; else nothing.
  public func existingNumber(of name: UnsafeRawBufferPointer) -> Int? {
    guard !slots.isEmpty else { return nil }
    var place = Self.hash(name) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if isEqual(number, to: name) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a name, new where it was not met before.
  public mutating func number(of name: ExactName) -> Int {
    var text = name.description
    return text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// The bytes of the name with a number.
  public func withBytes<Result>(of number: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let range = range(of: number)
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// The bytes of all names, one after another.
  func withAllBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { bytes.withUnsafeBytes(body) }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private func isEqual(_ number: Int, to name: UnsafeRawBufferPointer) -> Bool {
    let range = range(of: number)
    guard range.count == name.count else { return false }
    return bytes.withUnsafeBytes { all in
      for offset in 0..<name.count where all[range.lowerBound + offset] != name[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(slots.count * 2, 16))
    for number in ends.indices {
      var place = withBytes(of: number, Self.hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(number + 1)
    }
  }

  /// Seeded per process, so that no input can be made to collide.
  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: name)
    return hasher.finalize()
  }
}
