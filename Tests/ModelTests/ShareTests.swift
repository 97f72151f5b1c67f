import AssessmentModel
import Testing

@Suite struct ShareTests {
  @Test(arguments: [
    (1, 3, 5, 15, true), (1, 3, 4, 15, false), (1, 10, 1, 10, true), (1, 10, 1, 11, false), (1, 4, 0, 0, true),
    (1, 1, 7, 7, true), (2, 3, 10, 15, true), (2, 3, 9, 15, false),
  ])
  func `a share is held exactly, never rounded`(
    numerator: Int, denominator: Int, part: Int, whole: Int, expected: Bool
  ) throws {
    let share = try #require(Share(numerator, of: denominator))
    #expect(share.isReached(by: part, of: whole) == expected)
    #expect(share.description == "\(numerator)/\(denominator)")
  }

  @Test(arguments: [(0, 1), (-1, 2), (2, 1), (1, 0), (1, -1), (1, 1001)])
  func `a share is above zero and up to one`(numerator: Int, denominator: Int) {
    #expect(Share(numerator, of: denominator) == nil)
  }
}
