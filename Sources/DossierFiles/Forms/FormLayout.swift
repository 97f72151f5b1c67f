/// A part of a sheet of a dossier form, with a heading per column.
enum FormSection: CaseIterable {
  case head, ratings, facts

  /// Its columns, in the order in which a form is written; readers know them by their headings.
  var columns: [FormColumn] {
    switch self {
    case .head: [.field, .what, .hint, .entry, .since]
    case .ratings:
      [
        .criterion, .question, .levels, .outcome, .date, .locator, .explanation, .ground, .series, .inspector,
      ]
    case .facts: [.fact, .what, .wanted, .value, .date, .locator]
    }
  }

  /// The column by whose codes its rows are known, wherever they stand.
  var key: FormColumn {
    switch self {
    case .head: .field
    case .ratings: .criterion
    case .facts: .fact
    }
  }

  /// The section whose headings stand in a row, with the number of the cell of each; nothing where it has none.
  static func headed(by cells: [(number: Int, text: String)]) -> (section: FormSection, columns: [Int: FormColumn])? {
    for section in allCases {
      var columns: [Int: FormColumn] = [:]
      var found: Set<FormColumn> = []
      for (number, text) in cells {
        let folded = text.formFolded
        guard let column = section.columns.first(where: { DutchFormWords.heading(of: $0).formFolded == folded }),
          found.insert(column).inserted
        else { continue }
        columns[number] = column
      }
      if found.contains(section.key), found.count > 2 { return (section, columns) }
    }
    return nil
  }
}

/// A column of a section.
enum FormColumn: CaseIterable {
  case field, what, hint, entry, since
  case criterion, question, levels, outcome, date, locator, explanation, ground, series, inspector
  case fact, wanted, value

  /// Whether what stands in it was printed and is not to be filled in.
  var isPrinted: Bool {
    switch self {
    case .what, .hint, .question, .levels, .wanted: true
    default: false
    }
  }

  /// The column of an extract that it fills.
  var extractColumn: ExtractColumn? {
    switch self {
    case .criterion: .criterium
    case .outcome: .oordeel
    case .date: .datum
    case .locator: .vindplaats
    case .explanation: .toelichting
    case .ground: .grondslag
    case .series: .soort
    case .inspector: .inspecteur
    case .fact: .feit
    case .value: .waarde
    case .field, .what, .hint, .entry, .since, .question, .levels, .wanted: nil
    }
  }
}

/// A row of the head of a sheet: whom and what it is about.
enum FormField: CaseIterable {
  case werkgebied, inspection, client, referenceDate, source
  case organisation, seen, age, inCareSince, problem, vulnerability

  /// The code that stands before it.
  var code: String {
    switch self {
    case .werkgebied: ExtractColumn.werkgebied.name
    case .inspection: ExtractColumn.toetsing.name
    case .client: ExtractColumn.client.name
    case .referenceDate: "peildatum"
    case .source: ExtractColumn.bron.name
    case .organisation: ExtractColumn.organisatie.name
    case .seen: "ingezien"
    case .age: ExtractColumn.leeftijd.name
    case .inCareSince: ExtractColumn.inZorgSinds.name
    case .problem: ExtractColumn.problematiek.name
    case .vulnerability: ExtractColumn.kwetsbaarheid.name
    }
  }

  /// The field with a code.
  init?(code: String) {
    let folded = code.formFolded
    guard let field = Self.allCases.first(where: { $0.code == folded }) else { return nil }
    self = field
  }

  /// Whether it may stand in several rows.
  var mayRepeat: Bool { self == .problem || self == .vulnerability }

  /// The column of an extract that it fills; the day of reference and what was seen fill none.
  var extractColumn: ExtractColumn? {
    switch self {
    case .werkgebied: .werkgebied
    case .inspection: .toetsing
    case .client: .client
    case .source: .bron
    case .organisation: .organisatie
    case .age: .leeftijd
    case .inCareSince: .inZorgSinds
    case .problem: .problematiek
    case .vulnerability: .kwetsbaarheid
    case .referenceDate, .seen: nil
    }
  }
}

extension String {
  /// Without regard to capitals, and to blanks around or doubled within.
  var formFolded: String { formPlain.lowercased() }

  /// With one blank wherever there are blanks or line ends, and none around: what programs keep of a printed text.
  var formPlain: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }
}
