import AssessmentModel
import FrameworkFiles
import TestSupport
import Testing

/// What is in `igj-zorgnetwerken-2017`, held against the report that it comes from and the table of the rules.
@Suite struct ShippedFrameworkTests {
  private func framework() throws -> Framework { try ProjectFiles.framework("igj-zorgnetwerken-2017") }

  /// The norms word for word, with the line of the report where each begins.
  static let norms = [
    ("CC1", 436, "De actuele zorgbehoefte van de cliënt is bekend bij de zorgverleners"),
    (
      "CC2", 438,
      "De cliënt krijgt zorg die aansluit bij zijn actuele zorgbehoefte en de afspraken hierover staan in een "
        + "zorgplan/meerdere zorgplannen"
    ),
    ("CC3", 442, "De cliënt heeft zoveel mogelijk zelf de regie over de zorg"),
    (
      "IZ1", 448,
      "De cliënt kan erop rekenen dat de zorgverleners in zijn zorgnetwerk belangrijke informatie met elkaar uitwisselen"
    ),
    (
      "IZ2", 452,
      "De cliënt kan erop rekenen dat één persoon in zijn zorgnetwerk de zorg coördineert en op elkaar afstemt"
    ),
    ("IZ3", 456, "De cliënt kan erop rekenen dat zorgverleners in zijn netwerk samenwerken"),
  ]

  @Test func `the texts of the norms are those of the report, word for word`() throws {
    let norms = try framework().norms
    #expect(norms.map(\.id) == Self.norms.map(\.0))
    for (norm, (_, line, text)) in zip(norms, Self.norms) {
      #expect(norm.text == text)
      #expect(norm.provenance == .source(document: "igj-2020", heading: "1.6 Toetsingskaders", line: line))
    }
  }

  /// Criterion, whether it is a core criterion, rule and voices: the table of the rules.
  static let criteria = """
    CC1.1 ja zwakste HZ WV
    CC1.2 nee zwakste HZ WV
    CC2.1 ja midden P N
    CC2.2 nee midden P N
    CC2.3 nee zwakste HZ WV
    CC3.1 ja zwakste HZ WV
    CC3.2 nee leidend N WV HZ
    CC3.3 nee leidend N WV HZ
    IZ1.1 nee zwakste HZ WV
    IZ1.2 ja zwakste HZ WV
    IZ2.1 ja zwakste HZ WV K
    IZ2.2 nee zwakste HZ WV K
    IZ2.3 nee midden HZ WV
    IZ3.1 ja midden HZ WV
    IZ3.2 nee midden HZ WV
    IZ3.3 nee midden HZ WV
    """

  @Test func `sixteen criteria with core, rule and voices as in the table`() throws {
    let framework = try framework()
    let found = framework.criteria.map { criterion in
      ([criterion.id, criterion.isCore ? "ja" : "nee", criterion.rule.rawValue]
        + criterion.voices.map { framework.voices[$0].id }).joined(separator: " ")
    }
    #expect(found.joined(separator: "\n") == Self.criteria)
    #expect(framework.themes.map { "\($0.id) \($0.norms)" } == ["CC 0..<3", "IZ 3..<6"])
    #expect(framework.norms.map(\.criteria) == [0..<2, 2..<5, 5..<8, 8..<10, 10..<13, 13..<16])
    #expect(framework.norms.allSatisfy { !$0.isRatedItself })
  }

