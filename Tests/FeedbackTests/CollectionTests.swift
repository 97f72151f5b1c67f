import Diagnostics
import FeedbackRound
import Testing

/// What counts of forms, and what is kept aside.
@Suite struct CollectionTests {
  private typealias Sample = SampleRound

  @Test func `choices count per statement and role, and for all together`() throws {
    let (answers, codes) = Sample.collect([
      Sample.sheet("a", [Sample.answer("B1", "herkend"), Sample.answer("B2", "Herken ik niet")]),
      Sample.sheet("b", [Sample.answer("B1", " HERKEN IK DEELS "), Sample.answer("B2", "niet")], role: "Zorg thuis"),
      Sample.sheet("c", [Sample.answer("B1", "weet_niet"), Sample.answer("Bev3", "Deels")]),
    ])
    #expect(codes == [])
    #expect(answers.sheets == 3)
    #expect(answers.sheetsPerRole == [2, 1, 0])
    let first = answers.tallies[0]
    #expect(Recognition.allCases.map { first.all[$0] } == [1, 1, 0, 1])
    #expect(first.perRole.map(\.role) == [0, 1])
    #expect(first.perRole.map(\.counts.total) == [2, 1])
    #expect(answers.tallies[1].all[.notRecognised] == 2)
    #expect(answers.held.isEmpty)
  }

  @Test func `what most do not recognise comes first, and what nobody answered last`() {
    let (answers, _) = Sample.collect([
      Sample.sheet("a", [Sample.answer("B1", "deels"), Sample.answer("Bev3", "niet")]),
      Sample.sheet("b", [Sample.answer("B1", "deels"), Sample.answer("Bev3", "herkend")]),
    ])
    #expect(answers.byDisagreement.map(\.statement) == [2, 0, 1])
    #expect(answers.tallies.map(\.all.isContradictory) == [false, false, true])
  }

  @Test func `an equal number is decided by who recognise partly, then who cannot say, then the number`() {
    let (answers, _) = Sample.collect([
      Sample.sheet("a", ["B1", "B2", "Bev3"].map { Sample.answer($0, "niet") }),
      Sample.sheet(
        "b", [Sample.answer("B1", "herkend"), Sample.answer("B2", "weet_niet"), Sample.answer("Bev3", "deels")]),
    ])
    #expect(answers.byDisagreement.map(\.statement) == [2, 1, 0])
  }

  /// What is wrong with an answer, the code that says so, and why it is kept aside.
  static let flaws: [(answer: WrittenAnswer, version: String, code: [String], reason: HeldAnswer.Reason)] = [
    (SampleRound.answer("Bevv3", "niet", digest: "zz"), "v2", ["T105"], .unknownStatement),
    (SampleRound.answer("bevinding-7", "niet", digest: "zz"), "v2", ["T104"], .unknownStatement),
    (
      SampleRound.answer("B1", "niet", digest: SampleRound.round.statements[1].digest), "v2", ["T106"],
      .editedIdentifier
    ),
    (
      SampleRound.answer("X", "niet", digest: SampleRound.round.statements[1].digest), "v2", ["T106"],
      .editedIdentifier
    ),
    (SampleRound.answer("B1", "niet", digest: "zz"), "v2", ["T107"], .editedIdentifier),
    (SampleRound.answer("B1", "niet", digest: "zz"), "v1", ["T111"], .olderText),
    (SampleRound.answer("B1", "misschien"), "v2", ["T110"], .unknownChoice),
  ]

  @Test(arguments: Self.flaws.indices)
  func `a flawed answer is kept aside with its reason, and the rest of the form counts`(index: Int) {
    let flaw = Self.flaws[index]
    let (answers, codes) = Sample.collect([
      Sample.sheet("a", [flaw.answer, Sample.answer("Bev3", "herkend")], version: flaw.version)
    ])
    #expect(codes == flaw.code)
    #expect(answers.held.map(\.reason) == [flaw.reason])
    #expect(answers.held.map(\.written) == [flaw.answer])
    #expect(answers.tallies.map(\.all.total) == [0, 0, 1])
  }

