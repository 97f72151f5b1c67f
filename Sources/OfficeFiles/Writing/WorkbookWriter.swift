/// Writes workbooks as files of Office Open XML (.xlsx), which Excel and LibreOffice open ("werkmap schrijven").
///
/// The same draft gives the same bytes. What looks like a formula stays text. A number of more digits than every program
/// keeps, and a day before March 1900, are written as text, so that they stay what they are.
public enum WorkbookWriter {
  /// The bytes of the file of a workbook.
  public static func bytes(of draft: WorkbookDraft) throws(WorkbookWritingFailure) -> [UInt8] {
    try check(draft)
    let (complete, choices) = ChoiceLists.placed(in: draft)
    let place = try TemporaryPlace()
    defer { place.remove() }
    try LibraryWorkbook.write(complete, choices: choices, to: place)
    return try place.contents()
  }

  /// Whether all can be written; the library would leave out what cannot, with no more than a line on standard error.
  private static func check(_ draft: WorkbookDraft) throws(WorkbookWritingFailure) {
    guard draft.sheets.contains(where: { !$0.isHidden }) else { throw .noVisibleSheet }
    var names: Set<String> = []
    for sheet in draft.sheets {
      guard isName(sheet.name), names.insert(sheet.name.lowercased()).inserted else { throw .sheetName(sheet.name) }
      try check(sheet)
      for choice in sheet.choices { try check(choice, of: sheet, in: draft) }
    }
  }

  /// Whether a sheet can have a name.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= WorkbookLimits.sheetName && !name.hasPrefix("'") && !name.hasSuffix("'")
      && name.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !EscapedText.isForbidden($0) && !"[]:*?/\\".unicodeScalars.contains($0)
      }
  }

  private static func check(_ sheet: SheetDraft) throws(WorkbookWritingFailure) {
    let widest = max(sheet.columnWidths.count, sheet.rows.map(\.count).max() ?? 0)
    guard sheet.rows.count <= WorkbookLimits.rows, widest <= WorkbookLimits.columns else {
      throw .tooLarge(sheet: sheet.name)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard case .text(let text)? = cell.value, text.utf16.count > WorkbookLimits.text else { continue }
        throw .textTooLong(sheet: sheet.name, row: row + 1, column: column + 1)
      }
    }
    for (index, range) in sheet.merged.enumerated() {
      let overlaps = sheet.merged[..<index].contains {
        $0.rows.overlaps(range.rows) && $0.columns.overlaps(range.columns)
      }
      if overlaps || !isOnSheet(range) { throw .range(sheet: sheet.name, range) }
    }
    if let row = sheet.filterRow, row < 1 || row > sheet.rows.count {
      throw .range(sheet: sheet.name, CellRange(rows: row...row, columns: 1...1))
    }
  }

  private static func check(
    _ choice: ChoiceDraft, of sheet: SheetDraft, in draft: WorkbookDraft
  ) throws(WorkbookWritingFailure) {
    guard isOnSheet(choice.range) else { throw .range(sheet: sheet.name, choice.range) }
    switch choice.kind {
    case .oneOf(let texts):
      let areWhole = texts.allSatisfy { !$0.isEmpty && $0.utf16.count <= WorkbookLimits.text }
      if texts.isEmpty || !areWhole { throw .choices(sheet: sheet.name, choice.range) }
    case .oneOfCells(let name, let range):
      let isThere = draft.sheets.contains { $0.name == name }
      if !isThere || !isOnSheet(range) { throw .choices(sheet: sheet.name, choice.range) }
    case .date: break
    }
  }

  private static func isOnSheet(_ range: CellRange) -> Bool {
    range.rows.lowerBound >= 1 && range.columns.lowerBound >= 1 && range.rows.upperBound <= WorkbookLimits.rows
      && range.columns.upperBound <= WorkbookLimits.columns
  }
}

/// Lists of choices that have no place in the rule itself.
enum ChoiceLists {
  /// The draft with a hidden sheet of the lists that are too long, or have a comma; and the choices per sheet.
  ///
  /// Equal lists share a column.
  static func placed(in draft: WorkbookDraft) -> (WorkbookDraft, [[ChoiceDraft]]) {
    let name = freeName(in: draft)
    var lists: [[String]] = []
    let choices = draft.sheets.map { sheet in
      sheet.choices.map { choice -> ChoiceDraft in
        guard case .oneOf(let texts) = choice.kind, !fitsInRule(texts) else { return choice }
        let column = lists.firstIndex(of: texts) ?? lists.count
        if column == lists.count { lists.append(texts) }
        var placed = choice
        let range = CellRange(rows: 1...texts.count, columns: (column + 1)...(column + 1))
        placed.kind = .oneOfCells(sheet: name, range: range)
        return placed
      }
    }
    guard !lists.isEmpty else { return (draft, choices) }
    var sheet = SheetDraft(name: name)
    sheet.isHidden = true
    sheet.isProtected = true
    sheet.rows = (0..<(lists.map(\.count).max() ?? 0)).map { row in
      lists.map { CellDraft(row < $0.count ? $0[row] : "") }
    }
    var complete = draft
    complete.sheets.append(sheet)
    return (complete, choices + [[]])
  }

  /// Whether texts can stand in the rule, between commas.
  private static func fitsInRule(_ texts: [String]) -> Bool {
    texts.reduce(texts.count - 1) { $0 + $1.utf16.count } <= WorkbookLimits.list
      && texts.allSatisfy { text in
        text.first != " " && text.last != " " && !text.contains("_x")
          && text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0 != "," && $0 != "\"" && !EscapedText.isForbidden($0)
          }
      }
  }

  private static func freeName(in draft: WorkbookDraft) -> String {
    let taken = Set(draft.sheets.map { $0.name.lowercased() })
    let names =
      [DutchWorkbookWords.listsSheet]
      + (2...).prefix(taken.count + 1).map {
        "\(DutchWorkbookWords.listsSheet) \($0)"
      }
    return names.first { !taken.contains($0.lowercased()) } ?? DutchWorkbookWords.listsSheet
  }
}
