import AssessmentModel
import Diagnostics
import Yams

/// A scalar with the place where it stands.
struct Placed {
  let text: String
  let position: FilePosition
}

/// Reads one YAML file by its known keys and collects everything that is wrong, each with its place.
///
/// All scalars are taken as text: YAML's own typing would make a number of `1.10` and a truth of `nee`.
final class YAMLFile {
  /// The largest file, and the largest number of nodes after anchors are followed.
  private static let mostBytes = 4 << 20
  private static let mostNodes = 200_000
  /// The largest number of references to anchors: a few levels of them can already stand for millions of nodes.
  private static let mostAliases = 10

  let name: String
  private(set) var diagnostics: [Diagnostic] = []
  private var doubledKeys = DoubledKeys()

  init(name: String) { self.name = name }

  /// The mapping at the top of the file, or nothing where there is none.
  func top(of text: String) -> YAMLNode? {
    if let known = EmbeddedNodes.top(of: text) { return known }
    guard text.utf8.count <= Self.mostBytes else {
      report(.yamlTooLarge(at: FilePosition(file: name)))
      return nil
    }
    // A byte-order mark at the start would move the first line one place to the right, and with it its indentation.
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    do {
      guard text.aliases <= Self.mostAliases else {
        report(.yamlTooLarge(at: FilePosition(file: name)))
        return nil
      }
      guard let node = try doubledKeys.compose(text) else {
        report(.yamlEmpty(at: FilePosition(file: name)))
        return nil
      }
      var nodes = YAMLNodes(most: Self.mostNodes)
      guard let top = nodes.take(node) else {
        report(.yamlTooLarge(at: FilePosition(file: name)))
        return nil
      }
      reportDoubledKeys(below: top)
      guard top.mapping != nil else {
        report(.notAMapping(key: "", at: position(of: top)))
        return nil
      }
      return top
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.notYAML(at: FilePosition(file: name)))
    }
    return nil
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func position(of node: YAMLNode) -> FilePosition {
    FilePosition(file: name, line: node.line, column: node.column)
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      report(.notYAML(at: FilePosition(file: name, line: mark.line, column: mark.column)))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let position = FilePosition(file: name, line: context.mark.line, column: context.mark.column)
      for key in duplicates { report(.doubledKey(key, first: position, at: position)) }
    case .reader(_, let offset?, _, let text):
      let lines = text.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      report(.notYAML(at: FilePosition(file: name, line: lines.count, column: (lines.last?.count ?? 0) + 1)))
    default:
      report(.notYAML(at: FilePosition(file: name)))
    }
  }

  /// Whether a key stands twice in its mapping, and this is the one that is not read.
  func isSetAside(_ key: YAMLNode) -> Bool { doubledKeys.original(of: key) != nil }

  private func reportDoubledKeys(below node: YAMLNode) {
    if doubledKeys.isEmpty { return }
    for element in node.list ?? [] { reportDoubledKeys(below: element) }
    let entries = node.mapping ?? []
    for (number, entry) in entries.enumerated() {
      guard let original = doubledKeys.original(of: entry.key) else { continue }
      let next = entries[(number + 1)...].first { (doubledKeys.original(of: $0.key) ?? $0.key.scalar) == original }
      report(.doubledKey(original, first: position(of: entry.key), at: position(of: next?.key ?? entry.key)))
    }
    for entry in entries {
      reportDoubledKeys(below: entry.key)
      reportDoubledKeys(below: entry.value)
    }
  }
}

/// The fields of one mapping: each key is known, and each required key is there, or that was said.
struct YAMLFields {
  let file: YAMLFile
  let position: FilePosition
  /// Whether the mapping has a key that is not known, which may be a part of a value that lost its quotes.
  let hasUnknownKeys: Bool
  private let values: [String: YAMLNode]

  /// - Parameter node: a mapping; anything else has no fields.
  init(_ node: YAMLNode, in file: YAMLFile, required: [String], optional: [String] = []) {
    self.file = file
    position = file.position(of: node)
    var values: [String: YAMLNode] = [:]
    var hasUnknownKeys = false
    let known = required + optional
    for entry in node.mapping ?? [] where !file.isSetAside(entry.key) {
      guard let name = entry.key.scalar, known.contains(name) else {
        file.report(.unknownKey(entry.key.scalar ?? "", known: known, at: file.position(of: entry.key)))
        hasUnknownKeys = true
        continue
      }
      values[name] = entry.value
    }
    for key in required where values[key] == nil { file.report(.missingKey(key, at: position)) }
    self.hasUnknownKeys = hasUnknownKeys
    self.values = values
  }

  /// The fields of a node that should be a mapping.
  init?(_ node: YAMLNode?, key: String, in file: YAMLFile, required: [String], optional: [String] = []) {
    guard let node else { return nil }
    guard node.mapping != nil else {
      file.report(.notAMapping(key: key, at: file.position(of: node)))
      return nil
    }
    self.init(node, in: file, required: required, optional: optional)
  }

  subscript(_ key: String) -> YAMLNode? { values[key] }

  /// Where the value of a key stands, or the mapping where it has none.
  func position(of key: String) -> FilePosition { values[key].map(file.position(of:)) ?? position }

  /// The scalar of a key; said where it is something else or empty.
  func scalar(_ key: String) -> Placed? {
    values[key].flatMap { Self.scalar($0, key: key, in: file) }
  }

  /// The text of a key.
  func text(_ key: String) -> String? { scalar(key)?.text }

