import Reporting

/// What does not fit on the first two sheets ("vervolg"), to be laid out on as many more as it takes.
struct ContinuedParts {
  private var context: [HTMLBlock] = []
  private var results: ResultSection?
  private var themes: [ResultSection.ThemeResult] = []
  private var findingSection: FindingSection?
  private var findings: [FindingSection.ThemeFindings] = []
  private var texts: [TextGroup] = []

  private var isEmpty: Bool { context.isEmpty && themes.isEmpty && findings.isEmpty && texts.isEmpty }

  mutating func add(_ group: TextGroup) { texts.append(group) }

  /// Adds population and care network: as they are, or as text where they are longer than a sheet bears.
  mutating func add(context block: HTMLBlock, of report: AreaReport) {
    if block.lines <= PageFit.sheet - 10 {
      context.append(block)
      return
    }
    if let population = report.population {
      let shares = population.measures.map { measure in
        measure.label + ": " + measure.bars.map { $0.place + " " + $0.text }.joined(separator: ", ") + "."
      }
      let remarks = population.remarks.map { $0.label + ": " + $0.text }
      let items = (shares + population.notes + remarks).map { TextGroup.Item(text: $0, aside: nil) }
      texts.append(TextGroup(heading: population.heading, items: items, form: .list))
    }
    for role in report.network?.roles ?? [] {
      let items = role.features.map { TextGroup.Item(text: $0, aside: nil) }
      texts.append(TextGroup(heading: role.name, items: items, form: .list))
    }
  }

  /// Adds a norm before the others.
  mutating func prepend(_ norm: NormResult?, ofTheme theme: String, in section: ResultSection?) {
    guard let norm else { return }
    results = section
    var norms = [norm]
    if themes.first?.name == theme { norms += themes.removeFirst().norms }
    themes.insert(.init(name: theme, norms: norms), at: 0)
  }

  /// Adds a finding before the others.
  mutating func prepend(_ row: FindingSection.Row?, ofTheme theme: String, in section: FindingSection?) {
    guard let row else { return }
    findingSection = section
    var rows = [row]
    if findings.first?.name == theme { rows += findings.removeFirst().rows }
    findings.insert(.init(name: theme, rows: rows), at: 0)
  }

  /// The further sheets; the first of them begins with what to shorten.
  func sheets(budget: Double, notice: Notice) -> [[HTMLBlock]] {
    guard !isEmpty else { return [] }
    let head = HTMLBlock(
      template: "continuation",
      fields: [
        "id": .text("continuation"), "heading": .text(DutchReportWords.continuation), "label": .text(notice.label),
        "text": .text(notice.text),
      ], lines: 1.9 + PageFit.notice(notice))
    var sheets = SheetStack(budget: budget)
    sheets.add(head)
    for block in context { sheets.add(block) }
    for block in resultBlocks(budget: budget) + findingBlocks(budget: budget) { sheets.add(block) }
    sheets.add(texts, heading: DutchReportWords.continuedText)
    return sheets.sheets
  }

  private func resultBlocks(budget: Double) -> [HTMLBlock] {
    guard let results else { return [] }
    let rows = themes.flatMap { theme in theme.norms.map { (theme: theme.name, norm: $0) } }
    let parts = rows.chunked(budget: budget - 12) { PageFit.norm($0.norm) + PageFit.theme }
    return parts.enumerated().map { index, rows in
      var own: [ResultSection.ThemeResult] = []
      for row in rows {
        let norms = own.last?.name == row.theme ? own.removeLast().norms : []
        own.append(.init(name: row.theme, norms: norms + [row.norm]))
      }
      return AreaReportBlocks.results(results, themes: own, deviations: [], part: index + 2)
    }
  }

