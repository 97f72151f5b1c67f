import AssessmentModel
import Diagnostics
import Foundation
package import Reporting

/// Finds what rests on one line of the input.
package struct LineSearch {
  /// Why a place leads to nothing.
  package enum Failure: Error, Hashable {
    /// It is not written as FILE:LINE.
    case notAPlace(String)
    /// No file of the input is called so.
    case unknownFile(String, candidate: String?)
    /// Several files end so.
    case severalFiles(String, [String])
  }

  /// What was found.
  package let page: LineTracePage

  /// Searches.
  ///
  /// - Parameter place: `FILE:LINE`, `FILE:LINE:COLUMN` or `FILE:SHEET!CELL`, as messages print it; the end of a path
  ///   suffices.
  package init(_ place: String, in run: ScoringRun, _ input: AssessedInput) throws {
    guard let (written, sheet, line) = Self.parts(of: place) else { throw Failure.notAPlace(place) }
    let file = try Self.file(written, in: run)
    var traces: [(area: AssessedArea, rows: [LineTrace])] = []
    run.forEachArea(of: file) { area, lines in
      traces.append((area, LineTrace.all(on: line, of: file, sheet: sheet, area: area, in: input, lines: lines)))
    }
    let omitted = run.log.perFile.filter { $0.file == file }.flatMap(\.diagnostics)
      .filter { $0.severity == .error }
      .filter {
        ($0.position.line == line && $0.position.sheet == sheet) || !run.extractNames.contains(file)
      }
      .map(\.code)
    page = LineTracePage(
      FilePosition(file: file, sheet: sheet, line: line), traces, omitted: Array(Set(omitted)).sorted(), in: input)
  }

  /// File, sheet and line; a column is passed over.
  private static func parts(of place: String) -> (file: String, sheet: String?, line: Int)? {
    if let inSheet = partsInSheet(of: place) { return inSheet }
    var parts = place.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let last = parts.popLast().flatMap({ Int($0) }) else { return nil }
    var line = last
    if parts.count > 1, let before = parts.last.flatMap({ Int($0) }) {
      line = before
      parts.removeLast()
    }
    let file = parts.joined(separator: ":")
    return file.isEmpty || line < 1 ? nil : (file, nil, line)
  }

  /// The parts of a place in a workbook, such as `form.xlsx:Huisarts!C7`; a tab may have any name.
  private static func partsInSheet(of place: String) -> (file: String, sheet: String?, line: Int)? {
    guard let mark = place.lastIndex(of: "!") else { return nil }
    let digits = place[place.index(after: mark)...].drop { $0.isASCII && $0.isLetter }
    guard let line = Int(digits), line > 0 else { return nil }
    let before = place[..<mark]
    // No name of a tab has a colon, so the last one ends that of the file.
    guard let colon = before.lastIndex(of: ":"), colon > before.startIndex else { return nil }
    return (String(before[..<colon]), String(before[before.index(after: colon)...]), line)
  }

  private static func file(_ written: String, in run: ScoringRun) throws -> String {
    let names = Array(Set(run.extractNames + run.log.perFile.map(\.file))).sorted()
    if names.contains(written) { return written }
    let resolved = URL(fileURLWithPath: written).standardizedFileURL.path
    let samePlace = names.filter { URL(fileURLWithPath: $0).standardizedFileURL.path == resolved }
    if samePlace.count == 1 { return samePlace[0] }
    let ending = names.filter { $0.hasSuffix("/" + written) }
    if ending.count == 1 { return ending[0] }
    if ending.count > 1 { throw Failure.severalFiles(written, ending) }
    let candidate =
      NearMiss.candidate(for: written, among: names)
      ?? NearMiss.candidate(for: written, among: names.map { URL(fileURLWithPath: $0).lastPathComponent })
    throw Failure.unknownFile(written, candidate: candidate)
  }
}
