import AssessmentModel
import Diagnostics
import Instruments

/// What reading an `instrument.yaml` shares between its kinds: the head, the documents and where each part comes from.
struct InstrumentReader {
  private static let head = ["instrument", "soort", "versie", "titel", "documenten"]

  let file: YAMLFile
  let fields: YAMLFields
  private(set) var documents: IdentifierTable

  /// Reads an instrument of one kind.
  ///
  /// - Parameters:
  ///   - required: keys that it must have beside those of the head.
  ///   - optional: keys that it may have beside `toelichting` and `sluit_aan_op`.
  ///   - parts: reads its parts; what it returns counts where no error was reported.
  static func read<Instrument>(
    _ text: String, file name: String, kind: InstrumentKind, required: [String], optional: [String] = [],
    parts: (inout InstrumentReader, InstrumentHead?) -> Instrument?
  ) -> Checked<Instrument> {
    let file = YAMLFile(name: name)
    guard let top = file.top(of: text) else { return Checked(nil, diagnostics: file.diagnostics) }
    if let other = otherKind(top, than: kind, in: file) { return Checked(nil, diagnostics: [other]) }
    let fields = YAMLFields(
      top, in: file, required: head + required, optional: ["toelichting", "sluit_aan_op"] + optional)
    var reader = InstrumentReader(
      file: file, fields: fields, documents: IdentifierTable("document", in: file))
    let instrument = parts(&reader, reader.readHead(kind))
    reader.documents.reportUnused()
    return Checked(instrument, diagnostics: file.diagnostics)
  }

  /// Where a part comes from; said where that is missing or does not fit.
  @discardableResult mutating func provenance(of fields: YAMLFields) -> Provenance? {
    fields.provenance(of: &documents)
  }

  /// The number of a document that is referred to; said where there is no such document.
  mutating func document(_ reference: Placed) -> Int? { documents.number(of: reference) }

  private mutating func readHead(_ kind: InstrumentKind) -> InstrumentHead? {
    let id = fields.identifier("instrument")
    _ = fields.choice("soort", InstrumentKind.self)
    let version = fields.text("versie")
    let title = fields.text("titel")
    let explanation = fields.text("toelichting")
    let sources = fields.sourceDocuments(into: &documents, needsYear: false)
    let tie = readTie()
    guard let id, let version, let title else { return nil }
    return InstrumentHead(
      id: id.text, kind: kind, version: version, title: title, explanation: explanation, documents: sources, tie: tie)
  }

  private mutating func readTie() -> FrameworkTie? {
    guard
      let tie = YAMLFields(
        fields["sluit_aan_op"], key: "sluit_aan_op", in: file, required: ["kader", "herkomst"],
        optional: ["toelichting", "vindplaats"])
    else { return nil }
    let framework = tie.identifier("kader")
    let explanation = tie.text("toelichting")
    let provenance = provenance(of: tie)
    guard let framework, let provenance else { return nil }
    return FrameworkTie(framework: framework.text, explanation: explanation, provenance: provenance)
  }

  /// What is said of a file of another kind: all its keys would else be unknown.
  private static func otherKind(_ top: YAMLNode, than kind: InstrumentKind, in file: YAMLFile) -> Diagnostic? {
    guard let value = top["soort"], let other = value.scalar.flatMap(InstrumentKind.init(rawValue:)), other != kind
    else { return nil }
    return .otherKind(other, asked: kind, at: file.position(of: value))
  }
}

extension Diagnostic {
  fileprivate static func otherKind(
    _ kind: InstrumentKind, asked: InstrumentKind, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.error, "N001", ["soort": kind.rawValue, "gevraagd": asked.rawValue], at: position)
  }
}
