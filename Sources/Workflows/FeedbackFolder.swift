package import Diagnostics
import Digests
import FeedbackFiles
package import FeedbackRound
import Foundation
import OfficeFiles
import Rendering

/// The folder of a round: the round, and the forms that came back.
package struct FeedbackFolder {
  /// The folder.
  package let path: String
  /// The answers; `nil` where the folder has no round.
  package let answers: CollectedAnswers?
  /// All there is to say about the forms.
  package let log: DiagnosticLog
  /// The number of files that were looked at.
  package let files: Int

  /// Reads a folder.
  package init(_ path: String) {
    self.path = path
    var log = DiagnosticLog()
    let place = "\(path)/\(FeedbackExport.roundFile)"
    guard let round = Self.round(in: path) else {
      log.append(.noRound(at: FilePosition(file: place)))
      (answers, files, self.log) = (nil, 0, log)
      return
    }
    let names = Self.answerFiles(in: path)
    var sheets: [AnswerSheet] = []
    for name in names {
      guard let data = Self.contents(of: name) else {
        log.append(.unreadable(at: FilePosition(file: name)))
        continue
      }
      let read = AnswerFile.read(data, file: name, of: round)
      sheets += read.sheets
      log.append(contentsOf: read.diagnostics)
    }
    let collected = CollectedAnswers.collect(sheets, for: round) { SHA256Digest(of: $0).hexadecimal }
    log.append(contentsOf: collected.diagnostics)
    (answers, files, self.log) = (Self.relative(collected.answers, to: path), names.count, log)
  }

  /// The answers with places below the folder of the round, so that a page is the same wherever that stands.
  private static func relative(_ answers: CollectedAnswers, to folder: String) -> CollectedAnswers {
    var answers = answers
    for number in answers.held.indices {
      let place = answers.held[number].written.position
      guard place.file.hasPrefix("\(folder)/") else { continue }
      answers.held[number].written.position = FilePosition(
        file: String(place.file.dropFirst(folder.count + 1)), sheet: place.sheet, line: place.line,
        column: place.column)
    }
    return answers
  }

  /// The round in a folder; nothing where there is none that can be read.
  package static func round(in folder: String) -> Round? {
    contents(of: "\(folder)/\(FeedbackExport.roundFile)").flatMap { Round(json: $0) }
  }

  /// A byte more than is read of a file, so that one that is too large is known as such.
  private static func contents(of path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: AnswerFile.mostBytes + 1) else { return [] }
    return Array(data)
  }

  /// The files that came back, also in folders within the folder for them, in the order of their names.
  package static func answerFiles(in folder: String) -> [String] {
    let root = "\(folder)/\(FeedbackExport.answerFolder)"
    guard let all = FileManager.default.enumerator(atPath: root) else { return [] }
    return all.compactMap { $0 as? String }.filter { name in
      let parts = name.split(separator: "/")
      // Office lays a file with such a name beside one that is open.
      guard let last = parts.last, !last.hasPrefix("~$"), !parts.contains(where: { $0.hasPrefix(".") }) else {
        return false
      }
      // A pipe or device that lies there would never end.
      let place = URL(fileURLWithPath: "\(root)/\(name)").resolvingSymlinksInPath().path
      let kind = try? FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
      return kind == .typeRegular
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(root)/\($0)" }
  }

  /// The round and all that came back, so that no output takes their place.
  package var inputFiles: [String] { ["\(path)/\(FeedbackExport.roundFile)"] + Self.answerFiles(in: path) }

  /// What came back, as a workbook.
  package static func workbook(of answers: CollectedAnswers) throws -> [UInt8] {
    try WorkbookBytes.shortened(FeedbackWorkbook.draft(of: answers), wholeIn: ".json")
  }

  /// Lays files with the ones that came back; what is there already with the same contents is left out.
  package static func add(_ paths: [String], to folder: String) throws {
    let root = "\(folder)/\(FeedbackExport.answerFolder)"
    let manager = FileManager.default
    try manager.createDirectory(atPath: root, withIntermediateDirectories: true)
    for source in paths {
      let url = URL(fileURLWithPath: source)
      var place = "\(root)/\(url.lastPathComponent)"
      var number = 2
      while manager.fileExists(atPath: place), !manager.contentsEqual(atPath: source, andPath: place) {
        let name = url.deletingPathExtension().lastPathComponent
        place = "\(root)/\(name)-\(number).\(url.pathExtension)"
        number += 1
      }
      if manager.fileExists(atPath: place) { continue }
      try manager.copyItem(atPath: source, toPath: place)
    }
  }
}

extension Diagnostic {
  fileprivate static func noRound(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "T101", at: position) }

  fileprivate static func unreadable(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T124", at: position)
  }
}
