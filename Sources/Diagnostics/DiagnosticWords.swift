/// The words of one diagnostic in one language: what is wrong, and what to do about it.
///
/// Places in braces, such as `{regel}`, are filled from the arguments of the diagnostic.
public struct DiagnosticWords: Sendable {
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do about it, in one sentence with a full stop.
  public let help: String

  init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }
}

/// All words of diagnostics in one language ("catalogus").
public struct DiagnosticCatalogue: Sendable {
  /// The words by code.
  public let words: [String: DiagnosticWords]
  /// What a severity is called.
  public let severities: [Diagnostic.Severity: String]

  /// What the diagnostic says, filled in.
  public func message(of diagnostic: Diagnostic) -> String {
    filled(words[diagnostic.code]?.message, with: diagnostic)
  }

  /// What to do about it, filled in.
  public func help(of diagnostic: Diagnostic) -> String {
    filled(words[diagnostic.code]?.help, with: diagnostic)
  }

  /// Both as people read them: `file:line:column: fout [D104]: …` and a second line with the way out.
  public func text(of diagnostic: Diagnostic) -> String {
    let severity = severities[diagnostic.severity] ?? ""
    return "\(diagnostic.position): \(severity) [\(diagnostic.code)]: \(message(of: diagnostic))\n"
      + "  \(help(of: diagnostic))"
  }

  private func filled(_ template: String?, with diagnostic: Diagnostic) -> String {
    guard let template else { preconditionFailure("no words for \(diagnostic.code)") }
    var result = ""
    var rest = template[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
      result += rest[..<opening]
      result += diagnostic.arguments[String(rest[rest.index(after: opening)..<closing])]?.singleLine ?? ""
      rest = rest[rest.index(after: closing)...]
    }
    return result + rest
  }
}
