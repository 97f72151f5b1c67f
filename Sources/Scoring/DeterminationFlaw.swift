public import AssessmentModel

/// Why a determination cannot stand beside the proposal ("gebrek van een vaststelling"): step 5.
public enum DeterminationFlaw: Hashable, Sendable, CaseIterable {
  /// It differs from the proposal and gives no reason.
  case missingReason
  /// It differs from the proposal and names no evidence.
  case missingEvidence
  /// It differs by two levels or more, or there is no proposal, and no other inspector was the second.
  case missingSecondInspector
}

extension Determination {
  /// What it lacks, held against the proposal of the rules; an equal one lacks nothing.
  public func flaws(against proposal: Rating?) -> [DeterminationFlaw] {
    guard rating != proposal else { return [] }
    var flaws: [DeterminationFlaw] = []
    if reason == nil { flaws.append(.missingReason) }
    if evidence.isEmpty { flaws.append(.missingEvidence) }
    let isFar =
      if let rating, let proposal {
        abs(rating.rank - proposal.rank) >= 2
      } else {
        proposal == nil
      }
    if isFar, second == nil || isSecondTheFirst { flaws.append(.missingSecondInspector) }
    return flaws
  }
}
