import AssessmentModel
public import Diagnostics
public import Instruments

extension SelfScan: ReadableInstrument {
  /// Reads the `instrument.yaml` of a self-scan, or says everything that is wrong with it.
  public static func read(_ text: String, file: String) -> Checked<SelfScan> {
    InstrumentReader.read(
      text, file: file, kind: .selfScan,
      required: ["niveaus", "invullers", "antwoordvelden", "routevraag", "hoofdvragen"], optional: ["schalen"]
    ) { reader, head in
      var parts = SelfScanReader(reader.file)
      return parts.scan(&reader, head)
    }
  }
}

/// Reads the parts of a self-scan in the order in which they refer to each other.
private struct SelfScanReader {
  /// The word for a part that all routes have.
  static let everyRoute = "beide"

  let file: YAMLFile
  var levels: IdentifierTable
  var scales: IdentifierTable
  var respondents: IdentifierTable
  var fields: IdentifierTable
  var routes: IdentifierTable
  var questionTable: IdentifierTable
  var partTable: IdentifierTable
  var rowTable: IdentifierTable
  var kinds: [ScanField.Kind?] = []
  var questions: [ScanQuestion] = []
  var parts: [ScanPart] = []
  var rows: [ScanRow] = []

  init(_ file: YAMLFile) {
    self.file = file
    levels = IdentifierTable("niveau", in: file)
    scales = IdentifierTable("schaal", in: file)
    respondents = IdentifierTable("invuller", in: file)
    fields = IdentifierTable("antwoordveld", in: file)
    routes = IdentifierTable("route", in: file)
    questionTable = IdentifierTable("hoofdvraag", in: file)
    partTable = IdentifierTable("deel", in: file)
    rowTable = IdentifierTable("aspect", in: file)
  }

  mutating func scan(_ reader: inout InstrumentReader, _ head: InstrumentHead?) -> SelfScan? {
    let readLevels = terms("niveaus", into: &levels, &reader)
    let readScales = terms("schalen", into: &scales, &reader)
    let readRespondents = terms("invullers", into: &respondents, &reader)
    let readFields = answerFields(&reader)
    let route = routeQuestion(&reader)
    readQuestions(&reader)
    for table in [levels, scales, respondents, fields, routes] { table.reportUnused() }
    guard !file.diagnostics.contains(where: { $0.severity == .error }), let head, let route else { return nil }
    return SelfScan(
      head: head, levels: readLevels, scales: readScales, respondents: readRespondents, fields: readFields,
      routeQuestion: route.text, routeProvenance: route.provenance, routes: route.routes, questions: questions,
      parts: parts, rows: rows)
  }

  // MARK: Words

  private func terms(
    _ key: String, into table: inout IdentifierTable, _ reader: inout InstrumentReader
  ) -> [ScanTerm] {
    reportEmpty(key, of: reader.fields)
    let items = reader.fields.mappings(
      key, required: ["id", "label", "herkomst"], optional: ["toelichting", "vindplaats"])
    return items.compactMap { term($0, into: &table, &reader) }
  }

  private func term(
    _ fields: YAMLFields, into table: inout IdentifierTable, _ reader: inout InstrumentReader
  ) -> ScanTerm? {
    let id = fields.identifier("id")
    let label = fields.text("label")
    let explanation = fields.text("toelichting")
    let provenance = reader.provenance(of: fields)
    if let id { table.add(id) }
    guard let id, let label, let provenance else { return nil }
    return ScanTerm(id: id.text, label: label, explanation: explanation, provenance: provenance)
  }

