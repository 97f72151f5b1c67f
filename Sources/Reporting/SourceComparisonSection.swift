import AssessmentModel
import Scoring

/// What there is to say about the sources of one werkgebied beside each other.
struct SourceComparisonSection {
  private typealias Words = DutchAgreementWords

  /// The most sentences in the appendix of a report.
  private static let mostBriefSentences = 10

  private let comparisons: [SourceComparison]
  private let framework: Framework

  init(_ comparisons: [SourceComparison], framework: Framework) {
    self.comparisons = comparisons
    self.framework = framework
  }

  /// Every two sources on every criterion: a sentence, and a cross table where they differ.
  var full: PageSection {
    guard !comparisons.isEmpty else {
      return PageSection(heading: Words.betweenSources, blocks: [.paragraph(Words.noSources)])
    }
    let perCriterion = Dictionary(grouping: comparisons, by: \.criterion).sorted { $0.key < $1.key }
    return PageSection(
      heading: Words.betweenSources, blocks: [.paragraph(Words.sourcesGuidance)],
      sections: perCriterion.map { criterion, comparisons in
        let sentences = comparisons.map { Words.picture($0, framework: framework) }
        return PageSection(
          heading: "\(framework.criteria[criterion].id): \(framework.criteria[criterion].question)",
          blocks: [.list(sentences, isNumbered: false)] + comparisons.filter(\.table.differs).map(crossTable))
      })
  }

  /// Where voices differ, those with most clients first; not within one voice, and not what is context only.
  var brief: PageSection {
    let between = comparisons.filter { !$0.isOneVoice && $0.context.isEmpty }
    guard !between.isEmpty else {
      return PageSection(heading: Words.betweenSources, blocks: [.paragraph(Words.noSources)])
    }
    let differing = between.filter(\.table.differs).enumerated()
      .sorted { first, second in
        let (one, other) = (first.element.table.different, second.element.table.different)
        return one == other ? first.offset < second.offset : one > other
      }
      .map(\.element)
    guard !differing.isEmpty else {
      return PageSection(heading: Words.betweenSources, blocks: [.paragraph(Words.sourcesAgree)])
    }
    let shown = differing.prefix(Self.mostBriefSentences).map {
      "\(framework.criteria[$0.criterion].id): \(Words.picture($0, framework: framework).inSentence)"
    }
    let rest = differing.count - shown.count
    return PageSection(
      heading: Words.betweenSources,
      blocks: [.paragraph(Words.sourcesGuidance), .list(shown, isNumbered: false)]
        + (rest > 0 ? [.paragraph(Words.moreComparisons(rest))] : []))
  }

  private func crossTable(_ comparison: SourceComparison) -> PageBlock {
    let first = framework.sources[comparison.first].label.inSentence
    let second = framework.sources[comparison.second].label.inSentence
    return .table(
      .crossTable(comparison.table, caption: Words.crossTable(first, second), scale: framework.scale))
  }
}

extension CrossTable {
  /// The number that is not at the same level.
  fileprivate var different: Int { total - exact }
  fileprivate var differs: Bool { different > 0 }
}
