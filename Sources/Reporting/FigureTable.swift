import AssessmentModel
import Scoring

/// Figures of several werkgebieden beside each other ("cijfers"): what ratings rest on, activities ("tabel 2"), population.
public struct FigureTable: Hashable, Sendable {
  /// A figure in words, with its footnote.
  public struct Cell: Hashable, Sendable {
    /// The figure.
    public let text: String
    /// The mark of its footnote.
    public let mark: String?

    package init(text: String, mark: String?) {
      self.text = text
      self.mark = mark
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What is counted or measured, or where.
    public let name: String
    /// A cell per column.
    public let cells: [Cell]

    package init(name: String, cells: [Cell]) {
      self.name = name
      self.cells = cells
    }
  }

  /// The heading.
  public let heading: String
  /// A note beside the heading.
  public let caption: String
  /// The heading of the first column.
  public let firstColumn: String
  /// The headings of the other columns.
  public let columns: [String]
  /// Whether the last column is no werkgebied, but a total or a country.
  public let hasClosingColumn: Bool
  /// The rows.
  public let rows: [Row]
  /// The footnotes, with their marks.
  public let notes: [LabelledText]

  package init(
    heading: String, caption: String, firstColumn: String, columns: [String], hasClosingColumn: Bool, rows: [Row],
    notes: [LabelledText]
  ) {
    self.heading = heading
    self.caption = caption
    self.firstColumn = firstColumn
    self.columns = columns
    self.hasClosingColumn = hasClosingColumn
    self.rows = rows
    self.notes = notes
  }

  /// All tables of a comparison. What was only inventoried was done and measured otherwise, and stands apart.
  static func all(of input: AssessedInput) -> [FigureTable] {
    let inspected = input.areas.filter { !$0.isInventory }
    let inventories = input.areas.filter(\.isInventory)
    return [
      basis(inspected),
      activities(inspected, heading: Words.tableOfActivities, input.framework.subject),
      activities(inventories, heading: Words.tableOfInventories, input.framework.subject),
      population(input.areas),
      parts(input.areas),
    ].compactMap(\.self)
  }

  private static func basis(_ areas: [AssessedArea]) -> FigureTable? {
    guard !areas.isEmpty else { return nil }
    func row(_ name: String, _ text: (AssessedArea) -> String) -> Row {
      Row(name: name, cells: areas.map { Cell(text: text($0), mark: nil) })
    }
    return FigureTable(
      heading: Words.tableOfBasis, caption: Words.tableOfBasisCaption, firstColumn: Words.basisColumn,
      columns: areas.map(\.name), hasClosingColumn: false,
      rows: [
        row(Words.referenceDate) { $0.referenceDate.map { DutchNumbers.date($0.date) } ?? Words.notGiven },
        row(Words.basisClients) { DutchNumbers.whole($0.result.clients) },
        row(Words.basisDossiers) { DutchNumbers.whole($0.result.dossiers) },
        row(Words.basisConversations) { DutchNumbers.whole($0.result.conversations) },
        row(Words.basisOmissions) { Words.omitted($0.result.omissions) },
      ]
        + (areas.contains { !$0.leftOutOfAreaFile.isEmpty }
          ? [row(Words.basisFlaws) { Words.omitted($0.leftOutOfAreaFile) }] : []),
      notes: [])
  }

  private static func activities(
    _ areas: [AssessedArea], heading: String, _ subject: Framework.Subject
  ) -> FigureTable? {
    let names = areas.flatMap { $0.werkgebied?.activities.map(\.name) ?? [] }.withoutRepeats
    guard !names.isEmpty else { return nil }
    var marks = FootnoteMarks()
    let hasTotal = areas.count > 1
    let rows = names.map { name in
      let own = areas.map { $0.werkgebied?.activities.first { $0.name == name } }
      let cells = own.map { activity in
        Cell(text: Words.number(activity?.number), mark: activity?.note.map { marks.mark(for: $0) })
      }
      return Row(name: name, cells: cells + (hasTotal ? [total(own, subject, marks: &marks)] : []))
    }
    return FigureTable(
      heading: heading, caption: Words.tableOfActivitiesCaption(subject), firstColumn: Words.activityColumn,
      columns: areas.map(\.name) + (hasTotal ? [Words.total] : []), hasClosingColumn: hasTotal, rows: rows,
      notes: marks.notes)
  }

  /// The total of what is known; where a werkgebied has no number without a note why, there is none.
  private static func total(_ activities: [Activity?], _ subject: Framework.Subject, marks: inout FootnoteMarks) -> Cell
  {
    let isKnown = activities.allSatisfy { $0?.number != nil || $0?.note != nil }
    let numbers = activities.compactMap { $0?.number }
    guard isKnown, !numbers.isEmpty else { return Cell(text: Words.number(nil), mark: nil) }
    let isOfAll = numbers.count == activities.count
    return Cell(
      text: DutchNumbers.whole(numbers.reduce(0, +)),
      mark: isOfAll ? nil : marks.mark(for: Words.totalOfSome(numbers.count, of: activities.count, subject)))
  }
}
