/// The parts of a Word document beside its body.
///
/// - Source: ECMA-376, part 1 (WordprocessingML) and part 2 (packages); only what a document of text and tables needs.
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)\""

  /// A text in which no character has a meaning in XML; what XML cannot hold is replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static let contentTypes =
    declaration + "<Types xmlns=\"\(package)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + [
      ("word/document", "document.main"), ("word/styles", "styles"), ("word/numbering", "numbering"),
      ("word/settings", "settings"), ("word/header1", "header"), ("word/footer1", "footer"),
    ].map { "<Override PartName=\"/\($0).xml\" ContentType=\"\(types).\($1)+xml\"/>" }.joined()
    + "<Override PartName=\"/docProps/core.xml\""
    + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"

  static let relationships =
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\""
    + " Target=\"docProps/core.xml\"/></Relationships>"

  static let documentRelationships =
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + ["styles", "numbering", "settings", "header1", "footer1"].enumerated().map { number, name in
      let kind = name.filter { !$0.isNumber }
      return "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(kind)\" Target=\"\(name).xml\"/>"
    }.joined() + "</Relationships>"

  static func properties(of draft: WordDraft) -> String {
    let moment = "\(draft.created)T00:00:00Z"
    let terms = "http://purl.org/dc/terms/"
    return declaration
      + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"\(terms)\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(escaped(draft.title))</dc:title>"
      + "<dc:language>nl-NL</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:created>"
      + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:modified></cp:coreProperties>"
  }

  static let settings =
    declaration + "<w:settings \(namespaces)><w:themeFontLang w:val=\"nl-NL\"/><w:compat><w:compatSetting"
    + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    + "</w:settings>"

  static func header(_ text: String) -> String {
    declaration + "<w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr>" + plainRun(text)
      + "</w:p></w:hdr>"
  }

  static func footer(_ text: String) -> String {
    let number = "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    return declaration + "<w:ftr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr>"
      + plainRun(text.isEmpty ? "" : text + "   ") + number + "</w:p></w:ftr>"
  }

  private static func plainRun(_ text: String) -> String {
    text.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
  }

  /// Lists: the first has points, each further one numbers that begin at one.
  static func numbering(lists: Int) -> String {
    func level(_ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/>"
        + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl>"
    }
    let numbered = (0..<lists).map {
      "<w:num w:numId=\"\($0 + 2)\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    }
    return declaration + "<w:numbering \(namespaces)><w:abstractNum w:abstractNumId=\"0\">\(level("bullet", "•"))"
      + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">\(level("decimal", "%1."))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\(numbered.joined())</w:numbering>"
  }

  static let styles =
    declaration + "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
    + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/><w:sz w:val=\"20\"/>"
    + "<w:lang w:val=\"nl-NL\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"80\" w:line=\"264\""
    + " w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    + style("Normal", "Normal", isDefault: true)
    + style("Title", "Title", run: "<w:b/><w:sz w:val=\"36\"/>", paragraph: "<w:spacing w:after=\"160\"/>")
    + (1...4).map { level in
      style(
        "Heading\(level)", "heading \(level)", run: "<w:b/><w:sz w:val=\"\(32 - 3 * level)\"/>",
        paragraph:
          "<w:keepNext/><w:spacing w:before=\"\(320 - 60 * level)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>"
      )
    }.joined()
    + style("Note", "Note", run: "<w:color w:val=\"45545C\"/><w:sz w:val=\"18\"/>")
    + style("Caption", "caption", run: "<w:b/>", paragraph: "<w:keepNext/>")
    + style("ListParagraph", "List Paragraph")
    + "<w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/><w:rPr>"
    + "<w:color w:val=\"45545C\"/></w:rPr></w:style>"
    + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
    + "<w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    + "</w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
    + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7A8A93\"/>"
    }.joined() + "</w:tblBorders></w:tblPr></w:style></w:styles>"

  private static func style(
    _ id: String, _ name: String, run: String = "", paragraph: String = "", isDefault: Bool = false
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")
      + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>") + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")
      + "</w:style>"
  }
}
