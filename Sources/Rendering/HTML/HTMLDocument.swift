import Reporting

/// A part of a page: the template that makes it, what fills that, and the lines of paper it takes.
struct HTMLBlock {
  let template: String
  var fields: HTMLFields
  let lines: Double

  var html: String { HTMLTemplates.render(fields, with: template) }
}

/// A document of one or more sheets ("bladen"), each with its own head and foot, in one file that needs no other.
struct HTMLDocument {
  let name: String
  let draftMark: String?
  let mark: String?
  let sheets: [[HTMLBlock]]

  /// What fills the template of a document.
  var fields: HTMLFields {
    let draft = draftMark.map { " (\($0))" } ?? ""
    return [
      "pageTitle": .text(name + draft), "css": .markup(HTMLTemplates.styleSheet),
      "sheets": .list(
        sheets.enumerated().map { index, blocks in
          let number = DutchReportWords.page(index + 1, of: sheets.count)
          return [
            "pageLabel": .text(number.asSentence), "pageNumber": .text(number), "documentName": .text(name),
            "draft": .optional(draftMark.map { ["draftMark": .text($0)] }),
            "footline": .optional(mark.map { ["mark": .text($0)] }),
            "blocks": .list(blocks.map { ["block": .markup($0.html)] }),
          ]
        }),
    ]
  }

  var html: String { HTMLTemplates.render(fields, with: "document") }
}

/// A legend of symbols and terms, as fields.
enum HTMLLegend {
  /// - Parameter withShorts: whether the short forms of the levels are used and so must be explained.
  static func fields(
    levels: [RatingWords], noRating: String?, explanations: [LabelledText], withShorts: Bool = false
  ) -> HTMLFields {
    let words: [HTMLFields] = levels.map { level in
      [
        "symbol": .list([RatingSymbol.fields(level)]),
        "word": .text(!withShorts || level.short == level.label ? level.label : "\(level.label) (\(level.short))"),
      ]
    }
    let none = noRating.map { text -> HTMLFields in
      ["symbol": .list([RatingSymbol.noRating()]), "word": .text(text)]
    }
    return [
      "levels": .list(words + (none.map { [$0] } ?? [])),
      "terms": .list(explanations.map { ["term": .text($0.label), "meaning": .text($0.text)] }),
    ]
  }
}
