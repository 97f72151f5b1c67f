import AssessmentModel
import Diagnostics
public import Scoring

/// What inspectors have to talk about, as a page with room to write ("consensusblad").
public enum ConsensusPage {
  private typealias Words = DutchConsensusWords

  /// The page about some werkgebieden of an input.
  public static func page(of areas: [(area: AssessedArea, sheet: ConsensusSheet)], in input: AssessedInput) -> Page {
    let framework = input.framework
    let marks = Set(areas.map { input.mark(of: $0.area) })
    var page = Page(
      title: areas.count == 1
        ? "\(Words.title) \(areas.map { DutchAgreementWords.area($0.area) }.joined())" : Words.title,
      subtitle: framework.title, confidentiality: Words.confidentiality,
      mark: marks.count == 1 ? marks.first ?? nil : input.mark)
    page.header = [
      LabelledText(
        label: DutchAgreementWords.framework, text: DutchReportWords.version(framework.version, of: framework.id))
    ]
    page.notices = [Notice(label: Words.reading, text: Words.guidance, isWarning: false)]
    page.sections = areas.enumerated().flatMap { number, item in
      let part = AreaPart(item.area, item.sheet, framework: framework, prefix: "v\(number + 1)")
      return areas.count == 1
        ? part.sections
        : [PageSection(heading: DutchAgreementWords.area(item.area), blocks: [], sections: part.sections)]
    }
    return page
  }

  /// The sections of one werkgebied.
  private struct AreaPart {
    let area: AssessedArea
    let sheet: ConsensusSheet
    let framework: Framework
    let prefix: String

    init(_ area: AssessedArea, _ sheet: ConsensusSheet, framework: Framework, prefix: String) {
      self.area = area
      self.sheet = sheet
      self.framework = framework
      self.prefix = prefix
    }

    private var scale: Scale { framework.scale }

    var sections: [PageSection] {
      guard !sheet.open.isEmpty else {
        return [PageSection(heading: Words.open, blocks: [.paragraph(Words.nothingOpen)])] + settledSection
      }
      let overview = PageTable(
        caption: Words.overview,
        columns: [
          Words.number, Words.criterion, Words.client, Words.source, Words.ratings, Words.distance, Words.reach,
        ]
        .map { .init($0) },
        rows: sheet.open.enumerated().map(overviewRow))
      return [
        PageSection(
          heading: Words.open, blocks: [.paragraph(Words.openCount(sheet.open.count)), .table(overview)],
          sections: sheet.open.enumerated().map(section))
      ] + settledSection
    }

    private func overviewRow(_ number: Int, _ disagreement: Disagreement) -> PageTable.Row {
      .init([
        .init("\(number + 1)", link: "#\(prefix)-\(number + 1)"), .init(framework.criteria[disagreement.criterion].id),
        .init(disagreement.client.description), .init(framework.sources[disagreement.source].label),
        .init(shortRatings(disagreement)), .init(disagreement.distance.map { DutchNumbers.whole($0) } ?? "–"),
        .init(Words.reach(disagreement.reach, framework.subject)),
      ])
    }

    private func shortRatings(_ disagreement: Disagreement) -> [String] {
      disagreement.assessments.map {
        "\(DutchAgreementWords.inspector($0.inspector)): \(scale[$0.outcome].short)"
      }
    }

    private func section(_ number: Int, _ disagreement: Disagreement) -> PageSection {
      let criterion = framework.criteria[disagreement.criterion]
      var blocks: [PageBlock] = [.paragraph(criterion.question)]
      if disagreement.status == .contradictedConsensus {
        blocks.append(.notice(Notice(label: Words.now.asSentence + ":", text: Words.contradicted, isWarning: true)))
      }
      blocks.append(.table(statements(disagreement)))
      if disagreement.isContext {
        blocks.append(.paragraph(Words.context))
      } else {
        blocks.append(.table(effects(disagreement)))
        if let determination = area.determination(ofNorm: disagreement.norm) {
          let label = determination.rating.map { scale[$0].label.inSentence } ?? Words.noRating
          blocks.append(.paragraph(Words.determined(label)))
        }
      }
      blocks.append(
        .terms([
          LabelledText(label: Words.agreedRating, text: Words.choices(scale)),
          LabelledText(label: Words.agreedReason, text: Words.blank),
          LabelledText(label: Words.agreedDate, text: Words.shortBlank),
        ]))
      return PageSection(
        id: "\(prefix)-\(number + 1)",
        heading: Words.heading(
          number + 1, client: disagreement.client, source: framework.sources[disagreement.source].label,
          criterion: criterion.id), blocks: blocks)
    }

    private func statements(_ disagreement: Disagreement) -> PageTable {
      PageTable(
        caption: Words.said,
        columns: [Words.inspector, Words.rating, Words.date, Words.locator, Words.reason, Words.place]
          .map { .init($0) },
        rows: disagreement.assessments.map { assessment in
          .init([
            .init(DutchAgreementWords.inspector(assessment.inspector)), outcome(assessment.outcome),
            .init(assessment.date.map(DutchNumbers.date) ?? Words.noDate),
            .init(assessment.evidence.locator ?? Words.nothing),
            .init(assessment.evidence.explanation ?? Words.nothing),
            .init(assessment.origin.position.description),
          ])
        })
    }

    private func outcome(_ outcome: Outcome) -> PageTable.Cell {
      .init(scale[outcome].label, rating: outcome.rating.map { RatingWords($0, in: scale) })
    }

    private func effects(_ disagreement: Disagreement) -> PageTable {
      let norm = framework.norms[disagreement.norm]
      let now = Words.nowSays(disagreement.sourceRating.map { scale[$0].label })
      return PageTable(
        caption: "\(Words.effects): \(norm.id) \(norm.name)",
        columns: [Words.outcome, Words.clientRating, Words.areaRating(framework.subject), Words.certainty].map {
          .init($0)
        },
        rows: [.init([.init(now.asSentence)] + cells(disagreement.now))]
          + disagreement.effects.map { .init([.init(scale[$0.outcome].label)] + cells($0.state)) })
    }

    private func cells(_ state: Disagreement.State) -> [PageTable.Cell] {
      [
        .init(scale[state.client].label), .init(Words.area(state.proposal, scale: scale)),
        .init(Words.certainty(state.proposal)),
      ]
    }

    private var settledSection: [PageSection] {
      guard !sheet.settled.isEmpty else { return [] }
      let table = PageTable(
        caption: Words.settled,
        columns: [Words.criterion, Words.client, Words.source, Words.ratings, Words.settledBy].map { .init($0) },
        rows: sheet.settled.map { disagreement in
          .init([
            .init(framework.criteria[disagreement.criterion].id), .init(disagreement.client.description),
            .init(framework.sources[disagreement.source].label), .init(shortRatings(disagreement)),
            .init(settlement(disagreement)),
          ])
        })
      return [PageSection(heading: Words.settled, blocks: [.table(table)])]
    }

    private func settlement(_ disagreement: Disagreement) -> [String] {
      guard case .agreed(let assessment) = disagreement.status else { return [Words.revised] }
      return [
        Words.agreed(on: scale[assessment.outcome].label, date: assessment.date.map(DutchNumbers.date)),
        assessment.origin.position.description,
      ]
    }
  }
}
