import Foundation
import TestSupport
import Testing

/// Where results go, and where they do not.
@Suite struct OutputPlaceTests {
  private static let rows = """
    werkgebied;client;bron;criterium;oordeel
    verzonnen;a1;huisarts;CC1.1;VG

    """

  @Test(arguments: [
    ["score", "oordelen.csv", "-o", "oordelen.csv"],
    ["score", "oordelen.csv", "-o", "./sub/../oordelen.csv"],
    ["score", "oordelen.csv", "-o", "."],
    ["compare", "oordelen.csv", "-o", "oordelen.csv"],
    ["compare", ".", "--format", "csv", "-o", "koppeling.csv"],
  ])
  func `no output takes the place of an input`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows, to: "oordelen.csv")
    try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/koppeling.csv", withDestinationPath: folder.path + "/oordelen.csv")
    let run = try Program.run(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(try folder.text("oordelen.csv") == Self.rows)
  }

  @Test func `a hyphen is standard output`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows, to: "oordelen.csv")
    let run = try Program.run(["score", "oordelen.csv", "--format", "json", "-o", "-"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{"))
    #expect(folder.files == ["oordelen.csv"])
  }

  @Test(arguments: ["rapport.pdf", "rapport.docx"])
  func `a report is not written under the name of another form`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows, to: "oordelen.csv")
    let run = try Program.run(["report", "oordelen.csv", "-o", name], in: folder.path)
    #expect(run.status == 2)
    #expect(folder.files == ["oordelen.csv"])
  }

  @Test func `an area that was only inventoried has no ratings, whatever an extract says`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows, to: "oordelen.csv")
    try folder.write("werkgebied: verzonnen\nwerkwijze: inventarisatie\n", to: "werkgebied.yaml")
    let run = try Program.run(["score", ".", "--format", "json"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.codes == ["W105"])
    let area = try #require(try JSON(run.output)["werkgebieden"]?.items.first)
    #expect(area["clienten"] == .number(0))
  }

  @Test func `a wrong part of a werkgebied file costs that part only`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows, to: "oordelen.csv")
    try folder.write(
      "werkgebied: verzonnen\nnaam: Verzonnen dorp\npeildatum: 31 mei\n", to: "werkgebied.yaml")
    let run = try Program.run(["score", ".", "--strict", "--format", "json"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.codes == ["K016"])
    #expect(run.output.contains("\"naam\": \"Verzonnen dorp\""))
    #expect(run.output.contains("\"regels\": 0"))
    #expect(!run.output.contains("regels_weggelaten"))
    let report = try Program.run(["report", ".", "-o", "-"], in: folder.path)
    #expect(report.output.contains("Verzonnen dorp"))
  }
}