  private func findingBlocks(budget: Double) -> [HTMLBlock] {
    guard let findingSection else { return [] }
    let rows = findings.flatMap { theme in theme.rows.map { (theme: theme.name, row: $0) } }
    let parts = rows.chunked(budget: budget - 12) { PageFit.finding($0.row) + PageFit.theme }
    return parts.enumerated().map { index, rows in
      var own: [FindingSection.ThemeFindings] = []
      for row in rows {
        let others = own.last?.name == row.theme ? own.removeLast().rows : []
        own.append(.init(name: row.theme, rows: others + [row.row]))
      }
      return AreaReportBlocks.findings(findingSection, themes: own, part: index + 2)
    }
  }
}

extension Array {
  /// The elements in runs of at most so many lines each; one element at least.
  fileprivate func chunked(budget: Double, lines: (Element) -> Double) -> [[Element]] {
    var chunks: [[Element]] = []
    var left = 0.0
    for element in self {
      let needed = lines(element)
      if needed > left {
        chunks.append([])
        left = budget
      }
      chunks[chunks.count - 1].append(element)
      left -= needed
    }
    return chunks
  }
}

/// Fills one sheet after another ("bladen").
struct SheetStack {
  private let budget: Double
  private(set) var sheets: [[HTMLBlock]] = []
  private var used = 0.0
  private var groups = 0

  init(budget: Double) { self.budget = budget }

  private var left: Double { sheets.isEmpty ? 0 : budget - used }

  /// Puts a block on the sheet, or on a new one where it does not fit.
  mutating func add(_ block: HTMLBlock) {
    if block.lines > left {
      sheets.append([])
      used = 0
    }
    sheets[sheets.count - 1].append(block)
    used += block.lines
  }

  /// Puts texts in the columns of as many sheets as they take.
  mutating func add(_ texts: [TextGroup], heading: String) {
    var own: [TextGroup] = []
    for group in texts {
      for (number, part) in group.parts.enumerated() {
        let grown = own.adding(part, isNew: number == 0)
        if PageFit.columns(grown.inColumns(mayBreak: true).flatMap(\.pieces)) <= left {
          own = grown
          continue
        }
        flush(own, heading: heading)
        sheets.append([])
        used = 0
        own = [number == 0 ? part : part.continued]
      }
    }
    flush(own, heading: heading)
  }

  private mutating func flush(_ own: [TextGroup], heading: String) {
    guard !own.isEmpty else { return }
    groups += 1
    add(GroupBlocks.block("continued-\(groups)", heading: heading, groups: own.inColumns(mayBreak: true)))
  }
}

extension [TextGroup] {
  /// The groups with one more item, in a group of its own or in the last.
  fileprivate func adding(_ part: TextGroup, isNew: Bool) -> [TextGroup] {
    guard !isNew, let last else { return self + [part] }
    return dropLast() + [TextGroup(heading: last.heading, items: last.items + part.items, form: last.form)]
  }
}

/// Groups of text in two columns.
enum GroupBlocks {
  static func block(
    _ id: String, heading: String, activities: AccountSection.Activities? = nil, groups: [TextGroup],
    isAccount: Bool = false
  ) -> HTMLBlock {
    HTMLBlock(
      template: "groups",
      fields: [
        "id": .text(id), "heading": .text(heading), "isAccount": .flag(isAccount),
        "activities": .optional(activities.map(fields)), "groups": .list(groups.map(\.fields)),
      ],
      lines: isAccount
        ? PageFit.account(groups, activities: activities) : PageFit.columns(groups.flatMap(\.pieces)))
  }

  private static func fields(_ activities: AccountSection.Activities) -> HTMLFields {
    [
      "caption": .text(activities.caption), "activityColumn": .text(activities.columns[0]),
      "numberColumn": .text(activities.columns[1]), "hasNotes": .flag(!activities.notes.isEmpty),
      "notes": .list(activities.notes.map { ["mark": .text($0.label), "text": .text($0.text)] }),
      "rows": .list(
        activities.rows.map { row in
          [
            "activity": .text(row.name), "number": .text(row.number),
            "marks": .optional(row.mark.map { ["mark": .text($0)] }),
          ]
        }),
    ]
  }
}
