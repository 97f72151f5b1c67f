import AssessmentModel
import Diagnostics
import Foundation
package import FrameworkFiles
package import Reporting
import Scoring

/// Why two results are not held against each other.
package enum DifferenceRefusal: Error, Hashable {
  /// Nothing could be read of one.
  case nothingRead(String)
  /// It is JSON, but no result.
  case notAResult(String)
  /// No framework is known by the name that a result gives.
  case unknownFramework(String, known: [String])
  /// They are of two frameworks.
  case otherFramework(before: String, now: String)
}

/// One side of a difference: an input that was read and scored, or a result in JSON.
package enum DifferenceSide {
  case input(ScoringRun)
  case result(path: String)

  /// Whether a path is that of a result: a file whose name ends in `.json`.
  package static func isResult(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && path.lowercased().hasSuffix(".json")
  }

  /// The framework it is of.
  fileprivate func framework(named name: String, _ library: FrameworkLibrary) throws(DifferenceRefusal) -> Framework {
    switch self {
    case .input(let run):
      guard let assessed = run.assessed else { throw .nothingRead(name) }
      return assessed.framework
    case .result(let path):
      guard let id = PreviousResult.framework(namedIn: path) else { throw .notAResult(name) }
      guard let framework = library.framework(id)?.value else {
        throw .unknownFramework(id, known: library.entries.map(\.id))
      }
      return framework
    }
  }

  fileprivate func snapshot(named name: String, _ framework: Framework) throws(DifferenceRefusal) -> ResultSnapshot {
    switch self {
    case .input(let run):
      guard let assessed = run.assessed else { throw .nothingRead(name) }
      return ResultSnapshot(assessed)
    case .result(let path):
      guard let result = PreviousResult(path: path, framework: framework) else { throw .notAResult(name) }
      return result.snapshot
    }
  }

  /// The lines of an input; none of a result.
  fileprivate var lines: LineIndex? {
    guard case .input(let run) = self else { return nil }
    var index = LineIndex()
    run.forEachArea { _, lines in index.add(lines) }
    return index
  }

  fileprivate var mark: String? {
    guard case .input(let run) = self else { return nil }
    return run.assessed?.mark
  }
}

extension ResultDifference {
  /// Holds two sides against each other; they must be of one framework.
  ///
  /// - Parameter names: how the user called them.
  package init(
    from before: DifferenceSide, to now: DifferenceSide, names: (before: String, now: String),
    library: FrameworkLibrary
  ) throws(DifferenceRefusal) {
    let old = try before.framework(named: names.before, library)
    let framework = try now.framework(named: names.now, library)
    guard old.id == framework.id else { throw .otherFramework(before: old.id, now: framework.id) }
    let snapshots = (
      try before.snapshot(named: names.before, framework), try now.snapshot(named: names.now, framework)
    )
    var lines: (before: LineIndex, now: LineIndex)?
    if case .input = before, case .input = now, let one = before.lines, let other = now.lines { lines = (one, other) }
    self.init(
      from: snapshots.0, to: snapshots.1, names: names, framework: framework, mark: now.mark ?? before.mark,
      lines: lines)
  }
}
