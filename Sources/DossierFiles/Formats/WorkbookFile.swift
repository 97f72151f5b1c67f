import Diagnostics
import OfficeFiles

/// Reads the workbook of a file.
enum WorkbookFile {
  /// Whether a file begins as workbooks do: those of now are packed, those of before 2007 and locked ones are compound
  /// files, of which is said what they are.
  static func isRecognised(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// The workbook, or why there is none.
  static func read(_ path: String) throws(FileFailure) -> Result<Workbook, OfficeFailure> {
    // Says why, where the file itself is out of reach.
    _ = try FileWindows(path: path).head(4)
    do throws(OfficeFailure) {
      return .success(try Workbook(path: path))
    } catch {
      if error == .unreadable { throw .broken }
      return .failure(error)
    }
  }
}

extension Diagnostic {
  /// Says why a workbook is left out.
  static func unreadableWorkbook(_ failure: OfficeFailure, at position: FilePosition) -> Diagnostic {
    switch failure {
    case .unreadable: return .unreadable(.broken, at: position)
    case .notOffice, .otherFormat: return Diagnostic(.error, "F111", at: position)
    case .before2007, .binary: return Diagnostic(.error, "F112", at: position)
    case .passwordProtected: return Diagnostic(.error, "F113", at: position)
    case .damaged, .missing, .illFormed: return Diagnostic(.error, "F114", at: position)
    case .wrongCell(let sheet, let row, let column):
      let cell = FilePosition(file: position.file, sheet: sheet, line: row, column: row == nil ? nil : column)
      return Diagnostic(.error, "F114", at: cell)
    case .tooLarge: return Diagnostic(.error, "F115", at: position)
    }
  }
}
