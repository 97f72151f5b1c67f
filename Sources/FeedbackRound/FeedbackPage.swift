import AssessmentModel
import Diagnostics
public import Reporting

/// What came back in a round, as a page for the team ("bladzijde van een terugkoppeling"): counts per statement and role,
/// what was written, and what does not count.
public enum FeedbackPage {
  private typealias Words = DutchTallyWords

  /// The page of a round.
  public static func page(of answers: CollectedAnswers) -> Page {
    let round = answers.round
    var page = Page(
      title: Words.title(round), subtitle: DutchRoundWords.kind(round.kind), confidentiality: Words.confidentiality,
      mark: round.mark, header: header(of: answers))
    page.notices = notices(of: answers)
    page.sections = [ranking(of: answers)]
    page.sections += round.norms.map { norm in
      PageSection(
        heading: DutchFormWords.heading(norm), blocks: [],
        sections: answers.tallies.filter { round.statements[$0.statement].norm == norm.id }.map {
          section(of: $0, in: round)
        })
    }
    if !answers.general.isEmpty {
      page.sections.append(
        PageSection(
          heading: Words.generalHeading,
          blocks: [.list(answers.general.map { Words.said($0, in: round) }, isNumbered: false)]))
    }
    if !answers.held.isEmpty { page.sections.append(held(in: answers)) }
    return page
  }

  private static func header(of answers: CollectedAnswers) -> [LabelledText] {
    let round = answers.round
    let roles = zip(round.roles, answers.sheetsPerRole).filter { $0.1 > 0 }
      .map { Words.forms($0.1, of: $0.0.label) }
    return DutchFormWords.facts(round) + [
      LabelledText(label: Words.roundLabel, text: Words.version(round.version, of: round.id)),
      LabelledText(
        label: Words.formsLabel,
        text: roles.isEmpty ? Words.noForms : "\(DutchNumbers.whole(answers.sheets)): \(DutchNumbers.list(roles))"),
    ]
  }

  private static func notices(of answers: CollectedAnswers) -> [Notice] {
    var notices: [Notice] = []
    if answers.sheets == 0 { notices.append(Notice(label: Words.nothing, text: Words.nothingYet, isWarning: true)) }
    if !answers.held.isEmpty {
      notices.append(
        Notice(label: Words.heldLabel, text: Words.heldCount(answers.held.count), isWarning: true))
    }
    let unanswered = answers.tallies.filter { $0.all.total == 0 }.map { answers.round.statements[$0.statement].number }
    if answers.sheets > 0, !unanswered.isEmpty {
      notices.append(
        Notice(label: Words.unansweredLabel, text: Words.unanswered(unanswered), isWarning: false))
    }
    return notices
  }

  private static func ranking(of answers: CollectedAnswers) -> PageSection {
    let round = answers.round
    let rows = answers.byDisagreement.map { tally in
      let statement = round.statements[tally.statement]
      return PageTable.Row(
        [
          .init(String(statement.number), link: "#\(anchor(statement))"),
          .init([statement.text] + (tally.all.isContradictory ? [Words.contradictory] : [])),
        ] + Recognition.allCases.map { .init(String(tally.all[$0])) })
    }
    return PageSection(
      id: "volgorde", heading: Words.rankingHeading,
      blocks: [
        .paragraph(Words.rankingRule),
        .table(
          PageTable(
            caption: Words.rankingCaption,
            columns: [.init(FormField.number.label), .init(FormField.statement.label)]
              + Recognition.allCases.map { .init(DutchRoundWords.column($0), isNumber: true) },
            rows: rows)),
      ])
  }

  private static func anchor(_ statement: Statement) -> String { "stelling-\(statement.number)" }

  private static func section(of tally: StatementTally, in round: Round) -> PageSection {
    let statement = round.statements[tally.statement]
    var blocks: [PageBlock] = [.paragraph(statement.text)]
    if tally.all.isContradictory {
      blocks.append(.notice(Notice(label: Words.contradictory, text: Words.contradictoryText, isWarning: true)))
    }
    if tally.all.total == 0 {
      blocks.append(.paragraph(Words.noAnswer))
    } else {
      blocks.append(.table(counts(of: tally, in: round)))
    }
    for kind in [Response.Kind.remark, .addition] {
      let said = tally.responses.filter { $0.kind == kind }
      if said.isEmpty { continue }
      blocks.append(.paragraph(Words.heading(kind)))
      blocks.append(.list(said.map { Words.said($0, in: round) }, isNumbered: false))
    }
    return PageSection(id: anchor(statement), heading: Words.heading(statement), blocks: blocks)
  }

  private static func counts(of tally: StatementTally, in round: Round) -> PageTable {
    func row(_ label: String, _ counts: RecognitionCounts) -> PageTable.Row {
      PageTable.Row([.init(label)] + Recognition.allCases.map { .init(String(counts[$0])) })
    }
    let roles = tally.perRole.map { row(round.roles[$0.role].label, $0.counts) }
    return PageTable(
      caption: Words.countsCaption(round.statements[tally.statement].number),
      columns: [.init(Words.role)] + Recognition.allCases.map { .init(DutchRoundWords.column($0), isNumber: true) },
      rows: roles + [row(Words.all, tally.all)])
  }

  private static func held(in answers: CollectedAnswers) -> PageSection {
    PageSection(
      id: "apart", heading: Words.heldHeading,
      blocks: [
        .paragraph(Words.heldText),
        .table(
          PageTable(
            caption: Words.heldCaption, columns: Words.heldColumns.map { .init($0) },
            rows: answers.held.map { held in
              let written = held.written
              return PageTable.Row(
                [
                  written.position.description, Words.reason(held.reason), held.role, written.statement,
                  written.recognition, written.remark, written.addition,
                ].map { .init($0) })
            })),
      ])
  }
}
