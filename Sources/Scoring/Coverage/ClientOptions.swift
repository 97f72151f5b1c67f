import AssessmentModel

/// The sets of sources that can be visited at one client, and what each does for the norms ("keuzes per cliënt").
struct ClientOptions {
  /// What a norm is for a client after visits.
  struct State: Hashable {
    let isRated: Bool
    /// Rated, and seen from each side.
    let isTwoSided: Bool
  }

  /// The largest number of different sources of which every set is looked at.
  static let mostSourcesForAll = 12

  /// The norms now, in the order that was asked.
  let now: [State]
  /// Each set of sources with what the norms are after visits to them.
  let sets: [(visits: UInt64, norms: [State])]
  /// Whether these are all sets that can make a difference.
  let isComplete: Bool

  /// - Parameters:
  ///   - sources: the sources that may be visited, a bit each.
  ///   - norms: the norms that are looked at.
  ///   - framework: what the client was held against.
  init(_ cells: ClientCells, sources: UInt64, norms: [Int], framework: Framework) {
    func state(_ norm: Int, _ visits: UInt64) -> State {
      let rating = visits == 0 ? cells.result.ratings[norm] : cells.rating(ofNorm: norm, afterVisiting: visits)
      let isRated = rating.outcome.rating != nil
      return State(isRated: isRated, isTwoSided: isRated && rating.isTwoSided == true)
    }
    let different = Self.different(sources, cells, norms, framework)
    isComplete = different.count <= Self.mostSourcesForAll
    now = norms.map { state($0, 0) }
    sets = (isComplete ? Self.everySet(of: different) : Self.someSets(of: different, cells, norms))
      .map { visits in (visits, norms.map { state($0, visits) }) }
  }

  /// Of sources that could speak to the same criteria for the same party only the first.
  private static func different(
    _ sources: UInt64, _ cells: ClientCells, _ norms: [Int], _ framework: Framework
  ) -> [Int] {
    struct Reach: Hashable {
      let criteria: [Int]
      let party: Int
    }
    var seen: Set<Reach> = []
    return sources.bits.filter { source in
      let criteria = norms.flatMap { framework.norms[$0].criteria }.filter { cells.open[$0] >> UInt64(source) & 1 == 1 }
      return seen.insert(Reach(criteria: criteria, party: framework.sources[source].party)).inserted
    }
  }

  private static func everySet(of sources: [Int]) -> [UInt64] {
    (0..<(1 << sources.count)).dropFirst().map { set in
      UInt64(bitsOf: sources.indices.filter { set >> $0 & 1 == 1 }.map { sources[$0] })
    }
  }

  /// Each source, each two, for each norm all that can speak to it, and all.
  private static func someSets(of sources: [Int], _ cells: ClientCells, _ norms: [Int]) -> [UInt64] {
    let all = UInt64(bitsOf: sources)
    let pairs = sources.flatMap { first in sources.filter { $0 > first }.map { UInt64(bitsOf: [first, $0]) } }
    let ofNorms = norms.map { cells.openSources(ofNorm: $0) & all }
    return Set(sources.map { UInt64(bitsOf: [$0]) } + pairs + ofNorms + [all]).filter { $0 != 0 }.sorted()
  }
}
