import AssessmentModel
import Diagnostics
import Scoring
import XMLReading

/// The dossier extract in XML: `dossierextract` with a `dossier` per client and source.
enum XMLExtract {
  /// The namespace of the format, with its version.
  static let namespace = "urn:netwerktoets:dossierextract:1"

  /// Takes the elements of an extract and gives them to the interpreter.
  final class Handler: XMLHandler {
    let namespace = XMLExtract.namespace
    let vocabulary = Name.vocabulary
    var looksAtLetters: Bool { interpreter.wantsTexts }

    /// In which element the reader is.
    private enum Level {
      case outside, extract, dossier
      /// Elements whose text may explain a rating, or tells of the client.
      case rating, problem, vulnerability
      case other

      /// The element around it.
      var outer: Level {
        switch self {
        case .outside, .extract: .outside
        case .dossier: .extract
        case .rating, .problem, .vulnerability, .other: .dossier
        }
      }
    }

    /// What the rows of the dossier that is open are about.
    private struct Dossier {
      var subject: ExtractInterpreter.Subject?
      /// Where there is no subject: the area, where it is known, and the code under which its rows are left out.
      var area: Int?
      var code = ""
      /// Whether nothing of it has been counted as left out yet.
      var hasRows = false
      /// What the second reading wants to know.
      var place = FilePosition(file: "")
      var lastLine = 1
      var age: Int?
      var inCareSince: CalendarDate?
      var problems: [String] = []
      var vulnerabilities: [AssessmentModel.Dossier.Vulnerability] = []
    }

    private let interpreter: ExtractInterpreter
    @exclusivity(unchecked) private var level = Level.outside
    /// The number of elements that are open inside one that is not known, itself included: they are passed over.
    @exclusivity(unchecked) private var unknownDepth = 0
    /// Whether the rating that is open asks for a text and has none, and where it stands while that can be said.
    @exclusivity(unchecked) private var awaitsText = false
    @exclusivity(unchecked) private var awaitingPlace: FilePosition?
    /// The date of the vulnerability that is open.
    private var vulnerableSince: CalendarDate?
    private var werkgebied: [UInt8] = []
    private var inspection: [UInt8] = []
    private var referenceDate: CalendarDate?
    @exclusivity(unchecked) private var dossier = Dossier()
    /// The text of the element that is open, where texts are wanted, and the line on which it begins.
    private var text: [UInt8] = []
    /// Whether the rating that is open was taken.
    @exclusivity(unchecked) private var hasOpenRating = false
    private var textLine = 1
    /// Where `werkgebied` and `toetsing` stand on the root, for dossiers that have none themselves.
    private var rootPlaces: [Name: FilePosition] = [:]
    /// Where the root is, when it is another element than that of an extract.
    private(set) var otherRoot: FilePosition?

    init(_ interpreter: ExtractInterpreter) { self.interpreter = interpreter }

    func start(_ tag: StartTag) -> Bool {
      if unknownDepth > 0 {
        unknownDepth += 1
        return true
      }
      let name = tag.name.flatMap(Name.init(rawValue:))
      switch (level, name) {
      case (.dossier, .oordeel): beginRating(tag)
      case (.extract, .dossier): beginDossier(tag)
      case (.outside, .dossierextract): beginExtract(tag)
      case (.outside, _):
        otherRoot = position(tag.place)
        return false
      case (.dossier, .feit): takeFact(tag)
      case (.dossier, .kwetsbaarheid): takeVulnerability(tag)
      case (.dossier, .problematiek):
        warnOfUnknownAttributes(tag, of: .problematiek)
        beginText(tag)
        level = .problem
      default:
        interpreter.warn(.unknownElement(known: name != nil, at: position(tag.place)))
        interpreter.passedOverCriteria = true
        unknownDepth = 1
      }
      return true
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
      if interpreter.wantsTexts { text.append(contentsOf: bytes) }
      if awaitsText, level == .rating, unknownDepth == 0, !bytes.isBlank { awaitsText = false }
    }

    func end() {
      if unknownDepth > 0 {
        unknownDepth -= 1
        return
      }
      switch level {
      case .rating: endRating()
      case .problem:
        if let problem = takeText() { dossier.problems.append(problem) }
      case .vulnerability:
        let kind = takeText()
        if kind != nil || vulnerableSince != nil {
          dossier.vulnerabilities.append(.init(kind: kind, since: vulnerableSince))
        }
      case .dossier:
        showDossier()
        if dossier.subject == nil, !dossier.hasRows {
          interpreter.countOmitted(dossier.code, lines: 1, area: dossier.area)
        }
      case .outside, .extract, .other: break
      }
      level = level.outer
    }

