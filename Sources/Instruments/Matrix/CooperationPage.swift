public import AssessmentModel
public import Reporting

/// The outline of an agreement between doctors of an area ("samenwerkingsovereenkomst"): the chapters of the source,
/// filled in from what is known of the area and from the matrix, with blanks where those who sign decide.
public struct CooperationPage: Sendable {
  private typealias Words = DutchCooperationWords

  private let matrix: ResponsibilityMatrix
  private let wording: MatrixWording
  private let area: Werkgebied
  private let isPartial: Bool

  /// Makes an outline.
  ///
  /// - Parameter isPartial: whether some of the input was left out, which is said first.
  public init(_ matrix: ResponsibilityMatrix, for area: Werkgebied, isPartial: Bool = false) {
    self.matrix = matrix
    self.area = area
    self.isPartial = isPartial
    wording = MatrixWording(matrix)
  }

  /// The page.
  public var page: Page {
    let place = area.name ?? area.id.description
    let leftOut = isPartial ? [Notice(label: Words.leftOutLabel, text: Words.leftOut, isWarning: true)] : []
    return Page(
      title: DutchMatrixWords.outlineTitle, subtitle: Words.subtitle(matrix.outline.title, place),
      draftMark: Words.draftMark, mark: area.mark,
      header: wording.header([LabelledText(label: Words.area, text: place)]),
      notices: leftOut + [
        wording.yearNotice, Notice(label: Words.filledLabel, text: Words.filled, isWarning: false), wording.ownNotice,
      ],
      sections: chapters + [signing])
  }

  // MARK: Chapters

  private var chapters: [PageSection] {
    // What a chapter before filled in is not written out twice.
    var filledIn: [AgreementOutline.Filling: String] = [:]
    return matrix.outline.chapters.enumerated().map { number, chapter in
      let introduction = PageBlock.terms([
        LabelledText(label: Words.question, text: chapter.question),
        LabelledText(label: Words.place, text: wording.place(chapter.term.provenance)),
      ])
      let blocks = chapter.fillings.flatMap { filling -> [PageBlock] in
        if let earlier = filledIn[filling] { return again(filling, earlier) }
        if filling != .themselves { filledIn[filling] = chapter.term.label }
        return self.blocks(filling)
      }
      let isOpen = chapter.fillings == [.themselves]
      let label = isOpen ? Words.ownAnswer : Words.addition
      let answer = PageBlock.terms([LabelledText(label: label, text: Words.blank)])
      return PageSection(
        id: chapter.term.id, heading: "\(number + 1). \(chapter.term.label)", blocks: [introduction] + blocks + [answer]
      )
    }
  }

  private func blocks(_ filling: AgreementOutline.Filling) -> [PageBlock] {
    switch filling {
    case .area: areaBlocks
    case .matrix: careBlocks
    case .products: matrix.products.isEmpty ? [] : [.table(wording.products(Array(matrix.products.indices)))]
    case .tasks: taskBlocks
    case .conditions: matrix.conditions.isEmpty ? [] : [.table(conditions)]
    case .funding: matrix.funding.isEmpty ? [] : [.table(wording.funding(Array(matrix.funding.indices)))]
    case .themselves: []
    }
  }

  /// What stands where a chapter before says it already: how each product is carried out here, else where to look.
  private func again(_ filling: AgreementOutline.Filling, _ chapter: String) -> [PageBlock] {
    guard filling == .products, !matrix.products.isEmpty else { return [.paragraph(Words.earlier(chapter))] }
    let rows = matrix.products.map { PageTable.Row([.init($0.name), .init(Words.blank)]) }
    return [
      .paragraph(Words.earlier(chapter)),
      .table(
        PageTable(
          caption: Words.workedOutCaption, columns: [.init(Words.product), .init(Words.agreed)], rows: rows)),
    ]
  }

  // MARK: The area

