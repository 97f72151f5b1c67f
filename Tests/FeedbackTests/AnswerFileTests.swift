import Diagnostics
import FeedbackFiles
import FeedbackRound
import OfficeFiles
import Rendering
import Testing

/// Files that come back, good and bad.
@Suite struct AnswerFileTests {
  private static let round = SampleRound.round

  /// A CSV with these cells under the columns that a form needs.
  private static func csv(_ rows: [String], delimiter: String = ";") -> String {
    let head = "ronde;versie;formulier;rol;code;kenmerk;antwoord;opmerking;aanvulling"
    return ([head] + rows).joined(separator: "\r\n").replacing(";", with: delimiter) + "\r\n"
  }

  private static func row(
    _ id: String, _ answer: String, form: String = "", role: String = "Arts", remark: String = ""
  ) -> String {
    let digest = round[statement: id]?.digest ?? ""
    return "plaats-focusgroep;v2;\(form);\(role);\(id);\(digest);\(answer);\(remark);"
  }

  private static func read(_ text: String) -> (sheets: [AnswerSheet], codes: [String]) { read(Array(text.utf8)) }

  private static func read(_ bytes: [UInt8]) -> (sheets: [AnswerSheet], codes: [String]) {
    let read = AnswerFile.read(bytes, file: "a", of: Self.round)
    return (read.sheets, read.diagnostics.map(\.code))
  }

  @Test(arguments: [";", ",", "\t"])
  func `a CSV is read whatever stands between its cells`(delimiter: String) {
    let (sheets, codes) = Self.read(
      Self.csv([Self.row("B1", "niet", remark: "Ja"), Self.row("B2", "")], delimiter: delimiter))
    #expect(codes == [])
    #expect(sheets.map(\.role) == ["Arts"])
    #expect(sheets.first?.answers.map(\.recognition) == ["niet", ""])
    #expect(sheets.first?.answers.first?.remark == "Ja")
  }

