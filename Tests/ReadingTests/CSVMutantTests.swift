import AssessmentModel
import Diagnostics
import DossierFiles
import Testing

/// One change to a cell or a name of a column of a good table: it is named with its place and a way out, or it is
/// harmless and stands here with the reason; and the other rows count.
@Suite struct CSVMutantTests {
  /// A good table, of which the row with a number is changed.
  struct Table {
    let name: String
    let columns: [String]
    let rows: [[String]]
    let changed: Int

    var text: String { text(columns, rows) }

    func text(_ columns: [String], _ rows: [[String]]) -> String {
      ([columns] + rows).map { $0.joined(separator: ";") + "\n" }.joined()
    }

    /// The table without the row that is changed.
    var rest: String {
      text(columns, rows.enumerated().filter { $0.offset != changed }.map(\.element))
    }
  }

  static let ratings = Table(
    name: "oordelen",
    columns: [
      "werkgebied", "toetsing", "client", "bron", "organisatie", "criterium", "oordeel", "datum", "inspecteur", "soort",
      "grondslag", "vindplaats", "toelichting",
    ],
    rows: MutantBase.rows(withText: true), changed: 5)

  static let facts = Table(
    name: "feiten",
    columns: ["werkgebied", "toetsing", "client", "bron", "feit", "waarde", "datum", "vindplaats"],
    rows: [2, 1, 2, 3].map {
      ["dorp", "ronde", "V-0\($0)", "wijkverpleging", "zorgplan.geevalueerd", "2026-03-0\($0)", "2026-04-10", "blz. 1"]
    }, changed: 2)

  static let dossiers = Table(
    name: "dossiers",
    columns: [
      "werkgebied", "toetsing", "client", "bron", "organisatie", "leeftijd", "in_zorg_sinds", "problematiek",
      "kwetsbaarheid", "kwetsbaarheid_sinds",
    ],
    rows: [2, 1, 2, 3].map {
      [
        "dorp", "ronde", "V-0\($0)", "wijkverpleging", "thuiszorg-a", "84", "2024-02-01", "dementie", "val",
        "2026-01-20",
      ]
    }, changed: 2)

  static let tables = ["oordelen": ratings, "feiten": facts, "dossiers": dossiers]

  /// What is harmless in a cell, with the reason; a column stands for itself in every table that has it.
  static let harmlessCells: [String: [MutantKind: String]] = [
    "werkgebied": MutantBase.anyName, "toetsing": MutantBase.anyNameOrNone, "client": MutantBase.anyName,
    "organisatie": MutantBase.anyNameOrNone, "inspecteur": MutantBase.anyNameOrNone,
    "bron": MutantBase.foldedWord, "criterium": MutantBase.foldedWord, "oordeel": MutantBase.foldedWord,
    "soort": MutantBase.foldedOptionalWord, "grondslag": MutantBase.foldedOptionalWord, "feit": MutantBase.foldedWord,
    "waarde": MutantBase.foldedWord, "datum": MutantBase.foldedOptionalWord,
    "in_zorg_sinds": MutantBase.foldedOptionalWord, "kwetsbaarheid_sinds": MutantBase.datesInOneCell,
    "leeftijd": MutantBase.foldedOptionalWord, "vindplaats": MutantBase.anyText, "toelichting": MutantBase.anyText,
    "problematiek": MutantBase.anyText, "kwetsbaarheid": MutantBase.anyText,
  ]

  @Test(arguments: tables.keys.sorted())
  func `each change of a cell is named with its place, or is harmless for a reason`(name: String) throws {
    let table = try #require(Self.tables[name])
    #expect(try Reading("\(name).csv", table.text).messages == "")
    var harmless: Set<String> = []
    for (column, header) in table.columns.enumerated() {
      for kind in MutantKind.allCases {
        let value = table.rows[table.changed][column]
        guard let mutant = kind.mutant(of: value) else { continue }
        var rows = table.rows
        rows[table.changed][column] = mutant
        let reading = try Reading("\(name).csv", table.text(table.columns, rows))
        let before = rows[table.changed][..<column].map { $0.count + 1 }.reduce(0, +)
        let place = "\(name).csv:\(table.changed + 2):\(before + 1)"
        try MutantBase.check(
          reading, place: place, rest: Reading("\(name).csv", table.rest), changed: table.rows[table.changed],
          harmless: Self.harmlessCells[header]?[kind], "\(header) \(kind)")
        if reading.diagnostics.isEmpty { harmless.insert("\(header) \(kind)") }
      }
    }
    // The list of harmless ones has none that is not.
    for header in table.columns {
      for kind in Self.harmlessCells[header, default: [:]].keys {
        let value = table.rows[table.changed][table.columns.firstIndex(of: header) ?? 0]
        guard kind.mutant(of: value) != nil else { continue }
        #expect(harmless.contains("\(header) \(kind)"), "it is named, so it is not harmless")
      }
    }
  }

  /// What may be done to the name of a column.
  enum HeaderKind: CaseIterable {
    case removed, renamed, doubled, misspelt, upperCase, trailingBlank
  }

  @Test(arguments: tables.keys.sorted(), HeaderKind.allCases)
  func `each change of the name of a column is named, or is harmless for a reason`(
    name: String, kind: HeaderKind
  ) throws {
    let table = try #require(Self.tables[name])
    let required = ["werkgebied", "client", "bron", "criterium", "oordeel", "feit", "waarde"]
    for (column, header) in table.columns.enumerated() {
      var columns = table.columns
      var rows = table.rows
      switch kind {
      case .removed:
        columns.remove(at: column)
        rows = rows.map { row in row.enumerated().filter { $0.offset != column }.map(\.element) }
      case .renamed: columns[column] = "kleur"
      case .doubled:
        columns.append(header)
        rows = rows.map { $0 + [$0[column]] }
      case .misspelt: columns[column].remove(at: header.index(header.startIndex, offsetBy: 1))
      case .upperCase: columns[column] = header.uppercased()
      case .trailingBlank: columns[column] += " "
      }
      let reading = try Reading("\(name).csv", table.text(columns, rows))
      let comment: Comment = "\(header) \(kind)"
      switch kind {
      case .upperCase, .trailingBlank:
        // Case and blanks of the header are free.
        #expect(reading.messages == "", comment)
      case .removed where !required.contains(header):
        // An optional column may be absent.
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning }, comment)
        #expect(!reading.areas.isEmpty, comment)
      default:
        let place = table.columns[..<column].map { $0.count + 1 }.reduce(1, +)
        #expect(reading.diagnostics.contains { $0.position.line == 1 }, comment)
        if kind == .misspelt {
          #expect(reading.diagnostics.contains { $0.position.line == 1 && $0.position.column == place }, comment)
          #expect(reading.messages.contains("Bedoelde u “\(header)”?"), comment)
        }
        // What a table needs is not guessed at; any other column is passed over.
        let isRefused = required.contains(header) || kind == .doubled
        #expect(reading.areas.isEmpty == isRefused, comment)
      }
    }
  }
}
