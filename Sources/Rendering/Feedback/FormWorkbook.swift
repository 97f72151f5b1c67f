import AssessmentModel
package import FeedbackRound
package import OfficeFiles
import Reporting

/// The form of a round as a workbook: a sheet to fill in, protected but for what is to be filled in.
package enum FormWorkbook {
  private typealias Words = DutchFormWords

  private static let columns: [(field: FormField, width: Double)] = [
    (.number, 6), (.norm, 16), (.statement, 58), (.recognition, 20), (.remark, 42), (.addition, 42), (.code, 10),
    (.digest, 16),
  ]
  /// The places of what is chosen and typed, among the columns from one.
  private static let recognitionColumn = 4
  private static let lastColumn = 8

  /// The workbook, to be written.
  package static func draft(of round: Round) -> WorkbookDraft {
    var sheet = SheetDraft(name: Words.sheetName)
    sheet.isProtected = true
    sheet.columnWidths = columns.map(\.width)
    addHead(of: round, to: &sheet)
    let roleRow = addFields(of: round, to: &sheet)
    sheet.rows.append(columns.map { CellDraft($0.field.label, style: .columnHeading) })
    sheet.frozenRows = 0
    let first = sheet.rows.count + 1
    sheet.rows += round.statements.map { row($0, in: round) } + [generalRow]
    let last = first + round.statements.count - 1
    if last >= first {
      sheet.choices.append(
        ChoiceDraft(
          range: CellRange(rows: first...last, columns: recognitionColumn...recognitionColumn),
          kind: .oneOf(Recognition.allCases.map(DutchRoundWords.choice)), prompt: Words.chooseAnswer))
    }
    let roles = rolesSheet(of: round)
    sheet.choices.append(
      ChoiceDraft(
        range: CellRange(rows: roleRow...roleRow, columns: 3...3),
        kind: .oneOfCells(sheet: roles.name, range: CellRange(rows: 1...round.roles.count, columns: 1...1)),
        prompt: Words.chooseRole))
    return WorkbookDraft(
      title: Words.title(round),
      created: round.day, sheets: [sheet, roles])
  }

  private static func addHead(of round: Round, to sheet: inout SheetDraft) {
    func add(_ text: String, _ style: CellDraft.Style) {
      sheet.rows.append([CellDraft(text, style: style)])
      sheet.merged.append(
        CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 1...lastColumn))
    }
    add(Words.title(round), .title)
    if let mark = round.mark { add(mark, .note) }
    for fact in Words.facts(round) { add("\(fact.label): \(fact.text)", .note) }
    for part in Words.introduction(round) { add("\(part.label) \(part.text)", .plain) }
    add(Words.workbookHelp, .plain)
    sheet.rows.append([])
  }

  /// What stands before the table: its label in the first columns and its value in the third; gives the row of the role.
  private static func addFields(of round: Round, to sheet: inout SheetDraft) -> Int {
    func add(_ field: FormField, _ value: CellDraft, _ help: String = "") {
      sheet.rows.append([
        CellDraft(field.label, style: .heading), CellDraft(""), value, CellDraft(help, style: .note),
      ])
      sheet.merged.append(CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 1...2))
      if !help.isEmpty {
        sheet.merged.append(CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 4...lastColumn))
      }
    }
    add(.role, .input(), Words.chooseRole)
    let row = sheet.rows.count
    add(.form, .input(), Words.formHelp)
    add(.round, CellDraft(round.id))
    add(.version, CellDraft(round.version))
    sheet.rows.append([])
    return row
  }

  private static func row(_ statement: Statement, in round: Round) -> [CellDraft] {
    [
      CellDraft(.number(String(statement.number))),
      CellDraft(round[norm: statement.norm].map(Words.heading) ?? statement.norm), CellDraft(statement.text), .input(),
      .input(), .input(), CellDraft(statement.id, style: .note), CellDraft(statement.digest, style: .note),
    ]
  }

  private static var generalRow: [CellDraft] {
    [
      CellDraft(""), CellDraft(""), CellDraft(FormField.general.label), CellDraft(""), .input(), CellDraft(""),
      CellDraft(FormField.general.rawValue, style: .note), CellDraft(""),
    ]
  }

  private static func rolesSheet(of round: Round) -> SheetDraft {
    var sheet = SheetDraft(name: Words.choicesSheet)
    sheet.isHidden = true
    sheet.isProtected = true
    sheet.rows = round.roles.map { [CellDraft($0.label)] }
    return sheet
  }
}

extension Round {
  /// The day in the properties of files about it, so that the same round gives the same bytes.
  var day: WorkbookDay {
    let day = (deadline ?? referenceDate)?.components
    return WorkbookDay(year: day?.year ?? 2000, month: day?.month ?? 1, day: day?.day ?? 1)
  }
}
