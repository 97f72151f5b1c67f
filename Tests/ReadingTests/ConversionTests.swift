import AssessmentModel
import Diagnostics
import DossierFiles
import Scoring
import TestSupport
import Testing

/// Extracts that are written in another form and read again say the same.
@Suite struct ConversionTests {
  static let seeds: [UInt64] = [21, 22]

  @Test(arguments: seeds)
  func `rows go through every form in every order without loss`(seed: UInt64) throws {
    let framework = try Reading.framework.get()
    let wild = WildExtract(framework, seed: seed)
    for sources in [wild.xml, wild.csv] {
      let start = try Conversion(sources, framework)
      #expect(!start.reading.log.hasErrors)
      #expect(start.rows.ratings.count > 80 && start.rows.facts.count > 20)
      for first in Conversion.Form.allCases {
        let once = try start.converted(to: first)
        #expect(once.difference(from: start) == nil, "\(sources[0].name) to \(first)")
        for second in Conversion.Form.allCases {
          let twice = try once.converted(to: second)
          #expect(twice.difference(from: start) == nil, "\(sources[0].name) to \(first) to \(second)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `what is written twice is the same bytes`(seed: UInt64) throws {
    let framework = try Reading.framework.get()
    let sources = WildExtract(framework, seed: seed).xml
    for form in Conversion.Form.allCases {
      let once = try Conversion(sources, framework).converted(to: form)
      let again = try Conversion(sources, framework).converted(to: form)
      #expect(once.sources.map(\.bytes) == again.sources.map(\.bytes))
      // In the same form it is what it was, as the order is.
      #expect(try once.converted(to: form).sources.map(\.bytes) == once.sources.map(\.bytes))
    }
  }

  @Test(arguments: seeds)
  func `rows that are left out are not written, and their clients still count`(seed: UInt64) throws {
    let framework = try Reading.framework.get()
    let source = Reading.Source("extract.csv", RandomExtract(seed: seed).csv())
    let start = try Conversion([source], framework)
    #expect(start.reading.log.hasErrors)
    for form in Conversion.Form.allCases {
      let written = try start.converted(to: form)
      #expect(written.difference(from: start) == nil)
      let codes = Set(written.reading.log.perFile.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.code))
      #expect(codes.isSubset(of: ["D121", "D122"]), "only what speaks against itself is still said: \(codes)")
    }
  }

  @Test(arguments: [
    ("Fixtures/kaders/proef-wijkwelzijn/extract.xml", "proef-wijkwelzijn", "Fixtures/kaders"),
    ("Fixtures/kaders/proef-wijkwelzijn/extract.csv", "proef-wijkwelzijn", "Fixtures/kaders"),
    ("Fixtures/igj-2020/xml/best/thuiszorg-a.xml", "igj-zorgnetwerken-2017", "Frameworks"),
    ("Fixtures/vectors/small-extract.csv", "igj-zorgnetwerken-2017", "Frameworks"),
  ])
  func `an example goes through every form without loss`(path: String, framework: String, folder: String) throws {
    let framework = try ProjectFiles.framework(framework, in: folder)
    let name = String(path.split(separator: "/").last ?? "")
    let start = try Conversion([Reading.Source(name, try ProjectFiles.text(path))], framework)
    #expect(!start.rows.ratings.isEmpty)
    for form in Conversion.Form.allCases {
      #expect(try start.converted(to: form).difference(from: start) == nil, "\(form)")
    }
  }

  @Test func `what XML cannot hold is said, and costs no more than it must`() throws {
    let framework = try Reading.framework.get()
    let text = """
      werkgebied;client;bron;criterium;oordeel;vindplaats;toelichting
      dorp;V-01;huisarts;CC1.1;VG;blz.\u{1}1;een\u{FFFE}teken
      dorp;V-\u{2};huisarts;CC1.1;VG;;
      dorp;V-03;huisarts;CC1.1;VG;\(String(repeating: "x", count: 40_000));\(String(repeating: "é", count: 40_000))

      """
    let start = try Conversion([Reading.Source("extract.csv", text)], framework)
    #expect(try start.messages(to: .csv) == [])
    let said = try start.messages(to: .xml)
    #expect(said == ["2:26 O102", "2:29 O102", "3:6 O101", "4:29 O103"], "\(said)")
    let rows = try start.converted(to: .xml).rows
    #expect(rows.ratings.map(\.subject.client.description) == ["V-01", "V-03"])
    #expect(rows.ratings.map(\.locator?.count) == [6, 28 * 1024 - 3 + 1])
    #expect(rows.ratings[0].explanation == "een\u{FFFD}teken" && rows.ratings[1].explanation?.count == 40_000)
  }

  @Test func `no text becomes a formula of a spreadsheet that opens the CSV, and a name that would is said`() throws {
    let framework = try Reading.framework.get()
    let text = """
      werkgebied;client;bron;criterium;oordeel;vindplaats;toelichting
      dorp;=1+1;huisarts;CC1.1;VG;@SUM(A1);"=HYPERLINK(""http://x"")"
      dorp;=1+1;huisarts;CC1.2;VG;-2;+3

      """
    let start = try Conversion([Reading.Source("extract.csv", text)], framework)
    #expect(try start.messages(to: .csv) == ["2:6 O120"])
    let written = try start.converted(to: .csv)
    #expect(written.difference(from: start) == nil)
    let ratings = try #require(written.sources.first { $0.name == "oordelen.csv" })
    let lines = String(decoding: ratings.bytes, as: UTF8.self).split(separator: "\r\n")
    for line in lines.dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).dropFirst(3)
      #expect(!cells.contains { cell in "=+-@".contains(cell.drop { $0 == "\"" }.first ?? "x") }, "\(line)")
    }
  }
}
