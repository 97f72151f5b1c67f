import Foundation
import Reporting
import TestSupport
import Testing
import Workflows

@testable import ExternalTools

/// What a reader of XML finds in an office document; `read-office.py` makes it.
private struct FoundDocument: Decodable {
  let title: String
  let language: String
  let headings: [[Heading]]
  let text: [String]
  let tables: Int
  let captions: Int
  let headed: Int
  let around: [String]

  /// A level or the words of a heading, which stand side by side.
  enum Heading: Decodable, Hashable {
    case level(Int)
    case words(String)

    var level: Int? { if case .level(let level) = self { level } else { nil } }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = if let level = try? value.decode(Int.self) { .level(level) } else { .words(try value.decode(String.self)) }
    }
  }

  static func read(_ bytes: [UInt8], as format: Pandoc.Format) throws -> FoundDocument {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: "document.\(format.rawValue)")
    let output = "\(folder.path)/gelezen.json"
    try OutsideTool.readOffice(file, into: output)
    return try JSONDecoder().decode(FoundDocument.self, from: Data(contentsOf: URL(filePath: output)))
  }
}

/// Runs what waits for tasks on a thread that runs none: tests are tasks, and there are as few threads for those as cores.
private func besideTasks<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
  }
}

/// Pages as Word and OpenDocument files, held against what others read in them.
@Suite(.serialized) struct OfficePageTests {
  /// A page with every kind of block, and with what could be taken for markup.
  static let page = Page(
    title: "Proef <b>&amp;</b> \"titel\"", subtitle: "Ondertitel met é, ’ en 😀", draftMark: "CONCEPT",
    confidentiality: "Vertrouwelijk", mark: "VOORBEELD & verzonnen",
    header: [LabelledText(label: "Peildatum", text: "1 mei 2019")],
    notices: [Notice(label: "Let op.", text: "Iets *belangrijks* met _streepjes_ en $x$.", isWarning: true)],
    sections: [
      PageSection(
        id: "een", heading: "1. Eén",
        blocks: [
          .paragraph("Een alinea met   drie blanco’s, een\u{a0}harde en een\nregeleinde."),
          .list(["punt a", "punt b"], isNumbered: false), .list(["stap een", "stap twee"], isNumbered: true),
          .terms([LabelledText(label: "Woord", text: "betekenis")]),
          .notice(Notice(label: "Zonder tekst.", text: "", isWarning: false)),
          .table(
            PageTable(
              caption: "Tabel <een>", columns: [.init("Naam"), .init("Aantal", isNumber: true)],
              rows: [
                .init(id: "rij", [.init(["Eerste", "tweede regel"], link: "#een"), .init("12")]),
                .init([.init("= SOM(A1)", link: "elders.html"), .init("–")]),
              ])), .table(PageTable(caption: "Lege tabel", columns: [.init("Kolom zonder rijen")], rows: [])),
        ],
        sections: [
          PageSection(
            heading: "Dieper", blocks: [],
            sections: [
              PageSection(
                heading: "Nog dieper", blocks: [],
                sections: [
                  PageSection(
                    heading: "Diepst", blocks: [.paragraph("Bodem")],
                    sections: [PageSection(heading: "Dieper kan niet", blocks: [.paragraph("\u{1}Eind")])])
                ])
            ])
        ])
    ])

  /// Every text of a page, as a reader may expect it: one blank for several, and nothing that XML cannot hold.
  static func texts(of page: Page) -> [String] {
    var texts = [page.title, page.subtitle] + [page.draftMark, page.confidentiality, page.mark].compactMap(\.self)
    texts += page.header.flatMap { [$0.label, $0.text] } + page.notices.flatMap { [$0.label, $0.text] }
    func add(_ section: PageSection) {
      texts.append(section.heading)
      for block in section.blocks {
        switch block {
        case .paragraph(let text): texts.append(text)
        case .list(let items, _): texts += items
        case .terms(let terms): texts += terms.flatMap { [$0.label, $0.text] }
        case .notice(let notice): texts += [notice.label, notice.text]
        case .table(let table):
          texts += [table.caption] + table.columns.map(\.heading) + table.rows.flatMap { $0.cells.flatMap(\.lines) }
        }
      }
      section.sections.forEach(add)
    }
    page.sections.forEach(add)
    return texts.map(plain)
  }

