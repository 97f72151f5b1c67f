import AssessmentModel
import Diagnostics
import DossierFiles
import Foundation
import TestSupport
import Testing

/// The encodings in which extracts may come.
@Suite struct EncodingTests {
  private static let name = "José-Ý"

  private static func xml(declaring encoding: String?) -> String {
    let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? ""
    return declaration + """
      <dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="dorp">
      <dossier client="\(name)" bron="huisarts"><oordeel criterium="CC1.1" waarde="V">Café</oordeel></dossier>
      </dossierextract>
      """
  }

  private static let csv = "werkgebied;client;bron;criterium;oordeel\r\ndorp;\(name);huisarts;CC1.1;V\r\n"

  private func bytes(_ text: String, _ encoding: String.Encoding, mark: [UInt8] = []) throws -> [UInt8] {
    mark + Array(try #require(text.data(using: encoding)))
  }

  private func expectClient(_ reading: Reading, codes: [String] = []) {
    #expect(reading.codes == codes)
    #expect(reading.areas.flatMap(\.clients).map(\.client) == [ExactName(Self.name)])
  }

  @Test func `XML is read in the encodings of the format, by declaration or by mark`() throws {
    let cases: [(String?, String.Encoding, [UInt8])] = [
      (nil, .utf8, []), ("UTF-8", .utf8, []), ("utf-8", .utf8, [0xEF, 0xBB, 0xBF]), (nil, .utf8, [0xEF, 0xBB, 0xBF]),
      ("UTF-16", .utf16LittleEndian, [0xFF, 0xFE]), ("UTF-16", .utf16BigEndian, [0xFE, 0xFF]),
      (nil, .utf16LittleEndian, [0xFF, 0xFE]), (nil, .utf16BigEndian, [0xFE, 0xFF]),
      ("ISO-8859-1", .isoLatin1, []), ("iso-8859-1", .isoLatin1, []), ("windows-1252", .windowsCP1252, []),
      ("Windows-1252", .windowsCP1252, []),
    ]
    for (declared, encoding, mark) in cases {
      let text = try bytes(Self.xml(declaring: declared), encoding, mark: mark)
      expectClient(try Reading("extract.xml", bytes: text))
      #expect(
        ExtractReader.framework(namedIn: "/dev/null", name: "x") == nil, "a file that is none names no framework")
    }
  }

  @Test(arguments: [
    ("ISO-8859-1", String.Encoding.isoLatin1), ("windows-1252", .windowsCP1252), ("UTF-16", .utf16LittleEndian),
  ])
  func `an encoding of XML is read in pieces of any size`(declared: String, encoding: String.Encoding) throws {
    let text = "<?xml version='1.0' encoding='\(declared)'?>\n<a xmlns='urn:test' x='é'>é<b y='ü'/>\n<b\n/></a>"
    let bytes = try bytes(text, encoding, mark: declared == "UTF-16" ? [0xFF, 0xFE] : [])
    let whole = XMLEvents(bytes)
    #expect(whole.failure == nil)
    #expect(whole.texts.first == "é")
    for piece in [1, 2, 3, 7] { #expect(XMLEvents(bytes, piece: piece) == whole, "\(piece)") }
  }

  @Test(arguments: ["UTF-7", "Shift_JIS", "ISO-8859-15", "x-onbekend"])
  func `an encoding that is not of the format costs the file, also where it could be read`(declared: String) throws {
    let reading = try Reading(
      "x.xml", Self.xml(declaring: declared).replacing("José-Ý", with: "J").replacing("é", with: "e"))
    #expect(reading.codes == ["X113"])
    #expect(reading.areas.isEmpty)
  }

  @Test(arguments: [[0x0A], [0x00], [0x00, 0xD8], [0x41]])
  func `half a character after the last costs an extract in UTF-16`(more: [UInt8]) throws {
    let text = try bytes(Self.xml(declaring: nil), .utf16LittleEndian, mark: [0xFF, 0xFE])
    #expect(try Reading("x.xml", bytes: text + more).codes == ["X112"])
  }

  @Test func `bytes that are no characters cost an extract in XML, with their line`() throws {
    for declared in [nil, "UTF-8"] {
      let text = try bytes(Self.xml(declaring: declared), .isoLatin1)
      let reading = try Reading("extract.xml", bytes: text)
      #expect(reading.codes == ["X112"])
      #expect(reading.diagnostics.first?.position.line == (declared == nil ? 2 : 3))
      #expect(reading.areas.isEmpty)
    }
    let hole = try bytes(Self.xml(declaring: "windows-1252"), .windowsCP1252).map { $0 == 0xE9 ? 0x81 : $0 }
    #expect(try Reading("extract.xml", bytes: hole).codes == ["X112"])
  }

  @Test(arguments: ["klingon", "x", "UTF-9"])
  func `an unknown encoding of XML costs the file`(declared: String) throws {
    let reading = try Reading("extract.xml", Self.xml(declaring: declared))
    #expect(reading.codes == ["X113"])
    #expect(reading.diagnostics.first?.position.line == 1)
  }

  @Test func `CSV is UTF-8, or UTF-16 by its mark`() throws {
    let cases: [(String.Encoding, [UInt8])] = [
      (.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (encoding, mark) in cases {
      expectClient(try Reading("tabel.csv", bytes: try bytes(Self.csv, encoding, mark: mark)))
      let withDelimiter = try bytes("sep=;\r\n" + Self.csv, encoding, mark: mark)
      expectClient(try Reading("tabel.csv", bytes: withDelimiter))
    }
  }

  @Test func `CSV that is no UTF-8 is read as Windows-1252, which is said`() throws {
    expectClient(try Reading("tabel.csv", bytes: try bytes(Self.csv, .windowsCP1252)), codes: ["C122"])
  }

  @Test func `what is found late to be Windows-1252 is read again from the start, and each line is said once`() throws {
    let early = (1...9000).map { "dorp;V-\($0);huisarts;CC1.1;V;blz. \($0)\n" }.joined()
    let header = "werkgebied;client;bron;criterium;oordeel;vindplaats\n"
    let text =
      header + early
      + "dorp;V-1;huisarts;CC1.1;V;blz. 1\ndorp;V-2;huisarts;CC1.1;goed;\ndorp;V-3;huisarts;CC1.2;V;café\n"
    let reading = try Reading("tabel.csv", bytes: try bytes(text, .windowsCP1252))
    #expect(reading.codes == ["C122", "D120", "D105"])
    #expect(reading.areas.map(\.counts) == [[9000, 9000, 0]])
  }

  @Test func `a byte-order mark binds`() throws {
    var bytes = try bytes(Self.csv, .windowsCP1252, mark: [0xEF, 0xBB, 0xBF])
    #expect(try Reading("tabel.csv", bytes: bytes).codes == ["C115"])
    bytes = try self.bytes(Self.csv, .utf16LittleEndian, mark: [0xFF, 0xFE]) + [0x00]
    #expect(try Reading("tabel.csv", bytes: bytes).codes == ["C115"])
  }
}
