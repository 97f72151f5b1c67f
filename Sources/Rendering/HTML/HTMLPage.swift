package import Reporting

/// A page of any length as one HTML file that needs no other; on paper every sheet has its marks.
package enum HTMLPage {
  /// Renders a page; the same page gives the same bytes.
  package static func render(_ page: Page) -> String { HTMLTemplates.render(fields(of: page), with: "page") }

  static func fields(of page: Page) -> HTMLFields { ["title": .text(page.title)] }
}
