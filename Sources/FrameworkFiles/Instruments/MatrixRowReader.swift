import AssessmentModel
import Diagnostics
import Instruments

/// What pairs and exceptions say of each other ("geldt voor"), by their numbers, with where they say it.
struct MatrixTies {
  /// What each pair says of exceptions.
  var ofPairs: [(pair: Int, exception: Int, position: FilePosition)] = []
  /// What each exception says of pairs.
  var ofExceptions: [(pair: Int, exception: Int, position: FilePosition)] = []
  /// The indications that others cover.
  var covers: [Int: [Int]] = [:]
  /// The cells of the table, with their first pair.
  var cells: [MatrixCell: Int] = [:]

  /// The cells of situations with an indication.
  func cells(_ situations: [Int], _ indication: Int) -> [MatrixCell] {
    situations.flatMap { situation in
      (covers[indication] ?? [indication]).map { MatrixCell(situation: situation, indication: $0) }
    }
  }
}

// Rows with their pairs, what stands in none, and exceptions.
extension MatrixReader {
  typealias RowElement = (row: Element, pairs: [Element])

  mutating func rowElements() -> [RowElement] {
    elements("rijen", into: \.rows, required: ["groep", "label", "paren"]).map { row in
      let pairs = elements(
        "paren", of: row.fields, into: \.pairs, required: ["situaties", "indicatie", "algemeen", "specifiek"],
        optional: ["indicatie_toelichting", "uitzonderingen"])
      return (row, pairs)
    }
  }

  mutating func exceptionElements() -> [Element] {
    elements(
      "uitzonderingen", into: \.exceptions, required: ["geldt_voor", "zorg", "door", "tekst"],
      optional: ["situaties", "indicatie", "voorwaarden", "bekostiging"], mayBeEmpty: true)
  }

  mutating func readRows(_ elements: [RowElement]) -> (rows: [MatrixRow], pairs: [MatrixPair]) {
    var read: (rows: [MatrixRow], pairs: [MatrixPair]) = ([], [])
    for element in elements {
      let group = number("groep", of: element.row.fields, in: \.groups)
      let term = term(of: element.row)
      let first = read.pairs.count
      for pair in element.pairs {
        if let pair = readPair(pair, row: read.rows.count) { read.pairs.append(pair) }
      }
      guard let group, let term else { continue }
      read.rows.append(MatrixRow(term: term, group: group, pairs: first..<read.pairs.count))
    }
    return read
  }

  private mutating func readPair(_ element: Element, row: Int) -> MatrixPair? {
    let fields = element.fields
    let situations = numbers("situaties", of: fields, in: \.situations)
    let indication = number("indicatie", of: fields, in: \.indications)
    let note = fields.text("indicatie_toelichting")
    let general = readDivision(.general, of: fields)
    let specific = readDivision(.specific, of: fields)
    reportEmpty("uitzonderingen", of: fields)
    let own = pairs.entries.firstIndex { $0.text == element.id?.text }
    var named: [Int] = []
    for reference in fields.scalars("uitzonderingen") {
      guard let exception = exceptions.numbers(of: [reference]).first, let own else { continue }
      named.append(exception)
      ties.ofPairs.append((own, exception, reference.position))
    }
    if let own, let indication {
      for cell in ties.cells(situations, indication) where ties.cells[cell] == nil { ties.cells[cell] = own }
    }
    let provenance = reader.provenance(of: fields)
    guard let id = element.id, let indication, let general, let specific, let provenance else { return nil }
    return MatrixPair(
      id: id.text, row: row, situations: situations, indication: indication, indicationNote: note, general: general,
      specific: specific, exceptions: named, provenance: provenance)
  }

  private mutating func readDivision(_ kind: CareKind, of pair: YAMLFields) -> CareDivision? {
    guard
      let fields = YAMLFields(
        pair[kind.rawValue], key: kind.rawValue, in: reader.file, required: ["keus", "door"],
        optional: ["toelichting"])
    else { return nil }
    let choice = fields.choice("keus", CareDivision.Choice.self)
    let named = fields.scalars("door")
    let doctors = doctors.numbers(of: named)
    let explanation = fields.text("toelichting")
    guard let choice else { return nil }
    if fields["door"] != nil, (named.count == 1) != (choice == .settled) || named.isEmpty {
      reader.file.report(.wrongNumber(for: choice, at: fields.position(of: "door")))
    }
    return CareDivision(choice: choice, doctors: doctors, explanation: explanation)
  }

