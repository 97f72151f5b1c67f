import AssessmentModel
import Diagnostics

extension FrameworkReader {
  /// The rules of scoring.
  mutating func readRules() -> ScoringRules? {
    let keys = [
      "herkomst", "toelichting", "uiteenlopend_vanaf", "minimum_criteria", "begrenzers_client", "minimum_clienten",
      "minimum_dekking", "weinig_clienten_onder", "minimum_tweezijdig", "verdeeld_vanaf", "begrenzers_werkgebied",
    ]
    guard
      let fields = YAMLFields(rulesField, key: "rekenregels", in: file, required: keys, optional: ["vindplaats"])
    else { return nil }
    readProvenance(of: fields)
    let note = fields.text("toelichting")
    let divergence = fields.number("uiteenlopend_vanaf", in: 1...Scale.mostLevels)
    let leastCriteria = fields.share("minimum_criteria")
    let leastClients = fields.number("minimum_clienten", in: 1...1_000_000)
    let leastCoverage = fields.share("minimum_dekking")
    let fewClients = fields.number("weinig_clienten_onder", in: 1...1_000_000)
    let leastTwoSided = fields.share("minimum_tweezijdig")
    let divided = fields.share("verdeeld_vanaf")
    var limiterTable = IdentifierTable("begrenzer", in: file)
    let clientLimiters: [ClientLimiter] = fields.mappings(
      "begrenzers_client", required: ["naam", "geldt_voor", "telt", "hoogstens", "tekst"]
    ).compactMap {
      let base = limiter($0, in: &limiterTable)
      guard let scope = $0.choice("geldt_voor", ClientLimiter.Scope.self), let base else { return nil }
      return ClientLimiter(name: base.name, scope: scope, counted: base.counted, cap: base.cap, text: base.text)
    }
    let areaLimiters: [AreaLimiter] = fields.mappings(
      "begrenzers_werkgebied", required: ["naam", "telt", "deel", "hoogstens", "tekst"]
    ).compactMap {
      let base = limiter($0, in: &limiterTable)
      guard let share = $0.share("deel"), let base else { return nil }
      return AreaLimiter(name: base.name, counted: base.counted, share: share, cap: base.cap, text: base.text)
    }
    guard let note, let divergence, let leastCriteria, let leastClients, let leastCoverage, let fewClients,
      let leastTwoSided, let divided
    else { return nil }
    return ScoringRules(
      note: note, divergence: divergence, leastCriteria: leastCriteria, clientLimiters: clientLimiters,
      leastClients: leastClients, leastCoverage: leastCoverage, fewClients: fewClients, leastTwoSided: leastTwoSided,
      divided: divided, areaLimiters: areaLimiters)
  }

  private mutating func limiter(
    _ fields: YAMLFields, in table: inout IdentifierTable
  ) -> (name: String, counted: Rating, cap: Rating, text: String)? {
    let name = fields.identifier("naam")
    let text = fields.text("tekst")
    let cap = fields.scalar("hoogstens").flatMap { levels.number(of: $0) }
    let counted = levels.numbers(of: fields.scalars("telt"))
    if let name { table.add(name) }
    guard let node = fields["telt"] else { return nil }
    let position = file.position(of: node)
    // The lowest levels without gaps, and not all of them: else nobody could be rated out of its reach.
    guard !counted.isEmpty, counted.max() == counted.count - 1, counted.count < levels.entries.count else {
      file.report(.countedLevelsWithGaps(at: position))
      return nil
    }
    guard let name, let text, let cap else { return nil }
    return (name.text, Rating(rank: counted.count - 1), Rating(rank: cap), text)
  }
}

extension Diagnostic {
  fileprivate static func countedLevelsWithGaps(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K040", at: position)
  }
}
