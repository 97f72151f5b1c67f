import Foundation
import TestSupport
import Testing

/// The last half of a round of feedback: from the answers to what participants are told, and the report after it.
@Suite struct FeedbackDecideTests {
  /// A folder with an input, a round about it and the answers of seven participants, one with a telephone number.
  struct Round {
    let folder: TemporaryFolder
    var input: String { "\(folder.path)/best" }
    var path: String { "\(folder.path)/ronde" }
    var areaFile: String { "\(input)/werkgebied.yaml" }
    var decisions: String { "\(path)/besluiten.yaml" }

    init() throws {
      folder = try TemporaryFolder()
      try FileManager.default.copyItem(atPath: ProjectFiles.path("Fixtures/igj-2020/csv/best"), toPath: input)
      let run = try Program.run(["feedback", "export", input, "--kind", "focusgroep", "-o", path])
      try #require(run.status == 0, "\(run.errors)")
      let filled = try Python.run("fill-feedback.py", [path])
      try #require(filled.status == 0, "\(filled.output)")
      let place = URL(fileURLWithPath: "\(path)/antwoorden/excel.csv")
      var bytes = try Data(contentsOf: place)
      let remark = try #require(bytes.range(of: Data("doet nog niet mee.".utf8)))
      bytes.insert(contentsOf: Data(" Bel 06-12345678 over BE-03.".utf8), at: remark.upperBound)
      try bytes.write(to: place)
    }

    func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    func write(_ text: String, _ path: String) throws {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    func decide(_ options: String...) throws -> Program.Run {
      try Program.run(["feedback", "decide", path, input] + options)
    }

    /// Fills in the decisions: what is given per statement, else that it stays.
    func fill(_ given: [String: String], releases: [(old: String, new: String)]) throws {
      var text = try text(decisions).replacing("door:\ndatum:\n", with: "door: i1\ndatum: 2019-06-20\n")
      let open = "  besluit: open\n  nieuw:\n  reden:\n"
      let parts = text.split(separator: "- stelling: ", omittingEmptySubsequences: false).map(String.init)
      text =
        parts.first
        ?? ""
      for part in parts.dropFirst() {
        let id = String(part.prefix { $0 != "\n" })
        let filled =
          given[id] ?? "  besluit: behouden\n  reden: De antwoorden geven geen reden voor een andere tekst.\n"
        text += "- stelling: " + part.replacing(open, with: filled)
      }
      for release in releases {
        try #require(text.contains(release.old), "\(release.old)")
        text = text.replacing(release.old, with: release.new, maxReplacements: 1)
      }
      try write(text, decisions)
    }
  }

  static let newText = "Geheugenproblemen die de huisarts kent, bereiken de wijkverpleging niet altijd, of pas laat."
  static let given = [
    "B2": "  besluit: aanpassen\n  nieuw: \(newText)\n  reden: Deelnemers horen het wel, maar laat.\n",
    "B11": "  besluit: vervallen\n  reden: Navraag leert dat elke organisatie meedoet.\n",
  ]
  static let addition = """
    - stelling: B12
      besluit: toevoegen
      norm: IZ2
      soort: kan_beter
      nieuw: De overdracht bij een wisseling van zorgcoördinator is niet vastgelegd
      reden: Dit noemden deelnemers als oorzaak.
      rust_op: [focusgroep]
      factoren: [{factor: eigenaarschap, polariteit: belemmerend, rol: wijkverpleging}]

    """
  static let releases = [
    (old: "\n# Wat deelnemers schreven.", new: "\(addition)\n# Wat deelnemers schreven."),
    (old: "tonen: open\n  reden:", new: "tonen: afgeschermd\n  factoren: [{factor: tijd, polariteit: belemmerend}]"),
  ]

  /// A round in which all is decided, with what rested on the finding that goes put right.
  static func decided() throws -> Round {
    let round = try Round()
    _ = try round.decide()
    try round.fill(given, releases: releases)
    try round.write(try round.text(round.areaFile).replacing("rust_op: [B11]", with: "rust_op: []"), round.areaFile)
    return round
  }

  @Test func `a file is made, in which what is open is said and nothing is shown`() throws {
    let round = try Round()
    let first = try round.decide()
    #expect(first.output.contains("17 stellingen en"))
    let draft = try round.text(round.decisions)
    #expect(draft.contains("Bel [telefoonnummer] over [code van een cliënt]"))
    #expect(!draft.contains("12345678"))
    let second = try round.decide()
    #expect(try round.text(round.decisions) == draft)
    #expect(second.output.contains("Zonder besluit: 17 van de 17 stellingen: CC1, B1, B2,"))
    #expect(second.output.contains("misschien staat erin: telefoonnummer en code van een cliënt."))
    #expect(!(second.output + second.errors).contains("12345678"))
    // One of the seven has a code that was changed, which is an error in an answer.
    #expect(first.status == 1 && second.status == 1)
    let answer = "\(round.path)/antwoorden/formulier praktijk.xlsx"
    try FileManager.default.removeItem(atPath: answer)
    #expect(try round.decide().status == 4)
  }

