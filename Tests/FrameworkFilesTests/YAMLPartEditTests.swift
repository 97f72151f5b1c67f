import Foundation
import FrameworkFiles
import TestSupport
import Testing
import Yams

/// One text of an element, an element away, one text at the top: every other sign of the file stays.
@Suite struct YAMLPartEditTests {
  /// A file before and after, where it can be edited.
  struct Layout: Sendable {
    let name: String
    let before: String
    let after: String
  }

  static let edit = YAMLListEdit(
    list: "bevindingen", identity: [("id", "B2")], usualOrder: ["werkgebied", "status", "statusdatum", "bevindingen"])
  static let long = Array(repeating: "woorden", count: 20).joined(separator: " ")
  static let folded =
    ">-\n    " + Array(repeating: "woorden", count: 14).joined(separator: " ") + "\n    "
    + Array(repeating: "woorden", count: 6).joined(separator: " ")

  @Test(arguments: [
    Layout(
      name: "plain", before: "bevindingen:\n- id: B2 # a\n  tekst: oud en nieuw # b\n  rust_op: [x]\nz: 1\n",
      after: "bevindingen:\n- id: B2 # a\n  tekst: § # b\n  rust_op: [x]\nz: 1\n"),
    Layout(
      name: "quoted", before: "bevindingen:\n- tekst: \"oud # \\\"x\\\"\"  # b\n  id: B2\n",
      after: "bevindingen:\n- tekst: §  # b\n  id: B2\n"),
    Layout(
      name: "single quotes over lines",
      before: "bevindingen:\n- id: B2\n  tekst: 'oud\n    en\n\n    it''s'\n- id: B3\n",
      after: "bevindingen:\n- id: B2\n  tekst: §\n- id: B3\n"),
    Layout(
      name: "plain over lines", before: "bevindingen:\n- id: B2\n  tekst: oud\n    en nieuw\n  norm: N\n",
      after: "bevindingen:\n- id: B2\n  tekst: §\n  norm: N\n"),
    Layout(
      name: "empty", before: "bevindingen:\n- id: B2\n  tekst:\nz: 1\n",
      after: "bevindingen:\n- id: B2\n  tekst: §\nz: 1\n"),
    Layout(
      name: "between brackets", before: "bevindingen: [{id: B1}, {id: B2, tekst: oud}, {id: B3}]\n",
      after: "bevindingen: [{id: B1}, {id: B2, tekst: §}, {id: B3}]\n"),
    Layout(
      name: "the same text elsewhere", before: "bevindingen:\n- id: B1\n  tekst: oud\n- id: B2\n  tekst: oud\n",
      after: "bevindingen:\n- id: B1\n  tekst: oud\n- id: B2\n  tekst: §\n"),
    Layout(
      name: "signs beyond ASCII", before: "naam: \"é\u{301} 😀\" # ✓\nbevindingen:\n- id: B2\n  tekst: ½ 😀\n",
      after: "naam: \"é\u{301} 😀\" # ✓\nbevindingen:\n- id: B2\n  tekst: §\n"),
  ])
  func `a text takes the place of another`(layout: Layout) throws {
    for (value, written) in [("kort en goed", "kort en goed"), ("let op: \"ja\" # echt", #""let op: \"ja\" # echt""#)] {
      for lineEnd in ["\n", "\r\n"] {
        for mark in ["", "\u{FEFF}"] {
          let before = mark + layout.before.replacing("\n", with: lineEnd)
          let after = mark + layout.after.replacing("\n", with: lineEnd).replacing("§", with: written)
          let new = try Self.edit.setting("tekst", to: value, in: before)
          #expect(Array(new.utf8) == Array(after.utf8), "\(layout.name):\n\(new)")
        }
      }
    }
  }

  @Test(arguments: [
    Layout(
      name: "folded", before: "bevindingen:\n- id: B2\n  tekst: >-\n    oud\n    en nieuw\n\n# na\n- id: B3\n",
      after: "bevindingen:\n- id: B2\n  tekst: §\n\n# na\n- id: B3\n"),
    Layout(
      name: "literal", before: "bevindingen:\n- id: B2\n  tekst: |  # zo\n    oud\n  norm: N\n", after: ""),
    Layout(
      name: "long where it was plain", before: "bevindingen:\n- id: B2\n  tekst: oud\nz: 1\n",
      after: "bevindingen:\n- id: B2\n  tekst: §\nz: 1\n"),
    Layout(
      name: "the last line just stops", before: "bevindingen:\n- id: B2\n  tekst: >-\n    oud",
      after: "bevindingen:\n- id: B2\n  tekst: §"),
  ])
  func `a long text is folded`(layout: Layout) throws {
    guard !layout.after.isEmpty else {
      // A comment behind the sign of a block would be lost with it.
      #expect(throws: YAMLListEdit.Failure.notSafe) { try Self.edit.setting("tekst", to: Self.long, in: layout.before) }
      return
    }
    let new = try Self.edit.setting("tekst", to: Self.long, in: layout.before)
    #expect(new == layout.after.replacing("§", with: Self.folded), "\(layout.name):\n\(new)")
  }

  @Test(arguments: [
    Layout(
      name: "in the middle", before: "bevindingen:\n- id: B1\n# over B2\n- id: B2\n  tekst: x # zo\n\n- id: B3\nz: 1\n",
      after: "bevindingen:\n- id: B1\n# over B2\n# zo\n\n- id: B3\nz: 1\n"),
    Layout(
      name: "the first", before: "bevindingen:\n  - id: B2\n    tekst: >-\n      x\n      # geen\n  - id: B3\n",
      after: "bevindingen:\n  - id: B3\n"),
    Layout(
      name: "the last", before: "bevindingen:\n- id: B1\n- id: B2\n# z\nz: 1\n",
      after: "bevindingen:\n- id: B1\n# z\nz: 1\n"),
    Layout(
      name: "the only one", before: "bevindingen:\n- id: B2\n  tekst: x\nz: 1\n", after: "bevindingen:\n  []\nz: 1\n"),
    Layout(
      name: "the only one between brackets", before: "bevindingen: [{id: B2}] # x\n", after: "bevindingen: [] # x\n"),
    Layout(
      name: "the first between brackets", before: "bevindingen: [{id: B2}, {id: B3}]\n",
      after: "bevindingen: [{id: B3}]\n"),
    Layout(
      name: "the last between brackets", before: "bevindingen: [{id: B1}, {id: B2}]\n",
      after: "bevindingen: [{id: B1}]\n"),
  ])
  func `an element goes, and comments stay`(layout: Layout) throws {
    #expect(try Self.edit.removing(in: layout.before) == layout.after, "\(layout.name)")
  }

  @Test(
    arguments: [
      "bevindingen:\n- &b\n  id: B2\n  tekst: x\nz: *b\n", "bevindingen:\n- id: B1\n",
      "x: &n {id: B2, tekst: x}\nbevindingen: [*n]\n",
    ])
  func `what is not safe is left alone`(text: String) {
    #expect(throws: YAMLListEdit.Failure.notSafe) { try Self.edit.removing(in: text) }
    #expect(throws: YAMLListEdit.Failure.notSafe) { try Self.edit.setting("tekst", to: "y", in: text) }
  }

  @Test(arguments: [
    Layout(
      name: "there", before: "werkgebied: a\nstatus: concept # nog\nz: 1\n",
      after: "werkgebied: a\nstatus: na_terugkoppeling # nog\nz: 1\n"),
    Layout(
      name: "in its usual place", before: "# kop\nwerkgebied: a # zo\n# hierna\nbevindingen: []\n",
      after: "# kop\nwerkgebied: a # zo\nstatus: na_terugkoppeling\n# hierna\nbevindingen: []\n"),
    Layout(name: "no line end", before: "werkgebied: a", after: "werkgebied: a\nstatus: na_terugkoppeling"),
    Layout(name: "empty", before: "werkgebied: a\nstatus:\n", after: "werkgebied: a\nstatus: na_terugkoppeling\n"),
  ])
  func `a text at the top is set`(layout: Layout) throws {
    let order = ["werkgebied", "status", "statusdatum", "bevindingen"]
    let new = try YAMLListEdit.setting(top: "status", to: "na_terugkoppeling", usualOrder: order, in: layout.before)
    #expect(new == layout.after, "\(layout.name)")
  }

  @Test func `whatever a text holds, it is read back as it was`() throws {
    var generator = SeededGenerator(seed: 8)
    let signs = [
      "a", "é", "e\u{301}", " ", "  ", "\n", "\t", "'", "\"", "\\", " #", ":", ": ", "- ", "[", "}", ",", "&", "*", "|",
      ">", "%", "nee", "1", "\u{2028}", "😀", "\u{A0}", "---", Self.long,
    ]
    for _ in 0..<800 {
      let count = Int.random(in: 1...6, using: &generator)
      let text = (0..<count).compactMap { _ in signs.randomElement(using: &generator) }.joined()
      for before in [
        "bevindingen:\n- id: B2\n  tekst: >-\n    x\n    y\n- id: B3\n", "bevindingen: [{id: B2, tekst: x}]\n",
      ] {
        let new = try Self.edit.setting("tekst", to: text, in: before)
        let found = try #require(try Yams.compose(yaml: new, .basic)?["bevindingen"]?.sequence?.first)
        #expect(found["tekst"]?.string.map { Array($0.utf8) } == Array(text.utf8), "\(text.debugDescription)")
      }
    }
  }
}
