import AssessmentModel

/// Who lives in a werkgebied, beside the Netherlands or beside its neighbourhoods ("bevolking").
///
/// Shares are drawn as bars on one scale. Numbers of people are written, never drawn: a werkgebied beside a country
/// would be no bar at all.
public struct PopulationSection: Hashable, Sendable {
  /// A share, for one or more places.
  public struct Measure: Hashable, Sendable {
    /// What it is, with its year.
    public let label: String
    /// The mark of the remarks on it ("let op").
    public let mark: String?
    /// A bar per place.
    public let bars: [Bar]
  }

  /// A share in one place.
  public struct Bar: Hashable, Sendable {
    /// The place.
    public let place: String
    /// The share in thousandths of a per cent.
    public let thousandths: Int
    /// The share in words.
    public let text: String
    /// The whole in one sentence, for who cannot see the bar.
    public let description: String
    /// Whether it is of the werkgebied, rather than what that is held against.
    public let isOwn: Bool
    /// The mark of a remark on this place alone.
    public let mark: String?
  }

  /// The heading.
  public let heading: String
  /// The shares.
  public let measures: [Measure]
  /// The end of the scale of all bars, in thousandths of a per cent.
  public let scale: Int
  /// Numbers of people, scale, sources and what holds for all figures, in sentences.
  public let notes: [String]
  /// The remarks on some figures, with their marks.
  public let remarks: [LabelledText]

  init?(_ area: AssessedArea) {
    guard let werkgebied = area.werkgebied, !werkgebied.population.isEmpty else { return nil }
    let figures = werkgebied.population.map { PlacedFigure($0, in: werkgebied, area: area.placeName) }
    let hasNational = figures.contains { $0.figure.netherlandsThousandths != nil }
    heading = hasNational ? Words.populationBesideNetherlands : Words.population
    let groups = Self.groups(of: figures)
    let remarks = Remarks(on: werkgebied.population)
    let asDecimals = werkgebied.population.hasDecimals
    measures =
      groups
      .filter { $0.figures.contains { $0.figure.unit == .percentage } }
      .map { group in
        Measure(
          label: group.label, mark: group.sharesMarks ? remarks.mark(of: group.figures.map(\.figure)) : nil,
          bars: group.bars(remarks: remarks, asDecimals: asDecimals))
      }
    scale = Self.scale(above: measures.flatMap(\.bars).map(\.thousandths).max() ?? 0)
    let numbers =
      groups
      .filter { $0.figures.contains { $0.figure.unit == .number } }
      .map { group in
        let places = group.figures.flatMap(\.entries).map {
          "\($0.place.inNumbers) \(DutchNumbers.decimal(thousandths: $0.value))"
        }
        let mark = remarks.mark(of: group.figures.map(\.figure)).map(Words.markInText) ?? ""
        return "\(group.label)\(mark): \(places.joined(separator: ", "))."
      }
    notes =
      numbers + (measures.isEmpty ? [] : [Words.scale(upTo: DutchNumbers.percentage(thousandths: scale))])
      + Self.sources(of: werkgebied.population) + remarks.onAll
    self.remarks = remarks.notes
  }

  private struct Group {
    let label: String
    let unit: PopulationFigure.Unit
    var figures: [PlacedFigure]

    /// Whether a remark stands beside the measure: beside a place it stands where there are more figures.
    var sharesMarks: Bool { figures.count == 1 }

    func bars(remarks: Remarks, asDecimals: Bool) -> [Bar] {
      figures.flatMap { figure in
        let mark = sharesMarks ? nil : remarks.mark(of: [figure.figure])
        return figure.entries.map { entry in
          let text = DutchNumbers.percentage(thousandths: entry.value, asDecimal: asDecimals)
          return Bar(
            place: entry.place.inBars, thousandths: entry.value, text: text,
            description: Words.barDescription(label, place: entry.place.full, text: text), isOwn: entry.isOwn,
            mark: mark)
        }
      }
    }
  }

  /// The same measure of several places becomes one group, in the order of the input.
  private static func groups(of figures: [PlacedFigure]) -> [Group] {
    var groups: [Group] = []
    for figure in figures {
      let unit = figure.figure.unit
      if let known = groups.firstIndex(where: { $0.label == figure.label && $0.unit == unit && figure.place != nil }) {
        groups[known].figures.append(figure)
      } else {
        groups.append(Group(label: figure.label, unit: unit, figures: [figure]))
      }
    }
    return groups
  }

