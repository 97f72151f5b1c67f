/// Why a workbook could not be written ("schrijffout van een werkmap"). Cases carry places, never contents of cells.
public enum WorkbookWritingFailure: Error, Hashable, Sendable {
  /// There is no sheet that can be seen.
  case noVisibleSheet
  /// The name of a sheet is empty, too long, has a character that is not allowed, or is there twice.
  case sheetName(String)
  /// A sheet has more rows or columns than there can be.
  case tooLarge(sheet: String)
  /// A text is longer than a cell can hold.
  case textTooLong(sheet: String, row: Int, column: Int)
  /// A range lies outside the sheet, or over another range of cells that are one.
  case range(sheet: String, CellRange)
  /// A list of choices is empty, or stands on a sheet that is not there.
  case choices(sheet: String, CellRange)
  /// The file could not be made: there is no space, or no folder for temporary files.
  case notMade
}
