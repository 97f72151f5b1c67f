package import AssessmentModel
import Diagnostics
package import Reporting
package import Scoring

/// Werkgebieden for reports, from counts per norm.
package enum SampleArea {
  /// The clients of one norm: how many at each level, lowest first, how many not assessed, how many seen
  /// from each side, and of how many the second source gave the highest level.
  package struct Clients {
    let perLevel: [Int]
    let notAssessed: Int
    let notApplicable: Int
    let twoSided: Int
    let divergent: Int

    /// Counts clients.
    package init(_ perLevel: [Int], notAssessed: Int = 0, notApplicable: Int = 0, twoSided: Int = 0, divergent: Int = 0)
    {
      self.perLevel = perLevel
      self.notAssessed = notAssessed
      self.notApplicable = notApplicable
      self.twoSided = twoSided
      self.divergent = divergent
    }

    var outcomes: [Outcome] {
      perLevel.enumerated().flatMap { Array(repeating: Outcome.rated(Rating(rank: $0)), count: $1) }
        + Array(repeating: .notAssessed, count: notAssessed) + Array(repeating: .notApplicable, count: notApplicable)
    }
  }

  /// The result of scoring such clients, one entry per norm.
  package static func result(
    _ norms: [Clients], framework: Framework, id: String = "proefgebied", round: String? = nil,
    omitted: [(code: String, lines: Int)] = []
  ) -> AreaResult {
    var collected = CollectedRatings()
    let key = AreaKey(werkgebied: ExactName(id), inspection: round.map { ExactName($0) })
    let area = collected.area(key)
    for (norm, clients) in norms.enumerated() {
      for (number, outcome) in clients.outcomes.enumerated() {
        let client = client("c\(number)", of: area, in: &collected)
        let highest = Outcome.rated(framework.scale.highest)
        for source in number < max(clients.twoSided, clients.divergent) ? [0, 1] : [0] {
          collected.note(source: source, client: client, area: area)
          collected.add(
            Observation(
              criterion: norm, source: source,
              outcome: source == 1 && number < clients.divergent ? highest : outcome, date: nil, isConsensus: false,
              inspector: 0),
            client: client, area: area)
        }
      }
    }
    for omission in omitted { collected.omit(omission.code, lines: omission.lines, area: area) }
    let scorer = Scorer(framework: framework)
    return scorer.score(collected).result.areas.first ?? scorer.emptyResult(for: key)
  }

  private static func client(_ code: String, of area: Int, in collected: inout CollectedRatings) -> Int {
    var code = code
    return code.withUTF8 { collected.client(UnsafeRawBufferPointer($0), inArea: area) }
  }

  /// A werkgebied as it is assessed.
  package static func assessed(
    _ result: AreaResult, _ werkgebied: Werkgebied? = nil, date: CalendarDate? = nil,
    origin: AssessedArea.ReferenceDateOrigin = .extract, rows: Int = 40
  ) -> AssessedArea {
    AssessedArea(
      result: result, werkgebied: werkgebied, referenceDate: date.map { ($0, origin) }, files: ["a.csv"], rows: rows)
  }

  /// A werkgebied of which all is known.
  package static func complete(id: String = "proefgebied", framework: Framework) -> Werkgebied {
    var area = Werkgebied(id: ExactName(id))
    area.name = "Proefstad-Noord"
    area.inspection = ExactName("2031")
    area.method = .inspection
    area.status = .draft
    area.mark = "PROEF: alles verzonnen"
    area.population = [
      PopulationFigure(
        label: "Inwoners", year: 2030, unit: .number, thousandths: 29_822_000, netherlandsThousandths: 17_285_137_000),
      PopulationFigure(
        label: "75 jaar en ouder", ageClass: "75+", year: 2030, unit: .percentage, thousandths: 14200,
        netherlandsThousandths: 9050, source: "telling", remark: "geschat"),
    ]
    area.careNetwork = [CareNetworkRole(name: "Apotheker", features: ["2 apotheken"])]
    area.activities = [
      Activity(name: "Bezoeken", number: 4), Activity(name: "Slot", note: "vervallen"), Activity(name: "Begin"),
    ]
    area.methodNotes = ["Eerst per cliënt gekeken"]
    area.generalInformation = [GeneralInformation(id: "A1", text: "Een buurt met veel trappen")]
    area.findings = [Finding(id: "B1", norm: 0, kind: .goodExample, text: "Men belt", evidence: ["gesprek 1"])]
    area.generalConclusion = "Het gaat"
    area.conclusions = [Conclusion(id: "C1", text: "Men kent elkaar", norms: [0], findings: ["B1"])]
    area.recommendations = [
      Recommendation(id: "A1", kind: .recommendation, level: .region, addressees: [2], text: "Betaal het"),
      Recommendation(
        id: "A2", kind: .improvementMeasure, level: .werkgebied, addressees: [1, 0], text: "Bel elkaar", norms: [0],
        owner: "de kring", due: CalendarDate(year: 2032, month: 4, day: 1), status: .inProgress),
      Recommendation(
        id: "A3", kind: .improvementMeasure, level: .werkgebied, addressees: [0, 1], text: "Blijf bellen"),
    ]
    area.remarks = [Remark(norm: 0, text: "Twee bronnen spreken elkaar tegen")]
    return area
  }

  /// A determination.
  package static func determination(
    norm: Int, _ rating: Int?, second: String? = "i2", reason: String? = "het blijkt uit gesprekken"
  ) -> Determination {
    Determination(
      norm: norm, rating: rating.map { Rating(rank: $0) }, date: CalendarDate(dayNumber: 741_000), inspector: "i1",
      second: second, reason: reason, evidence: ["gesprek 5"], position: FilePosition(file: "werkgebied.yaml"))
  }
}
