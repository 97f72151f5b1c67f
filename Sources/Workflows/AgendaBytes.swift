package import Diagnostics
import FrameworkFiles
package import Instruments
package import OfficeFiles

/// The bytes of the workbooks of agendas.
package enum AgendaBytes {
  /// Why a workbook was not made.
  package enum Failure: Error {
    /// A text is longer than a cell can hold.
    case textTooLong(sheet: String, row: Int, column: Int)
    /// It could not be made: there is no space, or too much of it.
    case notMade
  }

  /// The bytes of a workbook.
  package static func of(_ draft: WorkbookDraft) throws(Failure) -> [UInt8] {
    do {
      return try WorkbookWriter.bytes(of: draft)
    } catch WorkbookWritingFailure.textTooLong(let sheet, let row, let column) {
      throw .textTooLong(sheet: sheet, row: row, column: column)
    } catch {
      throw .notMade
    }
  }

  /// The texts of points that no cell can hold.
  package static func tooLong(in agenda: AreaAgenda, instrument: ActionAgenda) -> [Diagnostic] {
    agenda.points.flatMap { point in
      AgendaColumn.allCases.compactMap { column -> Diagnostic? in
        let length = column.text(of: point, in: instrument).utf16.count
        guard length > WorkbookLimits.text else { return nil }
        let values = [
          "sleutel": column.key?.rawValue ?? column.rawValue, "id": String(point.id.prefix(80)),
          "lengte": "\(length)", "grens": "\(WorkbookLimits.text)",
        ]
        return Diagnostic(.error, "N342", values, at: point.position)
      }
    }
  }
}
