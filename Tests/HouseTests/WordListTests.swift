import Foundation
import TestSupport
import Testing

/// One Dutch term, one English word: every public type of the domain stands in `docs/woordenlijst.md`.
@Suite struct WordListTests {
  struct Entry {
    let dutch: [String]
    let code: [String]
  }

  /// The rows of the tables: the Dutch terms, and the words between backticks in the column "code".
  static func entries() throws -> [Entry] {
    try ProjectFiles.text("docs/woordenlijst.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count >= 2, !cells[0].hasPrefix("---"), cells[0] != "Dutch" else { return nil }
      let terms = cells[0].replacing(#/\([^)]*\)/#, with: "").split(separator: ",")
      return Entry(
        dutch: terms.map { $0.trimmingCharacters(in: .whitespaces) },
        code: cells[1].matches(of: #/`(\w+)`/#).map { String($0.1) })
    }
  }

  /// A public type at the top of a file, and the first sentence of its doc comment.
  struct DomainType {
    let name: String
    let place: String
    let sentence: String
  }

  static func types(in modules: [String]) throws -> [DomainType] {
    try modules.flatMap { try SourceFile.all(in: "Sources/\($0)") }.flatMap { file in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { number, line -> DomainType? in
        let declaration = #/^public (?:final |indirect )?(?:struct|enum|class|actor|protocol) (\w+)/#
        guard let match = line.firstMatch(of: declaration) else { return nil }
        let comment = lines[..<number].reversed().prefix { $0.hasPrefix("///") || $0.hasPrefix("@") }
          .filter { $0.hasPrefix("///") }.reversed().prefix { $0 != "///" }.map { $0.dropFirst(4) }
        return DomainType(
          name: String(match.1), place: "\(file.path):\(number + 1)", sentence: comment.joined(separator: " "))
      }
    }
  }

  @Test func `every public type of the domain stands in the word list`() throws {
    let words = Set(try Self.entries().flatMap(\.code))
    for type in try Self.types(in: [
      "AssessmentModel", "Scoring", "Reporting", "Disclosure", "FeedbackRound", "Instruments",
    ]) {
      #expect(words.contains(type.name), "\(type.place): \(type.name) has no Dutch term in docs/woordenlijst.md")
    }
  }

  @Test func `its doc comment gives the Dutch term of the list in quotes`() throws {
    let entries = try Self.entries()
    for type in try Self.types(in: ["AssessmentModel", "Scoring", "Disclosure", "FeedbackRound", "Instruments"]) {
      let terms = entries.filter { $0.code.contains(type.name) }.flatMap(\.dutch)
      #expect(
        terms.contains { type.sentence.lowercased().contains("\"\($0.lowercased())\"") },
        "\(type.place): \(type.name) should say one of \(terms) in quotes")
    }
  }

  @Test func `a code word has one row, and so has a Dutch term`() throws {
    let entries = try Self.entries()
    let code = Dictionary(grouping: entries.flatMap(\.code)) { $0 }.filter { $1.count > 1 }.keys
    #expect(code.sorted() == [])
    let dutch = Dictionary(grouping: entries.flatMap(\.dutch)) { $0 }.filter { $1.count > 1 }.keys
    #expect(dutch.sorted() == [])
  }
}
