public import AssessmentModel

/// Scores what was collected by the rules of a framework ("berekening"): bottom-up, a pure function of its input.
public struct Scorer: Sendable {
  /// How to score.
  public struct Options: Sendable {
    /// Whether the ratings of each client are kept.
    public var keepsClients: Bool
    /// Whether an area of which lines were left out gets no rating.
    public var isStrict: Bool

    /// Makes options.
    public init(keepsClients: Bool = false, isStrict: Bool = false) {
      self.keepsClients = keepsClients
      self.isStrict = isStrict
    }
  }

  private let framework: Framework
  private let options: Options

  /// Makes a scorer.
  public init(framework: Framework, options: Options = Options()) {
    self.framework = framework
    self.options = options
  }

  /// The ratings of all werkgebieden, and the rows that say something twice.
  public func score(_ collected: CollectedRatings) -> (result: ScoringResult, duplicates: [Duplicate]) {
    var results: [AreaResult] = []
    var duplicates: [Duplicate] = []
    for area in collected.areas.sorted(by: { $0.key < $1.key }) {
      let scored = score(area, inspectors: collected.inspectors)
      results.append(scored.result)
      duplicates += scored.duplicates
    }
    return (ScoringResult(areas: results), duplicates)
  }

  /// A werkgebied of which nothing was rated, such as one that was only inventoried.
  public func emptyResult(for key: AreaKey, omissions: Omissions = Omissions()) -> AreaResult {
    var area = CollectedArea(key: key)
    area.omissions = omissions
    return score(area, inspectors: NameTable()).result
  }

  private func score(_ area: CollectedArea, inspectors: NameTable) -> (result: AreaResult, duplicates: [Duplicate]) {
    var tallies = framework.norms.map { _ in NormTally(framework: framework, organisations: area.organisations.count) }
    var duplicates: [Duplicate] = []
    var omissions = area.omissions
    var clientResults: [ClientResult] = []
    var (dossiers, conversations) = (0, 0)

    var sheet = StatementSheet(framework)
    var known = framework.norms.map { _ in KnownRatings() }
    // Of whom nothing was said, everybody is alike.
    let silent = framework.norms.indices.map { rate(norm: $0, sheet, &known) }
    var seen: [UInt64: (dossiers: Int, conversations: Int)] = [:]
    for (number, client) in area.clients.enumerated() {
      if !sheet.fill(from: area.ratings, client.ratings) {
        let sorted = area.ratings(of: number).sorted()
        sheet.fill(from: sorted)
        let found = repeats(in: sorted, client: area.codes[number], area: area.key, inspectors: inspectors)
        for duplicate in found where duplicate.isContradiction && duplicate.isLatest {
          omissions.add(Duplicate.contradictionCode, lines: duplicate.rows)
        }
        duplicates += found
      }
      let ratings = client.ratings.isEmpty ? silent : framework.norms.indices.map { rate(norm: $0, sheet, &known) }
      let organisations = area.organisations(of: number)
      for norm in ratings.indices { tallies[norm].add(ratings[norm], organisations: organisations) }
      let parties = seen[client.sources] ?? count(client.sources)
      seen[client.sources] = parties
      dossiers += parties.dossiers
      conversations += parties.conversations
      if options.keepsClients {
        clientResults.append(
          ClientResult(
            client: area.codes[number],
            sources: framework.sources.indices.filter { client.sources >> UInt64($0) & 1 == 1 },
            organisations: organisations.map { area.organisations[$0] }.sorted(), ratings: ratings))
      }
    }

    let strictReason: NoRatingReason? = options.isStrict && !omissions.isEmpty ? .linesLeftOut : nil
    let names = (0..<area.organisations.count).map { area.organisations[$0] }
    let result = AreaResult(
      key: area.key, clients: area.clients.count, dossiers: dossiers, conversations: conversations,
      omissions: omissions, referenceDate: area.referenceDates.max(), dates: area.dates,
      ratings: tallies.enumerated().map { $1.rating(norm: $0, organisations: names, withheld: strictReason) },
      clientResults: clientResults.sorted { $0.client < $1.client }
    )
    return (result, duplicates)
  }

  /// The rating of a norm for a client of whom this was said.
  private func rate(norm: Int, _ sheet: StatementSheet, _ known: inout [KnownRatings]) -> ClientRating {
    let criteria = framework.norms[norm].criteria.map { criterion in
      CriterionResult(criterion: criterion, in: framework) { sheet[criterion, $0] }
    }
    guard let key = KnownRatings.key(of: criteria) else {
      return ClientRating(norm: norm, criteria: criteria, in: framework)
    }
    if let like = known[norm].ratings[key] { return ClientRating(like: like, criteria: criteria, in: framework) }
    let rating = ClientRating(norm: norm, criteria: criteria, in: framework)
    known[norm].ratings[key] = rating
    return rating
  }

