import Foundation
import TestSupport
import Testing

/// The command `matrix`, run as people run it.
@Suite struct MatrixProgramTests {
  static let second = ["--frameworks", "Fixtures/instrumenten", "--instrument", "proef-matrix"]

  /// An output in which lines are not broken.
  static func joined(_ output: String) -> String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `ask gives every row that answers, and ends by how the source stands`() throws {
    let one = try Program.run(["matrix", "ask", "wlz_instelling", "wlz"])
    #expect(one.status == 0)
    #expect(one.output.contains("Eén rij antwoordt.") && one.output.contains("! Peiljaar 2016."))
    let page = try Program.run(["matrix", "ask", "wlz_instelling", "wlz", "--format", "html"])
    for word in ["staat in geen rij", "regel 651", "Zorgzwaartepakket", "Bekostiging", "Peiljaar 2016."] {
      #expect(page.output.contains(word), "\(word)")
    }
    let two = try Program.run(["matrix", "ask", "logeeropvang", "VPT"])
    #expect(two.status == 4)
    for word in ["Twee rijen antwoorden.", "regel 699", "regel 712", "er is niets opgelost"] {
      #expect(Self.joined(two.output).contains(word), "\(word)")
    }
    let same = try Program.run(["matrix", "ask", "logeeropvang", "wlz", "specifiek"])
    #expect(same.output.contains("Zij noemen dezelfde artsen."))
    let gap = try Program.run(["matrix", "ask", "crisisbed", "geen_wlz"])
    #expect(gap.status == 4)
    #expect(gap.output.contains("een gat van de bron"))
    let absent = try Program.run(["matrix", "ask", "elv_laag_complex", "wlz"])
    #expect(absent.status == 0)
    #expect(absent.output.contains("komt niet voor"))
    let both = try Program.run(["matrix", "ask", "crisisbed", "alle"])
    #expect(both.output.contains("Crisisbed × Geen Wlz-indicatie") && both.output.contains("Crisisbed × Wlz-indicatie"))
  }

  @Test(arguments: [
    (["logeropvang", "wlz"], "Bedoelde u:\n  logeeropvang"), (["elv", "wlz"], "past op meer dan één"),
    (["ziekenhuis", "wlz"], "Kies uit:\n  thuis_of_instelling_zonder_toelating"),
    (["crisisbed", "wlz", "algemene"], ""), (["crisisbed", "wlz", "algemien"], "de zorgsoort “algemien”"),
    (["", "wlz"], "niet bekend"),
  ])
  func `a word that leads nowhere is said with a way out`(words: [String], said: String) throws {
    let run = try Program.run(["matrix", "ask"] + words)
    #expect(run.status == (said.isEmpty ? 0 : 2), "\(run.errors)")
    #expect(said.isEmpty || run.errors.contains(said), "\(run.errors)")
  }

  @Test func `check reports what the source has twice or not, of a second matrix too`() throws {
    let run = try Program.run(["matrix", "check"])
    #expect(run.status == 4)
    let found = "1 combinatie in meer dan één rij, 2 combinaties in geen rij en 1 uitzondering in geen rij."
    #expect(Self.joined(run.output).contains(found))
    let second = try Program.run(["matrix", "check"] + Self.second)
    #expect(second.status == 4)
    for word in ["Mondzorg", "In de kliniek × Basispolis", "dezelfde artsen", "Geen polis", "Peiljaar: 2031"] {
      #expect(second.output.contains(word), "\(word)")
    }
    #expect(!second.output.contains("Huisarts"))
  }

  @Test func `a second matrix is shown, asked and agreed on by its data only`() throws {
    let ask = try Program.run(["matrix", "ask", "mondzorgbus", "ster 2", "ingrepen"] + Self.second)
    #expect(ask.status == 0, "\(ask.errors)")
    #expect(ask.output.contains("Tandarts of Kaakchirurg, naar locatie"))
    let (library, folder) = (try TemporaryFolder(), try TemporaryFolder())
    for (path, name) in [
      ("Fixtures/instrumenten/proef-matrix", "proef-matrix/instrument.yaml"),
      ("Fixtures/kaders/proef-wijkwelzijn", "proef-wijkwelzijn/kader.yaml"),
    ] {
      try library.write(ProjectFiles.text("\(path)/\(name.split(separator: "/")[1])"), to: name)
    }
    let agreement = try Program.run([
      "matrix", "agreement", "Fixtures/kaders/proef-wijkwelzijn", "--frameworks", library.path, "--instrument",
      "proef-matrix", "-o", folder.path,
    ])
    // Its extracts hold lines that contradict each other.
    #expect(agreement.status == 1, "\(agreement.errors)")
    #expect(folder.files.count == 6)
    for name in folder.files where name.hasSuffix(".html") {
      let text = try folder.text(name)
      for word in [
        "Afspraken mondzorg", "1. Wie doet wat?", "2. Waar?", "Geen antwoord: Aan huis × Aanvullende polis.",
      ] {
        #expect(text.contains(word), "\(name): \(word)")
      }
      #expect(!text.contains("Weggelaten."))
    }
    let shown = try Program.run(["matrix", "show"] + Self.second)
    #expect(Self.joined(shown.output).contains("Van dit project, niet van de bron: Tandarts, Mondhygiënist"))
  }

