public import AssessmentModel
public import Reporting

/// An agenda of a source as a page ("bladzijde van een actieagenda"): whole, of one theme or for one actor.
public struct AgendaPage: Sendable {
  private typealias Words = DutchAgendaWords

  private let agenda: ActionAgenda
  private let framework: Framework?
  private let actor: Int?
  private let themes: [AgendaTheme]
  private let theme: AgendaTheme?

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - framework: the framework of its norms, for their names; `nil` where it is not known.
  ///   - actor: only what is or may be of this actor: index into ``ActionAgenda/actors``.
  ///   - theme: only this theme: index into ``ActionAgenda/themes``.
  public init(_ agenda: ActionAgenda, framework: Framework?, actor: Int? = nil, theme: Int? = nil) {
    self.agenda = agenda
    self.framework = framework
    self.actor = actor
    self.theme = theme.map { agenda.themes[$0] }
    themes = theme.map { [agenda.themes[$0]] } ?? agenda.themes
  }

  /// The page.
  public var page: Page {
    let body = actor.map(sections(ofActor:)) ?? sections
    return Page(
      title: agenda.head.title, subtitle: Words.subtitle, header: header, notices: notices, sections: body)
  }

  private var header: [LabelledText] {
    var lines = [LabelledText(label: Words.instrument, text: Words.version(agenda.head))]
    lines += agenda.documentLines
    if let tie = agenda.head.tie { lines.append(LabelledText(label: Words.tiedTo, text: Words.tie(tie))) }
    if let theme { lines.append(LabelledText(label: Words.view, text: Words.onlyTheme(theme.name))) }
    if let actor { lines.append(LabelledText(label: Words.view, text: Words.onlyActor(agenda.actors[actor].label))) }
    return lines
  }

  private var notices: [Notice] {
    let cells = agenda.objectives.flatMap(\.cells)
    let uncertain = cells.filter { !$0.column.isCertain }
    let presumed = uncertain.filter { if case .uncertain(_, .some) = $0.column { true } else { false } }
    return [
      Notice(
        label: Words.wordsLabel,
        text: [Words.wordsNotice, agenda.head.explanation].compactMap(\.self).joined(separator: " "),
        isWarning: false),
      Notice(
        label: Words.ownLabel,
        text: Words.ownNotice(
          tie: agenda.head.tie, uncertain: uncertain.flatMap(\.tasks).count, of: cells.flatMap(\.tasks).count,
          presumed: presumed.flatMap(\.tasks).count), isWarning: !uncertain.isEmpty),
    ]
  }

  // The whole, or a theme

  private var sections: [PageSection] {
    let shown = agenda.mainThemes.enumerated().compactMap { number, main -> PageSection? in
      let own = themes.filter { $0.mainTheme == number }
      guard !own.isEmpty else { return nil }
      return PageSection(heading: Words.mainTheme(main), blocks: [], sections: own.map(section(of:)))
    }
    return theme == nil ? [actorSection, demandSection] + attention(agenda.attentionPoints) + shown : shown
  }

  private var actorSection: PageSection {
    let rows = agenda.actors.enumerated().map { number, actor in
      let cells = agenda.objectives.flatMap(\.cells).filter { $0.column.actors.contains(number) }
      let counts = [true, false].map { isCertain in
        cells.filter { $0.column.isCertain == isCertain }.flatMap(\.tasks).count
      }
      return PageTable.Row([
        .init(actor.label), .init(actor.role ?? Words.noRole), .init("\(counts[0])"), .init("\(counts[1])"),
        .init(place(actor.provenance)),
      ])
    }
    let columns = Words.actorColumns.enumerated().map { PageTable.Column($1, isNumber: [2, 3].contains($0)) }
    return PageSection(
      heading: Words.actorsHeading,
      blocks: [.table(PageTable(caption: Words.actorsCaption, columns: columns, rows: rows))])
  }

  private var demandSection: PageSection {
    PageSection(
      heading: Words.demandHeading,
      blocks: [
        .paragraph("\(agenda.demand.text) \(place(agenda.demand.provenance).asSentence)."),
        .list(agenda.demand.fields.map(DutchAreaAgendaWords.field), isNumbered: false),
      ])
  }

  private func attention(_ points: [AttentionPoint]) -> [PageSection] {
    guard !points.isEmpty else { return [] }
    let rows = points.map {
      PageTable.Row([.init(agenda.actors[$0.actor].label), .init($0.text), .init(place($0.provenance))])
    }
    let table = PageTable(
      caption: Words.attentionHeading, columns: Words.attentionColumns.map { .init($0) }, rows: rows)
    return [PageSection(heading: Words.attentionHeading, blocks: [.table(table)])]
  }

  private func section(of theme: AgendaTheme) -> PageSection {
    var terms = theme.occasions.flatMap { self.terms(of: $0) }
    terms += theme.goals.map { LabelledText(label: Words.goal, text: Words.numbered($0.number, $0.text)) }
    terms += links(theme.references)
    terms.append(LabelledText(label: Words.place, text: place(theme.provenance)))
    let blocks: [PageBlock] = [.terms(terms)] + (theme.objectives.isEmpty ? [.paragraph(Words.noObjectives)] : [])
    return PageSection(
      id: "thema.\(theme.id)", heading: theme.name, blocks: blocks,
      sections: theme.objectives.map { section(of: $0, in: theme) })
  }