  @Test func `what Excel saves in Windows-1252 keeps its letters`() {
    let text = Self.csv([Self.row("B1", "niet", remark: "Één keer €")])
    let letters: [Unicode.Scalar: UInt8] = ["É": 0xC9, "é": 0xE9, "€": 0x80]
    let bytes = text.unicodeScalars.map { letters[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    #expect(Self.read(bytes).sheets.first?.answers.first?.remark == "Één keer €")
  }

  @Test func `a CSV may hold the forms of a whole group, by number or by role`() {
    let byNumber = Self.read(
      Self.csv([
        Self.row("B1", "niet", form: "1"), Self.row("B2", "deels", form: "1"), Self.row("B1", "niet", form: "2"),
      ]))
    #expect(byNumber.sheets.map(\.form) == ["1", "2"])
    #expect(byNumber.sheets.map(\.answers.count) == [2, 1])
    let byRole = Self.read(Self.csv([Self.row("B1", "niet"), Self.row("B1", "niet", role: "Zorg thuis")]))
    #expect(byRole.sheets.map(\.role) == ["Arts", "Zorg thuis"])
    #expect(Set(byRole.sheets.map(\.fileDigest)).count == 2)
  }

  @Test func `a number or role in the first row holds for the rows below it`() {
    let (sheets, _) = Self.read(
      Self.csv([Self.row("B1", "niet", form: "7"), Self.row("B2", "deels", role: ""), Self.row("Bev3", "", role: "")]))
    #expect(sheets.map(\.form) == ["7"])
    #expect(sheets.map(\.role) == ["Arts"])
    #expect(sheets.first?.answers.count == 3)
  }

  /// What is no form, and the code that says so.
  static let bad: [(name: String, text: String, codes: [String])] = [
    ("nothing", "", ["T102"]), ("a letter", "Geachte inspectie,\nhierbij mijn antwoorden.\n", ["T102"]),
    ("another table", "client;bron;oordeel\n1;2;3\n", ["T102"]),
    ("JSON cut off", "{\"ronde\": \"plaats-focusgroep\", \"antwoorden\": [", ["T122"]),
    ("JSON of something else", "{\"a\": 1}", ["T102"]),
    ("JSON with answers that are none", "{\"ronde\": \"x\", \"antwoorden\": 4}", ["T102"]),
    ("a zip that is none", "PK\u{3}\u{4}geen zip", ["T125"]),
  ]

  @Test(arguments: Self.bad.indices)
  func `what is no form is said, and counts for nothing`(index: Int) {
    let (sheets, codes) = Self.read(Self.bad[index].text)
    #expect(sheets.isEmpty, "\(Self.bad[index].name)")
    #expect(codes == Self.bad[index].codes, "\(Self.bad[index].name)")
  }

  @Test func `a quotation mark that is never closed costs the file, with its line`() throws {
    let read = AnswerFile.read(
      Array(Self.csv([Self.row("B1", "niet", remark: "\"Ja")]).utf8), file: "a", of: Self.round)
    #expect(read.diagnostics.map(\.code) == ["T121"])
    #expect(read.diagnostics.first?.position.line == 2)
    let stray = AnswerFile.read(
      Array(Self.csv([Self.row("B1", "niet", remark: "Ja \"zo\"")]).utf8), file: "a", of: Self.round)
    #expect(stray.diagnostics.map(\.code) == ["T121"])
  }

  @Test func `an old workbook and a file that is too large are refused`() {
    #expect(Self.read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).codes == ["T125"])
    #expect(Self.read([UInt8](repeating: 0x20, count: AnswerFile.mostBytes + 1)).codes == ["T120"])
  }

  /// Files that would take long, each of a kind of its own.
  static let huge: [(name: String, text: String, code: String)] = [
    ("much text", String(repeating: " ", count: AnswerFile.mostTextBytes + 1), "T120"),
    ("many answers", "{\"ronde\":\"x\",\"antwoorden\":[\(String(repeating: "1,", count: 2_000))1]}", "T120"),
    ("many forms", csv((0...2_000).map { row("B1", "niet", form: "\($0)") }), "T120"),
    ("many cells", csv([row("B1", "niet") + String(repeating: ";", count: 1_000)]), "T121"),
    ("many blank rows", csv([row("B1", "niet")]) + String(repeating: "\r\n", count: 900_000), ""),
  ]

  @Test(arguments: huge.indices)
  func `what no form is as large as is refused`(index: Int) {
    let file = Self.huge[index]
    #expect(Self.read(file.text).codes == [file.code].filter { !$0.isEmpty }, "\(file.name)")
  }

  @Test func `a CSV with as many rows as a file may have is read`() {
    let (sheets, codes) = Self.read(Self.csv((1..<2_000).map { Self.row("B1", "niet", form: "\($0)") }))
    #expect(codes == [])
    #expect(sheets.count == 1_999)
  }

  @Test func `JSON that was edited by hand is read as far as it goes`() {
    let text = """
      {"ronde": "plaats-focusgroep", "versie": "v2", "rol": 7, "extra": true, "antwoorden": [
        {"stelling": "B1", "kenmerk": null, "herkenning": "niet"}, "los woord", {"stelling": "B2", "opmerking": 12}]}
      """
    let (sheets, codes) = Self.read(text)
    #expect(codes == ["T123"])
    #expect(sheets.first?.role == "7")
    #expect(sheets.first?.answers.map(\.statement) == ["B1", "", "B2"])
    #expect(sheets.first?.answers.map(\.remark) == ["", "los woord", "12"])
  }

  @Test func `a workbook is read as it was made, and what stands beside the table is said`() throws {
    var draft = FormWorkbook.draft(of: Self.round)
    let head = try #require(draft.sheets[0].rows.firstIndex { $0.count == 8 && $0[6].value == .text("Code") })
    draft.sheets[0].rows[head + 2][3] = CellDraft("Herken ik niet")
    draft.sheets[0].rows[head + 1].append(CellDraft("Los."))
    let read = AnswerFile.read(try WorkbookWriter.bytes(of: draft), file: "a.xlsx", of: Self.round)
    #expect(read.diagnostics.map(\.code) == ["T119"])
    #expect(read.diagnostics.first?.position.sheet == draft.sheets[0].name)
    #expect(read.diagnostics.first?.position.line == head + 2)
    #expect(read.sheets.first?.round == Self.round.id)
    #expect(read.sheets.first?.form == nil)
    #expect(read.sheets.first?.answers.map(\.recognition) == ["", "Herken ik niet", ""])
    #expect(read.sheets.first?.answers.map(\.digest) == Self.round.statements.map(\.digest))
  }

  @Test func `a document is read as it was made, and is blank`() {
    let read = AnswerFile.read(WordWriter.bytes(of: FormDocument.draft(of: Self.round)), file: "a.docx", of: Self.round)
    #expect(read.diagnostics == [])
    #expect(read.sheets.first?.version == Self.round.version)
    #expect(read.sheets.first?.answers.map(\.statement) == ["B1", "B2", "Bev3"])
    #expect(read.sheets.first?.answers.allSatisfy(\.isBlank) == true)
    #expect(read.sheets.first?.role == "")
  }

  @Test func `what is typed beside the tables of a document is said, and a changed statement becomes an addition`() {
    var draft = FormDocument.draft(of: Self.round)
    draft.blocks.append(.paragraph("Nog iets van mij."))
    draft.blocks = draft.blocks.map { block in
      guard case .table(var table) = block else { return block }
      table.rows = table.rows.map { row in
        row == [.text(["Stelling"]), .text(["Het tweede."])] ? [row[0], .text(["Het tweede, maar anders."])] : row
      }
      return .table(table)
    }
    let read = AnswerFile.read(WordWriter.bytes(of: draft), file: "a.docx", of: Self.round)
    #expect(read.diagnostics.map(\.code) == ["T119"])
    let collected = SampleRound.collect(read.sheets)
    #expect(collected.codes == ["T116", "T126"])
    #expect(collected.answers.responses.map(\.text).allSatisfy { $0.contains("Het tweede, maar anders.") })
    #expect(collected.answers.responses.count == 1)
  }

  @Test func `a CSV form is read as it was made, and is blank`() {
    let (sheets, codes) = Self.read(FormCSV.text(of: Self.round))
    #expect(codes == [])
    #expect(sheets.first?.answers.map(\.digest) == Self.round.statements.map(\.digest))
    #expect(sheets.first?.answers.allSatisfy(\.isBlank) == true)
    #expect(sheets.first?.generalRemark == "")
  }

  @Test func `a round is read back as it was written`() {
    #expect(Round(json: Array(RoundJSON.value(of: Self.round).indented.utf8)) == Self.round)
  }

  @Test(arguments: ["", "{}", "[]", "{\"ronde\": 1}"])
  func `what is no round is none`(text: String) {
    #expect(Round(json: Array(text.utf8)) == nil)
  }
}
