package import AssessmentModel
package import Diagnostics
import DossierFiles
import Reporting
import Scoring

/// Writes the rows of an input in another form.
package struct ConversionRun {
  /// What there is to say about rows that the form cannot hold.
  package let log: DiagnosticLog
  /// The forms in which extracts can be written.
  package enum Form: String, CaseIterable, Sendable { case xml, csv, xlsx }

  private let rows: ExtractRows
  private let writer: ExtractWriter

  /// Reads the rows of what was read before; nothing where that could not be done.
  package init?(_ run: ScoringRun, to form: Form) {
    guard let assessed = run.assessed else { return nil }
    (rows, log) = LineReader(framework: assessed.framework).rows(in: run.extracts, for: form.ofExtracts)
    let dates = assessed.areas.compactMap { area in area.result.referenceDate.map { (area.key, $0) } }
    writer = ExtractWriter(
      rows, framework: assessed.framework, referenceDates: Dictionary(dates) { first, _ in first })
  }

  /// The number of werkgebieden and rounds, of clients by a source, of ratings and of facts that are written.
  package var counts: (areas: Int, dossiers: Int, ratings: Int, facts: Int) {
    (Set(rows.areaKeys.map(\.withoutOrganisation)).count, rows.subjectCount, rows.ratingCount, rows.factCount)
  }

  /// The names of the tables in CSV.
  package static var tableNames: [String] { ExtractWriter.tableNames }

  /// The tables in CSV that have rows, each with its name.
  package var csv: [(name: String, bytes: [UInt8])] { writer.csv }

  /// All rows as one file in XML; nothing where werkgebieden have different reference dates.
  package var xml: [UInt8]? { writer.xml }

  /// All rows as one workbook; nothing where it would be too large to be read again, or could not be made.
  package var xlsx: Result<[UInt8], WorkbookFailure> {
    do throws(WorkbookExtractFailure) {
      return .success(try writer.xlsx())
    } catch {
      return .failure(error == .tooLarge ? .tooLarge : .notMade)
    }
  }

  /// Why there is no workbook.
  package enum WorkbookFailure: Error {
    case tooLarge, notMade
  }

  /// The werkgebieden and rounds that each get a file of their own in XML.
  package var parts: [AreaKey] { writer.parts.map(\.key) }

  /// Gives each of ``parts`` its file, in the same order.
  package func forEachXML(_ body: ([UInt8]) throws -> Void) rethrows {
    try writer.forEachXML { _, bytes in try body(bytes) }
  }
}

extension ConversionRun.Form {
  fileprivate var ofExtracts: ExtractForm {
    switch self {
    case .xml: .xml
    case .csv: .csv
    case .xlsx: .xlsx
    }
  }
}
