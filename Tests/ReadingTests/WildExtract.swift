import AssessmentModel
import TestSupport

/// Good rows with names and texts that are hard to write: quotes, delimiters, line ends, blanks, formulas, markup.
struct WildExtract {
  private typealias Cells = KeyValuePairs<String, String>

  private static let texts = [
    "", "", "tekst", "=1+1", "-2", "+3", "@x", "'=1", "'t Hof", "]]>", "a;b", "\"q\"", "regel\nregel", "regel\r\nregel",
    "los\rteken", " vooraan", "achteraan \t", "tab\ttab", "é🙂", "e\u{301}", "&amp; <b>&#10;", "_x0041_ _x000D_",
    String(repeating: "lang; \"woord\"\n", count: 100), "\u{A0}hard", "a\\", "a|b", "\\|", "\\\\|\\", "|", "sep=;",
    "\u{FEFF}merk", "\u{2028}\u{85}\u{7F}", "1,5", "2019-04-10", "TRUE", "0012", "1e5", "<!-- -->", "dubbel  blank",
  ]
  private static let names = [
    "V-01", "V-02", " V-05 ", "\"V;06\"", "<V&07>", "ç", "0012", "12", "1e5", "=1", "é", "e\u{301}", "-", "'x", "a|b",
    "_x0041_", "tab\tnaam", "2019-04-10", "regel\nnaam", "waar", " ",
  ]

  private struct Row {
    let subject: [String]
    let kind: CSVKind
    let cells: [String]
    var problems: [String] = []
    var vulnerabilities: [(kind: String, since: String)] = []
  }

  private enum CSVKind: CaseIterable { case ratings, facts, dossiers }

  private let framework: Framework
  private var rows: [Row] = []

  init(_ framework: Framework, seed: UInt64) {
    self.framework = framework
    var random = SeededGenerator(seed: seed)
    func any(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let outcomes =
      framework.scale.levels.map(\.id) + [framework.scale.notApplicable.id, framework.scale.notAssessed.id]
    let dates = ["", "2019-04-10", "2019-04-11", "0001-01-01", "1900-02-28", "9999-12-31"]
    for number in 0..<160 {
      let subject = [
        any(["dorp", "stad & land", "é", " dorp"]), any(["", "2019", "=2020"]), any(Self.names),
        any(framework.sources.map(\.id)), any(["", "thuiszorg-a", "-b", "c|d"]),
      ]
      switch number % 5 {
      case 0:
        guard let fact = framework.facts.randomElement(using: &random) else { continue }
        let value = any(Self.values(of: fact))
        rows.append(
          Row(subject: subject, kind: .facts, cells: [fact.id, value, any(dates), any(Self.texts)]))
      case 1:
        let problems = (0..<Int.random(in: 0...3, using: &random)).map { _ in any(Self.texts) }
        let vulnerabilities = (0..<Int.random(in: 0...3, using: &random)).map { _ in (any(Self.texts), any(dates)) }
        rows.append(
          Row(
            subject: subject, kind: .dossiers, cells: [any(["", "0", "84", "199"]), any(dates)], problems: problems,
            vulnerabilities: vulnerabilities))
      default:
        // A date for each, so that nothing speaks against itself.
        let date = CalendarDate(dayNumber: 737_000 + number).description
        rows.append(
          Row(
            subject: subject, kind: .ratings,
            cells: [
              any(framework.criteria.map(\.id)), any(outcomes), date, any(["", "i1", " i2", "=i3"]),
              any(["", "", "consensus"]), any(["", "dossier", "gesprek", "beide"]), any(Self.texts), any(Self.texts),
            ]))
      }
    }
  }

  private static func values(of fact: FactDefinition) -> [String] {
    switch fact.kind {
    case .date: ["2019-04-10", "0001-01-01"]
    case .number: ["0", "84", "123456789012345678"]
    case .yesNo: ["ja", "nee"]
    case .choice(let choices): choices
    case .text: texts.filter { !$0.isEmpty }
    }
  }

  /// The rows as one file, with a reference date.
  var xml: [Reading.Source] {
    func escaped(_ text: String) -> String {
      text.unicodeScalars.map { scalar in
        "&<>\"\r\n\t".unicodeScalars.contains(scalar) ? "&#\(scalar.value);" : String(scalar)
      }.joined()
    }
    func attributes(_ names: [String], _ values: [String]) -> String {
      zip(names, values).filter { !$0.1.isEmpty }.map { " \($0)=\"\(escaped($1))\"" }.joined()
    }
    var text = "<dossierextract xmlns=\"urn:netwerktoets:dossierextract:1\" peildatum=\"2019-05-31\">"
    for row in rows {
      text += "<dossier" + attributes(["werkgebied", "toetsing", "client", "bron", "organisatie"], row.subject)
      switch row.kind {
      case .ratings:
        let names = ["criterium", "waarde", "datum", "inspecteur", "soort", "grondslag", "vindplaats"]
        text += "><oordeel\(attributes(names, row.cells))>\(escaped(row.cells.last ?? ""))</oordeel>"
      case .facts: text += "><feit\(attributes(["naam", "waarde", "datum", "vindplaats"], row.cells))/>"
      case .dossiers:
        text += attributes(["leeftijd", "inZorgSinds"], row.cells) + ">"
        text += row.problems.map { "<problematiek>\(escaped($0))</problematiek>" }.joined()
        text += row.vulnerabilities.map { kind, since in
          "<kwetsbaarheid\(attributes(["sinds"], [since]))>\(escaped(kind))</kwetsbaarheid>"
        }.joined()
      }
      text += "</dossier>\n"
    }
    return [Reading.Source("extract.xml", text + "</dossierextract>")]
  }

  /// The rows as three tables, with several reference dates.
  var csv: [Reading.Source] {
    let subject = "werkgebied,toetsing,client,bron,organisatie"
    func file(_ name: String, _ columns: String, _ kind: CSVKind, _ cells: (Row) -> [String]) -> Reading.Source {
      let lines = rows.filter { $0.kind == kind }.map { row in
        (row.subject + cells(row)).map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
      }
      return Reading.Source(name, "\(subject),\(columns)\n" + lines.joined())
    }
    func joined(_ values: [String]) -> String {
      values.map { $0.replacing("|", with: "\\|") + " " }.joined(separator: "|")
    }
    return [
      file("a.csv", "criterium,oordeel,datum,inspecteur,soort,grondslag,vindplaats,toelichting", .ratings, \.cells),
      file("b.csv", "feit,waarde,datum,vindplaats", .facts, \.cells),
      file("c.csv", "leeftijd,in_zorg_sinds,problematiek,kwetsbaarheid,kwetsbaarheid_sinds,peildatum", .dossiers) {
        row in
        row.cells + [
          joined(row.problems), joined(row.vulnerabilities.map(\.kind)),
          row.vulnerabilities.map(\.since).joined(separator: "|"), row.subject[0] == "dorp" ? "2019-06-01" : "",
        ]
      },
    ]
  }
}
