/// Collects diagnostics of one run; keeps at most a hundred errors and a hundred warnings per file, and counts all.
public struct DiagnosticLog: Sendable {
  /// The number of diagnostics that are printed per file.
  public static let limitPerFile = 100
  /// The number that is printed of all files together, so that very many bad files do not fill the memory.
  public static let limitPerRun = 20_000

  private struct FileEntry: Sendable {
    var kept: [Diagnostic] = []
    var errors = 0
    var warnings = 0
  }

  private var files: [String: FileEntry] = [:]
  /// How many are kept, of all files together.
  private var kept = 0

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
    if count < Self.limitPerFile, kept < Self.limitPerRun {
      entry.kept.append(diagnostic)
      kept += 1
    }
    files[diagnostic.position.file] = entry
  }

  /// Whether one more of a severity would be kept of a file.
  public func hasRoom(for severity: Diagnostic.Severity, in file: String) -> Bool {
    guard kept < Self.limitPerRun, let entry = files[file] else { return kept < Self.limitPerRun }
    return (severity == .error ? entry.errors : entry.warnings) < Self.limitPerFile
  }

  /// Adds the error that decides about a whole file, in the place of the last one where there is no room.
  public mutating func append(decisive diagnostic: Diagnostic) {
    let file = diagnostic.position.file
    files[file, default: FileEntry()].errors += 1
    if files[file, default: FileEntry()].kept.count(where: { $0.severity == .error }) >= Self.limitPerFile,
      let last = files[file]?.kept.lastIndex(where: { $0.severity == .error })
    {
      files[file]?.kept.remove(at: last)
    } else {
      kept += 1
    }
    files[file]?.kept.append(diagnostic)
  }

  /// Counts diagnostics of a file that nobody made, as they would not be kept.
  public mutating func count(_ severity: Diagnostic.Severity, _ number: Int, in file: String) {
    guard number > 0 else { return }
    switch severity {
    case .error: files[file, default: FileEntry()].errors += number
    case .warning: files[file, default: FileEntry()].warnings += number
    }
  }

  /// Adds many.
  public mutating func append(contentsOf diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { append(diagnostic) }
  }

  /// Adds all of another log.
  public mutating func append(contentsOf other: DiagnosticLog) {
    for (file, entry) in other.files.sorted(by: { $0.key < $1.key }) {
      append(contentsOf: entry.kept)
      count(.error, entry.errors - entry.kept.count { $0.severity == .error }, in: file)
      count(.warning, entry.warnings - entry.kept.count { $0.severity == .warning }, in: file)
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