  mutating func readAbsences() -> [MatrixAbsence] {
    reportEmpty("niet_in_de_tabel", of: reader.fields)
    return reader.fields.mappings(
      "niet_in_de_tabel", required: ["situaties", "indicatie", "reden", "tekst", "herkomst"],
      optional: ["naar", "vindplaats"]
    ).compactMap { fields in
      let situations = numbers("situaties", of: fields, in: \.situations)
      let indication = number("indicatie", of: fields, in: \.indications)
      let reason = fields.choice("reden", MatrixAbsence.Reason.self)
      let text = fields.text("tekst")
      let instead = numbers("naar", of: fields, in: \.pairs)
      let provenance = reader.provenance(of: fields)
      if let indication { reportPresent(ties.cells(situations, indication), at: fields.position) }
      guard let indication, let reason, let text, let provenance else { return nil }
      return MatrixAbsence(
        situations: situations, indication: indication, reason: reason, text: text, instead: instead,
        provenance: provenance)
    }
  }

  /// Says of cells that are called absent that they stand in the table.
  private func reportPresent(_ cells: [MatrixCell], at position: FilePosition) {
    for cell in cells {
      guard let pair = ties.cells[cell] else { continue }
      reader.file.report(
        .presentAfterAll(
          situation: situations.entries[cell.situation].text, indication: indications.entries[cell.indication].text,
          pair: pairs.entries[pair].text, at: position))
    }
  }

  mutating func readException(_ element: Element) -> MatrixException? {
    let fields = element.fields
    let own = exceptions.entries.firstIndex { $0.text == element.id?.text }
    var holds: [Int] = []
    for reference in fields.scalars("geldt_voor") {
      guard let pair = pairs.numbers(of: [reference]).first, let own else { continue }
      holds.append(pair)
      ties.ofExceptions.append((pair, own, reference.position))
    }
    let place = readPlace(of: fields)
    let care = readCare(of: fields)
    let doctors = numbers("door", of: fields, in: \.doctors)
    let text = fields.text("tekst")
    let conditions = numbers("voorwaarden", of: fields, in: \.conditions)
    let funding = numbers("bekostiging", of: fields, in: \.funding)
    let provenance = reader.provenance(of: fields)
    guard let id = element.id, let text, let provenance else { return nil }
    return MatrixException(
      id: id.text, pairs: holds, place: place, care: care, doctors: doctors, text: text, conditions: conditions,
      funding: funding, provenance: provenance)
  }

  /// Where an exception holds that stands in no row; one that stands in rows has no such place.
  private mutating func readPlace(of fields: YAMLFields) -> MatrixException.Place? {
    let situations = numbers("situaties", of: fields, in: \.situations)
    let indication = number("indicatie", of: fields, in: \.indications)
    guard fields.isEmptyList("geldt_voor") else {
      for key in ["situaties", "indicatie"] where fields[key] != nil && fields["geldt_voor"] != nil {
        reader.file.report(.placeInRows(key, at: fields.position(of: key)))
      }
      return nil
    }
    if fields["situaties"] == nil || fields["indicatie"] == nil {
      reader.file.report(.exceptionWithoutPlace(at: fields.position(of: "geldt_voor")))
    }
    return indication.map { MatrixException.Place(situations: situations, indication: $0) }
  }

  private func readCare(of fields: YAMLFields) -> [CareKind] {
    reportEmpty("zorg", of: fields)
    var table = IdentifierTable("zorgsoort", in: reader.file)
    for kind in CareKind.allCases { table.add(Placed(text: kind.rawValue, position: fields.position)) }
    return table.numbers(of: fields.scalars("zorg")).map { CareKind.allCases[$0] }
  }

  /// Says of each exception and pair of which only one names the other.
  func reportTies() {
    func has(_ ties: [(pair: Int, exception: Int, position: FilePosition)], _ pair: Int, _ exception: Int) -> Bool {
      ties.contains { $0.pair == pair && $0.exception == exception }
    }
    let oneSided =
      ties.ofPairs.filter { !has(ties.ofExceptions, $0.pair, $0.exception) }
      + ties.ofExceptions.filter { !has(ties.ofPairs, $0.pair, $0.exception) }
    for tie in oneSided {
      reader.file.report(
        .oneSidedTie(
          exception: exceptions.entries[tie.exception].text, pair: pairs.entries[tie.pair].text, at: tie.position))
    }
  }
}

extension Diagnostic {
  fileprivate static func wrongNumber(for choice: CareDivision.Choice, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N202", ["keus": choice.rawValue], at: position)
  }

  fileprivate static func oneSidedTie(exception: String, pair: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N204", ["uitzondering": exception, "paar": pair], at: position)
  }

  fileprivate static func presentAfterAll(
    situation: String, indication: String, pair: String, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.error, "N205", ["situatie": situation, "indicatie": indication, "paar": pair], at: position)
  }

  fileprivate static func exceptionWithoutPlace(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N206", at: position)
  }

  fileprivate static func placeInRows(_ key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N207", ["sleutel": key], at: position)
  }
}
