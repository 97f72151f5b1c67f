import Foundation
import TestSupport
import Testing

/// `trace` as people use it: from a rating to its lines, and from a line to what rests on it.
@Suite struct TraceTests {
  private static let best = ProjectFiles.path("Fixtures/igj-2020/xml/best")
  private static let header = "werkgebied;client;bron;criterium;oordeel;datum;inspecteur;soort;vindplaats;toelichting\n"

  /// A werkgebied of six clients, in a folder, with what else a test wants in it.
  private static func folder(_ rows: String = "", areaFile: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let good = (1...6).flatMap { client in
      ["huisarts", "wijkverpleging"].map { "dorp;V-\(client);\($0);CC1.1;V;;;;;\n" }
    }
    try folder.write(Self.header + good.joined() + rows, to: "in/dorp.csv")
    if let areaFile { try folder.write(areaFile, to: "in/werkgebied.yaml") }
    return folder
  }

  @Test func `the area step comes first, then a line per client, then each client with its lines`() throws {
    let run = try Program.run(["trace", Self.best, "--norm", "IZ1"])
    #expect(run.status == 0)
    let places = try [
      "IZ1 Informatie-uitwisseling: voldoet grotendeels", "1. Geteld: 15 cliënten.", "Voorstel: voldoet grotendeels.",
      "IZ1: oordeel per cliënt", "BE-03, IZ1: voldoet\n", "thuiszorg-a.xml:94:40",
      "BE-04, IZ1:",
    ].map { try #require(run.output.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
    #expect(!run.output.contains("CC1"))
    #expect(run.output.contains("Vertrouwelijk, niet voor publicatie"))
  }

  @Test func `texts of the dossier are given of the client that was asked for, and of no other`() throws {
    let text = "gezamenlijk huisbezoek"
    let one = try Program.run(["trace", Self.best, "--norm", "IZ1", "--client", "BE-03"])
    #expect(one.output.contains(text) && one.output.contains("Feiten en gegevens uit de dossiers"))
    #expect(!one.output.contains("BE-04"))
    let all = try Program.run(["trace", Self.best, "--norm", "IZ1"])
    #expect(!all.output.contains(text) && all.output.contains("--client BE-01"))
    #expect(!all.errors.contains(text))
  }

  @Test(arguments: [
    (["--area", "bst"], "Bedoelde u “best”?"), (["--area", "best", "--norm", "IZ11"], "Bedoelde u “IZ1”?"),
    (["--area", "best", "--client", "be-03"], "Bedoelde u “BE-03”?"), ([], "kies er een met --area"),
    (["--area", "best", "--toetsing", "2091"], "Bedoelde u “2019”?"),
    (["--from", "huisartsenzorg.xml"], "geen plaats"),
    (["--from", "huisartsenzorg.xml:9"], "niet één bestand"), (["--from", "huisartsenzrg.xml:9"], "Bedoelde u"),
    (["--from", "gesprekken.xml:9", "--norm", "IZ1"], "zonder --area"), (["-o", "uit.pdf"], "--format"),
  ])
  func `a name that leads to nothing is wrong use, and says what was probably meant`(
    options: [String], expected: String
  ) throws {
    let run = try Program.run(["trace", ProjectFiles.path("Fixtures/igj-2020/xml")] + options)
    #expect(run.status == 2)
    #expect(run.errors.contains(expected), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func `what became of each line is said`() throws {
    let folder = try Self.folder(
      """
      dorp;W-1;huisarts;CC1.1;V;2026-04-01;i1;;;
      dorp;W-1;huisarts;CC1.1;VN;2026-04-02;i1;;blz. 2;
      dorp;W-2;huisarts;CC1.1;V;2026-04-01;i1;;;
      dorp;W-2;huisarts;CC1.1;VG;2026-03-01;;consensus;;
      dorp;W-3;huisarts;CC1.1;V;;i1;;;
      dorp;W-3;huisarts;CC1.1;VN;;i1;;;
      dorp;W-4;client;CC1.1;V;;i1;;;
      dorp;W-5;huisarts;CC1.1;zomaar;;i1;;;

      """)
    let run = try Program.run(["trace", "in", "--norm", "CC1"], in: folder.path)
    #expect(run.status == 1)
    for words in [
      "nee, later vervangen", "nee, vervangen door consensus", "nee, tegenstrijdig", "nee, bron zonder stem", "blz. 2",
      "consensus, 1 maart 2026", "Niet meegeteld: 3 van 20 regels, met melding D105 en D121.",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    // Of W-5 nothing is left, but the client counts.
    #expect(run.output.contains("Geteld: 11 cliënten.") && run.output.contains("De cliënt staat in dorp.csv:21"))

    func from(_ line: Int) throws -> Program.Run {
      try Program.run(["trace", "in", "--from", "dorp.csv:\(line)"], in: folder.path)
    }
    let verdicts = try (14...21).map { try from($0).output }
    let expected = [
      "een latere datum", "De regel telt.", "(consensus) vervangt", "De regel telt.", "telt geen van beide",
      "telt geen van beide", "alleen achtergrond", "met melding D105",
    ]
    for (verdict, words) in zip(verdicts, expected) { #expect(verdict.contains(words), "\(words)") }
    #expect(verdicts[0].contains("norm CC1, het werkgebied") && !verdicts[0].contains("via het oordeel"))
    let nothing = try from(1)
    #expect(nothing.status == 3 && nothing.output == "" && nothing.errors.contains("dorp.csv:1 staat niets"))
  }

  private static let areaFile = """
    werkgebied: dorp
    naam: Dorp
    bevindingen:
    - {id: B1, norm: CC1, soort: kan_beter, tekst: Rechtstreeks., rust_op: [V-1 huisarts CC1.1]}
    - {id: B2, norm: CC1, soort: kan_beter, tekst: Zonder verwijzing., rust_op: [gesprek 4 maart]}
    - {id: B3, norm: CC2, soort: kan_beter, tekst: Andere norm., rust_op: [client V-2]}
    conclusies:
    - {id: C1, tekst: Via B1., rust_op: [B1]}
    - {id: C2, tekst: Via norm., normen: [CC1]}
    - {id: C3, tekst: Via niets., normen: [CC2]}
    aanbevelingen:
    - {id: A1, soort: aanbeveling, niveau: werkgebied, aan: [huisartsenzorg], tekst: Via B2., rust_op: [B2]}
    vaststellingen:
    - {norm: CC1, oordeel: voldoet, datum: 2026-05-01, door: i1, onderbouwing: [client V-2]}

    """

  @Test func `sentences that name a line rest on it directly, others by way of the rating`() throws {
    let folder = try Self.folder(areaFile: Self.areaFile)
    func sentences(_ line: Int) throws -> [String] {
      let run = try Program.run(["trace", "in", "--from", "dorp.csv:\(line)", "--format", "json"], in: folder.path)
      #expect(run.status == 0)
      return try JSON(run.output)["gebruik"]?.items.first?["zinnen"]?.items.filter { $0["soort"]?.text != "rapport" }
        .map { sentence in
          ["id", "rust", "bevinding", "norm"].compactMap { sentence[$0]?.text }.joined(separator: " ")
        } ?? []
    }
    // Line 2 is V-1 by the huisarts, line 3 V-1 by the wijkverpleging, line 4 V-2 by the huisarts.
    #expect(
      try sentences(2) == [
        "B1 rechtstreeks", "B2 via_oordeel CC1", "CC1 via_oordeel CC1", "C1 rechtstreeks B1", "C2 via_oordeel CC1",
        "A1 via_oordeel B2 CC1",
      ])
    #expect(
      try sentences(3) == [
        "B1 via_oordeel CC1", "B2 via_oordeel CC1", "CC1 via_oordeel CC1", "C1 via_oordeel B1 CC1",
        "C2 via_oordeel CC1", "A1 via_oordeel B2 CC1",
      ])
    #expect(try sentences(4).contains("CC1 rechtstreeks"))
    #expect(try !sentences(4).contains { $0.hasPrefix("B3") })
  }

  @Test func `a folder of reports has what the ratings rest on beside each, with links that lead there`() throws {
    let folder = try Self.folder(areaFile: Self.areaFile)
    let run = try Program.run(["report", "in", "-o", "uit"], in: folder.path)
    #expect(run.status == 0 && run.output.contains("met onderbouwing"))
    #expect(folder.files.filter { $0.hasSuffix(".html") } == ["uit/dorp-onderbouwing.html", "uit/dorp.html"])
    let report = try folder.text("uit/dorp.html")
    let basis = try folder.text("uit/dorp-onderbouwing.html")
    #expect(basis.contains("Vertrouwelijk, niet voor publicatie") && basis.contains("CONCEPT"))
    let targets = report.matches(of: #/href="dorp-onderbouwing.html#([^"]+)"/#).map { String($0.output.1) }
    #expect(targets.count == 6)
    for target in targets { #expect(basis.contains("id=\"\(target)\"")) }
    let inner = basis.matches(of: #/href="#([^"]+)"/#).map { String($0.output.1) }
    #expect(inner.contains("CC1-V-1"))
    for target in Set(inner) { #expect(basis.contains("id=\"\(target)\""), "\(target)") }
  }

  @Test func `a single report has nothing written beside it, and says how to get it`() throws {
    let folder = try Self.folder()
    let run = try Program.run(["report", "in", "-o", "dorp.html"], in: folder.path)
    #expect(run.status == 0)
    #expect(folder.files.filter { $0.hasSuffix(".html") } == ["dorp.html"])
    #expect(run.output.contains("netwerktoets trace") && run.output.contains("dorp-onderbouwing.html"))
    #expect(try !folder.text("dorp.html").contains("onderbouwing.html"))
  }

  @Test func `names of clients and norms that are no plain words make anchors that differ`() throws {
    let rows = ["é", "e\u{301}", "a b", "a-b", "A B", "<x>"].map { "dorp;\($0);huisarts;CC1.1;V;;;;;\n" }
    let folder = try Self.folder(rows.joined())
    _ = try Program.run(["trace", "in", "--norm", "CC1", "-o", "uit.html"], in: folder.path)
    let ids = try folder.text("uit.html").matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: #/[A-Za-z0-9.\-]+/#) != nil })
    #expect(ids.count >= 13)
  }

  @Test func `an inventory and an unknown round have nothing to open`() throws {
    let run = try Program.run(["trace", ProjectFiles.path("Fixtures/igj-2020/xml"), "--area", "Emmen"])
    #expect(run.status == 3 && run.output == "")
    #expect(run.errors.contains("geïnventariseerd"))
  }
}
