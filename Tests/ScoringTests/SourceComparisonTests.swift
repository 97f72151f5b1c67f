import AssessmentModel
import TestSupport
import Testing

@testable import Scoring

/// Sources beside each other, client by client.
@Suite struct SourceComparisonTests {
  private func compare(_ lines: [String]) throws -> [SourceComparison] {
    try TestLines(lines, in: TestExtract.shipped()).agreement.sources
  }

  @Test func `two sources are compared where both have a level on the same criterion for the same client`() throws {
    let found = try compare([
      "c1 huisarts CC1.1 V", "c1 wijkverpleging CC1.1 VN", "c2 huisarts CC1.1 VG", "c2 wijkverpleging CC1.1 VG",
      "c3 huisarts CC1.1 VG", "c3 wijkverpleging CC1.1 V", "c4 huisarts CC1.1 V", "c4 wijkverpleging CC1.1 nvt",
      "c5 huisarts CC1.1 V", "c5 wijkverpleging CC1.2 V",
    ])
    let comparison = try #require(found.first)
    #expect(found.count == 1)
    #expect(comparison.table.counts == [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 1], [1, 0, 0, 0]])
    let table = comparison.table
    #expect((table.exact, table.firstLower, table.secondLower, table.further) == (1, 1, 1, 1))
    #expect(!comparison.isOneVoice && comparison.context.isEmpty)
  }

  @Test func `a source is taken after its inspectors were taken together`() throws {
    let found = try compare([
      "c1 huisarts CC1.1 V i1", "c1 huisarts CC1.1 VN i2", "c1 wijkverpleging CC1.1 VN i1",
      "c1 wijkverpleging CC1.1 V consensus",
    ])
    #expect(found.first?.table.counts[1][3] == 1)
  }

  @Test func `sources of one voice are marked, and so are those of none`() throws {
    let found = try compare([
      "c1 huisarts CC1.1 V", "c1 praktijkondersteuner CC1.1 V", "c1 client CC1.1 V", "c1 mantelzorger CC1.1 VN",
    ])
    let sources = try TestExtract.shipped().sources
    func marks(_ first: String, _ second: String) -> [String]? {
      found.first { sources[$0.first].id == first && sources[$0.second].id == second }
        .map { ($0.isOneVoice ? ["one voice"] : []) + $0.context.map { sources[$0].id } }
    }
    #expect(found.count == 6)
    #expect(marks("huisarts", "praktijkondersteuner") == ["one voice"])
    #expect(marks("huisarts", "client") == ["client"])
    #expect(marks("client", "mantelzorger") == ["client", "mantelzorger"])
  }
}
