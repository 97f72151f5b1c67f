import AssessmentModel
import TestSupport

/// Random rows about werkgebieden under any framework, as files in both formats: good rows, rows that are left out,
/// inspectors and dates that meet, agreements, dossiers without ratings.
struct RandomInput {
  struct Row {
    let area: String
    let round: String
    let client: String
    let source: String
    let organisation: String
    let criterion: String
    let outcome: String
    let date: String
    let inspector: String
    let isConsensus: Bool
    let text: String
  }

  let framework: Framework
  private(set) var rows: [Row] = []
  /// Clients of whom there is a dossier and no rating, with their area.
  private(set) var silent: [(area: String, client: String, source: String)] = []

  init(_ framework: Framework, seed: UInt64, rows count: Int) {
    self.framework = framework
    var random = SeededGenerator(seed: seed)
    func any(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let sources = framework.sources.map(\.id)
    let criteria = framework.criteria.map(\.id)
    let levels = framework.scale.levels.map(\.id)
    let others = [framework.scale.notApplicable.id, framework.scale.notAssessed.id]
    let clients = (1...6).map { "V-0\($0)" } + ["ç;1"]
    rows = (0..<count).map { _ in
      Row(
        area: any(["dorp", "dorp", "dorp", "stad & land"]), round: any(["", "", "", "", "2026"]), client: any(clients),
        source: any(sources), organisation: any(["", "thuiszorg-a", "thuiszorg b"]),
        criterion: any(criteria), outcome: any(levels + levels + levels + others + ["zomaar"]),
        date: any(["", "2026-04-10", "2026-04-11", "2026-05-01"]), inspector: any(["", "i1", "i2"]),
        isConsensus: Int.random(in: 0..<12, using: &random) == 0,
        text: any(["", "een woord", "twee\nregels; \"hier\""]))
    }
    silent = [("dorp", "Z-1", sources[0]), ("stad & land", "Z-2", sources.last ?? "")]
  }

  /// The file of ratings in CSV, and one of dossiers.
  var csv: [(name: String, text: String)] {
    func quoted(_ cell: String) -> String {
      cell.contains { ";\"\n".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
    let columns =
      "werkgebied;toetsing;client;bron;organisatie;criterium;oordeel;datum;inspecteur;soort;toelichting"
    let lines = rows.map { row in
      [
        row.area, row.round, row.client, row.source, row.organisation, row.criterion, row.outcome, row.date,
        row.inspector, row.isConsensus ? "consensus" : "", row.text,
      ].map(quoted).joined(separator: ";")
    }
    let dossiers = silent.map { "\($0.area);\($0.client);\($0.source)" }
    return [
      ("oordelen.csv", ([columns] + lines).map { $0 + "\r\n" }.joined()),
      ("dossiers.csv", (["werkgebied;client;bron"] + dossiers).map { $0 + "\n" }.joined()),
    ]
  }

  /// One file in XML; a rating may take up several lines.
  var xml: [(name: String, text: String)] {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
    func attributes(_ pairs: KeyValuePairs<String, String>) -> String {
      pairs.filter { !$0.value.isEmpty }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined(separator: "\n    ")
    }
    var text = "<dossierextract xmlns=\"urn:netwerktoets:dossierextract:1\" kader=\"\(framework.id)\">\n"
    for row in rows {
      let dossier = attributes([
        "werkgebied": row.area, "toetsing": row.round, "client": row.client, "bron": row.source,
        "organisatie": row.organisation,
      ])
      let rating = attributes([
        "criterium": row.criterion, "waarde": row.outcome, "datum": row.date, "inspecteur": row.inspector,
        "soort": row.isConsensus ? "consensus" : "",
      ])
      text += "<dossier\(dossier)>\n  <oordeel\(rating)>\(escaped(row.text))</oordeel>\n</dossier>\n"
    }
    for (area, client, source) in silent {
      text += "<dossier\(attributes(["werkgebied": area, "client": client, "bron": source]))/>\n"
    }
    return [("extract.xml", text + "</dossierextract>\n")]
  }
}
