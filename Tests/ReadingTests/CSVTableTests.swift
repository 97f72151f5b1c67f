import Diagnostics
import DossierFiles
import Scoring
import TestSupport
import Testing

/// The header of a CSV extract, and what stands around its rows.
@Suite struct CSVTableTests {
  private static let header = "werkgebied;client;bron;criterium;oordeel"
  private static let row = "dorp;V-01;huisarts;CC1.1;V"

  private func expectOneRating(_ text: String, _ comment: Comment? = nil) throws {
    let reading = try Reading("tabel.csv", text)
    #expect(reading.messages == "", comment)
    #expect(reading.areas.map(\.counts) == [[1, 1, 0]], comment)
    #expect(reading.areas.first?.ratings.first?.perSource.first == 1, comment)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `line ends are LF or CRLF, also at the end or not`(end: String) throws {
    try expectOneRating(Self.header + end + Self.row + end)
    try expectOneRating(Self.header + end + Self.row)
    try expectOneRating(end + end + Self.header + end + end + Self.row + end + end + ";;;;" + end + "  " + end)
  }

  @Test(arguments: [";", ",", "\t"])
  func `the delimiter is found from the header`(delimiter: String) throws {
    let text = (Self.header + "\n" + Self.row + "\n").replacing(";", with: delimiter)
    try expectOneRating(text)
    try expectOneRating("sep=\(delimiter)\r\n" + text)
    try expectOneRating("\u{FEFF}sep=\(delimiter)\n" + text)
    try expectOneRating("\u{FEFF}" + text)
    try expectOneRating("\"sep=\(delimiter)\"\n" + text)
  }

  @Test func `after a line sep= the lines are counted on`() throws {
    let reading = try Reading("tabel.csv", "sep=;\n\(Self.header)\ndorp;V-01;huisarts;CC1.1;goed\n")
    #expect(reading.diagnostics.map(\.position.description) == ["tabel.csv:3:26"])
  }

  @Test func `columns stand in any order, and case and blanks in the header do not matter`() throws {
    try expectOneRating("OORDEEL; Criterium ;\"BRON\";Client;WerkGebied\nV;CC1.1;huisarts;V-01;dorp\n")
  }

  @Test(arguments: [
    // The table with the most of its columns wins; a tie goes to dossiers.
    ("werkgebied;client;bron", "dorp;V-01;huisarts", [] as [String]),
    ("werkgebied;client;bron;leeftijd", "dorp;V-01;huisarts;84", []),
    ("werkgebied;client;bron;feit;waarde", "dorp;V-01;huisarts;zorgplan.inzage;ja", []),
    ("werkgebied;client;bron;datum", "dorp;V-01;huisarts;2026-04-10", ["C121"]),
    ("werkgebied;client;bron;criterium;oordeel;kleur", "dorp;V-01;huisarts;CC1.1;V;rood", ["C121"]),
    ("werkgebied;client;bron;criterium;oordeel;inspekteur", "dorp;V-01;huisarts;CC1.1;V;i1", ["C120"]),
    // Six columns of ratings against five of facts: the ratings, and the others are unknown.
    (
      "werkgebied;client;bron;criterium;oordeel;feit;waarde;inspecteur", "dorp;V-01;huisarts;CC1.1;V;x;y;i1",
      ["C121", "C121"]
    ),
    // A column too few, or one that looks like one.
    ("werkgebied;client;criterium;oordeel", "dorp;V-01;CC1.1;V", ["C117", "C103"]),
    ("werkgebied;client;bon;criterium;oordeel", "dorp;V-01;huisarts;CC1.1;V", ["C117", "C104"]),
    ("werkgebied;client;bron;criterium", "dorp;V-01;huisarts;CC1.1", ["C117", "C106"]),
    ("werkgebied;client;bron;oordeel", "dorp;V-01;huisarts;V", ["C117", "C106"]),
    ("werkgebied;client;bron;feit", "dorp;V-01;huisarts;x", ["C117", "C106"]),
    ("werkgebied;client;bron;waarde", "dorp;V-01;huisarts;x", ["C117", "C106"]),
    ("werkgebied;client;bron;criterium;oordel", "dorp;V-01;huisarts;CC1.1;V", ["C117", "C105"]),
    ("werkgebied;client;bron;criterum;oordeel", "dorp;V-01;huisarts;CC1.1;V", ["C117", "C105"]),
    ("werkgebied;client;bron;criterium;oordeel;waarden", "dorp;V-01;huisarts;CC1.1;V;x", ["C117", "C105"]),
    ("werkgebied;client;bron;criteria;oordelen", "dorp;V-01;huisarts;CC1.1;V", ["C117", "C105", "C105"]),
    ("werkgebied;client;bron;criterium;oordeel;client", "dorp;V-01;huisarts;CC1.1;V;V-01", ["C117", "C101"]),
    ("werkgebied;client;bron;criterium;oordeel;Werkgebied ", "dorp;V-01;huisarts;CC1.1;V;x", ["C117", "C101"]),
    ("a;b;c", "1;2;3", ["C117", "C102"]),
  ])
  func `the header tells the table, or is not guessed at`(header: String, row: String, codes: [String]) throws {
    let reading = try Reading("tabel.csv", header + "\n" + row + "\n")
    #expect(reading.codes == codes)
    #expect(reading.areas.isEmpty == codes.contains("C117"))
  }

