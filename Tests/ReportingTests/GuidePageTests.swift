import AssessmentModel
import Reporting
import TestSupport
import Testing

/// The guide says all that a framework asks, and nothing of another.
@Suite struct GuidePageTests {
  private static func framework(_ id: String) throws -> Framework {
    try ProjectFiles.framework(id, in: id.hasPrefix("proef") ? "Fixtures/kaders" : "Frameworks")
  }

  static let frameworks = ["igj-zorgnetwerken-2017", "igj-zorg-thuis", "proef-wijkwelzijn"]

  /// Every text of a section and of those under it.
  private static func texts(_ section: PageSection) -> [String] {
    [section.heading] + section.blocks.flatMap(texts) + section.sections.flatMap(texts)
  }

  private static func texts(_ block: PageBlock) -> [String] {
    switch block {
    case .paragraph(let text): [text]
    case .list(let items, _): items
    case .terms(let terms): terms.flatMap { [$0.label, $0.text] }
    case .notice(let notice): [notice.label, notice.text]
    case .table(let table):
      [table.caption] + table.columns.map(\.heading) + table.rows.flatMap { $0.cells.flatMap(\.lines) }
    }
  }

  private static func tables(_ section: PageSection) -> [PageTable] {
    section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      + section.sections.flatMap(tables)
  }

  @Test(arguments: frameworks)
  func `every norm, question, level, source, fact and condition is in it`(id: String) throws {
    let framework = try Self.framework(id)
    let all = GuidePage(framework).page.sections.flatMap(Self.texts).joined(separator: "\n")
    let wanted =
      framework.norms.map(\.text) + framework.criteria.map(\.question) + framework.criteria.flatMap(\.descriptors)
      + framework.sources.map(\.id) + framework.facts.map(\.label) + framework.selection.map(\.text)
      + framework.scale.levels.map(\.id) + [framework.rules.note]
    for text in wanted { #expect(all.contains(text), "\(text)") }
  }

  @Test(arguments: frameworks)
  func `a criterion has a row per level, highest first, and room to note per source that is heard`(id: String) throws {
    let framework = try Self.framework(id)
    let tables = GuidePage(framework).page.sections.flatMap(Self.tables)
    let levels = tables.filter { $0.caption == "Wat elk niveau betekent" }
    let notes = tables.filter { $0.caption == "Uw aantekeningen" }
    #expect(levels.count == framework.criteria.count && notes.count == framework.criteria.count)
    for ((criterion, levels), notes) in zip(zip(framework.criteria, levels), notes) {
      #expect(levels.rows.map { $0.cells[1].lines } == criterion.descriptors.reversed().map { [$0] })
      let heard = Set(criterion.voices.flatMap { framework.voices[$0].sources })
      #expect(notes.rows.map { $0.cells[0].lines[0] } == heard.sorted().map { framework.sources[$0].label })
      for row in notes.rows {
        let shorts = framework.scale.levels.map(\.short) + [framework.scale.notApplicable.short]
        for short in shorts { #expect(row.cells[1].lines[0].contains("☐\u{a0}\(short)")) }
      }
    }
  }

  @Test func `core criteria are marked where criteria make a norm, and a norm rated itself says so`() throws {
    let framework = try Self.framework("proef-wijkwelzijn")
    let all = GuidePage(framework).page.sections.flatMap(Self.texts)
    #expect(all.count { $0 == "Kerncriterium" } == framework.criteria.count { $0.isCore } - 1)
    #expect(all.count { $0.contains("geen losse vragen") } == 1)
  }

  @Test func `a framework without facts or sample has no empty section for them, and other words are its own`() throws {
    let page = GuidePage(SampleFramework.make()).page
    let all = page.sections.flatMap(Self.texts).joined(separator: "\n")
    #expect(!page.sections.contains { $0.heading.contains("Feiten") || $0.heading.contains("steekproef") })
    #expect(!all.contains("beide zijden"))
    for word in ["Voldoet", "huisarts"] { #expect(!all.contains(word), "\(word)") }
  }

  @Test func `where organisations are rated the form asks for the organisation`() throws {
    let of = try Self.framework("igj-zorg-thuis")
    #expect(GuidePage(of).page.sections.flatMap(Self.texts).contains("Organisatie (code)"))
    let other = try Self.framework("igj-zorgnetwerken-2017")
    #expect(!GuidePage(other).page.sections.flatMap(Self.texts).contains("Organisatie (code)"))
  }
}
