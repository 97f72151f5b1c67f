package import AssessmentModel

/// A small framework that has nothing in common with a shipped one: another scale, other parties, other limiters.
package enum SampleFramework {
  /// Makes it.
  ///
  /// - Parameters:
  ///   - levels: the length of the scale.
  ///   - hasSides: whether its two parties make a rating two-sided.
  ///   - themes: the number of norms of each theme.
  ///   - facts: what extracts may state as fact.
  ///   - factChecks: which facts speak against which ratings.
  package static func make(
    levels: Int = 3, hasSides: Bool = false, themes: [Int] = [2, 1], facts: [FactDefinition] = [],
    factChecks: [FactCheck] = []
  ) -> Framework {
    let words = (0..<levels).map { Level(id: "trap_\($0)", label: "Trap \($0 + 1)", short: "T\($0 + 1)") }
    let norms = (0..<themes.reduce(0, +)).map { norm($0) }
    return Framework(
      id: "proefkader", version: "7", title: "Proef op de som", subject: .werkgebied,
      validFrom: CalendarDate(dayNumber: 737_000), validUntil: nil, documents: [],
      scale: Scale(
        levels: words, notApplicable: Level(id: "nvt", label: "Speelt niet", short: "sn"),
        notAssessed: Level(id: "nb", label: "Niet bekeken", short: "nbk")),
      parties: [Party(id: "apotheek", label: "Apotheek"), Party(id: "buurtteam", label: "Buurtteam")],
      sides: hasSides ? [0, 1] : [],
      sources: [
        InformationSource(id: "apotheker", label: "Apotheker", kind: .dossier, party: 0),
        InformationSource(id: "buurtwerker", label: "Buurtwerker", kind: .dossier, party: 1),
      ],
      organisationSources: [1],
      voices: [
        Voice(id: "A", label: "Apotheek", selection: .lowest, sources: [0]),
        Voice(id: "B", label: "Buurtteam", selection: .lowest, sources: [1]),
      ],
      themes: self.themes(themes), norms: norms, criteria: norms.indices.map(criterion), rules: rules(levels: levels),
      facts: facts, factChecks: factChecks, selection: [],
      addressees: [
        Addressee(id: "apotheken", label: "apotheken"), Addressee(id: "buurtteams", label: "buurtteams"),
        Addressee(id: "provincie", label: "provincie"),
      ], recommendations: [])
  }

  private static func norm(_ index: Int) -> Norm {
    Norm(
      id: "N\(index + 1)", name: "Afspraak \(index + 1)", text: "Men houdt zich aan afspraak \(index + 1)",
      provenance: .own, criteria: index..<(index + 1), isRatedItself: index > 0)
  }

  private static func criterion(_ index: Int) -> Criterion {
    Criterion(
      id: "N\(index + 1).1", question: "Gebeurt het?", isCore: true, rule: .weakest, voices: [0, 1], descriptors: [],
      provenance: .own)
  }

  private static func themes(_ numbers: [Int]) -> [Theme] {
    var start = 0
    return numbers.enumerated().map { index, number in
      defer { start += number }
      return Theme(id: "T\(index)", name: "Deel \(index + 1)", provenance: .own, norms: start..<(start + number))
    }
  }

  private static func rules(levels: Int) -> ScoringRules {
    let whole = Share(1, of: 1)
    return ScoringRules(
      note: "een proef, van niemand", divergence: 1, leastCriteria: Share(2, of: 3) ?? whole ?? .all,
      clientLimiters: [
        ClientLimiter(
          name: "kern", scope: .coreCriteria, counted: Rating(rank: 0), cap: Rating(rank: 0),
          text: "Een kern op trap 1 houdt alles op trap 1.")
      ],
      leastClients: 3, leastCoverage: Share(1, of: 4) ?? .all, fewClients: 6, leastTwoSided: Share(2, of: 3) ?? .all,
      divided: Share(2, of: 5) ?? .all,
      areaLimiters: [
        AreaLimiter(
          name: "rem", counted: Rating(rank: 0), share: Share(2, of: 7) ?? .all, cap: Rating(rank: 0),
          text: "Bij twee op de zeven op trap 1 blijft het trap 1.")
      ])
  }
}

extension Share {
  /// The whole.
  fileprivate static var all: Share {
    guard let share = Share(1, of: 1) else { preconditionFailure("one of one is a share") }
    return share
  }
}
