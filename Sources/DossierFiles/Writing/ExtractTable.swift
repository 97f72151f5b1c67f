import AssessmentModel

/// A cell of a table that is written.
enum ExtractCell {
  case empty
  /// A word of the format or the framework, which no spreadsheet takes for anything else.
  case word(String)
  /// A name that is taken exactly.
  case name(String)
  /// A text, around which blanks do not matter.
  case text(String)
  case date(CalendarDate)
  case number(Int)

  init(_ name: ExactName?) {
    guard let name, !name.description.isEmpty else {
      self = .empty
      return
    }
    self = .name(name.description)
  }

  init(text: String?) { self = text.map(ExtractCell.text) ?? .empty }
  init(_ date: CalendarDate?) { self = date.map(ExtractCell.date) ?? .empty }
  init(word: String?) { self = word.map(ExtractCell.word) ?? .empty }
}

extension CSVTable {
  /// The tables in the order in which they are written.
  static let written: [CSVTable] = [.dossiers, .facts, .ratings]

  /// The name of its file or sheet.
  var title: String {
    switch self {
    case .dossiers: "dossiers"
    case .facts: "feiten"
    case .ratings: "oordelen"
    }
  }

  /// The columns as they are written.
  var writtenColumns: [ExtractColumn] {
    let subject: [ExtractColumn] = [.werkgebied, .toetsing, .client, .bron, .organisatie]
    switch self {
    case .dossiers:
      return subject + [
        .leeftijd, .inZorgSinds, .problematiek, .kwetsbaarheid, .kwetsbaarheidSinds, .kader, .peildatum,
      ]
    case .facts: return subject + [.feit, .waarde, .datum, .vindplaats]
    case .ratings:
      return subject + [.criterium, .oordeel, .datum, .inspecteur, .soort, .grondslag, .vindplaats, .toelichting]
    }
  }
}

extension ExtractWriter {
  /// Gives the rows of a table in order; of the table of dossiers each subject has at least one.
  func forEachRow(of table: CSVTable, _ body: ([ExtractCell]) -> Void) {
    switch table {
    case .dossiers:
      let described = DescriptionsOfSubject(rows)
      for (number, subject) in rows.subjects.enumerated() {
        let own = described[number]
        for description in own.isEmpty ? [nil] : own.map(Optional.some) {
          body(cells(of: subject) + cells(of: description, subject))
        }
      }
    case .facts:
      for fact in rows.facts { body(cells(of: rows.subjects[Int(fact.subject)]) + cells(of: fact)) }
    case .ratings:
      for rating in rows.ratings { body(cells(of: rows.subjects[Int(rating.subject)]) + cells(of: rating)) }
    }
  }

  private func cells(of subject: ExtractRows.Subject) -> [ExtractCell] {
    let key = rows.areaKeys[subject.area]
    return [
      ExtractCell(key.werkgebied), ExtractCell(key.inspection), ExtractCell(subject.client),
      .word(framework.sources[subject.source].id), ExtractCell(subject.organisation),
    ]
  }

  private func cells(of rating: ExtractRows.Rating) -> [ExtractCell] {
    [
      .word(framework.criteria[Int(rating.criterion)].id), .word(framework.scale[rating.outcome].id),
      ExtractCell(rating.date), ExtractCell(rows.inspectors[Int(rating.inspector)]),
      ExtractCell(word: rating.isConsensus ? "consensus" : nil), ExtractCell(word: rating.ground?.rawValue),
      ExtractCell(text: rating.locator), ExtractCell(text: rating.explanation),
    ]
  }

  private func cells(of fact: ExtractRows.StatedFact) -> [ExtractCell] {
    let value: ExtractCell =
      switch fact.value {
      case .date(let date): .date(date)
      case .number(let number): .number(number)
      case .yesNo, .choice, .text: .text(written(fact))
      }
    return [
      .word(framework.facts[Int(fact.definition)].id), value, ExtractCell(fact.date), ExtractCell(text: fact.locator),
    ]
  }

  private func cells(of description: ExtractRows.Description?, _ subject: ExtractRows.Subject) -> [ExtractCell] {
    let vulnerabilities = description?.vulnerabilities ?? []
    let kinds = vulnerabilities.contains { $0.kind != nil } ? vulnerabilities.map { $0.kind ?? "" } : []
    let since = vulnerabilities.contains { $0.since != nil } ? vulnerabilities.map(\.since) : []
    let sinceCell: ExtractCell =
      if since.count == 1, let first = since[0] { .date(first) } else if since.isEmpty { .empty } else {
        .text(since.map { $0?.description ?? "" }.joined(separator: "|"))
      }
    return [
      description?.age.map(ExtractCell.number) ?? .empty, ExtractCell(description?.inCareSince),
      ExtractCell(text: CellValues.joined(description?.problems ?? [])), ExtractCell(text: CellValues.joined(kinds)),
      sinceCell, .word(framework.id), ExtractCell(referenceDate(of: subject)),
    ]
  }
}

/// Several values in one cell, with a bar between them.
enum CellValues {
  private static let bar = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  /// The values as one cell; nothing where there is none. A bar in a value has a backslash before it.
  static func joined(_ values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    return values.enumerated().map { index, value in
      let escaped = value.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      // A blank keeps a last backslash away from the bar that follows.
      return index < values.count - 1 && escaped.utf8.last == backslash ? escaped + " " : escaped
    }.joined(separator: "|")
  }

  /// The parts of a cell, as they stand there.
  static func parts(of cell: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    guard !cell.isEmpty else { return [] }
    var parts: [UnsafeRawBufferPointer] = []
    var start = 0
    for index in cell.indices where cell[index] == bar && (index == 0 || cell[index - 1] != backslash) {
      parts.append(UnsafeRawBufferPointer(rebasing: cell[start..<index]))
      start = index + 1
    }
    return parts + [UnsafeRawBufferPointer(rebasing: cell[start...])]
  }

  /// The text of a part; nothing where there are only blanks.
  static func text(of part: UnsafeRawBufferPointer) -> String? {
    guard !part.isBlank else { return nil }
    let text = String(decoding: part.trimmed, as: UTF8.self)
    guard part.contains(bar) else { return text }
    return text.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|")
  }
}

/// The descriptions of each subject, in order.
struct DescriptionsOfSubject {
  private var numbers: [Int32: [Int]] = [:]
  private let rows: ExtractRows

  init(_ rows: ExtractRows) {
    self.rows = rows
    for (number, description) in rows.descriptions.enumerated() {
      numbers[description.subject, default: []].append(number)
    }
  }

  subscript(subject: Int) -> [ExtractRows.Description] {
    numbers[Int32(subject)]?.map { rows.descriptions[$0] } ?? []
  }
}
