import AssessmentModel
package import Reporting
package import Scoring

/// What inspectors have to agree on as a table of ratings to fill in; filled in, it is an extract.
///
/// It has the columns of the table of ratings in `docs/formats.md`, a row per disagreement, and empty cells for rating,
/// date and explanation. Codes stay as they are, as they must be read back.
package struct ConsensusCSV {
  private static let columns = [
    "werkgebied", "toetsing", "client", "bron", "organisatie", "criterium", "oordeel", "datum", "inspecteur", "soort",
    "grondslag", "vindplaats", "toelichting",
  ]

  /// The file.
  package let text: String
  /// The number of disagreements that are not in it: a code of theirs begins with a sign of which a spreadsheet would
  /// make a formula, and then it would not be the same code when it is read back.
  package let leftOut: Int

  /// Makes the table of some werkgebieden, in the order of the sheet.
  package init(_ areas: [(area: AssessedArea, sheet: ConsensusSheet)], in input: AssessedInput) {
    let rows = areas.flatMap { $0.sheet.open }.compactMap { Self.row(of: $0, input.framework) }
    leftOut = areas.reduce(0) { $0 + $1.sheet.open.count } - rows.count
    text = CSVCell.file([Self.columns] + rows)
  }

  private static func row(of disagreement: Disagreement, _ framework: Framework) -> [String]? {
    guard let origin = disagreement.assessments.first?.origin else { return nil }
    let organisations = Set(disagreement.assessments.compactMap(\.origin.organisation))
    let organisation = organisations.count == 1 ? organisations.first?.description ?? "" : ""
    let codes = [
      origin.area.werkgebied.description, origin.area.inspection?.description ?? "", disagreement.client.description,
      framework.sources[disagreement.source].id, organisation, framework.criteria[disagreement.criterion].id,
    ]
    guard !codes.contains(where: CSVCell.looksLikeFormula) else { return nil }
    let inspectors = disagreement.assessments.map(\.inspector.description).filter { !$0.isEmpty }
    let locators = disagreement.assessments.compactMap(\.evidence.locator).withoutRepetition
    return codes.map(CSVCell.quoted) + [
      "", "", CSVCell.safe(inspectors.joined(separator: ", ")), "consensus", ground(of: disagreement),
      CSVCell.safe(locators.joined(separator: " | ")), "",
    ]
  }

  /// What all were based on, where all say so.
  private static func ground(of disagreement: Disagreement) -> String {
    let grounds = disagreement.assessments.map(\.evidence.ground)
    guard let first = grounds.first, !grounds.contains(nil) else { return "" }
    return (grounds.allSatisfy { $0 == first } ? first : .both)?.rawValue ?? ""
  }
}

extension [String] {
  fileprivate var withoutRepetition: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
