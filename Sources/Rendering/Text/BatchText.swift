import AssessmentModel
package import Diagnostics
package import Reporting
import Scoring

/// The report of a run in batch ("verslag"): per werkgebied what was read, what was left out and why there is no rating,
/// and what changed since the result before.
package enum BatchText {
  /// The whole report.
  ///
  /// - Parameter changes: what changed since the result before; `nil` where there was none.
  package static func text(
    of input: AssessedInput, log: DiagnosticLog, changes: [ResultChange]?, catalogue: DiagnosticCatalogue
  ) -> String {
    let framework = input.framework
    var lines = ["Verslag", "", "Kader: \(framework.title) (\(framework.id), versie \(framework.version))"]
    if let mark = input.mark { lines.append(mark.singleLine) }
    let subjects = DutchReportWords.noun(framework.subject, 2).asSentence
    lines.append("\(subjects): \(input.areas.count). Fouten: \(log.errorCount). Waarschuwingen: \(log.warningCount).")
    for area in input.areas { lines += [""] + self.lines(of: area, framework) }
    lines += ["", "Wat er veranderde sinds het vorige resultaat"]
    lines += changes.map { self.lines(of: $0, framework) } ?? ["  Er was geen vorig resultaat in deze map."]
    lines += ["", "Meldingen"]
    lines += self.lines(of: log, catalogue)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of area: AssessedArea, _ framework: Framework) -> [String] {
    let result = area.result
    var lines = ["\(area.name) (\(name(of: result.key)))".singleLine]
    lines.append("  Bestanden: \(area.files.isEmpty ? "geen" : area.files.map(\.singleLine).joined(separator: ", "))")
    lines.append(
      "  Regels: \(area.rows). Cliënten: \(result.clients), dossiers: \(result.dossiers), gesprekken: "
        + "\(result.conversations).")
    lines.append(
      result.omissions.isEmpty
        ? "  Weggelaten: niets."
        : "  Weggelaten: \(result.omissions.lines) regels (\(result.omissions.codes.sorted().joined(separator: ", ")))."
    )
    let lost = area.leftOutOfAreaFile
    if !lost.isEmpty {
      let parts = DutchNumbers.count(lost.lines, "onderdeel", "onderdelen")
      lines.append("  Weggelaten uit werkgebied.yaml: \(parts) (\(lost.codes.sorted().joined(separator: ", "))).")
    }
    if area.isInventory {
      lines.append("  Oordelen: geen; het werkgebied is alleen geïnventariseerd.")
      return lines
    }
    let missing = result.ratings.filter { $0.rating == nil }
    lines.append("  Normen met een oordeel: \(result.ratings.count - missing.count) van \(result.ratings.count).")
    for rating in missing {
      lines.append("  Geen oordeel over \(framework.norms[rating.norm].id): \(rating.reason?.rawValue ?? "").")
    }
    lines += result.ratings.compactMap { determined(of: $0, area, framework).map { "  " + $0 } }
    return lines
  }

  /// What was determined about a norm, beside the proposal.
  private static func determined(of rating: AreaRating, _ area: AssessedArea, _ framework: Framework) -> String? {
    guard let determination = area.determination(ofNorm: rating.norm), let standing = area.standing(ofNorm: rating.norm)
    else { return nil }
    let scale = framework.scale
    let label = determination.rating.map { scale[$0].id } ?? "geen oordeel"
    let proposal = rating.rating.map { scale[$0].id } ?? "geen oordeel"
    let unknown = standing == .unknown ? "; zonder basis" : ""
    return "\(framework.norms[rating.norm].id): \(DutchReportWords.determined(standing)) \(label), voorstel \(proposal)"
      + "\(unknown).".singleLine
  }

  private static func lines(of changes: [ResultChange], _ framework: Framework) -> [String] {
    guard !changes.isEmpty else { return ["  Niets."] }
    return changes.map { change in
      let place = name(of: change.area).singleLine
      let aspects = change.aspects.map { aspect, before, now in
        "\(DutchDifferenceWords.label(aspect).inSentence) \(before ?? "geen") → \(now ?? "geen")".singleLine
      }
      guard let norm = change.norm else {
        if change.before == nil { return "  \(place): nieuw." }
        return change.now == nil
          ? "  \(place): niet meer in de invoer." : "  \(place): \(aspects.joined(separator: "; "))."
      }
      let others = zip(change.aspects, aspects).filter { !inWords.contains($0.0.aspect) }.map { "; " + $0.1 }
      return "  \(place), \(norm): was \(words(change.before)), is \(words(change.now))\(others.joined())."
    }
  }

  /// What the words of a statement say themselves.
  private static let inWords: Set<ResultAspect> = [.rating, .reason, .determination, .counts]

  private static func words(_ statement: ResultChange.Statement?) -> String {
    guard let statement else { return "er niet" }
    let rating = statement[.rating] ?? "geen oordeel (\(statement[.reason] ?? ""))"
    let counts = statement[.counts] ?? ""
    return rating + (statement[.determination].map { ", vastgesteld \($0)" } ?? "")
      + " (cliënten van laag naar hoog \(counts))"
  }

  static func name(of key: AreaKey) -> String {
    key.werkgebied.description + (key.organisation.map { ", \($0)" } ?? "")
      + (key.inspection.map { ", toetsing \($0)" } ?? "")
  }

  private static func lines(of log: DiagnosticLog, _ catalogue: DiagnosticCatalogue) -> [String] {
    let files = log.perFile
    guard !files.isEmpty else { return ["  Geen."] }
    return files.flatMap { file in
      file.diagnostics.flatMap { catalogue.text(of: $0).split(separator: "\n").map { "  " + $0 } }
        + (file.further > 0 ? ["  \(file.file.singleLine): nog \(file.further) meldingen."] : [])
    }
  }
}
