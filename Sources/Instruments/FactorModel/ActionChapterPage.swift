import AssessmentModel
public import Reporting

/// What stands in the way and who can do what about it, as a page ("bladzijde wat te doen"), with the source of each part.
public enum ActionChapterPage {
  /// The page of a werkgebied.
  public static func page(of chapter: ActionChapter, mark: String?) -> Page {
    let content = Content(chapter: chapter)
    let area = chapter.coded.area
    return Page(
      title: Words.title(area.name), subtitle: Words.subtitle, draftMark: area.draftMark(under: chapter.framework),
      mark: mark, header: area.head(under: chapter.framework) + content.instruments, notices: content.notices,
      sections: [content.guidance] + content.norms + [content.others, content.withoutRating].compactMap(\.self)
        + content.actions + [content.account])
  }

  private typealias Words = DutchActionChapterWords
}

private struct Content {
  let chapter: ActionChapter
  private typealias Words = DutchActionChapterWords
  private typealias Cell = PageTable.Cell
  private var model: FactorModel { chapter.model }
  private var framework: Framework { chapter.framework }

  private func name(ofNorm norm: Int) -> String { Words.norm(framework.norms[norm].id, framework.norms[norm].name) }
  private func ids(_ norms: [Int]) -> String { norms.map { framework.norms[$0].id }.joined(separator: ", ") }
  private func place(_ provenance: Provenance) -> String {
    DutchFactorWords.place(provenance, in: model.head.documents)
  }

  // MARK: Before the norms

  var instruments: [LabelledText] {
    FactorModelPage.head(of: model).filter { $0.label != DutchFactorWords.framework }
      + (chapter.agenda.map { agenda in
        [LabelledText(label: DutchFactorWords.instrument, text: DutchFactorWords.instrument(agenda.head))]
          + agenda.head.documents.map {
            LabelledText(label: DutchFactorWords.sources, text: DutchFactorWords.source($0))
          }
      } ?? [])
  }

  var notices: [Notice] {
    var notices = [chapter.coded.area.inputNotice(under: framework)]
    if chapter.coded.unknownCodes > 0 {
      let text = DutchFactorWords.unknownCodes(chapter.coded.unknownCodes, in: chapter.coded.area.name)
      notices.append(Notice(label: DutchFactorWords.omittedLabel, text: text, isWarning: true))
    }
    if !model.isTied(to: framework) {
      notices.append(
        Notice(
          label: DutchFactorWords.otherFrameworkLabel, text: DutchFactorWords.otherFramework(model.head, framework),
          isWarning: true))
    }
    if chapter.agenda == nil {
      notices.append(Notice(label: Words.noAgendaLabel, text: Words.noAgenda(model.head, framework), isWarning: true))
    }
    return notices
  }

  var guidance: PageSection {
    let level = framework.scale[chapter.shortfall.firstGood].label
    let counts = Words.counts(
      short: chapter.parts.count, hindered: chapter.parts.count(where: \.isHindered), level: level)
    return PageSection(
      id: "leeswijzer", heading: Words.guidance,
      blocks: [.paragraph(counts), .list(Words.steps, isNumbered: true), .paragraph(Words.noCause)]
        + (chapter.coded.area.werkgebied?.codingNote.map { [.paragraph($0.closed)] } ?? []))
  }

  // MARK: The norms

  var norms: [PageSection] {
    chapter.parts.map { part in
      let rating = framework.scale[part.rating].label
      var blocks: [PageBlock] = []
      if part.findings.isEmpty {
        blocks.append(.paragraph(Words.noFindings))
      } else {
        blocks.append(.table(findings(of: part)))
        if part.factors.isEmpty {
          blocks.append(.paragraph(Words.nothingCoded))
        } else {
          blocks.append(.table(factors(of: part)))
          if !part.isHindered { blocks.append(.paragraph(Words.nothingHinders)) }
        }
      }
      return PageSection(
        id: "norm-\(part.norm + 1)", heading: Words.heading(name(ofNorm: part.norm), rating), blocks: blocks)
    }
  }

