internal import CByteSearch

/// One record of a CSV file, valid only while it is handed over: nothing of it is copied.
public struct CSVRecord {
  /// What is wrong with the quotation marks or line ends of a record, so that its cells cannot be trusted.
  public enum Flaw: Hashable, Sendable {
    /// A quotation mark inside a cell without quotation marks, or text after the closing one.
    case strayQuote
    /// A carriage return without a line feed.
    case loneCarriageReturn
  }

  /// The line on which it begins, from one.
  public let line: Int
  /// What is wrong with it, and in which cell.
  public let flaw: (kind: Flaw, cell: Int)?

  let bytes: UnsafeRawBufferPointer
  let scratch: UnsafeRawBufferPointer
  let cells: UnsafeBufferPointer<nt_cell>

  /// The number of cells.
  public var count: Int { cells.count }

  /// The value of a cell, quotation marks resolved, UTF-8.
  public subscript(cell: Int) -> UnsafeRawBufferPointer {
    let part = cells[cell]
    let whole = part.is_unescaped ? scratch : bytes
    return UnsafeRawBufferPointer(rebasing: whole[Int(part.start)..<Int(part.end)])
  }

  /// Neighbouring cells as written, quotation marks and delimiters included.
  public func written(_ range: ClosedRange<Int>) -> UnsafeRawBufferPointer {
    let end = range.upperBound + 1 < count ? Int(cells[range.upperBound + 1].origin) : bytes.count
    return UnsafeRawBufferPointer(rebasing: bytes[Int(cells[range.lowerBound].origin)..<end])
  }

  /// Whether nothing stands in any cell.
  public var isBlank: Bool { cells.indices.allSatisfy { self[$0].allSatisfy { $0 == 0x20 || $0 == 0x09 } } }

  /// The line and column of a cell, both from one; the column in characters.
  public func place(ofCell cell: Int) -> (line: Int, column: Int) {
    let before = bytes[..<Int(cells[min(cell, cells.count - 1)].origin)]
    let lineFeeds = before.count { $0 == UInt8(ascii: "\n") }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (line + lineFeeds, before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
