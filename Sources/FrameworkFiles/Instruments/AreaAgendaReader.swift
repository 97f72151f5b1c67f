import AssessmentModel
public import Diagnostics
public import Instruments

extension AreaAgenda {
  /// Reads an `agenda.yaml` and says everything that is wrong with its form; what is wrong is left out, the rest counts.
  public static func read(_ text: String, file: String) -> Checked<AreaAgenda> {
    let yaml = YAMLFile(name: file)
    guard let top = yaml.top(of: text) else { return Checked(nil, diagnostics: yaml.diagnostics) }
    let agenda = AreaAgendaReader(top, in: yaml).agenda()
    return Checked(goodOf: agenda, diagnostics: yaml.diagnostics)
  }
}

struct AreaAgendaReader {
  /// The keys at the top of the file, in their usual order.
  static let keys = [
    "werkgebied", "naam", "toetsing", "peildatum", "kenmerk", "instrument", "versie", "kader", "voldoende_vanaf",
    "normen", "punten",
  ]

  private let file: YAMLFile
  private let fields: YAMLFields

  init(_ top: YAMLNode, in file: YAMLFile) {
    self.file = file
    let optional = ["naam", "toetsing", "peildatum", "kenmerk"]
    fields = YAMLFields(
      top, in: file, required: Self.keys.filter { !optional.contains($0) }, optional: optional)
  }

  func agenda() -> AreaAgenda? {
    let names = ["instrument", "versie", "kader", "voldoende_vanaf"].map { fields.text($0) }
    let standings = readStandings()
    let points = readPoints()
    guard let werkgebied = fields.text("werkgebied"), let instrument = names[0], let version = names[1],
      let framework = names[2], let firstGood = names[3]
    else { return nil }
    var agenda = AreaAgenda(
      werkgebied: ExactName(werkgebied), inspection: fields.filled("toetsing").map { ExactName($0) },
      name: fields.filled("naam"), instrument: instrument, version: version, framework: framework,
      referenceDate: fields.filledDate("peildatum"), mark: fields.filled("kenmerk"), firstGood: firstGood,
      standings: standings, points: points)
    agenda.position = fields.position
    agenda.frameworkPosition = fields.position(of: "kader")
    return agenda
  }

  private func readStandings() -> [AreaAgenda.Standing] {
    var table = IdentifierTable("norm", in: file)
    return fields.mappings("normen", required: ["norm"], optional: ["oordeel"]).compactMap { item in
      guard let norm = item.identifier("norm") else { return nil }
      table.add(norm)
      let level = item.isBlank("oordeel") ? nil : item.identifier("oordeel")?.text
      return AreaAgenda.Standing(norm: norm.text, level: level, position: item.position)
    }
  }

  private func readPoints() -> [AgendaPoint] {
    guard !fields.isBlank("punten") else { return [] }
    var table = IdentifierTable("punt", in: file)
    return fields.mappings(
      "punten", required: ["id", "tekst"],
      optional: [
        "doelstelling", "actor", "mogelijk", "taken", "normen", "eigenaar", "termijn", "maat", "status", "toelichting",
      ]
    ).compactMap { item in
      let id = item.identifier("id")
      let isKnown = id.map { id in table.entries.contains { $0.text == id.text } } ?? false
      if let id { table.add(id) }
      let text = item.text("tekst")
      let status = item.isBlank("status") || item["status"] == nil ? .open : item.choice("status", Status.self)
      if item["actor"] != nil, item["mogelijk"] != nil {
        file.report(.actorAndPossible(at: item.position(of: "mogelijk")))
      }
      let due = item.filledDate("termijn")
      let isGoodDate = item.isBlank("termijn") || item["termijn"] == nil || due != nil
      guard let id, let text, let status, isGoodDate, !isKnown else { return nil }
      var point = AgendaPoint(
        id: id.text, objective: item.filled("doelstelling"), actor: item.filled("actor"),
        possible: item.scalars("mogelijk").map(\.text), tasks: item.scalars("taken").map(\.text),
        norms: item.scalars("normen").map(\.text), text: text, status: status)
      point.owner = item.filled("eigenaar")
      point.due = due
      point.measure = item.filled("maat")
      point.note = item.filled("toelichting")
      point.position = item.position
      return point
    }
  }

  private typealias Status = Recommendation.Status
}

extension Diagnostic {
  fileprivate static func actorAndPossible(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N327", at: position)
  }
}