  private func findings(of part: ActionChapter.NormPart) -> PageTable {
    PageTable(
      caption: Words.findingsCaption,
      columns: [Words.finding, Words.kind, Words.text].map { .init($0) },
      rows: part.findings.map { finding in
        PageTable.Row([Cell(finding.id), Cell(Words.kind(finding.kind)), Cell(finding.text.closed)])
      })
  }

  private func factors(of part: ActionChapter.NormPart) -> PageTable {
    PageTable(
      caption: Words.factorsCaption,
      columns: [Words.factor, model.label(of: .hindering), model.label(of: .promoting), Words.leadsTo].map {
        .init($0)
      },
      rows: part.factors.map { factor in
        let own = framework.recommendations
        let lines =
          factor.advice.map { advice in
            let number = model.recommendations[advice.recommendation].number
            return Words.adviceNumber(number, isOwn: advice.tie.provenance == .own)
          } + factor.catalogue.map { Words.catalogueNumber(own[$0].id) }
          + factor.objectives.map {
            Words.objective($0.number, theme: chapter.agenda?.theme(ofObjective: $0.id)?.name ?? $0.id)
          }
        return PageTable.Row([
          Cell(model.factors[factor.factor].name), Cell(words(factor.hindering)), Cell(words(factor.promoting)),
          Cell(lines.isEmpty ? [DutchFactorWords.none] : lines),
        ])
      })
  }

  /// The findings of sightings, each with who says so.
  private func words(_ sightings: [FactorSighting]) -> [String] {
    let lines = sightings.compactMap { sighting in sighting.finding.map { Words.sighting($0, role: sighting.role) } }
      .once
    return lines.isEmpty ? [DutchFactorWords.none] : lines
  }

  var others: PageSection? {
    guard !chapter.others.isEmpty else { return nil }
    let rows = chapter.others.map { norm in
      let own = chapter.coded.sightings.filter { $0.norm == norm && $0.finding != nil }
      func cell(_ polarity: FactorPolarity) -> Cell {
        let lines = own.filter { $0.polarity == polarity }.compactMap { sighting in
          sighting.finding.map {
            Words.sighting(model.factors[sighting.factor].name, finding: $0, role: sighting.role)
          }
        }.once
        return Cell(lines.isEmpty ? [DutchFactorWords.none] : lines)
      }
      let rating = chapter.coded.area.ratingInForce(ofNorm: norm)
      return PageTable.Row([
        Cell(name(ofNorm: norm)),
        Cell(
          rating.map { framework.scale[$0].label } ?? DutchFactorWords.none,
          rating: rating.map { RatingWords($0, in: framework.scale) }),
        cell(.hindering), cell(.promoting),
      ])
    }
    let columns = [DutchFactorWords.norm, Words.rating, model.label(of: .hindering), model.label(of: .promoting)]
    return PageSection(
      id: "overige-normen", heading: Words.othersHeading,
      blocks: [
        .table(PageTable(caption: Words.othersCaption, columns: columns.map { .init($0) }, rows: rows)),
        .paragraph(Words.othersNote),
      ])
  }

  var withoutRating: PageSection? {
    guard !chapter.withoutRating.isEmpty else { return nil }
    return PageSection(
      id: "zonder-oordeel", heading: Words.withoutRatingHeading,
      blocks: [
        .paragraph(Words.withoutRating), .list(chapter.withoutRating.map(name(ofNorm:)), isNumbered: false),
      ])
  }

  // MARK: Who can do what

  var actions: [PageSection] {
    guard chapter.hasActions else { return [] }
    return [
      PageSection(
        id: "wie-kan-wat", heading: Words.actionsHeading, blocks: [.paragraph(Words.actionsNote)],
        sections: advice + catalogue + tasks)
    ]
  }

