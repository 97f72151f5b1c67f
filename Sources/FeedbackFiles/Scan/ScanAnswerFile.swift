public import Diagnostics
public import Instruments
import OfficeFiles

/// Reads self-scans that respondents filled in, whatever their format; what a file is, its bytes say and not its name.
public enum ScanAnswerFile {
  /// The forms in a file, and what there is to say about it.
  public static func read(
    _ bytes: [UInt8], file: String, of scan: SelfScan
  ) -> (sheets: [ScanSheet], diagnostics: [Diagnostic]) {
    let place = FilePosition(file: file)
    guard !bytes.isEmpty else { return ([], [.emptyScanFile(at: place)]) }
    guard bytes.count <= AnswerFile.mostBytes else { return ([], [.scanTooLarge(at: place)]) }
    if JSONAnswers.isJSON(bytes) { return ScanJSONAnswers.read(bytes, file: file) }
    if !OfficeAnswers.isOffice(bytes) { return csv(bytes, file: file, of: scan) }
    do throws(OfficeFailure) {
      let grids = OfficeAnswers.grids(of: try Workbook(reading: bytes), file: file)
      return grid(grids, isCSV: false, file: file, of: scan)
    } catch {
      return ([], [.scanRefused(error, at: place)])
    }
  }

  private static func grid(
    _ grids: [AnswerGrid], isCSV: Bool, file: String, of scan: SelfScan
  ) -> (sheets: [ScanSheet], diagnostics: [Diagnostic]) {
    let form = ScanGrid(grids, fields: scan.fields, isCSV: isCSV)
    guard form.isForm else { return ([], [.notAScan(at: FilePosition(file: file))]) }
    return form.sheets(file: file)
  }

  /// The forms in a CSV, by the delimiter under which it is one.
  private static func csv(
    _ bytes: [UInt8], file: String, of scan: SelfScan
  ) -> (sheets: [ScanSheet], diagnostics: [Diagnostic]) {
    var line: Int?
    for delimiter in [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")] {
      do {
        let read = try CSVAnswers.grid(in: bytes, delimiter, file: file)
        guard ScanGrid([read.grid], fields: scan.fields, isCSV: true).isForm else { continue }
        if let flaw = read.flaw { return ([], [.unreadableScanCSV(at: flaw)]) }
        return grid([read.grid], isCSV: true, file: file, of: scan)
      } catch {
        line = line ?? error.line ?? 1
      }
    }
    let place = FilePosition(file: file, line: line)
    return ([], [line == nil ? .notAScan(at: place) : .unreadableScanCSV(at: place)])
  }
}

extension Diagnostic {
  static func notAScan(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "N132", at: position) }

  fileprivate static func scanRefused(_ failure: OfficeFailure, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N133", ["reden": DutchOfficeWords.reason(failure)], at: position)
  }

  fileprivate static func unreadableScanCSV(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N134", at: position)
  }

  fileprivate static func emptyScanFile(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N141", at: position)
  }

  fileprivate static func scanTooLarge(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N136", ["grens": String(AnswerFile.mostBytes >> 20)], at: position)
  }
}
