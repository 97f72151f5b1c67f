import AssessmentModel
import Diagnostics
import Scoring
import Tabular
import XMLReading

/// A format in which a dossier extract may come.
protocol DossierFormat: Sendable {
  /// Whether a file that begins with these bytes is of this format.
  func recognises(_ head: [UInt8]) -> Bool

  /// Reads a file to its end and gives its rows to the interpreter.
  ///
  /// - Returns: why the whole file is left out, where its form is broken.
  func read(_ path: String, into interpreter: ExtractInterpreter) throws(FileFailure) -> Diagnostic?

  /// Whether dates may be written day first.
  var acceptsDayFirst: Bool { get }

  /// The framework that the file names, and where, without reading more of it than needed.
  func framework(namedIn path: String, fileName: String) -> (id: String, position: FilePosition)?

  /// Gives each name in the place of a criterion, until no more is wanted.
  func forEachCriterion(in path: String, _ body: (UnsafeRawBufferPointer) -> Bool)
}

/// The formats that are known.
enum DossierFormats {
  /// All formats; the first that recognises a file reads it.
  static let all: [any DossierFormat] = [XMLDossierFormat(), CSVDossierFormat()]

  /// The format of a file that begins with these bytes.
  static func format(of head: [UInt8]) -> (any DossierFormat)? { all.first { $0.recognises(head) } }
}

/// Dossier extracts in XML.
struct XMLDossierFormat: DossierFormat {
  var acceptsDayFirst: Bool { false }

  func recognises(_ head: [UInt8]) -> Bool {
    // "<" after blanks, in any of the encodings that XML may have.
    let letters = head.drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return letters.first == UInt8(ascii: "<") || head.starts(with: [0x1F, 0x8B])
  }

  func read(_ path: String, into interpreter: ExtractInterpreter) throws(FileFailure) -> Diagnostic? {
    let handler = XMLExtract.Handler(interpreter)
    let reader = XMLPushReader(handler: handler)
    let fed = try FileWindows(path: path).forEach { window throws(XMLFailure) in try reader.feed(window) }
    do throws(XMLFailure) {
      try fed.get()
      try reader.finish()
    } catch {
      return .xmlFailure(error, file: interpreter.fileName)
    }
    return handler.foundRoot ? nil : .noExtract(at: FilePosition(file: interpreter.fileName, line: 1, column: 1))
  }

  func framework(namedIn path: String, fileName: String) -> (id: String, position: FilePosition)? {
    let handler = RootHandler()
    let reader = XMLPushReader(handler: handler)
    _ = try? FileWindows(path: path).forEach { window throws(XMLFailure) in try reader.feed(window) }
    return handler.framework.map {
      ($0.id, FilePosition(file: fileName, line: $0.place.line, column: $0.place.column))
    }
  }

  func forEachCriterion(in path: String, _ body: (UnsafeRawBufferPointer) -> Bool) {
    withoutActuallyEscaping(body) { body in
      let reader = XMLPushReader(handler: CriterionHandler(body))
      _ = try? FileWindows(path: path).forEach { window throws(XMLFailure) in try reader.feed(window) }
    }
  }

  /// Looks at the root element only.
  private final class RootHandler: XMLHandler {
    static var namespace: String { XMLExtract.namespace }
    private(set) var framework: (id: String, place: XMLFailure.Place)?
    private(set) var isSatisfied = false

    func start(_ tag: StartTag<XMLExtract.Name>) {
      isSatisfied = true
      guard tag.name == .dossierextract else { return }
      for index in 0..<tag.attributeCount where tag.attribute(at: index).name == .kader {
        let id = String(decoding: tag.attribute(at: index).value.trimmed, as: UTF8.self)
        if !id.isEmpty { framework = (id, tag.place(ofAttribute: index)) }
      }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() {}
  }

  /// Looks at the names of criteria only.
  private final class CriterionHandler: XMLHandler {
    static var namespace: String { XMLExtract.namespace }
    private let body: (UnsafeRawBufferPointer) -> Bool
    private(set) var isSatisfied = false

    init(_ body: @escaping (UnsafeRawBufferPointer) -> Bool) { self.body = body }

