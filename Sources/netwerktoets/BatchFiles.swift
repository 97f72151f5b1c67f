import Diagnostics
import Rendering
import Reporting
import Workflows

/// What a run in batch writes beside its own files: the result and the report of the run.
struct BatchFiles {
  let assessed: AssessedInput
  let log: DiagnosticLog
  let folder: String

  /// Writes `oordelen.json` and `verslag.txt`, which says what changed since the `oordelen.json` that was there.
  func write(withClients: Bool) throws {
    let result = "\(folder)/oordelen.json"
    let changes = PreviousResult(path: result, framework: assessed.framework)?.changes(to: assessed)
    try OutputFile(path: result).write(ResultJSON.value(of: assessed, withClients: withClients).indented)
    try OutputFile(path: "\(folder)/verslag.txt")
      .write(BatchText.text(of: assessed, log: log, changes: changes, catalogue: .dutch))
  }
}
