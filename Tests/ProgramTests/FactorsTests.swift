import Foundation
import TestSupport
import Testing

/// What `factors` writes, and what `report` and `compare` add where findings have factors.
@Suite struct FactorsTests {
  private static let areas = ProjectFiles.path("Fixtures/igj-2020/csv")

  @Test func `show gives the whole model with its sources, as text, JSON and HTML`() throws {
    let folder = try TemporaryFolder()
    let text = try Program.run(["factors", "show"])
    #expect(text.status == 0 && text.errors.isEmpty)
    for word in ["factoren-vroegsignalering-rivm", "regel 1202", "eigen voorstel", "zonder jaar", "Leiderschap"] {
      #expect(text.output.contains(word), "\(word)")
    }
    #expect(try Program.run(["factors", "show", "-o", "f.json"], in: folder.path).status == 0)
    let json = try JSON(try folder.text("f.json"))
    #expect(json["factoren"]?.items.count == 20 && json["bevindingen"]?.items.count == 15)
    #expect(json["aanbevelingen"]?.items.count == 7)
    #expect(try Program.run(["factors", "show", "-o", "f.html"], in: folder.path).status == 0)
    #expect(try folder.text("f.html").contains("Gedeelde visie"))
    #expect(try Program.run(["factors", "show", "-o", "f.docx"], in: folder.path).status == 2)
    #expect(try Program.run(["factors", "show", "--instrument", "scan-ha-so-2025"]).status == 2)
  }

  @Test func `count gives the same bytes from XML and CSV, and a column for what was not coded`() throws {
    let runs = try ["csv", "xml"].map { form in
      try Program.run(["factors", "count", ProjectFiles.path("Fixtures/igj-2020/\(form)"), "--format", "json"]).output
    }
    #expect(runs[0] == runs[1])
    let areas = try #require(try JSON(runs[0])["werkgebieden"]?.items)
    let coded: [JSON?] = [0, 8, 0, 0, 0, 7].map { .number($0) }
    #expect(areas.map { $0["gecodeerdeBevindingen"] } == coded)
    let run = try Program.run(["factors", "count", Self.areas, "--area", "utrecht-overvecht"])
    #expect(run.status == 0)
    for word in ["Belemmerend: 1 bevinding (B5)", "Bevorderend: 1 bevinding (B5)", "voor dit voorbeeld verzonnen"] {
      #expect(run.output.contains(word), "\(word)")
    }
    #expect(try Program.run(["factors", "count", Self.areas, "--area", "bets"]).status == 2)
    #expect(try Program.run(["factors", "count", "bestaat-niet"]).status == 3)
  }