    func start(_ tag: StartTag<XMLExtract.Name>) {
      guard tag.name == .oordeel else { return }
      for index in 0..<tag.attributeCount where tag.attribute(at: index).name == .criterium {
        if !body(tag.attribute(at: index).value) { isSatisfied = true }
      }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() {}
  }
}

/// Dossier extracts in CSV.
struct CSVDossierFormat: DossierFormat {
  var acceptsDayFirst: Bool { true }

  func recognises(_ head: [UInt8]) -> Bool { true }

  func read(_ path: String, into interpreter: ExtractInterpreter) throws(FileFailure) -> Diagnostic? {
    let told = try encoding(of: path)
    var result = try read(path, into: interpreter, told.encoding, told.markLength)
    if result == .failure(.notUTF8), told.markLength > 0 {
      return .undecodable(at: FilePosition(file: interpreter.fileName))
    }
    if result == .failure(.notUTF8) {
      interpreter.startAgain()
      result = try read(path, into: interpreter, .windows1252, 0)
      interpreter.report(.readAsWindows1252(at: FilePosition(file: interpreter.fileName)))
    }
    switch result {
    case .success(let table):
      if !table.isHeaderRead { return .emptyFile(at: FilePosition(file: interpreter.fileName)) }
      return table.isRefused ? .refusedTable(at: FilePosition(file: interpreter.fileName)) : nil
    case .failure(let failure):
      return .csvFailure(failure, file: interpreter.fileName)
    }
  }

  func framework(namedIn path: String, fileName: String) -> (id: String, position: FilePosition)? { nil }

  func forEachCriterion(in path: String, _ body: (UnsafeRawBufferPointer) -> Bool) {
    guard let told = try? encoding(of: path) else { return }
    for encoding in [told.encoding, .windows1252] {
      var cell: Int?
      var isHeader = true
      var wantsMore = true
      let result = try? records(of: path, encoding, told.markLength) { record in
        if record.isBlank { return true }
        if isHeader {
          isHeader = false
          cell = (0..<record.count).first {
            String(decoding: record[$0].trimmed, as: UTF8.self).lowercased() == ExtractColumn.criterium.rawValue
          }
          return cell != nil
        }
        if let cell, cell < record.count, !record[cell].isBlank { wantsMore = body(record[cell]) }
        return wantsMore
      }
      guard case .failure(.notUTF8)? = result else { return }
    }
  }

  private func read(
    _ path: String, into interpreter: ExtractInterpreter, _ encoding: TextEncoding, _ markLength: Int
  ) throws(FileFailure) -> Result<TableState, CSVFailure> {
    let table = CSVExtract(interpreter)
    return try records(of: path, encoding, markLength) { record in
      table.take(record)
      return !table.isRefused
    }.map { TableState(isHeaderRead: table.isHeaderRead, isRefused: table.isRefused) }
  }

  private struct TableState: Hashable {
    let isHeaderRead: Bool
    let isRefused: Bool
  }

  private func encoding(of path: String) throws(FileFailure) -> (encoding: TextEncoding, markLength: Int) {
    let head = try FileWindows(path: path).head()
    return head.withUnsafeBytes { TextEncoding.told(byMarkIn: $0) }
  }

  /// Hands on each record of a file until no more is wanted; a line `sep=;` before the header names the delimiter.
  private func records(
    of path: String, _ encoding: TextEncoding, _ markLength: Int, _ body: (CSVRecord) -> Bool
  ) throws(FileFailure) -> Result<Void, CSVFailure> {
    let start = try CSVStart(path: path, encoding: encoding, markLength: markLength)
    var reader = CSVPushReader(delimiter: start.delimiter, encoding: encoding, firstLine: start.firstLine)
    var wantsMore = true
    var toSkip = start.bytesToSkip
    let fed = try FileWindows(path: path).forEach { window throws(CSVFailure) in
      let skipped = min(toSkip, window.count)
      toSkip -= skipped
      try reader.feed(UnsafeRawBufferPointer(rebasing: window[skipped...])) { if wantsMore { wantsMore = body($0) } }
      return wantsMore
    }
    if case .failure = fed { return fed }
    do {
      if wantsMore { try reader.finish { if wantsMore { wantsMore = body($0) } } }
      return .success(())
    } catch {
      return .failure(error)
    }
  }
}

/// How a CSV file begins: its delimiter, and what stands before the header.
private struct CSVStart {
  let delimiter: UInt8
  let bytesToSkip: Int
  let firstLine: Int

