package import Reporting

/// A page as text for a terminal.
package enum PageText {
  /// The page; the same page gives the same text.
  package static func text(of page: Page) -> String { page.title + "\n" }
}
