import FeedbackRound
import Testing

/// When two files are the same form.
@Suite struct SameFormTests {
  private typealias Sample = SampleRound

  private static let answers = [SampleRound.answer("B1", "niet")]
  private static let others = [SampleRound.answer("B1", "deels", remark: "Zo.")]

  /// Two forms, what is said, how many count, and what the first statement was called in the end.
  static let pairs: [(name: String, first: AnswerSheet, second: AnswerSheet, codes: [String], forms: Int)] = [
    (
      "the same bytes", SampleRound.sheet("a", answers, bytes: "x"), SampleRound.sheet("b", answers, bytes: "x"),
      ["T112"], 1
    ),
    (
      "the same bytes under two numbers cannot be", SampleRound.sheet("a", answers, form: "1", bytes: "x"),
      SampleRound.sheet("b", answers, form: "2", bytes: "y"), [], 2
    ),
    (
      "the same number and words", SampleRound.sheet("a", answers, form: "1"),
      SampleRound.sheet("b", answers, form: "1"),
      ["T112"], 1
    ),
    ("only choices, no number", SampleRound.sheet("a", answers), SampleRound.sheet("b", answers), ["T115"], 2),
    ("the same words, no number", SampleRound.sheet("a", others), SampleRound.sheet("b", others), ["T112"], 1),
    (
      "the same words of another role", SampleRound.sheet("a", others), SampleRound.sheet("b", others, role: "zorg"),
      [], 2
    ),
    (
      "one number, two answers", SampleRound.sheet("a", answers, form: "1"), SampleRound.sheet("b", others, form: "1"),
      ["T114"], 2
    ),
    (
      "saved again", SampleRound.sheet("a", answers, form: "1", saves: 2),
      SampleRound.sheet("b", others, form: "1", saves: 3), ["T113"], 1
    ),
    (
      "saved before", SampleRound.sheet("a", others, form: "1", saves: 3),
      SampleRound.sheet("b", answers, form: "1", saves: 2), ["T113"], 1
    ),
  ]

  @Test(arguments: Self.pairs.indices)
  func `a form that is there again counts once`(index: Int) {
    let pair = Self.pairs[index]
    let (answers, codes) = Sample.collect([pair.first, pair.second])
    #expect(codes == pair.codes, "\(pair.name)")
    #expect(answers.sheets == pair.forms, "\(pair.name)")
    #expect(answers.tallies[0].all.total == pair.forms, "\(pair.name)")
  }

  @Test(arguments: [0, 1])
  func `of a form that was saved again the last counts, and the other is kept`(index: Int) {
    let pair = Self.pairs[Self.pairs.count - 1 - index]
    let (answers, _) = Sample.collect([pair.first, pair.second])
    #expect(answers.tallies[0].all[.partly] == 1)
    #expect(answers.held.map(\.reason) == [.savedAgain])
    #expect(answers.held.map(\.written.recognition) == ["niet"])
  }
}
