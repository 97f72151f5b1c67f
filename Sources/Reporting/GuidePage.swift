public import AssessmentModel

/// The guide that an inspector takes along ("leidraad"): what is asked of which source, what each level means, what to
/// note, and how it is scored; with room to write.
///
/// It is a function of the framework alone, so that it says the same as what is scored.
public struct GuidePage: Sendable {
  private let framework: Framework

  /// Makes the guide of a framework.
  public init(_ framework: Framework) { self.framework = framework }

  /// The guide as a page.
  public var page: Page {
    Page(
      title: Words.guide, subtitle: framework.title, header: header,
      sections: [use, scale, sources, selection, form].compactMap(\.self) + framework.themes.map(section)
        + [facts, scoring].compactMap(\.self))
  }

  private var header: [LabelledText] {
    let from = DutchNumbers.date(framework.validFrom)
    let until = framework.validUntil.map(DutchNumbers.date)
    return [
      LabelledText(label: Words.framework, text: Words.version(framework.version, of: framework.id)),
      LabelledText(label: Words.rated, text: Words.noun(framework.subject, 1)),
      LabelledText(label: Words.valid, text: Words.validity(from: from, until: until)),
    ]
  }

  // MARK: Before the visit

  private var use: PageSection {
    let lowest = framework.scale.levels.prefix(framework.scale.levels.count / 2).map(\.label)
    return PageSection(
      heading: Words.howToUse,
      blocks: [
        .list(
          Words.stepsOfUse(
            low: lowest, notApplicable: framework.scale.notApplicable.label,
            notAssessed: framework.scale.notAssessed.label, subject: framework.subject), isNumbered: true)
      ])
  }

  private var scale: PageSection {
    let scale = framework.scale
    let levels = scale.ratings.reversed().map { rating in
      PageTable.Row([
        .init(scale[rating].label, rating: RatingWords(rating, in: scale)), .init(scale[rating].short),
        .init(scale[rating].id),
      ])
    }
    let others = [scale.notApplicable, scale.notAssessed].map { level in
      PageTable.Row([.init(level.label), .init(level.short), .init(level.id)])
    }
    return PageSection(
      heading: Words.theScale,
      blocks: [
        .table(PageTable(caption: Words.levelsCaption, columns: Words.levelColumns.columns, rows: levels + others)),
        .terms([
          LabelledText(label: scale.notApplicable.label, text: Words.meaningOfNotApplicable),
          LabelledText(label: scale.notAssessed.label, text: Words.meaningOfNotAssessed),
        ]),
      ])
  }

  private var sources: PageSection {
    let rows = framework.sources.map { source in
      PageTable.Row([
        .init(source.label), .init(Words.kind(source.kind)), .init(framework.parties[source.party].label),
        .init(source.id),
      ])
    }
    let sides =
      framework.sides.isEmpty ? [] : [PageBlock.paragraph(Words.bothSides(framework.sideNames))]
    return PageSection(
      heading: Words.theSources,
      blocks: [
        .table(PageTable(caption: Words.sourcesCaption, columns: Words.sourceColumns.columns, rows: rows))
      ] + sides)
  }

  private var selection: PageSection? {
    guard !framework.selection.isEmpty else { return nil }
    return PageSection(
      heading: Words.theSample,
      blocks: [
        .paragraph(Words.sampleIntroduction),
        .list(
          framework.selection.map { Words.selection($0.text, $0.requirement) }, isNumbered: false),
        .paragraph(Words.leastClients(framework.rules, framework.subject)),
      ])
  }

  /// Whom the notes are about, to be written by hand.
  private var form: PageSection {
    let blank = { (label: String) in PageTable.Row([.init(label), .init(Words.blank)]) }
    return PageSection(
      heading: Words.thisVisit,
      blocks: [
        .table(
          PageTable(
            caption: Words.thisVisitCaption, columns: Words.formColumns.columns,
            rows: Words.formRows(framework.subject).map(blank)))
      ])
  }

  // MARK: Norms

  private func section(_ theme: Theme) -> PageSection {
    PageSection(heading: Words.theme(theme.name), blocks: [], sections: theme.norms.map(section))
  }

