import AssessmentModel
public import Diagnostics
public import Instruments

extension ResponsibilityMatrix: ReadableInstrument {
  /// Reads the text of an `instrument.yaml`, or says everything that is wrong with it.
  ///
  /// - Parameter file: its name, for the diagnostics.
  public static func read(_ text: String, file: String) -> Checked<ResponsibilityMatrix> {
    InstrumentReader.read(
      text, file: file, kind: .responsibilityMatrix,
      required: [
        "peiljaar", "artsen", "zorgsoorten", "groepen", "situaties", "indicaties", "rijen", "uitzonderingen",
        "voorwaarden", "producten", "bekostiging", "overeenkomst",
      ], optional: ["niet_in_de_tabel", "taken"]
    ) { reader, head in
      var matrix = MatrixReader(reader)
      let read = matrix.read(head)
      reader = matrix.reader
      return read
    }
  }
}

/// Reads the parts of a responsibility matrix: all identifiers first, because parts refer to each other both ways.
struct MatrixReader {
  /// A mapping with its identifier, of which everything wrong was said.
  struct Element {
    let fields: YAMLFields
    let id: Placed?
  }

  var reader: InstrumentReader
  var doctors: IdentifierTable
  var groups: IdentifierTable
  var situations: IdentifierTable
  var indications: IdentifierTable
  var rows: IdentifierTable
  var pairs: IdentifierTable
  var exceptions: IdentifierTable
  var conditions: IdentifierTable
  var products: IdentifierTable
  var funding: IdentifierTable
  /// What pairs and exceptions say of each other, and which cells stand in the table.
  var ties = MatrixTies()

  init(_ reader: InstrumentReader) {
    self.reader = reader
    let file = reader.file
    doctors = IdentifierTable("arts", in: file)
    groups = IdentifierTable("groep", in: file)
    situations = IdentifierTable("situatie", in: file)
    indications = IdentifierTable("indicatie", in: file)
    rows = IdentifierTable("rij", in: file)
    pairs = IdentifierTable("paar", in: file)
    exceptions = IdentifierTable("uitzondering", in: file)
    conditions = IdentifierTable("voorwaarde", in: file)
    products = IdentifierTable("product", in: file)
    funding = IdentifierTable("bekostiging", in: file)
  }

  mutating func read(_ head: InstrumentHead?) -> ResponsibilityMatrix? {
    let year = reader.fields.number("peiljaar", in: 1900...2200)
    let axes = readAxes()
    let rowElements = rowElements()
    let exceptionElements = exceptionElements()
    let conditionElements = conditionElements()
    let productElements = productElements()
    let fundingElements = fundingElements()
    let (rows, pairs) = readRows(rowElements)
    let absences = readAbsences()
    let exceptions = exceptionElements.compactMap { readException($0) }
    let conditions = conditionElements.compactMap { readCondition($0) }
    let tasks = readTasks()
    let products = productElements.compactMap { readProduct($0) }
    let funding = fundingElements.compactMap { readFunding($0) }
    let outline = readOutline()
    doctors.reportUnused()
    groups.reportUnused()
    reportTies()
    guard let head, let year, let axes, let outline else { return nil }
    return ResponsibilityMatrix(
      head: head, referenceYear: year, axes: axes, rows: rows, pairs: pairs, absences: absences,
      exceptions: exceptions, conditions: conditions, tasks: tasks, products: products, funding: funding,
      outline: outline)
  }

  // MARK: Elements

  /// The mappings of a list that may be empty only where that is allowed, with their identifiers.
  mutating func elements(
    _ key: String, of parent: YAMLFields? = nil, into table: WritableKeyPath<MatrixReader, IdentifierTable>? = nil,
    required: [String], optional: [String] = [], mayBeEmpty: Bool = false
  ) -> [Element] {
    let parent = parent ?? reader.fields
    if !mayBeEmpty { reportEmpty(key, of: parent) }
    let fields = parent.mappings(
      key, required: ["id"] + required + ["herkomst"], optional: optional + ["vindplaats"])
    return fields.map { fields in
      let id = fields.identifier("id")
      if let id, let table { self[keyPath: table].add(id) }
      return Element(fields: fields, id: id)
    }
  }

