import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import TestSupport
import Testing
import Yams

/// One element of a list is set in a file that people keep by hand; every other sign of it stays.
@Suite struct YAMLListEditTests {
  static let edit = YAMLListEdit(
    list: "vaststellingen", identity: [("norm", "N2")],
    usualOrder: ["werkgebied", "naam", "bevindingen", "vaststellingen"])
  static let item = YAMLItem([
    ("norm", .text("N2")), ("door", .text("i1")), ("reden", .text("Ja: \"echt\" # waar\nen é")),
    ("onderbouwing", .list(["AI1", "nee", "2019"])), ("basis", .quoted("sha256:00")),
  ])
  static let lines = [
    "- norm: N2", "  door: i1", "  reden: \"Ja: \\\"echt\\\" # waar\\nen é\"", "  onderbouwing:", "  - AI1",
    "  - \"nee\"",
    "  - \"2019\"", "  basis: \"sha256:00\"",
  ]

  /// A file before and after, with `§` for the lines of the element, as far in as it stands.
  struct Layout: Sendable {
    let name: String
    let before: String
    let after: String
  }

  static let layouts: [Layout] = [
    Layout(
      name: "no list yet", before: "werkgebied: a\nnaam: A\n", after: "werkgebied: a\nnaam: A\nvaststellingen:\n§"),
    Layout(
      name: "in its usual place, under the list before it and above the comment of the next key",
      before: "werkgebied: a\nbevindingen:\n- id: B1 # zo\n  tekst: x\n\n# hierna\nconclusies: []\n",
      after: "werkgebied: a\nbevindingen:\n- id: B1 # zo\n  tekst: x\nvaststellingen:\n§\n# hierna\nconclusies: []\n"),
    Layout(name: "an empty list", before: "vaststellingen: []\nz: 1\n", after: "vaststellingen:\n§z: 1\n"),
    Layout(
      name: "an empty list with a comment", before: "vaststellingen: []  # nog geen\nz: 1\n",
      after: "vaststellingen:  # nog geen\n§z: 1\n"),
    Layout(
      name: "a key without value", before: "a: 1\nvaststellingen:\nz: 1\n", after: "a: 1\nvaststellingen:\n§z: 1\n"),
    Layout(
      name: "after the last", before: "vaststellingen:\n- norm: N1\n  door: i1\n# over z\nz: 1\n",
      after: "vaststellingen:\n- norm: N1\n  door: i1\n§# over z\nz: 1\n"),
    Layout(
      name: "in the place of the same", before: "vaststellingen:\n- norm: N1\n- norm: N2\n  door: x\n- norm: N3\n",
      after: "vaststellingen:\n- norm: N1\n§- norm: N3\n"),
    Layout(
      name: "further in",
      before:
        "vaststellingen:\n  # eerste\n  - norm: N2\n    reden: >-\n      lang\n      # geen commentaar\n  - norm: N3\n",
      after: "vaststellingen:\n  # eerste\n§§  - norm: N3\n"),
    Layout(
      name: "comments between and inside",
      before: "vaststellingen:\n- norm: N1\n# tussen\n- door: x # wie\n  # binnen\n  norm: \"N2\"\n# na\n- norm: N3\n",
      after: "vaststellingen:\n- norm: N1\n# tussen\n# wie\n# binnen\n§# na\n- norm: N3\n"),
    Layout(
      name: "a dash on its own line", before: "vaststellingen:\n-\n  norm: N2\n-\n  norm: N3\n",
      after: "vaststellingen:\n§-\n  norm: N3\n"),
    Layout(
      name: "a text that keeps its blank lines", before: "vaststellingen:\n- norm: N1\n  reden: |+\n    x\n\n\nz: 1\n",
      after: "vaststellingen:\n- norm: N1\n  reden: |+\n    x\n\n\n§z: 1\n"),
    Layout(
      name: "an end of the document", before: "---\nvaststellingen:\n- norm: N1\n...\n",
      after: "---\nvaststellingen:\n- norm: N1\n§...\n"),
    Layout(
      name: "quoted over several lines",
      before: "vaststellingen:\n- norm: N1\n  reden: \"a\n    - norm: N2\n\n    # b\"\nz: 1\n",
      after: "vaststellingen:\n- norm: N1\n  reden: \"a\n    - norm: N2\n\n    # b\"\n§z: 1\n"),
    Layout(
      name: "an anchor on another element",
      before: "vaststellingen:\n- &een\n  norm: N1\n  rust: &r [x]\n- norm: N3\n  rust: *r\nz: *een\n",
      after: "vaststellingen:\n- &een\n  norm: N1\n  rust: &r [x]\n- norm: N3\n  rust: *r\n§z: *een\n"),
    Layout(
      name: "signs beyond ASCII", before: "naam: \"é\u{301} 😀\" # ✓\nvaststellingen:\n- norm: N1 # ½\n",
      after: "naam: \"é\u{301} 😀\" # ✓\nvaststellingen:\n- norm: N1 # ½\n§"),
  ]

