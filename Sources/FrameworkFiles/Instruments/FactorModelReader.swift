import AssessmentModel
public import Diagnostics
public import Instruments

extension FactorModel: ReadableInstrument {
  /// Reads the text of the `instrument.yaml` of a factor model, or says everything that is wrong with it.
  public static func read(_ text: String, file: String) -> Checked<FactorModel> {
    InstrumentReader.read(
      text, file: file, kind: .factorModel,
      required: [
        "clusters", "polariteiten", "factoren", "delen", "bevindingen", "niveaus", "geadresseerden", "aanbevelingen",
      ], optional: ["agenda"]
    ) { reader, head in
      var model = FactorModelReader(reader)
      defer { reader = model.reader }
      return model.model(head)
    }
  }
}

private struct FactorModelReader {
  var reader: InstrumentReader
  private let file: YAMLFile
  private let fields: YAMLFields
  private var clusters: IdentifierTable
  private var parts: IdentifierTable
  private var levels: IdentifierTable
  private var addressees: IdentifierTable
  private var factors: IdentifierTable
  private var findingNumbers: [Placed] = []
  private var tied: Set<Int> = []

  init(_ reader: InstrumentReader) {
    self.reader = reader
    file = reader.file
    fields = reader.fields
    clusters = IdentifierTable("cluster", in: reader.file)
    parts = IdentifierTable("deel", in: reader.file)
    levels = IdentifierTable("niveau", in: reader.file)
    addressees = IdentifierTable("geadresseerde", in: reader.file)
    factors = IdentifierTable("factor", in: reader.file)
  }

  mutating func model(_ head: InstrumentHead?) -> FactorModel? {
    let agenda = fields.identifier("agenda").map { OutsideReference(id: $0.text, position: $0.position) }
    let clusterLabels = labels("clusters", words: "naam", number: true, into: \.clusters)
    let polarities = readPolarities()
    let partLabels = labels("delen", words: "naam", into: \.parts)
    let findings = readFindings()
    let factors = readFactors()
    let levelLabels = labels("niveaus", words: "label", into: \.levels)
    let addresseeLabels = labels("geadresseerden", words: "label", into: \.addressees)
    let recommendations = readRecommendations()
    for (number, factor) in self.factors.entries.enumerated() where !tied.contains(number) {
      file.report(.withoutRecommendation(factor))
    }
    for table in [clusters, parts, levels, addressees] { table.reportUnused() }
    guard let head, !file.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    return FactorModel(
      head: head, agenda: agenda, clusters: clusterLabels, polarities: polarities, factors: factors, parts: partLabels,
      findings: findings, levels: levelLabels, addressees: addresseeLabels, recommendations: recommendations)
  }

  /// The elements of a list that must have some.
  private func elements(_ key: String, _ required: [String], _ optional: [String] = []) -> [YAMLFields] {
    if fields.isEmptyList(key) { file.report(.emptyList(key: key, at: fields.position(of: key))) }
    return fields.mappings(key, required: required + ["herkomst"], optional: optional + ["vindplaats"])
  }

  private mutating func labels(
    _ key: String, words: String, number: Bool = false, into table: WritableKeyPath<Self, IdentifierTable>
  ) -> [FactorLabel] {
    let optional = words == "label" ? ["toelichting"] : []
    return elements(key, ["id", words] + (number ? ["nummer"] : []), optional).compactMap { item in
      let id = item.identifier("id")
      let label = item.text(words)
      let provenance = reader.provenance(of: item)
      if let id { self[keyPath: table].add(id) }
      guard let id, let label, let provenance else { return nil }
      return FactorLabel(
        id: id.text, number: number ? item.text("nummer") : nil, label: label, provenance: provenance)
    }
  }

  private mutating func readPolarities() -> [FactorPolarity: FactorLabel] {
    var table = IdentifierTable("polariteit", in: file)
    var read: [FactorPolarity: FactorLabel] = [:]
    for item in elements("polariteiten", ["id", "label"]) {
      let polarity = item.choice("id", FactorPolarity.self)
      let label = item.text("label")
      let provenance = reader.provenance(of: item)
      if polarity != nil, let id = item.scalar("id") { table.add(id) }
      guard let polarity, let label, let provenance else { continue }
      read[polarity] = FactorLabel(id: polarity.rawValue, label: label, provenance: provenance)
    }
    for polarity in FactorPolarity.allCases where !table.entries.contains(where: { $0.text == polarity.rawValue }) {
      file.report(.missingPolarity(polarity, at: fields.position(of: "polariteiten")))
    }
    return read
  }

