import Foundation
import TestSupport
import Testing

/// The agenda of a werkgebied from a toetsing to the next one.
@Suite(.serialized) struct AgendaProgramTests {
  private static let area = "Fixtures/igj-2020/xml/utrecht-overvecht"
  private static let next = "Fixtures/instrumenten/agenda-menzis-lhv-2021/best"

  private static func copy(_ input: String, to folder: TemporaryFolder) throws -> String {
    let place = "\(folder.path)/gebied"
    try FileManager.default.copyItem(atPath: ProjectFiles.path(input), toPath: place)
    return place
  }

  @Test func `only norms that fall short ask for something, and a second time nothing is added`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.area, to: folder)
    let dry = try Program.run(["agenda", "make", place, "--dry-run"])
    #expect(dry.status == 0 && dry.output.contains("IZ2 en IZ3") && !folder.files.contains("gebied/agenda.yaml"))
    let run = try Program.run(["agenda", "make", place])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let made = try folder.text("gebied/agenda.yaml")
    #expect(!made.contains("normen: [CC"))
    #expect(try Program.run(["score", place]).status == 0)
    let again = try Program.run(["agenda", "make", place])
    #expect(again.status == 0 && again.output.contains("er komt niets bij"))
    #expect(try folder.text("gebied/agenda.yaml") == made)
  }

  @Test func `the limit in the file holds, and another one is refused`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.area, to: folder)
    let first = try Program.run(["agenda", "make", place, "--norm", "IZ2", "--voldoende-vanaf", "voldoet"])
    #expect(first.status == 0 && first.output.contains("Gekozen: IZ2."), "\(first.output)\(first.errors)")
    let made = try folder.text("gebied/agenda.yaml")
    let other = try Program.run(["agenda", "make", place, "--voldoende-vanaf", "voldoet_grotendeels"])
    #expect(other.status == 2 && other.errors.contains("voldoende_vanaf: voldoet,"), "\(other.errors)")
    #expect(try folder.text("gebied/agenda.yaml") == made)
    // Without a limit that of the file counts, so that more norms fall short than by the framework.
    let more = try Program.run(["agenda", "make", place, "--norm", "CC1"])
    #expect(more.status == 0 && more.output.contains("lager dan ‘voldoet’"), "\(more.output)\(more.errors)")
    #expect(try folder.text("gebied/agenda.yaml").contains("signaleren.opsporen-1"))
    let same = try Program.run(["agenda", "make", place, "--norm", "CC1", "--voldoende-vanaf", "voldoet"])
    #expect(same.status == 0 && same.output.contains("er komt niets bij"))
    let page = try Program.run(["agenda", "page", place]).output
    #expect(page.contains("tekort is lager dan ‘Voldoet’"))
  }

  @Test func `norms one after another and at once serve the same points`() throws {
    func points(_ calls: [[String]]) throws -> (ids: Set<String>, norms: [String: String], output: String) {
      let folder = try TemporaryFolder()
      let place = try Self.copy(Self.area, to: folder)
      var output = ""
      for norms in calls {
        let run = try Program.run(["agenda", "make", place] + norms.flatMap { ["--norm", $0] })
        #expect(run.status == 0, "\(run.errors)")
        output = run.output
      }
      let json = try JSON(try Program.run(["agenda", "page", place, "--format", "json"]).output)
      let items = try #require(json["punten"]?.items)
      let pairs = items.map { (($0["id"] ?? $0["punt"])?.text ?? "", "\($0["normen"]?.items.map(\.text) ?? [])") }
      return (Set(pairs.map(\.0)), Dictionary(pairs) { first, _ in first }, output)
    }
    let whole = try points([["IZ2", "IZ3"]])
    #expect(whole.ids.count > 28)
    for calls in [[["IZ3"], ["IZ2"]], [["IZ2"], ["IZ3"]]] {
      let parts = try points(calls)
      #expect(parts.ids == whole.ids && parts.norms == whole.norms, "\(calls)")
      #expect(parts.output.contains("Tekort (lager dan ‘voldoet grotendeels’): IZ2 en IZ3."), "\(parts.output)")
      #expect(parts.output.contains("Gekozen: \(calls[1][0])."))
      #expect(parts.output.contains("bij \(calls[1][0]) horen nu ook punten die er al staan:"))
    }
  }

  @Test func `where nothing falls short nothing is written, and what does not fit is refused`() throws {
    let folder = try TemporaryFolder()
    let best = try Self.copy("Fixtures/igj-2020/xml/best", to: folder)
    #expect(try Program.run(["agenda", "make", best]).status == 3)
    #expect(!folder.files.contains("gebied/agenda.yaml"))
    #expect(try Program.run(["agenda", "make", best, "--voldoende-vanaf", "voldoet_niet"]).status == 2)
    #expect(try Program.run(["agenda", "make", best, "--voldoende-vanaf", "zomaar"]).status == 2)
    #expect(try Program.run(["agenda", "make", best, "--norm", "IZ9"]).status == 2)
    #expect(try Program.run(["agenda", "make", "Fixtures/igj-2020/xml/emmen"]).status == 3)
    #expect(try Program.run(["agenda", "make", "Fixtures/igj-zorg-thuis/xml/best"]).status == 2)
    #expect(try Program.run(["agenda", "make", Self.next]).errors.contains("Hernoem"))
    #expect(try Program.run(["agenda", "check", folder.path]).codes == ["N325"])
  }

  @Test func `an agenda of a second instrument and framework goes through every command`() throws {
    let frameworks = try TemporaryFolder()
    for (name, source) in [
      ("proef-wijkwelzijn", "Fixtures/kaders/proef-wijkwelzijn"),
      ("proef-agenda", "Fixtures/instrumenten/proef-agenda"),
    ] {
      try FileManager.default.copyItem(
        atPath: ProjectFiles.path(source), toPath: "\(frameworks.path)/\(name)")
    }
    let folder = try TemporaryFolder()
    let place = "\(folder.path)/gebied"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: ProjectFiles.path("Fixtures/kaders/proef-wijkwelzijn/extract.xml"), toPath: "\(place)/extract.xml")
    let options = ["--frameworks", frameworks.path]
    let made = try Program.run(["agenda", "make", place, "--area", "plaatsrode"] + options)
    // The extract holds a contradiction, so the run ends with one.
    #expect(made.status == 1 && made.output.contains("lager dan ‘goed’"), "\(made.errors)")
    let text = try folder.text("gebied/agenda.yaml")
    #expect(text.contains("instrument: proef-agenda") && text.contains("ontmoeten.vervoer.busje-0"))
    #expect(try Program.run(["agenda", "check", place] + options).status == 4)
    #expect(try Program.run(["agenda", "page", place, "--format", "html"] + options).status == 0)
    let show = try Program.run(["agenda", "show", "--instrument", "proef-agenda", "--actor", "Buurthuis"] + options)
    #expect(show.status == 0 && show.output.contains("Kan van Buurthuis zijn"))
    let book = "\(folder.path)/werkmap.xlsx"
    #expect(try Program.run(["agenda", "export", place, "-o", book] + options).status == 0)
    _ = try Python.run("fill-workbook.py", [book, "ontmoeten.inloop-2:Eigenaar:Flat 3"])
    let read = try Program.run(["agenda", "import", place, book] + options)
    #expect(read.status == 0 && read.output.contains("1 wijziging"), "\(read.errors)")
    #expect(try Program.run(["agenda", "show"] + options).status == 2)
  }

  @Test func `a workbook that comes back changes what was filled in, also out of LibreOffice`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.next, to: folder)
    let before = try folder.text("gebied/agenda.yaml")
    let book = "\(folder.path)/agenda.xlsx"
    #expect(try Program.run(["agenda", "export", place, "-o", book]).status == 0)
    #expect(try Program.run(["agenda", "import", place, book]).output.contains("niets veranderd"))
    let filled = try Python.run(
      "fill-workbook.py",
      [
        book, "netwerken.opbouwen-1:Eigenaar:Wijkteam: Oost #2", "netwerken.opbouwen-1:Termijn:2021-10-01d",
        "mdo.zorgplan-1:Status:gereed", "mdo.organisatie-1:Toelichting:", "eigen-trajectbegeleider:Wat:Anders gezegd",
        "veerkracht.aanspreekpunt-1:Termijn:1-2-2022",
      ])
    #expect(filled.status == 0, "\(filled.output)")
    try Python.convert(book, to: "ods", in: folder.path)
    let dry = try Program.run(["agenda", "import", place, "\(folder.path)/agenda.ods", "--dry-run"])
    #expect(dry.status == 0 && dry.output.contains("6 wijzigingen, nog niet geschreven"), "\(dry.output)\(dry.errors)")
    #expect(try folder.text("gebied/agenda.yaml") == before)
    let run = try Program.run(["agenda", "import", place, book])
    #expect(run.status == 0 && run.output.contains("“loopt” → “gereed”"), "\(run.output)\(run.errors)")
    let wanted =
      before
      .replacing(
        "geriater. Weet welke regionale netwerken er zijn.\n  eigenaar:\n  termijn:\n",
        with:
          "geriater. Weet welke regionale netwerken er zijn.\n  eigenaar: \"Wijkteam: Oost #2\"\n  termijn: 2021-10-01\n"
      )
      .replacing("  status: loopt", with: "  status: gereed")
      .replacing("  toelichting: Vastgelegd in het Zorgprogramma.", with: "  toelichting: \"\"")
      .replacing(
        "  tekst: Leg vast wie coördineert als er ook een zorgtrajectbegeleider is.", with: "  tekst: Anders gezegd"
      )
      .replacing("  termijn: 2021-12-31", with: "  termijn: 2022-02-01")
    #expect(try folder.text("gebied/agenda.yaml") == wanted)
    #expect(
      try Program.run(["agenda", "import", place, "\(folder.path)/agenda.ods"]).output.contains("niets veranderd"))
  }

  /// What is done to a workbook, and the code that says it.
  static let spoilt: [(change: String, code: String)] = [
    ("netwerken.opbouwen-1:Doelstelling:Iets anders", "N335"), ("netwerken.opbouwen-1:Punt:onbekend", "N333"),
    ("double:netwerken.opbouwen-1", "N334"), ("netwerken.opbouwen-1:Status:klaar", "N336"),
    ("netwerken.opbouwen-1:Termijn:31-2-2021", "N337"), ("add:Nog iets", "N338"), ("head:Maat:Meting", "N331"),
    ("key:toetsing:1999", "N332"), ("netwerken.opbouwen-1:Wat:", "N340"),
    ("long:netwerken.opbouwen-1:Maat", "N341"),
  ]

  @Test(arguments: spoilt.indices)
  func `a workbook that does not fit changes nothing and says where`(number: Int) throws {
    let (change, code) = Self.spoilt[number]
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.next, to: folder)
    let before = try folder.text("gebied/agenda.yaml")
    let book = "\(folder.path)/agenda.xlsx"
    _ = try Program.run(["agenda", "export", place, "-o", book])
    let filled = try Python.run("fill-workbook.py", [book, change, "mdo.zorgplan-1:Status:gereed"])
    #expect(filled.status == 0, "\(filled.output)")
    let run = try Program.run(["agenda", "import", place, book])
    #expect(run.status == 1 && run.codes.contains(code), "\(code): \(run.errors)")
    #expect(try folder.text("gebied/agenda.yaml") == before)
  }

  @Test func `a row that is missing is told and kept, and what is no workbook is refused`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.next, to: folder)
    let book = "\(folder.path)/agenda.xlsx"
    _ = try Program.run(["agenda", "export", place, "-o", book])
    _ = try Python.run("fill-workbook.py", [book, "drop:mdo.zorgplan-1"])
    let run = try Program.run(["agenda", "import", place, book])
    #expect(run.status == 0 && run.codes == ["N339"], "\(run.errors)")
    try folder.write("geen werkmap", to: "kapot.xlsx")
    #expect(try Program.run(["agenda", "import", place, "\(folder.path)/kapot.xlsx"]).codes == ["N330"])
  }

  @Test func `a report opens with the measures of an earlier round, and only of that`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.next, to: folder)
    let page = try Program.run(["report", place]).output
    let measures = try #require(page.range(of: "Wat er van de maatregelen is geworden (toetsing 2019)"))
    let results = try #require(page.range(of: "Resultaat per norm"))
    #expect(measures.lowerBound < results.lowerBound)
    let json = try Program.run(["score", place, "--format", "json"]).output
    let part = try #require(try JSON(json)["werkgebieden"]?.items.first?["maatregelen"])
    #expect(part["toetsing"]?.text == "2019")
    let norms = try #require(part["normen"]?.items)
    #expect(norms.map { $0["norm"]?.text } == ["IZ2"])
    #expect(norms.first?["toen"]?.text == "voldoet_grotendeels" && norms.first?["nu"]?.text == "voldoet")
    #expect(part["punten"]?.items.count == 33)
    #expect(try Program.run(["score", place]).output.contains("of een maatregel ze veranderde, zegt dit niet"))
    // The agenda of this same round is no follow-up, nor is one of a later one.
    let text = try folder.text("gebied/agenda.yaml")
    let without = try Program.run(["report", ProjectFiles.path("Fixtures/igj-2020/xml/best")]).output
    #expect(!without.contains("maatregelen is geworden"))
    for (round, date) in [("2021", "2019-05-31"), ("2023", "2023-05-31")] {
      try folder.write(
        text.replacing("toetsing: \"2019\"", with: "toetsing: \"\(round)\"")
          .replacing("peildatum: 2019-05-31", with: "peildatum: \(date)"), to: "gebied/agenda.yaml")
      #expect(try !Program.run(["report", place]).output.contains("maatregelen is geworden"), "\(round)")
    }
    // Beside that of this round, that of an earlier one is found by its name.
    try folder.write(text, to: "gebied/agenda-2019.yaml")
    #expect(try Program.run(["report", place]).output.contains("maatregelen is geworden (toetsing 2019)"))
  }

  @Test func `an agenda with errors, or of another werkgebied, is said where it is used`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.next, to: folder)
    let text = try folder.text("gebied/agenda.yaml")
    try folder.write(text.replacing("status: loopt", with: "status: lopt"), to: "gebied/agenda.yaml")
    let run = try Program.run(["report", place])
    #expect(run.status == 1 && run.codes == ["K012"])
    #expect(run.output.contains("weggelaten wat fout is: 1 fout"))
    try folder.write("punten: [", to: "gebied/agenda.yaml")
    #expect(try Program.run(["report", place]).codes == ["K001"])
    try folder.write(text.replacing("werkgebied: best", with: "werkgebied: elders"), to: "gebied/agenda.yaml")
    let other = try Program.run(["report", place])
    #expect(other.status == 0 && other.codes == ["N326"] && !other.output.contains("maatregelen is geworden"))
  }

  @Test func `what an earlier agenda refers to is checked where it is used`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.next, to: folder)
    let text = try folder.text("gebied/agenda.yaml")
    let changes = [
      ("oordeel: voldoet_grotendeels", "oordeel: uitstekend", "N323"),
      ("kader: igj-zorgnetwerken-2017", "kader: bestaatniet", "N328"),
      ("kader: igj-zorgnetwerken-2017", "kader: igj-zorg-thuis", "N328"), ("- norm: IZ2", "- norm: IZ99", "N323"),
    ]
    for (old, new, code) in changes {
      #expect(text.contains(old), "\(old)")
      try folder.write(text.replacing(old, with: new), to: "gebied/agenda.yaml")
      for command in [["agenda", "check"], ["score"], ["report"]] {
        let run = try Program.run(command + [place])
        #expect(run.status == 1 && run.codes.contains(code), "\(new) \(command): \(run.errors)")
        #expect(run.errors.contains("agenda.yaml:") && !run.output.contains("toen geen oordeel"), "\(new) \(command)")
      }
    }
  }

  @Test func `a text that no cell can hold is told with its point, and is no fault of the program`() throws {
    let folder = try TemporaryFolder()
    let place = try Self.copy(Self.next, to: folder)
    let text = try folder.text("gebied/agenda.yaml")
    let long = String(repeating: "a", count: 32_768)
    try folder.write(
      text.replacing("  toelichting: Vastgelegd", with: "  toelichting: \(long)"), to: "gebied/agenda.yaml")
    let run = try Program.run(["agenda", "export", place, "-o", "\(folder.path)/a.xlsx"])
    #expect(run.status == 3 && run.codes == ["N342"] && run.errors.contains("toelichting"), "\(run.errors.prefix(400))")
    #expect(!folder.files.contains("a.xlsx"))
  }

  @Test func `check looks at terms on a day that is given, and ends with four`() throws {
    let late = try Program.run(["agenda", "check", Self.next, "--peildatum", "2021-05-31"])
    #expect(late.status == 4 && late.output.contains("mdo.zorgplan-1: de termijn 2020-12-31 is voorbij"))
    let early = try Program.run(["agenda", "check", Self.next])
    #expect(early.status == 4 && !early.output.contains("is voorbij\n"))
    #expect(try Program.run(["agenda", "check", Self.next, "--peildatum", "2021-5-31"]).status == 2)
  }

  @Test(arguments: ["text", "json", "html"])
  func `the same agenda gives the same bytes`(form: String) throws {
    let runs = try (0..<2).map { _ in try Program.run(["agenda", "page", Self.next, "--format", form]).output }
    #expect(runs[0] == runs[1] && runs[0].count > 1000)
    let shown = try (0..<2).map { _ in try Program.run(["agenda", "show", "--format", form, "--theme", "mdo"]).output }
    #expect(shown[0] == shown[1] && shown[0].count > 1000)
  }
}
