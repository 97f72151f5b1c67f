internal import CByteSearch

/// The cells of a record while it is read: kept from record to record, so that their memory is.
final class RecordCells {
  private var memory = UnsafeMutableBufferPointer<nt_cell>.allocate(capacity: 32)
  private(set) var count = 0
  /// The values of cells whose quotation marks had to be resolved.
  var scratch: [UInt8] = []

  deinit { memory.deallocate() }

  var cells: UnsafeBufferPointer<nt_cell> { UnsafeBufferPointer(rebasing: memory[..<count]) }

  func clear() {
    count = 0
    if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
  }

  func append(start: Int, end: Int, origin: Int, isUnescaped: Bool) {
    if count == memory.count {
      let larger = UnsafeMutableBufferPointer<nt_cell>.allocate(capacity: count * 2)
      _ = larger.initialize(from: memory)
      memory.deallocate()
      memory = larger
    }
    // A record is shorter than what fits in 32 bits.
    let cell = nt_cell(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
      origin: UInt32(truncatingIfNeeded: origin), is_unescaped: isUnescaped, is_doubled: false)
    memory.initializeElement(at: count, to: cell)
    count += 1
  }

  /// Finds the cells of the record that a text begins with, where it is there whole and its form is plainly right.
  ///
  /// - Returns: where its last cell ends, where the next record begins, and how many line feeds it has.
  func find(in text: UnsafeRawBufferPointer, delimiter: UInt8) -> (end: Int, next: Int, lineFeeds: Int)? {
    guard let start = text.baseAddress, text.count < Int(Int32.max) else { return nil }
    let bytes = start.assumingMemoryBound(to: UInt8.self)
    let record = nt_clean_record(bytes, text.count, delimiter, memory.baseAddress, memory.count)
    guard record.is_clean else { return nil }
    count = record.cells
    if record.has_doubled {
      for cell in 0..<count where memory[cell].is_doubled { resolve(cell, bytes) }
    }
    return (record.end, record.next, record.line_feeds)
  }

  /// Makes one quotation mark of every two.
  private func resolve(_ cell: Int, _ bytes: UnsafePointer<UInt8>) {
    let start = scratch.count
    var position = Int(memory[cell].start)
    let end = Int(memory[cell].end)
    while position < end {
      var lineFeeds = 0
      let length = min(nt_quoted_end(bytes + position, end - position, &lineFeeds) + 1, end - position)
      scratch.append(contentsOf: UnsafeBufferPointer(start: bytes + position, count: length))
      position += length + 1
    }
    memory[cell].start = UInt32(truncatingIfNeeded: start)
    memory[cell].end = UInt32(truncatingIfNeeded: scratch.count)
    memory[cell].is_unescaped = true
  }
}

/// Finds the cells of one record in text that may end before the record does.
struct RecordScanner {
  /// How reading a record, or a cell of it, ended.
  enum Ending {
    /// At its end.
    case complete
    /// Where the text ends, while more of it is to come.
    case incomplete
    /// At a break of the form.
    case failure(CSVFailure)
  }

  /// More cells than any table has columns: a file of nothing but delimiters does not fill the memory.
  private static let mostCells = 1024

  private let text: UnsafeRawBufferPointer
  /// Where the record begins; offsets of cells are counted from there.
  private let start: Int
  private let line: Int
  private let delimiter: UInt8
  /// Whether no more text is to come.
  private let isLast: Bool
  private var position: Int

  /// The number of line feeds in the record, that of its end included.
  private(set) var lineFeeds = 0
  /// What makes its cells untrustworthy.
  private(set) var flaw: (kind: CSVRecord.Flaw, cell: Int)?
  /// Where its last cell ends.
  private(set) var end: Int
  /// Where the next record begins.
  var next: Int { position }

  init(_ text: UnsafeRawBufferPointer, from start: Int, line: Int, delimiter: UInt8, isLast: Bool) {
    self.text = text
    self.start = start
    self.line = line
    self.delimiter = delimiter
    self.isLast = isLast
    position = start
    end = start
  }