  private func section(_ number: Int) -> PageSection {
    let norm = framework.norms[number]
    let text = PageBlock.terms([
      LabelledText(label: Words.theNorm, text: norm.text.closed),
      LabelledText(label: Words.provenance, text: Words.place(of: norm.provenance, in: framework.documents)),
    ])
    let heading = Words.numbered(norm.id, norm.name)
    guard !norm.isRatedItself else {
      return PageSection(
        heading: heading,
        blocks: [text, .paragraph(Words.ratedItself)] + norm.criteria.flatMap { GuideCriterion($0, framework).blocks })
    }
    return PageSection(
      heading: heading, blocks: [text],
      sections: norm.criteria.map { criterion in
        let part = GuideCriterion(criterion, framework)
        return PageSection(heading: part.heading, blocks: part.blocks)
      })
  }

  // MARK: Facts and rules

  private var facts: PageSection? {
    guard !framework.facts.isEmpty else { return nil }
    let rows = framework.facts.map { fact in
      PageTable.Row([
        .init(fact.label), .init(Words.wanted(fact.kind)), .init(fact.id), .init(Words.shortBlank),
        .init(Words.shortBlank),
      ])
    }
    return PageSection(
      heading: Words.theFacts,
      blocks: [
        .paragraph(Words.factsIntroduction),
        .table(PageTable(caption: Words.factsCaption, columns: Words.factColumns.columns, rows: rows)),
      ])
  }

  private var scoring: PageSection {
    PageSection(
      heading: Words.theScoring,
      blocks: [
        .paragraph(Words.rulesNote(framework.rules.note)),
        .list(RulesInWords(framework).sentences, isNumbered: true),
      ])
  }
}

/// One criterion in the guide, or a norm that is rated itself.
struct GuideCriterion {
  private let number: Int
  private let criterion: Criterion
  private let framework: Framework

  init(_ criterion: Int, _ framework: Framework) {
    number = criterion
    self.criterion = framework.criteria[criterion]
    self.framework = framework
  }

  var heading: String { Words.numbered(criterion.id, criterion.question) }

  /// Who speaks to it, what the levels look like, which facts speak against them, and room to note.
  var blocks: [PageBlock] { [voices, levels] + checks + [notes] }

  /// The facts that a rating is held against afterwards, so that they are noted on the spot.
  private var checks: [PageBlock] {
    let checks = framework.factChecks.filter { $0.criterion == number }
    guard !checks.isEmpty else { return [] }
    let items = checks.map { check in
      Words.check(DutchFactWords.asked(check, in: framework), from: framework.scale[check.least].label)
    }
    return [
      .terms([LabelledText(label: Words.factsAgainst, text: Words.factsAgainstIntroduction)]),
      .list(items, isNumbered: false),
    ]
  }

  private var voices: PageBlock {
    let voices = criterion.voices.map { framework.voices[$0] }
    let names = voices.map { voice in
      Words.voice(voice.label, takes: voice.selection, of: voice.sources.map { framework.sources[$0].label })
    }
    return .terms(
      [
        LabelledText(label: Words.whoSpeaks, text: names.joined(separator: "; ").closed),
        LabelledText(label: Words.howPutTogether, text: Words.rule(criterion.rule, voices: voices.map(\.label))),
      ]
        + (criterion.isCore && !isNorm
          ? [LabelledText(label: Words.coreCriterion, text: Words.meaningOfCoreCriterion)] : []))
  }

  private var isNorm: Bool { framework.norms.contains { $0.isRatedItself && $0.id == criterion.id } }

  private var levels: PageBlock {
    let scale = framework.scale
    let rows = zip(scale.ratings, criterion.descriptors).reversed().map { rating, text in
      PageTable.Row([.init(scale[rating].label, rating: RatingWords(rating, in: scale)), .init(text)])
    }
    return .table(PageTable(caption: Words.whatLevelsMean, columns: Words.descriptorColumns.columns, rows: rows))
  }

  /// A row to fill in per source that has a voice.
  private var notes: PageBlock {
    let heard = Set(criterion.voices.flatMap { framework.voices[$0].sources })
    let scale = framework.scale
    let boxes = (scale.levels.reversed() + [scale.notApplicable, scale.notAssessed]).map { Words.box($0.short) }
    let rows = framework.sources.indices.filter(heard.contains).map { source in
      PageTable.Row([
        .init(framework.sources[source].label), .init(boxes.joined(separator: " ")), .init(Words.shortBlank),
        .init(Words.shortBlank), .init([Words.longBlank, Words.longBlank]),
      ])
    }
    return .table(PageTable(caption: Words.yourNotes, columns: Words.noteColumns.columns, rows: rows))
  }
}

extension [String] {
  fileprivate var columns: [PageTable.Column] { map { PageTable.Column($0) } }
}
