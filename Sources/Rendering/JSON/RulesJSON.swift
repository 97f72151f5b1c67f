import AssessmentModel

/// A framework as far as ratings are computed by it ("rekenregels"), so that a program can compute them again.
enum RulesJSON {
  static func value(of framework: Framework) -> JSONValue {
    .object([
      ("id", .string(framework.id)), ("versie", .string(framework.version)),
      ("schaal", .array(framework.scale.levels.map { .string($0.id) })),
      ("bronnen", .array(framework.sources.map { source(of: $0, framework) })),
      ("zijden", .array(framework.sides.map { .string(framework.parties[$0].id) })),
      ("stemmen", .array(framework.voices.map { voice(of: $0, framework) })),
      ("normen", .array(framework.norms.map { norm(of: $0, framework) })),
      ("rekenregels", rules(of: framework)),
    ])
  }

  private static func source(of source: InformationSource, _ framework: Framework) -> JSONValue {
    .object([
      ("bron", .string(source.id)), ("soort", .string(source.kind.rawValue)),
      ("partij", .string(framework.parties[source.party].id)),
    ])
  }

  private static func voice(of voice: Voice, _ framework: Framework) -> JSONValue {
    .object([
      ("stem", .string(voice.id)), ("neemt", .string(voice.selection.rawValue)),
      ("bronnen", .array(voice.sources.map { .string(framework.sources[$0].id) })),
    ])
  }

  private static func norm(of norm: Norm, _ framework: Framework) -> JSONValue {
    .object([
      ("norm", .string(norm.id)),
      (
        "criteria",
        .array(
          norm.criteria.map { index in
            let criterion = framework.criteria[index]
            return .object([
              ("criterium", .string(criterion.id)), ("kern", .bool(criterion.isCore)),
              ("regel", .string(criterion.rule.rawValue)),
              ("stemmen", .array(criterion.voices.map { .string(framework.voices[$0].id) })),
            ])
          })
      ),
    ])
  }

  private static func rules(of framework: Framework) -> JSONValue {
    let rules = framework.rules
    func counted(_ level: Rating) -> JSONValue {
      .array(framework.scale.ratings.filter { $0 <= level }.map { .string(framework.scale[$0].id) })
    }
    func share(_ share: Share) -> JSONValue { .string(share.description) }
    return .object([
      ("toelichting", .string(rules.note)), ("uiteenlopendVanaf", .number(rules.divergence)),
      ("minimumCriteria", share(rules.leastCriteria)),
      (
        "begrenzersClient",
        .array(
          rules.clientLimiters.map {
            .object([
              ("naam", .string($0.name)), ("geldtVoor", .string($0.scope.rawValue)), ("telt", counted($0.counted)),
              ("hoogstens", .string(framework.scale[$0.cap].id)),
            ])
          })
      ),
      ("minimumClienten", .number(rules.leastClients)), ("minimumDekking", share(rules.leastCoverage)),
      ("weinigClientenOnder", .number(rules.fewClients)), ("minimumTweezijdig", share(rules.leastTwoSided)),
      ("verdeeldVanaf", share(rules.divided)),
      (
        "begrenzersWerkgebied",
        .array(
          rules.areaLimiters.map {
            .object([
              ("naam", .string($0.name)), ("telt", counted($0.counted)), ("deel", share($0.share)),
              ("hoogstens", .string(framework.scale[$0.cap].id)),
            ])
          })
      ),
    ])
  }
}
