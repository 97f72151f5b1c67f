import AssessmentModel
import Reporting
import TestSupport
import Testing

@testable import Rendering

@Suite struct PageFitTests {
  private func sheets(_ report: AreaReport) -> [[HTMLBlock]] { AreaReportPages(report).sheets }

  private func lines(_ sheet: [HTMLBlock]) -> Double { sheet.reduce(0) { $0 + $1.lines } }

  @Test func `a report of usual length takes two sheets`() {
    #expect(sheets(SampleDocuments.report()).count == 2)
    #expect(sheets(SampleDocuments.inventory).count == 2)
    #expect(sheets(SampleDocuments.bare).count == 2)
  }

  @Test func `what does not fit goes on, under a line that says what to shorten`() throws {
    let report = SampleDocuments.long(to: 1)
    let all = sheets(report)
    #expect(all.count > 2)
    #expect(all[2].first?.template == "continuation")
    let html = try #require(all[2].first).html
    #expect(html.contains("Dit rapport past niet op twee bladzijden."))
    #expect(html.contains("Kort ‘Verbetermaatregelen en aanbevelingen’ in met ongeveer"))
  }

  @Test(arguments: [1, 2, 5, 20])
  func `no sheet is fuller than it can be, however much there is`(factor: Int) {
    for sheet in sheets(SampleDocuments.long(to: factor)) { #expect(lines(sheet) <= PageFit.sheet) }
  }

  @Test(arguments: [1, 7])
  func `nothing is lost on the way to further sheets`(factor: Int) {
    let report = SampleDocuments.long(to: factor)
    let html = HTMLReport.render(report)
    for group in report.actions?.groups ?? [] {
      for item in group.items { #expect(html.contains(HTMLFields.escaped(item.text.words(3)))) }
    }
    for item in report.account.blocks.flatMap(\.items) { #expect(html.contains(HTMLFields.escaped(item.words(5)))) }
    let numbers = (0..<(factor * 30)).filter { !html.contains("Doe iets aan nummer \($0).") }
    #expect(numbers.isEmpty)
  }

  @Test func `a group of actions is whole, or goes on under its heading`() {
    let items = (0..<5).map { TextGroup.Item(text: String(repeating: "Doe \($0). ", count: 12), aside: nil) }
    let group = TextGroup(heading: "Aanbevelingen", items: items, form: .wideList)
    #expect([group].inColumns(mayBreak: false).map(\.heading) == ["Aanbevelingen"])
    let broken = [group].inColumns(mayBreak: true)
    #expect(broken.map(\.heading) == ["Aanbevelingen", "Aanbevelingen (vervolg)"])
    #expect(broken.map(\.startsColumn) == [false, true])
    #expect(broken.flatMap(\.items) == items)
  }

  @Test func `one endless text is broken between words and kept whole`() {
    let text = (0..<1500).map { "woord\($0)" }.joined(separator: " ")
    for change: (inout Werkgebied) -> Void in [
      { $0.generalConclusion = text }, { $0.methodNotes = [text] },
      { $0.conclusions = [Conclusion(id: "C", text: text)] },
      { $0.careNetwork = [CareNetworkRole(name: "Rol", features: [text])] },
      { $0.remarks = [Remark(text: text)] },
    ] {
      let report = SampleDocuments.report(change)
      for sheet in sheets(report) { #expect(lines(sheet) <= PageFit.sheet) }
      let html = HTMLReport.render(report)
      let lost = (0..<1500).filter { !html.contains("woord\($0)") }
      #expect(lost.isEmpty)
    }
  }

  @Test func `a text without blanks is broken too`() {
    let report = SampleDocuments.report {
      $0.conclusions = [Conclusion(id: "C", text: String(repeating: "x", count: 30_000))]
    }
    for sheet in sheets(report) { #expect(lines(sheet) <= PageFit.sheet) }
  }

  @Test(arguments: [12, 40])
  func `a framework with many norms goes on in a further table`(norms: Int) {
    let framework = SampleFramework.make(levels: 4, themes: [norms - 5, 5])
    let clients = (0..<norms).map { _ in SampleArea.Clients([1, 2, 5, 4]) }
    let area = SampleArea.assessed(
      SampleArea.result(clients, framework: framework), SampleArea.complete(framework: framework))
    let report = AreaReport(area, framework: framework)
    let all = sheets(report)
    for sheet in all { #expect(lines(sheet) <= PageFit.sheet) }
    let html = HTMLReport.render(report)
    for norm in 1...norms { #expect(html.contains(">Afspraak \(norm)<")) }
  }

  @Test func `a long line for every page takes room from each sheet`() {
    let report = SampleDocuments.report { $0.mark = String(repeating: "merk ", count: 200) }
    let budget = PageFit.sheet - PageFit.mark(report.mark)
    #expect(budget < PageFit.sheet - 5)
    for sheet in sheets(report) { #expect(lines(sheet) <= budget) }
  }

  @Test func `many werkgebieden stand in tables of five`() {
    let areas = (0..<23).map { SampleDocuments.area("gebied-\($0)") }
    let comparison = Comparison(AssessedInput(framework: SampleDocuments.framework, areas: areas, inspection: nil))
    let document = HTMLComparison.document(comparison)
    for sheet in document.sheets { #expect(lines(sheet) <= PageFit.sheet) }
    #expect(document.sheets.flatMap { $0 }.filter { $0.template == "ratings" }.count == 5)
  }
}

extension String {
  /// Its first words.
  fileprivate func words(_ number: Int) -> String { split(separator: " ").prefix(number).joined(separator: " ") }
}
