import AssessmentModel
import Diagnostics

extension FrameworkReader {
  /// The themes with their norms and criteria.
  mutating func readThemes() -> (themes: [Theme], norms: [Norm], criteria: [Criterion]) {
    var themes: [Theme] = []
    var readNorms: [Norm] = []
    var readCriteria: [Criterion] = []
    var themeTable = IdentifierTable("thema", in: file)
    for fields in themesField {
      let provenance = readProvenance(of: fields)
      let id = fields.identifier("id")
      let name = fields.text("naam")
      if let id { themeTable.add(id) }
      let first = readNorms.count
      for normFields in normMappings(of: fields) {
        readNorm(normFields, into: &readNorms, criteria: &readCriteria)
      }
      if fields.isEmptyList("normen") {
        file.report(.emptyList(key: "normen", at: fields.position(of: "normen")))
      }
      guard let id, let name, let provenance else { continue }
      themes.append(Theme(id: id.text, name: name, provenance: provenance, norms: first..<readNorms.count))
    }
    if readNorms.isEmpty { file.report(.emptyList(key: "themas", at: position(of: "themas"))) }
    if readCriteria.count > Criterion.most {
      file.report(.wrongNumber(of: "criteria", from: 1, to: Criterion.most, at: position(of: "themas")))
    }
    return (themes, readNorms, readCriteria)
  }

  private func normMappings(of theme: YAMLFields) -> [YAMLFields] {
    theme.mappings(
      "normen", required: ["id", "naam", "tekst", "herkomst"],
      optional: ["vindplaats", "criteria", "regel", "stemmen", "beschrijvingen"])
  }

  private mutating func readNorm(_ fields: YAMLFields, into norms: inout [Norm], criteria: inout [Criterion]) {
    let provenance = readProvenance(of: fields)
    let id = fields.identifier("id")
    let name = fields.text("naam")
    let text = fields.text("tekst")
    if let id { self.norms.add(id) }
    let first = criteria.count
    let isRatedItself = fields["criteria"] == nil
    if isRatedItself {
      let missing = ["regel", "stemmen", "beschrijvingen"].filter { fields[$0] == nil }
      if missing.count == 3 {
        file.report(.normWithoutCriteriaOrVoices(id?.text ?? "", at: fields.position))
      } else {
        for key in missing { file.report(.missingKey(key, at: fields.position)) }
        if let id { self.criteria.add(id) }
        appendCriterion(fields, id: id, question: text, isCore: true, provenance: provenance, to: &criteria)
      }
    } else {
      for key in ["regel", "stemmen", "beschrijvingen"] {
        if let node = fields[key] { file.report(.ruleOfNormWithCriteria(key: key, at: file.position(of: node))) }
      }
      let items = fields.mappings(
        "criteria", required: ["id", "vraag", "regel", "stemmen", "beschrijvingen", "herkomst"],
        optional: ["kerncriterium", "vindplaats"])
      for item in items {
        let provenance = readProvenance(of: item)
        let criterionID = item.identifier("id")
        if let criterionID { self.criteria.add(criterionID) }
        appendCriterion(
          item, id: criterionID, question: item.text("vraag"), isCore: item.yesNo("kerncriterium") ?? false,
          provenance: provenance, to: &criteria)
      }
      if fields.isEmptyList("criteria") {
        file.report(.emptyList(key: "criteria", at: fields.position(of: "criteria")))
      }
    }
    guard let id, let name, let text, let provenance, criteria.count > first else { return }
    norms.append(
      Norm(
        id: id.text, name: name, text: text, provenance: provenance, criteria: first..<criteria.count,
        isRatedItself: isRatedItself))
  }

  private mutating func appendCriterion(
    _ fields: YAMLFields, id: Placed?, question: String?, isCore: Bool, provenance: Provenance?,
    to criteria: inout [Criterion]
  ) {
    let rule = fields.choice("regel", Criterion.Rule.self)
    let criterionVoices = voices.numbers(of: fields.scalars("stemmen"))
    if fields.isEmptyList("stemmen") {
      file.report(.emptyList(key: "stemmen", at: fields.position(of: "stemmen")))
    }
    let names = levels.entries.map(\.text)
    let descriptions = YAMLFields(fields["beschrijvingen"], key: "beschrijvingen", in: file, required: names)
    let descriptors = names.compactMap { descriptions?.text($0) }
    guard let id, let question, let rule, let provenance, descriptors.count == names.count else { return }
    criteria.append(
      Criterion(
        id: id.text, question: question, isCore: isCore, rule: rule, voices: criterionVoices, descriptors: descriptors,
        provenance: provenance))
  }
}

extension Diagnostic {
  fileprivate static func normWithoutCriteriaOrVoices(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K038", ["id": id], at: position)
  }

  fileprivate static func ruleOfNormWithCriteria(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K039", ["sleutel": key], at: position)
  }
}