  static func plain(_ text: String) -> String {
    text.replacing("\u{1}", with: "\u{FFFD}").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: Pandoc.Format.allCases)
  func `every text of a page stands in the document, under its headings and in its tables`(
    format: Pandoc.Format
  ) async throws {
    let bytes = try await besideTasks { try OfficePage(Self.page).bytes(as: format, by: try Pandoc()) }
    let found = try FoundDocument.read(bytes, as: format)
    let text = Self.plain(found.text.joined(separator: " "))
    for wanted in Self.texts(of: Self.page) where !wanted.isEmpty { #expect(text.contains(wanted), "\(wanted)") }
    #expect(found.title == Self.page.title)
    #expect(found.language == "nl-NL")
    #expect(found.headings.map { $0.first?.level } == [1, 2, 3, 4, 4])
    for number in [found.tables, found.captions, found.headed] { #expect(number == 2) }
    #expect(found.around.contains { $0.contains("CONCEPT") && $0.contains("Vertrouwelijk") })
    #expect(found.around.contains { $0.contains("VOORBEELD & verzonnen") && $0.hasSuffix("1") })
  }

  @Test func `the same page gives the same bytes, at another moment too`() async throws {
    let all = { @Sendable () throws in
      let pandoc = try Pandoc()
      return try Pandoc.Format.allCases.map { try OfficePage(Self.page).bytes(as: $0, by: pandoc) }
    }
    let first = try await besideTasks(all)
    // A zip file knows moments by two seconds.
    try await Task.sleep(for: .milliseconds(2100))
    let second = try await besideTasks(all)
    #expect(first == second)
  }

  @Test func `LibreOffice opens both and shows their words`() async throws {
    let (folder, texts) = (try TemporaryFolder(), try TemporaryFolder())
    for format in Pandoc.Format.allCases {
      let bytes = try await besideTasks { try OfficePage(Self.page).bytes(as: format, by: try Pandoc()) }
      let file = try folder.write(bytes, to: "\(format.rawValue).\(format.rawValue)")
      try OutsideTool.convert([file], to: "txt:Text (encoded):UTF8", in: texts.path)
      let text = Self.plain(try texts.text("\(format.rawValue).txt"))
      for wanted in ["betekenis", "Tabel <een>", "= SOM(A1)", "Kolom zonder rijen", "Bodem"] {
        #expect(text.contains(wanted), "\(format): \(wanted)")
      }
    }
  }
}

/// Programs of the system: what happens where one is missing, slow, loud or wrong.
@Suite struct ToolRunTests {
  static func run(
    _ program: String, _ arguments: [String] = [], input: String = "", seconds: Int = 20, most: Int = 1000
  ) async throws -> Result<[UInt8], ToolRun.Failure> {
    let run = ToolRun(
      program: program, arguments: arguments, input: Array(input.utf8), folder: "/", seconds: seconds, mostBytes: most)
    return try await besideTasks { Result { () throws(ToolRun.Failure) in try run.output() } }
  }

  @Test func `each way to fail is told apart`() async throws {
    #expect(try await Self.run("cat", input: "a & b") == .success(Array("a & b".utf8)))
    #expect(try await Self.run("bestaat-niet-hier") == .failure(.missing))
    #expect(try await Self.run("false") == .failure(.failed(1)))
    #expect(try await Self.run("cat", input: String(repeating: "x", count: 2000)) == .failure(.failed(nil)))
  }

  @Test func `what takes too long is stopped in time`() async throws {
    let start = ContinuousClock.now
    #expect(try await Self.run("sleep", ["60"], seconds: 1) == .failure(.tooSlow))
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `a program gets no shell and knows nothing of the user`() async throws {
    let output = try await Self.run("env", ["echo", "$HOME; ls"]).get()
    #expect(String(decoding: output, as: UTF8.self) == "$HOME; ls\n")
    let environment = String(decoding: try await Self.run("env").get(), as: UTF8.self).split(separator: "\n")
    let names = environment.map { String($0.prefix { $0 != "=" }) }
    #expect(Set(names) == ["PATH", "HOME", "TMPDIR", "LC_ALL", "TZ", "SOURCE_DATE_EPOCH"])
  }
}
