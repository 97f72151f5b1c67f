internal import CXLSXWriter

/// Fills a sheet in the hands of the library.
struct SheetFiller {
  private let sheet: SheetDraft
  private let choices: [ChoiceDraft]
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: CellFormats
  private let texts: LastingTexts

  init(
    sheet: SheetDraft, choices: [ChoiceDraft], worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: CellFormats,
    _ texts: LastingTexts
  ) {
    self.sheet = sheet
    self.choices = choices
    self.worksheet = worksheet
    self.formats = formats
    self.texts = texts
  }

  /// Fills it.
  func fill() throws(WorkbookWritingFailure) {
    for (column, width) in sheet.columnWidths.enumerated() {
      try done(worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), min(max(width, 0), 255), nil))
    }
    for (row, height) in RowHeights(of: sheet).heights() {
      try done(worksheet_set_row(worksheet, lxw_row_t(row), height, nil))
    }
    try merge()
    try writeCells()
    for choice in choices { try add(choice) }
    setView()
    try setPrinting()
  }

  private func merge() throws(WorkbookWritingFailure) {
    for range in sheet.merged where range.rows.count > 1 || range.columns.count > 1 {
      let (row, column) = (range.rows.lowerBound - 1, range.columns.lowerBound - 1)
      let isThere = sheet.rows.indices.contains(row) && sheet.rows[row].indices.contains(column)
      let first = isThere ? sheet.rows[row][column] : CellDraft(nil)
      let format = formats[look(of: first, row: row, column: column)]
      try done(
        worksheet_merge_range(
          worksheet, lxw_row_t(row), lxw_col_t(column), lxw_row_t(range.rows.upperBound - 1),
          lxw_col_t(range.columns.upperBound - 1), "", format))
    }
  }

  private func writeCells() throws(WorkbookWritingFailure) {
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let isBelow = sheet.merged.contains {
          $0.contains(row: row + 1, column: column + 1)
            && ($0.rows.lowerBound != row + 1 || $0.columns.lowerBound != column + 1)
        }
        if !isBelow || cell.value != nil { try write(cell, row: row, column: column) }
      }
    }
  }

  /// How a cell looks; one that is to be filled in holds text, but for a day, so that nothing is made of what is typed.
  private func look(of cell: CellDraft, row: Int, column: Int) -> CellFormats.Look {
    let isDay = choices.contains { $0.kind == .date && $0.range.contains(row: row + 1, column: column + 1) }
    let isMerged = sheet.merged.contains { $0.contains(row: row + 1, column: column + 1) }
    var look = CellFormats.Look(style: cell.style, isOpen: cell.isOpen, isMerged: isMerged)
    switch cell.value {
    case .date(let day) where DaySerial.serial(of: day) != nil: look.content = .day
    case _ where isDay: look.content = .day
    case .text, nil: look.content = cell.isOpen ? .text : .general
    default: break
    }
    return look
  }

  private func write(_ cell: CellDraft, row: Int, column: Int) throws(WorkbookWritingFailure) {
    let look = look(of: cell, row: row, column: column)
    let format = look == CellFormats.Look(style: .plain) && cell.value == nil ? nil : formats[look]
    let (atRow, atColumn) = (lxw_row_t(row), lxw_col_t(column))
    let error: lxw_error
    switch cell.value {
    case nil, .text(""): error = worksheet_write_blank(worksheet, atRow, atColumn, format)
    case .boolean(let isTrue): error = worksheet_write_boolean(worksheet, atRow, atColumn, isTrue ? 1 : 0, format)
    case .date(let day):
      if let serial = DaySerial.serial(of: day) {
        error = worksheet_write_number(worksheet, atRow, atColumn, Double(serial), format)
      } else {
        error = write(day.description, atRow, atColumn, format)
      }
    case .number(let number):
      if let exact = DecimalText.exactDouble(number) {
        error = worksheet_write_number(worksheet, atRow, atColumn, exact, format)
      } else {
        error = write(number, atRow, atColumn, format)
      }
    case .text(let text): error = write(text, atRow, atColumn, format)
    case .error: error = write(CellValue.error.written, atRow, atColumn, format)
    }
    if error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
      throw .textTooLong(sheet: sheet.name, row: row + 1, column: column + 1)
    }
    try done(error)
  }

  /// Writes text, which no program takes for a formula.
  private func write(
    _ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    worksheet_write_string(worksheet, row, column, EscapedText.escaped(text), format)
  }

  private func add(_ choice: ChoiceDraft) throws(WorkbookWritingFailure) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    let kind = choice.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    rule.error_type = UInt8(kind.rawValue)
    rule.error_title = texts[DutchWorkbookWords.wrongValue]
    rule.error_message = texts[DutchWorkbookWords.notInList]
    var list: [UnsafeMutablePointer<CChar>?] = []
    switch choice.kind {
    case .oneOf(let choices):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      list = choices.map { texts[$0] } + [nil]
    case .oneOfCells(let name, let range):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = texts[range.formula(in: name)]
    case .date:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = Double(DaySerial.firstCommonDay)
      rule.maximum_number = Double(DaySerial.lastDay)
      rule.error_message = texts[DutchWorkbookWords.notADay]
    }
    if let prompt = choice.prompt { rule.input_message = texts[Self.shortened(prompt)] }
    let error = list.withUnsafeMutableBufferPointer { list in
      if !list.isEmpty { rule.value_list = list.baseAddress }
      return worksheet_data_validation_range(
        worksheet, lxw_row_t(choice.range.rows.lowerBound - 1), lxw_col_t(choice.range.columns.lowerBound - 1),
        lxw_row_t(choice.range.rows.upperBound - 1), lxw_col_t(choice.range.columns.upperBound - 1), &rule)
    }
    guard error == LXW_NO_ERROR else { throw .choices(sheet: sheet.name, choice.range) }
  }

  /// A prompt that is not too long.
  private static func shortened(_ prompt: String) -> String {
    let plain = EscapedText.plain(prompt)
    guard plain.utf16.count > WorkbookLimits.prompt else { return plain }
    var short = ""
    for character in plain {
      guard short.utf16.count + character.utf16.count < WorkbookLimits.prompt else { break }
      short.append(character)
    }
    return short + "…"
  }

  private func setView() {
    if sheet.isHidden { worksheet_hide(worksheet) }
    if sheet.isProtected {
      var allowed = lxw_protection()
      allowed.format_columns = 1
      allowed.format_rows = 1
      allowed.autofilter = 1
      worksheet_protect(worksheet, nil, &allowed)
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(worksheet, lxw_row_t(max(0, sheet.frozenRows)), lxw_col_t(max(0, sheet.frozenColumns)))
    }
  }

  private func setPrinting() throws(WorkbookWritingFailure) {
    let a4: UInt8 = 9
    worksheet_set_paper(worksheet, a4)
    if sheet.isLandscape { worksheet_set_landscape(worksheet) } else { worksheet_set_portrait(worksheet) }
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.6)
    try done(worksheet_set_footer(worksheet, DutchWorkbookWords.footer))
    if let row = sheet.filterRow {
      let columns = max(1, sheet.rows[row - 1].count)
      try done(
        worksheet_autofilter(
          worksheet, lxw_row_t(row - 1), 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(columns - 1)))
      try done(worksheet_repeat_rows(worksheet, lxw_row_t(row - 1), lxw_row_t(row - 1)))
    } else if sheet.frozenRows > 0 {
      try done(worksheet_repeat_rows(worksheet, 0, lxw_row_t(sheet.frozenRows - 1)))
    }
  }

  private func done(_ error: lxw_error) throws(WorkbookWritingFailure) {
    if error != LXW_NO_ERROR { throw .notMade }
  }
}
