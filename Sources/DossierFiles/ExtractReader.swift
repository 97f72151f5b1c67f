public import AssessmentModel
public import Diagnostics
public import Scoring

/// What was read of one file of dossier extracts.
public struct ExtractFile: Sendable {
  /// The name under which messages speak of it.
  public let name: String
  /// The ratings, where the file could be read to its end; else nothing of it counts.
  public let collected: CollectedRatings?
  /// What there is to say about it.
  public let log: DiagnosticLog
  /// What was left out without it being known of which area; of a file that is left out whole, why.
  public let unplaced: Omissions
  /// Whether something may stand in the place of a criterion that was not found among those of the framework.
  public let mayHaveOtherCriteria: Bool
  /// Which dossier form it is, where it is one: the same for all copies.
  public var form: String?
}

/// Reads dossier extracts under one framework, in any format that is known.
public struct ExtractReader: Sendable {
  private let words: ExtractWords
  private let mostBytes: Int?

  /// Makes a reader.
  ///
  /// - Parameter mostBytes: how long a file may be, in bytes; without it as long as it is.
  public init(framework: Framework, mostBytes: Int? = nil) {
    words = ExtractWords(framework)
    self.mostBytes = mostBytes
  }

  /// Reads a file to its end.
  ///
  /// A wrong value costs its rating or row; a break of the form costs the whole file.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: how messages call it.
  public func read(_ path: String, name: String) -> ExtractFile {
    let file = FilePosition(file: name)
    var log = DiagnosticLog()
    do throws(FileFailure) {
      if let mostBytes, try FileWindows(path: path).length() > mostBytes {
        let diagnostic = Diagnostic.tooLong(mostBytes, at: file)
        log.append(diagnostic)
        return leftOut(name, log, diagnostic.code)
      }
      let format = try Self.format(of: path)
      switch format {
      case .failure(let diagnostic):
        log.append(diagnostic(file))
        return leftOut(name, log, diagnostic(file).code)
      case .success(let format):
        let interpreter = ExtractInterpreter(words: words, fileName: name, format: format)
        let breakOfForm = try format.read(path, into: interpreter)
        if let breakOfForm {
          log = interpreter.log
          log.append(decisive: breakOfForm)
          return leftOut(name, log, breakOfForm.code)
        }
        return ExtractFile(
          name: name, collected: interpreter.collected, log: interpreter.log, unplaced: interpreter.unplaced,
          mayHaveOtherCriteria: interpreter.passedOverCriteria || interpreter.log.hasErrors, form: interpreter.form)
      }
    } catch {
      log.append(.unreadable(error, at: file))
      return leftOut(name, log, Diagnostic.unreadable(error, at: file).code)
    }
  }

  private func leftOut(_ name: String, _ log: DiagnosticLog, _ code: String) -> ExtractFile {
    var omissions = Omissions()
    omissions.add(code, lines: 0)
    return ExtractFile(name: name, collected: nil, log: log, unplaced: omissions, mayHaveOtherCriteria: true)
  }

  /// The format of a file by its first bytes; or why it is no extract at all.
  private static func format(
    of path: String
  ) throws(FileFailure) -> Result<any DossierFormat, UnknownFormat> {
    let head = try FileWindows(path: path).head()
    if head.isEmpty { return .failure(.empty) }
    // Text in UTF-16 has zeros too, but says so.
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    let isWideXML = head.starts(with: [0x3C, 0x00]) || head.starts(with: [0x00, 0x3C])
    // Documents that somebody gave another ending.
    if head.starts(with: Array("%PDF".utf8)) { return .failure(.binary) }
    if let workbook = DossierFormats.workbook(of: head) { return .success(workbook) }
    let isCompressed = head.starts(with: [0x1F, 0x8B])
    if !isWide, !isWideXML, !isCompressed, head.contains(0), head.prefix(64).contains(where: \.isControl) {
      return .failure(.binary)
    }
    return DossierFormats.format(of: head).map { .success($0) } ?? .failure(.binary)
  }

  private enum UnknownFormat: Error {
    case empty, binary

    func callAsFunction(_ position: FilePosition) -> Diagnostic {
      Diagnostic(.error, self == .empty ? "I103" : "I104", at: position)
    }
  }

  /// The framework that a file names, and where; nothing where its format or the file names none.
  public static func framework(namedIn path: String, name: String) -> (id: String, position: FilePosition)? {
    guard case .success(let format)? = try? format(of: path) else { return nil }
    return format.framework(namedIn: path, fileName: name)
  }

  /// The names that stand in the place of a criterion in these files, folded; at most a thousand of them.
  ///
  /// - Parameter mostRows: how many rows of each file are looked at; without it all.
  public static func criteria(usedIn paths: [String], mostRows: Int? = nil) -> Set<String> {
    var names: Set<String> = []
    for path in paths {
      guard case .success(let format)? = try? format(of: path) else { continue }
      var rows = 0
      format.forEachCriterion(in: path) { bytes in
        names.insert(String(decoding: bytes.trimmed.prefix(100), as: UTF8.self).lowercased())
        rows += 1
        return names.count < 1000 && rows != mostRows
      }
    }
    return names
  }
}

extension UInt8 {
  /// Whether no text has it: a stray one further on is a break of its form, which has a place.
  fileprivate var isControl: Bool { self < 0x20 && !(0x09...0x0D).contains(self) }
}

extension Diagnostic {
  fileprivate static func tooLong(_ mostBytes: Int, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I108", ["grens": String(mostBytes / 1_000_000)], at: position)
  }

  static func unreadable(_ failure: FileFailure, at position: FilePosition) -> Diagnostic {
    switch failure {
    case .notFound: Diagnostic(.error, "I101", at: position)
    case .notAllowed, .broken: Diagnostic(.error, "I102", at: position)
    case .notAFile: Diagnostic(.error, "I105", at: position)
    }
  }
}
