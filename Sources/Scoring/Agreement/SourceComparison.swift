public import AssessmentModel

/// How two sources that both gave a level on a criterion see the same clients ("overeenstemming tussen bronnen").
///
/// Counts and no coefficient: sources are not raters of one thing, each sees what it can see.
public struct SourceComparison: Hashable, Sendable {
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The source that the framework names first: index into ``Framework/sources``.
  public let first: Int
  /// The other source.
  public let second: Int
  /// Whether both speak with one voice on the criterion, so that the rating takes one of them.
  public let isOneVoice: Bool
  /// Those of the two that are in no voice of the criterion, and are context only.
  public let context: [Int]
  /// The clients by level: rows of the first source, columns of the second.
  public let table: CrossTable
}

extension SourceComparison {
  /// Compares each two sources on each criterion, by what each said after its inspectors were taken together.
  ///
  /// - Parameter explanations: what was said, in the order of clients and criteria.
  static func all(in explanations: [SourceExplanation], framework: Framework) -> [SourceComparison] {
    struct Key: Hashable {
      let criterion: Int
      let first: Int
      let second: Int
    }
    var tables: [Key: CrossTable] = [:]
    var start = explanations.startIndex
    while start < explanations.endIndex {
      let head = explanations[start]
      let end =
        explanations[start...].firstIndex { $0.criterion != head.criterion || $0.client != head.client }
        ?? explanations.endIndex
      let levels = explanations[start..<end].compactMap { item in item.rating.map { (item.source, $0) } }
      for (number, one) in levels.enumerated() {
        for other in levels[(number + 1)...] {
          let key = Key(criterion: head.criterion, first: one.0, second: other.0)
          tables[key, default: CrossTable(levels: framework.scale.levels.count)].add(one.1, other.1)
        }
      }
      start = end
    }
    return tables.map { key, table in
      let voices = framework.criteria[key.criterion].voices.map { framework.voices[$0].sources }
      return SourceComparison(
        criterion: key.criterion, first: key.first, second: key.second,
        isOneVoice: voices.contains { $0.contains(key.first) && $0.contains(key.second) },
        context: [key.first, key.second].filter { source in !voices.contains { $0.contains(source) } }, table: table)
    }
    .sorted { ($0.criterion, $0.first, $0.second) < ($1.criterion, $1.first, $1.second) }
  }
}

/// Who agrees with whom about a werkgebied ("overeenstemming in een werkgebied"): inspectors, and sources.
public struct AreaAgreement: Sendable {
  /// Which werkgebied in which round.
  public let key: AreaKey
  /// Between inspectors.
  public let inspectors: InspectorAgreement
  /// Between sources, per criterion in the order of the framework.
  public let sources: [SourceComparison]

  /// Compares what was said about one werkgebied.
  ///
  /// - Parameter explanations: what was said about it, in the order of clients and criteria.
  public init(_ key: AreaKey, explanations: [SourceExplanation], framework: Framework) {
    precondition(explanations.allSatisfy { $0.area == key })
    self.key = key
    let names = explanations.flatMap { $0.lines.map(\.assessment) }.filter { !$0.isConsensus }.map(\.inspector)
    inspectors = InspectorAgreement(
      explanations.map(FirstRatings.init), inspectors: Set(names), framework: framework)
    sources = SourceComparison.all(in: explanations, framework: framework)
  }
}
