import AssessmentModel

// Keys of files that people fill in, where a key may stand there without a value.
extension YAMLFields {
  /// Whether a key is there and nothing was filled in.
  func isBlank(_ key: String) -> Bool {
    guard let text = self[key]?.scalar else { return false }
    return !text.contains { !$0.isWhitespace }
  }

  /// The text of a key on one line; `nil` where nothing was filled in.
  func filled(_ key: String) -> String? {
    guard !isBlank(key), let text = text(key) else { return nil }
    return text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  func filledDate(_ key: String) -> CalendarDate? { isBlank(key) ? nil : date(key) }
}
