import AssessmentModel
import Reporting

/// The parts of a matrix in words, the same in every page of it.
struct MatrixWording {
  typealias Words = DutchMatrixWords

  let matrix: ResponsibilityMatrix

  init(_ matrix: ResponsibilityMatrix) { self.matrix = matrix }

  // MARK: Words

  func place(_ provenance: Provenance) -> String { Words.place(provenance, matrix.head.documents) }

  func situations(_ numbers: [Int]) -> String {
    DutchNumbers.list(numbers.map { matrix.axes.situations[$0].label }, last: "of")
  }

  func indication(_ number: Int) -> String { matrix.axes.indications[number].term.label }

  func cell(_ cell: MatrixCell) -> String {
    Words.asked(matrix.axes.situations[cell.situation].label, indication(cell.indication))
  }

  func doctors(_ numbers: [Int]) -> String {
    DutchNumbers.list(numbers.map { matrix.axes.doctors[$0].label }, last: "of")
  }

  /// Who gives a kind of care, with what must be known about it.
  func lines(_ division: CareDivision) -> [String] {
    let names = division.doctors.map { matrix.axes.doctors[$0].label }
    let who = division.choice == .byLocation ? Words.byLocation(names) : DutchNumbers.list(names)
    return [who] + [division.explanation].compactMap(\.self)
  }

  func pair(_ number: Int) -> String {
    let pair = matrix.pairs[number]
    return Words.asked(situations(pair.situations), indication(pair.indication))
  }

  func pairs(_ numbers: [Int], whenNone: String) -> [String] { numbers.isEmpty ? [whenNone] : numbers.map(pair) }

  func care(_ kinds: [CareKind]) -> [String] { kinds.map(matrix.axes.label) }

  /// Where an exception holds: its pairs, or the place that stands in no row.
  func scope(of exception: MatrixException) -> [String] {
    guard let place = exception.place else { return exception.pairs.map(pair) }
    return [Words.asked(situations(place.situations), indication(place.indication)), Words.exceptionOutside]
  }

  /// The kinds of care about which the pairs of an answer differ.
  func differing(_ answer: MatrixAnswer, about kinds: [CareKind] = CareKind.allCases) -> [String] {
    care(kinds.filter { answer.disagrees(matrix, about: [$0]) })
  }

  /// What this project added itself: the names of parts whose provenance is its own.
  var ownParts: [String] {
    let axes = matrix.axes
    var parts: [(String, Provenance)] = []
    parts += (axes.doctors + axes.groups + axes.situations).map { ($0.label, $0.provenance) }
    parts += CareKind.allCases.compactMap { axes.care[$0] }.map { ($0.label, $0.provenance) }
    parts += axes.indications.map { ($0.term.label, $0.term.provenance) }
    parts += matrix.rows.map { ($0.term.label, $0.term.provenance) }
    parts += matrix.pairs.indices.map { (pair($0), matrix.pairs[$0].provenance) }
    parts += matrix.exceptions.indices.map { (Words.exceptionMark($0), matrix.exceptions[$0].provenance) }
    parts += matrix.conditions.indices.map { (Words.conditionMark($0), matrix.conditions[$0].provenance) }
    parts += matrix.products.map { ($0.name, $0.provenance) }
    parts += matrix.outline.chapters.map { ($0.term.label, $0.term.provenance) }
    parts += matrix.funding.map { ("\(Words.fundingTitle) \($0.scheme)", $0.provenance) }
    return parts.filter { $0.1 == .own }.map(\.0)
  }

  // MARK: What every page has

  func header(_ more: [LabelledText] = []) -> [LabelledText] {
    more + [LabelledText(label: Words.instrument, text: Words.instrument(matrix.head))]
      + matrix.head.documents.map { LabelledText(label: Words.source, text: Words.document($0)) }
      + [LabelledText(label: Words.yearLabel, text: String(matrix.referenceYear))]
  }

  var yearNotice: Notice {
    Notice(
      label: "\(Words.yearLabel) \(matrix.referenceYear).", text: Words.yearNotice(matrix.referenceYear),
      isWarning: true)
  }

  var ownNotice: Notice { Notice(label: Words.ownLabel, text: Words.own(ownParts), isWarning: false) }

  // MARK: Tables

