public import AssessmentModel
public import Diagnostics
public import Reporting

/// The agenda of a werkgebied as a page ("bladzijde van een agenda"): what it rests on, what is not agreed on yet, and its
/// points by theme.
public struct AreaAgendaPage: Sendable {
  private typealias Words = DutchAreaAgendaWords

  private let review: AgendaReview
  private let instrument: ActionAgenda
  private let framework: Framework?
  private let leftOut: [Diagnostic]

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - framework: the framework of its norms, for their names; `nil` where it is not known.
  ///   - leftOut: all that was said about the file.
  public init(
    _ review: AgendaReview, instrument: ActionAgenda, framework: Framework?, saidOfFile leftOut: [Diagnostic]
  ) {
    self.review = review
    self.instrument = instrument
    self.framework = framework
    self.leftOut = (leftOut + review.diagnostics).filter { $0.severity == .error }
  }

  private var agenda: AreaAgenda { review.agenda }

  /// The page.
  public var page: Page {
    Page(
      title: Words.title(agenda), subtitle: Words.subtitle, mark: agenda.mark, header: header,
      notices: [input, own], sections: [basis, open, points, demand])
  }

  private var header: [LabelledText] {
    var lines = [
      LabelledText(label: Words.round, text: agenda.inspection?.description ?? Words.notGiven),
      LabelledText(
        label: Words.referenceDate, text: agenda.referenceDate.map(DutchNumbers.date) ?? Words.notGiven),
      LabelledText(label: DutchAgendaWords.instrument, text: DutchAgendaWords.version(instrument.head)),
    ]
    lines += instrument.documentLines
    lines.append(
      LabelledText(label: Words.framework, text: Words.framework(agenda.framework, from: label(agenda.firstGood))))
    if let day = review.day { lines.append(LabelledText(label: Words.checkedOn, text: DutchNumbers.date(day))) }
    return lines
  }

  private var input: Notice {
    let text =
      leftOut.isEmpty
      ? Words.allCount(agenda.points.count)
      : Words.leftOut(leftOut.count, codes: Set(leftOut.map(\.code)).sorted())
    return Notice(label: Words.input, text: text, isWarning: !leftOut.isEmpty)
  }

  private var own: Notice {
    Notice(label: DutchAgendaWords.ownLabel, text: Words.ownNotice, isWarning: false)
  }

  private func label(_ level: String) -> String {
    framework?.scale.levels.first { $0.id == level }?.label ?? level
  }

  private func rating(_ level: String?) -> Rating? {
    framework.flatMap { $0.scale.levels.firstIndex { $0.id == level } }.map(Rating.init(rank:))
  }

  private var basis: PageSection {
    let limit = rating(agenda.firstGood)
    let rows = agenda.standings.map { standing in
      let rating = rating(standing.level)
      let words = rating.flatMap { rating in framework.map { RatingWords(rating, in: $0.scale) } }
      let isShort = rating.flatMap { rating in limit.map { rating < $0 } }
      let own = agenda.points.count { $0.norms.contains(standing.norm) }
      return PageTable.Row([
        .init(AgendaNorms.name(standing.norm, in: framework)),
        .init(words?.label ?? standing.level ?? Words.noRating, rating: words),
        .init(isShort.map { $0 ? Words.yes : Words.no } ?? ""), .init("\(own)"),
      ])
    }
    let columns = Words.basisColumns.enumerated().map { PageTable.Column($1, isNumber: $0 == 3) }
    return PageSection(
      heading: Words.basisHeading,
      blocks: [.table(PageTable(caption: Words.basisCaption, columns: columns, rows: rows))])
  }

  private var open: PageSection {
    guard !review.flaws.isEmpty else {
      return PageSection(heading: Words.openHeading, blocks: [.paragraph(Words.nothingOpen)])
    }
    let touched = review.flaws.filter(\.point.isTouched)
    guard !touched.isEmpty else {
      return PageSection(heading: Words.openHeading, blocks: [.paragraph(Words.summary(review))])
    }
    let rows = touched.map { flaw in
      PageTable.Row([
        .init([flaw.point.text, flaw.point.id], link: "#punt.\(flaw.point.id)"), .init(Words.missing(flaw)),
      ])
    }
    let table = PageTable(caption: Words.openCaption, columns: Words.openColumns.map { .init($0) }, rows: rows)
    return PageSection(heading: Words.openHeading, blocks: [.paragraph(Words.summary(review)), .table(table)])
  }

  private var points: PageSection {
    guard !agenda.points.isEmpty else {
      return PageSection(heading: Words.pointsHeading, blocks: [.paragraph(Words.noPoints)])
    }
    func theme(_ point: AgendaPoint) -> String? { point.objective.flatMap { instrument.theme(ofObjective: $0)?.id } }
    var sections = instrument.themes.compactMap { wanted in
      section(wanted.name, agenda.points.filter { theme($0) == wanted.id })
    }
    sections += [
      section(Words.ownPoints, agenda.points.filter { $0.objective == nil }),
      section(Words.otherPoints, agenda.points.filter { $0.objective != nil && theme($0) == nil }),
    ].compactMap(\.self)
    return PageSection(heading: Words.pointsHeading, blocks: [], sections: sections)
  }

  private func section(_ heading: String, _ points: [AgendaPoint]) -> PageSection? {
    guard !points.isEmpty else { return nil }
    let rows = points.map { point in
      let isLate = review.day.map(point.isLate) ?? false
      let status = [Words.status(point.status)] + (isLate ? [Words.late] : []) + [point.note].compactMap(\.self)
      return PageTable.Row(
        id: "punt.\(point.id)",
        [
          .init(titles(of: point)), .init(owners(of: point)), .init(point.text),
          .init(point.owner ?? ""), .init(point.due.map(DutchNumbers.date) ?? ""), .init(point.measure ?? ""),
          .init(status),
        ])
    }
    let table = PageTable(
      caption: Words.caption(heading), columns: Words.pointColumns.map { .init($0) }, rows: rows)
    return PageSection(heading: heading, blocks: [.table(table)])
  }

  private func titles(of point: AgendaPoint) -> [String] {
    let found = point.objective.flatMap(instrument.objective)
    let objective = found.map(Words.objective)
    let place = found.map { [DutchAgendaWords.place($0.provenance, among: instrument.citedDocuments)] } ?? []
    let norms = point.norms.isEmpty ? [] : [DutchNumbers.list(point.norms)]
    return [objective ?? point.id] + (objective == nil ? [] : [point.id]) + norms + place
  }

  private func owners(of point: AgendaPoint) -> [String] {
    func name(_ id: String) -> String { instrument.actors.first { $0.id == id }?.label ?? id }
    if let actor = point.actor { return [name(actor)] }
    if point.possible.isEmpty { return [Words.noActor] }
    let task = point.objective.flatMap(instrument.objective)?.cells.flatMap(\.tasks).first {
      point.tasks.contains($0.id)
    }
    return (task.map { [DutchAgendaWords.notVisible($0.provenance)] } ?? [])
      + [DutchAgendaWords.possible(point.possible.map(name))]
  }

  private var demand: PageSection {
    let place = DutchAgendaWords.place(
      instrument.demand.provenance, among: instrument.citedDocuments)
    return PageSection(
      heading: Words.demandHeading, blocks: [.paragraph("\(instrument.demand.text) \(place.asSentence).")])
  }
}
