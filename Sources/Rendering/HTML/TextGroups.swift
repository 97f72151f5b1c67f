import Reporting

/// Text under a heading in the columns of a sheet ("tekstgroep"): what a report is made of where it is no table.
struct TextGroup: Hashable {
  /// What is printed, with what stands behind it in another colour.
  struct Item: Hashable {
    let text: String
    let aside: String?
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

  init(heading: String, items: [Item], form: Form) {
    self.heading = heading
    self.items = items
    self.form = form
  }

  init(_ block: AccountSection.Block) {
    let form: Form = block.items.count == 1 ? .paragraph : block.isNumbered ? .numbered(from: 1) : .list
    self.init(heading: block.heading, items: block.items.map { Item(text: $0, aside: nil) }, form: form)
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

  /// The lines of its parts that are never broken: a short group of actions as a whole, else the heading with the first item and
  /// each other item; numbered items are broken between lines.
  var pieces: [Double] {
    let all = items.map(lines)
    let head = PageFit.heading(heading)
    if isShort { return [all.reduce(head, +)] }
    if case .numbered = form { return [head] + all.flatMap { Array(repeating: 1, count: Int($0)) } }
    return [head + (all.first ?? 0)] + all.dropFirst()
  }

  private var isShort: Bool { form == .wideList && items.count <= 3 }

  var fields: HTMLFields {
    let texts = HTMLFields.Content.list(
      items.map { item in
        ["text": .text(item.text), "asides": .optional(item.aside.map { ["aside": .text($0)] })]
      })
    let isList = form == .list || form == .wideList
    let before: Int? = if case .numbered(let first) = form { first - 1 } else { nil }
    return [
      "title": .text(heading), "isShort": .flag(isShort), "paragraphs": form == .paragraph ? texts : .list([]),
      "lists": .optional(isList ? ["isWide": .flag(form == .wideList), "items": texts] : nil),
      "numbered": .optional(before.map { ["before": .markup("\($0)"), "items": texts] }),
    ]
  }

  /// As much of it as so many lines of a column hold, and the rest; a long text is broken between words.
  func split(after lines: Double) -> (fitting: TextGroup?, rest: TextGroup?) {
    var left = lines - PageFit.heading(heading)
    var fitting: [Item] = []
    for (index, item) in items.enumerated() {
      let needed = self.lines(of: item)
      if needed <= left {
        left -= needed
        fitting.append(item)
        continue
      }
      var rest = Array(items[index...])
      // Only what is longer than a third of a column is broken.
      if needed > 20, let parts = item.broken(after: Int(left - 1) * (PageFit.column - 6)) {
        fitting.append(parts.head)
        rest[0] = parts.tail
      }
      return (
        fitting.isEmpty ? nil : TextGroup(heading: heading, items: fitting, form: form),
        TextGroup(heading: DutchReportWords.continued(heading), items: rest, form: form.continued(after: fitting.count))
      )
    }
    return (self, nil)
  }
}

extension TextGroup.Form {
  fileprivate func continued(after items: Int) -> TextGroup.Form {
    if case .numbered(let first) = self { .numbered(from: first + items) } else { self }
  }
}

extension TextGroup.Item {
  /// The text in two, at the last blank before a number of characters, or there where it has none.
  fileprivate func broken(after count: Int) -> (head: TextGroup.Item, tail: TextGroup.Item)? {
    guard count > 200, text.count > count else { return nil }
    let limit = text.index(text.startIndex, offsetBy: count)
    let end = text[..<limit].lastIndex(of: " ") ?? limit
    return (
      TextGroup.Item(text: String(text[..<end]), aside: nil),
      TextGroup.Item(text: String(text[end...].drop { $0 == " " }), aside: aside)
    )
  }
}
