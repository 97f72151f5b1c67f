import AssessmentModel
import Diagnostics
import DossierFiles
import Testing

/// One change to an attribute of a good extract in XML: it is named with its place and a way out, or it is harmless and
/// stands here with the reason; and what else is in the extract counts.
@Suite struct XMLMutantTests {
  /// What may be done to an attribute as such.
  enum AttributeKind: CaseIterable {
    case removed, doubled, unknown, misspelt, otherCase
  }

  /// An attribute that is changed, by its element.
  struct Target: Hashable, CustomTestStringConvertible {
    let element: String
    let attribute: String
    let value: String

    var testDescription: String { "\(element)/@\(attribute)" }
  }

  static let targets: [Target] = [
    ("dossierextract", ["werkgebied": "dorp", "toetsing": "ronde", "peildatum": "2026-05-31"]),
    (
      "dossier",
      [
        "client": "V-02", "bron": "wijkverpleging", "werkgebied": "dorp", "toetsing": "ronde",
        "organisatie": "thuiszorg-a", "leeftijd": "84", "inZorgSinds": "2024-02-01",
      ]
    ),
    ("kwetsbaarheid", ["sinds": "2026-01-20"]),
    (
      "feit",
      ["naam": "zorgplan.geevalueerd", "waarde": "2026-03-04", "datum": "2026-04-10", "vindplaats": "zorgplan, blz. 1"]
    ),
    (
      "oordeel",
      [
        "criterium": "CC1.2", "waarde": "voldoet_grotendeels_niet", "datum": "2026-04-10", "inspecteur": "i1",
        "soort": "consensus", "grondslag": "dossier", "vindplaats": "blz. 2",
      ]
    ),
  ].flatMap { (element: String, attributes: KeyValuePairs<String, String>) in
    attributes.map { Target(element: element, attribute: $0.key, value: $0.value) }
  }

  static let harmless: [String: [MutantKind: String]] = [
    "werkgebied": MutantBase.anyNameOrNone, "toetsing": MutantBase.anyNameOrNone, "client": MutantBase.anyName,
    "organisatie": MutantBase.anyNameOrNone, "inspecteur": MutantBase.anyNameOrNone, "bron": MutantBase.foldedWord,
    "criterium": MutantBase.foldedWord, "naam": MutantBase.foldedWord, "waarde": MutantBase.foldedWord,
    "soort": MutantBase.foldedOptionalWord, "grondslag": MutantBase.foldedOptionalWord,
    "datum": MutantBase.foldedOptionalWord, "inZorgSinds": MutantBase.foldedOptionalWord,
    "sinds": MutantBase.foldedOptionalWord, "peildatum": MutantBase.foldedOptionalWord,
    "leeftijd": MutantBase.foldedOptionalWord, "vindplaats": MutantBase.anyText,
  ]

  /// The extract with the attributes of the target, as written, in the place of its own.
  ///
  /// - Returns: the text, and where in it the first value of what was written begins.
  private static func extract(_ target: Target? = nil, written: String? = nil) -> (text: String, place: String) {
    let mark = "\u{E000}"
    func attributes(_ element: String, isChanged: Bool = true) -> String {
      targets.filter { $0.element == element }.map { own in
        guard isChanged, own == target, let written else { return " \(own.attribute)=\"\(own.value)\"" }
        let quote = written.firstIndex(of: "\"").map { written.index(after: $0) } ?? written.startIndex
        return written[..<quote] + mark + written[quote...]
      }.joined()
    }
    func dossier(_ client: String, isChanged: Bool = false) -> String {
      var own = attributes("dossier", isChanged: isChanged)
      if !isChanged { own = own.replacing("V-02", with: client) }
      // The first has no werkgebied of its own.
      if client == "V-01" { own = own.replacing(" werkgebied=\"dorp\" toetsing=\"ronde\"", with: "") }
      return """
          <dossier\(own)>
            <kwetsbaarheid\(attributes("kwetsbaarheid", isChanged: isChanged))>val</kwetsbaarheid>
            <feit\(attributes("feit", isChanged: isChanged))/>
            <oordeel criterium="CC1.1" waarde="VG" datum="2026-04-10" inspecteur="i1"/>
            <oordeel\(attributes("oordeel", isChanged: isChanged))>Staat er niet in.</oordeel>
          </dossier>

        """
    }
    let other = "  <dossier client=\"V-02\" bron=\"huisarts\" werkgebied=\"dorp\" toetsing=\"ronde\"/>\n"
    let body = dossier("V-01") + other + dossier("V-02", isChanged: true) + dossier("V-03")
    let root = attributes("dossierextract")
    let text = "<dossierextract xmlns=\"urn:netwerktoets:dossierextract:1\"\(root)>\n\(body)</dossierextract>\n"
    let before = text.split(separator: mark, omittingEmptySubsequences: false)[0]
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (text.replacing(mark, with: ""), "extract.xml:\(lines.count):\((lines.last?.count ?? 0) + 1)")
  }

