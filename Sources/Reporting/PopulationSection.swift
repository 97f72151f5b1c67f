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
  }

  /// The heading.
  public let heading: String
  /// The shares.
  public let measures: [Measure]
  /// The end of the scale of all bars, in thousandths of a per cent.
  public let scale: Int
  /// Numbers of people, scale, sources and remarks, in sentences.
  public let notes: [String]

  init?(_ area: AssessedArea) {
    guard let werkgebied = area.werkgebied, !werkgebied.population.isEmpty else { return nil }
    let figures = werkgebied.population.map { PlacedFigure($0, in: werkgebied, area: area.name) }
    let hasNational = figures.contains { $0.figure.netherlandsThousandths != nil }
    heading = hasNational ? Words.populationBesideNetherlands : Words.population
    let groups = Self.groups(of: figures)
    measures =
      groups
      .filter { $0.figures.contains { $0.figure.unit == .percentage } }
      .map { Measure(label: $0.label, bars: Self.bars(of: $0.figures, label: $0.label)) }
    scale = Self.scale(above: measures.flatMap(\.bars).map(\.thousandths).max() ?? 0)
    let numbers =
      groups
      .filter { $0.figures.contains { $0.figure.unit == .number } }
      .map { group in
        let places = group.figures.flatMap(\.entries).map {
          "\($0.place.inNumbers) \(DutchNumbers.decimal(thousandths: $0.value))"
        }
        return "\(group.label): \(places.joined(separator: ", "))."
      }
    notes =
      numbers + (measures.isEmpty ? [] : [Words.scale(upTo: DutchNumbers.percentage(thousandths: scale))])
      + Self.sources(of: werkgebied.population) + Self.remarks(on: werkgebied.population)
  }

  private struct Group {
    let label: String
    let unit: PopulationFigure.Unit
    var figures: [PlacedFigure]
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

  private static func bars(of figures: [PlacedFigure], label: String) -> [Bar] {
    figures.flatMap(\.entries).map { entry in
      let text = DutchNumbers.percentage(thousandths: entry.value)
      return Bar(
        place: entry.place.inBars, thousandths: entry.value, text: text,
        description: Words.barDescription(label, place: entry.place.full, text: text), isOwn: entry.isOwn)
    }
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

  private static func remarks(on figures: [PopulationFigure]) -> [String] {
    var seen: [(text: String, labels: [String])] = []
    for figure in figures {
      guard let remark = figure.remark else { continue }
      if let known = seen.firstIndex(where: { $0.text == remark }) {
        seen[known].labels.append(figure.label)
      } else {
        seen.append((remark, [figure.label]))
      }
    }
    return seen.map { remark in
      let isAboutAll = remark.labels.count == figures.count && figures.count > 1
      return ((isAboutAll ? Words.allFigures : DutchNumbers.list(remark.labels)) + ": " + remark.text).closed
    }
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
