import AssessmentModel

/// An ``Observation`` in eight bytes, whose order as a number is the order in which scoring walks.
///
/// From high to low: criterion (10 bits), source (6), single inspector rather than consensus (1), inspector (20), date
/// (22, zero for none, so that no date comes before any date), outcome (5). Sorting the ratings of a client puts what
/// belongs together side by side, and makes the result independent of the order of the rows.
struct PackedRating: Hashable, Comparable, Sendable {
  let bits: UInt64

  /// The largest number of names of inspectors in one run.
  static let mostInspectors = 1 << 20

  init(bits: UInt64) { self.bits = bits }

  init(_ observation: Observation) {
    precondition(observation.inspector < Self.mostInspectors)
    let outcome: UInt64
    switch observation.outcome {
    case .notAssessed: outcome = 0
    case .notApplicable: outcome = 1
    case .rated(let rating): outcome = UInt64(rating.rank) + 2
    }
    // A consensus is one series whatever its inspector.
    let series: UInt64 = observation.isConsensus ? 0 : 1 << 20 | UInt64(observation.inspector)
    bits =
      UInt64(observation.criterion) << 54 | UInt64(observation.source) << 48 | series << 27
      | UInt64(observation.date.map { $0.dayNumber + 1 } ?? 0) << 5 | outcome
  }

  var criterion: Int { Int(bits >> 54) }
  var source: Int { Int(bits >> 48 & 0x3F) }
  var isConsensus: Bool { bits >> 47 & 1 == 0 }
  var inspector: Int { Int(bits >> 27 & 0xF_FFFF) }
  var date: CalendarDate? {
    let day = Int(bits >> 5 & 0x3F_FFFF)
    return day == 0 ? nil : CalendarDate(dayNumber: day - 1)
  }
  var outcome: Outcome {
    switch bits & 0x1F {
    case 0: .notAssessed
    case 1: .notApplicable
    case let code: .rated(Rating(rank: Int(code) - 2))
    }
  }

  /// The same criterion, source and series: one inspector's, or the consensus.
  func isSameSeries(as other: PackedRating) -> Bool { bits >> 27 == other.bits >> 27 }
  /// The same series and the same date: they say the same or contradict each other.
  func isSameMoment(as other: PackedRating) -> Bool { bits >> 5 == other.bits >> 5 }
  /// The same criterion and source.
  func isSameSource(as other: PackedRating) -> Bool { bits >> 48 == other.bits >> 48 }

  /// The same rating with another number for its inspector.
  func renumbered(inspector: Int) -> PackedRating {
    if isConsensus { return self }
    return PackedRating(bits: bits & ~(0xF_FFFF << 27) | UInt64(inspector) << 27)
  }

  static func < (first: PackedRating, second: PackedRating) -> Bool { first.bits < second.bits }
}
