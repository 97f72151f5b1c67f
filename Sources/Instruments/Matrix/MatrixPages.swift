public import Reporting

/// The whole matrix as a page ("bladzijde van de matrix"): the table, all that belongs to it, and what does not fit.
public struct MatrixPage: Sendable {
  private typealias Words = DutchMatrixWords

  private let matrix: ResponsibilityMatrix
  private let wording: MatrixWording

  /// Makes the page of a matrix.
  public init(_ matrix: ResponsibilityMatrix) {
    self.matrix = matrix
    wording = MatrixWording(matrix)
  }

  /// The page.
  public var page: Page {
    let findings = MatrixFindingsPage(matrix)
    let explanation = matrix.head.explanation.map { [PageBlock.paragraph($0)] } ?? []
    return Page(
      title: Words.matrixTitle, subtitle: matrix.head.title, header: wording.header(),
      notices: [wording.yearNotice] + findings.notices + [wording.ownNotice],
      sections: [
        PageSection(id: "matrix", heading: Words.theTable, blocks: explanation + tables),
        PageSection(
          id: "bevindingen", heading: Words.findingsTitle, blocks: findings.introduction, sections: findings.sections),
      ] + rules + [outline, terms])
  }

  /// A table per group, in the order of the groups.
  private var tables: [PageBlock] {
    matrix.axes.groups.indices.compactMap { group in
      let pairs = matrix.rows.filter { $0.group == group }.flatMap(\.pairs)
      return pairs.isEmpty
        ? nil : .table(wording.table(pairs, caption: Words.tableCaption(matrix.axes.groups[group].label)))
    }
  }

  /// What belongs to the table, where there is any of it.
  private var rules: [PageSection] {
    var sections: [PageSection] = []
    func add(_ id: String, _ heading: String, _ numbers: Range<Int>, _ table: ([Int]) -> PageTable) {
      if !numbers.isEmpty {
        sections.append(PageSection(id: id, heading: heading, blocks: [.table(table(Array(numbers)))]))
      }
    }
    add("niet-in-de-tabel", Words.absencesTitle, matrix.absences.indices, wording.absences)
    add("uitzonderingen", Words.exceptions, matrix.exceptions.indices, wording.exceptions)
    add("voorwaarden", Words.conditions, matrix.conditions.indices, wording.conditions)
    if !matrix.tasks.isEmpty {
      sections.append(
        PageSection(
          id: "taken", heading: Words.tasksTitle, blocks: [], sections: wording.tasks(Array(matrix.tasks.indices))))
    }
    add("producten", Words.productsTitle, matrix.products.indices, wording.products)
    add("bekostiging", Words.fundingTitle, matrix.funding.indices, wording.funding)
    return sections
  }

  private var outline: PageSection {
    let chapters = matrix.outline.chapters
    let columns = [Words.chapter, Words.question, Words.filling, Words.place]
    return PageSection(
      id: "overeenkomst", heading: Words.outlineTitle,
      blocks: [
        .table(
          wording.table(Words.outlineCaption, columns, Array(chapters.indices)) { number in
            let chapter = chapters[number]
            return [
              ["\(number + 1). \(chapter.term.label)"], [chapter.question], chapter.fillings.map(Words.filling),
              [wording.place(chapter.term.provenance)],
            ]
          })
      ])
  }

  private var terms: PageSection {
    let axes = matrix.axes
    var rows: [PageTable.Row] = []
    func add(_ terms: [(term: MatrixTerm, more: [String])], _ kind: String) {
      rows += terms.map { term, more in
        let said = [term.explanation].compactMap(\.self) + more
        return PageTable.Row([
          .init(term.label), .init(kind), .init(said.isEmpty ? [Words.none] : said), .init(term.id),
          .init(wording.place(term.provenance)),
        ])
      }
    }
    add(axes.doctors.map { ($0, []) }, Words.kinds[0])
    add(CareKind.allCases.compactMap { axes.care[$0] }.map { ($0, []) }, Words.kinds[1])
    add(axes.situations.map { ($0, []) }, Words.kinds[2])
    add(
      axes.indications.map { indication in
        let forms = indication.forms.isEmpty ? [] : [Words.forms(indication.forms)]
        let covers = indication.covers.isEmpty ? [] : [Words.covers(indication.covers.map(wording.indication))]
        return (indication.term, forms + covers)
      }, Words.kinds[3])
    let columns = [Words.term, Words.kind, Words.what, Words.code, Words.place]
    return PageSection(
      id: "begrippen", heading: Words.termsTitle,
      blocks: [
        .table(PageTable(caption: Words.termsCaption, columns: columns.map { .init($0) }, rows: rows))
      ])
  }
}

/// What does not fit together in a matrix, as a page ("controle van de matrix"): the source's own, and not resolved.
public struct MatrixFindingsPage: Sendable {
  private typealias Words = DutchMatrixWords

  private let matrix: ResponsibilityMatrix
  private let wording: MatrixWording
  /// What was found.
  public let findings: MatrixFindings

  /// Makes the page of a matrix.
  public init(_ matrix: ResponsibilityMatrix) {
    self.matrix = matrix
    wording = MatrixWording(matrix)
    findings = MatrixFindings(matrix)
  }

  /// The page.
  public var page: Page {
    Page(
      title: Words.findingsTitle, subtitle: matrix.head.title, header: wording.header(),
      notices: notices + [wording.ownNotice],
      sections: sections.isEmpty
        ? [PageSection(heading: Words.findingsTitle, blocks: introduction)] : sections)
  }

