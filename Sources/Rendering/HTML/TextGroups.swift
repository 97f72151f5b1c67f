import Reporting

/// Text under a heading in the columns of a sheet ("tekstgroep"): what a report is made of where it is no table.
struct TextGroup: Hashable {
  /// What is printed, with what stands behind it in another colour.
  struct Item: Hashable {
    let text: String
    let aside: String?
    /// The file beside the report that the text names, and leads to.
    var file: String?

    /// The text, in which the name of the file leads there.
    fileprivate var content: HTMLFields.Content {
      guard let file, let range = text.firstRange(of: file) else { return .text(text) }
      let name = HTMLFields.escaped(file)
      return .markup(
        HTMLFields.escaped(String(text[..<range.lowerBound])) + "<a href=\"\(name)\">\(name)</a>"
          + HTMLFields.escaped(String(text[range.upperBound...])))
    }
  }

  /// How the items are printed.
  enum Form: Hashable {
    case paragraph
    case list
    case wideList
    case numbered(from: Int)
  }

  let heading: String
  let items: [Item]
  let form: Form
  /// Whether it begins the second column, as what goes on with the last group of the first.
  let startsColumn: Bool
  private let isKeptWhole: Bool

  init(heading: String, items: [Item], form: Form, isKeptWhole: Bool = false, startsColumn: Bool = false) {
    self.heading = heading
    self.items = items
    self.form = form
    self.isKeptWhole = isKeptWhole
    self.startsColumn = startsColumn
  }

  init(_ block: AccountSection.Block) {
    let form: Form = block.items.count == 1 ? .paragraph : block.isNumbered ? .numbered(from: 1) : .list
    self.init(
      heading: block.heading,
      items: block.items.map { item in Item(text: item, aside: nil, file: block.files.first { item.contains($0) }) },
      form: form)
  }

  /// - Parameter withNorms: whether the norms stand behind what is to be done.
  init(_ group: ActionSection.Group, withNorms: Bool) {
    self.init(
      heading: group.heading,
      items: group.items.map { item in
        let norms = withNorms && !item.norms.isEmpty ? [item.norms.joined(separator: ", ") + "."] : []
        let asides = norms + (item.note.map { [$0] } ?? [])
        return Item(text: item.text, aside: asides.isEmpty ? nil : asides.joined(separator: " "))
      }, form: .wideList)
  }

  /// The lines of a column that an item takes.
  func lines(of item: Item) -> Double {
    switch form {
    case .paragraph: PageFit.rows(item.text, PageFit.column)
    case .list: PageFit.item(item.text, aside: item.aside, isWide: false)
    case .wideList: PageFit.item(item.text, aside: item.aside)
    case .numbered: PageFit.rows(item.text, 55)
    }
  }

  /// The lines of a column that it takes.
  var lines: Double { pieces.reduce(0, +) }

  /// The lines of its parts that are never broken: a group of actions as a whole, else the heading with the first item
  /// and each other item; numbered items are broken between lines.
  var pieces: [Double] {
    let all = items.map(lines)
    let head = PageFit.heading(heading)
    if isWhole { return [all.reduce(head, +)] }
    if case .numbered = form { return [head] + all.flatMap { Array(repeating: 1, count: Int($0)) } }
    return [head + (all.first ?? 0)] + all.dropFirst()
  }

  private var isWhole: Bool { isKeptWhole || form == .wideList && items.count <= 3 }

  var fields: HTMLFields {
    let texts = HTMLFields.Content.list(
      items.map { item in
        ["text": item.content, "asides": .optional(item.aside.map { ["aside": .text($0)] })]
      })
    let isList = form == .list || form == .wideList
    let before: Int? = if case .numbered(let first) = form { first - 1 } else { nil }
    return [
      "title": .text(heading), "isWhole": .flag(isWhole), "startsColumn": .flag(startsColumn),
      "paragraphs": form == .paragraph ? texts : .list([]),
      "lists": .optional(isList ? ["isWide": .flag(form == .wideList), "items": texts] : nil),
      "numbered": .optional(before.map { ["before": .markup("\($0)"), "items": texts] }),
    ]
  }

  /// It in groups of one item each, of which none is longer than a sheet can bear.
  var parts: [TextGroup] {
    let short = items.flatMap(\.parts)
    return short.enumerated().map { TextGroup(heading: heading, items: [$1], form: form.continued(after: $0)) }
  }

  /// It under a heading that says that it goes on.
  var continued: TextGroup {
    TextGroup(heading: DutchReportWords.continued(heading), items: items, form: form)
  }

  /// It without its last item, and that item; the item alone where there is no other.
  var withoutLast: (rest: TextGroup?, last: TextGroup) {
    let rest = items.count > 1 ? TextGroup(heading: heading, items: Array(items.dropLast()), form: form) : nil
    return (rest, TextGroup(heading: heading, items: Array(items.suffix(1)), form: form))
  }
}

extension [TextGroup] {
  /// The groups of actions set in two columns, so that no item stands atop a column without its heading: each whole, or
  /// where one may be broken and that is lower, its rest in the second column under the heading with "(vervolg)".
  func inColumns(mayBreak: Bool) -> [TextGroup] {
    let whole = map { $0.form == .wideList ? $0.part($0.items[...], isKeptWhole: true) : $0 }
    // More than this fits on no sheet, however it is broken.
    guard mayBreak, reduce(0, { $0 + $1.items.count }) <= 60 else { return whole }
    var best = (groups: whole, lines: PageFit.columns(whole.flatMap(\.pieces)))
    for (index, group) in enumerated() where group.form == .wideList && group.items.count > 3 {
      for items in 1..<group.items.count {
        let first = group.part(group.items[..<items], isKeptWhole: true)
        let rest = group.continued.part(group.items[items...], isKeptWhole: true, startsColumn: true)
        let groups = whole[..<index] + [first, rest] + whole[(index + 1)...]
        let lines = PageFit.columns(groups.flatMap(\.pieces))
        if lines < best.lines { best = (Array(groups), lines) }
      }
    }
    return best.groups
  }
}

extension TextGroup {
  /// It with some of its items.
  fileprivate func part(_ items: ArraySlice<Item>, isKeptWhole: Bool, startsColumn: Bool = false) -> TextGroup {
    TextGroup(
      heading: heading, items: Array(items), form: form, isKeptWhole: isKeptWhole, startsColumn: startsColumn)
  }
}

extension TextGroup.Form {
  fileprivate func continued(after items: Int) -> TextGroup.Form {
    if case .numbered(let first) = self { .numbered(from: first + items) } else { self }
  }
}

extension TextGroup.Item {
  /// The characters of the longest text that is never broken: twenty lines of a column.
  private static let longest = 20 * PageFit.column

  /// The text in pieces that are not too long, broken at the last blank, or anywhere where it has none.
  fileprivate var parts: [TextGroup.Item] {
    var parts: [TextGroup.Item] = []
    var rest = text[...]
    while let limit = rest.index(rest.startIndex, offsetBy: Self.longest, limitedBy: rest.endIndex),
      limit < rest.endIndex
    {
      let end = rest[..<limit].lastIndex(of: " ") ?? limit
      parts.append(TextGroup.Item(text: String(rest[..<end]), aside: nil))
      rest = rest[end...].drop { $0 == " " }
    }
    return parts + [TextGroup.Item(text: String(rest), aside: aside, file: file)]
  }
}
