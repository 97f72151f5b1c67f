package import Diagnostics

/// Diagnostics as JSON, one on a line, for who reads them with a program.
package enum DiagnosticJSON {
  /// How many more there are about a file than are printed.
  package static func line(further number: Int, in file: String) -> String {
    JSONValue.object([("bestand", .string(file)), ("verdere", .number(number))]).oneLine
  }

  /// One diagnostic on one line.
  package static func line(_ diagnostic: Diagnostic, in catalogue: DiagnosticCatalogue) -> String {
    let position = diagnostic.position
    let place: [(key: String, value: JSONValue)] = [
      ("bestand", .string(position.file)), ("regel", .count(position.line)), ("kolom", .count(position.column)),
    ]
    return JSONValue.object(
      place + sheet(of: position) + [
        ("ernst", .text(catalogue.severities[diagnostic.severity])),
        ("code", .string(diagnostic.code)),
        ("melding", .string(catalogue.message(of: diagnostic))),
        ("uitweg", .string(catalogue.help(of: diagnostic))),
      ]
    ).oneLine
  }

  /// The sheet and the cell, for what stands in a workbook.
  private static func sheet(of position: FilePosition) -> [(key: String, value: JSONValue)] {
    guard let sheet = position.sheet else { return [] }
    return [("blad", .string(sheet)), ("cel", .text(position.cell))]
  }
}
