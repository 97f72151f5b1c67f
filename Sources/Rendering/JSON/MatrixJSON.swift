import AssessmentModel
package import Instruments

/// A responsibility matrix, its findings and its answers as JSON, as `docs/schema/matrix.schema.json` describes them.
package struct MatrixJSON {
  private typealias Member = (key: String, value: JSONValue)

  private let matrix: ResponsibilityMatrix

  /// Makes the JSON of a matrix.
  package init(_ matrix: ResponsibilityMatrix) { self.matrix = matrix }

  /// The whole matrix, with what does not fit.
  package var whole: JSONValue {
    let axes = matrix.axes
    return .object(
      head("matrix") + [
        ("artsen", .array(axes.doctors.map(value))),
        ("zorgsoorten", .array(CareKind.allCases.compactMap { axes.care[$0] }.map(value))),
        ("groepen", .array(axes.groups.map(value))), ("situaties", .array(axes.situations.map(value))),
        ("indicaties", .array(axes.indications.map(value))),
        ("rijen", .array(matrix.rows.map(value))),
        ("nietInDeTabel", .array(matrix.absences.map(value))),
        ("uitzonderingen", .array(matrix.exceptions.map(value))),
        ("voorwaarden", .array(matrix.conditions.map(value))), ("taken", .array(matrix.tasks.map(value))),
        ("producten", .array(matrix.products.map(value))), ("bekostiging", .array(matrix.funding.map(value))),
        ("overeenkomst", value(matrix.outline)), ("bevindingen", .object(members(of: MatrixFindings(matrix)))),
      ])
  }

  /// What does not fit together.
  package func value(of findings: MatrixFindings) -> JSONValue { .object(head("controle") + members(of: findings)) }

  /// Answers to a question.
  package func value(of answers: [MatrixAnswer], about care: [CareKind]) -> JSONValue {
    .object(
      head("antwoord") + [
        ("zorg", value(care)),
        ("antwoorden", .array(answers.map { value(of: $0, about: care) })),
      ])
  }

  // MARK: Parts

  private func head(_ kind: String) -> [Member] {
    let head = matrix.head
    return [
      ("soort", .string(kind)),
      (
        "instrument",
        .object([("id", .string(head.id)), ("versie", .string(head.version)), ("titel", .string(head.title))])
      ), ("peiljaar", .number(matrix.referenceYear)),
      (
        "documenten",
        .array(
          head.documents.map {
            .object([
              ("id", .string($0.id)), ("titel", .string($0.title)), ("uitgever", .string($0.publisher)),
              ("jaar", .count($0.year)),
            ])
          })
      ),
    ]
  }

  private func members(of findings: MatrixFindings) -> [Member] {
    [
      ("overlap", .array(findings.overlaps.map(finding))), ("gaten", .array(findings.gaps.map(finding))),
      ("uitzonderingenInGeenRij", .array(findings.rowlessExceptions.map { .string(matrix.exceptions[$0].id) })),
    ]
  }

  private func finding(_ answer: MatrixAnswer) -> JSONValue {
    .object(
      cell(answer.cell) + [
        ("paren", pairs(answer.pairs)), ("verschiltBij", differing(answer, about: CareKind.allCases)),
      ])
  }

  private func value(of answer: MatrixAnswer, about care: [CareKind]) -> JSONValue {
    .object(
      cell(answer.cell) + [
        ("uitkomst", .string(answer.outcome.rawValue)), ("verschiltBij", differing(answer, about: care)),
        ("paren", .array(answer.pairs.map { value(matrix.pairs[$0]) })),
        ("nietInDeTabel", .array(answer.absences.map { value(matrix.absences[$0]) })),
        ("uitzonderingen", .array(answer.exceptions.map { value(matrix.exceptions[$0]) })),
        ("voorwaarden", .array(answer.conditions.map { value(matrix.conditions[$0]) })),
        ("taken", .array(answer.tasks.map { value(matrix.tasks[$0]) })),
        ("producten", .array(answer.products.map { value(matrix.products[$0]) })),
        ("bekostiging", .array(answer.funding.map { value(matrix.funding[$0]) })),
      ])
  }

  private func cell(_ cell: MatrixCell) -> [Member] {
    [("situatie", situation(cell.situation)), ("indicatie", indication(cell.indication))]
  }

  private func differing(_ answer: MatrixAnswer, about care: [CareKind]) -> JSONValue {
    value(care.filter { answer.disagrees(matrix, about: [$0]) })
  }

  private func situation(_ number: Int) -> JSONValue { .string(matrix.axes.situations[number].id) }
  private func indication(_ number: Int) -> JSONValue { .string(matrix.axes.indications[number].term.id) }
  private func doctor(_ number: Int) -> JSONValue { .string(matrix.axes.doctors[number].id) }
  private func pairs(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .string(matrix.pairs[$0].id) }) }
  private func value(_ care: [CareKind]) -> JSONValue { .array(care.map { .string($0.rawValue) }) }

  private func provenance(_ provenance: Provenance) -> Member {
    switch provenance {
    case .own: return ("vindplaats", .null)
    case .source(let document, let heading, let line):
      return (
        "vindplaats",
        .object([("document", .string(document)), ("kop", .string(heading)), ("regel", .number(line))])
      )
    }
  }

  private func members(of term: MatrixTerm) -> [Member] {
    [
      ("id", .string(term.id)), ("label", .string(term.label)), ("toelichting", .text(term.explanation)),
      provenance(term.provenance),
    ]
  }

  private func value(_ term: MatrixTerm) -> JSONValue { .object(members(of: term)) }

  private func value(_ indication: MatrixIndication) -> JSONValue {
    .object(
      members(of: indication.term) + [
        ("vormen", .array(indication.forms.map(JSONValue.string))),
        ("omvat", .array(indication.covers.map(self.indication))),
      ])
  }

  private func value(_ row: MatrixRow) -> JSONValue {
    .object(
      members(of: row.term) + [
        ("groep", .string(matrix.axes.groups[row.group].id)), ("paren", .array(matrix.pairs[row.pairs].map(value))),
      ])
  }

  private func value(_ division: CareDivision) -> JSONValue {
    .object([
      ("keus", .string(division.choice.rawValue)), ("door", .array(division.doctors.map(doctor))),
      ("toelichting", .text(division.explanation)),
    ])
  }

  private func value(_ pair: MatrixPair) -> JSONValue {
    .object(
      [
        ("id", .string(pair.id)), ("situaties", .array(pair.situations.map(situation))),
        ("indicatie", indication(pair.indication)), ("indicatieToelichting", .text(pair.indicationNote)),
      ] + CareKind.allCases.map { ($0.rawValue, value(pair[$0])) } + [
        ("uitzonderingen", .array(pair.exceptions.map { .string(matrix.exceptions[$0].id) })),
        provenance(pair.provenance),
      ])
  }

  private func value(_ absence: MatrixAbsence) -> JSONValue {
    .object([
      ("situaties", .array(absence.situations.map(situation))), ("indicatie", indication(absence.indication)),
      ("reden", .string(absence.reason.rawValue)), ("tekst", .string(absence.text)), ("naar", pairs(absence.instead)),
      provenance(absence.provenance),
    ])
  }

  private func value(_ exception: MatrixException) -> JSONValue {
    .object([
      ("id", .string(exception.id)), ("geldtVoor", pairs(exception.pairs)),
      (
        "plaats",
        exception.place.map {
          .object([
            ("situaties", .array($0.situations.map(situation))), ("indicatie", indication($0.indication)),
          ])
        } ?? .null
      ),
      ("zorg", value(exception.care)), ("door", .array(exception.doctors.map(doctor))),
      ("tekst", .string(exception.text)),
      ("voorwaarden", .array(exception.conditions.map { .string(matrix.conditions[$0].id) })),
      ("bekostiging", .array(exception.funding.map { .string(matrix.funding[$0].id) })),
      provenance(exception.provenance),
    ])
  }

  private func value(_ condition: MatrixCondition) -> JSONValue {
    .object([
      ("id", .string(condition.id)), ("geldtVoor", pairs(condition.pairs)), ("bij", .string(condition.occasion)),
      ("tekst", .string(condition.text)), provenance(condition.provenance),
    ])
  }

  private func value(_ task: MatrixTask) -> JSONValue {
    .object([
      ("id", .string(task.id)), ("arts", doctor(task.doctor)), ("geldtVoor", pairs(task.pairs)),
      ("tekst", .string(task.text)), ("punten", .array(task.points.map(JSONValue.string))),
      provenance(task.provenance),
    ])
  }

  private func value(_ product: MatrixProduct) -> JSONValue {
    .object([
      ("id", .string(product.id)), ("naam", .string(product.name)), ("tekst", .string(product.text)),
      ("resultaat", .text(product.result)), provenance(product.provenance),
    ])
  }

  private func value(_ funding: MatrixFunding) -> JSONValue {
    .object([
      ("id", .string(funding.id)), ("paren", pairs(funding.pairs)),
      ("uitzonderingen", .array(funding.exceptions.map { .string(matrix.exceptions[$0].id) })),
      ("zorg", value(funding.care)), ("arts", doctor(funding.doctor)), ("regeling", .string(funding.scheme)),
      ("tekst", .string(funding.text)), ("prestaties", .array(funding.codes.map(JSONValue.string))),
      ("producten", .array(funding.products.map { .string(matrix.products[$0].id) })),
      provenance(funding.provenance),
    ])
  }

  private func value(_ outline: AgreementOutline) -> JSONValue {
    .object([
      ("titel", .string(outline.title)),
      (
        "hoofdstukken",
        .array(
          outline.chapters.map { chapter in
            .object(
              members(of: chapter.term) + [
                ("vraag", .string(chapter.question)),
                ("vultIn", .array(chapter.fillings.map { .string($0.rawValue) })),
              ])
          })
      ), provenance(outline.provenance),
    ])
  }
}
