import AssessmentModel
import Diagnostics
import Scoring

extension AreaTrace {
  /// The most lines that a page shows; of a larger werkgebied it shows the steps, and the lines are asked for by client.
  static let mostLines = 20_000

  /// The page of a werkgebied ("onderbouwing"): the area step first, then a line per client, then each client.
  ///
  /// - Parameter further: sections of other subjects, which come after the norms.
  package func page(further: [PageSection] = []) -> Page {
    let facts = AreaFacts(area: area, framework: framework)
    return Page(
      title: TraceWords.title(area.name, round: round), subtitle: TraceWords.subtitle,
      draftMark: facts.isDraft ? Words.draftMark : nil, confidentiality: TraceWords.confidentiality, mark: mark,
      header: facts.header + folderLine, notices: [input(facts)] + notices, sections: sections + further)
  }

  /// What the ratings rest on, or what was left out of it.
  private func input(_ facts: AreaFacts) -> Notice {
    let omissions = area.result.omissions
    guard !omissions.isEmpty else { return facts.input }
    return Notice(
      label: Words.omissions + ":",
      text: Words.omissionDetail(omissions.lines, of: area.rows, codes: omissions.codes.sorted()), isWarning: true)
  }

  /// The folder that all files of the werkgebied are in: places are given below it.
  private var folder: String {
    guard let first = area.files.first else { return "" }
    let parts = area.files.map { $0.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
    let common = parts.reduce(parts[0]) { common, own in
      common.prefix(zip(common, own).prefix { $0 == $1 }.count)
    }
    return common.isEmpty || !first.contains("/") ? "" : common.joined(separator: "/") + "/"
  }

  private var folderLine: [LabelledText] {
    folder.isEmpty ? [] : [LabelledText(label: TraceWords.folder, text: folder.singleLine)]
  }

  /// Where a line stands, below the folder of the werkgebied.
  fileprivate func place(_ origin: LineOrigin) -> String {
    String(origin.position.description.dropFirst(folder.singleLine.count))
  }

  private var notices: [Notice] {
    if area.isInventory { return [] }
    if !showsClients {
      return [
        Notice(
          label: TraceWords.tooManyLabel, text: TraceWords.tooMany(lines.assessments.count, most: Self.mostLines),
          isWarning: true)
      ]
    }
    guard client == nil, let example = explanations.first?.clients.first?.client,
      lines.assessments.contains(where: { $0.evidence.explanation != nil })
    else { return [] }
    return [
      Notice(
        label: TraceWords.textsLabel, text: TraceWords.textsElsewhere(example.description), isWarning: false)
    ]
  }

  private var showsClients: Bool { client != nil || lines.assessments.count <= Self.mostLines }

  private var sections: [PageSection] {
    let writer = TraceSections(trace: self, anchors: anchors, showsClients: showsClients)
    return (explanations.count > 1 ? [writer.summary] : []) + explanations.map(writer.norm) + writer.told
  }
}

/// The sections of the page of a trace.
private struct TraceSections {
  let trace: AreaTrace
  let anchors: TraceAnchors
  let showsClients: Bool

  private var framework: Framework { trace.framework }
  private var scale: Scale { framework.scale }
  private var steps: TraceSteps { TraceSteps(framework: framework) }

  /// Clients against norms; each cell leads to its steps.
  var summary: PageSection {
    let norms = trace.explanations.map { framework.norms[$0.norm] }
    let clients = trace.explanations.first.map(trace.shown) ?? []
    let rows = clients.map(\.client).enumerated().map { number, client in
      PageTable.Row(
        [.init(client.description)]
          + trace.explanations.map { cell(trace.shown($0)[number], label: \.short, norm: $0.norm) })
    }
    let areaRow = PageTable.Row(
      [.init(TraceWords.whole(trace.area.name))] + trace.explanations.map(areaCell))
    let table = PageTable(
      caption: TraceWords.summaryCaption, columns: [.init(TraceWords.client)] + norms.map { .init($0.id) },
      rows: [areaRow] + rows)
    return PageSection(
      id: anchors.summary, heading: TraceWords.summary,
      blocks: clients.isEmpty ? [.paragraph(TraceWords.noClients)] : [.table(table)])
  }

