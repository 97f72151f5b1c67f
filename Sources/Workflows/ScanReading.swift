package import Diagnostics
import FeedbackFiles
import Foundation
package import Instruments
import OfficeFiles
import Rendering

/// Reads the self-scans that respondents sent back: files, or all that lies in folders.
package struct ScanReading {
  /// What the files say, as written.
  package let sheets: [ScanSheet]
  /// What counts, and what does not.
  package let result: ScanResult
  /// All there is to say about the files.
  package let log: DiagnosticLog
  /// The files that were looked at.
  package let files: [String]
  /// Those of which nothing could be read, as the user knows them.
  package let unread: [String]

  /// Reads files and folders.
  package init(_ paths: [String], of scan: SelfScan) {
    var log = DiagnosticLog()
    var sheets: [ScanSheet] = []
    var files: [String] = []
    var unread: [String] = []
    for path in paths {
      let found = Self.files(at: path)
      if found.isEmpty { log.append(.noAnswers(at: FilePosition(file: path))) }
      for file in found where !files.contains(file) {
        files.append(file)
        guard let bytes = Self.contents(of: file) else {
          log.append(.unreadable(at: FilePosition(file: file)))
          unread.append(Self.name(file, below: path))
          continue
        }
        let read = ScanAnswerFile.read(bytes, file: file, of: scan)
        sheets += read.sheets
        log.append(contentsOf: read.diagnostics)
        if read.sheets.isEmpty { unread.append(Self.name(file, below: path)) }
      }
    }
    let collected = ScanAnswers.collect(sheets, for: scan)
    log.append(contentsOf: collected.diagnostics)
    result = ScanResult(Self.relative(collected.answers, to: paths))
    (self.sheets, self.log, self.files, self.unread) = (sheets, log, files, unread)
  }

  /// The forms that can be handed on: of this scan, in this version.
  package var ownSheets: [ScanSheet] {
    let head = result.answers.scan.head
    return sheets.filter { $0.instrument == head.id && $0.version == head.version }
  }

  /// The answers with places below the folder, so that a page is the same wherever that stands.
  private static func relative(_ answers: ScanAnswers, to folders: [String]) -> ScanAnswers {
    var answers = answers
    for number in answers.held.indices {
      let place = answers.held[number].written.position
      guard let folder = folders.first(where: { place.file.hasPrefix("\($0)/") || place.file.hasPrefix($0) }) else {
        continue
      }
      answers.held[number].written.position = FilePosition(
        file: name(place.file, below: folder), sheet: place.sheet, line: place.line, column: place.column)
    }
    return answers
  }

  private static func name(_ file: String, below folder: String) -> String {
    guard file != folder, file.hasPrefix(folder) else { return URL(fileURLWithPath: file).lastPathComponent }
    return String(file.dropFirst(folder.count).drop { $0 == "/" })
  }

  /// A file, or the files in a folder in the order of their names; the form itself is a page and no answer.
  private static func files(at path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    if !isFolder.boolValue { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names.filter { name in
      let parts = name.split(separator: "/")
      guard let last = parts.last, !last.hasPrefix("~$"), !parts.contains(where: { $0.hasPrefix(".") }),
        !last.lowercased().hasSuffix(".html")
      else { return false }
      // A pipe or device that lies there would never end.
      let place = URL(fileURLWithPath: "\(root)/\(name)").resolvingSymlinksInPath().path
      let kind = try? FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
      return kind == .typeRegular
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(root)/\($0)" }
  }

  /// A byte more than is read of a file, so that one that is too large is known as such.
  private static func contents(of path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    // Of an empty file nothing is read, which is no failure.
    guard let data = try? handle.read(upToCount: AnswerFile.mostBytes + 1) ?? Data() else { return nil }
    return Array(data)
  }
}

/// Files about a self-scan that take a format of an office.
package enum ScanOffice {
  /// The form as a workbook.
  package static func form(of scan: SelfScan, _ request: ScanFormRequest) throws -> [UInt8] {
    try WorkbookBytes.of(ScanFormWorkbook.draft(of: scan, request))
  }

  /// What respondents said, as a workbook.
  package static func result(_ result: ScanResult) throws -> [UInt8] {
    try WorkbookBytes.shortened(ScanResultWorkbook.draft(of: result), wholeIn: ".html of .json")
  }
}

extension Diagnostic {
  fileprivate static func unreadable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N139", at: position)
  }

  fileprivate static func noAnswers(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N140", at: position)
  }
}
