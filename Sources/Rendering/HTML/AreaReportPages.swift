import Reporting

/// A report laid out on sheets ("bladzijden"): two, and what does not fit these on further ones.
///
/// The first sheet says what was found, the second what must be done and how the report came about. Where one is too
/// long and the other has room, a whole section moves. What still does not fit goes on, under a line that says what to
/// shorten: the rules first, which are the same in every report.
struct AreaReportPages {
  /// The blocks of each sheet.
  let sheets: [[HTMLBlock]]

  init(_ report: AreaReport) {
    let budget = PageFit.sheet - PageFit.mark(report.mark)
    let plans = SheetPlan.all(of: report)
    let made = plans.map { (first: FirstSheet(report, $0), second: SecondSheet(report, $0)) }
    // The first plan of which both sheets fit; else the one whose second sheet has least to pass on.
    let excess = made.map { (max(0, $0.first.lines - budget), max(0, $0.second.lines + $0.second.spare - budget)) }
    let best = excess.indices.min { excess[$0] < excess[$1] } ?? 0
    var (first, second) = made[best]
    var continued = ContinuedParts()
    var advice: [PageAdvice] = []
    if first.lines > budget {
      advice.append(PageAdvice(over: first.lines - budget, parts: first.shortenable))
      first.shorten(to: budget, into: &continued)
    }
    if second.lines > budget {
      advice.append(PageAdvice(over: second.lines - budget, parts: second.shortenable))
      second.shorten(to: budget, into: &continued)
    }
    sheets = [first.blocks, second.blocks] + continued.sheets(budget: budget, notice: PageAdvice.notice(advice))
  }
}

/// Which of the two sheets holds what ("indeling"), where there is a choice.
struct SheetPlan: Hashable {
  /// Whether the norms stand behind what is to be done.
  var showsNorms = true
  /// Whether population and care network stand on the first sheet.
  var contextFirst = true
  /// Whether the conclusions stand on the first sheet.
  var conclusionsFirst = false
  /// Whether groups of actions stay whole in their columns.
  var keepsGroups = true
  /// Whether general information stands on the first sheet, beside the ratings.
  var informationFirst = true

  /// All plans, the best first. Without ratings the first sheet has room for the conclusions.
  static func all(of report: AreaReport) -> [SheetPlan] {
    [true, false].flatMap { norms in
      [true, false].flatMap { context in
        [report.results == nil, report.results != nil].flatMap { conclusions in
          [true, false].flatMap { information in
            [true, false].map { groups in
              SheetPlan(
                showsNorms: norms, contextFirst: context, conclusionsFirst: conclusions, keepsGroups: groups,
                informationFirst: information)
            }
          }
        }
      }
    }
  }
}

/// What to shorten so that a report fits on two sheets.
struct PageAdvice {
  let over: Double
  /// What can be shortened: a name, its lines, and whether it stands in two columns.
  let parts: [(name: String, lines: Double, isInColumns: Bool)]

  /// The sentence: the longest parts, until they make up for what is too much.
  var sentence: String {
    var names: [String] = []
    var left = over
    let longest = parts.filter { $0.lines > 0 }.sorted { $0.lines > $1.lines }
    for part in longest where left > 0 {
      names.append(part.name)
      left -= part.lines / 2
    }
    guard let widest = longest.first else { return DutchReportWords.cannotShorten }
    let number = Int((widest.isInColumns ? 2 * over : over).rounded(.up))
    return DutchReportWords.shorten(
      names, lines: number, characters: widest.isInColumns ? PageFit.column : PageFit.wide)
  }

  static func notice(_ advice: [PageAdvice]) -> Notice {
    let text = advice.isEmpty ? DutchReportWords.cannotShorten : advice.map(\.sentence).joined(separator: " ")
    return Notice(label: DutchReportWords.doesNotFit, text: text, isWarning: true)
  }
}

/// The first sheet: what it is about, what was found.
struct FirstSheet {
  private let report: AreaReport
  private let head: [HTMLBlock]
  private var measures: ListSection?
  private var generalConclusion: HTMLBlock?
  private var context: HTMLBlock?
  private var information: HTMLBlock?
  private var conclusions: ListSection?
  private var themes: [ResultSection.ThemeResult]
  private var deviations: [LabelledText]
  private var findings: [FindingSection.ThemeFindings]

