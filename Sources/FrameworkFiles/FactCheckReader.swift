import AssessmentModel
import Diagnostics

/// The kinds of fact checks as a framework writes them.
private enum CheckKind: String, CaseIterable {
  case ontbreekt, verschilt, voor, na
  case ouderDan = "ouder_dan"
  case buitenLijst = "buiten_lijst"

  /// The keys that it must have, and those that it may have beside the ones that all may have.
  var keys: (required: [String], optional: [String]) {
    switch self {
    case .ouderDan: (["maanden"], [])
    case .ontbreekt: ([], [])
    case .verschilt: ([], ["behalve"])
    case .voor, .na: (["ander_feit"], [])
    case .buitenLijst: ([], ["lijst", "van", "tot"])
    }
  }

  /// The types of fact that it can be asked of.
  var types: [FactKind] {
    switch self {
    case .ouderDan, .voor, .na: [.datum]
    case .ontbreekt, .verschilt: FactKind.allCases
    case .buitenLijst: [.getal, .jaNee, .keuze, .tekst]
    }
  }

  /// What its sentence can be filled with, beside what every sentence can.
  var places: [FactSentence.Place] {
    switch self {
    case .ouderDan: [.factSources, .months, .limit, .date, .referenceDate]
    case .ontbreekt: [.factSources]
    case .verschilt: [.value, .otherValues, .otherSources]
    case .voor, .na: [.factSources, .date, .otherFact, .otherDate]
    case .buitenLijst: [.factSources, .value]
    }
  }

  static let everyPlace: [FactSentence.Place] = [.rating, .source, .criterion, .fact]
  static let ownKeys = ["maanden", "ander_feit", "behalve", "lijst", "van", "tot"]
  /// Dates of a dossier that stand beside its facts, by the names that tables give them.
  static let dossierDates: [String: FactCheck.Moment] = [
    "kwetsbaarheid_sinds": .vulnerability, "in_zorg_sinds": .inCareSince,
  ]
}

extension FrameworkReader {
  /// Which facts speak against which ratings.
  mutating func readFactChecks(of definitions: [FactDefinition]) -> [FactCheck] {
    var table = IdentifierTable("feitentoets", in: file)
    let items = optionalMappings(
      "feitentoetsen", required: ["id", "soort", "feit", "criterium", "vanaf", "zin", "herkomst"],
      optional: CheckKind.ownKeys + ["bronnen", "feit_van", "vindplaats"])
    return items.compactMap { fields in
      let id = fields.identifier("id")
      if let id { table.add(id) }
      return factCheck(fields, id: id?.text, definitions)
    }
  }

  private mutating func factCheck(
    _ fields: YAMLFields, id: String?, _ definitions: [FactDefinition]
  ) -> FactCheck? {
    let provenance = readProvenance(of: fields)
    let kind = fields.choice("soort", CheckKind.self)
    let fact = fields.scalar("feit").flatMap { facts.number(of: $0) }
    let criterion = fields.scalar("criterium").flatMap { criteria.number(of: $0) }
    let least = fields.scalar("vanaf").flatMap { levels.number(of: $0) }
    let ratedBy = sourceList("bronnen", of: fields)
    let statedBy = sourceList("feit_van", of: fields)
    if let kind { reportKeys(of: kind, fields) }
    guard let kind, let fact, definitions.indices.contains(fact), let definition = definition(fact, definitions) else {
      return nil
    }
    if !kind.types.contains(FactKind(definition.kind)), let written = fields.scalar("soort") {
      file.report(.factOfOtherType(kind.types.map(\.rawValue), of: definition.id, at: written.position))
      return nil
    }
    if kind == .verschilt, statedBy?.count == 1 {
      file.report(.oneSourceCompared(at: fields.position(of: "feit_van")))
    }
    let meaning = meaning(of: kind, fields, definition, definitions)
    let sentence = sentence(of: kind, fields, definition)
    guard let id, let criterion, let least, let meaning, let sentence, let provenance else { return nil }
    return FactCheck(
      id: id, kind: meaning, fact: fact, criterion: criterion, least: Rating(rank: least),
      ratedBy: ratedBy ?? Array(sources.entries.indices), statedBy: statedBy, sentence: sentence,
      provenance: provenance)
  }

  /// The definition with a number, unless one before it could not be read.
  private func definition(_ number: Int, _ definitions: [FactDefinition]) -> FactDefinition? {
    definitions[number].id == facts.entries[number].text ? definitions[number] : nil
  }

  private mutating func sourceList(_ key: String, of fields: YAMLFields) -> [Int]? {
    guard fields[key] != nil else { return nil }
    if fields.isEmptyList(key) { file.report(.emptyList(key: key, at: fields.position(of: key))) }
    return sources.numbers(of: fields.scalars(key))
  }

  private func reportKeys(of kind: CheckKind, _ fields: YAMLFields) {
    let (required, optional) = kind.keys
    for key in required where fields[key] == nil { file.report(.missingKey(key, at: fields.position)) }
    for key in CheckKind.ownKeys where !required.contains(key) && !optional.contains(key) {
      if let node = fields[key] { file.report(.misplacedKey(key, at: file.position(of: node))) }
    }
  }

