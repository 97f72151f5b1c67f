import AssessmentModel
import Diagnostics
import Digests
import Reporting
import Scoring

/// Holds what the inspectors determined against the ratings of now: step 5.
struct DeterminationReview {
  let framework: Framework
  let basis: RatingBasis

  /// What came of the determinations of one werkgebied.
  struct Outcome {
    /// Those that can stand beside the proposal.
    var kept: [Determination] = []
    /// By norm, whether it still rests on the ratings of now.
    var standings: [Int: BasisStanding] = [:]
    var diagnostics: [Diagnostic] = []
    /// What was left out.
    var omissions = Omissions()
  }

  /// Leaves out what lacks something, and says of the rest whether the ratings changed since.
  ///
  /// - Parameter canCompare: whether clients and inspectors have the names that they had when it was determined; under
  ///   pseudonyms it is not known what a determination rests on.
  func review(_ determinations: [Determination], against result: AreaResult, canCompare: Bool) -> Outcome {
    var outcome = Outcome()
    for determination in determinations {
      let flaws = determination.flaws(against: result.ratings[determination.norm].rating)
        .map { Diagnostic.flawedDetermination($0, at: determination.position) }
      outcome.diagnostics += flaws
      for (number, flaw) in flaws.enumerated() { outcome.omissions.add(flaw.code, lines: number == 0 ? 1 : 0) }
      guard flaws.isEmpty else { continue }
      guard canCompare else {
        outcome.kept.append(determination)
        outcome.standings[determination.norm] = .unknown
        continue
      }
      let standing = determination.standing { digest(ofNorm: determination.norm, in: result.key) }
      let norm = framework.norms[determination.norm].id
      switch standing {
      case .current: break
      case .outdated: outcome.diagnostics.append(.outdatedDetermination(norm: norm, at: determination.position))
      case .unknown: outcome.diagnostics.append(.determinationWithoutBasis(norm: norm, at: determination.position))
      }
      outcome.kept.append(determination)
      outcome.standings[determination.norm] = standing
    }
    return outcome
  }

  /// What the rating of a norm rests on now.
  func digest(ofNorm norm: Int, in area: AreaKey) -> BasisDigest? {
    var digest = SHA256Digest()
    basis.forEachPart(ofNorm: norm, in: area) { digest.append($0) }
    return BasisDigest(hexadecimal: digest.hexadecimal)
  }
}

extension Diagnostic {
  fileprivate static func flawedDetermination(_ flaw: DeterminationFlaw, at position: FilePosition) -> Diagnostic {
    switch flaw {
    case .missingReason: Diagnostic(.error, "W102", at: position)
    case .missingEvidence: Diagnostic(.error, "W103", at: position)
    case .missingSecondInspector: Diagnostic(.error, "W104", at: position)
    }
  }

  fileprivate static func outdatedDetermination(norm: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "W120", ["norm": norm], at: position)
  }

  fileprivate static func determinationWithoutBasis(norm: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "W121", ["norm": norm], at: position)
  }
}
