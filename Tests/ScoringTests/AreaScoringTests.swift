import AssessmentModel
import Testing

@testable import Scoring

/// Whole areas through the scorer: what counts, what is shown beside the rating, and who is left out of it.
@Suite struct AreaScoringTests {
  /// Clients of whom the nurse, and where asked the GP, gave one level on all criteria of a norm.
  static func clients(_ levels: [String], twoSided: Int = 0, organisation: String = "", from first: Int = 1) -> [String]
  {
    levels.enumerated().flatMap { number, level in
      let client = "c\(number + first)"
      let own = "\(client) wijkverpleging CC1.1 \(level) \(organisation)"
      return [own, "\(client) wijkverpleging CC1.2 \(level)"]
        + (number < twoSided ? ["\(client) huisarts CC1.1 \(level)"] : [])
    }
  }

  @Test func `clients, dossiers and conversations are counted from every row, also without a rating`() throws {
    let extract = try TestExtract(
      [
        "c1 huisarts", "c1 praktijkondersteuner", "c1 wijkverpleging CC1.1 V", "c1 client", "c1 mantelzorger",
        "c2 huisarts CC1.1 V", "c2 huisarts CC1.2 V", "c3 mantelzorger",
      ], in: try TestExtract.shipped())
    let area = try extract.area()
    #expect(area.clients == 3)
    #expect(area.dossiers == 3)  // general practitioner and practice nurse are one dossier
    #expect(area.conversations == 3)
    #expect(area.ratings.map(\.counts.notAssessed) == [1, 3, 3, 3, 3, 3])
    #expect(area.ratings[0].perSource == [1, 0, 1, 0, 0])
  }

  @Test func `per source the clients for whom it gave a level that counts, also where the norm has no rating`() throws {
    let extract = try TestExtract(
      [
        "c1 wijkverpleging CC2.2 V", "c1 client CC2.1 V", "c2 client CC1.1 V", "c3 huisarts CC2.1 nb",
        "c3 huisarts CC2.2 V i1", "c3 huisarts CC2.2 VN i1", "c4 mantelzorger CC2.1 nvt",
      ], in: try TestExtract.shipped())
    #expect(try extract.rating("CC2").perSource == [0, 0, 1, 1, 0])
    #expect(try extract.rating("CC1").perSource == [0, 0, 0, 0, 0])
  }

  @Test(
    arguments: [
      (Array(repeating: "V", count: 4), "-", NoRatingReason.tooFewClients, []),
      (Array(repeating: "V", count: 5) + ["nb", "nb", "nb"], "-", .tooLittleCoverage, []),
      (Array(repeating: "V", count: 5) + ["nb", "nb", "nvt", "nvt", "nvt"], "V", nil, [.fewClients, .oneSided]),
      (Array(repeating: "V", count: 9), "V", nil, [.oneSided]),
      (["nvt", "nvt", "nvt", "nvt", "nvt"], "-", .noRatings, []),
      (["nb", "nb", "nb", "nb", "nb"], "-", .noRatings, []),
      (["VN", "V", "V", "V", "V", "V", "V", "V", "V", "V", "V"], "V", nil, [.oneSided]),
    ] as [([String], String, NoRatingReason?, [AreaRating.Indication])])
  func `a rating, or the reason for none, and no certainty without a rating`(
    levels: [String], expected: String, reason: NoRatingReason?, indications: [AreaRating.Indication]
  ) throws {
    let framework = try TestExtract.shipped()
    let rating = try TestExtract(Self.clients(levels), in: framework).rating("CC1")
    #expect(framework.scale.short(rating.rating) == expected)
    #expect(rating.reason == reason)
    #expect(rating.indications == indications)
    #expect((rating.robustness == nil) == (rating.rating == nil))
    if rating.rating == nil { #expect(rating.limitedBy == nil) }
  }

  @Test func `two-sided clients are counted among the rated ones only`() throws {
    let extract = try TestExtract(
      Self.clients(["V", "V", "V", "V", "V", "V"], twoSided: 3) + [
        "d1 huisarts CC2.1 V", "d1 wijkverpleging CC2.1 V",
      ], in: try TestExtract.shipped())
    let rating = try extract.rating("CC1")
    #expect(rating.twoSided == 3)
    #expect(rating.indications == [.fewClients])
    #expect(try extract.rating("CC2").twoSided == 0)  // one of three criteria: no rating, so not counted
  }

  @Test func `clients are divided also where there is no rating`() throws {
    let rating = try TestExtract(Self.clients(["V", "VN"]), in: try TestExtract.shipped()).rating("CC1")
    #expect(rating.isDivided)
    #expect(rating.reason == .tooFewClients)
  }

  @Test func `without an organisation: in full by step four, each of its clients left out`() throws {
    let framework = try TestExtract.shipped()
    let lines =
      Self.clients(["V", "V", "V", "V", "V"], organisation: "@a")
      + Self.clients(["VN", "VN"], organisation: "@b", from: 6)
      + ["c1 wijkverpleging CC2.1 V @c", "c1 huisarts CC1.1 V @never", "c9 wijkverpleging @A"]
    let rating = try TestExtract(lines, in: framework).rating("CC1")
    #expect(rating.counts.perLevel == [2, 0, 0, 5])
    #expect(rating.limitedBy == "tiende_voldoet_niet")
    let found = rating.robustness?.withoutOrganisation.map { "\($0.name) \(framework.scale.short($0.rating))" }
    // Without a: two clients, none. Without b: five V. Without c: the client of a is left out too; a third is VN.
    #expect(found == ["A VG", "a -", "b V", "c VGN"])
  }

  @Test func `the minima hold without an organisation too`() throws {
    let framework = try TestExtract.shipped()
    let lines =
      Self.clients(["V", "V", "V", "V", "V"], organisation: "@a") + Self.clients(["V"], organisation: "@b", from: 6)
      + (7...9).map { "c\($0) wijkverpleging @c" }
    let found = try TestExtract(lines, in: framework).rating("CC1").robustness?.withoutOrganisation
    // Six rated of nine is just two thirds; without b five of eight is less.
    #expect(found?.map { "\($0.name) \(framework.scale.short($0.rating))" } == ["a -", "b -", "c V"])
  }

  @Test func `the range runs from lowest to highest of rating, alternatives and organisations`() throws {
    let framework = try TestExtract.shipped()
    let lines =
      Self.clients(["V", "V", "V", "V", "V"], organisation: "@a")
      + Self.clients(["VN", "VN"], organisation: "@b", from: 6)
    let robustness = try #require(try TestExtract(lines, in: framework).rating("CC1").robustness)
    let scale = framework.scale
    #expect(
      robustness.alternatives.map { "\($0.rule.rawValue) \(scale.short($0.rating))" } == [
        "zonder_begrenzers V", "twee_derde V", "vier_vijfde VN", "meest_voorkomend V", "alleen_tweezijdig -",
      ])
    let proposal = try #require(try framework.rating("VG"))
    #expect(robustness.range(around: proposal) == scale.lowest...scale.highest)
  }

