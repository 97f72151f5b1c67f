package import Diagnostics

/// Diagnostics as JSON, one on a line, for who reads them with a program.
package enum DiagnosticJSON {
  /// One diagnostic on one line.
  package static func line(_ diagnostic: Diagnostic, in catalogue: DiagnosticCatalogue) -> String {
    JSONValue.object([
      ("bestand", .string(diagnostic.position.file)),
      ("regel", .count(diagnostic.position.line)),
      ("kolom", .count(diagnostic.position.column)),
      ("ernst", .text(catalogue.severities[diagnostic.severity])),
      ("code", .string(diagnostic.code)),
      ("melding", .string(catalogue.message(of: diagnostic))),
      ("uitweg", .string(catalogue.help(of: diagnostic))),
    ]).oneLine
  }
}
