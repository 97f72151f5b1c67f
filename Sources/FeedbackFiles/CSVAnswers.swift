import Diagnostics
import Tabular

/// Answers in CSV, also as Excel saves it: `;`, `,` or tab, UTF-8, UTF-16 or Windows-1252.
enum CSVAnswers {
  private static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

  /// The most cells of a row; a form has a dozen, and finding the place of each takes longer the further on it is.
  private static let mostCells = 128

  /// The rows of a file, by the delimiter under which it is a form.
  static func grids(in bytes: [UInt8], file: String) -> Result<[AnswerGrid], Diagnostic.Refusal> {
    var line: Int?
    for delimiter in delimiters {
      do {
        let read = try grid(in: bytes, delimiter, file: file)
        guard GridForm([read.grid]).isForm else { continue }
        if let flaw = read.flaw { return .failure(.init(diagnostic: .unreadableCSV(at: flaw))) }
        return .success([read.grid])
      } catch {
        line = line ?? error.line ?? 1
      }
    }
    let refused: Diagnostic =
      line.map { .unreadableCSV(at: FilePosition(file: file, line: $0)) } ?? .notAForm(at: FilePosition(file: file))
    return .failure(.init(diagnostic: refused))
  }

  static func grid(
    in bytes: [UInt8], _ delimiter: UInt8, file: String
  ) throws(CSVFailure) -> (grid: AnswerGrid, flaw: FilePosition?) {
    let told = bytes.withUnsafeBytes { TextEncoding.told(byMarkIn: $0) }
    let text = Array(bytes[told.markLength...])
    do {
      return try rows(of: text, delimiter, told.encoding, file: file)
    } catch .notUTF8 where told.markLength == 0 {
      return try rows(of: text, delimiter, .windows1252, file: file)
    }
  }

  private static func rows(
    of text: [UInt8], _ delimiter: UInt8, _ encoding: TextEncoding, file: String
  ) throws(CSVFailure) -> (grid: AnswerGrid, flaw: FilePosition?) {
    var reader = CSVPushReader(delimiter: delimiter, encoding: encoding)
    var grid = AnswerGrid()
    var flaw: FilePosition?
    func take(_ record: CSVRecord) {
      // One more than a form may have shows that there are too many.
      guard grid.rows.count <= AnswerFile.mostRows, !record.isBlank else { return }
      if let found = record.flaw, flaw == nil {
        let place = record.place(ofCell: found.cell)
        flaw = FilePosition(file: file, line: place.line, column: place.column)
      }
      if record.count > mostCells, flaw == nil { flaw = FilePosition(file: file, line: record.line) }
      let cells = (0..<min(record.count, mostCells)).map { cell in
        let place = record.place(ofCell: cell)
        return AnswerGrid.Cell(
          column: cell + 1, text: String(decoding: record[cell], as: UTF8.self),
          position: FilePosition(file: file, line: place.line, column: place.column))
      }
      grid.rows.append(cells)
    }
    let fed: Result<Void, CSVFailure> = text.withUnsafeBytes { all in
      do throws(CSVFailure) {
        try reader.feed(all, record: take)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try fed.get()
    try reader.finish(record: take)
    return (grid, flaw)
  }
}

extension CSVFailure {
  /// The line it is on, where that is known.
  var line: Int? {
    switch self {
    case .unclosedQuote(let line, _), .nul(let line), .undecodable(let line), .recordTooLong(let line): line
    case .notUTF8: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadableCSV(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T121", at: position)
  }
}
