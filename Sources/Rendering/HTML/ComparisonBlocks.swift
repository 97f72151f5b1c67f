import Reporting

/// The parts of a comparison, each as what fills its template.
enum ComparisonBlocks {
  static func guidance(_ id: String, _ section: ListSection) -> HTMLBlock {
    HTMLBlock(
      template: "guidance",
      fields: ["id": .text(id), "heading": .text(section.heading), "items": .texts("text", section.items)],
      lines: 2 + section.items.reduce(0) { $0 + PageFit.rows($1, PageFit.wide - 4) })
  }

  static func differences(_ section: DifferenceSection) -> HTMLBlock {
    let items = section.items.map { PageFit.item($0.label + " " + $0.text, isWide: false) }
    return HTMLBlock(
      template: "differences",
      fields: [
        "id": .text("differences"), "heading": .text(section.heading), "explanation": .text(section.explanation),
        "items": .list(section.items.map { ["label": .text($0.label), "text": .text($0.text)] }),
      ], lines: PageFit.columns(items) + PageFit.rows(section.explanation, PageFit.wide))
  }

  /// The table of ratings, in parts of so many werkgebieden and so many lines; the last part has the legend.
  static func ratings(_ table: RatingTable, budget: Double) -> [HTMLBlock] {
    let parts = table.areas.indices.parts(of: HTMLComparison.areasPerTable).flatMap { areas in
      themes(table.themes, areas: areas, budget: budget).map { (areas: areas, themes: $0) }
    }
    return parts.enumerated().map { index, part in
      ratings(table, areas: part.areas, themes: part.themes, part: index + 1, isLast: index == parts.count - 1)
    }
  }

  private static func ratings(
    _ table: RatingTable, areas: Range<Int>, themes: [RatingTable.ThemeRows], part: Int, isLast: Bool
  ) -> HTMLBlock {
    let legend = PageFit.legend(
      levels: table.levels, noRating: table.noRatingLegend, explanations: table.explanations, withShorts: true)
    let absent = table.absent.map { 0.25 + PageFit.rows($0, 118) } ?? 0
    let notes = absent + table.notes.reduce(0) { $0 + 0.98 * PageFit.rows($1.text, 118) }
    let body = themes.reduce(0) { $0 + PageFit.theme + $1.rows.reduce(0) { $0 + lines($1, areas: areas) } }
    let columns = table.areas[areas]
    return HTMLBlock(
      template: "ratings",
      fields: [
        "id": .text("ratings-\(part)"),
        "heading": .text(part == 1 ? table.heading : DutchReportWords.continued(table.heading)),
        "caption": .text(table.caption), "normColumn": .text(table.firstColumn),
        "areas": .texts("area", Array(columns)),
        "themes": .list(
          themes.map { theme in
            [
              "theme": .text(theme.name), "columns": .markup("\(areas.count + 1)"),
              "rows": .list(theme.rows.map { fields($0, areas: areas, names: table.areas) }),
            ]
          }), "legends": .optional(isLast ? legendFields(table) : nil),
        "absents": .optional(isLast ? table.absent.map { ["absent": .text($0)] } : nil),
        "hasNotes": .flag(isLast && !table.notes.isEmpty),
        "notes": .list(table.notes.map { ["mark": .text($0.label), "text": .text($0.text)] }),
      ],
      lines: 0.6 + 1.15 + 0.45 + (columns.map { PageFit.rows($0, width(areas)) }.max() ?? 1) + body
        + (isLast ? legend + notes + 0.3 : 0))
  }

  private static func legendFields(_ table: RatingTable) -> HTMLFields {
    HTMLLegend.fields(
      levels: table.levels, noRating: table.noRatingLegend, explanations: table.explanations, withShorts: true)
  }

  private static func fields(_ row: RatingTable.Row, areas: Range<Int>, names: [String]) -> HTMLFields {
    [
      "norm": .text(row.norm), "marks": .optional(row.mark.map { ["mark": .text($0)] }),
      "cells": .list(
        areas.map { area in
          let cell = row.cells[area]
          return [
            "area": .text(names[area]), "symbol": .list([RatingSymbol.fields(cell.rating)]),
            "rating": .text(cell.rating.label), "marks": .optional(cell.mark.map { ["mark": .text($0)] }),
            "count": .text(cell.count), "hasFlags": .flag(!cell.flags.isEmpty), "flags": .texts("flag", cell.flags),
          ]
        }),
    ]
  }