  private func section(of objective: Objective, in theme: AgendaTheme) -> PageSection {
    var blocks: [PageBlock] = [.terms(terms(of: objective))]
    if objective.cells.isEmpty {
      if objective.parts.isEmpty { blocks.append(.paragraph(Words.noTasks)) }
    } else {
      let rows = objective.cells.flatMap { cell in
        cell.tasks.map { task in
          PageTable.Row([.init(owners(of: cell, task)), .init(words(of: task)), .init(place(task.provenance))])
        }
      }
      blocks.append(
        .table(
          PageTable(
            caption: Words.tasksCaption(objective, of: theme.name), columns: Words.taskColumns.map { .init($0) },
            rows: rows)))
    }
    return PageSection(
      id: objective.id, heading: Words.numbered(objective.number, objective.text), blocks: blocks,
      sections: objective.parts.map { section(of: $0, in: theme) })
  }

  private func terms(of occasion: AgendaOccasion) -> [LabelledText] {
    [LabelledText(label: Words.occasion, text: Words.numbered(occasion.number, occasion.text))]
      + (occasion.problems.isEmpty
        ? [] : [LabelledText(label: Words.problems, text: occasion.problems.joined(separator: "; ").closed)])
  }

  private func terms(of objective: Objective) -> [LabelledText] {
    var terms = objective.note.map { [LabelledText(label: Words.note, text: $0)] } ?? []
    terms += objective.occasions.flatMap { self.terms(of: $0) } + links(objective.references)
    if !objective.norms.isEmpty {
      let names = objective.norms.map { AgendaNorms.name($0, in: framework) }
      terms.append(LabelledText(label: Words.norms, text: DutchNumbers.list(names).closed))
    }
    return terms + [LabelledText(label: Words.place, text: place(objective.provenance))]
  }

  private func links(_ references: [AgendaReference]) -> [LabelledText] {
    references.map { LabelledText(label: Words.refersTo, text: Words.reference($0.words, to: agenda.target(of: $0))) }
  }

  // For one actor

  private func sections(ofActor actor: Int) -> [PageSection] {
    let label = agenda.actors[actor].label
    let certain = themes.compactMap { theme in
      section(theme, columns: Words.actorTaskColumns) { cell in cell.column.isCertain && cell.column.actors == [actor] }
    }
    let possible = themes.compactMap { theme in
      section(theme, columns: Words.possibleColumns) { cell in
        !cell.column.isCertain && cell.column.actors.contains(actor)
      }
    }
    func blocks(_ sections: [PageSection]) -> [PageBlock] { sections.isEmpty ? [.paragraph(Words.nothing)] : [] }
    let points = theme == nil ? attention(agenda.attentionPoints.filter { $0.actor == actor }) : []
    return points + [
      PageSection(id: "zeker", heading: Words.certain(label), blocks: blocks(certain), sections: certain),
      PageSection(id: "mogelijk", heading: Words.maybe(label), blocks: blocks(possible), sections: possible),
    ]
  }

  /// The tasks of a theme in the cells that are wanted.
  private func section(
    _ theme: AgendaTheme, columns: [String], where isWanted: (AgendaCell) -> Bool
  ) -> PageSection? {
    let rows = theme.objectives.flatMap(\.withParts).flatMap { objective in
      objective.cells.filter(isWanted).flatMap { cell in
        cell.tasks.map { task in
          let first = PageTable.Cell(Words.numbered(objective.number, objective.text))
          let owners = columns.count == 4 ? [PageTable.Cell(self.owners(of: cell, task))] : []
          return PageTable.Row([first, .init(words(of: task))] + owners + [.init(place(task.provenance))])
        }
      }
    }
    guard !rows.isEmpty else { return nil }
    return PageSection(
      heading: theme.name,
      blocks: [.table(PageTable(caption: theme.name, columns: columns.map { .init($0) }, rows: rows))])
  }

  // Words of parts

  /// Of whom a task is: with what shows it, or with all who it can be.
  private func owners(of cell: AgendaCell, _ task: AgendaTask) -> [String] {
    switch cell.column {
    case .certain(let actor, let ground):
      return [agenda.actors[actor].label] + (agenda.grounds[ground].map { [Words.ground($0.label)] } ?? [])
    case .uncertain(let possible, let presumed):
      return [Words.notVisible(task.provenance), Words.possible(possible.map { agenda.actors[$0].label })]
        + (presumed.map { [Words.presumed(agenda.actors[$0].label)] } ?? [])
    }
  }

  private func words(of task: AgendaTask) -> String { Words.numbered(task.number, agenda.words(of: task)) }

  private func place(_ provenance: Provenance) -> String {
    Words.place(provenance, among: agenda.citedDocuments)
  }
}

/// What norms are called on pages of instruments.
enum AgendaNorms {
  /// The identifier and name of a norm; only the identifier where the framework does not have it.
  static func name(_ id: String, in framework: Framework?) -> String {
    framework?.norms.first { $0.id == id }.map { "\(id) \($0.name)" } ?? id
  }
}
