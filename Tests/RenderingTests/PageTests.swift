import Foundation
import Reporting
import TestSupport
import Testing

@testable import Rendering

/// A page of any length, as HTML and as text.
@Suite struct PageTests {
  @Test func `each value of a page stands in both forms`() {
    let page = SampleDocuments.page
    let (html, text) = (HTMLPage.render(page), PageText.text(of: page))
    for value in Self.values(of: page) {
      #expect(html.contains(HTMLFields.escaped(value)), "\(value) in HTML")
      #expect(text.contains(value), "\(value) in text")
    }
  }

  @Test func `a text cannot end the style sheet or a string in it`() {
    var page = SampleDocuments.page
    page.mark = "\"} body { display: none } </style><script>x</script>\n\\"
    let html = HTMLPage.render(page)
    let style = html.components(separatedBy: "</style>")
    #expect(style.count == 2)
    #expect(!html.contains("<script>"))
    let line = style[0].components(separatedBy: "\n").first { $0.contains("@bottom-left") }
    #expect(line?.filter { $0 == "\"" }.count == 4)
  }

  @Test func `headings go down one level at a time, and no further than the fourth`() {
    let deep = PageSection(
      heading: "1",
      blocks: [],
      sections: [
        PageSection(
          heading: "2", blocks: [],
          sections: [
            PageSection(heading: "3", blocks: [], sections: [PageSection(heading: "4", blocks: [])])
          ])
      ])
    let html = HTMLPage.render(Page(title: "t", subtitle: "s", sections: [deep]))
    let levels = html.matches(of: #/<h([1-6]) /#).compactMap { Int($0.1) }
    #expect(levels == [2, 3, 4, 4])
  }

  @Test func `no line of a text is wider than a terminal, and no word is lost`() {
    let words = (0..<300).map { "woord\($0)" }
    let long = words.joined(separator: " ")
    let table = PageTable(
      caption: "tabel", columns: [.init("a"), .init("b"), .init("c")],
      rows: [.init([.init("kort"), .init(long), .init(String(repeating: "x ", count: 60))])])
    let text = PageText.text(
      of: Page(
        title: "t", subtitle: "s",
        sections: [
          PageSection(heading: "h", blocks: [.paragraph(long), .list([long], isNumbered: true), .table(table)])
        ]))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 102 })
    for word in words { #expect(text.components(separatedBy: word).count >= 4, "\(word)") }
  }

  private static func values(of page: Page) -> [String] {
    [page.title, page.subtitle, page.draftMark, page.confidentiality, page.mark].compactMap(\.self)
      + page.header.flatMap { [$0.label, $0.text] } + page.sections.flatMap(values)
  }

  private static func values(of section: PageSection) -> [String] {
    let blocks = section.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text]
      case .list(let items, _): items
      case .terms(let terms): terms.flatMap { [$0.label, $0.text] }
      case .notice(let notice): [notice.label, notice.text]
      case .table(let table):
        [table.caption] + table.columns.map(\.heading) + table.rows.flatMap(\.cells).flatMap(\.lines)
      }
    }
    return [section.heading] + blocks + section.sections.flatMap(values)
  }
}

/// What an extract calls its clients cannot steer a terminal.
@Suite struct ControlCharacterTests {
  @Test func `JSON has no control character, of either set`() {
    let text = JSONValue.object([("a\u{9B}", .string("\u{1B}[31m\u{7F}\u{85}\u{9F}é"))]).indented
    #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" })
    #expect(text.contains("\\u009b") && text.contains("é"))
  }

  @Test func `a text breaks a word that is longer than a line`() {
    let code = String(repeating: "x", count: 5000)
    let table = PageTable(
      caption: "t", columns: [.init("a"), .init("b")],
      rows: [.init([.init(code), .init("1")])] + (0..<200).map { .init([.init("\($0)"), .init("2")]) })
    let text = PageText.text(
      of: Page(title: "t", subtitle: "s", sections: [PageSection(heading: "h", blocks: [.table(table)])]))
    #expect(text.count < 40_000)
    #expect(text.filter { $0 == "x" }.count == 5000)
  }
}
