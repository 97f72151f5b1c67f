import Foundation
import TestSupport
import Testing

/// A folder of forty areas in which some are not as they should be.
@Suite struct BatchTests {
  private static let namespace = "urn:netwerktoets:dossierextract:1"

  /// What is wrong with which area.
  private enum Fault: Int, CaseIterable {
    case binary = 3
    case empty = 9
    case withoutAreaFile = 14
    case twoFrameworks = 21
    case danglingLink = 30

    static func of(_ number: Int) -> Fault? { Fault(rawValue: number) }
  }

  private func name(_ number: Int) -> String { "gebied-\(number < 10 ? "0" : "")\(number)" }

  private func extract(_ area: String, clients: ClosedRange<Int>, framework: String) -> String {
    let dossiers = clients.flatMap { client in
      ["huisarts", "wijkverpleging"].map { source in
        "<dossier client=\"V-\(client)\" bron=\"\(source)\"><oordeel criterium=\"CC1.1\" waarde=\"voldoet\"/></dossier>\n"
      }
    }
    return "<dossierextract xmlns=\"\(Self.namespace)\" kader=\"\(framework)\" werkgebied=\"\(area)\">\n"
      + dossiers.joined() + "</dossierextract>\n"
  }

  private func makeInput(_ folder: TemporaryFolder) throws {
    for number in 1...40 {
      let area = name(number)
      let fault = Fault.of(number)
      if fault == .empty {
        try FileManager.default.createDirectory(
          atPath: "\(folder.path)/in/\(area)", withIntermediateDirectories: true)
        continue
      }
      if fault != .withoutAreaFile {
        try folder.write("werkgebied: \(area)\nnaam: Gebied \(number)\n", to: "in/\(area)/werkgebied.yaml")
      }
      switch fault {
      case .binary:
        try folder.write((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 37) }, to: "in/\(area)/extract.xml")
      case .danglingLink:
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder.path)/in/\(area)/extract.xml", withDestinationPath: "/is/er/niet.xml")
      default:
        let framework = "igj-zorgnetwerken-2017"
        try folder.write(extract(area, clients: 1...6, framework: framework), to: "in/\(area)/extract.xml")
        if fault == .twoFrameworks {
          try folder.write(extract(area, clients: 7...9, framework: "zorg-van-morgen"), to: "in/\(area)/ander.xml")
        }
      }
    }
  }

  @Test(arguments: ["score", "report"])
  func `of forty areas the good ones come out, with one line for each of the rest`(command: String) throws {
    let folder = try TemporaryFolder()
    try makeInput(folder)
    let before = folder.files
    let run = try Program.run([command, "in", "-o", "uit"], in: folder.path)
    #expect(run.status == 1)

    let result = try JSON(try folder.text("uit/oordelen.json"))
    let rated = (result["werkgebieden"]?.items ?? []).filter { area in
      area["normen"]?.items.first?["oordeel"] == .string("voldoet")
    }
    #expect(rated.count == 36)

    let lines = run.errors.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(lines.count == Fault.allCases.count, "\(run.errors)")
    for fault in Fault.allCases {
      #expect(lines.count { $0.hasPrefix("in/\(name(fault.rawValue))") } == 1, "\(fault)")
    }
    #expect(run.codes.sorted() == ["I101", "I104", "I107", "I110", "I121"])

    let report = try folder.text("uit/verslag.txt")
    for number in 1...40 where Fault.of(number) != .empty { #expect(report.contains(name(number)), "\(number)") }
    for code in run.codes { #expect(report.contains("[\(code)]"), "\(code)") }
    if command == "report" { #expect(folder.files.count { $0.hasSuffix(".html") } >= 36) }

    // Nothing is written outside what was asked, and nothing but results goes to the output.
    #expect(folder.files.filter { !$0.hasPrefix("uit/") } == before)
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func `there is no progress in a pipe`() throws {
    let folder = try TemporaryFolder()
    try makeInput(folder)
    for command in [["check", "in"], ["score", "in"], ["compare", "in"], ["report", "in", "-o", "uit"]] {
      let run = try Program.run(command, in: folder.path)
      for text in [run.output, run.errors] {
        #expect(!text.unicodeScalars.contains("\r"))
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.contains(" van 40 "))
      }
    }
  }

  @Test func `a run after a mend tells what came and what changed`() throws {
    let folder = try TemporaryFolder()
    try makeInput(folder)
    _ = try Program.run(["score", "in", "-o", "uit"], in: folder.path)
    let area = name(Fault.binary.rawValue)
    let text = extract(area, clients: 1...6, framework: "igj-zorgnetwerken-2017")
    try folder.write(text, to: "in/\(area)/extract.xml")
    try folder.write(text.replacing(area, with: name(9)), to: "in/\(name(9))/extract.xml")
    _ = try Program.run(["score", "in", "-o", "uit"], in: folder.path)
    let report = try folder.text("uit/verslag.txt")
    let line = report.split(separator: "\n").first {
      $0.contains("\(area), CC1: was geen oordeel: niets beoordeeld, cliënten")
    }
    #expect(line?.contains(", is voldoet") == true)
    #expect(report.contains("\(name(9)): nieuw."))
    #expect(!report.contains("\(name(1)), CC1: was"))
  }
}
