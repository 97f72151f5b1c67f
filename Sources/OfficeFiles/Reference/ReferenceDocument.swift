/// A document that lends its looks to others ("modeldocument"): letters, headings, tables, A4, and marks on each sheet.
///
/// Programs that convert documents take styles, page, header and footer from it, and nothing else.
public struct ReferenceDocument: Hashable, Sendable {
  /// What stands above each page.
  public var header: String
  /// What stands below each page, beside its number; empty for nothing more.
  public var footer: String

  /// Makes a reference document.
  public init(header: String, footer: String = "") {
    self.header = header
    self.footer = footer
  }

  /// It as the bytes of a .docx file; the same document gives the same bytes.
  public var docx: [UInt8] {
    Self.zip([
      ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
      ("docProps/core.xml", WordParts.properties(of: draft)), ("word/document.xml", WordBody().document),
      ("word/_rels/document.xml.rels", WordParts.documentRelationships), ("word/styles.xml", WordParts.referenceStyles),
      ("word/numbering.xml", WordParts.numbering(lists: 0)), ("word/settings.xml", WordParts.settings),
      ("word/header1.xml", WordParts.header(header)), ("word/footer1.xml", WordParts.footer(footer)),
    ])
  }

  /// It as the bytes of an .odt file; the same document gives the same bytes.
  public var odt: [UInt8] {
    Self.zip([
      ("mimetype", OpenTextParts.mimeType), ("META-INF/manifest.xml", OpenTextParts.manifest),
      ("meta.xml", OpenTextParts.properties), ("content.xml", OpenTextParts.content),
      ("styles.xml", OpenTextParts.styles(header: header, footer: footer)),
    ])
  }

  private var draft: WordDraft {
    WordDraft(title: "", created: WorkbookDay(year: 2000, month: 1, day: 1))
  }

  private static func zip(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var zip = StoredZip()
    for part in parts { zip.add(part.name, Array(part.text.utf8)) }
    return zip.bytes
  }
}

extension WordParts {
  /// The styles that a converted document uses: those of our own documents, and those by the names of the converter.
  fileprivate static let referenceStyles = styles.replacing("</w:styles>", with: converterStyles + "</w:styles>")

  private static let converterStyles =
    [
      ("BodyText", "Body Text", "", ""), ("FirstParagraph", "First Paragraph", "", ""),
      ("Compact", "Compact", "<w:spacing w:before=\"20\" w:after=\"20\"/>", ""),
      ("Subtitle", "Subtitle", "<w:spacing w:after=\"160\"/>", "<w:color w:val=\"45545C\"/><w:sz w:val=\"22\"/>"),
      ("DefinitionTerm", "Definition Term", "<w:keepNext/><w:spacing w:before=\"80\" w:after=\"0\"/>", "<w:b/>"),
      ("Definition", "Definition", "<w:ind w:left=\"425\"/>", ""),
      ("TableCaption", "Table Caption", "<w:keepNext/><w:spacing w:before=\"160\"/>", "<w:b/>"),
    ].map { id, name, paragraph, run in
      "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
        + "<w:basedOn w:val=\"Normal\"/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }.joined()
    + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    + "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
    + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>"
    + "<w:color w:val=\"1D4B5C\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Table\"><w:name w:val=\"Table\"/>"
    + "<w:basedOn w:val=\"TableGrid\"/><w:rPr><w:sz w:val=\"18\"/></w:rPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr>"
    + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF0\"/></w:tcPr></w:tblStylePr></w:style>"
}
