/// Reads CSV from bytes as they come (RFC 4180): exactly, or an error; never shifted, padded, cut or merged.
public struct CSVPushReader: ~Copyable {
  /// The largest record, in bytes; a quotation mark that is never closed does not fill the memory.
  public static let mostBytesInRecord = 16 << 20

  private let delimiter: UInt8
  private var decoder: TextDecoder
  private let encoding: TextEncoding
  /// Decoded text from the start of the record that is being read.
  private var text: [UInt8] = []
  private var line: Int
  private let found = RecordCells()
  /// How much text there must be before an unfinished record is looked at again, so that one that comes in many pieces
  /// is not looked at for each.
  private var leastText = 0
  /// How much is copied at first to complete a record: as long as most are.
  private static let firstPiece = 1024

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - delimiter: the character between cells.
  ///   - encoding: how bytes become characters.
  ///   - firstLine: the number of the first line that is fed.
  public init(delimiter: UInt8, encoding: TextEncoding, firstLine: Int = 1) {
    self.delimiter = delimiter
    self.encoding = encoding
    decoder = TextDecoder(encoding)
    line = firstLine
  }

  /// Reads the next bytes, after any byte-order mark, and hands on each record that is complete.
  public mutating func feed(
    _ bytes: UnsafeRawBufferPointer, record: (CSVRecord) -> Void
  ) throws(CSVFailure) {
    guard encoding == .utf8 else { return try readCopy(of: bytes, record) }
    // Only the record that began before is read from a copy, the others where they stand.
    var read = 0
    var piece = Self.firstPiece
    while !text.isEmpty || decoder.bytesHeld > 0, read < bytes.count {
      let next = min(read + piece, bytes.count)
      try readCopy(of: UnsafeRawBufferPointer(rebasing: bytes[read..<next]), record)
      read = next
      piece *= 2
      let unread = text.count + decoder.bytesHeld
      if unread <= read {
        read -= unread
        forgetText()
        decoder.forgetHeld()
      }
    }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[read...])
    if !rest.isEmpty { try readInPlace(rest, record) }
  }

  /// Says that the file has ended, and hands on the last record where no line end follows it.
  public mutating func finish(record: (CSVRecord) -> Void) throws(CSVFailure) {
    guard decoder.isComplete else { throw encoding == .utf8 ? .notUTF8 : .undecodable(line: line) }
    _ = try readText(isLast: true, record)
  }

  private mutating func readInPlace(
    _ bytes: UnsafeRawBufferPointer, _ hand: (CSVRecord) -> Void
  ) throws(CSVFailure) {
    guard let whole = decoder.check(bytes) else { throw .notUTF8 }
    let consumed = try readRecords(of: UnsafeRawBufferPointer(rebasing: bytes[..<whole]), isLast: false, hand)
    text.append(contentsOf: bytes[consumed..<whole])
    try limitText()
  }

  private mutating func readCopy(
    of bytes: UnsafeRawBufferPointer, _ hand: (CSVRecord) -> Void
  ) throws(CSVFailure) {
    guard decoder.decode(bytes, into: &text) else {
      throw encoding == .utf8 ? .notUTF8 : .undecodable(line: line + text.count { $0 == UInt8(ascii: "\n") })
    }
    if text.count >= leastText { text.removeFirst(try readText(isLast: false, hand)) }
    try limitText()
  }

  private mutating func forgetText() {
    text.removeAll(keepingCapacity: true)
    leastText = 0
  }

  private mutating func limitText() throws(CSVFailure) {
    if text.count > Self.mostBytesInRecord { throw .recordTooLong(line: line) }
  }

  private mutating func readText(isLast: Bool, _ hand: (CSVRecord) -> Void) throws(CSVFailure) -> Int {
    var own: [UInt8] = []
    swap(&own, &text)
    defer { swap(&own, &text) }
    return try own.withUnsafeBufferPointer { bytes throws(CSVFailure) in
      try readRecords(of: UnsafeRawBufferPointer(bytes), isLast: isLast, hand)
    }
  }

  /// Hands on the records of a text; gives back where the one begins that is not complete.
  private mutating func readRecords(
    of all: UnsafeRawBufferPointer, isLast: Bool, _ hand: (CSVRecord) -> Void
  ) throws(CSVFailure) -> Int {
    var consumed = 0
    leastText = 0
    while consumed < all.count {
      (consumed, line) = handCleanRecords(of: all, from: consumed, hand)
      if consumed == all.count { break }
      found.clear()
      var scanner = RecordScanner(all, from: consumed, line: line, delimiter: delimiter, isLast: isLast)
      switch scanner.scan(into: found) {
      case .failure(let failure): throw failure
      case .incomplete:
        let rest = all.count - consumed
        leastText = rest < 1 << 16 ? 0 : min(rest * 2, Self.mostBytesInRecord + 1)
        return consumed
      case .complete:
        let bytes = UnsafeRawBufferPointer(rebasing: all[consumed..<scanner.end])
        found.hand(bytes, line: line, flaw: scanner.flaw, to: hand)
        line += scanner.lineFeeds
        consumed = scanner.next
      }
    }
    return consumed
  }

  /// Hands on the records from a place, up to one that is not there whole or of which the form is not plainly right.
  ///
  /// - Returns: where and on which line that one begins.
  private func handCleanRecords(
    of all: UnsafeRawBufferPointer, from start: Int, _ hand: (CSVRecord) -> Void
  ) -> (next: Int, line: Int) {
    var (start, line) = (start, line)
    while start < all.count {
      found.clear()
      let rest = UnsafeRawBufferPointer(rebasing: all[start...])
      guard let record = found.find(in: rest, delimiter: delimiter) else { break }
      found.hand(UnsafeRawBufferPointer(rebasing: rest[..<record.end]), line: line, flaw: nil, to: hand)
      start += record.next
      line += record.lineFeeds
    }
    return (start, line)
  }
}

extension RecordCells {
  /// Hands on the record that was read, for as long as the call takes.
  fileprivate func hand(
    _ bytes: UnsafeRawBufferPointer, line: Int, flaw: (kind: CSVRecord.Flaw, cell: Int)?,
    to take: (CSVRecord) -> Void
  ) {
    scratch.withUnsafeBytes { scratch in
      take(CSVRecord(line: line, flaw: flaw, bytes: bytes, scratch: scratch, cells: cells))
    }
  }
}
