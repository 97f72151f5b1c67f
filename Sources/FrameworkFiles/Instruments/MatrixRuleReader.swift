import AssessmentModel
import Diagnostics
import Instruments

// Conditions, tasks, products, funding and the outline of an agreement.
extension MatrixReader {
  /// What funding pays for ("zorg").
  private enum FundedCare: String, CaseIterable {
    case general = "algemeen"
    case specific = "specifiek"
    case both = "beide"

    var kinds: [CareKind] {
      switch self {
      case .general: [.general]
      case .specific: [.specific]
      case .both: CareKind.allCases
      }
    }
  }

  mutating func conditionElements() -> [Element] {
    elements("voorwaarden", into: \.conditions, required: ["geldt_voor", "bij", "tekst"], mayBeEmpty: true)
  }

  mutating func productElements() -> [Element] {
    elements("producten", into: \.products, required: ["naam", "tekst"], optional: ["resultaat"], mayBeEmpty: true)
  }

  mutating func fundingElements() -> [Element] {
    elements(
      "bekostiging", into: \.funding, required: ["paren", "zorg", "arts", "regeling", "tekst"],
      optional: ["uitzonderingen", "prestaties", "producten"], mayBeEmpty: true)
  }

  mutating func readCondition(_ element: Element) -> MatrixCondition? {
    let fields = element.fields
    let pairs = numbers("geldt_voor", of: fields, in: \.pairs, mayBeEmpty: true)
    let occasion = fields.text("bij")
    let text = fields.text("tekst")
    let provenance = reader.provenance(of: fields)
    guard let id = element.id, let occasion, let text, let provenance else { return nil }
    return MatrixCondition(id: id.text, pairs: pairs, occasion: occasion, text: text, provenance: provenance)
  }

  mutating func readTasks() -> [MatrixTask] {
    var table = IdentifierTable("taak", in: reader.file)
    return elements("taken", required: ["arts", "geldt_voor", "tekst", "punten"]).compactMap { element in
      if let id = element.id { table.add(id) }
      let fields = element.fields
      let doctor = number("arts", of: fields, in: \.doctors)
      let pairs = numbers("geldt_voor", of: fields, in: \.pairs)
      let text = fields.text("tekst")
      reportEmpty("punten", of: fields)
      let points = fields.scalars("punten").map(\.text)
      let provenance = reader.provenance(of: fields)
      guard let id = element.id, let doctor, let text, let provenance else { return nil }
      return MatrixTask(id: id.text, doctor: doctor, pairs: pairs, text: text, points: points, provenance: provenance)
    }
  }

  mutating func readProduct(_ element: Element) -> MatrixProduct? {
    let fields = element.fields
    let name = fields.text("naam")
    let text = fields.text("tekst")
    let result = fields.text("resultaat")
    let provenance = reader.provenance(of: fields)
    guard let id = element.id, let name, let text, let provenance else { return nil }
    return MatrixProduct(id: id.text, name: name, text: text, result: result, provenance: provenance)
  }

  mutating func readFunding(_ element: Element) -> MatrixFunding? {
    let fields = element.fields
    let pairs = numbers("paren", of: fields, in: \.pairs, mayBeEmpty: true)
    let exceptions = numbers("uitzonderingen", of: fields, in: \.exceptions)
    if fields.isEmptyList("paren"), fields["uitzonderingen"] == nil {
      reader.file.report(.fundingOfNothing(at: fields.position(of: "paren")))
    }
    let care = fields.choice("zorg", FundedCare.self)
    let doctor = number("arts", of: fields, in: \.doctors)
    let scheme = fields.text("regeling")
    let text = fields.text("tekst")
    reportEmpty("prestaties", of: fields)
    let codes = fields.scalars("prestaties").map(\.text)
    let products = numbers("producten", of: fields, in: \.products)
    let provenance = reader.provenance(of: fields)
    guard let id = element.id, let care, let doctor, let scheme, let text, let provenance else { return nil }
    return MatrixFunding(
      id: id.text, pairs: pairs, exceptions: exceptions, care: care.kinds, doctor: doctor, scheme: scheme, text: text,
      codes: codes, products: products, provenance: provenance)
  }

  mutating func readOutline() -> AgreementOutline? {
    guard
      let fields = YAMLFields(
        reader.fields["overeenkomst"], key: "overeenkomst", in: reader.file,
        required: ["titel", "hoofdstukken", "herkomst"], optional: ["vindplaats"])
    else { return nil }
    let title = fields.text("titel")
    var table = IdentifierTable("hoofdstuk", in: reader.file)
    let chapters = elements("hoofdstukken", of: fields, required: ["titel", "vraag", "vult_in"])
      .compactMap { element -> AgreementOutline.Chapter? in
        if let id = element.id { table.add(id) }
        let term = term(of: element, name: "titel")
        let question = element.fields.text("vraag")
        let fillings = readFillings(of: element.fields)
        guard let term, let question else { return nil }
        return AgreementOutline.Chapter(term: term, question: question, fillings: fillings)
      }
    let provenance = reader.provenance(of: fields)
    guard let title, let provenance else { return nil }
    return AgreementOutline(title: title, chapters: chapters, provenance: provenance)
  }

  private func readFillings(of fields: YAMLFields) -> [AgreementOutline.Filling] {
    reportEmpty("vult_in", of: fields)
    var table = IdentifierTable("bron van een hoofdstuk", in: reader.file)
    for filling in AgreementOutline.Filling.allCases {
      table.add(Placed(text: filling.rawValue, position: fields.position))
    }
    return table.numbers(of: fields.scalars("vult_in")).map { AgreementOutline.Filling.allCases[$0] }
  }
}

extension Diagnostic {
  fileprivate static func fundingOfNothing(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N208", at: position)
  }
}
