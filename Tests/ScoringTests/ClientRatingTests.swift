import AssessmentModel
import Testing

@testable import Scoring

/// Step 3: from the criteria to the rating of a norm for one client.
@Suite struct ClientRatingTests {
  /// What the nurse says on the criteria of a norm, in order; then the rating or the reason for none, and the limiter.
  @Test(
    arguments: [
      ("CC1", ["V", "V"], "V", nil), ("CC1", ["V", "VN"], "VGN", nil), ("CC1", ["V", "VG"], "VG", nil),
      ("CC1", ["VN", "V"], "VGN", nil),
      ("CC2", ["V", "V", "VGN"], "VG", "criterium_onder_voldoet_grotendeels"),
      ("CC2", ["V", "VN", "V"], "VG", "criterium_onder_voldoet_grotendeels"),
      ("CC2", ["VN", "V", "V"], "VGN", "kerncriterium_voldoet_niet"),
      ("CC2", ["VN", "VG", "V"], "VGN", "kerncriterium_voldoet_niet"), ("CC2", ["VN", "VN", "V"], "VN", nil),
      ("CC2", ["VGN", "V", "V"], "VG", "criterium_onder_voldoet_grotendeels"), ("CC2", ["VG", "V", "V"], "V", nil),
      ("CC2", ["V", "VG", "VG"], "VG", nil), ("CC2", ["V", "nvt", "VG"], "VG", nil),
      ("CC2", ["V", "nvt", "nvt"], "V", nil),
      ("CC2", ["V", "nb", "VG"], "VG", nil),  // two of three rated
      ("CC2", ["nvt", "V", "VN"], "VGN", nil),  // a core criterion that does not apply does not block
      ("CC2", ["nvt", "nvt", "nvt"], "nvt", nil),
      ("CC2", ["nb", "nb", "nb"], "geen_oordelen", nil), ("CC2", ["nb", "nvt", "nvt"], "geen_oordelen", nil),
      ("CC2", ["nvt", "nvt", "nb"], "geen_oordelen", nil),
      ("CC2", ["V", "nb", "nb"], "te_weinig_criteria", nil), ("CC2", ["nb", "V", "nb"], "te_weinig_criteria", nil),
      ("CC2", ["nb", "V", "V"], "kerncriterium_ontbreekt", nil),
      ("CC2", ["nb", "V", "nvt"], "kerncriterium_ontbreekt", nil),
      ("CC1", ["nb", "V"], "kerncriterium_ontbreekt", nil), ("CC1", ["V", "nb"], "V", nil),  // half is enough
      ("IZ3", ["V", "V", "VN"], "VG", "criterium_onder_voldoet_grotendeels"),
    ] as [(String, [String], String, String?)])
  func `enough criteria, each core criterion, the middle, and two limiters`(
    norm: String, said: [String], expected: String, limiter: String?
  ) throws {
    let framework = try TestExtract.shipped()
    let lines = said.enumerated().map { "c wijkverpleging \(norm).\($0 + 1) \($1)" }
    let found = try TestExtract(lines, in: framework).client(norm)
    if let reason = NoRatingReason(rawValue: expected) {
      #expect(found.reason == reason)
      #expect(found.outcome == .notAssessed)
    } else {
      #expect(found.reason == nil)
      #expect(found.outcome == (try framework.outcome(expected)))
    }
    #expect(found.limitedBy == limiter)
  }

  @Test(arguments: [
    ("CC1", ["huisarts CC1.1 V", "wijkverpleging CC1.1 V"], true),
    ("CC1", ["praktijkondersteuner CC1.1 V", "wijkverpleging CC1.1 VN"], true),
    ("CC1", ["huisarts CC1.1 V", "wijkverpleging CC1.2 V"], false),  // not the core criterion
    ("CC1", ["huisarts CC1.1 V", "praktijkondersteuner CC1.1 V"], false),  // one party
    ("CC1", ["huisarts CC1.1 V", "wijkverpleging CC1.1 nb"], false),
    ("CC1", ["huisarts CC1.1 nvt", "wijkverpleging CC1.1 V"], false), ("CC1", [], false),
    ("CC2", ["huisarts CC2.1 V", "wijkverpleging CC2.1 V"], true),
    ("CC2", ["client CC2.1 V", "huisarts CC2.1 V"], false),
  ])
  func `a norm is two-sided where each side gave a level on its core criterion`(
    norm: String, said: [String], expected: Bool
  ) throws {
    let extract = try TestExtract(["c huisarts"] + said.map { "c \($0)" }, in: try TestExtract.shipped())
    #expect(try extract.client(norm).isTwoSided == expected)
  }

