package import Reporting

/// A comparison of werkgebieden as one HTML file that prints on as many sheets of A4 as it takes.
package enum HTMLComparison {
  /// The werkgebieden that stand beside each other on a sheet; more of them go on in a further table.
  static let areasPerTable = 5

  /// Renders a comparison; the same comparison gives the same bytes.
  package static func render(_ comparison: Comparison) -> String { document(comparison).html }

  static func document(_ comparison: Comparison) -> HTMLDocument {
    let budget = PageFit.sheet - PageFit.mark(comparison.mark)
    var sheets = SheetStack(budget: budget)
    sheets.add(
      AreaReportBlocks.title(comparison.title, subtitle: comparison.subtitle, facts: comparison.header))
    if let guidance = comparison.guidance { sheets.add(ComparisonBlocks.guidance("guidance", guidance)) }
    if let ratings = comparison.ratings {
      for block in ComparisonBlocks.ratings(ratings, budget: budget - 18) { sheets.add(block) }
    }
    if let differences = comparison.differences { sheets.add(ComparisonBlocks.differences(differences)) }
    if let notes = comparison.comparability { sheets.add(AreaReportBlocks.points("comparability", notes)) }
    for (number, table) in comparison.figures.enumerated() {
      for block in ComparisonBlocks.figures(table, id: "figures-\(number + 1)", budget: budget - 10) {
        sheets.add(block)
      }
    }
    if let account = comparison.account { sheets.add(AreaReportBlocks.points("account", account)) }
    return HTMLDocument(
      name: comparison.documentName, draftMark: comparison.draftMark, mark: comparison.mark, sheets: sheets.sheets)
  }
}
