import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Instruments
import TestSupport
import Testing

/// The action agenda: read whole, counted against its list, and refused where it does not hold.
@Suite struct ActionAgendaTests {
  static let shipped = "agenda-menzis-lhv-2021"

  static func agenda(_ path: String = "Frameworks/\(shipped)/instrument.yaml") throws -> ActionAgenda {
    let checked = ActionAgenda.read(try ProjectFiles.text(path), file: path)
    #expect(checked.diagnostics == [], "\(path)")
    return try #require(checked.value)
  }

  static func second() throws -> ActionAgenda { try agenda("Fixtures/instrumenten/proef-agenda/instrument.yaml") }

  /// An element of the agenda as the list has it.
  static func row(_ kind: String, _ number: String?, _ mark: String, _ provenance: Provenance) -> [String] {
    guard case .source(let document, let heading, let line) = provenance else { return [kind, "eigen"] }
    return [kind, number ?? "", mark, document, heading, "\(line)"]
  }

  static func rows(of agenda: ActionAgenda) -> [[String]] {
    var rows = agenda.mainThemes.map { row("hoofdthema", $0.number, "", $0.provenance) }
    rows += agenda.attentionPoints.map { row("aandachtspunt", nil, agenda.actors[$0.actor].id, $0.provenance) }
    for theme in agenda.themes {
      rows.append(row("thema", nil, "", theme.provenance))
      rows += theme.goals.map { row("doel", $0.number, "", $0.provenance) }
      for objective in theme.objectives.flatMap(\.withParts) {
        let kind = theme.objectives.contains(objective) ? "doelstelling" : "deeldoelstelling"
        rows.append(row(kind, objective.number, "", objective.provenance))
        for cell in objective.cells {
          let mark = cell.column.actors.map { agenda.actors[$0].id }.joined(separator: "|")
          rows += cell.tasks.map { row("taak", $0.number, mark, $0.provenance) }
        }
      }
    }
    return rows
  }

  @Test func `every element is in the list that was made from the source, and the other way round`() throws {
    let list = try ProjectFiles.text("Fixtures/instrumenten/\(Self.shipped)/telling.csv")
    let wanted = list.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let kinds = Set(wanted.map { $0[0] })
    let found = Self.rows(of: try Self.agenda()).filter { kinds.contains($0[0]) }
    func sorted(_ rows: [[String]]) -> [String] { rows.map { $0.joined(separator: ";") }.sorted() }
    #expect(sorted(found) == sorted(wanted))
  }

  @Test func `the source has ten themes, of which nine have objectives`() throws {
    let agenda = try Self.agenda()
    #expect(agenda.mainThemes.count == 3)
    #expect(agenda.themes.count == 10)
    #expect(agenda.themes.count { !$0.objectives.isEmpty } == 9)
    #expect(agenda.actors.count == 5)
    #expect(agenda.themes.flatMap(\.objectives).count == 21)
    #expect(agenda.objectives.count == 35)
    let cells = agenda.objectives.flatMap(\.cells)
    #expect(cells.count == 86)
    #expect(cells.flatMap(\.tasks).count == 124)
    #expect(cells.filter { !$0.column.isCertain }.flatMap(\.tasks).count == 50)
  }

  @Test func `every norm it is tied to is one of its framework`() throws {
    let agenda = try Self.agenda()
    let framework = try #require(FrameworkLibrary(folders: []).framework(agenda.head.tie?.framework ?? "")?.value)
    #expect(Set(agenda.norms).isSubset(of: framework.norms.map(\.id)))
    for norm in framework.norms { #expect(!agenda.objectives(serving: norm.id).isEmpty, "\(norm.id)") }
  }

  @Test func `a second agenda is data only`() throws {
    let agenda = try Self.second()
    #expect(agenda.actors.map(\.id) == ["gemeente", "buurthuis", "bewoners"])
    #expect(agenda.demand.fields == [.owner, .due])
    #expect(agenda.objectives.map(\.id) == ["ontmoeten.inloop", "ontmoeten.vervoer", "ontmoeten.vervoer.busje"])
    #expect(agenda.objectives.map(\.number) == ["4", "4", "c"])
    #expect(agenda.theme(ofObjective: "ontmoeten.vervoer.busje")?.id == "ontmoeten")
    #expect(agenda.objectives(serving: "WW2").map(\.id) == ["ontmoeten.vervoer", "ontmoeten.vervoer.busje"])
  }

  static let wrong = "Fixtures/instrumenten/\(shipped)/fout"

  static func wrongFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(wrong)).filter { $0.hasSuffix(".yaml") }
      .sorted()
  }

  @Test func `each bad file says what stands beside it, and shows the code of its name`() throws {
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    var shown: Set<String> = []
    for name in try Self.wrongFiles() {
      let said = ActionAgenda.read(try ProjectFiles.text("\(Self.wrong)/\(name)"), file: name).diagnostics
      let text = said.map { DiagnosticCatalogue.dutch.text(of: $0) + "\n" }.joined()
      let golden = "\(Self.wrong)/\(name.dropLast(5)).meldingen.txt"
      if isUpdating { try text.write(toFile: ProjectFiles.path(golden), atomically: true, encoding: .utf8) }
      #expect((try? ProjectFiles.text(golden)) == text, "\(name): UPDATE_GOLDEN=1 writes it anew")
      #expect(said.contains { $0.severity == .error }, "\(name)")
      if name.hasPrefix("N") { #expect(said.contains { $0.code == name.prefix(4) }, "\(name)") }
      shown.formUnion(said.map(\.code))
    }
    let own = DiagnosticCatalogue.dutch.words.keys.filter { $0 >= "N300" && $0 < "N320" }
    #expect(Set(own).subtracting(shown) == [])
  }

  @Test(arguments: [("igj-zorgnetwerken-2017", 2), ("igj-zorg-thuis", 2)])
  func `what falls short follows from the levels that limiters count`(id: String, rank: Int) throws {
    let framework = try #require(FrameworkLibrary(folders: []).framework(id)?.value)
    #expect(Shortfall(of: framework).firstGood.rank == rank)
  }

  @Test func `of three levels with a limiter that counts two, all below the highest fall short`() throws {
    let library = FrameworkLibrary(folders: [ProjectFiles.path("Fixtures/kaders")])
    let framework = try #require(library.framework("proef-wijkwelzijn")?.value)
    #expect(Shortfall(of: framework).firstGood == framework.scale.highest)
  }
}
