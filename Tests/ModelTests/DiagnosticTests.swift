import Diagnostics
import Testing

@Suite struct DiagnosticLogTests {
  static func diagnostics(_ severity: Diagnostic.Severity, _ lines: Range<Int>, file: String = "a.csv") -> [Diagnostic]
  {
    lines.map { Diagnostic(severity, "K004", ["sleutel": "x"], at: FilePosition(file: file, line: $0)) }
  }

  @Test func `at most a hundred per file, then the number of further ones`() throws {
    var log = DiagnosticLog()
    log.append(contentsOf: Self.diagnostics(.error, 1..<251))
    log.append(contentsOf: Self.diagnostics(.warning, 1..<4, file: "b.csv"))
    #expect(log.errorCount == 250)
    #expect(log.warningCount == 3)
    #expect(log.hasErrors)
    let files = log.perFile
    #expect(files.map(\.file) == ["a.csv", "b.csv"])
    #expect(files.map(\.diagnostics.count) == [100, 3])
    #expect(files.map(\.further) == [150, 0])
  }

  @Test func `errors go before warnings where not all fit, and all stand in the order of lines`() throws {
    var log = DiagnosticLog()
    log.append(contentsOf: Self.diagnostics(.warning, 1..<151))
    log.append(contentsOf: Self.diagnostics(.error, 500..<540))
    let file = try #require(log.perFile.first)
    #expect(file.diagnostics.count { $0.severity == .error } == 40)
    #expect(file.diagnostics.count == 100)
    #expect(file.further == 90)
    #expect(file.diagnostics.map(\.position) == file.diagnostics.map(\.position).sorted())
  }

  @Test func `the error that decides about a file is kept in the place of the last`() throws {
    var log = DiagnosticLog()
    log.append(contentsOf: Self.diagnostics(.error, 1..<251))
    log.append(decisive: Diagnostic(.error, "C114", at: FilePosition(file: "a.csv", line: 400)))
    let file = try #require(log.perFile.first)
    #expect(file.diagnostics.count == 100)
    #expect(file.diagnostics.map(\.code).last == "C114")
    #expect(file.diagnostics.compactMap(\.position.line) == Array(1...99) + [400])
    #expect(log.errorCount == 251)
    #expect(file.further == 151)
  }

  @Test func `what nobody made is counted`() {
    var log = DiagnosticLog()
    log.count(.error, 0, in: "a.csv")
    #expect(log.perFile.isEmpty)
    #expect(log.hasRoom(for: .warning, in: "a.csv"))
    log.count(.warning, 100, in: "a.csv")
    #expect(!log.hasRoom(for: .warning, in: "a.csv"))
    #expect(log.hasRoom(for: .error, in: "a.csv"))
    #expect(log.perFile.map(\.further) == [100])
    #expect(!log.hasErrors)
  }

  @Test func `of very many files no more is kept than fits, and all is counted`() {
    var log = DiagnosticLog()
    for number in 0..<300 { log.append(contentsOf: Self.diagnostics(.error, 1..<91, file: "\(number)")) }
    #expect(log.errorCount == 27_000)
    #expect(log.perFile.reduce(0) { $0 + $1.diagnostics.count } == DiagnosticLog.limitPerRun)
    #expect(log.perFile.reduce(0) { $0 + $1.further } == 7000)
    #expect(!log.hasRoom(for: .error, in: "elders"))
  }

  @Test func `logs are added without losing count`() {
    var first = DiagnosticLog()
    first.append(contentsOf: Self.diagnostics(.error, 1..<151))
    var second = DiagnosticLog()
    second.append(contentsOf: Self.diagnostics(.error, 151..<301))
    second.append(contentsOf: Self.diagnostics(.warning, 1..<121, file: "b.csv"))
    first.append(contentsOf: second)
    #expect(first.errorCount == 300)
    #expect(first.warningCount == 120)
    #expect(first.perFile.map(\.further) == [200, 20])
  }

  @Test func `an empty log has nothing`() {
    let log = DiagnosticLog()
    #expect(!log.hasErrors)
    #expect(log.perFile.isEmpty)
  }
}

@Suite struct DiagnosticCatalogueTests {
  let catalogue = DiagnosticCatalogue.dutch

  @Test func `a message has place, severity, code, what is wrong, and on a second line the way out`() {
    let diagnostic = Diagnostic(
      .error, "K005", ["sleutel": "bronen", "bedoeld": "bronnen"],
      at: FilePosition(file: "map/kader.yaml", line: 3, column: 7))
    #expect(
      catalogue.text(of: diagnostic) == """
        map/kader.yaml:3:7: fout [K005]: sleutel “bronen” is niet bekend
          Bedoelde u “bronnen”?
        """)
  }

  @Test(
    arguments: [(nil, nil, "a.csv"), (4, nil, "a.csv:4"), (4, 2, "a.csv:4:2"), (nil, 2, "a.csv")]
      as [(Int?, Int?, String)])
  func `a place is written as far as it is known`(line: Int?, column: Int?, expected: String) {
    #expect(FilePosition(file: "a.csv", line: line, column: column).description == expected)
  }

  @Test(arguments: [(1, 1, "a.xlsx:Huisarts!A1"), (12, 27, "a.xlsx:Huisarts!AA12"), (3, 702, "a.xlsx:Huisarts!ZZ3")])
  func `a place in a workbook is a sheet and a cell`(row: Int, column: Int, expected: String) {
    #expect(FilePosition(file: "a.xlsx", sheet: "Huisarts", line: row, column: column).description == expected)
    #expect(FilePosition(file: "a.xlsx", sheet: "Huisarts").description == "a.xlsx:Huisarts")
  }

  @Test func `what is filled in cannot rewrite the terminal`() {
    let diagnostic = Diagnostic(
      .warning, "K006", ["sleutel": "\u{1B}[2Ja\u{202E}b\n", "bekend": "{sleutel}"],
      at: FilePosition(file: "a\u{1B}.yaml"))
    let text = catalogue.text(of: diagnostic)
    #expect(text.unicodeScalars.filter { $0.properties.generalCategory == .control }.map(\.value) == [0x0A])
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("Bekend zijn hier: {sleutel}."))  // what was filled in is not filled in again
  }

  @Test func `an argument that is not there leaves nothing behind`() {
    #expect(
      catalogue.message(of: Diagnostic(.error, "K005", at: FilePosition(file: "a"))) == "sleutel “” is niet bekend")
  }

  @Test func `messages have no full stop, ways out have one, and braces are closed`() {
    for (code, words) in catalogue.words {
      #expect(!words.message.hasSuffix("."), "\(code)")
      #expect(words.help.hasSuffix(".") || words.help.hasSuffix("?") || words.help.hasSuffix("}"), "\(code)")
      for text in [words.message, words.help] {
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" }, "\(code)")
        #expect(!text.contains("  ") && text.singleLine == text, "\(code)")
      }
    }
  }

  @Test func `an error outranks a warning and withholds the value`() {
    let warning = Diagnostic(.warning, "K022", at: FilePosition(file: "a", line: 2))
    let error = Diagnostic(.error, "K004", at: FilePosition(file: "a", line: 1))
    #expect(Diagnostic.Severity.warning < .error)
    #expect(Checked(1, diagnostics: [warning]).value == 1)
    #expect(Checked(1, diagnostics: [warning, error]).value == nil)
    #expect(Checked(1, diagnostics: [warning, error]).diagnostics == [error, warning])
  }
}
