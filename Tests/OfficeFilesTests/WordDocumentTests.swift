import Foundation
import TestSupport
import Testing

@testable import OfficeFiles

/// Text documents, as Word and LibreOffice write them.
@Suite struct WordDocumentTests {
  static func read(_ body: String) throws -> WordDocument { try WordDocument(reading: Zip.document(body).bytes) }

  static func texts(_ body: String) throws -> [String] { try read(body).paragraphs.map(\.text) }

  @Test func `paragraphs and tables come in order`() throws {
    let document = try Self.read(
      """
      <w:p><w:pPr><w:pStyle w:val="Kop1"/><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Kop</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p>\
      <w:p><w:r><w:t>b</w:t><w:br/><w:t xml:space="preserve"> c </w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>\
      <w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>\
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p/><w:p><w:r><w:t>na</w:t></w:r></w:p>
      """)
    #expect(
      document.blocks == [
        .paragraph(.init(style: "Kop1", text: "Kop")),
        .table(
          .init(rows: [
            .init(cells: [
              .init(column: 1, text: "a\nb\n c "), .init(column: 3, text: ""), .init(column: 4, text: "in"),
            ]), .init(cells: [.init(column: 2, text: "d")]),
          ])), .paragraph(.init(text: "na")),
      ])
    #expect(document.tables[0].rows[0][3] == "")
    #expect(document.tables[0].rows[0][2] == nil)
  }

  @Test func `tracked changes are read as accepted`() throws {
    let run = { (text: String) in "<w:r><w:t>\(text)</w:t></w:r>" }
    #expect(
      try Self.texts(
        """
        <w:p>\(run("a"))<w:ins>\(run("b"))</w:ins><w:del><w:r><w:delText>c</w:delText></w:r>\(run("c"))</w:del>\
        <w:moveFrom>\(run("d"))</w:moveFrom><w:moveTo>\(run("e"))</w:moveTo><w:hyperlink>\(run("f"))</w:hyperlink></w:p>
        """) == ["abef"])
    let row = { (mark: String, text: String) in
      "<w:tr><w:trPr>\(mark)</w:trPr><w:tc><w:p>\(run(text))</w:p></w:tc></w:tr>"
    }
    let table = try Self.read("<w:tbl>\(row("<w:del/>", "weg"))\(row("<w:ins/>", "nieuw"))</w:tbl>").tables[0]
    #expect(table.rows.map { $0[1] } == ["nieuw"])
  }

  @Test func `what cannot be seen is left out`() throws {
    #expect(
      try Self.texts(
        """
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>blijft</w:t>\
        </w:r><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:tab/><w:t>ook</w:t></w:r>\
        <w:r><w:instrText>PAGE</w:instrText><w:br w:type="page"/><w:noBreakHyphen/></w:r></w:p>
        <w:p><mc:AlternateContent><mc:Choice><w:r><w:t>een</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twee</w:t></w:r>\
        </mc:Fallback></mc:AlternateContent></w:p>
        """) == ["blijft\took-", "een"])
  }

  @Test func `fields give what was filled in`() throws {
    let control = { (properties: String, content: String) in
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent><w:r><w:t>\(content)</w:t></w:r></w:sdtContent></w:sdt>"
    }
    let box = { (value: String) in "<w14:checkbox><w14:checked w14:val=\"\(value)\"/></w14:checkbox>" }
    let document = try Self.read(
      """
      <w:p>\(control("<w:tag w:val=\"B1\"/><w:dropDownList><w:listItem w:value=\"1\"/></w:dropDownList>", "Herken ik"))</w:p>
      <w:p>\(control("<w:tag w:val=\"B2\"/><w:showingPlcHdr/>", "Kies een antwoord"))</w:p>
      <w:p>\(control("<w:tag w:val=\"B3\"/>" + box("1"), "ý"))\(control(box("0"), "¨")) keus</w:p>
      """)
    #expect(document.paragraphs.map(\.text) == ["Herken ik", "☒☐"])
    #expect(
      document.controls == [
        .init(tag: "B1", text: "Herken ik"), .init(tag: "B2", text: ""), .init(tag: "B3", text: "☒", isChecked: true),
        .init(tag: nil, text: "☐", isChecked: false),
      ])
  }

  @Test func `the strict form is read too`() throws {
    let body = "<w:p><w:r><w:t>streng</w:t></w:r></w:p>"
    let zip = Zip.document(body, namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    #expect(try WordDocument(reading: zip.bytes).paragraphs.map(\.text) == ["streng"])
  }

  @Test func `a document of OpenDocument is read`() throws {
    let zip = Zip.openDocument(
      "text",
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region>\
      </text:tracked-changes><text:h text:style-name="K">Kop</text:h>
      <text:p> een  twee<text:s text:c="2"/>drie<text:line-break/><text:span>vier</text:span><office:annotation>\
      <text:p>kanttekening</text:p></office:annotation><text:note><text:note-body><text:p>noot</text:p></text:note-body>\
      </text:note></text:p><table:table><table:table-header-rows><table:table-row><table:table-cell \
      table:number-columns-spanned="2"><text:p>a</text:p><text:p>b</text:p></table:table-cell><table:covered-table-cell/>\
      <table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>
      <text:p>keus: <loext:content-control loext:checkbox="true" loext:checked="true" loext:tag="B1">☒\
      </loext:content-control><loext:content-control loext:showing-place-holder="true">Vul in</loext:content-control></text:p>
      """)
    let document = try WordDocument(reading: zip.bytes)
    #expect(try OfficeFormat.of(zip.bytes) == .odt)
    #expect(
      document.blocks == [
        .paragraph(.init(style: "K", text: "Kop")), .paragraph(.init(text: "een twee  drie\nvier")),
        .table(.init(rows: [.init(cells: [.init(column: 1, text: "a\nb"), .init(column: 3, text: "c")])])),
        .paragraph(.init(text: "keus: ☒")),
      ])
    #expect(
      document.controls == [.init(tag: "B1", text: "☒", isChecked: true), .init(tag: nil, text: "", isChecked: nil)])
  }

  @Test func `what pandoc writes, and what LibreOffice makes of it, is read the same`() throws {
    let folder = try TemporaryFolder()
    let text = """
      # Stellingen

      Een inleiding met *nadruk* en “aanhalingstekens”.

      | nr | stelling | oordeel |
      |----|----------|---------|
      | 1  | Zorg & welzijn werken samen. | herken ik |
      | 2  | Één plan per cliënt. |  |
      """
    let source = try folder.write(Array(text.utf8), to: "bron.md")
    _ = try Tool.run("/usr/bin/env", ["pandoc", source, "-o", "\(folder.path)/een.docx"])
    let docx = [UInt8](try Data(contentsOf: URL(filePath: "\(folder.path)/een.docx")))
    let odt = try Tool.libreOffice(docx, name: "een.docx", to: "odt")
    let again = try Tool.libreOffice(odt, name: "een.odt", to: "docx")
    for (bytes, format) in [(docx, OfficeFormat.docx), (odt, .odt), (again, .docx)] {
      #expect(try OfficeFormat.of(bytes) == format)
      let document = try WordDocument(reading: bytes)
      #expect(document.paragraphs.map(\.text) == ["Stellingen", "Een inleiding met nadruk en “aanhalingstekens”."])
      #expect(
        document.tables.map { $0.rows.map { $0.cells.map(\.text) } } == [
          [
            ["nr", "stelling", "oordeel"], ["1", "Zorg & welzijn werken samen.", "herken ik"],
            ["2", "Één plan per cliënt.", ""],
          ]
        ])
    }
  }
}
