import AssessmentModel
import Diagnostics
import OfficeFiles

/// Dossier extracts in workbooks: dossier forms, and the tables of the CSV extract on sheets.
struct WorkbookDossierFormat: DossierFormat {
  var acceptsDayFirst: Bool { true }
  var isBinary: Bool { true }

  func name(of column: ExtractColumn) -> String { column.name }

  func recognises(_ head: [UInt8]) -> Bool { WorkbookFile.isRecognised(head) }

  func read(_ path: String, into interpreter: ExtractInterpreter) throws(FileFailure) -> Diagnostic? {
    let file = FilePosition(file: interpreter.fileName)
    interpreter.passedOverCriteria = true
    switch try WorkbookFile.read(path) {
    case .failure(let failure): return .unreadableWorkbook(failure, at: file)
    case .success(let workbook):
      if workbook.formSheet != nil { return WorkbookForm(workbook, interpreter).read() }
      if workbook.lostFormSheet { return .changedRecord(at: file) }
      let tables = WorkbookTables(workbook, interpreter)
      if tables.isEmpty { return .neitherFormNorTable(at: file) }
      tables.read()
      return nil
    }
  }

  func framework(namedIn path: String, fileName: String) -> (id: String, position: FilePosition)? {
    guard case .success(let workbook)? = try? WorkbookFile.read(path) else { return nil }
    guard let sheet = workbook.formSheet else {
      return WorkbookTables.framework(namedIn: workbook, fileName: fileName)
    }
    guard let read = FormRecord.read(sheet) else { return nil }
    let place = FilePosition(file: fileName, sheet: sheet.name, line: read.rows[.framework], column: 2)
    return (read.record.framework, place)
  }

  func forEachCriterion(in path: String, _ body: (UnsafeRawBufferPointer) -> Bool) {
    guard case .success(let workbook)? = try? WorkbookFile.read(path) else { return }
    guard workbook.formSheet != nil else { return WorkbookTables.forEachCriterion(in: workbook, body) }
    for sheet in workbook.sheets {
      for row in FormSheetReading(sheet).rows where row.section == .ratings {
        let wantsMore = Array((row[.criterion]?.text ?? "").utf8).withUnsafeBytes { $0.isBlank || body($0) }
        if !wantsMore { return }
      }
    }
  }
}

extension Workbook {
  /// The sheet that makes a workbook a form.
  var formSheet: WorkbookSheet? { sheets.first { $0.name.lowercased() == FormRecord.sheetName } }

  /// Whether it is laid out as a form, but lacks the sheet that says which form it is.
  fileprivate var lostFormSheet: Bool {
    formSheet == nil
      && sheets.contains { sheet in
        FormSheetReading(WorkbookSheet(name: sheet.name, rows: Array(sheet.rows.prefix(Self.mostRowsAbove)))).isOfForm
      }
  }

  /// The most rows above the first table of a form, with room for some that were put in.
  private static let mostRowsAbove = 30
}

extension Diagnostic {
  fileprivate static func neitherFormNorTable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F110", at: position)
  }
}
