import Reporting

/// The parts of a report on a werkgebied, each as what fills its template.
enum AreaReportBlocks {
  static func title(_ report: AreaReport) -> HTMLBlock {
    title(report.name, subtitle: report.subtitle, facts: report.header)
  }

  static func title(_ name: String, subtitle: String, facts: [LabelledText]) -> HTMLBlock {
    HTMLBlock(
      template: "title",
      fields: [
        "name": .text(name), "subtitle": .text(subtitle),
        "facts": .list(facts.map { ["term": .text($0.label), "value": .text($0.text)] }),
      ], lines: PageFit.title(name, facts: facts))
  }

  static func notice(_ notice: Notice) -> HTMLBlock {
    HTMLBlock(
      template: "notice",
      fields: [
        "isWarning": .flag(notice.isWarning), "label": .text(notice.label), "text": .text(notice.text),
      ], lines: PageFit.notice(notice))
  }

  static func generalConclusion(_ conclusion: LabelledText) -> HTMLBlock {
    HTMLBlock(
      template: "general-conclusion",
      fields: [
        "id": .text("general-conclusion"), "heading": .text(conclusion.label), "text": .text(conclusion.text),
      ], lines: PageFit.generalConclusion(conclusion.text))
  }

  /// What is known of the werkgebied that no dossier holds, beside the ratings.
  static func information(_ report: AreaReport) -> HTMLBlock? {
    guard let block = report.account.blocks.first(where: \.isGeneralInformation) else { return nil }
    let notice = Notice(label: block.heading + ":", text: block.items.joined(separator: " "), isWarning: false)
    return HTMLBlock(
      template: "information", fields: ["label": .text(notice.label), "text": .text(notice.text)],
      lines: 0.3 + PageFit.rows(notice.label + " " + notice.text, PageFit.wide))
  }

  static func context(_ report: AreaReport) -> HTMLBlock? {
    let (population, network) = (report.population, report.network)
    guard population != nil || network != nil else { return nil }
    return HTMLBlock(
      template: "context",
      fields: [
        "isSingle": .flag(population == nil || network == nil), "population": .optional(population.map(fields)),
        "network": .optional(network.map(fields)),
      ], lines: PageFit.context(population, network))
  }

  private static func fields(_ population: PopulationSection) -> HTMLFields {
    [
      "id": .text("population"), "heading": .text(population.heading),
      "hasMeasures": .flag(!population.measures.isEmpty), "notes": .text(population.notes.joined(separator: " ")),
      "remarks": .list(population.remarks.map { ["mark": .text($0.label), "text": .text($0.text)] }),
      "measures": .list(
        population.measures.map { measure in
          [
            "label": .text(measure.label), "labelMarks": .optional(measure.mark.map { ["mark": .text($0)] }),
            "bars": .list(
              measure.bars.map { bar in
                [
                  "isOwn": .flag(bar.isOwn), "place": .text(bar.place), "description": .text(bar.description),
                  "text": .text(bar.text), "placeMarks": .optional(bar.mark.map { ["mark": .text($0)] }),
                  "colour": .markup(bar.isOwn ? "#1d4b5c" : "#c3d3d9"),
                  "width": .markup(SVGNumber.percentage(bar.thousandths, of: population.scale)),
                ]
              }),
          ]
        }),
    ]
  }

  private static func fields(_ network: NetworkSection) -> HTMLFields {
    [
      "id": .text("network"), "heading": .text(network.heading),
      "roles": .list(
        network.roles.map { ["role": .text($0.name), "features": .texts("text", $0.features)] }),
    ]
  }

  static func points(_ id: String, _ section: ListSection) -> HTMLBlock {
    HTMLBlock(
      template: "points",
      fields: ["id": .text(id), "heading": .text(section.heading), "items": .texts("text", section.items)],
      lines: PageFit.columns(section.items.map { PageFit.item($0) }))
  }
}

