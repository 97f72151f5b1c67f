import AssessmentModel

/// Dossier extracts as tables in CSV: `;`, UTF-8 with byte-order mark, carriage return and line feed.
extension ExtractWriter {
  /// The names of all tables.
  public static var tableNames: [String] { CSVTable.written.map(\.title) }

  /// The tables that have rows, each with its name.
  public var csv: [(name: String, bytes: [UInt8])] {
    CSVTable.written.compactMap { table in
      var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
      bytes.append(contentsOf: table.writtenColumns.map(\.name).joined(separator: ";").utf8)
      bytes.append(contentsOf: Self.lineEnd)
      var hasRows = false
      forEachRow(of: table) { cells in
        hasRows = true
        for (number, cell) in cells.enumerated() {
          if number > 0 { bytes.append(UInt8(ascii: ";")) }
          Self.append(cell, to: &bytes)
        }
        bytes.append(contentsOf: Self.lineEnd)
      }
      return hasRows ? (table.title, bytes) : nil
    }
  }

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  private static func append(_ cell: ExtractCell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .word(let word): bytes.append(contentsOf: word.utf8)
    case .name(let name): append(name, to: &bytes)
    // The reader takes no notice of the blank, and a spreadsheet of no formula.
    case .text(let text): append(ExtractForm.looksLikeFormula(text) ? " " + text : text, to: &bytes)
    case .date(let date): bytes.append(contentsOf: date.description.utf8)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let needsQuotes =
      text.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
