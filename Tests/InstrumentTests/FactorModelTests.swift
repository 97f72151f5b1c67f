import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Instruments
import TestSupport
import Testing

/// Factor models: the shipped one against a list made from its sources, another one, and files that are wrong.
@Suite struct FactorModelTests {
  static let folder = "Fixtures/instrumenten"

  /// The shipped model; the only one of its kind.
  static func shipped() throws -> FactorModel {
    let entry = try #require(InstrumentLibrary(folders: []).entries(of: .factorModel).first)
    let checked = InstrumentLibrary.read(entry, as: FactorModel.self)
    #expect(checked.diagnostics == [])
    return try #require(checked.value)
  }

  /// An invented model of other words and numbers.
  static func other() throws -> FactorModel {
    let name = "\(folder)/proef-factormodel/instrument.yaml"
    let checked = FactorModel.read(try ProjectFiles.text(name), file: name)
    #expect(checked.diagnostics == [])
    return try #require(checked.value)
  }

  /// A row of the list: kind, number, mark, document, heading and line.
  static func row(_ kind: String, _ number: String?, _ mark: String, _ provenance: Provenance) -> String {
    guard case .source(let document, let heading, let line) = provenance else { return "\(kind) eigen" }
    return [kind, number ?? "", mark, document, heading, String(line)].joined(separator: ";")
  }

  @Test func `every element stands in the list made from the sources, and every row of the list in the model`() throws {
    let model = try Self.shipped()
    let list = try ProjectFiles.text("\(Self.folder)/\(model.head.id)/telling.csv")
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    // Factors of the first document have their cluster as mark, those of the second what they do there.
    let first = try #require(model.head.documents.first).id
    let factors = model.factors.map { factor in
      guard case .source(let document, _, _) = factor.provenance, document == first else {
        return Self.row("factor", factor.number, factor.occurrences[0].polarity.rawValue, factor.provenance)
      }
      return Self.row("factor", factor.number, model.clusters[factor.cluster].id, factor.provenance)
    }
    let rows =
      model.parts.map { Self.row("deel", $0.id, "", $0.provenance) }
      + model.findings.map { Self.row("bevinding", $0.number, "", $0.provenance) } + factors
      + model.recommendations.map {
        Self.row("aanbeveling", $0.number, model.levels[$0.level].id, $0.provenance)
      }
    #expect(rows.sorted() == list.sorted())
    #expect(model.findings.count == 15 && model.clusters.count == 3)
    #expect(model.recommendations.count { $0.level == 0 } == 5 && model.recommendations.count { $0.level == 1 } == 2)
  }

  @Test func `the polarity belongs to the occurrence, so that one factor can do both`() throws {
    let model = try Self.shipped()
    let both = model.factors.filter { Set($0.occurrences.map(\.polarity)).count == 2 }
    #expect(both.count >= 5)
    #expect(model.factors.flatMap(\.occurrences).count == 34)
    #expect(model.factors.allSatisfy { !$0.occurrences.isEmpty })
  }

  @Test func `each factor leads to a recommendation, and says whose tie that is`() throws {
    let model = try Self.shipped()
    for factor in model.factors.indices { #expect(!model.recommendations(forFactor: factor).isEmpty) }
    let ties = model.recommendations.flatMap(\.ties)
    #expect(ties.contains { $0.provenance == .own } && ties.contains { $0.provenance != .own })
  }

  @Test func `what the shipped model names of its framework is there`() throws {
    let model = try Self.shipped()
    let framework = try Self.framework(try #require(model.head.tie).framework)
    #expect(model.diagnostics(against: framework) == [])
    #expect(model.isTied(to: framework))
  }

  static func framework(_ id: String) throws -> Framework {
    let entry = try #require(FrameworkLibrary(folders: []).entries.first { $0.id == id })
    return try #require(Framework.read(try entry.text(), file: entry.name).value)
  }

  static func otherFramework() throws -> Framework {
    let name = "Fixtures/kaders/proef-wijkwelzijn/kader.yaml"
    return try #require(Framework.read(try ProjectFiles.text(name), file: name).value)
  }

  @Test func `a model of other words, numbers and framework needs data only`() throws {
    let model = try Self.other()
    #expect(model.factors.map(\.name) == ["Samen koffiedrinken", "Een sleutel van het buurthuis"])
    #expect(model.label(of: .hindering) == "Remt" && model.label(of: .promoting) == "Helpt")
    #expect(model.factors[0].occurrences.map(\.finding) == [0, nil])
    #expect(model.factors[1].related == [0] && model.factors[1].isOwnCluster)
    #expect(model.recommendations(forFactor: 0).map(\.tie.provenance) == [.own])
    #expect(model.diagnostics(against: try Self.otherFramework()) == [])
  }

  // MARK: Wrong files

  static func wrongFiles() throws -> [String] {
    let folder = "\(folder)/\(try shipped().head.id)/fout"
    return try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder))
      .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  /// What is said of a file: a model, or a werkgebied held against the invented model.
  static func diagnostics(of path: String) throws -> [Diagnostic] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let text = try ProjectFiles.text(path)
    let framework = try otherFramework()
    if name.contains("werkgebied") {
      let read = Werkgebied.read(text, file: name, framework: framework)
      let area = CodedArea(
        SampleArea.assessed(SampleArea.result([], framework: framework), read.value),
        framework: framework, model: try other())
      return read.diagnostics + area.diagnostics + area.questions
    }
    let read = FactorModel.read(text, file: name)
    return read.diagnostics + (read.value?.diagnostics(against: framework) ?? [])
  }

  @Test func `each wrong file says what stands beside it`() throws {
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    for path in try Self.wrongFiles() {
      let said = try Self.diagnostics(of: path)
      let text = said.map { DiagnosticCatalogue.dutch.text(of: $0) + "\n" }.joined()
      let golden = "\(path.dropLast(5)).meldingen.txt"
      if isUpdating { try text.write(toFile: ProjectFiles.path(golden), atomically: true, encoding: .utf8) }
      #expect((try? ProjectFiles.text(golden)) == text, "\(path): UPDATE_GOLDEN=1 writes it anew")
      let name = path.split(separator: "/").last ?? ""
      if name.hasPrefix("N") || name.hasPrefix("K") {
        #expect(said.contains { $0.code == name.prefix(4) }, "\(path)")
      }
      #expect(said.allSatisfy { $0.position.line != nil }, "\(path)")
    }
  }

  @Test func `every code about factors is shown by a wrong file, or by a round of feedback`() throws {
    let shown = try Set(Self.wrongFiles().flatMap { try Self.diagnostics(of: $0).map(\.code) })
    let known = DiagnosticCatalogue.dutch.words.keys.filter { $0.hasPrefix("N4") }
    #expect(Set(known).subtracting(shown) == ["N424"])
  }

  @Test func `a file of another kind is said to be that, and nothing else`() throws {
    for entry in InstrumentLibrary(folders: []).entries where entry.kind != .factorModel {
      let checked = InstrumentLibrary.read(entry, as: FactorModel.self)
      #expect(checked.value == nil && checked.diagnostics.map(\.code) == ["N001"])
    }
  }
}
