package import AssessmentModel
package import Diagnostics
import DossierFiles
import Foundation
import FrameworkFiles
import PartialResults
package import Reporting
import Scoring

/// Reads an input and scores it: what `check`, `score`, `report` and `compare` begin with.
package struct ScoringRun {
  /// What was assessed; `nil` where nothing could be done.
  package let assessed: AssessedInput?
  /// All that there is to say about the input.
  package let log: DiagnosticLog
  /// Every file that belongs to the input, so that no output takes its place.
  package let inputFiles: [String]
  /// The extracts that were read to their end: where they are, and how messages call them.
  let extracts: [(path: String, name: String)]
  /// What was collected, where it was asked for.
  let collected: CollectedRatings?
  /// The number of rows that were read.
  private let rows: Int
  private let basis: DeterminationReview?
  /// The `werkgebied.yaml` of each werkgebied that has one.
  private let areaFiles: [AreaKey: String]
  /// The folders that were searched and hold something.
  private let folders: Set<String>

  /// Whether anything in the input was wrong.
  package var hasErrors: Bool { log.hasErrors }

  /// What is rated, and the number of those, of clients and rows that were read; `nil` where nothing could be done.
  package var counts: (subject: Framework.Subject, areas: Int, clients: Int, rows: Int)? {
    assessed.map { input in
      (input.framework.subject, input.areas.count, input.areas.reduce(0) { $0 + $1.result.clients }, rows)
    }
  }

  /// Reads and scores.
  ///
  /// - Parameter progress: told the number of files read, of how many, and the name of the next.
  package init(_ request: Request, progress: (Int, Int, String) -> Void = { _, _, _ in }) {
    var run = RunState(request)
    assessed = request.parts.map { run.assess($0) } ?? run.assess(progress)
    collected = run.gathered
    log = run.log
    inputFiles = run.inputFiles
    extracts = run.files
    rows = run.rows
    areaFiles = run.areaFileOfArea
    folders = run.searched
    basis = assessed.flatMap { request.keepsBasis ? run.review($0.framework) : nil }
  }

  /// What the rating of a norm rests on now; `nil` unless it was asked for.
  package func basis(ofNorm norm: Int, in area: AreaKey) -> BasisDigest? { basis?.digest(ofNorm: norm, in: area) }

  /// Whether a folder was searched, so that a file put there would be found.
  package func isFolder(_ path: String) -> Bool { folders.contains(path) }

  /// The `werkgebied.yaml` that a werkgebied was described by, as it was found.
  package func areaFile(of area: AreaKey) -> String? { areaFiles[area] }
}
