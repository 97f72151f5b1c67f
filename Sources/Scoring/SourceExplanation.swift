public import AssessmentModel

/// What became of a line on the way to what its source said ("rol van een regel"): step 1, line by line.
public enum LineStanding: String, CaseIterable, Sendable {
  /// It counts ("telt").
  case counted = "telt"
  /// The same inspector said something on a later date ("vervangen").
  case superseded = "vervangen"
  /// The inspectors agreed on a rating after discussion ("vervangen door consensus").
  case replacedByConsensus = "vervangen_door_consensus"
  /// The same was said before on the same date; it counts once ("herhaald").
  case repeated = "herhaald"
  /// Something else was said on the same date; all of them are left out ("tegenstrijdig").
  case contradicted = "tegenstrijdig"
}

/// What one source said about one criterion for one client, with every line it rests on ("uitleg per bron").
///
/// It follows the same rules as scoring does, from lines with places and texts instead of packed ratings.
public struct SourceExplanation: Sendable {
  /// A line, and what became of it ("regel").
  public struct Line: Hashable, Sendable {
    /// The line.
    public let assessment: Assessment
    /// What became of it.
    public let standing: LineStanding
  }

  /// The werkgebied.
  public let area: AreaKey
  /// The client.
  public let client: ExactName
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// The lines, in the order of inspectors and dates, the consensus first.
  public let lines: [Line]
  /// The level of the source: the middle of what counts; `nil` where no level counts.
  public var rating: Rating? { statement.rating }
  /// The lines that count.
  public var counted: [Assessment] { lines.filter { $0.standing == .counted }.map(\.assessment) }

  let statement: SourceStatement

  /// Explains the lines of one client, criterion and source; there is at least one.
  init(_ assessments: [Assessment]) {
    precondition(!assessments.isEmpty)
    let origin = assessments[0].origin
    (area, client, source) = (origin.area, origin.client, origin.source)
    criterion = assessments[0].criterion
    let hasConsensus = assessments.contains(where: \.isConsensus)
    lines = Dictionary(grouping: assessments) { $0.isConsensus ? nil : $0.inspector }
      .sorted { first, second in
        guard let one = first.key else { return second.key != nil }
        return second.key.map { one < $0 } ?? false
      }
      .flatMap { Self.lines(ofSeries: $0.value, isReplaced: hasConsensus && $0.key != nil) }
    var statement = SourceStatement()
    var levels: [Rating] = []
    for line in lines where line.standing == .counted {
      switch line.assessment.outcome {
      case .rated(let level): levels.append(level)
      case .notApplicable: statement.saidNotApplicable = true
      case .notAssessed: statement.saidNotAssessed = true
      }
    }
    statement.rating = middle(of: levels)
    self.statement = statement
  }

  /// The lines of one inspector, or of the consensus: the latest date counts, unless it contradicts itself.
  private static func lines(ofSeries series: [Assessment], isReplaced: Bool) -> [Line] {
    let sorted = series.sorted {
      ($0.date.map(\.dayNumber) ?? -1, $0.origin.position) < ($1.date.map(\.dayNumber) ?? -1, $1.origin.position)
    }
    let latest = sorted.filter { $0.date == sorted.last?.date }
    let isContradiction = Set(latest.map(\.outcome)).count > 1
    return sorted.enumerated().map { number, assessment in
      let standing: LineStanding =
        if isReplaced {
          .replacedByConsensus
        } else if number < sorted.count - latest.count {
          .superseded
        } else if isContradiction {
          .contradicted
        } else {
          number == sorted.count - latest.count ? .counted : .repeated
        }
      return Line(assessment: assessment, standing: standing)
    }
  }
}

extension ExtractLines {
  /// What each source said about each criterion for each client, in that order: werkgebied, client, criterion, source.
  public var sourceExplanations: [SourceExplanation] {
    struct Key: Hashable {
      let area: AreaKey
      let client: ExactName
      let criterion: Int
      let source: Int
    }
    return Dictionary(grouping: assessments) {
      Key(area: $0.origin.area, client: $0.origin.client, criterion: $0.criterion, source: $0.origin.source)
    }
    .sorted { first, second in
      let (one, other) = (first.key, second.key)
      if one.area != other.area { return one.area < other.area }
      if one.client != other.client { return one.client < other.client }
      return (one.criterion, one.source) < (other.criterion, other.source)
    }
    .map { SourceExplanation($0.value) }
  }
}
