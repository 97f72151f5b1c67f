import Foundation
import TestSupport
import Testing

/// What goes out in a round of feedback, and what does not.
@Suite struct FeedbackExportTests {
  /// The folder of Best, with a change in its findings.
  private static func input(_ old: String, _ new: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = ProjectFiles.path(FeedbackTests.input)
    for name in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    let text = try folder.text("werkgebied.yaml")
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "werkgebied.yaml")
    return folder
  }

  private static let sentence = "Zorgverleners aan beide zijden zijn geen onbekenden voor elkaar."

  @Test(arguments: [
    ("Bij BE-03 kent men elkaar.", "code van een cliënt"), ("Bel 06-12345678 als dat niet zo is.", "telefoonnummer"),
    ("Bij drie cliënten kent men elkaar.", "klein aantal mensen"),
    ("Thuiszorg-a kent de huisarts.", "naam van een organisatie"),
    ("Mail jan@voorbeeld.nl voor meer.", "e-mailadres"),
  ])
  func `a text that may name somebody holds back all forms, until it is changed or released`(
    text: String, kind: String
  ) throws {
    let input = try Self.input(Self.sentence, text)
    let out = try TemporaryFolder()
    let export = ["feedback", "export", input.path, "-o", out.path]
    let held = try Program.run(export)
    #expect(held.status == 4, "\(held.errors)")
    #expect(out.files == ["vrijgave.csv"])
    #expect(held.errors.contains("B7: \(kind)"), "\(held.errors)")
    #expect(!(held.errors + held.output).contains(text))
    let releases = try out.text("vrijgave.csv")
    #expect(!releases.contains(text))
    let rows = releases.split(separator: "\r\n").map(String.init)
    #expect(rows.count == 2)

    // Saved by a spreadsheet with a reason, the forms are made; another text is looked at again.
    try out.write(
      ([rows[0]] + rows.dropFirst().map { $0 + "Mag, afgesproken." }).joined(separator: "\n"), to: "vrijgave.csv")
    let released = try Program.run(export)
    #expect(released.status == 0, "\(released.errors)")
    #expect(out.files.contains("terugkoppeling.html"))
    let yaml = try input.text("werkgebied.yaml")
    try input.write(yaml.replacing(text, with: text + " Altijd."), to: "werkgebied.yaml")
    #expect(try Program.run(export).status == 4)
  }

  @Test func `a reason of blanks releases nothing`() throws {
    let input = try Self.input(Self.sentence, "Bij BE-03 kent men elkaar.")
    let out = try TemporaryFolder()
    let export = ["feedback", "export", input.path, "-o", out.path]
    #expect(try Program.run(export).status == 4)
    try out.write(try out.text("vrijgave.csv").replacing("clientcode;", with: "clientcode;  "), to: "vrijgave.csv")
    #expect(try Program.run(export).status == 4)
    #expect(out.files == ["vrijgave.csv"])
  }

  @Test func `no form names a client, an organisation or an inspector of any werkgebied`() throws {
    for name in ["best", "oud-beijerland", "den-haag-bouwlust-en-vrederust", "utrecht-overvecht"] {
      let out = try TemporaryFolder()
      let run = try Program.run([
        "feedback", "export", "Fixtures/igj-2020/xml/\(name)", "--kind", "digitale_ronde", "-o", out.path,
      ])
      guard run.status == 0 else {
        #expect(run.status == 4, "\(run.errors)")
        continue
      }
      let forms = try ["terugkoppeling.html", "terugkoppeling.csv", "ronde.json"].map(out.text)
      for form in forms {
        #expect(form.firstMatch(of: #/\b[A-Z]{2}-\d{2}\b/#) == nil, "\(name)")
        #expect(!form.contains("thuiszorg-"), "\(name)")
        #expect(form.firstMatch(of: #/\bi[1-9]\b/#) == nil, "\(name)")
      }
    }
  }

  @Test func `an inventory has statements about findings only, in the words of a check`() throws {
    let (input, out) = (try TemporaryFolder(), try TemporaryFolder())
    let area = try String(
      contentsOfFile: ProjectFiles.path("Fixtures/igj-2020/csv/emmen/werkgebied.yaml"), encoding: .utf8)
    try input.write(area, to: "werkgebied.yaml")
    let export = ["feedback", "export", input.path, "--kind", "controle_samenvatting", "-o", out.path]
    let nothing = try Program.run(export)
    #expect(nothing.status == 3)
    #expect(nothing.errors.contains("geen bevindingen"))
    let finding = "bevindingen:\n- id: B1\n  norm: CC1\n  soort: bevinding\n  tekst: Men kent elkaar.\n"
    try input.write(area + finding, to: "werkgebied.yaml")
    let run = try Program.run(export)
    #expect(run.status == 0, "\(run.errors)")
    let round = try out.text("ronde.json")
    #expect(round.contains("Men kent elkaar."))
    #expect(!round.contains("\"soort\": \"oordeel\""))
    #expect(try out.text("terugkoppeling.html").contains("Zij vatten samen wat ons is verteld."))
  }

  @Test func `another framework asks in its own words, and with its own roles`() throws {
    let out = try TemporaryFolder()
    let run = try Program.run([
      "feedback", "export", "Fixtures/kaders/proef-wijkwelzijn/extract.xml", "--frameworks", "Fixtures/kaders",
      "--area", "plaatsrode", "-o", out.path,
    ])
    #expect([0, 1].contains(run.status), "\(run.errors)")
    let round = try #require(
      try JSONSerialization.jsonObject(with: Data(try out.text("ronde.json").utf8)) as? [String: Any])
    let statements = try #require(round["stellingen"] as? [[String: Any]])
    #expect(statements.count >= 1)
    #expect(statements.allSatisfy { $0["soort"] as? String == "oordeel" })
    let roles = try #require(round["rollen"] as? [[String: Any]])
    #expect(roles.last?["id"] as? String == "anders")
    #expect(roles.count > 2)
  }

  @Test func `roles and addressees can be given, and stand on every form`() throws {
    let out = try TemporaryFolder()
    let run = try Program.run([
      "feedback", "export", FeedbackTests.input, "--kind", "feitelijke_controle", "--role", "Bestuurder", "--role",
      "Kwaliteitsmedewerker", "--to", "de bezochte organisaties", "-o", out.path,
    ])
    #expect(run.status == 0, "\(run.errors)")
    let html = try out.text("terugkoppeling.html")
    for text in [
      "Bestuurder", "Kwaliteitsmedewerker", "Anders", "de bezochte organisaties", "Wij vragen of de feiten kloppen.",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(!html.contains("Praktijkondersteuner</label>"))
  }

  @Test func `answers to statements that stayed the same still count after a finding was changed`() throws {
    let input = try Self.input(Self.sentence, Self.sentence)
    let out = try TemporaryFolder()
    let export = ["feedback", "export", input.path, "-o", out.path]
    #expect(try Program.run(export).status == 0)
    #expect(try Python.run("fill-feedback.py", [out.path]).status == 0)
    let yaml = try input.text("werkgebied.yaml")
    try input.write(yaml.replacing(Self.sentence, with: "Men kent elkaar."), to: "werkgebied.yaml")
    #expect(try Program.run(export).status == 0)
    let read = try Program.run(["feedback", "import", out.path])
    #expect(read.codes.filter { $0 == "T111" }.count == 7, "\(read.errors)")
    let shown = try FeedbackTests.json(out)
    #expect(try FeedbackTests.counts(shown, "B7") == [0, 0, 0, 0])
    #expect(try FeedbackTests.counts(shown, "B8") == [5, 1, 0, 1])
  }

  @Test func `wrong use is said before anything is written`() throws {
    let out = try TemporaryFolder()
    let wrong: [([String], String)] = [
      (["--kind", "focusgrop"], "Bedoelde u “focusgroep”?"), (["--deadline", "1 juli"], "geen bestaande datum"),
      (["--role", " "], "“--role” is leeg"), (["--area", "bes"], "Bedoelde u “best”?"),
    ]
    for (arguments, said) in wrong {
      let run = try Program.run(["feedback", "export", FeedbackTests.input, "-o", out.path] + arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.errors.contains(said), "\(run.errors)")
    }
    #expect(out.files == [])
    #expect(try Program.run(["feedback", "import", out.path]).status == 3)
    #expect(try Program.run(["feedback", "show", out.path]).status == 3)
    #expect(try Program.run(FeedbackTests.export + ["-o", out.path]).status == 0)
    let other = try Program.run([
      "feedback", "export", FeedbackTests.input, "--kind", "digitale_ronde", "-o", out.path,
    ])
    #expect(other.status == 2)
    #expect(other.errors.contains("best-2019-focusgroep"))
  }

  @Test func `files given to import are laid with the others, and none takes the place of another`() throws {
    let (out, mail, post) = (try FeedbackTests.answeredRound(), try TemporaryFolder(), try TemporaryFolder())
    let first = try out.text("antwoorden/antwoorden-1.json")
    let same = try mail.write(first, to: "antwoorden-1.json")
    let other = try post.write(
      first.replacing("\"a1\"", with: "\"a8\"").replacing("\"niet\"", with: "\"deels\""), to: "antwoorden-1.json")
    let before = out.files.count
    let run = try Program.run(["feedback", "import", out.path, same, other])
    #expect(out.files.count == before + 1)
    #expect(out.files.contains("antwoorden/antwoorden-1-2.json"))
    #expect(try out.text("antwoorden/antwoorden-1.json") == first)
    #expect(run.output.contains("8 formulieren tellen mee"), "\(run.output)")
  }
}
