import AssessmentModel
import Diagnostics
import Digests
package import FrameworkFiles
package import PartialResults
import Reporting

/// Makes the part of one party: what `score --partial` writes.
package struct PartialScoring {
  /// What was read, not scored; `nil` where nothing could be done.
  package let part: PartialResult?

  /// Takes what a run collected.
  ///
  /// - Parameter run: a run whose request keeps what was collected.
  package init(_ run: ScoringRun, library: FrameworkLibrary, pseudonyms: Pseudonyms) {
    guard let framework = run.assessed?.framework, let collected = run.collected,
      let stamp = library.stamp(of: framework.id)
    else {
      part = nil
      return
    }
    part = PartialResult(of: collected, framework: stamp, hadErrors: run.hasErrors, pseudonyms: pseudonyms)
  }
}

extension FrameworkLibrary {
  /// What tells a framework, its version and its text apart from all others; nothing where there is none.
  package func stamp(of id: String) -> PartialResult.FrameworkStamp? {
    guard let entry = entries.first(where: { $0.id == id }), let text = try? entry.text(),
      let framework = Self.read(entry).value
    else { return nil }
    var digest = SHA256Digest()
    digest.append(text)
    return PartialResult.FrameworkStamp(id: id, version: framework.version, hash: digest.bytes)
  }
}
