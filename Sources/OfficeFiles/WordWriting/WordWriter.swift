/// Writes Word documents, without any program beside this one.
///
/// What is to be filled in are content controls, which Word and LibreOffice know; text of others never becomes markup.
public enum WordWriter {
  /// The document as the bytes of a .docx file; the same document gives the same bytes.
  public static func bytes(of draft: WordDraft) -> [UInt8] {
    var body = WordBody()
    for block in draft.blocks { body.add(block) }
    var zip = StoredZip()
    let parts: [(String, String)] = [
      ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
      ("docProps/core.xml", WordParts.properties(of: draft)), ("word/document.xml", body.document),
      ("word/_rels/document.xml.rels", WordParts.documentRelationships), ("word/styles.xml", WordParts.styles),
      ("word/numbering.xml", WordParts.numbering(lists: body.numberedLists)),
      ("word/settings.xml", WordParts.settings), ("word/header1.xml", WordParts.header(draft.header)),
      ("word/footer1.xml", WordParts.footer(draft.footer)),
    ]
    for (name, text) in parts { zip.add(name, Array(text.utf8)) }
    return zip.bytes
  }
}

/// The body of a Word document while it is being written.
struct WordBody {
  /// The width of the text on A4 with margins of two centimetres, in twentieths of a point.
  static let textWidth = 9638
  private var xml = ""
  private var controls = 0
  /// The number of lists whose items are numbered; each begins at one.
  private(set) var numberedLists = 0

  /// The whole part.
  var document: String {
    WordParts.declaration + "<w:document \(WordParts.namespaces)><w:body>\(xml)<w:sectPr>"
      + "<w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
      + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\""
      + " w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
  }

  mutating func add(_ block: WordBlock) {
    switch block {
    case .title(let text): xml += Self.paragraph(Self.run(text), style: "Title")
    case .heading(let text, let level):
      xml += Self.paragraph(Self.run(text), style: "Heading\(max(1, min(level, 4)))")
    case .paragraph(let text, let label):
      xml += Self.paragraph((label.map { Self.run($0 + " ", isBold: true) } ?? "") + Self.run(text))
    case .note(let text): xml += Self.paragraph(Self.run(text), style: "Note")
    case .list(let items, let isNumbered):
      if isNumbered { numberedLists += 1 }
      let number = isNumbered ? numberedLists + 1 : 1
      for item in items { xml += Self.paragraph(Self.run(item), style: "ListParagraph", list: number) }
    case .table(let table): add(table)
    }
  }

  private mutating func add(_ table: WordTableDraft) {
    if !table.caption.isEmpty { xml += Self.paragraph(Self.run(table.caption), style: "Caption") }
    let whole = max(table.columnWidths.reduce(0, +), 1)
    let widths = table.columnWidths.map { Self.textWidth * $0 / whole }
    xml +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(Self.textWidth)\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"\(table.hasHeadingRow ? 1 : 0)\""
      + " w:lastRow=\"0\" w:firstColumn=\"\(table.hasHeadingColumn ? 1 : 0)\" w:lastColumn=\"0\" w:noHBand=\"0\""
      + " w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    for (number, row) in table.rows.enumerated() {
      let isHeading = table.hasHeadingRow && number == 0
      xml += "<w:tr><w:trPr><w:cantSplit/>\(isHeading ? "<w:tblHeader/>" : "")</w:trPr>"
      for (column, cell) in row.enumerated() {
        let isBold = isHeading || (table.hasHeadingColumn && column == 0)
        let width = widths.indices.contains(column) ? widths[column] : 0
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        if isHeading { xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF0\"/>" }
        xml += "</w:tcPr>" + content(of: cell, isBold: isBold) + "</w:tc>"
      }
      xml += "</w:tr>"
    }
    // Two tables without a paragraph between them would become one.
    xml += "</w:tbl>" + Self.paragraph("")
  }

  private mutating func content(of cell: WordCellDraft, isBold: Bool) -> String {
    switch cell {
    case .text(let lines):
      let lines = lines.isEmpty ? [""] : lines
      return lines.map { Self.paragraph($0.isEmpty ? "" : Self.run($0, isBold: isBold)) }.joined()
    case .choice(let name, let placeholder, let choices):
      let items = choices.map { choice in
        let value = WordParts.escaped(choice)
        return "<w:listItem w:displayText=\"\(value)\" w:value=\"\(value)\"/>"
      }
      return control(name, placeholder, "<w:dropDownList>\(items.joined())</w:dropDownList>")
    case .input(let name, let placeholder): return control(name, placeholder, "<w:text w:multiLine=\"1\"/>")
    }
  }

  /// A content control in a paragraph of its own, which shows its placeholder.
  private mutating func control(_ name: String, _ placeholder: String, _ kind: String) -> String {
    controls += 1
    let name = WordParts.escaped(name)
    return "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"\(name)\"/><w:tag w:val=\"\(name)\"/><w:id w:val=\"\(controls)\"/>"
      + "<w:showingPlcHdr/>\(kind)</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>"
      + "<w:t xml:space=\"preserve\">\(WordParts.escaped(placeholder))</w:t></w:r></w:sdtContent></w:sdt></w:p>"
  }

  private static func paragraph(_ content: String, style: String? = nil, list: Int? = nil) -> String {
    let properties =
      (style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "")
      + (list.map { "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? "")
    return "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(content)</w:p>"
  }

  private static func run(_ text: String, isBold: Bool = false) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "<w:t xml:space=\"preserve\">\(WordParts.escaped(String($0)))</w:t>"
    }
    return "<w:r>\(isBold ? "<w:rPr><w:b/></w:rPr>" : "")\(lines.joined(separator: "<w:br/>"))</w:r>"
  }
}
