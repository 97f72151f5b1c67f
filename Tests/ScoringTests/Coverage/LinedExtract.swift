import AssessmentModel
import Diagnostics
import Scoring
import TestSupport

/// An extract in the short lines of `TestExtract`, with the same lines as scoring does not keep them.
struct LinedExtract {
  let framework: Framework
  private(set) var extract: TestExtract
  private(set) var lines = ExtractLines()

  init(_ lines: [String], in framework: Framework) throws {
    self.framework = framework
    extract = try TestExtract([], in: framework)
    for line in lines { try add(line) }
  }

  mutating func add(_ line: String) throws {
    try extract.add(line, area: "a")
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 3 else { return }
    let number = lines.assessments.count + 2
    let rest = words.dropFirst(4)
    let known = rest.filter { $0 != "consensus" && !$0.hasPrefix("@") && CalendarDate(iso: $0) == nil }
    lines.assessments.append(
      Assessment(
        origin: origin(words, number), criterion: try index(words[2], framework.criteria.map(\.id)),
        outcome: try framework.outcome(words[3]), date: rest.compactMap { CalendarDate(iso: $0) }.first,
        isConsensus: rest.contains("consensus"), inspector: ExactName(known.first ?? ""), evidence: Evidence()))
  }

  /// Adds what a dossier tells of a client: `c1 huisarts`, and the rest.
  mutating func add(
    dossier words: String, age: Int? = nil, since: String? = nil, problems: [String] = [],
    events: [(kind: String?, since: String?)] = []
  ) throws {
    try extract.add(words, area: "a")
    lines.dossiers.append(
      Dossier(
        origin: origin(words.split(separator: " ").map(String.init), lines.dossiers.count + 2), age: age,
        inCareSince: since.flatMap { CalendarDate(iso: $0) }, problems: problems,
        vulnerabilities: events.map { event in
          Dossier.Vulnerability(kind: event.kind, since: event.since.flatMap { CalendarDate(iso: $0) })
        }))
  }

  private func origin(_ words: [String], _ number: Int) -> LineOrigin {
    LineOrigin(
      area: AreaKey(werkgebied: ExactName("a"), inspection: nil), client: ExactName(words[0]),
      source: framework.sources.firstIndex { $0.id == words[1] } ?? 0, organisation: nil,
      position: FilePosition(file: "a.csv", line: number), lines: number...number)
  }

  private func index(_ word: String, _ words: [String]) throws -> Int {
    guard let index = words.firstIndex(of: word) else { throw TestExtract.Unknown(word: word) }
    return index
  }

  /// What was looked at of the only area.
  func coverage(on day: String? = nil) throws -> AreaCoverage {
    AreaCoverage(
      result: try extract.area(), lines: lines, referenceDate: day.flatMap { CalendarDate(iso: $0) },
      framework: framework)
  }

  /// Carries out visits: a new inspector gives a level on every criterion of a visit.
  mutating func visit(_ visits: [VisitProposal.Visit], level: (Int) -> Rating) throws {
    for (number, visit) in visits.enumerated() {
      for criterion in visit.criteria {
        let short = framework.scale[level(number &* 31 &+ criterion)].short
        try add(
          "\(visit.client) \(framework.sources[visit.source].id) \(framework.criteria[criterion].id) \(short) bezoek")
      }
    }
  }

  /// An area of random ratings: few of them, so that much is missing.
  static func random(_ seed: Int, clients: Int, density: Int, in framework: Framework) throws -> LinedExtract {
    var random = SeededGenerator(seed: UInt64(seed))
    var extract = try LinedExtract([], in: framework)
    let shorts =
      framework.scale.levels.map(\.short) + [framework.scale.notApplicable.short, framework.scale.notAssessed.short]
    for client in 0..<clients {
      try extract.add("c\(client) \(framework.sources[0].id)")
      for source in framework.sources where Bool.random(using: &random) {
        let isClosed = Int.random(in: 0..<8, using: &random) == 0
        for criterion in framework.criteria where Int.random(in: 0..<10, using: &random) < density {
          let short = isClosed ? framework.scale.notApplicable.short : shorts.randomElement(using: &random) ?? shorts[0]
          let more = ["", " i1 2030-01-02", " i2", " consensus"].randomElement(using: &random) ?? ""
          try extract.add("c\(client) \(source.id) \(criterion.id) \(short)\(more)")
        }
      }
    }
    return extract
  }
}
