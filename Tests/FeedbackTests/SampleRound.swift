import AssessmentModel
import Diagnostics
import FeedbackRound

/// A small round, and forms that say what a test wants.
enum SampleRound {
  static func digest(_ text: String) -> String {
    // Short and plain: what a digest is made of does not matter here, only that other texts give other ones.
    let sum = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return String(sum, radix: 16) + String(sum, radix: 16)
  }

  static func statement(_ number: Int, _ id: String, _ text: String) -> Statement {
    Statement(
      number: number, id: id, norm: "N1", subject: .finding(id: id, kind: .finding), text: text,
      digest: String(digest("\(id)\n\(text)").prefix(12)))
  }

  static let round = Round(
    id: "plaats-focusgroep", version: "v2", kind: .focusGroup, addressees: [], deadline: nil,
    werkgebied: ExactName("plaats"), inspection: nil, name: "Plaats", framework: "kader", frameworkVersion: "1",
    frameworkTitle: "Kader", status: .draft, referenceDate: nil, mark: nil,
    roles: [
      Role(id: "arts", label: "Arts"), Role(id: "zorg", label: "Zorg thuis"), Role(id: "anders", label: "Anders"),
    ],
    norms: [RoundNorm(id: "N1", name: "Naam", text: "De norm.")],
    statements: [
      statement(1, "B1", "Het eerste."), statement(2, "B2", "Het tweede."), statement(3, "Bev3", "Het derde."),
    ])

  /// An answer to a statement of the round, as a form has it.
  static func answer(
    _ id: String, _ recognition: String, remark: String = "", addition: String = "", digest: String? = nil
  ) -> WrittenAnswer {
    WrittenAnswer(
      statement: id, digest: digest ?? round[statement: id]?.digest, recognition: recognition, remark: remark,
      addition: addition, position: FilePosition(file: "a", line: 1))
  }

  /// A form.
  static func sheet(
    _ file: String, _ answers: [WrittenAnswer], form: String? = nil, saves: Int? = nil, role: String = "arts",
    version: String = "v2", round: String = "plaats-focusgroep", general: String = "", bytes: String? = nil
  ) -> AnswerSheet {
    AnswerSheet(
      file: file, fileDigest: bytes ?? file, round: round, version: version, form: form, saves: saves, role: role,
      generalRemark: general, answers: answers, position: FilePosition(file: file))
  }

  /// What comes of some forms, and the codes of what is said about them.
  static func collect(_ sheets: [AnswerSheet]) -> (answers: CollectedAnswers, codes: [String]) {
    let collected = CollectedAnswers.collect(sheets, for: round, digest: digest)
    return (collected.answers, collected.diagnostics.map(\.code))
  }
}
