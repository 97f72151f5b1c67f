import AssessmentModel
public import Reporting

extension AreaAgenda {
  /// The agenda that an assessed werkgebied asks for: a point for each cell of each objective that serves a norm that
  /// falls short. On a norm without a rating nothing rests.
  ///
  /// - Parameters:
  ///   - agenda: an agenda that is tied to the framework.
  ///   - shortfall: from which level on a norm does not fall short.
  ///   - norms: only these; all of the framework without: indices into ``Framework/norms``.
  public init(
    for area: AssessedArea, in input: AssessedInput, from agenda: ActionAgenda, shortfall: Shortfall,
    norms: [Int]? = nil
  ) {
    let framework = input.framework
    let short = shortfall.norms(of: area, in: framework).filter { norms?.contains($0) ?? true }
      .map { framework.norms[$0].id }
    let standings = framework.norms.indices.map { norm in
      Standing(
        norm: framework.norms[norm].id,
        level: area.isInventory ? nil : area.ratingInForce(ofNorm: norm).map { framework.scale[$0].id })
    }
    self.init(
      werkgebied: area.key.werkgebied, inspection: area.key.inspection ?? area.werkgebied?.inspection,
      name: area.werkgebied?.name, instrument: agenda.head.id, version: agenda.head.version, framework: framework.id,
      referenceDate: area.referenceDate?.date, mark: input.mark(of: area),
      firstGood: framework.scale[shortfall.firstGood].id, standings: standings,
      points: agenda.points(serving: Set(short)))
  }
}

extension ActionAgenda {
  /// The points of all objectives that serve one of some norms.
  public func points(serving norms: Set<String>) -> [AgendaPoint] {
    objectives.flatMap { objective in
      let own = objective.norms.filter(norms.contains)
      return own.isEmpty ? [] : points(of: objective, norms: own)
    }
  }

  /// A point for each cell; one for the objective itself where nothing is asked of anyone.
  ///
  /// The identifier is that of the objective with the number of the cell: no two are the same, as numbers have no hyphen.
  private func points(of objective: Objective, norms: [String]) -> [AgendaPoint] {
    guard !objective.cells.isEmpty else {
      return [AgendaPoint(id: "\(objective.id)-0", objective: objective.id, norms: norms, text: objective.text)]
    }
    return objective.cells.enumerated().map { number, cell in
      let names = cell.column.actors.map { actors[$0].id }
      return AgendaPoint(
        id: "\(objective.id)-\(number + 1)", objective: objective.id, actor: cell.column.isCertain ? names.first : nil,
        possible: cell.column.isCertain ? [] : names, tasks: cell.tasks.map(\.id), norms: norms,
        text: text(of: cell, for: objective))
    }
  }

  /// What its tasks say; where they only refer to others, with the objective before them.
  private func text(of cell: AgendaCell, for objective: Objective) -> String {
    let isBare = cell.tasks.allSatisfy { $0.text == nil }
    return ((isBare ? [objective.text] : []) + cell.tasks.map { words(of: $0) }).joined(separator: " ")
  }

  /// What a task says, with what its references lead to named in a few words.
  public func words(of task: AgendaTask) -> String {
    ([task.text].compactMap(\.self) + links(of: task)).joined(separator: " ")
  }

  /// What the references of a task say, each with what it leads to named in a few words.
  package func links(of task: AgendaTask) -> [String] {
    task.references.map { DutchAgendaWords.reference($0.words, to: target(of: $0)) }
  }

  /// The documents of the source with their years, and those it only refers to.
  var documentLines: [LabelledText] {
    let cited = Set(citedDocuments)
    return head.documents.map { document in
      LabelledText(
        label: cited.contains(document) ? DutchAgendaWords.sources : DutchAgendaWords.mentioned,
        text: DutchAgendaWords.document(document))
    }
  }

  /// What a reference leads to, named for people.
  public func target(of reference: AgendaReference) -> String {
    switch reference.kind {
    case .theme:
      return DutchAgendaWords.theme(themes.first { $0.id == reference.target }?.name ?? reference.target)
    case .objective:
      guard let found = objective(reference.target) else { return reference.target }
      let theme = theme(ofObjective: found.id)?.name ?? ""
      return DutchAgendaWords.objective(found, of: theme, task: reference.task)
    case .document:
      return head.documents.first { $0.id == reference.target }.map(DutchAgendaWords.document) ?? reference.target
    case .appendix: return reference.target
    }
  }
}
