package import AssessmentModel
package import Diagnostics
package import Reporting
import Scoring

/// The report of a run in batch ("verslag"): per werkgebied what was read, what was left out and why there is no rating,
/// and what changed since the result before.
package enum BatchText {
  /// The whole report.
  ///
  /// - Parameters:
  ///   - changes: what changed since the result before; `nil` where there was none.
  ///   - actions: the files that say what stands in the way and who can do what, by werkgebied.
  package static func text(
    of input: AssessedInput, log: DiagnosticLog, changes: [ResultChange]?, actions: [AreaKey: String] = [:],
    catalogue: DiagnosticCatalogue
  ) -> String {
    let framework = input.framework
    var lines = ["Verslag", "", "Kader: \(framework.title) (\(framework.id), versie \(framework.version))"]
    if let mark = input.mark { lines.append(mark.singleLine) }
    let subjects = DutchReportWords.noun(framework.subject, 2).asSentence
    lines.append("\(subjects): \(input.areas.count). Fouten: \(log.errorCount). Waarschuwingen: \(log.warningCount).")
    for area in input.areas {
      lines += [""] + self.lines(of: area, framework)
      if let file = actions[area.key] {
        lines.append("  Wat in de weg staat en wie wat kan doen: \(file.singleLine)")
      }
    }
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
      let reason = DutchReportWords.reason(rating.reason, rules: framework.rules, counts: rating.counts)
      lines.append("  Geen oordeel over \(framework.norms[rating.norm].id): \(reason).")
    }
    lines += result.ratings.compactMap { determined(of: $0, area, framework).map { "  " + $0 } }
    return lines
  }

  /// What was determined about a norm, beside the proposal.
  private static func determined(of rating: AreaRating, _ area: AssessedArea, _ framework: Framework) -> String? {
    guard let determination = area.determination(ofNorm: rating.norm), let standing = area.standing(ofNorm: rating.norm)
    else { return nil }
    let scale = framework.scale
    func label(_ rating: Rating?) -> String { rating.map { scale[$0].label.inSentence } ?? noRating }
    let unknown = standing == .unknown ? "; zonder basis" : ""
    let beside = "\(DutchReportWords.determined(standing)); voorstel: \(label(rating.rating))\(unknown)"
    return "\(framework.norms[rating.norm].id): \(label(determination.rating)) (\(beside)).".singleLine
  }

  private static func lines(of changes: [ResultChange], _ framework: Framework) -> [String] {
    guard !changes.isEmpty else { return ["  Niets."] }
    return changes.map { change in
      let place = name(of: change.area).singleLine
      guard let norm = change.norm else {
        if change.before == nil { return "  \(place): nieuw." }
        if change.now == nil { return "  \(place): niet meer in de invoer." }
        return "  \(place): \(change.aspects.map(words).joined(separator: "; "))."
      }
      let others = change.aspects.filter { !inWords.contains($0.aspect) && !isImplied($0) }.map { "; " + words($0) }
      let (before, now) = (words(change.before, framework), words(change.now, framework))
      return "  \(place), \(norm): was \(before), is \(now)\(others.joined())."
    }
  }

  /// What the words of a statement say themselves.
  private static let inWords: Set<ResultAspect> = [.rating, .reason, .determination, .counts]

  private typealias AspectChange = (aspect: ResultAspect, before: String?, now: String?)

  /// Whether nothing is told by it: a determination that came or went, and was not outdated.
  private static func isImplied(_ change: AspectChange) -> Bool {
    change.aspect == .outdated && [change.before, change.now].contains(nil)
      && (change.before ?? change.now) == ResultChange.Statement.yesNo(false)
  }

  /// An aspect that changed, that came, or that went.
  private static func words(_ change: AspectChange) -> String {
    /// Words that results write as one.
    func said(_ value: String) -> String { String(value.map { $0 == "_" ? " " : $0 }) }
    let label = DutchDifferenceWords.label(change.aspect).inSentence
    let words =
      switch (change.before.map(said), change.now.map(said)) {
      case (let before?, let now?): "was \(before), is \(now)"
      case (nil, let now?): "nu \(now)"
      case (let before?, nil): "niet meer, was \(before)"
      case (nil, nil): DutchDifferenceWords.none
      }
    return "\(label): \(words)".singleLine
  }

  private static let noRating = "geen oordeel"

  /// What a norm was said to be: levels and reasons in words.
  private static func words(_ statement: ResultChange.Statement?, _ framework: Framework) -> String {
    guard let statement else { return "er niet" }
    func label(_ id: String) -> String {
      if id == Determination.noRating { return noRating }
      return framework.scale.levels.first { $0.id == id }?.label.inSentence ?? id
    }
    let reason = statement[.reason].map { id in
      NoRatingReason(rawValue: id).map {
        DutchReportWords.reason($0, rules: framework.rules, counts: RatingCounts(perLevel: [], notAssessed: 1))
      } ?? id
    }
    let rating = statement[.rating].map(label) ?? noRating + (reason.map { ": " + $0 } ?? "")
    let determined = statement[.determination].map { "\(label($0)) (vastgesteld; voorstel: \(rating))" }
    return (determined ?? rating) + ", cliënten van laag naar hoog \(statement[.counts] ?? "niet bekend")"
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
