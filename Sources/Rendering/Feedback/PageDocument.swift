package import OfficeFiles
package import Reporting

/// A page of any length as a Word document.
package enum PageDocument {
  /// The document, to be written.
  ///
  /// - Parameter created: the day in its properties.
  package static func draft(of page: Page, created: WorkbookDay) -> WordDraft {
    let marks = [page.draftMark, page.confidentiality, page.title].compactMap(\.self)
    var draft = WordDraft(
      title: page.title, created: created, header: marks.joined(separator: "  ·  "), footer: page.mark ?? "",
      blocks: [.title(page.title)])
    if !page.subtitle.isEmpty { draft.blocks.append(.note(page.subtitle)) }
    if !page.header.isEmpty { draft.blocks.append(terms(page.header)) }
    draft.blocks += page.notices.map { .paragraph($0.text, label: $0.label) }
    for section in page.sections { add(section, level: 1, to: &draft.blocks) }
    return draft
  }

  private static func add(_ section: PageSection, level: Int, to blocks: inout [WordBlock]) {
    blocks.append(.heading(section.heading, level: level))
    blocks += section.blocks.map { block in
      switch block {
      case .paragraph(let text): .paragraph(text)
      case .list(let items, let isNumbered): .list(items, isNumbered: isNumbered)
      case .terms(let items): terms(items)
      case .notice(let notice): .paragraph(notice.text, label: notice.label)
      case .table(let table): self.table(table)
      }
    }
    for inner in section.sections { add(inner, level: level + 1, to: &blocks) }
  }

  private static func terms(_ items: [LabelledText]) -> WordBlock {
    .table(
      WordTableDraft(
        columnWidths: [3, 9], hasHeadingColumn: true,
        rows: items.map { [.text([$0.label]), .text([$0.text])] }))
  }

  private static func table(_ table: PageTable) -> WordBlock {
    let widths = table.columns.indices.map { column in
      let longest = table.rows.map { row in row.cells[column].lines.map(\.count).max() ?? 0 }.max() ?? 0
      return max(8, min(60, max(longest, table.columns[column].heading.count)))
    }
    return .table(
      WordTableDraft(
        caption: table.caption, columnWidths: widths, hasHeadingRow: true, hasHeadingColumn: true,
        rows: [table.columns.map { .text([$0.heading]) }] + table.rows.map { $0.cells.map { .text($0.lines) } }))
  }
}
