import AssessmentModel
import Diagnostics
import Scoring
import XMLReading

/// The dossier extract in XML: `dossierextract` with a `dossier` per client and source.
enum XMLExtract {
  /// The namespace of the format, with its version.
  static let namespace = "urn:netwerktoets:dossierextract:1"

  /// The names of elements and attributes.
  enum Name: Int, CaseIterable {
    case dossierextract, dossier, problematiek, kwetsbaarheid, feit, oordeel
    case kader, werkgebied, toetsing, peildatum
    case client, bron, organisatie, leeftijd, inZorgSinds, sinds
    case naam, waarde, criterium, soort, grondslag, inspecteur, datum, vindplaats

    /// The name as it is written.
    var spelling: String { String(describing: self) }

    /// All names as they are written, by number.
    static let vocabulary = allCases.map(\.spelling)

    /// The attributes that an element may have: a bit each, by the number of the element.
    private static let attributeBits = allCases.map { element in
      element.attributes.reduce(UInt32(0)) { $0 | 1 << UInt32($1.rawValue) }
    }

    /// Whether an element may have an attribute.
    func hasAttribute(_ number: Int) -> Bool { Self.attributeBits[rawValue] >> UInt32(number) & 1 == 1 }

    /// The attributes that an element may have.
    var attributes: [Name] {
      switch self {
      case .dossierextract: [.kader, .werkgebied, .toetsing, .peildatum]
      case .dossier: [.client, .bron, .werkgebied, .toetsing, .organisatie, .leeftijd, .inZorgSinds]
      case .kwetsbaarheid: [.sinds]
      case .feit: [.naam, .waarde, .datum, .vindplaats]
      case .oordeel: [.criterium, .waarde, .datum, .inspecteur, .soort, .grondslag, .vindplaats]
      default: []
      }
    }
  }

  /// Takes the elements of an extract and gives them to the interpreter.
  final class Handler: XMLHandler {
    let namespace = XMLExtract.namespace
    let vocabulary = Name.vocabulary

    /// Where in the document the reader is.
    private enum Level {
      case outside, extract, dossier
      /// Inside an element whose text may explain a low rating, which stands there.
      case rating(awaitingText: FilePosition?)
      case other
      /// Inside an element that is not known: passed over, with the number of elements that are open in it.
      case unknown(depth: Int)
    }

    /// What the rows of the dossier that is open are about.
    private struct Dossier {
      var subject: ExtractInterpreter.Subject?
      /// Where there is no subject: the area, where it is known, and the code under which its rows are left out.
      var area: Int?
      var code = ""
      /// Whether nothing of it has been counted as left out yet.
      var hasRows = false
    }

    private let interpreter: ExtractInterpreter
    private var levels: [Level] = [.outside]
    private var werkgebied: [UInt8] = []
    private var inspection: [UInt8] = []
    private var referenceDate: CalendarDate?
    private var dossier = Dossier()
    /// Where `werkgebied` and `toetsing` stand on the root, for dossiers that have none themselves.
    private var rootPlaces: [Name: FilePosition] = [:]
    /// Where the root is, when it is another element than that of an extract.
    private(set) var otherRoot: FilePosition?

    var isSatisfied: Bool { otherRoot != nil }

    init(_ interpreter: ExtractInterpreter) { self.interpreter = interpreter }

    func start(_ tag: StartTag) {
      let name = tag.name.flatMap(Name.init(rawValue:))
      guard let level = levels.last else { return }
      if case .unknown(let depth) = level {
        levels[levels.count - 1] = .unknown(depth: depth + 1)
        return
      }
      switch (level, name) {
      case (.outside, .dossierextract): beginExtract(tag)
      case (.outside, _): otherRoot = position(tag.place)
      case (.extract, .dossier): beginDossier(tag)
      case (.dossier, .oordeel): beginRating(tag)
      case (.dossier, .feit):
        takeFact(tag)
        levels.append(.other)
      case (.dossier, .kwetsbaarheid):
        takeVulnerability(tag)
        levels.append(.other)
      case (.dossier, .problematiek):
        warnOfUnknownAttributes(tag, of: .problematiek)
        levels.append(.other)
      default:
        interpreter.report(.unknownElement(known: name != nil, at: position(tag.place)))
        levels.append(.unknown(depth: 1))
      }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
      guard case .rating(.some) = levels.last, !bytes.trimmed.isEmpty else { return }
      levels[levels.count - 1] = .rating(awaitingText: nil)
    }

