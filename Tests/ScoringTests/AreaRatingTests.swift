import AssessmentModel
import Testing

@testable import Scoring

/// Step 4: from the ratings of clients to the rating of a werkgebied.
@Suite struct AreaRatingTests {
  @Test(arguments: [
    ([0, 0, 0, 1], "V"), ([1, 0, 0, 1], "VN"), ([0, 5, 0, 5], "VGN"), ([1, 2, 7, 5], "VG"), ([2, 0, 0, 13], "V"),
    ([0, 0, 5, 6], "V"), ([0, 0, 6, 6], "VG"), ([3, 2, 2, 2], "VGN"), ([2, 2, 0, 0], "VN"), ([0, 4, 4, 1], "VG"),
    ([0, 0, 0, 0], "-"),
  ])
  func `the majority is the highest level that more than half reach`(perLevel: [Int], expected: String) throws {
    let scale = try TestExtract.shipped().scale
    #expect(scale.short(RatingCounts(perLevel: perLevel).majority) == expected)
  }

  /// The limiters of the framework: a third VN, a tenth VN, a quarter VN or VGN; each just reached and just not.
  @Test(
    arguments: [
      ([1, 2, 7, 5], "VG", nil), ([0, 5, 0, 5], "VGN", nil),
      ([2, 0, 0, 13], "VG", "tiende_voldoet_niet"), ([5, 0, 2, 8], "VGN", "derde_voldoet_niet"),
      ([1, 0, 0, 9], "VG", "tiende_voldoet_niet"), ([1, 0, 0, 10], "V", nil),
      ([3, 0, 0, 6], "VGN", "derde_voldoet_niet"), ([3, 0, 0, 7], "VG", "tiende_voldoet_niet"),
      ([0, 2, 0, 6], "VG", "kwart_onder_voldoet_grotendeels"), ([0, 2, 0, 7], "V", nil),
      ([4, 0, 8, 0], "VGN", "derde_voldoet_niet"), ([4, 0, 9, 0], "VG", nil),
      ([5, 5, 5, 0], "VGN", nil), ([8, 0, 0, 7], "VN", nil), ([1, 2, 0, 7], "VG", "tiende_voldoet_niet"),
      ([0, 0, 0, 0], "-", nil),
    ] as [([Int], String, String?)])
  func `the lowest cap that holds limits the majority and is named where it lowers it`(
    perLevel: [Int], expected: String, limiter: String?
  ) throws {
    let framework = try TestExtract.shipped()
    let limited = framework.rules.limitedMajority(of: RatingCounts(perLevel: perLevel))
    #expect(framework.scale.short(limited?.rating) == expected)
    #expect(limited?.limitedBy == limiter)
  }

  @Test(
    arguments: [
      // Of equal caps the first is named: a fifth at the lowest level before a third below the highest.
      ([3, 0, 3], "O", nil), ([1, 0, 4], "M", "vijfde_onvoldoende"), ([1, 1, 3], "M", "vijfde_onvoldoende"),
      ([1, 1, 4], "M", "derde_onder_goed"), ([0, 2, 4], "M", "derde_onder_goed"), ([0, 1, 4], "G", nil),
      ([1, 0, 5], "G", nil), ([5, 2, 3], "O", nil),
    ] as [([Int], String, String?)])
  func `another framework brings its own limiters`(perLevel: [Int], expected: String, limiter: String?) throws {
    let framework = try TestExtract.invented()
    let limited = framework.rules.limitedMajority(of: RatingCounts(perLevel: perLevel))
    #expect(framework.scale.short(limited?.rating) == expected)
    #expect(limited?.limitedBy == limiter)
  }