    private func endRating() {
      if awaitsText {
        interpreter.warn(.lowWithoutExplanation(at: awaitingPlace ?? FilePosition(file: interpreter.fileName)))
      }
      awaitsText = false
      guard interpreter.wantsTexts, hasOpenRating, let explanation = takeText() else { return }
      let lineFeeds = text.count { $0 == UInt8(ascii: "\n") }
      interpreter.observer?.explanation(explanation, lastLine: textLine + lineFeeds)
    }

    /// The text of the element that ends, without blanks around it; nothing where there is none.
    private func takeText() -> String? {
      text.withUnsafeBytes { $0.isBlank ? nil : String(decoding: $0.trimmed, as: UTF8.self) }
    }

    /// Shows the dossier that ends to who looks at lines.
    private func showDossier() {
      guard let observer = interpreter.observer, let subject = dossier.subject else { return }
      let (place, lastLine) = (dossier.place, dossier.lastLine)
      let row = DossierRow(
        subject: subject, age: dossier.age, inCareSince: dossier.inCareSince, problems: dossier.problems,
        vulnerabilities: dossier.vulnerabilities, lastLine: lastLine, place: { _ in place })
      observer.dossier(row, of: interpreter)
    }

    private func beginExtract(_ tag: StartTag) {
      level = .extract
      werkgebied = self[tag, .werkgebied].map(Array.init) ?? []
      inspection = self[tag, .toetsing].map(Array.init) ?? []
      rootPlaces = [.werkgebied: position(tag, .werkgebied), .toetsing: position(tag, .toetsing)]
      warnOfUnknownAttributes(tag, of: .dossierextract)
      var problems: [ExtractInterpreter.Problem] = []
      referenceDate = interpreter.date(self[tag, .peildatum], .datum, TagPlaces(tag: tag, handler: self), &problems)
      if !problems.isEmpty { interpreter.report(.wrongReferenceDate(at: position(tag, .peildatum))) }
    }

    private func beginDossier(_ tag: StartTag) {
      level = .dossier
      warnOfUnknownAttributes(tag, of: .dossier)
      dossier = Dossier()
      if interpreter.wantsTexts {
        dossier.place = position(tag.place)
        dossier.lastLine = tag.endPlace.line
      }
      let place = DossierPlaces(tag: tag, handler: self)
      var rejections: [ExtractInterpreter.Problem] = []
      var withoutArea: ExtractInterpreter.Problem?
      let withoutOrganisation = werkgebied.withUnsafeBytes { ownWerkgebied in
        inspection.withUnsafeBytes { ownInspection in
          let names = ExtractInterpreter.AreaNames(
            werkgebied: self[tag, .werkgebied] ?? ownWerkgebied, inspection: self[tag, .toetsing] ?? ownInspection,
            organisation: self[tag, .organisatie])
          dossier.area = interpreter.area(names, referenceDate: referenceDate, place: place)
          if dossier.area == nil { withoutArea = interpreter.missingArea(names, at: position(tag, .werkgebied)) }
          return interpreter.missingOrganisation(names, place: place)
        }
      }
      if let area = dossier.area { interpreter.noteRow(area: area) }
      if let withoutArea { rejections.append(withoutArea) }
      let client = self[tag, .client]
      if client == nil { rejections.append(interpreter.missingValue(.client, at: place.of(.client))) }
      if let withoutOrganisation { rejections.append(withoutOrganisation) }
      switch interpreter.source(self[tag, .bron], place: place) {
      case .failure(let rejection): rejections.append(rejection)
      case .success(let source):
        if let area = dossier.area, let client, withoutOrganisation == nil {
          let subject = interpreter.subject(
            area: area, client: client, source: source, organisation: self[tag, .organisatie], place: place)
          dossier.subject = subject
          let description = interpreter.description(
            age: self[tag, .leeftijd], inCareSince: self[tag, .inZorgSinds], vulnerableSince: [], subject: subject,
            place: place)
          (dossier.age, dossier.inCareSince) = (description.age, description.inCareSince)
        }
      }
      for rejection in rejections { interpreter.report(rejection) }
      dossier.code = rejections.first?.code ?? ""
    }

