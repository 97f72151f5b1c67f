public import Reporting

extension Page {
  /// Everything that became another since the concept, with the reason where one was decided ("verschil met het concept").
  public init(_ difference: ConceptDifference, _ review: DecisionReview) {
    typealias Words = DutchDecisionWords
    let round = review.answers.round
    self.init(
      title: Words.differenceTitle, subtitle: Words.differenceSubtitle(round.name),
      confidentiality: Words.confidentiality, mark: round.mark,
      header: [
        LabelledText(label: Words.area, text: round.name), LabelledText(label: Words.round, text: round.id),
        LabelledText(label: Words.kind, text: DutchRoundWords.kind(round.kind)),
      ],
      sections: ConceptDifferenceSections(difference: difference, review: review).all)
  }
}

private struct ConceptDifferenceSections {
  let difference: ConceptDifference
  let review: DecisionReview

  private typealias Words = DutchDecisionWords

  var all: [PageSection] {
    var sections = [
      PageSection(
        id: "volledig", heading: Words.introductionHeading,
        blocks: [.paragraph(Words.completeness)] + (difference.isEmpty ? [.paragraph(Words.nothing)] : []))
    ]
    if let status = difference.status {
      sections.append(
        PageSection(
          id: "status", heading: Words.statusHeading,
          blocks: [.paragraph(Words.status(from: status.before, to: status.now))]))
    }
    if !difference.ratings.isEmpty { sections.append(ratings) }
    sections += [
      findings("aangepast", Words.changedHeading, difference.changed),
      findings("toegevoegd", Words.addedHeading, difference.added),
      findings("vervallen", Words.droppedHeading, difference.dropped),
    ].compactMap(\.self)
    if let order = difference.order {
      sections.append(
        PageSection(id: "volgorde", heading: Words.orderHeading, blocks: [.paragraph(Words.order(order))]))
    }
    return sections
  }

  private var ratings: PageSection {
    let rows = difference.ratings.map { change in
      let statement = review.answers.round.statements.first { $0.norm == change.norm && $0.finding == nil }
      return PageTable.Row([
        .init(change.norm), .init(change.before ?? Words.noRating), .init(change.now ?? Words.noRating),
        .init(reason(statement?.id)),
      ])
    }
    let table = PageTable(
      caption: Words.ratingsHeading,
      columns: [.init(Words.norm), .init(Words.was), .init(Words.isNow), .init(Words.reason)], rows: rows)
    return PageSection(id: "oordelen", heading: Words.ratingsHeading, blocks: [.table(table)])
  }

  private func findings(_ id: String, _ heading: String, _ changes: [ConceptDifference.FindingChange]) -> PageSection? {
    guard !changes.isEmpty else { return nil }
    let hasOld = changes.contains { $0.before != nil }
    let hasNew = changes.contains { $0.now != nil }
    let columns =
      [PageTable.Column(Words.finding)] + (hasOld ? [.init(Words.was)] : []) + (hasNew ? [.init(Words.isNow)] : [])
      + [.init(Words.reason)]
    let rows = changes.map { change in
      PageTable.Row(
        [.init(change.id)] + (hasOld ? [.init(change.before.map(Words.state) ?? [])] : [])
          + (hasNew ? [.init(change.now.map(Words.state) ?? [])] : []) + [.init(reason(change.id))])
    }
    return PageSection(
      id: id, heading: heading, blocks: [.table(PageTable(caption: heading, columns: columns, rows: rows))])
  }

  private func reason(_ id: String?) -> String {
    guard let id, let decision = review.decisions[id], decision.kind != .keep else { return Words.withoutDecision }
    return (decision.reason ?? "").closed
  }
}