  /// How many dossiers and conversations these sources of one client are.
  private func count(_ sources: UInt64) -> (dossiers: Int, conversations: Int) {
    var parties: Set<Int> = []
    var conversations = 0
    for (number, source) in framework.sources.enumerated() where sources >> UInt64(number) & 1 == 1 {
      switch source.kind {
      case .dossier: parties.insert(source.party)
      case .conversation: conversations += 1
      }
    }
    return (parties.count, conversations)
  }

  private func repeats(
    in sorted: [PackedRating], client: ExactName, area: AreaKey, inspectors: NameTable
  ) -> [Duplicate] {
    var found: [Duplicate] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let first = sorted[start]
      let end = sorted[start...].firstIndex { !$0.isSameMoment(as: first) } ?? sorted.endIndex
      if end - start > 1 {
        found.append(
          Duplicate(
            area: area, client: client, criterion: first.criterion, source: first.source,
            isConsensus: first.isConsensus,
            inspector: first.isConsensus ? ExactName("") : inspectors[first.inspector], date: first.date,
            isContradiction: sorted[end - 1] != first,
            isLatest: end == sorted.endIndex || !sorted[end].isSameSeries(as: first), rows: end - start))
      }
      start = end
    }
    return found
  }
}

extension Duplicate {
  /// The code under which a contradiction is said, and under which its lines are counted as left out.
  public static let contradictionCode = "D121"
  /// The code under which an equal duplicate is said.
  public static let repetitionCode = "D120"
}

/// The ratings of one norm that were put together before, by what was found on its criteria: most clients are like
/// another.
private struct KnownRatings {
  var ratings: [UInt64: ClientRating] = [:]

  /// What was found on the criteria as one number; nothing where there are too many for that.
  static func key(of criteria: [CriterionResult]) -> UInt64? {
    guard criteria.count <= 12 else { return nil }
    return criteria.reduce(0) { key, result in
      let code: UInt64 =
        switch result.outcome {
        case .notAssessed: 0
        case .notApplicable: 1
        case .rated(let rating): UInt64(rating.rank) + 2
        }
      return key << 5 | code
    }
  }
}

/// What is counted per norm while the clients of a werkgebied pass by.
struct NormTally {
  let framework: Framework
  var counts: RatingCounts
  var twoSided: RatingCounts
  var perSource: [Int]
  var divergence = Divergence()
  /// Per organisation the counts of its own clients.
  var perOrganisation: [RatingCounts]

  init(framework: Framework, organisations: Int) {
    let none = RatingCounts(perLevel: Array(repeating: 0, count: framework.scale.levels.count))
    self.framework = framework
    counts = none
    twoSided = none
    perSource = Array(repeating: 0, count: framework.sources.count)
    perOrganisation = Array(repeating: none, count: organisations)
  }

  mutating func add(_ rating: ClientRating, organisations: [Int]) {
    counts.add(rating.outcome)
    divergence.add(rating, in: framework)
    if rating.isTwoSided == true { twoSided.add(rating.outcome) }
    for source in perSource.indices where rating.ratingSources >> UInt64(source) & 1 == 1 { perSource[source] += 1 }
    for organisation in organisations { perOrganisation[organisation].add(rating.outcome) }
  }

  func rating(norm: Int, organisations: [ExactName], withheld: NoRatingReason?) -> AreaRating {
    let rules = framework.rules
    let reason = withheld ?? rules.reasonForNoRating(counts)
    let proposal = reason == nil ? rules.limitedMajority(of: counts) : nil
    let twoSidedNumber = framework.sides.isEmpty ? nil : twoSided.rated
    return AreaRating(
      norm: norm, rating: proposal?.rating, reason: reason,
      indications: proposal == nil ? [] : rules.indications(of: counts, twoSided: twoSidedNumber),
      limitedBy: proposal?.limitedBy, isDivided: rules.areDivided(counts), counts: counts, twoSided: twoSidedNumber,
      perSource: perSource, divergence: divergence,
      robustness: proposal.map { _ in
        Robustness(
          alternatives: rules.alternatives(for: counts, twoSided: twoSided),
          tippingPoint: rules.tippingPoint(of: counts),
          withoutOrganisation: zip(organisations, perOrganisation)
            .map { name, own in (name, rules.ratingWithout(own, of: counts)) }
            .sorted { $0.name < $1.name })
      }
    )
  }
}

extension ScoringRules {
  /// The rating by step 4, in full, without the clients of an organisation.
  fileprivate func ratingWithout(_ own: RatingCounts, of all: RatingCounts) -> Rating? {
    let rest = RatingCounts(
      perLevel: zip(all.perLevel, own.perLevel).map(-),
      notAssessed: all.notAssessed - own.notAssessed, notApplicable: all.notApplicable - own.notApplicable)
    return reasonForNoRating(rest) == nil ? limitedMajority(of: rest)?.rating : nil
  }
}
