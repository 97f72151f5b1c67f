/// The rules of igj-zorgnetwerken-2017 for the four sources that the generated extracts have.
///
/// A level is 1 to 4, from low to high; 5 is not assessed, 6 not applicable, and 0 nothing said.
enum Rules {
  static let sources: [String: Int] = ["huisarts": 0, "wijkverpleging": 1, "client": 2, "mantelzorger": 3]
  static let outcomes: [String: UInt8] = [
    "voldoet_niet": 1, "voldoet_grotendeels_niet": 2, "voldoet_grotendeels": 3, "voldoet": 4, "niet_beoordeeld": 5,
    "niet_van_toepassing": 6,
  ]
  static let norms = ["CC1", "CC2", "CC3", "IZ1", "IZ2", "IZ3"]
  private static let (notAssessed, notApplicable): (UInt8, UInt8) = (5, 6)

  private enum Rule { case weakest, weakestOfThree, middleOfParties, middleOfProfessionals, leading }

  private static let table: [(id: String, norm: Int, isCore: Bool, rule: Rule)] = [
    ("CC1.1", 0, true, .weakest), ("CC1.2", 0, false, .weakest), ("CC2.1", 1, true, .middleOfParties),
    ("CC2.2", 1, false, .middleOfParties), ("CC2.3", 1, false, .weakest), ("CC3.1", 2, true, .weakest),
    ("CC3.2", 2, false, .leading), ("CC3.3", 2, false, .leading), ("IZ1.1", 3, false, .weakest),
    ("IZ1.2", 3, true, .weakest), ("IZ2.1", 4, true, .weakestOfThree), ("IZ2.2", 4, false, .weakestOfThree),
    ("IZ2.3", 4, false, .middleOfProfessionals), ("IZ3.1", 5, true, .middleOfProfessionals),
    ("IZ3.2", 5, false, .middleOfProfessionals), ("IZ3.3", 5, false, .middleOfProfessionals),
  ]
  static let numbers = Dictionary(uniqueKeysWithValues: table.enumerated().map { ($1.id, $0) })

  /// The outcome of every norm for a client, of what each source said about each criterion.
  static func ofNorms(_ said: [UInt8]) -> [UInt8] {
    let outcomes = table.indices.map { ofCriterion(table[$0].rule, said[4 * $0..<4 * $0 + 4]) }
    return norms.indices.map { norm in
      ofNorm(table.indices.filter { table[$0].norm == norm }.map { (outcomes[$0], table[$0].isCore) })
    }
  }

  private static func ofCriterion(_ rule: Rule, _ said: ArraySlice<UInt8>) -> UInt8 {
    let levels = said.map { (1...4).contains($0) ? $0 : nil }
    let (professionals, conversations) = (levels[..<2].compactMap(\.self), levels[2...].compactMap(\.self))
    let level: UInt8? =
      switch rule {
      case .weakest: professionals.min()
      case .weakestOfThree: (professionals + [conversations.max()].compactMap(\.self)).min()
      case .middleOfParties: middle([professionals.min(), conversations.min()].compactMap(\.self))
      case .middleOfProfessionals: middle(professionals)
      case .leading: conversations.min() ?? levels[1] ?? levels[0]
      }
    if let level { return level }
    let spoke = said.filter { $0 != 0 }
    return spoke.isEmpty || spoke.contains(notAssessed) ? notAssessed : notApplicable
  }

  private static func ofNorm(_ criteria: [(outcome: UInt8, isCore: Bool)]) -> UInt8 {
    let applicable = criteria.filter { $0.outcome != notApplicable }
    if applicable.isEmpty { return notApplicable }
    let levels = applicable.map(\.outcome).filter { $0 <= 4 }
    guard let lowest = levels.min(), var level = middle(levels), 2 * levels.count >= applicable.count,
      !applicable.contains(where: { $0.isCore && $0.outcome == notAssessed })
    else { return notAssessed }
    if applicable.contains(where: { $0.isCore && $0.outcome == 1 }) { level = min(level, 2) }
    return lowest <= 2 ? min(level, 3) : level
  }

  private static func middle(_ levels: [UInt8]) -> UInt8? {
    let ordered = levels.sorted()
    guard !ordered.isEmpty else { return nil }
    let upper = ordered[ordered.count / 2]
    return ordered.count.isMultiple(of: 2) ? (ordered[ordered.count / 2 - 1] - 1 + upper - 1) / 2 + 1 : upper
  }
}