    func end() {
      switch levels.last {
      case .unknown(let depth) where depth > 1: levels[levels.count - 1] = .unknown(depth: depth - 1)
      case .rating(let awaiting):
        if let awaiting { interpreter.report(.lowWithoutExplanation(at: awaiting)) }
        levels.removeLast()
      case .dossier:
        if dossier.subject == nil, !dossier.hasRows {
          interpreter.countOmitted(dossier.code, lines: 1, area: dossier.area)
        }
        levels.removeLast()
      default: levels.removeLast()
      }
    }

    private func beginExtract(_ tag: StartTag) {
      levels.append(.extract)
      werkgebied = self[tag, .werkgebied].map(Array.init) ?? []
      inspection = self[tag, .toetsing].map(Array.init) ?? []
      rootPlaces = [.werkgebied: position(tag, .werkgebied), .toetsing: position(tag, .toetsing)]
      warnOfUnknownAttributes(tag, of: .dossierextract)
      var problems: [Diagnostic] = []
      referenceDate = interpreter.date(self[tag, .peildatum], .datum, place(in: tag), &problems)
      if !problems.isEmpty { interpreter.report(.wrongReferenceDate(at: position(tag, .peildatum))) }
    }

    private func beginDossier(_ tag: StartTag) {
      levels.append(.dossier)
      warnOfUnknownAttributes(tag, of: .dossier)
      dossier = Dossier()
      let place: ExtractInterpreter.Place = { [self] column in
        let name = column.attribute
        return has(name, tag) ? position(tag, name) : rootPlaces[name] ?? position(tag.place)
      }
      var rejections: [Diagnostic] = []
      dossier.area = werkgebied.withUnsafeBytes { ownWerkgebied in
        inspection.withUnsafeBytes { ownInspection in
          interpreter.area(
            werkgebied: self[tag, .werkgebied] ?? ownWerkgebied, inspection: self[tag, .toetsing] ?? ownInspection,
            referenceDate: referenceDate, place: place)
        }
      }
      if let area = dossier.area {
        interpreter.noteRow(area: area)
      } else {
        rejections.append(interpreter.missingValue(.werkgebied, at: position(tag, .werkgebied)))
      }
      let client = self[tag, .client]
      if client == nil { rejections.append(interpreter.missingValue(.client, at: place(.client))) }
      switch interpreter.source(self[tag, .bron], place: place) {
      case .failure(let rejection): rejections.append(rejection.diagnostic)
      case .success(let source):
        if let area = dossier.area, let client {
          let subject = interpreter.subject(
            area: area, client: client, source: source, organisation: self[tag, .organisatie], place: place)
          dossier.subject = subject
          interpreter.description(
            age: self[tag, .leeftijd], inCareSince: self[tag, .inZorgSinds], vulnerableSince: [], subject: subject,
            place: place)
        }
      }
      for rejection in rejections { interpreter.report(rejection) }
      dossier.code = rejections.first?.code ?? ""
    }

    private func beginRating(_ tag: StartTag) {
      warnOfUnknownAttributes(tag, of: .oordeel)
      guard let subject = countedSubject() else { return levels.append(.other) }
      let fields = ExtractInterpreter.RatingFields(
        criterion: self[tag, .criterium], outcome: self[tag, .waarde], date: self[tag, .datum],
        inspector: self[tag, .inspecteur], series: self[tag, .soort], ground: self[tag, .grondslag],
        outcomeColumn: .waarde)
      let outcome = interpreter.rating(fields, subject: subject, place: place(in: tag))
      let asks = outcome.map(interpreter.asksForExplanation) ?? false
      let isExplained = self[tag, .vindplaats].map { !$0.trimmed.isEmpty } ?? false
      levels.append(.rating(awaitingText: asks && !isExplained ? position(tag, .waarde) : nil))
    }

