package import FeedbackRound
package import OfficeFiles
import Reporting

/// The form of a round as a Word document: a small table per statement, with places to choose and to type.
package enum FormDocument {
  private typealias Words = DutchFormWords

  /// The document, to be written.
  package static func draft(of round: Round) -> WordDraft {
    var draft = WordDraft(
      title: Words.title(round),
      created: round.day,
      header: Words.title(round), footer: round.mark ?? "", blocks: [.title(Words.title(round))])
    draft.blocks += round.mark.map { [.note($0)] } ?? []
    draft.blocks.append(
      .table(
        WordTableDraft(
          columnWidths: [3, 9], hasHeadingColumn: true,
          rows: Words.facts(round).map { [.text([$0.label]), .text([$0.text])] })))
    draft.blocks += Words.introduction(round).map { .paragraph($0.text, label: $0.label) }
    draft.blocks += [.paragraph(Words.documentHelp), .table(head(of: round))]
    for norm in round.norms {
      draft.blocks += [.heading(Words.heading(norm), level: 1), .paragraph(norm.text, label: Words.norm)]
      for statement in round.statements where statement.norm == norm.id {
        draft.blocks += [.heading(Words.heading(statement), level: 2), .table(table(of: statement))]
      }
    }
    draft.blocks += [
      .heading(FormField.general.label, level: 1),
      .table(
        WordTableDraft(
          columnWidths: [3, 9], hasHeadingColumn: true, rows: [row(.general, .input(name: "", placeholder: ""))])),
    ]
    return draft
  }

  private static func head(of round: Round) -> WordTableDraft {
    WordTableDraft(
      columnWidths: [3, 9], hasHeadingColumn: true,
      rows: [
        row(.role, .choice(name: "", placeholder: Words.chooseRole, of: round.roles.map(\.label))),
        row(.form, .input(name: "", placeholder: Words.formHelp)), row(.round, .text([round.id])),
        row(.version, .text([round.version])),
      ])
  }

  private static func table(of statement: Statement) -> WordTableDraft {
    WordTableDraft(
      columnWidths: [3, 9], hasHeadingColumn: true,
      rows: [
        row(.statement, .text([statement.text])),
        row(
          .recognition,
          .choice(name: "", placeholder: Words.chooseAnswer, of: Recognition.allCases.map(DutchRoundWords.choice)),
          in: statement), row(.remark, .input(name: "", placeholder: ""), in: statement),
        row(.addition, .input(name: "", placeholder: ""), in: statement), row(.code, .text([statement.id])),
        row(.digest, .text([statement.digest])),
      ])
  }

  /// A row of two cells; the name of a place to fill in is its label and the number of the statement.
  private static func row(
    _ field: FormField, _ cell: WordCellDraft, in statement: Statement? = nil
  ) -> [WordCellDraft] {
    let name = statement.map { "\(field.label), \($0.number)" } ?? field.label
    let named: WordCellDraft =
      switch cell {
      case .choice(_, let placeholder, let choices): .choice(name: name, placeholder: placeholder, of: choices)
      case .input(_, let placeholder): .input(name: name, placeholder: placeholder.isEmpty ? Words.type : placeholder)
      case .text: cell
      }
    return [.text([field.label]), named]
  }
}
