import Foundation
import OfficeFiles
import TestSupport
import Testing

/// Documents that are written, and what is read in them.
@Suite struct WordWritingTests {
  private static let draft = WordDraft(
    title: "Titel", created: WorkbookDay(year: 2019, month: 7, day: 1), header: "Boven", footer: "Onder",
    blocks: [
      .title("Titel & <meer>"), .heading("Eerste", level: 1),
      .paragraph("Tekst met \u{0} en \"haken\".", label: "Let op:"),
      .note("Klein."), .list(["een", "twee"], isNumbered: true), .list(["punt"], isNumbered: false),
      .table(
        WordTableDraft(
          caption: "Tabel", columnWidths: [1, 2], hasHeadingRow: true, hasHeadingColumn: true,
          rows: [
            [.text(["Kop"]), .text(["Kop twee"])],
            [.text(["Keuze"]), .choice(name: "keuze", placeholder: "Kies", of: ["Ja & nee", "Nee"])],
            [.text(["Vrij"]), .input(name: "vrij", placeholder: "Typ")], [.text(["Twee", "regels"]), .text([])],
          ])), .table(WordTableDraft(columnWidths: [1], rows: [[.text(["los"])]])),
    ])

  @Test func `what is written is read back, with fields that are still empty`() throws {
    let document = try WordDocument(reading: WordWriter.bytes(of: Self.draft))
    #expect(
      document.paragraphs.map(\.text) == [
        "Titel & <meer>", "Eerste", "Let op: Tekst met \u{FFFD} en \"haken\".", "Klein.", "een", "twee", "punt",
        "Tabel",
      ])
    #expect(document.tables.count == 2)
    let rows = try #require(document.tables.first?.rows)
    #expect(rows.map { $0[1] } == ["Kop", "Keuze", "Vrij", "Twee\nregels"])
    #expect(rows.map { $0[2] ?? "" } == ["Kop twee", "", "", ""])
    #expect(document.controls.map(\.tag) == ["keuze", "vrij"])
    #expect(document.controls.map(\.text) == ["", ""])
  }

  @Test func `the same document gives the same bytes, and zip tools find nothing wrong`() throws {
    let bytes = WordWriter.bytes(of: Self.draft)
    #expect(bytes == WordWriter.bytes(of: Self.draft))
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: "a.docx")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    let script =
      "import sys, zipfile, xml.dom.minidom as dom\nfile = zipfile.ZipFile(sys.argv[1])\nassert file.testzip() is None\n"
      + "for name in file.namelist(): dom.parseString(file.read(name))"
    process.arguments = ["-c", script, file]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `lists with numbers each begin at one`() throws {
    var draft = Self.draft
    draft.blocks = [.list(["a"], isNumbered: true), .list(["b"], isNumbered: true)]
    let text = String(decoding: WordWriter.bytes(of: draft), as: UTF8.self)
    #expect(text.contains("<w:numId w:val=\"2\"/>") && text.contains("<w:numId w:val=\"3\"/>"))
    #expect(text.components(separatedBy: "<w:startOverride w:val=\"1\"/>").count == 3)
  }
}