  @Test func `a finding that goes while something rests on it is refused, and nothing is written`() throws {
    let round = try Round()
    _ = try round.decide()
    try round.fill(Self.given, releases: Self.releases)
    let before = try round.text(round.areaFile)
    let run = try round.decide("--apply")
    #expect(run.status == 1)
    #expect(run.codes.filter { $0.hasPrefix("B") } == ["B118"], "\(run.errors)")
    #expect(run.errors.contains("A4"))
    #expect(try round.text(round.areaFile) == before)
    #expect(!FileManager.default.fileExists(atPath: "\(round.path)/wat-deden-we.html"))
  }

  @Test func `without --apply nothing is written`() throws {
    let round = try Self.decided()
    let before = try round.text(round.areaFile)
    let files = try FileManager.default.contentsOfDirectory(atPath: round.path).sorted()
    let run = try round.decide()
    #expect(run.output.contains("Over alle stellingen is besloten."), "\(run.output)\(run.errors)")
    #expect(run.output.contains("1 aangepast, 1 toegevoegd, 1 vervallen; oordelen: 0 aangepast."))
    #expect(try round.text(round.areaFile) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: round.path).sorted() == files)
  }

  @Test func `what was decided is written into the werkgebied, and every other line of it stays`() throws {
    let round = try Self.decided()
    let before = try round.text(round.areaFile).split(separator: "\n", omittingEmptySubsequences: false)
    let run = try round.decide("--apply")
    #expect(run.output.contains("is bijgewerkt; de status is na_terugkoppeling."), "\(run.errors)")
    let after = try round.text(round.areaFile).split(separator: "\n", omittingEmptySubsequences: false)
    let difference = after.difference(from: before)
    let removed = difference.removals.map { if case .remove(_, let line, _) = $0 { String(line) } else { "" } }
    let inserted = difference.insertions.map { if case .insert(_, let line, _) = $0 { String(line) } else { "" } }
    #expect(removed.contains("status: concept") && removed.contains { $0.contains("zijn bij de wijkverpleging soms") })
    #expect(removed.contains("- id: B11") && removed.count <= 9, "\(removed)")
    #expect(inserted.contains("status: na_terugkoppeling") && inserted.contains("statusdatum: 2019-06-20"))
    #expect(inserted.contains("    \(Self.newText)") && inserted.contains("- id: B12"))
    #expect(inserted.contains { $0.contains("{factor: eigenaarschap, polariteit: belemmerend, rol: wijkverpleging}") })
    #expect(after.contains { $0.hasPrefix("# Waar \"plaats niet genoemd\" staat") })
    #expect(
      try Program.run(["check", round.input]).status
        == (try Program.run(["check", "Fixtures/igj-2020/csv/best"]).status))
    // Doing it again changes nothing.
    let folder = try FileManager.default.contentsOfDirectory(atPath: round.path).sorted()
      .filter { $0 != "antwoorden" }
    let bytes = try folder.map { try Data(contentsOf: URL(fileURLWithPath: "\(round.path)/\($0)")) }
    let again = try round.decide("--apply")
    #expect(again.output.contains("was al zo."), "\(again.output)\(again.errors)")
    #expect(try folder.map { try Data(contentsOf: URL(fileURLWithPath: "\(round.path)/\($0)")) } == bytes)
  }

