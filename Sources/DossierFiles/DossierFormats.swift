import Diagnostics

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

  /// Whether its files are something else than text.
  var isBinary: Bool { get }

  /// What a column is called in this format.
  func name(of column: ExtractColumn) -> String

  /// The framework that the file names, and where, without reading more of it than needed.
  func framework(namedIn path: String, fileName: String) -> (id: String, position: FilePosition)?

  /// Gives each name in the place of a criterion, until no more is wanted.
  func forEachCriterion(in path: String, _ body: (UnsafeRawBufferPointer) -> Bool)
}

extension DossierFormat {
  var isBinary: Bool { false }
}

/// The formats that are known.
enum DossierFormats {
  /// All formats; the first that recognises a file reads it.
  static let all: [any DossierFormat] = [WorkbookDossierFormat(), XMLDossierFormat(), CSVDossierFormat()]

  /// The format of workbooks, where a file begins as they do: they are no text.
  static func workbook(of head: [UInt8]) -> (any DossierFormat)? {
    all.first { $0.isBinary && $0.recognises(head) }
  }

  /// The format of a file that begins with these bytes.
  static func format(of head: [UInt8]) -> (any DossierFormat)? { all.first { $0.recognises(head) } }
}
