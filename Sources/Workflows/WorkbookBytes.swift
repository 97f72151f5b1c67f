import OfficeFiles

/// Why there is no workbook, in a Dutch sentence.
package struct WorkbookNotMade: Error {
  /// The sentence.
  package let text: String
}

/// The bytes of workbooks, or in words why there are none.
enum WorkbookBytes {
  /// The bytes of a workbook that has to hold all or is not made.
  static func of(_ draft: WorkbookDraft) throws(WorkbookNotMade) -> [UInt8] {
    do throws(WorkbookWritingFailure) {
      return try WorkbookWriter.bytes(of: draft)
    } catch {
      throw WorkbookNotMade(text: DutchWorkbookComplaints.text(of: error))
    }
  }

  /// The bytes of a workbook in which a text that is too long is cut off, as it stands elsewhere in full.
  ///
  /// - Parameter forms: where it stands in full.
  static func shortened(_ draft: WorkbookDraft, wholeIn forms: String) throws(WorkbookNotMade) -> [UInt8] {
    try of(draft.shortened(saying: DutchWorkbookComplaints.cut(wholeIn: forms)))
  }
}

/// What is said of workbooks that could not hold all.
enum DutchWorkbookComplaints {
  /// What stands behind a text that was cut off.
  static func cut(wholeIn forms: String) -> String {
    " … [Afgekapt: meer past niet in een cel. De hele tekst staat in dezelfde uitvoer als \(forms).]"
  }

  /// Why there is no workbook.
  static func text(of failure: WorkbookWritingFailure) -> String {
    let reason =
      switch failure {
      case .textTooLong(let sheet, let row, let column):
        "de tekst voor cel \(WorkbookDraft.cellName(row: row, column: column)) van blad “\(sheet)” is langer dan in een cel "
          + "past. Maak hem korter, of kies een andere vorm."
      case .notMade: "er is geen plaats voor tijdelijke bestanden. Maak ruimte en probeer het opnieuw."
      case .tooLarge(let sheet): "blad “\(sheet)” is groter dan een werkmap kan bevatten. Kies een andere vorm."
      case .noVisibleSheet, .sheetName, .range, .choices:
        "de inhoud past niet in een werkmap. Kies een andere vorm."
      }
    return "de werkmap is niet gemaakt: \(reason)"
  }
}
