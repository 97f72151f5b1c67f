import Diagnostics

/// What is said of one file while it is read: made as long as there is room for it, and counted beyond.
///
/// To make a diagnostic is to look for its place and for what may have been meant, which a file with a million bad rows
/// is not worth.
struct Sayings {
  private var kept = DiagnosticLog()
  private var errors = 0
  private var warnings = 0

  /// Whether one more would be kept.
  func haveRoom(for severity: Diagnostic.Severity) -> Bool {
    (severity == .error ? errors : warnings) < DiagnosticLog.limitPerFile
  }

  /// Adds what is said, or counts it.
  mutating func add(_ severity: Diagnostic.Severity, _ diagnostic: @autoclosure () -> Diagnostic) {
    if haveRoom(for: severity) { kept.append(diagnostic()) }
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    }
  }

  /// Adds what is wrong with a row, or counts it.
  mutating func add(_ problem: ExtractInterpreter.Problem) {
    if let diagnostic = problem.diagnostic { kept.append(diagnostic) }
    errors += 1
  }

  /// What was said, with what was only counted.
  func log(of file: String) -> DiagnosticLog {
    var log = kept
    log.count(.error, errors - kept.errorCount, in: file)
    log.count(.warning, warnings - kept.warningCount, in: file)
    return log
  }
}

extension ExtractInterpreter {
  /// What is wrong with a row, on its way to whoever knows how many lines it costs.
  struct Problem: Error {
    /// The code under which it is said, and under which its lines are counted as left out.
    let code: String
    /// What there is to say; nothing where there is no room for it.
    let diagnostic: Diagnostic?
  }

  /// What there is to say about the file.
  var log: DiagnosticLog { sayings.log(of: fileName) }

  /// Says something of which all was used.
  func warn(_ diagnostic: @autoclosure () -> Diagnostic) {
    if !isSecondReading { sayings.add(.warning, diagnostic()) }
  }

  /// Says something that is made whether there is room for it or not: what is not said of row after row.
  func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard !isSecondReading else { return }
    let diagnostic = diagnostic()
    sayings.add(diagnostic.severity, diagnostic)
  }

  /// Says what is wrong with a row.
  func report(_ problem: Problem) {
    if !isSecondReading { sayings.add(problem) }
  }

  /// What is wrong, to be said where it is known how many lines it costs.
  func problem(_ code: String, _ diagnostic: @autoclosure () -> Diagnostic) -> Problem {
    Problem(code: code, diagnostic: !isSecondReading && sayings.haveRoom(for: .error) ? diagnostic() : nil)
  }

  /// The same for what is not said of row after row.
  func omit(_ diagnostic: Diagnostic, lines: Int = 1, area: Int?) {
    omit(Problem(code: diagnostic.code, diagnostic: diagnostic), lines: lines, area: area)
  }

  /// Says that a line was left out, and counts it with its area where that is known.
  func omit(_ problem: Problem, lines: Int = 1, area: Int?) {
    guard !isSecondReading else { return }
    sayings.add(problem)
    countOmitted(problem.code, lines: lines, area: area)
  }

  /// Says all that is wrong with a line, which was left out once.
  func omit(_ problems: [Problem], area: Int?) {
    for (number, problem) in problems.enumerated() { omit(problem, lines: number == 0 ? 1 : 0, area: area) }
  }
}
