/// Groups of digits after each other with a blank, a hyphen or the like between them, such as "06 12 34 56 78"
/// ("cijfergroepen").
struct DigitGroups {
  let text: FoldedText
  /// The signs that may stand between groups.
  let separators: String
  /// The fewest and the most digits that are asked for.
  let digits: ClosedRange<Int>

  /// A number in groups.
  struct Found {
    /// The words that are its groups.
    let words: ClosedRange<Int>
    let digits: [Int]
    let groups: [Int]
  }

  /// Every row of groups that begins at a word and has as many digits as asked for, the shortest first.
  func rows(from first: Int) -> [Found] {
    var found: [Found] = []
    var digits: [Int] = []
    var groups: [Int] = []
    for word in first..<text.words.count {
      guard text.words[word].isNumber, word == first || isSeparated(word) else { break }
      let own = text.words[word].text.unicodeScalars.map { Int($0.value) - 0x30 }
      digits += own
      groups.append(own.count)
      if digits.count > self.digits.upperBound { break }
      if self.digits.contains(digits.count) {
        found.append(Found(words: first...word, digits: digits, groups: groups))
      }
    }
    return found
  }

  /// Whether between a group and the one before stands what may stand there; a full stop with a blank ends a sentence.
  private func isSeparated(_ word: Int) -> Bool {
    let between = text.between(word - 1, word)
    return (1...3).contains(between.count) && between.allSatisfy(separators.contains) && !between.contains(". ")
      && !between.contains(" .")
  }

  /// The signs of a number.
  func range(of found: Found) -> Range<Int> {
    text.words[found.words.lowerBound].range.lowerBound..<text.words[found.words.upperBound].range.upperBound
  }
}

/// Citizen service numbers ("BSN"): nine digits that pass the 11-test, or eight or nine after the word itself.
///
/// - Source: the 11-test of the BSN, 9·a + 8·b + … + 2·h − i is a multiple of eleven.
struct CitizenNumbers {
  static func ranges(in text: FoldedText) -> [Range<Int>] {
    let groups = DigitGroups(text: text, separators: " .-", digits: 8...9)
    return text.words.indices.filter { text.words[$0].isNumber }.compactMap { word in
      let isFirst = word == 0 || !text.words[word - 1].isNumber
      let isAnnounced = isFirst && text.isAnnounced(word, by: DutchDisclosureWords.citizenNumber, within: 5)
      let found = groups.rows(from: word).last { row in
        if isAnnounced, !isDate(row, text) { return true }
        let isGrouped = row.groups.count == 1 || row.groups.allSatisfy { $0 > 1 } || row.groups.count == 9
        return isGrouped && passesElevenTest(row.digits)
      }
      return found.map(groups.range)
    }
  }

  private static func isDate(_ row: DigitGroups.Found, _ text: FoldedText) -> Bool {
    WrittenDate(at: row.words.lowerBound, in: text, allowsBlanks: true) != nil
  }

  static func passesElevenTest(_ digits: [Int]) -> Bool {
    guard digits.count == 9, digits.contains(where: { $0 > 0 }) else { return false }
    let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
    return sum.isMultiple(of: 11)
  }
}

/// Telephone numbers ("telefoonnummer"): ten digits from a nought, the same with the code of the country, numbers abroad
/// after a plus sign, and any six digits or more after a word such as "telefoon".
struct TelephoneNumbers {
  private static let separators = " -./()"

  static func ranges(in text: FoldedText) -> [Range<Int>] {
    text.words.indices.filter { text.words[$0].isNumber }.compactMap { word in
      let start = text.words[word].range.lowerBound
      let hasPlus = text[start - 1] == "+"
      let groups = DigitGroups(text: text, separators: separators, digits: 6...15)
      let rows = groups.rows(from: word)
      let found =
        if hasPlus {
          rows.first { isDutch($0.digits) } ?? rows.last { (9...13).contains($0.digits.count) }
        } else {
          rows.first { $0.digits.starts(with: [0, 0]) && isDutch(Array($0.digits.dropFirst(2))) }
            ?? rows.first { isNational($0, text) } ?? announced(rows, at: word, text)
        }
      return found.map { row in
        let range = groups.range(of: row)
        let opening = hasPlus || (text[start - 1] == "(" && text.isClosed(in: range)) ? 1 : 0
        return range.lowerBound - opening..<range.upperBound
      }
    }
  }

  /// The code of the country, an optional nought and nine digits.
  private static func isDutch(_ digits: [Int]) -> Bool {
    guard digits.starts(with: [3, 1]) else { return false }
    let rest = digits.dropFirst(2)
    let own = rest.first == 0 ? rest.dropFirst() : rest
    return own.count == 9 && own.first != 0
  }

  private static func isNational(_ row: DigitGroups.Found, _ text: FoldedText) -> Bool {
    guard row.digits.count == 10, row.digits[0] == 0, row.digits[1] != 0 else { return false }
    let beginsWhole = row.groups[0] > 1 || text[text.words[row.words.lowerBound].range.lowerBound - 1] == "("
    return beginsWhole && !beginsWithDate(row, text)
  }

  /// Whether it is a date with another number after it, as in "01-05-2019 15 dossiers".
  private static func beginsWithDate(_ row: DigitGroups.Found, _ text: FoldedText) -> Bool {
    guard let date = WrittenDate(at: row.words.lowerBound, in: text, allowsBlanks: false) else { return false }
    guard date.words.upperBound < row.words.upperBound else { return true }
    let own = text.between(date.words.lowerBound, date.words.lowerBound + 1)
    return text.between(date.words.upperBound, date.words.upperBound + 1) != own
  }

  private static func announced(_ rows: [DigitGroups.Found], at word: Int, _ text: FoldedText) -> DigitGroups.Found? {
    guard text.isAnnounced(word, by: DutchDisclosureWords.telephone, within: 3),
      word == 0 || !text.words[word - 1].isNumber,
      WrittenDate(at: word, in: text, allowsBlanks: true) == nil
    else { return nil }
    return rows.last { $0.digits.count <= 11 }
  }
}

extension FoldedText {
  /// Whether a bracket is closed within signs before one is opened.
  fileprivate func isClosed(in range: Range<Int>) -> Bool {
    signs[range].first { $0.scalar == "(" || $0.scalar == ")" }?.scalar == ")"
  }
}
