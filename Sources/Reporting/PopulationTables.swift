import AssessmentModel

/// Who lives in several werkgebieden: figures of whole werkgebieden beside each other, and of their parts apart.
extension FigureTable {
  /// The figures of whole werkgebieden; one of which parts were measured stands in the table of parts.
  static func population(_ areas: [AssessedArea]) -> FigureTable? {
    let known = areas.filter { !$0.figures.isEmpty && !$0.hasPartFigures }
    let keys = known.flatMap(\.figures).map(FigureKey.init)
    guard !keys.isEmpty else { return nil }
    var marks = FootnoteMarks()
    let asDecimals = known.flatMap(\.figures).hasDecimals
    var rows: [Row] = []
    var done: Set<FigureKey> = []
    for key in keys where done.insert(key).inserted {
      let own = known.map { area in area.figures.first { FigureKey($0) == key } }
      let cells = own.map { figure in
        Cell(
          text: figure?.text(asDecimals: asDecimals) ?? Words.number(nil),
          mark: figure?.remark.map { marks.mark(for: $0) })
      }
      let national = national(own.compactMap(\.self), asDecimals: asDecimals, marks: &marks)
      rows.append(Row(name: key.name(among: keys), cells: cells + [national]))
    }
    let sources = known.flatMap(\.figures).compactMap(\.source)
    return FigureTable(
      heading: Words.tableOfPopulation, caption: Words.tableOfPopulationCaption(sources.withoutRepeats),
      firstColumn: Words.figureColumn, columns: known.map(\.name) + [Words.netherlands], hasClosingColumn: true,
      rows: rows, notes: marks.notes)
  }

  /// The figure of the Netherlands; where werkgebieden give different ones, none.
  private static func national(
    _ figures: [PopulationFigure], asDecimals: Bool, marks: inout FootnoteMarks
  ) -> Cell {
    let texts = figures.compactMap { $0.nationalText(asDecimals: asDecimals) }.withoutRepeats
    // A remark on the only figure beside which it stands holds for it too.
    let remark = figures.count == 1 ? figures[0].remark : nil
    guard texts.count > 1 else {
      return Cell(
        text: texts.first ?? Words.number(nil), mark: texts.isEmpty ? nil : remark.map { marks.mark(for: $0) })
    }
    return Cell(text: Words.number(nil), mark: marks.mark(for: Words.differentNational(texts)))
  }

  /// Parts of werkgebieden: a row per part, a column per measure.
  static func parts(_ areas: [AssessedArea]) -> FigureTable? {
    let figures = areas.filter(\.hasPartFigures).flatMap { area in
      area.figures.map { figure in
        (place: Words.place(figure.splitLabel.place, in: area.name), key: FigureKey(figure), figure: figure)
      }
    }
    guard !figures.isEmpty else { return nil }
    var marks = FootnoteMarks()
    let asDecimals = figures.map(\.figure).hasDecimals
    let keys = figures.map(\.key)
    let columns = keys.map { $0.name(among: keys) }.withoutRepeats
    let rows = figures.map(\.place).withoutRepeats.map { place in
      let own = figures.filter { $0.place == place }
      return Row(
        name: place,
        cells: columns.map { column in
          let figure = own.first { $0.key.name(among: keys) == column }?.figure
          return Cell(
            text: figure?.text(asDecimals: asDecimals) ?? Words.number(nil),
            mark: figure?.remark.map { marks.mark(for: $0) })
        })
    }
    return FigureTable(
      heading: Words.tableOfParts,
      caption: Words.tableOfPopulationCaption(figures.compactMap(\.figure.source).withoutRepeats),
      firstColumn: Words.placeColumn, columns: columns, hasClosingColumn: false, rows: rows, notes: marks.notes)
  }
}

/// What makes two figures the same measure: label, year and unit.
private struct FigureKey: Hashable {
  let measure: String
  let year: Int?
  let unit: PopulationFigure.Unit

  init(_ figure: PopulationFigure) {
    measure = figure.splitLabel.measure
    year = figure.year
    unit = figure.unit
  }

  /// What it is, with its unit where there is another measure that differs by unit only.
  func name(among keys: [FigureKey]) -> String {
    let name = Words.measure(measure, year: year)
    let isAmbiguous = keys.contains { $0.measure == measure && $0.year == year && $0.unit != unit }
    return isAmbiguous && unit == .number ? Words.inNumbers(name) : name
  }
}

extension AssessedArea {
  /// Whether some of its figures are of a part of it.
  fileprivate var hasPartFigures: Bool { figures.contains { $0.splitLabel.place != nil } }
}

extension PopulationFigure {
  fileprivate func text(asDecimals: Bool) -> String { Self.text(thousandths, unit, asDecimals) }
  fileprivate func nationalText(asDecimals: Bool) -> String? {
    netherlandsThousandths.map { Self.text($0, unit, asDecimals) }
  }

  private static func text(_ thousandths: Int, _ unit: Unit, _ asDecimals: Bool) -> String {
    switch unit {
    case .number: DutchNumbers.decimal(thousandths: thousandths)
    case .percentage: DutchNumbers.percentage(thousandths: thousandths, asDecimal: asDecimals)
    }
  }
}