  init(_ report: AreaReport, _ plan: SheetPlan) {
    self.report = report
    head =
      [AreaReportBlocks.title(report), AreaReportBlocks.notice(report.input)]
      + (report.unknown.map { [AreaReportBlocks.notice($0)] } ?? [])
    measures = report.measures?.list
    generalConclusion = report.generalConclusion.map(AreaReportBlocks.generalConclusion)
    context = plan.contextFirst ? AreaReportBlocks.context(report) : nil
    information = plan.informationFirst ? AreaReportBlocks.information(report) : nil
    conclusions = plan.conclusionsFirst ? report.conclusions : nil
    themes = report.results?.themes ?? []
    deviations = report.results?.deviations ?? []
    // Findings stand in the report itself where there are no ratings.
    findings = report.results == nil ? report.findings?.themes ?? [] : []
    if report.results != nil { cutMeasures { $0.measureLines > PageFit.sheet / 2 } }
  }

  var blocks: [HTMLBlock] {
    head
      + [
        measures.map { AreaReportBlocks.points("measures", $0) }, generalConclusion, context, results, table,
        information,
      ].compactMap(\.self)
      + (conclusions.map { [SecondSheet.block($0)] } ?? [])
  }

  var lines: Double { blocks.reduce(0) { $0 + $1.lines } }

  private var results: HTMLBlock? {
    report.results.map { AreaReportBlocks.results($0, themes: themes, deviations: deviations) }
  }

  private var table: HTMLBlock? {
    guard let section = report.findings, !findings.isEmpty else { return nil }
    return AreaReportBlocks.findings(section, themes: findings)
  }

  var shortenable: [(name: String, lines: Double, isInColumns: Bool)] {
    [
      (report.generalConclusion?.label ?? "", generalConclusion?.lines ?? 0, false),
      (report.measures?.heading ?? "", measures.map { AreaReportBlocks.points("measures", $0).lines } ?? 0, true),
      (report.network?.heading ?? report.population?.heading ?? "", context?.lines ?? 0, true),
      (DutchReportWords.deviations, deviations.reduce(0) { $0 + PageFit.deviation($1) }, false),
      (report.findings?.heading ?? "", table?.lines ?? 0, false),
    ]
  }

  /// Moves on what does not fit: a long conclusion, the context, the reasons, and then the end of the table.
  mutating func shorten(to budget: Double, into continued: inout ContinuedParts) {
    if let conclusion = report.generalConclusion, let block = generalConclusion, block.lines > 12 {
      continued.add(
        TextGroup(heading: conclusion.label, items: [.init(text: conclusion.text, aside: nil)], form: .paragraph))
      generalConclusion = nil
    }
    shortenMeasures(to: budget, into: &continued)
    if lines > budget, information != nil, let block = report.account.blocks.first(where: \.isGeneralInformation) {
      continued.add(TextGroup(block))
      information = nil
    }
    if lines > budget, let block = context {
      continued.add(context: block, of: report)
      context = nil
    }
    if lines > budget, !deviations.isEmpty {
      let items = deviations.map { TextGroup.Item(text: $0.label + " " + $0.text, aside: nil) }
      continued.add(TextGroup(heading: DutchReportWords.deviations, items: items, form: .list))
      deviations = []
    }
    while lines > budget, let last = themes.last {
      continued.prepend(last.norms.last, ofTheme: last.name, in: report.results)
      themes.removeLast()
      if last.norms.count > 1 { themes.append(.init(name: last.name, norms: Array(last.norms.dropLast()))) }
    }
    while lines > budget, let last = findings.last {
      continued.prepend(last.rows.last, ofTheme: last.name, in: report.findings)
      findings.removeLast()
      if last.rows.count > 1 { findings.append(.init(name: last.name, rows: Array(last.rows.dropLast()))) }
    }
  }
}

extension FirstSheet {
  /// The lines that measures take.
  private var measureLines: Double { measures.map { AreaReportBlocks.points("measures", $0).lines } ?? 0 }

  /// Keeps of measures what there is room for; the page beside the report has all of them.
  private mutating func cutMeasures(while isTooLong: (FirstSheet) -> Bool) {
    guard let all = report.measures?.list else { return }
    var number = min(all.items.count, (measures?.items.count ?? 0))
    while isTooLong(self), number > 1 {
      number -= 1
      measures = all.prefix(number, then: DutchMeasureWords.elsewhere(all.items.count - number))
    }
  }

  /// Keeps of long measures what fits; the rest goes on, in the same order, where there is no page beside the report.
  private mutating func shortenMeasures(to budget: Double, into continued: inout ContinuedParts) {
    guard report.results == nil else { return cutMeasures { $0.lines > budget } }
    guard let section = measures else { return }
    var kept = section.items
    while lines > budget, kept.count > 1 {
      kept.removeLast()
      measures = section.prefix(kept.count)
    }
    let moved = section.items.dropFirst(kept.count).map { TextGroup.Item(text: $0, aside: nil) }
    if !moved.isEmpty { continued.add(TextGroup(heading: section.heading, items: moved, form: .list)) }
  }
}

