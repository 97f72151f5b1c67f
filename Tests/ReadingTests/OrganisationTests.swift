import AssessmentModel
import Diagnostics
import DossierFiles
import Scoring
import TestSupport
import Testing

/// Where the framework rates organisations, each of them is an area of its own.
@Suite struct OrganisationTests {
  private static let csv = """
    werkgebied;toetsing;client;bron;organisatie;criterium;oordeel;vindplaats
    dorp;;V-01;wijkverpleging;thuiszorg-a;CC1.1;voldoet;blz. 1
    dorp;;V-01;client;thuiszorg-a;CC2.1;voldoet;blz. 1
    dorp;;V-01;wijkverpleging;thuiszorg-b;CC1.1;VG;blz. 1
    dorp;2026;V-02;wijkverpleging;thuiszorg-a;CC1.1;VN;blz. 1
    dorp;;V-03;wijkverpleging;;CC1.1;voldoet;blz. 1
    stad;;V-04;wijkverpleging;;CC1.1;voldoet;blz. 1

    """

  /// The same rows, each in a dossier of its own.
  private static var xml: String {
    let dossiers = csv.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return "<dossier werkgebied=\"\(cells[0])\" toetsing=\"\(cells[1])\" client=\"\(cells[2])\" bron=\"\(cells[3])\""
        + " organisatie=\"\(cells[4])\"><oordeel criterium=\"\(cells[5])\" waarde=\"\(cells[6])\" vindplaats=\"blz. 1\"/>"
        + "</dossier>\n"
    }
    return "<dossierextract xmlns=\"urn:netwerktoets:dossierextract:1\">\n\(dossiers.joined())</dossierextract>\n"
  }

  private static func key(_ werkgebied: String, _ inspection: String?, _ organisation: String?) -> AreaKey {
    AreaKey(
      werkgebied: ExactName(werkgebied), inspection: inspection.map { ExactName($0) },
      organisation: organisation.map { ExactName($0) })
  }

  @Test(arguments: ["x.csv", "x.xml"])
  func `a client of two organisations counts with each, for what was said there`(name: String) throws {
    let framework = try Reading.ofOrganisations.get()
    let text = name.hasSuffix("csv") ? Self.csv : Self.xml
    let reading = try Reading([.init(name, text)], framework: framework)
    #expect(
      reading.areas.map(\.key) == [
        Self.key("dorp", nil, "thuiszorg-a"), Self.key("dorp", nil, "thuiszorg-b"),
        Self.key("dorp", "2026", "thuiszorg-a"), Self.key("stad", nil, nil),
      ])
    let levels = reading.areas.map { $0.clients.first?.ratings.first?.criteria.first?.outcome }
    #expect(levels == [.rated(Rating(rank: 3)), .rated(Rating(rank: 2)), .rated(Rating(rank: 0)), nil])
    #expect(reading.areas.map(\.counts) == [[1, 1, 1], [1, 1, 0], [1, 1, 0], [0, 0, 0]])
    #expect(reading.areas.allSatisfy { $0.ratings.allSatisfy { $0.robustness?.withoutOrganisation.isEmpty ?? true } })
  }

  @Test(arguments: ["x.csv", "x.xml"])
  func `a row without organisation counts as left out with each organisation of its werkgebied and round`(
    name: String
  ) throws {
    let text = name.hasSuffix("csv") ? Self.csv : Self.xml
    let reading = try Reading([.init(name, text)], framework: try Reading.ofOrganisations.get())
    #expect(reading.codes == ["D113", "D113"])
    #expect(reading.areas.map(\.omissions.lines) == [1, 1, 0, 1])
    #expect(reading.areas.map(\.omissions.codes) == [["D113"], ["D113"], [], ["D113"]])
  }

  @Test func `where werkgebieden are rated the organisation makes no area`() throws {
    let reading = try Reading("x.csv", Self.csv)
    #expect(
      reading.areas.map(\.key) == [
        Self.key("dorp", nil, nil), Self.key("dorp", "2026", nil), Self.key("stad", nil, nil),
      ])
    #expect(reading.codes == ["D121"], "V-01 has two ratings, which here are of one dossier")
  }

  @Test func `facts name their organisation as well`() throws {
    let rows = """
      werkgebied;client;bron;organisatie;feit;waarde
      dorp;V-01;wijkverpleging;thuiszorg-a;zorgplan.geevalueerd;2026-01-02
      dorp;V-02;wijkverpleging;;zorgplan.geevalueerd;2026-01-02

      """
    let reading = try Reading([.init("x.csv", rows)], framework: try Reading.ofOrganisations.get())
    #expect(reading.areas.map(\.counts) == [[1, 1, 0]])
    #expect(reading.codes == ["D113"])
  }

  @Test func `names of organisations that look alike are said once, and rounds only where they differ`() throws {
    let rows = """
      werkgebied;toetsing;client;bron;organisatie;criterium;oordeel
      dorp;2026;V-01;wijkverpleging;thuiszorg-a;CC1.1;voldoet
      dorp;2026;V-01;wijkverpleging;Thuiszorg-A;CC1.1;voldoet
      stad;2026;V-01;wijkverpleging;thuiszorg-a;CC1.1;voldoet

      """
    let reading = try Reading([.init("x.csv", rows)], framework: try Reading.ofOrganisations.get())
    #expect(reading.codes == ["D134"])
    #expect(reading.diagnostics.first?.position == FilePosition(file: "x.csv", line: 3, column: 31))
  }

  @Test func `keys stand by werkgebied, then round, then organisation, none first`() {
    let sorted = [
      Self.key("a", nil, nil), Self.key("a", nil, "x"), Self.key("a", "1", nil), Self.key("a", "1", "x"),
      Self.key("a", "1", "y"), Self.key("b", nil, "a"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(Set(sorted).count == sorted.count)
  }
}
