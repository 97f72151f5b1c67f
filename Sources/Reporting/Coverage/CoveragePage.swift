package import AssessmentModel
package import Scoring

/// What a page about coverage says ("dekkingspagina"): for who plans visits, with codes of clients.
package struct CoveragePage {
  private typealias Words = DutchCoverageWords

  private let area: AssessedArea
  private let coverage: AreaCoverage
  private let framework: Framework

  /// Makes what can be said of a werkgebied.
  package init(_ area: AssessedArea, _ coverage: AreaCoverage, framework: Framework) {
    self.area = area
    self.coverage = coverage
    self.framework = framework
  }

  /// The page of a werkgebied.
  package static func page(of covered: CoveredArea, in input: AssessedInput) -> Page {
    let (area, framework) = (covered.area, input.framework)
    var page = Page(
      title: Words.title(area.name), subtitle: Words.subtitle, confidentiality: Words.confidentiality,
      mark: input.mark(of: area), header: header(area, framework))
    guard let coverage = covered.coverage else {
      page.notices = [Notice(label: Words.inventoryLabel, text: Words.inventory, isWarning: false)]
      return page
    }
    if !area.result.omissions.isEmpty {
      page.notices = [
        Notice(label: Words.omittedLabel, text: Words.omitted(area.result.omissions.lines), isWarning: true)
      ]
    }
    let content = CoveragePage(area, coverage, framework: framework)
    page.sections =
      [content.shortages] + content.plan + content.selection(isFull: true)
      + [content.visits] + content.clients
    return page
  }

  /// What an appendix needs: what is missing, plan and practice, and exceptions to the selection.
  package var appendix: [PageSection] { [shortages] + plan + selection(isFull: false) }

  private static func header(_ area: AssessedArea, _ framework: Framework) -> [LabelledText] {
    let round = (area.key.inspection ?? area.werkgebied?.inspection).map {
      LabelledText(label: Words.round, text: $0.description)
    }
    let day = area.referenceDate.map { LabelledText(label: Words.referenceDate, text: DutchNumbers.date($0.date)) }
    return [round, LabelledText(label: Words.framework, text: "\(framework.title) (\(framework.id))"), day]
      .compactMap(\.self)
      + [LabelledText(label: Words.looked, text: Words.counts(area.result))]
  }

  // MARK: What is missing per norm

  private var shortages: PageSection {
    let hasSides = !framework.sides.isEmpty
    var columns = [
      PageTable.Column(Words.norm), .init(Words.rating), .init(Words.rated, isNumber: true),
      .init(framework.scale.notAssessed.short, isNumber: true),
      .init(framework.scale.notApplicable.short, isNumber: true), .init(Words.neededForRating),
      .init(Words.neededForFirmness(framework.rules.fewClients)),
    ]
    if hasSides { columns += [.init(Words.twoSided, isNumber: true), .init(Words.neededForTwoSides)] }
    let rows = coverage.shortages.map { shortage in
      let rating = area.result.ratings[shortage.norm]
      var cells: [PageTable.Cell] = [
        .init(framework.norms[shortage.norm].id),
        .init(
          [rating.rating.map { framework.scale[$0].label } ?? Words.noRating(rating.reason ?? shortage.reason)]
            + determined(norm: shortage.norm)),
        .init(String(shortage.rated)), .init(String(shortage.notAssessed)), .init(String(shortage.notApplicable)),
        .init(Words.needed(shortage)), .init(Words.more(shortage.clientsForFirmness)),
      ]
      if hasSides {
        cells += [
          .init(shortage.twoSided.map(String.init) ?? ""),
          .init(shortage.rated == 0 ? Words.none : Words.more(shortage.clientsForTwoSides ?? 0)),
        ]
      }
      return PageTable.Row(cells)
    }
    return PageSection(
      id: "ontbreekt", heading: Words.shortagesHeading,
      blocks: [
        .table(PageTable(caption: Words.shortagesCaption, columns: columns, rows: rows)),
        .paragraph(Words.minimum(framework)),
      ])
  }

  /// What the inspectors determined about a norm, as a line under the proposal.
  private func determined(norm: Int) -> [String] {
    guard let determination = area.determination(ofNorm: norm) else { return [] }
    let label = determination.rating.map { framework.scale[$0].label.inSentence }
    return [Words.determined(label, isOutdated: area.standing(ofNorm: norm) == .outdated)]
  }

  // MARK: Plan and practice

  private var plan: [PageSection] {
    guard !coverage.plan.isEmpty || area.werkgebied?.activities.isEmpty == false else { return [] }
    var blocks: [PageBlock] = []
    if !coverage.plan.isEmpty {
      blocks.append(.table(wholePlan))
      if let table = planPerOrganisation { blocks.append(.table(table)) }
      blocks.append(.paragraph(Words.planNote))
    }
    if let activities = area.werkgebied?.activities, !activities.isEmpty {
      blocks.append(.table(table(of: activities)))
    }
    return [PageSection(id: "plan", heading: Words.planHeading, blocks: blocks)]
  }

  private var wholePlan: PageTable {
    PageTable(
      caption: Words.planCaption,
      columns: [
        .init(Words.number, isNumber: true), .init(Words.planned), .init(Words.expected),
        .init(Words.done, isNumber: true),
        .init(Words.standing),
      ],
      rows: coverage.plan.enumerated().map { number, result in
        PageTable.Row([
          .init(String(number + 1)), .init(result.item.text), .init(Words.range(result.whole)),
          .init(String(result.whole.done)), .init(Words.standing(result.whole.standing)),
        ])
      })
  }

  /// The organisations against the parts of the plan that hold for each of them.
  private var planPerOrganisation: PageTable? {
    let results = coverage.plan.enumerated().filter { $0.element.item.unit == .organisation }
    guard let names = results.first?.element.organisations.compactMap(\.organisation) else { return nil }
    var rows = names.indices.map { place in
      PageTable.Row(
        [PageTable.Cell(names[place].description)]
          + results.map { .init(Words.done($0.element.organisations[place])) })
    }
    if results.contains(where: { $0.element.withoutOrganisation > 0 }) {
      rows.append(
        PageTable.Row(
          [PageTable.Cell(Words.withoutOrganisation)]
            + results.map { .init(String($0.element.withoutOrganisation)) }))
    }
    guard !rows.isEmpty else { return nil }
    return PageTable(
      caption: Words.organisationsCaption,
      columns: [.init(Words.organisation)] + results.map { .init(Words.part($0.offset + 1)) }, rows: rows)
  }

  private func table(of activities: [Activity]) -> PageTable {
    PageTable(
      caption: Words.activitiesCaption, columns: [.init(Words.activity), .init(Words.given, isNumber: true)],
      rows: activities.map { .init([.init($0.name), .init($0.number.map(String.init) ?? "–")]) })
  }

  // MARK: Selection

  private func selection(isFull: Bool) -> [PageSection] {
    guard !coverage.selection.isEmpty else { return [] }
    let counts = PageTable(
      caption: Words.selectionCaption,
      columns: [
        .init(Words.criterion), .init(Words.verdict(.met), isNumber: true),
        .init(Words.verdict(.notMet), isNumber: true),
        .init(Words.verdict(.unknown), isNumber: true),
      ],
      rows: framework.selection.indices.map { number in
        let findings = coverage.selection.map { $0.findings[number] }
        func count(_ verdict: SelectionVerdict) -> PageTable.Cell {
          .init(String(findings.count { $0.outcome.verdict == verdict }))
        }
        let criterion = framework.selection[number]
        if criterion.requirement == .professionalJudgement {
          return .init([.init([criterion.text, Words.judgement]), .init("–"), .init("–"), .init("–")])
        }
        let met = findings.count { $0.outcome.verdict == .met }
        let onReferenceDate = findings.count { ($0.onReferenceDate ?? $0.outcome).verdict == .met }
        let both = met == onReferenceDate ? String(met) : Words.metOnReferenceDate(met, onReferenceDate)
        return .init([.init(criterion.text), .init(both), count(.notMet), count(.unknown)])
      })
    var blocks: [PageBlock] = [.table(counts), .paragraph(Words.selectionNote)]
    let rows = coverage.selection.compactMap { exceptions(of: $0, isFull: isFull) }
    blocks.append(
      rows.isEmpty
        ? .paragraph(Words.noExceptions)
        : .table(
          PageTable(
            caption: Words.exceptionsCaption,
            columns: [.init(Words.client), .init(Words.visitDay), .init(Words.exception)], rows: rows)))
    return [PageSection(id: "selectie", heading: Words.selectionHeading, blocks: blocks)]
  }

  /// What is out of the ordinary about one client; what no dossier tells only on the full page.
  private func exceptions(of client: ClientSelection, isFull: Bool) -> PageTable.Row? {
    let lines = client.findings.flatMap { finding -> [String] in
      let isOpen = finding.outcome.verdict == .unknown && (isFull || finding.outcome.reason == .contradiction)
      guard finding.outcome.verdict == .notMet || isOpen || finding.differsByDay || finding.isContradictory else {
        return []
      }
      return [Words.exception(finding, name: framework.selection[finding.criterion].id)]
    }
    guard !lines.isEmpty else { return nil }
    return .init([
      .init(client.client.description), .init(client.visit.map(\.description) ?? Words.unknownDay), .init(lines),
    ])
  }

  // MARK: Visits

  private var visits: PageSection {
    PageSection(
      id: "bezoeken", heading: Words.visitsHeading,
      blocks: [.paragraph(Words.openCell)],
      sections: coverage.proposals.map(section))
  }

  private func section(of proposal: VisitProposal) -> PageSection {
    let short = proposal.forecasts.filter { $0.ending != .already }
    guard !short.isEmpty else {
      return PageSection(heading: Words.goal(proposal.goal), blocks: [.paragraph(Words.nothingNeeded(proposal.goal))])
    }
    var blocks: [PageBlock] = [.paragraph(Words.proposal(proposal))]
    blocks.append(.table(table(of: short, proposal.goal)))
    if !proposal.visits.isEmpty {
      blocks.append(
        .table(
          PageTable(
            caption: Words.visitsCaption,
            columns: [.init(Words.client), .init(Words.source), .init(Words.criteriaToFill)],
            rows: proposal.visits.map { visit in
              .init([
                .init(visit.client.description), .init(framework.sources[visit.source].label),
                .init(visit.criteria.map { framework.criteria[$0].id }.joined(separator: ", ")),
              ])
            })))
    }
    return PageSection(heading: Words.goal(proposal.goal), blocks: blocks)
  }

  /// The norms that fall short, now and after the visits: rated clients, or the two-sided ones among them.
  private func table(of forecasts: [VisitProposal.Forecast], _ goal: VisitProposal.Goal) -> PageTable {
    PageTable(
      caption: Words.forecastCaption(goal),
      columns: [
        .init(Words.norm), .init(Words.now, isNumber: true), .init(Words.after, isNumber: true), .init(Words.ending),
      ],
      rows: forecasts.map { forecast in
        let shortage = coverage.shortages[forecast.norm]
        let now = Words.number(goal, rated: shortage.rated, twoSided: shortage.twoSided)
        let after = Words.number(goal, rated: forecast.rated, twoSided: forecast.twoSided)
        return .init([
          .init(framework.norms[forecast.norm].id), .init(now), .init(after), .init(Words.ending(forecast)),
        ])
      })
  }
}

