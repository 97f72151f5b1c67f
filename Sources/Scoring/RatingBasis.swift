public import AssessmentModel

/// What the rating of a norm in a werkgebied rests on, as text ("basis van een oordeel"): the counted ratings, the
/// clients, and the part of the framework by which they are scored.
///
/// The same ratings under the same rules give the same text, whatever the order of rows, the files and their format, and
/// the labels and other norms of the framework. Each element stands there with its length, so that no two bases share a
/// text. The names of the werkgebied and its round are no part of it.
public struct RatingBasis: Sendable {
  /// The form of the text: another number where it changes, so that old digests are not taken for new ones.
  private static let form = "netwerktoets-basis-1"

  private let framework: Framework
  private let collected: CollectedRatings

  /// Makes the basis of what was collected.
  public init(of collected: CollectedRatings, in framework: Framework) {
    self.collected = collected
    self.framework = framework
  }

  /// Gives the text of a norm in a werkgebied, part by part.
  public func forEachPart(ofNorm norm: Int, in area: AreaKey, _ body: (String) -> Void) {
    body(Self.line([Self.form]))
    for line in framework.scoringContent(ofNorm: norm) { body(Self.line(line)) }
    guard let area = collected.collectedArea(area) else { return }
    let voices = framework.sourcesInVoices(ofNorm: norm)
    for (number, code) in area.codesInOrder {
      body(Self.line(["client", code.description]))
      let lines = counted(area.ratings(of: number), norm: norm, voices: voices).map(Self.line)
      for line in lines.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { body(line) }
    }
  }

  /// The ratings of one client that count, in any order: the numbers of inspectors differ from run to run.
  private func counted(_ ratings: [PackedRating], norm: Int, voices: [Int: Set<Int>]) -> [[String]] {
    let sorted = ratings.filter { voices[$0.criterion]?.contains($0.source) == true }.sorted()
    var lines: [[String]] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let end = sorted[start...].firstIndex { !$0.isSameSource(as: sorted[start]) } ?? sorted.endIndex
      SourceStatement.forEachCounted(of: sorted[start..<end]) { lines.append(line(of: $0)) }
      start = end
    }
    return lines
  }

  private func line(of rating: PackedRating) -> [String] {
    let inspector = rating.isConsensus ? [] : [collected.inspectors[rating.inspector].description]
    return [
      rating.isConsensus ? "consensus" : "oordeel", framework.criteria[rating.criterion].id,
      framework.sources[rating.source].id, rating.date?.description ?? "", framework.scale[rating.outcome].id,
    ] + inspector
  }

  /// The elements, each after the number of its bytes.
  private static func line(_ elements: [String]) -> String {
    elements.map { "\($0.utf8.count):\($0)" }.joined(separator: " ") + "\n"
  }
}

extension CollectedArea {
  /// The codes of the clients in order, with their numbers.
  fileprivate var codesInOrder: [(number: Int, code: ExactName)] {
    (0..<codes.count).map { ($0, codes[$0]) }.sorted { $0.code < $1.code }
  }
}

extension Framework {
  /// Per criterion of a norm the sources that have a voice.
  fileprivate func sourcesInVoices(ofNorm norm: Int) -> [Int: Set<Int>] {
    let pairs = norms[norm].criteria.map { ($0, Set(criteria[$0].voices.flatMap { voices[$0].sources })) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// All that scoring a norm looks at: identifiers and numbers, no labels and no texts.
  fileprivate func scoringContent(ofNorm norm: Int) -> [[String]] {
    func level(_ rating: Rating) -> String { scale[rating].id }
    var lines = [
      ["kader", id, norms[norm].id], ["schaal"] + scale.levels.map(\.id),
      ["zijden"] + sides.map { parties[$0].id }.sorted(),
      [
        "regels", "\(rules.divergence)", rules.leastCriteria.description, "\(rules.leastClients)",
        rules.leastCoverage.description,
        "\(rules.fewClients)", rules.leastTwoSided.description, rules.divided.description,
      ],
    ]
    lines += rules.clientLimiters.map {
      ["begrenzer_client", $0.name, $0.scope.rawValue, level($0.counted), level($0.cap)]
    }
    lines += rules.areaLimiters.map { ["begrenzer", $0.name, level($0.counted), $0.share.description, level($0.cap)] }
    let own = norms[norm].criteria.map { criteria[$0] }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for criterion in own {
      lines.append(["criterium", criterion.id, criterion.isCore ? "kern" : "", criterion.rule.rawValue])
      // The order of voices matters where the first one leads.
      for voice in criterion.voices.map({ voices[$0] }) {
        let members = voice.sources.map { "\(sources[$0].id)/\(parties[sources[$0].party].id)" }.sorted()
        lines.append(["stem", voice.selection.rawValue] + members)
      }
    }
    return lines
  }
}