/// The parts of a report that are tables by norm.
extension AreaReportBlocks {
  /// The table of results, or a part of it.
  ///
  /// - Parameter isFirst: whether it is the part with the summary and the legend.
  static func results(
    _ results: ResultSection, themes: [ResultSection.ThemeResult], deviations: [LabelledText], part: Int = 1
  ) -> HTMLBlock {
    let isFirst = part == 1
    let heading = isFirst ? results.heading : DutchReportWords.continued(results.heading)
    return HTMLBlock(
      template: "results",
      fields: [
        "id": .text(isFirst ? "results" : "results-\(part)"), "heading": .text(heading),
        "caption": .text(isFirst ? results.caption : ""), "hasSummary": .flag(isFirst && !results.summary.isEmpty),
        "summary": .text(results.summary.joined(separator: " ")), "normColumn": .text(results.columns[0]),
        "ratingColumn": .text(results.columns[1]), "clientsColumn": .text(results.columns[2]),
        "certaintyColumn": .text(results.columns[3]),
        "themes": .list(
          themes.map { theme in
            ["theme": .text(theme.name), "norms": .list(theme.norms.map { fields($0, of: results) })]
          }),
        "legends": .optional(
          isFirst
            ? HTMLLegend.fields(
              levels: results.levels, noRating: results.noRatingLegend, explanations: results.explanations,
              withShorts: results.usesShorts) : nil),
        "divergences": .optional(
          isFirst ? results.divergence.map { ["label": .text($0.label), "text": .text($0.text)] } : nil),
        "deviations": .list(deviations.map { ["label": .text($0.label), "text": .text($0.text)] }),
      ],
      lines: PageFit.resultHead(results) + PageFit.legend(results)
        + (results.divergence.map(PageFit.deviation) ?? 0)
        + themes.reduce(0) { $0 + PageFit.theme + $1.norms.reduce(0) { $0 + PageFit.norm($1) } }
        + deviations.reduce(0) { $0 + PageFit.deviation($1) })
  }

  private static func fields(_ norm: NormResult, of results: ResultSection) -> HTMLFields {
    let proposals = norm.proposal.map { proposal -> HTMLFields in
      ["symbol": .list([RatingSymbol.fields(proposal)]), "proposal": .text(proposal.label)]
    }
    return [
      "norm": .text(norm.name), "isLink": .flag(norm.link != nil),
      "link": .optional(norm.link.map { ["target": .text($0), "norm": .text(norm.name)] }),
      "certaintyColumn": .text(results.columns[3]),
      "symbol": .list([RatingSymbol.fields(norm.rating)]),
      "rating": .text(norm.rating.label), "count": .text(norm.countBesideRating),
      "origins": .optional(norm.origin.map { ["origin": .text($0), "proposals": .optional(proposals)] }),
      "distributions": .optional(distribution(norm)),
      "flags": .list(
        norm.flags.map { flag in
          [
            "isQuiet": .flag(flag.label == nil), "labels": .optional(flag.label.map { ["label": .text($0)] }),
            "reason": .text(flag.text),
          ]
        }),
    ]
  }

  private static func distribution(_ norm: NormResult) -> HTMLFields? {
    guard norm.perLevel.contains(where: { $0 > 0 }) else { return nil }
    var tallies: [HTMLFields] = norm.perLevel.enumerated().map { rank, number in
      let symbol = RatingSymbol.fields(norm.levels[rank], name: norm.levels[rank].label)
      return ["isZero": .flag(number == 0), "symbol": .list([symbol]), "number": .text("\(number)")]
    }
    if norm.notAssessed > 0 {
      let symbol = RatingSymbol.noRating(name: norm.notAssessedLabel)
      tallies.append(["isZero": .flag(false), "symbol": .list([symbol]), "number": .text("\(norm.notAssessed)")])
    }
    return [
      "segments": .list(ClientBar.segments(perLevel: norm.perLevel, notAssessed: norm.notAssessed)),
      "tallies": .list(tallies),
    ]
  }

  /// The table of findings, or a part of it.
  static func findings(
    _ findings: FindingSection, themes: [FindingSection.ThemeFindings], part: Int = 1
  ) -> HTMLBlock {
    HTMLBlock(
      template: "findings",
      fields: [
        "id": .text(part == 1 ? "findings" : "findings-\(part)"),
        "heading": .text(part == 1 ? findings.heading : DutchReportWords.continued(findings.heading)),
        "normColumn": .text(findings.columns[0]), "findingColumn": .text(findings.columns[1]),
        "kindColumn": .text(findings.columns[2]), "evidenceColumn": .text(findings.columns[3]),
        "themes": .list(
          themes.map { theme in
            [
              "theme": .text(theme.name),
              "rows": .list(
                theme.rows.map { row in
                  [
                    "norm": .text(row.norm), "finding": .text(row.text), "kind": .text(row.kind),
                    "evidence": .text(row.evidence), "kindColumn": .text(findings.columns[2]),
                    "evidenceColumn": .text(findings.columns[3]),
                  ]
                }),
            ]
          }),
      ],
      lines: PageFit.findingsHead
        + themes.reduce(0) { $0 + PageFit.theme + $1.rows.reduce(0) { $0 + PageFit.finding($1) } })
  }
}
