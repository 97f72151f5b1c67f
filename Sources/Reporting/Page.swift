/// A document of sections, tables and sentences of any length ("pagina"): what is not the two-page report.
///
/// All words are finished and there is no markup: who renders it adds a form and nothing else. Traces, coverage,
/// agreement and guides are pages, so that each needs values only.
public struct Page: Hashable, Sendable {
  /// The title.
  public var title: String
  /// What kind of document it is.
  public var subtitle: String
  /// The word that every sheet carries until what it says is determined and published ("CONCEPT").
  public var draftMark: String?
  /// Who may see it ("vertrouwelijkheid"), on every sheet; `nil` where anybody may.
  public var confidentiality: String?
  /// A line for every sheet, such as that the dossiers are invented ("kenmerk").
  public var mark: String?
  /// What must be known before the rest: round, reference date, framework.
  public var header: [LabelledText]
  /// What a reader must see first.
  public var notices: [Notice]
  /// The sections.
  public var sections: [PageSection]

  /// Makes a page.
  public init(
    title: String, subtitle: String, draftMark: String? = nil, confidentiality: String? = nil, mark: String? = nil,
    header: [LabelledText] = [], notices: [Notice] = [], sections: [PageSection] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.draftMark = draftMark
    self.confidentiality = confidentiality
    self.mark = mark
    self.header = header
    self.notices = notices
    self.sections = sections
  }
}

/// A heading with what stands under it ("paragraaf").
public struct PageSection: Hashable, Sendable {
  /// What links in the same page refer to: letters, digits, full stops and hyphens; once in a page.
  public var id: String?
  /// The heading.
  public var heading: String
  /// What stands under it.
  public var blocks: [PageBlock]
  /// The sections under this one.
  public var sections: [PageSection]

  /// Makes a section.
  public init(id: String? = nil, heading: String, blocks: [PageBlock], sections: [PageSection] = []) {
    self.id = id
    self.heading = heading
    self.blocks = blocks
    self.sections = sections
  }
}

/// A piece of a section ("blok").
public enum PageBlock: Hashable, Sendable {
  /// A paragraph.
  case paragraph(String)
  /// Sentences under each other, numbered where their order matters.
  case list([String], isNumbered: Bool)
  /// Words with their meaning.
  case terms([LabelledText])
  /// Something that asks for attention.
  case notice(Notice)
  /// A table.
  case table(PageTable)
}

/// A table of a page ("tabel"); the first cell of a row is its heading.
public struct PageTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public var heading: String
    /// Whether it holds numbers, which stand to the right.
    public var isNumber: Bool

    /// Makes a column.
    public init(_ heading: String, isNumber: Bool = false) {
      self.heading = heading
      self.isNumber = isNumber
    }
  }

  /// A cell: lines of text, of which the first may be a link and may have the symbol of a rating beside it.
  public struct Cell: Hashable, Sendable {
    /// The lines.
    public var lines: [String]
    /// The rating whose symbol stands beside the first line.
    public var rating: RatingWords?
    /// Where the first line leads: `#id` of this page, or the name of another file with or without `#id`.
    public var link: String?

    /// Makes a cell.
    public init(_ lines: [String], rating: RatingWords? = nil, link: String? = nil) {
      self.lines = lines
      self.rating = rating
      self.link = link
    }

    /// Makes a cell of one line.
    public init(_ text: String, rating: RatingWords? = nil, link: String? = nil) {
      self.init([text], rating: rating, link: link)
    }
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// What links refer to; once in a page.
    public var id: String?
    /// As many cells as there are columns.
    public var cells: [Cell]

    /// Makes a row.
    public init(id: String? = nil, _ cells: [Cell]) {
      self.id = id
      self.cells = cells
    }
  }

  /// The title of the table.
  public var caption: String
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]

  /// Makes a table; every row must have a cell for each column.
  public init(caption: String, columns: [Column], rows: [Row]) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count })
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
