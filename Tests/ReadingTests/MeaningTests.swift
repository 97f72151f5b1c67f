import AssessmentModel
import Diagnostics
import DossierFiles
import Scoring
import Testing

/// What cells and attributes mean.
@Suite struct MeaningTests {
  private static let header = "werkgebied;toetsing;client;bron;organisatie;criterium;oordeel;datum;inspecteur;soort\n"

  private func outcome(_ written: String) throws -> Outcome? {
    let reading = try Reading("x.csv", Self.header + "dorp;;V-01;huisarts;;CC1.1;\(written);;;\n")
    return reading.areas.first?.clients.first?.ratings.first?.criteria.first?.outcome
  }

  @Test(arguments: [
    ("voldoet_niet", 0), ("Voldoet niet", 0), ("VN", 0), ("vn", 0), ("voldoet_grotendeels_niet", 1),
    ("Voldoet grotendeels niet", 1), ("VGN", 1), ("voldoet grotendeels", 2), ("VG", 2), (" voldoet ", 3), ("V", 3),
    ("VOLDOET", 3), ("\u{A0}V\u{A0}", 3),
  ])
  func `a level is known by identifier, label and synonym, whatever the case and the blanks around it`(
    written: String, rank: Int
  ) throws {
    #expect(try outcome(written) == .rated(Rating(rank: rank)))
  }

  @Test(arguments: ["niet_van_toepassing", "Niet van toepassing", "nvt", "n.v.t.", "NVT"])
  func `not applicable has its words`(written: String) throws {
    #expect(try outcome(written) == .notApplicable)
  }

  @Test(arguments: ["voldoet  grotendeels", "v g", "voldoet-niet", "VV", "0", "zeer goed"])
  func `what is no level is no level`(written: String) throws {
    let reading = try Reading("x.csv", Self.header + "dorp;;V-01;huisarts;;CC1.1;\(written);;;\n")
    #expect(reading.codes == ["D105"])
    #expect(reading.areas.map(\.counts) == [[1, 1, 0]], "the client still counts")
    #expect(reading.areas.first?.omissions.lines == 1)
  }

  @Test(arguments: [
    ("2019-04-10", true, true), (" 2019-04-10 ", true, true), ("1-4-2019", true, false), ("10-04-2019", true, false),
    ("01-4-2019", true, false), ("2019-4-10", false, false), ("2019-02-29", false, false), ("2020-02-29", true, true),
    ("31-04-2019", false, false), ("10/04/2019", false, false), ("10-04-19", false, false),
    ("0000-01-01", false, false),
    ("2019-04-10T00:00:00", false, false), ("2019-04-10Z", false, false), ("20190410", false, false),
    ("+019-04-10", false, false), ("", true, true), ("  ", true, true), ("٢٠١٩-04-10", false, false),
  ])
  func `a date is ISO, and in CSV also day first`(written: String, inCSV: Bool, inXML: Bool) throws {
    let csv = try Reading("x.csv", Self.header + "dorp;;V-01;huisarts;;CC1.1;V;\(written);;\n")
    #expect(csv.codes == (inCSV ? [] : ["D109"]))
    let xml = try Reading(
      "x.xml",
      """
      <dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="dorp"><dossier client="V-01" bron="huisarts">
      <oordeel criterium="CC1.1" waarde="V" datum="\(written)"/></dossier></dossierextract>
      """)
    #expect(xml.codes == (inXML ? [] : ["D109"]))
  }

  @Test func `names are taken exactly`() throws {
    let clients = ["é", "e\u{301}", "V-01", "V-01 ", "v-01", " V-01", "V\u{A0}01", "Ω", "\u{2126}"]
    let rows = clients.map { "dorp;;\($0);huisarts;;CC1.1;V;;;\n" }
    let reading = try Reading("x.csv", Self.header + rows.joined())
    let found = try #require(reading.areas.first).clients.map(\.client)
    #expect(found.count == clients.count)
    #expect(found == clients.map { ExactName($0) }.sorted())
  }

