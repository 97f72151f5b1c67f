import AssessmentModel
import Diagnostics
import Tabular

/// Dossier extracts in CSV.
struct CSVDossierFormat: DossierFormat {
  var acceptsDayFirst: Bool { true }

  func name(of column: ExtractColumn) -> String { column.name }

  func recognises(_ head: [UInt8]) -> Bool { true }

  func read(_ path: String, into interpreter: ExtractInterpreter) throws(FileFailure) -> Diagnostic? {
    let told = try encoding(of: path)
    var result = try read(path, into: interpreter, told.encoding, told.markLength)
    if result == .failure(.notUTF8), told.markLength > 0 {
      return .undecodable(at: FilePosition(file: interpreter.fileName))
    }
    if result == .failure(.notUTF8) {
      interpreter.startAgain()
      result = try read(path, into: interpreter, .windows1252, 0)
      interpreter.warn(.readAsWindows1252(at: FilePosition(file: interpreter.fileName)))
    }
    switch result {
    case .success(let table):
      if !table.isHeaderRead { return .emptyFile(at: FilePosition(file: interpreter.fileName)) }
      return table.isRefused ? .refusedTable(at: FilePosition(file: interpreter.fileName)) : nil
    case .failure(let failure):
      return .csvFailure(failure, file: interpreter.fileName)
    }
  }

  func framework(namedIn path: String, fileName: String) -> (id: String, position: FilePosition)? {
    guard let told = try? encoding(of: path) else { return nil }
    for encoding in [told.encoding, .windows1252] {
      var cell: Int?
      var isHeader = true
      var found: (id: String, position: FilePosition)?
      let result = try? records(of: path, encoding, told.markLength) { record in
        if record.isBlank || record.flaw != nil { return true }
        if isHeader {
          isHeader = false
          let names = (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }
          let header = CSVHeader.read(names, fileName: fileName) { _ in FilePosition(file: fileName) }.header
          cell = header?.cell(.kader)
          return cell != nil
        }
        guard let cell, cell < record.count, !record[cell].isBlank else { return true }
        let place = record.place(ofCell: cell)
        found = (
          String(decoding: record[cell].trimmed, as: UTF8.self),
          FilePosition(file: fileName, line: place.line, column: place.column)
        )
        return false
      }
      guard found == nil, case .failure(.notUTF8)? = result else { return found }
    }
    return nil
  }

  func forEachCriterion(in path: String, _ body: (UnsafeRawBufferPointer) -> Bool) {
    guard let told = try? encoding(of: path) else { return }
    for encoding in [told.encoding, .windows1252] {
      var cell: Int?
      var isHeader = true
      var wantsMore = true
      let result = try? records(of: path, encoding, told.markLength) { record in
        if record.isBlank { return true }
        if isHeader {
          isHeader = false
          cell = (0..<record.count).first {
            String(decoding: record[$0].trimmed, as: UTF8.self).lowercased() == ExtractColumn.criterium.name
          }
          return cell != nil
        }
        if let cell, cell < record.count, !record[cell].isBlank { wantsMore = body(record[cell]) }
        return wantsMore
      }
      guard case .failure(.notUTF8)? = result else { return }
    }
  }

  private func read(
    _ path: String, into interpreter: ExtractInterpreter, _ encoding: TextEncoding, _ markLength: Int
  ) throws(FileFailure) -> Result<TableState, CSVFailure> {
    let table = CSVExtract(interpreter)
    return try records(of: path, encoding, markLength) { record in
      table.take(record)
      return !table.isRefused
    }.map { TableState(isHeaderRead: table.isHeaderRead, isRefused: table.isRefused) }
  }

  private struct TableState: Hashable {
    let isHeaderRead: Bool
    let isRefused: Bool
  }

  private func encoding(of path: String) throws(FileFailure) -> (encoding: TextEncoding, markLength: Int) {
    let head = try FileWindows(path: path).head()
    return head.withUnsafeBytes { TextEncoding.told(byMarkIn: $0) }
  }

  /// Hands on each record of a file until no more is wanted; a line `sep=;` before the header names the delimiter.
  private func records(
    of path: String, _ encoding: TextEncoding, _ markLength: Int, _ body: (CSVRecord) -> Bool
  ) throws(FileFailure) -> Result<Void, CSVFailure> {
    let start = try CSVStart(path: path, encoding: encoding, markLength: markLength)
    var reader = CSVPushReader(delimiter: start.delimiter, encoding: encoding, firstLine: start.firstLine)
    var wantsMore = true
    var toSkip = start.bytesToSkip
    let fed = try FileWindows(path: path).readAll { window throws(CSVFailure) in
      let skipped = min(toSkip, window.count)
      toSkip -= skipped
      try reader.feed(UnsafeRawBufferPointer(rebasing: window[skipped...])) { if wantsMore { wantsMore = body($0) } }
      return wantsMore
    }
    if case .failure = fed { return fed }
    do {
      if wantsMore { try reader.finish { if wantsMore { wantsMore = body($0) } } }
      return .success(())
    } catch {
      return .failure(error)
    }
  }
}

/// How a CSV file begins: its delimiter, and what stands before the header.
private struct CSVStart {
  let delimiter: UInt8
  let bytesToSkip: Int
  let firstLine: Int

  init(path: String, encoding: TextEncoding, markLength: Int) throws(FileFailure) {
    let head = try FileWindows(path: path).head(64 << 10)
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    // The names of columns are plain letters, so that a wide encoding shows them after its zeros are dropped.
    let text = head.dropFirst(markLength).filter { !isWide || $0 != 0 }
    var lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 200, omittingEmptySubsequences: false)[...]
    if let first = lines.first, let named = Self.delimiter(namedIn: first) {
      delimiter = named
      bytesToSkip = markLength + (first.count + 1) * (isWide ? 2 : 1)
      firstLine = 2
      return
    }
    while let line = lines.first, lines.count > 1, line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { lines.removeFirst() }
    delimiter = Array(lines.first ?? []).withUnsafeBytes { CSVExtract.delimiter(ofHeader: $0) }
    bytesToSkip = markLength
    firstLine = 1
  }

  /// Spreadsheets write `sep=;` as the first line.
  private static func delimiter(namedIn line: ArraySlice<UInt8>) -> UInt8? {
    let trimmed = Array(line).filter { $0 != 0x0D && $0 != UInt8(ascii: "\"") }
    guard trimmed.count == 5, String(decoding: trimmed.prefix(4), as: UTF8.self).lowercased() == "sep=",
      [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")].contains(trimmed[4])
    else { return nil }
    return trimmed[4]
  }
}

extension Diagnostic {
  fileprivate static func csvFailure(_ failure: CSVFailure, file: String) -> Diagnostic {
    switch failure {
    case .unclosedQuote(let line, let column):
      return Diagnostic(.error, "C113", at: FilePosition(file: file, line: line, column: column))
    case .nul(let line): return Diagnostic(.error, "C114", at: FilePosition(file: file, line: line))
    case .undecodable(let line): return Diagnostic(.error, "C115", at: FilePosition(file: file, line: line))
    case .notUTF8: return .undecodable(at: FilePosition(file: file))
    case .recordTooLong(let line): return Diagnostic(.error, "C116", at: FilePosition(file: file, line: line))
    }
  }

  fileprivate static func undecodable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C115", at: position)
  }

  fileprivate static func readAsWindows1252(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "C122", at: position)
  }

  fileprivate static func emptyFile(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I103", at: position)
  }

  fileprivate static func refusedTable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C117", at: position)
  }
}
