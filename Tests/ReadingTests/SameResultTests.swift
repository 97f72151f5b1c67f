import AssessmentModel
import Diagnostics
import DossierFiles
import Scoring
import Testing

/// The same ratings give the same result, in whatever format, order and files they come.
@Suite struct SameResultTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  @Test(arguments: seeds)
  func `XML and CSV of the same rows give the same result and the same messages`(seed: UInt64) throws {
    let extract = RandomExtract(seed: seed)
    let fromXML = try Reading("extract.xml", extract.xml())
    for (delimiter, end) in [(";", "\n"), (",", "\r\n"), ("\t", "\n")] {
      let fromCSV = try Reading("extract.csv", extract.csv(delimiter: delimiter, end: end))
      #expect(fromCSV.areas == fromXML.areas)
      #expect(Self.codes(fromCSV) == Self.codes(fromXML))
    }
    #expect(!fromXML.areas.isEmpty)
  }

  @Test(arguments: seeds)
  func `the order of rows does not matter`(seed: UInt64) throws {
    let extract = RandomExtract(seed: seed)
    let one = try Reading("extract.csv", extract.csv())
    let other = try Reading("extract.csv", extract.shuffled(seed: seed + 100).csv())
    #expect(one.areas == other.areas)
    // Which of two look-alikes or duplicates comes last depends on the order; that there are some does not.
    #expect(Set(one.codes) == Set(other.codes))
  }

  @Test(arguments: seeds)
  func `how rows are divided over files does not matter, nor their formats`(seed: UInt64) throws {
    let extract = RandomExtract(seed: seed)
    let whole = try Reading("extract.csv", extract.csv())
    for count in [2, 3, 7] {
      let files = extract.parts(count).enumerated().map { number, part in
        number % 2 == 0
          ? Reading.Source("deel-\(number).csv", part.csv()) : Reading.Source("deel-\(number).xml", part.xml())
      }
      #expect(try Reading(files).areas.map(Self.withoutOmissions) == whole.areas.map(Self.withoutOmissions))
      #expect(try Reading(files.reversed()).areas == Reading(files).areas)
    }
  }

  @Test(arguments: seeds)
  func `what was read of files is merged in any grouping`(seed: UInt64) throws {
    let framework = try Reading.framework.get()
    let parts = RandomExtract(seed: seed).parts(3).map { Reading.Source("deel.csv", $0.csv()) }
    let read = try parts.map { try #require(try Reading([$0]).files.first?.collected) }
    func merged(_ order: [CollectedRatings]) -> CollectedRatings {
      var all = CollectedRatings()
      for one in order { all.merge(one) }
      return all
    }
    let scorer = Scorer(framework: framework, options: Scorer.Options(keepsClients: true))
    func result(_ collected: CollectedRatings) -> [AreaDigest] {
      scorer.score(collected).result.areas.map(AreaDigest.init)
    }
    let expected = result(merged(read))
    #expect(result(merged([merged([read[0], read[1]]), read[2]])) == expected)
    #expect(result(merged([read[0], merged([read[1], read[2]])])) == expected)
    #expect(result(merged([merged([read[2], read[0]]), read[1]])) == expected)
    #expect(result(merged([read[2], read[1], read[0]])) == expected)
  }

  /// The codes of what is said, without those that tell of the form of a file.
  private static func codes(_ reading: Reading) -> [String: Int] {
    Dictionary(grouping: reading.codes) { $0 }.mapValues(\.count)
  }

  private static func withoutOmissions(_ area: AreaDigest) -> [AnyHashable] {
    [area.key, area.counts, area.ratings, area.clients, area.dates]
  }
}