  private mutating func meaning(
    of kind: CheckKind, _ fields: YAMLFields, _ definition: FactDefinition, _ definitions: [FactDefinition]
  ) -> FactCheck.Kind? {
    switch kind {
    case .ouderDan: fields.number("maanden", in: 1...1200).map { .olderThan(months: $0) }
    case .ontbreekt: .absent
    case .verschilt: .differs(except: values("behalve", of: fields, definition))
    case .voor: moment(fields, definitions).map { .ordered(.before, $0) }
    case .na: moment(fields, definitions).map { .ordered(.after, $0) }
    case .buitenLijst: outside(fields, definition)
    }
  }

  /// The other date: that of a fact, or one of the dossier itself.
  private mutating func moment(_ fields: YAMLFields, _ definitions: [FactDefinition]) -> FactCheck.Moment? {
    guard let scalar = fields.scalar("ander_feit") else { return nil }
    let isFact = facts.entries.contains { $0.text == scalar.text }
    if !isFact, let moment = CheckKind.dossierDates[scalar.text] { return moment }
    guard let number = facts.number(of: scalar), definitions.indices.contains(number) else { return nil }
    if let other = definition(number, definitions), other.kind != .date {
      file.report(.factOfOtherType([FactKind.datum.rawValue], of: other.id, at: scalar.position))
    }
    return .fact(number)
  }

  private func outside(_ fields: YAMLFields, _ definition: FactDefinition) -> FactCheck.Kind? {
    let isNumber = definition.kind == .number
    for key in ["van", "tot"] where !isNumber {
      if let node = fields[key] { file.report(.misplacedKey(key, at: file.position(of: node))) }
    }
    let hasBounds = fields["van"] != nil || fields["tot"] != nil
    guard (fields["lijst"] != nil) != hasBounds else {
      file.report(.listOrBounds(at: fields.position))
      return nil
    }
    guard hasBounds else {
      if fields.isEmptyList("lijst") { file.report(.emptyList(key: "lijst", at: fields.position(of: "lijst"))) }
      return .outside(values("lijst", of: fields, definition))
    }
    let least = fields.number("van", in: 0...1_000_000)
    let most = fields.number("tot", in: 0...1_000_000)
    if let least, let most, most < least { file.report(.emptyBounds(at: fields.position(of: "tot"))) }
    return .outsideRange(least: least, most: most)
  }

  /// The values of a list, of the type of the fact; said where one is not, or stands there twice.
  private func values(_ key: String, of fields: YAMLFields, _ definition: FactDefinition) -> Set<Fact.Value> {
    var values: Set<Fact.Value> = []
    for scalar in fields.scalars(key) {
      guard let value = value(scalar, key: key, of: definition) else { continue }
      if !values.insert(value).inserted { file.report(.doubledReference(kind: key, scalar)) }
    }
    return values
  }

  private func value(_ scalar: Placed, key: String, of definition: FactDefinition) -> Fact.Value? {
    switch definition.kind {
    case .text: return .text(scalar.text)
    case .date:
      if let date = CalendarDate(iso: scalar.text) { return .date(date) }
      file.report(.notADate(key: key, at: scalar.position))
    case .number:
      if scalar.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(scalar.text) {
        return .number(number)
      }
      file.report(.notANumber(key: key, bounds: 0...1_000_000_000, at: scalar.position))
    case .yesNo:
      if let number = ["nee", "ja"].firstIndex(of: scalar.text) { return .yesNo(number == 1) }
      file.report(.unknownReference(kind: "keuze", scalar, known: ["ja", "nee"]))
    case .choice(let choices):
      if let number = choices.firstIndex(of: scalar.text) { return .choice(number) }
      file.report(.unknownReference(kind: "keuze", scalar, known: choices))
    }
    return nil
  }

  /// The sentence in pieces; said where a place between braces is one that the program cannot fill.
  private func sentence(of kind: CheckKind, _ fields: YAMLFields, _ definition: FactDefinition) -> FactSentence? {
    guard let scalar = fields.scalar("zin") else { return nil }
    // What any text says is the text of a dossier, and never stands in a sentence of the program.
    let known = (CheckKind.everyPlace + kind.places).filter {
      definition.kind != .text || ($0 != .value && $0 != .otherValues)
    }
    var parts: [FactSentence.Part] = []
    var rest = scalar.text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { parts.append(.text(String(rest[..<brace]))) }
      let closing = rest[brace...].firstIndex(of: "}")
      let word = closing.map { rest[brace..<$0].dropFirst() }.map(String.init) ?? ""
      guard let closing, let place = known.first(where: { $0.rawValue == word }) else {
        file.report(.unknownPlace(known.map(\.rawValue), at: scalar.position))
        return nil
      }
      parts.append(.place(place))
      rest = rest[rest.index(after: closing)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return FactSentence(parts: parts)
  }
}

extension Diagnostic {
  fileprivate static func factOfOtherType(_ types: [String], of fact: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K060", ["id": fact, "typen": types.joined(separator: ", ")], at: position)
  }

  fileprivate static func unknownPlace(_ known: [String], at position: FilePosition) -> Diagnostic {
    let places = known.map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(.error, "K061", ["bekend": places], at: position)
  }

  fileprivate static func listOrBounds(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K062", at: position)
  }

  fileprivate static func emptyBounds(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K063", at: position)
  }

  fileprivate static func oneSourceCompared(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K064", at: position)
  }
}
