import AssessmentModel
import Diagnostics
package import Reporting
import Scoring

/// The result of scoring as text for a terminal.
package enum ResultText {
  /// Each werkgebied with its norms.
  package static func text(of input: AssessedInput) -> String {
    let head = "Kader: \(input.framework.title) (\(input.framework.id), versie \(input.framework.version))\n"
    let mark = input.mark.map { $0.singleLine + "\n" } ?? ""
    return head + mark + input.areas.map { "\n" + text(of: $0, input.framework) }.joined()
      + "\n" + Words.legend(input.framework) + "\n"
  }

  /// A table of figures beside a comparison.
  package static func figures(_ table: FigureTable) -> String {
    var text = TextTable([.left] + table.columns.map { _ in .left })
    text.add([table.firstColumn] + table.columns)
    text.addRule()
    for row in table.rows { text.add([row.name] + row.cells.map(\.text)) }
    let notes = table.notes.map { "\($0.label) \($0.text)\n" }.joined()
    return "\n\(table.heading): \(table.caption)\n" + text.text() + notes
  }

  private static func text(of area: AssessedArea, _ framework: Framework) -> String {
    let result = area.result
    var lines = [Words.heading(area)]
    lines.append("  " + Words.counts(result))
    if let date = area.referenceDate { lines.append("  " + Words.referenceDate(date.date, date.origin)) }
    if !result.omissions.isEmpty { lines.append("  " + Words.omitted(result.omissions)) }
    if !area.leftOutOfAreaFile.isEmpty { lines.append("  " + Words.omitted(ofAreaFile: area.leftOutOfAreaFile)) }
    lines += (area.measures.map { DutchMeasureWords.lines(of: $0, in: framework) } ?? []).map { "  " + $0.singleLine }
    if area.isInventory { return (lines + ["  " + Words.inventory]).map { $0 + "\n" }.joined() }
    var table = TextTable(
      [.left, .left, .left] + framework.scale.levels.map { _ in .right } + [.right, .right, .right, .left])
    table.add(
      ["norm", "", "oordeel"] + framework.scale.levels.map(\.short)
        + ["n", framework.scale.notAssessed.short, framework.scale.notApplicable.short, "zekerheid"])
    table.addRule()
    for rating in result.ratings { table.add(row(of: rating, area, framework)) }
    return lines.map { $0 + "\n" }.joined() + table.text(indentedBy: "  ")
  }

  private static func row(of rating: AreaRating, _ area: AssessedArea, _ framework: Framework) -> [String] {
    let scale = framework.scale
    let norm = framework.norms[rating.norm]
    return [norm.id, norm.name, words(for: rating, area, scale)] + rating.counts.perLevel.map(String.init) + [
      String(rating.counts.rated), String(rating.counts.notAssessed), String(rating.counts.notApplicable),
      Words.certainty(rating),
    ]
  }

  /// The rating in words; a determination goes first, with the proposal beside it where they differ, and a word where
  /// the ratings changed since.
  private static func words(for rating: AreaRating, _ area: AssessedArea, _ scale: Scale) -> String {
    let proposal = rating.rating.map { scale[$0].label } ?? Words.noRating(rating.reason)
    guard let determination = area.determination(ofNorm: rating.norm), let standing = area.standing(ofNorm: rating.norm)
    else { return proposal }
    let label = determination.rating.map { scale[$0].label }
    return Words.determined(label, standing, proposal: determination.rating == rating.rating ? nil : proposal)
  }

  /// Norms against werkgebieden, as table 1 of the published report.
  package static func comparison(of input: AssessedInput) -> String {
    let areas = input.areas.filter { !$0.isInventory }
    let framework = input.framework
    var table = TextTable([.left, .left] + areas.map { _ in .left })
    table.add(["", "norm"] + areas.map { $0.name.singleLine })
    for theme in framework.themes {
      table.addRule()
      for norm in theme.norms {
        table.add(
          [framework.norms[norm].id, framework.norms[norm].name]
            + areas.map { area in
              let rating = area.result.ratings[norm]
              return words(for: rating, area, framework.scale) + (rating.indications.isEmpty ? "" : " *")
            })
      }
    }
    let mark = input.mark.map { $0.singleLine + "\n\n" } ?? ""
    return mark + table.text() + "\n" + Words.indicativeNote(hasSides: !framework.sides.isEmpty) + "\n"
  }
}

