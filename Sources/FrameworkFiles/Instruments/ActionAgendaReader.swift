import AssessmentModel
public import Diagnostics
public import Instruments

extension ActionAgenda: ReadableInstrument {
  /// Reads an action agenda and says everything that is wrong with it.
  public static func read(_ text: String, file: String) -> Checked<ActionAgenda> {
    InstrumentReader.read(
      text, file: file, kind: .actionAgenda,
      required: ["actoren", "kolomgronden", "smart", "hoofdthemas", "themas"], optional: ["aandachtspunten"]
    ) { reader, head in
      var parts = ActionAgendaReader(reader)
      defer { reader = parts.reader }
      return parts.agenda(head)
    }
  }
}

/// Reads what an action agenda has beside its head.
struct ActionAgendaReader {
  var reader: InstrumentReader
  var actors: IdentifierTable
  /// Themes and objectives, which references lead to.
  var themes: IdentifierTable
  var objectives: IdentifierTable
  var tasks: IdentifierTable
  /// The references that were read, to be looked up when all is known.
  var references: [(fields: YAMLFields, reference: AgendaReference)] = []
  private var grounds: IdentifierTable
  private var mainThemes: IdentifierTable

  init(_ reader: InstrumentReader) {
    self.reader = reader
    let file = reader.file
    actors = IdentifierTable("actor", in: file)
    themes = IdentifierTable("thema", in: file)
    objectives = IdentifierTable("doelstelling", in: file)
    tasks = IdentifierTable("taak", in: file)
    grounds = IdentifierTable("kolomgrond", in: file)
    mainThemes = IdentifierTable("hoofdthema", in: file)
  }

  var file: YAMLFile { reader.file }

  mutating func agenda(_ head: InstrumentHead?) -> ActionAgenda? {
    let actors = readActors()
    let grounds = readGrounds()
    let demand = readDemand()
    let mainThemes = readMainThemes()
    let points = readAttentionPoints()
    let themes = readThemes()
    followReferences(of: themes)
    self.actors.reportUnused()
    self.mainThemes.reportUnused()
    guard let head, let demand, !actors.isEmpty, !themes.isEmpty, file.diagnostics.allSatisfy({ $0.severity != .error })
    else { return nil }
    return ActionAgenda(
      head: head, actors: actors, grounds: grounds, demand: demand, mainThemes: mainThemes, attentionPoints: points,
      themes: themes)
  }

  /// The mappings of a list that must have at least one.
  private func filled(_ key: String, required: [String], optional: [String] = []) -> [YAMLFields] {
    if reader.fields.isEmptyList(key) { file.report(.emptyList(key: key, at: reader.fields.position(of: key))) }
    return reader.fields.mappings(key, required: required + ["herkomst"], optional: optional + ["vindplaats"])
  }

  private mutating func readActors() -> [AgendaActor] {
    filled("actoren", required: ["id", "label"], optional: ["rol"]).compactMap { item in
      let provenance = reader.provenance(of: item)
      let (id, label, role) = (item.identifier("id"), item.text("label"), item.text("rol"))
      if let id { actors.add(id) }
      guard let id, let label, let provenance else { return nil }
      return AgendaActor(id: id.text, label: label, role: role, provenance: provenance)
    }
  }

  private mutating func readGrounds() -> [ColumnGround: ColumnGroundWords] {
    var words: [ColumnGround: ColumnGroundWords] = [:]
    for item in filled("kolomgronden", required: ["id", "label"]) {
      let provenance = reader.provenance(of: item)
      let ground = item.choice("id", ColumnGround.self)
      if ground != nil, let id = item.identifier("id") { grounds.add(id) }
      guard let ground, let label = item.text("label"), let provenance else { continue }
      words[ground] = ColumnGroundWords(label: label, provenance: provenance)
    }
    return words
  }

  private mutating func readDemand() -> AgreementDemand? {
    guard
      let item = YAMLFields(
        reader.fields["smart"], key: "smart", in: file, required: ["tekst", "velden", "herkomst"],
        optional: ["vindplaats"])
    else { return nil }
    let provenance = reader.provenance(of: item)
    let text = item.text("tekst")
    if item.isEmptyList("velden") { file.report(.emptyList(key: "velden", at: item.position(of: "velden"))) }
    var fields: [AgreementDemand.Field] = []
    for written in item.scalars("velden") {
      guard let field = AgreementDemand.Field(rawValue: written.text) else {
        file.report(
          .notAChoice(key: "velden", among: AgreementDemand.Field.allCases.map(\.rawValue), written: written))
        continue
      }
      if fields.contains(field) { file.report(.doubledReference(kind: "veld", written)) }
      fields.append(field)
    }
    guard let text, let provenance, !fields.isEmpty else { return nil }
    return AgreementDemand(text: text, fields: fields, provenance: provenance)
  }

  private mutating func readMainThemes() -> [AgendaMainTheme] {
    filled("hoofdthemas", required: ["id", "nummer", "naam"]).compactMap { item in
      let provenance = reader.provenance(of: item)
      let (id, number, name) = (item.identifier("id"), label(of: item), item.text("naam"))
      if let id { mainThemes.add(id) }
      guard let id, let number, let name, let provenance else { return nil }
      return AgendaMainTheme(id: id.text, number: number, name: name, provenance: provenance)
    }
  }

  private mutating func readAttentionPoints() -> [AttentionPoint] {
    var table = IdentifierTable("aandachtspunt", in: file)
    return filled("aandachtspunten", required: ["id", "actor", "tekst"]).compactMap { item in
      let provenance = reader.provenance(of: item)
      let (id, text) = (item.identifier("id"), item.text("tekst"))
      if let id { table.add(id) }
      let actor = item.scalar("actor").flatMap { actors.number(of: $0) }
      guard let id, let actor, let text, let provenance else { return nil }
      return AttentionPoint(id: id.text, actor: actor, text: text, provenance: provenance)
    }
  }

  private mutating func readThemes() -> [AgendaTheme] {
    filled(
      "themas", required: ["id", "naam", "hoofdthema", "doelstellingen"],
      optional: ["verwijst", "aanleiding", "doelen"]
    ).compactMap { item in
      let provenance = reader.provenance(of: item)
      let (id, name) = (item.identifier("id"), item.text("naam"))
      if let id { themes.add(id) }
      let mainTheme = item.scalar("hoofdthema").flatMap { mainThemes.number(of: $0) }
      let references = readReferences(of: item)
      let (occasions, goals) = (readOccasions(of: item), readGoals(of: item))
      let read = readObjectives(item, "doelstellingen", under: id)
      guard let id, let name, let mainTheme, let provenance else { return nil }
      return AgendaTheme(
        id: id.text, name: name, mainTheme: mainTheme, occasions: occasions, goals: goals, objectives: read,
        references: references, provenance: provenance)
    }
  }

  /// A number or letter that the source prints: a label, which may repeat.
  func label(of item: YAMLFields) -> String? {
    guard let scalar = item.scalar("nummer") else { return nil }
    let isNumber =
      (1...3).contains(scalar.text.utf8.count) && scalar.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isLetter = scalar.text.utf8.count == 1 && scalar.text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if isNumber || isLetter { return scalar.text }
    file.report(.notALabel(at: scalar.position))
    return nil
  }

  /// The ground of a cell, which must be among those that have words.
  mutating func ground(of item: YAMLFields) -> ColumnGround? {
    guard let ground = item.choice("kolom", ColumnGround.self), let written = item.scalar("kolom") else { return nil }
    _ = grounds.number(of: written)
    return ground
  }
}

extension Diagnostic {
  fileprivate static func notALabel(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N301", at: position)
  }
}
