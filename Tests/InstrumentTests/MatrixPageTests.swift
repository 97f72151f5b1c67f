import AssessmentModel
import FrameworkFiles
import Instruments
import OfficeFiles
import Rendering
import Reporting
import TestSupport
import Testing

/// What pages of a matrix show.
@Suite struct MatrixPageTests {
  /// Every text of an element of a matrix.
  static func texts(of matrix: ResponsibilityMatrix) -> [String] {
    let axes = matrix.axes
    var texts = (axes.doctors + axes.situations).map(\.label) + axes.indications.map(\.term.label)
    texts += CareKind.allCases.map(axes.label) + axes.indications.flatMap(\.forms)
    texts += matrix.pairs.flatMap { [$0.indicationNote, $0.general.explanation, $0.specific.explanation] }
      .compactMap(\.self)
    texts += matrix.absences.map(\.text) + matrix.exceptions.map(\.text)
    texts += matrix.conditions.flatMap { [$0.occasion, $0.text] } + matrix.tasks.flatMap { [$0.text] + $0.points }
    texts += matrix.products.flatMap { [$0.name, $0.text, $0.result].compactMap(\.self) }
    texts += matrix.funding.flatMap { [$0.scheme, $0.text] + $0.codes }
    return texts + matrix.outline.chapters.flatMap { [$0.term.label, $0.question] }
  }

  @Test func `the page, its JSON and its workbook show every element`() throws {
    for matrix in [try SampleMatrix.shipped(), try SampleMatrix.second()] {
      let page = MatrixPage(matrix).page
      let json = MatrixJSON(matrix).whole.oneLine
      let text = PageText.text(of: page)
      let draft = PageWorkbook.draft(of: page, created: WorkbookDay(year: 2000, month: 1, day: 1))
      let cells = draft.sheets.flatMap(\.rows).joined().compactMap { cell -> String? in
        if case .text(let text)? = cell.value { text } else { nil }
      }.joined(separator: "\n")
      for wanted in Self.texts(of: matrix) {
        #expect(cells.contains(wanted), "\(wanted)")
        #expect(json.contains(wanted.replacing("\"", with: "\\\"")), "\(wanted)")
      }
      #expect(text.contains("! Peiljaar \(matrix.referenceYear)."))
      let names = draft.sheets.map { $0.name.lowercased() }
      #expect(Set(names).count == names.count)
      #expect(names.allSatisfy { $0.count <= 31 })
      #expect(try !WorkbookWriter.bytes(of: draft).isEmpty)
    }
  }

  @Test func `every page names instrument, version, source and year, and what is ours`() throws {
    let matrix = try SampleMatrix.shipped()
    let area = Werkgebied(id: ExactName("leeg"))
    let pages = [
      MatrixPage(matrix).page, MatrixFindingsPage(matrix).page,
      MatrixAnswerPage(matrix, situation: 0, indication: 0, care: CareKind.allCases).page,
      CooperationPage(matrix, for: area).page,
    ]
    for page in pages {
      let header = page.header.map(\.text).joined(separator: "\n")
      for wanted in [matrix.head.id, matrix.head.version, matrix.head.documents[0].title, "2016"] {
        #expect(header.contains(wanted), "\(page.title): \(wanted)")
      }
      #expect(page.notices.contains { $0.label == "Eigen voorstel." }, "\(page.title)")
      let hasYear = page.notices.contains { $0.label == "Peiljaar 2016." }
      // What does not fit has nothing to do with a year.
      #expect(hasYear == (page.title != MatrixFindingsPage(matrix).page.title), "\(page.title)")
    }
  }

  @Test func `an agreement of an area of which nothing is known has blanks, and says what is missing`() throws {
    let matrix = try SampleMatrix.shipped()
    let page = CooperationPage(matrix, for: Werkgebied(id: ExactName("leeg")), isPartial: true).page
    let text = PageText.text(of: page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("! Weggelaten."))
    #expect(text.contains("Niet bekend: Gemeente, Regio, Wijken, Peildatum, Rollen in het zorgnetwerk, Organisaties"))
    #expect(matrix.outline.chapters.allSatisfy { text.contains($0.question) })
  }

  @Test func `what an agreement fills in, it writes out once`() throws {
    let matrix = try SampleMatrix.shipped()
    let page = CooperationPage(matrix, for: Werkgebied(id: ExactName("leeg"))).page
    let captions = page.sections.flatMap(\.blocks).compactMap { block -> String? in
      if case .table(let table) = block { table.caption } else { nil }
    }
    #expect(Set(captions).count == captions.count)
    #expect(captions.contains("Wat er te vragen is, peiljaar 2016"))
    #expect(captions.contains("Hoe wij elk product uitvoeren"))
  }
}
