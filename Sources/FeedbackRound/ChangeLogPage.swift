import AssessmentModel
public import Disclosure
public import Reporting

/// What was done with the answers, for those who gave them ("wat deden we met uw reactie").
///
/// It names no client, organisation or person and no role of fewer than five, and quotes a response only where that was
/// decided.
public enum ChangeLogPage {
  /// The fewest answers that are put into words, and the fewest forms of a role for that role to be named.
  public static let least = 5

  /// The page; the review must be complete.
  public static func page(of review: DecisionReview, search: PersonalDataSearch) -> Page {
    ChangeLog(review: review, search: search).page
  }
}

private struct ChangeLog {
  let review: DecisionReview
  let search: PersonalDataSearch

  private typealias Words = DutchDecisionWords
  private var round: Round { review.answers.round }
  private var decisions: Decisions { review.decisions }
  private var additions: [Decision] { decisions.decisions.filter { $0.kind == .add } }

  var page: Page {
    Page(
      title: Words.changeLogTitle, subtitle: Words.changeLogSubtitle(round.name), mark: round.mark, header: header,
      sections: [introduction, summary] + norms + general)
  }

  private var header: [LabelledText] {
    var lines = [LabelledText(label: Words.area, text: round.name)]
    if let inspection = round.inspection {
      lines.append(LabelledText(label: Words.inspection, text: inspection.description))
    }
    lines.append(LabelledText(label: Words.kind, text: DutchRoundWords.kind(round.kind)))
    if let date = decisions.latestDate {
      lines.append(LabelledText(label: Words.reportStatus, text: Words.status(date)))
    }
    return lines
  }

  private var introduction: PageSection {
    PageSection(
      id: "leeswijzer", heading: Words.introductionHeading, blocks: Words.introduction.map { .paragraph($0) })
  }

  private var summary: PageSection {
    func number(_ kind: Decision.Kind) -> Int { decisions.decisions.count { $0.kind == kind } }
    let lines = Words.summary(
      kept: number(.keep), changed: number(.adapt), added: number(.add), dropped: number(.drop))
    return PageSection(
      id: "kort", heading: Words.summaryHeading,
      blocks: [
        .paragraph(Words.forms(review.answers.sheets, ChangeLogPage.least)), .list(lines, isNumbered: false),
      ])
  }

  /// The norms of the round, and those that have new findings only.
  private var norms: [PageSection] {
    let others = additions.compactMap(\.norm).filter { id in round[norm: id] == nil }
    let known = round.norms.map { norm in section(norm.id, Words.normHeading(norm)) }
    var seen: Set<String> = []
    return known + others.filter { seen.insert($0).inserted }.map { section($0, $0) }
  }

  private func section(_ norm: String, _ heading: String) -> PageSection {
    let asked = round.statements.indices.filter { round.statements[$0].norm == norm }
    return PageSection(
      heading: heading, blocks: [],
      sections: asked.compactMap(section(ofStatement:)) + additions.filter { $0.norm == norm }.map(section(ofAddition:))
    )
  }

  private func section(ofStatement number: Int) -> PageSection? {
    let statement = round.statements[number]
    guard let decision = decisions[statement.id] else { return nil }
    let tally = review.answers.tallies.first { $0.statement == number }
    let isRating = statement.finding == nil
    var terms = [
      LabelledText(label: Words.asked, text: statement.text),
      LabelledText(
        label: Words.received,
        text: Words.reception(tally?.all ?? RecognitionCounts(), least: ChangeLogPage.least)),
      LabelledText(label: Words.done, text: Words.action(decision.kind, isRating: isRating)),
    ]
    if decision.kind == .adapt, let text = decision.newText {
      terms.append(LabelledText(label: Words.becomes, text: review.label(text, isRating: isRating)))
    }
    terms.append(LabelledText(label: Words.why, text: (decision.reason ?? Words.keptUncontested).closed))
    return PageSection(
      heading: Words.statementHeading(statement), blocks: [.terms(terms)] + quotes(tally?.responses ?? []))
  }

  private func section(ofAddition decision: Decision) -> PageSection {
    PageSection(
      heading: Words.additionHeading(decision),
      blocks: [
        .terms([
          LabelledText(label: Words.done, text: Words.action(.add, isRating: false)),
          LabelledText(label: Words.becomes, text: (decision.newText ?? "").closed),
          LabelledText(label: Words.why, text: (decision.reason ?? "").closed),
        ])
      ])
  }

  /// The responses that are shown, each as was decided.
  private func quotes(_ responses: [Response]) -> [PageBlock] {
    let shown = responses.compactMap { response -> String? in
      let role =
        review.answers.sheetsPerRole[response.role] >= ChangeLogPage.least ? round.roles[response.role].label : nil
      switch decisions[release: response.key]?.kind ?? .withheld {
      case .open, .withheld: return nil
      case .asWritten: return Words.quote(response.text, role: role?.inSentence)
      case .masked: return Words.quote(search.masked(response.text), role: role?.inSentence)
      }
    }
    return shown.isEmpty ? [] : [.paragraph(Words.quotes + ":"), .list(shown, isNumbered: false)]
  }

  private var general: [PageSection] {
    let quotes = quotes(review.answers.general)
    return quotes.isEmpty
      ? [] : [PageSection(id: "geheel", heading: Words.generalHeading, blocks: Array(quotes.dropFirst()))]
  }
}
