/// Something that the program says about its input ("melding"): a code, a severity, a place, and the facts to name.
///
/// The words stand in the catalogue under the code. Arguments are identifiers, column names and places; never the
/// text of a dossier.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: Int, Comparable, Sendable {
    /// Everything was used; the reader may want to know ("waarschuwing").
    case warning
    /// Something was left out ("fout").
    case error

    /// A warning is less than an error.
    public static func < (low: Severity, high: Severity) -> Bool { low.rawValue < high.rawValue }
  }

  /// How much it matters.
  public let severity: Severity
  /// The key of its words in the catalogue and in `docs/meldingen.md`, such as `D104`.
  public let code: String
  /// The values for the places in braces in its words.
  public let arguments: [String: String]
  /// Where it is.
  public let position: FilePosition

  /// Makes a diagnostic whose words stand in the catalogue under `code`.
  public init(_ severity: Severity, _ code: String, _ arguments: [String: String] = [:], at position: FilePosition) {
    self.severity = severity
    self.code = code
    self.arguments = arguments
    self.position = position
  }
}

/// A value with everything that was said on the way; `nil` where what was wrong left nothing to go on with.
public struct Checked<Value> {
  /// The value; `nil` where an error made it impossible.
  public let value: Value?
  /// All that was said, in the order of the file.
  public let diagnostics: [Diagnostic]

  /// Makes a checked value; it is withheld where one of the diagnostics is an error.
  public init(_ value: @autoclosure () -> Value?, diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted { $0.position < $1.position }
    self.value = diagnostics.contains { $0.severity == .error } ? nil : value()
  }

  /// Makes a checked value of what was good; what was wrong is left out of it and said.
  public init(goodOf value: Value?, diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted { $0.position < $1.position }
    self.value = value
  }
}

extension Checked: Sendable where Value: Sendable {}