    private func takeFact(_ tag: StartTag) {
      warnOfUnknownAttributes(tag, of: .feit)
      guard let subject = countedSubject() else { return }
      interpreter.fact(
        name: self[tag, .naam], value: self[tag, .waarde], date: self[tag, .datum], subject: subject,
        place: place(in: tag))
    }

    private func takeVulnerability(_ tag: StartTag) {
      warnOfUnknownAttributes(tag, of: .kwetsbaarheid)
      guard let subject = dossier.subject else { return }
      interpreter.description(
        age: nil, inCareSince: nil, vulnerableSince: [self[tag, .sinds]].compactMap { $0 }, subject: subject,
        place: place(in: tag))
    }

    /// Whom a row of the open dossier is about; where that is not known, the row counts as left out.
    private func countedSubject() -> ExtractInterpreter.Subject? {
      if let area = dossier.area { interpreter.noteRow(area: area) }
      if let subject = dossier.subject { return subject }
      dossier.hasRows = true
      interpreter.countOmitted(dossier.code, lines: 1, area: dossier.area)
      return nil
    }

    /// Says of each attribute that the element does not have.
    private func warnOfUnknownAttributes(_ tag: StartTag, of element: Name) {
      for index in 0..<tag.attributeCount {
        if let name = tag.attribute(at: index).name, element.hasAttribute(name) { continue }
        // Attributes of other namespaces, such as a schema location, are not ours to judge.
        let written = tag.writtenName(ofAttribute: index)
        if written.contains(":") { continue }
        interpreter.report(.unknownAttribute(written, of: element, at: position(tag.place(ofAttribute: index))))
      }
    }

    /// The value of an attribute; nothing where it is absent or empty.
    private subscript(tag: StartTag, name: Name) -> UnsafeRawBufferPointer? {
      for index in 0..<tag.attributeCount {
        let attribute = tag.attribute(at: index)
        if attribute.name == name.rawValue { return attribute.value.isEmpty ? nil : attribute.value }
      }
      return nil
    }

    private func has(_ name: Name, _ tag: StartTag) -> Bool {
      (0..<tag.attributeCount).contains { tag.attribute(at: $0).name == name.rawValue }
    }

    private func position(_ tag: StartTag, _ name: Name) -> FilePosition {
      for index in 0..<tag.attributeCount where tag.attribute(at: index).name == name.rawValue {
        return position(tag.place(ofAttribute: index))
      }
      return position(tag.place)
    }

    private func position(_ place: XMLFailure.Place) -> FilePosition {
      FilePosition(file: interpreter.fileName, line: place.line, column: place.column)
    }

    private func place(in tag: StartTag) -> ExtractInterpreter.Place {
      { [self] column in position(tag, column.attribute) }
    }
  }
}

extension ExtractColumn {
  /// The attribute in which XML has what this column has.
  var attribute: XMLExtract.Name {
    switch self {
    case .werkgebied: .werkgebied
    case .toetsing: .toetsing
    case .client: .client
    case .bron: .bron
    case .organisatie: .organisatie
    case .criterium: .criterium
    case .oordeel, .waarde: .waarde
    case .datum: .datum
    case .inspecteur: .inspecteur
    case .soort: .soort
    case .grondslag: .grondslag
    case .vindplaats, .toelichting: .vindplaats
    case .feit: .naam
    case .leeftijd: .leeftijd
    case .problematiek: .problematiek
    case .kwetsbaarheid: .kwetsbaarheid
    case .inZorgSinds: .inZorgSinds
    case .kwetsbaarheidSinds: .sinds
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownElement(known: Bool, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, known ? "X120" : "X121", at: position)
  }

  fileprivate static func unknownAttribute(
    _ name: String, of element: XMLExtract.Name, at position: FilePosition
  ) -> Diagnostic {
    let known = element.attributes.map(\.spelling)
    let wayOut =
      NearMiss.candidate(for: name, among: known).map { "Bedoelde u “\($0)”?" }
      ?? "Bekend zijn: \(known.joined(separator: ", "))."
    return Diagnostic(.warning, "X122", ["element": element.spelling, "uitweg": wayOut], at: position)
  }

  fileprivate static func wrongReferenceDate(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "X123", at: position)
  }
}
