import AssessmentModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct QuantifierTests {
  private static let scale = SampleFramework.make(levels: 4).scale

  @Test func `every sentence is true for each of the 5 to the 6th outcomes of six norms`() throws {
    for number in 0..<15_625 {
      let ratings = Self.outcomes(number)
      for sentence in QuantifiedSentences.norms(reached: ratings, scale: Self.scale) {
        let claim = try #require(Claim(sentence), "\(sentence)")
        #expect(claim.isTrue(of: ratings), "\(sentence) is said of \(ratings)")
      }
    }
  }

  @Test func `the sentences tell how many norms reach each level, for each of the 5 to the 6th outcomes`() {
    for number in 0..<15_625 {
      let ratings = Self.outcomes(number)
      let claims = QuantifiedSentences.norms(reached: ratings, scale: Self.scale).compactMap(Claim.init)
      #expect(Claim.counts(told: claims) == Self.counts(of: ratings), "\(ratings)")
    }
  }

  @Test(arguments: 1...7)
  func `a quantifier holds for a number of a whole and no other does`(whole: Int) {
    for number in 0...whole {
      let quantifier = Quantifier(number, of: whole)
      #expect((quantifier == .all) == (number == whole))
      #expect((quantifier == .none) == (number == 0))
      #expect((quantifier == .one) == (number == 1 && whole > 1))
      #expect((quantifier == .several) == (number > 1 && number < whole))
    }
  }

  @Test func `one norm is said without a number`() {
    let scale = Self.scale
    #expect(QuantifiedSentences.norms(reached: [Rating(rank: 3)], scale: scale) == ["De enige norm haalt ‘trap 4’."])
    #expect(
      QuantifiedSentences.norms(reached: [Rating(rank: 0)], scale: scale)
        == ["Geen enkele norm haalt ‘trap 2’ of hoger."])
    #expect(QuantifiedSentences.norms(reached: [nil], scale: scale) == ["Geen oordeel over de enige norm."])
    #expect(QuantifiedSentences.norms(reached: [], scale: scale).isEmpty)
  }

  @Test func `norms without a rating are not among those that reach no level`() {
    let scale = Self.scale
    let (low, high) = (Rating(rank: 0), Rating(rank: 3))
    #expect(
      QuantifiedSentences.norms(reached: [low, nil, nil, low, nil, nil], scale: scale)
        == ["Geen oordeel over 4 van de 6 normen.", "Geen van de 2 beoordeelde normen haalt ‘trap 2’ of hoger."])
    #expect(
      QuantifiedSentences.norms(reached: [high, nil], scale: scale)
        == ["Geen oordeel over één van de 2 normen.", "De enige beoordeelde norm haalt ‘trap 4’."])
  }

  /// Six outcomes, each no rating or one of four levels, by the digits of a number in base five.
  private static func outcomes(_ number: Int) -> [Rating?] {
    var rest = number
    return (0..<6).map { _ in
      defer { rest /= 5 }
      return rest % 5 == 0 ? nil : Rating(rank: rest % 5 - 1)
    }
  }

  /// How many have a rating, and how many are at the second level or higher, the third, the fourth.
  private static func counts(of ratings: [Rating?]) -> [Int] {
    [0, 1, 2, 3].map { level in ratings.filter { ($0?.rank ?? -1) >= level }.count }
  }
}

/// What a sentence says, taken from its words alone.
private struct Claim {
  /// The level, from zero; `nil` where the sentence says how many have no rating.
  let level: Int?
  let isUpward: Bool
  let number: Int
  /// Of how many norms it is said, and whether these are called the rated ones.
  let whole: Int
  let isOfRated: Bool

  init?(_ sentence: String) {
    let isAboutMissing = sentence.hasPrefix("Geen oordeel over ")
    let text = isAboutMissing ? String(sentence.dropFirst("Geen oordeel over ".count)) : sentence
    isOfRated = text.contains(" beoordeelde norm")
    guard
      let (number, whole) = Self.numbers(in: text.lowercased().replacingOccurrences(of: " beoordeelde", with: ""))
    else { return nil }
    self.number = number
    self.whole = whole
    if isAboutMissing {
      (level, isUpward) = (nil, true)
      return
    }
    guard let digit = text.split(separator: "‘trap ").last?.first?.wholeNumberValue, text.contains("‘trap ") else {
      return nil
    }
    level = digit - 1
    isUpward = text.contains("ten minste ‘") || text.contains("’ of hoger") || digit == 4
  }

  private static func numbers(in text: String) -> (number: Int, whole: Int)? {
    let words = text.split(separator: " ").map(String.init)
    if text.hasPrefix("geen enkele norm ") { return (0, 1) }
    if text.hasPrefix("de enige norm") { return (1, 1) }
    if words[0] == "alle", words[2].hasPrefix("normen") { return Int(words[1]).map { ($0, $0) } }
    guard words[1] == "van", words[2] == "de", let whole = Int(words[3]), words[4].hasPrefix("normen") else {
      return nil
    }
    switch words[0] {
    case "geen": return (0, whole)
    case "eén", "één": return (1, whole)
    default: return Int(words[0]).flatMap { (2..<whole).contains($0) ? ($0, whole) : nil }
    }
  }

  /// What is said of all norms or, where not each has a rating, of those that have one.
  func isTrue(of ratings: [Rating?]) -> Bool {
    let rated = ratings.compactMap(\.self)
    guard let level else {
      return !isOfRated && whole == ratings.count && number == ratings.count - rated.count
    }
    return isUpward && isOfRated == (rated.count < ratings.count) && whole == rated.count
      && number == rated.filter { $0.rank >= level }.count
  }

  /// What a reader knows after all sentences: a level that is not named has as many as the one above it, or none where
  /// there is nothing above; and who has a rating reaches the lowest level.
  static func counts(told claims: [Claim]) -> [Int] {
    let missing = claims.first { $0.level == nil }?.number ?? 0
    var counts = [6 - missing, 0, 0, 0]
    for level in [3, 2, 1] {
      let above = level == 3 ? 0 : counts[level + 1]
      counts[level] = claims.first { $0.level == level }?.number ?? above
    }
    return counts
  }
}
