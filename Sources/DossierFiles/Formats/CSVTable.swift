import Diagnostics
import Tabular

/// One of the three tables of a CSV extract, known by its header.
enum CSVTable: CaseIterable {
  // A tie between tables goes to the first.
  case dossiers, ratings, facts

  /// The columns that must be there.
  var required: [ExtractColumn] {
    switch self {
    case .ratings: [.werkgebied, .client, .bron, .criterium, .oordeel]
    case .facts: [.werkgebied, .client, .bron, .feit, .waarde]
    case .dossiers: [.werkgebied, .client, .bron]
    }
  }

  /// All its columns.
  var columns: [ExtractColumn] {
    switch self {
    case .ratings:
      required + [.toetsing, .organisatie, .datum, .inspecteur, .soort, .grondslag, .vindplaats, .toelichting]
    case .facts: required + [.toetsing, .organisatie, .datum, .vindplaats]
    case .dossiers:
      required + [
        .toetsing, .organisatie, .leeftijd, .inZorgSinds, .problematiek, .kwetsbaarheid, .kwetsbaarheidSinds, .kader,
        .peildatum,
      ]
    }
  }

  /// The columns that tell which table is meant: what is said of the whole extract could stand beside any.
  var tellingColumns: [ExtractColumn] { columns.filter { $0 != .kader && $0 != .peildatum } }
}

/// The header of a CSV extract: which table it is, and where each column stands.
final class CSVHeader: Sendable {
  let table: CSVTable
  /// Per column of the extract the number of the cell, or −1.
  private let cells: [Int]
  /// The number of cells that every record must have.
  let width: Int
  /// The cells that say whom a row is about, where they stand together.
  let subjectCells: ClosedRange<Int>?
  /// The cells that say when and how a rating was given and by whom, where they stand together.
  let circumstanceCells: ClosedRange<Int>?

  private init(table: CSVTable, cells: [Int], width: Int) {
    (self.table, self.cells, self.width) = (table, cells, width)
    func together(_ columns: [ExtractColumn]) -> ClosedRange<Int>? {
      let own = columns.map { cells[$0.rawValue] }.filter { $0 >= 0 }
      guard let first = own.min(), let last = own.max(), last - first + 1 == own.count else { return nil }
      return first...last
    }
    subjectCells = together([.werkgebied, .toetsing, .client, .bron, .organisatie])
    circumstanceCells = together([.datum, .inspecteur, .soort, .grondslag])
  }

  /// How many unknown columns are called by their name.
  private static let mostNamedColumns = 30

  /// The cell of a column, where the table has it.
  func cell(_ column: ExtractColumn) -> Int? {
    let cell = cells[column.rawValue]
    return cell < 0 ? nil : cell
  }

  /// Reads the names of the columns; case, order and blanks around them are free.
  ///
  /// - Parameter place: where a column of the header stands.
  /// - Returns: the header, where the table is known, and what there is to say.
  static func read(
    _ names: [String], fileName: String, place: (Int) -> FilePosition
  ) -> (header: CSVHeader?, diagnostics: [Diagnostic]) {
    let folded = names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() }
    let columns = folded.map(ExtractColumn.init(name:))
    let present = Set(columns.compactMap { $0 })

    var diagnostics: [Diagnostic] = []
    for (index, column) in columns.enumerated() {
      if let column, let first = columns.firstIndex(of: column), first < index {
        diagnostics.append(.doubledColumn(column, at: place(index)))
      }
    }
    if !diagnostics.isEmpty { return (nil, diagnostics) }

    let complete = CSVTable.allCases.filter { Set($0.required).isSubset(of: present) }
    var meant: CSVTable?
    for table in complete {
      let count = present.intersection(table.tellingColumns).count
      if meant.map({ count > present.intersection($0.tellingColumns).count }) ?? true { meant = table }
    }
    guard let meant else {
      return (nil, missingColumns(folded, present, place))
    }

