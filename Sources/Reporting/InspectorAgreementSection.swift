import AssessmentModel
import Scoring

/// What there is to say about the agreement of inspectors of one werkgebied.
struct InspectorAgreementSection {
  private typealias Words = DutchAgreementWords

  private let agreement: InspectorAgreement
  private let framework: Framework

  init(_ agreement: InspectorAgreement, framework: Framework) {
    self.agreement = agreement
    self.framework = framework
  }

  /// Everything: totals, norms, criteria and pairs of inspectors, with a cross table for those with enough pairs.
  var full: PageSection {
    if let nothing = Words.nothingToCompare(agreement) {
      return PageSection(heading: Words.betweenInspectors, blocks: [.paragraph(nothing)] + contradictions)
    }
    var blocks: [PageBlock] = [.paragraph(Words.firstRatings), .list(sentences, isNumbered: false)]
    if agreement.pairs.count > 0 { blocks.append(.table(pairTable)) }
    blocks.append(.table(normTable))
    blocks.append(.table(criterionTable))
    blocks += agreement.pairs.filter { $0.counts.pairs >= Coefficient.leastPairs }.map { pair in
      let names = (Words.inspector(pair.first), Words.inspector(pair.second))
      return .table(.crossTable(pair.table, caption: Words.crossTable(names.0, names.1), scale: framework.scale))
    }
    return PageSection(heading: Words.betweenInspectors, blocks: blocks)
  }

  /// The totals and the norms.
  var brief: PageSection {
    if let nothing = Words.nothingToCompare(agreement) {
      return PageSection(heading: Words.betweenInspectors, blocks: [.paragraph(nothing)] + contradictions)
    }
    return PageSection(
      heading: Words.betweenInspectors,
      blocks: [.paragraph(Words.firstRatings), .list(sentences, isNumbered: false), .table(normTable)])
  }

  private var contradictions: [PageBlock] {
    Words.contradictions(agreement.contradictions).map { [.paragraph($0)] } ?? []
  }

  private var sentences: [String] {
    let counts = agreement.total.counts
    return [
      Words.pairs(counts), Words.nonRatings(counts, scale: framework.scale), Words.alpha(agreement.total.alpha),
      Words.contradictions(agreement.contradictions),
    ].compactMap(\.self)
  }

  private var normTable: PageTable {
    let parts = zip(framework.norms, agreement.norms).filter { $1.counts.all > 0 }
    return PageTable(
      caption: Words.perNorm, columns: [.init(Words.norm)] + countColumns + [.init(Words.alphaColumn, isNumber: true)],
      rows: parts.map { norm, part in
        .init(
          [.init("\(norm.id) \(norm.name)")] + cells(part.counts) + [.init(Words.coefficient(part.alpha))])
      })
  }

  private var criterionTable: PageTable {
    let parts = zip(framework.criteria, agreement.criteria).filter { $1.all > 0 }
    return PageTable(
      caption: Words.perCriterion, columns: [.init(Words.criterion)] + countColumns,
      rows: parts.map { .init([.init($0.id)] + cells($1)) })
  }

  private var pairTable: PageTable {
    PageTable(
      caption: Words.perPair,
      columns: [.init(Words.inspectors)] + countColumns
        + [.init(Words.linear, isNumber: true), .init(Words.quadratic, isNumber: true)],
      rows: agreement.pairs.map { pair in
        .init(
          [.init(Words.inspectors(pair.first, pair.second))] + cells(pair.counts)
            + [.init(Words.coefficient(pair.linearKappa)), .init(Words.coefficient(pair.quadraticKappa))])
      })
  }

  private var countColumns: [PageTable.Column] {
    [Words.pairsColumn, Words.exact, Words.adjacent, Words.further, Words.nonRatingColumn(framework.scale)]
      .map { .init($0, isNumber: true) }
  }

  private func cells(_ counts: AgreementCounts) -> [PageTable.Cell] {
    [counts.pairs, counts.exact, counts.adjacent, counts.further, counts.nonRatingPairs]
      .map { .init(DutchNumbers.whole($0)) }
  }
}

extension PageTable {
  /// A cross table on the full scale, highest level last.
  static func crossTable(_ table: CrossTable, caption: String, scale: Scale) -> PageTable {
    PageTable(
      caption: caption,
      columns: [.init(DutchAgreementWords.level)] + scale.levels.map { .init($0.short, isNumber: true) },
      rows: zip(scale.levels, table.counts).map { level, counts in
        .init([.init("\(level.label) (\(level.short))")] + counts.map { .init(DutchNumbers.whole($0)) })
      })
  }
}