  /// Says that a list has nothing in it.
  func reportEmpty(_ key: String, of fields: YAMLFields) {
    if fields.isEmptyList(key) { reader.file.report(.emptyList(key: key, at: fields.position(of: key))) }
  }

  /// The numbers of what a list refers to; said where it is empty.
  mutating func numbers(
    _ key: String, of fields: YAMLFields, in table: WritableKeyPath<MatrixReader, IdentifierTable>,
    mayBeEmpty: Bool = false
  ) -> [Int] {
    if !mayBeEmpty { reportEmpty(key, of: fields) }
    return self[keyPath: table].numbers(of: fields.scalars(key))
  }

  /// The number of what a key refers to.
  mutating func number(
    _ key: String, of fields: YAMLFields, in table: WritableKeyPath<MatrixReader, IdentifierTable>
  ) -> Int? {
    fields.scalar(key).flatMap { self[keyPath: table].number(of: $0) }
  }

  /// The name of an element.
  mutating func term(of element: Element, name: String = "label") -> MatrixTerm? {
    let label = element.fields.text(name)
    let explanation = element.fields.text("toelichting")
    let provenance = reader.provenance(of: element.fields)
    guard let id = element.id, let label, let provenance else { return nil }
    return MatrixTerm(id: id.text, label: label, explanation: explanation, provenance: provenance)
  }

  // MARK: Axes

  private mutating func readAxes() -> MatrixAxes? {
    let doctors = terms("artsen", into: \.doctors)
    let care = readCare()
    let groups = terms("groepen", into: \.groups)
    let situations = terms("situaties", into: \.situations)
    let indications = readIndications()
    guard let care else { return nil }
    return MatrixAxes(doctors: doctors, care: care, groups: groups, situations: situations, indications: indications)
  }

  private mutating func terms(
    _ key: String, into table: WritableKeyPath<MatrixReader, IdentifierTable>
  ) -> [MatrixTerm] {
    elements(key, into: table, required: ["label"], optional: ["toelichting"]).compactMap { term(of: $0) }
  }

  private mutating func readCare() -> [CareKind: MatrixTerm]? {
    guard reader.fields["zorgsoorten"] != nil else { return nil }
    var table = IdentifierTable("zorgsoort", in: reader.file)
    var care: [CareKind: MatrixTerm] = [:]
    for fields in reader.fields.mappings(
      "zorgsoorten", required: ["id", "label", "herkomst"], optional: ["vindplaats"])
    {
      let kind = fields.choice("id", CareKind.self)
      let id = kind.map { Placed(text: $0.rawValue, position: fields.position(of: "id")) }
      if let id { table.add(id) }
      let term = term(of: Element(fields: fields, id: id))
      if let kind, let term { care[kind] = term }
    }
    for kind in CareKind.allCases where !table.entries.contains(where: { $0.text == kind.rawValue }) {
      reader.file.report(.missingCare(kind, at: reader.fields.position(of: "zorgsoorten")))
    }
    return CareKind.allCases.allSatisfy { care[$0] != nil } ? care : nil
  }

  private mutating func readIndications() -> [MatrixIndication] {
    let elements = elements(
      "indicaties", into: \.indications, required: ["label"], optional: ["toelichting", "vormen", "omvat"])
    let gathering = Set(elements.filter { $0.fields["omvat"] != nil }.compactMap { $0.id?.text })
    return elements.compactMap { element in
      let forms = element.fields.scalars("vormen").map(\.text)
      reportEmpty("vormen", of: element.fields)
      reportEmpty("omvat", of: element.fields)
      let covered = element.fields.scalars("omvat")
      for reference in covered where gathering.contains(reference.text) {
        reader.file.report(.nestedIndication(at: reference.position))
      }
      let covers = indications.numbers(of: covered)
      if let number = indications.entries.firstIndex(where: { $0.text == element.id?.text }), !covers.isEmpty {
        ties.covers[number] = covers
      }
      return term(of: element).map { MatrixIndication(term: $0, forms: forms, covers: covers) }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingCare(_ kind: CareKind, at position: FilePosition) -> Diagnostic {
    let kinds = CareKind.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(.error, "N201", ["zorg": kind.rawValue, "zorgsoorten": kinds], at: position)
  }

  fileprivate static func nestedIndication(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N203", at: position)
  }
}
