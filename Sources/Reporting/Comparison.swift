import AssessmentModel
import Scoring

/// Werkgebieden beside each other ("vergelijking"): no ranking, no totals of ratings, and a note wherever they are not
/// comparable.
public struct Comparison: Hashable, Sendable {
  /// The title of the document, which is repeated on every page.
  public let documentName: String
  /// The title.
  public let title: String
  /// What kind of document it is.
  public let subtitle: String
  /// The word that every page carries until all reports are determined and published ("CONCEPT").
  public let draftMark: String?
  /// A line for every page, such as that the dossiers are invented ("kenmerk").
  public let mark: String?
  /// Round, reference date, framework and status.
  public let header: [LabelledText]
  /// How the tables are to be read.
  public let guidance: ListSection?
  /// Where the werkgebieden are not comparable ("niet vergelijkbaar"); `nil` where nothing was found.
  public let comparability: ListSection?
  /// The ratings, norms by werkgebieden; `nil` where nothing was rated.
  public let ratings: RatingTable?
  /// Per norm which werkgebieden differ clearly.
  public let differences: DifferenceSection?
  /// What the ratings rest on, what was done, and who lives there.
  public let figures: [FigureTable]
  /// Whose rules these are, and what must be known of the sources.
  public let account: ListSection?

  /// Puts the werkgebieden of a run beside each other, in the order of their keys.
  ///
  /// - Parameter further: tables beside those of what was read.
  public init(_ input: AssessedInput, further: [FigureTable] = []) {
    let facts = input.areas.map { AreaFacts(area: $0, framework: input.framework) }
    let rated = input.areas.filter { !$0.isInventory }
    documentName = Words.comparisonName(input.areas.count, of: input.framework.subject)
    title = Words.comparisonTitle(input.areas.count, of: input.framework.subject)
    subtitle = input.framework.title
    draftMark = facts.contains(where: \.isDraft) ? Words.draftMark : nil
    let marks = input.areas.compactMap { $0.werkgebied?.mark } + (input.inspection?.mark.map { [$0] } ?? [])
    mark = marks.isEmpty ? nil : marks.withoutRepeats.joined(separator: " – ")
    header = Self.header(facts, framework: input.framework)
    guidance = ListSection(
      heading: Words.noRanking, items: rated.isEmpty ? [] : Words.guidance(input.framework.subject))
    comparability = ListSection(
      heading: Words.notComparable, items: ComparabilityNotes(input.areas, framework: input.framework).sentences)
    ratings = RatingTable(
      rated, framework: input.framework, inspection: input.inspection,
      others: input.areas.filter(\.isInventory).map(\.name))
    differences = DifferenceSection(rated, framework: input.framework)
    figures = FigureTable.all(of: input) + further
    account = ListSection(heading: Words.comparisonAccount, items: Self.account(input))
  }

  private static func header(_ facts: [AreaFacts], framework: Framework) -> [LabelledText] {
    func shared(_ values: [String]) -> String {
      let distinct = values.withoutRepeats
      return distinct.count == 1 ? distinct.first ?? Words.notGiven : Words.differs(per: framework.subject)
    }
    let dates = facts.map { $0.area.referenceDate.map { DutchNumbers.date($0.date) } ?? Words.notGiven }
    return [
      LabelledText(label: Words.round, text: shared(facts.map { $0.round ?? Words.notGiven })),
      LabelledText(label: Words.referenceDate, text: shared(dates)),
      LabelledText(label: Words.framework, text: Words.version(framework.version, of: framework.id)),
      LabelledText(label: Words.status, text: shared(facts.map(\.status))),
    ]
  }

  private static func account(_ input: AssessedInput) -> [String] {
    let general = input.inspection?.remarks.filter { $0.norm == nil } ?? []
    return (input.inspection.map { [Words.inspectionTitle($0.title)] } ?? [])
      + [
        Words.frameworkInFull(input.framework),
        Words.rulesBelong(note: input.framework.rules.note, input.framework.subject),
      ]
      + general.map { Words.remark($0.text, about: $0.subject) }
  }
}

