import AssessmentModel
import Diagnostics
import FrameworkFiles
import Instruments
import Reporting
import Scoring
import TestSupport
import Testing

/// From norms that fall short to what can be done: nothing stands there that does not rest on a finding.
@Suite struct ActionChapterTests {
  static func code(_ factor: String, _ polarity: FactorPolarity, role: String? = nil) -> FactorCode {
    FactorCode(factor: factor, polarity: polarity, role: role, position: FilePosition(file: "werkgebied.yaml", line: 1))
  }

  /// Findings about the two norms of the invented framework.
  static func findings(_ first: [FactorCode], _ second: [FactorCode] = []) -> [Finding] {
    [
      Finding(id: "B1", norm: 0, kind: .canBeBetter, text: "Men ziet elkaar zelden", evidence: [], factors: first),
      Finding(id: "B2", norm: 1, kind: .finding, text: "Men wordt gehoord", evidence: [], factors: second),
    ]
  }

  /// A werkgebied in which the first norm falls short and the second does not; or with other ratings.
  static func area(_ findings: [Finding], low: Bool = true, in framework: Framework) -> AssessedArea {
    var werkgebied = Werkgebied(id: ExactName("proefgebied"))
    werkgebied.findings = findings
    werkgebied.determinations = [
      SampleArea.determination(norm: 0, low ? 0 : framework.scale.levels.count - 1),
      SampleArea.determination(norm: 1, framework.scale.levels.count - 1),
    ]
    return SampleArea.assessed(SampleArea.result([], framework: framework), werkgebied)
  }

  static func chapter(_ findings: [Finding], low: Bool = true) throws -> ActionChapter {
    let framework = try FactorModelTests.otherFramework()
    let model = try FactorModelTests.other()
    let coded = CodedArea(area(findings, low: low, in: framework), framework: framework, model: model)
    return ActionChapter(of: coded, framework: framework, model: model, agenda: nil)
  }

  static func words(_ page: Page) -> String {
    func text(_ section: PageSection) -> String {
      section.heading + "\(section.blocks)" + section.sections.map(text).joined()
    }
    return page.notices.map(\.text).joined() + page.sections.map(text).joined()
  }

