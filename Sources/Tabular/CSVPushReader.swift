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
  private var cells: [CSVRecord.Cell] = []
  private var origins: [Int] = []
  private var scratch: [UInt8] = []
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
      switch scan(from: consumed, isLast: isLast) {
      case .incomplete:
        text.removeFirst(consumed)
        leastText = text.count < 1 << 16 ? 0 : min(text.count * 2, Self.mostBytesInRecord + 1)
        return
      case .failure(let failure):
        throw failure
      case .record(let end, let next, let lineFeeds, let flaw):
        text.withUnsafeBytes { all in
          scratch.withUnsafeBytes { scratch in
            cells.withUnsafeBufferPointer { cells in
              origins.withUnsafeBufferPointer { origins in
                hand(
                  CSVRecord(
                    line: line, flaw: flaw, bytes: UnsafeRawBufferPointer(rebasing: all[consumed..<end]),
                    scratch: scratch, cells: cells, origins: origins))
              }
            }
          }
        }
        line += lineFeeds
        consumed = next
      }
    }
    text.removeAll(keepingCapacity: true)
    leastText = 0
  }

  private enum Scan {
    case record(end: Int, next: Int, lineFeeds: Int, flaw: (kind: CSVRecord.Flaw, cell: Int)?)
    case incomplete
    case failure(CSVFailure)
  }

  /// Finds the cells of the record that begins at an offset; offsets of cells are counted from there.
  private mutating func scan(from start: Int, isLast: Bool) -> Scan {
    cells.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    scratch.removeAll(keepingCapacity: true)
    return text.withUnsafeBytes { text in
      var position = start
      var lineFeeds = 0
      var flaw: (kind: CSVRecord.Flaw, cell: Int)?
      while true {
        origins.append(position - start)
        if position < text.count, text[position] == UInt8(ascii: "\"") {
          let opening = position
          position += 1
          var piece = position
          let scratchStart = scratch.count
          var isUnescaped = false
          quoted: while true {
            guard position < text.count else {
              return isLast
                ? .failure(Self.unclosedQuote(at: opening, in: text, from: start, line: line)) : .incomplete
            }
            switch text[position] {
            case UInt8(ascii: "\""):
              if position + 1 == text.count, !isLast { return .incomplete }
              if position + 1 < text.count, text[position + 1] == UInt8(ascii: "\"") {
                isUnescaped = true
                scratch.append(contentsOf: text[piece...position])
                position += 2
                piece = position
              } else {
                break quoted
              }
            case UInt8(ascii: "\n"):
              lineFeeds += 1
              position += 1
            case 0:
              return .failure(.nul(line: line + lineFeeds))
            default:
              position += 1
            }
          }
          if isUnescaped {
            scratch.append(contentsOf: text[piece..<position])
            cells.append(CSVRecord.Cell(start: scratchStart, end: scratch.count, isUnescaped: true))
          } else {
            cells.append(CSVRecord.Cell(start: piece - start, end: position - start, isUnescaped: false))
          }
          position += 1
          if position < text.count, !isCellEnd(text[position]) { flaw = flaw ?? (.strayQuote, cells.count - 1) }
          while position < text.count, !isCellEnd(text[position]) {
            if text[position] == 0 { return .failure(.nul(line: line + lineFeeds)) }
            position += 1
          }
        } else {
          let cellStart = position
          while position < text.count, !isCellEnd(text[position]) {
            if text[position] == UInt8(ascii: "\"") { flaw = flaw ?? (.strayQuote, cells.count) }
            if text[position] == 0 { return .failure(.nul(line: line + lineFeeds)) }
            position += 1
          }
          cells.append(CSVRecord.Cell(start: cellStart - start, end: position - start, isUnescaped: false))
        }

        guard position < text.count else {
          return isLast ? .record(end: position, next: position, lineFeeds: lineFeeds, flaw: flaw) : .incomplete
        }
        switch text[position] {
        case delimiter:
          position += 1
        case UInt8(ascii: "\n"):
          return .record(end: position, next: position + 1, lineFeeds: lineFeeds + 1, flaw: flaw)
        default:
          if position + 1 == text.count, !isLast { return .incomplete }
          if position + 1 < text.count, text[position + 1] == UInt8(ascii: "\n") {
            return .record(end: position, next: position + 2, lineFeeds: lineFeeds + 1, flaw: flaw)
          }
          // A carriage return alone ends the file, or makes the cell untrustworthy.
          flaw = flaw ?? (.loneCarriageReturn, cells.count - 1)
          position += 1
          if position == text.count { return .record(end: position, next: position, lineFeeds: lineFeeds, flaw: flaw) }
        }
      }
    }
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func unclosedQuote(
    at opening: Int, in text: UnsafeRawBufferPointer, from start: Int, line: Int
  ) -> CSVFailure {
    let before = text[start..<opening]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    return .unclosedQuote(
      line: line + before.count { $0 == UInt8(ascii: "\n") },
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