// MARK: - Clients

extension CoveragePage {
  /// What is missing client by client, and what each source said.
  private var clients: [PageSection] {
    let missing = coverage.clients.flatMap(rows)
    let columns: [PageTable.Column] = [
      .init(Words.client), .init(Words.norm), .init(Words.rating), .init(Words.missing),
    ]
    let seen = coverage.clients.flatMap { client in client.seenOrOpen.map { row(of: client, source: $0) } }
    return [
      PageSection(
        id: "per-client", heading: Words.missingHeading,
        blocks: missing.isEmpty
          ? [.paragraph(Words.nothingMissing)]
          : [.table(PageTable(caption: Words.missingCaption, columns: columns, rows: missing))]),
      PageSection(
        id: "per-bron", heading: Words.sourcesHeading,
        blocks: [
          .paragraph(Words.sourcesNote(framework.scale)),
          .table(
            PageTable(
              caption: Words.sourcesCaption,
              columns: [.init(Words.client), .init(Words.source)] + framework.norms.map { .init($0.id) }, rows: seen)),
        ]),
    ]
  }

  /// A row per norm without a rating, and one for the norms that miss the same side.
  private func rows(of client: ClientCoverage) -> [PageTable.Row] {
    let name = PageTable.Cell(client.client.description)
    let unrated = client.norms.indices.filter { client.norms[$0].rating.reason != nil }.map { norm in
      PageTable.Row([
        name, .init(framework.norms[norm].id), .init(Words.noRating(client.norms[norm].rating.reason)),
        .init(Words.missing(client.norms[norm], in: framework)),
      ])
    }
    var oneSided: [(missing: [String], norms: [String])] = []
    for (norm, coverage) in client.norms.enumerated() where coverage.rating.outcome.rating != nil {
      let missing = coverage.missingSides.map { Words.missing($0, in: framework) }
      if missing.isEmpty { continue }
      if let place = oneSided.firstIndex(where: { $0.missing == missing }) {
        oneSided[place].norms.append(framework.norms[norm].id)
      } else {
        oneSided.append((missing, [framework.norms[norm].id]))
      }
    }
    return unrated
      + oneSided.map {
        .init([name, .init($0.norms.joined(separator: ", ")), .init(Words.oneSided), .init($0.missing)])
      }
  }

  private func row(of client: ClientCoverage, source: Int) -> PageTable.Row {
    .init(
      [.init(client.client.description), .init(framework.sources[source].label)]
        + framework.norms.indices.map { norm in
          .init(
            client.sources.first { $0.source == source && $0.norm == norm }.map { Words.cell($0, framework.scale) }
              ?? "")
        })
  }
}

extension ClientCoverage {
  /// The sources that were seen, or that could still say something.
  fileprivate var seenOrOpen: [Int] {
    Set(seenSources + sources.filter { $0.open > 0 }.map(\.source)).sorted()
  }
}
