/// The parts of an OpenDocument text that lends its looks to others.
///
/// - Source: OpenDocument 1.2, part 1 (styles) and part 3 (packages); style names are those the converter writes.
enum OpenTextParts {
  static let mimeType = "application/vnd.oasis.opendocument.text"
  private static let names = "urn:oasis:names:tc:opendocument:xmlns"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespaces =
    ["office", "style", "text", "table"].map { "xmlns:\($0)=\"\(names):\($0):1.0\"" }.joined(separator: " ")
    + " xmlns:fo=\"\(names):xsl-fo-compatible:1.0\" xmlns:svg=\"\(names):svg-compatible:1.0\""

  static let manifest =
    declaration + "<manifest:manifest xmlns:manifest=\"\(names):manifest:1.0\" manifest:version=\"1.2\">"
    + [("/", mimeType), ("meta.xml", "text/xml"), ("content.xml", "text/xml"), ("styles.xml", "text/xml")].map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"\($1)\"/>"
    }.joined() + "</manifest:manifest>"

  /// Properties without content: who makes a document of this puts its own in their place, and lists all parts.
  static let properties =
    declaration + "<office:document-meta \(namespaces) office:version=\"1.2\"><office:meta/></office:document-meta>"

  static let content =
    declaration + "<office:document-content \(namespaces) office:version=\"1.2\"><office:body><office:text/>"
    + "</office:body></office:document-content>"

  static func styles(header: String, footer: String) -> String {
    let escaped = WordParts.escaped
    let below = footer.isEmpty ? "" : escaped(footer) + "<text:tab/>"
    return declaration + "<office:document-styles \(namespaces) office:version=\"1.2\"><office:font-face-decls>"
      + "<style:font-face style:name=\"Arial\" svg:font-family=\"Arial\" style:font-family-generic=\"swiss\"/>"
      + "</office:font-face-decls><office:styles>\(paragraphs)\(lists)</office:styles><office:automatic-styles>"
      + "<style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"21cm\""
      + " fo:page-height=\"29.7cm\" style:print-orientation=\"portrait\" fo:margin-top=\"1.5cm\""
      + " fo:margin-bottom=\"1.5cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\"/>"
      + "<style:header-style><style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-bottom=\"0.3cm\"/>"
      + "</style:header-style><style:footer-style><style:header-footer-properties fo:min-height=\"0.8cm\""
      + " fo:margin-top=\"0.3cm\"/></style:footer-style></style:page-layout></office:automatic-styles>"
      + "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\">"
      + "<style:header><text:p text:style-name=\"Header\">\(escaped(header))</text:p></style:header><style:footer>"
      + "<text:p text:style-name=\"Footer\">\(below)<text:page-number text:select-page=\"current\">1"
      + "</text:page-number></text:p></style:footer></style:master-page></office:master-styles>"
      + "</office:document-styles>"
  }

  // MARK: Styles

  private static let paragraphs =
    "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"0.14cm\""
    + " fo:line-height=\"110%\" style:writing-mode=\"page\"/><style:text-properties style:font-name=\"Arial\""
    + " fo:font-size=\"10pt\" fo:language=\"nl\" fo:country=\"NL\"/></style:default-style>"
    + paragraph("Standard", parent: nil) + paragraph("Text_20_body") + paragraph("First_20_paragraph")
    + paragraph("Title", text: bold(18)) + paragraph("Subtitle", text: "fo:color=\"#45545c\" fo:font-size=\"11pt\"")
    + paragraph("Header", text: note) + paragraph("Footer", text: note)
    + paragraph("Heading", paragraph: "fo:keep-with-next=\"always\" fo:margin-bottom=\"0.14cm\"", text: bold(10))
    + (1...4).map { level in
      paragraph(
        "Heading_20_\(level)", parent: "Heading", outline: level,
        paragraph: "fo:margin-top=\"\(0.1 * Double(6 - level))cm\"", text: bold(16 - 2 * level + level / 4))
    }.joined()
    + paragraph("Caption", paragraph: "fo:keep-with-next=\"always\" fo:margin-top=\"0.28cm\"", text: bold(10))
    + paragraph("Table", parent: "Caption") + paragraph("TableCaption", parent: "Caption")
    + paragraph("Table_20_Contents", paragraph: rowLine, text: "fo:font-size=\"9pt\"")
    + paragraph("Table_20_Heading", parent: "Table_20_Contents", paragraph: headingGround, text: bold(9))
    + ["", "_20_Tight"].map { kind in
      paragraph("Definition_20_Term\(kind)", paragraph: "fo:keep-with-next=\"always\"", text: "fo:font-weight=\"bold\"")
        + paragraph("Definition_20_Definition\(kind)", paragraph: "fo:margin-left=\"0.75cm\"")
    }.joined()
    + "<style:style style:name=\"Strong_20_Emphasis\" style:family=\"text\"><style:text-properties"
    + " fo:font-weight=\"bold\"/></style:style>"
    + "<style:style style:name=\"Internet_20_link\" style:family=\"text\"><style:text-properties"
    + " fo:color=\"#1d4b5c\" style:text-underline-style=\"solid\"/></style:style>"
    + "<style:style style:name=\"Definition\" style:family=\"text\"/>"

  private static let lists =
    "<text:outline-style style:name=\"Outline\">"
    + (1...6).map { "<text:outline-level-style text:level=\"\($0)\" style:num-format=\"\"/>" }.joined()
    + "</text:outline-style>"

  /// A line above each row: the converter draws none around cells.
  private static let rowLine =
    "fo:border-top=\"0.5pt solid #7a8a93\" fo:padding-top=\"0.05cm\" fo:margin-bottom=\"0.05cm\""
    + " style:join-border=\"true\""
  private static let headingGround = rowLine + " fo:background-color=\"#e8edf0\" fo:keep-with-next=\"always\""
  private static let note = "fo:color=\"#45545c\" fo:font-size=\"9pt\""

  private static func bold(_ points: Int) -> String { "fo:font-weight=\"bold\" fo:font-size=\"\(points)pt\"" }

  private static func paragraph(
    _ name: String, parent: String? = "Standard", outline: Int? = nil, paragraph: String = "", text: String = ""
  ) -> String {
    "<style:style style:name=\"\(name)\" style:display-name=\"\(name.replacing("_20_", with: " "))\""
      + " style:family=\"paragraph\"" + (parent.map { " style:parent-style-name=\"\($0)\"" } ?? "")
      + (outline.map { " style:default-outline-level=\"\($0)\"" } ?? "") + " style:class=\"text\">"
      + (paragraph.isEmpty ? "" : "<style:paragraph-properties \(paragraph)/>")
      + (text.isEmpty ? "" : "<style:text-properties \(text)/>") + "</style:style>"
  }
}
