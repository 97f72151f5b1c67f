package import FeedbackRound

/// The form of a round as CSV: a row per statement, and one for all of it.
package enum FormCSV {
  private static let columns: [FormField] = [
    .round, .version, .form, .role, .number, .code, .digest, .norm, .statement, .recognition, .remark, .addition,
  ]

  /// The form, to fill in.
  package static func text(of round: Round) -> String {
    let head = [round.id, round.version, "", ""]
    let statements = round.statements.map { statement in
      head
        + [
          String(statement.number), statement.id, statement.digest, round[norm: statement.norm]?.name ?? "",
          statement.text, "", "", "",
        ]
    }
    let general = head + ["", FormField.general.rawValue, "", "", FormField.general.label, "", "", ""]
    return CSVCell.file(
      [columns.map(\.rawValue)] + (statements + [general]).map { $0.map(CSVCell.safe) })
  }
}
