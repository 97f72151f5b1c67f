import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Instruments
import TestSupport
import Testing

/// Self-scans as data: the shipped one counted against its source, another one, and what is wrong with bad ones.
@Suite struct SelfScanTests {
  static let fixtures = "Fixtures/instrumenten/scan-ha-so-2025"

  static func shipped() throws -> SelfScan {
    let entry = try #require(InstrumentLibrary(folders: []).entries(of: .selfScan).first)
    let checked: Checked<SelfScan> = InstrumentLibrary.read(entry)
    #expect(checked.diagnostics == [])
    return try #require(checked.value)
  }

  static func other() throws -> SelfScan {
    let path = "Fixtures/instrumenten/proef-zelfscan/instrument.yaml"
    let checked = SelfScan.read(try ProjectFiles.text(path), file: path)
    #expect(checked.diagnostics == [])
    return try #require(checked.value)
  }

  /// An element as the list of the source has it: kind, number, mark, document, heading and line.
  static func line(_ kind: String, _ number: String, _ mark: String, _ provenance: Provenance) -> String {
    guard case .source(let document, let heading, let line) = provenance else { return "\(kind);\(number);eigen" }
    return "\(kind);\(number);\(mark);\(document);\(heading);\(line)"
  }

  @Test func `every element is one of the list made from the source, with its heading and line`() throws {
    let scan = try Self.shipped()
    var found = scan.levels.map { Self.line("niveau", $0.label, "", $0.provenance) }
    found += scan.parts.map { Self.line("deel", $0.id, "", $0.provenance) }
    found += scan.routes.map { Self.line("antwoord", $0.number ?? "", $0.term.label, $0.term.provenance) }
    let aspects = scan.rows.filter { $0.parent == nil }
    found += aspects.map { Self.line("aspect", $0.id, $0.isOpen ? "open" : "vast", $0.provenance) }
    let points = scan.rows.filter { $0.parent != nil }
    found += points.map { Self.line("punt", $0.id, $0.isOpen ? "open" : "vast", $0.provenance) }
    let listed = try ProjectFiles.text("\(Self.fixtures)/telling.csv").split(separator: "\n").dropFirst()
    #expect(found.sorted() == listed.map(String.init).sorted())
  }

  @Test func `the routes ask what the source asks`() throws {
    let scan = try Self.shipped()
    let aspects = scan.rows.filter { $0.parent == nil }
    #expect(aspects.count == 71)
    #expect(aspects.filter(\.isOpen).count == 9)
    func number(on route: Int) -> Int { aspects.filter { scan.isOn(route, part: $0.part) }.count }
    #expect(number(on: 0) == 46)
    #expect(number(on: 1) == 45)
    #expect(aspects.filter { scan.parts[$0.part].route == nil }.count == 20)
    #expect(scan.questions.count == 6)
    let open = scan.rows.filter { $0.isOpen && $0.parent != nil }
    #expect(open.compactMap { $0.parent.map { scan.rows[$0].id } } == ["3.1.5", "3.2.5"])
  }

  @Test func `another scan needs data only`() throws {
    let scan = try Self.other()
    #expect(scan.routes.count == 3)
    #expect(scan.scales.isEmpty)
    #expect(scan.parts(route: 1).map { scan.parts[$0].id } == ["B"])
    #expect(scan.parts(route: 0, respondent: 2).map { scan.parts[$0].id } == ["B"])
    #expect(scan.parts(route: 0, respondent: 0, level: 0).map { scan.parts[$0].id } == ["A-nieuw"])
    #expect(scan.rows.filter { $0.parent != nil }.map(\.id) == ["B1x", "B1y"])
    #expect(scan.parts.map(\.isTogether) == [true, false, false])
  }

  @Test func `each bad file says what stands beside it`() throws {
    let folder = "\(Self.fixtures)/fout"
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder))
      .filter { $0.hasSuffix(".yaml") }.sorted()
    var shown: Set<String> = []
    for name in names {
      let said = SelfScan.read(try ProjectFiles.text("\(folder)/\(name)"), file: name).diagnostics
      try expectGolden(said, at: "\(folder)/\(name.dropLast(5)).meldingen.txt")
      shown.formUnion(said.map(\.code))
      if name.hasPrefix("N") { #expect(said.map(\.code) == [String(name.prefix(4))], "\(name)") }
    }
    #expect(shown.isSuperset(of: (101...108).map { "N\($0)" }))
  }
}

/// Holds messages against the ones that stand beside their input; `UPDATE_GOLDEN=1` writes them anew.
func expectGolden(_ said: [Diagnostic], at path: String) throws {
  let text = said.map { DiagnosticCatalogue.dutch.text(of: $0) + "\n" }.joined()
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try text.write(toFile: ProjectFiles.path(path), atomically: true, encoding: .utf8)
  }
  #expect((try? ProjectFiles.text(path)) == text, "\(path): UPDATE_GOLDEN=1 writes it anew")
  #expect(!said.isEmpty, "\(path)")
}
