package import Diagnostics

/// Diagnostics as JSON, one on a line, for who reads them with a program.
package enum DiagnosticJSON {
  /// How many more there are about a file than are printed.
  package static func line(further number: Int, in file: String) -> String {
    JSONValue.object([("bestand", .string(file)), ("verdere", .number(number))]).oneLine
  }

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
