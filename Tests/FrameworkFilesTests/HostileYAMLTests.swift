import AssessmentModel
import Diagnostics
import FrameworkFiles
import TestSupport
import Testing

/// Files that are no framework, by accident or on purpose: something is said, quickly, and nothing crashes.
@Suite struct HostileYAMLTests {
  static let bomb =
    "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + (1...9).map { "\(letters[$0]): &\(letters[$0]) [\(repeated("*" + letters[$0 - 1], 9))]\n" }.joined()
  static let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]

  static func repeated(_ text: String, _ number: Int) -> String {
    Array(repeating: text, count: number).joined(separator: ", ")
  }

  /// A file, and the code and line of the first thing that is said of it.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let code: String
    let line: Int?

    init(_ name: String, _ text: String, _ code: String, _ line: Int?) {
      (testDescription, self.text, self.code, self.line) = (name, text, code, line)
    }
  }

  static let files = [
    Hostile("empty", "", "K002", nil), Hostile("blank", " \n\n", "K002", nil),
    Hostile("comment", "# niets\n", "K002", nil),
    Hostile("mark", "\u{FEFF}", "K002", nil), Hostile("one word", "kader", "K008", 1),
    Hostile("list", "- kader\n- naam\n", "K008", 1),
    Hostile("tab", "kader: a\nthemas:\n\t- id: CC\n", "K001", 3),
    Hostile("two documents", "kader: a\n---\nkader: b\n", "K001", 2),
    Hostile("brace", "kader: {a: b\n", "K001", 2), Hostile("quote", "kader: \"a\nversie: b\n", "K001", 3),
    Hostile("alias", "kader: *weg\n", "K001", 1), Hostile("indent", "kader: a\n  versie: b\n", "K001", 2),
    Hostile("null", "kader: a\nversie: \"a\u{0}b\"\n", "K001", 2),
    Hostile("control", "kader: a\nversie: a\u{7}b\n", "K001", 2),
    Hostile("bomb", bomb, "K003", nil), Hostile("bomb as key", bomb + "? *i\n: 1\n? *i\n: 2\n", "K003", nil),
    Hostile("flow depth", "kader: " + String(repeating: "[", count: 100_000), "K001", 1),
    Hostile("flow mappings", "kader: " + String(repeating: "{a: ", count: 100_000), "K001", 1),
    Hostile("block depth", String(repeating: "- ", count: 100_000) + "a\n", "K001", 1),
    Hostile("question marks", String(repeating: "? ", count: 100_000) + "a\n", "K001", 1),
    Hostile("five megabytes", "kader: a\n" + String(repeating: "# vol\n", count: 900_000), "K003", nil),
    Hostile("many nodes", "kader: [" + String(repeating: "a,", count: 300_000) + "]\n", "K003", nil),
    Hostile("binary", "\u{1}\u{2}PK\u{3}", "K001", 1),
  ]

  @Test(arguments: files)
  func `nothing crashes, and the first thing said fits`(file: Hostile) {
    let checked = Framework.read(file.text, file: "kader.yaml")
    #expect(checked.value == nil)
    #expect(checked.diagnostics.first?.code == file.code)
    #expect(checked.diagnostics.first?.position.line == file.line)
  }

  @Test func `nesting up to a thousand levels is read without running out of stack`() {
    let deep = "kader: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "\n"
    #expect(Framework.read(deep, file: "kader.yaml").diagnostics.contains { $0.code == "K010" })
  }

  @Test func `a few anchors are no attack`() {
    let text = "kader: &naam a\nversie: *naam\n"
    let said = Framework.read(text, file: "kader.yaml").diagnostics
    #expect(!said.contains { ["K001", "K003", "K010"].contains($0.code) })
  }

  @Test func `doubled keys are all said, each on the line of its second, beside everything else`() {
    let text = """
      kader: a
      versie: b
      kader: c
      "versie": d
      documenten:
      - id: een
        id: twee
        titel: een
        titel: twee
        titel: drie
        jaar: geen
      onbekend: {a: 1, a: 2}
      """
    let said = Framework.read(text, file: "kader.yaml").diagnostics
    let doubled = said.filter { $0.code == "K007" }.map {
      "\($0.arguments["sleutel"] ?? "") \($0.position.line ?? 0):\($0.position.column ?? 0) na \($0.arguments["regel"] ?? "")"
    }
    #expect(
      doubled == [
        "kader 3:1 na 1", "versie 4:1 na 2", "id 7:3 na 6", "titel 9:3 na 8", "titel 10:3 na 9", "a 12:18 na 12",
      ])
    #expect(said.contains { $0.code == "K014" && $0.position.line == 11 })
    #expect(said.contains { $0.code == "K006" && $0.position.line == 12 })
    #expect(said.contains { $0.code == "K004" })
  }

  @Test func `doubled keys are found behind accents, other line ends and a byte-order mark`() {
    for text in ["\u{FEFF}kader: a\r\nversie: é\r\nkader: b\r\n", "toelichting: \"é\u{10000}\"\nkader: a\nkader: b\n"] {
      let said = Framework.read(text, file: "kader.yaml").diagnostics.filter { $0.code == "K007" }
      #expect(said.map { $0.position.line } == [3])
    }
  }

  @Test func `more doubled keys than anybody makes end the reading, and are said`() {
    let text = String(repeating: "kader: a\n", count: 500)
    #expect(Framework.read(text, file: "kader.yaml").diagnostics.contains { $0.code == "K007" })
  }

  @Test func `areas and inspections are read by the same means`() throws {
    let framework = try ProjectFiles.framework("proef-wijkwelzijn", in: "Fixtures/kaders")
    for text in [
      "", "\t", Self.bomb, String(repeating: "[", count: 10_000), "a: \u{1}", "- a", "werkgebied: a\nwerkgebied: b",
    ] {
      #expect(!Werkgebied.read(text, file: "werkgebied.yaml", framework: framework).diagnostics.isEmpty)
      #expect(!Inspection.read(text, file: "toetsing.yaml", framework: framework).diagnostics.isEmpty)
      _ = WerkgebiedHead(text, file: "werkgebied.yaml")
    }
  }
}
