/// Why a file could not be read as CSV to its end. Cases carry places, never contents.
public enum CSVFailure: Error, Hashable, Sendable {
  /// A quotation mark on this line and column is never closed.
  case unclosedQuote(line: Int, column: Int)
  /// The file holds a NUL, so it is no text.
  case nul(line: Int)
  /// The bytes are no UTF-8; the file may be read again as Windows-1252.
  case notUTF8
  /// The bytes are no characters in the encoding that the file is read in.
  case undecodable(line: Int)
  /// One record is larger than a record may be.
  case recordTooLong(line: Int)
}
