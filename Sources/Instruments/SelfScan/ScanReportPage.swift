import AssessmentModel
public import Reporting

/// What respondents of a self-scan said together, as a page ("bladzijde van de uitkomst van een zelfscan").
///
/// What was left out stands first; then who answered, per aspect how it is beside what is wished for, differences between
/// roles, the steps that follow, and what is empty.
public enum ScanReportPage {
  typealias Words = DutchScanPageWords

  /// The page.
  ///
  /// - Parameters:
  ///   - about: what the scan is about, such as the name of a werkgebied.
  ///   - mark: a line for every sheet.
  ///   - unread: the files that could not be read.
  public static func page(
    of result: ScanResult, about: String? = nil, mark: String? = nil, unread: [String] = []
  ) -> Page {
    let scan = result.answers.scan
    var page = Page(
      title: scan.head.title, subtitle: Words.reportSubtitle, confidentiality: Words.confidentiality, mark: mark,
      header: (about.map { [LabelledText(label: Words.aboutLabel, text: $0)] } ?? []) + ScanShowPage.header(of: scan)
        + [
          LabelledText(label: Words.routeLabel, text: scan.routeQuestion),
          LabelledText(
            label: Words.respondentsLabel, text: DutchNumbers.whole(result.answers.respondents.count)),
        ])
    page.notices = notices(of: result, unread)
    if !result.groups.isEmpty {
      page.sections = [respondents(of: result)]
      page.sections += questions(of: result) + [differences(of: result), steps(of: result), empty(of: result)]
    }
    if !result.answers.held.isEmpty { page.sections.append(held(in: result.answers)) }
    page.sections.append(origin(of: scan))
    return page
  }

  // MARK: What must be known first

  private static func notices(of result: ScanResult, _ unread: [String]) -> [Notice] {
    let answers = result.answers
    var notices: [Notice] = []
    func add(_ label: String, _ text: String) { notices.append(Notice(label: label, text: text, isWarning: true)) }
    if !unread.isEmpty { add(Words.unreadLabel, Words.unread(unread)) }
    if !answers.held.isEmpty { add(Words.heldLabel, Words.held(answers.held.count)) }
    if answers.respondents.isEmpty { add(Words.nobodyLabel, Words.nobody) }
    if !answers.personal.isEmpty {
      let places = answers.personal.map { number in
        let entry = answers.entries[number]
        return "\(answers.scan.rows[entry.row].id) van \(name(of: entry.respondent, in: result))"
      }
      add(Words.personalLabel, Words.personal(places))
    }
    let counts = routeCounts(of: answers.respondents, in: answers.scan)
    if counts.count > 1 { add(Words.routesLabel, Words.routes(counts)) }
    return notices
  }

  private static func routeCounts(of respondents: [ScanRespondent], in scan: SelfScan) -> [String] {
    let routes = scan.routes.enumerated().map { number, route in
      (route.term.label, respondents.filter { $0.route == number }.count)
    }
    let unknown = (Words.unknownRoute, respondents.filter { $0.route == nil }.count)
    return (routes + [unknown]).filter { $0.1 > 0 }.map { "\($0.0): \(DutchNumbers.whole($0.1))" }
  }

  /// A respondent by what they do, and by the code where more do the same.
  package static func name(of respondent: Int, in result: ScanResult) -> String {
    let group = result.groups[result.group(of: respondent)]
    let code = result.answers.respondents[respondent].code
    if group.members.count == 1 { return group.label }
    let place = (group.members.firstIndex(of: respondent) ?? 0) + 1
    return "\(group.label) (\(code.isEmpty ? String(place) : code))"
  }

  // MARK: Who answered, and what

  private static func respondents(of result: ScanResult) -> PageSection {
    let answers = result.answers
    let rows = result.groups.map { group in
      let members = group.members.map { answers.respondents[$0] }
      return PageTable.Row([
        .init(group.label), .init(group.role.map { answers.scan.respondents[$0].label } ?? Words.unknownRole),
        .init(DutchNumbers.whole(members.count)), .init(routeCounts(of: members, in: answers.scan)),
      ])
    }
    let columns = Words.whoColumns.enumerated().map { PageTable.Column($1, isNumber: $0 == 2) }
    return PageSection(
      heading: Words.whoHeading,
      blocks: [.table(PageTable(caption: Words.whoCaption, columns: columns, rows: rows))])
  }

  private static func questions(of result: ScanResult) -> [PageSection] {
    let scan = result.answers.scan
    let parts = result.parts
    return scan.questions.indices.compactMap { question in
      let own = parts.filter { scan.parts[$0].question == question }
      if own.isEmpty { return nil }
      return PageSection(
        heading: "\(scan.questions[question].id). \(scan.questions[question].name)", blocks: [],
        sections: own.map { section(of: $0, in: result) })
    }
  }

