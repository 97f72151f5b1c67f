import Diagnostics
import FeedbackRound
import Foundation

/// Answers as the form in a browser saves them.
enum JSONAnswers {
  /// The keys of a file, beside those that other formats have too.
  private enum Key {
    static let answers = "antwoorden"
    static let recognition = "herkenning"
    static let kind = "soort"
  }

  private static let known: Set = [
    FormField.round.rawValue, FormField.version.rawValue, FormField.form.rawValue, FormField.saves.rawValue,
    FormField.role.rawValue, FormField.general.rawValue, Key.answers, Key.kind,
  ]
  private static let knownOfAnswer: Set = [
    FormField.statement.rawValue, FormField.digest.rawValue, Key.recognition, FormField.remark.rawValue,
    FormField.addition.rawValue,
  ]

  /// Whether a file begins as JSON does.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }

  /// The form in a file.
  static func read(
    _ bytes: [UInt8], file: String, digest: String
  ) -> (sheets: [AnswerSheet], diagnostics: [Diagnostic]) {
    let place = FilePosition(file: file)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let data = Data(bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...])
    guard let object = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] else {
      return ([], [.invalidJSON(at: place)])
    }
    guard let answers = object[Key.answers] as? [Any], object[FormField.round.rawValue] != nil else {
      return ([], [.notAForm(at: place)])
    }
    guard answers.count <= AnswerFile.mostRows else { return ([], [.tooLarge(at: place)]) }
    var diagnostics: [Diagnostic] = []
    func sayUnknown(_ keys: some Sequence<String>, _ known: Set<String>) {
      if keys.contains(where: { !known.contains($0) }), diagnostics.isEmpty {
        diagnostics.append(.unknownKey(at: place))
      }
    }
    sayUnknown(object.keys, known)
    var sheet = AnswerSheet(
      file: file, fileDigest: digest, round: text(object[FormField.round.rawValue]),
      version: text(object[FormField.version.rawValue]), form: nil, saves: nil,
      role: text(object[FormField.role.rawValue]), generalRemark: text(object[FormField.general.rawValue]),
      answers: [], position: place)
    let form = text(object[FormField.form.rawValue])
    sheet.form = form.isEmpty ? nil : form
    sheet.saves = Int(text(object[FormField.saves.rawValue]))
    for answer in answers {
      guard let answer = answer as? [String: Any] else {
        sheet.answers.append(
          WrittenAnswer(statement: "", digest: nil, recognition: "", remark: text(answer), position: place))
        continue
      }
      sayUnknown(answer.keys, knownOfAnswer)
      let digest = text(answer[FormField.digest.rawValue])
      sheet.answers.append(
        WrittenAnswer(
          statement: text(answer[FormField.statement.rawValue]), digest: digest.isEmpty ? nil : digest,
          recognition: text(answer[Key.recognition]), remark: text(answer[FormField.remark.rawValue]),
          addition: text(answer[FormField.addition.rawValue]), position: place))
    }
    return ([sheet], diagnostics)
  }

  /// What stands at a key, as text; empty where nothing does.
  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text.trimmed
    case let number as NSNumber: number.stringValue
    case nil, is NSNull: ""
    case .some(let other): String(describing: other)
    }
  }
}

extension Diagnostic {
  fileprivate static func invalidJSON(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T122", at: position)
  }

  fileprivate static func unknownKey(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T123", at: position)
  }
}
