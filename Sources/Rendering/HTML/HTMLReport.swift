package import Reporting

/// The report about a werkgebied as one HTML file that prints on two sheets of A4.
package enum HTMLReport {
  /// Renders a report; the same report gives the same bytes.
  package static func render(_ report: AreaReport) -> String { document(report).html }

  static func document(_ report: AreaReport) -> HTMLDocument {
    HTMLDocument(
      name: report.documentName, draftMark: report.draftMark, mark: report.mark, sheets: AreaReportPages(report).sheets)
  }
}
