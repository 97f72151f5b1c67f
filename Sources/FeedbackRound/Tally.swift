/// How many chose what ("herkenning in aantallen"); never a percentage, and never an average.
public struct RecognitionCounts: Hashable, Sendable {
  private var numbers: [Recognition: Int] = [:]

  /// Nobody yet.
  public init() {}

  /// How many chose this.
  public subscript(choice: Recognition) -> Int { numbers[choice] ?? 0 }

  /// How many chose anything.
  public var total: Int { numbers.values.reduce(0, +) }

  /// Whether some recognise it and others do not ("tegengesteld").
  public var isContradictory: Bool { self[.recognised] > 0 && self[.notRecognised] > 0 }

  /// Counts one more.
  public mutating func add(_ choice: Recognition) { numbers[choice, default: 0] += 1 }
}

/// How many of one role chose what ("herkenning per rol").
public struct RoleCounts: Hashable, Sendable {
  /// The role: index into ``Round/roles``.
  public var role: Int
  /// How many of that role chose what.
  public var counts: RecognitionCounts

  /// Makes the counts of a role.
  public init(role: Int, counts: RecognitionCounts) {
    self.role = role
    self.counts = counts
  }
}

/// What was answered to one statement ("antwoorden op een stelling").
public struct StatementTally: Hashable, Sendable {
  /// The statement: index into ``Round/statements``.
  public var statement: Int
  /// How many chose what, in all.
  public var all = RecognitionCounts()
  /// The same for each role that chose something, in the order of the roles.
  public var perRole: [RoleCounts] = []
  /// What was written about it, in the order of the forms.
  public var responses: [Response] = []

  /// Makes the tally of a statement to which nobody answered.
  public init(statement: Int) { self.statement = statement }
}

/// All answers of a round, held against its statements ("verzamelde antwoorden").
public struct CollectedAnswers: Hashable, Sendable {
  /// The round.
  public var round: Round
  /// The number of forms that count.
  public var sheets: Int
  /// The number of forms per role that count: as many as there are roles.
  public var sheetsPerRole: [Int]
  /// The answers per statement: as many as there are statements, in their order.
  public var tallies: [StatementTally]
  /// What was said about all of it.
  public var general: [Response]
  /// What does not count.
  public var held: [HeldAnswer]

  /// Makes collected answers.
  public init(
    round: Round, sheets: Int, sheetsPerRole: [Int], tallies: [StatementTally], general: [Response],
    held: [HeldAnswer]
  ) {
    self.round = round
    self.sheets = sheets
    self.sheetsPerRole = sheetsPerRole
    self.tallies = tallies
    self.general = general
    self.held = held
  }

  /// The statements, what most disagree on first: by the number who do not recognise it, then who recognise it partly,
  /// then who cannot say; equal ones by their number. Statements that nobody answered come last.
  public var byDisagreement: [StatementTally] {
    tallies.filter { $0.all.total > 0 }.sorted { first, second in
      for choice in [Recognition.notRecognised, .partly, .cannotSay] where first.all[choice] != second.all[choice] {
        return first.all[choice] > second.all[choice]
      }
      return first.statement < second.statement
    } + tallies.filter { $0.all.total == 0 }
  }

  /// Everything that was written, statement by statement, and then what is about all of it.
  public var responses: [Response] { tallies.flatMap(\.responses) + general }
}
