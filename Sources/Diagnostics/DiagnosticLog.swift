/// Collects diagnostics of one run; keeps at most a hundred errors and a hundred warnings per file, and counts all.
public struct DiagnosticLog: Sendable {
  /// The number of diagnostics that are printed per file.
  public static let limitPerFile = 100

  private struct FileEntry: Sendable {
    var kept: [Diagnostic] = []
    var errors = 0
    var warnings = 0
  }

  private var files: [String: FileEntry] = [:]

  /// Makes an empty log.
  public init() {}

  /// Whether an error was logged.
  public var hasErrors: Bool { files.values.contains { $0.errors > 0 } }

  /// The number of errors logged, also of those not kept.
  public var errorCount: Int { files.values.reduce(0) { $0 + $1.errors } }

  /// The number of warnings logged, also of those not kept.
  public var warningCount: Int { files.values.reduce(0) { $0 + $1.warnings } }

  /// Adds one diagnostic.
  public mutating func append(_ diagnostic: Diagnostic) {
    var entry = files[diagnostic.position.file, default: FileEntry()]
    let count: Int
    switch diagnostic.severity {
    case .error:
      count = entry.errors
      entry.errors += 1
    case .warning:
      count = entry.warnings
      entry.warnings += 1
    }
    if count < Self.limitPerFile { entry.kept.append(diagnostic) }
    files[diagnostic.position.file] = entry
  }

  /// Adds many.
  public mutating func append(contentsOf diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { append(diagnostic) }
  }

  /// Adds all of another log.
  public mutating func append(contentsOf other: DiagnosticLog) {
    for (file, entry) in other.files {
      let errors = entry.errors - entry.kept.count { $0.severity == .error }
      let warnings = entry.warnings - entry.kept.count { $0.severity == .warning }
      append(contentsOf: entry.kept)
      files[file]?.errors += errors
      files[file]?.warnings += warnings
    }
  }

  /// What there is to print, file by file in order, errors before warnings where not all fit, in the order of lines.
  public var perFile: [(file: String, diagnostics: [Diagnostic], further: Int)] {
    files.sorted { $0.key < $1.key }.map { file, entry in
      let chosen = entry.kept.enumerated()
        .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
        .prefix(Self.limitPerFile)
        .map(\.element)
      let shown = chosen.enumerated()
        .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
        .map(\.element)
      return (file, shown, entry.errors + entry.warnings - shown.count)
    }
  }
}
