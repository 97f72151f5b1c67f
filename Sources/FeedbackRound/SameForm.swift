extension AnswerSheet {
  /// What it says, without the file it stands in.
  var says: [String] {
    [round, version, role.folded, generalRemark]
      + answers.filter { !$0.isBlank }.flatMap { [$0.statement, $0.recognition.folded, $0.remark, $0.addition] }
  }

  private var hasText: Bool {
    !generalRemark.isEmpty || answers.contains { !$0.remark.isEmpty || !$0.addition.isEmpty }
  }

  /// Whether the other is this form again: by its number, its bytes, or the words in it.
  func isSame(as other: AnswerSheet) -> Bool {
    if let form, let otherForm = other.form { return form == otherForm && round == other.round }
    if fileDigest == other.fileDigest { return true }
    return form == nil && other.form == nil && hasText && says == other.says
  }
}

extension String {
  /// Its words, whatever blanks are between them.
  var words: [Substring] { split { $0.isWhitespace } }

  /// Small letters, without blanks around it.
  var folded: String {
    String(lowercased().drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