/// The second sheet: what was concluded, who must do what, and how the report came about.
struct SecondSheet {
  private let report: AreaReport
  private var context: HTMLBlock?
  private var conclusions: ListSection?
  private let keepsGroups: Bool
  private let actionHeading: String
  private var actions: [TextGroup]
  private let accountHeading: String
  private var activities: AccountSection.Activities?
  private var account: [TextGroup]
  private let subjects: [AccountSection.Block.Subject]

  init(_ report: AreaReport, _ plan: SheetPlan) {
    self.report = report
    context = plan.contextFirst ? nil : AreaReportBlocks.context(report)
    conclusions = plan.conclusionsFirst ? nil : report.conclusions
    keepsGroups = plan.keepsGroups
    spare = plan.showsNorms ? 2 : 0
    actionHeading = report.actions?.heading ?? ""
    actions = report.actions?.groups.map { TextGroup($0, withNorms: plan.showsNorms) } ?? []
    accountHeading = report.account.heading
    activities = report.account.activities
    let blocks = report.account.blocks.filter { $0.subject != .generalInformation || !plan.informationFirst }
    account = blocks.map { TextGroup($0) }
    subjects = blocks.map(\.subject)
  }

  static func block(_ section: ListSection) -> HTMLBlock {
    AreaReportBlocks.points("conclusions", section)
  }

  private static func lines(of section: ListSection) -> Double { block(section).lines }

  var blocks: [HTMLBlock] {
    [context, conclusions.map(Self.block), actionBlock, accountBlock].compactMap(\.self)
  }

  var lines: Double { blocks.reduce(0) { $0 + $1.lines } }

  /// The lines that must be left over: what can be missed is shown only where it fits with ease.
  let spare: Double

  private var actionBlock: HTMLBlock? {
    actions.isEmpty
      ? nil : GroupBlocks.block("actions", heading: actionHeading, groups: actions.inColumns(mayBreak: !keepsGroups))
  }

  private var accountBlock: HTMLBlock? {
    account.isEmpty && activities == nil
      ? nil
      : GroupBlocks.block("account", heading: accountHeading, activities: activities, groups: account, isAccount: true)
  }

  var shortenable: [(name: String, lines: Double, isInColumns: Bool)] {
    let texts = zip(subjects, account).filter { $0.0 != .rules && $0.0 != .omissions }
    return [
      (conclusions?.heading ?? "", conclusions.map(Self.lines) ?? 0, true),
      (actionHeading, actionBlock?.lines ?? 0, true),
    ] + texts.map { (name: $0.1.heading, lines: $0.1.lines / 2, isInColumns: true) }
  }

  /// Moves on what does not fit: the account from its end, then actions and conclusions from theirs.
  mutating func shorten(to budget: Double, into continued: inout ContinuedParts) {
    var moved: [TextGroup] = []
    while lines > budget, let last = account.last {
      account.removeLast()
      moved.insert(last, at: 0)
    }
    if lines > budget, let table = activities {
      let items = table.rows.map { TextGroup.Item(text: "\($0.name): \($0.number)", aside: nil) }
      let notes = table.notes.map { TextGroup.Item(text: $0.text, aside: nil) }
      moved.insert(TextGroup(heading: table.caption, items: items + notes, form: .list), at: 0)
      activities = nil
    }
    while lines > budget, let group = actions.popLast() {
      let (rest, last) = group.withoutLast
      if let rest { actions.append(rest) }
      moved.insert(last, at: 0)
      moved.merge()
    }
    if lines > budget, let section = conclusions {
      let items = section.items.map { TextGroup.Item(text: $0, aside: nil) }
      moved.insert(TextGroup(heading: section.heading, items: items, form: .wideList), at: 0)
      conclusions = nil
    }
    if lines > budget, let block = context {
      continued.add(context: block, of: report)
      context = nil
    }
    for group in moved { continued.add(group) }
  }
}

extension [TextGroup] {
  /// Puts the two first groups together where one goes on with the other.
  fileprivate mutating func merge() {
    guard count > 1, self[0].heading == self[1].heading else { return }
    let merged = TextGroup(heading: self[0].heading, items: self[0].items + self[1].items, form: self[0].form)
    replaceSubrange(0...1, with: [merged])
  }
}
