import TestSupport
import Testing

/// The examples that come with the method.
@Suite struct VectorTests {
  @Test(arguments: ["csv", "xml"])
  func `the small extract gives every value that is expected`(ending: String) throws {
    let run = try Program.run(["score", "Fixtures/vectors/small-extract.\(ending)", "--format", "json"])
    let expected = try JSON(try ProjectFiles.text("Fixtures/vectors/small-extract.expected.json"))
    #expect(try JSON(run.output).differences(fromExpected: expected) == [])
    #expect([0, 1].contains(run.status))
  }

  @Test(arguments: [
    ["--format", "json"], ["--format", "json", "--clients"], ["--format", "csv"],
  ])
  func `XML and CSV give the same bytes`(options: [String]) throws {
    let fromCSV = try Program.run(["score", "Fixtures/vectors/small-extract.csv"] + options)
    let fromXML = try Program.run(["score", "Fixtures/vectors/small-extract.xml"] + options)
    #expect(fromCSV.output == fromXML.output)
    #expect(fromCSV.status == fromXML.status)
    #expect(fromCSV.codes.sorted() == fromXML.codes.sorted())
  }

  @Test(arguments: ["xml", "csv"])
  func `the six areas are read without an error`(format: String) throws {
    let run = try Program.run(["check", "Fixtures/igj-2020/\(format)"])
    // The example has contradictions between facts and ratings that are open.
    #expect(run.status == 4)
    #expect(run.errors == "")
  }

  @Test func `the six areas give the same ratings from XML and from CSV`() throws {
    let fromXML = try JSON(try Program.run(["score", "Fixtures/igj-2020/xml", "--format", "json"]).output)
    let fromCSV = try JSON(try Program.run(["score", "Fixtures/igj-2020/csv", "--format", "json"]).output)
    #expect(fromXML == fromCSV)
    #expect(fromXML["werkgebieden"]?.items.count == 6)
  }
}
