package import OfficeFiles
package import Reporting

/// A page of any length as a workbook: what stands in words on the first sheet, and a sheet for each table.
package enum PageWorkbook {
  /// The workbook, to be written.
  ///
  /// - Parameter created: the day in its properties.
  package static func draft(of page: Page, created: WorkbookDay) -> WorkbookDraft {
    let tables = page.sections.flatMap { self.tables(of: $0, below: []) }
    var names: [String] = [textSheet.lowercased()]
    let sheets = tables.map { found in
      let name = self.name(for: found.headings.last ?? found.table.caption, besides: names)
      names.append(name.lowercased())
      return self.sheet(found.table, named: name, of: page)
    }
    return WorkbookDraft(title: page.title, created: created, sheets: [words(of: page, sheets.map(\.name))] + sheets)
  }

  private static let textSheet = "Toelichting"

  private static func tables(
    of section: PageSection, below headings: [String]
  ) -> [(table: PageTable, headings: [String])] {
    let headings = headings + [section.heading]
    let own = section.blocks.compactMap { block in if case .table(let table) = block { (table, headings) } else { nil }
    }
    return own + section.sections.flatMap { tables(of: $0, below: headings) }
  }

  /// A name that a tab can have, and no other tab has, capitals aside.
  private static func name(for heading: String, besides taken: [String]) -> String {
    let plain = String(heading.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 }.prefix(27))
    var name = plain
    var number = 2
    while taken.contains(name.lowercased()) {
      name = "\(plain) \(number)"
      number += 1
    }
    return name
  }

  /// All that is no table, line by line, and where each table is.
  private static func words(of page: Page, _ sheets: [String]) -> SheetDraft {
    var sheet = SheetDraft(name: textSheet)
    sheet.columnWidths = [30, 110]
    let marks = [page.draftMark, page.confidentiality, page.mark].compactMap(\.self)
    sheet.rows = [[CellDraft(page.title, style: .title)], [CellDraft(""), CellDraft(page.subtitle, style: .note)]]
    sheet.rows += marks.map { [CellDraft(""), CellDraft($0, style: .note)] }
    sheet.rows += page.header.map { [CellDraft($0.label), CellDraft($0.text)] }
    sheet.rows += page.notices.map { [CellDraft($0.label), CellDraft($0.text)] }
    var rest = sheets[...]
    for section in page.sections { add(section, &sheet.rows, &rest) }
    return sheet
  }

  private static func add(_ section: PageSection, _ rows: inout [[CellDraft]], _ sheets: inout ArraySlice<String>) {
    rows += [[], [CellDraft(section.heading, style: .heading)]]
    for block in section.blocks {
      switch block {
      case .paragraph(let text): rows.append([CellDraft(""), CellDraft(text)])
      case .list(let items, let isNumbered):
        rows += items.enumerated().map { [CellDraft(isNumbered ? "\($0 + 1)." : "–"), CellDraft($1)] }
      case .terms(let terms): rows += terms.map { [CellDraft($0.label), CellDraft($0.text)] }
      case .notice(let notice): rows.append([CellDraft(notice.label), CellDraft(notice.text)])
      case .table(let table):
        rows.append([CellDraft(table.caption), CellDraft(sheets.popFirst().map { "→ \($0)" } ?? "", style: .note)])
      }
    }
    for inner in section.sections { add(inner, &rows, &sheets) }
  }

  private static func sheet(_ table: PageTable, named name: String, of page: Page) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    let header = page.header.map { "\($0.label): \($0.text)" }.joined(separator: "  ·  ")
    let marks = [page.draftMark, page.confidentiality, page.mark].compactMap(\.self)
    let note = ([table.caption] + marks + [header]).joined(separator: "  ·  ")
    sheet.rows = [
      [CellDraft(note, style: .note)], table.columns.map { CellDraft($0.heading, style: .columnHeading) },
    ]
    sheet.rows += table.rows.map { row in row.cells.map { CellDraft($0.lines.joined(separator: "\n")) } }
    sheet.columnWidths = table.columns.indices.map { column in
      let longest = table.rows.flatMap { $0.cells[column].lines.map(\.count) }.max() ?? 0
      return Double(min(60, max(10, longest + 2, table.columns[column].heading.count + 4)))
    }
    if table.columns.count > 1 { sheet.merged = [CellRange(rows: 1...1, columns: 1...table.columns.count)] }
    sheet.frozenRows = 2
    if !table.rows.isEmpty { sheet.filterRow = 2 }
    return sheet
  }
}