  /// The recommendations of the factor model, by whom they are for.
  private var advice: [PageSection] {
    let all = chapter.advice
    let groups = all.map { model.recommendations[$0.recommendation].addressees }.reduce(into: [[Int]]()) {
      known, group in
      if !known.contains(group) { known.append(group) }
    }
    return groups.map { group in
      let own = all.filter { model.recommendations[$0.recommendation].addressees == group }
      let rows = own.map { grounded -> PageTable.Row in
        let item = model.recommendations[grounded.recommendation]
        let ties = grounded.ties.map {
          DutchFactorWords.tied(model.factors[$0.factor].name, isOwn: $0.provenance == .own)
        }
        return PageTable.Row([
          Cell(item.number), Cell([item.text.closed] + tools(of: item)), Cell(ties), Cell(ids(grounded.norms)),
          Cell(place(item.provenance)),
        ])
      }
      let names = DutchNumbers.list(group.map { model.addressees[$0].label })
      return PageSection(
        heading: Words.adviceFor(names),
        blocks: [.table(table(Words.adviceCaption, Words.adviceColumns, rows))])
    }
  }

  private func tools(of item: FactorRecommendation) -> [String] {
    item.tools.isEmpty ? [] : ["\(DutchFactorWords.tools): \(item.tools.joined(separator: "; "))."]
  }

  /// The recommendations of the framework that go into the factors.
  private var catalogue: [PageSection] {
    guard !chapter.catalogue.isEmpty else { return [] }
    let rows = chapter.catalogue.map { number, factors, norms -> PageTable.Row in
      let item = framework.recommendations[number]
      return PageTable.Row([
        Cell(item.id),
        Cell([item.text.closed, DutchNumbers.list(item.addressees.map { framework.addressees[$0].label })]),
        Cell(factors.map { DutchFactorWords.tied(model.factors[$0].name, isOwn: true) }), Cell(ids(norms)),
        Cell(DutchFactorWords.place(item.provenance, in: framework.documents)),
      ])
    }
    return [
      PageSection(
        heading: Words.catalogueHeading, blocks: [.table(table(Words.catalogueCaption, Words.adviceColumns, rows))])
    ]
  }

  private func table(_ caption: String, _ columns: [String], _ rows: [PageTable.Row]) -> PageTable {
    PageTable(caption: caption, columns: columns.map { .init($0) }, rows: rows)
  }

  /// The tasks of the agenda, actor by actor; those whose actor the source does not show stand apart.
  private var tasks: [PageSection] {
    guard let agenda = chapter.agenda else { return [] }
    let all = chapter.tasks
    let certain = agenda.actors.enumerated().compactMap { number, actor -> PageSection? in
      let own = all.filter { $0.column.isCertain && $0.column.actors == [number] }
      guard !own.isEmpty else { return nil }
      return PageSection(
        heading: Words.tasksFor(actor.label),
        blocks: [.table(table(Words.tasksCaption, Words.taskColumns, own.map { row(of: $0, agenda) }))])
    }
    let open = all.filter { !$0.column.isCertain }
    guard !open.isEmpty else { return certain }
    let rows = open.map { task in
      PageTable.Row([Cell(task.column.actors.map { agenda.actors[$0].label })] + row(of: task, agenda).cells)
    }
    return certain + [
      PageSection(
        heading: Words.openTasksHeading,
        blocks: [
          .paragraph(Words.openTasks),
          .table(table(Words.tasksCaption, [Words.possibleActors] + Words.taskColumns, rows)),
        ])
    ]
  }

  private func row(of grounded: ActionChapter.GroundedTask, _ agenda: ActionAgenda) -> PageTable.Row {
    let text = agenda.words(of: grounded.task).closed
    let objective = DutchFactorWords.numbered(grounded.objective.number, grounded.objective.text)
    let place = DutchFactorWords.place(grounded.task.provenance, in: agenda.head.documents)
    return PageTable.Row([
      Cell(text), Cell([objective.closed, agenda.theme(ofObjective: grounded.objective.id)?.name].compactMap(\.self)),
      Cell(grounded.factors.map { DutchFactorWords.tied(model.factors[$0].name, isOwn: true) }),
      Cell(ids(grounded.norms)), Cell(place),
    ])
  }

  // MARK: Whose it is

  var account: PageSection {
    PageSection(
      id: "herkomst", heading: DutchFactorWords.accountHeading,
      blocks: [.list(Words.account(model.head, chapter.agenda?.head), isNumbered: false)])
  }
}