    private func beginRating(_ tag: StartTag) {
      warnOfUnknownAttributes(tag, of: .oordeel)
      hasOpenRating = false
      level = .other
      guard let subject = countedSubject() else { return }
      let locator = self[tag, .vindplaats]
      let fields = ExtractInterpreter.RatingFields(
        criterion: self[tag, .criterium], outcome: self[tag, .waarde], date: self[tag, .datum],
        inspector: self[tag, .inspecteur], series: self[tag, .soort], ground: self[tag, .grondslag],
        locator: locator, outcomeColumn: .waarde)
      let outcome = interpreter.rating(fields, subject: subject, place: TagPlaces(tag: tag, handler: self))
      hasOpenRating = outcome != nil
      beginText(tag)
      level = .rating
      guard let outcome, interpreter.asksForExplanation(outcome), locator?.isBlank ?? true else { return }
      awaitsText = true
      awaitingPlace = interpreter.sayings.haveRoom(for: .warning) ? position(tag, .waarde) : nil
    }

    private func takeFact(_ tag: StartTag) {
      level = .other
      warnOfUnknownAttributes(tag, of: .feit)
      guard let subject = countedSubject() else { return }
      let fields = ExtractInterpreter.FactFields(
        name: self[tag, .naam], value: self[tag, .waarde], date: self[tag, .datum], locator: self[tag, .vindplaats])
      interpreter.fact(fields, subject: subject, place: TagPlaces(tag: tag, handler: self))
    }

    private func takeVulnerability(_ tag: StartTag) {
      level = .vulnerability
      warnOfUnknownAttributes(tag, of: .kwetsbaarheid)
      beginText(tag)
      vulnerableSince = nil
      guard let subject = dossier.subject, let since = self[tag, .sinds] else { return }
      vulnerableSince =
        interpreter.description(
          age: nil, inCareSince: nil, vulnerableSince: [since], subject: subject,
          place: TagPlaces(tag: tag, handler: self)
        ).vulnerableSince.first ?? nil
    }

    /// Forgets the text before an element whose text is wanted.
    private func beginText(_ tag: StartTag) {
      guard interpreter.wantsTexts else { return }
      text.removeAll(keepingCapacity: true)
      textLine = tag.endPlace.line
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
      guard tag.hasUnknown || tag.known & ~element.attributeBits != 0 else { return }
      for index in 0..<tag.attributeCount {
        if let name = tag.attribute(at: index).name, element.attributeBits >> UInt64(name) & 1 == 1 { continue }
        // Attributes of other namespaces, such as a schema location, are not ours to judge.
        if tag.hasPrefix(attribute: index) { continue }
        interpreter.warn(
          .unknownAttribute(
            tag.writtenName(ofAttribute: index), of: element, at: position(tag.place(ofAttribute: index))))
      }
    }

    /// The value of an attribute; nothing where it is absent or empty.
    private subscript(tag: StartTag, name: Name) -> UnsafeRawBufferPointer? {
      guard let value = tag.value(of: name.rawValue), !value.isEmpty else { return nil }
      return value
    }

    private func place(_ tag: StartTag, _ name: Name) -> XMLFailure.Place {
      tag.index(of: name.rawValue).map { tag.place(ofAttribute: $0) } ?? tag.place
    }

    fileprivate func position(_ tag: StartTag, _ name: Name) -> FilePosition { position(place(tag, name)) }

    fileprivate func position(_ place: XMLFailure.Place) -> FilePosition {
      FilePosition(file: interpreter.fileName, line: place.line, column: place.column)
    }

    /// Where the attributes of a dossier stand, which may be on the root.
    fileprivate func position(inDossier tag: StartTag, _ name: Name) -> FilePosition {
      tag.index(of: name.rawValue) == nil ? rootPlaces[name] ?? position(tag.place) : position(tag, name)
    }
  }

  /// Where the attributes of a tag stand.
  private struct TagPlaces: RowPlaces {
    let tag: StartTag
    let handler: Handler

    func of(_ column: ExtractColumn?) -> FilePosition {
      column.map { handler.position(tag, $0.attribute) } ?? handler.position(tag.place)
    }
  }

  /// Where what a dossier begins with stands.
  private struct DossierPlaces: RowPlaces {
    let tag: StartTag
    let handler: Handler

    func of(_ column: ExtractColumn?) -> FilePosition {
      column.map { handler.position(inDossier: tag, $0.attribute) } ?? handler.position(tag.place)
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
