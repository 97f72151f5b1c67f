package import AssessmentModel
import Diagnostics
package import Reporting
package import Scoring

/// The contradictions between facts and ratings as text for a terminal, with how to settle each.
package enum FactCheckText {
  /// The contradictions of all werkgebieden; empty where the framework asks nothing of facts.
  package static func text(
    of areas: [(area: AssessedArea, result: FactCheckResult)], framework: Framework
  ) -> String {
    guard !framework.factChecks.isEmpty else { return "" }
    let all = areas.flatMap(\.result.contradictions)
    let accepted = all.count { !$0.isOpen }
    var lines = [
      all.isEmpty
        ? "Geen feit spreekt een oordeel tegen."
        : "\(DutchFactWords.number(of: all.count, accepted: accepted))."
    ]
    for (area, result) in areas where !result.contradictions.isEmpty || !result.skipped.isEmpty {
      lines += ["", "\(area.name) (\(BatchText.name(of: area.key)))".singleLine]
      lines += result.skipped.map { "  \(DutchFactWords.skipped($0))" }
      for settled in result.open { lines += self.lines(of: settled, area, framework) }
      for settled in result.accepted { lines += self.lines(of: settled, area, framework) }
    }
    if accepted < all.count { lines += wayOut }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(
    of settled: SettledContradiction, _ area: AssessedArea, _ framework: Framework
  ) -> [String] {
    let words = ContradictionWords(settled, framework: framework, referenceDate: area.referenceDate?.date)
    let check = framework.factChecks[settled.contradiction.check]
    let subject = "cliënt \(words.client), \(words.source.inSentence), \(words.criterion), toets \(check.id)"
    return ["  \(words.sentence)".singleLine, "    \(subject)".singleLine]
      + words.ratingPlaces.map { "    oordeel: \($0)" } + words.factPlaces.map { "    feit: \($0)" }
      + words.dossierPlaces.map { "    dossier: \($0)" }
      + (words.acceptance.map { ["aanvaard: \($0)".singleLine] } ?? acceptance(of: settled.contradiction, framework))
      .map { "    " + $0 }
  }

  private static let wayOut = [
    "", "Beoordeel opnieuw wat niet klopt: een later oordeel van dezelfde inspecteur vervangt het vorige. Klopt het",
    "oordeel toch, zet dan de zeven regels vanaf het streepje in werkgebied.yaml onder “aanvaard:” en vul reden, door en",
    "datum in, tussen de aanhalingstekens.",
  ]

  /// What to write in `werkgebied.yaml` to let a contradiction stand: a key on each line, every value in quotes.
  private static func acceptance(of contradiction: Contradiction, _ framework: Framework) -> [String] {
    [
      "- toets: \(quoted(framework.factChecks[contradiction.check].id))",
      "  client: \(quoted(contradiction.client.description))",
      "  bron: \(quoted(framework.sources[contradiction.source].id))",
      "  oordeel: \(quoted(framework.scale[contradiction.rating].id))",
      "  reden: \"\"", "  door: \"\"", "  datum: \"\"",
    ]
  }

  /// A text as YAML takes it whatever it holds.
  private static func quoted(_ text: String) -> String { JSONValue.string(text).oneLine }
}
