import Diagnostics
import FeedbackFiles
import Instruments
import OfficeFiles
import Rendering
import Reporting
import TestSupport
import Testing

/// The same answers mean the same in each format: JSON of the form in a browser, workbook and CSV.
@Suite struct ScanRoundTripTests {
  static let pieces = [
    "één", "cafe\u{301}", "\"zo\"", "; en", "twee\nregels", "=1+1", "-", "@huis", "12", "1.1.1", "<b>&amp;", "ﬁ", "👩‍⚕️",
    "einde.", "\t", "''", "waar",
  ]

  static func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...4, using: &generator)
    let words = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    let trimmed = String(words.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    return trimmed.isEmpty ? "leeg" : trimmed
  }

  /// Ten respondents who fill in a part of what they are asked.
  static func sheets(of scan: SelfScan, seed: UInt64) -> [ScanSheet] {
    var generator = SeededGenerator(seed: seed)
    let place = FilePosition(file: "")
    return (1...10).map { number in
      let route = Int.random(in: scan.routes.indices, using: &generator)
      let roles = scan.respondents.indices.filter { !scan.parts(route: route, respondent: $0).isEmpty }
      let role = roles.randomElement(using: &generator) ?? 0
      let parts = scan.parts(route: route, respondent: role)
      var texts: [ScanText] = []
      for row in scan.rows.indices where parts.contains(scan.rows[row].part) {
        let lines = scan.rows[row].isOpen ? Int.random(in: 1...ScanFormWorkbook.openLines, using: &generator) : 1
        for line in 1...lines {
          for field in scan.rows[row].fields where Int.random(in: 0..<3, using: &generator) == 0 {
            texts.append(
              ScanText(
                row: scan.rows[row].id, line: String(line), field: scan.fields[field].term.id,
                text: text(&generator), position: place))
          }
        }
      }
      if texts.isEmpty, let row = scan.rows.first(where: { parts.contains($0.part) }) {
        let field = scan.fields[row.fields[0]].term.id
        texts = [ScanText(row: row.id, line: "1", field: field, text: "één", position: place)]
      }
      return ScanSheet(
        file: "", instrument: scan.head.id, version: scan.head.version, respondent: "r\(number)",
        role: scan.respondents[role].id, function: text(&generator), route: scan.routes[route].term.id, texts: texts,
        position: place)
    }
  }

  /// The workbook of the program, filled in as people do.
  static func workbook(of sheet: ScanSheet, _ scan: SelfScan) throws -> [UInt8] {
    var draft = ScanFormWorkbook.draft(of: scan, ScanFormRequest())
    func label(_ id: String, _ terms: [ScanTerm]) -> String { terms.first { $0.id == id }?.label ?? "" }
    let heads = [
      ScanHeading.respondent.label: sheet.respondent, ScanHeading.role.label: label(sheet.role, scan.respondents),
      ScanHeading.function.label: sheet.function, ScanHeading.route.label: label(sheet.route, scan.routes.map(\.term)),
    ]
    var filled = 0
    for row in draft.sheets[0].rows.indices where draft.sheets[0].rows[row].count > 3 {
      let cells = draft.sheets[0].rows[row]
      if let value = cells[2].value.flatMap({ heads[$0.written] }) {
        #expect(cells[3].isOpen)
        draft.sheets[0].rows[row][3].value = .text(value)
      }
      for text in sheet.texts where cells[0].value?.written == text.row && cells[1].value?.written == text.line {
        let column = try #require(scan.fields.firstIndex { $0.term.id == text.field }) + 3
        #expect(cells[column].isOpen)
        draft.sheets[0].rows[row][column].value = .text(text.text)
        filled += 1
      }
    }
    #expect(filled == sheet.texts.count)
    return try WorkbookWriter.bytes(of: draft)
  }

  /// What counts of files, without the names of those.
  static func counted(_ files: [[UInt8]], _ scan: SelfScan) -> ScanAnswers {
    let read = files.map { ScanAnswerFile.read($0, file: "bestand", of: scan) }
    #expect(read.flatMap(\.diagnostics).map(\.code) == [])
    let collected = ScanAnswers.collect(read.flatMap(\.sheets), for: scan)
    #expect(collected.diagnostics.map(\.code) == [])
    return collected.answers
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `answers of ten respondents are the same from JSON, workbook and CSV`(seed: UInt64) throws {
    for scan in [try SelfScanTests.shipped(), try SelfScanTests.other()] {
      let sheets = Self.sheets(of: scan, seed: seed)
      let expected = ScanAnswers.collect(sheets, for: scan).answers
      #expect(expected.entries.count >= 10 && expected.held.isEmpty)
      let json = Self.counted([Array(ScanSheetJSON.value(of: sheets, scan).indented.utf8)], scan)
      let csv = Self.counted([Array(ScanSheetCSV.text(of: sheets).utf8)], scan)
      let books = Self.counted(try sheets.map { try Self.workbook(of: $0, scan) }, scan)
      for (name, found) in [("JSON", json), ("CSV", csv), ("XLSX", books)] {
        #expect(found.entries == expected.entries, "\(name)")
        #expect(found.respondents.map(\.function) == expected.respondents.map(\.function), "\(name)")
        #expect(found.respondents.map(\.route) == expected.respondents.map(\.route), "\(name)")
        #expect(found.respondents.map(\.role) == expected.respondents.map(\.role), "\(name)")
      }
    }
  }

  @Test func `the pages of another scan say its own words, and its steps and differences`() throws {
    let scan = try SelfScanTests.other()
    let place = FilePosition(file: "a")
    func sheet(_ code: String, _ role: String, _ texts: [(String, String, String, String)]) -> ScanSheet {
      ScanSheet(
        file: code, instrument: scan.head.id, version: scan.head.version, respondent: code, role: role, route: "nieuw",
        texts: texts.map { ScanText(row: $0.0, line: $0.1, field: $0.2, text: $0.3, position: place) },
        position: place)
    }
    let answers = ScanAnswers.collect(
      [
        sheet("een", "gastheer", [("A1", "", "vandaag", "Bijna."), ("B1y", "2", "droom", "Thee erbij.")]),
        sheet("twee", "bezoeker", [("A1", "", "droom", "Een bordje."), ("A2", "1", "waarover", "De drempel")]),
      ], for: scan
    ).answers
    let result = ScanResult(answers)
    #expect(result.steps.map { scan.rows[$0.row].id } == ["A1", "B1y"])
    #expect(result.steps.map { $0.present.count } == [1, 0])
    #expect(result.differences.map { scan.rows[$0.row].id } == ["A1"])
    #expect(result.differences.map(\.present) == [[0]])
    #expect(result.differences.map(\.wishing) == [[1]])
    #expect(result.parts.map { scan.parts[$0].id } == ["A-nieuw", "B"])
    let page = HTMLPage.render(ScanReportPage.page(of: result, unread: ["stuk.json"]))
    for words in ["De drempel", "Gastheren en gastvrouwen", "eigen voorstel van dit project", "stuk.json", "Droom"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("voor anderen: A-oud"))
    #expect(page.contains("andere route: A-oud"))
    let questions = PageText.text(of: ScanShowPage.page(of: scan))
    for row in scan.rows { #expect(questions.contains(row.id)) }
    let form = ScanFormHTML.render(scan, ScanFormRequest())
    for row in scan.rows { #expect(form.contains("data-aspect=\"\(row.id)\"")) }
  }
}
