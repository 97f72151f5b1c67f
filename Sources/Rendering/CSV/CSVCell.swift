/// Cells of a CSV that spreadsheets open as text.
enum CSVCell {
  /// Whether a spreadsheet would take a text for a formula.
  static func looksLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }

  /// A text as a cell, in quotes where it needs them.
  static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ";\"\n\r".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A text as a cell that no spreadsheet takes for a formula.
  static func safe(_ text: String) -> String { quoted(looksLikeFormula(text) ? "'" + text : text) }

  /// Rows as a file: UTF-8 with byte-order mark, carriage return and line feed.
  static func file(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }
}
