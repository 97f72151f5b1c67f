import AssessmentModel
package import Instruments
package import OfficeFiles
import Reporting

/// Agendas as workbooks: that of a source to read, that of a werkgebied to fill in.
package enum AgendaWorkbook {
  /// The name of the sheet with points.
  package static let pointsSheet = "Agenda"
  /// The name of the hidden sheet that says of which agenda it is.
  package static let keySheet = "Kenmerk"

  /// What the hidden sheet says: a label and a value each.
  package static func key(of agenda: AreaAgenda) -> [(label: String, value: String)] {
    [
      ("werkgebied", agenda.werkgebied.description), ("toetsing", agenda.inspection?.description ?? ""),
      ("instrument", agenda.instrument),
    ]
  }

  /// The agenda of a werkgebied, protected but for what is to be filled in.
  package static func draft(of agenda: AreaAgenda, instrument: ActionAgenda) -> WorkbookDraft {
    typealias Words = DutchAgendaSheetWords
    let columns = AgendaColumn.allCases
    var sheet = SheetDraft(name: pointsSheet)
    sheet.isProtected = true
    sheet.columnWidths = columns.map(width)
    func add(_ text: String, _ style: CellDraft.Style) {
      sheet.rows.append([CellDraft(text, style: style)])
      sheet.merged.append(
        CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 1...columns.count))
    }
    add(DutchAreaAgendaWords.title(agenda), .title)
    if let mark = agenda.mark { add(mark, .note) }
    add(Words.origin(agenda, instrument.head), .note)
    add(Words.help(instrument.demand), .plain)
    sheet.rows.append([])
    sheet.rows.append(columns.map { CellDraft($0.rawValue, style: .columnHeading) })
    sheet.filterRow = sheet.rows.count
    let first = sheet.rows.count + 1
    sheet.rows += agenda.points.map { point in columns.map { cell($0, of: point, instrument) } }
    if !agenda.points.isEmpty { addChoices(to: &sheet, rows: first...(first + agenda.points.count - 1)) }
    var key = SheetDraft(name: keySheet)
    key.isHidden = true
    key.isProtected = true
    key.rows = self.key(of: agenda).map { [CellDraft($0.label), CellDraft($0.value)] }
    return WorkbookDraft(
      title: DutchAreaAgendaWords.title(agenda), created: day(agenda.referenceDate), sheets: [sheet, key])
  }

  private static func cell(_ column: AgendaColumn, of point: AgendaPoint, _ instrument: ActionAgenda) -> CellDraft {
    let text = column.text(of: point, in: instrument)
    if column == .due, let due = point.due { return .input(.date(day(due))) }
    return column.isOpen ? .input(text.isEmpty ? nil : .text(text)) : CellDraft(text)
  }

  private static func addChoices(to sheet: inout SheetDraft, rows: ClosedRange<Int>) {
    for (number, column) in AgendaColumn.allCases.enumerated() {
      let range = CellRange(rows: rows, columns: (number + 1)...(number + 1))
      switch column {
      case .status:
        sheet.choices.append(
          ChoiceDraft(
            range: range, kind: .oneOf(Recommendation.Status.allCases.map(\.rawValue)),
            prompt: DutchAgendaSheetWords.chooseStatus))
      case .due: sheet.choices.append(ChoiceDraft(range: range, kind: .date, prompt: DutchAgendaSheetWords.typeDate))
      default: break
      }
    }
  }

  private static func width(_ column: AgendaColumn) -> Double {
    switch column {
    case .id, .theme, .actor, .measure, .note: 24
    case .objective, .text: 48
    case .norms, .due, .status: 12
    case .owner: 22
    }
  }

  /// The agenda of a source: a row per task, of one actor or theme where that is asked for.
  package static func draft(of agenda: ActionAgenda, actor: Int?, theme: Int?) -> WorkbookDraft {
    typealias Words = DutchAgendaSheetWords
    var sheet = SheetDraft(name: Words.tasks)
    sheet.columnWidths = [24, 24, 12, 48, 24, 30, 18, 8, 56, 12, 30, 8]
    sheet.rows = [Words.taskColumns.map { CellDraft($0, style: .columnHeading) }]
    sheet.filterRow = 1
    sheet.frozenRows = 1
    let themes = theme.map { [agenda.themes[$0]] } ?? agenda.themes
    for theme in themes {
      for objective in theme.objectives.flatMap(\.withParts) {
        for cell in objective.cells where actor.map(cell.column.actors.contains) ?? true {
          sheet.rows += cell.tasks.map { row($0, cell, objective, theme, agenda) }
        }
      }
    }
    var about = SheetDraft(name: Words.about)
    about.columnWidths = [24, 100]
    about.rows =
      AgendaPage(agenda, framework: nil, actor: actor, theme: theme).page.header.map {
        [CellDraft($0.label, style: .heading), CellDraft($0.text)]
      } + [[CellDraft(DutchAgendaWords.wordsLabel, style: .heading), CellDraft(DutchAgendaWords.wordsNotice)]]
    let year = agenda.head.documents.compactMap(\.year).max() ?? 2000
    return WorkbookDraft(
      title: agenda.head.title, created: WorkbookDay(year: year, month: 1, day: 1), sheets: [sheet, about])
  }

  private static func row(
    _ task: AgendaTask, _ cell: AgendaCell, _ objective: Objective, _ theme: AgendaTheme, _ agenda: ActionAgenda
  ) -> [CellDraft] {
    let names = cell.column.actors.map { agenda.actors[$0].label }
    var presumed = ""
    if case .uncertain(_, let actor?) = cell.column { presumed = agenda.actors[actor].label }
    var place = ("", "")
    if case .source(_, let heading, let line) = task.provenance { place = (heading, "\(line)") }
    let texts = [
      agenda.mainThemes[theme.mainTheme].name, theme.name, objective.number, objective.text,
      cell.column.isCertain ? names.joined() : "", cell.column.isCertain ? "" : names.joined(separator: "; "), presumed,
      task.number ?? "", agenda.words(of: task), objective.norms.joined(separator: ", "), place.0,
    ]
    return texts.map { CellDraft($0) } + [CellDraft(place.1.isEmpty ? nil : .number(place.1))]
  }

  private static func day(_ date: CalendarDate?) -> WorkbookDay {
    let parts = date?.components
    return WorkbookDay(year: parts?.year ?? 2000, month: parts?.month ?? 1, day: parts?.day ?? 1)
  }
}

/// The Dutch words of workbooks of agendas.
enum DutchAgendaSheetWords {
  static let tasks = "Taken"
  static let about = "Herkomst"
  static let taskColumns = [
    "Hoofdthema", "Thema", "Nummer", "Doelstelling", "Van wie", "Kolom niet te zien; kan zijn van",
    "Vermoedelijk (dit project)", "Taak", "Wat wordt gevraagd", "Normen (voorstel)", "Kop in de bron", "Regel",
  ]
  static let chooseStatus = "Kies open, loopt, gereed of vervallen."
  static let typeDate = "Een datum, zoals 31-12-2026."

  static func origin(_ agenda: AreaAgenda, _ head: InstrumentHead) -> String {
    let round = agenda.inspection.map { ", na toetsing \($0)" } ?? ""
    return "\(agenda.title)\(round); \(DutchAgendaWords.version(head))"
  }

  static func help(_ demand: AgreementDemand) -> String {
    let asked = DutchNumbers.list(demand.fields.map(\.rawValue))
    return
      "Vul per punt in: \(asked), de status en zo nodig een toelichting. Wat mag u anders verwoorden. Nieuwe punten zet u "
      + "in agenda.yaml. Noem een functie of organisatie, geen persoon."
  }
}
