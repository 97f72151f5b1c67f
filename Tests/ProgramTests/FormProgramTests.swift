import AssessmentModel
import Foundation
import TestSupport
import Testing

/// Dossier forms from the program to the inspector and back.
@Suite(.serialized) struct FormProgramTests {
  /// Inputs of the project, each a folder about one werkgebied, with what the program must be told to read it.
  private static let inputs: [(folder: String, options: [String])] = [
    ("Fixtures/igj-2020/xml/best", []), ("Fixtures/igj-2020/csv/oud-beijerland", []),
    ("Fixtures/igj-zorg-thuis/xml/best", []),
    ("Fixtures/kaders/proef-wijkwelzijn", ["--frameworks", "Fixtures/kaders"]),
  ]

  /// Makes the forms of an input in a folder, beside its `werkgebied.yaml`.
  ///
  /// An input that holds two lines which contradict each other has errors, and its forms hold both lines.
  private static func forms(of input: (folder: String, options: [String]), in folder: TemporaryFolder) throws {
    let run = try Program.run(["form", input.folder, "-o", folder.path] + input.options)
    #expect(run.status == 0 || run.codes.contains("D121"), "\(run.errors)")
    for name in ["werkgebied.yaml", "toetsing.yaml"] {
      let place = ProjectFiles.path("\(input.folder)/\(name)")
      if FileManager.default.fileExists(atPath: place) {
        try folder.write(ProjectFiles.text("\(input.folder)/\(name)"), to: name)
      }
    }
  }

  private static func score(_ folder: String, _ options: [String]) throws -> Program.Run {
    try Program.run(["score", folder, "--format", "json", "--clients"] + options)
  }

  @Test(arguments: inputs.indices)
  func `forms of all clients score as the extract that they were made of`(number: Int) throws {
    let input = Self.inputs[number]
    let folder = try TemporaryFolder()
    try Self.forms(of: input, in: folder)
    let (was, now) = (try Self.score(input.folder, input.options), try Self.score(folder.path, input.options))
    #expect(was.output == now.output, "\(now.errors)")
    #expect(!now.codes.contains { $0.hasPrefix("F") }, "\(now.errors)")
    #expect(was.status == now.status)
  }

  @Test func `LibreOffice saves them as .ods and as .xlsx, and nothing changes`() throws {
    let folder = try TemporaryFolder()
    try Self.forms(of: Self.inputs[0], in: folder)
    let was = try Self.score(Self.inputs[0].folder, []).output
    let names = folder.files.filter { $0.hasSuffix(".xlsx") }
    let (inODS, again) = (try TemporaryFolder(), try TemporaryFolder())
    try OutsideTool.convert(names.map { "\(folder.path)/\($0)" }, to: "ods", in: inODS.path)
    let saved = inODS.files
    #expect(saved.count == names.count)
    try OutsideTool.convert(saved.map { "\(inODS.path)/\($0)" }, to: "xlsx", in: again.path)
    for place in [inODS, again] {
      try place.write(folder.text("werkgebied.yaml"), to: "werkgebied.yaml")
      let now = try Self.score(place.path, [])
      #expect(now.output == was, "\(now.errors)")
      #expect(!now.codes.contains { $0.hasPrefix("F") }, "\(now.errors)")
    }
  }

