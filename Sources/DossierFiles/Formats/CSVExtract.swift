import AssessmentModel
import Diagnostics
import Scoring
import Tabular

/// The dossier extract in CSV: a table of ratings, of facts or of dossiers.
final class CSVExtract {
  private typealias Bytes = UnsafeRawBufferPointer

  private let interpreter: ExtractInterpreter
  @exclusivity(unchecked) private var header: CSVHeader?
  /// Whom the row before was about, and the cells that said so: rows mostly repeat them.
  @exclusivity(unchecked) private var last = (
    written: LastBytes(), subject: ExtractInterpreter.Subject?.none
  )
  /// Whether the header was read, well or not.
  @exclusivity(unchecked) private(set) var isHeaderRead = false

  /// Whether the file turned out to be none of the tables, so that the rest need not be read.
  var isRefused: Bool { isHeaderRead && header == nil }

  init(_ interpreter: ExtractInterpreter) { self.interpreter = interpreter }

  /// The delimiter between the names of columns: the one that makes most known names.
  static func delimiter(ofHeader line: UnsafeRawBufferPointer) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    let known = Set(ExtractColumn.allCases.map(\.name))
    func score(_ delimiter: UInt8) -> (Int, Int) {
      let names = line.split(separator: delimiter, omittingEmptySubsequences: false).map { part in
        String(decoding: part, as: UTF8.self).filter { $0 != "\"" && !$0.isWhitespace }.lowercased()
      }
      return (names.count(where: known.contains), names.count)
    }
    var best = candidates[0]
    for candidate in candidates.dropFirst() where score(candidate) > score(best) { best = candidate }
    return best
  }

  /// Takes a record: first the header, then rows.
  func take(_ record: CSVRecord) {
    if isRefused || record.isBlank && record.flaw == nil { return }
    guard isHeaderRead else { return readHeader(record) }
    guard let header else { return }
    if let flaw = record.flaw {
      let problem =
        switch flaw.kind {
        case .strayQuote: interpreter.problem("C111", .strayQuote(at: position(record, flaw.cell)))
        case .loneCarriageReturn: interpreter.problem("C112", .loneCarriageReturn(at: position(record, flaw.cell)))
        }
      return interpreter.omit(problem, area: nil)
    }
    guard record.count == header.width else {
      let problem = interpreter.problem(
        "C110", .raggedRow(has: record.count, wants: header.width, at: position(record, 0)))
      return interpreter.omit(problem, area: nil)
    }
    takeRow(record, header)
  }

  private func readHeader(_ record: CSVRecord) {
    isHeaderRead = true
    if let flaw = record.flaw {
      interpreter.report(.noReadableHeader(at: position(record, flaw.cell)))
      return
    }
    let names = (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }
    // Where lines end in another way than they do in CSV, all rows would be names of columns.
    if let cell = names.firstIndex(where: \.hasStrangeLineEnd) {
      interpreter.report(.noReadableHeader(at: position(record, cell)))
      return
    }
    let read = CSVHeader.read(names, fileName: interpreter.fileName) { position(record, $0) }
    header = read.header
    if header?.table != .ratings, names.contains(where: { $0.lowercased().contains(ExtractColumn.criterium.name) }) {
      interpreter.passedOverCriteria = true
    }
    for diagnostic in read.diagnostics { interpreter.report(diagnostic) }
  }

  private func takeRow(_ record: CSVRecord, _ header: CSVHeader) {
    let row = Row(record: record, header: header, interpreter: interpreter)

    // Who looks at lines one by one is to see every row.
    let written = interpreter.observer == nil ? header.subjectCells.map(record.written) : nil
    if let written, let subject = last.subject, last.written == written {
      interpreter.noteRow(area: subject.area)
      return interpreter.content(of: header.table, subject, row)
    }
    last.subject = nil
    guard let subject = interpreter.subject(of: row) else { return }
    if let written {
      last.written.take(written)
      last.subject = subject
    }
    interpreter.content(of: header.table, subject, row)
  }

  private func position(_ record: CSVRecord, _ cell: Int) -> FilePosition {
    let place = record.place(ofCell: cell)
    return FilePosition(file: interpreter.fileName, line: place.line, column: place.column)
  }
}

extension String {
  /// Whether it has a sign that ends a line or a page elsewhere, and that no name of a column has.
  fileprivate var hasStrangeLineEnd: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .lineSeparator, .paragraphSeparator: true
      case .control: scalar != "\n" && scalar != "\r" && scalar != "\t"
      default: false
      }
    }
  }
}

/// A record as a row of a table: what its columns hold, and where they stand.
private struct Row: TableRow {
  // Header and interpreter outlive every row.
  let record: CSVRecord
  unowned(unsafe) let header: CSVHeader
  unowned(unsafe) let interpreter: ExtractInterpreter

  /// The value of a column; nothing where it is absent or empty.
  subscript(column: ExtractColumn) -> UnsafeRawBufferPointer? {
    guard let cell = header.cell(column) else { return nil }
    let bytes = record[cell]
    return bytes.isEmpty ? nil : bytes
  }

  var circumstances: UnsafeRawBufferPointer? { header.circumstanceCells.map(record.written) }

  func of(_ column: ExtractColumn?) -> FilePosition {
    let place = record.place(ofCell: column.flatMap(header.cell) ?? 0)
    return FilePosition(file: interpreter.fileName, line: place.line, column: place.column)
  }
}

extension Diagnostic {
  fileprivate static func noReadableHeader(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C107", at: position)
  }

  fileprivate static func raggedRow(has: Int, wants: Int, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C110", ["heeft": String(has), "kop": String(wants)], at: position)
  }

  fileprivate static func strayQuote(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C111", at: position)
  }

  fileprivate static func loneCarriageReturn(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C112", at: position)
  }
}
