import AssessmentModel
package import Instruments
package import OfficeFiles
import Reporting

/// The form of a self-scan as a workbook: one sheet to fill in, protected but for what is to be filled in.
package enum ScanFormWorkbook {
  private typealias Words = DutchScanFormWords

  /// The lines that an open row has.
  package static let openLines = 4
  /// The columns before those of the fields: number, line, question.
  private static let firstFieldColumn = 4
  private static let labelColumn = 3

  /// The workbook, to be written.
  package static func draft(of scan: SelfScan, _ request: ScanFormRequest) -> WorkbookDraft {
    var sheet = SheetDraft(name: Words.sheetName)
    sheet.isProtected = true
    sheet.columnWidths = [9, 6, 60] + scan.fields.map { $0.kind == .topic ? 30 : 50 }
    addHead(of: scan, to: &sheet)
    let choices = choicesSheet(of: scan)
    addFields(of: scan, request, choices.name, to: &sheet)
    sheet.rows.append(
      [ScanHeading.row.label, ScanHeading.line.label, ScanHeading.question.label]
        .map { CellDraft($0, style: .columnHeading) }
        + scan.fields.map { CellDraft($0.term.label, style: .columnHeading) })
    for part in request.parts(of: scan) { add(part, of: scan, to: &sheet) }
    let year = scan.head.documents.compactMap(\.year).max() ?? 2000
    return WorkbookDraft(
      title: scan.head.title, created: WorkbookDay(year: year, month: 1, day: 1), sheets: [sheet, choices])
  }

  private static func lastColumn(_ scan: SelfScan) -> Int { firstFieldColumn + scan.fields.count - 1 }

  private static func addHead(of scan: SelfScan, to sheet: inout SheetDraft) {
    func add(_ text: String, _ style: CellDraft.Style) {
      sheet.rows.append([CellDraft(text, style: style)])
      sheet.merged.append(
        CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 1...lastColumn(scan)))
    }
    add(scan.head.title, .title)
    add(Words.sources(scan), .note)
    for part in Words.introduction(scan) { add("\(part.label) \(part.text)", .plain) }
    add(Words.workbookHelp, .plain)
    add("\(Words.routeHeading): \(scan.routeQuestion)", .heading)
    sheet.rows.append([])
  }

  /// What stands before the table: a label in the column of the questions, and its value beside it.
  private static func addFields(
    of scan: SelfScan, _ request: ScanFormRequest, _ choices: String, to sheet: inout SheetDraft
  ) {
    func add(
      _ heading: ScanHeading, _ value: CellDraft, choices column: Int? = nil, _ count: Int = 0, _ prompt: String = ""
    ) {
      sheet.rows.append([CellDraft(""), CellDraft(""), CellDraft(heading.label, style: .heading), value])
      guard let column else { return }
      let row = sheet.rows.count
      sheet.choices.append(
        ChoiceDraft(
          range: CellRange(rows: row...row, columns: firstFieldColumn...firstFieldColumn),
          kind: .oneOfCells(sheet: choices, range: CellRange(rows: 1...count, columns: column...column)),
          prompt: prompt))
    }
    func given(_ words: String?) -> CellDraft { .input(words.map { .text($0) }) }
    add(.instrument, CellDraft(scan.head.id))
    add(.version, CellDraft(scan.head.version))
    add(.respondent, .input())
    let role = given(request.role.map { scan.respondents[$0].label })
    add(.role, role, choices: 1, scan.respondents.count, Words.chooseRole)
    add(.function, .input())
    let level = given(request.level.map { scan.levels[$0].label })
    add(.level, level, choices: 2, scan.levels.count, Words.chooseLevel)
    let route = given(request.route.map { scan.routes[$0].term.label })
    add(.route, route, choices: 3, scan.routes.count, Words.chooseRoute)
    sheet.rows.append([])
  }

  private static func add(_ part: Int, of scan: SelfScan, to sheet: inout SheetDraft) {
    let content = scan.parts[part]
    func note(_ text: String, _ style: CellDraft.Style) {
      sheet.rows.append([CellDraft(""), CellDraft(""), CellDraft(text, style: style)])
      sheet.merged.append(
        CellRange(rows: sheet.rows.count...sheet.rows.count, columns: labelColumn...lastColumn(scan)))
    }
    note(Words.heading(content, of: scan), .heading)
    note(content.text, .heading)
    note("\(Words.asked(content, of: scan)) \(content.introduction)", .note)
    for row in scan.rows(of: part) {
      for line in 1...(scan.rows[row].isOpen ? openLines : 1) { sheet.rows.append(cells(of: row, line, in: scan)) }
    }
  }

  private static func cells(of row: Int, _ line: Int, in scan: SelfScan) -> [CellDraft] {
    let content = scan.rows[row]
    return [
      CellDraft(content.id, style: .note), CellDraft(.number(String(line)), style: .note),
      CellDraft(Words.text(content, of: scan)),
    ]
      + scan.fields.indices.map { content.fields.contains($0) ? .input() : CellDraft("") }
  }

  /// What people choose from, in columns.
  private static func choicesSheet(of scan: SelfScan) -> SheetDraft {
    var sheet = SheetDraft(name: Words.choicesSheet)
    sheet.isHidden = true
    sheet.isProtected = true
    let columns = [scan.respondents.map(\.label), scan.levels.map(\.label), scan.routes.map(\.term.label)]
    sheet.rows = (0..<(columns.map(\.count).max() ?? 0)).map { row in
      columns.map { CellDraft(row < $0.count ? $0[row] : "") }
    }
    return sheet
  }
}