  /// The rating in force of a norm, and beside a determination how it stands and what was proposed.
  private func areaCell(_ explanation: AreaExplanation) -> PageTable.Cell {
    let rating = trace.area.ratingInForce(ofNorm: explanation.norm)
    return PageTable.Cell(
      [rating.map { scale[$0].short } ?? TraceWords.dash]
        + steps.ratingInForce(of: explanation, in: trace.area, isShort: true).beside,
      rating: RatingWords(rating, in: scale), link: "#" + anchors.norms[explanation.norm])
  }

  /// A norm: the steps of the werkgebied, a line per client, each client.
  func norm(_ explanation: AreaExplanation) -> PageSection {
    let norm = framework.norms[explanation.norm]
    let clients = trace.shown(explanation)
    let items = steps.area(
      explanation, determination: trace.area.determination(ofNorm: explanation.norm),
      standing: trace.area.standing(ofNorm: explanation.norm))
    let inForce = steps.ratingInForce(of: explanation, in: trace.area)
    var blocks: [PageBlock] = [.list(items, isNumbered: true)]
    if clients.count > 1 { blocks.append(.table(table(of: clients, norm))) }
    return PageSection(
      id: anchors.norms[explanation.norm],
      heading: TraceWords.heading(norm, rating: inForce.rating, beside: inForce.beside), blocks: blocks,
      sections: showsClients ? clients.map { client($0, norm) } : [])
  }

  /// The most criteria that have a column each in a table of clients.
  private static let mostColumns = 6

  private func table(of clients: [ClientExplanation], _ norm: Norm) -> PageTable {
    let criteria =
      norm.isRatedItself || norm.criteria.count > Self.mostColumns ? [] : norm.criteria.map { framework.criteria[$0] }
    let rows = clients.map { client in
      let cells =
        criteria.isEmpty
        ? [] : client.criteria.map { PageTable.Cell(scale[$0.result.outcome].short) }
      let head = PageTable.Cell(
        client.client.description,
        link: showsClients ? "#" + anchors.client(client.client, norm: client.rating.norm) : nil)
      return PageTable.Row(
        [head, cell(client, label: \.label, norm: client.rating.norm, isLink: false)] + cells
          + [.init(steps.remarks(on: client).joined(separator: "; "))])
    }
    let columns = [TraceWords.client, TraceWords.rating] + criteria.map(\.id) + [TraceWords.remarks]
    return PageTable(caption: TraceWords.clientsCaption(norm), columns: columns.map { .init($0) }, rows: rows)
  }

  private func cell(
    _ client: ClientExplanation, label: KeyPath<Level, String>, norm: Int, isLink: Bool = true
  ) -> PageTable.Cell {
    PageTable.Cell(
      scale[client.rating.outcome][keyPath: label],
      rating: client.rating.outcome.rating.map { RatingWords($0, in: scale) },
      link: isLink && showsClients ? "#" + anchors.client(client.client, norm: norm) : nil)
  }

  /// A client: the steps, the criteria, the lines.
  private func client(_ client: ClientExplanation, _ norm: Norm) -> PageSection {
    let code = client.client.description
    var blocks: [PageBlock] = [.list(steps.client(client), isNumbered: true)]
    let sources = client.criteria.flatMap(\.sources)
    if sources.isEmpty {
      let places = trace.lines.clients.filter { $0.client == client.client }.map(trace.place)
      blocks.append(
        .paragraph(TraceWords.noLines + (places.first.map { " " + TraceWords.metAt($0) } ?? "")))
    } else {
      blocks.append(.table(criteria(of: client, norm)))
      blocks.append(.table(lines(of: client, norm)))
    }
    return PageSection(
      id: anchors.client(client.client, norm: client.rating.norm),
      heading: TraceWords.clientHeading(code, norm, rating: steps.words(for: client.rating)), blocks: blocks)
  }