  private mutating func readFindings() -> [FactorModelFinding] {
    var table = IdentifierTable("bevinding", in: file)
    return elements("bevindingen", ["id", "nummer", "deel", "tekst"]).compactMap { item in
      let id = item.identifier("id")
      let number = item.scalar("nummer")
      let part = item.scalar("deel").flatMap { parts.number(of: $0) }
      let text = item.text("tekst")
      let provenance = reader.provenance(of: item)
      if let id { table.add(id) }
      findingNumbers.append(number ?? Placed(text: "", position: item.position))
      guard let id, let number, let part, let text, let provenance else { return nil }
      return FactorModelFinding(
        id: id.text, number: number.text, part: part, text: text, provenance: provenance)
    }
  }

  // MARK: Factors

  private mutating func readFactors() -> [Factor] {
    let items = elements(
      "factoren", ["id", "naam", "cluster", "cluster_herkomst", "voorkomens"],
      ["nummer", "verwant_aan", "sluit_aan_bij", "aanbevelingen_van_kader", "doelstellingen"])
    let ids = items.map { $0.identifier("id") }
    for id in ids { if let id { factors.add(id) } }
    var occurrences = IdentifierTable("voorkomen", in: file)
    return zip(ids, items).compactMap { id, item in
      let name = item.text("naam")
      let cluster = item.scalar("cluster").flatMap { clusters.number(of: $0) }
      let origin = item.choice("cluster_herkomst", Origin.self)
      let provenance = reader.provenance(of: item)
      let related = related(item, of: id)
      let norms = references("sluit_aan_bij", "norm", of: item)
      let recommendations = references("aanbevelingen_van_kader", "aanbeveling", of: item)
      let objectives = references("doelstellingen", "doelstelling", of: item, needs: "agenda")
      let found = readOccurrences(of: item, factor: id, into: &occurrences)
      guard let id, let name, let cluster, let origin, let provenance else { return nil }
      return Factor(
        id: id.text, number: item.text("nummer"), name: name, cluster: cluster, isOwnCluster: origin == .eigen,
        provenance: provenance, related: related, norms: norms, frameworkRecommendations: recommendations,
        objectives: objectives, occurrences: found)
    }
  }

  private mutating func related(_ item: YAMLFields, of factor: Placed?) -> [Int] {
    let names = item.scalars("verwant_aan")
    for name in names where name.text == factor?.text { file.report(.relatedToItself(name)) }
    return factors.numbers(of: names)
  }

  /// What is named of the framework or of the agenda, each once.
  private func references(
    _ key: String, _ kind: String, of item: YAMLFields, needs top: String = "sluit_aan_op"
  ) -> [OutsideReference] {
    if item[key] != nil, fields[top] == nil { file.report(.nothingNamed(key, top, at: item.position(of: key))) }
    if item.isEmptyList(key) { file.report(.emptyList(key: key, at: item.position(of: key))) }
    var read: [OutsideReference] = []
    for name in item.scalars(key) {
      if read.contains(where: { $0.id == name.text }) { file.report(.doubledReference(kind: kind, name)) }
      read.append(OutsideReference(id: name.text, position: name.position))
    }
    return read
  }

