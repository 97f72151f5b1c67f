import AssessmentModel
package import Reporting
import Scoring

/// Coverage as one long table: a row per client, source and norm.
package enum CoverageCSV {
  /// The whole table.
  package static func text(of input: CoveredInput) -> String {
    let framework = input.assessed.framework
    let table = [header(framework)] + input.areas.flatMap { rows(of: $0, input, framework) }
    return CSVCell.file(table.map { $0.map(CSVCell.safe) })
  }

  private static func header(_ framework: Framework) -> [String] {
    ["kader", "kader_versie", "werkgebied"] + (framework.subject == .organisation ? ["organisatie"] : []) + [
      "toetsing", "naam", "client", "organisaties_client", "bron", "bron_soort", "norm", "criteria", "niveau",
      "niet_van_toepassing", "niet_beoordeeld", "niets", "buiten_stem", "open", "norm_oordeel", "norm_reden",
      "norm_tweezijdig", "norm_nog_te_beoordelen", "kenmerk",
    ]
  }

  private static func rows(of covered: CoveredArea, _ input: CoveredInput, _ framework: Framework) -> [[String]] {
    let area = covered.area
    let start =
      [framework.id, framework.version, area.key.werkgebied.description]
      + (framework.subject == .organisation ? [area.key.organisation?.description ?? ""] : [])
      + [area.key.inspection?.description ?? "", area.werkgebied?.name ?? ""]
    let mark = input.assessed.mark(of: area) ?? ""
    return (covered.coverage?.clients ?? []).flatMap { client in
      client.sources.map { source in start + row(of: source, client, framework) + [mark] }
    }
  }

  private static func row(of source: SourceCoverage, _ client: ClientCoverage, _ framework: Framework) -> [String] {
    let norm = client.norms[source.norm]
    return [
      client.client.description, client.organisations.map(\.description).joined(separator: "|"),
      framework.sources[source.source].id, framework.sources[source.source].kind.rawValue,
      framework.norms[source.norm].id, String(source.criteria), String(source.rated), String(source.notApplicable),
      String(source.notAssessed), String(source.silent), String(source.context), String(source.open),
      norm.rating.reason == nil ? framework.scale[norm.rating.outcome].id : "", norm.rating.reason?.rawValue ?? "",
      norm.rating.isTwoSided.map { $0 ? "ja" : "nee" } ?? "", String(norm.missingCriteria),
    ]
  }
}
