import AssessmentModel
import Diagnostics
import FrameworkFiles
import TestSupport
import Testing

/// What is in `igj-zorg-thuis`, held against the report that its norms come from.
@Suite struct HomeCareFrameworkTests {
  private func framework() throws -> Framework { try ProjectFiles.framework("igj-zorg-thuis") }

  /// The norms word for word, with the line of the report where each begins.
  static let norms = [
    ("PA1", 487, "De wijkverpleegkundige stelt zorgvuldig de (her-)indicatie"),
    ("PA2", 489, "De wijkverpleegkundige functioneert als kwaliteitsbevorderaar"),
    (
      "SK1", 495,
      "De zorgaanbieder draagt zorg voor het systematisch bewaken, beheersen en verbeteren van de kwaliteit van zorg"
    ),
  ]

  @Test func `the texts of the themes and norms are those of the report, word for word`() throws {
    let framework = try framework()
    #expect(framework.norms.map(\.id) == Self.norms.map(\.0))
    for (norm, (_, line, text)) in zip(framework.norms, Self.norms) {
      #expect(norm.text == text)
      #expect(norm.provenance == .source(document: "igj-2020", heading: "1.6 Toetsingskaders", line: line))
    }
    #expect(
      framework.themes.map(\.name) == ["Professionele autonomie van de wijkverpleegkundige", "Sturing op kwaliteit"])
    #expect(
      framework.themes.map(\.provenance)
        == [485, 493].map {
          .source(document: "igj-2020", heading: "1.6 Toetsingskaders", line: $0)
        })
  }

  @Test func `organisations are rated, on norms without criteria, without sides`() throws {
    let framework = try framework()
    #expect(framework.subject == .organisation)
    #expect(framework.norms.allSatisfy { $0.isRatedItself })
    #expect(framework.criteria.map(\.id) == framework.norms.map(\.id))
    #expect(framework.sides.isEmpty && framework.organisationSources.isEmpty)
    let found = framework.criteria.map { criterion in
      ([criterion.id, criterion.rule.rawValue] + criterion.voices.map { framework.voices[$0].id }).joined(
        separator: " ")
    }
    #expect(found == ["PA1 midden WV N", "PA2 leidend WV N", "SK1 zwakste WV K"])
    #expect(Set(framework.criteria.flatMap(\.descriptors)).count == 12)
  }

  @Test func `scale and rules of the werkgebied are those of the other framework`() throws {
    let (framework, other) = (try framework(), try ProjectFiles.framework("igj-zorgnetwerken-2017"))
    #expect(framework.scale == other.scale)
    #expect(framework.rules.areaLimiters == other.rules.areaLimiters)
    #expect(
      [framework.rules.leastClients, framework.rules.fewClients, framework.rules.divergence]
        == [other.rules.leastClients, other.rules.fewClients, other.rules.divergence])
    #expect(
      framework.rules.leastCoverage == other.rules.leastCoverage && framework.rules.divided == other.rules.divided)
    #expect(framework.selection.map(\.requirement) == other.selection.map(\.requirement))
  }

  @Test func `no criterion or norm has an id of the other framework, so that extracts tell which one is meant`() throws
  {
    func ids(_ framework: Framework) -> Set<String> { Set(framework.criteria.map(\.id) + framework.norms.map(\.id)) }
    let (own, other) = (ids(try framework()), ids(try ProjectFiles.framework("igj-zorgnetwerken-2017")))
    #expect(own.isDisjoint(with: other))
  }

  @Test func `every element says where it comes from`() throws {
    let lines = try ProjectFiles.text("Frameworks/igj-zorg-thuis/kader.yaml").split(separator: "\n")
      .map { $0.drop { $0 == " " } }
    #expect(lines.count { $0.hasPrefix("- id:") } == lines.count { $0.hasPrefix("herkomst: ") })
  }

  // MARK: What werkgebied.yaml says of organisations

  private static let area = """
    werkgebied: dorp
    naam: Dorp
    organisaties:
    - id: thuiszorg a
      naam: Zorg A
      kenmerken: [Twee teams]
      activiteiten: [{naam: Bezoeken, aantal: "2"}]
      algemene_conclusie: Het gaat bij A
    - id: thuiszorg-b
    activiteiten: [{naam: Startbijeenkomst, aantal: "9"}]
    algemene_conclusie: Het gaat
    bevindingen:
    - {id: B1, norm: PA1, soort: bevinding, tekst: Over allen}
    - {id: B2, norm: PA1, soort: bevinding, tekst: Over A, organisatie: thuiszorg a}
    vaststellingen:
    - {norm: PA1, oordeel: voldoet, datum: 2030-01-01, door: i1}
    - {norm: PA2, oordeel: voldoet, datum: 2030-01-01, door: i1}
    - {norm: PA1, oordeel: voldoet_niet, datum: 2030-01-01, door: i1, organisatie: thuiszorg-b}
    conclusies:
    - {id: C1, tekst: Over B, organisatie: thuiszorg-b, rust_op: [B1]}
    aanbevelingen:
    - {id: A1, soort: verbetermaatregel, niveau: werkgebied, aan: [thuiszorgorganisatie], tekst: Doe dit, organisatie: thuiszorg a}

    """

  @Test func `an organisation has what is said about it and about all`() throws {
    let checked = Werkgebied.read(Self.area, file: "w.yaml", framework: try framework())
    #expect(checked.diagnostics == [])
    let area = try #require(checked.value)
    let (a, b) = (area.about(ExactName("thuiszorg a")), area.about(ExactName("thuiszorg-b")))
    #expect(a.findings.map(\.id) == ["B1", "B2"] && b.findings.map(\.id) == ["B1"])
    #expect(a.conclusions.isEmpty && b.conclusions.map(\.id) == ["C1"])
    #expect(a.recommendations.map(\.id) == ["A1"] && b.recommendations.isEmpty)
    #expect(a.determinations.map { [$0.norm, $0.rating?.rank] } == [[0, 3], [1, 3]])
    #expect(b.determinations.map { [$0.norm, $0.rating?.rank] } == [[1, 3], [0, 0]])
    #expect(a.activities.map(\.name) == ["Bezoeken"] && b.activities.isEmpty)
    #expect(a.generalConclusion == "Het gaat bij A" && b.generalConclusion == "Het gaat")
    #expect(a.careNetwork.map(\.name) == ["Zorg A"] && b.careNetwork.isEmpty)
  }

  @Test func `an organisation that is not in the list is said, and what is said of it left out`() throws {
    let text = Self.area.replacing(
      "tekst: Over A, organisatie: thuiszorg a", with: "tekst: Over A, organisatie: thuiszorg c")
    let checked = Werkgebied.read(text, file: "w.yaml", framework: try framework())
    #expect(checked.diagnostics.map(\.code) == ["K019"])
    #expect(checked.value?.findings.map(\.id) == ["B1"])
  }

  @Test func `where werkgebieden are rated there are no organisations to describe`() throws {
    let text = "werkgebied: dorp\norganisaties:\n- id: a\n"
    let other = try ProjectFiles.framework("igj-zorgnetwerken-2017")
    let checked = Werkgebied.read(text, file: "w.yaml", framework: other)
    #expect(checked.diagnostics.map(\.code) == ["K006"])
  }
}
