/// The packed ratings of all clients of a werkgebied, those of each client in the order of their rows.
///
/// A rating takes two bytes. What it shares with the one before it of the same client (the source, who said it and
/// when) is written once, in eight bytes. Memory is taken in chunks, which the ratings of a client are spread over.
struct RatingLog: Sendable {
  /// Where the ratings of one client stand.
  struct Entry: Sendable {
    /// What its last rating shares with the next one; none at first.
    fileprivate var context = UInt64.max
    /// The first and the last of its chunks, plus one; zero where it has none.
    fileprivate var first: UInt32 = 0
    fileprivate var last: UInt32 = 0
    /// The number of units in use of its last chunk; a byte, as there are entries for all clients.
    fileprivate var used = UInt8(RatingLog.unitsOfRatings)

    /// Whether there are none.
    var isEmpty: Bool { first == 0 }
  }

  /// A chunk is this many units of ratings, and the number of the next chunk.
  private static let unitsPerChunk = 24
  private static let unitsOfRatings = 22
  /// Chunks are taken in blocks, so that nothing is copied when there are more.
  private static let chunksPerBlock = 128
  /// Marks the first unit of a context.
  private static let contextMark: UInt16 = 0x8000

  private var blocks: [[UInt16]] = []
  private var chunks = 0

  /// Adds a rating to those of a client.
  ///
  /// - Returns: whether it was said by another, on another day or of another source than the one before it.
  mutating func append(_ rating: PackedRating, to entry: inout Entry) -> Bool {
    let context = rating.context
    let isNew = context != entry.context
    if isNew {
      entry.context = context
      append(Self.contextMark | UInt16(truncatingIfNeeded: context >> 48), to: &entry)
      append(UInt16(truncatingIfNeeded: context >> 32), to: &entry)
      append(UInt16(truncatingIfNeeded: context >> 16), to: &entry)
      append(UInt16(truncatingIfNeeded: context), to: &entry)
    }
    append(rating.statement, to: &entry)
    return isNew
  }

  /// Hands on the ratings of a client.
  func forEach(of entry: Entry, _ body: (PackedRating) -> Void) {
    var context: UInt64 = 0
    var missing = 0
    var chunk = entry.first
    while chunk != 0 {
      let number = Int(chunk) - 1
      let isLast = chunk == entry.last
      chunk = blocks[number / Self.chunksPerBlock].withUnsafeBufferPointer { units in
        let start = number % Self.chunksPerBlock * Self.unitsPerChunk
        for unit in units[start..<start + (isLast ? Int(entry.used) : Self.unitsOfRatings)] {
          if missing > 0 {
            context = context << 16 | UInt64(unit)
            missing -= 1
          } else if unit & Self.contextMark != 0 {
            context = UInt64(unit & ~Self.contextMark)
            missing = 3
          } else {
            body(PackedRating(context: context, statement: unit))
          }
        }
        let link = start + Self.unitsOfRatings
        return isLast ? 0 : UInt32(units[link]) << 16 | UInt32(units[link + 1])
      }
    }
  }

  private mutating func append(_ unit: UInt16, to entry: inout Entry) {
    if Int(entry.used) == Self.unitsOfRatings { addChunk(to: &entry) }
    let number = Int(entry.last) - 1
    let place = number % Self.chunksPerBlock * Self.unitsPerChunk + Int(entry.used)
    blocks[number / Self.chunksPerBlock][place] = unit
    entry.used += 1
  }

  private mutating func addChunk(to entry: inout Entry) {
    if chunks.isMultiple(of: Self.chunksPerBlock) {
      blocks.append([])
      // The first block grows, as many werkgebieden are small.
      if chunks > 0 { blocks[blocks.count - 1].reserveCapacity(Self.chunksPerBlock * Self.unitsPerChunk) }
    }
    blocks[blocks.count - 1].append(contentsOf: repeatElement(0, count: Self.unitsPerChunk))
    chunks += 1
    let number = UInt32(chunks)
    if entry.last == 0 {
      entry.first = number
    } else {
      let before = Int(entry.last) - 1
      let link = before % Self.chunksPerBlock * Self.unitsPerChunk + Self.unitsOfRatings
      blocks[before / Self.chunksPerBlock][link] = UInt16(truncatingIfNeeded: number >> 16)
      blocks[before / Self.chunksPerBlock][link + 1] = UInt16(truncatingIfNeeded: number)
    }
    entry.last = number
    entry.used = 0
  }
}

extension PackedRating {
  /// All but the criterion and the outcome: the source, who said it and when, in 49 bits.
  fileprivate var context: UInt64 { bits >> 5 & (1 << 49 - 1) }

  /// The criterion and the outcome, in 15 bits.
  fileprivate var statement: UInt16 { UInt16(truncatingIfNeeded: (bits >> 54) << 5 | bits & 0x1F) }

  fileprivate init(context: UInt64, statement: UInt16) {
    self.init(bits: UInt64(statement >> 5) << 54 | context << 5 | UInt64(statement & 0x1F))
  }
}
