import AssessmentModel
import Diagnostics
import Disclosure
import FeedbackRound
import Reporting
import TestSupport

/// A round about a small werkgebied, with answers of which all is known.
enum SampleRound {
  static let framework = SampleFramework.make(levels: 3, themes: [1, 1])

  static var werkgebied: Werkgebied {
    var area = SampleArea.complete(framework: framework)
    area.findings = [
      Finding(id: "B1", norm: 0, kind: .goodExample, text: "Men belt elkaar", evidence: ["gesprek 1"]),
      Finding(id: "B2", norm: 0, kind: .canBeBetter, text: "Het plan is niet altijd bekend", evidence: []),
      Finding(id: "B3", norm: 1, kind: .finding, text: "Ieder heeft een eigen lijst.", evidence: ["bezoek"]),
    ]
    return area
  }

  static func area(_ werkgebied: Werkgebied = werkgebied) -> AssessedArea {
    let result = SampleArea.result(
      [.init([0, 0, 9]), .init([0, 8, 1])], framework: framework, round: "2031")
    return SampleArea.assessed(result, werkgebied, date: CalendarDate(dayNumber: 741_000))
  }

  static func input(_ area: AssessedArea) -> AssessedInput {
    AssessedInput(framework: framework, areas: [area], inspection: nil)
  }

  /// A digest that is no digest, but is another for another text.
  static func digest(_ text: String) -> String {
    var sum: UInt64 = 14_695_981_039_346_656_037
    for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 1_099_511_628_211 }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static let round = Round(
    about: area(), in: input(area()),
    RoundRequest(kind: .focusGroup, roles: ["Buurtwerker", "Apotheker"]), digest: digest)

  /// One form.
  static func sheet(
    _ number: Int, role: String, _ answers: [(id: String, choice: String, remark: String)], general: String = ""
  ) -> AnswerSheet {
    AnswerSheet(
      file: "antwoorden/\(number).csv", fileDigest: "\(number)", round: round.id, version: round.version,
      form: "f\(number)", saves: nil, role: role, generalRemark: general,
      answers: answers.map { answer in
        WrittenAnswer(
          statement: answer.id, digest: round[statement: answer.id]?.digest, recognition: answer.choice,
          remark: answer.remark, position: FilePosition(file: "antwoorden/\(number).csv", line: 2))
      }, position: FilePosition(file: "antwoorden/\(number).csv"))
  }

  /// Seven forms: all recognise the first finding, most the second, and they differ about the third.
  static let answers: CollectedAnswers = {
    let sheets = (1...7).map { number in
      sheet(
        number, role: number < 6 ? "Buurtwerker" : "Apotheker",
        [
          ("N1", "herkend", ""), ("B1", "herkend", number == 1 ? "Zo is het" : ""),
          ("B2", number < 6 ? "herkend" : "niet", number == 6 ? "Bel mij op 06-12345678" : ""),
          ("B3", ["herkend", "deels", "niet"][number % 3], number == 7 ? "Zie cliënt c1" : ""),
        ], general: number == 2 ? "Mooi gedaan" : "")
    }
    return CollectedAnswers.collect(sheets, for: round, digest: digest).answers
  }()

  static let search = PersonalDataSearch(
    names: [KnownName("c1", of: .client), KnownName("team-zuid", of: .organisation)], countsBelow: 5)

  static func key(of text: String) -> String { answers.responses.first { $0.text == text }?.key ?? "" }
}