  var notices: [Notice] {
    findings.isEmpty
      ? [] : [Notice(label: Words.findingsLabel, text: Words.counts(findings), isWarning: true)]
  }

  var introduction: [PageBlock] { [.paragraph(findings.isEmpty ? Words.nothingFound : Words.findingsRule)] }

  var sections: [PageSection] {
    var sections: [PageSection] = []
    if !findings.overlaps.isEmpty {
      sections.append(PageSection(id: "overlap", heading: Words.overlapsTitle, blocks: overlaps))
    }
    if !findings.gaps.isEmpty {
      sections.append(PageSection(id: "gaten", heading: Words.gapsTitle, blocks: [.table(gaps)]))
    }
    if !findings.rowlessExceptions.isEmpty {
      sections.append(
        PageSection(
          id: "zonder-rij", heading: Words.rowlessTitle,
          blocks: [.table(wording.exceptions(findings.rowlessExceptions))]))
    }
    return sections
  }

  private var overlaps: [PageBlock] {
    findings.overlaps.flatMap { answer in
      [
        .terms([
          LabelledText(label: wording.cell(answer.cell), text: Words.differing(wording.differing(answer)))
        ]), .table(wording.table(answer.pairs, caption: wording.cell(answer.cell))),
      ] as [PageBlock]
    }
  }

  private var gaps: PageTable {
    PageTable(
      caption: Words.gapsCaption, columns: [Words.situation, Words.indication, Words.whatElse].map { .init($0) },
      rows: findings.gaps.map { answer in
        let said = answer.rowlessExceptions.map { matrix.exceptions[$0].text }
        return PageTable.Row([
          .init(matrix.axes.situations[answer.cell.situation].label), .init(wording.indication(answer.cell.indication)),
          .init(said.isEmpty ? [Words.none] : said),
        ])
      })
  }
}

/// What the matrix answers to a question, as a page ("bladzijde met een antwoord").
public struct MatrixAnswerPage: Sendable {
  private typealias Words = DutchMatrixWords

  private let matrix: ResponsibilityMatrix
  private let wording: MatrixWording
  private let care: [CareKind]
  /// What the matrix says, cell by cell.
  public let answers: [MatrixAnswer]

  /// Asks a matrix.
  ///
  /// - Parameters:
  ///   - indication: index into ``MatrixAxes/indications``; one that covers others is asked for each of them.
  ///   - care: the kinds of care that are asked about.
  public init(_ matrix: ResponsibilityMatrix, situation: Int, indication: Int, care: [CareKind]) {
    self.matrix = matrix
    self.care = care
    wording = MatrixWording(matrix)
    answers = matrix.axes.singles(of: indication).map {
      matrix.answer(MatrixCell(situation: situation, indication: $0), about: care)
    }
  }

  /// Whether everything that is asked has one answer, or the source says why it has none.
  public var isSettled: Bool { answers.allSatisfy { $0.outcome == .answered || $0.outcome == .absent } }

  /// The page.
  public var page: Page {
    let asked = answers.map { LabelledText(label: Words.asked, text: wording.cell($0.cell)) }
    let about = [LabelledText(label: Words.care, text: DutchNumbers.list(wording.care(care)))]
    return Page(
      title: Words.answerTitle, subtitle: matrix.head.title, header: wording.header(asked + about),
      notices: [wording.yearNotice, wording.ownNotice], sections: answers.map(section))
  }

  private func section(_ answer: MatrixAnswer) -> PageSection {
    let (label, text) = Words.outcome(answer, wording.differing(answer, about: care))
    let outcome = PageBlock.notice(Notice(label: label, text: text, isWarning: answer.outcome != .answered))
    var sections: [PageSection] = []
    func add(_ heading: String, _ numbers: [Int], _ table: ([Int]) -> PageTable) {
      if !numbers.isEmpty { sections.append(PageSection(heading: heading, blocks: [.table(table(numbers))])) }
    }
    add(Words.absencesTitle, answer.absences, wording.absences)
    add(Words.exceptions, answer.exceptions, wording.exceptions)
    add(Words.conditions, answer.conditions, wording.conditions)
    if !answer.tasks.isEmpty {
      sections.append(PageSection(heading: Words.tasksTitle, blocks: [], sections: wording.tasks(answer.tasks)))
    }
    add(Words.productsTitle, answer.products, wording.products)
    add(Words.fundingTitle, answer.funding, wording.funding)
    let table = answer.pairs.isEmpty ? [] : [PageBlock.table(divisions(answer))]
    return PageSection(heading: wording.cell(answer.cell), blocks: [outcome] + table, sections: sections)
  }

  /// Who gives the care that is asked about, a row per pair and kind of care.
  private func divisions(_ answer: MatrixAnswer) -> PageTable {
    let rows = answer.pairs.flatMap { number in
      care.map { kind -> PageTable.Row in
        let pair = matrix.pairs[number]
        let note = [pair.indicationNote].compactMap(\.self)
        return PageTable.Row([
          .init(matrix.axes.label(of: kind)), .init(wording.lines(pair[kind])),
          .init([matrix.rows[pair.row].term.label] + note), .init(wording.place(pair.provenance)),
        ])
      }
    }
    let columns = [Words.care, Words.by, Words.rows, Words.place]
    return PageTable(caption: Words.answerTable, columns: columns.map { .init($0) }, rows: rows)
  }
}
