package import AssessmentModel
package import Diagnostics
import DossierFiles
import Foundation
package import FrameworkFiles
package import Reporting
import Scoring

/// Reads an input and scores it: what `check`, `score`, `report` and `compare` begin with.
package struct ScoringRun {
  /// What is asked for.
  package struct Request {
    /// Files and folders.
    package var inputs: [String]
    /// The frameworks that are known.
    package var library: FrameworkLibrary
    /// The framework asked for by the user.
    package var framework: String?
    /// The reference date for areas that have none themselves.
    package var referenceDate: CalendarDate?
    /// Whether the ratings of each client are kept.
    package var keepsClients = false
    /// Whether an area of which lines were left out gets no rating.
    package var isStrict = false
    /// Whether what a rating rests on can be asked for afterwards, so that the packed ratings are kept.
    package var keepsBasis = false

    /// Asks for an input.
    package init(inputs: [String], library: FrameworkLibrary) {
      self.inputs = inputs
      self.library = library
    }
  }

  /// What was assessed; `nil` where nothing could be done.
  package let assessed: AssessedInput?
  /// All that there is to say about the input.
  package let log: DiagnosticLog
  /// Every file that belongs to the input, so that no output takes its place.
  package let inputFiles: [String]
  /// The extracts that were read to their end: where they are, and how messages call them.
  let extracts: [(path: String, name: String)]
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
    assessed = run.assess(progress)
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