  init(path: String, encoding: TextEncoding, markLength: Int) throws(FileFailure) {
    let head = try FileWindows(path: path).head(64 << 10)
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    // The names of columns are plain letters, so that a wide encoding shows them after its zeros are dropped.
    let text = head.dropFirst(markLength).filter { !isWide || $0 != 0 }
    var lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 200, omittingEmptySubsequences: false)[...]
    if let first = lines.first, let named = Self.delimiter(namedIn: first) {
      delimiter = named
      bytesToSkip = markLength + (first.count + 1) * (isWide ? 2 : 1)
      firstLine = 2
      return
    }
    while let line = lines.first, lines.count > 1, line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { lines.removeFirst() }
    delimiter = Array(lines.first ?? []).withUnsafeBytes { CSVExtract.delimiter(ofHeader: $0) }
    bytesToSkip = markLength
    firstLine = 1
  }

  /// Spreadsheets write `sep=;` as the first line.
  private static func delimiter(namedIn line: ArraySlice<UInt8>) -> UInt8? {
    let trimmed = Array(line).filter { $0 != 0x0D && $0 != UInt8(ascii: "\"") }
    guard trimmed.count == 5, String(decoding: trimmed.prefix(4), as: UTF8.self).lowercased() == "sep=",
      [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")].contains(trimmed[4])
    else { return nil }
    return trimmed[4]
  }
}

extension ExtractInterpreter {
  /// Forgets what was read of the file, to read it again in another encoding.
  func startAgain() {
    collected = CollectedRatings()
    log = DiagnosticLog()
    unplaced = Omissions()
    forgetLastArea()
  }
}

extension Diagnostic {
  static func noExtract(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "X101", at: position) }

  static func xmlFailure(_ failure: XMLFailure, file: String) -> Diagnostic {
    func position(_ place: XMLFailure.Place) -> FilePosition {
      FilePosition(file: file, line: place.line, column: place.column)
    }
    switch failure {
    case .documentType(let place): return Diagnostic(.error, "X102", at: position(place))
    case .compressed: return Diagnostic(.error, "X103", at: FilePosition(file: file))
    case .tooComplex(let place): return Diagnostic(.error, "X104", at: position(place))
    case .illFormed(let form, let place):
      let code =
        switch form {
        case .mismatchedTag: "X105"
        case .truncated: "X106"
        case .contentAfterRoot: "X107"
        case .doubledAttribute: "X108"
        case .malformedAttribute: "X109"
        case .unknownEntity: "X110"
        case .forbiddenCharacter: "X111"
        case .undecodableBytes: "X112"
        case .unknownEncoding: "X113"
        case .unknownPrefix: "X114"
        case .noXML: "X115"
        case .other: "X116"
        }
      return Diagnostic(.error, code, at: position(place))
    }
  }

  static func csvFailure(_ failure: CSVFailure, file: String) -> Diagnostic {
    switch failure {
    case .unclosedQuote(let line, let column):
      return Diagnostic(.error, "C113", at: FilePosition(file: file, line: line, column: column))
    case .nul(let line): return Diagnostic(.error, "C114", at: FilePosition(file: file, line: line))
    case .undecodable(let line): return Diagnostic(.error, "C115", at: FilePosition(file: file, line: line))
    case .notUTF8: return .undecodable(at: FilePosition(file: file))
    case .recordTooLong(let line): return Diagnostic(.error, "C116", at: FilePosition(file: file, line: line))
    }
  }

  fileprivate static func undecodable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C115", at: position)
  }

  fileprivate static func readAsWindows1252(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "C122", at: position)
  }

  fileprivate static func emptyFile(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I103", at: position)
  }

  fileprivate static func refusedTable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "C117", at: position)
  }
}