  @Test func `the extract without a change is good`() throws {
    let reading = try Reading("extract.xml", Self.extract().text)
    #expect(reading.messages == "")
    #expect(reading.areas.map(\.counts) == [[3, 4, 0]])
  }

  @Test(arguments: targets)
  func `each change of a value is named with its place, or is harmless for a reason`(target: Target) throws {
    let whole = try Reading("extract.xml", Self.extract().text)
    for kind in MutantKind.allCases {
      guard let mutant = kind.mutant(of: target.value) else { continue }
      let (text, written) = Self.extract(target, written: " \(target.attribute)=\"\(mutant)\"")
      let reading = try Reading("extract.xml", text)
      var reason = Self.harmless[target.attribute]?[kind]
      var place = written
      if target == Self.targets[0], kind == .missing { (reason, place) = (nil, "extract.xml:2:3") }
      if reading.diagnostics.isEmpty {
        #expect(reason != nil, "\(kind)")
      } else {
        #expect(reading.diagnostics.contains { names(place, $0) }, "\(kind) at \(place): \(reading.messages)")
        if reason != nil { Issue.record("\(kind) is named, so it is not harmless: \(reading.messages)") }
      }
      expectOthersCount(reading, as: whole, target, "\(kind)")
    }
  }

  @Test(arguments: targets, AttributeKind.allCases)
  func `each change of an attribute is named with its line, or is harmless for a reason`(
    target: Target, kind: AttributeKind
  ) throws {
    let own = "\(target.attribute)=\"\(target.value)\""
    var misspelt = target.attribute
    misspelt.remove(at: misspelt.index(after: misspelt.startIndex))
    let written =
      switch kind {
      case .removed: " "
      case .doubled: " \(own) \(own)"
      case .unknown: " kleur=\"\(target.value)\""
      case .misspelt: " \(misspelt)=\"\(target.value)\""
      case .otherCase: " \(target.attribute.uppercased())=\"\(target.value)\""
      }
    let (text, place) = Self.extract(target, written: written)
    let reading = try Reading("extract.xml", text)
    let line = place.split(separator: ":")[1]
    switch kind {
    case .doubled:
      #expect(reading.codes == ["X108"])
      #expect(reading.diagnostics.first?.position.line == Int(line))
      return
    case .removed where Self.harmless[target.attribute]?[.missing] != nil && target != Self.targets[0]:
      #expect(reading.diagnostics.isEmpty)
    case .removed:
      // Of the werkgebied of the root it is said where it is missed: on the dossier.
      let line = target == Self.targets[0] ? "2" : line
      #expect(reading.diagnostics.contains { $0.position.line == Int(line) })
    case .unknown, .misspelt, .otherCase:
      #expect(reading.diagnostics.contains { $0.code == "X122" && names(place, $0) }, "\(reading.messages)")
      if kind != .unknown { #expect(reading.messages.contains("Bedoelde u “\(target.attribute)”?")) }
    }
    expectOthersCount(reading, as: try Reading("extract.xml", Self.extract().text), target, "\(kind)")
  }

  private func names(_ place: String, _ diagnostic: Diagnostic) -> Bool {
    diagnostic.position.description == place || diagnostic.arguments.values.contains(place)
  }

  private func expectOthersCount(_ reading: Reading, as whole: Reading, _ target: Target, _ comment: Comment) {
    #expect(reading.files.first?.collected != nil, comment)
    let changed = target.element == "dossierextract" ? ["V-01", "V-02"] : ["V-02"]
    for client in whole.areas[0].clients where !changed.contains(client.client.description) {
      #expect(reading.areas.flatMap(\.clients).contains(client), comment)
    }
  }
}