  private static func section(of part: Int, in result: ScanResult) -> PageSection {
    let scan = result.answers.scan
    let content = scan.parts[part]
    var blocks: [PageBlock] = [.paragraph(DutchScanFormWords.asked(content, of: scan))]
    let rows = scan.rows(of: part)
    let used = Set(rows.flatMap { scan.rows[$0].fields })
    let fields = [ScanField.Kind.present, .wish].flatMap { kind in
      scan.fields.indices.filter { scan.fields[$0].kind == kind && used.contains($0) }
    }
    let lines = rows.flatMap { row in
      result.entries(of: row).enumerated().map { line($1, isFirst: $0 == 0, fields, in: result) }
    }
    if lines.isEmpty {
      blocks.append(.paragraph(Words.nothing))
    } else {
      let columns = [Words.aspect, Words.who] + fields.map { scan.fields[$0].term.label }
      blocks.append(
        .table(
          PageTable(
            caption: Words.entriesCaption(content), columns: columns.map { .init($0) }, rows: lines)))
    }
    blocks += blanks(of: rows, in: result)
    return PageSection(heading: "\(content.id) \(content.text)", blocks: blocks)
  }

  private static func line(
    _ entry: ScanEntry, isFirst: Bool, _ fields: [Int], in result: ScanResult
  ) -> PageTable.Row {
    let scan = result.answers.scan
    let row = scan.rows[entry.row]
    var head = [isFirst ? "\(row.id) \(fullText(of: entry.row, in: scan))" : row.id]
    if row.isOpen { head.append(entry.text(.topic, of: scan).map(Words.topic) ?? Words.noTopic) }
    return PageTable.Row(
      [.init(head), .init(name(of: entry.respondent, in: result))]
        + fields.map { .init((entry.texts[$0] ?? "").lines) })
  }

  /// What a row is about; a point with the words of its aspect before it.
  package static func fullText(of row: Int, in scan: SelfScan) -> String {
    let content = scan.rows[row]
    let text = DutchScanFormWords.text(content, of: scan)
    return content.parent.map { "\(scan.rows[$0].text) \(text)" } ?? text
  }

  private static func blanks(of rows: [Int], in result: ScanResult) -> [PageBlock] {
    let answers = result.answers
    func list(_ label: String, _ state: ScanState) -> PageBlock? {
      let found = rows.filter { row in
        let states = answers.respondents.indices.map { answers.state(of: row, for: $0) }
        return states.contains(state) && !states.contains(.answered)
      }
      let ids = found.map { answers.scan.rows[$0].id }
      return ids.isEmpty ? nil : .paragraph("\(label) \(DutchNumbers.list(ids)).")
    }
    return [list(Words.nobodyAnswered, .notAnswered), list(Words.nobodyAdded, .nothingAdded)].compactMap(\.self)
  }

  // MARK: Differences and steps

  private static func differences(of result: ScanResult) -> PageSection {
    let scan = result.answers.scan
    func names(_ groups: [Int]) -> PageTable.Cell {
      .init(groups.isEmpty ? [Words.none] : groups.map { result.groups[$0].label })
    }
    let rows = result.differences.map { difference in
      PageTable.Row([
        .init("\(scan.rows[difference.row].id) \(fullText(of: difference.row, in: scan))"), names(difference.present),
        names(difference.wishing), names(difference.silent),
      ])
    }
    let table = PageTable(
      caption: Words.differencesCaption, columns: Words.differenceColumns.map { .init($0) }, rows: rows)
    let blocks: [PageBlock] =
      if result.groups.count < 2 {
        [.paragraph(Words.oneGroup)]
      } else if rows.isEmpty {
        [.paragraph(Words.noDifferences)]
      } else {
        [.paragraph(Words.differencesText), .table(table)]
      }
    return PageSection(heading: Words.differencesHeading, blocks: blocks)
  }

  private static func steps(of result: ScanResult) -> PageSection {
    let scan = result.answers.scan
    func said(_ entries: [ScanEntry], _ kind: ScanField.Kind) -> [String] {
      entries.map { entry in
        let text = (entry.text(kind, of: scan) ?? "").lines.joined(separator: " ")
        return "\(name(of: entry.respondent, in: result)): \(text)"
      }
    }
    let rows = result.steps.map { step in
      let head = ["\(scan.rows[step.row].id) \(fullText(of: step.row, in: scan))", topic(of: step, in: scan)]
      let present = said(step.present, .present)
      return PageTable.Row([
        .init(head.compactMap(\.self)), .init(said(step.wishes, .wish)),
        .init(present.isEmpty ? [Words.notDescribed] : present),
        .init(""), .init(""),
      ])
    }
    let table = PageTable(caption: Words.stepsCaption, columns: Words.stepColumns.map { .init($0) }, rows: rows)
    return PageSection(
      heading: Words.stepsHeading,
      blocks: rows.isEmpty ? [.paragraph(Words.noSteps)] : [.paragraph(Words.stepsText), .table(table)])
  }
}

extension ScanReportPage {
  /// What a step in an open row is about; `nil` in a row that says it itself.
  private static func topic(of step: ScanResult.Step, in scan: SelfScan) -> String? {
    guard scan.rows[step.row].isOpen else { return nil }
    return step.wishes[0].text(.topic, of: scan).map(Words.topic) ?? Words.noTopic
  }

  /// What a step is about, as one text.
  package static func stepText(of step: ScanResult.Step, in scan: SelfScan) -> String {
    [fullText(of: step.row, in: scan), topic(of: step, in: scan)].compactMap(\.self).joined(separator: "\n")
  }
}

extension String {
  /// Its lines.
  var lines: [String] { split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) }
}
