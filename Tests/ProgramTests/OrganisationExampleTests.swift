import Foundation
import TestSupport
import Testing

/// The example of fourteen organisations: what each file was made to give.
@Suite struct OrganisationExampleTests {
  private static let folder = "Fixtures/igj-zorg-thuis"

  /// Werkgebied and organisation with the number of clients and the ratings of the three norms.
  static let expected = [
    "best thuiszorg-a 5 V V VG", "best thuiszorg-b 5 VG V VGN", "best thuiszorg-c 6 VG VGN V",
    "den-haag-bouwlust-en-vrederust thuiszorg-a 5 VGN VGN VN", "den-haag-bouwlust-en-vrederust thuiszorg-b 5 VG VG VGN",
    // A third is at the lowest level: the majority would be one higher.
    "den-haag-bouwlust-en-vrederust thuiszorg-c 5 VGN VGN VG", "den-haag-bouwlust-en-vrederust thuiszorg-d 6 V VG VG",
    "oud-beijerland thuiszorg-a 5 V V V", "oud-beijerland thuiszorg-b 5 VG VG VG",
    "oud-beijerland thuiszorg-c 5 VG VG VGN",
    "utrecht-overvecht thuiszorg-a 5 VG V VG", "utrecht-overvecht thuiszorg-b 5 V VGN VG",
    "utrecht-overvecht thuiszorg-c 5 VGN VG VGN",
    // Four dossiers are too few.
    "utrecht-overvecht thuiszorg-d 4 te_weinig_clienten te_weinig_clienten te_weinig_clienten",
  ]

  private static let shorts = [
    "voldoet_niet": "VN", "voldoet_grotendeels_niet": "VGN", "voldoet_grotendeels": "VG", "voldoet": "V",
  ]

  private static func areas(_ output: String) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return json?["werkgebieden"] as? [[String: Any]] ?? []
  }

  @Test func `fourteen organisations get the ratings they were made for, the same from XML and CSV`() throws {
    let runs = try ["xml", "csv"].map {
      try Program.run(["score", "\(Self.folder)/\($0)", "--format", "json", "--clients"])
    }
    #expect(runs.map(\.status) == [0, 0] && runs.map(\.errors) == ["", ""])
    #expect(runs[0].output == runs[1].output)
    let found = try Self.areas(runs[0].output).map { area in
      let ratings = (area["normen"] as? [[String: Any]] ?? []).map { norm in
        (norm["oordeel"] as? String).map { Self.shorts[$0] ?? $0 } ?? norm["reden"] as? String ?? "?"
      }
      let start = [
        area["werkgebied"] as? String ?? "?", area["organisatie"] as? String ?? "?", "\(area["clienten"] ?? 0)",
      ]
      return (start + ratings).joined(separator: " ")
    }
    #expect(found == Self.expected)
  }

  @Test func `nothing is rated without an organisation, and no other organisation is left out in turn`() throws {
    let run = try Program.run(["score", "\(Self.folder)/csv", "--format", "json"])
    for area in try Self.areas(run.output) {
      #expect(area["naam"] as? String != nil)
      for norm in area["normen"] as? [[String: Any]] ?? [] {
        guard let robustness = norm["stabiliteit"] as? [String: Any] else { continue }
        #expect((robustness["zonderOrganisatie"] as? [String: Any])?.isEmpty == true)
      }
    }
  }

  @Test func `check finds nothing, and counts organisations`() throws {
    let run = try Program.run(["check", "\(Self.folder)/xml"])
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasPrefix("14 organisaties, 71 cliënten, "))
    #expect(run.output.hasSuffix("0 fouten, 0 waarschuwingen.\n"))
  }

  @Test func `each organisation has its own report and row, and the words are of organisations`() throws {
    let folder = try TemporaryFolder()
    let report = try Program.run(["report", "\(Self.folder)/xml", "-o", "\(folder.path)/uit"])
    #expect(report.status == 0, "\(report.errors)")
    let pages = folder.files.filter { $0.hasSuffix(".html") && !$0.hasSuffix("-onderbouwing.html") }
    #expect(pages.count == 14 && pages.contains { $0.hasSuffix("oud-beijerland-thuiszorg-c.html") })
    let page = try String(contentsOfFile: "\(folder.path)/uit/best-thuiszorg-b.html", encoding: .utf8)
    for word in [
      "Organisatierapport Thuiszorg B (Best)", "Activiteiten bij deze organisatie", "Organisatie: het hoogste",
    ] {
      #expect(page.contains(word), "\(word)")
    }
    // What was concluded about another organisation is not here.
    #expect(page.contains("het team leert er nog te weinig van") && !page.contains("heeft de ruimte om haar vak"))
    let csv = try Program.run(["score", "\(Self.folder)/xml", "--format", "csv"])
    let rows = csv.output.split(separator: "\r\n")
    #expect(rows.first?.contains(";werkgebied;organisatie;toetsing;") == true)
    #expect(rows.count == 1 + 14 * 3)
    let compare = try Program.run(["compare", "\(Self.folder)/xml", "-o", "\(folder.path)/v.html"])
    #expect(compare.status == 0)
    let comparison = try String(contentsOfFile: "\(folder.path)/v.html", encoding: .utf8)
    #expect(
      comparison.contains("Veertien organisaties naast elkaar") || comparison.contains("14 organisaties naast elkaar"))
  }

  @Test func `a later run says per organisation what changed`() throws {
    let folder = try TemporaryFolder()
    let input = "\(Self.folder)/csv/oud-beijerland"
    #expect(try Program.run(["score", input, "-o", "\(folder.path)/uit"]).status == 0)
    #expect(try Program.run(["score", input, "-o", "\(folder.path)/uit"]).status == 0)
    let account = try String(contentsOfFile: "\(folder.path)/uit/verslag.txt", encoding: .utf8)
    #expect(account.contains("Organisaties: 3."))
    #expect(account.contains("Wat er veranderde sinds het vorige resultaat\n  Niets.\n"))
  }

  @Test(arguments: ["igj-zorg-thuis", "igj-zorgnetwerken-2017"])
  func `a guide is HTML or text, the same each time`(framework: String) throws {
    let folder = try TemporaryFolder()
    let runs = try (1...2).map { _ in try Program.run(["frameworks", "guide", framework]) }
    #expect(runs.map(\.status) == [0, 0] && runs[0].output == runs[1].output)
    #expect(runs[0].output.hasPrefix("<!DOCTYPE html>"))
    let text = try Program.run(["frameworks", "guide", framework, "-o", "\(folder.path)/leidraad.txt"])
    #expect(text.status == 0 && text.output == "")
    let written = try String(contentsOfFile: "\(folder.path)/leidraad.txt", encoding: .utf8)
    #expect(written.hasPrefix("Leidraad bij het bezoek\n"))
  }

  @Test func `a guide of nothing, or to nowhere, is wrong use`() throws {
    let unknown = try Program.run(["frameworks", "guide", "igj-zorg-tuis"])
    #expect(unknown.status == 2 && unknown.errors.contains("Bedoelde u “igj-zorg-thuis”?"))
    #expect(try Program.run(["frameworks", "guide", "igj-zorg-thuis", "-o", "leidraad.pdf"]).status == 2)
  }
}
