package import AssessmentModel

/// How many of a number of things something holds for ("kwantor"): every generated sentence takes its words from here,
/// so that "alle" is never written where it is not so.
package enum Quantifier: Hashable, Sendable, CaseIterable {
  /// Not one.
  case none
  /// Exactly one of several.
  case one
  /// More than one, and not all: the number itself says how many.
  case several
  /// Each one.
  case all

  /// The quantifier for a number of things out of a whole of one or more.
  package init(_ number: Int, of whole: Int) {
    precondition(whole > 0 && (0...whole).contains(number))
    self =
      if number == 0 {
        .none
      } else if number == whole {
        .all
      } else if number == 1 {
        .one
      } else {
        .several
      }
  }
}

/// Sentences that say for how many norms something holds.
package enum QuantifiedSentences {
  /// For how many norms there is no rating, and how many of the others reach which level: from the top of the scale
  /// down, until all of them reach it. A level that adds nothing to the one above it is passed over, and so is the
  /// lowest, which every rating reaches.
  package static func norms(reached ratings: [Rating?], scale: Scale) -> [String] {
    guard !ratings.isEmpty else { return [] }
    var sentences: [String] = []
    let rated = ratings.compactMap(\.self)
    let missing = ratings.count - rated.count
    if missing > 0 {
      sentences.append(Words.normsWithoutRating(missing, of: ratings.count))
    }
    guard !rated.isEmpty else { return sentences }
    let numbers = scale.ratings.map { level in rated.filter { $0 >= level }.count }
    for level in scale.ratings.dropFirst().reversed() {
      let number = numbers[level.rank]
      // Of levels that none reach the lowest says it; of levels that equally many reach, the highest.
      if number == 0 ? numbers[level.rank - 1] == 0 : level != scale.highest && numbers[level.rank + 1] == number {
        continue
      }
      sentences.append(
        Words.normsReaching(
          number, of: rated.count, areSome: missing > 0, level: scale[level].label,
          isHighest: level == scale.highest))
      if number == rated.count { break }
    }
    return sentences
  }
}
