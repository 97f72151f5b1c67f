import Diagnostics
import Foundation
import TestSupport
import Testing

/// Codes, catalogue and page of messages are one list.
@Suite struct MessageTests {
  /// The codes that the sources name outside the catalogue, with how severe each is where that stands beside it.
  static func codes() throws -> [String: Set<String>] {
    var codes: [String: Set<String>] = [:]
    for file in try SourceFile.all(in: "Sources") where !file.path.contains("/Diagnostics/Dutch/") {
      let text = file.code.map(\.text).joined(separator: "\n")
      for match in text.matches(of: #/"([A-Z][0-9]{3})"/#) { codes[String(match.1), default: []].formUnion([]) }
      for match in text.matches(of: #/Diagnostic\(\s*\.(error|warning),\s*"([A-Z][0-9]{3})"/#) {
        codes[String(match.2), default: []].insert(String(match.1))
      }
    }
    return codes
  }

  @Test func `every code in the sources has words, and every code with words is used`() throws {
    let used = Set(try Self.codes().keys)
    let known = Set(DiagnosticCatalogue.dutch.words.keys)
    #expect(used.subtracting(known) == [], "without words")
    #expect(known.subtracting(used) == [], "without use")
  }

  @Test func `no code is both an error and a warning`() throws {
    for (code, severities) in try Self.codes() { #expect(severities.count < 2, "\(code)") }
  }

  static let parts: KeyValuePairs = [
    "B": "Besluiten over terugkoppeling",
    "C": "CSV-bestanden", "D": "Regels van een dossierextract", "F": "Formulieren en werkmappen",
    "I": "Bestanden en mappen",
    "K": "Kaders, werkgebied.yaml en toetsing.yaml",
    "N": "Instrumenten",
    "O": "Omzetten naar een andere vorm", "P": "Deelresultaten", "T": "Terugkoppeling",
    "W": "Werkgebied en oordelen samen",
    "X": "XML-bestanden",
  ]

  /// Codes that the sources choose while running, so that no severity stands beside them.
  static let laterWarnings: Set = ["D120", "X120", "X121"]
  static let laterErrors: Set = [
    "D103", "D104", "D105", "D107", "D108", "D121", "D122", "I104", "X105", "X106", "X107", "X108", "X109", "X110",
    "X111", "X112", "X113", "X114", "X115", "X116",
  ]

  @Test func `of every code it is known whether it is an error or a warning`() throws {
    let open = try Self.codes().filter { $0.value.isEmpty }.keys
    #expect(Set(open) == Self.laterWarnings.union(Self.laterErrors))
  }

  /// The page, made of the catalogue.
  static func page() throws -> String {
    let severities = try codes()
    let words = DiagnosticCatalogue.dutch.words.sorted { $0.key < $1.key }
    var page = """
      # Meldingen

      Alles wat netwerktoets over de invoer kan zeggen, op code. Een *fout* betekent dat er iets is weggelaten; bij een
      *waarschuwing* is alles gebruikt. Woorden tussen accolades vult het programma in. Deze bladzijde wordt gemaakt uit de
      lijst van meldingen in het programma; wijzig haar niet met de hand.

      """
    for (letter, title) in Self.parts {
      page += "\n## \(letter): \(title)\n\n| code | soort | melding | wat te doen |\n|---|---|---|---|\n"
      for (code, words) in words where code.hasPrefix(letter) {
        let kind = severities[code]?.first == "warning" || laterWarnings.contains(code) ? "waarschuwing" : "fout"
        let cells = [code, kind, words.message, words.help].map { $0.replacing("|", with: "\\|") }
        page += "| " + cells.joined(separator: " | ") + " |\n"
      }
    }
    return page
  }

  @Test func `the page of messages is what the catalogue says`() throws {
    let page = try Self.page()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try page.write(toFile: ProjectFiles.path("docs/meldingen.md"), atomically: true, encoding: .utf8)
    }
    #expect(try ProjectFiles.text("docs/meldingen.md") == page, "UPDATE_GOLDEN=1 writes it anew")
    for code in DiagnosticCatalogue.dutch.words.keys { #expect(page.contains("| \(code) |"), "\(code) has no heading") }
  }
}
