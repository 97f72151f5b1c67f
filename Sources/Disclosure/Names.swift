/// Codes and names known from the input, as whole words; capitals, accents, hyphens and noughts in front make no difference
/// ("bekende namen").
struct NameSearch {
  /// A name as the words it has.
  private struct Entry {
    let words: [String]
    let kind: PersonalDataHit.Kind
    /// Whether it is so plain, such as "12" or "a", that it counts after a word such as "cliënt" only.
    let isPlain: Bool
  }

  private var entries: [String: [Entry]] = [:]

  init(_ names: [KnownName]) {
    for name in names {
      let words = FoldedText(name.text).words.map(Self.key)
      guard let first = words.first else { continue }
      let kind: PersonalDataHit.Kind =
        switch name.bearer {
        case .client: .clientCode
        case .organisation: .organisation
        case .person: .personName
        }
      let isPlain = words.count == 1 && (first.unicodeScalars.count == 1 || first.unicodeScalars.allSatisfy(\.isDigit))
      entries[first, default: []].append(Entry(words: words, kind: kind, isPlain: isPlain))
    }
    // Of names that begin alike the longest is meant.
    for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
  }

  func hits(in text: FoldedText) -> [(kind: PersonalDataHit.Kind, range: Range<Int>)] {
    text.words.indices.flatMap { word -> [(kind: PersonalDataHit.Kind, range: Range<Int>)] in
      guard word == 0 || !text.touch(word - 1, word) else { return [] }
      return candidates(at: word, text).compactMap { entry in
        guard let last = end(of: entry, at: word, text), !entry.isPlain || isAnnounced(word, entry.kind, text) else {
          return nil
        }
        return (entry.kind, text.words[word].range.lowerBound..<text.words[last].range.upperBound)
      }
    }
  }

  private func candidates(at word: Int, _ text: FoldedText) -> [Entry] {
    let key = Self.key(text.words[word])
    let genitive = key.hasSuffix("s") ? entries[String(key.dropLast())] ?? [] : []
    return (entries[key] ?? []) + genitive.filter { $0.words.count == 1 }
  }

  /// The last word of a name that stands at a word.
  private func end(of entry: Entry, at word: Int, _ text: FoldedText) -> Int? {
    let last = word + entry.words.count - 1
    guard last < text.words.count, last + 1 == text.words.count || !text.touch(last, last + 1) else { return nil }
    for (offset, expected) in entry.words.enumerated() {
      let found = Self.key(text.words[word + offset])
      let isSame = found == expected || (offset == entry.words.count - 1 && isGenitive(found, of: expected))
      guard isSame else { return nil }
      guard offset > 0 else { continue }
      let between = text.between(word + offset - 1, word + offset)
      guard between.count <= 3, between.allSatisfy({ " -_./'&".contains($0) }),
        !between.contains(". ")
          || isInitial(
            word + offset - 1, text)
      else { return nil }
    }
    return last
  }

  /// "Jansens" beside "Jansen".
  private func isGenitive(_ found: String, of name: String) -> Bool {
    name.unicodeScalars.count > 3 && !name.unicodeScalars.contains(where: \.isDigit) && found == name + "s"
  }

  /// Whether a word is one letter, after which a full stop ends no sentence.
  private func isInitial(_ word: Int, _ text: FoldedText) -> Bool { text.words[word].range.count == 1 }

  private func isAnnounced(_ word: Int, _ kind: PersonalDataHit.Kind, _ text: FoldedText) -> Bool {
    guard word > 0, text.between(word - 1, word).allSatisfy({ " :-.#".contains($0) }) else { return false }
    return DutchDisclosureWords.announcements(of: kind).contains(text.words[word - 1].text)
  }

  private static func key(_ word: FoldedText.Word) -> String {
    guard word.isNumber else { return word.text }
    let digits = word.text.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}

/// Words with a capital after a form of address, such as "mevrouw De Vries" ("naam").
struct TitledNames {
  static func ranges(in text: FoldedText) -> [Range<Int>] {
    text.words.indices.compactMap { word in
      guard isTitle(word, text) else { return nil }
      var next = word + 1
      while next < text.words.count, isLink(next - 1, next, text), isPart(next, text) { next += 1 }
      guard next < text.words.count, isLink(next - 1, next, text), text.isName(next) else { return nil }
      // "Van den Berg-de Vries"
      while next + 2 < text.words.count, text.between(next, next + 1) == "-" || text.isName(next + 1),
        [" ", "-"].contains(text.between(next, next + 1)), isPart(next + 1, text), text.isName(next + 2)
      {
        next += 2
      }
      while next + 1 < text.words.count, [" ", "-"].contains(text.between(next, next + 1)), text.isName(next + 1) {
        next += 1
      }
      return text.words[word + 1].range.lowerBound..<text.words[next].range.upperBound
    }
  }

  private static func isTitle(_ word: Int, _ text: FoldedText) -> Bool {
    let own = text.words[word].text
    if own == "heer" { return word > 0 && ["de", "den"].contains(text.words[word - 1].text) }
    return DutchDisclosureWords.titles.contains(own) || DutchDisclosureWords.shortTitles.contains(own)
  }

  /// Whether a word goes on with the one before: after an abbreviation or an initial a full stop may stand between.
  private static func isLink(_ word: Int, _ next: Int, _ text: FoldedText) -> Bool {
    let between = text.between(word, next)
    let own = text.words[word]
    let isShort = own.range.count == 1 || DutchDisclosureWords.shortTitles.contains(own.text)
    return between == " " || between == "-" || between == "'" || between == " '"
      || (isShort && [".", ". "].contains(between))
  }

  /// An initial, or a word such as "van".
  private static func isPart(_ word: Int, _ text: FoldedText) -> Bool {
    let own = text.words[word]
    if DutchDisclosureWords.namePrefixes.contains(own.text) { return true }
    return own.range.count == 1 && !own.isNumber && text.signs[own.range.lowerBound].isCapital
  }
}
