internal import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A workbook in the hands of the library (libxlsxwriter), from its making to its closing.
final class LibraryWorkbook {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: CellFormats
  private let texts: LastingTexts

  private init(workbook: UnsafeMutablePointer<lxw_workbook>, texts: LastingTexts) {
    self.workbook = workbook
    self.texts = texts
    formats = CellFormats(workbook: workbook)
  }

  /// Writes a draft that was checked, with the choices of each of its sheets, to a place.
  static func write(
    _ draft: WorkbookDraft, choices: [[ChoiceDraft]], to place: TemporaryPlace
  ) throws(WorkbookWritingFailure) {
    let texts = LastingTexts()
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: texts[place.folder], use_zip64: 0)
    guard let workbook = workbook_new_opt(texts[place.file], &options) else { throw .notMade }
    let library = LibraryWorkbook(workbook: workbook, texts: texts)
    do {
      try library.fill(draft, choices: choices)
    } catch {
      lxw_workbook_free(workbook)
      throw error
    }
    // Closing writes the file, and frees the workbook however it goes.
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw .notMade }
  }

  private func fill(_ draft: WorkbookDraft, choices: [[ChoiceDraft]]) throws(WorkbookWritingFailure) {
    try setProperties(of: draft)
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in draft.sheets {
      guard let worksheet = workbook_add_worksheet(workbook, texts[sheet.name]) else { throw .sheetName(sheet.name) }
      sheets.append(worksheet)
    }
    let visible = draft.sheets.firstIndex { !$0.isHidden } ?? 0
    worksheet_activate(sheets[visible])
    worksheet_set_first_sheet(sheets[visible])
    for (index, sheet) in draft.sheets.enumerated() {
      let filler = SheetFiller(sheet: sheet, choices: choices[index], worksheet: sheets[index], formats, texts)
      try filler.fill()
    }
  }

  private func setProperties(of draft: WorkbookDraft) throws(WorkbookWritingFailure) {
    var properties = lxw_doc_properties()
    properties.title = texts[String(EscapedText.plain(draft.title).prefix(255))]
    let serial = DaySerial.serial(of: draft.created) ?? DaySerial.firstCommonDay
    // Days from 1 January 1970; zero would be taken for the present.
    properties.created = time_t(max(1, (serial - 25_569) * 86_400))
    guard workbook_set_properties(workbook, &properties) == LXW_NO_ERROR else { throw .notMade }
  }
}

/// Texts of C that last as long as this does.
final class LastingTexts {
  private var texts: [UnsafeMutablePointer<CChar>] = []

  /// A text with a zero behind it.
  subscript(text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    texts.append(copy)
    return copy
  }

  deinit {
    for text in texts { free(text) }
  }
}
