import Foundation
import TestSupport
import Testing

/// A round of feedback from export to show, as a team holds one.
@Suite struct FeedbackTests {
  static let input = "Fixtures/igj-2020/csv/best"
  static let export = ["feedback", "export", input, "--kind", "focusgroep", "--deadline", "2019-07-01"]

  /// The round in a folder, with the answers of seven participants.
  static func answeredRound() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try Program.run(export + ["-o", folder.path])
    try #require(run.status == 0, "\(run.errors)")
    let filled = try Python.run("fill-feedback.py", [folder.path])
    try #require(filled.status == 0, "\(filled.output)")
    return folder
  }

  static func json(_ folder: TemporaryFolder) throws -> [String: Any] {
    let shown = try Program.run(["feedback", "show", folder.path, "--format", "json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
  }

  /// Recognition of a statement, in the order of the choices.
  static func counts(_ shown: [String: Any], _ statement: String) throws -> [Int] {
    let statements = try #require(shown["stellingen"] as? [[String: Any]])
    let found = try #require(statements.first { $0["stelling"] as? String == statement })
    let counts = try #require(found["herkenning"] as? [String: Int])
    return ["herkend", "deels", "niet", "weet_niet"].compactMap { counts[$0] }
  }

  @Test func `the same input gives the same forms, byte for byte`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for folder in [first, second] { #expect(try Program.run(Self.export + ["-o", folder.path]).status == 0) }
    #expect(first.files == second.files)
    #expect(first.files.count == 5)
    for name in first.files {
      let bytes = try [first, second].map { try Data(contentsOf: URL(fileURLWithPath: "\($0.path)/\(name)")) }
      #expect(bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test func `seven answers in four formats come together, and each flaw is said`() throws {
    let folder = try Self.answeredRound()
    let run = try Program.run(["feedback", "import", folder.path])
    #expect(run.status == 1)
    #expect(run.codes.sorted() == ["T106", "T111"], "\(run.errors)")
    #expect(run.errors.contains("formulier praktijk.xlsx:Stellingen!G"))
    #expect(run.output.contains("7 bestanden gelezen"))
    #expect(run.output.contains("7 formulieren tellen mee"))
    #expect(run.output.contains("3 antwoorden apart gehouden"))
    let shown = try Self.json(folder)
    #expect(shown["formulieren"] as? Int == 7)
    // The second statement: two contradict each other. The third: one older, one with another code.
    #expect(try Self.counts(shown, "B1") == [5, 0, 1, 1])
    #expect(try Self.counts(shown, "B2") == [3, 1, 0, 1])
    #expect(try Self.counts(shown, "B11") == [3, 2, 2, 0])
    #expect((shown["volgorde"] as? [String])?.prefix(2) == ["B11", "B1"])
  }

  @Test func `nothing that was written is lost`() throws {
    let folder = try Self.answeredRound()
    let shown = try Program.run(["feedback", "show", folder.path, "--format", "json"]).output
    #expect(!shown.contains(folder.path))
    for text in [
      "Dat doen wij zo sinds het voorjaar.", "Goed dat u dit terugkoppelt.", "Bij ons is dat anders.",
      "wij horen zelden iets terug.", "Neem op wie het vastlegt.", "Klopt niet voor onze praktijk.",
      "Wij doen wél mee: op elk niveau.", "Vraag het ook aan de gemeente.", "Eén team doet nog niet mee.",
      "Graag ook het vervolg.",
    ] {
      #expect(shown.contains(text), "\(text)")
    }
  }

  @Test func `show writes a page, a workbook and JSON, each with every text`() throws {
    let folder = try Self.answeredRound()
    for name in ["uit.html", "uit.xlsx", "uit.json", "uit.txt"] {
      let run = try Program.run(["feedback", "show", folder.path, "-o", "\(folder.path)/\(name)"])
      #expect(run.status == 1, "\(run.errors)")
    }
    #expect(try folder.text("uit.html").contains("Neem op wie het vastlegt."))
    #expect(try folder.text("uit.json").contains("Neem op wie het vastlegt."))
    let book = try Python.run("read-workbook.py", ["\(folder.path)/uit.xlsx"])
    #expect(book.output.contains("Reacties\t"))
    #expect(book.output.contains("Neem op wie het vastlegt."))
  }

  @Test func `the same file twice counts once, whatever its name`() throws {
    let folder = try Self.answeredRound()
    for name in ["antwoorden-1.json", "excel.csv", "antwoord.docx", "formulier wijk.xlsx"] {
      try FileManager.default.copyItem(
        atPath: "\(folder.path)/antwoorden/\(name)", toPath: "\(folder.path)/antwoorden/kopie van \(name)")
    }
    let run = try Program.run(["feedback", "import", folder.path])
    #expect(run.codes.filter { $0 == "T112" }.count == 4, "\(run.errors)")
    #expect(run.output.contains("7 formulieren tellen mee"))
  }

  @Test func `files saved again by LibreOffice say the same`() throws {
    let folder = try Self.answeredRound()
    let before = try Self.json(folder)
    let answers = "\(folder.path)/antwoorden"
    for (name, kind) in [("formulier wijk.xlsx", "ods"), ("antwoord.docx", "odt"), ("antwoord2.docx", "docx")] {
      let old = "\(folder.path)/\(name)"
      try FileManager.default.moveItem(atPath: "\(answers)/\(name)", toPath: old)
      try Python.convert(old, to: kind, in: answers)
    }
    let after = try Self.json(folder)
    #expect(after["formulieren"] as? Int == 7)
    let statements = try #require(before["volgorde"] as? [String])
    #expect(statements.count == 17)
    for statement in statements {
      #expect(try Self.counts(before, statement) == Self.counts(after, statement), "\(statement)")
    }
    #expect(Self.texts(before) == Self.texts(after))
    #expect(Self.texts(before).count == 10)
  }

  /// What was written, whether it counts or not.
  private static func texts(_ shown: [String: Any]) -> Set<String> {
    let statements = shown["stellingen"] as? [[String: Any]] ?? []
    let responses = statements.flatMap { $0["reacties"] as? [[String: Any]] ?? [] }
    let general = shown["algemeen"] as? [[String: Any]] ?? []
    let held = shown["apartGehouden"] as? [[String: Any]] ?? []
    let texts =
      (responses + general).compactMap { $0["tekst"] as? String } + held.compactMap { $0["opmerking"] as? String }
    return Set(texts).subtracting([""])
  }

  @Test func `the page works on a telephone, and what it saves is read`() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(Self.export + ["-o", folder.path]).status == 0)
    let used = try Python.run("use-form.py", ["\(folder.path)/terugkoppeling.html", "\(folder.path)/antwoorden"])
    #expect(used.status == 0, "\(used.output)")
    let run = try Program.run(["feedback", "import", folder.path])
    #expect(run.codes == ["T113"], "\(run.errors)")
    #expect(run.output.contains("1 formulier telt mee"))
    let shown = try Self.json(folder)
    #expect(try Self.counts(shown, "B1") == [0, 0, 1, 0])
    #expect(try Self.counts(shown, "B2") == [0, 1, 0, 0])
  }

  @Test func `the walk-through of the manual is what the program says`() throws {
    let scratch = try TemporaryFolder()
    let manual = try String(contentsOfFile: ProjectFiles.path("docs/handleiding/terugkoppeling.md"), encoding: .utf8)
    let input = ProjectFiles.path(Self.input)
    let exported = try Program.run(
      ["feedback", "export", input] + Self.export.dropFirst(3) + ["-o", "ronde"], in: scratch.path)
    #expect(manual.contains("```text\n\(exported.output)```"), "\(exported.output)")
    #expect(try Python.run("fill-feedback.py", ["\(scratch.path)/ronde"]).status == 0)
    let imported = try Program.run(["feedback", "import", "ronde"], in: scratch.path)
    #expect(manual.contains("```text\n\(imported.errors)\(imported.output)```"), "\(imported.errors)\(imported.output)")
  }
}