/// The ratings of several werkgebieden ("tabel 1"): a row per norm, a column per werkgebied.
public struct RatingTable: Hashable, Sendable {
  /// The norms of a theme.
  public struct ThemeRows: Hashable, Sendable {
    /// The name of the theme.
    public let name: String
    /// Its norms.
    public let rows: [Row]

    package init(name: String, rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  /// One norm.
  public struct Row: Hashable, Sendable {
    /// The short name of the norm.
    public let norm: String
    /// The mark of a footnote about the norm.
    public let mark: String?
    /// A cell per werkgebied.
    public let cells: [Cell]
  }

  /// One norm in one werkgebied.
  public struct Cell: Hashable, Sendable {
    /// The rating that holds.
    public let rating: RatingWords
    /// The mark of its footnotes.
    public let mark: String?
    /// How many clients it rests on.
    public let count: String
    /// How sure it is, in short terms.
    public let flags: [String]
  }

  /// The heading.
  public let heading: String
  /// How the counts are to be read.
  public let caption: String
  /// The heading of the first column.
  public let firstColumn: String
  /// The names of the werkgebieden.
  public let areas: [String]
  /// The rows.
  public let themes: [ThemeRows]
  /// The levels of the scale, lowest first.
  public let levels: [RatingWords]
  /// What the mark for "no rating" stands for; `nil` where it is not used.
  public let noRatingLegend: String?
  /// The terms that are used, each with its meaning.
  public let explanations: [LabelledText]
  /// Which werkgebieden are not in it, because they were only inventoried; `nil` where all are.
  public let absent: String?
  /// The footnotes, with their marks.
  public let notes: [LabelledText]

  init?(_ areas: [AssessedArea], framework: Framework, inspection: Inspection?, others: [String]) {
    guard !areas.isEmpty else { return nil }
    var marks = FootnoteMarks()
    let scale = framework.scale
    heading = Words.tableOfRatings
    caption = Words.tableOfRatingsCaption(lowest: scale[scale.lowest].label)
    firstColumn = Words.resultColumns[0]
    self.areas = areas.map(\.name)
    var terms: Set<DutchReportWords.Term> = []
    themes = framework.themes.map { theme in
      let rows = theme.norms.map { norm in
        let own = inspection?.remarks.filter { $0.norm == norm }.map(\.text) ?? []
        let rowMarks = own.map { marks.mark(for: $0) }
        let cells = areas.map { area in
          let result = NormResult(area, norm: norm, framework: framework)
          terms.formUnion(result.terms.filter { $0 != .tippingPoint })
          return Cell(result, remarks: area.werkgebied?.remarks.filter { $0.norm == norm } ?? [], marks: &marks)
        }
        return Row(norm: framework.norms[norm].name, mark: rowMarks.joinedMarks, cells: cells)
      }
      return ThemeRows(name: Words.theme(theme.name), rows: rows)
    }
    levels = scale.ratings.map { RatingWords($0, in: scale) }
    let lacksRating = themes.contains { $0.rows.contains { $0.cells.contains { $0.rating.rank == nil } } }
    noRatingLegend = Words.noRatingLegend(noRating: lacksRating, notAssessed: nil)
    explanations = Words.explanations(of: terms, sides: framework.sideNames, subject: framework.subject)
    absent = others.isEmpty ? nil : Words.onlyInventoried(others)
    notes = marks.notes
  }
}

extension RatingTable.Cell {
  fileprivate init(_ result: NormResult, remarks: [Remark], marks: inout FootnoteMarks) {
    rating = result.rating
    mark = remarks.map { marks.mark(for: $0.text) }.joinedMarks
    count = result.shortCount
    flags =
      (result.determined.map { [$0] } ?? [])
      + (result.proposal.map { [Words.proposal($0.label)] } ?? [])
      + result.flags.filter { $0.label != nil }.map { $0.term == .noRating ? $0.text : $0.short }
      + (result.range.map { [Words.rangeFlag($0)] } ?? [])
  }
}

extension [String] {
  /// Each once, in the order in which they first come.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }

  /// Several footnote marks in one place.
  var joinedMarks: String? { isEmpty ? nil : withoutRepeats.joined(separator: ", ") }
}
