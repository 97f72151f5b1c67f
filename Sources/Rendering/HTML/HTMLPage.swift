package import Reporting

/// A page of any length as one HTML file that needs no other; on paper every sheet has its marks.
package enum HTMLPage {
  /// Renders a page; the same page gives the same bytes.
  package static func render(_ page: Page) -> String { HTMLTemplates.render(fields(of: page), with: "page") }

  /// The fewest sections for which a list of them helps.
  private static let leastContents = 3

  /// What fills the template of a page.
  static func fields(of page: Page) -> HTMLFields {
    let marks = [page.draftMark, page.confidentiality].compactMap(\.self)
    let numbered = page.sections.enumerated().map { (section: $1, id: $1.id ?? "deel-\($0 + 1)") }
    return [
      "pageTitle": .text(page.title + (page.draftMark.map { " (\($0))" } ?? "")),
      "css": .markup(HTMLTemplates.styleSheet), "paperCSS": .markup(paper(page, marks)),
      "marks": .texts("text", marks), "title": .text(page.title),
      "subtitle": .text(page.subtitle), "hasFacts": .flag(!page.header.isEmpty),
      "facts": .list(page.header.map { ["term": .text($0.label), "value": .text($0.text)] }),
      "notices": .list(page.notices.map(fields)), "hasContents": .flag(numbered.count >= leastContents),
      "contentsLabel": .text(DutchReportWords.contents),
      "contents": .list(numbered.map { ["id": .text($0.id), "heading": .text($0.section.heading)] }),
      "sections": .markup(numbered.map { html(of: $0.section, id: $0.id, level: 2) }.joined(separator: "\n")),
      "footline": .optional(page.mark.map { ["mark": .text($0)] }),
    ]
  }

  private static func html(of section: PageSection, id: String, level: Int) -> String {
    HTMLTemplates.render(fields(of: section, id: id, level: level), with: "page-section")
  }

  /// What fills the template of a section; headings go no deeper than the fourth level.
  static func fields(of section: PageSection, id: String, level: Int) -> HTMLFields {
    let inner = section.sections.enumerated().map { number, inner in
      html(of: inner, id: inner.id ?? "\(id)-\(number + 1)", level: min(level + 1, 4))
    }
    return [
      "id": .text(id), "level": .text(String(level)), "heading": .text(section.heading),
      "blocks": .list(section.blocks.map(fields)), "sections": .markup(inner.joined(separator: "\n")),
    ]
  }

  private static func fields(of block: PageBlock) -> HTMLFields {
    var fields: HTMLFields = [
      "paragraph": .list([]), "points": .list([]), "steps": .list([]), "meanings": .list([]), "remark": .list([]),
      "table": .list([]),
    ]
    switch block {
    case .paragraph(let text): fields["paragraph"] = .texts("text", [text])
    case .list(let items, let isNumbered):
      fields[isNumbered ? "steps" : "points"] = .list([["items": .texts("item", items)]])
    case .terms(let terms):
      fields["meanings"] = .list([
        ["terms": .list(terms.map { ["term": .text($0.label), "meaning": .text($0.text)] })]
      ])
    case .notice(let notice): fields["remark"] = .list([self.fields(of: notice)])
    case .table(let table): fields["table"] = .list([self.fields(of: table)])
    }
    return fields
  }

  private static func fields(of notice: Notice) -> HTMLFields {
    ["isWarning": .flag(notice.isWarning), "label": .text(notice.label), "text": .text(notice.text)]
  }

  private static func fields(of table: PageTable) -> HTMLFields {
    [
      "caption": .text(table.caption),
      "columns": .list(table.columns.map { ["column": .text($0.heading), "isNumber": .flag($0.isNumber)] }),
      "rows": .list(
        table.rows.map { row in
          let cells = zip(row.cells, table.columns).map(fields)
          return [
            "anchor": .optional(row.id.map { ["id": .text($0)] }), "head": .list(Array(cells.prefix(1))),
            "cells": .list(Array(cells.dropFirst())),
          ]
        }),
    ]
  }

  private static func fields(of cell: PageTable.Cell, in column: PageTable.Column) -> HTMLFields {
    let first = cell.lines.first ?? ""
    return [
      "column": .text(column.heading), "isNumber": .flag(column.isNumber), "isLink": .flag(cell.link != nil),
      "first": .text(first),
      "link": .optional(cell.link.map { ["target": .text($0), "first": .text(first)] }),
      "rating": .optional(cell.rating.map { ["symbol": .list([RatingSymbol.fields($0)])] }),
      "lines": .texts("line", Array(cell.lines.dropFirst())),
    ]
  }

  /// The marks of every sheet of paper, in the margins.
  private static func paper(_ page: Page, _ marks: [String]) -> String {
    """
    @page {
      margin: 18mm 13mm 16mm;
      @top-left { content: \(string((marks + [page.title]).joined(separator: "  ·  "))); \(marginType) }
      @top-right { content: counter(page) " / " counter(pages); \(marginType) }
      @bottom-left { content: \(string(page.mark ?? "")); \(marginType) }
    }
    """
  }

  private static let marginType = "font: 9pt Arial, \"Liberation Sans\", Arimo, Helvetica, sans-serif; color: #45545c;"

  /// A text as a string of a style sheet, in which nothing can end the string or the style sheet.
  static func string(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
      return isPlain ? String(Character(scalar)) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"" + scalars.joined() + "\""
  }
}
