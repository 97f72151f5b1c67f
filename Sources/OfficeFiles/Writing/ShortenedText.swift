extension WorkbookDraft {
  /// The workbook with each text that is longer than a cell can hold cut off, and a note behind it that says so.
  public func shortened(saying note: String) -> WorkbookDraft {
    var draft = self
    for sheet in sheets.indices {
      for (row, cells) in sheets[sheet].rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          guard case .text(let text)? = cell.value, let short = Self.shortened(text, note) else { continue }
          draft.sheets[sheet].rows[row][column].value = .text(short)
        }
      }
    }
    return draft
  }

  /// What is written of the longest character that has to be written out.
  private static let longestEscape = 7

  /// A text with the note in the place of its end; `nil` where it fits.
  private static func shortened(_ text: String, _ note: String) -> String? {
    guard text.utf8.count > WorkbookLimits.text / longestEscape,
      EscapedText.escaped(text).utf16.count > WorkbookLimits.text
    else { return nil }
    var left = WorkbookLimits.text - note.utf16.count
    let kept = text.prefix { character in
      left -= character.unicodeScalars.reduce(0) { sum, scalar in
        sum + (scalar == "_" || EscapedText.isForbidden(scalar) ? longestEscape : UTF16.width(scalar))
      }
      return left >= 0
    }
    return kept + note
  }
}
