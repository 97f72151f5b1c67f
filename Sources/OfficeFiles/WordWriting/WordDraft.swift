/// A Word document to be written ("document"): headings, paragraphs, lists and tables, with places to fill in.
public struct WordDraft: Hashable, Sendable {
  /// The title in its properties.
  public var title: String
  /// The day in its properties, so that the same contents give the same bytes.
  public var created: WorkbookDay
  /// What stands above each page; empty for nothing.
  public var header: String
  /// What stands below each page, beside its number; empty for nothing more.
  public var footer: String
  /// What stands in it, from top to bottom.
  public var blocks: [WordBlock]

  /// Makes a document.
  public init(title: String, created: WorkbookDay, header: String = "", footer: String = "", blocks: [WordBlock] = []) {
    self.title = title
    self.created = created
    self.header = header
    self.footer = footer
    self.blocks = blocks
  }
}

/// A piece of a Word document to be written ("blok").
public enum WordBlock: Hashable, Sendable {
  /// The title above all.
  case title(String)
  /// A heading, of the first level or deeper.
  case heading(String, level: Int)
  /// A paragraph; its first words stand out where a label is given.
  case paragraph(String, label: String? = nil)
  /// Small words that explain.
  case note(String)
  /// Sentences under each other, numbered where their order matters.
  case list([String], isNumbered: Bool)
  /// A table.
  case table(WordTableDraft)
}

/// A table of a Word document to be written ("tabel").
public struct WordTableDraft: Hashable, Sendable {
  /// The words above it; empty for none.
  public var caption: String
  /// How wide the columns are beside each other, in any unit.
  public var columnWidths: [Int]
  /// Whether the first row holds headings, which are repeated on each page.
  public var hasHeadingRow: Bool
  /// Whether the first cell of a row is its heading.
  public var hasHeadingColumn: Bool
  /// The rows, of as many cells as there are columns.
  public var rows: [[WordCellDraft]]

  /// Makes a table.
  public init(
    caption: String = "", columnWidths: [Int], hasHeadingRow: Bool = false, hasHeadingColumn: Bool = false,
    rows: [[WordCellDraft]]
  ) {
    self.caption = caption
    self.columnWidths = columnWidths
    self.hasHeadingRow = hasHeadingRow
    self.hasHeadingColumn = hasHeadingColumn
    self.rows = rows
  }
}

/// A cell of a table of a Word document to be written ("cel").
public enum WordCellDraft: Hashable, Sendable {
  /// Lines of text.
  case text([String])
  /// A place to choose one of some texts; the placeholder stands there until somebody does.
  case choice(name: String, placeholder: String, of: [String])
  /// A place to type.
  case input(name: String, placeholder: String)
}