  @Test func `an older form without digests counts nowhere, and a current one everywhere`() {
    let answer = WrittenAnswer(
      statement: "B1", digest: nil, recognition: "niet", position: .init(file: "a"))
    #expect(Sample.collect([Sample.sheet("a", [answer])]).answers.sheets == 1)
    let older = Sample.collect([Sample.sheet("a", [answer], version: "v1")])
    #expect(older.answers.sheets == 0)
    #expect(older.answers.held.map(\.reason) == [.olderText])
  }

  @Test func `a statement that is answered in two ways is kept aside, and twice the same counts once`() {
    let two = Sample.collect([Sample.sheet("a", [Sample.answer("B1", "niet"), Sample.answer("B1", "deels")])])
    #expect(two.codes == ["T108"])
    #expect(two.answers.held.map(\.reason) == [.doubled, .doubled])
    #expect(two.answers.tallies[0].all.total == 0)
    let same = Sample.collect([Sample.sheet("a", [Sample.answer("B1", "niet"), Sample.answer("B1", "Niet")])])
    #expect(same.codes == ["T109"])
    #expect(same.answers.tallies[0].all[.notRecognised] == 1)
  }

  @Test func `a form of another round is kept whole`() {
    let (answers, codes) = Sample.collect([
      Sample.sheet("a", [Sample.answer("B1", "niet", remark: "Zo.")], round: "elders", general: "Goed.")
    ])
    #expect(codes == ["T103"])
    #expect(answers.held.map(\.written.remark) == ["Zo.", "Goed."])
    #expect(answers.sheets == 0)
  }

  @Test func `texts are gathered with the role, the choice, and a key that does not change`() throws {
    let first = Sample.sheet("b", [Sample.answer("B2", "niet", remark: "Nee.", addition: "Wel dit.")], general: "Dank.")
    let alone = Sample.collect([first]).answers
    let other = Sample.sheet("a", [Sample.answer("B2", "", remark: "Anders.")], role: "zorg")
    let both = Sample.collect([other, first]).answers
    #expect(alone.responses.map(\.kind) == [.remark, .addition, .general])
    #expect(alone.responses.map(\.text) == ["Nee.", "Wel dit.", "Dank."])
    #expect(Set(alone.responses.map(\.key)).isSubset(of: Set(both.responses.map(\.key))))
    #expect(both.responses.map(\.role) == [1, 0, 0, 0])
    #expect(Set(both.responses.map(\.key)).count == 4)
    #expect(both.tallies[1].all.total == 1)
  }

  @Test(arguments: [("", "T116"), ("Bakker", "T117")])
  func `a form without a role of the round counts under the last one`(role: String, code: String) {
    let (answers, codes) = Sample.collect([Sample.sheet("a", [Sample.answer("B1", "niet")], role: role)])
    #expect(codes == [code])
    #expect(answers.sheetsPerRole == [0, 0, 1])
  }

  @Test func `an empty form does not count`() {
    let (answers, codes) = Sample.collect([Sample.sheet("a", [Sample.answer("B1", "")])])
    #expect(codes == ["T118"])
    #expect(answers.sheets == 0)
  }

  @Test func `what somebody wrote in the place of a code stays out of messages`() {
    let written = "dit gaat over mevrouw"
    let sheets = [
      Sample.sheet("a", [Sample.answer(written, "niet", digest: "zz")]),
      Sample.sheet("b", [Sample.answer("B1", "niet")], round: written),
    ]
    let said = CollectedAnswers.collect(sheets, for: Sample.round, digest: Sample.digest).diagnostics
    #expect(said.map(\.code) == ["T104", "T103"])
    #expect(said.allSatisfy { $0.arguments.values.allSatisfy { !$0.contains("mevrouw") } })
  }
}