  /// The themes in parts of so many lines.
  private static func themes(
    _ themes: [RatingTable.ThemeRows], areas: Range<Int>, budget: Double
  ) -> [[RatingTable.ThemeRows]] {
    var parts: [[RatingTable.ThemeRows]] = [[]]
    var left = budget
    for theme in themes {
      for row in theme.rows {
        let needed = lines(row, areas: areas) + PageFit.theme
        if needed > left, parts.last?.isEmpty == false {
          parts.append([])
          left = budget
        }
        let last = parts.count - 1
        let rows = parts[last].last?.name == theme.name ? parts[last].removeLast().rows : []
        parts[last].append(.init(name: theme.name, rows: rows + [row]))
        left -= needed
      }
    }
    return parts
  }

  /// The characters of a line in a column of the table of ratings.
  private static func width(_ areas: Range<Int>) -> Int { 88 / max(areas.count, 1) }

  private static func lines(_ row: RatingTable.Row, areas: Range<Int>) -> Double {
    let cells = areas.map { area in
      let cell = row.cells[area]
      let flags = cell.flags.joined(separator: ", ")
      return PageFit.rows(cell.rating.label, width(areas) - 3) + PageFit.rows(cell.count, width(areas))
        + (flags.isEmpty ? 0 : PageFit.rows(flags, 102 / max(areas.count, 1)))
    }
    return 0.5 + 0.95 * max(PageFit.rows(row.norm, 15), cells.max() ?? 0)
  }

  /// A table of figures, in parts of so many columns and so many lines.
  static func figures(_ table: FigureTable, id: String, budget: Double) -> [HTMLBlock] {
    let own = table.columns.indices.dropLast(table.hasClosingColumn ? 1 : 0)
    let closing = Array(table.columns.indices.suffix(table.hasClosingColumn ? 1 : 0))
    let parts = own.parts(of: HTMLComparison.areasPerTable).flatMap { columns in
      table.rows.indices.parts(of: Int(budget / 2.2)).map { (columns: Array(columns) + closing, rows: $0) }
    }
    return parts.enumerated().map { index, part in
      figures(
        table, columns: part.columns, rows: part.rows, id: "\(id)-\(index + 1)", isFirst: index == 0,
        isLast: index == parts.count - 1)
    }
  }

  private static func figures(
    _ table: FigureTable, columns: [Int], rows: Range<Int>, id: String, isFirst: Bool, isLast: Bool
  ) -> HTMLBlock {
    let width = 78 / max(columns.count, 1)
    let heading = isFirst ? table.heading : DutchReportWords.continued(table.heading)
    let body = rows.reduce(0.0) { sum, row in
      let cells = columns.map { PageFit.rows(table.rows[row].cells[$0].text, width) }.max() ?? 1
      return sum + 0.36 + 0.98 * max(PageFit.rows(table.rows[row].name, 32), cells)
    }
    let notes = table.notes.reduce(0) { $0 + 0.98 * PageFit.rows($1.text, 118) }
    let head = columns.map { PageFit.rows(table.columns[$0], width) }.max() ?? 1
    return HTMLBlock(
      template: "figures",
      fields: [
        "id": .text(id), "heading": .text(heading), "caption": .text(table.caption),
        "firstColumn": .text(table.firstColumn), "columns": .texts("column", columns.map { table.columns[$0] }),
        "hasNotes": .flag(isLast && !table.notes.isEmpty),
        "rows": .list(
          rows.map { row in
            [
              "name": .text(table.rows[row].name),
              "cells": .list(columns.map { fields(table.rows[row].cells[$0], column: table.columns[$0]) }),
            ]
          }), "notes": .list(table.notes.map { ["mark": .text($0.label), "text": .text($0.text)] }),
      ],
      lines: 0.6 + 1.3 + (PageFit.rows(heading + table.caption, 100) - 1) + 0.5 + head + body
        + (isLast ? notes + 0.4 : 0))
  }

  private static func fields(_ cell: FigureTable.Cell, column: String) -> HTMLFields {
    [
      "column": .text(column), "figure": .text(cell.text), "marks": .optional(cell.mark.map { ["mark": .text($0)] }),
    ]
  }
}

extension Range<Int> {
  /// The range in parts of at most so many.
  fileprivate func parts(of size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: Swift.max(size, 1)).map { $0..<Swift.min($0 + size, upperBound) }
  }
}
