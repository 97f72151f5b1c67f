import AssessmentModel
import Diagnostics

@testable import Scoring

/// Lines of one werkgebied, as a second reading gives them: `client source criterion outcome`, then in any order an
/// inspector, a date and `consensus`, as in ``TestExtract``.
struct TestLines {
  static let area = AreaKey(werkgebied: ExactName("a"), inspection: nil)
  let framework: Framework
  private(set) var lines = ExtractLines()

  init(_ lines: [String], in framework: Framework) throws {
    self.framework = framework
    for (number, line) in lines.enumerated() { try add(line.split(separator: " ").map(String.init), line: number + 2) }
  }

  private mutating func add(_ words: [String], line: Int) throws {
    guard words.count > 3, let source = framework.sources.firstIndex(where: { $0.id == words[1] }),
      let criterion = framework.criteria.firstIndex(where: { $0.id == words[2] })
    else { throw TestExtract.Unknown(word: words.joined(separator: " ")) }
    let extras = words.dropFirst(4)
    lines.assessments.append(
      Assessment(
        origin: LineOrigin(
          area: Self.area, client: ExactName(words[0]), source: source, organisation: nil,
          position: FilePosition(file: "a.csv", line: line), lines: line...line),
        criterion: criterion, outcome: try framework.outcome(words[3]),
        date: extras.compactMap { CalendarDate(iso: $0) }.first, isConsensus: extras.contains("consensus"),
        inspector: ExactName(extras.first { $0 != "consensus" && CalendarDate(iso: $0) == nil } ?? ""),
        evidence: Evidence()))
  }

  var explanations: [SourceExplanation] { lines.sourceExplanations }
  var agreement: AreaAgreement { AreaAgreement(Self.area, explanations: explanations, framework: framework) }

  var sheet: ConsensusSheet? {
    result(of: lines.assessments).map { ConsensusSheet(explanations, result: $0, framework: framework) }
  }

  /// What scoring makes of lines.
  func result(of assessments: [Assessment]) -> AreaResult? {
    var collected = CollectedRatings()
    let area = collected.area(Self.area)
    for assessment in assessments {
      let client = bytes(assessment.origin.client) { collected.client($0, inArea: area) }
      collected.note(source: assessment.origin.source, client: client, area: area)
      let inspector = bytes(assessment.inspector) { collected.inspector($0) } ?? 0
      collected.add(
        Observation(
          criterion: assessment.criterion, source: assessment.origin.source, outcome: assessment.outcome,
          date: assessment.date, isConsensus: assessment.isConsensus, inspector: inspector),
        client: client, area: area)
    }
    return Scorer(framework: framework, options: .init(keepsClients: true)).score(collected).result.areas.first
  }

  private func bytes<Result>(_ name: ExactName, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = name.description
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