  private mutating func readOccurrences(
    of factor: YAMLFields, factor id: Placed?, into table: inout IdentifierTable
  ) -> [FactorOccurrence] {
    if factor.isEmptyList("voorkomens") {
      file.report(.emptyList(key: "voorkomens", at: factor.position(of: "voorkomens")))
    }
    return factor.mappings(
      "voorkomens", required: ["id", "polariteit", "staat", "tekst", "herkomst"],
      optional: ["genoemd_door", "bevinding", "vindplaats"]
    ).compactMap { item in
      let own = item.identifier("id")
      let polarity = item.choice("polariteit", FactorPolarity.self)
      let state = item.choice("staat", FactorOccurrence.State.self)
      let text = item.text("tekst")
      let saidBy = item.text("genoemd_door")
      let finding = item.scalar("bevinding").flatMap { self.finding($0) }
      let provenance = reader.provenance(of: item)
      if let own { table.add(own) }
      if let own, let id, !own.text.hasPrefix(id.text + ".") { file.report(.notBelow(own, factor: id.text)) }
      guard let own, let polarity, let state, let text, let provenance else { return nil }
      return FactorOccurrence(
        id: own.text, polarity: polarity, state: state, text: text, saidBy: saidBy, finding: finding,
        provenance: provenance)
    }
  }

  /// The finding with a number, of which there must be one.
  private func finding(_ number: Placed) -> Int? {
    let found = findingNumbers.indices.filter { findingNumbers[$0].text == number.text }
    if found.count > 1 { file.report(.severalFindings(number)) }
    if found.isEmpty {
      file.report(.unknownReference(kind: "bevinding", number, known: findingNumbers.map(\.text)))
    }
    return found.first
  }

  // MARK: Recommendations

  private mutating func readRecommendations() -> [FactorRecommendation] {
    var table = IdentifierTable("aanbeveling", in: file)
    return elements(
      "aanbevelingen", ["id", "nummer", "niveau", "aan", "tekst", "bij_factoren"], ["hulpmiddelen", "sluit_aan_bij"]
    ).compactMap { item in
      let id = item.identifier("id")
      let number = item.text("nummer")
      let level = item.scalar("niveau").flatMap { levels.number(of: $0) }
      let receivers = addressees.numbers(of: item.scalars("aan"))
      let text = item.text("tekst")
      let norms = references("sluit_aan_bij", "norm", of: item)
      let ties = readTies(of: item)
      let provenance = reader.provenance(of: item)
      if let id { table.add(id) }
      for key in ["aan", "bij_factoren"] where item.isEmptyList(key) {
        file.report(.emptyList(key: key, at: item.position(of: key)))
      }
      guard let id, let number, let level, let text, let provenance else { return nil }
      return FactorRecommendation(
        id: id.text, number: number, level: level, addressees: receivers, text: text,
        tools: item.scalars("hulpmiddelen").map(\.text), ties: ties, norms: norms, provenance: provenance)
    }
  }

  private mutating func readTies(of item: YAMLFields) -> [FactorTie] {
    var seen: Set<Int> = []
    return item.mappings("bij_factoren", required: ["factor", "herkomst"], optional: ["vindplaats"]).compactMap { tie in
      let name = tie.scalar("factor")
      let factor = name.flatMap { factors.number(of: $0) }
      let provenance = reader.provenance(of: tie)
      if let name, let factor, !seen.insert(factor).inserted {
        file.report(.doubledReference(kind: "factor", name))
      }
      guard let factor, let provenance else { return nil }
      tied.insert(factor)
      return FactorTie(factor: factor, provenance: provenance)
    }
  }

  private enum Origin: String, CaseIterable { case bron, eigen }
}

extension Diagnostic {
  fileprivate static func missingPolarity(_ polarity: FactorPolarity, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N401", ["id": polarity.rawValue], at: position)
  }

  fileprivate static func notBelow(_ id: Placed, factor: String) -> Diagnostic {
    Diagnostic(.error, "N402", ["id": id.text, "factor": factor], at: id.position)
  }

  fileprivate static func relatedToItself(_ id: Placed) -> Diagnostic {
    Diagnostic(.error, "N403", ["id": id.text], at: id.position)
  }

  fileprivate static func severalFindings(_ number: Placed) -> Diagnostic {
    Diagnostic(.error, "N404", ["nummer": number.text], at: number.position)
  }

  fileprivate static func withoutRecommendation(_ factor: Placed) -> Diagnostic {
    Diagnostic(.warning, "N405", ["id": factor.text], at: factor.position)
  }

  fileprivate static func nothingNamed(_ key: String, _ top: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N406", ["sleutel": key, "bovenaan": top], at: position)
  }
}