  @Test func `what is filled in on a blank form counts, and is found again by its cell`() throws {
    let folder = try TemporaryFolder()
    let form = try Self.blankForm(in: folder)
    try OutsideTool.edit(
      form, to: "\(folder.path)/ingevuld.xlsx",
      [
        "Huisarts!D12#84", "Huisarts!D14=dementie", "Huisarts!D18=val", "Huisarts!E18@2019-03-01",
        "Huisarts!D24=Voldoet", "Huisarts!E24@2019-04-10", "Huisarts!F24=journaal 3 april",
        "Huisarts!D25=Voldoet niet", "Huisarts!E25=10-4-2019", "Huisarts!G25=+ geen formule",
        "Mantelzorger!D24=nvt", "Huisarts!A40=CC1.1", "Huisarts!D40=VG", "Huisarts!I40=consensus",
      ])
    try FileManager.default.removeItem(atPath: form)
    let run = try Program.run(["score", folder.path, "--format", "json", "--clients"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    let trace = try Program.run(["trace", folder.path, "--from", "ingevuld.xlsx:Huisarts!D25", "--format", "json"])
    #expect(trace.status == 0, "\(trace.errors)")
    for part in ["\"blad\": \"Huisarts\"", "\"regel\": 25", "+ geen formule", "2019-04-10", "\"inspecteur\": \"i4\""] {
      #expect(trace.output.contains(part), "\(part)")
    }
    let client = try Program.run(["trace", folder.path, "--client", "BE-16"])
    #expect(client.output.contains("ingevuld.xlsx:Huisarts!D24"), "\(client.output)")
  }

  /// A form of a client that nothing is known of.
  private static func blankForm(in folder: TemporaryFolder, client: String = "BE-16") throws -> String {
    let run = try Program.run([
      "form", "--framework", "igj-zorgnetwerken-2017", "--area", "best", "--client", client, "--inspector", "i4", "-o",
      folder.path,
    ])
    #expect(run.status == 0, "\(run.errors)")
    return "\(folder.path)/best-\(client.lowercased()).xlsx"
  }

  /// The form that is spoilt, made once.
  private static let blank = Result<Data, any Error> {
    let folder = try TemporaryFolder()
    return try Data(contentsOf: URL(filePath: try blankForm(in: folder)))
  }

  @Test(arguments: FormSpoiling.all)
  func `what somebody does to a form is said by its cell, or does no harm`(spoiling: FormSpoiling) throws {
    let folder = try TemporaryFolder()
    let form = try folder.write(Array(try Self.blank.get()), to: "best-be-16.xlsx")
    try OutsideTool.edit(form, to: form, spoiling.changes)
    let run = try Program.run(["check", folder.path, "--framework", "igj-zorgnetwerken-2017", "--diagnostics", "json"])
    let said = run.errors.split(separator: "\n").compactMap { line -> String? in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let code = object["code"] as? String, !["I118", "I121"].contains(code)
      else { return nil }
      let sheet = object["blad"] as? String ?? ""
      return "\(code) \(sheet)\((object["cel"] as? String).map { "!\($0)" } ?? "")"
    }
    #expect(said == spoiling.said, "\(run.errors)")
  }

  @Test func `a copy of a form is said, and counts once`() throws {
    let folder = try TemporaryFolder()
    let form = try Self.blankForm(in: folder)
    try OutsideTool.edit(form, to: form, FormSpoiling.rating)
    let one = try Program.run(["score", folder.path, "--format", "json", "--clients"])
    try FileManager.default.copyItem(atPath: form, toPath: "\(folder.path)/kopie van best-be-16.xlsx")
    let two = try Program.run(["score", folder.path, "--format", "json", "--clients"])
    #expect(two.codes == ["D120", "F125"] || two.codes == ["F125", "D120"], "\(two.errors)")
    #expect(one.output == two.output)
  }

  @Test func `a form of another framework is refused, and one of another version is read with a word`() throws {
    let folder = try TemporaryFolder()
    let form = try Self.blankForm(in: folder)
    try OutsideTool.edit(form, to: form, FormSpoiling.rating)
    let other = try Program.run(["check", folder.path, "--framework", "igj-zorg-thuis"])
    #expect(other.status == 3 && other.codes == ["F103"], "\(other.errors)")
    let changed = try ProjectFiles.text("Frameworks/igj-zorgnetwerken-2017/kader.yaml")
    let lines = changed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let question = try #require(lines.firstIndex { $0.contains("vraag:") })
    var now = lines
    now[question] += " Echt?"
    try folder.write(now.joined(separator: "\n"), to: "kaders/igj-zorgnetwerken-2017/kader.yaml")
    let run = try Program.run(["check", form, "--frameworks", "\(folder.path)/kaders"])
    #expect(run.status == 0 && run.codes.sorted() == ["F120", "F122"], "\(run.errors)")
  }

  @Test func `a form that is there already is not written over`() throws {
    let folder = try TemporaryFolder()
    let form = try Self.blankForm(in: folder)
    _ = try Self.blankForm(in: folder)
    try OutsideTool.edit(form, to: form, FormSpoiling.rating)
    let filled = try Data(contentsOf: URL(fileURLWithPath: form))
    let run = try Program.run([
      "form", "--framework", "igj-zorgnetwerken-2017", "--area", "best", "--client", "BE-15", "--client", "BE-16", "-o",
      folder.path,
    ])
    #expect(run.status == 2, "\(run.errors)")
    #expect(folder.files == ["best-be-16.xlsx"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: form)) == filled)
  }

  @Test func `a client who is not in the input gets a blank form, and that is said`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run([
      "form", "Fixtures/igj-2020/xml", "--area", "best", "--client", "BE-99", "-o", folder.path,
    ])
    #expect(run.status == 0 && run.errors.contains("BE-99"), "\(run.errors)")
    #expect(folder.files == ["best-be-99.xlsx"])
    let unclear = try Program.run(["form", "Fixtures/igj-2020/xml", "--client", "BE-99", "-o", folder.path])
    #expect(unclear.status == 2, "\(unclear.errors)")
  }

  @Test(arguments: [
    ["form"], ["form", "-o", "uit"], ["form", "Fixtures/igj-2020/xml/best"], ["form", "--area", "best", "-o", "uit"],
    ["form", "Fixtures/igj-2020/xml/best", "-o", "form.xlsx"], ["form", "--blank", "--client", "BE-01"],
    ["form", "--area", " ", "--client", "BE-01", "-o", "uit"], ["form", "--blank"],
    ["form", "--framework", "igj-zorg-thuis", "--area", "best", "--client", "BE-01", "-o", "uit"],
  ])
  func `what makes no sense is refused before anything is written`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(arguments.map { $0.hasPrefix("Fixtures/") ? ProjectFiles.path($0) : $0 }, in: folder.path)
    #expect(run.status == 2, "\(run.output)")
    #expect(folder.files == [])
  }

  @Test(arguments: ["igj-zorgnetwerken-2017", "igj-zorg-thuis", "proef-wijkwelzijn"])
  func `the blank form on paper asks every question of every source`(framework: String) throws {
    let options = framework.hasPrefix("proef") ? ["--frameworks", "Fixtures/kaders"] : []
    let run = try Program.run(["form", "--blank", "--framework", framework] + options)
    #expect(run.status == 0, "\(run.errors)")
    let home = framework.hasPrefix("proef") ? "Fixtures/kaders" : "Frameworks"
    let known = try ProjectFiles.framework(framework, in: home)
    for source in known.sources { #expect(run.output.contains(source.label)) }
    for criterion in known.criteria { #expect(run.output.contains(criterion.id)) }
    for level in known.scale.levels { #expect(run.output.contains(level.label)) }
  }
}
