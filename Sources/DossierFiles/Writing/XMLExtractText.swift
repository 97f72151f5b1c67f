import AssessmentModel

/// Dossier extracts in XML: a `dossier` per client, source and organisation, with all that is said of it.
extension ExtractWriter {
  /// All rows as one file; nothing where parts of it have another reference date, as a file has one.
  public var xml: [UInt8]? {
    let parts = parts
    guard Set(parts.map(\.referenceDate)).count <= 1 else { return nil }
    return xml(of: parts)
  }

  /// Each part as a file of its own.
  public func forEachXML(_ body: (ExtractPart, [UInt8]) throws -> Void) rethrows {
    for part in parts { try body(part, xml(of: [part])) }
  }

  private func xml(of parts: [ExtractPart]) -> [UInt8] {
    var text = XMLText()
    let werkgebieden = Set(parts.map(\.key.werkgebied))
    let rounds = Set(parts.map(\.key.inspection))
    let shared = AreaKey(
      werkgebied: werkgebieden.count == 1 ? werkgebieden.first ?? ExactName("") : ExactName(""),
      inspection: rounds.count == 1 ? rounds.first ?? nil : nil)
    text.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dossierextract xmlns=\"\(XMLExtract.namespace)\"")
    text.attribute(.kader, framework.id)
    text.attribute(.werkgebied, shared.werkgebied.description)
    text.attribute(.toetsing, shared.inspection?.description)
    text.attribute(.peildatum, parts.first?.referenceDate?.description)
    text.raw(">\n")
    let wanted = Set(parts.flatMap(\.areas))
    let contents = SubjectContents(rows)
    for (number, subject) in rows.subjects.enumerated() where wanted.contains(subject.area) {
      append(subject, contents[number], to: &text, shared)
    }
    text.raw("</dossierextract>\n")
    return text.bytes
  }

  private func append(
    _ subject: ExtractRows.Subject, _ contents: SubjectContents.Lists, to text: inout XMLText, _ shared: AreaKey
  ) {
    let descriptions = contents.descriptions.map { rows.descriptions[$0] }
    begin(subject, descriptions.first, to: &text, shared)
    let isEmpty =
      contents.ratings.isEmpty && contents.facts.isEmpty
      && descriptions.first.map { $0.problems.isEmpty && $0.vulnerabilities.isEmpty } ?? true
    if isEmpty {
      text.raw("/>\n")
    } else {
      text.raw(">\n")
      if let first = descriptions.first { append(first, to: &text) }
      for number in contents.facts { append(rows.facts[number], to: &text) }
      for number in contents.ratings { append(rows.ratings[number], to: &text) }
      text.raw("  </dossier>\n")
    }
    // What was told of the client in another place stays apart.
    for description in descriptions.dropFirst() {
      begin(subject, description, to: &text, shared)
      text.raw(">\n")
      append(description, to: &text)
      text.raw("  </dossier>\n")
    }
  }

  private func begin(
    _ subject: ExtractRows.Subject, _ description: ExtractRows.Description?, to text: inout XMLText, _ shared: AreaKey
  ) {
    let key = rows.areaKeys[subject.area]
    text.raw("  <dossier")
    text.attribute(.client, subject.client.description)
    text.attribute(.bron, framework.sources[subject.source].id)
    if key.werkgebied != shared.werkgebied { text.attribute(.werkgebied, key.werkgebied.description) }
    if key.inspection != shared.inspection { text.attribute(.toetsing, key.inspection?.description) }
    text.attribute(.organisatie, subject.organisation?.description)
    text.attribute(.leeftijd, description?.age.map { String($0) })
    text.attribute(.inZorgSinds, description?.inCareSince?.description)
  }

  private func append(_ description: ExtractRows.Description, to text: inout XMLText) {
    for problem in description.problems {
      text.raw("    <problematiek>")
      text.content(problem)
      text.raw("</problematiek>\n")
    }
    for vulnerability in description.vulnerabilities {
      text.raw("    <kwetsbaarheid")
      text.attribute(.sinds, vulnerability.since?.description)
      text.raw(">")
      text.content(vulnerability.kind ?? "")
      text.raw("</kwetsbaarheid>\n")
    }
  }

  private func append(_ fact: ExtractRows.StatedFact, to text: inout XMLText) {
    text.raw("    <feit")
    text.attribute(.naam, framework.facts[Int(fact.definition)].id)
    text.attribute(.waarde, written(fact))
    text.attribute(.datum, fact.date?.description)
    text.attribute(.vindplaats, fact.locator)
    text.raw("/>\n")
  }

  private func append(_ rating: ExtractRows.Rating, to text: inout XMLText) {
    text.raw("    <oordeel")
    text.attribute(.criterium, framework.criteria[Int(rating.criterion)].id)
    text.attribute(.waarde, framework.scale[rating.outcome].id)
    text.attribute(.datum, rating.date?.description)
    text.attribute(.inspecteur, rows.inspectors[Int(rating.inspector)].description)
    text.attribute(.soort, rating.isConsensus ? "consensus" : nil)
    text.attribute(.grondslag, rating.ground?.rawValue)
    text.attribute(.vindplaats, rating.locator)
    guard let explanation = rating.explanation else { return text.raw("/>\n") }
    text.raw(">")
    text.content(explanation)
    text.raw("</oordeel>\n")
  }
}

/// Text of XML that is being written.
private struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// An attribute, unless there is nothing in it.
  mutating func attribute(_ name: XMLExtract.Name, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    raw(" \(name.spelling)=\"")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("&quot;")
      // A reader makes blanks of these where they stand as they are.
      case 0x09: raw("&#9;")
      case 0x0A: raw("&#10;")
      default: append(byte)
      }
    }
    raw("\"")
  }

  /// The text of an element.
  mutating func content(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    // A reader makes a line feed of one that stands as it is.
    case 0x0D: raw("&#13;")
    default: bytes.append(byte)
    }
  }
}

/// What was said of each subject: numbers of rows, in order.
private struct SubjectContents {
  struct Lists {
    var ratings: [Int] = []
    var facts: [Int] = []
    var descriptions: [Int] = []
  }

  private let ratings: Grouping
  private let facts: Grouping
  private let descriptions: Grouping

  init(_ rows: ExtractRows) {
    ratings = Grouping(rows.ratings.map(\.subject), of: rows.subjects.count)
    facts = Grouping(rows.facts.map(\.subject), of: rows.subjects.count)
    descriptions = Grouping(rows.descriptions.map(\.subject), of: rows.subjects.count)
  }

  subscript(subject: Int) -> Lists {
    Lists(ratings: ratings[subject], facts: facts[subject], descriptions: descriptions[subject])
  }

  /// Numbers of rows by their subject: counted, then put in their places.
  private struct Grouping {
    private var starts: [Int32]
    private var numbers: [Int32]

    init(_ subjects: [Int32], of count: Int) {
      starts = Array(repeating: 0, count: count + 1)
      for subject in subjects { starts[Int(subject) + 1] += 1 }
      for index in 1..<starts.count { starts[index] += starts[index - 1] }
      numbers = Array(repeating: 0, count: subjects.count)
      var next = starts
      for (number, subject) in subjects.enumerated() {
        numbers[Int(next[Int(subject)])] = Int32(number)
        next[Int(subject)] += 1
      }
    }

    subscript(subject: Int) -> [Int] {
      numbers[Int(starts[subject])..<Int(starts[subject + 1])].map(Int.init)
    }
  }
}
