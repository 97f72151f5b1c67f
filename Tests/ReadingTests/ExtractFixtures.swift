import Foundation
import TestSupport

/// The extracts in `Fixtures/extracten`, and what is expected of them.
enum ExtractFixtures {
  static let folder = "Fixtures/extracten"

  /// The extracts that nothing can be said of.
  static let good = names(in: "goed")
  /// The extracts that each show one kind of problem.
  static let bad = names(in: "fout")

  /// The extracts that show what only a framework that rates organisations asks for.
  static let ofOrganisations: Set = ["organisatie-ontbreekt.xml", "organisatie-ontbreekt.csv"]

  private static func names(in kind: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path("\(folder)/\(kind)"))) ?? []
    return all.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".csv") }.sorted()
  }

  /// Reads one of them.
  static func read(_ name: String, in kind: String) throws -> Reading {
    let framework = ofOrganisations.contains(name) ? try Reading.ofOrganisations.get() : nil
    return try Reading(paths: [(ProjectFiles.path("\(folder)/\(kind)/\(name)"), name)], framework: framework)
  }

  /// The text that is expected in a file of the project; with `UPDATE_GOLDEN` set, what there is now becomes it.
  static func golden(_ path: String, now: String) throws -> String {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try now.write(toFile: ProjectFiles.path(path), atomically: true, encoding: .utf8)
    }
    return try ProjectFiles.text(path)
  }
}