  private mutating func answerFields(_ reader: inout InstrumentReader) -> [ScanField] {
    reportEmpty("antwoordvelden", of: reader.fields)
    let items = reader.fields.mappings(
      "antwoordvelden", required: ["id", "label", "soort", "herkomst"], optional: ["toelichting", "vindplaats"])
    let read = items.compactMap { item -> ScanField? in
      let kind = item.choice("soort", ScanField.Kind.self)
      if item.identifier("id") != nil { kinds.append(kind) }
      guard let term = term(item, into: &fields, &reader), let kind else { return nil }
      return ScanField(term: term, kind: kind)
    }
    let known = kinds.compactMap(\.self)
    for kind in [ScanField.Kind.present, .wish] where known.count == items.count && !known.contains(kind) {
      file.report(.missingFieldKind(kind, at: reader.fields.position(of: "antwoordvelden")))
    }
    return read
  }

  private mutating func routeQuestion(
    _ reader: inout InstrumentReader
  ) -> (text: String, provenance: Provenance, routes: [ScanRoute])? {
    guard
      let question = YAMLFields(
        reader.fields["routevraag"], key: "routevraag", in: file, required: ["tekst", "antwoorden", "herkomst"],
        optional: ["vindplaats"])
    else { return nil }
    let text = question.text("tekst")
    let provenance = reader.provenance(of: question)
    let items = question.mappings(
      "antwoorden", required: ["id", "label", "titel", "herkomst"], optional: ["nummer", "vindplaats"])
    if items.count < 2, question["antwoorden"] != nil {
      file.report(.tooFewRoutes(at: question.position(of: "antwoorden")))
    }
    let read = items.compactMap { item -> ScanRoute? in
      let title = item.text("titel")
      let number = item.number("nummer", in: 0...999)
      if let id = item.scalar("id"), id.text == Self.everyRoute { file.report(.reservedRoute(id)) }
      guard let term = term(item, into: &routes, &reader), let title else { return nil }
      return ScanRoute(term: term, title: title, number: number.map(String.init))
    }
    guard let text, let provenance else { return nil }
    return (text, provenance, read)
  }

  // MARK: Questions

  private mutating func readQuestions(_ reader: inout InstrumentReader) {
    reportEmpty("hoofdvragen", of: reader.fields)
    let items = reader.fields.mappings(
      "hoofdvragen", required: ["id", "naam", "delen", "herkomst"], optional: ["vindplaats"])
    for (number, item) in items.enumerated() {
      let id = item.identifier("id")
      let name = item.text("naam")
      let provenance = reader.provenance(of: item)
      if let id { questionTable.add(id) }
      reportEmpty("delen", of: item)
      let fields = item.mappings(
        "delen",
        required: ["id", "route", "niveau", "vraag", "inleiding", "invullers", "aspecten", "herkomst"],
        optional: ["samen", "vindplaats"])
      for part in fields { readPart(part, question: number, &reader) }
      guard let id, let name, let provenance else { continue }
      questions.append(ScanQuestion(id: id.text, name: name, provenance: provenance))
    }
  }

  private mutating func readPart(_ part: YAMLFields, question: Int, _ reader: inout InstrumentReader) {
    let id = part.identifier("id")
    let route = part.scalar("route")
    let routeNumber = route.flatMap { $0.text == Self.everyRoute ? nil : routes.number(of: $0) }
    if route?.text == Self.everyRoute { routes.useAll() }
    let level = part.scalar("niveau").flatMap { levels.number(of: $0) }
    let text = part.text("vraag")
    let introduction = YAMLFields(
      part["inleiding"], key: "inleiding", in: file, required: ["tekst", "herkomst"], optional: ["vindplaats"])
    let introductionText = introduction?.text("tekst")
    let introductionProvenance = introduction.flatMap { reader.provenance(of: $0) }
    let answering = respondents.numbers(of: part.scalars("invullers"))
    reportEmpty("invullers", of: part)
    let isTogether = part.onlyYes("samen")
    if isTogether, answering.count < 2 { file.report(.togetherAlone(at: part.position(of: "samen"))) }
    let provenance = reader.provenance(of: part)
    if let id { partTable.add(id) }
    reportEmpty("aspecten", of: part)
    let items = part.mappings("aspecten", required: Self.rowKeys, optional: Self.rowOptions + ["schaal", "punten"])
    for item in items {
      let parent = readRow(item, parent: nil, &reader)
      reportEmpty("punten", of: item)
      for point in item.mappings("punten", required: Self.rowKeys, optional: Self.rowOptions) {
        readRow(point, parent: parent, &reader)
      }
    }
    guard let id, route != nil, let level, let text, let introductionText, let introductionProvenance, let provenance
    else { return }
    parts.append(
      ScanPart(
        id: id.text, question: question, route: routeNumber, level: level, text: text, introduction: introductionText,
        respondents: answering, isTogether: isTogether, provenance: provenance,
        introductionProvenance: introductionProvenance))
  }

