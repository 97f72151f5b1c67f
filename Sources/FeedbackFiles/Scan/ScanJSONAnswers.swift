import Diagnostics
import Foundation
import Instruments

/// Self-scans as the form in a browser saves them, and as the program writes them.
enum ScanJSONAnswers {
  /// The keys of a file, beside those that other formats have too.
  private enum Key {
    static let kind = "soort"
    static let respondents = "respondenten"
    static let answers = "antwoorden"
    static let fields = "velden"
  }

  private static let knownAbove: Set = [
    Key.kind, Key.respondents, ScanHeading.instrument.rawValue, ScanHeading.version.rawValue,
  ]
  private static let knownOfRespondent: Set = [
    ScanHeading.form.rawValue, ScanHeading.saves.rawValue, ScanHeading.respondent.rawValue, ScanHeading.role.rawValue,
    ScanHeading.function.rawValue, ScanHeading.level.rawValue, ScanHeading.route.rawValue, Key.answers,
  ]
  private static let knownOfAnswer: Set = [ScanHeading.row.rawValue, ScanHeading.line.rawValue, Key.fields]

  /// The forms in a file.
  static func read(_ bytes: [UInt8], file: String) -> (sheets: [ScanSheet], diagnostics: [Diagnostic]) {
    let place = FilePosition(file: file)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let data = Data(bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...])
    let parsed = Result { try JSONSerialization.jsonObject(with: data) }
    if case .failure(let error) = parsed {
      return ([], [.invalidScanJSON(at: FilePosition(file: file, line: line(of: error, in: data)))])
    }
    guard let object = (try? parsed.get()) as? [String: Any] else { return ([], [.invalidScanJSON(at: place)]) }
    guard let respondents = object[Key.respondents] as? [Any], object[ScanHeading.instrument.rawValue] != nil else {
      return ([], [.notAScan(at: place)])
    }
    var hasUnknown = hasOther(object, than: knownAbove)
    var sheets: [ScanSheet] = []
    for (number, respondent) in respondents.enumerated() {
      let position = respondents.count == 1 ? place : FilePosition(file: file, sheet: DutchScanWords.form(number + 1))
      guard let respondent = respondent as? [String: Any] else {
        hasUnknown = true
        continue
      }
      if hasOther(respondent, than: knownOfRespondent) { hasUnknown = true }
      var sheet = ScanSheet(
        file: file, instrument: text(object[ScanHeading.instrument.rawValue]),
        version: text(object[ScanHeading.version.rawValue]), position: position)
      fill(&sheet, from: respondent, &hasUnknown)
      sheets.append(sheet)
    }
    return (sheets, hasUnknown ? [.outsideTheScan(at: place)] : [])
  }

  /// The line on which JSON goes wrong: the last where it stops too early; `nil` where that is not told.
  private static func line(of error: any Error, in data: Data) -> Int? {
    let told = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
    let newline = UInt8(ascii: "\n")
    if told.contains("end of file") {
      let end = data.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? data.startIndex
      return data[...end].count { $0 == newline } + 1
    }
    guard let number = told.split(separator: " ").compactMap({ Int($0.prefix { $0.isNumber }) }).last,
      number <= data.count
    else { return nil }
    return data.prefix(number).count { $0 == newline } + 1
  }

  private static func fill(_ sheet: inout ScanSheet, from object: [String: Any], _ hasUnknown: inout Bool) {
    func value(_ heading: ScanHeading) -> String { text(object[heading.rawValue]) }
    sheet.form = value(.form).isEmpty ? nil : value(.form)
    sheet.saves = Int(value(.saves))
    sheet.respondent = value(.respondent)
    sheet.role = value(.role)
    sheet.function = value(.function)
    sheet.level = value(.level)
    sheet.route = value(.route)
    for answer in object[Key.answers] as? [Any] ?? [] {
      guard let answer = answer as? [String: Any], let fields = answer[Key.fields] as? [String: Any] else {
        hasUnknown = true
        continue
      }
      if hasOther(answer, than: knownOfAnswer) { hasUnknown = true }
      for (field, value) in fields.sorted(by: { $0.key < $1.key }) where !text(value).isEmpty {
        sheet.texts.append(
          ScanText(
            row: text(answer[ScanHeading.row.rawValue]), line: text(answer[ScanHeading.line.rawValue]), field: field,
            text: text(value), position: sheet.position))
      }
    }
  }

  private static func hasOther(_ object: [String: Any], than known: Set<String>) -> Bool {
    object.keys.contains { !known.contains($0) }
  }

  /// What stands at a key, as text; empty where nothing does.
  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text.replacing("\r\n", with: "\n").trimmed
    case let number as NSNumber: number.stringValue
    case nil, is NSNull: ""
    case .some(let other): String(describing: other)
    }
  }
}

/// The words for places in a file with several self-scans.
enum DutchScanWords {
  static func form(_ number: Int) -> String { "formulier \(number)" }
}

extension Diagnostic {
  fileprivate static func invalidScanJSON(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N135", at: position)
  }
}
