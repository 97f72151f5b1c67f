/// A text document as it was read from a file ("tekstdocument"): its paragraphs and tables in order, without looks.
public struct WordDocument: Hashable, Sendable {
  /// A piece of the document.
  public enum Block: Hashable, Sendable {
    /// A paragraph or heading that has text.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)
  }

  /// A paragraph or heading ("alinea").
  public struct Paragraph: Hashable, Sendable {
    /// The name of its style as the file has it, where it has one: `Heading1`.
    public var style: String?
    /// The text; line breaks as `\n`, tabs as `\t`.
    public var text: String

    /// Makes a paragraph.
    public init(style: String? = nil, text: String) {
      self.style = style
      self.text = text
    }
  }

  /// A table ("tabel"); what a table in one of its cells holds is part of the text of that cell.
  public struct Table: Hashable, Sendable {
    /// Its rows, from top to bottom, the empty ones too.
    public var rows: [Row]

    /// Makes a table.
    public init(rows: [Row]) { self.rows = rows }
  }

  /// A row of a table ("rij").
  public struct Row: Hashable, Sendable {
    /// Its cells, from left to right, the empty ones too.
    public var cells: [Cell]

    /// Makes a row.
    public init(cells: [Cell]) { self.cells = cells }

    /// The text in a column, counted from one; `nil` where no cell begins there.
    public subscript(column: Int) -> String? { cells.first { $0.column == column }?.text }
  }

  /// A cell of a table ("cel").
  public struct Cell: Hashable, Sendable {
    /// The column that it begins in, from one; a cell before it may take several.
    public var column: Int
    /// The text; paragraphs and line breaks as `\n`.
    public var text: String

    /// Makes a cell.
    public init(column: Int, text: String) {
      self.column = column
      self.text = text
    }
  }

  /// A field to fill in ("inhoudsbesturingselement").
  public struct Control: Hashable, Sendable {
    /// The tag, by which whoever made the document knows it.
    public var tag: String?
    /// The text that was filled in or chosen, empty where none was; a box that is ticked as `☒`, one that is not as `☐`.
    public var text: String
    /// Whether it is a box that is ticked; `nil` where it is no box.
    public var isChecked: Bool?

    /// Makes a field.
    public init(tag: String?, text: String, isChecked: Bool? = nil) {
      self.tag = tag
      self.text = text
      self.isChecked = isChecked
    }
  }

  /// Its paragraphs and tables.
  public var blocks: [Block]
  /// Its fields to fill in, in order; what is filled in stands in the text of the blocks too.
  public var controls: [Control]

  /// Makes a document.
  public init(blocks: [Block], controls: [Control] = []) {
    self.blocks = blocks
    self.controls = controls
  }

  /// Its tables.
  public var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Its paragraphs outside of tables.
  public var paragraphs: [Paragraph] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }
}

extension WordDocument {
  /// Reads a text document from the bytes of its file, whatever its name: .docx or .odt.
  ///
  /// Of tracked changes it reads the text as it would be once accepted. Hidden text, text that tells what to fill in,
  /// headers, footers, notes and remarks in the margin are left out.
  public init(reading bytes: [UInt8]) throws(OfficeFailure) {
    self = try OfficePackage.with(bytes) { package throws(OfficeFailure) in
      let collector = BlockCollector(part: package.mainPart, budget: ReadingBudget())
      switch package.format {
      case .docx:
        let part = DocumentPart(part: package.mainPart, collector: collector)
        return try PartReader.read(package.mainPart, of: package.archive, into: part).collector.document
      case .odt:
        let part = TextPart(collector: collector)
        return try PartReader.read(package.mainPart, of: package.archive, into: part).collector.document
      case .xlsx, .ods: throw .otherFormat(package.format)
      }
    }
  }

  /// Reads a text document from a file.
  public init(path: String) throws(OfficeFailure) { try self.init(reading: OfficeFile.bytes(at: path)) }
}
