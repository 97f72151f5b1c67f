/// E-mail addresses ("e-mailadres"), also with blanks around the sign or with "(at)" in its place.
struct EmailAddresses {
  static func ranges(in text: FoldedText) -> [Range<Int>] {
    text.signs.indices.compactMap { place in
      guard let sign = signRange(at: place, text) else { return nil }
      var start = sign.lowerBound
      while let before = text[start - 1], isOfName(before) { start -= 1 }
      var end = sign.upperBound
      while let after = text[end], isOfDomain(after) { end += 1 }
      while end > sign.upperBound, let last = text[end - 1], ".-".unicodeScalars.contains(last) { end -= 1 }
      let labels = text.signs[sign.upperBound..<end].text.split(separator: ".", omittingEmptySubsequences: false)
      guard start < sign.lowerBound, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
        let last = labels.last, last.count > 1, last.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic })
      else { return nil }
      return start..<end
    }
  }

  /// The sign between name and domain, with the blanks around it.
  private static func signRange(at place: Int, _ text: FoldedText) -> Range<Int>? {
    var range: Range<Int>
    if text[place] == "@" {
      range = place..<place + 1
    } else if text[place] == "(" || text[place] == "[", text[place + 1] == "a", text[place + 2] == "t",
      text[place + 3] == ")" || text[place + 3] == "]"
    {
      range = place..<place + 4
    } else {
      return nil
    }
    if text[range.lowerBound - 1] == " " { range = range.lowerBound - 1..<range.upperBound }
    if text[range.upperBound] == " " { range = range.lowerBound..<range.upperBound + 1 }
    return range
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isDigit || "._%+-'".unicodeScalars.contains(scalar)
  }

  private static func isOfDomain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isDigit || ".-".unicodeScalars.contains(scalar)
  }
}

/// Postcodes with the number of a house after or before them ("adres"): "1234 AB 12", "Dorpsstraat 12, 1234 AB".
struct PostalAddresses {
  static func ranges(in text: FoldedText) -> [Range<Int>] {
    text.words.indices.dropLast().compactMap { word in
      guard isPostcode(at: word, text) else { return nil }
      let own = text.words[word].range.lowerBound..<text.words[word + 1].range.upperBound
      if let number = numberAfter(word, text) { return own.lowerBound..<text.words[number].range.upperBound }
      return numberBefore(word, text).map { text.words[$0].range.lowerBound..<own.upperBound }
    }
  }

  /// Four digits and two letters; "2019 de" is none.
  private static func isPostcode(at word: Int, _ text: FoldedText) -> Bool {
    let (digits, letters) = (text.words[word], text.words[word + 1])
    guard digits.isNumber, digits.text.count == 4, digits.text.first != "0", !letters.isNumber, letters.text.count == 2,
      !["sa", "sd", "ss"].contains(letters.text), !follows(letterBefore: digits, text)
    else { return false }
    let between = text.between(word, word + 1)
    guard between.isEmpty || [" ", "  ", "-", "."].contains(between) else { return false }
    let areCapitals = text.signs[letters.range].allSatisfy(\.isCapital)
    return areCapitals || between.isEmpty || !DutchDisclosureWords.twoLetters.contains(letters.text)
  }

  private static func follows(letterBefore word: FoldedText.Word, _ text: FoldedText) -> Bool {
    text[word.range.lowerBound - 1].map { $0.properties.isAlphabetic } ?? false
  }

  private static func numberAfter(_ word: Int, _ text: FoldedText) -> Int? {
    var number = word + 2
    guard number < text.words.count else { return nil }
    if DutchDisclosureWords.houseNumber.contains(text.words[number].text) { number += 1 }
    guard number < text.words.count, text.words[number].isNumber, text.words[number].text.count <= 5 else { return nil }
    let isJoined = text.touch(word, word + 1)
    if text.touch(number - 1, number) { return isJoined ? number : nil }
    return text.between(number - 1, number).allSatisfy { " ,:.-".contains($0) }
      && text.between(number - 1, number).count <= 3 ? number : nil
  }

  private static func numberBefore(_ word: Int, _ text: FoldedText) -> Int? {
    var number = word - 1
    guard number > 0 else { return nil }
    // "12a" and "12 bis"
    if !text.words[number].isNumber, text.words[number].text.count <= 3, text.words[number - 1].isNumber { number -= 1 }
    guard number > 0, text.words[number].isNumber, text.words[number].text.count <= 5,
      !text.words[number - 1].isNumber, text.between(number - 1, number) == " "
    else { return nil }
    let between = text.between(word - 1, word)
    return (1...3).contains(between.count) && between.allSatisfy { " ,".contains($0) } ? number : nil
  }
}
