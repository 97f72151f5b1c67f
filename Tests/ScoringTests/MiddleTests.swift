import AssessmentModel
import Testing

@testable import Scoring

@Suite struct MiddleTests {
  /// Ranks on a scale of four: VN 0, VGN 1, VG 2, V 3. The first rows are the examples of the text.
  @Test(arguments: [
    ([3, 0], 1),  // V and VN give VGN
    ([3, 2], 2),  // V and VG give VG
    ([0], 0), ([3], 3),
    ([0, 1], 0), ([0, 2], 1), ([1, 2], 1), ([1, 3], 2), ([2, 2], 2),
    ([3, 0, 2], 2), ([0, 3, 0], 0), ([3, 3, 0], 3),
    ([0, 3, 3, 0], 1), ([0, 0, 3, 3, 3], 3), ([0, 1, 2, 3], 1), ([3, 2, 1, 0, 3, 3], 2), ([0, 2, 3, 3], 2),
    ([0, 0, 0, 3], 0),
  ])
  func `the middle is the middle one, or halfway between the two middle ones, rounded down`(
    ranks: [Int], expected: Int
  ) {
    #expect(middle(of: ranks.map(Rating.init(rank:)))?.rank == expected)
    #expect(middle(of: ranks.reversed().map(Rating.init(rank:)))?.rank == expected)
    #expect(LevelCounts(ranks.map(Rating.init(rank:))).middle?.rank == expected)
  }

  @Test func `the middle of nothing is nothing, not the lowest level`() {
    #expect(middle(of: []) == nil)
    #expect(LevelCounts().middle == nil)
  }
}
