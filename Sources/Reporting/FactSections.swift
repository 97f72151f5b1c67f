public import AssessmentModel
import Diagnostics
public import Scoring

/// What facts say against ratings, as sections of an appendix ("paragrafen over feiten").
public struct FactSections: Hashable, Sendable {
  /// The sections, in order; none where the framework asks nothing of facts.
  public let sections: [PageSection]

  /// Makes the sections of one werkgebied.
  ///
  /// - Parameter link: where a contradiction leads, in the same page or elsewhere; `nil` where it leads nowhere.
  public init(
    _ result: FactCheckResult, of area: AssessedArea, framework: Framework,
    link: (Contradiction) -> String? = { _ in nil }
  ) {
    let checks = framework.factChecks.isEmpty ? [] : [Self.contradictions(result, area, framework, link)]
    sections = checks + result.statements.map { Self.statements($0, framework) }
  }

  private static func contradictions(
    _ result: FactCheckResult, _ area: AssessedArea, _ framework: Framework, _ link: (Contradiction) -> String?
  ) -> PageSection {
    var blocks: [PageBlock] = [.paragraph(Facts.explanation)]
    let summary =
      result.contradictions.isEmpty
      ? Facts.none
      : Facts.number(of: result.contradictions.count, accepted: result.accepted.count).closed
    blocks.append(.paragraph(summary))
    blocks += result.skipped.map { .paragraph(Facts.skipped($0)) }
    if !result.open.isEmpty { blocks.append(.table(table(Facts.open, result.open, area, framework, link))) }
    if !result.accepted.isEmpty {
      blocks.append(.table(table(Facts.accepted, result.accepted, area, framework, link)))
    }
    blocks.append(.table(perCheck(result, framework)))
    return PageSection(id: "tegenspraken", heading: Facts.contradictions, blocks: blocks)
  }

  private static func table(
    _ caption: String, _ contradictions: [SettledContradiction], _ area: AssessedArea, _ framework: Framework,
    _ link: (Contradiction) -> String?
  ) -> PageTable {
    let isAccepted = !(contradictions.first?.isOpen ?? true)
    var headings = [Facts.client, Facts.rating, Facts.contradiction, Facts.lines]
    if isAccepted { headings.append(Facts.acceptedBecause) }
    let rows = contradictions.map { settled in
      let words = ContradictionWords(settled, framework: framework, referenceDate: area.referenceDate?.date)
      var cells = [
        PageTable.Cell(words.client),
        PageTable.Cell([words.rating.label, "\(words.criterion), \(words.source.inSentence)"], rating: words.rating),
        PageTable.Cell(words.sentence),
        PageTable.Cell(words.lines, link: link(settled.contradiction)),
      ]
      if isAccepted { cells.append(PageTable.Cell(words.acceptance ?? Facts.notStated)) }
      return PageTable.Row(cells)
    }
    return PageTable(caption: caption, columns: headings.map { PageTable.Column($0) }, rows: rows)
  }

  private static func perCheck(_ result: FactCheckResult, _ framework: Framework) -> PageTable {
    func count(_ contradictions: [SettledContradiction], _ check: Int) -> PageTable.Cell {
      PageTable.Cell(DutchNumbers.whole(contradictions.count { $0.contradiction.check == check }))
    }
    return PageTable(
      caption: Facts.perCheck,
      columns: [
        PageTable.Column(Facts.check), PageTable.Column(Facts.rating),
        PageTable.Column(Facts.open, isNumber: true), PageTable.Column(Facts.acceptedBecause, isNumber: true),
      ],
      rows: framework.factChecks.enumerated().map { number, check in
        PageTable.Row([
          PageTable.Cell([Facts.asked(check, in: framework), check.id]),
          PageTable.Cell(Facts.from(check, in: framework)),
          count(result.open, number), count(result.accepted, number),
        ])
      })
  }

  /// Who states what: a table of counts, and who it is for each client.
  private static func statements(_ statements: FactStatements, _ framework: Framework) -> PageSection {
    let definition = framework.facts[statements.definition]
    let sources = framework.sources.indices.filter { source in
      statements.clients.contains { $0.perSource[source] != nil }
    }
    let id = "overzicht-\(definition.id)".map { $0 == "_" ? "-" : $0 }
    var blocks: [PageBlock] = [.paragraph(Facts.agreement(statements))]
    if !statements.clients.isEmpty {
      blocks.append(.table(counts(statements, sources, definition, framework)))
      blocks.append(.table(perClient(statements, sources, definition, framework)))
    }
    return PageSection(id: String(id), heading: Facts.statedBySource(definition.label), blocks: blocks)
  }

  private static func counts(
    _ statements: FactStatements, _ sources: [Int], _ definition: FactDefinition, _ framework: Framework
  ) -> PageTable {
    let values = definition.possibleValues.filter { value in
      sources.contains { statements.number(of: value, by: $0) > 0 }
    }
    // Answers down, sources across: there are few sources and may be many answers.
    let rows = values.map { value in
      (Facts.value(value, of: definition).asSentence, sources.map { statements.number(of: value, by: $0) })
    }
    let all = sources.map { source in statements.clients.count { $0.perSource[source] != nil } }
    return PageTable(
      caption: Facts.countsCaption(definition.label),
      columns: [PageTable.Column(Facts.answer)]
        + sources.map { PageTable.Column(framework.sources[$0].label, isNumber: true) },
      rows: (rows + [(Facts.clientsStated, all)]).map { label, numbers in
        PageTable.Row([PageTable.Cell(label)] + numbers.map { PageTable.Cell(DutchNumbers.whole($0)) })
      })
  }

  private static func perClient(
    _ statements: FactStatements, _ sources: [Int], _ definition: FactDefinition, _ framework: Framework
  ) -> PageTable {
    PageTable(
      caption: Facts.clientsCaption(definition.label),
      columns: [PageTable.Column(Facts.client)] + sources.map { PageTable.Column(framework.sources[$0].label) }
        + [PageTable.Column(Facts.sameAnswer)],
      rows: statements.clients.map { client in
        PageTable.Row(
          [PageTable.Cell(client.client.description)]
            + sources.map { source in
              switch client.perSource[source] {
              case .value(let value): PageTable.Cell(Facts.value(value, of: definition))
              case .contested: PageTable.Cell(Facts.contested)
              case nil: PageTable.Cell(Facts.notStated)
              }
            } + [PageTable.Cell(Facts.sameAnswer(client.agrees))])
      })
  }
}

extension FactDefinition {
  /// The values that it can have, where they can be listed.
  fileprivate var possibleValues: [Fact.Value] {
    switch kind {
    case .choice(let choices): choices.indices.map(Fact.Value.choice)
    case .yesNo: [.yesNo(true), .yesNo(false)]
    case .date, .number, .text: []
    }
  }
}

private typealias Facts = DutchFactWords
