import AssessmentModel
import Diagnostics

extension Page {
  /// What differs between two results, werkgebied by werkgebied and norm by norm ("verschil").
  public init(_ difference: ResultDifference) {
    typealias Words = DutchDifferenceWords
    self.init(
      title: Words.title, subtitle: Words.subtitle(difference.framework),
      confidentiality: Self.confidentiality(difference),
      mark: difference.mark,
      header: [
        LabelledText(label: Words.before, text: difference.names.before),
        LabelledText(label: Words.now, text: difference.names.now),
      ],
      notices: Self.notices(difference),
      sections: DifferenceSections(difference: difference).all)
  }

  /// Who may see the page: clients and inspectors stand in lines, inspectors alone in determinations.
  private static func confidentiality(_ difference: ResultDifference) -> String? {
    typealias Words = DutchDifferenceWords
    if difference.clients?.isEmpty == false || difference.lines?.isEmpty == false { return Words.confidentiality }
    let namesInspectors = difference.changes.contains { change in
      change.before?[.determinedBy] != nil || change.now?[.determinedBy] != nil
    }
    return namesInspectors ? Words.confidentialInspectors : nil
  }

  private static func notices(_ difference: ResultDifference) -> [Notice] {
    typealias Words = DutchDifferenceWords
    var notices: [Notice] = []
    func add(_ text: String) { notices.append(Notice(label: Words.attention, text: text, isWarning: true)) }
    if difference.hasOtherVersion { add(Words.otherVersion(difference.versions.before, difference.versions.now)) }
    if difference.isEmpty {
      let text = difference.lines == nil ? Words.nothingExplainedWithoutLines : Words.nothingExplained
      notices.append(Notice(label: Words.nothing, text: text, isWarning: false))
    }
    if difference.lines == nil { add(Words.noLines) }
    if difference.clients == nil { add(Words.noClients) }
    return notices
  }
}

/// The sections of a difference: one per werkgebied, under it one per norm of which clients or lines differ.
private struct DifferenceSections {
  typealias Words = DutchDifferenceWords

  let difference: ResultDifference

  var all: [PageSection] { difference.areas.map(section) }

  private func section(of area: AreaKey) -> PageSection {
    let name = Words.area(area)
    let norms = difference.norms(of: area)
    var blocks: [PageBlock] = []
    let whole = difference.change(of: nil, in: area)
    if let whole, whole.before == nil { blocks.append(.paragraph(Words.added(area))) }
    if let whole, whole.now == nil { blocks.append(.paragraph(Words.removed(area))) }
    let ofNorms = norms.flatMap { self.rows(of: difference.change(of: $0, in: area), called: $0) }
    let rows = self.rows(of: whole, called: Words.whole(area)) + ofNorms
    if !rows.isEmpty {
      blocks.append(
        .table(
          PageTable(
            caption: Words.changes(in: name), columns: Words.changeColumns.map { PageTable.Column($0) }, rows: rows)))
    }
    return PageSection(
      heading: name, blocks: blocks, sections: norms.compactMap { subsection(of: $0, in: area) })
  }

  private func rows(of change: ResultChange?, called name: String) -> [PageTable.Row] {
    guard let change else { return [] }
    if change.norm != nil, change.before == nil || change.now == nil {
      let statement = change.now ?? change.before
      let value = value(statement?[.rating] ?? statement?[.reason], of: .rating)
      let what = change.before == nil ? Words.normAdded : Words.normRemoved
      return [row([name, what, change.before == nil ? Words.none : value, change.now == nil ? Words.none : value])]
    }
    return change.aspects.map { aspect, before, now in
      row([name, Words.label(aspect), value(before, of: aspect), value(now, of: aspect)])
    }
  }

  private func row(_ cells: [String]) -> PageTable.Row { PageTable.Row(cells.map { PageTable.Cell($0) }) }

  /// A value in the words of the framework.
  private func value(_ value: String?, of aspect: ResultAspect) -> String {
    guard let value else { return Words.none }
    switch aspect {
    case .rating, .determination: return label(value)
    case .determinationReason, .evidence, .determinedBy: return value
    default: return value.map { $0 == "_" ? " " : "\($0)" }.joined()
    }
  }

  /// The label of a level or non-rating; a reason without underscores.
  private func label(_ id: String) -> String {
    let scale = difference.framework.scale
    let known = scale.levels + [scale.notApplicable, scale.notAssessed]
    return known.first { $0.id == id }?.label ?? id.map { $0 == "_" ? " " : "\($0)" }.joined()
  }

  private func subsection(of norm: String, in area: AreaKey) -> PageSection? {
    let framework = difference.framework
    let clients = difference.clients(ofNorm: norm, in: area)
    let lines = difference.lines(ofNorm: norm, in: area)
    guard !clients.isEmpty || !lines.isEmpty else { return nil }
    var blocks: [PageBlock] = []
    if !clients.isEmpty {
      let rows = clients.map {
        self.row([$0.client.description, $0.before.map(label) ?? Words.none, $0.now.map(label) ?? Words.none])
      }
      blocks.append(
        .table(
          PageTable(
            caption: Words.clients(ofNorm: norm), columns: Words.clientColumns.map { PageTable.Column($0) }, rows: rows)
        ))
    }
    if !lines.isEmpty {
      blocks.append(
        .table(
          PageTable(
            caption: Words.lines(ofNorm: norm), columns: Words.lineColumns.map { PageTable.Column($0) },
            rows: lines.map(row))))
    }
    let name = framework.norms.first { $0.id == norm }?.name
    return PageSection(heading: [norm, name].compactMap(\.self).joined(separator: " "), blocks: blocks)
  }

  private func row(of line: LineChange) -> PageTable.Row {
    let framework = difference.framework
    let inspector =
      line.isConsensus
      ? Words.consensus : line.inspector.description.isEmpty ? Words.unnamed : line.inspector.description
    return PageTable.Row([
      PageTable.Cell(line.client.description), PageTable.Cell(framework.sources[line.source].label),
      PageTable.Cell(framework.criteria[line.criterion].id), PageTable.Cell(inspector),
      PageTable.Cell(line.date.map { DutchNumbers.date($0) } ?? Words.none), cell(line.before), cell(line.now),
    ])
  }

  private func cell(_ side: LineChange.Side?) -> PageTable.Cell {
    guard let side else { return PageTable.Cell(Words.none) }
    return PageTable.Cell([difference.framework.scale[side.outcome].label, side.position.description])
  }
}
