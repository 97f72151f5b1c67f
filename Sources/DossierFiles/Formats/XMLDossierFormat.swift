import AssessmentModel
import Diagnostics
import XMLReading

/// Dossier extracts in XML.
struct XMLDossierFormat: DossierFormat {
  var acceptsDayFirst: Bool { false }

  func name(of column: ExtractColumn) -> String { column.attribute.spelling }

  func recognises(_ head: [UInt8]) -> Bool {
    // "<" after blanks, in any of the encodings that XML may have.
    let letters = head.drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return letters.first == UInt8(ascii: "<") || head.starts(with: [0x1F, 0x8B])
  }

  func read(_ path: String, into interpreter: ExtractInterpreter) throws(FileFailure) -> Diagnostic? {
    let handler = XMLExtract.Handler(interpreter)
    let reader = XMLPushReader(handler: handler)
    let fed = try FileWindows(path: path).readAll { window throws(XMLFailure) in try reader.feed(window) }
    do throws(XMLFailure) {
      try fed.get()
      try reader.finish()
    } catch {
      return .xmlFailure(error, file: interpreter.fileName)
    }
    return handler.otherRoot.map { .noExtract(at: $0) }
  }

  func framework(namedIn path: String, fileName: String) -> (id: String, position: FilePosition)? {
    let handler = RootHandler()
    let reader = XMLPushReader(handler: handler)
    _ = try? FileWindows(path: path).readAll { window throws(XMLFailure) in try reader.feed(window) }
    return handler.framework.map {
      ($0.id, FilePosition(file: fileName, line: $0.place.line, column: $0.place.column))
    }
  }

  func forEachCriterion(in path: String, _ body: (UnsafeRawBufferPointer) -> Bool) {
    withoutActuallyEscaping(body) { body in
      let reader = XMLPushReader(handler: CriterionHandler(body))
      _ = try? FileWindows(path: path).readAll { window throws(XMLFailure) in try reader.feed(window) }
    }
  }

  /// Looks at the root element only.
  private final class RootHandler: XMLHandler {
    let namespace = XMLExtract.namespace
    let vocabulary = XMLExtract.Name.vocabulary
    let looksAtLetters = false
    private(set) var framework: (id: String, place: XMLFailure.Place)?

    func start(_ tag: StartTag) -> Bool {
      let kader = XMLExtract.Name.kader.rawValue
      guard tag.name == XMLExtract.Name.dossierextract.rawValue, let index = tag.index(of: kader) else { return false }
      let id = String(decoding: tag.attribute(at: index).value.trimmed, as: UTF8.self)
      if !id.isEmpty { framework = (id, tag.place(ofAttribute: index)) }
      return false
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() {}
  }

  /// Looks at the names of criteria only.
  private final class CriterionHandler: XMLHandler {
    let namespace = XMLExtract.namespace
    let vocabulary = XMLExtract.Name.vocabulary
    let looksAtLetters = false
    private let body: (UnsafeRawBufferPointer) -> Bool

    init(_ body: @escaping (UnsafeRawBufferPointer) -> Bool) { self.body = body }

    func start(_ tag: StartTag) -> Bool {
      guard tag.name == XMLExtract.Name.oordeel.rawValue, let name = tag.value(of: XMLExtract.Name.criterium.rawValue)
      else { return true }
      return body(name)
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() {}
  }
}

extension Diagnostic {
  fileprivate static func noExtract(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "X101", at: position)
  }

  fileprivate static func xmlFailure(_ failure: XMLFailure, file: String) -> Diagnostic {
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
}