  @Test func `five voices of five sources, of three parties and two sides`() throws {
    let framework = try framework()
    let voices = framework.voices.map { voice in
      "\(voice.id) \(voice.selection.rawValue) \(voice.sources.map { framework.sources[$0].id }.joined(separator: " "))"
    }
    #expect(
      voices == [
        "HZ laagste huisarts praktijkondersteuner", "WV laagste wijkverpleging",
        "P laagste huisarts praktijkondersteuner wijkverpleging", "N laagste client mantelzorger",
        "K hoogste client mantelzorger",
      ])
    #expect(framework.sources.map(\.kind) == [.dossier, .dossier, .dossier, .conversation, .conversation])
    #expect(framework.sources[0].party == framework.sources[1].party)
    #expect(framework.sides.map { framework.parties[$0].id } == ["huisartsenzorg", "wijkverpleging"])
    #expect(framework.organisationSources == [2])
  }

  @Test func `the scale, its synonyms and its two non-ratings`() throws {
    let scale = try framework().scale
    #expect(
      scale.levels.map { "\($0.id)|\($0.label)|\($0.short)|\($0.synonyms.joined(separator: " "))" } == [
        "voldoet_niet|Voldoet niet|VN|VN", "voldoet_grotendeels_niet|Voldoet grotendeels niet|VGN|VGN",
        "voldoet_grotendeels|Voldoet grotendeels|VG|VG", "voldoet|Voldoet|V|V",
      ])
    #expect(scale.notApplicable.synonyms == ["nvt", "n.v.t."])
    #expect(scale.notAssessed.synonyms == ["nb"])
  }

  @Test func `the rules of scoring, as data`() throws {
    let framework = try framework()
    let (rules, scale) = (framework.rules, framework.scale)
    #expect(rules.note == "voorstel van dit project, niet van de IGJ")
    #expect(
      [rules.leastCriteria, rules.leastCoverage, rules.leastTwoSided, rules.divided].map(\.description)
        == ["1/2", "2/3", "1/2", "1/4"])
    #expect([rules.divergence, rules.leastClients, rules.fewClients] == [2, 5, 9])
    #expect(
      rules.clientLimiters.map { "\($0.scope.rawValue) \(scale[$0.counted].short) \(scale[$0.cap].short)" }
        == ["kerncriteria VN VGN", "criteria VGN VG"])
    #expect(
      rules.areaLimiters.map { "\($0.name) \(scale[$0.counted].short) \($0.share) \(scale[$0.cap].short)" } == [
        "derde_voldoet_niet VN 1/3 VGN", "tiende_voldoet_niet VN 1/10 VG", "kwart_onder_voldoet_grotendeels VGN 1/4 VG",
      ])
  }

  @Test func `eighteen recommendations: nine for the werkgebied, six regional, three national`() throws {
    let framework = try framework()
    let found = Dictionary(grouping: framework.recommendations) { recommendation in
      "\(recommendation.level.rawValue) "
        + recommendation.addressees.map { framework.addressees[$0].id }.joined(separator: " ")
    }.mapValues(\.count)
    #expect(
      found == [
        "werkgebied huisartsen praktijkondersteuners wijkverpleegkundigen": 9,
        "regio zorggroepen thuiszorgorganisaties": 3, "regio zorgverzekeraars gemeenten": 3, "land nza": 1,
        "land vws": 2,
      ])
    #expect(framework.recommendations.allSatisfy { !$0.norms.isEmpty && $0.provenance != .own })
  }

  @Test func `every criterion has a descriptor of its own per level, and no text stands twice`() throws {
    let framework = try framework()
    let descriptors = framework.criteria.flatMap(\.descriptors)
    #expect(framework.criteria.allSatisfy { $0.descriptors.count == 4 })
    #expect(Set(descriptors).count == 64)
    #expect(Set(framework.criteria.map(\.question)).count == 16)
    #expect(Set(framework.recommendations.map(\.text)).count == 18)
  }

  @Test func `the conditions of the sample are those of chapter one`() throws {
    let framework = try framework()
    #expect(framework.selection.map(\.id) == ["leeftijd", "problematiek", "in_zorg", "kwetsbaarheid", "inschatting"])
    #expect(framework.selection[0].requirement == .age(least: 75))
    #expect(framework.selection[2].requirement == .inCare(leastMonths: 6))
    #expect(framework.selection.allSatisfy { $0.provenance != .own })
  }

  @Test func `every element says where it comes from, with a line for what is in the report`() throws {
    let text = try ProjectFiles.text("Frameworks/igj-zorgnetwerken-2017/kader.yaml")
    let elements = text.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("- id:") }
    let said = text.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("herkomst: ") }
    // One document needs no origin, and the rules of scoring have one without being an element of a list.
    #expect(said == elements)
    #expect(text.contains("herkomst: bron\n") && text.contains("herkomst: eigen\n"))
  }
}