    // What looks like another table with a slip of the pen is not guessed at.
    for pair in [[ExtractColumn.criterium, .oordeel], [.feit, .waarde]] {
      let found = pair.filter(present.contains)
      if found.count == 1, let missing = pair.first(where: { !present.contains($0) }), let has = found.first {
        diagnostics.append(halfPair(has: has, missing: missing, folded, present, place))
      }
    }
    if !diagnostics.isEmpty { return (nil, diagnostics) }
    let others = Set(CSVTable.allCases.flatMap(\.required)).subtracting(meant.required).subtracting(present)
    for (index, name) in folded.enumerated() where columns[index] == nil {
      if let candidate = NearMiss.candidate(for: name, among: others.map(\.name).sorted()) {
        diagnostics.append(.nearMissOfOtherTable(candidate, at: place(index)))
      }
    }
    if !diagnostics.isEmpty { return (nil, diagnostics) }

    let unknown = folded.indices.filter { index in columns[index].map { !meant.columns.contains($0) } ?? true }
    for index in unknown {
      // So many names may be rows of a dossier that got into the header.
      let name = unknown.count > mostNamedColumns ? "nummer \(index + 1)" : names[index]
      diagnostics.append(.unknownColumn(name, folded: folded[index], of: meant, present, at: place(index)))
    }
    var cells = Array(repeating: -1, count: ExtractColumn.allCases.count)
    for (index, column) in columns.enumerated() {
      if let column, meant.columns.contains(column) { cells[column.rawValue] = index }
    }
    return (CSVHeader(table: meant, cells: cells, width: names.count), diagnostics)
  }

  private static func halfPair(
    has: ExtractColumn, missing: ExtractColumn, _ folded: [String], _ present: Set<ExtractColumn>,
    _ place: (Int) -> FilePosition
  ) -> Diagnostic {
    let near = folded.firstIndex {
      ExtractColumn(name: $0) == nil && NearMiss.candidate(for: $0, among: [missing.name]) != nil
    }
    if let near { return .nearMissOfOtherTable(missing.name, at: place(near)) }
    return .halfPair(has: has, missing: missing, at: place(folded.firstIndex(of: has.name) ?? 0))
  }

  /// Says which columns are missing from the table that comes closest.
  private static func missingColumns(
    _ folded: [String], _ present: Set<ExtractColumn>, _ place: (Int) -> FilePosition
  ) -> [Diagnostic] {
    if present.isEmpty { return [.noKnownHeader(at: place(0))] }
    let closest =
      if present.contains(.criterium) || present.contains(.oordeel) {
        CSVTable.ratings
      } else if present.contains(.feit) || present.contains(.waarde) {
        CSVTable.facts
      } else {
        CSVTable.dossiers
      }
    return closest.required.filter { !present.contains($0) }.map { missing in
      let near = folded.firstIndex {
        ExtractColumn(name: $0) == nil && NearMiss.candidate(for: $0, among: [missing.name]) != nil
      }
      if let near { return .nearMissOfRequired(missing, at: place(near)) }
      return .missingColumn(missing, at: place(0))
    }
  }
}

extension Diagnostic {
  fileprivate static func doubledColumn(_ column: ExtractColumn, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C101", ["kolom": column.name], at: position)
  }

  fileprivate static func noKnownHeader(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C102", at: position)
  }

  fileprivate static func missingColumn(_ column: ExtractColumn, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C103", ["kolom": column.name], at: position)
  }

  fileprivate static func nearMissOfRequired(_ column: ExtractColumn, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C104", ["kolom": column.name], at: position)
  }

  fileprivate static func nearMissOfOtherTable(_ column: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C105", ["kolom": column], at: position)
  }

  fileprivate static func halfPair(
    has: ExtractColumn, missing: ExtractColumn, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.error, "C106", ["kolom": has.name, "ontbreekt": missing.name], at: position)
  }

  fileprivate static func unknownColumn(
    _ name: String, folded: String, of table: CSVTable, _ present: Set<ExtractColumn>, at position: FilePosition
  ) -> Diagnostic {
    // A name that is longer than names are may be text of a dossier that got into the header.
    let name = name.count > 40 ? "\(name.prefix(40))…" : name
    let free = table.columns.filter { !present.contains($0) }.map(\.name)
    if let candidate = NearMiss.candidate(for: folded, among: free) {
      return Diagnostic(.warning, "C120", ["kolom": name, "bedoeld": candidate], at: position)
    }
    return Diagnostic(
      .warning, "C121", ["kolom": name, "bekend": table.columns.map(\.name).joined(separator: ", ")],
      at: position)
  }
}
