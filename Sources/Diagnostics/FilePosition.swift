/// A place in an input file: its name, and line and column where known, both counted from one; in a workbook the sheet,
/// row and column.
public struct FilePosition: Hashable, Sendable {
  /// The file as the user named it, or as found below the folder the user named.
  public let file: String
  /// The sheet of a workbook; `nil` in a file of lines.
  public let sheet: String?
  /// The line or row, from one; `nil` where the problem concerns the whole file or sheet.
  public let line: Int?
  /// The column, in characters or in cells, from one; `nil` where it is not known.
  public let column: Int?

  /// Makes a place in a file.
  public init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }
}

extension FilePosition: Comparable {
  /// By file, then sheet, then line, then column; a whole file comes before its lines.
  public static func < (first: FilePosition, second: FilePosition) -> Bool {
    (first.file, first.sheet ?? "", first.line ?? 0, first.column ?? 0)
      < (second.file, second.sheet ?? "", second.line ?? 0, second.column ?? 0)
  }
}

extension FilePosition: CustomStringConvertible {
  /// `file:line:column`, or `file:sheet!C7` in a workbook, as far as known.
  public var description: String {
    var parts = [file.singleLine]
    if let sheet {
      return "\(parts[0]):\(sheet.singleLine)\(cell.map { "!\($0)" } ?? "")"
    }
    if let line { parts.append(String(line)) }
    if line != nil, let column { parts.append(String(column)) }
    return parts.joined(separator: ":")
  }
}

extension FilePosition {
  /// The cell of a sheet as people know it, `C7`, or the number of the row alone; `nil` in a file of lines.
  public var cell: String? {
    guard sheet != nil else { return nil }
    return line.map { (column.map(Self.letters(ofColumn:)) ?? "") + String($0) }
  }

  /// The letters by which people know a column of a sheet: `A` for 1, `AA` for 27.
  public static func letters(ofColumn number: Int) -> String {
    var letters: [UInt8] = []
    var rest = number
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension String {
  /// The text without control characters or direction marks, so that it cannot rewrite the terminal it is shown on.
  public var singleLine: String {
    guard unicodeScalars.contains(where: \.movesTheCursor) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.movesTheCursor ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var movesTheCursor: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
