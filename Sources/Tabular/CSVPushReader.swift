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
    guard decoder.decode(bytes, into: &text) else {
      throw encoding == .utf8 ? .notUTF8 : .undecodable(line: line + text.count { $0 == UInt8(ascii: "\n") })
    }
    if text.count >= leastText { try readRecords(isLast: false, record) }
    if text.count > Self.mostBytesInRecord { throw .recordTooLong(line: line) }
  }

  /// Says that the file has ended, and hands on the last record where no line end follows it.
  public mutating func finish(record: (CSVRecord) -> Void) throws(CSVFailure) {
    guard decoder.isComplete else { throw encoding == .utf8 ? .notUTF8 : .undecodable(line: line) }
    try readRecords(isLast: true, record)
  }

  private mutating func readRecords(isLast: Bool, _ hand: (CSVRecord) -> Void) throws(CSVFailure) {
    var consumed = 0
    while consumed < text.count {
      (consumed, line) = text.withUnsafeBytes { handCleanRecords(of: $0, from: consumed, hand) }
      if consumed == text.count { break }
      found.clear()
      let (ending, lineFeeds, next) = text.withUnsafeBytes { all in
        var scanner = RecordScanner(all, from: consumed, line: line, delimiter: delimiter, isLast: isLast)
        let ending = scanner.scan(into: found)
        if case .complete = ending {
          let bytes = UnsafeRawBufferPointer(rebasing: all[consumed..<scanner.end])
          found.hand(bytes, line: line, flaw: scanner.flaw, to: hand)
        }
        return (ending, scanner.lineFeeds, scanner.next)
      }
      switch ending {
      case .failure(let failure): throw failure
      case .incomplete:
        text.removeFirst(consumed)
        leastText = text.count < 1 << 16 ? 0 : min(text.count * 2, Self.mostBytesInRecord + 1)
        return
      case .complete:
        line += lineFeeds
        consumed = next
      }
    }
    text.removeAll(keepingCapacity: true)
    leastText = 0
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