  @Test(arguments: [("best", "13 huisartsenpraktijken"), ("utrecht-overvecht", "6 aanbieders met een contract")])
  func `an agreement has what the area file says, and blanks for the rest`(area: String, feature: String) throws {
    let folder = try TemporaryFolder()
    let place = "\(folder.path)/overeenkomst.html"
    let run = try Program.run(["matrix", "agreement", "Fixtures/igj-2020/xml", "--area", area, "-o", place])
    #expect(run.status == 0, "\(run.errors)")
    let text = try folder.text("overeenkomst.html")
    for word in [
      feature, "9. Evaluatie", "[in te vullen]", "Niet bekend: Regio", "Twee antwoorden: Logeeropvang × Wlz-indicatie.",
      "Peiljaar 2016.", "VOORBEELD: oordelen naar IGJ 2020", "24/7", "bekwaam verzorgend", "Ondertekening",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func `a folder gets each form, and without pandoc what can be made`() throws {
    let (folder, empty) = (try TemporaryFolder(), try TemporaryFolder())
    let arguments = ["matrix", "agreement", "Fixtures/igj-2020/xml/best", "-o"]
    let whole = try Program.run(arguments + ["\(folder.path)/uit"])
    #expect(whole.status == 0, "\(whole.errors)")
    let names = ["docx", "html", "odt"].map { "uit/overeenkomst-best.\($0)" }
    #expect(folder.files == names)
    let without = try Program.run(arguments + ["\(folder.path)/kaal"], environment: ["PATH": empty.path])
    #expect(without.status == 4)
    #expect(without.errors.contains("apt-get install pandoc"))
    #expect(folder.files == ["kaal/overeenkomst-best.html"] + names)
    #expect(try folder.text("kaal/overeenkomst-best.html") == folder.text("uit/overeenkomst-best.html"))
    let single = try Program.run(arguments + ["\(folder.path)/x.odt"], environment: ["PATH": empty.path])
    #expect(single.status == 3)
    #expect(folder.files.count == 4)
  }

  @Test func `wrong use is said before anything is written`() throws {
    let folder = try TemporaryFolder()
    let wrong = [
      ["matrix", "agreement", "Fixtures/igj-2020/xml", "-o", "\(folder.path)/x.html"],
      ["matrix", "agreement", "Fixtures/igj-2020/xml/best", "-o", "\(folder.path)/x.xlsx"],
      ["matrix", "agreement", "Fixtures/igj-2020/xml/best", "--area", "nergens"],
      ["matrix", "show", "--format", "docx"], ["matrix", "show", "-o", "\(folder.path)/x.pdf"],
      ["matrix", "show", "-o", folder.path], ["matrix", "show", "--instrument", "scan"], ["matrix", "ask", "thuis"],
    ]
    for arguments in wrong { #expect(try Program.run(arguments).status == 2, "\(arguments)") }
    #expect(folder.files == [])
  }

  @Test func `an input without an area file, or about organisations, gives an outline too`() throws {
    let folder = try TemporaryFolder()
    let bare = try Program.run(["matrix", "agreement", "Fixtures/vectors/small-extract.xml", "-o", folder.path])
    #expect(bare.status == 1, "\(bare.errors)")
    let pages = folder.files.filter { $0.hasSuffix(".html") }
    #expect(pages.count == 6)
    for name in pages { #expect(try folder.text(name).contains("Niet bekend: Gemeente, Regio, Wijken, ")) }
    let organisations = try Program.run(["matrix", "agreement", "Fixtures/igj-zorg-thuis/xml/best"])
    #expect(organisations.status == 0, "\(organisations.errors)")
    #expect(organisations.output.contains("Organisaties in het werkgebied"))
  }

  @Test func `a broken instrument is said with its places, and nothing is shown`() throws {
    let library = try TemporaryFolder()
    let bad = try ProjectFiles.text("Fixtures/instrumenten/proef-matrix/fout/K019-verwijzingen.yaml")
    try library.write(bad, to: "proef-matrix/instrument.yaml")
    let run = try Program.run([
      "matrix", "show", "--frameworks", library.path, "--instrument", "proef-matrix",
    ])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.codes.count == 6)
  }
}
