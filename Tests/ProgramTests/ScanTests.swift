import Foundation
import TestSupport
import Testing

/// The self-scan as people use it: questions, forms, answers and what they come to.
@Suite struct ScanTests {
  static let fixtures = "Fixtures/instrumenten/scan-ha-so-2025"
  static let other = ["--frameworks", "Fixtures/instrumenten", "--instrument", "proef-zelfscan"]

  @Test func `the questions follow the route, the level and who answers`() throws {
    let yes = try Program.run(["scan", "show", "--route", "ja"]).output
    #expect(yes.contains("1.1.1 ") && yes.contains("6.7 ") && !yes.contains("1.2.1 "))
    let practice = try Program.run(["scan", "show", "--route", "nog_niet", "--level", "praktijk"]).output
    #expect(practice.contains("1.2.1 ") && !practice.contains("2.2.1 "))
    let nothing = try Program.run(["scan", "show", "--level", "praktijk", "--who", "beleid"])
    #expect(nothing.status == 3)
    let wrong = try Program.run(["scan", "show", "--route", "nog_nit"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("Bedoelde u “nog_niet”?"))
    let own = try Program.run(["scan", "show"] + Self.other)
    #expect(own.status == 0 && own.output.contains("Scharnieren roesten."))
  }

  @Test(arguments: ["best", "utrecht-overvecht"])
  func `the report of an example is the published one, in whatever format the answers come`(area: String) throws {
    let folder = try TemporaryFolder()
    let answers = "\(Self.fixtures)/\(area)/antwoorden"
    let report = try Program.run(["scan", "report", answers])
    #expect(report.status == 0, "\(report.errors)")
    #expect(report.codes == [])
    for name in ["samen.csv", "samen.json"] {
      let place = "\(folder.path)/\(name)"
      #expect(try Program.run(["scan", "import", answers, "-o", place]).status == 0)
      #expect(try Program.run(["scan", "report", place]).output == report.output, "\(name)")
    }
    let page = "\(folder.path)/scan.html"
    let mark = ["--about", area, "--mark", "Verzonnen antwoorden"]
    #expect(try Program.run(["scan", "report", answers, "-o", page] + mark).status == 0)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("Stappen die volgen") && html.contains("Verzonnen antwoorden"))
  }

  @Test func `the form works in a browser, and what it saves is read`() throws {
    let folder = try TemporaryFolder()
    let forms = try Program.run(["scan", "form", "-o", folder.path])
    #expect(forms.status == 0, "\(forms.errors)")
    let saved = "\(folder.path)/terug"
    let used = try Python.run("use-scan-form.py", ["\(folder.path)/zelfscan.html", saved])
    #expect(used.status == 0, "\(used.output)")
    let run = try Program.run(["scan", "report", saved, "--format", "json"])
    #expect(run.codes == ["N113"], "\(run.errors)")
    let text = run.output
    #expect(text.contains("\"wie\": \"Huisarts né\""))
    #expect(text.contains("Tweede onderwerp") && text.contains("Regel twee"))
    #expect(!text.contains("Hoort bij de andere route"))
  }

  @Test func `what does not count is said and stays in the report`() throws {
    let folder = try TemporaryFolder()
    let bad = "\(Self.fixtures)/fout/antwoorden/aspecten.csv"
    let report = try Program.run(["scan", "report", bad, "--format", "html"])
    #expect(report.status == 1)
    #expect(report.output.contains("Apart gehouden"))
    #expect(report.output.contains("Verzonnen: andere route."))
    #expect(report.output.contains("Verzonnen: dit telt."))
    #expect(!report.errors.contains("Verzonnen"))
    let empty = try Program.run(["scan", "report", folder.path])
    #expect(empty.status == 3)
    #expect(empty.codes == ["N140"])
    let input = try Program.run(["scan", "report", bad, "-o", bad])
    #expect(input.status == 2)
    let folderAsFile = try Program.run(["scan", "report", bad, "-o", folder.path])
    #expect(folderAsFile.status == 2)
  }

  @Test func `a text longer than a cell is cut in the workbook, which says where it stands in full`() throws {
    let folder = try TemporaryFolder()
    let csv = "instrument;versie;respondent;rol;route;aspect;veld;tekst\nscan-ha-so-2025;2026-1;r1;zorginhoudelijk;ja;"
    try folder.write(
      Array((csv + "1.1.1;wens;" + String(repeating: "Verzonnen. ", count: 3000) + "\n").utf8), to: "l.csv")
    let run = try Program.run(["scan", "report", "l.csv", "-o", "l.xlsx"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let page = try Program.run(["scan", "report", "l.csv", "--format", "json"], in: folder.path)
    #expect(page.output.contains(String(repeating: "Verzonnen. ", count: 2999)))
  }

  @Test func `a self-scan whose file is broken ends as a matrix that is`() throws {
    let folder = try TemporaryFolder()
    for id in ["scan-ha-so-2025", "handreiking-lhv-verenso-2016"] {
      try folder.write(
        Array((try ProjectFiles.text("Frameworks/\(id)/instrument.yaml") + "  : [\n").utf8),
        to: "k/\(id)/instrument.yaml")
    }
    for command in ["scan", "matrix"] {
      #expect(try Program.run([command, "show", "--frameworks", "k"], in: folder.path).status == 1, "\(command)")
    }
  }

  @Test func `a file that cannot be opened is said, and the others count`() throws {
    let folder = try TemporaryFolder()
    let good = try ProjectFiles.text("\(Self.fixtures)/best/antwoorden/huisarts-2.json")
    try folder.write(Array(good.utf8), to: "goed.json")
    let closed = try Program.run(["scan", "import", "\(folder.path)/goed.json", "/proc/self/mem"])
    #expect(closed.status == 1)
    #expect(closed.codes == ["N139"])
    #expect(closed.output.contains("1 invuller telt mee"))
    try folder.write([0x7B], to: "stuk.json")
    let report = try Program.run(["scan", "report", folder.path])
    #expect(report.status == 1)
    #expect(report.codes == ["N135"])
    #expect(report.output.contains("stuk.json"))
    #expect(report.errors.contains("stuk.json:1: fout [N135]"))
    try folder.write([], to: "leeg.json")
    let empty = try Program.run(["scan", "import", "\(folder.path)/leeg.json"])
    #expect(empty.codes == ["N141"] && empty.status == 3)
    #expect(report.output.contains("Huisarts"))
  }
}
