import AssessmentModel
package import Reporting
import Scoring

/// The result of scoring as one long table that R, Excel and Power BI open without editing.
///
/// Semicolons, UTF-8 with byte-order mark, carriage return and line feed, counts only; one row per werkgebied and norm,
/// and one per client and norm where the ratings of clients were kept.
package enum ResultCSV {
  /// The whole table.
  package static func text(of input: AssessedInput, withClients: Bool) -> String {
    let framework = input.framework
    var rows = [header(framework)]
    for area in input.areas {
      let mark = input.mark(of: area) ?? ""
      rows += area.result.ratings.map {
        row(of: $0, area, framework) + [mark, outdated(area.standing(ofNorm: $0.norm))]
      }
      if withClients {
        for client in area.result.clientResults {
          rows += client.ratings.map { row(of: $0, client.client, area, framework) + [mark, ""] }
        }
      }
    }
    return CSVCell.file(rows.map { $0.map(CSVCell.safe) })
  }

  private static func header(_ framework: Framework) -> [String] {
    ["kader", "kader_versie", "soort", "werkgebied"] + (framework.subject == .organisation ? ["organisatie"] : []) + [
      "toetsing", "naam", "client", "thema", "norm", "norm_naam",
      "oordeel", "oordeel_label", "reden", "vaststelling", "indicatief", "indicatief_door", "begrensd_door", "verdeeld",
      "op_de_grens", "omslag_omlaag", "omslag_omhoog", "tweezijdig", "beoordeeld", "niet_beoordeeld",
      "niet_van_toepassing",
    ] + framework.scale.levels.map { "aantal_\($0.id)" } + [
      "weggelaten_regels", "weggelaten_codes", "kenmerk", "vaststelling_verouderd",
    ]
  }

  private static func row(of rating: AreaRating, _ area: AssessedArea, _ framework: Framework) -> [String] {
    let scale = framework.scale
    let determination = area.determination(ofNorm: rating.norm)
    let tipping = rating.robustness?.tippingPoint
    return start(area, kind: framework.subject.rawValue, client: "", norm: rating.norm, framework) + [
      rating.rating.map { scale[$0].id } ?? "", rating.rating.map { scale[$0].label } ?? "",
      rating.reason?.rawValue ?? "",
      determination.map { $0.rating.map { scale[$0].id } ?? Determination.noRating } ?? "",
      yesNo(!rating.indications.isEmpty), rating.indications.map(\.rawValue).joined(separator: "|"),
      rating.limitedBy ?? "", yesNo(rating.isDivided), rating.robustness.map { yesNo($0.isOnTheEdge) } ?? "",
      number(tipping?.down), number(tipping?.up), number(rating.twoSided), String(rating.counts.rated),
      String(rating.counts.notAssessed), String(rating.counts.notApplicable),
    ] + rating.counts.perLevel.map(String.init) + [
      String(area.result.omissions.lines), area.result.omissions.codes.sorted().joined(separator: "|"),
    ]
  }

  private static func row(
    of rating: ClientRating, _ client: ExactName, _ area: AssessedArea, _ framework: Framework
  ) -> [String] {
    let level = framework.scale[rating.outcome]
    let empty = Array(repeating: "", count: 7)
    return start(area, kind: "client", client: client.description, norm: rating.norm, framework) + [
      rating.reason == nil ? level.id : "", rating.reason == nil ? level.label : "", rating.reason?.rawValue ?? "", "",
      "", "", rating.limitedBy ?? "",
    ] + ["", "", "", "", rating.isTwoSided.map(yesNo) ?? ""] + ["", "", ""]
      + Array(repeating: "", count: framework.scale.levels.count) + empty.prefix(2)
  }

  private static func start(
    _ area: AssessedArea, kind: String, client: String, norm: Int, _ framework: Framework
  ) -> [String] {
    let key = area.result.key
    let organisation = framework.subject == .organisation ? [key.organisation?.description ?? ""] : []
    return [framework.id, framework.version, kind, key.werkgebied.description] + organisation + [
      key.inspection?.description ?? "",
      area.ownName ?? "", client,
      framework.themes.first { $0.norms.contains(norm) }?.id ?? "", framework.norms[norm].id,
      framework.norms[norm].name,
    ]
  }

  private static func outdated(_ standing: BasisStanding?) -> String {
    switch standing {
    case nil: ""
    case .current: "nee"
    case .outdated: "ja"
    case .unknown: "onbekend"
    }
  }

  private static func yesNo(_ value: Bool) -> String { value ? "ja" : "nee" }
  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
}
