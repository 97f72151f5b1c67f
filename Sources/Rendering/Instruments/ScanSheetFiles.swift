import Diagnostics
package import Instruments

/// Filled-in self-scans as JSON, in the form in which they are read: whatever format they came in.
package enum ScanSheetJSON {
  /// The forms; those of another instrument or version are not among them.
  package static func value(of sheets: [ScanSheet], _ scan: SelfScan) -> JSONValue {
    .object([
      ("soort", .string("ingevulde_zelfscan")), ("instrument", .string(scan.head.id)),
      ("versie", .string(scan.head.version)), ("respondenten", .array(sheets.map(value))),
    ])
  }

  private static func value(of sheet: ScanSheet) -> JSONValue {
    var answers: [(row: String, line: String, fields: [(key: String, value: JSONValue)])] = []
    for text in sheet.texts {
      let field = (key: text.field, value: JSONValue.string(text.text))
      // A place that is there twice stays so: a key of JSON could not be.
      if let last = answers.last, last.row == text.row, last.line == text.line,
        !last.fields.contains(where: { $0.key == text.field })
      {
        answers[answers.count - 1].fields.append(field)
      } else {
        answers.append((text.row, text.line, [field]))
      }
    }
    return .object([
      ("formulier", .text(sheet.form)), ("opgeslagen", sheet.saves.map { .number($0) } ?? .null),
      ("respondent", .string(sheet.respondent)), ("rol", .string(sheet.role)), ("functie", .string(sheet.function)),
      ("niveau", .string(sheet.level)), ("route", .string(sheet.route)),
      (
        "antwoorden",
        .array(
          answers.map {
            .object([("aspect", .string($0.row)), ("rij", .string($0.line)), ("velden", .object($0.fields))])
          })
      ),
    ])
  }
}

/// Filled-in self-scans as CSV: a row per text, with what is known of the respondent in each.
package enum ScanSheetCSV {
  private static let columns: [ScanHeading] = [
    .instrument, .version, .form, .saves, .respondent, .role, .function, .level, .route, .row, .line, .field, .text,
  ]

  /// The forms, in their order.
  package static func text(of sheets: [ScanSheet]) -> String {
    let rows = sheets.flatMap { sheet in
      let about = [
        sheet.instrument, sheet.version, sheet.form ?? "", sheet.saves.map(String.init) ?? "", sheet.respondent,
        sheet.role, sheet.function, sheet.level, sheet.route,
      ]
      return sheet.texts.isEmpty
        ? [about + ["", "", "", ""]] : sheet.texts.map { about + [$0.row, $0.line, $0.field, $0.text] }
    }
    return CSVCell.file([columns.map(\.rawValue)] + rows.map { $0.map(CSVCell.safe) })
  }
}
