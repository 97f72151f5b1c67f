public import AssessmentModel
public import OfficeFiles

/// A dossier form of one client ("dossierformulier"): a workbook with a sheet per source, to be filled in on a visit.
///
/// What is known of the client stands in it already. Read back as it was written, it says the same as the lines it was
/// made of.
public struct DossierForm: Sendable {
  /// The framework that it asks the questions of.
  public let framework: Framework
  /// The werkgebied and round that the client is in; the organisation too, where those are rated.
  public let area: AreaKey
  /// The client.
  public let client: ExactName
  /// The reference date, where the lines had one or the user gave one.
  public var referenceDate: CalendarDate?
  /// The inspector who gets a row to fill in for each criterion.
  public var inspector: String?
  /// What is known of the client.
  public var lines = ExtractLines()

  /// Makes a form that nothing is filled in on.
  public init(framework: Framework, area: AreaKey, client: ExactName) {
    self.framework = framework
    self.area = area
    self.client = client
  }

  /// The workbook; the same form gives the same one.
  public var workbook: WorkbookDraft { FormWorkbook(self).draft }

  /// The file of the workbook, as Excel and LibreOffice open it; the same form gives the same bytes.
  public func bytes() throws(WorkbookWritingFailure) -> [UInt8] { try WorkbookWriter.bytes(of: workbook) }

  /// The first text that no cell can hold, as one may have been read from another format; nothing where all fit.
  public var textTooLong: LineOrigin? {
    lines.assessments.first { line in
      [line.evidence.explanation, line.evidence.locator].contains { Self.isTooLong($0) }
    }?.origin
      ?? lines.facts.first { fact in
        if case .text(let text) = fact.value, Self.isTooLong(text) { return true }
        return Self.isTooLong(fact.locator)
      }?.origin
      ?? lines.dossiers.first { dossier in
        dossier.problems.contains { Self.isTooLong($0) } || dossier.vulnerabilities.contains { Self.isTooLong($0.kind) }
      }?.origin
  }

  /// The most characters of a cell, counted as workbooks do.
  private static let mostCharacters = 32_767

  private static func isTooLong(_ text: String?) -> Bool { (text?.utf16.count ?? 0) > mostCharacters }
}

/// What one sheet of a form is filled in with: what a source said, of one organisation.
struct FormPart {
  let source: Int
  var organisation: ExactName?
  /// Whether the source was looked at, whatever it said.
  var isSeen = false
  var age: Int?
  var inCareSince: CalendarDate?
  var problems: [String] = []
  var vulnerabilities: [Dossier.Vulnerability] = []
  var ratings: [Assessment] = []
  var facts: [Fact] = []

  /// The parts of a form: one per source, and more where a source speaks of several organisations, or tells two
  /// different things of the client.
  static func all(of form: DossierForm) -> [FormPart] {
    form.framework.sources.indices.flatMap { all(of: $0, in: form) }
  }

  private static func all(of source: Int, in form: DossierForm) -> [FormPart] {
    let dossiers = form.lines.dossiers.filter { $0.origin.source == source }
    let ratings = form.lines.assessments.filter { $0.origin.source == source }
    let facts = form.lines.facts.filter { $0.origin.source == source }
    let origins = dossiers.map(\.origin) + ratings.map(\.origin) + facts.map(\.origin)
    guard !origins.isEmpty else { return [FormPart(source: source, organisation: form.area.organisation)] }

    var named: [ExactName?] = []
    for name in origins.map(\.organisation) where !named.contains(name) { named.append(name) }
    // Lines that name no organisation go with those of the only one: a client has one dossier there.
    if named.count == 2, let only = named.compactMap(\.self).first, named.contains(nil) { named = [only] }
    func belongs(_ origin: LineOrigin, to name: ExactName?) -> Bool {
      named.count == 1 || origin.organisation == name
    }
    return named.flatMap { name in
      var parts = [FormPart(source: source, organisation: name, isSeen: true)]
      for dossier in dossiers where belongs(dossier.origin, to: name) {
        let place = parts.firstIndex { $0.agrees(with: dossier) }
        if place == nil { parts.append(FormPart(source: source, organisation: name, isSeen: true)) }
        parts[place ?? parts.count - 1].take(dossier)
      }
      parts[0].ratings = ratings.filter { belongs($0.origin, to: name) }
      parts[0].facts = facts.filter { belongs($0.origin, to: name) }
      return parts
    }
  }

  /// Whether a dossier tells nothing else of the client.
  private func agrees(with dossier: Dossier) -> Bool {
    (age == nil || dossier.age == nil || age == dossier.age)
      && (inCareSince == nil || dossier.inCareSince == nil || inCareSince == dossier.inCareSince)
  }

  private mutating func take(_ dossier: Dossier) {
    age = age ?? dossier.age
    inCareSince = inCareSince ?? dossier.inCareSince
    problems += dossier.problems.filter { !problems.contains($0) }
    vulnerabilities += dossier.vulnerabilities.filter { !vulnerabilities.contains($0) }
  }
}
