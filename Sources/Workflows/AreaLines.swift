package import AssessmentModel
import DossierFiles
package import Reporting
import Scoring

extension ScoringRun {
  /// The lines about a werkgebied, or about one of its clients, read again; none of an inventory, whose lines do not
  /// count.
  package func lines(of area: AssessedArea, client: ExactName? = nil) -> ExtractLines {
    guard let framework = assessed?.framework, !area.isInventory else { return ExtractLines() }
    let names = Set(area.files)
    return LineReader(framework: framework).lines(in: extracts.filter { names.contains($0.name) }) {
      $0 == area.key && (client == nil || client == $1)
    }
  }

  /// The most lines that are held at the same time, where an input has more werkgebieden than that.
  private static let mostLines = 200_000

  /// The names by which messages call the extracts that were read to their end.
  package var extractNames: [String] { extracts.map(\.name) }

  /// Gives each werkgebied that has something to rate with its lines, in order; many small ones are read together.
  ///
  /// - Parameter file: where it is given, only those of which there are lines in this file.
  package func forEachArea(
    of file: String? = nil, _ body: (AssessedArea, ExtractLines) throws -> Void
  ) rethrows {
    guard let assessed else { return }
    var rest = assessed.areas.filter { !$0.isInventory && (file == nil || file.map($0.files.contains) == true) }[...]
    while let first = rest.first {
      var (batch, rows) = ([first], first.rows)
      for area in rest.dropFirst() {
        guard area.files == first.files, rows + area.rows <= Self.mostLines else { break }
        batch.append(area)
        rows += area.rows
      }
      let wanted = Set(batch.map(\.key))
      let names = Set(first.files)
      let lines = LineReader(framework: assessed.framework)
        .lines(in: extracts.filter { names.contains($0.name) }) { area, _ in wanted.contains(area) }
      let ofArea = lines.perArea
      for area in batch { try body(area, ofArea[area.key] ?? ExtractLines()) }
      rest = rest.dropFirst(batch.count)
    }
  }
}
