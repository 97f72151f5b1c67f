import Tabular

/// A row of the file in which people release what a search for personal data held ("vrijgave").
public struct ReleaseRow: Hashable, Sendable {
  /// The statement, or the part of the round.
  public var place: String
  /// The digest of the text, so that another text is looked at again.
  public var digest: String
  /// What was found.
  public var kind: String
  /// Why it may be shown; empty where nobody decided that.
  public var reason: String

  /// Makes a row.
  public init(place: String, digest: String, kind: String, reason: String) {
    self.place = place
    self.digest = digest
    self.kind = kind
    self.reason = reason
  }

  /// Whether it is about this text and this kind.
  public func isAbout(_ place: String, _ digest: String, _ kind: String) -> Bool {
    self.place == place && self.digest == digest && self.kind == kind
  }

  private static let columns = ["stelling", "kenmerk", "soort", "reden"]

  /// Reads the rows of a file; what is no row is passed over, so that it releases nothing.
  public static func read(_ bytes: [UInt8]) -> [ReleaseRow] {
    let rows = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")].lazy
      .compactMap { try? CSVAnswers.grid(in: bytes, $0, file: "").grid.rows }
      .first { $0.first?.count == columns.count }
    return (rows ?? []).dropFirst().compactMap { cells in
      guard cells.count == columns.count else { return nil }
      let texts = cells.map { $0.text.trimmed.withoutFormulaMark }
      return ReleaseRow(place: texts[0], digest: texts[1], kind: texts[2], reason: texts[3])
    }
  }

  /// The rows as a file: UTF-8 with byte-order mark, so that spreadsheets read it right.
  public static func text(_ rows: [ReleaseRow]) -> String {
    let lines = rows.map { [$0.place, $0.digest, $0.kind, $0.reason].map(quoted).joined(separator: ";") }
    return "\u{FEFF}" + ([columns.joined(separator: ";")] + lines).map { $0 + "\r\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let safe = text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { ";\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
