import AssessmentModel
import Diagnostics

/// The types of facts as a framework writes them.
enum FactKind: String, CaseIterable {
  case datum, getal, keuze, tekst
  case jaNee = "ja_nee"

  init(_ kind: FactDefinition.Kind) {
    self =
      switch kind {
      case .date: .datum
      case .number: .getal
      case .yesNo: .jaNee
      case .choice: .keuze
      case .text: .tekst
      }
  }
}

extension FrameworkReader {
  /// How a fact is shown beside the checks.
  private enum FactOverview: String, CaseIterable { case perBron = "per_bron" }

  private enum RequirementKind: String, CaseIterable {
    case leeftijd, problematiek, kwetsbaarheid, inschatting
    case inZorg = "in_zorg"
  }

  /// What an extract may state as fact.
  mutating func readFacts() -> [FactDefinition] {
    optionalMappings(
      "feiten", required: ["id", "label", "type", "herkomst"], optional: ["keuzes", "overzicht", "vindplaats"]
    ).compactMap {
      readProvenance(of: $0)
      let id = $0.identifier("id")
      let label = $0.text("label")
      let kind = $0.choice("type", FactKind.self)
      let choices = $0.scalars("keuzes")
      let overview = $0.choice("overzicht", FactOverview.self)
      if let id { facts.add(id) }
      if overview != nil, let kind, kind != .keuze, kind != .jaNee {
        file.report(.overviewOfOtherType(at: $0.position(of: "overzicht")))
      }
      if let node = $0["keuzes"], let kind, kind != .keuze {
        file.report(.misplacedKey("keuzes", at: file.position(of: node)))
      }
      if kind == .keuze, choices.count < 2 { file.report(.tooFewChoices(at: $0.position)) }
      var choiceTable = IdentifierTable("keuze", in: file)
      for choice in choices { choiceTable.add(choice) }
      guard let id, let label, let kind else { return nil }
      let meaning: FactDefinition.Kind =
        switch kind {
        case .datum: .date
        case .getal: .number
        case .jaNee: .yesNo
        case .keuze: .choice(choices.map(\.text))
        case .tekst: .text
        }
      return FactDefinition(id: id.text, label: label, kind: meaning, isShownPerSource: overview == .perBron)
    }
  }

  /// Which clients belong in the sample.
  mutating func readSelection() -> [SelectionCriterion] {
    var table = IdentifierTable("selectiecriterium", in: file)
    return optionalMappings(
      "selectie", required: ["id", "tekst", "soort", "herkomst"],
      optional: ["minimaal", "een_van", "binnen_maanden", "voorbeelden", "bronnen", "vindplaats"]
    ).compactMap { fields in
      let provenance = readProvenance(of: fields)
      let id = fields.identifier("id")
      let text = fields.text("tekst")
      let kind = fields.choice("soort", RequirementKind.self)
      if let id { table.add(id) }
      let asked = kind.flatMap { requirement(of: $0, in: fields) }
      if kind == .inschatting, let node = fields["bronnen"] {
        file.report(.misplacedKey("bronnen", at: file.position(of: node)))
      }
      let telling = sources.numbers(of: fields.scalars("bronnen"))
      if fields.isEmptyList("bronnen") { file.report(.emptyList(key: "bronnen", at: fields.position(of: "bronnen"))) }
      guard let id, let text, let asked, let provenance else { return nil }
      return SelectionCriterion(
        id: id.text, text: text, requirement: asked, sources: telling, provenance: provenance)
    }
  }

  private func requirement(of kind: RequirementKind, in fields: YAMLFields) -> SelectionCriterion.Requirement? {
    let wanted: [String] =
      switch kind {
      case .leeftijd, .inZorg: ["minimaal"]
      case .problematiek: ["een_van"]
      case .kwetsbaarheid: ["binnen_maanden"]
      case .inschatting: []
      }
    let allowed = wanted + (kind == .kwetsbaarheid ? ["voorbeelden"] : [])
    for key in ["minimaal", "een_van", "binnen_maanden", "voorbeelden"] {
      if wanted.contains(key), fields[key] == nil { file.report(.missingKey(key, at: fields.position)) }
      if !allowed.contains(key), let node = fields[key] {
        file.report(.misplacedKey(key, at: file.position(of: node)))
      }
    }
    switch kind {
    case .leeftijd: return fields.number("minimaal", in: 0...150).map { .age(least: $0) }
    case .inZorg: return fields.number("minimaal", in: 0...1200).map { .inCare(leastMonths: $0) }
    case .problematiek:
      let problems = distinct("een_van", of: fields)
      if fields.isEmptyList("een_van") { file.report(.emptyList(key: "een_van", at: fields.position(of: "een_van"))) }
      return .problem(oneOf: problems.map(\.text))
    case .kwetsbaarheid:
      let examples = distinct("voorbeelden", of: fields).map(\.text)
      return fields.number("binnen_maanden", in: 1...1200).map { .vulnerability(withinMonths: $0, examples: examples) }
    case .inschatting: return .professionalJudgement
    }
  }

  /// The words of a list; said where one stands there twice.
  private func distinct(_ key: String, of fields: YAMLFields) -> [Placed] {
    var known: Set<String> = []
    let words = fields.scalars(key)
    for word in words where !known.insert(word.text).inserted {
      file.report(.doubledReference(kind: key, word))
    }
    return words
  }

  /// The catalogue of recommendations.
  mutating func readRecommendations() -> [CatalogueRecommendation] {
    var table = IdentifierTable("aanbeveling", in: file)
    return optionalMappings(
      "aanbevelingen", required: ["id", "niveau", "aan", "tekst", "normen", "herkomst"], optional: ["vindplaats"]
    ).compactMap {
      let provenance = readProvenance(of: $0)
      let id = $0.identifier("id")
      let level = $0.choice("niveau", ActionLevel.self)
      let receivers = addressees.numbers(of: $0.scalars("aan"))
      let text = $0.text("tekst")
      let served = norms.numbers(of: $0.scalars("normen"))
      if let id { table.add(id) }
      for key in ["aan", "normen"] where $0.isEmptyList(key) {
        file.report(.emptyList(key: key, at: $0.position(of: key)))
      }
      guard let id, let level, let text, let provenance else { return nil }
      return CatalogueRecommendation(
        id: id.text, level: level, addressees: receivers, text: text, norms: served, provenance: provenance)
    }
  }
}

extension Diagnostic {
  static func misplacedKey(_ key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K041", ["sleutel": key], at: position)
  }

  fileprivate static func overviewOfOtherType(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K065", at: position)
  }

  fileprivate static func tooFewChoices(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K042", at: position)
  }
}
