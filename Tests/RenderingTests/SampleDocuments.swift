import AssessmentModel
import Reporting
import TestSupport

@testable import Rendering

/// Documents that together use everything a document can have.
enum SampleDocuments {
  static let framework = SampleFramework.make(levels: 4, hasSides: true)

  static var all: [HTMLDocument] {
    let reports = [report(), inventory, bare, long(to: 3)]
    return reports.map(HTMLReport.document) + [HTMLComparison.document(comparison)]
  }

  static let clients: [SampleArea.Clients] = [
    .init([4, 0, 1, 4], notAssessed: 1, twoSided: 3), .init([0, 5, 9, 2], twoSided: 12), .init([1, 0, 0, 1]),
  ]

  /// A report of which all is known, with a determination that differs.
  static func report(_ change: (inout Werkgebied) -> Void = { _ in }) -> AreaReport {
    AreaReport(area("proefgebied", change), framework: framework, basis: "proefgebied-onderbouwing.html")
  }

  static func area(_ id: String, _ change: (inout Werkgebied) -> Void = { _ in }) -> AssessedArea {
    var werkgebied = SampleArea.complete(id: id, framework: framework)
    werkgebied.determinations = [SampleArea.determination(norm: 1, 0)]
    change(&werkgebied)
    return SampleArea.assessed(SampleArea.result(clients, framework: framework, id: id), werkgebied)
  }

  static var inventory: AreaReport { report { $0.method = .inventory } }

  static var bare: AreaReport {
    AreaReport(SampleArea.assessed(SampleArea.result(clients, framework: framework)), framework: framework)
  }

  /// A report with that many times as much text as fits.
  static func long(to factor: Int) -> AreaReport {
    report { werkgebied in
      werkgebied.recommendations += (0..<(factor * 30)).map { number in
        Recommendation(
          id: "L\(number)", kind: .recommendation, level: .country, addressees: [number % 3],
          text: String(repeating: "Doe iets aan nummer \(number). ", count: 8))
      }
    }
  }

  /// A page that has everything a page can have.
  static var page: Page {
    let rating = report().results?.themes[0].norms[0].rating
    let table = PageTable(
      caption: "Wat er staat", columns: [.init("wie"), .init("hoeveel", isNumber: true), .init("oordeel")],
      rows: [
        .init(
          id: "eerste", [.init("Jan & co"), .init("12"), .init(["<goed>", "zei men"], rating: rating, link: "#b")]),
        .init([.init("Piet"), .init("3"), .init("niets", link: "ander.html#a")]),
      ])
    let notice = Notice(label: "Let op:", text: "er ontbreekt iets", isWarning: true)
    return Page(
      title: "Proef <1>", subtitle: "Onderbouwing", draftMark: "CONCEPT", confidentiality: "Vertrouwelijk",
      mark: "PROEF: \"alles\" verzonnen", header: [LabelledText(label: "Kader", text: "geen")], notices: [notice],
      sections: [
        PageSection(
          id: "a", heading: "Eerst", blocks: [.paragraph("Zo zit het."), .list(["een", "twee"], isNumbered: false)],
          sections: [PageSection(heading: "Daarin", blocks: [.table(table)])]),
        PageSection(
          id: "b", heading: "Dan",
          blocks: [
            .list(["een", "twee"], isNumbered: true), .terms([LabelledText(label: "stem", text: "wie spreekt")]),
            .notice(notice), .table(table),
          ]),
        PageSection(heading: "Slot", blocks: []),
      ])
  }

  static var comparison: Comparison {
    let areas = [
      area("a"), area("b") { $0.remarks = [] },
      area("c") { werkgebied in
        werkgebied.method = .inventory
        werkgebied.population = [PopulationFigure(label: "Noord: ouderen", unit: .percentage, thousandths: 7000)]
      },
    ]
    var inspection = Inspection(title: "Alle trappen")
    inspection.remarks = [Remark(norm: 0, text: "Over deze norm is verschil van mening")]
    return Comparison(AssessedInput(framework: framework, areas: areas, inspection: inspection))
  }
}
