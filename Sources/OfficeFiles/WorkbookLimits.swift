/// What a sheet can hold, as spreadsheet programs have it ("grenzen van een blad").
public enum WorkbookLimits {
  /// The largest number of rows.
  public static let rows = 1_048_576
  /// The largest number of columns.
  public static let columns = 16_384
  /// The longest text of a cell, in units of UTF-16.
  public static let text = 32_767
  /// The longest name of a sheet, in units of UTF-16.
  public static let sheetName = 31
  /// The longest prompt of a choice, in units of UTF-16.
  static let prompt = 255
  /// The longest list of choices that stands in the rule itself, in characters with the commas between.
  static let list = 255
}

/// A column by its letters.
enum ColumnLetters {
  /// The letters of a column, counted from one: `A`, `Z`, `AA`.
  static func letters(of column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellRange {
  /// The range with a sheet, as formulas have it: `'Blad 1'!$A$1:$A$4`.
  func formula(in sheet: String) -> String {
    let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    let (first, last) = (ColumnLetters.letters(of: columns.lowerBound), ColumnLetters.letters(of: columns.upperBound))
    return "='\(quoted)'!$\(first)$\(rows.lowerBound):$\(last)$\(rows.upperBound)"
  }

  /// Whether a cell is in it.
  func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}

extension WorkbookDraft {
  /// Where a cell is, for people: `B12`.
  public static func cellName(row: Int, column: Int) -> String { ColumnLetters.letters(of: column) + String(row) }
}
