public import AssessmentModel

/// What each inspector first said about one criterion for one client by one source ("eerste oordelen"): before they
/// could have heard each other.
public struct FirstRatings: Hashable, Sendable {
  /// The client.
  public let client: ExactName
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// The first line of each inspector, in the order of names; of equal lines of one moment the first.
  public let assessments: [Assessment]
  /// The number of inspectors who said different things at their first moment, and so nothing.
  public let contradictions: Int

  /// Takes the earliest moment of each inspector; no date comes before any date, and a consensus is nobody's first.
  public init(_ explanation: SourceExplanation) {
    let moments = explanation.inspectorSeries.map(\.firstMoment)
    client = explanation.client
    criterion = explanation.criterion
    source = explanation.source
    assessments = moments.compactMap(\.onlyStatement)
    contradictions = moments.count - assessments.count
  }
}

extension SourceExplanation {
  /// The lines of each inspector, in the order of names, each in the order of dates; without those of a consensus.
  var inspectorSeries: [[Assessment]] {
    var series: [[Assessment]] = []
    for assessment in lines.map(\.assessment) where !assessment.isConsensus {
      if series.last?.first?.inspector == assessment.inspector {
        series[series.count - 1].append(assessment)
      } else {
        series.append([assessment])
      }
    }
    return series
  }
}

extension [Assessment] {
  /// The lines of the first date.
  var firstMoment: [Assessment] { filter { $0.date == first?.date } }
  /// The lines of the last date.
  var lastMoment: [Assessment] { filter { $0.date == last?.date } }
  /// The first of lines that all say the same; `nil` where they contradict each other.
  var onlyStatement: Assessment? { Set(map(\.outcome)).count == 1 ? first : nil }
}
