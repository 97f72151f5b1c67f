import AssessmentModel
import Scoring

/// Per norm which werkgebieden differ clearly ("duidelijk verschil"): where the ranges of their ratings do not overlap.
public struct DifferenceSection: Hashable, Sendable {
  /// The heading.
  public let heading: String
  /// When a difference is clear.
  public let explanation: String
  /// Per norm what differs.
  public let items: [LabelledText]

  init?(_ areas: [AssessedArea], framework: Framework) {
    guard areas.count > 1 else { return nil }
    heading = Words.clearDifferences
    explanation = Words.clearDifferencesExplained
    items = framework.norms.indices.map { norm in
      LabelledText(
        label: framework.norms[norm].name + ":",
        text: Self.sentence(areas.compactMap { area in area.range(ofNorm: norm).map { (area, $0) } }, norm: norm))
    }
  }

  private static func sentence(_ ranges: [(area: AssessedArea, range: ClosedRange<Rating>)], norm: Int) -> String {
    guard ranges.count > 1 else { return Words.tooFewRatingsToCompare }
    // Werkgebieden that are lower than the same others stand in one sentence.
    var groups: [(lower: [String], higher: [String])] = []
    for (area, range) in ranges {
      let higher = ranges.filter { $0.range.lowerBound > range.upperBound }.map(\.area.name)
      if higher.isEmpty { continue }
      if let known = groups.firstIndex(where: { $0.higher == higher }) {
        groups[known].lower.append(area.name)
      } else {
        groups.append(([area.name], higher))
      }
    }
    if groups.isEmpty {
      let ratings = Set(ranges.compactMap { $0.area.ratingInForce(ofNorm: norm) })
      return ratings.count == 1 ? Words.sameRating : Words.noClearDifference
    }
    return groups.map { Words.lower($0.lower, than: $0.higher) }.joined(separator: "; ").closed
  }
}