  private func criteria(of client: ClientExplanation, _ norm: Norm) -> PageTable {
    let rows = client.criteria.map { explanation in
      let criterion = framework.criteria[explanation.result.criterion]
      return PageTable.Row([
        .init(TraceWords.criterion(criterion.id, isCore: criterion.isCore)),
        .init(
          scale[explanation.result.outcome].label,
          rating: explanation.result.outcome.rating.map { RatingWords($0, in: scale) }),
        .init(steps.criterion(explanation)),
      ])
    }
    return PageTable(
      caption: TraceWords.criteriaCaption(client.client.description, norm),
      columns: TraceWords.criteriaColumns.map { .init($0) }, rows: rows)
  }

  private func lines(of client: ClientExplanation, _ norm: Norm) -> PageTable {
    let rows = client.criteria.flatMap { criterion in
      let context = Set(criterion.context.map(\.source))
      return criterion.sources.flatMap { source in
        source.lines.map { row($0, source, isContext: context.contains(source.source)) }
      }
    }
    return PageTable(
      caption: TraceWords.linesCaption(client.client.description, norm),
      columns: TraceWords.lineColumns.map { .init($0) }, rows: rows)
  }

  private func row(
    _ line: SourceExplanation.Line, _ source: SourceExplanation, isContext: Bool
  ) -> PageTable.Row {
    let assessment = line.assessment
    let evidence = assessment.evidence
    let ground = trace.client == nil ? nil : TraceWords.ground(evidence)
    let text = trace.client == nil ? nil : evidence.explanation.map(TraceWords.explanation)
    return PageTable.Row([
      .init([
        framework.criteria[source.criterion].id + " " + framework.sources[source.source].label.inSentence
      ]),
      .init(scale[assessment.outcome].short), .init(TraceWords.who(assessment)),
      .init([trace.place(assessment.origin)] + [evidence.locator, ground, text].compactMap(\.self)),
      .init(TraceWords.standing(line.standing, isContext: isContext)),
    ])
  }

  /// What the lines tell of the client beside ratings; nothing where no one client was asked for.
  var told: [PageSection] {
    guard let client = trace.client else { return [] }
    let dossiers = trace.lines.dossiers.filter { $0.origin.client == client }.flatMap(rows)
    let facts = trace.lines.facts.filter { $0.origin.client == client }.map { fact in
      let definition = framework.facts[fact.definition]
      return row(
        definition.label, TraceWords.fact(fact.value, of: definition), fact.origin, locator: fact.locator)
    }
    guard !(dossiers + facts).isEmpty else { return [] }
    let table = PageTable(
      caption: TraceWords.toldCaption(client.description), columns: TraceWords.toldColumns.map { .init($0) },
      rows: dossiers + facts)
    return [
      PageSection(
        id: anchors.facts, heading: TraceWords.told, blocks: [.paragraph(TraceWords.toldIntroduction), .table(table)])
    ]
  }

  private func rows(of dossier: Dossier) -> [PageTable.Row] {
    let values: [(String, String?)] =
      [
        (TraceWords.organisation, dossier.origin.organisation?.description),
        (TraceWords.age, dossier.age.map(String.init)),
        (TraceWords.inCare, dossier.inCareSince.map(DutchNumbers.date)),
        (TraceWords.problems, dossier.problems.isEmpty ? nil : dossier.problems.joined(separator: ", ")),
      ] + dossier.vulnerabilities.map { (TraceWords.vulnerability, TraceWords.vulnerability($0)) }
    return values.compactMap { label, value in value.map { row(label, $0, dossier.origin, locator: nil) } }
  }

  private func row(_ label: String, _ value: String, _ origin: LineOrigin, locator: String?) -> PageTable.Row {
    PageTable.Row([
      .init(label), .init(value), .init(framework.sources[origin.source].label.inSentence),
      .init([trace.place(origin)] + (locator.map { [$0] } ?? [])),
    ])
  }
}
