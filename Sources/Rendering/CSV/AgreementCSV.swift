import AssessmentModel
package import Reporting
package import Scoring

/// Who agrees with whom as one long table: a row per total, norm, criterion, two inspectors, or criterion and two
/// sources. Coefficients have a decimal point and six decimals.
package enum AgreementCSV {
  private static func columns(_ framework: Framework) -> [String] {
    ["kader", "kader_versie", "werkgebied"] + (framework.subject == .organisation ? ["organisatie"] : []) + columns
  }

  private static let columns = [
    "toetsing", "naam", "soort", "norm", "criterium", "inspecteur_1",
    "inspecteur_2", "bron_1", "bron_2", "zelfde_stem", "context", "paren", "gelijk", "aangrenzend", "verder",
    "zonder_niveau_gelijk", "zonder_niveau_verschillend", "eerste_lager", "tweede_lager", "alfa", "alfa_reden",
    "kappa_lineair", "kappa_kwadratisch", "kappa_reden", "kenmerk",
  ]

  /// The whole table.
  package static func text(of areas: [(area: AssessedArea, agreement: AreaAgreement)], in input: AssessedInput)
    -> String
  {
    let columns = columns(input.framework)
    let lines = areas.flatMap { area, agreement in
      rows(of: agreement, input.framework).map { row in
        var row = row
        row["kader"] = input.framework.id
        row["kader_versie"] = input.framework.version
        row["werkgebied"] = area.key.werkgebied.description
        row["organisatie"] = area.key.organisation?.description
        row["toetsing"] = area.key.inspection?.description
        row["naam"] = area.werkgebied?.name
        row["kenmerk"] = input.mark(of: area)
        return columns.map { CSVCell.number(row[$0]) ?? CSVCell.safe(row[$0] ?? "") }
      }
    }
    return CSVCell.file([columns] + lines)
  }

  private static func rows(of agreement: AreaAgreement, _ framework: Framework) -> [[String: String]] {
    let inspectors = agreement.inspectors
    var rows = [row("totaal", inspectors.total.counts, alpha: inspectors.total.alpha)]
    for (norm, part) in zip(framework.norms, inspectors.norms) {
      rows.append(row("norm", part.counts, alpha: part.alpha).merging(["norm": norm.id]) { $1 })
    }
    for (norm, criterion) in framework.norms.flatMap({ norm in norm.criteria.map { (norm, $0) } }) {
      rows.append(
        row("criterium", inspectors.criteria[criterion])
          .merging(["norm": norm.id, "criterium": framework.criteria[criterion].id]) { $1 })
    }
    for pair in inspectors.pairs {
      var row = row("inspecteurs", pair.counts)
      row["inspecteur_1"] = pair.first.description
      row["inspecteur_2"] = pair.second.description
      row["kappa_lineair"] = decimal(pair.linearKappa)
      row["kappa_kwadratisch"] = decimal(pair.quadraticKappa)
      row["kappa_reden"] = pair.linearKappa.reason
      rows.append(row)
    }
    return rows + agreement.sources.map { row(of: $0, framework) }
  }

  private static func row(_ kind: String, _ counts: AgreementCounts, alpha: Coefficient? = nil) -> [String: String] {
    var row = [
      "soort": kind, "paren": String(counts.pairs), "gelijk": String(counts.exact),
      "aangrenzend": String(counts.adjacent), "verder": String(counts.further),
      "zonder_niveau_gelijk": String(counts.sameNonRating),
      "zonder_niveau_verschillend": String(counts.otherNonRating),
    ]
    row["alfa"] = alpha.flatMap(decimal)
    row["alfa_reden"] = alpha?.reason
    return row
  }

  private static func row(of comparison: SourceComparison, _ framework: Framework) -> [String: String] {
    let table = comparison.table
    return [
      "soort": "bronnen", "norm": framework.norms[framework.norm(ofCriterion: comparison.criterion)].id,
      "criterium": framework.criteria[comparison.criterion].id, "bron_1": framework.sources[comparison.first].id,
      "bron_2": framework.sources[comparison.second].id, "zelfde_stem": comparison.isOneVoice ? "ja" : "nee",
      "context": comparison.context.map { framework.sources[$0].id }.joined(separator: "|"),
      "paren": String(table.total), "gelijk": String(table.exact), "aangrenzend": String(table.adjacent),
      "verder": String(table.further), "eerste_lager": String(table.firstLower),
      "tweede_lager": String(table.secondLower),
    ]
  }

  private static func decimal(_ coefficient: Coefficient) -> String? {
    if case .value(let value) = coefficient { JSONValue.decimal(value).oneLine } else { nil }
  }
}

extension CSVCell {
  /// A number, which may begin with a minus; `nil` for anything else.
  fileprivate static func number(_ text: String?) -> String? { text.flatMap { Double($0) == nil ? nil : $0 } }
}
