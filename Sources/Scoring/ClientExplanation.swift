public import AssessmentModel

/// What one voice says about one criterion for one client ("uitleg per stem"): the beginning of step 2.
public struct VoiceExplanation: Sendable {
  /// The voice: index into ``Framework/voices``.
  public let voice: Int
  /// Its level: the lowest or the highest of its sources; `nil` where none gave a level.
  public let rating: Rating?
  /// Those of its sources that have a line, in the order of the voice.
  public let sources: [SourceExplanation]
}

/// How one criterion for one client came to its level ("uitleg per criterium"): step 2.
public struct CriterionExplanation: Sendable {
  /// What came of it.
  public let result: CriterionResult
  /// The voices of the criterion, in order, also those that said nothing.
  public let voices: [VoiceExplanation]
  /// The sources that have a line and are in no voice of the criterion: they do not count.
  public let context: [SourceExplanation]

  /// All sources that have a line, those that count first.
  public var sources: [SourceExplanation] {
    var seen: Set<Int> = []
    return (voices.flatMap(\.sources) + context).filter { seen.insert($0.source).inserted }
  }

  /// - Parameter said: what each source said about the criterion, at most once per source.
  init(criterion index: Int, said: [SourceExplanation], in framework: Framework) {
    var statements = Array(repeating: SourceStatement(), count: framework.sources.count)
    for source in said { statements[source.source] = source.statement }
    let used = framework.criteria[index].voices.map { (index: $0, voice: framework.voices[$0]) }
    result = CriterionResult(criterion: index, statements: statements, in: framework)
    voices = used.map { index, voice in
      VoiceExplanation(
        voice: index, rating: voice.rating(of: statements),
        sources: voice.sources.compactMap { source in said.first { $0.source == source } })
    }
    let heard = Set(used.flatMap(\.voice.sources))
    context = said.filter { !heard.contains($0.source) }
  }
}

/// How a norm for one client came to its rating ("uitleg per cliënt"): step 3.
public struct ClientExplanation: Sendable {
  /// The client.
  public let client: ExactName
  /// What came of it.
  public let rating: ClientRating
  /// How.
  public let steps: ClientSteps
  /// The criteria, in the order of the framework.
  public let criteria: [CriterionExplanation]
  /// Per side of the framework the sources that gave a level on a core criterion; empty without sides.
  public let coreSources: [(side: Int, sources: [Int])]

  /// - Parameter said: what each source said about each criterion of the norm, by criterion.
  init(client: ExactName, norm index: Int, said: [Int: [SourceExplanation]], in framework: Framework) {
    let criteria = framework.norms[index].criteria.map {
      CriterionExplanation(criterion: $0, said: said[$0] ?? [], in: framework)
    }
    let steps = ClientSteps(criteria.map(\.result), in: framework)
    self.client = client
    self.criteria = criteria
    self.steps = steps
    rating = ClientRating(norm: index, steps: steps, in: framework)
    coreSources = framework.sides.map { ($0, Array(framework.sources(ofSide: $0, ratingCoreOf: steps.criteria))) }
  }

  /// All lines about the norm, with what became of each, in the order of criteria and sources.
  public var lines: [SourceExplanation.Line] { criteria.flatMap { $0.sources.flatMap(\.lines) } }
}