  @Test func `a factor that hinders leads to the recommendations that go into it`() throws {
    let chapter = try Self.chapter(Self.findings([Self.code("sleutel", .hindering, role: "wijkteam")]))
    #expect(chapter.parts.map(\.norm) == [0] && chapter.others == [1])
    let factor = try #require(chapter.parts.first?.factors.first)
    #expect(factor.advice.map(\.recommendation) == [0] && factor.hindering.map(\.role) == ["Wijkteam"])
    let text = Self.words(ActionChapterPage.page(of: chapter, mark: nil))
    for word in ["Geef het wijkteam een sleutel", "“4 Advies”, regel 41", "sleutelkast", "Remt"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(text.contains("noemt geen doelstellingen"))
  }

  @Test func `a factor that only helps leads to nothing`() throws {
    let chapter = try Self.chapter(Self.findings([Self.code("koffie", .promoting)]))
    #expect(chapter.parts.first?.factors.map(\.advice) == [[]] && !chapter.hasActions)
    let text = Self.words(ActionChapterPage.page(of: chapter, mark: nil))
    #expect(text.contains("Samen koffiedrinken") && !text.contains("Geef het wijkteam een sleutel"))
  }

  @Test func `a norm that falls short without coded findings says so and lists nothing`() throws {
    for findings in [Self.findings([]), [], Self.findings([], [Self.code("sleutel", .hindering)])] {
      let chapter = try Self.chapter(findings)
      #expect(chapter.parts.count == 1 && !chapter.hasActions)
      let text = Self.words(ActionChapterPage.page(of: chapter, mark: nil))
      #expect(text.contains("er volgt hier niets") && !text.contains("Geef het wijkteam een sleutel"))
    }
  }

  @Test func `where no norm falls short nothing follows, whatever is coded`() throws {
    let chapter = try Self.chapter(Self.findings([Self.code("sleutel", .hindering)]), low: false)
    #expect(chapter.parts.isEmpty && chapter.others == [0, 1] && !chapter.hasActions)
    #expect(Self.words(ActionChapterPage.page(of: chapter, mark: nil)).contains("Geen norm schiet tekort"))
  }

  @Test func `a norm without a rating stands apart`() throws {
    let framework = try FactorModelTests.otherFramework()
    var werkgebied = Werkgebied(id: ExactName("proefgebied"))
    werkgebied.findings = Self.findings([Self.code("sleutel", .hindering)])
    let area = SampleArea.assessed(SampleArea.result([], framework: framework), werkgebied)
    let model = try FactorModelTests.other()
    let coded = CodedArea(area, framework: framework, model: model)
    let chapter = ActionChapter(of: coded, framework: framework, model: model, agenda: nil)
    #expect(chapter.withoutRating == [0, 1] && chapter.parts.isEmpty && !chapter.hasActions)
    #expect(Self.words(ActionChapterPage.page(of: chapter, mark: nil)).contains("Normen zonder oordeel"))
  }

  @Test func `whatever is coded, each task and recommendation rests on a finding about its norm`() throws {
    let model = try FactorModelTests.shipped()
    let framework = try FactorModelTests.framework(try #require(model.head.tie).framework)
    let entry = try #require(InstrumentLibrary(folders: []).entries.first { $0.id == model.agenda?.id })
    let agenda = try #require(InstrumentLibrary.read(entry, as: ActionAgenda.self).value)
    #expect(model.diagnostics(against: agenda) == [])
    var random = SeededGenerator(seed: 20_310_601)
    var tasks = 0
    for _ in 0..<40 {
      let findings = (0..<12).map { number in
        let codes = (0..<Int.random(in: 0...2, using: &random)).map { _ in
          Self.code(
            model.factors[Int.random(in: model.factors.indices, using: &random)].id,
            Bool.random(using: &random) ? .hindering : .promoting)
        }
        return Finding(
          id: "B\(number)", norm: Int.random(in: framework.norms.indices, using: &random), kind: .finding,
          text: "Verzonnen", evidence: [], factors: codes)
      }
      var werkgebied = Werkgebied(id: ExactName("proefgebied"))
      werkgebied.findings = findings
      werkgebied.determinations = framework.norms.indices.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
        .map { SampleArea.determination(norm: $0, Int.random(in: framework.scale.levels.indices, using: &random)) }
      let area = SampleArea.assessed(SampleArea.result([], framework: framework), werkgebied)
      let coded = CodedArea(area, framework: framework, model: model)
      let chapter = ActionChapter(of: coded, framework: framework, model: model, agenda: agenda)
      #expect(chapter.parts.count + chapter.others.count + chapter.withoutRating.count == framework.norms.count)
      func hinders(_ factor: Int, _ norm: Int) -> Bool {
        findings.contains {
          $0.norm == norm && $0.factors.contains { $0.polarity == .hindering && $0.factor == model.factors[factor].id }
        }
      }
      for part in chapter.parts {
        for factor in part.factors where !(factor.advice.isEmpty && factor.objectives.isEmpty) {
          #expect(hinders(factor.factor, part.norm))
        }
        #expect(part.factors.flatMap(\.objectives).allSatisfy { $0.norms.contains(framework.norms[part.norm].id) })
      }
      for task in chapter.tasks {
        #expect(task.norms.allSatisfy { norm in task.factors.contains { hinders($0, norm) } })
        tasks += 1
      }
    }
    #expect(tasks > 100)
  }

  @Test func `counts are of findings, once each, and roles are told apart`() throws {
    let framework = try FactorModelTests.otherFramework()
    let codes = [
      Self.code("koffie", .hindering, role: "wijkteam"), Self.code("koffie", .hindering, role: "behandelaar"),
      Self.code("koffie", .promoting), Self.code("thee", .hindering),
    ]
    let area = Self.area(Self.findings(codes, [Self.code("koffie", .hindering)]), in: framework)
    let coded = CodedArea(area, framework: framework, model: try FactorModelTests.other())
    #expect(coded.codedFindings == 2 && coded.unknownCodes == 1)
    #expect(coded.diagnostics.map(\.code) == ["N421"])
    #expect(coded.sightings(of: 0, .hindering).compactMap(\.finding) == ["B1", "B1", "B2"])
    let count = FactorCount(of: [coded], framework: framework, model: try FactorModelTests.other())
    #expect(count.seen == [0] && count.roles(in: coded) == ["Wijkteam", "Behandelaar", nil])
    let text = Self.words(FactorCountPage.page(of: count, mark: nil))
    #expect(text.contains("Remt: 2 bevindingen (B1, B2)") && text.contains("Helpt: 1 bevinding (B1)"))
    #expect(text.contains("1 code telt niet mee"))
    let table = try #require(FactorCountPage.comparison(of: count))
    #expect(table.rows.map(\.name) == ["Samen koffiedrinken"])
    // A werkgebied of which nothing was coded has a sentence and no column.
    let blank = CodedArea(Self.area(Self.findings([]), in: framework), framework: framework, model: count.model)
    let both = FactorCount(of: count.areas + [blank], framework: framework, model: count.model)
    let wide = try #require(FactorCountPage.comparison(of: both))
    #expect(wide.columns == table.columns && wide.notes.first?.label == "Niet gecodeerd:")
  }

  @Test func `what nobody coded gives no table in a comparison`() throws {
    let framework = try FactorModelTests.otherFramework()
    let model = try FactorModelTests.other()
    let coded = CodedArea(Self.area(Self.findings([]), in: framework), framework: framework, model: model)
    #expect(FactorCountPage.comparison(of: FactorCount(of: [coded], framework: framework, model: model)) == nil)
  }
}
