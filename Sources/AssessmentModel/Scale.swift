/// The scale of a framework ("schaal"): its levels, lowest first, and what its two non-ratings are called.
public struct Scale: Hashable, Sendable {
  /// The largest number of levels that a framework may have; ratings are packed into few bits.
  public static let mostLevels = 29

  /// The levels, lowest first.
  public let levels: [Level]
  /// What "niet van toepassing" is called.
  public let notApplicable: Level
  /// What "niet beoordeeld" is called.
  public let notAssessed: Level

  /// Makes a scale of at least two levels.
  public init(levels: [Level], notApplicable: Level, notAssessed: Level) {
    precondition((2...Self.mostLevels).contains(levels.count))
    self.levels = levels
    self.notApplicable = notApplicable
    self.notAssessed = notAssessed
  }

  /// The lowest rating.
  public var lowest: Rating { Rating(rank: 0) }
  /// The highest rating.
  public var highest: Rating { Rating(rank: levels.count - 1) }
  /// All ratings, lowest first.
  public var ratings: [Rating] { levels.indices.map(Rating.init(rank:)) }

  /// The words of a rating.
  public subscript(rating: Rating) -> Level { levels[rating.rank] }

  /// The words of an outcome.
  public subscript(outcome: Outcome) -> Level {
    switch outcome {
    case .rated(let rating): self[rating]
    case .notApplicable: notApplicable
    case .notAssessed: notAssessed
    }
  }

  /// Each way in which an outcome may be written (identifier, label, synonyms), folded, with the outcome.
  public var spellings: [(written: String, outcome: Outcome)] {
    let outcomes = ratings.map(Outcome.rated) + [.notApplicable, .notAssessed]
    return outcomes.flatMap { outcome in self[outcome].spellings.map { ($0, outcome) } }
  }
}

/// A step of a scale ("niveau"), or one of its non-ratings: identifier, label, short form and synonyms.
public struct Level: Hashable, Sendable {
  /// The identifier in extracts and results, such as `voldoet_grotendeels`.
  public let id: String
  /// The words for people, such as "Voldoet grotendeels".
  public let label: String
  /// The short form for narrow tables, such as "VG".
  public let short: String
  /// Other ways in which extracts may write it.
  public let synonyms: [String]

  /// Makes a level.
  public init(id: String, label: String, short: String, synonyms: [String] = []) {
    self.id = id
    self.label = label
    self.short = short
    self.synonyms = synonyms
  }

  /// Each way in which it may be written, folded: identifier, the identifier with blanks, label and synonyms.
  var spellings: [String] {
    var seen = Set<String>()
    return ([id, String(id.map { $0 == "_" ? " " : $0 }), label] + synonyms)
      .map { $0.lowercased() }
      .filter { seen.insert($0).inserted }
  }
}
