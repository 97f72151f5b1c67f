import AssessmentModel

/// What the file of a part looks like: docs/formats.md describes it.
enum PartialLayout {
  /// The first bytes; the line ends in them show where a transfer changed line ends.
  static let magic = Array("NTDEEL\r\n".utf8)
  /// The version of the layout that this program writes, and the newest that it reads.
  static let version: UInt8 = 1
  /// The length of a digest: of the framework's file, of the key, of a name, of all that stands before the last.
  static let digestLength = 32

  /// A rating in eight bytes, as `docs/formats.md` lists its bits.
  static func packed(_ observation: Observation) -> UInt64 {
    let outcome: UInt64 =
      switch observation.outcome {
      case .notAssessed: 0
      case .notApplicable: 1
      case .rated(let rating): UInt64(rating.rank) + 2
      }
    let series: UInt64 = observation.isConsensus ? 0 : 1 << 20 | UInt64(observation.inspector)
    let date = UInt64(observation.date.map { $0.dayNumber + 1 } ?? 0)
    return UInt64(observation.criterion) << 54 | UInt64(observation.source) << 48 | series << 27 | date << 5 | outcome
  }

  /// The rating that eight bytes are, or nothing where they are none of this framework.
  static func observation(_ bits: UInt64, in framework: Framework, inspectors: Int) -> Observation? {
    let criterion = Int(bits >> 54)
    let source = Int(bits >> 48 & 0x3F)
    let isConsensus = bits >> 47 & 1 == 0
    let inspector = Int(bits >> 27 & 0xF_FFFF)
    let day = Int(bits >> 5 & 0x3F_FFFF)
    let outcome = Int(bits & 0x1F)
    guard criterion < framework.criteria.count, source < framework.sources.count, inspector < inspectors,
      !isConsensus || inspector == 0, day <= CalendarDate.lastDayNumber + 1,
      outcome < framework.scale.levels.count + 2
    else { return nil }
    return Observation(
      criterion: criterion, source: source,
      outcome: outcome == 0 ? .notAssessed : outcome == 1 ? .notApplicable : .rated(Rating(rank: outcome - 2)),
      date: day == 0 ? nil : CalendarDate(dayNumber: day - 1), isConsensus: isConsensus, inspector: inspector)
  }
}