  /// The smallest round end of a scale that no value passes.
  static func scale(above value: Int) -> Int {
    [5, 10, 20, 25, 50, 100].map { $0 * 1000 }.first { $0 >= value } ?? value
  }

  private static func sources(of figures: [PopulationFigure]) -> [String] {
    var seen: [String] = []
    for source in figures.compactMap(\.source) where !seen.contains(source) { seen.append(source) }
    // A source of which another one says more is left out.
    let longest = seen.filter { source in !seen.contains { $0 != source && $0.hasPrefix(source) } }
    return longest.isEmpty ? [] : [Words.source(longest)]
  }
}

/// The remarks on figures ("let op"), each with the mark that stands at the figures it is about.
private struct Remarks {
  /// The remarks on some figures, each after its mark and what it is about.
  let notes: [LabelledText]
  /// What holds for each figure.
  let onAll: [String]
  private var marks: [String: String] = [:]

  init(on figures: [PopulationFigure]) {
    var letters = FootnoteMarks()
    var (notes, onAll): ([LabelledText], [String]) = ([], [])
    for remark in figures.compactMap(\.remark).withoutRepeats {
      let labels = figures.filter { $0.remark == remark }.map(\.label)
      if labels.count == figures.count, figures.count > 1 {
        onAll.append("\(Words.allFigures): \(remark)".closed)
        continue
      }
      let mark = letters.mark(for: remark)
      marks[remark] = mark
      notes.append(LabelledText(label: mark, text: "\(DutchNumbers.list(labels)): \(remark)".closed))
    }
    (self.notes, self.onAll) = (notes, onAll)
  }

  /// The marks of some figures.
  func mark(of figures: [PopulationFigure]) -> String? {
    figures.compactMap { $0.remark.flatMap { marks[$0] } }.joinedMarks
  }
}

extension [PopulationFigure] {
  /// Whether some percentage has a decimal, so that all are written with one.
  var hasDecimals: Bool {
    filter { $0.unit == .percentage }.flatMap { [$0.thousandths, $0.netherlandsThousandths ?? 0] }
      .contains { !$0.isMultiple(of: 1000) }
  }
}

/// The name of a place in full and as short as bars and numbers need it.
private struct PlaceName: Hashable {
  let full: String
  let isArea: Bool

  /// Beside a bar there is room for a dozen letters.
  var inBars: String { isArea && full.count > 12 ? Words.werkgebied : full }
  var inNumbers: String { isArea && full.count > 12 ? Words.werkgebied.inSentence : full }
}

/// A figure with its label taken apart: "place: measure" is a measure of a part of the werkgebied.
private struct PlacedFigure {
  let figure: PopulationFigure
  let place: String?
  let label: String
  private let areaName: String
  private let isOwn: Bool

  init(_ figure: PopulationFigure, in werkgebied: Werkgebied, area: String) {
    self.figure = figure
    areaName = area
    let parts = figure.splitLabel
    place = parts.place
    label = Words.measure(parts.measure, year: figure.year)
    isOwn = parts.place.map { werkgebied.neighbourhoods.isEmpty || werkgebied.neighbourhoods.contains($0) } ?? true
  }

  var entries: [(place: PlaceName, value: Int, isOwn: Bool)] {
    let own = PlaceName(full: place ?? areaName, isArea: place == nil)
    let national = figure.netherlandsThousandths.map { (PlaceName(full: Words.netherlands, isArea: false), $0, false) }
    return [(own, figure.thousandths, isOwn)] + (national.map { [$0] } ?? [])
  }
}

extension PopulationFigure {
  /// The label taken apart at the first colon: a part of the werkgebied, where it names one, and what is measured.
  var splitLabel: (place: String?, measure: String) {
    guard let colon = label.firstIndex(of: ":") else { return (nil, label) }
    let place = String(label[..<colon])
    let measure = label[label.index(after: colon)...].drop { $0 == " " }
    return measure.isEmpty ? (nil, label) : (place, String(measure).asSentence)
  }
}
