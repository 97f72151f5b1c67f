import AssessmentModel
import Reporting
import TestSupport
import Testing

@testable import Rendering

@Suite struct HTMLReportTests {
  /// Begins and ends with what breaks out of an attribute, also under an accent that hides it from characters.
  private static let nasty = "\"\u{301}><script>alert('x')</script>&amp;{{css}}\u{0}"

  @Test func `the same report gives the same bytes`() {
    let first = HTMLReport.render(SampleDocuments.report())
    #expect(first.utf8.elementsEqual(HTMLReport.render(SampleDocuments.report()).utf8))
    #expect(
      HTMLComparison.render(SampleDocuments.comparison).utf8
        .elementsEqual(HTMLComparison.render(SampleDocuments.comparison).utf8))
  }

  @Test func `whatever comes from outside is escaped`() {
    let html = HTMLReport.render(
      SampleDocuments.report { werkgebied in
        let nasty = Self.nasty
        werkgebied.name = nasty
        werkgebied.mark = nasty
        werkgebied.population = [
          PopulationFigure(label: nasty, unit: .percentage, thousandths: 5, source: nasty, remark: nasty)
        ]
        werkgebied.careNetwork = [CareNetworkRole(name: nasty, features: [nasty])]
        werkgebied.activities = [Activity(name: nasty, note: nasty)]
        werkgebied.methodNotes = [nasty, nasty]
        werkgebied.generalConclusion = nasty
        werkgebied.conclusions = [Conclusion(id: nasty, text: nasty)]
        werkgebied.recommendations = [
          Recommendation(
            id: "1", kind: .recommendation, level: .country, addressees: [], text: nasty, owner: nasty)
        ]
        werkgebied.remarks = [Remark(subject: nasty, text: nasty)]
      })
    #expect(!html.contains("<script"))
    #expect(!html.unicodeScalars.contains("\u{0}"))
    // A quotation mark from outside, in any company, never stands as itself.
    #expect(!html.unicodeScalars.indices.contains { html.unicodeScalars[$0] == "\u{301}" && html.precedes($0, "\"") })
    #expect(html.contains("&quot;\u{301}&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;{{css}}\u{FFFD}"))
  }

  @Test func `a draft says so on every sheet, a published report on none`() {
    let draft = HTMLReport.render(SampleDocuments.long(to: 2))
    let sheets = draft.split(separator: "<section class=\"sheet\"").dropFirst()
    #expect(sheets.count > 2)
    #expect(sheets.allSatisfy { $0.contains(">CONCEPT</span>") && $0.contains("PROEF: alles verzonnen") })
    let final = HTMLReport.render(
      SampleDocuments.report { werkgebied in
        werkgebied.status = .published
        werkgebied.determinations = (0..<3).map { SampleArea.determination(norm: $0, 1) }
      })
    #expect(!final.contains("CONCEPT"))
  }

  @Test(arguments: [2, 3, 5, 7, 29])
  func `a scale of any length has its words, symbols and counts`(levels: Int) throws {
    let framework = SampleFramework.make(levels: levels)
    let perLevel = (0..<levels).map { _ in 2 }
    let result = SampleArea.result([.init(perLevel)], framework: framework)
    let report = AreaReport(SampleArea.assessed(result), framework: framework)
    let html = HTMLReport.render(report)
    for level in framework.scale.levels { #expect(html.contains("<title>\(level.label)</title>")) }
    let colours = Set((0..<levels).map { RatingSymbol.colour(ofLevel: $0, of: levels) })
    #expect(colours.count == levels)
  }

  @Test func `the colours of four levels are those of the design`() {
    #expect(
      (0..<4).map { RatingSymbol.colour(ofLevel: $0, of: 4) } == ["#f7d9ae", "#dda050", "#3f7f88", "#0f3f4c"])
    #expect(RatingSymbol.colour(ofLevel: 1, of: 3) == "#8e906c")
  }

  @Test(arguments: [(0, "0"), (5, "0.05"), (50, "0.5"), (1280, "12.8"), (10_000, "100"), (-305, "-3.05")])
  func `numbers in drawings have no more digits than they need`(hundredths: Int, text: String) {
    #expect(SVGNumber.text(hundredths: hundredths) == text)
  }

  @Test func `the bar of clients is as long as the line, and white where nothing was assessed`() {
    let segments = ClientBar.segments(perLevel: [1, 0, 2], notAssessed: 1)
    let html = segments.map { HTMLTemplates.render($0, with: "symbol") }
    #expect(html.count == 3)
    #expect(segments.compactMap { $0.markup("x") } == ["0", "25", "75"])
    #expect(segments.compactMap { $0.markup("width") } == ["25", "50", "25"])
    #expect(segments.last?.markup("colour") == "#ffffff")
  }

  @Test func `every element that opens closes`() {
    for document in SampleDocuments.all {
      let html = document.html
      for name in ["section", "div", "ul", "ol", "li", "table", "tbody", "tr", "td", "th", "p", "svg", "span", "h2"] {
        let opened = html.split(separator: "<\(name)").dropFirst().filter { [" ", ">"].contains($0.first) }.count
        #expect(opened == html.split(separator: "</\(name)>", omittingEmptySubsequences: false).count - 1, "\(name)")
      }
    }
  }
}

extension HTMLFields {
  /// Markup of this module in a field.
  fileprivate func markup(_ name: String) -> String? {
    if case .markup(let text) = self[name] { text } else { nil }
  }
}

extension String {
  /// Whether the scalar before an index is this one.
  fileprivate func precedes(_ index: Index, _ scalar: Unicode.Scalar) -> Bool {
    index > startIndex && unicodeScalars[unicodeScalars.index(before: index)] == scalar
  }
}