  /// The scalars of a list.
  func scalars(_ key: String) -> [Placed] {
    items(key).compactMap { Self.scalar($0, key: key, in: file) }
  }

  /// The nodes of a list; said where it is no list.
  func items(_ key: String) -> [YAMLNode] {
    guard let node = values[key] else { return [] }
    guard let list = node.list else {
      file.report(.notAList(key: key, at: file.position(of: node)))
      return []
    }
    return list
  }

  /// Whether a key has a list without anything in it.
  func isEmptyList(_ key: String) -> Bool {
    values[key]?.list?.isEmpty ?? false
  }

  /// The mappings of a list.
  func mappings(_ key: String, required: [String], optional: [String] = []) -> [YAMLFields] {
    items(key).compactMap { YAMLFields($0, key: key, in: file, required: required, optional: optional) }
  }

  /// One of the values of an enumeration.
  func choice<Choice: CaseIterable & RawRepresentable>(_ key: String, _ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let scalar = scalar(key) else { return nil }
    if let choice = Choice(rawValue: scalar.text) { return choice }
    file.report(.notAChoice(key: key, among: Choice.allCases.map(\.rawValue), written: scalar))
    return nil
  }

  /// Yes or no; `nil` where the key is absent.
  func yesNo(_ key: String) -> Bool? { choice(key, YesNo.self).map { $0 == .ja } }

  /// A whole number within bounds.
  func number(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let scalar = scalar(key) else { return nil }
    if scalar.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(scalar.text),
      bounds.contains(number)
    {
      return number
    }
    file.report(.notANumber(key: key, bounds: bounds, at: scalar.position))
    return nil
  }

  /// A fraction such as 1/3.
  func share(_ key: String) -> Share? {
    guard let scalar = scalar(key) else { return nil }
    let parts = scalar.text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    if parts.count == 2, numbers.count == 2, let share = Share(numbers[0], of: numbers[1]) { return share }
    file.report(.notAShare(key: key, at: scalar.position))
    return nil
  }

  /// A date such as 2019-04-10.
  func date(_ key: String) -> CalendarDate? {
    guard let scalar = scalar(key) else { return nil }
    if let date = CalendarDate(iso: scalar.text) { return date }
    file.report(.notADate(key: key, at: scalar.position))
    return nil
  }

  /// An identifier: letters, digits, full stop, hyphen and underscore, beginning with a letter or digit.
  func identifier(_ key: String) -> Placed? {
    guard let scalar = scalar(key) else { return nil }
    let isAllowed = scalar.text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789._-".unicodeScalars.contains($0))
    }
    let begins = scalar.text.first.map { $0.isLetter || $0.isNumber } ?? false
    if isAllowed, begins, scalar.text.count <= 80 { return scalar }
    file.report(.notAnIdentifier(key: key, at: scalar.position))
    return nil
  }

  private static func scalar(_ node: YAMLNode, key: String, in file: YAMLFile) -> Placed? {
    guard let text = node.scalar else {
      file.report(.notAText(key: key, at: file.position(of: node)))
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      file.report(.emptyValue(key: key, at: file.position(of: node)))
      return nil
    }
    return Placed(text: text, position: file.position(of: node))
  }
}

private enum YesNo: String, CaseIterable { case ja, nee }

extension Diagnostic {
  static func notYAML(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "K001", at: position) }
  static func yamlEmpty(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "K002", at: position) }
  static func yamlTooLarge(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "K003", at: position) }

  static func missingKey(_ key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K004", ["sleutel": key], at: position)
  }

  static func unknownKey(_ key: String, known: [String], at position: FilePosition) -> Diagnostic {
    if let meant = NearMiss.candidate(for: key, among: known) {
      return Diagnostic(.error, "K005", ["sleutel": key, "bedoeld": meant], at: position)
    }
    return Diagnostic(
      .error, "K006", ["sleutel": mayBeText(key) ? "…" : key, "bekend": known.joined(separator: ", ")], at: position)
  }

  /// Whether a key may be a part of a text, such as a reason without quotes: no message repeats it.
  private static func mayBeText(_ key: String) -> Bool {
    key.count > 40 || key.contains { $0.isWhitespace }
  }

  static func doubledKey(_ key: String, first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K007", ["sleutel": key, "regel": String(first.line ?? 0)], at: position)
  }

  static func notAMapping(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K008", ["sleutel": key], at: position)
  }

  static func notAList(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K009", ["sleutel": key], at: position)
  }

  static func notAText(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K010", ["sleutel": key], at: position)
  }

  static func emptyValue(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K011", ["sleutel": key], at: position)
  }

  static func notAChoice(key: String, among choices: [String], written: Placed) -> Diagnostic {
    if let meant = NearMiss.candidate(for: written.text, among: choices) {
      return Diagnostic(.error, "K012", ["sleutel": key, "bedoeld": meant], at: written.position)
    }
    return Diagnostic(
      .error, "K013", ["sleutel": key, "keuzes": choices.joined(separator: ", ")], at: written.position)
  }

  static func notANumber(key: String, bounds: ClosedRange<Int>, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "K014", ["sleutel": key, "van": String(bounds.lowerBound), "tot": String(bounds.upperBound)],
      at: position)
  }

  static func notAShare(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K015", ["sleutel": key], at: position)
  }

  static func notADate(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K016", ["sleutel": key], at: position)
  }

  static func notAnIdentifier(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K017", ["sleutel": key], at: position)
  }
}
