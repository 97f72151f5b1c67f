/// Numbers of people that are too small to be published ("klein aantal"): "3 cliënten", "twee kwetsbare ouderen", "één van
/// de vijftien", "cliënten: 4", "n = 3".
struct SmallCounts {
  /// Numbers from one up to this one, which is not among them, are too small.
  let threshold: Int
  /// Words for people, folded.
  private let people: Set<String>
  /// Those that a longer word may end with.
  private let endings: [String]

  /// - Parameter people: words for people; one with a hyphen before it may be the end of a longer word.
  init(below threshold: Int, people: [String]) {
    self.threshold = threshold
    func folded(_ word: String) -> String { FoldedText(word).words.map(\.text).joined() }
    self.people = Set(people.map(folded))
    endings = people.filter { $0.hasPrefix("-") }.map(folded)
  }

  func ranges(in text: FoldedText) -> [Range<Int>] {
    text.words.indices.compactMap { word in
      guard let number = number(at: word, text), (1..<threshold).contains(number) else { return nil }
      let own = text.words[word].range
      if let last = noun(after: word, text) { return own.lowerBound..<text.words[last].range.upperBound }
      return isLabelled(word, text) ? text.words[word - 1].range.lowerBound..<own.upperBound : nil
    }
  }

  /// The whole number that a word is.
  private func number(at word: Int, _ text: FoldedText) -> Int? {
    let own = text.words[word]
    guard own.isNumber else { return numberWord(at: word, text) }
    let (before, after) = (text[own.range.lowerBound - 1], text[own.range.upperBound])
    if let before, before.properties.isAlphabetic { return nil }
    if let after, after.properties.isAlphabetic || after == "%" { return nil }
    // A part of another number, a date or a code.
    if let before, ".,/:".unicodeScalars.contains(before), text[own.range.lowerBound - 2]?.isDigit == true {
      return nil
    }
    if let after, ".,/:".unicodeScalars.contains(after), text[own.range.upperBound + 1]?.isDigit == true { return nil }
    if before == "-", text[own.range.lowerBound - 2].map({ $0.properties.isAlphabetic }) == true { return nil }
    return own.text.count > 1 && own.text.hasPrefix("0") ? nil : Int(own.text)
  }

  /// "Een" is a number with an accent, and before "van de" or "op de".
  private func numberWord(at word: Int, _ text: FoldedText) -> Int? {
    let own = text.words[word]
    guard let number = DutchDisclosureWords.numbers[own.text] else { return nil }
    guard own.text == DutchDisclosureWords.article else { return number }
    if text.signs[own.range].contains(where: \.hasMark) { return number }
    let isOfSeveral =
      word + 2 < text.words.count && text.words[word + 1].text == "van"
      && DutchDisclosureWords.articles.contains(text.words[word + 2].text)
    return isOfSeveral ? number : nil
  }

  /// The word for people that a number is about: right after it, after adjectives, or after "van de 15".
  private func noun(after word: Int, _ text: FoldedText) -> Int? {
    var place = word + 1
    var adjectives = 0
    var isAfterLink = false
    while place < text.words.count, isJoined(place, text) {
      let own = text.words[place]
      if isForPeople(own.text) { return place }
      if DutchDisclosureWords.countLinks.contains(own.text) || isRange(place, text) {
        isAfterLink = true
      } else if isAfterLink, own.isNumber || DutchDisclosureWords.numbers[own.text] != nil {
        if text.words[word].range.upperBound < own.range.lowerBound, isWhole(place, text) { return place }
      } else if isAfterLink, DutchDisclosureWords.articles.contains(own.text) {
        // goes on
      } else if own.text.hasSuffix("e") || own.text.hasSuffix("eigen"), !own.isNumber, own.range.count > 3,
        adjectives < 3
      {
        adjectives += 1
      } else {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// Whether a number after "van de" ends the phrase, as in "drie van de 15", or its noun follows and is for people.
  private func isWhole(_ place: Int, _ text: FoldedText) -> Bool {
    guard text.words[place - 1].text != "of", text.words[place - 1].text != "tot" else { return false }
    return place + 1 == text.words.count || !isJoined(place + 1, text)
  }

  private func isRange(_ place: Int, _ text: FoldedText) -> Bool {
    text.words[place].isNumber && text.between(place - 1, place) == "-"
  }

  private func isJoined(_ place: Int, _ text: FoldedText) -> Bool {
    let between = text.between(place - 1, place)
    return between.count <= 3 && !between.isEmpty && between.allSatisfy { " -".contains($0) }
  }

  private func isForPeople(_ word: String) -> Bool {
    people.contains(word) || endings.contains(where: word.hasSuffix)
  }

  /// "cliënten: 3", "aantal ouderen (4)", "n = 3".
  private func isLabelled(_ word: Int, _ text: FoldedText) -> Bool {
    guard word > 0, text.words[word].isNumber else { return false }
    let between = text.between(word - 1, word).filter { $0 != " " }
    if text.words[word - 1].text == "n" { return between == "=" }
    return [":", "=", "(", ":("].contains(between) && isForPeople(text.words[word - 1].text)
  }
}
