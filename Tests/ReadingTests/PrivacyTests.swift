import Diagnostics
import TestSupport
import Testing

/// What stands in a dossier never stands in a message, wherever in the file it got.
@Suite struct PrivacyTests {
  /// What could only have come from the text of a dossier.
  private static let marker = "mevrouw Jansen dronk weer"

  private static let columns = [
    "werkgebied", "toetsing", "client", "bron", "organisatie", "criterium", "oordeel", "datum", "inspecteur", "soort",
    "grondslag", "vindplaats", "toelichting",
  ]
  private static let cells = [
    "dorp", "2026", "V-01", "wijkverpleging", "thuiszorg-a", "CC1.1", "voldoet", "2026-04-10", "i1", "", "dossier",
    "blz. 1", marker,
  ]

  private func expectSilence(_ reading: Reading, _ comment: Comment) {
    #expect(!reading.messages.lowercased().contains("jansen"), comment)
    for diagnostic in reading.diagnostics {
      #expect(!diagnostic.arguments.values.contains { $0.lowercased().contains("jansen") }, comment)
    }
  }

  @Test(arguments: 0..<columns.count)
  func `text in the wrong cell is not repeated`(column: Int) throws {
    var wrong = Self.cells
    wrong[column] = Self.marker
    let text = [Self.columns, Self.cells, wrong, wrong].map { $0.joined(separator: ";") + "\n" }.joined()
    expectSilence(try Reading("cel.csv", text), "\(Self.columns[column])")
  }

  @Test(arguments: 1..<columns.count)
  func `shifted columns are not repeated`(shift: Int) throws {
    let shifted = Array(Self.cells[shift...] + Self.cells[..<shift])
    let rows = [Self.columns, Self.cells, shifted, Array(shifted.dropLast()), shifted + ["\"" + Self.marker]]
    for count in 2...rows.count {
      let text = rows[..<count].map { $0.joined(separator: ";") + "\n" }.joined()
      expectSilence(try Reading("verschoven.csv", text), "\(shift), \(count) lines")
    }
  }

  @Test func `a row in the place of the header is not repeated`() throws {
    for start in Self.cells.indices {
      let row = Array(Self.cells[start...] + Self.cells[..<start]).joined(separator: ";") + "\n"
      expectSilence(try Reading("zonder-kop.csv", row + row), "from \(start)")
    }
  }

  @Test func `of a long name of a column only the beginning is repeated`() throws {
    let header = "werkgebied;client;bron;" + String(repeating: "x", count: 60) + Self.marker
    expectSilence(try Reading("lange-kop.csv", header + "\ndorp;V-01;huisarts;\n"), "a long header")
  }

  @Test(arguments: [
    "client", "bron", "organisatie", "leeftijd", "inZorgSinds", "werkgebied", "toetsing", "criterium", "waarde",
    "datum",
    "inspecteur", "soort", "grondslag", "vindplaats", "naam", "sinds", "peildatum", "onbekend",
  ])
  func `text in the wrong attribute is not repeated`(attribute: String) throws {
    func attributes(_ pairs: KeyValuePairs<String, String>) -> String {
      let own = pairs.map { " \($0.key)=\"\($0.key == attribute ? Self.marker : $0.value)\"" }.joined()
      return attribute == "onbekend" ? own + " onbekend=\"\(Self.marker)\"" : own
    }
    let dossier = """
      <dossier\(attributes(["client": "V-01", "bron": "wijkverpleging", "organisatie": "t", "leeftijd": "80", "inZorgSinds": "2020-01-01"]))>
      <kwetsbaarheid\(attributes(["sinds": "2020-01-01"]))>\(Self.marker)</kwetsbaarheid>
      <feit\(attributes(["naam": "mmse.score", "waarde": "20", "datum": "2026-04-10", "vindplaats": "blz. 1"]))/>
      <oordeel\(attributes(["criterium": "CC1.1", "waarde": "VN", "datum": "2026-04-10", "inspecteur": "i1", "soort": "", "grondslag": "dossier", "vindplaats": ""]))>\(Self.marker)</oordeel>
      </dossier>
      """
    let root = attributes(["werkgebied": "dorp", "toetsing": "2026", "peildatum": "2026-05-31"])
    let text =
      "<dossierextract xmlns=\"urn:netwerktoets:dossierextract:1\"\(root)>\(dossier)\(dossier)</dossierextract>"
    expectSilence(try Reading("attribuut.xml", text), "\(attribute)")
  }

  @Test(arguments: [
    "<\(marker)>", "</\(marker)>", "&\(marker);", "<oordeel \(marker)/>", "<oordeel waarde=\(marker)/>",
    "<!-- -- \(marker) -->",
    "<jansen/>", "<x:jansen/>", "<oordeel jansen=\"\(marker)\"/>", "]]> \(marker)", "<!DOCTYPE \(marker)>",
    "\(marker) \u{1}",
    "<problematiek>\(marker)</jansen>", "<![CDATA[\(marker)",
  ])
  func `broken XML is not repeated`(piece: String) throws {
    let text = """
      <dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="dorp">
      <dossier client="V-01" bron="huisarts">\(piece)</dossier></dossierextract>
      """
    expectSilence(try Reading("kapot.xml", text), "\(piece)")
  }
}
