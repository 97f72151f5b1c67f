import AssessmentModel
import TestSupport
import Testing

@testable import Scoring

/// What of a client was looked at, and what is missing for a norm.
@Suite struct CoverageTests {
  private static func client(_ lines: [String]) throws -> (ClientCoverage, Framework) {
    let extract = try LinedExtract(lines, in: TestExtract.shipped())
    let client = try #require(try extract.coverage().clients.first)
    return (client, extract.framework)
  }

  private static func names(_ criteria: [OpenCriterion], _ framework: Framework) -> [String] {
    criteria.map { open in
      "\(framework.criteria[open.criterion].id): \(open.sources.map { framework.sources[$0].id }.joined(separator: " "))"
    }
  }

  @Test func `every source is counted on the criteria in which it has a voice`() throws {
    let (client, framework) = try Self.client([
      "c wijkverpleging CC2.1 VG", "c wijkverpleging CC2.2 nvt", "c wijkverpleging CC2.3 nb", "c client CC2.1 V",
      "c client CC1.1 V",
    ])
    func counts(_ source: String, _ norm: Int) throws -> [Int] {
      let coverage = try #require(
        client.sources.first { framework.sources[$0.source].id == source && $0.norm == norm })
      return [
        coverage.criteria, coverage.rated, coverage.notApplicable, coverage.notAssessed, coverage.silent,
        coverage.context,
      ]
    }
    #expect(try counts("wijkverpleging", 1) == [3, 1, 1, 1, 0, 0])
    #expect(try counts("huisarts", 1) == [3, 0, 0, 0, 3, 0])
    // A client has no voice in CC2.3, nor in anything of CC1: what it said there is context.
    #expect(try counts("client", 1) == [2, 1, 0, 0, 1, 0])
    #expect(try counts("client", 0) == [0, 0, 0, 0, 0, 1])
    #expect(!client.sources.contains { $0.norm == 0 && framework.sources[$0.source].id == "mantelzorger" })
  }

  @Test func `a core criterion is missing, with who can still give it`() throws {
    let (client, framework) = try Self.client(["c huisarts CC1.2 V", "c wijkverpleging CC1.2 V", "c huisarts CC1.1 nb"])
    let norm = client.norms[0]
    #expect(norm.rating.reason == .coreCriterionMissing)
    #expect(Self.names(norm.missingCore, framework) == ["CC1.1: huisarts praktijkondersteuner wijkverpleging"])
    #expect(norm.missingCriteria == 1)
    #expect(norm.otherOpen.isEmpty)
    #expect(norm.canBeRated && norm.canBeTwoSided == true)
  }

  @Test func `so many criteria are missing as the framework asks, the core ones among them`() throws {
    // Of the five criteria of WW1 three must be rated; WW1.1 and WW1.3 are core.
    let extract = try LinedExtract(["c behandelaar WW1.1 G", "c bewoner WW1.2 M"], in: TestExtract.invented())
    let client = try #require(try extract.coverage().clients.first)
    #expect(client.norms[0].rating.reason == .tooFewCriteria)
    #expect(Self.names(client.norms[0].missingCore, extract.framework) == ["WW1.3: wijkteam bewoner naaste buurtcoach"])
    #expect(client.norms[0].missingCriteria == 1)
    #expect(client.norms[0].otherOpen.map { extract.framework.criteria[$0.criterion].id } == ["WW1.4", "WW1.5"])
    // A norm without criteria is its own.
    #expect(Self.names(client.norms[1].missingCore, extract.framework) == ["WW2: wijkteam bewoner naaste buurtcoach"])
    #expect(client.norms[1].missingCriteria == 1)
  }

  @Test func `nothing is missing where there is a rating or the norm does not apply`() throws {
    let (client, _) = try Self.client([
      "c huisarts CC1.1 V", "c wijkverpleging CC1.1 V", "c huisarts CC1.2 V", "c huisarts CC2.1 nvt",
      "c huisarts CC2.2 nvt", "c huisarts CC2.3 nvt",
    ])
    #expect(client.norms[0].missingCriteria == 0 && client.norms[0].missingCore.isEmpty)
    #expect(client.norms[0].missingSides.isEmpty)
    #expect(client.norms[1].rating.outcome == .notApplicable)
    #expect(client.norms[1].missingCriteria == 0 && client.norms[1].missingSides.isEmpty)
  }

  @Test func `the side that is missing is named with the core criteria it can speak to`() throws {
    let (client, framework) = try Self.client(["c wijkverpleging IZ1.2 V", "c wijkverpleging IZ1.1 V"])
    let side = try #require(client.norms[3].missingSides.first)
    #expect(client.norms[3].missingSides.count == 1)
    #expect(framework.parties[side.party].id == "huisartsenzorg")
    #expect(Self.names(side.criteria, framework) == ["IZ1.2: huisarts praktijkondersteuner"])
  }

  @Test func `who said nothing but that it does not apply is not asked again`() throws {
    let (client, framework) = try Self.client(["c client IZ2.1 nvt", "c wijkverpleging CC1.1 V"])
    #expect(client.closedSources.map { framework.sources[$0].id } == ["client"])
    #expect(
      !client.norms.flatMap { $0.missingCore + $0.otherOpen }.flatMap(\.sources).contains(client.closedSources[0]))
    // One other word, and it may be asked about the rest.
    let (other, _) = try Self.client(["c client IZ2.1 nvt", "c client CC2.1 nb"])
    #expect(other.closedSources.isEmpty)
  }

  @Test func `what was agreed in consensus is not open, as a single rating would not count`() throws {
    let (client, framework) = try Self.client([
      "c huisarts CC1.1 nb consensus", "c wijkverpleging CC1.1 nb", "c wijkverpleging CC1.2 V",
    ])
    #expect(Self.names(client.norms[0].missingCore, framework) == ["CC1.1: praktijkondersteuner wijkverpleging"])
  }

  @Test func `a client with no rating at all counts, with everything open`() throws {
    let (client, _) = try Self.client(["c huisarts"])
    #expect(client.seenSources == [0])
    #expect(client.norms.allSatisfy { $0.rating.reason == .noRatings && $0.canBeRated && $0.missingSides.count == 2 })
  }

  @Test func `without sides nobody misses one, and one goal is left`() throws {
    let framework = SampleFramework.make()
    let extract = try LinedExtract(["c apotheker N1.1 T1"], in: framework)
    let coverage = try extract.coverage()
    #expect(coverage.clients[0].norms.allSatisfy { $0.missingSides.isEmpty && $0.canBeTwoSided == nil })
    #expect(coverage.proposals.map(\.goal) == [.rating])
    #expect(coverage.shortages.allSatisfy { $0.twoSided == nil && $0.clientsForTwoSides == nil })
  }

  /// Rated, not assessed and two-sided clients of a norm; what is needed for a rating of these and of new clients, not to
  /// be few, and for two sides. At least five, two thirds, nine, half.
  @Test(arguments: [
    ([15, 0, 12], [0, 0, 0, 0]), ([4, 0, 4], [0, 1, 5, 0]), ([2, 2, 0], [2, 1, 7, 1]), ([6, 4, 1], [1, 0, 3, 2]),
    ([10, 20, 5], [10, 0, 0, 0]), ([0, 0, 0], [0, 5, 9, 0]), ([0, 7, 0], [5, 0, 9, 0]), ([9, 5, 4], [1, 0, 0, 1]),
  ])
  func `an area lacks so many clients`(counts: [Int], expected: [Int]) throws {
    var lines: [String] = []
    for number in 0..<counts[0] {
      lines += ["r\(number) huisarts CC1.1 V", "r\(number) huisarts CC1.2 V"]
      if number < counts[2] { lines.append("r\(number) wijkverpleging CC1.1 V") }
    }
    for number in 0..<counts[1] { lines.append("n\(number) huisarts") }
    if lines.isEmpty { lines = ["x huisarts CC1.1 nvt", "x huisarts CC1.2 nvt"] }
    let shortage = try LinedExtract(lines, in: TestExtract.shipped()).coverage().shortages[0]
    #expect(
      [
        shortage.clientsForRating, shortage.newClientsForRating, shortage.clientsForFirmness,
        shortage.clientsForTwoSides ?? -1,
      ] == expected)
  }

  @Test func `an area without any line has nothing but what it lacks`() throws {
    let framework = try TestExtract.shipped()
    let empty = Scorer(framework: framework).emptyResult(for: AreaKey(werkgebied: ExactName("a"), inspection: nil))
    let coverage = AreaCoverage(result: empty, lines: ExtractLines(), referenceDate: nil, framework: framework)
    #expect(coverage.clients.isEmpty && coverage.selection.isEmpty)
    #expect(coverage.shortages.allSatisfy { $0.newClientsForRating == 5 })
    for proposal in coverage.proposals {
      #expect(proposal.visits.isEmpty && proposal.openCells == 0)
      #expect(proposal.forecasts.allSatisfy { $0.ending == .tooFewClients && $0.newClients == 5 })
    }
    #expect(coverage.plan.map(\.whole.standing).first == .short)
  }
}
