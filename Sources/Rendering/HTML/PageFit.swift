import Reporting

/// How many lines of a sheet of paper a part of a report takes ("bladruimte"), estimated from the lengths of its texts.
///
/// A line is 4.33 mm, one of body text at 9.1 points; numbers of characters per line are averages of Dutch text in
/// Arial as print engines set it. The estimates are somewhat high, so that what is said to fit does.
enum PageFit {
  /// The lines of a sheet between its head and its foot.
  static let sheet = 59.5
  /// The characters of a line of body text over the whole width, in a column, and in a numbered list in a column.
  static let wide = 111
  static let column = 60
  private static let numbered = 51

  /// The lines that a text takes at so many characters a line; one at least. Word joiners take no room.
  static func rows(_ text: String, _ width: Int) -> Double {
    let length = text.unicodeScalars.count { $0 != "\u{2060}" }
    return Double(max(1, (length + width - 1) / width))
  }

  static func title(_ name: String, facts: [LabelledText]) -> Double {
    let extra = zip(facts, [18, 19, 43, 25]).map { rows($0.text, $1) - 1 }.max() ?? 0
    return 0.5 + 4.8 + 1.9 * (rows(name, 30) - 1) + extra
  }

  static func notice(_ notice: Notice) -> Double { 0.5 + rows(notice.label + " " + notice.text, wide - 2) + 0.2 }

  static func generalConclusion(_ text: String) -> Double { 0.6 + 2.1 + 1.12 * rows(text, 100) }

  /// The lines that a line for every page takes from a sheet, beyond its first.
  static func mark(_ mark: String?) -> Double { mark.map { rows($0, 118) - 1 } ?? 0 }
}

// Population and care network stand side by side; one alone takes the whole width, in two columns.
extension PageFit {
  static func context(_ population: PopulationSection?, _ network: NetworkSection?) -> Double {
    guard population != nil || network != nil else { return 0 }
    let isSingle = population == nil || network == nil
    return 1.9 + max(population.map { lines($0, isSingle) } ?? 0, network.map { lines($0, isSingle) } ?? 0)
  }

  private static func lines(_ population: PopulationSection, _ isSingle: Bool) -> Double {
    let measures = population.measures.map { rows($0.label, isSingle ? 50 : 40) * 0.96 + 0.89 * Double($0.bars.count) }
    let texts = population.notes + population.remarks.map { $0.label + " " + $0.text }
    let notes = 0.3 + 0.95 * rows(texts.joined(separator: " "), isSingle ? 118 : 46)
    guard isSingle else { return notes + measures.reduce(0) { $0 + $1 + 0.3 } }
    // Two measures beside each other are as high as the higher one.
    let pairs = stride(from: 0, to: measures.count, by: 2).map { measures[$0..<min($0 + 2, measures.count)].max() ?? 0 }
    return notes + pairs.reduce(0) { $0 + $1 + 0.4 }
  }

  private static func lines(_ network: NetworkSection, _ isSingle: Bool) -> Double {
    network.roles.reduce(0) { sum, role in
      let features = role.features.reduce(0) { $0 + rows($1, isSingle ? 100 : 38) }
      return sum + 0.85 + (isSingle ? features + 1 : max(rows(role.name, 18), features))
    }
  }
}

// The table of results, norm by norm.
extension PageFit {
  static func resultHead(_ results: ResultSection) -> Double {
    let summary = results.summary.joined(separator: " ")
    return 0.6 + 1.15 + 1.42 + (rows(results.heading + results.caption, 126) - 1)
      + (summary.isEmpty ? 0 : rows(summary, wide) + 0.3)
  }

  static let theme = 1.28

  static func norm(_ norm: NormResult) -> Double {
    let origin = (norm.origin.map { rows($0, 24) } ?? 0) + (norm.proposal.map { rows($0.label, 24) } ?? 0)
    let tallies = Double((9 + 4 * (norm.perLevel.count + (norm.notAssessed > 0 ? 1 : 0)) + 31) / 32)
    let flags = norm.flags.reduce(0) { $0 + rows(($1.label.map { $0 + ": " } ?? "") + $1.text, 41) }
    let count =
      rows(norm.countBesideRating, 33) + (norm.perLevel.contains { $0 > 0 } || norm.notAssessed > 0 ? tallies : 0)
    return 0.38 + 0.95 * max(rows(norm.name, 19), rows(norm.rating.label, 19) + origin, count, flags, 1.3)
  }

  static func legend(_ results: ResultSection) -> Double {
    legend(
      levels: results.levels, noRating: results.noRatingLegend, explanations: results.explanations,
      withShorts: results.usesShorts)
  }

  static func legend(
    levels: [RatingWords], noRating: String?, explanations: [LabelledText], withShorts: Bool = false
  ) -> Double {
    let words = levels.map { $0.label + (withShorts ? " (" + $0.short + ")" : "") } + (noRating.map { [$0] } ?? [])
    let terms = explanations.map { $0.label + " " + $0.text }.joined(separator: " ")
    return 0.3 + 0.95 * (rows(words.joined(separator: "     "), 118) + (terms.isEmpty ? 0 : rows(terms, 122)))
  }

  static func deviation(_ text: LabelledText) -> Double { 0.25 + rows(text.label + " " + text.text, 118) }

  static func finding(_ row: FindingSection.Row) -> Double {
    0.45 + 0.97 * max(rows(row.norm, 24), rows(row.text, 48), rows(row.kind, 11), rows(row.evidence, 22))
  }

  static let findingsHead = 0.6 + 1.25 + 1.42
}

// Text in two columns that are filled evenly, as far as what may not be broken allows.
extension PageFit {
  /// The lines of a heading over two columns.
  static let columnsHead = 1.9

  /// The height of two columns that hold these pieces in order, none of them broken, and their heading.
  static func columns(_ pieces: [Double]) -> Double {
    let total = pieces.reduce(0, +)
    var height = total
    var before = 0.0
    for piece in pieces {
      before += piece
      height = min(height, max(before, total - before))
    }
    return columnsHead + height + 0.2
  }

  static func item(_ text: String, aside: String? = nil, isWide: Bool = true) -> Double {
    rows(aside.map { text + " " + $0 } ?? text, column) + (isWide ? 0.17 : 0)
  }

  static func heading(_ text: String) -> Double { 0.4 + 0.9 * rows(text, 52) }

  /// The account, whose lines are set closer.
  static func account(_ groups: [TextGroup], activities table: AccountSection.Activities?) -> Double {
    let pieces = (table.map { [activities($0)] } ?? []) + groups.flatMap { $0.pieces.map { $0 * 0.95 } }
    return columns(pieces) + 0.4
  }

  static func activities(_ activities: AccountSection.Activities) -> Double {
    1.1 + activities.rows.reduce(0) { $0 + 0.16 + 0.92 * rows($1.name, 49) }
      + activities.notes.reduce(0) { $0 + 0.95 * rows($1.text, 56) }
  }
}
