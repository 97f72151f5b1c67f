public import AssessmentModel

/// A dossier form to be printed and filled in by hand ("dossierformulier op papier"): per source what is asked of it,
/// with boxes for the levels and room to write.
public struct FormPage: Sendable {
  private let framework: Framework

  /// Makes the form of a framework.
  public init(_ framework: Framework) { self.framework = framework }

  /// The form as a page.
  public var page: Page {
    Page(
      title: FormWords.form, subtitle: framework.title,
      header: [
        LabelledText(label: Words.framework, text: Words.version(framework.version, of: framework.id))
      ],
      sections: [visit] + framework.sources.indices.map(section(ofSource:)))
  }

  /// Whom it is about: once, as all sources are about the same client.
  private var visit: PageSection {
    let rows = Words.formRows(framework.subject).map { PageTable.Row([.init($0), .init(Words.blank)]) }
    let scale = framework.scale
    let levels = (scale.levels.reversed() + [scale.notApplicable, scale.notAssessed])
      .map { LabelledText(label: $0.short, text: $0.label) }
    return PageSection(
      heading: Words.thisVisit,
      blocks: [
        .paragraph(FormWords.use),
        .table(
          PageTable(caption: Words.thisVisitCaption, columns: Words.formColumns.map { .init($0) }, rows: rows)),
        .terms(levels),
      ])
  }

  private func section(ofSource source: Int) -> PageSection {
    let heard = framework.criteria.indices.filter { criterion in
      framework.criteria[criterion].voices.contains { framework.voices[$0].sources.contains(source) }
    }
    let facts = framework.facts.isEmpty ? [] : [PageSection(heading: Words.theFacts, blocks: [.table(self.facts)])]
    return PageSection(
      heading: framework.sources[source].label,
      blocks: [.table(told(of: source))], sections: heard.map(section(ofCriterion:)) + facts)
  }

  /// What a source tells of the client beside ratings and facts.
  private func told(of source: Int) -> PageTable {
    let rows = FormWords.toldRows(framework.sources[source].kind).map {
      PageTable.Row([.init($0), .init(Words.blank)])
    }
    return PageTable(
      caption: FormWords.toldCaption, columns: Words.formColumns.map { .init($0) }, rows: rows)
  }

  private func section(ofCriterion number: Int) -> PageSection {
    let criterion = framework.criteria[number]
    let scale = framework.scale
    let levels = zip(scale.ratings, criterion.descriptors).reversed().map { rating, text in
      PageTable.Row([.init(Words.box(scale[rating].label)), .init(text)])
    }
    let others = [scale.notApplicable, scale.notAssessed].map { level in
      PageTable.Row([.init(Words.box(level.label)), .init(FormWords.noRating)])
    }
    // A framework may leave it to the reader what a level looks like.
    let rows =
      criterion.descriptors.isEmpty
      ? scale.ratings.reversed().map { rating in
        PageTable.Row([.init(Words.box(scale[rating].label)), .init("")])
      } : levels
    let notes = FormWords.noteRows.map { PageTable.Row([.init($0), .init(Words.blank)]) }
    return PageSection(
      heading: Words.numbered(criterion.id, criterion.question),
      blocks: [
        .table(
          PageTable(
            caption: FormWords.ratingCaption, columns: Words.descriptorColumns.map { .init($0) }, rows: rows + others)),
        .table(PageTable(caption: Words.yourNotes, columns: Words.formColumns.map { .init($0) }, rows: notes)),
      ])
  }

  private var facts: PageTable {
    let rows = framework.facts.map { fact in
      PageTable.Row([
        .init(fact.label), .init(Words.wanted(fact.kind)), .init(Words.shortBlank), .init(Words.shortBlank),
      ])
    }
    return PageTable(caption: Words.factsCaption, columns: FormWords.factColumns.map { .init($0) }, rows: rows)
  }
}