  /// Who gives which care, a row per pair.
  func table(_ pairs: [Int], caption: String) -> PageTable {
    let kinds = CareKind.allCases
    let rows = pairs.map { number -> PageTable.Row in
      let pair = matrix.pairs[number]
      let note = [pair.indicationNote].compactMap(\.self)
      let named = pair.exceptions.map(Words.exceptionMark)
      return PageTable.Row(
        [.init(situations(pair.situations)), .init([indication(pair.indication)] + note)]
          + kinds.map { .init(lines(pair[$0])) }
          + [.init(named.isEmpty ? Words.none : named.joined(separator: ", ")), .init(place(pair.provenance))])
    }
    let headings = [Words.situation, Words.indication] + care(kinds) + [Words.exceptions, Words.place]
    return PageTable(caption: caption, columns: headings.map { .init($0) }, rows: rows)
  }

  func exceptions(_ numbers: [Int]) -> PageTable {
    let columns = [Words.number, Words.what, Words.appliesTo, Words.by, Words.conditions, Words.place]
    return table(Words.exceptionsCaption, columns, numbers) { number in
      let exception = matrix.exceptions[number]
      let marks = exception.conditions.map(Words.conditionMark)
      return [
        [Words.exceptionMark(number)], [exception.text], scope(of: exception),
        [doctors(exception.doctors)] + care(exception.care),
        [marks.isEmpty ? Words.none : marks.joined(separator: ", ")],
        [place(exception.provenance)],
      ]
    }
  }

  func conditions(_ numbers: [Int]) -> PageTable {
    table(
      Words.conditionsCaption, [Words.number, Words.occasion, Words.what, Words.appliesTo, Words.place], numbers
    ) { number in
      let condition = matrix.conditions[number]
      return [
        [Words.conditionMark(number)], [condition.occasion], [condition.text],
        pairs(condition.pairs, whenNone: Words.always), [place(condition.provenance)],
      ]
    }
  }

  func products(_ numbers: [Int]) -> PageTable {
    table(
      Words.yearCaption(Words.productsCaption, matrix.referenceYear),
      [Words.number, Words.name, Words.what, Words.result, Words.place], numbers
    ) { number in
      let product = matrix.products[number]
      return [
        [Words.productMark(number)], [product.name], [product.text], [product.result ?? Words.none],
        [place(product.provenance)],
      ]
    }
  }

  func funding(_ numbers: [Int]) -> PageTable {
    let columns = [Words.scheme, Words.doctor, Words.what, Words.codes, Words.appliesTo, Words.place]
    return table(Words.yearCaption(Words.fundingCaption, matrix.referenceYear), columns, numbers) { number in
      let funding = matrix.funding[number]
      let products = funding.products.map { "\(Words.productMark($0)) \(matrix.products[$0].name)" }
      return [
        [funding.scheme], [matrix.axes.doctors[funding.doctor].label] + care(funding.care),
        [funding.text] + products, [funding.codes.isEmpty ? Words.none : funding.codes.joined(separator: ", ")],
        funding.pairs.map(pair) + funding.exceptions.map(Words.exceptionMark), [place(funding.provenance)],
      ]
    }
  }

  func absences(_ numbers: [Int]) -> PageTable {
    let columns = [Words.situation, Words.indication, Words.reason, Words.whatElse, Words.instead, Words.place]
    return table(Words.absencesCaption, columns, numbers) { number in
      let absence = matrix.absences[number]
      return [
        [situations(absence.situations)], [indication(absence.indication)], [Words.reason(absence.reason)],
        [absence.text], pairs(absence.instead, whenNone: Words.none), [place(absence.provenance)],
      ]
    }
  }

  /// What doctors do beside, a section each.
  func tasks(_ numbers: [Int]) -> [PageSection] {
    numbers.map { number in
      let task = matrix.tasks[number]
      let doctor = matrix.axes.doctors[task.doctor].label
      return PageSection(
        heading: Words.task(doctor, DutchNumbers.list(task.pairs.map(pair))),
        blocks: [
          .paragraph(task.text), .list(task.points, isNumbered: false),
          .terms([LabelledText(label: Words.place, text: place(task.provenance))]),
        ])
    }
  }

  func table(
    _ caption: String, _ columns: [String], _ numbers: [Int], _ lines: (Int) -> [[String]]
  ) -> PageTable {
    PageTable(
      caption: caption, columns: columns.map { .init($0) },
      rows: numbers.map { number in PageTable.Row(lines(number).map { .init($0) }) })
  }
}
