package import AssessmentModel
package import Diagnostics
import Scoring

/// What rests on a line, with the werkgebied it is about ("gebruik van een regel").
package struct LineTracePage {
  /// The file as messages call it, the sheet of a workbook, and the line.
  package let place: FilePosition
  /// The rows on the line, per werkgebied.
  package let traces: [(area: AssessedArea, rows: [LineTrace])]
  /// The codes under which something on the line was left out.
  package let omitted: [String]
  private let input: AssessedInput

  package init(
    _ place: FilePosition, _ traces: [(area: AssessedArea, rows: [LineTrace])], omitted: [String],
    in input: AssessedInput
  ) {
    self.place = place
    self.traces = traces.filter { !$0.rows.isEmpty }
    self.omitted = omitted
    self.input = input
  }

  /// Whether nothing stands on the line, not even something that was left out.
  package var isEmpty: Bool { traces.isEmpty && omitted.isEmpty }

  /// The framework.
  package var framework: Framework { input.framework }

  /// The page: the line first, then what rests on each thing that it holds.
  package var page: Page {
    let notice = Notice(
      label: TraceWords.omittedLabel, text: TraceWords.omitted(omitted), isWarning: true)
    return Page(
      title: place.description, subtitle: TraceWords.lineSubtitle,
      draftMark: Words.draftMark, confidentiality: TraceWords.confidentiality, mark: input.mark,
      header: [
        LabelledText(label: Words.framework, text: Words.version(framework.version, of: framework.id))
      ], notices: omitted.isEmpty ? [] : [notice],
      sections: traces.flatMap { area, rows in rows.map { section(of: $0, area) } })
  }

  private func section(of row: LineTrace, _ area: AssessedArea) -> PageSection {
    let round = (area.key.inspection ?? area.werkgebied?.inspection)?.description
    let source = framework.sources[row.origin.source].label.inSentence
    let heading = TraceWords.rowHeading(
      TraceWords.title(area.name, round: round), client: row.origin.client.description, source: source)
    var blocks: [PageBlock] = []
    switch row.content {
    case .rating(let rating, let standing, let isContext):
      let words = framework.scale[rating.outcome].label
      blocks.append(
        .paragraph(TraceWords.said(framework.criteria[rating.criterion].id, words, by: TraceWords.who(rating))))
      blocks.append(.paragraph(TraceWords.verdict(standing, isContext: isContext)))
    case .fact(let fact):
      let definition = framework.facts[fact.definition]
      blocks.append(
        .paragraph(TraceWords.statedFact(definition.label, TraceWords.fact(fact.value, of: definition))))
      blocks.append(.paragraph(TraceWords.useOfFact))
    case .dossier: blocks.append(.paragraph(TraceWords.useOfDossier(names: row.origin.organisation?.description)))
    }
    if let cell = row.cell { blocks.append(.table(ratings(of: cell, area, counts: row.counts))) }
    if !row.contradictions.isEmpty { blocks.append(.table(contradictions(of: row))) }
    if row.sentences.isEmpty {
      blocks.append(.paragraph(TraceWords.noSentences))
    } else {
      blocks.append(.table(sentences(of: row)))
    }
    return PageSection(heading: heading, blocks: blocks)
  }

  private func ratings(of cell: LineTrace.Cell, _ area: AssessedArea, counts: Bool) -> PageTable {
    let steps = TraceSteps(framework: framework)
    let criterion = framework.criteria[cell.criterion.result.criterion]
    let norm = framework.norms[cell.area.norm]
    let rests = TraceWords.rests(counts)
    let inForce = steps.ratingInForce(of: cell.area, in: area)
    var rows = [
      PageTable.Row([
        .init(TraceWords.ofCriterion(criterion.id)), .init(framework.scale[cell.criterion.result.outcome].label),
        .init(rests),
      ]),
      PageTable.Row([
        .init(TraceWords.ofClient(norm.id)), .init(steps.words(for: cell.client.rating).asSentence), .init(rests),
      ]),
      PageTable.Row([
        .init(TraceWords.ofArea(norm.id)),
        .init(TraceWords.inForce(inForce.rating, beside: inForce.beside).asSentence),
        .init(counts && !inForce.beside.isEmpty ? TraceWords.proposalRests : rests),
      ]),
    ]
    if norm.isRatedItself { rows.removeFirst() }
    return PageTable(
      caption: TraceWords.ratingsCaption, columns: TraceWords.ratingColumns.map { .init($0) }, rows: rows)
  }

  /// The contradictions that the row is part of: the check, the rating and what is said of them.
  private func contradictions(of row: LineTrace) -> PageTable {
    let rows = row.contradictions.map { settled in
      let check = framework.factChecks[settled.contradiction.check]
      let words = ContradictionWords(settled, framework: framework, referenceDate: row.referenceDate)
      let acceptance = words.acceptance.map { [TraceWords.accepted($0)] } ?? []
      return PageTable.Row([
        .init([check.id, DutchFactWords.asked(check, in: framework)]),
        .init([words.rating.label, "\(words.criterion), \(words.source.inSentence)"], rating: words.rating),
        .init([words.sentence] + acceptance), .init(words.lines),
      ])
    }
    return PageTable(
      caption: TraceWords.contradictionsCaption, columns: TraceWords.contradictionColumns.map { .init($0) },
      rows: rows)
  }

  private func sentences(of row: LineTrace) -> PageTable {
    let rows = row.sentences.map { sentence in
      PageTable.Row([
        .init([TraceWords.kind(sentence.kind), sentence.id].compactMap(\.self).joined(separator: " ")),
        .init(sentence.text), .init(TraceWords.way(sentence.way, norms: framework.norms.map(\.id))),
      ])
    }
    return PageTable(
      caption: TraceWords.sentencesCaption, columns: TraceWords.sentenceColumns.map { .init($0) }, rows: rows)
  }
}
