import AssessmentModel
import Diagnostics

/// Reads which contradictions between facts and ratings are let stand.
struct AcceptanceReader {
  private let file: YAMLFile
  private let fields: YAMLFields
  private var levels: IdentifierTable
  private var checks: IdentifierTable
  private var sources: IdentifierTable

  init(_ fields: YAMLFields, levels: IdentifierTable, in file: YAMLFile, framework: Framework) {
    self.file = file
    self.fields = fields
    self.levels = levels
    checks = IdentifierTable("feitentoets", in: file)
    sources = IdentifierTable("bron", in: file)
    let nowhere = FilePosition(file: file.name)
    for check in framework.factChecks { checks.add(Placed(text: check.id, position: nowhere)) }
    for source in framework.sources { sources.add(Placed(text: source.id, position: nowhere)) }
  }

  /// The acceptances that are whole, each contradiction once.
  mutating func acceptances() -> [Acceptance] {
    struct Subject: Hashable {
      let check: Int
      let client: ExactName
      let source: Int
    }
    var seen: [Subject: FilePosition] = [:]
    return fields.mappings(
      "aanvaard", required: ["toets", "client", "bron", "oordeel", "reden", "door", "datum"]
    ).compactMap { item in
      let check = item.scalar("toets").flatMap { checks.number(of: $0) }
      let client = item.text("client").map { ExactName($0) }
      let source = item.scalar("bron").flatMap { sources.number(of: $0) }
      let level = item.scalar("oordeel").flatMap { levels.number(of: $0) }
      let reason = item.text("reden")
      let inspector = item.text("door")
      let date = item.date("datum")
      guard let check, let client, let source else { return nil }
      let subject = Subject(check: check, client: client, source: source)
      if let first = seen[subject] {
        file.report(.acceptedTwice(first: first, at: item.position))
        return nil
      }
      seen[subject] = item.position
      guard !item.hasUnknownKeys, let level, let reason, let inspector, let date else { return nil }
      return Acceptance(
        check: check, client: client, source: source, rating: Rating(rank: level), reason: reason,
        inspector: inspector, date: date, position: item.position)
    }
  }
}

extension Diagnostic {
  fileprivate static func acceptedTwice(first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K066", ["regel": String(first.line ?? 0)], at: position)
  }
}