  static func filled(_ text: String, lineEnd: String = "\n") -> String {
    let block = lines.map { $0 + lineEnd }.joined()
    let further = lines.map { "  " + $0 + lineEnd }.joined()
    return text.replacing("\n", with: lineEnd).replacing("§§", with: further).replacing("§", with: block)
  }

  @Test(arguments: layouts.indices)
  func `the element is set where it belongs`(number: Int) throws {
    let layout = Self.layouts[number]
    let isThere = layout.before.contains(#/norm: "?N2/#) && !layout.name.contains("several lines")
    for lineEnd in ["\n", "\r\n"] {
      for mark in ["", "\u{FEFF}"] {
        let before = mark + layout.before.replacing("\n", with: lineEnd)
        let set = try Self.edit.setting(Self.item, in: before)
        let expected = mark + Self.filled(layout.after, lineEnd: lineEnd)
        #expect(Array(set.text.utf8) == Array(expected.utf8), "\(layout.name):\n\(set.text)")
        #expect(set.isReplacement == isThere)
        // A second time it replaces itself, and nothing changes.
        let again = try Self.edit.setting(Self.item, in: set.text)
        #expect(Array(again.text.utf8) == Array(set.text.utf8) && again.isReplacement, "\(layout.name)")
      }
    }
  }

  @Test(arguments: layouts.indices)
  func `a last line that just stops keeps doing so`(number: Int) throws {
    let layout = Self.layouts[number]
    let set = try Self.edit.setting(Self.item, in: String(layout.before.dropLast()))
    #expect(set.text == String(Self.filled(layout.after).dropLast()), "\(layout.name):\n\(set.text)")
  }

  @Test func `an element is known by all its keys, and by those it does not have`() throws {
    let before = "vaststellingen:\n- norm: N2\n  organisatie: a\n- norm: N2\n- organisatie: b\n  norm: N2\n"
    for (organisation, place) in [(nil, 2), ("a", 1), ("b", 3), ("c", nil)] as [(String?, Int?)] {
      let edit = YAMLListEdit(
        list: "vaststellingen", identity: [("norm", "N2"), ("organisatie", organisation)], usualOrder: [])
      var fields: [(key: String, value: YAMLItem.Value)] = [("norm", .text("N2")), ("door", .text("i1"))]
      if let organisation { fields.append(("organisatie", .text(organisation))) }
      let set = try edit.setting(YAMLItem(fields), in: before)
      #expect(set.isReplacement == (place != nil))
      let elements = set.text.components(separatedBy: "\n- ")
      #expect(elements.count == (place == nil ? 5 : 4))
      let changed = elements.indices.filter { elements[$0].contains("door: i1") }
      #expect(changed == [place ?? 4])
    }
  }

  @Test func `an element between brackets is set between brackets`() throws {
    let item = YAMLItem([("norm", .text("N2")), ("door", .text("a, b"))])
    let flow = "{norm: N2, door: \"a, b\"}"
    let cases = [
      ("vaststellingen: [{norm: N1}] # x\n", "vaststellingen: [{norm: N1}, \(flow)] # x\n"),
      (
        "vaststellingen: [{norm: N1, r: 'a]}'}, {norm: N2}, {norm: N3}]\n",
        "vaststellingen: [{norm: N1, r: 'a]}'}, \(flow), {norm: N3}]\n"
      ),
      (
        "vaststellingen: [\n  {norm: N1}, # een\n  {norm: N3},\n]\n",
        "vaststellingen: [\n  {norm: N1}, # een\n  {norm: N3}, \(flow),\n]\n"
      ),
      ("{werkgebied: a, vaststellingen: []}\n", "{werkgebied: a, vaststellingen: [\(flow)]}\n"),
      ("{werkgebied: a}\n", "{werkgebied: a, vaststellingen: [\(flow)]}\n"),
      ("vaststellingen:\n  []\n", "vaststellingen:\n  [\(flow)]\n"),
    ]
    for (before, after) in cases { #expect(try Self.edit.setting(item, in: before).text == after) }
  }

  /// What is left alone, with why.
  @Test(
    arguments: [
      ("vaststellingen: x\n", YAMLListEdit.Failure.notAList), ("vaststellingen: {norm: N2}\n", .notAList),
      ("- a\n", .notReadable), ("a: [\n", .notReadable), ("", .notReadable), ("a: 1\na: 2\n", .notReadable),
      ("lijst: &l\n- norm: N1\nvaststellingen: *l\n", .notSafe),
      ("vaststellingen:\n- &n\n  norm: N2\nz: *n\n", .notSafe),
      ("x: &n {norm: N2}\nvaststellingen: [*n]\n", .notSafe),
    ] as [(String, YAMLListEdit.Failure)])
  func `a file in which more would change is left alone`(text: String, failure: YAMLListEdit.Failure) throws {
    #expect(throws: failure) { try Self.edit.setting(Self.item, in: text) }
  }

  @Test func `whatever a text holds, it is read back as it was`() throws {
    var generator = SeededGenerator(seed: 5)
    let signs: [String] = [
      "a", "é", "e\u{301}", " ", "  ", "\n", "\r\n", "\t", "'", "\"", "\\", "#", " #", ":", ": ", "- ", "[", "]", "{",
      "}",
      ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "nee", "null", "1", "0x1", "\u{85}", "\u{2028}", "\u{FEFF}",
      "😀",
      "\u{A0}", "\u{200F}", "\u{7}", "?", "---", "...",
    ]
    for _ in 0..<1500 {
      let count = Int.random(in: 1...6, using: &generator)
      let text = (0..<count).compactMap { _ in signs.randomElement(using: &generator) }.joined()
      for before in ["a: 1\n", "vaststellingen: [{norm: N1}]\n"] {
        let item = YAMLItem([("norm", .text("N2")), ("reden", .text(text)), ("lijst", .list([text, text]))])
        // Readers lose a byte-order mark at the start of a text, so that it is not written.
        if text.unicodeScalars.first == "\u{FEFF}" {
          #expect(throws: YAMLListEdit.Failure.notSafe) { try Self.edit.setting(item, in: before) }
          continue
        }
        let set = try Self.edit.setting(item, in: before).text
        let found = try #require(try Yams.compose(yaml: set, .basic)?["vaststellingen"]?.sequence?.last)
        let values = [found["reden"]?.string] + (found["lijst"]?.sequence.map { $0.map(\.string) } ?? [])
        for value in values { #expect(value.map { Array($0.utf8) } == Array(text.utf8), "\(text.debugDescription)") }
      }
    }
  }

  /// Every werkgebied of the fixtures, with every norm determined in turn, in random order and again.
  @Test func `every fixture keeps every line that is not about the norm`() throws {
    var generator = SeededGenerator(seed: 3)
    let files = try FileManager.default.subpathsOfDirectory(atPath: ProjectFiles.path("Fixtures/igj-2020"))
      .filter { $0.hasSuffix("werkgebied.yaml") }.sorted()
    #expect(files.count >= 6)
    let framework = try ProjectFiles.framework("igj-zorgnetwerken-2017")
    let edit = AreaFileEdit(framework: framework)
    for file in files {
      let original = try ProjectFiles.text("Fixtures/igj-2020/\(file)")
      var text = original
      for norm in (framework.norms.indices.map { $0 } + [0, 2]).shuffled(using: &generator) {
        let determination = Determination(
          norm: norm, rating: Rating(rank: norm % 4), date: CalendarDate(dayNumber: 740_000 + norm), inspector: "i1",
          second: "i2", reason: "Reden: \(norm)", evidence: ["AI1"],
          basis: BasisDigest(hexadecimal: String(repeating: "\(norm)", count: 64)), position: FilePosition(file: ""))
        text = try edit.setting(determination, in: text, file: file).text
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let added = lines.difference(from: original.split(separator: "\n", omittingEmptySubsequences: false))
      #expect(added.removals.isEmpty, "\(file)")
      #expect(lines.count { $0.hasPrefix("  basis: ") } == framework.norms.count)
      let read = Werkgebied.read(text, file: file, framework: framework)
      #expect(read.diagnostics.isEmpty && read.value?.determinations.count == framework.norms.count, "\(file)")
    }
  }
}
