package import Reporting

/// A page of any length as the tree of pandoc, from which it makes Word and OpenDocument files.
///
/// The tree is made of the values of the page and not of its HTML, so that heading rows, titles of tables and the language
/// arrive.
package struct PandocDocument {
  private let page: Page

  /// Makes the tree of a page.
  package init(_ page: Page) { self.page = page }

  /// What stands above each sheet.
  package var header: String {
    [page.draftMark, page.confidentiality, page.title].compactMap(\.self).joined(separator: "  ·  ")
  }

  /// What stands below each sheet.
  package var footer: String { page.mark ?? "" }

  /// The tree as JSON.
  ///
  /// - Parameter version: the version of the tree that the installed pandoc speaks.
  package func tree(version: [Int]) -> String {
    JSONValue.object([
      ("pandoc-api-version", .array(version.map(JSONValue.number))),
      (
        "meta",
        .object([
          ("lang", Self.node("MetaString", .string("nl-NL"))),
          ("subtitle", Self.node("MetaInlines", Self.inlines(page.subtitle))),
          ("title", Self.node("MetaInlines", Self.inlines(page.title))),
        ])
      ), ("blocks", .array(blocks)),
    ]).oneLine
  }

  // MARK: Blocks

  private var blocks: [JSONValue] {
    let marks = [page.draftMark, page.confidentiality, page.mark].compactMap(\.self)
    let above = marks.map { Self.paragraph(.array([Self.strong($0)])) }
    let header = page.header.isEmpty ? [] : [Self.terms(page.header)]
    return above + header + page.notices.map(Self.notice)
      + page.sections.enumerated().flatMap { Self.section($1, id: $1.id ?? "deel-\($0 + 1)", level: 1) }
  }

  private static func section(_ section: PageSection, id: String, level: Int) -> [JSONValue] {
    let heading = node(
      "Header", .array([.number(level), attributes(id: id), inlines(section.heading)]))
    let inner = section.sections.enumerated().flatMap { number, inner in
      self.section(inner, id: inner.id ?? "\(id)-\(number + 1)", level: min(level + 1, 4))
    }
    return [heading] + section.blocks.map(block) + inner
  }

  private static func block(_ block: PageBlock) -> JSONValue {
    switch block {
    case .paragraph(let text): paragraph(inlines(text))
    case .list(let items, let isNumbered): list(items, isNumbered: isNumbered)
    case .terms(let terms): self.terms(terms)
    case .notice(let notice): self.notice(notice)
    case .table(let table): self.table(table)
    }
  }

  private static func list(_ items: [String], isNumbered: Bool) -> JSONValue {
    let items = JSONValue.array(items.map { .array([node("Plain", inlines($0))]) })
    guard isNumbered else { return node("BulletList", items) }
    return node(
      "OrderedList", .array([.array([.number(1), node("Decimal"), node("Period")]), items]))
  }

  private static func terms(_ terms: [LabelledText]) -> JSONValue {
    node(
      "DefinitionList",
      .array(
        terms.map { term in
          .array([inlines(term.label), .array([.array([node("Plain", inlines(term.text))])])])
        }))
  }

  private static func notice(_ notice: Notice) -> JSONValue {
    let rest = notice.text.isEmpty ? [] : [node("Space")] + words(notice.text)
    return paragraph(.array([strong(notice.label)] + rest))
  }

  // MARK: Tables

  private static func table(_ table: PageTable) -> JSONValue {
    let caption = JSONValue.array([.null, .array([node("Plain", inlines(table.caption))])])
    let columns = zip(table.columns, widths(of: table)).map { column, width in
      JSONValue.array([alignment(of: column), node("ColWidth", .millionths(width))])
    }
    let head = row(table.columns.map { cell(.array([node("Plain", inlines($0.heading))]), alignment(of: $0)) }, id: nil)
    let rows = table.rows.map { row in
      self.row(zip(row.cells, table.columns).map { cell(lines(of: $0), alignment(of: $1)) }, id: row.id)
    }
    // No row headers in the body: the installed pandoc would drop their cells in an OpenDocument file.
    let body = JSONValue.array([attributes(), .number(0), .array([]), .array(rows)])
    return node(
      "Table",
      .array([
        attributes(), caption, .array(columns), .array([attributes(), .array([head])]), .array([body]),
        .array([attributes(), .array([])]),
      ]))
  }

  /// The number of letters that fit beside each other in a table on A4.
  private static let lettersPerLine = 104

  /// The share of each column in millionths: room for its longest word first, and what is left by what its texts want.
  private static func widths(of table: PageTable) -> [Int] {
    let columns = table.columns.indices.map { column in
      let texts = [table.columns[column].heading] + table.rows.flatMap { $0.cells[column].lines }
      let words = texts.flatMap { $0.split { $0 == " " || $0 == "-" || $0 == "\n" } }
      let least = min(words.map(\.count).max() ?? 1, 30) + 5
      return (least: least, wanted: max(min(texts.map(\.count).max() ?? 1, 90), least))
    }
    let least = columns.map(\.least).reduce(0, +)
    let more = columns.map { $0.wanted - $0.least }.reduce(0, +)
    let rest = max(lettersPerLine - least, 0)
    let widths = columns.map { $0.least * 100 + (more > 0 ? 100 * rest * ($0.wanted - $0.least) / more : 0) }
    let whole = max(widths.reduce(0, +), 1)
    return widths.map { $0 * 1_000_000 / whole }
  }

  private static func alignment(of column: PageTable.Column) -> JSONValue {
    node(column.isNumber ? "AlignRight" : "AlignDefault")
  }

  private static func row(_ cells: [JSONValue], id: String?) -> JSONValue {
    .array([attributes(id: id ?? ""), .array(cells)])
  }

  private static func cell(_ blocks: JSONValue, _ alignment: JSONValue) -> JSONValue {
    .array([attributes(), alignment, .number(1), .number(1), blocks])
  }

  /// A line of a cell each a block; a link stays one where it leads to a place in the same page.
  private static func lines(of cell: PageTable.Cell) -> JSONValue {
    .array(
      cell.lines.enumerated().map { number, line in
        guard number == 0, let link = cell.link, link.hasPrefix("#") else { return node("Plain", inlines(line)) }
        return node(
          "Plain",
          .array([
            node("Link", .array([attributes(), inlines(line), .array([.string(link), .string("")])]))
          ]))
      })
  }

  // MARK: Inlines

  private static func paragraph(_ inlines: JSONValue) -> JSONValue { node("Para", inlines) }
  private static func strong(_ text: String) -> JSONValue { node("Strong", inlines(text)) }
  private static func inlines(_ text: String) -> JSONValue { .array(words(text)) }

  /// Words with a blank between them; a line end stays one, and a hard space belongs to its word.
  private static func words(_ text: String) -> [JSONValue] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ").map { node("Str", .string(plain($0))) }.joined(separator: node("Space"))
    }.joined(separator: [node("LineBreak")])
  }

  /// The word without what no document can hold.
  private static func plain(_ word: Substring) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.map { scalar in
          let isLost = scalar.properties.generalCategory == .control || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
          return isLost ? "\u{FFFD}" : scalar
        }))
  }

  private static func attributes(id: String = "") -> JSONValue { .array([.string(id), .array([]), .array([])]) }

  private static func node(_ kind: String, _ content: JSONValue? = nil) -> JSONValue {
    .object([("t", .string(kind))] + (content.map { [("c", $0)] } ?? []))
  }
}

extension Sequence {
  /// The elements with a separator between each two.
  fileprivate func joined(separator: Element) -> [Element] {
    var joined: [Element] = []
    for (number, element) in enumerated() { joined += number == 0 ? [element] : [separator, element] }
    return joined
  }

  /// The elements of the elements with a separator between each two.
  fileprivate func joined<Inner>(separator: [Inner]) -> [Inner] where Element == [Inner] {
    var joined: [Inner] = []
    for (number, element) in enumerated() { joined += number == 0 ? element : separator + element }
    return joined
  }
}
