import AssessmentModel
import Diagnostics
import OfficeFiles
import Scoring

/// Reads a dossier form that was filled in.
///
/// Rows are known by their codes and columns by their headings, wherever they stand. What stands in a cell that the form
/// has no use for is said, cell by cell: nothing that somebody wrote gets lost in silence.
final class WorkbookForm {
  private let workbook: Workbook
  private let interpreter: ExtractInterpreter

  init(_ workbook: Workbook, _ interpreter: ExtractInterpreter) {
    self.workbook = workbook
    self.interpreter = interpreter
  }

  /// Reads all sheets.
  ///
  /// - Returns: why the whole form is left out, where it is.
  func read() -> Diagnostic? {
    guard let sheet = workbook.formSheet else { return nil }
    func place(_ key: FormRecord.Key?, _ rows: [FormRecord.Key: Int]) -> FilePosition {
      FilePosition(
        file: interpreter.fileName, sheet: sheet.name, line: key.flatMap { rows[$0] }, column: key == nil ? nil : 2)
    }
    guard let read = FormRecord.read(sheet) else { return .changedRecord(at: place(nil, [:])) }
    let record = read.record
    guard record.layout == FormRecord.currentLayout else { return .unknownLayout(at: place(.layout, read.rows)) }
    guard read.isWhole else { return .changedRecord(at: place(.id, read.rows)) }
    let framework = interpreter.words.framework
    guard record.framework == framework.id else {
      return .otherFramework(record.framework, chosen: framework.id, at: place(.framework, read.rows))
    }
    interpreter.form = record.id
    let isSame = record.checksum == FormRecord.checksum(of: framework)
    if !isSame {
      interpreter.report(
        .otherVersion(record.version, now: framework.version, at: place(.version, read.rows)))
    }
    for tab in workbook.sheets where tab.name != sheet.name {
      FormSheetReader(tab, record: record, hasOtherQuestions: !isSame, interpreter: interpreter).read()
    }
    warnOfMissingSheets(of: record)
    return nil
  }

  /// A tab may be renamed, so a sheet is missing where there are fewer of its source.
  private func warnOfMissingSheets(of record: FormRecord) {
    let readings = workbook.sheets.map { ($0.name, FormSheetReading($0)) }
    let there = readings.filter(\.1.isOfForm)
    let names = Set(there.map(\.0))
    var renamed: [String: Int] = [:]
    for (name, reading) in there where !record.sheets.contains(where: { $0.tab == name }) {
      let source = reading.rows.first { FormField(code: $0.code) == .source && $0.section == .head }?[.entry]?.text
      renamed[(source ?? "").formFolded, default: 0] += 1
    }
    for (tab, source) in record.sheets where !names.contains(tab) {
      if let left = renamed[source.formFolded], left > 0 {
        renamed[source.formFolded] = left - 1
      } else {
        interpreter.report(.missingSheet(tab, at: FilePosition(file: interpreter.fileName)))
      }
    }
  }
}

extension Diagnostic {
  static func changedRecord(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F101", at: position)
  }

  fileprivate static func unknownLayout(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F102", at: position)
  }

  fileprivate static func otherFramework(_ id: String, chosen: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F103", ["kader": id, "gekozen": chosen], at: position)
  }

  fileprivate static func otherVersion(_ version: String, now: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F120", ["versie": version, "nu": now], at: position)
  }

  fileprivate static func missingSheet(_ tab: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F126", ["blad": tab], at: position)
  }
}
