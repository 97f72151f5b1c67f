import AssessmentModel
package import Diagnostics
import FeedbackFiles
package import FrameworkFiles
package import Instruments
package import OfficeFiles
import Rendering

/// What a workbook that came back changes about an agenda.
package struct AgendaImport {
  /// What it changes, in the order of the points.
  package private(set) var changes: [AreaAgendaFile.Change] = []
  /// What there is to say about it; with an error nothing is changed.
  package private(set) var diagnostics: [Diagnostic] = []

  private let agenda: AreaAgenda
  private let instrument: ActionAgenda
  private let file: String

  /// Whether anything in the workbook was wrong.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads a workbook.
  package init(_ path: String, into agenda: AreaAgenda, instrument: ActionAgenda) {
    (self.agenda, self.instrument, file) = (agenda, instrument, path)
    do throws(OfficeFailure) {
      read(try Workbook(path: path))
    } catch {
      diagnostics.append(.unreadable(error, at: FilePosition(file: path)))
    }
  }

  /// Takes a workbook that was read.
  package init(_ workbook: Workbook, named file: String, into agenda: AreaAgenda, instrument: ActionAgenda) {
    (self.agenda, self.instrument, self.file) = (agenda, instrument, file)
    read(workbook)
  }

  private mutating func read(_ workbook: Workbook) {
    guard let sheet = workbook.sheets.first(where: { !$0.isHidden && Self.heading(of: $0) != nil }),
      let heading = Self.heading(of: sheet)
    else { return diagnostics.append(.noPoints(at: FilePosition(file: file))) }
    guard isOfAgenda(workbook) else {
      return diagnostics.append(.otherAgenda(at: FilePosition(file: file, sheet: sheet.name)))
    }
    var seen: Set<String> = []
    for row in sheet.rows where row.number > heading.row {
      let filled = row.cells.filter { !$0.value.written.isBlank }
      guard !filled.isEmpty else { continue }
      let position = FilePosition(file: file, sheet: sheet.name, line: row.number)
      guard let id = heading.columns[.id].flatMap({ row[$0]?.written.oneLine }), !id.isEmpty else {
        diagnostics.append(.stray(at: position))
        continue
      }
      guard let point = agenda[id] else {
        diagnostics.append(.unknownPoint(id, at: position))
        continue
      }
      guard seen.insert(id).inserted else {
        diagnostics.append(.doubledPoint(id, at: position))
        continue
      }
      take(row, of: point, heading.columns, position)
    }
    for point in agenda.points where !seen.contains(point.id) {
      diagnostics.append(.missingPoint(point.id, at: FilePosition(file: file, sheet: sheet.name)))
    }
    let order = Dictionary(agenda.points.enumerated().map { ($1.id, $0) }) { first, _ in first }
    changes = hasErrors ? [] : changes.sorted { (order[$0.point] ?? 0) < (order[$1.point] ?? 0) }
  }

  /// The row of the headings, and which column each has.
  private static func heading(of sheet: WorkbookSheet) -> (row: Int, columns: [AgendaColumn: Int])? {
    for row in sheet.rows {
      var columns: [AgendaColumn: Int] = [:]
      for cell in row.cells {
        guard let column = AgendaColumn(rawValue: cell.value.written.oneLine), columns[column] == nil else { continue }
        columns[column] = cell.column
      }
      if AgendaColumn.allCases.allSatisfy({ columns[$0] != nil }) { return (row.number, columns) }
    }
    return nil
  }

  /// Whether the hidden sheet says that it is of this agenda.
  private func isOfAgenda(_ workbook: Workbook) -> Bool {
    guard let sheet = workbook[AgendaWorkbook.keySheet] else { return false }
    return AgendaWorkbook.key(of: agenda).allSatisfy { label, value in
      let row = sheet.rows.first { $0[1]?.written == label }
      return (row?[2]?.written ?? "") == value
    }
  }

  private mutating func take(
    _ row: WorkbookSheet.Row, of point: AgendaPoint, _ columns: [AgendaColumn: Int], _ position: FilePosition
  ) {
    for column in AgendaColumn.allCases where column != .id {
      guard let place = columns[column] else { continue }
      let value = row[place]
      let cell = FilePosition(file: position.file, sheet: position.sheet, line: position.line, column: place)
      let written = value?.written.oneLine ?? ""
      guard let key = column.key else {
        if written != column.text(of: point, in: instrument).oneLine {
          diagnostics.append(.changed(column.rawValue, at: cell))
        }
        continue
      }
      let length = written.utf16.count
      if length > WorkbookLimits.text {
        diagnostics.append(.tooLong(column.rawValue, length, at: cell))
        continue
      }
      guard let new = fitted(written, column, at: cell) else { continue }
      let old = point.value(of: key)
      if new != old.oneLine { changes.append(.init(point: point.id, key: key, old: old, new: new)) }
    }
  }

  /// The value as it stands in `agenda.yaml`; said where it does not fit.
  private mutating func fitted(_ written: String, _ column: AgendaColumn, at cell: FilePosition) -> String? {
    switch column {
    case .due:
      if written.isEmpty { return "" }
      var text = written
      if let date = CalendarDate(iso: written) ?? text.withUTF8({ CalendarDate(dayFirst: UnsafeRawBufferPointer($0)) })
      {
        return date.description
      }
      diagnostics.append(.notADate(column.rawValue, at: cell))
      return nil
    case .status:
      if let status = Recommendation.Status(rawValue: written.lowercased()) { return status.rawValue }
      let choices = Recommendation.Status.allCases.map(\.rawValue)
      diagnostics.append(.notAChoice(column.rawValue, among: choices, at: cell))
      return nil
    case .text where written.isEmpty:
      diagnostics.append(.empty(column.rawValue, at: cell))
      return nil
    default: return written
    }
  }
}

extension AgendaColumn {
  /// The key of a point that it fills; `nil` where it is not to be filled in.
  var key: AreaAgendaFile.Change.Key? {
    switch self {
    case .id, .theme, .objective, .actor, .norms: nil
    case .text: .text
    case .owner: .owner
    case .due: .due
    case .measure: .measure
    case .status: .status
    case .note: .note
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text on one line, without blanks at its ends.
  fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Diagnostic {
  fileprivate static func unreadable(_ failure: OfficeFailure, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N330", ["reden": DutchOfficeWords.reason(failure)], at: position)
  }
  fileprivate static func noPoints(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "N331", at: position) }
  fileprivate static func otherAgenda(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N332", at: position)
  }
  fileprivate static func unknownPoint(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N333", ["id": String(id.prefix(80))], at: position)
  }
  fileprivate static func doubledPoint(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N334", ["id": id], at: position)
  }
  fileprivate static func changed(_ column: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N335", ["kolom": column], at: position)
  }
  fileprivate static func notAChoice(_ column: String, among choices: [String], at position: FilePosition) -> Diagnostic
  {
    Diagnostic(.error, "N336", ["kolom": column, "keuzes": choices.joined(separator: ", ")], at: position)
  }
  fileprivate static func notADate(_ column: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N337", ["kolom": column], at: position)
  }
  fileprivate static func stray(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "N338", at: position) }
  fileprivate static func missingPoint(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N339", ["id": id], at: position)
  }
  fileprivate static func tooLong(_ column: String, _ length: Int, at position: FilePosition) -> Diagnostic {
    let values = ["kolom": column, "lengte": "\(length)", "grens": "\(WorkbookLimits.text)"]
    return Diagnostic(.error, "N341", values, at: position)
  }
  fileprivate static func empty(_ column: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N340", ["kolom": column], at: position)
  }
}
