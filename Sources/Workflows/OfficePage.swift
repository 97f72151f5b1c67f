package import ExternalTools
import OfficeFiles
import Rendering
package import Reporting

/// A page as office documents, made by the converter that is installed.
package struct OfficePage {
  private let page: Page
  private let document: PandocDocument
  private let reference: ReferenceDocument

  /// Makes the documents of a page.
  package init(_ page: Page) {
    self.page = page
    document = PandocDocument(page)
    reference = ReferenceDocument(header: document.header, footer: document.footer)
  }

  /// The bytes of a document; the same page and converter give the same bytes.
  package func bytes(as format: Pandoc.Format, by pandoc: Pandoc) throws(Pandoc.Failure) -> [UInt8] {
    try pandoc.document(
      of: document.tree(version: pandoc.treeVersion), as: format,
      reference: format == .docx ? reference.docx : reference.odt)
  }

  /// The bytes of a workbook with a sheet per table; `nil` where there is no place to make it.
  ///
  /// - Parameter year: the year in its properties.
  package func workbook(year: Int) -> [UInt8]? {
    try? WorkbookBytes.shortened(
      PageWorkbook.draft(of: page, created: WorkbookDay(year: year, month: 1, day: 1)), wholeIn: ".html")
  }
}
