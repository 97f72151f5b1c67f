import AssessmentModel
import Diagnostics
import Rendering
import Reporting
import Workflows

/// What a run in batch writes beside its own files: the result and the report of the run.
struct BatchFiles {
  let assessed: AssessedInput
  let log: DiagnosticLog
  let folder: String
  let files: OutputFiles
  /// The files beside reports that say what stands in the way and who can do what, by werkgebied.
  var actions: [AreaKey: String] = [:]

  /// Writes `oordelen.json` and `verslag.txt`, which says what changed since the `oordelen.json` that was there.
  func write(withClients: Bool) throws {
    let result = "\(folder)/oordelen.json"
    let changes = PreviousResult(path: result, framework: assessed.framework)?.changes(to: assessed)
    try files.write(ResultJSON.value(of: assessed, withClients: withClients).indented, to: result)
    try files.write(
      BatchText.text(of: assessed, log: log, changes: changes, actions: actions, catalogue: .dutch),
      to: "\(folder)/verslag.txt")
  }
}
