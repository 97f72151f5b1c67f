import AssessmentModel

/// A day as people write it: "12-03-1938", "1938-03-12", "12 maart 1938", "12/3/38" ("geschreven datum").
struct WrittenDate {
  let words: ClosedRange<Int>
  let year: Int
  /// Whether the year has two digits only, so that its century is not sure.
  let isShort: Bool

  /// The date that begins at a word.
  ///
  /// - Parameter allowsBlanks: whether blanks alone may stand between its numbers.
  init?(at word: Int, in text: FoldedText, allowsBlanks: Bool) {
    guard word + 2 < text.words.count, text.words[word].isNumber else { return nil }
    let parts = text.words[word...word + 2]
    let between = [text.between(word, word + 1), text.between(word + 1, word + 2)]
    let numbers = parts.map { $0.isNumber && $0.text.count <= 4 ? Int($0.text) : nil }
    guard let first = numbers[0], let last = numbers[2] else { return nil }
    let (year, month, day, yearText): (Int, Int, Int, String)
    if let middle = numbers[1] {
      let plain = between.map { $0.filter { $0 != " " } }
      let isJoined = plain[0] == plain[1] && ["-", "/", "."].contains(plain[0])
      let isBlank = allowsBlanks && between.allSatisfy { $0 == " " }
      guard isJoined || isBlank, between.allSatisfy({ $0.count <= 3 }) else { return nil }
      if parts[word].text.count == 4 {
        (year, month, day, yearText) = (first, middle, last, parts[word].text)
      } else {
        (year, month, day, yearText) = (last, middle, first, parts[word + 2].text)
      }
    } else {
      guard let named = DutchDisclosureWords.month(parts[word + 1].text),
        between[0].allSatisfy({ " -.".contains($0) }), between[1].allSatisfy({ " -.,'".contains($0) }),
        between.allSatisfy({ $0.count <= 3 })
      else { return nil }
      (year, month, day, yearText) = (last, named, first, parts[word + 2].text)
    }
    isShort = yearText.count == 2
    self.year = isShort ? 1900 + year : year
    guard isShort || yearText.count == 4, CalendarDate(year: self.year, month: month, day: day) != nil else {
      return nil
    }
    words = word...word + 2
  }
}

/// Dates of birth ("geboortedatum"): a day beside a word such as "geboren", and any day of so long ago that it can hardly be
/// another date.
struct BirthDates {
  /// The last year in which a day without such a word counts.
  let latestYear: Int

  func ranges(in text: FoldedText) -> [Range<Int>] {
    text.words.indices.compactMap { word in
      if let date = WrittenDate(at: word, in: text, allowsBlanks: true) {
        let isOld = !date.isShort && (1850...latestYear).contains(date.year)
        return isOld || isAnnounced(date.words, text) ? range(of: date.words, text) : nil
      }
      // "geboren in maart 1938"
      guard word + 1 < text.words.count, DutchDisclosureWords.month(text.words[word].text) != nil,
        text.words[word + 1].isNumber, text.words[word + 1].text.count == 4, text.between(word, word + 1) == " ",
        isAnnounced(word...word + 1, text)
      else { return nil }
      return range(of: word...word + 1, text)
    }
  }

  private func isAnnounced(_ words: ClosedRange<Int>, _ text: FoldedText) -> Bool {
    let after = words.upperBound + 1..<min(words.upperBound + 3, text.words.count)
    return text.isAnnounced(words.lowerBound, by: DutchDisclosureWords.birth, within: 6)
      || (words.upperBound + 1 < text.words.count
        && after.contains { DutchDisclosureWords.birth.contains(text.words[$0].text) })
  }

  private func range(of words: ClosedRange<Int>, _ text: FoldedText) -> Range<Int> {
    text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound].range.upperBound
  }
}
