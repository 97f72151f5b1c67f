import Diagnostics
package import Reporting

/// A page as text for a terminal.
package enum PageText {
  /// The width to which sentences are broken, in characters.
  private static let width = 100

  /// The page; the same page gives the same text.
  package static func text(of page: Page) -> String {
    var lines = [page.title.singleLineText]
    lines.append(page.subtitle.singleLineText)
    let marks = [page.draftMark, page.confidentiality].compactMap(\.self)
    if !marks.isEmpty { lines.append(marks.joined(separator: "  ·  ")) }
    if let mark = page.mark { lines.append(mark.singleLineText) }
    if !page.header.isEmpty { lines.append("") }
    lines += page.header.map { "\($0.label.singleLineText): \($0.text.singleLineText)" }
    for notice in page.notices { lines += [""] + text(of: notice) }
    let sections = page.sections.map { text(of: $0, level: 0) }
    return (lines.map { $0 + "\n" } + sections).joined()
  }

  private static func text(of section: PageSection, level: Int) -> String {
    let heading = section.heading.singleLineText
    let rule = level == 0 ? [String(repeating: "═", count: min(heading.count, width))] : []
    let underline = level == 1 ? [String(repeating: "─", count: min(heading.count, width))] : []
    var text = ([""] + [heading] + rule + underline).map { $0 + "\n" }.joined()
    for (number, block) in section.blocks.enumerated() {
      if number > 0 { text += "\n" }
      text += self.text(of: block)
    }
    return text + section.sections.map { self.text(of: $0, level: level + 1) }.joined()
  }

  private static func text(of block: PageBlock) -> String {
    switch block {
    case .paragraph(let text): joined(wrapped(text, first: "", rest: ""))
    case .list(let items, let isNumbered):
      joined(
        items.enumerated().flatMap { number, item in
          let mark = isNumbered ? "\(number + 1). " : "- "
          return wrapped(item, first: mark, rest: String(repeating: " ", count: mark.count))
        })
    case .terms(let terms):
      joined(terms.flatMap { wrapped("\($0.label): \($0.text)", first: "", rest: "  ") })
    case .notice(let notice): joined(text(of: notice))
    case .table(let table): text(of: table)
    }
  }

  private static func text(of notice: Notice) -> [String] {
    wrapped("\(notice.label) \(notice.text)", first: notice.isWarning ? "! " : "", rest: notice.isWarning ? "  " : "")
  }

  /// A table with its title above it; a cell of several lines takes several rows.
  private static func text(of table: PageTable) -> String {
    let heads = table.columns.map { [$0.heading.singleLineText] }
    let cells = table.rows.map { $0.cells.map { $0.lines.map(\.singleLineText) } }
    let widths = widths(of: [heads] + cells)
    var text = TextTable(table.columns.map { $0.isNumber ? .right : .left })
    func add(_ row: [[String]]) {
      let broken = zip(row, widths).map { lines, width in
        lines.flatMap { wrapped($0, first: "", rest: "", width: width) }
      }
      for line in 0..<(broken.map(\.count).max() ?? 0) {
        text.add(broken.map { line < $0.count ? $0[line] : "" })
      }
    }
    add(heads)
    text.addRule()
    for row in cells { add(row) }
    return table.caption.singleLineText + "\n" + text.text(indentedBy: "  ")
  }

  /// The widths of the columns of a table: each as wide as its widest cell, but the widest ones give way until the table
  /// fits.
  private static func widths(of rows: [[[String]]]) -> [Int] {
    guard let first = rows.first else { return [] }
    var widths = first.indices.map { column in rows.flatMap { $0[column] }.map(\.count).max() ?? 0 }
    let room = width - 2 * widths.count
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > narrowest,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }

  /// The width that a column never goes below.
  private static let narrowest = 12

  private static func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// A word that is longer than any line, in pieces; others as they are.
  private static func pieces(of word: Substring) -> [Substring] {
    guard word.count > width else { return [word] }
    var (pieces, rest): ([Substring], Substring) = ([], word)
    while !rest.isEmpty {
      pieces.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return pieces
  }

  /// A text broken into lines between words.
  private static func wrapped(
    _ text: String, first: String, rest: String, width: Int = PageText.width
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.singleLineText.split(separator: " ").flatMap(Self.pieces(of:)) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}

extension String {
  /// The text on one line, fit for a terminal.
  fileprivate var singleLineText: String {
    String(map { $0.isNewline ? " " : $0 }).singleLine
  }
}
