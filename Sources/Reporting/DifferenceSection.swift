import AssessmentModel
import Scoring

/// Per norm which werkgebieden differ clearly ("duidelijk verschil"): where the ranges of their ratings do not overlap.
public struct DifferenceSection: Hashable, Sendable {
  /// The heading.
  public let heading: String
  /// When a difference is clear.
  public let explanation: String
  /// What differs, norms of which the same is said together.
  public let items: [LabelledText]

  init?(_ areas: [AssessedArea], framework: Framework) {
    guard areas.count > 1 else { return nil }
    heading = Words.clearDifferences(framework.subject)
    explanation = Words.clearDifferencesExplained(framework.subject)
    let sentences = framework.norms.indices.map { norm in
      Self.sentence(
        areas.compactMap { area in area.range(ofNorm: norm).map { (area, $0) } }, norm: norm,
        framework.subject)
    }
    items = sentences.withoutRepeats.map { sentence in
      let norms = zip(framework.norms, sentences).filter { $0.1 == sentence }.map(\.0.name)
      return LabelledText(label: Words.normsTogether(norms) + ":", text: sentence)
    }
  }

  private static func sentence(
    _ ranges: [(area: AssessedArea, range: ClosedRange<Rating>)], norm: Int, _ subject: Framework.Subject
  ) -> String {
    guard ranges.count > 1 else { return Words.tooFewRatingsToCompare }
    // Werkgebieden that are lower than the same others stand in one sentence.
    var groups: [(lower: [String], higher: [String])] = []
    for (area, range) in ranges {
      let higher = ranges.filter { $0.range.lowerBound > range.upperBound }.map { name($0.area, norm: norm) }
      if higher.isEmpty { continue }
      if let known = groups.firstIndex(where: { $0.higher == higher }) {
        groups[known].lower.append(name(area, norm: norm))
      } else {
        groups.append(([name(area, norm: norm)], higher))
      }
    }
    if groups.isEmpty {
      let ratings = Set(ranges.compactMap { $0.area.ratingInForce(ofNorm: norm) })
      return ratings.count == 1 ? Words.sameRating : Words.noClearDifference(subject)
    }
    return groups.map { Words.lower($0.lower, than: $0.higher) }.joined(separator: "; ").closed
  }

  /// The name of a werkgebied, with a word where its rating is only indicative.
  private static func name(_ area: AssessedArea, norm: Int) -> String {
    area.result.ratings[norm].indications.isEmpty ? area.name : Words.indicative(area.name)
  }
}
