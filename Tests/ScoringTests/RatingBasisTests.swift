import AssessmentModel
import Diagnostics
import FrameworkFiles
import TestSupport
import Testing

@testable import Scoring

/// What a rating rests on: the same ratings under the same rules give the same text, and nothing else does.
@Suite struct RatingBasisTests {
  static let lines = [
    "c1 huisarts CC1.1 VG i1 2019-04-10", "c1 wijkverpleging CC1.1 V i2 2019-04-10", "c1 huisarts CC1.2 VN i1",
    "c2 huisarts CC1.1 V i1 2019-04-11", "c2 wijkverpleging CC1.2 nvt i2", "c2 huisarts CC2.1 V i1", "c3 huisarts",
  ]

  static func text(_ lines: [String], norm: Int = 0, in framework: Framework? = nil) throws -> String {
    let framework = try framework ?? TestExtract.shipped()
    let extract = try TestExtract(lines, in: framework)
    var text = ""
    RatingBasis(of: extract.collected, in: framework)
      .forEachPart(ofNorm: norm, in: AreaKey(werkgebied: ExactName("a"), inspection: nil)) { text += $0 }
    return text
  }

  @Test func `the order of the lines, and so of inspectors and clients, does not matter`() throws {
    let text = try Self.text(Self.lines)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<50 { #expect(try Self.text(Self.lines.shuffled(using: &generator)) == text) }
  }

  /// Lines that change nothing of what counts for the norm.
  @Test(arguments: [
    "c1 huisarts CC1.1 VN i1 2019-04-09", "c1 huisarts CC1.1 VG i1 2019-04-10", "c2 huisarts CC2.2 VN i1",
    "c1 client CC1.1 VN i1", "c3 wijkverpleging", "c1 huisarts IZ1.1 nb i9", "c1 wijkverpleging @thuiszorg-z",
  ])
  func `what does not count is no part of it`(line: String) throws {
    #expect(try Self.text(Self.lines + [line]) == Self.text(Self.lines))
  }

  /// Lines that change what counts, also where the rating of the client stays the same.
  @Test(arguments: [
    "c1 huisarts CC1.1 VG i1 2019-04-12", "c1 huisarts CC1.1 VN i1 2019-04-12", "c1 huisarts CC1.1 VN i1 2019-04-10",
    "c1 huisarts CC1.1 VG i3 2019-04-10", "c1 huisarts CC1.1 VG consensus", "c3 wijkverpleging CC1.1 nb", "c4 huisarts",
    "c3 huisarts CC1.2 nvt", "c2 praktijkondersteuner CC1.1 V",
  ])
  func `what counts is part of it`(line: String) throws {
    #expect(try Self.text(Self.lines + [line]) != Self.text(Self.lines))
  }

  @Test func `a consensus stands for all inspectors, whoever wrote it down`() throws {
    let one = try Self.text(["c1 huisarts CC1.1 VG i1 consensus", "c1 huisarts CC1.1 V i2"])
    let other = try Self.text(["c1 huisarts CC1.1 VG i9 consensus", "c1 huisarts CC1.1 VN i3"])
    #expect(one == other)
  }

  @Test func `every client and every norm has its own place in it`() throws {
    let texts = try (0..<6).map { try Self.text(Self.lines, norm: $0) }
    #expect(Set(texts).count == 6)
    // Two codes that share their signs with what stands beside them.
    #expect(try Self.text(["c1 huisarts", "c11 huisarts"]) != Self.text(["c1 huisarts", "c1 wijkverpleging"]))
  }

  /// Words of a framework that scoring does not look at, changed in its text.
  @Test(arguments: [
    ("versie: \"2026-1\"", "versie: \"2026-9\""), ("titel: Toezicht", "titel: Ander toezicht"),
    ("label: Voldoet niet", "label: Schiet tekort"), ("label: Huisartsenzorg", "label: Praktijken"),
  ])
  func `labels, titles and versions of a framework are no part of it`(old: String, new: String) throws {
    let text = try ProjectFiles.text("Frameworks/igj-zorgnetwerken-2017/kader.yaml")
    #expect(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    let framework = try #require(Framework.read(changed, file: "kader.yaml").value)
    #expect(try Self.text(Self.lines, in: framework) == Self.text(Self.lines))
  }

  /// Each number and rule that scoring looks at, changed in turn.
  @Test func `every rule by which the norm is scored is part of it, and rules of other norms are not`() throws {
    let base = SampleFramework.make()
    func basis(_ framework: Framework, norm: Int = 0) -> String {
      var text = ""
      RatingBasis(of: CollectedRatings(), in: framework)
        .forEachPart(ofNorm: norm, in: AreaKey(werkgebied: ExactName("a"), inspection: nil)) { text += $0 }
      return text
    }
    #expect(basis(base) == basis(SampleFramework.make()))
    #expect(basis(base) != basis(SampleFramework.make(levels: 4)))
    #expect(basis(base) != basis(SampleFramework.make(hasSides: true)))
    // One norm more: the others are scored as before.
    #expect(basis(base) == basis(SampleFramework.make(themes: [2, 2])))
    let third = try #require(Share(1, of: 3))
    let rules = base.rules
    let changes: [ScoringRules] = [
      rules.changed(divergence: 2), rules.changed(leastCriteria: third), rules.changed(leastClients: 9),
      rules.changed(leastCoverage: third), rules.changed(fewClients: 9), rules.changed(leastTwoSided: third),
      rules.changed(divided: third), rules.changed(clientLimiters: []), rules.changed(areaLimiters: []),
    ]
    let texts = changes.map { basis(base.with($0)) }
    #expect(Set(texts + [basis(base)]).count == changes.count + 1)
    #expect(basis(base.with(rules.changed(note: "van een ander"))) == basis(base))
  }
}

extension ScoringRules {
  fileprivate func changed(
    note: String? = nil, divergence: Int? = nil, leastCriteria: Share? = nil, clientLimiters: [ClientLimiter]? = nil,
    leastClients: Int? = nil, leastCoverage: Share? = nil, fewClients: Int? = nil, leastTwoSided: Share? = nil,
    divided: Share? = nil, areaLimiters: [AreaLimiter]? = nil
  ) -> ScoringRules {
    ScoringRules(
      note: note ?? self.note, divergence: divergence ?? self.divergence,
      leastCriteria: leastCriteria ?? self.leastCriteria, clientLimiters: clientLimiters ?? self.clientLimiters,
      leastClients: leastClients ?? self.leastClients, leastCoverage: leastCoverage ?? self.leastCoverage,
      fewClients: fewClients ?? self.fewClients, leastTwoSided: leastTwoSided ?? self.leastTwoSided,
      divided: divided ?? self.divided, areaLimiters: areaLimiters ?? self.areaLimiters)
  }
}

extension Framework {
  fileprivate func with(_ rules: ScoringRules) -> Framework {
    Framework(
      id: id, version: version, title: title, subject: subject, validFrom: validFrom, validUntil: validUntil,
      documents: documents, scale: scale, parties: parties, sides: sides, sources: sources,
      organisationSources: organisationSources, voices: voices, themes: themes, norms: norms, criteria: criteria,
      rules: rules, facts: facts, selection: selection, addressees: addressees, recommendations: recommendations)
  }
}