/// The Dutch words of this output.
private enum Words {
  static let inventory = "Alleen geïnventariseerd: er zijn geen oordelen."
  static func indicativeNote(hasSides: Bool) -> String {
    "* indicatief: weinig cliënten\(hasSides ? " of te weinig van beide zijden gezien" : "")."
  }

  static func heading(_ area: AssessedArea) -> String {
    let key = area.result.key
    let round = (key.inspection ?? area.werkgebied?.inspection).map { ", toetsing \($0)" } ?? ""
    let organisation = key.organisation.map { ", \($0)" } ?? ""
    return "\(area.name) (\(key.werkgebied)\(organisation)\(round))".singleLine
  }

  static func counts(_ result: AreaResult) -> String {
    DutchNumbers.list([
      DutchNumbers.count(result.clients, "cliënt", "cliënten"),
      DutchNumbers.count(result.dossiers, "dossier", "dossiers"),
      DutchNumbers.count(result.conversations, "gesprek", "gesprekken"),
    ])
  }

  static func referenceDate(_ date: CalendarDate, _ origin: AssessedArea.ReferenceDateOrigin) -> String {
    let source =
      switch origin {
      case .extract: "uit het extract"
      case .areaFile: "uit werkgebied.yaml"
      case .option: "opgegeven bij de opdracht"
      case .latestDate: "de laatste datum in de invoer"
      }
    return "peildatum \(date) (\(source))"
  }

  static func omitted(_ omissions: Omissions) -> String {
    "weggelaten: \(DutchNumbers.count(omissions.lines, "regel", "regels")) (\(omissions.codes.sorted().joined(separator: ", ")))"
  }

  static func omitted(ofAreaFile omissions: Omissions) -> String {
    let parts = DutchNumbers.count(omissions.lines, "onderdeel", "onderdelen")
    return "weggelaten uit werkgebied.yaml: \(parts) (\(omissions.codes.sorted().joined(separator: ", ")))"
  }

  static func noRating(_ reason: NoRatingReason?) -> String {
    guard let reason else { return "geen oordeel" }
    let words =
      switch reason {
      case .noRatings: "niets beoordeeld"
      case .tooFewCriteria: "te weinig criteria"
      case .coreCriterionMissing: "kerncriterium ontbreekt"
      case .tooFewClients: "te weinig cliënten"
      case .tooLittleCoverage: "te weinig dekking"
      case .linesLeftOut: "regels weggelaten"
      }
    return "geen oordeel: \(words)"
  }

  static func determined(_ label: String?, _ standing: BasisStanding, proposal: String?) -> String {
    let beside = proposal.map { "; voorstel: \($0)" } ?? ""
    return "\(label ?? "geen oordeel") (\(DutchReportWords.determined(standing))\(beside))"
  }

  static func certainty(_ rating: AreaRating) -> String {
    var words = rating.indications.map { indication in
      switch indication {
      case .fewClients: "indicatief (weinig cliënten)"
      case .oneSided: "indicatief (eenzijdig)"
      }
    }
    if rating.robustness?.isOnTheEdge == true { words.append("op de grens") }
    if rating.isDivided { words.append("verdeeld") }
    if let limiter = rating.limitedBy { words.append("begrensd: \(limiter.replacing("_", with: " "))") }
    return words.joined(separator: ", ")
  }

  static func legend(_ framework: Framework) -> String {
    let scale = framework.scale
    let levels = (scale.levels + [scale.notAssessed, scale.notApplicable]).map {
      "\($0.short) = \($0.label.lowercased())"
    }
    return levels.joined(separator: ", ") + "; n = aantal beoordeelde cliënten.\n"
      + "Rekenregels: \(framework.rules.note)."
  }
}
