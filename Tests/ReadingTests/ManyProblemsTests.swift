import AssessmentModel
import Diagnostics
import DossierFiles
import Scoring
import Testing

/// What is wrong a million times is counted, and said as often as anybody reads it.
@Suite struct ManyProblemsTests {
  private static let header = "werkgebied;client;bron;criterium;oordeel\n"

  @Test func `what costs a whole file is said, however much was wrong before it`() throws {
    let rows = (1...250).map { "dorp;V-\($0);huisarts;CC1.1;zeer goed\n" }
    let reading = try Reading("veel.csv", Self.header + rows.joined() + "dorp;V-1;\"huisarts;CC1.1;V\n")
    #expect(reading.codes == Array(repeating: "D105", count: 99) + ["C113"])
    #expect(reading.log.errorCount == 251)
    #expect(reading.log.perFile.map(\.further) == [151])
    #expect(reading.files.allSatisfy { $0.collected == nil })
  }

  @Test func `of each severity as many are said as there is room for, and all are counted`() throws {
    let bad = (1...120).map { "<oordeel criterium='CC9.\($0)' waarde='zeer goed' onbekend='x'/>\n" }
    let low = (1...80).map { "<oordeel criterium='CC1.1' waarde='VN' inspecteur='i\($0)'/>\n" }
    let reading = try Reading(
      "veel.xml",
      """
      <dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="dorp">
      <dossier client="A" bron="huisarts">
      \((bad + low).joined())</dossier></dossierextract>
      """)
    #expect(reading.log.errorCount == 240)
    #expect(reading.log.warningCount == 200)
    #expect(reading.codes.count { $0.hasPrefix("D10") } == 100)
    #expect(reading.areas.first?.omissions == Omissions(codes: ["D103", "D105"], lines: 120))
  }

  @Test func `the same row many times, and many pairs of names, are counted to the last`() throws {
    let same = String(repeating: "dorp;A;huisarts;CC1.1;V\n", count: 1500)
    let pairs = (1...1200).map { "dorp;b\($0);huisarts;CC1.2;V\ndorp;B\($0);huisarts;CC1.2;V\n" }
    let reading = try Reading("dubbel.csv", Self.header + same + pairs.joined())
    #expect(reading.log.errorCount == 0)
    #expect(reading.log.warningCount == 1499 + 1200)
    #expect(Set(reading.codes) == ["D120"])
    #expect(reading.log.perFile.map(\.further) == [2699 - 100])
  }

  @Test func `many clients who are rated twice are counted to the last, in the file where they stand`() throws {
    let twice = (1...1500).map { "dorp;A\($0);huisarts;CC1.1;V\ndorp;A\($0);huisarts;CC1.1;VN\n" }
    let other = (1...1500).map { "stad;A\($0);huisarts;CC1.1;V\ndorp;A\($0);huisarts;CC1.2;V\n" }
    let reading = try Reading([
      .init("a.csv", Self.header + twice.joined()), .init("b.csv", Self.header + other.joined()),
    ])
    #expect(reading.log.errorCount == 1500)
    #expect(reading.areas.map(\.omissions.lines) == [3000, 0])
  }

  @Test func `names that look alike are told in an order that is always the same`() throws {
    let pairs = (1...150).map { "dorp;b\($0);huisarts;CC1.2;V\ndorp;B\($0);huisarts;CC1.2;V\n" }
    let text = Self.header + pairs.joined()
    let first = try Reading("x.csv", text)
    #expect(first.codes == Array(repeating: "D134", count: 100))
    #expect(first.diagnostics.map(\.position.line) == (1...100).map { $0 * 2 + 1 })
  }

  @Test(arguments: ["\u{0C}", "\u{85}", "\u{2028}", "\u{0B}"])
  func `rows that end in another way than in CSV are no names of columns`(lineEnd: String) throws {
    let rows = (1...9).map { "dorp;GEHEIM-\($0);huisarts;CC1.1;V" }
    let text = ([Self.header.replacing("\n", with: "")] + rows).joined(separator: lineEnd)
    let reading = try Reading("x.csv", text)
    #expect(reading.codes == ["C107", "C117"] || reading.codes == ["C117", "C107"])
    #expect(!reading.messages.contains("GEHEIM"))
  }

  @Test func `of very many unknown columns the names are not told`() throws {
    let names = (1...31).map { "GEHEIM-\($0)" }
    let few = try Reading("x.csv", "werkgebied;client;bron;\(names.dropLast().joined(separator: ";"))\n")
    #expect(few.messages.contains("GEHEIM-30"))
    let many = try Reading("x.csv", "werkgebied;client;bron;\(names.joined(separator: ";"))\n")
    #expect(many.codes.count == 31)
    #expect(!many.messages.contains("GEHEIM"))
    #expect(many.messages.contains("“nummer 34”"))
  }

  @Test(arguments: [false, true])
  func `more werkgebieden than fit are left out row by row`(isXML: Bool) throws {
    let most = CollectedRatings.mostAreas
    let text =
      isXML
      ? "<dossierextract xmlns='urn:netwerktoets:dossierextract:1'>\n"
        + (1...most + 3).map { "<dossier werkgebied='w\($0)' client='A' bron='huisarts'/>\n" }.joined()
        + "<dossier werkgebied='w1' client='B' bron='huisarts'/></dossierextract>"
      : "werkgebied;client;bron\n" + (1...most + 3).map { "w\($0);A;huisarts\n" }.joined() + "w1;B;huisarts\n"
    let file = try Reading("veel", text)
    #expect(file.codes == ["D116", "D116", "D116"])
    #expect(file.diagnostics.map(\.position.line) == (1...3).map { most + 1 + $0 })
    #expect(file.areas.count == most)
    #expect(file.areas.first { $0.key.werkgebied == ExactName("w1") }?.clients.count == 2)
  }
}
