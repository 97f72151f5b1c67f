import AssessmentModel
import Scoring
import Testing

/// Names that differ in case and blanks only.
@Suite struct SimilarNamesTests {
  private static func table(_ names: [String]) -> NameTable {
    var table = NameTable()
    for name in names { _ = table.number(of: ExactName(name)) }
    return table
  }

  @Test(arguments: [
    (["a", "b"], [[Int]]()),
    (["BE-1", "BE-2", "be-1"], [[0, 2]]),
    (["a b", "ab", "A\tB"], [[0, 1, 2]]),
    (["a\u{A0}b", "x", "ab"], [[0, 2]]),
    (["é", "É", "e"], [[0, 1]]),
    (["\u{212A}1", "k1"], [[0, 1]]),
    (["b", "A", "B", "a"], [[0, 2], [1, 3]]),
    ([], []), (["A a"], []),
  ])
  func `are found, in the order of the first of each`(names: [String], groups: [[Int]]) {
    let found = Self.table(names).similarNames
    #expect(found.groups == groups)
    #expect(found.further == 0)
  }

  @Test func `of very many groups the rest is counted`() {
    let names = (0..<1300).flatMap { ["x\($0)", "X\($0)"] }
    let found = Self.table(names).similarNames
    #expect(found.groups == (0..<1000).map { [$0 * 2, $0 * 2 + 1] })
    #expect(found.further == 300)
  }

  @Test func `of a very large group the first names and the last are given`() {
    let names = (0..<4096).map { number in
      String((0..<12).map { number >> $0 & 1 == 1 ? Character("Q") : Character("q") })
    }
    let found = Self.table(names).similarNames
    #expect(found.groups == [Array(0..<15) + [4095]])
  }
}