  @Test func `actions goes from a norm that falls short to tasks, and needs one werkgebied`() throws {
    let run = try Program.run(["factors", "actions", "\(Self.areas)/utrecht-overvecht", "--format", "json"])
    #expect(run.status == 0)
    let json = try JSON(run.output)
    #expect(json["normen"]?.items.map { $0["norm"]?.text } == ["IZ2", "IZ3"])
    let tasks = try #require(json["taken"]?.items)
    #expect(!tasks.isEmpty && tasks.allSatisfy { !($0["factoren"]?.items.isEmpty ?? true) })
    #expect(tasks.contains { $0["zeker"] == .bool(false) && ($0["actoren"]?.items.count ?? 0) > 1 })
    let best = try Program.run(["factors", "actions", "\(Self.areas)/best"])
    #expect(
      best.status == 0 && best.output.contains("Geen norm schiet tekort") && !best.output.contains("Gevraagd van"))
    #expect(try Program.run(["factors", "actions", Self.areas]).status == 2)
  }

  @Test func `check names what to look at with file and line, and an unknown factor is left out`() throws {
    let found = try Program.run(["factors", "check", Self.areas])
    #expect(found.status == 4 && found.errors.contains("utrecht-overvecht/werkgebied.yaml:101:7: waarschuwing [N423]"))
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(Self.areas)/best", toPath: "\(folder.path)/best")
    let text = try folder.text("best/werkgebied.yaml").replacing("factor: eigenaarschap", with: "factor: eigenarschap")
    try folder.write(Array(text.utf8), to: "best/werkgebied.yaml")
    let run = try Program.run(["factors", "check", "best"], in: folder.path)
    #expect(run.status == 1 && run.errors.contains("fout [N420]") && run.errors.contains("Bedoelde u “eigenaarschap”?"))
    #expect(run.output.contains("7 van 11 bevindingen"))
    let page = try Program.run(["factors", "count", "best"], in: folder.path)
    #expect(page.status == 1 && page.output.contains("1 code telt niet mee"))
  }

  @Test func `report writes a page beside each report with factors, and no other report changes`() throws {
    let folder = try TemporaryFolder()
    let written = try Program.run(["report", Self.areas, "-o", "uit"], in: folder.path)
    #expect(written.status == 0)
    let names = folder.files.filter { $0.hasSuffix("-wat-te-doen.html") }
    #expect(names == ["uit/best-wat-te-doen.html", "uit/utrecht-overvecht-wat-te-doen.html"])
    #expect(try folder.text(names[1]).contains("Geef het lokale geriatrische netwerk vorm."))
    for name in ["best", "utrecht-overvecht"] {
      let place = "\(name)-wat-te-doen.html"
      #expect(try folder.text("uit/\(name).html").contains("<a href=\"\(place)\">\(place)</a>"))
      #expect(written.output.contains(place))
      #expect(try folder.text("uit/verslag.txt").contains(": \(place)\n"))
    }
    #expect(try !folder.text("uit/oud-beijerland.html").contains("wat-te-doen"))
    // A task that is no more than a reference says where that leads.
    #expect(try folder.text(names[1]).contains("(doelstelling 1 van "))
    #expect(try !folder.text(names[1]).contains(">Zie 1.</"))
    // Two roles that say the same of one finding are two lines with their roles.
    let best = try folder.text(names[0])
    #expect(best.contains("werk kennen (B7, huisarts)") && best.contains("werk kennen (B7, wijkverpleging)"))
    #expect(best.components(separatedBy: "VOORBEELD").count > 2 && best.contains("</span></p>\n<header"))
    for form in ["html", "txt"] {
      let name = "vergelijking.\(form)"
      #expect(try Program.run(["compare", Self.areas, "-o", name], in: folder.path).status == 0)
      let page = try folder.text(name)
      #expect(page.contains("Versnippering van de wijkverpleging"), "\(form)")
      #expect(page.contains("heeft geen bevinding een factor; zij staan niet in de tabel"), "\(form)")
    }
    let other = try Program.run(["compare", "Fixtures/igj-zorg-thuis/csv"])
    #expect(!other.output.contains("Wat helpt en wat in de weg staat"))
  }

  /// A folder with the invented framework, the invented model, and the invented werkgebied with factors.
  static func invented() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (source, place) in [
      ("Fixtures/kaders/proef-wijkwelzijn/kader.yaml", "kaders/proef-wijkwelzijn/kader.yaml"),
      ("Fixtures/instrumenten/proef-factormodel/instrument.yaml", "kaders/proef-factormodel/instrument.yaml"),
      ("Fixtures/kaders/proef-wijkwelzijn/extract.csv", "invoer/extract.csv"),
    ] {
      try folder.write(Array(try ProjectFiles.text(source).utf8), to: place)
    }
    let old = "tekst: Men kent elkaar niet altijd (verzonnen).\n"
    let text = try ProjectFiles.text("Fixtures/kaders/proef-wijkwelzijn/werkgebied.yaml")
      .replacing(old, with: old + "  factoren: [{factor: koffie, polariteit: belemmerend, rol: buurtcoach}]\n")
      .replacing(
        "vaststellingen:\n",
        with: """
          vaststellingen:
          - norm: WW1
            oordeel: onvoldoende
            datum: 2031-03-01
            door: i1
            tweede: i2
            reden: Verzonnen.
            onderbouwing: [B1]

          """)
    try folder.write(Array(text.utf8), to: "invoer/werkgebied.yaml")
    return folder
  }

  @Test func `a second model and another framework go through every command`() throws {
    let folder = try Self.invented()
    for command in ["count", "actions", "check"] {
      let run = try Program.run(
        [
          "factors", command, "invoer", "--area", "plaatsrode", "--frameworks", "kaders", "--instrument",
          "proef-factormodel",
        ],
        in: folder.path)
      // The extract has a contradiction, so the input had errors.
      #expect(run.status == 1, "\(command): \(run.errors)")
      if command == "count" { #expect(run.output.contains("Remt: 1 bevinding (B1)")) }
      if command == "actions" { #expect(run.output.contains("koffiezetapparaat")) }
      if command == "actions" {
        #expect(run.output.contains("verzonnen-onderzoek") || run.output.contains("Niemand 2030"))
      }
    }
    // Two models are known, and the framework tells which one a report needs.
    let report = try Program.run(["report", "invoer", "-o", "uit", "--frameworks", "kaders"], in: folder.path)
    #expect(report.status == 1 && folder.files.contains("uit/plaatsrode-wat-te-doen.html"))
    let several = try Program.run(
      ["factors", "count", "invoer", "--area", "plaatsrode", "--frameworks", "kaders"], in: folder.path)
    #expect(several.status == 2 && several.errors.contains("--instrument"))
  }

  @Test func `the pages are the same on every run`() throws {
    for command in [["show"], ["count", Self.areas], ["actions", "\(Self.areas)/utrecht-overvecht"]] {
      let runs = try (0..<2).map { _ in try Program.run(["factors"] + command + ["--format", "html"]).output }
      #expect(runs[0] == runs[1] && !runs[0].isEmpty)
    }
  }
}
