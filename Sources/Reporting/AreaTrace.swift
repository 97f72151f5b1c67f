public import AssessmentModel
public import Scoring

/// What the ratings of one werkgebied rest on ("onderbouwing van een werkgebied"): step by step, down to the lines.
public struct AreaTrace: Sendable {
  /// The werkgebied.
  public let area: AssessedArea
  /// The framework.
  public let framework: Framework
  /// The line for every page, such as that the dossiers are invented ("kenmerk").
  public let mark: String?
  /// The norms that were asked for, explained.
  public let explanations: [AreaExplanation]
  /// The client that was asked for; `nil` for all. Of one client the texts of the dossier are given too.
  public let client: ExactName?
  /// The lines of the werkgebied.
  public let lines: ExtractLines

  /// Explains ratings.
  ///
  /// - Parameters:
  ///   - lines: all lines about the werkgebied.
  ///   - norms: the norms to explain: indices into ``Framework/norms``; all without.
  public init(
    _ area: AssessedArea, in input: AssessedInput, lines: ExtractLines, norms: [Int]? = nil, client: ExactName? = nil
  ) {
    self.area = area
    framework = input.framework
    mark = input.mark(of: area)
    self.client = client
    self.lines = lines
    let isWithheld = area.result.ratings.contains { $0.reason == .linesLeftOut }
    explanations = lines.explanations(
      of: area.key, norms: norms ?? Array(input.framework.norms.indices), in: input.framework,
      withheld: isWithheld ? .linesLeftOut : nil)
  }

  /// Whether it explains the ratings that were computed: not so where a file changed between the two readings.
  public var agreesWithRatings: Bool {
    explanations.allSatisfy { explanation in
      let rating = area.result.ratings[explanation.norm]
      return rating.rating == explanation.rating && rating.reason == explanation.reason
        && rating.counts == explanation.counts && rating.limitedBy == explanation.limitedBy
    }
  }

  /// The clients that are shown in detail.
  func shown(_ explanation: AreaExplanation) -> [ClientExplanation] {
    explanation.clients.filter { client == nil || $0.client == client }
  }

  /// What links to parts of its page refer to.
  package var anchors: TraceAnchors {
    TraceAnchors(framework, clients: explanations.first?.clients.map(\.client) ?? [])
  }

  /// The round, as the extract or `werkgebied.yaml` names it.
  var round: String? { (area.key.inspection ?? area.werkgebied?.inspection)?.description }
}
