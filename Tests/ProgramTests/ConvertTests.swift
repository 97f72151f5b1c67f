import Foundation
import TestSupport
import Testing

/// Extracts in another form: what the program writes, says and refuses.
@Suite(.serialized) struct ConvertTests {
  /// Inputs of the project, with what the program must be told to read them.
  private static let inputs: [Input] = [
    Input(folder: "Fixtures/igj-2020/xml"), Input(folder: "Fixtures/igj-2020/csv/best"),
    Input(folder: "Fixtures/igj-zorg-thuis/xml"),
    // It says things twice, and against themselves: that stays so.
    Input(folder: "Fixtures/kaders/proef-wijkwelzijn", options: ["--frameworks", "Fixtures/kaders"], status: 1),
  ]

  private struct Input {
    let folder: String
    var options: [String] = []
    var status: Int32 = 0
  }

  /// The result of an input whose extracts stand somewhere else, with all that is known of its werkgebieden.
  private static func result(of extracts: String, like input: Input) throws -> String {
    let place = try TemporaryFolder()
    let manager = FileManager.default
    let source = ProjectFiles.path(input.folder)
    for name in manager.enumerator(atPath: source)?.compactMap({ $0 as? String }) ?? []
    where ["werkgebied.yaml", "toetsing.yaml"].contains(name.split(separator: "/").last ?? "") {
      try place.write(try ProjectFiles.text("\(input.folder)/\(name)"), to: name)
    }
    try manager.copyItem(atPath: extracts, toPath: "\(place.path)/\(extracts.split(separator: "/").last ?? "")")
    let run = try Program.run(["score", place.path, "--format", "json", "--clients"] + input.options)
    #expect(
      run.status == input.status && !run.codes.contains { $0.hasPrefix("C") || $0.hasPrefix("F") }, "\(run.errors)")
    return run.output
  }

  private static func convert(_ from: String, _ form: String, to place: String, like input: Input? = nil) throws {
    let run = try Program.run(["convert", from, "--to", form, "-o", place] + (input?.options ?? []))
    #expect(run.status == input?.status ?? 0 && run.output.hasPrefix(place), "\(run.errors)")
  }

  @Test(arguments: inputs.indices)
  func `an input gives the same bytes of a result from every form`(number: Int) throws {
    let input = Self.inputs[number]
    let was = try Program.run(["score", input.folder, "--format", "json", "--clients"] + input.options).output
    let folder = try TemporaryFolder()
    let (tables, workbook, xml) = ("\(folder.path)/t", "\(folder.path)/w.xlsx", "\(folder.path)/x")
    try Self.convert(input.folder, "csv", to: tables, like: input)
    try Self.convert(tables, "xlsx", to: workbook, like: input)
    try Self.convert(workbook, "xml", to: xml, like: input)
    for place in [tables, workbook, xml] {
      #expect(try Self.result(of: place, like: input) == was, "\(place)")
    }
    // Round and back again gives the same bytes of an extract too.
    try Self.convert(xml, "csv", to: "\(folder.path)/again", like: input)
    for name in ["dossiers.csv", "feiten.csv", "oordelen.csv"] {
      let table = "\(tables)/\(name)"
      guard FileManager.default.fileExists(atPath: table) else { continue }
      let lines = { (path: String) in Set(try folder.text(path).split(separator: "\r\n")) }
      #expect(try lines("again/\(name)") == lines("t/\(name)"), "\(name)")
    }
  }

  @Test func `filled in forms become tables, and LibreOffice changes nothing in the workbook`() throws {
    let folder = try TemporaryFolder()
    let input = Self.inputs[1]
    let forms = try Program.run(["form", input.folder, "-o", "\(folder.path)/forms"])
    #expect(forms.status == 0, "\(forms.errors)")
    let was = try Program.run(["score", input.folder, "--format", "json", "--clients"]).output
    try Self.convert("\(folder.path)/forms", "xlsx", to: "\(folder.path)/w.xlsx")
    #expect(try Self.result(of: "\(folder.path)/w.xlsx", like: input) == was)
    try OutsideTool.convert(["\(folder.path)/w.xlsx"], to: "ods", in: folder.path)
    #expect(try Self.result(of: "\(folder.path)/w.ods", like: input) == was)
  }

  @Test func `a folder of XML has a folder per werkgebied and a file per round`() throws {
    let folder = try TemporaryFolder()
    let table = """
      werkgebied;toetsing;client;bron;peildatum
      dorp;2025;V-01;huisarts;2025-03-31
      dorp;2026;V-01;huisarts;2026-03-31
      Dorp;;V-01;huisarts;2026-03-31
      stad & land;;V-02;huisarts;2026-03-31

      """
    let input = try folder.write(table, to: "in/dossiers.csv")
    let run = try Program.run(["convert", input, "--to", "xml", "-o", "\(folder.path)/uit"])
    #expect(run.status == 0, "\(run.errors)")
    let names = ["dorp-2/extract-2025.xml", "dorp-2/extract-2026.xml", "dorp/extract.xml", "stad-land/extract.xml"]
    #expect(folder.files.filter { $0.hasPrefix("uit/") } == names.map { "uit/\($0)" })
    #expect(try folder.text("uit/dorp-2/extract-2025.xml").contains("toetsing=\"2025\" peildatum=\"2025-03-31\">"))

    let single = try Program.run(["convert", input, "--to", "xml", "-o", "\(folder.path)/alles.xml"])
    #expect(single.status == 2 && single.errors.contains("niet dezelfde peildatum"), "\(single.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/alles.xml"))
  }

  @Test(arguments: [
    (["--to", "xml", "-o", "uit.csv"], "geen naam voor XML"),
    (["--to", "csv", "-o", "uit.csv"], "geef met -o een map"),
    (["--to", "csv", "-o", "-"], "geef met -o een map"), (["--to", "xlsx", "-o", "uit"], "eindigt op .xlsx"),
    (["--to", "pdf", "-o", "uit"], "pdf"), (["-o", "uit"], "--to"), (["--to", "xml"], "--output"),
  ])
  func `what cannot be meant is refused before anything is read`(options: [String], words: String) throws {
    let run = try Program.run(["convert", "Fixtures/vectors/small-extract.csv"] + options)
    #expect(run.status == 2 && run.output == "" && run.errors.contains(words), "\(run.errors)")
  }

  @Test func `nothing is written among the input, where it would count twice`() throws {
    let folder = try TemporaryFolder()
    try folder.write(try ProjectFiles.text("Fixtures/vectors/small-extract.csv"), to: "in/extract.csv")
    let before = folder.files
    for place in ["in", "in/uit", "in/uit.xml"] {
      let form = place.hasSuffix(".xml") ? "xml" : "csv"
      let run = try Program.run(["convert", "\(folder.path)/in", "--to", form, "-o", "\(folder.path)/\(place)"])
      #expect(run.status == 2 && run.errors.contains("dubbel"), "\(run.errors)")
    }
    #expect(folder.files == before)
  }

  @Test func `what is left out is said, and the exit status tells`() throws {
    let folder = try TemporaryFolder()
    let table = "werkgebied;client;bron;criterium;oordeel\ndorp;V-01;huisarts;CC1.1;V\ndorp;V-02;huisarts;CC9.9;V\n"
    let input = try folder.write(table, to: "in.csv")
    let run = try Program.run(["convert", input, "--to", "csv", "-o", "\(folder.path)/uit"])
    // A criterion that no framework has is also said of the choice of the framework.
    #expect(run.status == 1 && Set(run.codes) == ["D103", "I115"], "\(run.errors)")
    #expect(
      run.output
        == "\(folder.path)/uit: 1 werkgebied, 2 dossiers en gesprekken, 1 oordeel, 0 feiten in dossiers.csv, oordelen.csv\n"
    )
    #expect(try folder.text("uit/oordelen.csv").split(separator: "\r\n").count == 2)
    #expect(try folder.text("uit/dossiers.csv").contains("V-02"))
    let nothing = try Program.run(["convert", "\(folder.path)/er-is-niets", "--to", "csv", "-o", "\(folder.path)/x"])
    #expect(nothing.status == 3 && nothing.codes == ["I101"])
  }

  /// A workbook with a table of ratings of three rows, to be spoilt.
  private static func workbook(in folder: TemporaryFolder) throws -> String {
    let table = """
      werkgebied;client;bron;criterium;oordeel;datum;inspecteur;vindplaats
      dorp;0012;huisarts;CC1.1;VG;2026-04-10;i1;blz. 1
      dorp;V-02;huisarts;CC1.1;VG;2026-04-10;i1;blz. 2
      dorp;V-03;wijkverpleging;CC1.1;V;2026-04-10;i1;blz. 3

      """
    let place = "\(folder.path)/in.xlsx"
    try convert(try folder.write(table, to: "in.csv"), "xlsx", to: place)
    return place
  }

  /// What somebody does to a workbook, and what is said of it: place and code.
  private static let spoilings: [(what: String, changes: [String], said: [String])] = [
    ("nothing", [], []),
    (
      "a title and an empty row above the header", [">oordelen!1", ">oordelen!1", "oordelen!A1=Oordelen voor Dorp"], []
    ),
    ("an empty row between rows", [">oordelen!3"], []),
    ("another name of the sheet", ["~oordelen>Blad1"], []),
    ("a code that is a number", ["oordelen!C2#12"], ["oordelen!C2 F133"]),
    ("a code that is a date", ["oordelen!C2@2026-02-01"], ["oordelen!C2 F124"]),
    ("a criterion that is a number", ["oordelen!F2#1.1"], ["oordelen!F2 D103", "oordelen!F2 F133"]),
    ("a date as people write it", ["oordelen!H2=10-4-2026"], []),
    ("a number in a cell that shows dates", ["oordelen!H2#46122"], []),
    ("an error of the spreadsheet", ["oordelen!G3=#DIV/0!"], ["oordelen!G3 D101", "oordelen!G3 F109"]),
    ("a formula without result", ["oordelen!G3==1+1"], ["oordelen!G3 D101"]),
    ("the cells of merged ones are empty", ["oordelen!C3="], ["oordelen!C3 D101"]),
    ("a column without a name", ["oordelen!P3=kijk", "oordelen!P4=ook"], ["oordelen!P3 F134"]),
    ("a name of a column gone wrong", ["oordelen!G1=ordeel"], ["oordelen!G1 C105", "oordelen F130"]),
    ("a column that is not known", ["oordelen!P1=kleur", "oordelen!P3=rood"], ["oordelen!P1 C121"]),
    ("a sheet with something else", ["+Uitleg", "Uitleg!A1=zo vult u dit in"], ["Uitleg F131"]),
    ("no table at all", ["oordelen!B1=", "oordelen!A1=", "-dossiers"], ["oordelen F130", "oordelen!C1 C103"]),
    ("a reference date that differs", ["dossiers!L2@2026-05-01", "dossiers!L3@2026-05-02"], ["dossiers!L3 D136"]),
    ("another framework", ["dossiers!K3=ander"], ["dossiers!K3 D114"]),
  ]

  @Test(arguments: spoilings.indices)
  func `what somebody does to a workbook is said by its cell`(number: Int) throws {
    let spoiling = Self.spoilings[number]
    let folder = try TemporaryFolder()
    let place = "\(folder.path)/gewijzigd.xlsx"
    try OutsideTool.edit(try Self.workbook(in: folder), to: place, spoiling.changes)
    let run = try Program.run(["check", place])
    let said = run.errors.matches(of: #/gewijzigd\.xlsx:(\S+): \w+ \[([A-Z]\d{3})\]/#).map {
      "\($0.output.1) \($0.output.2)"
    }
    #expect(said.sorted() == spoiling.said.sorted(), "\(spoiling.what): \(run.errors)")
    #expect(!run.errors.contains("blz."))
    let hasErrors = run.errors.contains(": fout [")
    // Where no sheet is left there is nothing to do.
    let nothingLeft = run.codes.contains("I118")
    #expect(run.status == (nothingLeft ? 3 : hasErrors ? 1 : 0), "\(spoiling.what)")
  }

  @Test func `a code that keeps its zeros is the same client, and rows point to their cells`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.workbook(in: folder)
    let trace = try Program.run(["trace", place, "--client", "0012", "--norm", "CC1"])
    #expect(trace.status == 0 && trace.output.contains("in.xlsx:oordelen!G2"), "\(trace.output)\(trace.errors)")
  }
}
