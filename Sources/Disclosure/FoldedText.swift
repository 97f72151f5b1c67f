/// A text in which the same signs look the same ("gevouwen tekst"): small letters without accents, plain digits, blanks and
/// hyphens, and nothing that a reader does not see.
///
/// Every sign knows where it stands in the text itself.
struct FoldedText {
  /// One sign that is left.
  struct Sign {
    let scalar: Unicode.Scalar
    /// Where it stands, with the invisible signs and accents after it.
    var place: Range<Int>
    let isCapital: Bool
    /// Whether it had an accent.
    var hasMark: Bool
  }

  /// Letters in a row, or digits in a row.
  struct Word {
    let range: Range<Int>
    let isNumber: Bool
    let text: String
  }

  let signs: [Sign]
  let words: [Word]

  init(_ text: String) {
    var signs: [Sign] = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if scalar.isInvisible || scalar.isMark {
        guard let last = signs.indices.last else { continue }
        signs[last].place = signs[last].place.lowerBound..<place + 1
        if scalar.isMark { signs[last].hasMark = true }
        continue
      }
      let (folded, hasMark) = scalar.folded
      signs += folded.map {
        Sign(
          scalar: $0, place: place..<place + 1, isCapital: scalar.properties.isUppercase, hasMark: hasMark)
      }
    }
    self.signs = signs
    words = Self.words(of: signs)
  }

  private static func words(of signs: [Sign]) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < signs.count {
      let isNumber = signs[start].scalar.isDigit
      guard isNumber || signs[start].scalar.properties.isAlphabetic else {
        start += 1
        continue
      }
      let end =
        signs[start...].firstIndex {
          isNumber ? !$0.scalar.isDigit : !$0.scalar.properties.isAlphabetic
        } ?? signs.count
      words.append(Word(range: start..<end, isNumber: isNumber, text: signs[start..<end].text))
      start = end
    }
    return words
  }

  /// The sign at a place; nothing before the start and after the end.
  subscript(_ place: Int) -> Unicode.Scalar? { signs.indices.contains(place) ? signs[place].scalar : nil }

  /// What stands between two words.
  func between(_ first: Int, _ second: Int) -> String {
    signs[words[first].range.upperBound..<words[second].range.lowerBound].text
  }

  /// Whether two words stand against each other.
  func touch(_ first: Int, _ second: Int) -> Bool {
    words[first].range.upperBound == words[second].range.lowerBound
  }

  /// Whether one of the words before a word is one of these.
  func isAnnounced(_ word: Int, by announcements: Set<String>, within most: Int) -> Bool {
    words[max(word - most, 0)..<word].contains { announcements.contains($0.text) }
  }

  /// Whether a word begins with a capital and goes on without.
  func isName(_ word: Int) -> Bool {
    let range = words[word].range
    return !words[word].isNumber && range.count > 1 && signs[range.lowerBound].isCapital
      && signs[range].dropFirst().contains { !$0.isCapital }
  }

  /// Where signs stand in the text itself.
  func places(of range: Range<Int>) -> Range<Int> {
    signs[range.lowerBound].place.lowerBound..<signs[range.upperBound - 1].place.upperBound
  }
}

extension Collection<FoldedText.Sign> {
  var text: String { String(String.UnicodeScalarView(map(\.scalar))) }
}

extension Unicode.Scalar {
  /// A plain digit.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether a reader does not see it: soft hyphens, signs without width, marks of direction, controls.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .format: true
    case .control: !properties.isWhitespace
    default: properties.isVariationSelector || value == 0x34F || value == 0x115F || value == 0x1160 || value == 0x3164
    }
  }

  /// Whether it is an accent on the sign before.
  fileprivate var isMark: Bool {
    [.nonspacingMark, .enclosingMark].contains(properties.generalCategory) && !isInvisible
  }

  /// The sign as it is searched, and whether it had an accent.
  fileprivate var folded: (scalars: [Unicode.Scalar], hasMark: Bool) {
    if properties.isWhitespace { return ([" "], false) }
    if properties.generalCategory == .dashPunctuation || value == 0x2212 { return (["-"], false) }
    if properties.numericType == .decimal, let number = properties.numericValue,
      let digit = Unicode.Scalar(UInt32(0x30 + Int(number)))
    {
      return ([digit], false)
    }
    if (0xFF01...0xFF5E).contains(value), let narrow = Unicode.Scalar(value - 0xFEE0) { return narrow.folded }
    switch self {
    case "’", "‘", "ʼ", "`", "´": return (["'"], false)
    case "\u{2024}", "\u{FE52}": return (["."], false)
    case "\u{FE6B}": return (["@"], false)
    default: break
    }
    let small = Array(properties.lowercaseMapping.unicodeScalars)
    guard let first = small.first, !first.isASCII, let base = first.latinBase else {
      return (small.filter { !$0.isMark }, small.contains { $0.isMark })
    }
    return base
  }

  /// The letters without what is on or through them, by the name of the sign: "LATIN SMALL LETTER E WITH ACUTE".
  private var latinBase: (scalars: [Unicode.Scalar], hasMark: Bool)? {
    guard let name = properties.name,
      let start = ["LATIN SMALL LETTER ", "LATIN SMALL LIGATURE "].first(where: name.hasPrefix)
    else { return nil }
    let rest = name.dropFirst(start.count).split(separator: " ")
    guard let letters = rest.first else { return nil }
    if rest.count > 1, letters == "SHARP" { return (["s", "s"], false) }
    if rest.count > 1, letters == "DOTLESS" { return (["i"], false) }
    let hasMark = rest.dropFirst().first == "WITH"
    guard letters.count <= 2, rest.count == 1 || hasMark else { return nil }
    return (Array(letters.lowercased().unicodeScalars), hasMark)
  }
}