  @Test func `names that look alike are said to, once for each that is written otherwise`() throws {
    let rows = [
      "dorp;2026;V-01;wijkverpleging;a;CC1.1;V;;i1;", "Dorp;2026;V-01;wijkverpleging;a;CC1.1;V;;i1;",
      "dorp;2026 ;V-01;wijkverpleging;a;CC1.1;V;;i1;", "dorp;2026;v-01;wijkverpleging;A;CC1.1;V;;I1;",
    ]
    let reading = try Reading("x.csv", Self.header + rows.joined(separator: "\n") + "\n")
    let found = reading.diagnostics.filter { $0.code == "D134" }.map {
      "\($0.position.line ?? 0) \($0.arguments["kolom"] ?? "")"
    }
    #expect(found.sorted() == ["3 werkgebied", "4 toetsing", "5 client", "5 inspecteur", "5 organisatie"])
  }

  @Test func `a row with several faults is one line left out, and each fault is said`() throws {
    let reading = try Reading("x.csv", Self.header + "dorp;;V-01;huisarts;;CC9;goed;morgen;;eens\n")
    #expect(reading.codes == ["D103", "D105", "D109", "D107"])
    #expect(reading.areas.first?.omissions.lines == 1)
  }

  @Test func `without werkgebied, client or a good source a row is left out and counts nobody`() throws {
    let rows = [
      ";;V-01;huisarts;;CC1.1;V;;;", "dorp;;;huisarts;;CC1.1;V;;;", "dorp;;V-02;;;CC1.1;V;;;",
      "dorp;;V-03;buurvrouw;;CC1.1;V;;;",
    ]
    let reading = try Reading("x.csv", Self.header + rows.joined(separator: "\n") + "\n")
    #expect(reading.codes == ["D101", "D101", "D101", "D104"])
    #expect(reading.areas.map(\.counts) == [[0, 0, 0]])
    #expect(reading.areas.first?.omissions.lines == 3)
    #expect(reading.files.first?.unplaced.lines == 1)
  }

  @Test func `an empty row of a dossier still counts its client`() throws {
    let text = """
      <dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="dorp">
      <dossier client="V-01" bron="huisarts"/><dossier client="V-01" bron="praktijkondersteuner"/>
      <dossier client="V-02" bron="client"/></dossierextract>
      """
    let reading = try Reading("x.xml", text)
    #expect(reading.codes.isEmpty)
    #expect(reading.areas.map(\.counts) == [[2, 1, 1]])
  }

  @Test func `what a dossier says of werkgebied and round goes before what the root says`() throws {
    let text = """
      <dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="dorp" toetsing="2026" peildatum="2026-05-31">
      <dossier client="V-01" bron="huisarts"/><dossier client="V-01" bron="huisarts" werkgebied="stad"/>
      <dossier client="V-01" bron="huisarts" toetsing="2027"/></dossierextract>
      """
    let reading = try Reading("x.xml", text)
    let keys = reading.areas.map { "\($0.key.werkgebied) \($0.key.inspection?.description ?? "")" }
    #expect(keys == ["dorp 2026", "dorp 2027", "stad 2026"])
    #expect(reading.areas.allSatisfy { $0.referenceDate?.description == "2026-05-31" })
  }

  @Test(arguments: [
    ("", "", true), ("blz. 1", "", false), ("", "Staat er niet in.", false), ("  ", "\n ", true),
    ("", "<!-- x -->", true), ("", "<![CDATA[x]]>", false), ("", "&#160;", true), ("", "<b>x</b>", true),
  ])
  func `a low rating asks for a place or an explanation`(locator: String, text: String, asks: Bool) throws {
    let extract = """
      <dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="dorp"><dossier client="V-01" bron="huisarts">
      <oordeel criterium="CC1.1" waarde="VGN" vindplaats="\(locator)">\(text)</oordeel>
      <oordeel criterium="CC1.2" waarde="VG"/></dossier></dossierextract>
      """
    #expect(try Reading("x.xml", extract).codes.contains("D133") == asks)
  }
}