  @Test(arguments: [
    ("WW1", ["wijkteam WW1.1 G", "bewoner WW1.3 G"], true),  // of several core criteria one suffices for each side
    ("WW1", ["buurtcoach WW1.1 G", "naaste WW1.3 O"], true), ("WW1", ["wijkteam WW1.1 G", "bewoner WW1.2 G"], false),
    ("WW1", ["behandelaar WW1.1 G", "bewoner WW1.3 G"], false),
    ("WW2", ["wijkteam WW2 G", "bewoner WW2 G"], true),  // a norm without criteria is its own
    ("WW2", ["wijkteam WW2 G"], false),
  ])
  func `other sides and several core criteria`(norm: String, said: [String], expected: Bool) throws {
    let extract = try TestExtract(["c wijkteam"] + said.map { "c \($0)" }, in: try TestExtract.invented())
    #expect(try extract.client(norm).isTwoSided == expected)
  }

  @Test func `without sides in the framework the notion does not apply`() throws {
    let framework = try TestExtract.invented().withoutSides()
    let lines = (1...6).map { "c\($0) wijkteam WW2 G" }
    let extract = try TestExtract(lines, in: framework)
    #expect(try extract.client("WW2").isTwoSided == nil)
    let rating = try extract.rating("WW2")
    #expect(rating.twoSided == nil)
    #expect(rating.indications.isEmpty)
    #expect(rating.robustness?.alternatives.last?.rating == nil)
  }

  @Test(arguments: [
    (["wijkteam WW2 O", "bewoner WW2 G"], "G"), (["wijkteam WW2 O", "buurtcoach WW2 M"], "M"),
    (["naaste WW2 nvt"], "nvt"), (["naaste WW2 nvt", "wijkteam WW2 nb"], "geen_oordelen"), ([], "geen_oordelen"),
    (["behandelaar WW2 G"], "geen_oordelen"), (["wijkteam WW2 O"], "O"),
  ])
  func `a norm without criteria is rated itself`(said: [String], expected: String) throws {
    let framework = try TestExtract.invented()
    let found = try TestExtract(["c wijkteam"] + said.map { "c \($0)" }, in: framework).client("WW2")
    if let reason = NoRatingReason(rawValue: expected) {
      #expect(found.reason == reason)
    } else {
      #expect(found.outcome == (try framework.outcome(expected)))
    }
  }

  @Test func `the first worked example: GP V and VG, nurse V and VN`() throws {
    let framework = try TestExtract.shipped()
    let extract = try TestExtract(
      ["c huisarts CC1.1 V", "c huisarts CC1.2 VG", "c wijkverpleging CC1.1 V", "c wijkverpleging CC1.2 VN"],
      in: framework)
    let rating = try extract.client("CC1")
    #expect(rating.criteria.map { framework.scale[$0.outcome].short } == ["V", "VN"])
    #expect(rating.criteria.map(\.isDivergent) == [false, true])
    #expect(rating.outcome == (try framework.outcome("VGN")))
    #expect(rating.isTwoSided == true)
  }
}

extension Framework {
  /// The same framework with no sides.
  func withoutSides() -> Framework {
    Framework(
      id: id, version: version, title: title, subject: subject, validFrom: validFrom, validUntil: validUntil,
      documents: documents, scale: scale, parties: parties, sides: [], sources: sources,
      organisationSources: organisationSources, voices: voices, themes: themes, norms: norms, criteria: criteria,
      rules: rules, facts: facts, selection: selection, addressees: addressees, recommendations: recommendations)
  }
}
