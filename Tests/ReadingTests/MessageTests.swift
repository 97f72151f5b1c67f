import Diagnostics
import DossierFiles
import Scoring
import TestSupport
import Testing

@Suite struct MessageTests {
  @Test(arguments: ExtractFixtures.bad)
  func `a bad extract gets exactly the messages beside it`(name: String) throws {
    let messages = try ExtractFixtures.read(name, in: "fout").messages
    #expect(
      try ExtractFixtures.golden("\(ExtractFixtures.folder)/fout/\(name).meldingen.txt", now: messages) == messages)
  }

  @Test(arguments: ExtractFixtures.good)
  func `of a good extract nothing is said, and something counts`(name: String) throws {
    let reading = try ExtractFixtures.read(name, in: "goed")
    #expect(reading.messages == "")
    #expect(reading.files.allSatisfy { $0.collected != nil })
  }

  @Test func `every code of the readers is shown by an extract, or it stands here why not`() throws {
    let elsewhere = [
      "C116": "a record of more than 16 MiB is made by a test of its own",
      "D116": "more than ten thousand werkgebieden is no small file",
      "D110": "more than a million names of inspectors is no small file",
      "D135": "it is said of all files of an area together, by the workflow: the tests of the program have it",
    ]
    var shown: Set<String> = []
    for name in ExtractFixtures.bad { shown.formUnion(try ExtractFixtures.read(name, in: "fout").codes) }
    let all = DiagnosticCatalogue.dutch.words.keys.filter { "CDX".contains($0.prefix(1)) }
    for code in all.sorted() {
      #expect(shown.contains(code) != (elsewhere[code] != nil), "\(code)")
    }
  }

  @Test(arguments: ExtractFixtures.bad)
  func `every message has a file, a code and a way out`(name: String) throws {
    let reading = try ExtractFixtures.read(name, in: "fout")
    let catalogue = DiagnosticCatalogue.dutch
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.position.file == name)
      #expect(!catalogue.message(of: diagnostic).isEmpty)
      #expect(!catalogue.help(of: diagnostic).isEmpty)
      #expect(!catalogue.text(of: diagnostic).contains("{"), "a place in the words was not filled")
      #expect(!catalogue.text(of: diagnostic).contains("“”"), "a place in the words was filled with nothing")
    }
  }

  @Test(arguments: ["C102", "C107", "C117", "I103", "I104", "X103"])
  func `only what concerns a whole file has no line`(code: String) throws {
    let whole: Set = ["C115", "C117", "C122", "I103", "I104", "X103"]
    for name in ExtractFixtures.bad {
      for diagnostic in try ExtractFixtures.read(name, in: "fout").diagnostics where diagnostic.code == code {
        #expect((diagnostic.position.line == nil) == whole.contains(code), "\(name)")
      }
    }
  }

  @Test func `of a file at most a hundred messages are shown, and the number of the others is told`() throws {
    let header = "werkgebied;client;bron;criterium;oordeel\n"
    let rows = (1...250).map { "dorp;V-\($0);huisarts;CC1.1;zeer goed\n" }
    let reading = try Reading("veel.csv", header + rows.joined())
    #expect(reading.diagnostics.count == 100)
    #expect(reading.log.perFile.map(\.further) == [150])
    #expect(reading.log.errorCount == 250)
    #expect(reading.areas.first?.omissions.lines == 250)
  }
}