  @Test func `two unknown columns of the same name are two warnings`() throws {
    let reading = try Reading("tabel.csv", Self.header + ";;\n" + Self.row + ";;\n")
    #expect(reading.codes == ["C121", "C121"])
    #expect(reading.areas.map(\.counts) == [[1, 1, 0]])
  }

  @Test(arguments: [
    "dorp;V-02;huisarts;CC1.1", "dorp;V-02;huisarts;CC1.1;V;x", "dorp;V-02;huisarts;CC1.1;\"V\"x",
    "dorp;V-02;huisarts;CC1.1;V \"x\"", "dorp;V-02;hui\rsarts;CC1.1;V",
  ])
  func `a broken row costs itself and no more`(broken: String) throws {
    let reading = try Reading(
      "tabel.csv", [Self.header, Self.row, broken, Self.row + "OLDOET", ""].joined(separator: "\n"))
    #expect(reading.diagnostics.first?.position.line == 3)
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.areas.map(\.counts) == [[1, 1, 0]])
    #expect(reading.files.first?.unplaced.lines == 1)
  }

  @Test(arguments: [
    ("\"dorp;V-02;huisarts;CC1.1;V\n", "C113"), ("dorp;V-02;huisarts;CC1.1;\"V\n", "C113"),
    ("dorp;V-02;huisarts;CC1.1;V\0\n", "C114"),
  ])
  func `a break of the form costs the file`(broken: String, code: String) throws {
    let reading = try Reading("tabel.csv", [Self.header, Self.row, broken].joined(separator: "\n"))
    #expect(reading.codes == [code])
    #expect(reading.diagnostics.first?.position.line == 3)
    #expect(reading.files.first?.collected == nil)
    #expect(reading.areas.isEmpty)
  }

  @Test func `a record that never ends costs the file and not the memory`() throws {
    let text = Self.header + "\n" + Self.row + "\ndorp;V-02;huisarts;CC1.1;\"" + String(repeating: "x", count: 17 << 20)
    let reading = try Reading("tabel.csv", text)
    #expect(reading.codes == ["C116"])
    #expect(reading.diagnostics.first?.position.line == 3)
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "sep=;\n"])
  func `a file without a header is empty`(text: String) throws {
    #expect(try Reading("leeg.csv", text).codes == ["I103"])
  }

  @Test func `a header without rows is a table without clients`() throws {
    let reading = try Reading("kop.csv", Self.header + "\n")
    #expect(reading.codes.isEmpty)
    #expect(reading.areas.isEmpty)
  }
}
