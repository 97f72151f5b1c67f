/// A place in an input file: its name, and line and column where known, both counted from one.
public struct FilePosition: Hashable, Sendable {
  /// The file as the user named it, or as found below the folder the user named.
  public let file: String
  /// The line, from one; `nil` where the problem concerns the whole file.
  public let line: Int?
  /// The column in characters, from one; `nil` where it is not known.
  public let column: Int?

  /// Makes a place in a file.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension FilePosition: Comparable {
  /// In the order of reading: by file, then line, then column; a whole file comes before its lines.
  public static func < (first: FilePosition, second: FilePosition) -> Bool {
    (first.file, first.line ?? 0, first.column ?? 0) < (second.file, second.line ?? 0, second.column ?? 0)
  }
}

extension FilePosition: CustomStringConvertible {
  /// `file:line:column`, as far as known.
  public var description: String {
    var parts = [file.singleLine]
    if let line { parts.append(String(line)) }
    if line != nil, let column { parts.append(String(column)) }
    return parts.joined(separator: ":")
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
