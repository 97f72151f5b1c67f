import TestSupport

/// Random rows of ratings, good ones and some that are not, to be written in each format.
struct RandomExtract {
  struct Row {
    var area: String
    var inspection: String
    var client: String
    var source: String
    var organisation: String
    var criterion: String
    var outcome: String
    var date: String
    var inspector: String
    var series: String
    var locator: String
    var text: String

    static let columns = [
      "werkgebied", "toetsing", "client", "bron", "organisatie", "criterium", "oordeel", "datum", "inspecteur", "soort",
      "vindplaats", "toelichting",
    ]

    var cells: [String] {
      [
        area, inspection, client, source, organisation, criterion, outcome, date, inspector, series, locator, text,
      ]
    }
  }

  var rows: [Row]

  init(rows: [Row]) { self.rows = rows }

  /// Makes rows about few clients, so that sources, inspectors and dates meet.
  init(seed: UInt64, rows count: Int = 300) {
    var random = SeededGenerator(seed: seed)
    func any(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let criteria = ["CC1", "CC2", "CC3", "IZ1", "IZ2", "IZ3"].flatMap { norm in ["\(norm).1", "\(norm).2"] }
    rows = (0..<count).map { _ in
      Row(
        area: any(["dorp", "Dorp", "stad & land", "é", "e\u{301}"]), inspection: any(["", "2026", "2027"]),
        client: any(["V-01", "V-02", "V-03", "V-04", "V-05 ", "\"V;06\"", "<V&07>", "ç"]),
        source: any(["huisarts", "praktijkondersteuner", "WIJKVERPLEGING", " client ", "mantelzorger", "huisarts", "x"]
        ),
        organisation: any(["", "thuiszorg-a", "thuiszorg b", "zorg|c"]),
        criterion: any(criteria + ["cc1.1", "CC9.9", "CC1"]),
        outcome: any(["voldoet", "VG", "Voldoet grotendeels niet", "vn", "nvt", "niet_beoordeeld", "goed", "v"]),
        date: any(["", "2026-04-10", "2026-04-11", "2026-02-30", "2026-05-01"]),
        inspector: any(["", "i1", "i2", "I1"]),
        series: any(["", "", "", "consensus", "Consensus ", "eens"]), locator: any(["", "blz. 1", "a;b", "\"c\""]),
        text: any(["", "tekst", "Koffie & <thee>; \"melk\"", "regel\nregel", "é🙂"]))
    }
  }

  func shuffled(seed: UInt64) -> RandomExtract {
    var random = SeededGenerator(seed: seed)
    return RandomExtract(rows: rows.shuffled(using: &random))
  }

  /// The rows in so many parts, which together have them all.
  func parts(_ count: Int) -> [RandomExtract] {
    (0..<count).map { part in
      RandomExtract(rows: rows.enumerated().filter { $0.offset % count == part }.map(\.element))
    }
  }

  func csv(delimiter: String = ";", end: String = "\n") -> String {
    func quoted(_ cell: String) -> String {
      let needs = cell.contains { $0 == "\"" || $0 == "\n" || String($0) == delimiter }
      return needs ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
    return ([Row.columns] + rows.map(\.cells))
      .map { $0.map(quoted).joined(separator: delimiter) + end }.joined()
  }

  /// Each row in a dossier of its own.
  func xml() -> String {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
    func attributes(_ pairs: KeyValuePairs<String, String>) -> String {
      pairs.filter { !$0.value.isEmpty }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }
    let dossiers = rows.map { row in
      let dossier = attributes([
        "werkgebied": row.area, "toetsing": row.inspection, "client": row.client, "bron": row.source,
        "organisatie": row.organisation,
      ])
      let rating = attributes([
        "criterium": row.criterion, "waarde": row.outcome, "datum": row.date, "inspecteur": row.inspector,
        "soort": row.series, "vindplaats": row.locator,
      ])
      return "<dossier\(dossier)><oordeel\(rating)>\(escaped(row.text))</oordeel></dossier>\n"
    }
    return "<dossierextract xmlns=\"urn:netwerktoets:dossierextract:1\">\n\(dossiers.joined())</dossierextract>\n"
  }
}
