import Diagnostics
import OfficeFiles

/// Reads the workbook of a file.
enum WorkbookFile {
  enum Failure: Error { case stub }
  static func read(_ path: String) throws(FileFailure) -> Result<Workbook, Failure> { .failure(.stub) }
}

extension Diagnostic {
  static func unreadableWorkbook(_ failure: WorkbookFile.Failure, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "F110", at: position)
  }
}