  private var areaBlocks: [PageBlock] {
    var facts = [LabelledText(label: Words.name, text: area.name ?? area.id.description)]
    var missing: [String] = []
    func add(_ label: String, _ text: String?) {
      facts.append(LabelledText(label: label, text: text ?? Words.blank))
      if text == nil { missing.append(label) }
    }
    add(Words.municipality, area.municipality)
    add(Words.region, area.region)
    add(Words.neighbourhoods, area.neighbourhoods.isEmpty ? nil : DutchNumbers.list(area.neighbourhoods))
    add(Words.referenceDate, area.referenceDate.map(DutchNumbers.date))
    var tables: [PageBlock] = []
    if area.careNetwork.isEmpty { missing.append(Words.network) } else { tables.append(.table(network)) }
    if area.organisations.isEmpty { missing.append(Words.organisations) } else { tables.append(.table(organisations)) }
    if area.population.isEmpty { missing.append(Words.population) } else { tables.append(.table(population)) }
    let notice =
      missing.isEmpty
      ? [] : [PageBlock.notice(Notice(label: Words.missingLabel(missing), text: Words.missing, isWarning: false))]
    return notice + [.terms(facts)] + tables
  }

  private var network: PageTable {
    table(Words.networkCaption, [Words.role, Words.features, Words.agreed], area.careNetwork) {
      [[$0.name], $0.features.isEmpty ? [Words.blank] : $0.features, [Words.blank]]
    }
  }

  private var organisations: PageTable {
    table(Words.organisationsCaption, [Words.organisation, Words.features], area.organisations) {
      [[$0.name ?? $0.id.description], $0.features.isEmpty ? [Words.blank] : $0.features]
    }
  }

  private var population: PageTable {
    table(Words.populationCaption, [Words.figure, Words.year, Words.value, Words.source], area.population) {
      [
        [$0.label], [$0.year.map(String.init) ?? Words.blank], [Words.value($0)],
        [$0.source, $0.remark].compactMap(\.self),
      ]
    }
  }

  // MARK: The matrix

  private var careBlocks: [PageBlock] {
    let kinds = CareKind.allCases
    let columns = [DutchMatrixWords.situation, DutchMatrixWords.indication] + wording.care(kinds) + [Words.agreed]
    let care = table(Words.careCaption, columns, matrix.pairs) { pair in
      let note = [pair.indicationNote].compactMap(\.self)
      return [[wording.situations(pair.situations)], [wording.indication(pair.indication)] + note]
        + kinds.map { wording.lines(pair[$0]) } + [[Words.blank]]
    }
    let findings = MatrixFindings(matrix)
    let doubtful =
      findings.overlaps.map { (Words.twiceLabel(wording.cell($0.cell)), Words.twice) }
      + findings.gaps.map { (Words.gapLabel(wording.cell($0.cell)), Words.gap) }
    let notices = doubtful.map { PageBlock.notice(Notice(label: $0.0, text: $0.1, isWarning: true)) }
    let exceptions =
      matrix.exceptions.isEmpty ? [] : [PageBlock.table(wording.exceptions(Array(matrix.exceptions.indices)))]
    return [.table(care)] + notices + exceptions
  }

  private var taskBlocks: [PageBlock] {
    matrix.tasks.flatMap { task in
      [
        .terms([
          LabelledText(
            label: matrix.axes.doctors[task.doctor].label, text: DutchNumbers.list(task.pairs.map(wording.pair)))
        ]), .paragraph(task.text), .list(task.points, isNumbered: false),
      ] as [PageBlock]
    }
  }

  private var conditions: PageTable {
    let columns = [
      DutchMatrixWords.number, DutchMatrixWords.occasion, DutchMatrixWords.what, DutchMatrixWords.appliesTo,
      Words.arranged,
    ]
    return wording.table(Words.conditionsCaption, columns, Array(matrix.conditions.indices)) { number in
      let condition = matrix.conditions[number]
      return [
        [DutchMatrixWords.conditionMark(number)], [condition.occasion], [condition.text],
        wording.pairs(condition.pairs, whenNone: DutchMatrixWords.always), [Words.blank],
      ]
    }
  }

  private var signing: PageSection {
    let columns = [Words.doctor, Words.name, Words.date, Words.signature]
    let rows = matrix.axes.doctors.map { doctor in
      PageTable.Row([.init(doctor.label)] + columns.dropFirst().map { _ in .init(Words.blank) })
    }
    return PageSection(
      id: "ondertekening", heading: Words.signing,
      blocks: [
        .table(PageTable(caption: Words.signingCaption, columns: columns.map { .init($0) }, rows: rows))
      ])
  }

  private func table<Element>(
    _ caption: String, _ columns: [String], _ elements: [Element], _ lines: (Element) -> [[String]]
  ) -> PageTable {
    PageTable(
      caption: caption, columns: columns.map { .init($0) },
      rows: elements.map { element in PageTable.Row(lines(element).map { .init($0) }) })
  }
}
