import AssessmentModel
public import Reporting

/// A factor model as a page ("bladzijde van een factormodel"): factors by cluster, findings and recommendations, each
/// with its source.
public enum FactorModelPage {
  /// The page.
  public static func page(of model: FactorModel) -> Page {
    let content = Content(model: model)
    return Page(
      title: model.head.title, subtitle: Words.modelSubtitle, header: head(of: model),
      sections: content.introduction + content.clusters + [content.findings] + content.recommendations
        + [account(of: model)])
  }

  /// Which instrument it is, and what it rests on.
  static func head(of model: FactorModel) -> [LabelledText] {
    [LabelledText(label: Words.instrument, text: Words.instrument(model.head))]
      + model.head.documents.map { LabelledText(label: Words.sources, text: Words.source($0)) }
      + (model.head.tie.map { [LabelledText(label: Words.framework, text: Words.tied($0))] } ?? [])
  }

  /// What is the source's and what is not.
  static func account(of model: FactorModel) -> PageSection {
    PageSection(
      id: "herkomst", heading: Words.accountHeading, blocks: [.list(Words.account(model), isNumbered: false)])
  }

  private typealias Words = DutchFactorWords
}

private struct Content {
  let model: FactorModel
  private typealias Words = DutchFactorWords
  private typealias Cell = PageTable.Cell

  private func place(_ provenance: Provenance) -> String { Words.place(provenance, in: model.head.documents) }

  var introduction: [PageSection] {
    model.head.explanation.map { [PageSection(heading: Words.whatItIs, blocks: [.paragraph($0.closed)])] } ?? []
  }

  var clusters: [PageSection] {
    model.clusters.enumerated().map { number, cluster in
      PageSection(
        heading: Words.numbered(cluster.number, cluster.label), blocks: [.paragraph(place(cluster.provenance))],
        sections: model.factors.filter { $0.cluster == number }.map(section))
    }
  }

  private func section(_ factor: Factor) -> PageSection {
    var terms = [LabelledText(label: Words.whereFrom, text: place(factor.provenance))]
    func add(_ label: String, _ items: [String]) {
      if !items.isEmpty { terms.append(LabelledText(label: label, text: DutchNumbers.list(items))) }
    }
    add(Words.norms, factor.norms.map(\.id))
    let number = model.number(ofFactor: factor.id) ?? 0
    add(
      Words.recommendations,
      model.recommendations(forFactor: number).map {
        Words.tied(model.recommendations[$0.recommendation].number, isOwn: $0.tie.provenance == .own)
      })
    add(Words.frameworkRecommendations, factor.frameworkRecommendations.map(\.id))
    add(Words.objectives, factor.objectives.map(\.id))
    add(Words.related, factor.related.map { model.factors[$0].name.inSentence })
    let rows = factor.occurrences.map { occurrence in
      PageTable.Row([
        Cell(Words.effect(model.label(of: occurrence.polarity), occurrence.state)), Cell(occurrence.text.closed),
        Cell(occurrence.saidBy ?? ""),
        Cell(
          [place(occurrence.provenance)]
            + (occurrence.finding.map { [Words.finding(model.findings[$0].number)] } ?? [])),
      ])
    }
    let table = PageTable(
      caption: Words.occurrences(factor.name),
      columns: [Words.effect, Words.occurrence, Words.named, Words.whereFrom].map { .init($0) }, rows: rows)
    let cluster = factor.isOwnCluster ? [PageBlock.paragraph(Words.ownCluster)] : []
    return PageSection(
      id: "factor-\(number + 1)", heading: Words.numbered(factor.number, factor.name),
      blocks: cluster + [.terms(terms), .table(table)])
  }

  var findings: PageSection {
    PageSection(
      id: "bevindingen", heading: Words.findings,
      blocks: model.parts.enumerated().map { part, label in
        .table(
          PageTable(
            caption: Words.findings(in: label.label),
            columns: [Words.number, Words.found, Words.whereFrom].map { .init($0) },
            rows: model.findings.filter { $0.part == part }.map {
              PageTable.Row([Cell($0.number), Cell($0.text.closed), Cell(place($0.provenance))])
            }))
      })
  }

  var recommendations: [PageSection] {
    model.levels.enumerated().map { level, label in
      let items = model.recommendations.filter { $0.level == level }
      return PageSection(
        heading: Words.advice(at: label.label.inSentence), blocks: [],
        sections: items.map { item in
          PageSection(
            id: "aanbeveling-\(item.id)",
            heading: Words.numbered(item.number, DutchNumbers.list(item.addressees.map { model.addressees[$0].label })),
            blocks: [.paragraph(item.text.closed), .terms(terms(of: item))])
        })
    }
  }

  private func terms(of item: FactorRecommendation) -> [LabelledText] {
    var terms = [LabelledText(label: Words.whereFrom, text: place(item.provenance))]
    let ties = item.ties.map { Words.tied(model.factors[$0.factor].name.inSentence, isOwn: $0.provenance == .own) }
    terms.append(LabelledText(label: Words.forFactors, text: DutchNumbers.list(ties)))
    if !item.norms.isEmpty {
      terms.append(LabelledText(label: Words.norms, text: DutchNumbers.list(item.norms.map(\.id))))
    }
    if !item.tools.isEmpty { terms.append(LabelledText(label: Words.tools, text: item.tools.joined(separator: "; "))) }
    return terms
  }
}
