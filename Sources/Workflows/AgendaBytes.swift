package import OfficeFiles

/// The bytes of the workbooks of agendas.
package enum AgendaBytes {
  /// The bytes of a workbook.
  package static func of(_ draft: WorkbookDraft) throws -> [UInt8] { try WorkbookBytes.of(draft) }
}
