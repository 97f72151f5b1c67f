import AssessmentModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

/// The count vectors that were handed out with the rules: every value of every one.
struct AreaVector: Decodable, Sendable, CustomTestStringConvertible {
  struct TippingPoint: Decodable, Sendable {
    let omlaag: Int?
    let omhoog: Int?
  }

  let aantallen: [String: Int]
  let oordeel: String
  let begrensdDoor: String?
  let verdeeld: Bool
  let alternatieven: [String: String?]
  let omslag: TippingPoint
  let opDeGrens: Bool

  var testDescription: String { "\(aantallen.sorted { $0.key < $1.key }.map(\.value))" }

  static func all() throws -> [AreaVector] {
    let data = Data(try ProjectFiles.text("Fixtures/vectors/area-ratings.json").utf8)
    return try JSONDecoder().decode([AreaVector].self, from: data)
  }
}

@Suite struct AreaVectorTests {
  @Test func `every value of the count vectors holds`() throws {
    let framework = try TestExtract.shipped()
    let (rules, scale) = (framework.rules, framework.scale)
    let vectors = try AreaVector.all()
    #expect(vectors.count == 31)
    for vector in vectors {
      let counts = RatingCounts(perLevel: scale.levels.map { vector.aantallen[$0.id] ?? -1 })
      let limited = try #require(rules.limitedMajority(of: counts))
      #expect(scale[limited.rating].id == vector.oordeel, "\(vector)")
      #expect(limited.limitedBy == vector.begrensdDoor, "\(vector)")
      #expect(rules.areDivided(counts) == vector.verdeeld, "\(vector)")
      for alternative in rules.alternatives(for: counts, twoSided: counts) {
        guard let expected = vector.alternatieven[alternative.rule.rawValue] else { continue }
        #expect(alternative.rating.map { scale[$0].id } == expected, "\(vector)")
      }
      #expect(Set(vector.alternatieven.keys).isSubset(of: Alternative.Rule.allCases.map(\.rawValue)))
      let tipping = rules.tippingPoint(of: counts)
      #expect(tipping.down == vector.omslag.omlaag, "\(vector)")
      #expect(tipping.up == vector.omslag.omhoog, "\(vector)")
      #expect((tipping.down == 1 || tipping.up == 1) == vector.opDeGrens, "\(vector)")
    }
  }
}

/// The tipping point against trying every way in which clients could have been rated otherwise.
@Suite struct TippingPointTests {
  /// All ways to spread a number of clients over a number of levels.
  static func spreads(of clients: Int, over levels: Int) -> [[Int]] {
    guard levels > 1 else { return [[clients]] }
    return (0...clients).flatMap { first in
      spreads(of: clients - first, over: levels - 1).map { [first] + $0 }
    }
  }

  /// The number of clients rated lower between two spreads; nothing where somebody is rated higher.
  static func loweredClients(from old: [Int], to new: [Int]) -> Int? {
    var below = 0
    for level in old.indices {
      below += new[level] - old[level]
      if below < 0 { return nil }
    }
    return zip(old, new).reduce(0) { $0 + max(0, $1.0 - $1.1) }
  }

  /// The smallest number of clients that must be rated lower, or higher, by trying everything.
  static func tried(_ old: [Int], ratings: [[Int]: Rating]) -> TippingPoint {
    var (down, up): (Int?, Int?) = (nil, nil)
    guard let rating = ratings[old] else { return TippingPoint(down: nil, up: nil) }
    for (new, other) in ratings {
      if other < rating, let moved = loweredClients(from: old, to: new) { down = min(down ?? moved, moved) }
      if other > rating, let moved = loweredClients(from: new, to: old) { up = min(up ?? moved, moved) }
    }
    return TippingPoint(down: down, up: up)
  }

  @Test(arguments: 1...9)
  func `the tipping point is what trying everything gives`(clients: Int) throws {
    let rules = try TestExtract.shipped().rules
    let ratings = Dictionary(
      uniqueKeysWithValues: Self.spreads(of: clients, over: 4).compactMap { spread in
        rules.limitedMajority(of: RatingCounts(perLevel: spread)).map { (spread, $0.rating) }
      })
    for spread in ratings.keys {
      #expect(rules.tippingPoint(of: RatingCounts(perLevel: spread)) == Self.tried(spread, ratings: ratings))
    }
  }

  @Test(arguments: 1...10)
  func `also with the limiters of another framework`(clients: Int) throws {
    let rules = try TestExtract.invented().rules
    let ratings = Dictionary(
      uniqueKeysWithValues: Self.spreads(of: clients, over: 3).compactMap { spread in
        rules.limitedMajority(of: RatingCounts(perLevel: spread)).map { (spread, $0.rating) }
      })
    for spread in ratings.keys {
      #expect(rules.tippingPoint(of: RatingCounts(perLevel: spread)) == Self.tried(spread, ratings: ratings))
    }
  }

  @Test(arguments: 1...9)
  func `it is null only at the end of the scale`(clients: Int) throws {
    let framework = try TestExtract.shipped()
    for spread in Self.spreads(of: clients, over: 4) {
      let counts = RatingCounts(perLevel: spread)
      let rating = framework.rules.limitedMajority(of: counts)?.rating
      let tipping = framework.rules.tippingPoint(of: counts)
      #expect((tipping.down == nil) == (rating == framework.scale.lowest))
      #expect((tipping.up == nil) == (rating == framework.scale.highest))
    }
  }
}