  @Test func `a determination widens the range`() {
    let tipping = TippingPoint(down: 1, up: nil)
    let only = Alternative(rule: .withoutLimiters, rating: Rating(rank: 2))
    let robustness = Robustness(
      alternatives: [only, Alternative(rule: .twoSidedOnly, rating: nil)], tippingPoint: tipping,
      withoutOrganisation: [(ExactName("a"), nil), (ExactName("b"), Rating(rank: 1))])
    #expect(robustness.range(around: Rating(rank: 2)) == Rating(rank: 1)...Rating(rank: 2))
    #expect(robustness.range(around: Rating(rank: 0)) == Rating(rank: 0)...Rating(rank: 2))
    #expect(robustness.range(around: Rating(rank: 3)) == Rating(rank: 1)...Rating(rank: 3))
    #expect(robustness.isOnTheEdge)
  }

  @Test func `strict withholds every rating of an area of which lines were left out, and of no other`() throws {
    let framework = try TestExtract.shipped()
    let lines = Self.clients(Array(repeating: "V", count: 9))
    let good = try TestExtract(lines, in: framework)
    let bad = try TestExtract(lines + ["c1 huisarts CC3.1 V i1", "c1 huisarts CC3.1 VN i1"], in: framework)
    let strict = Scorer.Options(isStrict: true)
    #expect(try good.rating("CC1", strict).rating != nil)
    let rating = try bad.rating("CC1", strict)
    #expect(rating.rating == nil)
    #expect(rating.reason == .linesLeftOut)
    #expect(rating.robustness == nil)
    #expect(rating.counts.rated == 9)
    #expect(try bad.rating("CC1").rating != nil)
  }

  @Test func `a werkgebied without clients has no rating and no reason but that`() throws {
    let framework = try TestExtract.shipped()
    let key = AreaKey(werkgebied: ExactName("leeg"), inspection: nil)
    let empty = Scorer(framework: framework).emptyResult(for: key)
    #expect(empty.ratings.map(\.reason) == Array(repeating: .noRatings, count: 6))
    #expect(empty.clients == 0)
  }
}

/// Areas, clients and organisations stand in the order of code points, none first.
@Suite struct ResultOrderTests {
  @Test func `the order of rows never changes the order of the result`() throws {
    let framework = try TestExtract.shipped()
    let names = ["é", "e\u{301}", "Z", "a", "\u{10000}", "\u{FFFD}"]
    for order in [names, names.reversed()] {
      var collected = try TestExtract([], in: framework)
      for name in order { try collected.add("\(name) huisarts", area: name) }
      let areas = Scorer(framework: framework).score(collected.collected).result.areas
      // "e" with a combining accent is another name than the single letter; UTF-16 would put U+FFFD after U+10000.
      let expected = ["Z", "a", "e\u{301}", "é", "\u{FFFD}", "\u{10000}"].map { ExactName($0) }
      #expect(areas.map(\.key.werkgebied) == expected)
    }
  }
}