  @Test func `factors of a new finding and of a remark are counted, each where it belongs`() throws {
    let round = try Self.decided()
    _ = try round.decide("--apply")
    let run = try Program.run(["factors", "count", round.input, "--round", round.path])
    #expect(run.status == 0, "\(run.errors)")
    let text = run.output.replacing(#/\s+/#, with: " ")
    #expect(text.contains("Belemmerend: 1 reactie"), "\(run.output)")
    #expect(run.output.contains("B12") && !run.output.contains("12345678"))
    let without = try Program.run(["factors", "count", round.input])
    #expect(!without.output.contains("1 reactie"))
    // A remark that nobody wrote.
    let decisions = try round.text(round.decisions)
    try round.write(
      decisions + "- reactie: R00000000\n  tonen: nee\n  factoren: [{factor: tijd, polariteit: belemmerend}]\n",
      round.decisions)
    let wrong = try Program.run(["factors", "count", round.input, "--round", round.path])
    #expect(wrong.status == 1 && wrong.codes.contains("N424"), "\(wrong.errors)")
    #expect(try Program.run(["factors", "count", round.input, "--round", round.input]).status == 2)
    let other = try Program.run(["factors", "count", "Fixtures/igj-2020/csv/emmen", "--round", round.path])
    #expect(other.status == 2 && other.errors.contains("een ander werkgebied"))
  }

  @Test func `participants are told what was done and why, and nothing about anybody`() throws {
    let round = try Self.decided()
    _ = try round.decide("--apply")
    let text = try round.text("\(round.path)/wat-deden-we.txt").replacing(#/\s+/#, with: " ")
    for part in [
      Self.newText, "Deelnemers horen het wel, maar laat.", "Navraag leert dat elke organisatie meedoet.",
      "De overdracht bij een wisseling van zorgcoördinator is niet vastgelegd.",
      "Wij kregen 7 ingevulde formulieren terug.",
      "“Eén team doet nog niet mee. Bel [telefoonnummer] over [code van een cliënt].”",
      "na terugkoppeling, 20 juni 2019",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let html = try round.text("\(round.path)/wat-deden-we.html")
    try Python.convert("\(round.path)/wat-deden-we.docx", to: "txt:Text (encoded):UTF8", in: round.folder.path)
    let document = try round.text("\(round.folder.path)/wat-deden-we.txt")
    #expect(document.contains(Self.newText) && html.contains(Self.newText))
    for told in [text, html, document] {
      #expect(!told.contains("12345678") && !told.contains("BE-0") && !told.lowercased().contains("thuiszorg-a"))
      // A remark that nobody decided to show.
      #expect(!told.contains("wij horen zelden iets terug"))
      #expect(!told.contains("VERTROUWELIJK"))
    }
  }

  /// The findings of a round, by their identifier.
  static func findings(in file: String) throws -> [String: [String]] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file))) as? [String: Any]
    let statements = try #require(json?["stellingen"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: statements.compactMap { statement in
        (statement["bevinding"] as? String).map { id in
          (id, ["norm", "soort", "tekst"].map { statement[$0] as? String ?? "" })
        }
      })
  }

  @Test func `applied to the concept the difference gives what a new round is made of`() throws {
    let round = try Self.decided()
    _ = try round.decide("--apply")
    var findings = try Self.findings(in: "\(round.path)/ronde.json")
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(round.path)/verschil.json"))
    let difference = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let changes = try #require(difference["bevindingen"] as? [[String: Any]])
    #expect(Set(changes.compactMap { $0["id"] as? String }) == ["B2", "B11", "B12"])
    for change in changes {
      let id = try #require(change["id"] as? String)
      func side(_ key: String) -> [String]? {
        (change[key] as? [String: String]).map { side in ["norm", "soort", "tekst"].map { side[$0] ?? "" } }
      }
      #expect(findings[id] == side("oud"), "\(id)")
      findings[id] = side("nieuw")
      #expect(change["reden"] is String && change["door"] as? String == "i1")
    }
    let next = "\(round.folder.path)/volgende"
    #expect(try Program.run(["feedback", "export", round.input, "--kind", "focusgroep", "-o", next]).status == 0)
    #expect(findings == (try Self.findings(in: "\(next)/ronde.json")))
    let page = try round.text("\(round.path)/verschil.html")
    for part in ["VERTROUWELIJK", "Aangepaste bevindingen", "Toegevoegde bevindingen", "Vervallen bevindingen"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func `the report is that of the werkgebied after it`() throws {
    let round = try Self.decided()
    _ = try round.decide("--apply")
    let report = try round.text("\(round.path)/gebiedsrapport.html")
    #expect(report == (try Program.run(["report", round.input]).output))
    #expect(report.lowercased().contains("na terugkoppeling"))
  }

  @Test func `an input of another werkgebied, or no round, is refused`() throws {
    let round = try Round()
    let other = try Program.run(["feedback", "decide", round.path, "Fixtures/igj-2020/csv/utrecht-overvecht"])
    #expect(other.status == 3)
    #expect(other.errors.contains("geen werkgebied waarover ronde"))
    let none = try Program.run(["feedback", "decide", round.input, round.input])
    #expect(none.status == 3)
    #expect(none.codes == ["T101"])
    let framework = try Program.run(["feedback", "decide", round.path, "Fixtures/kaders/proef-wijkwelzijn/extract.xml"])
    #expect(framework.status == 3)
  }
}