  private static let rowKeys = ["id", "soort", "tekst", "antwoord", "herkomst"]
  private static let rowOptions = ["herhaalbaar", "vindplaats"]

  @discardableResult private mutating func readRow(
    _ row: YAMLFields, parent: Int?, _ reader: inout InstrumentReader
  ) -> Int? {
    let id = row.identifier("id")
    let kind = row.choice("soort", RowKind.self)
    let text = row.text("tekst")
    let rowFields = fields.numbers(of: row.scalars("antwoord"))
    reportEmpty("antwoord", of: row)
    let isRepeatable = row.onlyYes("herhaalbaar")
    let scale = row.scalar("schaal").flatMap { scales.number(of: $0) }
    let provenance = reader.provenance(of: row)
    if let id { rowTable.add(id) }
    if let id, let kind { reportMisfit(id.text, kind, isRepeatable, rowFields, row) }
    guard let id, let kind, let text, let provenance else { return nil }
    rows.append(
      ScanRow(
        id: id.text, part: parts.count, parent: parent, isOpen: kind == .open, text: text, fields: rowFields,
        scale: scale, provenance: provenance))
    return rows.count - 1
  }

  private enum RowKind: String, CaseIterable {
    case fixed = "vast"
    case open
  }

  private func reportMisfit(
    _ id: String, _ kind: RowKind, _ isRepeatable: Bool, _ rowFields: [Int], _ row: YAMLFields
  ) {
    let hasTopic = rowFields.contains { $0 < kinds.count && kinds[$0] == .topic }
    switch kind {
    case .open:
      if !isRepeatable { file.report(.openRowOnce(id, at: row.position)) }
      if !hasTopic { file.report(.openRowWithoutTopic(id, at: row.position(of: "antwoord"))) }
    case .fixed:
      if isRepeatable { file.report(.fixedRowRepeats(id, at: row.position(of: "herhaalbaar"))) }
      if hasTopic { file.report(.fixedRowWithTopic(id, at: row.position(of: "antwoord"))) }
    }
  }

  private func reportEmpty(_ key: String, of fields: YAMLFields) {
    if fields.isEmptyList(key) { file.report(.emptyList(key: key, at: fields.position(of: key))) }
  }
}

extension YAMLFields {
  /// Whether a key that only ever says yes is there.
  fileprivate func onlyYes(_ key: String) -> Bool { choice(key, OnlyYes.self) != nil }
}

private enum OnlyYes: String, CaseIterable { case yes = "ja" }

extension Diagnostic {
  fileprivate static func missingFieldKind(_ kind: ScanField.Kind, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N101", ["soort": kind.rawValue], at: position)
  }

  fileprivate static func tooFewRoutes(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N102", at: position)
  }

  fileprivate static func reservedRoute(_ id: Placed) -> Diagnostic {
    Diagnostic(.error, "N103", ["id": id.text], at: id.position)
  }

  fileprivate static func togetherAlone(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N104", at: position)
  }

  fileprivate static func openRowOnce(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N105", ["id": id], at: position)
  }

  fileprivate static func openRowWithoutTopic(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N106", ["id": id], at: position)
  }

  fileprivate static func fixedRowRepeats(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N107", ["id": id], at: position)
  }

  fileprivate static func fixedRowWithTopic(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N108", ["id": id], at: position)
  }
}