  /// Reads the record.
  mutating func scan(into found: RecordCells) -> Ending {
    while true {
      guard found.cells.count < Self.mostCells else { return .failure(.recordTooLong(line: line)) }
      let isQuoted = position < text.count && text[position] == UInt8(ascii: "\"")
      let ending = isQuoted ? quotedCell(into: found) : plainCell(into: found)
      guard case .complete = ending else { return ending }
      end = position
      guard position < text.count else { return isLast ? .complete : .incomplete }
      switch text[position] {
      case delimiter:
        position += 1
      case UInt8(ascii: "\n"):
        position += 1
        lineFeeds += 1
        return .complete
      default:
        guard position + 1 < text.count || isLast else { return .incomplete }
        position += 1
        if position < text.count, text[position] == UInt8(ascii: "\n") {
          position += 1
          lineFeeds += 1
          return .complete
        }
        // A carriage return alone ends the file, or makes the cell untrustworthy.
        note(.loneCarriageReturn, inCell: found.count - 1)
        if position == text.count { return .complete }
      }
    }
  }

  private mutating func plainCell(into found: RecordCells) -> Ending {
    let cellStart = position
    while true {
      position += nt_plain_end(address(of: position), text.count - position, delimiter)
      guard position < text.count else { break }
      if text[position] == 0 { return .failure(.nul(line: line + lineFeeds)) }
      guard text[position] == UInt8(ascii: "\"") else { break }
      note(.strayQuote, inCell: found.count)
      position += 1
    }
    found.append(start: cellStart - start, end: position - start, origin: cellStart - start, isUnescaped: false)
    return .complete
  }

  private mutating func quotedCell(into found: RecordCells) -> Ending {
    let opening = position
    let scratchStart = found.scratch.count
    position += 1
    var piece = position
    while true {
      position += nt_quoted_end(address(of: position), text.count - position, &lineFeeds)
      guard position < text.count else { return isLast ? .failure(unclosedQuote(at: opening)) : .incomplete }
      if text[position] == 0 { return .failure(.nul(line: line + lineFeeds)) }
      guard position + 1 < text.count || isLast else { return .incomplete }
      guard position + 1 < text.count, text[position + 1] == UInt8(ascii: "\"") else {
        closeCell(from: piece, opening: opening, scratchStart: scratchStart, into: found)
        return trail(afterCell: found.count - 1)
      }
      found.scratch.append(contentsOf: text[piece...position])
      position += 2
      piece = position
    }
  }

  private func address(of offset: Int) -> UnsafePointer<UInt8>? {
    text.baseAddress.map { ($0 + offset).assumingMemoryBound(to: UInt8.self) }
  }

  private func closeCell(from piece: Int, opening: Int, scratchStart: Int, into found: RecordCells) {
    let origin = opening - start
    guard piece > opening + 1 else {
      found.append(start: piece - start, end: position - start, origin: origin, isUnescaped: false)
      return
    }
    found.scratch.append(contentsOf: text[piece..<position])
    found.append(start: scratchStart, end: found.scratch.count, origin: origin, isUnescaped: true)
  }

  /// Passes over what stands between the closing quotation mark and the end of the cell, which should be nothing.
  private mutating func trail(afterCell cell: Int) -> Ending {
    position += 1
    if position < text.count, !isCellEnd(text[position]) { note(.strayQuote, inCell: cell) }
    while position < text.count, !isCellEnd(text[position]) {
      if text[position] == 0 { return .failure(.nul(line: line + lineFeeds)) }
      position += 1
    }
    return .complete
  }

  private mutating func note(_ kind: CSVRecord.Flaw, inCell cell: Int) { flaw = flaw ?? (kind, cell) }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func unclosedQuote(at opening: Int) -> CSVFailure {
    let before = text[start..<opening]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    return .unclosedQuote(
      line: line + before.count { $0 == UInt8(ascii: "\n") },
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