  @Test(
    arguments: [
      ([0, 0, 0, 0], 0, 0, NoRatingReason.noRatings), ([0, 0, 0, 0], 0, 9, .noRatings),
      ([0, 0, 0, 0], 9, 0, .noRatings),
      ([0, 0, 0, 4], 0, 0, .tooFewClients), ([1, 1, 1, 1], 9, 9, .tooFewClients),
      ([0, 0, 0, 5], 3, 0, .tooLittleCoverage), ([0, 0, 5, 0], 3, 99, .tooLittleCoverage),
      ([0, 0, 0, 5], 2, 0, nil), ([0, 0, 0, 6], 3, 0, nil), ([0, 0, 0, 6], 4, 0, .tooLittleCoverage),
      ([0, 0, 0, 5], 0, 99, nil), ([0, 0, 0, 10], 5, 1, nil),
    ] as [([Int], Int, Int, NoRatingReason?)])
  func `no rating without ratings, under five clients, or where under two thirds are rated, in this order`(
    perLevel: [Int], notAssessed: Int, notApplicable: Int, expected: NoRatingReason?
  ) throws {
    let counts = RatingCounts(perLevel: perLevel, notAssessed: notAssessed, notApplicable: notApplicable)
    #expect(try TestExtract.shipped().rules.reasonForNoRating(counts) == expected)
  }

  @Test(
    arguments: [
      (5, 5, [AreaRating.Indication.fewClients]), (8, 4, [.fewClients]), (8, 3, [.fewClients, .oneSided]), (9, 5, []),
      (9, 4, [.oneSided]), (10, 5, []), (9, nil, []), (8, nil, [.fewClients]), (9, 0, [.oneSided]),
    ] as [(Int, Int?, [AreaRating.Indication])])
  func `a rating is indicative under nine clients and where under half is two-sided, in this order`(
    clients: Int, twoSided: Int?, expected: [AreaRating.Indication]
  ) throws {
    let counts = RatingCounts(perLevel: [0, 0, 0, clients])
    #expect(try TestExtract.shipped().rules.indications(of: counts, twoSided: twoSided) == expected)
  }

  @Test(arguments: [
    ([1, 0, 2, 1], true), ([1, 1, 2, 1], false), ([2, 2, 2, 2], true), ([4, 0, 0, 0], false), ([0, 0, 0, 4], false),
    ([0, 0, 0, 0], false), ([1, 0, 0, 1], true), ([1, 0, 0, 3], true), ([1, 0, 0, 4], false),
  ])
  func `clients are divided where lowest and highest level each have a quarter`(perLevel: [Int], expected: Bool) throws
  {
    #expect(try TestExtract.shipped().rules.areDivided(RatingCounts(perLevel: perLevel)) == expected)
  }

  @Test(arguments: [
    ([0, 2, 8, 5], ["VG", "VG", "VG", "VG"]), ([5, 0, 2, 8], ["V", "VG", "VN", "V"]),
    ([4, 4, 0, 4], ["VGN", "VGN", "VN", "VN"]), ([0, 0, 1, 2], ["V", "V", "VG", "V"]),
    ([0, 0, 1, 4], ["V", "V", "V", "V"]), ([2, 1, 1, 2], ["VGN", "VGN", "VN", "VN"]),
  ])
  func `other rules: majority alone, two thirds, four fifths, and the most frequent with ties to the lower`(
    perLevel: [Int], expected: [String]
  ) throws {
    let framework = try TestExtract.shipped()
    let none = RatingCounts(perLevel: [0, 0, 0, 0])
    let found = framework.rules.alternatives(for: RatingCounts(perLevel: perLevel), twoSided: none)
    #expect(found.map(\.rule.rawValue) == Alternative.Rule.allCases.map(\.rawValue))
    #expect(found.map { framework.scale.short($0.rating) } == expected + ["-"])
  }

  @Test(arguments: [([0, 0, 0, 4], "-"), ([0, 0, 0, 5], "V"), ([1, 0, 0, 4], "VG"), ([2, 0, 0, 3], "VGN")])
  func `the rating of two-sided clients has limiters, and is none under five`(perLevel: [Int], expected: String) throws
  {
    let framework = try TestExtract.shipped()
    let all = RatingCounts(perLevel: [9, 9, 9, 9])
    let found = framework.rules.alternatives(for: all, twoSided: RatingCounts(perLevel: perLevel))
    #expect(framework.scale.short(found.last?.rating) == expected)
  }
}
