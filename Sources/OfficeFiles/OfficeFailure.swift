public import XMLReading

/// Why a file of an office program could not be read ("leesfout van een kantoorbestand"). Cases carry places, never
/// contents of cells.
public enum OfficeFailure: Error, Hashable, Sendable {
  /// What was too much.
  public enum Limit: String, CaseIterable, Hashable, Sendable {
    /// The bytes of the file.
    case file
    /// The number of its parts.
    case parts
    /// The bytes of a part, or of all together, when they are unpacked.
    case unpacked
    /// The bytes of a part against those that it is packed in.
    case ratio
    /// The cells and texts together.
    case content
    /// The text of one cell or paragraph.
    case text
    /// The number of a row or column, or the depth of tables in tables.
    case place
  }

  /// There is no such file, or it is no ordinary file, or it may not be read.
  case unreadable
  /// It is no file of an office program, or of one that is not known.
  case notOffice
  /// It is of the kind that was used before 2007 (.xls, .doc).
  case before2007
  /// It is a binary workbook (.xlsb).
  case binary
  /// It is locked by a password.
  case passwordProtected
  /// It is a text document where a workbook was asked for, or the other way round.
  case otherFormat(OfficeFormat)
  /// It is packed in a way that no office program does, or was damaged; the part where that is known.
  case damaged(part: String?)
  /// There is too much of something; the part where it is one.
  case tooLarge(Limit, part: String?)
  /// A part that must be there is not.
  case missing(part: String)
  /// A part is no XML that can be read.
  case illFormed(part: String, XMLFailure)
  /// A cell has no place, has the place of another, or refers to a text that is not there; the row, or row and column,
  /// where they are known, from one.
  case wrongCell(sheet: String, row: Int?, column: Int?)
}

/// What a file of an office program is ("bestandssoort"), by what is in it and not by its name.
public enum OfficeFormat: String, CaseIterable, Hashable, Sendable {
  /// A workbook of Office Open XML (.xlsx, .xlsm, .xltx).
  case xlsx
  /// A workbook of OpenDocument (.ods, .ots).
  case ods
  /// A text document of Office Open XML (.docx, .docm, .dotx).
  case docx
  /// A text document of OpenDocument (.odt, .ott).
  case odt

  /// Whether it is a workbook.
  public var isWorkbook: Bool { self == .xlsx || self == .ods }
}

/// What is allowed of a file of an office program, so that none takes more than a second or 256 MB.
enum OfficeLimits {
  /// Bytes of the file.
  static let file = 32 << 20
  /// Parts of the file.
  static let parts = 10_000
  /// Bytes of a part when it is unpacked.
  static let part = 40 << 20
  /// Bytes of all parts together.
  static let total = 96 << 20
  /// How many times as large as it is packed a part may be, from a mebibyte on.
  static let ratio = 200
  static let ratioFrom = 1 << 20
  /// What is kept of the contents, in bytes, by an estimate.
  static let content = 72 << 20
  /// Bytes of a text.
  static let text = 1 << 20
}

/// How much may still be kept.
final class ReadingBudget {
  /// What a cell, a row and a text of its own take, about.
  private static let cell = 40
  private static let row = 64
  private static let text = 48
  private static let shortText = 15

  private var left = OfficeLimits.content

  /// Counts a cell with a text, where it has one of its own; says whether it may be kept.
  func takeCell(text: Int = 0) -> Bool { take(Self.cell) && takeText(text) }

  /// Counts a row.
  func takeRow() -> Bool { take(Self.row) }

  /// Counts a text of a number of bytes.
  func takeText(_ count: Int) -> Bool { count <= Self.shortText || take(count + Self.text) }

  private func take(_ amount: Int) -> Bool {
    left -= amount
    return left >= 0
  }
}
