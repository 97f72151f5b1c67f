package import Disclosure
import FeedbackFiles

/// What was released of what a search for personal data found, with a reason ("vrijgave"): a file that people fill in.
package struct ReleaseList {
  /// The name of the file, beside the round.
  package static let fileName = "vrijgave.csv"

  private var rows: [ReleaseRow]

  /// Reads the file; an empty one where there is none.
  package init(_ bytes: [UInt8]?) { rows = bytes.map { ReleaseRow.read($0) } ?? [] }

  /// Whether a text was released, with a reason.
  package func contains(place: String, digest: String, kind: PersonalDataHit.Kind) -> Bool {
    rows.contains { $0.isAbout(place, digest, kind.rawValue) && !$0.reason.isEmpty }
  }

  /// The file, with a row for everything that is held and for what was released before.
  package func text(holding held: [FeedbackExport.Held]) -> String {
    let new = held.filter { held in !rows.contains { $0.isAbout(held.place, held.digest, held.kind.rawValue) } }
    return ReleaseRow.text(
      rows + new.map { ReleaseRow(place: $0.place, digest: $0.digest, kind: $0.kind.rawValue, reason: "") })
  }
}
