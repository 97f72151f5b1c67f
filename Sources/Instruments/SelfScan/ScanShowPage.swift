import AssessmentModel
public import Reporting

/// The questions of a self-scan as a page ("bladzijde van een zelfscan"), each with where it comes from.
public enum ScanShowPage {
  private typealias Words = DutchScanPageWords

  /// The page of the questions that a choice leaves.
  public static func page(of scan: SelfScan, _ request: ScanFormRequest = ScanFormRequest()) -> Page {
    var page = Page(title: scan.head.title, subtitle: Words.showSubtitle, header: header(of: scan))
    page.sections = [routes(of: scan), fields(of: scan)]
    let parts = request.parts(of: scan)
    page.sections += scan.questions.indices.compactMap { question in
      let own = parts.filter { scan.parts[$0].question == question }
      if own.isEmpty { return nil }
      return PageSection(
        heading: "\(scan.questions[question].id). \(scan.questions[question].name)",
        blocks: [.paragraph(Words.place(scan.questions[question].provenance))],
        sections: own.map { section(of: $0, in: scan) })
    }
    if parts.isEmpty { page.notices = [Notice(label: Words.nobodyLabel, text: Words.nothingChosen, isWarning: true)] }
    return page
  }

  static func header(of scan: SelfScan) -> [LabelledText] {
    [LabelledText(label: Words.instrumentLabel, text: Words.instrument(scan))]
      + scan.head.documents.map { LabelledText(label: Words.documentsLabel, text: Words.document($0)) }
  }

  private static func routes(of scan: SelfScan) -> PageSection {
    let routes = scan.routes.enumerated().map { number, route in
      let rows = scan.rows.filter { $0.parent == nil && scan.isOn(number, part: $0.part) }.count
      return "\(Words.route(route, rows: rows)) (\(Words.place(route.term.provenance)))"
    }
    return PageSection(
      heading: Words.routesHeading,
      blocks: [
        .paragraph("\(scan.routeQuestion) (\(Words.place(scan.routeProvenance)))"), .list(routes, isNumbered: false),
      ])
  }

  private static func fields(of scan: SelfScan) -> PageSection {
    PageSection(
      heading: Words.fieldsHeading,
      blocks: [
        .terms(
          scan.fields.map {
            LabelledText(
              label: $0.term.label,
              text: [$0.term.explanation, "(\(Words.place($0.term.provenance)))"].compactMap(\.self)
                .joined(separator: " "))
          })
      ])
  }

  private static func section(of part: Int, in scan: SelfScan) -> PageSection {
    let content = scan.parts[part]
    return PageSection(
      heading: "\(content.id) \(content.text)",
      blocks: [
        .paragraph(content.introduction),
        .paragraph("\(DutchScanFormWords.asked(content, of: scan)) (\(Words.place(content.provenance)))"),
        .table(
          PageTable(
            caption: Words.rowsCaption(content), columns: Words.rowColumns.map { .init($0) },
            rows: scan.rows(of: part).map { row in
              let content = scan.rows[row]
              let fields = content.fields.map { scan.fields[$0].term.label }.joined(separator: ", ")
              return PageTable.Row([
                .init(content.id), .init(DutchScanFormWords.text(content, of: scan)),
                .init([fields] + (content.isOpen ? [Words.repeats] : [])), .init(Words.place(content.provenance)),
              ])
            })),
      ])
  }
}

/// The form of a self-scan to fill in with pen ("zelfscan op papier"), as a page.
public enum ScanPrintPage {
  private typealias Words = DutchScanFormWords

  /// Lines that cannot be seen nor broken, and give room to write.
  private static let room = [String](repeating: String(repeating: "\u{A0}", count: 56), count: 4)
  /// The rows of an open row.
  private static let openLines = 3

  /// The page of the questions that a choice leaves.
  public static func page(of scan: SelfScan, _ request: ScanFormRequest) -> Page {
    var page = Page(
      title: scan.head.title, subtitle: Words.printSubtitle, header: ScanShowPage.header(of: scan),
      notices: [Notice(label: Words.introductionHeading + ":", text: Words.printHelp, isWarning: false)])
    let boxes = { (labels: [String]) in labels.map { "☐ \($0)" }.joined(separator: "   ") }
    let about = [
      LabelledText(label: Words.roleLegend, text: boxes(scan.respondents.map(\.label))),
      LabelledText(label: Words.functionLabel, text: blank), LabelledText(label: Words.respondentLabel, text: blank),
      LabelledText(label: Words.routeHeading, text: scan.routeQuestion),
      LabelledText(label: ScanHeading.route.label, text: boxes(scan.routes.map(\.term.label))),
    ]
    page.sections = [
      PageSection(
        heading: Words.introductionHeading,
        blocks: [.terms(Words.introduction(scan).map { LabelledText(label: $0.label, text: $0.text) })]),
      PageSection(heading: Words.whoHeading, blocks: [.terms(about)]),
    ]
    page.sections += request.parts(of: scan).map { section(of: $0, in: scan) }
    return page
  }

  private static let blank = String(repeating: "_", count: 40)

  private static func section(of part: Int, in scan: SelfScan) -> PageSection {
    let content = scan.parts[part]
    let used = scan.fields.indices.filter { field in
      scan.rows(of: part).contains { scan.rows[$0].fields.contains(field) } && scan.fields[field].kind != .topic
    }
    let rows = scan.rows(of: part).flatMap { row -> [PageTable.Row] in
      let content = scan.rows[row]
      let cells = used.map { PageTable.Cell(content.fields.contains($0) ? room : ["–"]) }
      let line = PageTable.Row([.init("\(content.id) \(Words.text(content, of: scan))")] + cells)
      return Array(repeating: line, count: content.isOpen ? openLines : 1)
    }
    return PageSection(
      heading: Words.heading(content, of: scan),
      blocks: [
        .paragraph(content.introduction), .paragraph(Words.asked(content, of: scan)),
        .table(
          PageTable(
            caption: content.text,
            columns: [.init(DutchScanPageWords.aspect)] + used.map { .init(scan.fields[$0].term.label) }, rows: rows)),
      ])
  }
}
