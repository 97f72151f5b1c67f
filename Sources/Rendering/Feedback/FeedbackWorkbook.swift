import Diagnostics
package import FeedbackRound
package import OfficeFiles

/// What came back in a round, as a workbook: counts, texts, and what does not count.
package enum FeedbackWorkbook {
  private typealias Words = DutchTallyWords

  /// The workbook, to be written.
  package static func draft(of answers: CollectedAnswers) -> WorkbookDraft {
    WorkbookDraft(
      title: Words.title(answers.round), created: answers.round.day,
      sheets: [counts(answers), texts(answers)] + (answers.held.isEmpty ? [] : [held(answers)]))
  }

  /// A row per statement and role, and one for all together, what most disagree on first.
  private static func counts(_ answers: CollectedAnswers) -> SheetDraft {
    let round = answers.round
    var sheet = sheet(
      Words.countsSheet, widths: [6, 10, 60, 24, 10, 10, 10, 10], note: Words.rankingRule,
      headings: [
        FormField.number.label, FormField.code.label, FormField.statement.label, Words.role,
      ] + Recognition.allCases.map(DutchRoundWords.column))
    for tally in answers.byDisagreement {
      let statement = round.statements[tally.statement]
      let rows = tally.perRole.map { (round.roles[$0.role].label, $0.counts) } + [(Words.all, tally.all)]
      sheet.rows += rows.map { role, counts in
        [number(statement.number), CellDraft(statement.id), CellDraft(statement.text), CellDraft(role)]
          + Recognition.allCases.map { number(counts[$0]) }
      }
    }
    return sheet
  }

  private static func texts(_ answers: CollectedAnswers) -> SheetDraft {
    let round = answers.round
    var sheet = sheet(
      Words.textsSheet, widths: [6, 10, 16, 24, 20, 80, 14], note: Words.confidentiality,
      headings: [
        FormField.number.label, FormField.code.label, Words.kindColumn, Words.role, FormField.recognition.label,
        Words.textColumn, Words.keyColumn,
      ])
    sheet.rows += answers.responses.map { response in
      let statement = response.statement.map { round.statements[$0] }
      return [
        statement.map { number($0.number) } ?? CellDraft(""), CellDraft(statement?.id ?? ""),
        CellDraft(Words.heading(response.kind)), CellDraft(round.roles[response.role].label),
        CellDraft(response.recognition.map(DutchRoundWords.choice) ?? ""), CellDraft(response.text),
        CellDraft(response.key, style: .note),
      ]
    }
    return sheet
  }

  private static func held(_ answers: CollectedAnswers) -> SheetDraft {
    var sheet = sheet(
      Words.heldSheet, widths: [30, 26, 20, 12, 20, 60, 60], note: Words.confidentiality,
      headings: Words.heldColumns)
    sheet.rows += answers.held.map { held in
      [
        held.written.position.description, Words.reason(held.reason), held.role, held.written.statement,
        held.written.recognition, held.written.remark, held.written.addition,
      ].map { CellDraft($0) }
    }
    return sheet
  }

  private static func sheet(_ name: String, widths: [Double], note: String, headings: [String]) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    sheet.columnWidths = widths
    sheet.rows = [[CellDraft(note, style: .note)], headings.map { CellDraft($0, style: .columnHeading) }]
    sheet.merged = [CellRange(rows: 1...1, columns: 1...headings.count)]
    sheet.frozenRows = 2
    sheet.filterRow = 2
    return sheet
  }

  private static func number(_ number: Int) -> CellDraft { CellDraft(.number(String(number))) }
}
